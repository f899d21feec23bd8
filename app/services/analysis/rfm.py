"""RFM: recency, frequency and money of each buyer, their scores from 1 to 5, and the segment.

Definitions: ``docs/numbers.md``. The segments' words are in the segments beside this module.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from app.services.analysis.columns import NO_DAY, Coded, Floats, Ints, OrderColumns, Small
from app.services.analysis.figure_rules import Breaks
from app.services.analysis.grouping import compacted, counts, largest, sums
from app.services.analysis.segments import DEFAULT_MAP, SEGMENTS, SegmentMap, segment_places
from app.text import Text, tr

FEWEST_FOR_QUANTILES: Final = 25
_SCORES: Final = 5

DEFINITION: Final = tr(
    "Customers with at least one dated order up to and including the as-of day. Recency: whole days from the last "
    "order to the as-of day. Frequency: number of orders. Monetary: sum of the amounts, by currency, never added. "
    "Scores: 1 plus the number of cut points below the value, recency turned round, so that 5 is always best; the "
    "cut points are the 20, 40, 60 and 80 % quantiles, or fixed ones where there are fewer than 25 buyers."
)


class Scheme(StrEnum):
    """Where the cut points between scores come from."""

    QUANTILES = "quantiles"
    FIXED = "fixed"


DEFAULT_BREAKS: Final = Breaks()


@dataclass(frozen=True)
class Scored:
    """Values with their scores and the cut points between these; ``scheme`` says whence these come."""

    value: Ints
    score: Small
    cuts: Floats
    scheme: Scheme


@dataclass(frozen=True)
class Spent:
    """What buyers spent in one currency; ``buyer`` counts into the buyers of the whole, shape (k,)."""

    currency: str
    buyer: Ints
    orders: Ints
    amount: Ints
    m: Small
    cuts: Floats
    scheme: Scheme


@dataclass(frozen=True)
class Rfm:
    """Buyers as columns of equal length n, and what they spent in each currency.

    ``customer`` are codes, ascending; ``last`` is a day since 1970-01-01; ``segment`` are codes of
    ``SEGMENTS``.
    """

    customer: Ints
    last: Ints
    recency: Scored
    frequency: Scored
    segment: Coded
    spent: tuple[Spent, ...]
    coverage: Mapping[str, int]
    definition: Text = DEFINITION

    @property
    def r(self) -> Small:
        """Score of recency, 5 for those who bought last, shape (n,)."""
        return self.recency.score

    @property
    def f(self) -> Small:
        """Score of frequency, shape (n,)."""
        return self.frequency.score

    def segment_of_customers(self, how_many: int) -> Coded:
        """Return the segment of each customer code below ``how_many``; none for those who never bought."""
        codes = np.full(how_many, -1, dtype=np.int64)
        codes[self.customer] = self.segment.codes
        return Coded(codes, self.segment.names)


def rfm(
    columns: OrderColumns,
    as_of: int,
    breaks: Breaks | None = None,
    segments: SegmentMap = DEFAULT_MAP,
    units: Mapping[str, int] | None = None,
    few: Breaks = DEFAULT_BREAKS,
) -> Rfm:
    """Score the buyers up to and including a day.

    Args:
        columns: Orders, a row each.
        as_of: The as-of day, days since 1970-01-01.
        breaks: Fixed cut points to use instead of quantiles.
        segments: Which scores make which segment.
        units: Minor units in one whole unit of each currency, for fixed cut points; by default 100.
        few: Fixed cut points to use where there are too few buyers for quantiles.
    """
    kept = columns.up_to(as_of)
    buyer, customer = compacted(kept.customer, int(kept.customer.max()) + 1 if len(kept) else 0)
    how_many = len(customer)
    last = largest(buyer, kept.day, how_many, NO_DAY)
    fixed = breaks or (few if how_many < FEWEST_FOR_QUANTILES else None)
    recency = _scored(as_of - last, fixed.recency if fixed else None)
    recency = Scored(recency.value, _SCORES + 1 - recency.score, recency.cuts, recency.scheme)
    frequency = _scored(counts(buyer, how_many), fixed.frequency if fixed else None)
    return Rfm(
        customer,
        last,
        recency,
        frequency,
        Coded(segment_places(segments, recency.score, frequency.score), SEGMENTS),
        _spent(kept, buyer, how_many, breaks, few, units or {}),
        {
            "buyers": how_many,
            "orders": len(kept),
            "orders_without_day": int(np.count_nonzero(columns.day == NO_DAY)),
            "orders_after_as_of": int(np.count_nonzero(columns.day > as_of)),
            "cancelled_left_out": columns.cancelled,
        },
    )


def _spent(
    kept: OrderColumns, buyer: Ints, how_many: int, breaks: Breaks | None, few: Breaks, units: Mapping[str, int]
) -> tuple[Spent, ...]:
    found = []
    for code, currency in sorted(enumerate(kept.currency.names), key=lambda each: each[1]):
        mine = kept.currency.codes == code
        place, amount = (buyer, kept.amount) if mine.all() else (buyer[mine], kept.amount[mine])
        orders = counts(place, how_many)
        here = np.flatnonzero(orders)
        if not len(here):
            continue
        fixed = breaks or (few if len(here) < FEWEST_FOR_QUANTILES else None)
        unit = units.get(currency, 100)
        money = sums(place, amount, how_many)[here]
        scored = _scored(money, [each * unit for each in fixed.monetary] if fixed else None)
        found.append(Spent(currency, here, orders[here], money, scored.score, scored.cuts, scored.scheme))
    return tuple(found)


def _scored(values: Ints, fixed: Sequence[int] | None) -> Scored:
    """Return 1 plus the number of cut points strictly below each value; equal values score alike.

    Quantiles are interpolated linearly and compared as fractions of whole numbers, hence exactly.
    """
    if fixed is not None:
        return Scored(values, _score(values, fixed), np.array(fixed, dtype=float), Scheme.FIXED)
    fifths = _fifths(values)
    return Scored(values, _score(values * _SCORES, fifths.tolist()), fifths / _SCORES, Scheme.QUANTILES)


def _score(values: Ints, cuts: Sequence[int]) -> Small:
    """Return 1 plus the number of cut points smaller than each value: so few are compared faster than looked up."""
    scores = np.ones(len(values), dtype=np.int8)
    for each in cuts:
        scores += values > each
    return scores


def _fifths(values: Ints) -> Ints:
    """Return five times the 20, 40, 60 and 80 % quantiles of whole numbers."""
    if not len(values):
        return np.zeros(_SCORES - 1, dtype=np.int64)
    ranks = np.arange(1, _SCORES) * (len(values) - 1)
    low, part = ranks // _SCORES, ranks % _SCORES
    below, above = _ranked(values, np.stack([low, np.minimum(low + 1, len(values) - 1)]))
    fifths: Ints = below * _SCORES + (above - below) * part
    return fifths


def _ranked(values: Ints, ranks: Ints) -> Ints:
    """Return the values at some places of their order, shape of the ranks."""
    least, most = int(values.min()), int(values.max())
    if most - least < len(values):  # days and numbers of orders are counted, not put in order
        return least + np.searchsorted(np.cumsum(np.bincount(values - least)), ranks, side="right")
    return np.sort(values)[ranks]
