"""The facts of a customer: those that say something first, all of them on demand, each changed in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.errors import AppError, ConflictError
from app.models.values import CustomType, PointKind
from app.services.customers.fields import CUSTOMERS
from app.services.kernel.choice_labels import label_of
from app.services.kernel.fields import Field, FieldType
from app.services.kernel.reading import Reading
from app.services.workflows.card_summary import CardView, CustomFieldRow
from app.services.workflows.record_forms import FormRecord, load_form, written
from app.text import Text, tr
from app.views.customers.card.fact_rows import LABEL_PX, WIDE_LABEL_PX, Fact, FactRow
from app.views.customers.card.links import mail_link, open_link, phone_link, web_link
from app.views.customers.card.plans import CUSTOM, custom_field, plan_of, presets_of
from app.views.customers.card.rows import RowDeed
from app.views.customers.card.saving import Written, saving
from app.views.customers.card.sections import LESS, Column, RowList, SectionHead
from app.views.customers.card.tools import CardTools
from app.views.kit.fields_checking import CustomCheck, problem_of
from app.views.kit.form import Plan, Sources, make_input
from app.views.kit.inputs import Input
from app.views.kit.widgets import button

# In the order of the card; what is not named here follows in that of the fields.
_FIRST: Final = ("phone", "email", "wechat", "website", "stage", "address", "birthday", "notes")
_ALWAYS: Final = frozenset({"phone", "email"})
_FEW_CUSTOM: Final = 3
# What has places of its own on the card.
_ELSEWHERE: Final = frozenset({"id", "external_id", "owner", "tags", "starred", "archived", "stage"})
_LINKS: Final = {PointKind.PHONE: "phone", PointKind.EMAIL: "mail", PointKind.WEBSITE: "globe"}


@dataclass(frozen=True)
class _Change:
    """What was typed, and whose fact it is: by the time it is saved another customer may be shown."""

    customer_id: bytes
    fact: Fact
    text: str


class Facts(QWidget):
    """All facts and the fields that the team defined."""

    def __init__(self, tools: CardTools, of_kind: Any) -> None:
        super().__init__()
        self._tools, self._ui = tools, tools.ui
        self._search: Any = of_kind
        self._view: CardView | None = None
        self._is_open = False
        self._list: RowList[FactRow] = RowList(self._make_row, FactRow.show_fact, 0)
        self._custom_head = SectionHead(tools, tr("Custom fields"))
        self._custom: RowList[FactRow] = RowList(lambda: self._make_row(WIDE_LABEL_PX), FactRow.show_fact, 0)
        self._opener = button(self._ui, tr("All facts"), "link", on=lambda: self.open_all(is_open=not self._is_open))
        self._opener.setProperty("place", "edge")
        self._custom_head.setContentsMargins(0, self._ui.theme.px(8), 0, 0)
        Column(tools, self).put(self._list, self._custom_head, self._custom, self._opener)

    @property
    def is_open(self) -> bool:
        """Whether all facts are shown, those that say nothing included."""
        return self._is_open

    def row(self, name: str) -> FactRow:
        """Return the row of a field that is shown."""
        return next(row for row in self._rows() if row.fact is not None and row.fact.field.name == name)

    @property
    def half_written(self) -> tuple[str, str] | None:
        """The name of the field that is being changed and what stands there; None while none is."""
        found = ((row.fact, row.editor) for row in self._rows())
        return next(((fact.field.name, made.text()) for fact, made in found if fact and made), None)

    def go_on(self, name: str, text: str) -> None:
        """Let a field be changed where that was begun before, with what stood there."""
        row = next((row for row in self._rows() if row.fact is not None and row.fact.field.name == name), None)
        if row is not None:
            row.activate()
        if row is not None and row.editor is not None:
            row.editor.set_text(text)
            row.editor.go_to_end()

    def show_card(self, view: CardView) -> None:
        """Show the facts of a customer."""
        is_other = self._view is None or self._view.card.customer.id != view.card.customer.id
        self._view = view
        if is_other:
            for row in self._rows():
                row.close_editor(keeps_focus=False)
        facts = self._own_facts(view)
        self._list.show_rows((fact.field.name, fact) for fact in facts)
        custom = [fact for each in view.custom_fields if (fact := self._custom_fact(view, each)).words or self._is_open]
        shown = custom if self._is_open else custom[:_FEW_CUSTOM]
        self._custom.show_rows((fact.field.name, fact) for fact in shown)
        self._custom_head.show_count(len(custom) if len(shown) < len(custom) else 0)
        self._custom_head.setVisible(bool(custom))
        self._opener.setText(self._ui.say(LESS if self._is_open else tr("All facts")))

    def open_all(self, *, is_open: bool) -> None:
        """Show all facts, or only those that say something."""
        self._is_open = is_open
        if self._view is not None:
            self.show_card(self._view)

    def _rows(self) -> list[FactRow]:
        return [*self._list.rows.values(), *self._custom.rows.values()]

    def _own_facts(self, view: CardView) -> list[Fact]:
        names = [*_FIRST, *(field.name for field in CUSTOMERS.fields if field.name not in _FIRST)]
        found = []
        for name in names:
            if name in _ELSEWHERE and not (name == "stage" and self._is_open):
                continue
            if name == "name" and not self._is_open:
                continue
            fact = self._fact(view, CUSTOMERS.field(name))
            is_first = name in _ALWAYS or (name in _FIRST and fact.words)
            if is_first or self._is_open:
                found.append(fact)
        return found

    def _fact(self, view: CardView, field: Field) -> Fact:
        value = view.card.customer.values[field.name]
        zone = self._ui.runner.steward.clock.zone_name
        icon = _LINKS.get(PointKind(field.points), "") if field.points else ""
        return Fact(
            field, self._words(field, value), written(field, value, zone), icon if value else "", can_edit=view.can_edit
        )

    def _custom_fact(self, view: CardView, row: CustomFieldRow) -> Fact:
        text = view.card.customer.custom.get(row.name, "")
        return Fact(custom_field(row), self._custom_words(row, text), text, can_edit=view.can_edit)

    def _words(self, field: Field, value: Any) -> str:
        if value is None or value == "":
            return ""
        if isinstance(value, tuple):
            return "\n".join(_bare(each) if field.points == PointKind.WEBSITE else each for each in value)
        if field.type is FieldType.BIRTHDAY:
            return self._ui.language.birthday(str(value))
        if field.choices is not None:
            return self._ui.say(label_of(field.choices, str(value)))
        if isinstance(value, bool):
            return self._ui.say(tr("Yes") if value else tr("No"))
        if isinstance(value, date | datetime):
            return self._ui.language.moment(value)
        return str(value)

    def _custom_words(self, row: CustomFieldRow, text: str) -> str:
        if row.type == CustomType.YES_NO and text:
            return self._ui.say(tr("Yes") if text == "yes" else tr("No"))
        if row.type == CustomType.DATE:
            try:
                return self._ui.language.day(date.fromisoformat(text))
            except ValueError:
                return text
        return text

    def _make_row(self, label_px: int = LABEL_PX) -> FactRow:
        row = FactRow(self._tools, self._make_input, label_px)
        row.committed.connect(partial(self._save, row))
        row.wants_next.connect(partial(self._go_on, row))
        row.followed.connect(partial(self._follow, row))
        row.offer(partial(self._deeds, row))
        return row

    def _make_input(self, field: Field) -> Input:
        assert self._view is not None  # noqa: S101
        plan = Plan((), presets={**plan_of("customers").plan.presets, **presets_of(self._view.custom_fields)})
        return make_input(self._ui, field, Sources(self._search, self._checks(self._view)), plan)

    @staticmethod
    def _checks(view: CardView) -> dict[str, CustomCheck]:
        return {f"{CUSTOM}{each.name}": CustomCheck(each.type, each.choices) for each in view.custom_fields}

    def _deeds(self, row: FactRow) -> Sequence[RowDeed]:
        fact = row.fact
        if fact is None:
            return ()
        deeds = [RowDeed(tr("Change"), row.activate, "pencil")] if fact.can_edit else []
        if fact.words:
            deeds.append(RowDeed(tr("Copy"), partial(_copy, fact.words), "copy"))
        if fact.field.points == PointKind.PHONE:
            titles = [tr("Dial {number}", number=each) for each in fact.words.splitlines()]
        elif fact.field.points in (PointKind.EMAIL, PointKind.WEBSITE):
            titles = [tr("Open {target}", target=each) for each in fact.words.splitlines()]
        else:
            titles = []
        for title, target in zip(titles, fact.text.splitlines(), strict=False):
            deeds.append(RowDeed(title, partial(self._open, fact.field.points, target), fact.icon))
        return deeds

    def _follow(self, row: FactRow) -> None:
        targets = row.fact.text.splitlines() if row.fact is not None else []
        if len(targets) == 1 and row.fact is not None:
            self._open(row.fact.field.points, targets[0])
        elif targets:
            row.open_menu(row.mapToGlobal(row.rect().bottomRight()))

    def _open(self, kind: str, target: str) -> None:
        links = {PointKind.PHONE: phone_link, PointKind.EMAIL: mail_link, PointKind.WEBSITE: web_link}
        open_link(self._tools.desk, links[PointKind(kind)](target))

    def _go_on(self, row: FactRow, step: int) -> None:
        rows = self._rows()
        at = rows.index(row) + step
        if 0 <= at < len(rows):
            rows[at].activate()
        else:
            row.setFocus()

    def _save(self, row: FactRow, text: str) -> None:
        """Check what was typed, then save it in a step of its own."""
        fact, view = row.fact, self._view
        if fact is None or view is None:
            return
        change = _Change(view.card.customer.id, fact, text)
        conventions, today = self._ui.runner.steward.conventions, self._ui.today
        custom = self._checks(view)

        def check() -> Text | None:
            reading = Reading(conventions, today=today)
            return problem_of(reading, fact.field, {fact.field.name: text}, custom.get(fact.field.name))

        def go_on(problem: Text | None) -> None:
            if problem is not None:
                self._refuse(row, change, problem)
            else:
                self._send(row, change, view.version)

        self._ui.runner.run(
            check, then=go_on, failed=lambda error: self._refuse(row, change, error.text), owner=self, is_short=True
        )

    def _send(self, row: FactRow, change: _Change, version: int) -> None:
        record = FormRecord(change.customer_id, version)
        self._ui.runner.do(
            saving(Written(CUSTOMERS, record, {change.fact.field.name: change.text})),
            then=lambda _outcome: row.close_editor(keeps_focus=True) if self._is_at(row, change) else None,
            failed=lambda error: self._on_failed(row, change, error),
            owner=self,
        )

    def _on_failed(self, row: FactRow, change: _Change, error: AppError) -> None:
        if not isinstance(error, ConflictError):
            reason = error.text.params.get("reason")
            self._refuse(row, change, reason if isinstance(reason, Text) else error.text)
            return

        def look_again(now: FormRecord) -> None:
            """Save all the same where somebody changed another fact; where it is this one, say so."""
            name = change.fact.field.name
            stored = now.custom if name.startswith(CUSTOM) else now.texts
            text = stored.get(name.removeprefix(CUSTOM), "")
            if text == change.fact.text and now.version is not None:
                self._send(row, change, now.version)
            else:
                self._refuse(row, change, tr("It was changed to: {text}", text=text))

        self._ui.runner.ask(
            load_form, CUSTOMERS, change.customer_id,
            then=look_again, failed=lambda failure: self._refuse(row, change, failure.text), owner=self,
        )  # fmt: skip

    def _refuse(self, row: FactRow, change: _Change, reason: Text) -> None:
        """Say why something was not saved: at its row, or in a notice where another customer is shown by now."""
        if self._is_at(row, change):
            row.complain(reason)
        else:
            field = change.fact.label or change.fact.field.label
            self._tools.desk.notices.complain(tr("{field}: {reason} Nothing was changed.", field=field, reason=reason))

    def _is_at(self, row: FactRow, change: _Change) -> bool:
        """Return whether a row still shows what was changed; cards are shown one after the other in the same rows."""
        is_shown = self._view is not None and self._view.card.customer.id == change.customer_id
        is_there = any(each is row for each in self._rows())
        return is_shown and is_there and row.fact is not None and row.fact.field.name == change.fact.field.name


def _bare(address: str) -> str:
    """Return the address of a website without what says nothing."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
