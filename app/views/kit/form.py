"""A form made from the declarations of fields: an input for each, its label, and what is wrong with it.

Which fields stand where is a :class:`Plan`; what becomes of the values is the business of whoever
shows the form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.kernel.choice_labels import label_of
from app.services.kernel.fields import Field, FieldType
from app.services.kernel.parsing import split_list
from app.services.kernel.reading import Reading
from app.text import Text, tr
from app.views.kit.fields_checking import CustomCheck, problems
from app.views.kit.fields_days import DayInput, MomentInput
from app.views.kit.fields_repeat import RepeatInput
from app.views.kit.fields_suggest import ReferenceInput
from app.views.kit.fields_tags import TagsInput, among
from app.views.kit.inputs import ChoiceInput, Input, LineInput, LongInput, Option, Search, WordInput, YesNoInput
from app.views.kit.theme import SMALL, Type
from app.views.kit.ui import Ui
from app.views.kit.widgets import brief, button, icon_label, label, wrapped

_LONGEST_NAME: Final = 60
_LABEL: Final = Type(12, 500)
_PAUSE_MS: Final = 600
_CURRENCIES: Final = ("CNY", "EUR", "USD", "TWD", "HKD", "JPY", "GBP", "KRW", "SGD", "CHF")
_SPANS: Final = 12

Presets = Mapping[str, Sequence[tuple[str, Text]]]


@dataclass(frozen=True)
class Plan:
    """Where fields stand: lines of names side by side; ``more`` opens on demand.

    ``presets`` gives a field a few values to choose from, ``hints`` words where nothing is typed.
    ``shortcuts`` names a moment that mostly lies in the next days.
    """

    lines: tuple[tuple[str, ...], ...]
    more: tuple[tuple[str, ...], ...] = ()
    presets: Presets = field(default_factory=dict)
    hints: Mapping[str, Text] = field(default_factory=dict)
    shortcuts: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """The fields in their order."""
        return tuple(name for line in (*self.lines, *self.more) for name in line)


@dataclass(frozen=True)
class Sources:
    """Where suggestions come from: for references by the kind that they name, for tags."""

    of_kind: Callable[[str], Search]
    custom: Mapping[str, CustomCheck] = field(default_factory=dict)


def make_input(ui: Ui, field: Field, sources: Sources, plan: Plan) -> Input:
    """Return the input that a field's type asks for."""
    presets = plan.presets.get(field.name)
    if presets is not None:
        return ChoiceInput(ui, [Option(key, ui.say(words)) for key, words in presets])
    if field.choices is not None:
        words = [Option(each.value, ui.say(label_of(field.choices, each.value))) for each in field.choices]
        return ChoiceInput(ui, words, is_required=field.is_required)
    if field.type in (FieldType.MOMENT, FieldType.DUE):
        is_ahead = field.type is FieldType.DUE
        return MomentInput(ui, ui.today, is_ahead=is_ahead, shortcuts=field.name in plan.shortcuts)
    if field.type in _FACTORIES:
        return _FACTORIES[field.type](ui, field)
    if field.type is FieldType.REFERENCE:
        return ReferenceInput(ui, sources.of_kind(field.refers_to))
    if field.type is FieldType.TAGS:
        return _several_input(ui, field, sources)
    return LineInput()


_FACTORIES: Final[Mapping[FieldType, Callable[[Ui, Field], Input]]] = {
    FieldType.LONG_TEXT: lambda ui, _field: LongInput(ui),
    FieldType.POINTS: lambda ui, _field: LongInput(ui, 1, 4),
    FieldType.YES_NO: lambda ui, field: YesNoInput(ui, field.label),
    FieldType.DAY: lambda ui, _field: DayInput(ui, ui.today),
    FieldType.REPEAT: lambda ui, _field: RepeatInput(ui),
    FieldType.CURRENCY: lambda ui, _field: _currency_input(ui),
}


def _several_input(ui: Ui, field: Field, sources: Sources) -> Input:
    custom = sources.custom.get(field.name)
    if custom is None:
        return TagsInput(ui, sources.of_kind("tags"))
    made = TagsInput(ui, among(custom.choices), split_list)
    made.set_hint(ui.say(tr("Choose…")))
    return made


def _currency_input(ui: Ui) -> Input:
    made = WordInput(ui, _currencies(ui))
    made.set_hint(ui.runner.steward.conventions.currency)
    return made


def _currencies(ui: Ui) -> list[str]:
    return list(dict.fromkeys((ui.runner.steward.conventions.currency, *_CURRENCIES)))


class FieldBox(QWidget):
    """An input under its label, with what is wrong below it."""

    def __init__(self, ui: Ui, field: Field, made: Input) -> None:
        super().__init__()
        self.field, self.input = field, made
        self._ui = ui
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if not isinstance(made, YesNoInput):  # its words stand beside the box
            layout.addLayout(self._head())
        layout.addWidget(made)
        self._problem = QWidget()
        self._words = wrapped(ui, "", SMALL, "bad")
        row = QHBoxLayout(self._problem)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(icon_label(ui, "circle-alert", "bad", 14))
        row.addWidget(self._words, 1)
        self._problem.hide()
        layout.addWidget(self._problem)
        layout.addStretch(1)
        made.set_name(ui.say(field.label))

    def show_problem(self, problem: Text | None, *, is_note: bool = False) -> None:
        """Say what is wrong, or what else should be known, or nothing."""
        self.input.mark(is_bad=problem is not None and not is_note)
        self._words.setText("" if problem is None else self._ui.say(problem))
        self.input.control.setAccessibleDescription(self._words.text())
        self._problem.setVisible(problem is not None)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(4)
        made: QLabel = label(self._ui, self.field.label, _LABEL, "text2")
        # A label with a buddy takes & for a mnemonic.
        made.setText(brief(made.text(), _LONGEST_NAME).replace("&", "&&"))
        made.setMinimumWidth(1)  # the name of a custom field may be long, and a form is as wide as its dialog
        made.setBuddy(self.input)
        head.addWidget(made)
        if self.field.is_required:
            head.addWidget(label(self._ui, "*", _LABEL, "bad"))
        head.addStretch(1)
        return head


class Form(QWidget):
    """The inputs of a plan.

    Signals:
        edited: Something was typed or chosen.
        confirmed: Enter was pressed in a line.
    """

    edited = Signal()
    confirmed = Signal()

    def __init__(self, ui: Ui, fields: Sequence[Field], plan: Plan, sources: Sources) -> None:
        super().__init__()
        self.ui, self._plan, self._sources = ui, plan, sources
        known = {each.name: each for each in fields}
        self.fields = tuple(known[name] for name in plan.names if name in known)
        self.boxes = {each.name: self._box(each) for each in self.fields}
        self._was: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._check_typed)
        self._typed: set[str] = set()
        self._round = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._grid(plan.lines))
        self._more = QWidget()
        self._more.setLayout(self._grid(plan.more))
        self._more.hide()
        self._opener = button(ui, tr("More fields"), "link", icon="chevron-down", on=self.show_more)
        self._opener.setProperty("place", "edge")
        row = QHBoxLayout()
        row.addWidget(self._opener)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self._more)
        layout.addStretch(1)
        # Only now: what is shown before it has a place becomes a window of its own.
        self._opener.setVisible(any(name in self.boxes for line in plan.more for name in line))
        self._was = self.texts()

    def texts(self) -> dict[str, str]:
        """Return what stands in the inputs, as commands read it, by the names of the fields."""
        return {name: box.input.text() for name, box in self.boxes.items()}

    def changed(self) -> dict[str, str]:
        """Return what differs from what the form was filled with."""
        return {name: text for name, text in self.texts().items() if text != self._was.get(name, "")}

    def labels(self) -> dict[str, str]:
        """Return what the records are called that references name."""
        boxes = self.boxes.items()
        return {name: box.input.label for name, box in boxes if isinstance(box.input, ReferenceInput)}

    def fill(self, texts: Mapping[str, str], labels: Mapping[str, str]) -> None:
        """Show a record; what differs from it later counts as changed."""
        self._write(texts, labels)
        self._was |= {name: self.boxes[name].input.text() for name in texts if name in self.boxes}

    def put(self, texts: Mapping[str, str], labels: Mapping[str, str]) -> None:
        """Write into inputs as if a person had."""
        self._write(texts, labels)
        if any(name in texts for line in self._plan.more for name in line):
            self.show_more()

    def show_more(self) -> None:
        """Show the fields that are needed rarely."""
        self._opener.hide()
        self._more.show()

    def show_problem(self, name: str, problem: Text | None, *, is_note: bool = False) -> None:
        """Say at a field what is wrong with it, or only something about it."""
        if any(name in line for line in self._plan.more) and problem is not None:
            self.show_more()
        self.boxes[name].show_problem(problem, is_note=is_note)

    def clear_problems(self) -> None:
        """Take all marks away, and those that a check under way would make."""
        self._typed.clear()
        self._pause.stop()
        self._round += 1
        for box in self.boxes.values():
            box.show_problem(None)

    @property
    def at(self) -> str:
        """The name of the field with the keyboard; empty where it is elsewhere."""
        keyboard = self.window().focusWidget()
        return next((name for name, box in self.boxes.items() if keyboard and box.isAncestorOf(keyboard)), "")

    def take_focus(self, name: str = "") -> None:
        """Put the keyboard into a field, by default the first."""
        chosen = self.boxes.get(name) or next(iter(self.boxes.values()))
        chosen.input.setFocus()
        chosen.input.go_to_end()

    def check(self, then: Callable[[dict[str, Text]], None], failed: Callable[[AppError], None] | None = None) -> None:
        """Find out what is wrong with any field, and hand it over later."""
        reading = Reading(self.ui.runner.steward.conventions, today=self.ui.today)
        fields, texts, custom = self.fields, self.texts(), self._sources.custom
        self.ui.runner.run(
            lambda: problems(reading, fields, texts, custom), then=then, failed=failed, owner=self, is_short=True
        )

    def _box(self, field: Field) -> FieldBox:
        made = make_input(self.ui, field, self._sources, self._plan)
        if field.name in self._plan.hints:
            made.set_hint(self.ui.say(self._plan.hints[field.name]))
        made.edited.connect(partial(self._on_edited, field.name))
        made.left.connect(partial(self._on_left, field.name))
        made.confirmed.connect(self.confirmed)
        return FieldBox(self.ui, field, made)

    def _grid(self, lines: Sequence[Sequence[str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        for row, line in enumerate(lines):
            present = [name for name in line if name in self.boxes]
            span = _SPANS // max(1, len(present))
            for at, name in enumerate(present):
                grid.addWidget(self.boxes[name], row, at * span, 1, span)
        for column in range(_SPANS):
            grid.setColumnStretch(column, 1)
        return grid

    def _write(self, texts: Mapping[str, str], labels: Mapping[str, str]) -> None:
        for name, text in texts.items():
            if name in self.boxes:
                self.boxes[name].input.set_text(text, labels.get(name, ""))

    def _on_edited(self, name: str) -> None:
        self._typed.add(name)
        self.boxes[name].show_problem(None)
        self._pause.start(_PAUSE_MS)
        self.edited.emit()

    def _on_left(self, name: str) -> None:
        if name in self._typed:
            self._pause.start(0)

    def _check_typed(self) -> None:
        typed, self._typed = self._typed, set()
        if not self.isVisible():
            return  # it was closed meanwhile, and maybe the workspace with it
        texts, asked = self.texts(), self._round
        self.check(lambda found: self._show_typed(typed, texts, found) if asked == self._round else None)

    def _show_typed(self, typed: set[str], texts: Mapping[str, str], found: Mapping[str, Any]) -> None:
        for name in typed:
            if self.boxes[name].input.text() == texts[name]:
                self.boxes[name].show_problem(found.get(name))
