"""What the segments hold: customers, orders, money, and the grid of scores that they come from.

Scores are made in the RFM beside this, the map from scores to segments in the segments.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import Ints
from app.services.analysis.grouping import counts, sums
from app.services.analysis.rfm import Rfm, Spent
from app.services.analysis.segments import SEGMENTS
from app.text import Text, tr

SCORES: Final = 5

DEFINITION: Final = tr(
    "Buyers by the segment that their scores of recency and frequency make; the share is that of the amount of all "
    "segments, for each currency alone. Scores are relative to the buyers looked at, unless there are fewer than 25."
)


@dataclass(frozen=True)
class SegmentRow:
    """A segment in one currency; ``share`` is that of the amount, None where the total is not positive."""

    segment: str
    currency: str
    customers: int
    orders: int
    amount_minor: int
    share: float | None


@dataclass(frozen=True)
class SegmentTable:
    """All segments that have customers, in the order of ``SEGMENTS``, by currency."""

    rows: tuple[SegmentRow, ...]
    customers: Mapping[str, int]
    coverage: Mapping[str, int]
    definition: Text = DEFINITION


@dataclass(frozen=True)
class Grid:
    """Buyers and money by scores: lines are R from 1 to 5, columns F from 1 to 5, shape (5, 5) each."""

    currency: str
    customers: Ints
    amount: Ints


def segment_table(figures: Rfm) -> SegmentTable:
    """Return what each segment holds in each currency."""
    people = counts(figures.segment.codes, len(SEGMENTS))
    rows = [row for spent in figures.spent for row in _rows(figures, spent)]
    customers = {name: int(people[code]) for code, name in enumerate(SEGMENTS) if people[code]}
    return SegmentTable(tuple(rows), customers, figures.coverage)


def grids(figures: Rfm) -> tuple[Grid, ...]:
    """Return the grid of scores in each currency."""
    found = []
    for spent in figures.spent:
        cell = ((figures.r - 1) * SCORES + figures.f - 1).astype(np.int64)[spent.buyer]
        people, amount = counts(cell, SCORES * SCORES), sums(cell, spent.amount, SCORES * SCORES)
        found.append(Grid(spent.currency, people.reshape(SCORES, SCORES), amount.reshape(SCORES, SCORES)))
    return tuple(found)


def _rows(figures: Rfm, spent: Spent) -> list[SegmentRow]:
    segment = figures.segment.codes[spent.buyer]
    people, how_many = counts(segment, len(SEGMENTS)), len(SEGMENTS)
    orders, amount = sums(segment, spent.orders, how_many), sums(segment, spent.amount, how_many)
    total = int(amount.sum())
    return [
        SegmentRow(
            SEGMENTS[code], spent.currency, int(people[code]), int(orders[code]), int(amount[code]),
            int(amount[code]) / total if total > 0 else None,
        )
        for code in np.flatnonzero(people)
    ]  # fmt: skip
