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


def _quarter(day: date) -> str:
    return f"{day.year}-Q{(day.month + 2) // 3}"


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _season_name(day: date) -> str:
    return _SEASONS[day.month % 12 // 3]


def _season(day: date) -> str:
    return f"{day.year + (day.month == 12)}-{_season_name(day)}"  # noqa: PLR2004


PERIODS: Final[dict[str, Callable[[date], str]]] = {
    "year": lambda day: f"{day.year}",
    "quarter": _quarter,
    "month": lambda day: f"{day.year}-{day.month:02d}",
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
    distinct, places = np.unique(days, return_inverse=True)
    names: dict[str, int] = {}
    name_of = PERIODS[period]
    codes = [
        -1 if day == NO_DAY else names.setdefault(name_of(day_of_number(int(day))), len(names)) for day in distinct
    ]
    return Coded(np.array(codes, dtype=np.int64)[places] if len(days) else days, tuple(names))
