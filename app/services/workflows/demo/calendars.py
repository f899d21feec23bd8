"""When people work and buy: holidays, working hours, and demand over the days of the story.

Days are counted from the first day of the story. Whose days they are, and what happens on them, does
not belong here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, cached_property
from typing import Final
from zoneinfo import ZoneInfo

from app.models.values import MICRO, moment_number
from app.services.workflows.demo.data import load
from app.services.workflows.demo.dice import Dice

YEARS: Final = 3
_BEFORE, _AFTER = 2000, 500  # days around the story that anybody speaks of
_MINUTE: Final = 60 * MICRO
DAY: Final = 24 * 60 * _MINUTE
_HALF_DAY_MINUTES: Final = 12 * 60
_OFF: Final = 0.3  # a day with less demand than this is a holiday
_WEEKEND: Final = 5
_HOURS: Final = ((9 * 60, 12 * 60 - 10), (13 * 60 + 30, 17 * 60 + 50))


@dataclass(frozen=True)
class Timeline:
    """The days of the story: three whole years and the present month, up to yesterday."""

    today: date

    @cached_property
    def start(self) -> date:
        """The first day."""
        return date(self.today.year - YEARS, self.today.month, 1)

    @cached_property
    def length(self) -> int:
        """The number of today; the last day on which anything has happened is the one before."""
        return (self.today - self.start).days

    @cached_property
    def _days(self) -> tuple[date, ...]:
        return tuple(self.start + timedelta(number) for number in range(-_BEFORE, self.length + _AFTER))

    def day(self, number: int) -> date:
        """Return the date of a day; numbers below 0 lie before the story."""
        return self._days[number + _BEFORE]

    @cache  # noqa: B019  # one timeline lives as long as the command
    def demand(self, calendar: str, industry: str | None, kind: str) -> tuple[float, ...]:
        """Return the demand of all days before each day, a mean day counting one."""
        weekend = load("seasons")["weekend"][kind]
        months = load("seasons")["industries"].get(industry, [1.0] * 12)
        days = [self.day(number) for number in range(self.length + 1)]
        raw = [
            _factor(calendar, day) * months[day.month - 1] * (weekend if day.weekday() >= _WEEKEND else 1.0)
            for day in days
        ]
        mean, total, sums = sum(raw) / len(raw), 0.0, [0.0]
        for each in raw:
            total += each / mean
            sums.append(total)
        return tuple(sums)

    def working_day(self, number: int, calendar: str) -> int:
        """Return the day itself or the last working day before it."""
        day = self.day(number)
        while day.weekday() >= _WEEKEND or _factor(calendar, day) < _OFF:
            number -= 1
            day = self.day(number)
        return number


def next_day(demand: Sequence[float], day: int, gap: float) -> int:
    """Return the day on which demand since ``day`` has summed up to ``gap`` mean days."""
    target = (demand[day] + demand[day + 1]) / 2 + gap
    return max(day + 1, bisect_left(demand, target) - 1)


@cache
def _factor(calendar: str, day: date) -> float:
    rules = load("seasons")["calendars"][calendar]
    factor = float(rules["months"][day.month - 1])
    for first, last, share in rules["fixed"]:
        if first <= f"{day:%m-%d}" <= last:
            factor *= share
    if rules["lunar"]:
        offset = (day - lunar_new_year(day.year)).days
        for first, last, share in rules["lunar"]:
            if first <= offset <= last:
                factor *= share
    return factor


@cache
def lunar_new_year(year: int) -> date:
    """Return the first day of the lunar year that begins in a year."""
    return lunar_day(year, 1, 1)


@cache
def lunar_day(year: int, month: int, day: int) -> date:
    """Return the day of a date of the lunar calendar."""
    from lunar_python import Lunar  # loads tables that only this needs

    solar = Lunar.fromYmd(year, month, day).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


@cache
def _midnight(day: date, zone: str) -> int:
    noon = datetime.combine(day, time(12), tzinfo=ZoneInfo(zone))
    return moment_number(noon) - _HALF_DAY_MINUTES * _MINUTE


def moment(day: date, minute: int, zone: str) -> int:
    """Return the moment, as tables keep it, of a minute of a day on the clocks of a zone."""
    return _midnight(day, zone) + minute * _MINUTE


def working_minute(dice: Dice) -> int:
    """Return a minute within working hours."""
    return dice.whole(*dice.pick(_HOURS))
