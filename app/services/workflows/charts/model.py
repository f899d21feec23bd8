"""Charts as plain values: marks, table, sentence, definition. Drawing them belongs to the window.

Free of numpy and Qt, so that the page can be built before any figure is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.text import Text

Words = Text | str
"""A text of ours, or a word of the data, which is never translated."""

Shown = float | int | str | date | Text | None
"""A value that is told beside a mark."""


class Kind(StrEnum):
    """How a chart is drawn."""

    TILES = "tiles"
    BARS = "bars"
    LINES = "lines"
    CURVE = "curve"
    HEATMAP = "heatmap"
    TREEMAP = "treemap"
    ROWS = "rows"


class Unit(StrEnum):
    """What a number counts, which decides how it is written."""

    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    DAYS = "days"
    INDEX = "index"
    TEXT = "text"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True)
class Choices:
    """What the filters on top of the page say; it applies to every chart.

    ``first`` and ``last`` bound the period, ``as_of`` is the day that the figures speak for. ``owner``,
    ``team``, ``region``, ``segment``, ``tag`` and ``product`` are what the list of choices offered.
    """

    as_of: date
    first: date | None = None
    last: date | None = None
    owner: str | None = None
    team: str | None = None
    region: str | None = None
    segment: str | None = None
    tag: str | None = None
    product: str | None = None
    currency: str | None = None
    compares: bool = True


@dataclass(frozen=True)
class Mark:
    """One bar, cell, point, tile or area. ``key`` finds its customers again; it is empty where there are none.

    ``x`` and ``y`` are places along the axes (numbers of labels); ``size`` the value that is drawn, None
    for "not observable", which stays empty; money is in whole units of the currency. ``shade`` is 0 to 1
    where colour tells something further. The names in ``shown`` are those of columns of the table.
    ``trend`` are the values of the months before and of this one, the oldest first; ``unit`` is set
    where it is not that of the chart. ``is_whole`` is for what all others are a part of: it is drawn
    without strength, for it would take the eye from them.
    """

    key: tuple[str, ...]
    label: Words
    size: float | None
    shown: Mapping[str, Shown] = field(default_factory=dict)
    series: int = 0
    x: int = 0
    y: int = 0
    shade: float | None = None
    is_before: bool = False
    customers: int = 0
    trend: tuple[float | None, ...] = ()
    unit: Unit | None = None
    is_whole: bool = False

    @property
    def change(self) -> float | None:
        """How the value changed, as a share of the one of the period, or the year, before; None if that is unknown."""
        before = self.shown.get("before", self.shown.get("year_before"))
        if self.size is None or not isinstance(before, int | float) or before <= 0:
            return None
        return (self.size - before) / before


@dataclass(frozen=True)
class Axis:
    """An axis: what it is, and the words along it in order."""

    title: Words
    labels: tuple[Words, ...] = ()
    unit: Unit = Unit.TEXT
    marked: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Column:
    """A column of the table behind a chart; ``currency`` names the column that holds the currency, if any."""

    name: str
    title: Words
    unit: Unit
    currency: str | None = None


@dataclass(frozen=True)
class Table:
    """The chart as a table: what a screen reader reads, what is exported.

    Cells are words, whole numbers, shares from 0 to 1, days and money as decimals; None for "unknown".
    ``keys`` finds the customers behind each row, empty where there are none.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[object, ...], ...]
    keys: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Chart:
    """A chart, ready to draw. ``declined`` says why it does not answer; then there are no marks.

    ``unit`` and ``currency`` are of the values drawn. ``coverage`` counts what it rests on.
    """

    name: str
    title: Text
    kind: Kind
    sentence: Text
    definition: Text
    coverage: Mapping[str, int]
    marks: tuple[Mark, ...] = ()
    across: Axis | None = None
    down: Axis | None = None
    series: tuple[Words, ...] = ()
    unit: Unit = Unit.COUNT
    currency: str | None = None
    table: Table = Table((), ())
    declined: Text | None = None
    drills: tuple[str, ...] = ()


@dataclass(frozen=True)
class Options:
    """What the filters offer: names, and the currencies that orders are in, the largest first."""

    owners: tuple[str, ...]
    teams: tuple[str, ...]
    regions: tuple[str, ...]
    segments: tuple[tuple[str, Text], ...]
    tags: tuple[str, ...]
    products: tuple[str, ...]
    currencies: tuple[str, ...]
    first: date | None
    last: date | None
