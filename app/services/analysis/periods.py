"""Calendar periods of days: year, quarter, month, ISO week and meteorological season.

December belongs to the next year's winter.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

import numpy as np

from app.models.values import day_of_number
from app.services.analysis.columns import NO_DAY, Coded, Ints

_SEASONS: Final = ("winter", "spring", "summer", "autumn")
_MONTHS: Final = 12
_FIRST_YEAR: Final = 1970


def _quarter(day: date) -> str:
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _season_name(day: date) -> str:
    return _SEASONS[day.month % 12 // 3]


def _season(day: date) -> str:
    return f"{day.year + (day.month == _MONTHS):04d}-{_season_name(day)}"


PERIODS: Final[dict[str, Callable[[date], str]]] = {
    "year": lambda day: f"{day.year:04d}",
    "quarter": _quarter,
    "month": lambda day: f"{day.year:04d}-{day.month:02d}",
    "week": _week,
    "season": _season,
    "season_name": _season_name,
}


def period_of(days: Ints, period: str) -> Coded:
    """Return the period of each day; unknown days have none.

    Args:
        days: Shape (n,), days since 1970-01-01 or ``NO_DAY``.
        period: A name of ``PERIODS``.
    """
    dated = days != NO_DAY
    known = days if dated.all() else days[dated]
    if not len(known):
        return Coded(np.full(len(days), -1, dtype=np.int64), ())
    low, high = int(known.min()), int(known.max())
    # A calendar has fewer days than a table rows: each day is named once, however many rows it has.
    place = days - low if known is days else np.where(dated, days - low, high - low + 1)
    seen = np.zeros(high - low + 2, dtype=bool)
    seen[place] = True
    names: dict[str, int] = {}
    name_of = PERIODS[period]
    code = np.full(len(seen), -1, dtype=np.int64)
    for each in np.flatnonzero(seen[:-1]):
        code[each] = names.setdefault(name_of(day_of_number(low + int(each))), len(names))
    return Coded(code[place], tuple(names))


def months_of(days: Ints) -> Ints:
    """Return the month of each known day as a count of months since 1970-01."""
    low, high = (int(days.min()), int(days.max())) if len(days) else (0, 0)
    if high - low < len(days):
        # A calendar has fewer days than a table rows, and dividing by the lengths of months takes long.
        return _months(np.arange(low, high + 1))[days - low]
    return _months(days)


def _months(days: Ints) -> Ints:
    months: Ints = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return months


def month_name(month: int) -> str:
    """Return ``2014-01`` for a count of months since 1970-01."""
    return f"{_FIRST_YEAR + month // _MONTHS:04d}-{month % _MONTHS + 1:02d}"


def first_day_of(month: int) -> int:
    """Return the day number of a month's first day."""
    return int(np.datetime64(month, "M").astype("datetime64[D]").astype(np.int64))


def first_day_of_month(day: int) -> int:
    """Return the day number of the first day of a day's month."""
    return first_day_of(int(months_of(np.array([day]))[0]))
