"""Key figures of the period beside those of the period before, each with the twelve months that led to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from app.models.values import day_of_number
from app.services.analysis.columns import Ints, OrderColumns
from app.services.analysis.comparison import Change, Window, driver, window_before
from app.services.analysis.grouping import counts, distinct, sums
from app.services.analysis.kpi import DEFINITION, Figures, kpi
from app.services.analysis.periods import first_day_of_month, month_name, months_of
from app.services.analysis.retention import months
from app.services.analysis.sales import is_first
from app.services.analysis.sentences import revenue
from app.services.workflows.charts.building import (
    BEFORE,
    CURRENCY,
    NO_ORDERS,
    buyers,
    chart,
    declined,
    table,
    with_currencies,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Table, Unit
from app.text import Text, tr

_NAME: Final = "tiles"
_MONTHS: Final = 12


@dataclass(frozen=True)
class _Tile:
    title: Text
    unit: Unit


_Values = dict[str, Any]
_MONEY: Final = ("revenue", "average")
_TILES: Final[Mapping[str, _Tile]] = {
    "revenue": _Tile(tr("Revenue"), Unit.MONEY),
    "orders": _Tile(tr("Orders"), Unit.COUNT),
    "average": _Tile(tr("Average order"), Unit.MONEY),
    "customers": _Tile(tr("Customers who bought"), Unit.COUNT),
    "new": _Tile(tr("New customers"), Unit.COUNT),
    "repurchase": _Tile(tr("Bought twice or more"), Unit.SHARE),
    "retention": _Tile(tr("Bought again"), Unit.SHARE),
    "churn": _Tile(tr("Did not come back"), Unit.SHARE),
}


def build(ground: Ground, _detail: str | None) -> Chart:
    """Return the key figures."""
    window = _window(ground)
    found = kpi(ground.orders, window.first, window.last)
    coverage = {"orders": found.now.orders, "customers": found.now.customers, **found.coverage}
    if not len(ground.orders):
        return declined(ground, _NAME, DEFINITION, coverage, NO_ORDERS)
    before = found.before if _is_known(ground, window) else None
    now_values = _values(ground, found.now)
    before_values = None if before is None else _values(ground, before)
    compared = None if before_values is None else (window_before(window), before_values)
    return chart(
        ground, _NAME, DEFINITION, coverage, sentence=with_currencies(ground, _sentence(ground, window, before)),
        marks=tuple(_marks(ground, now_values, before_values)),
        across=Axis(tr("Month"), _month_names(ground), Unit.MONTH), currency=ground.currency,
        table=_table(ground, (window, now_values), compared),
    )  # fmt: skip


def _marks(ground: Ground, now: _Values, before: _Values | None) -> Iterator[Mark]:
    trends, found = _trends(ground), _people(ground, _window(ground))
    for at, (name, tile) in enumerate(_TILES.items()):
        size = _size(ground, name, now[name])
        then = None if before is None else _size(ground, name, before[name])
        people = len(found[name]())
        key = (name,) if people else ()
        shown = {"now": size, BEFORE: then}
        yield Mark(key, tile.title, size, shown, x=at, customers=people, trend=trends[name], unit=tile.unit)
        if before is not None:
            yield Mark((BEFORE, name), tile.title, then, x=at, is_before=True, unit=tile.unit)


def _size(ground: Ground, name: str, value: float | None) -> float | None:
    return ground.size(int(value)) if name in _MONEY and value is not None else value


def find(ground: Ground, key: tuple[str, ...]) -> Ints:
    """Return the customers who are counted in a tile."""
    window = _window(ground)
    if key[0] == BEFORE:
        key, window = key[1:], window_before(window)
    people = _people(ground, window)
    return people[key[0]]() if key[0] in people else np.zeros(0, dtype=np.int64)


def _people(ground: Ground, window: Window) -> dict[str, Callable[[], Ints]]:
    """Return, by tile, who finds its customers."""
    now = ground.during(ground.orders, window)
    then = ground.during(ground.orders, window_before(window))
    return {
        "revenue": lambda: buyers(ground.priced(now)),
        "orders": lambda: buyers(now),
        "average": lambda: buyers(ground.priced(now)),
        "customers": lambda: buyers(now),
        "new": lambda: buyers(now.where(is_first(ground.orders)[np.searchsorted(ground.orders.order, now.order)])),
        "repurchase": lambda: np.flatnonzero(np.bincount(now.customer) > 1),
        "retention": lambda: np.intersect1d(buyers(then), buyers(now), assume_unique=True),
        "churn": lambda: np.setdiff1d(buyers(then), buyers(now), assume_unique=True),
    }


def _window(ground: Ground) -> Window:
    """Return the period; without one the month so far, as the report on key figures does."""
    return Window(ground.start if ground.start is not None else first_day_of_month(ground.end), ground.end)


def _is_known(ground: Ground, window: Window) -> bool:
    return ground.choices.compares and ground.reaches(window_before(window))


def _values(ground: Ground, found: Figures) -> _Values:
    """Return the figures by tile, money in minor units."""
    takings = found.takings.get(ground.currency or "")
    return {
        "revenue": takings.amount_minor if takings else 0,
        "orders": found.orders,
        "average": takings.average_minor if takings else None,
        "customers": found.customers,
        "new": found.new_customers,
        "repurchase": found.repurchase,
        "retention": found.retention,
        "churn": found.churn,
    }


def _table(ground: Ground, now: tuple[Window, _Values], before: tuple[Window, _Values] | None) -> Table:
    columns = (
        Column("window", tr("Period"), Unit.TEXT), Column("from", tr("First day"), Unit.DAY),
        Column("to", tr("Last day"), Unit.DAY),
        *(Column(name, tile.title, tile.unit, CURRENCY.name if tile.unit is Unit.MONEY else None)
          for name, tile in _TILES.items()),
        CURRENCY,
    )  # fmt: skip
    shown = ((tr("Now"), now), *(((tr("Period before"), before),) if before else ()))
    rows = [
        {
            "window": title,
            "from": day_of_number(window.first),
            "to": day_of_number(window.last),
            **values,
            **{name: ground.amount(each) for name in _MONEY if (each := values[name]) is not None},
            "currency": ground.currency,
        }
        for title, (window, values) in shown
    ]
    return table(columns, rows, ())


def _sentence(ground: Ground, window: Window, before: Figures | None) -> Text:
    """Say how revenue changed, where most, and which of the months shown was the quietest."""
    columns = ground.priced(ground.orders)
    now = _by_region(ground.during(columns, window))
    if before is None:
        return revenue(Change(int(now.sum()), None))
    then = _by_region(ground.during(columns, window_before(window)))
    names = (None, *columns.region.names)
    return revenue(Change(int(now.sum()), int(then.sum())), driver(names, now, then))


def _by_region(columns: OrderColumns) -> Ints:
    return sums(columns.region.codes + 1, columns.amount, len(columns.region.names) + 1)


def _month_range(ground: Ground) -> range:
    last = int(months_of(np.array([ground.end]))[0])
    return range(last - _MONTHS + 1, last + 1)


def _month_names(ground: Ground) -> tuple[str, ...]:
    return tuple(month_name(each) for each in _month_range(ground))


def _trends(ground: Ground) -> dict[str, tuple[float | None, ...]]:
    """Return each figure in the twelve months up to the last day; None before the first order."""
    shown = _month_range(ground)
    kept = ground.orders.up_to(ground.end)
    first = is_first(kept)
    month = months_of(kept.day) - shown[0]
    recent = kept.where(month >= -1)
    newcomers = kept.where(first & (month >= 0))
    priced = ground.priced(kept.where(month >= 0))
    money = sums(months_of(priced.day) - shown[0], priced.amount, _MONTHS).tolist()
    many = counts(months_of(priced.day) - shown[0], _MONTHS).tolist()
    orders = counts(month[month >= 0], _MONTHS).tolist()
    new = distinct(months_of(newcomers.day) - shown[0], newcomers.customer, _MONTHS).tolist()
    monthly = months(recent, ground.end)
    place = {name: at for at, name in enumerate(monthly.months)}
    begun = int(month.min()) if len(month) else _MONTHS
    found: dict[str, list[float | None]] = {name: [] for name in _TILES}
    for at, number in enumerate(shown):
        here, then = place.get(month_name(number)), place.get(month_name(number - 1))
        buyers_now = int(monthly.buyers[here]) if here is not None else 0
        base = int(monthly.buyers[then]) if then is not None else 0
        kept_share = int(monthly.kept[here]) / base if here is not None and base else None
        values: dict[str, float | None] = {
            "revenue": ground.size(money[at]),
            "orders": orders[at],
            "average": ground.size(round(money[at] / many[at])) if many[at] else None,
            "customers": buyers_now,
            "new": new[at],
            "repurchase": int(monthly.again[here]) / buyers_now if here is not None and buyers_now else None,
            "retention": kept_share,
            "churn": None if kept_share is None else 1 - kept_share,
        }
        for name, value in values.items():
            found[name].append(value if at >= begun else None)
    return {name: tuple(line) for name, line in found.items()}
