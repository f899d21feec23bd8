"""Cards made from the declared settings of this machine: language, look, keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from app.services.preferences.machine import MACHINE_FIELDS, Area, MachineField
from app.text import tr
from app.views.kit.inputs import Combo
from app.views.kit.page import Page
from app.views.kit.parts import Card, Segments, Switch, sized
from app.views.kit.ui import Ui
from app.views.settings.section import Machine, Section

_FEW: Final = 3
_CARDS: Final = (
    (tr("Language and look"), (Area.LANGUAGE, Area.LOOK)),
    (tr("Keyboard"), (Area.KEYS,)),
)


class MachineSection(Section):
    """What the program looks like and how it is used on this machine."""

    def __init__(self, page: Page, machine: Machine) -> None:
        super().__init__(page, machine)
        for title, areas in _CARDS:
            card = self.add_card(title)
            for area in areas:
                add_rows(self.ui, card, area, machine)
        self.column.addStretch()


def add_rows(ui: Ui, card: Card, area: Area, machine: Machine) -> None:
    """Add a row for each setting of an area that is a choice or a yes or no."""
    for field in MACHINE_FIELDS:
        is_free_text = isinstance(getattr(machine.settings, field.name), str) and not field.choices
        if field.area is area and not is_free_text:
            card.add_row(field.label, field.help, _control(ui, field, machine), field.name)


def _control(ui: Ui, field: MachineField, machine: Machine) -> QWidget:
    value, name = getattr(machine.settings, field.name), ui.say(field.label)
    change: Callable[[Any], None] = partial(_change, machine, field.name)
    if not field.choices:
        switch = Switch(ui, name, is_on=bool(value))
        switch.toggled.connect(change)
        return switch
    if len(field.choices) <= _FEW:
        segments = Segments(ui, name, field.choices, value)
        segments.chosen.connect(change)
        return segments
    combo = Combo(ui)
    for each, words in field.choices:
        combo.addItem(ui.say(words), each)
    combo.setCurrentIndex(combo.findData(value))
    combo.setAccessibleName(name)
    combo.activated.connect(lambda at: change(combo.itemData(at)))
    return sized(ui, combo)


def _change(machine: Machine, name: str, value: object) -> None:
    machine.change(**{name: value})
