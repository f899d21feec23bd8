"""The year's shape in sales: season index, months against years, the year before, Lunar New Year.

Definitions: ``docs/numbers.md``. All amounts are minor units of one currency: the caller chooses
which. Groups by region or product belong to the crossings beside this.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

import numpy as np

from app.models.values import day_number, day_of_number
from app.services.analysis.columns import NO_DAY, Floats, Ints, Mask
from app.services.analysis.grouping import sums
from app.services.analysis.periods import first_day_of, months_of
from app.text import Text, tr

FEWEST_MONTHS: Final = 24
_YEAR: Final = 12
_FIRST_YEAR: Final = 1970
_HOLIDAYS: Final = 6  # days after New Year's Day on which most of China does not work

INDEX_DEFINITION: Final = tr(
    "Season index: the amount of a month divided by the mean of the twelve months centred on it, averaged over the "
    "years; 1 is an ordinary month. From the month of the first order to the last whole month, undated orders left out."
)


@dataclass(frozen=True)
class SeasonIndex:
    """How strong each month is, as columns; index 0 is January.

    Attributes:
        months: Shape (n,), months since 1970-01, without a gap.
        amounts: Shape (n,), minor units.
        ratios: Shape (n,), amount ÷ centred 12-month mean; NaN in the first and last half year and
            where a year around brought nothing.
        index: Shape (12,), mean of the ratios of each calendar month; empty where declined.
        years: Shape (12,), on how many years that rests.
        peaks, slacks: Calendar months 1 to 12 with the highest and the lowest index.
        declined: Why there is no index.
    """

    months: Ints
    amounts: Ints
    ratios: Floats
    index: Floats
    years: Ints
    peaks: tuple[int, ...] = ()
    slacks: tuple[int, ...] = ()
    declined: Text | None = None


def season_index(day: Ints, amount: Ints, as_of: int) -> SeasonIndex:
    """Return the season index of orders up to and including a day.

    The centred mean of a month has the eleven months around it in full and the two months half a
    year away by half, so that it lies on the month itself (ratio to moving average; Makridakis,
    Wheelwright, Hyndman, "Forecasting", 3rd edition, section 3/4).

    Args:
        day: Shape (n,), days since 1970-01-01 or ``NO_DAY``.
        amount: Shape (n,), minor units of one currency.
        as_of: Last day counted; its month counts only if the day ends it.
    """
    months, amounts = _whole_months(day, amount, as_of)
    ratios = np.full(len(months), np.nan)
    if len(months) > _YEAR:
        weights = np.array([0.5, *[1.0] * (_YEAR - 1), 0.5]) / _YEAR
        trend = np.convolve(amounts.astype(np.float64), weights, "valid")
        middle = amounts[_YEAR // 2 : len(months) - _YEAR // 2]
        ratios[_YEAR // 2 : len(months) - _YEAR // 2] = _ratio(middle, trend)
    found = SeasonIndex(months, amounts, ratios, np.zeros(0), np.zeros(0, dtype=np.int64))
    if len(months) < FEWEST_MONTHS:
        reason = tr(
            "A season index needs {needed} whole months of sales; there are {found}.",
            needed=FEWEST_MONTHS,
            found=len(months),
        )
        return SeasonIndex(**vars(found) | {"declined": reason})
    return _indexed(found)


def _indexed(found: SeasonIndex) -> SeasonIndex:
    known = ~np.isnan(found.ratios)
    place = found.months[known] % _YEAR
    years = np.bincount(place, minlength=_YEAR).astype(np.int64)
    if not years.all():
        reason = tr("Too many months without sales for a season index.")
        return SeasonIndex(**vars(found) | {"declined": reason})
    index = np.bincount(place, found.ratios[known], _YEAR) / years
    peaks, slacks = (tuple((np.flatnonzero(index == best) + 1).tolist()) for best in (index.max(), index.min()))
    return SeasonIndex(**vars(found) | {"index": index, "years": years, "peaks": peaks, "slacks": slacks})


def _whole_months(day: Ints, amount: Ints, as_of: int) -> tuple[Ints, Ints]:
    """Return the months from the first order's to the last one that is over, and their amounts."""
    kept = (day != NO_DAY) & (day <= as_of)
    if not kept.any():
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    month = months_of(day[kept])
    over = int(months_of(np.array([as_of + 1]))[0]) - 1
    # What lies after the last order says nothing about the seasons: the data may just end there.
    first, last = int(month.min()), min(int(month.max()), over)
    within = month <= last
    amounts = sums(month[within] - first, amount[kept][within], max(last - first + 1, 0))
    return np.arange(first, last + 1), amounts


def _ratio(part: Ints | Floats, whole: Ints | Floats) -> Floats:
    """Return part ÷ whole, NaN where the whole is not positive."""
    found = np.full(len(part), np.nan)
    np.divide(part, whole, out=found, where=whole > 0)
    return found


@dataclass(frozen=True)
class MonthMatrix:
    """Amounts by year and month.

    Attributes:
        years: Shape (y,), calendar years without a gap.
        amounts: Shape (y, 12), minor units.
        is_known: Shape (y, 12); False before the first order and after the as-of day: empty, not zero.
        is_whole: Shape (y, 12); False also for months that the first or the as-of day cuts.
        cell: Shape (n,), of each order given its place in the flat matrix; −1 for those not in it.
    """

    years: Ints
    amounts: Ints
    is_known: Mask
    is_whole: Mask
    cell: Ints


def month_matrix(day: Ints, amount: Ints, as_of: int, first: int | None = None) -> MonthMatrix:
    """Return the amounts of each month of each year up to and including a day.

    Args:
        day: Shape (n,), days since 1970-01-01 or ``NO_DAY``.
        amount: Shape (n,), minor units of one currency.
        as_of: Last day counted.
        first: The day with which the orders given begin; None where all of them are given.
    """
    kept = (day != NO_DAY) & (day <= as_of)
    cell = np.full(len(day), -1, dtype=np.int64)
    none = np.zeros((0, _YEAR), dtype=np.int64)
    if not kept.any():
        return MonthMatrix(none[:, 0], none, none > 0, none > 0, cell)
    month = months_of(day[kept])
    now, after = (int(each) for each in months_of(np.array([as_of, as_of + 1])))
    start = int(month.min()) // _YEAR
    cell[kept] = month - start * _YEAR
    years = np.arange(start, now // _YEAR + 1)
    all_months = np.arange(start * _YEAR, (now // _YEAR + 1) * _YEAR).reshape(-1, _YEAR)
    is_known = (all_months >= month.min()) & (all_months <= now)
    amounts = sums(cell[kept], amount[kept], all_months.size).reshape(-1, _YEAR)
    is_whole = is_known & (all_months < after)
    if first is not None:
        is_whole &= all_months > int(months_of(np.array([first - 1]))[0])
    return MonthMatrix(years + _FIRST_YEAR, amounts, is_known, is_whole, cell)


@dataclass(frozen=True)
class YearOnYear:
    """The twelve months up to the as-of day beside the same days of the year before.

    Attributes:
        months: Shape (12,), months since 1970-01; the last one ends with the as-of day.
        amounts, before: Shape (12,), minor units, of the month and of the same days a year earlier.
        change: Shape (12,), share by which the amount grew; NaN where nothing was sold before.
        is_known: Shape (12,); False where the year before lies before the first order.
    """

    months: Ints
    amounts: Ints
    before: Ints
    change: Floats
    is_known: Mask


def year_on_year(day: Ints, amount: Ints, as_of: int) -> YearOnYear:
    """Return each of the last twelve months beside the same month of the year before.

    A month that the as-of day cuts is compared up to the same day of the month a year earlier.
    """
    last = int(months_of(np.array([as_of]))[0])
    months = np.arange(last - _YEAR + 1, last + 1)
    dated = day != NO_DAY
    month = np.where(dated, months_of(np.where(dated, day, 0)), -(10**6))
    now = dated & (day <= as_of) & (month >= months[0])
    is_whole = as_of + 1 == first_day_of(last + 1)
    until = first_day_of(last - _YEAR) + (30 if is_whole else as_of - first_day_of(last))
    then = dated & (day <= until) & (month > last - 2 * _YEAR) & (month <= last - _YEAR)
    amounts = sums(month[now] - months[0], amount[now], _YEAR)
    before = sums(month[then] + _YEAR - months[0], amount[then], _YEAR)
    earliest = int(month[dated].min()) if dated.any() else last + 1
    is_known = months - _YEAR >= earliest
    change = np.where(is_known, _ratio(amounts - before, before), np.nan)
    return YearOnYear(months, amounts, before, change, is_known)


@dataclass(frozen=True)
class NewYear:
    """Lunar New Year's Day and the days around it on which business rests, as day numbers."""

    day: int
    first: int
    last: int


def lunar_new_years(first: int, last: int) -> tuple[NewYear, ...]:
    """Return the Lunar New Years whose holidays, from New Year's Eve on, touch the days given."""
    years = range(day_of_number(first).year, day_of_number(last).year + 1)
    days = [_lunar_new_year(year) for year in years]
    found = [NewYear(each, each - 1, each + _HOLIDAYS) for each in days]
    return tuple(each for each in found if each.first <= last and each.last >= first)


@cache
def _lunar_new_year(year: int) -> int:
    from lunar_python import Lunar  # loads tables that only this needs

    solar = Lunar.fromYmd(year, 1, 1).getSolar()
    return day_number(date(solar.getYear(), solar.getMonth(), solar.getDay()))


def new_year_weeks(first: int, last: int) -> tuple[str, ...]:
    """Return the ISO weeks, such as ``2026-W08``, that the holidays of Lunar New Year touch."""
    weeks: dict[str, None] = {}
    for each in lunar_new_years(first, last):
        for number in range(max(each.first, first), min(each.last, last) + 1):
            year, week, _ = day_of_number(number).isocalendar()
            weeks[f"{year}-W{week:02d}"] = None
    return tuple(weeks)
