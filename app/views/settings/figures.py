"""The section about figures: cut points, segments and stages, as the team sets them up for everybody."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtWidgets import QPushButton

from app.errors import AppError
from app.models.values import Stage
from app.services.analysis.figure_rules import FigureRules
from app.services.analysis.segment_words import LABELS, SEGMENTS
from app.services.kernel.choice_labels import label_of
from app.services.workflows.customer_list.filters import CustomerFilter
from app.services.workflows.customer_list.queries import count_customers
from app.services.workflows.figure_settings.commands import ChangeFigures
from app.services.workflows.figure_settings.fields import (
    FIGURE_FIELDS,
    FIGURES_BY_NAME,
    FIXED,
    QUANTILES,
    VERSION,
    FigureArea,
    FigureField,
)
from app.services.workflows.figure_settings.queries import FigureSetup, load_figure_setup
from app.text import Text, tr
from app.views.kit.inputs import ChoiceInput, Input, LineInput, LongInput, Option
from app.views.kit.page import Page
from app.views.kit.parts import SETTING, Card, Words, buttons_row, sized
from app.views.kit.theme import SMALL
from app.views.kit.widgets import button, hairline, wrapped
from app.views.settings.section import Machine, Section
from app.views.settings.segment_grid import SegmentGrid

_SCHEME: Final = "figures_scheme"
_MAP: Final = "figures_segment_map"
_NAMES: Final = "figures_segment_names"
_RATES: Final = "figures_rates"
_SCHEMES: Final = {QUANTILES: tr("Fifths of the buyers"), FIXED: tr("Fixed cut points")}
_CARDS: Final = {
    FigureArea.SCORES: (
        tr("Scores"), tr("Each buyer has a score from 1 to 5 for recency, frequency and money; 5 is always best."),
    ),
    FigureArea.SEGMENTS: (
        tr("Segments"), tr("R is how lately somebody bought, F how often. Each pair makes a segment."),
    ),
    FigureArea.STAGES: (
        tr("Lifecycle stages"), tr("From each customer's orders; a stage that somebody sets by hand counts first."),
    ),
    FigureArea.MONEY: (
        tr("One currency for all"),
        tr("Currencies are never added as they are. With rates, figures are in one of them."),
    ),
}  # fmt: skip


class FiguresSection(Section):
    """Everybody sees it; team leads and admins change it, and each change holds at once and can be undone."""

    WATCHES = frozenset({"setting"})

    def __init__(self, page: Page, machine: Machine) -> None:
        super().__init__(page, machine)
        self._stored: FigureSetup | None = None
        self._sent: dict[str, str] = {}
        self._is_allowed = self.ui.allows(ChangeFigures)
        self.inputs: dict[str, Input] = {}
        self.names: dict[str, LineInput] = {}
        self._words: dict[str, Words] = {}
        self._back: dict[FigureArea, QPushButton] = {}
        self._cards = {area: self.add_card(*words) for area, words in _CARDS.items()}
        for field in FIGURE_FIELDS:
            if field.area is not FigureArea.SEGMENTS:
                self._add_field(field)
        self.grid = SegmentGrid(self.ui)
        self._version = wrapped(self.ui, "", SMALL, "text2")
        self._stages = wrapped(self.ui, "", SMALL, "text2")
        self._add_segments()
        self._cards[FigureArea.STAGES].body.addWidget(self._stages)
        for area, card in self._cards.items():
            self._finish(area, card)
        self.column.addStretch()

    def refresh(self) -> None:
        """Show what is set up now, and how many customers that puts where."""
        self.page.ask(load_figure_setup, then=self._show, key="figure-setup")
        segments = [CustomerFilter(segments=(code,)) for code in SEGMENTS]
        stages = [CustomerFilter(stages=(stage.value,)) for stage in Stage]
        self.page.ask(count_customers, (*segments, *stages), then=self._count, key="figure-counts")

    def _add_field(self, field: FigureField) -> None:
        made = self._input(field.name)
        made.set_name(self.ui.say(field.label))
        for signal in (made.left, made.confirmed):
            signal.connect(partial(self._save, field))
        if field.name == _SCHEME:
            made.edited.connect(partial(self._save, field))
        self.inputs[field.name] = made
        control = sized(self.ui, made)
        self._words[field.name] = self._cards[field.area].add_row(field.label, field.help, control, field.name)

    def _input(self, name: str) -> Input:
        if name == _RATES:
            return LongInput(self.ui, 3, 12)
        if name != _SCHEME:
            return LineInput()
        return ChoiceInput(
            self.ui, [Option(key, self.ui.say(each)) for key, each in _SCHEMES.items()], is_required=True
        )

    def _add_segments(self) -> None:
        card = self._cards[FigureArea.SEGMENTS]
        card.body.addWidget(self.grid)
        card.body.addWidget(self._version)
        card.body.addWidget(hairline())
        self.grid.setProperty(SETTING, _MAP)
        self.grid.chosen.connect(lambda: self._send({_MAP: self.grid.codes()}, _MAP, None))
        names = FIGURES_BY_NAME[_NAMES]
        card.body.addWidget(wrapped(self.ui, names.help, SMALL, "text2"))
        for code in SEGMENTS:
            usual = self.ui.say(LABELS[code])
            made = self.names[code] = LineInput()
            made.set_hint(usual)
            made.set_name(self.ui.say(tr("Name of the segment {name}", name=LABELS[code])))
            for signal in (made.left, made.confirmed):
                signal.connect(partial(self._save_name, code))
            control = sized(self.ui, made)
            self._words[code] = card.add_row(LABELS[code], None, control, f"{_NAMES}:{code}")

    def _finish(self, area: FigureArea, card: Card) -> None:
        back = self._back[area] = button(self.ui, tr("Back to the standard"), on=partial(self._restore, area))
        back.setEnabled(False)
        back.setAccessibleDescription(self.ui.say(_CARDS[area][0]))
        card.body.addWidget(buttons_row(self.ui, back))
        if not self._is_allowed:
            card.add_reason(tr("Team leads and admins set this up: everybody has the same figures."))
        for each in (*self.inputs.values(), *self.names.values(), self.grid):
            each.setEnabled(self._is_allowed)

    def _show(self, stored: FigureSetup) -> None:
        before, self._stored = self._stored or stored, stored
        is_first = before is stored
        # What is half typed, or was refused, stays: each of the others is saved while one goes on typing.
        for name, made in self.inputs.items():
            if is_first or made.text() in (before.texts[name], self._sent.pop(name, None)):
                made.set_text(stored.texts[name])
                self._tell(name, FIGURES_BY_NAME[name].help, is_bad=False)
        names = zip(SEGMENTS, before.rules.segments.names, stored.rules.segments.names, strict=True)
        for code, was, name in names:
            if is_first or self.names[code].text().strip() in (was, name):
                self.names[code].set_text(name)
                self.names[code].mark(is_bad=False)
        self._show_map(stored.rules, stored.texts[VERSION])
        for area, back in self._back.items():
            is_own = any(stored.texts[each.name] != each.standard for each in FIGURE_FIELDS if each.area is area)
            back.setEnabled(is_own and self._is_allowed)

    def _show_map(self, rules: FigureRules, version: str) -> None:
        self.grid.show_map(rules.segments.lines, rules.segments.labels)
        usual = tr("The usual map of ten segments.")
        own = tr("The team's own map, version {version}.", version=version)
        self._version.setText(self.ui.say(usual if rules.segments.is_standard else own))

    def _count(self, counts: tuple[int, ...]) -> None:
        segments, stages = counts[: len(SEGMENTS)], counts[len(SEGMENTS) :]
        for code, many in zip(SEGMENTS, segments, strict=True):
            self._words[code].tell(self.ui, tr("%n customers", "", many))
        number, say = self.ui.language.number, self.ui.say
        said = [
            say(tr("{stage} {count}", stage=label_of(Stage, stage.value), count=number(many)))
            for stage, many in zip(Stage, stages, strict=True)
        ]
        self._stages.setText(say(tr("Customers today: {stages}.", stages=self.ui.language.listed(said))))

    def _save(self, field: FigureField) -> None:
        text = self.inputs[field.name].text()
        if self._stored is not None and text != self._stored.texts[field.name]:
            self._send({field.name: text}, field.name, self.inputs[field.name])

    def _save_name(self, code: str) -> None:
        names = [made.text() for made in self.names.values()]
        if self._stored is not None and tuple(names) != self._stored.rules.segments.names:
            self._send({_NAMES: "\n".join(names)}, code, self.names[code])

    def _restore(self, area: FigureArea) -> None:
        values = {each.name: each.standard for each in FIGURE_FIELDS if each.area is area}
        for name in values.keys() & self.inputs.keys():
            self.inputs[name].set_text(values[name])
        if area is FigureArea.SEGMENTS and self._stored is not None:
            for code, name in zip(SEGMENTS, self._stored.rules.segments.names, strict=True):
                self.names[code].set_text(name)
        self._send(values, "", None)

    def _send(self, values: dict[str, str], place: str, control: Input | None) -> None:
        def failed(error: AppError) -> None:
            for name in values:
                self._sent.pop(name, None)
            if place in self._words:
                self._tell(place, error.text, is_bad=True)
            else:
                self.page.desk.complain(error)
            if control is not None:
                control.mark(is_bad=True)

        self._sent.update(values)
        self.page.do(ChangeFigures(values), then=lambda _outcome: None, failed=failed)

    def _tell(self, place: str, text: Text, *, is_bad: bool) -> None:
        self._words[place].tell(self.ui, text, is_bad=is_bad)
        if place in self.inputs:
            self.inputs[place].mark(is_bad=is_bad)
