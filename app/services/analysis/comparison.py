"""A figure beside the same figure of the period before, and which groups made the difference.

How it is put into words belongs to the sentences beside this.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.services.analysis.columns import Ints
from app.services.analysis.periods import first_day_of, months_of


@dataclass(frozen=True)
class Window:
    """Days from the first to the last, both counted, as day numbers."""

    first: int
    last: int


def window_before(window: Window) -> Window:
    """Return the window to compare with: as long, and ending on the day before.

    Whole calendar months are compared with as many whole months, so that a February is compared
    with a January and a year with the year before.
    """
    first, after = (int(each) for each in months_of(np.array([window.first, window.last + 1])))
    if window.first == first_day_of(first) and window.last + 1 == first_day_of(after):
        return Window(first_day_of(first - (after - first)), window.first - 1)
    return Window(window.first - (window.last - window.first + 1), window.first - 1)


@dataclass(frozen=True)
class Change:
    """A figure now and before; ``before`` is None where there is nothing to compare with."""

    now: int
    before: int | None

    @property
    def share(self) -> float | None:
        """By which share of itself the figure grew; None where it was nothing or less before."""
        if self.before is None or self.before <= 0:
            return None
        return self.now / self.before - 1


def change(day: Ints, amount: Ints, window: Window) -> Change:
    """Return the amount of a window beside the one before it.

    There is nothing to compare with where that one begins before the first order: its figure would
    be too low for no other reason than that the data begins later.

    Args:
        day: Shape (n,), of dated orders.
        amount: Shape (n,), minor units of one currency.
        window: Days of the figure.
    """
    before = window_before(window)
    is_known = len(day) > 0 and int(day.min()) <= before.first + _slack(before)
    return Change(_sum(day, amount, window), _sum(day, amount, before) if is_known else None)


def _slack(window: Window) -> int:
    """Return for how many days at its beginning a window may be without an order: a tenth of it."""
    return (window.last - window.first + 1) // 10


def _sum(day: Ints, amount: Ints, window: Window) -> int:
    within = (day >= window.first) & (day <= window.last)
    return int(amount[within].astype(np.int64).sum())


def driver(names: Sequence[str | None], now: Ints, before: Ints) -> str | None:
    """Return the group that did most for the change of the total; None where it has no name.

    Args:
        names: Of k groups, None for those without.
        now: Shape (k,), the figure of each group.
        before: Shape (k,), the same in the period before.
    """
    difference = now - before
    if not len(difference) or not difference.sum():
        return None
    at = int(difference.argmax() if difference.sum() > 0 else difference.argmin())
    return names[at]
