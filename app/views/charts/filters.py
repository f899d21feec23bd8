"""What stands over the board: the period and everything else that the charts are narrowed to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.services.workflows.charts.model import Choices, Options
from app.text import Text, tr
from app.views.kit.fields_days import DayLine
from app.views.kit.inputs import Combo, Tick
from app.views.kit.ui import Ui
from app.views.kit.widgets import FlowLayout, button, label, literal

FROM_TO: Final = "from-to"
_PERIODS: Final[dict[str, Text]] = {
    "month": tr("This month"),
    "quarter": tr("This quarter"),
    "year": tr("This year"),
    "12-months": tr("Last 12 months"),
    "all": tr("All time"),
    FROM_TO: tr("From – to"),
}
_USUAL: Final = "12-months"
_EVERY: Final[dict[str, Text]] = {
    "owner": tr("All owners"),
    "team": tr("All teams"),
    "region": tr("All regions"),
    "segment": tr("All segments"),
    "tag": tr("All tags"),
    "product": tr("All products"),
}
_TITLES: Final[dict[str, Text]] = {
    "period": tr("Period"), "owner": tr("Owner"), "team": tr("Team"), "region": tr("Region"),
    "segment": tr("Segment"), "tag": tr("Tag"), "product": tr("Product"), "currency": tr("Currency"),
}  # fmt: skip
_MONTHS: Final = 3
_WIDEST_PX: Final = 264
_BESIDE_WORDS_PX: Final = 49
_BESIDE_DAY_PX: Final = 56


@dataclass(frozen=True)
class Wish:
    """What the filters say, as they say it: a named period moves on with the days. Days are ISO texts or empty."""

    period: str = _USUAL
    first: str = ""
    last: str = ""
    as_of: str = ""
    owner: str = ""
    team: str = ""
    region: str = ""
    segment: str = ""
    tag: str = ""
    product: str = ""
    currency: str = ""
    compares: bool = True

    def choices(self, today: date) -> Choices:
        """Return what it means on a day."""
        as_of = _day(self.as_of) or today
        first, last = _bounds(self, as_of)
        named = {name: getattr(self, name) or None for name in (*_EVERY, "currency")}
        return Choices(as_of, first, last, compares=self.compares, **named)

    def plain(self) -> dict[str, Any]:
        """Return what differs from the usual, as JSON values."""
        return {name: value for name, value in vars(self).items() if value != getattr(USUAL, name)}


USUAL: Final = Wish()


def read_wish(document: object) -> Wish:
    """Return the wish that JSON values mean; what makes no sense is left out."""
    found = document if isinstance(document, dict) else {}
    kept = {name: found[name] for name, usual in vars(USUAL).items() if type(found.get(name)) is type(usual)}
    if kept.get("period") not in _PERIODS:
        kept.pop("period", None)
    return Wish(**kept)


class FilterBar(QWidget):
    """Fields in lines that break where there is no room.

    Signals:
        changed: Something else is to be drawn.
    """

    changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.wish = USUAL
        self._named: dict[str, Combo] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        self._flow = FlowLayout(inner, 8)
        layout.addWidget(inner)

    def make(self) -> Iterator[None]:
        """Make the fields, one with each step."""
        ui, add = self._ui, self._flow.addWidget
        self.period = self._combo("period", [(key, ui.say(title)) for key, title in _PERIODS.items()])
        add(self.period)
        yield
        self._first = self._day(tr("From"))
        yield
        self._last = self._day(tr("To"))
        self._span = self._beside(self._first, label(ui, "–"), self._last)
        add(self._span)
        yield
        as_of: QLabel = label(ui, tr("As of"), tone="text2")
        self._as_of = self._day(tr("As of"))
        self._as_of.setPlaceholderText(ui.say(tr("today")))
        as_of.setBuddy(self._as_of)
        add(self._beside(as_of, self._as_of))
        yield
        self._currency = self._combo("currency", ())
        add(self._currency)
        for name in _EVERY:
            yield
            self._named[name] = self._combo(name, ())
            add(self._named[name])
        yield
        self._compares = Tick(ui, ui.say(tr("Compare")))
        whole = ui.say(tr("Compare with the period before"))
        self._compares.setAccessibleName(whole)
        self._compares.setToolTip(literal(whole))
        add(self._beside(self._compares, height=34))
        self._reset = button(ui, tr("Reset"), "link", on=lambda: self._take(USUAL))
        add(self._beside(self._reset, height=34))
        self._connect()
        self.show_wish(USUAL)
        yield

    def show_options(self, options: Options) -> None:
        """Take over what can be chosen; something chosen that is gone stays chosen, and says so by its name."""
        say = self._ui.say
        lists: dict[str, Iterable[tuple[str, str]]] = {
            name: _same(self._ui.language.in_order(getattr(options, f"{name}s")))
            for name in _EVERY if name != "segment"
        }  # fmt: skip
        lists["segment"] = [(key, say(title)) for key, title in options.segments]
        for name, entries in lists.items():
            self._fill(self._named[name], [("", say(_EVERY[name])), *entries])
            self._named[name].setVisible(self._named[name].count() > 1)
        self._fill(self._currency, [*_same(options.currencies)])
        self._currency.setVisible(len(options.currencies) > 1)
        self.show_wish(self.wish)

    def show_wish(self, wish: Wish) -> None:
        """Show what is wanted."""
        self.wish = wish
        with QSignalBlocker(self):
            _choose(self.period, wish.period)
            for name, combo in (*self._named.items(), ("currency", self._currency)):
                _choose(combo, getattr(wish, name) or (str(combo.itemData(0) or "") if combo.count() else ""))
            for line, text in ((self._first, wish.first), (self._last, wish.last), (self._as_of, wish.as_of)):
                day = _day(text)
                line.setText(self._ui.language.day(day) if day else text)
            self._compares.setChecked(wish.compares)
        self._fit()
        self._span.setVisible(wish.period == FROM_TO)
        self._reset.setVisible(wish != USUAL)
        self.updateGeometry()

    def _combo(self, name: str, entries: Sequence[tuple[str, str]]) -> Combo:
        made = Combo(self._ui)
        made.setAccessibleName(self._ui.say(_TITLES[name]))
        self._fill(made, entries)
        return made

    def _fit(self) -> None:
        """Make each field as wide as its words, so that all of them take few lines."""
        for combo in (self.period, self._currency, *self._named.values()):
            self._widen(combo, combo.currentText(), _BESIDE_WORDS_PX)
        for line in (self._first, self._last, self._as_of):
            self._fit_day(line)

    def _fit_day(self, line: DayLine) -> None:
        # Figures are of one width in the end only: those that are typed may be wider.
        self._widen(line, max(line.text(), line.placeholderText(), key=len), _BESIDE_DAY_PX)

    def _widen(self, field: QWidget, words: str, beside_px: int) -> None:
        px = self._ui.theme.px
        field.setFixedWidth(min(field.fontMetrics().horizontalAdvance(words) + px(beside_px), px(_WIDEST_PX)))

    def _fill(self, combo: Combo, entries: Iterable[tuple[str, str]]) -> None:
        with QSignalBlocker(combo):
            combo.clear()
            for key, words in entries:
                combo.addItem(words, key)

    def _day(self, name: Text) -> DayLine:
        made = DayLine(self._ui, self._ui.today)
        made.setAccessibleName(self._ui.say(name))
        made.textChanged.connect(lambda _text: self._fit_day(made))
        return made

    def _beside(self, *widgets: QWidget, height: int = 0) -> QWidget:
        made = QWidget()
        made.setMinimumHeight(self._ui.theme.px(height))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for each in widgets:
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        return made

    def _connect(self) -> None:
        for name, combo in (("period", self.period), ("currency", self._currency), *self._named.items()):
            combo.activated.connect(lambda _at, name=name, combo=combo: self._set(name, str(combo.currentData() or "")))
        for name, line in (("first", self._first), ("last", self._last), ("as_of", self._as_of)):
            line.editingFinished.connect(lambda name=name, line=line: self._set_day(name, line))
            line.textEdited.connect(lambda text, name=name, line=line: self._set_chosen(name, line, text))
        self._compares.toggled.connect(lambda is_on: self._take(replace(self.wish, compares=is_on)))

    def _set(self, name: str, value: str) -> None:
        self._take(replace(self.wish, **{name: value}))  # type: ignore[arg-type]

    def _set_day(self, name: str, line: DayLine) -> None:
        """Take a day that was written; what is none goes back to what was there."""
        day = line.day
        if day is None and line.text().strip():
            self.show_wish(self.wish)
        else:
            self._set(name, day.isoformat() if day else "")

    def _set_chosen(self, name: str, line: DayLine, text: str) -> None:
        """Take a day from the calendar at once; somebody who types is let to finish."""
        if line.day is not None and text == self._ui.language.day(line.day):
            self._set_day(name, line)

    def _take(self, wish: Wish) -> None:
        if wish != self.wish:
            self.show_wish(wish)
            self.changed.emit()


def _same(names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, name) for name in names]


def _choose(combo: Combo, key: str) -> None:
    at = combo.findData(key)
    if at < 0 and key:
        combo.addItem(key, key)
        at = combo.count() - 1
    with QSignalBlocker(combo):
        combo.setCurrentIndex(max(at, 0))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _bounds(wish: Wish, as_of: date) -> tuple[date | None, date | None]:
    begins: dict[str, Callable[[], date]] = {
        "month": lambda: as_of.replace(day=1),
        "quarter": lambda: as_of.replace(month=as_of.month - (as_of.month - 1) % _MONTHS, day=1),
        "year": lambda: as_of.replace(month=1, day=1),
        "12-months": lambda: _year_before(as_of) + timedelta(days=1),
    }
    if wish.period == FROM_TO:
        return _day(wish.first), _day(wish.last)
    return (begins[wish.period]() if wish.period in begins else None), None


def _year_before(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28) if is_leap_day else day.replace(year=day.year - 1)
