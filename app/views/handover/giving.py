"""The tab for giving accounts away: choose, plan, carry out, and the receipts that come back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.services.kernel.bus import Outcome
from app.services.workflows.handover.page_giving import (
    People,
    Person,
    PlanFigures,
    SignedPlan,
    list_given_bundles,
    list_handover_people,
    load_plan_figures,
    read_plan_file,
)
from app.services.workflows.handover.places import Kind
from app.text import tr
from app.views.exporting.saving import tell_place
from app.views.handover.giving_bundles import BundlesCard
from app.views.handover.giving_case import Case, read_wish
from app.views.handover.giving_choice import ChoiceCard
from app.views.handover.giving_files import PLAN_LIMIT, read_small, signed_now, write_plan
from app.views.handover.giving_plan import PlanCard
from app.views.handover.giving_rules import Rules
from app.views.handover.giving_sealing import SealCard
from app.views.handover.tab import Tab
from app.views.kit.page import Page

_NO_FIGURES: Final = PlanFigures((), ())


class GivingTab(Tab):
    """One card for each step; the choice makes room for the plan that came of it.

    Signals:
        people_wanted: The card of a successor is to be read first.
    """

    WATCHES = frozenset({"customer", "user", "peer", "bundle", "custody"})
    people_wanted = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._case: Case | None = None
        self._remembered: dict[str, Any] = {}

    def make(self) -> Iterator[None]:
        """Make a card with each step, the first in two."""
        rules = Rules(self)
        yield
        self.choice = ChoiceCard(self, rules)
        self.column.addWidget(self.choice)
        yield
        self.plan = PlanCard(self)
        self.plan.hide()
        self.column.addWidget(self.plan)
        yield
        self.carrying = SealCard(self)
        self.carrying.hide()
        self.column.addWidget(self.carrying)
        yield
        self.given = BundlesCard(self)
        self.column.addWidget(self.given)
        self.column.addStretch()
        self._connect()

    def _connect(self) -> None:
        self.choice.plan_wanted.connect(self.make_plan)
        self.choice.file_chosen.connect(self.read_plan)
        self.choice.people_wanted.connect(self.people_wanted)
        self.plan.moved.connect(self._move)
        self.plan.dropped.connect(self._throw_away)
        self.plan.place_chosen.connect(self.save_plan)
        self.carrying.begun.connect(self.plan.hide)
        self.carrying.closed.connect(lambda: self._show(None))

    @property
    def case(self) -> Case | None:
        """The plan that was made, if there is one."""
        return self._case

    def refresh(self) -> None:
        """Read anew who there is and how far the files have come."""
        self.page.ask(list_handover_people, then=self._take_people, failed=self._fail, key="people")
        self.page.ask(list_given_bundles, then=self.given.show_bundles, failed=self._fail, key="given")

    def take_focus(self) -> None:
        """Put the keyboard on the step that is next."""
        if self._case is None:
            self.choice.take_focus()
        elif self.plan.isHidden() or self.carrying.is_running:
            self.carrying.take_focus()
        else:
            self.plan.table.setFocus()

    def take_file(self, path: Path, kind: Kind) -> None:
        """Read a plan or a receipt."""
        if kind is Kind.PLAN:
            self.read_plan(path)
        else:
            self.given.read(path)
            self.reveal(self.given)

    def panes(self) -> tuple[QWidget, ...]:
        """Return the cards."""
        return self.choice, self.plan, self.carrying, self.given

    def memory(self) -> dict[str, Any]:
        """Return what is wished, and the plan with what was moved in it."""
        case = self._case
        plan = self._remembered
        if case is not None:
            plan = {} if self.carrying.has_begun else {
                "document": case.document, "fixed": case.is_fixed,
                "leaver": case.leaver.hex(), "heirs": [each.id.hex() for each in case.heirs],
                "moved": {key.hex(): place for key, place in case.moved.items()},
            }  # fmt: skip
        return {"wish": self.choice.wish.plain(), "plan": plan}

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring wish and plan back, as soon as it is known who there is."""
        self.choice.remember(read_wish(memory.get("wish")))
        plan = memory.get("plan")
        self._remembered = plan if isinstance(plan, dict) else {}

    def make_plan(self) -> None:
        """Share the accounts out; what comes out is only a plan."""
        people = self.choice.people
        if people is None or not self.choice.wish.heirs:
            return
        self.choice.begin()
        self.page.do(self.choice.wish.command(people), then=self._take_plan, failed=self._refuse_plan)

    def _take_plan(self, outcome: Outcome) -> None:
        self._ask_figures(Case(outcome.value, self.choice.wish.leaver, self.choice.heirs(), _NO_FIGURES))

    def read_plan(self, path: Path) -> None:
        """Go on with the plan in a file, unless one is being carried out."""
        if self.carrying.is_running:
            self.desk.notices.complain(tr("Another plan is being carried out. Wait until it is done."))
            return
        self.choice.begin()
        self.ui.runner.run(lambda: read_small(path, PLAN_LIMIT), then=self._ask_plan, failed=self._refuse_plan,
                           owner=self)  # fmt: skip

    def _ask_plan(self, data: bytes) -> None:
        def take(found: SignedPlan) -> None:
            people = self.choice.people
            known = {each.id: each for each in people.people} if people is not None else {}
            heirs = tuple(known[key] for key in found.heirs if key in known)
            self._ask_figures(Case(found.document, found.leaver, heirs, _NO_FIGURES, is_fixed=not found.is_own))

        self.page.ask(read_plan_file, data, then=take, failed=self._refuse_plan, key="plan")

    def _ask_figures(self, case: Case) -> None:
        def take(figures: PlanFigures) -> None:
            self.choice.end()
            self._show(replace(case, figures=figures, mover=self._mover()))
            if self.isVisible():
                self.take_focus()
                self.reveal(self.plan)

        self.page.ask(load_plan_figures, case.document, then=take, failed=self._refuse_plan, key="figures")

    def _mover(self) -> str:
        people, actor = self.choice.people, self.ui.runner.steward.actor.user_id
        return next((each.name for each in people.people if each.id == actor), "") if people is not None else ""

    def _refuse_plan(self, error: AppError) -> None:
        self.choice.end(error)

    def _take_people(self, people: People) -> None:
        self.choice.show_people(people)
        plan, self._remembered = self._remembered, {}
        if plan and self._case is None:
            self._bring_back(plan, {each.id: each for each in people.people})

    def _bring_back(self, plan: dict[str, Any], people: Mapping[bytes, Person]) -> None:
        try:
            heirs = tuple(people[bytes.fromhex(key)] for key in plan["heirs"])
            moved = {bytes.fromhex(key): int(place) for key, place in plan["moved"].items()}
            case = Case(plan["document"], bytes.fromhex(plan["leaver"]), heirs, _NO_FIGURES, moved)
            case = replace(case, is_fixed=bool(plan["fixed"]))
        except (KeyError, TypeError, ValueError, AttributeError):
            return
        self._ask_figures(case)

    def _move(self, accounts: Sequence[bytes], successor: int) -> None:
        if self._case is not None and not self.carrying.is_running and not self._case.is_fixed:
            self._show(self._case.with_moved(accounts, successor))

    def _throw_away(self) -> None:
        case = self._case
        if case is None or self.carrying.is_running:
            return
        self._show(None)
        self.desk.notices.say(tr("The plan was thrown away"), tr("Undo"), lambda: self._show(case))
        self.take_focus()

    def save_plan(self, target: Path) -> None:
        """Write the plan as it is now, signed, to a place."""
        case = self._case

        def write(document: Mapping[str, Any]) -> None:
            self.ui.runner.run(lambda: write_plan(target, document), then=lambda _: tell_place(self.desk, told, target),
                               failed=self._fail, owner=self)  # fmt: skip

        if case is not None:
            told = tr("The plan was saved. It holds ids and figures, and no names.")
            signed_now(self.page, case, then=write, failed=self._fail)

    def _show(self, case: Case | None) -> None:
        """Show a plan and the way to carry it out, or the way to a plan."""
        self._case = case
        if case is not None:
            self.plan.show_case(case)
            self.carrying.show_case(case)
        self.choice.setVisible(case is None)
        self.plan.setVisible(case is not None and not self.carrying.has_begun)
        self.carrying.setVisible(case is not None)

    def _fail(self, error: AppError) -> None:
        self.desk.complain(error)
