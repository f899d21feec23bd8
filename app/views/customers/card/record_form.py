"""The inside of a record's form: its fields, the lines of an order, and what of it is changed or wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.services.customers.commands import ChangeOwner
from app.services.kernel.commands import Command
from app.services.workflows.record_forms import FormRecord, Suggestion, find_references
from app.text import Text, tr, verbatim
from app.views.customers.card.order_lines import OrderLines
from app.views.customers.card.plans import FormPlan, completed, custom_field, fields_of, plan_of
from app.views.customers.card.saving import Written, saving
from app.views.kit.fields_checking import CustomCheck
from app.views.kit.form import Form, Sources
from app.views.kit.inputs import Option, Search
from app.views.kit.ui import Ui

_CODE: Final = 3


@dataclass(frozen=True)
class Opening:
    """What a form is opened for: kind, record, first values, and what was typed into an earlier one."""

    kind_name: str
    record_id: bytes | None = None
    preset: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, Any] = field(default_factory=dict)

    @property
    def form(self) -> FormPlan:
        """Words and places of the form."""
        return plan_of(self.kind_name)

    @property
    def is_new(self) -> bool:
        """Whether nothing was saved yet."""
        return self.record_id is None

    @property
    def first_values(self) -> Mapping[str, str]:
        """What a new record begins with."""
        return {**self.form.start, **self.preset} if self.is_new else {}


class RecordForm(QWidget):
    """The inputs of one record."""

    def __init__(self, ui: Ui, opening: Opening, record: FormRecord) -> None:
        super().__init__()
        self._ui, self._opening = ui, opening
        # A form that was kept goes on from what it was opened with, so that nobody is overwritten.
        version, was = opening.kept.get("version"), opening.kept.get("was", {})
        self.record = record if version is None else replace(record, version=version, texts={**record.texts, **was})
        kind = opening.form.kind
        fields = fields_of(kind, record.custom_fields, is_new=opening.is_new, without=self._without())
        plan = completed(opening.form.plan, fields, record.custom_fields)
        self.form = Form(ui, fields, plan, self._sources())
        self.lines = OrderLines(ui, self._sources(), self._currency) if kind.name == "orders" else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ui.theme.px(16))
        layout.addWidget(self.form)
        if self.lines is not None:
            layout.addWidget(self.lines)
            self.lines.edited.connect(self._leave_amount_to_lines)
        layout.addStretch(1)
        self._fill()

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return bool(self.form.changed()) or (self.lines is not None and self.lines.is_changed)

    @property
    def customer_id(self) -> bytes | None:
        """The customer that the record belongs to; None where none was chosen yet."""
        box = self.form.boxes.get("customer")
        known = self.record.texts.get("customer") or self._opening.preset.get("customer", "")
        try:
            return bytes.fromhex(box.input.text() if box is not None else known) or None
        except ValueError:
            return None

    def draft(self) -> dict[str, Any]:
        """Return what was typed, as plain JSON values."""
        changed, before = self.form.changed(), self.record.texts
        return {
            "kind": self._opening.kind_name,
            "id": self.record.id.hex() if self.record.id else "",
            "version": self.record.version,
            "preset": dict(self._opening.preset),
            "texts": changed,
            "was": {name: before[name] for name in changed if name in before},
            "labels": self.form.labels(),
            "at": self.form.at,
            "lines": self.lines.draft() if self.lines is not None and self.lines.is_changed else None,
        }

    def command(self) -> Command:
        """Return the command that saves what was typed.

        Raises:
            AppError: What was typed cannot become one.
        """
        texts = {**self._opening.first_values, **self.form.changed()}
        lines = self.lines.texts() if self.lines is not None and self.lines.is_changed else None
        return saving(Written(self._opening.form.kind, self.record, texts, lines))

    def show_problems(self, found: Mapping[str, Text]) -> None:
        """Say at each field what is wrong with it, and go to the first."""
        self.form.clear_problems()
        for name, problem in found.items():
            self.form.show_problem(name, problem)
        if found:
            self.form.take_focus(next(iter(found)))

    def show_error(self, error: AppError) -> bool:
        """Say what a command found wrong at the field that it names; False where it names none of these."""
        named, reason = error.text.params.get("field"), error.text.params.get("reason")
        name = next((each.name for each in self.form.fields if each.label == named), None)
        if name is None:
            return False
        self.show_problems({name: reason if isinstance(reason, Text) else tr("This is needed.")})
        return True

    def merge(self, theirs: FormRecord) -> None:
        """Go on from what somebody else saved meanwhile: untouched fields follow, touched ones are marked."""
        mine, before = self.form.changed(), self.record.texts
        kept = {name: self.form.labels().get(name, "") for name in mine}
        both = [name for name in mine if theirs.texts.get(name, "") != before.get(name, "")]
        self.form.fill(theirs.texts, theirs.labels)
        self.form.put(mine, kept)
        self.form.clear_problems()
        for name in both:
            now = theirs.labels.get(name) or theirs.texts.get(name, "")
            note = tr("It was changed to: {text}", text=verbatim(now)) if now else tr("It was emptied.")
            self.form.show_problem(name, note, is_note=True)
        self.record = theirs

    def take_focus(self) -> None:
        """Put the keyboard where it was, or else where writing begins."""
        boxes = self.form.boxes
        if (at := self._opening.kept.get("at")) in boxes:
            self.form.take_focus(str(at))
            return
        needed = [each.name for each in self.form.fields if each.is_required and not boxes[each.name].input.text()]
        is_note = "body" in boxes and self._opening.is_new and not needed
        self.form.take_focus("body" if is_note else next(iter(needed), ""))

    def _fill(self) -> None:
        record, kept = self.record, self._opening.kept
        custom = {custom_field(each).name: record.custom.get(each.name, "") for each in record.custom_fields}
        self.form.fill({**self._opening.first_values, **record.texts, **custom}, record.labels)
        if self.lines is not None:
            self.lines.fill(record.lines)
        if kept:
            self.form.put(kept.get("texts", {}), kept.get("labels", {}))
        if self.lines is not None:
            if kept.get("lines") is not None:
                self.lines.put(kept["lines"])
            self._leave_amount_to_lines()

    def _without(self) -> frozenset[str]:
        """Return the fields that this form does not ask for."""
        without = set()
        if not self._opening.is_new or "customer" in self._opening.preset:
            without.add("customer")
        # An owner is changed on the card, where the reason is asked for and the history shown.
        if not self._opening.is_new or not self._ui.allows(ChangeOwner):
            without.add("owner")
        return frozenset(without)

    def _sources(self) -> Sources:
        custom = {custom_field(each).name: CustomCheck(each.type, each.choices) for each in self.record.custom_fields}
        return Sources(self._search, custom)

    def _search(self, kind_name: str) -> Search:
        def search(typed: str, then: Callable[[Any], None]) -> None:
            def hand_over(found: tuple[Suggestion, ...]) -> None:
                then([Option(each.id.hex(), each.name, each.detail) for each in found])

            key = (id(self), kind_name)
            runner = self._ui.runner
            runner.ask(find_references, kind_name, typed, self.customer_id, then=hand_over, key=key, owner=self)

        return search

    def _currency(self) -> str:
        typed = self.form.boxes["currency"].input.text().upper()
        return typed if len(typed) == _CODE else self._ui.runner.steward.conventions.currency

    def _leave_amount_to_lines(self) -> None:
        assert self.lines is not None  # noqa: S101
        self.form.boxes["amount"].input.setEnabled(not self.lines.texts())
