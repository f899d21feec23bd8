"""Rules about customers over plain values: what they bought month by month, and whether that falls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

MONTHS: Final = 12
RECENT: Final = 3
_FALLS_BELOW: Final = 0.5  # of the pace before
_REGULAR: Final = 3  # months with orders before the recent ones


def year_before(today: date) -> date:
    """Return the day after which the last twelve months begin; 29 February has 28 February before it."""
    return months_before(today, MONTHS)


def months_before(today: date, months: int) -> date:
    """Return the same day so many months earlier, or the last day of that month."""
    number = today.year * 12 + today.month - 1 - months
    year, month = divmod(number, 12)
    for day in range(today.day, 0, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    raise ValueError(today)  # pragma: no cover


def trend(sales: Iterable[tuple[date, int]], today: date) -> tuple[int, ...]:
    """Return what was bought in each of the last twelve months, the oldest first.

    Months are counted back from today, so that the last one is as long as the others and all of
    them add up to the twelve-month value.
    """
    starts = [months_before(today, MONTHS - at) for at in range(MONTHS)]
    sums = [0] * MONTHS
    for day, amount in sales:
        at = sum(day > start for start in starts) - 1
        if at >= 0 and day <= today:
            sums[at] += amount
    return tuple(sums)


def is_falling(points: Sequence[int]) -> bool:
    """Return whether somebody who bought regularly buys less than half as much in the last three months."""
    before, recent = points[:-RECENT], points[-RECENT:]
    if sum(point > 0 for point in before) < _REGULAR:
        return False
    return sum(recent) / RECENT < _FALLS_BELOW * sum(before) / len(before)
