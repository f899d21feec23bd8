"""Where how much is sold when: regions by season of the year, undated orders as a season of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from app.services.analysis import sentences
from app.services.analysis.columns import Ints, OrderColumns
from app.services.analysis.grouping import counts, distinct, sums
from app.services.analysis.periods import period_of
from app.services.analysis.sales import DEFINITION
from app.services.workflows.charts.building import (
    BEFORE,
    BEFORE_COLUMN,
    CURRENCY,
    NO_ORDERS,
    buyers,
    chart,
    declined,
    money_column,
    shades,
    share,
    table,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Shown, Table, Unit, Words
from app.services.workflows.charts.ranking import Key, Ranking, rank
from app.text import Text, tr

_REGIONS: Final = "region_season"
MOST_REGIONS: Final = 12
NO_REGION: Final = tr("No region")
_NO_DAY: Final = tr("No day")

SEASONS: Final[Mapping[str, Text]] = MappingProxyType(
    {"spring": tr("Spring"), "summer": tr("Summer"), "autumn": tr("Autumn"), "winter": tr("Winter")}
)
_UNDATED: Final = "undated"
ALL_SEASONS: Final = (*SEASONS, _UNDATED)


@dataclass(frozen=True)
class _Cells:
    """Figures by groups and seasons, shape (groups, seasons) each; undated orders are the last season."""

    amounts: Ints
    orders: Ints
    customers: Ints


def build(ground: Ground, _detail: str | None) -> Chart:
    """Return revenue by region, down, and season of the year, across."""
    columns = ground.priced(ground.counted)
    coverage = ground.coverage(ground.counted)
    if not len(columns):
        return declined(ground, _REGIONS, DEFINITION, coverage, NO_ORDERS)
    regions = rank(columns.region, columns.amount, MOST_REGIONS, NO_REGION)
    cells = _cells(regions.of(columns.region), len(regions), columns)
    before = None
    if ground.before is not None:
        then = ground.during(ground.priced(ground.orders), ground.before)
        # Regions that sold before only are none of those shown; they are left out of the comparison.
        known = then.where(regions.of(then.region) >= 0)
        before = _cells(regions.of(known.region), len(regions), known)
    names = _seasons(cells)
    return chart(
        ground, _REGIONS, DEFINITION, coverage, sentence=_said(cells.amounts, regions.labels),
        marks=_marks(ground, regions, cells, before), across=Axis(tr("Season"), tuple(season(name) for name in names)),
        down=Axis(tr("Region"), regions.labels), unit=Unit.MONEY, currency=ground.currency,
        table=_table(ground, regions, cells, before),
    )  # fmt: skip


def find(ground: Ground, key: Key) -> Ints:
    """Return the customers of a region in a season."""
    columns = ground.priced(ground.counted)
    regions = rank(columns.region, columns.amount, MOST_REGIONS, NO_REGION)
    if key[1:] not in regions.keys:
        return np.zeros(0, dtype=np.int64)
    here = regions.of(columns.region) == regions.keys.index(key[1:])
    return buyers(columns.where(here & (season_of(columns) == ALL_SEASONS.index(key[0]))))


def season_of(columns: OrderColumns) -> Ints:
    """Return the place in ``ALL_SEASONS`` of each row."""
    found = period_of(columns.day, "season_name")
    place = np.array([*(ALL_SEASONS.index(name) for name in found.names), ALL_SEASONS.index(_UNDATED)], dtype=np.int64)
    return place[found.codes]


def _cells(group: Ints, groups: int, columns: OrderColumns) -> _Cells:
    cell, size = group * len(ALL_SEASONS) + season_of(columns), groups * len(ALL_SEASONS)
    figures = (sums(cell, columns.amount, size), counts(cell, size), distinct(cell, columns.customer, size))
    return _Cells(*(each.reshape(groups, len(ALL_SEASONS)) for each in figures))


def _seasons(cells: _Cells) -> tuple[str, ...]:
    """Return the seasons to show: that of undated orders only where there are some."""
    return ALL_SEASONS if cells.orders[:, -1].any() else tuple(SEASONS)


def season(name: str) -> Text:
    """Return what a season is called."""
    return SEASONS.get(name, _NO_DAY)


def _marks(ground: Ground, regions: Ranking, cells: _Cells, before: _Cells | None) -> tuple[Mark, ...]:
    strength, names = shades(cells.amounts), _seasons(cells)
    marks = []
    for y, label in enumerate(regions.labels):
        for x, season in enumerate(names):
            many, size = int(cells.customers[y, x]), ground.size(cells.amounts[y, x])
            shown: dict[str, Shown] = {
                "amount": size,
                "customers": many,
                "orders": int(cells.orders[y, x]),
            }
            if before is not None:
                shown[BEFORE] = ground.size(before.amounts[y, x])
            key = (season, *regions.keys[y]) if many else ()
            marks.append(
                Mark(key, label, size, shown, x=x, y=y, shade=strength[y * len(ALL_SEASONS) + x], customers=many)
            )
    return tuple(marks)


def _table(ground: Ground, regions: Ranking, cells: _Cells, before: _Cells | None) -> Table:
    columns = (
        Column("region", tr("Region"), Unit.TEXT), Column("season", tr("Season"), Unit.TEXT),
        Column("orders", tr("Orders"), Unit.COUNT), Column("customers", tr("Customers"), Unit.COUNT),
        money_column("amount", tr("Revenue")), *((BEFORE_COLUMN,) if before is not None else ()), CURRENCY,
    )  # fmt: skip
    places = [(y, x) for y in range(len(regions)) for x in range(len(_seasons(cells)))]
    rows = [
        {
            "region": regions.labels[y], "season": season(ALL_SEASONS[x]), "orders": int(cells.orders[y, x]),
            "customers": int(cells.customers[y, x]), "amount": ground.amount(cells.amounts[y, x]),
            BEFORE: None if before is None else ground.amount(before.amounts[y, x]), "currency": ground.currency,
        }
        for y, x in places
    ]  # fmt: skip
    keys = [(ALL_SEASONS[x], *regions.keys[y]) if cells.customers[y, x] else () for y, x in places]
    return table(columns, rows, keys)


def _said(amounts: Ints, labels: tuple[Words, ...]) -> Text:
    y, x = divmod(int(amounts.argmax()), len(ALL_SEASONS))
    part = share(int(amounts.max()), int(amounts.sum()))
    return sentences.crossing(labels[y], season(ALL_SEASONS[x]), part)
