"""How customers buy over the years: their own rhythm, bent by the season, and the stage it amounts to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from app.models.values import Stage
from app.services.workflows.demo.calendars import next_day
from app.services.workflows.demo.dice import Dice, Weighted

COMPANIES: Final = Weighted({"potential": 15, "new": 9, "steady": 34, "loyal": 14, "fading": 9, "gone": 13, "back": 6})
PEOPLE: Final = Weighted({"potential": 24, "new": 9, "steady": 38, "loyal": 5, "fading": 9, "gone": 12, "back": 3})

USUAL_GAP: Final = 60  # days, for customers with too few purchases to have a rhythm of their own
_RHYTHM_FROM: Final = 3
_DORMANT, _LOST = 2, 4
_NEW_DAYS: Final = 90
_LOYAL_ORDERS, _LOYAL_DAYS = 12, 540
_RETURNED_DAYS: Final = 150


@dataclass(frozen=True)
class Life:
    """What makes up a way of buying.

    ``gap`` is the median of the days between orders and ``gap_spread`` how much it differs between
    customers, ``spread`` how much a customer's own gaps differ. Customers become known from day
    ``earliest`` until ``latest`` days before today; the smaller ``lateness``, the more of them late.
    """

    gap: float
    gap_spread: float
    spread: float
    earliest: int
    latest: int
    lateness: float


LIVES: Final = {
    "potential": Life(60, 0.1, 0.1, 100, 6, 0.6),
    "new": Life(26, 0.2, 0.2, -85, 6, 1),
    "steady": Life(78, 0.42, 0.3, -1000, 25, 0.5),
    "loyal": Life(36, 0.35, 0.22, -1300, 560, 0.9),
    "fading": Life(52, 0.35, 0.25, -1100, 260, 1),
    "gone": Life(52, 0.4, 0.3, -1500, 500, 1.3),
    "back": Life(38, 0.3, 0.25, -1100, 430, 1),
}


def first_day(dice: Dice, life: str, today: int) -> int:
    """Return the day on which a customer becomes known; there are more of them as the years pass."""
    lived = LIVES[life]
    if life == "new":
        return today - dice.whole(lived.latest, -lived.earliest)
    return lived.earliest + int((today - lived.latest - lived.earliest) * dice.share() ** lived.lateness)


def order_days(dice: Dice, life: str, demand: Sequence[float], known_since: int, slowness: float) -> tuple[int, ...]:
    """Return the days on which a customer orders, up to yesterday."""
    lived, last = LIVES[life], len(demand) - 3
    gap = dice.near(lived.gap * slowness, lived.gap_spread, 10)
    first = known_since + dice.whole(2, 25) if known_since >= 0 else dice.whole(0, int(gap))
    walk = _Walk(dice, demand, gap, lived.spread)
    if life == "potential" or first >= last:
        return ()
    if life == "new":
        return tuple(walk.days(first, last))[: dice.whole(1, 3)]
    if life == "fading":
        last -= int(gap * dice.share(2.3, 3.5))
    elif life == "gone":
        silent = max(150, int(gap * 4.6))
        last = dice.whole(min(first + 60, last - silent), last - silent)
    elif life == "back":
        again = last - dice.whole(6, 90)
        return (*walk.days(first, again - int(gap * dice.share(4.4, 7))), *walk.days(again, last))
    return tuple(walk.days(first, last))


@dataclass(frozen=True)
class _Walk:
    dice: Dice
    demand: Sequence[float]
    gap: float
    spread: float

    def days(self, first: int, last: int) -> list[int]:
        found = []
        # The first step of half a day moves a start on a holiday to the day when work goes on.
        day = next_day(self.demand, max(first - 1, 0), 0.5)
        while day <= last:
            found.append(day)
            day = next_day(self.demand, day, self.dice.near(self.gap, self.spread))
        return found


def own_gap(days: Sequence[int]) -> float:
    """Return the median of the days between purchases, or the usual one where they are too few."""
    if len(days) < _RHYTHM_FROM:
        return USUAL_GAP
    return median(then - before for before, then in pairwise(days))


def stage_of(days: Sequence[int], today: int) -> Stage:
    """Return the stage that a customer's purchase days amount to."""
    if not days:
        return Stage.POTENTIAL
    gap, silence = own_gap(days), today - days[-1]
    if silence > _LOST * gap:
        return Stage.LOST
    if silence > _DORMANT * gap:
        return Stage.DORMANT
    if today - days[0] <= _NEW_DAYS:
        return Stage.NEW
    if any(then - day > _LOST * gap and today - then <= _RETURNED_DAYS for day, then in pairwise(days)):
        return Stage.RETURNING
    is_loyal = len(days) >= _LOYAL_ORDERS and today - days[0] >= _LOYAL_DAYS
    return Stage.LOYAL if is_loyal else Stage.ACTIVE
