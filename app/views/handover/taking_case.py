"""One file on its way in: looked into, its sender trusted, tried out, taken over, receipted."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.handover.ledger import State
from app.services.kernel.bus import Outcome
from app.services.workflows.handover.importing import ImportAccounts
from app.services.workflows.handover.page_taking import BundleLook, Trust, look_into_bundle
from app.text import tr
from app.views.handover.refusals import RefusalCard
from app.views.handover.tab import Tab
from app.views.handover.taking_look import CompareCard, LookCard
from app.views.handover.taking_parts import StepsLine
from app.views.handover.taking_result import ResultCard
from app.views.handover.taking_run import RunCard
from app.views.handover.taking_trial import TrialCard
from app.views.kit.parts import buttons_row
from app.views.kit.theme import BLOCK
from app.views.kit.widgets import ElidedLabel, button, label

_LOOK, _TRIAL, _TAKE, _RECEIPT = range(4)
_STEPS: Final = (tr("Look inside"), tr("Try it out"), tr("Take over"), tr("Receipt"))


class TakingCase(QWidget):
    """Shows card after card, each with the way on.

    Signals:
        left: Somebody goes back to the list.
        another: Somebody wants to choose another file.
        taken: The accounts came in.
    """

    left = Signal()
    another = Signal()
    taken = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__()
        self._tab, self._ui = tab, tab.ui
        self._path: Path | None = None
        self.is_done = self._is_resumed = False
        self.found: BundleLook | None = None
        px = self._ui.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        self._back = button(self._ui, tr("All files"), icon="arrow-left", on=self.leave)
        self._name = ElidedLabel(self._ui, "", BLOCK)
        head.addWidget(self._back)
        head.addWidget(self._name, 1)
        column.addLayout(head)
        self._steps = StepsLine(self._ui, _STEPS)
        column.addWidget(self._steps)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(px(16))
        column.addLayout(self._cards)
        column.addStretch(1)

    @property
    def path(self) -> Path:
        """The file."""
        assert self._path is not None  # noqa: S101
        return self._path

    @property
    def is_running(self) -> bool:
        """Whether something is under way that must be stopped first."""
        return any(each.is_running for each in self.findChildren(RunCard))

    def begin(self, path: Path, *, is_resumed: bool = False) -> None:
        """Look into a file; one that is shown again is not tried out by itself."""
        self._path, self.found, self._is_resumed = path, None, is_resumed
        self._name.setText(path.name)
        self._name.setAccessibleName(path.name)
        self._look()

    def leave(self) -> None:
        """Go back to the list; work under way is stopped first."""
        if self.is_running:
            self.stop()
        else:
            self.left.emit()

    def stop(self) -> None:
        """Stop what is under way; everything is as it was then."""
        for each in self.findChildren(RunCard):
            each.stop()

    def try_out(self) -> None:
        """Do all of it and take it back."""
        self._keep(1)
        self._steps.show_at(_TRIAL)
        note = tr("Nothing is changed by this. It takes as long as taking over will.")
        self._run(ImportAccounts(self.path, is_dry_run=True), RunCard(self._ui, tr("Trying it out"), note))

    def take_over(self) -> None:
        """Do it in earnest."""
        self._run_import(is_secured=True)

    def _run_import(self, *, is_secured: bool) -> None:
        self._keep(1)
        self._steps.show_at(_TAKE)
        note = tr("All of them or none: if it is stopped, or the power fails, everything is as it was.")
        self._run(ImportAccounts(self.path), RunCard(self._ui, tr("Taking accounts over"), note), is_secured=is_secured)

    def _look(self) -> None:
        self._keep(0)
        self._steps.show_at(_LOOK)
        self._cards.addWidget(label(self._ui, tr("Reading and checking the file…"), tone="text2"))
        self._tab.page.ask(look_into_bundle, self.path, then=self._show_look, failed=self._refuse_first, key="look")

    def _show_look(self, found: BundleLook) -> None:
        self._keep(0)
        self.found = found
        self._cards.addWidget(LookCard(self._ui, found))
        if found.trust in (Trust.UNKNOWN, Trust.CHANGED):
            compare = CompareCard(self._ui, found)
            compare.trusted.connect(self._look)
            compare.left.connect(self.left)
            self._add(compare)
            compare.take_focus()
        elif found.state is State.IMPORTED:
            self._run_import(is_secured=False)
        elif not self._ui.allows(ImportAccounts):
            self._refuse(AppError("not-allowed", tr("Your role does not allow this.")))
        elif self._is_resumed:
            self._cards.addWidget(buttons_row(self._ui, button(self._ui, tr("Try it out"), "primary", on=self.try_out)))
        else:
            self.try_out()

    def _run(self, command: ImportAccounts, card: RunCard, *, is_secured: bool = False) -> None:
        card.done.connect(self._show_outcome)
        card.failed.connect(self._refuse)
        self._add(card)
        card.begin(command, is_secured=is_secured)

    def _show_outcome(self, outcome: Outcome) -> None:
        self._keep(1)
        imported = outcome.value
        if imported.status == "dry_run":
            trial = TrialCard(self._ui, imported)
            trial.wanted.connect(self.take_over)
            trial.left.connect(self.left)
            self._add(trial)
            trial.take_focus()
            return
        self._steps.show_at(_RECEIPT)
        self.is_done = True
        result = ResultCard(self._tab, imported, self.path.parent)
        result.left.connect(self.left)
        self._add(result)
        result.take_focus()
        self.taken.emit()

    def _refuse_first(self, error: AppError) -> None:
        self._keep(0)
        self._refuse(error)

    def _refuse(self, error: AppError) -> None:
        self._keep(1)
        again = button(self._ui, tr("Try again"), on=self._look)
        another = button(self._ui, tr("Choose another file…"), icon="folder-open", on=self.another.emit)
        self._add(RefusalCard(self._ui, error, buttons_row(self._ui, another, again)))
        another.setFocus()

    def _add(self, card: QWidget) -> None:
        self._cards.addWidget(card)
        card.show()  # what is not shown yet cannot have the keyboard
        QTimer.singleShot(0, card, lambda: self._show_card(card))

    def _show_card(self, card: QWidget) -> None:
        """Scroll the card into sight, its beginning first."""
        place = self._tab.parentWidget()
        area = place.parentWidget() if place is not None else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(card, 0, self._ui.theme.px(24))

    def _keep(self, count: int) -> None:
        """Take the cards after the first ones away."""
        while (item := self._cards.takeAt(count)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
