"""The conventions of figures that a team may set for itself: breaks, the map of segments, the stages' rules.

Plain values with their standard, free of numpy, so that a window can show them without a figure.
How they are kept and changed belongs to the workflow of figures; definitions: ``docs/numbers.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from app.services.analysis.segment_words import LABELS, SEGMENTS
from app.text import Text, tr, verbatim

# One line for each score of recency from 1 to 5, in it the segment for each score of frequency.
_H, _R, _X = "hibernating", "at_risk", "cant_lose"
STANDARD_LINES: Final = (
    (_H, _H, _R, _R, _X),
    (_H, _H, _R, _R, _X),
    ("about_to_sleep", "about_to_sleep", "need_attention", "loyal_customers", "loyal_customers"),
    ("promising", "potential_loyalists", "potential_loyalists", "loyal_customers", "loyal_customers"),
    ("new_customers", "potential_loyalists", "potential_loyalists", "champions", "champions"),
)


@dataclass(frozen=True)
class Breaks:
    """Fixed cut points, four each, ascending: days, orders, and amounts in whole units of the currency."""

    recency: tuple[int, ...] = (30, 90, 180, 365)
    frequency: tuple[int, ...] = (1, 2, 4, 9)
    monetary: tuple[int, ...] = (100, 500, 2_000, 10_000)


@dataclass(frozen=True)
class SegmentMap:
    """Which scores make which segment: ``lines[r − 1][f − 1]`` is a code of ``SEGMENTS``.

    The standard map is the widely copied one of ten segments; it is a convention and may be
    replaced, so a map has a version that figures can tell. ``names`` are what a team calls
    segments, in the order of ``SEGMENTS``, empty for the standard word.
    """

    lines: tuple[tuple[str, ...], ...] = STANDARD_LINES
    version: int = 1
    names: tuple[str, ...] = ("",) * len(SEGMENTS)

    @property
    def is_standard(self) -> bool:
        """Whether scores make the segments that they make by default."""
        return self.lines == STANDARD_LINES

    @property
    def labels(self) -> Mapping[str, Text]:
        """The word for each segment, by code."""
        named = zip(SEGMENTS, self.names, strict=True)
        return {code: verbatim(name) if name else LABELS[code] for code, name in named}


@dataclass(frozen=True)
class StageRules:
    """Where lifecycle stages begin and end.

    Attributes:
        new_up_to_days: So many purchase days and no more make a new customer.
        loyal_from_days: From so many purchase days on a customer is loyal.
        returning_for_days: So long after the order that ended a pause a customer is returning.
        dormant_after: So many of the customer's own gaps without an order make one dormant.
        lost_after: So many make one lost; a pause as long, once ended, makes one returning.
    """

    new_up_to_days: int = 1
    loyal_from_days: int = 5
    returning_for_days: int = 90
    dormant_after: float = 2
    lost_after: float = 4


@dataclass(frozen=True)
class Rate:
    """What one unit of a currency is in the reporting currency from a day on, days since 1970-01-01."""

    day: int
    currency: str
    rate: Decimal


@dataclass(frozen=True)
class Exchange:
    """The currency in which figures report, empty for each in its own, and the rates that the team keeps."""

    into: str = ""
    rates: tuple[Rate, ...] = ()


@dataclass(frozen=True)
class FigureRules:
    """All conventions of a workspace; without ``is_fixed`` scores come from quantiles where buyers suffice."""

    is_fixed: bool = False
    breaks: Breaks = field(default_factory=Breaks)
    segments: SegmentMap = field(default_factory=SegmentMap)
    stages: StageRules = field(default_factory=StageRules)
    exchange: Exchange = field(default_factory=Exchange)

    def money_definition(self, definition: Text) -> Text:
        """Return a definition that also says that amounts are converted, where they are."""
        if not self.exchange.into:
            return definition
        return tr(
            "{definition} Amounts are converted to {currency} at the team's rate of their day; where there is none "
            "they stay in their own currency, as a group of their own.",
            definition=definition, currency=self.exchange.into,
        )  # fmt: skip

    def scores_definition(self, definition: Text) -> Text:
        """Return a definition of scores or segments that also says what the team set otherwise."""
        if self.is_fixed:
            definition = tr(
                "{definition} The team has set fixed cut points: {recency} days, {frequency} orders, {monetary} "
                "in whole units of the currency.",
                definition=definition, recency=_listed(self.breaks.recency), frequency=_listed(self.breaks.frequency),
                monetary=_listed(self.breaks.monetary),
            )  # fmt: skip
        if self.segments.is_standard:
            return definition
        return tr(
            "{definition} Segments are those of the team's own map, version {version}.",
            definition=definition, version=self.segments.version,
        )  # fmt: skip


STANDARD: Final = FigureRules()


def factor(number: float) -> str:
    """Return a factor as it is written: without a decimal where it is whole."""
    return f"{number:g}"


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(str(each) for each in numbers)
