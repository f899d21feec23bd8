"""The section about custom fields: what the team added to each kind of record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.models.values import CustomType
from app.services.kernel.choice_labels import label_of
from app.services.kernel.spelling import fold
from app.services.preferences.commands import DefineCustomField, DeleteCustomField
from app.services.preferences.queries import CustomFieldUse, list_custom_fields
from app.text import Text, tr
from app.views.kit.dialogs import SmallDialog
from app.views.kit.inputs import ChoiceInput, LineInput, LongInput, Option
from app.views.kit.page import Page
from app.views.kit.parts import buttons_row
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.widgets import ElidedLabel, FlowLayout, button, clear, hairline, icon_button, wrapped
from app.views.settings.section import Machine, Section

TABLES: Final = {
    "customer": tr("Customers"),
    "contact": tr("Contacts"),
    "interaction": tr("Interactions"),
    "follow_up": tr("Follow-ups"),
    "order": tr("Orders"),
    "deal": tr("Deals"),
    "product": tr("Products"),
}
_WITH_CHOICES: Final = (CustomType.CHOICE, CustomType.MULTI_CHOICE)


class CustomFieldsSection(Section):
    """One kind of record at a time."""

    WATCHES = frozenset({"custom_field", "custom_value"})

    def __init__(self, page: Page, machine: Machine) -> None:
        super().__init__(page, machine)
        self._is_allowed = self.ui.allows(DefineCustomField)
        self._fields: tuple[CustomFieldUse, ...] = ()
        self._table = "customer"
        card = self.add_card(tr("Custom fields"), tr("They appear in forms, on cards, in imports and in exports."))
        if not self._is_allowed:
            card.add_reason(tr("Team leads and admins change fields: everybody has them."))
        kinds = QWidget()
        flow = FlowLayout(kinds, self.ui.theme.px(8))
        self._group = QButtonGroup(self)
        self._chips = {}
        for table, title in TABLES.items():
            chip = button(self.ui, title, "chip", on=partial(self._choose, table))
            chip.setCheckable(True)
            chip.setChecked(table == self._table)
            self._group.addButton(chip)
            self._chips[table] = chip
            flow.addWidget(chip)
        card.body.addWidget(kinds)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(self.ui.theme.px(8))
        card.body.addLayout(self._rows)
        self._add = button(self.ui, tr("Add field…"), icon="plus", on=self.add)
        self._add.setEnabled(self._is_allowed)
        card.body.addWidget(buttons_row(self.ui, self._add))
        self.column.addStretch()

    def refresh(self) -> None:
        """Read the fields."""
        self.page.ask(list_custom_fields, then=self._show, key="custom-fields")

    def add(self) -> None:
        """Ask for a new field."""
        names = [each.name for each in self._fields if each.table == self._table]
        FieldDialog(self.page, self._table, taken=names).open()

    def change(self, field: CustomFieldUse) -> None:
        """Ask for another type or other choices."""
        FieldDialog(self.page, self._table, field).open()

    def _choose(self, table: str) -> None:
        self._table = table
        self._show(self._fields)

    def _show(self, fields: tuple[CustomFieldUse, ...]) -> None:
        self._fields = fields
        for table, chip in self._chips.items():
            count = sum(each.table == table for each in fields)
            words = tr("{kind}  {count}", kind=TABLES[table], count=count) if count else TABLES[table]
            chip.setText(self.ui.say(words))
        clear(self._rows)
        theirs = [each for each in fields if each.table == self._table]
        for each in theirs:
            self._rows.addLayout(self._row(each))
            self._rows.addWidget(hairline())
        if not theirs:
            none = tr("No custom fields for {kind} yet.", kind=TABLES[self._table])
            self._rows.addWidget(wrapped(self.ui, none, tone="text2"))

    def _row(self, field: CustomFieldUse) -> QHBoxLayout:
        row, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(self.ui, field.name, STRONG))
        words.addWidget(ElidedLabel(self.ui, self.ui.say(_description(self.ui.language.listed, field)), SMALL, "text2"))
        row.addLayout(words, 1)
        edit = icon_button(self.ui, "pencil", tr("Change {name}…", name=field.name), on=lambda: self.change(field))
        remove = icon_button(self.ui, "trash-2", tr("Delete {name}", name=field.name), on=lambda: self._remove(field))
        edit.setEnabled(self._is_allowed)
        remove.setEnabled(self._is_allowed and not field.used)
        if field.used:
            remove.setToolTip(self.ui.say(tr("%n records have something in this field, so it stays.", "", field.used)))
        row.addWidget(edit)
        row.addWidget(remove)
        return row

    def _remove(self, field: CustomFieldUse) -> None:
        self.page.desk.do(DeleteCustomField(field.id), owner=self)


def _description(listed: object, field: CustomFieldUse) -> Text:
    used = tr("in %n records", "", field.used) if field.used else tr("not used yet")
    kind = label_of(CustomType, field.type)
    if field.choices and callable(listed):
        return tr("{type} · {used} · {choices}", type=kind, used=used, choices=listed(list(field.choices)))
    return tr("{type} · {used}", type=kind, used=used)


class FieldDialog(SmallDialog):
    """Asks for name, type and choices of a field; what records have in it must fit the new type."""

    def __init__(self, page: Page, table: str, field: CustomFieldUse | None = None, taken: Sequence[str] = ()) -> None:
        title = tr("Change field") if field else tr("New field for {kind}", kind=TABLES[table])
        super().__init__(page.ui, page, title, tr("Change field") if field else tr("Add field"))
        self._table = table
        self._taken = {fold(each.strip()) for each in taken}
        self.name = LineInput()
        self.add_field(tr("Name"), self.name)
        self.name.set_name(self.ui.say(tr("Name")))
        options = [Option(each.value, self.ui.say(label_of(CustomType, each))) for each in CustomType]
        self.type = ChoiceInput(self.ui, options, is_required=True)
        hint = tr("%n records have something in it. It is kept, in the form of the new type.", "", field.used) \
            if field and field.used else None  # fmt: skip
        self.add_field(tr("Type"), self.type, hint)
        self.type.set_name(self.ui.say(tr("Type")))
        self.choices = LongInput(self.ui, 4, 8)
        self.choices.set_name(self.ui.say(tr("Choices, one a line")))
        self._choices = QWidget()
        column = QVBoxLayout(self._choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(wrapped(self.ui, tr("Choices, one a line"), SMALL, "text2"))
        column.addWidget(self.choices)
        self.body.addWidget(self._choices)
        self.type.edited.connect(self._show_choices)
        if field is not None:
            self.name.set_text(field.name)
            self.name.setEnabled(False)
            self.type.set_text(field.type.value)
            self.choices.set_text("\n".join(field.choices))
        self._show_choices()
        (self.type if field else self.name).setFocus()

    def submit(self) -> None:
        """Add or change the field."""
        kind = CustomType(self.type.text())
        choices = tuple(dict.fromkeys(line.strip() for line in self.choices.text().splitlines() if line.strip()))
        if kind in _WITH_CHOICES and not choices:
            self.complain(tr("Write at least one choice."))
            self.choices.setFocus()
            return
        if fold(self.name.text().strip()) in self._taken:
            # The command would change the other one.
            self.complain(tr("There is a field called {name} already.", name=self.name.text()))
            self.name.setFocus()
            return
        self.do(DefineCustomField(self._table, self.name.text(), kind, choices if kind in _WITH_CHOICES else ()))

    def _show_choices(self) -> None:
        self._choices.setVisible(self.type.text() in _WITH_CHOICES)
