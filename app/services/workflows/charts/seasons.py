"""Revenue by month and year as a heatmap, and how strong each month of the year is."""

from __future__ import annotations

from datetime import date
from typing import Final

import numpy as np

from app.models.values import day_of_number
from app.services.analysis import sentences
from app.services.analysis.columns import NO_DAY, Ints, Mask, OrderColumns
from app.services.analysis.comparison import Change, driver
from app.services.analysis.grouping import counts, distinct, sums
from app.services.analysis.periods import first_day_of, month_name, months_of
from app.services.analysis.sales import DEFINITION
from app.services.analysis.seasons import (
    INDEX_DEFINITION,
    MonthMatrix,
    SeasonIndex,
    lunar_new_years,
    month_matrix,
    season_index,
)
from app.services.workflows.charts.building import (
    CURRENCY,
    NO_ORDERS,
    buyers,
    chart,
    declined,
    from_the_first,
    money_column,
    shades,
    table,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Shown, Table, Unit
from app.text import Text, tr

_MONTHS: Final = "months"
_SEASON: Final = "season"
_YEAR: Final = 12
_FIRST_YEAR: Final = 1970
_UNDATED: Final = "undated"
_MOST_MONTHS: Final = 11  # of the twelve: those that the period cuts are one of the year
_NEW_YEAR: Final = Column("new_year", tr("Lunar New Year"), Unit.DAY)
_WHOLE: Final = Column("is_whole", tr("Whole month"), Unit.TEXT)
_YEAR_BEFORE: Final = money_column("year_before", tr("A year before"))


def build(ground: Ground, _detail: str | None) -> Chart:
    """Return revenue by month, a line for each year; undated orders are in the table alone."""
    columns = ground.priced(ground.counted)
    coverage = ground.coverage(ground.counted)
    found = month_matrix(columns.day, columns.amount, ground.end, ground.start)
    if not len(found.years):
        return declined(ground, _MONTHS, DEFINITION, coverage, NO_ORDERS)
    return chart(
        ground, _MONTHS, DEFINITION, coverage, sentence=_said_of_months(ground, found),
        marks=_month_marks(ground, columns, found), across=Axis(tr("Month"), sentences.MONTHS),
        down=Axis(tr("Year"), tuple(str(year) for year in found.years.tolist())), unit=Unit.MONEY,
        currency=ground.currency, table=_month_table(ground, columns, found),
    )  # fmt: skip


def find(ground: Ground, key: tuple[str, ...]) -> Ints:
    """Return the customers who bought in a month, or without a day."""
    columns = ground.priced(ground.counted)
    if key[0] == _UNDATED:
        return buyers(columns.where(columns.day == NO_DAY))
    return buyers(columns.where(_months(columns) == _number(key[1])))


def build_index(ground: Ground, _detail: str | None) -> Chart:
    """Return the season index of the whole months up to the last day of the period."""
    columns = ground.priced(ground.orders)
    coverage = ground.coverage(ground.orders.up_to(ground.end))
    found = season_index(columns.day, columns.amount, ground.end)
    if found.declined is not None:
        why = found.declined if len(columns) else NO_ORDERS
        return declined(ground, _SEASON, from_the_first(INDEX_DEFINITION), coverage, why)
    people = _people_of_index(columns, found)
    marks = [
        Mark(("month", str(at + 1)) if people[at] else (), sentences.MONTHS[at], float(found.index[at]),
             {"index": float(found.index[at]), "years": int(found.years[at])}, x=at, customers=int(people[at]))
        for at in range(_YEAR)
    ]  # fmt: skip
    coverage["months"] = len(found.months)
    return chart(
        ground, _SEASON, from_the_first(INDEX_DEFINITION), coverage, sentence=_said_of_index(found),
        marks=tuple(marks),
        across=Axis(tr("Month"), sentences.MONTHS, marked=_new_year_months(found)), unit=Unit.INDEX,
        series=(tr("Season index"),), table=_index_table(found, people),
    )  # fmt: skip


def find_in_index(ground: Ground, key: tuple[str, ...]) -> Ints:
    """Return the customers who bought in a month of the year, in the months that the index rests on."""
    columns = ground.priced(ground.orders)
    found = season_index(columns.day, columns.amount, ground.end)
    return buyers(columns.where(_in_index(columns, found) & (_months(columns) % _YEAR == int(key[1]) - 1)))


def _months(columns: OrderColumns) -> Ints:
    """Return the month of each row, −1 for undated ones."""
    dated = columns.day != NO_DAY
    return np.where(dated, months_of(np.where(dated, columns.day, 0)), -1)


def _number(month: str) -> int:
    return int(np.datetime64(month, "M").astype(np.int64))


def _month_marks(ground: Ground, columns: OrderColumns, found: MonthMatrix) -> tuple[Mark, ...]:
    people = distinct(found.cell[found.cell >= 0], columns.customer[found.cell >= 0], found.amounts.size)
    strength, new_years, earlier = shades(found.amounts), _new_years(found), _year_before(ground, found)
    whole, marks = found.is_whole.ravel().tolist(), []
    for at, (amount, is_known) in enumerate(zip(found.amounts.ravel().tolist(), found.is_known.ravel(), strict=True)):
        y, x = divmod(at, _YEAR)
        name = month_name((int(found.years[0]) - _FIRST_YEAR) * _YEAR + at)
        if not is_known:
            marks.append(Mark((), name, None, x=x, y=y))
            continue
        key = ("month", name) if people[at] else ()
        many = int(people[at])
        shown: dict[str, Shown] = {
            "amount": ground.size(amount), "customers": many, "new_year": new_years.get(name),
            "year_before": None if earlier[at] is None else ground.size(earlier[at] or 0),
            "is_whole": None if whole[at] else tr("No"),
        }  # fmt: skip
        marks.append(Mark(key, name, ground.size(amount), shown, x=x, y=y, shade=strength[at], customers=many))
    return tuple(marks)


def _year_before(ground: Ground, found: MonthMatrix) -> list[int | None]:
    """Return the amount of each month a year earlier; None for what is not whole or lies before the first order."""
    columns = ground.priced(ground.orders)
    month, size = _months(columns), found.amounts.size
    first = (int(found.years[0]) - _FIRST_YEAR - 1) * _YEAR
    if not ground.choices.compares or not (month >= 0).any():
        return [None] * size
    earliest, inside = int(month[month >= 0].min()), (month >= max(first, 0)) & (month < first + size)
    amounts = sums(month[inside] - first, columns.amount[inside], size).tolist()
    whole = found.is_whole.ravel().tolist()
    return [amounts[at] if whole[at] and first + at >= earliest else None for at in range(size)]


def _new_years(found: MonthMatrix) -> dict[str, date]:
    """Return the day of Lunar New Year by the month that it is in."""
    start = (int(found.years[0]) - _FIRST_YEAR) * _YEAR
    days = [each.day for each in lunar_new_years(first_day_of(start), first_day_of(start + found.amounts.size) - 1)]
    return {day_of_number(day).isoformat()[:7]: day_of_number(day) for day in days}


def _month_table(ground: Ground, columns: OrderColumns, found: MonthMatrix) -> Table:
    shown = (
        Column("month", tr("Month"), Unit.MONTH), Column("orders", tr("Orders"), Unit.COUNT),
        Column("customers", tr("Customers"), Unit.COUNT), money_column("amount", tr("Revenue")),
        *((_YEAR_BEFORE,) if ground.choices.compares else ()), CURRENCY, _WHOLE, _NEW_YEAR,
    )  # fmt: skip
    new_years, is_in, earlier = _new_years(found), found.cell >= 0, _year_before(ground, found)
    people = distinct(found.cell[is_in], columns.customer[is_in], found.amounts.size)
    orders = counts(found.cell[is_in], found.amounts.size)
    rows: list[dict[str, object]] = []
    keys: list[tuple[str, ...]] = []
    for at in np.flatnonzero(found.is_known.ravel()).tolist():
        name = month_name((int(found.years[0]) - _FIRST_YEAR) * _YEAR + at)
        rows.append(
            {
                "month": name, "orders": int(orders[at]), "customers": int(people[at]),
                "amount": ground.amount(found.amounts.ravel()[at]), "currency": ground.currency,
                "year_before": None if earlier[at] is None else ground.amount(earlier[at] or 0),
                "is_whole": tr("Yes") if found.is_whole.ravel()[at] else tr("No"), "new_year": new_years.get(name),
            }
        )  # fmt: skip
        keys.append(("month", name) if people[at] else ())
    undated = columns.where(columns.day == NO_DAY)
    if len(undated):
        amount = ground.amount(int(undated.amount.sum()))
        rows.append(
            {
                "month": tr("No day"), "orders": len(undated), "customers": len(buyers(undated)), "amount": amount,
                "currency": ground.currency,
            }
        )  # fmt: skip
        keys.append((_UNDATED,))
    return table(shown, rows, keys)


def _said_of_months(ground: Ground, found: MonthMatrix) -> Text:
    quietest = _quietest(found)
    if ground.before is None:
        strongest = int(found.amounts.argmax())
        if found.amounts.flat[strongest] <= 0:
            return sentences.NOT_POSITIVE
        name = month_name((int(found.years[0]) - _FIRST_YEAR) * _YEAR + strongest)
        return sentences.strongest_month(name, quietest)
    columns = ground.priced(ground.orders)
    now, then = ground.priced(ground.counted), ground.during(columns, ground.before)
    names = (None, *columns.region.names)
    by_region = [sums(each.region.codes + 1, each.amount, len(names)) for each in (now, then)]
    change = Change(int(by_region[0].sum()), int(by_region[1].sum()))
    return sentences.revenue(change, driver(names, *by_region), quietest)


def _quietest(found: MonthMatrix) -> int | None:
    """Return the month of the year, 1 to 12, whose whole months bring least on average; None where too few are whole.

    A year up to today cuts one month at both of its ends: that one is left out.
    """
    whole = found.is_whole.sum(axis=0)
    if np.count_nonzero(whole) < _MOST_MONTHS:
        return None
    sums_of_whole = np.where(found.is_whole, found.amounts, 0).sum(axis=0)
    mean = np.divide(sums_of_whole, whole, out=np.full(_YEAR, np.inf), where=whole > 0)
    return int(mean.argmin()) + 1


def _in_index(columns: OrderColumns, found: SeasonIndex) -> Mask:
    month = _months(columns)
    inside: Mask = (month >= int(found.months[0])) & (month <= int(found.months[-1]))
    return inside


def _people_of_index(columns: OrderColumns, found: SeasonIndex) -> Ints:
    kept = columns.where(_in_index(columns, found))
    return distinct(_months(kept) % _YEAR, kept.customer, _YEAR)


def _new_year_months(found: SeasonIndex) -> frozenset[int]:
    """Return the months of the year, 0 to 11, in which Lunar New Year was."""
    first, after = first_day_of(int(found.months[0])), first_day_of(int(found.months[-1]) + 1)
    return frozenset(day_of_number(each.day).month - 1 for each in lunar_new_years(first, after - 1))


def _index_table(found: SeasonIndex, people: Ints) -> Table:
    columns = (
        Column("month", tr("Month"), Unit.TEXT), Column("index", tr("Season index"), Unit.INDEX),
        Column("years", tr("Years it rests on"), Unit.COUNT), Column("customers", tr("Customers"), Unit.COUNT),
    )  # fmt: skip
    rows = [
        {
            "month": sentences.MONTHS[at], "index": float(found.index[at]), "years": int(found.years[at]),
            "customers": int(people[at]),
        }
        for at in range(_YEAR)
    ]  # fmt: skip
    return table(columns, rows, [("month", str(at + 1)) if people[at] else () for at in range(_YEAR)])


def _said_of_index(found: SeasonIndex) -> Text:
    return sentences.season(found.peaks, found.slacks, float(found.index.max()), float(found.index.min()))
