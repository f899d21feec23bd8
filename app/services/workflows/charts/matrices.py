"""Where what is sold when: regions by season, and products by region and season."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from app.services.analysis import sentences
from app.services.analysis.columns import Ints, OrderColumns
from app.services.analysis.grouping import compacted, counts, distinct, distinct_keys, sums
from app.services.analysis.periods import period_of
from app.services.analysis.sales import DEFINITION
from app.services.workflows.charts.building import (
    BEFORE,
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
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Table, Unit, Words
from app.services.workflows.charts.ranking import Key, Ranking, rank
from app.text import Text, tr

_REGIONS: Final = "region_season"
_PRODUCTS: Final = "product_season"
_MOST_REGIONS: Final = 12
_MOST_PRODUCTS: Final = 25
_MOST_SHOWN: Final = 60
_NO_REGION: Final = tr("No region")
_NO_PRODUCT: Final = tr("No product")
_NO_DAY: Final = tr("No day")

SEASONS: Final[Mapping[str, Text]] = MappingProxyType(
    {"spring": tr("Spring"), "summer": tr("Summer"), "autumn": tr("Autumn"), "winter": tr("Winter")}
)
_UNDATED: Final = "undated"
_ALL: Final = (*SEASONS, _UNDATED)


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
    regions = rank(columns.region, columns.amount, _MOST_REGIONS, _NO_REGION)
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
        marks=_marks(ground, regions, cells, before), across=Axis(tr("Season"), tuple(_season(name) for name in names)),
        down=Axis(tr("Region"), regions.labels), unit=Unit.MONEY, currency=ground.currency,
        table=_table(ground, regions, cells),
    )  # fmt: skip


def find(ground: Ground, key: Key) -> Ints:
    """Return the customers of a region in a season."""
    columns = ground.priced(ground.counted)
    regions = rank(columns.region, columns.amount, _MOST_REGIONS, _NO_REGION)
    if key[1:] not in regions.keys:
        return np.zeros(0, dtype=np.int64)
    here = regions.of(columns.region) == regions.keys.index(key[1:])
    return buyers(columns.where(here & (_season_of(columns) == _ALL.index(key[0]))))


def build_products(ground: Ground, _detail: str | None) -> Chart:
    """Return the crossings of product, region and season that bring most, as rows."""
    lines = ground.priced(ground.in_period(ground.lines))
    coverage = _line_coverage(ground, lines)
    if not len(lines):
        why = tr("No orders with products fit the filters.")
        return declined(ground, _PRODUCTS, DEFINITION, coverage, why)
    found = _triples(ground, lines)
    total, shown = int(lines.amount.sum()), found.rows[:_MOST_SHOWN]
    strength = shades(np.array([row.amount for row in shown]))
    marks = [
        Mark(row.key, row.product, ground.size(row.amount),
             {"amount": ground.size(row.amount), "customers": row.customers, "orders": row.orders,
              "share": share(row.amount, total)},
             x=_ALL.index(row.season), y=at, shade=strength[at], customers=row.customers)
        for at, row in enumerate(shown)
    ]  # fmt: skip
    best = shown[0]
    said = sentences.triple(best.product, best.region, _season(best.season), share(best.amount, total) or 0.0)
    return chart(
        ground, _PRODUCTS, DEFINITION, coverage, sentence=said, marks=tuple(marks),
        across=Axis(tr("Season"), tuple(_season(name) for name in _ALL)),
        down=Axis(tr("Product and region"), tuple(_joined(row.product, row.region) for row in shown)),
        unit=Unit.MONEY, currency=ground.currency, table=_product_table(ground, found.rows, total),
    )  # fmt: skip


def find_of_product(ground: Ground, key: Key) -> Ints:
    """Return the customers of a product, in a region and a season."""
    lines = ground.priced(ground.in_period(ground.lines))
    found = _triples(ground, lines)
    for at, row in enumerate(found.rows):
        if row.key == key:
            return buyers(lines.where(found.place == at))
    return np.zeros(0, dtype=np.int64)


def _season_of(columns: OrderColumns) -> Ints:
    """Return the place in ``_ALL`` of each row."""
    found = period_of(columns.day, "season_name")
    place = np.array([*(_ALL.index(name) for name in found.names), _ALL.index(_UNDATED)], dtype=np.int64)
    return place[found.codes]


def _cells(group: Ints, groups: int, columns: OrderColumns) -> _Cells:
    cell, size = group * len(_ALL) + _season_of(columns), groups * len(_ALL)
    figures = (sums(cell, columns.amount, size), counts(cell, size), distinct(cell, columns.customer, size))
    return _Cells(*(each.reshape(groups, len(_ALL)) for each in figures))


def _seasons(cells: _Cells) -> tuple[str, ...]:
    """Return the seasons to show: that of undated orders only where there are some."""
    return _ALL if cells.orders[:, -1].any() else tuple(SEASONS)


def _season(name: str) -> Text:
    return SEASONS.get(name, _NO_DAY)


def _marks(ground: Ground, regions: Ranking, cells: _Cells, before: _Cells | None) -> tuple[Mark, ...]:
    strength, names = shades(cells.amounts), _seasons(cells)
    marks = []
    for y, label in enumerate(regions.labels):
        for x, season in enumerate(names):
            many, size = int(cells.customers[y, x]), ground.size(cells.amounts[y, x])
            shown: dict[str, float | int | str | None] = {
                "amount": size,
                "customers": many,
                "orders": int(cells.orders[y, x]),
            }
            if before is not None:
                shown[BEFORE] = ground.size(before.amounts[y, x])
            key = (season, *regions.keys[y]) if many else ()
            marks.append(Mark(key, label, size, shown, x=x, y=y, shade=strength[y * len(_ALL) + x], customers=many))
    return tuple(marks)


def _table(ground: Ground, regions: Ranking, cells: _Cells) -> Table:
    columns = (
        Column("region", tr("Region"), Unit.TEXT), Column("season", tr("Season"), Unit.TEXT),
        Column("orders", tr("Orders"), Unit.COUNT), Column("customers", tr("Customers"), Unit.COUNT),
        money_column("amount", tr("Revenue")), CURRENCY,
    )  # fmt: skip
    places = [(y, x) for y in range(len(regions)) for x in range(len(_seasons(cells)))]
    rows = [
        {
            "region": regions.labels[y], "season": _season(_ALL[x]), "orders": int(cells.orders[y, x]),
            "customers": int(cells.customers[y, x]), "amount": ground.amount(cells.amounts[y, x]),
            "currency": ground.currency,
        }
        for y, x in places
    ]  # fmt: skip
    keys = [(_ALL[x], *regions.keys[y]) if cells.customers[y, x] else () for y, x in places]
    return table(columns, rows, keys)


def _said(amounts: Ints, labels: tuple[Words, ...]) -> Text:
    y, x = divmod(int(amounts.argmax()), len(_ALL))
    part = share(int(amounts.max()), int(amounts.sum()))
    return sentences.crossing(labels[y], _season(_ALL[x]), part or 0.0)


@dataclass(frozen=True)
class _Triple:
    key: Key
    product: Words
    region: Words
    season: str
    amount: int
    orders: int
    customers: int


@dataclass(frozen=True)
class _Triples:
    """The crossings that occur, the largest first; ``place`` has for each line the row that it is in."""

    rows: tuple[_Triple, ...]
    place: Ints


def _triples(ground: Ground, lines: OrderColumns) -> _Triples:
    products = rank(lines.product, lines.amount, _MOST_PRODUCTS, _NO_PRODUCT, ground.ids("product"))
    regions = rank(lines.region, lines.amount, _MOST_REGIONS, _NO_REGION)
    wide = len(regions) * len(_ALL)
    cell = products.of(lines.product) * wide + regions.of(lines.region) * len(_ALL) + _season_of(lines)
    group, cells = compacted(cell, len(products) * wide)
    many = len(cells)
    amounts, people = sums(group, lines.amount, many), distinct(group, lines.customer, many)
    orders = distinct(group, lines.order, many)
    ranked = sorted(range(many), key=lambda at: (-int(amounts[at]), int(cells[at])))
    rows = []
    for at in ranked:
        product, rest = divmod(int(cells[at]), wide)
        region, season = divmod(rest, len(_ALL))
        key = (_ALL[season], *regions.keys[region], "of", *products.keys[product])
        rows.append(
            _Triple(key, products.labels[product], regions.labels[region], _ALL[season], int(amounts[at]),
                    int(orders[at]), int(people[at]))
        )  # fmt: skip
    place = np.empty(many, dtype=np.int64)
    place[ranked] = np.arange(many)
    return _Triples(tuple(rows), place[group])


def _joined(product: Words, region: Words) -> Text:
    return tr("{product}, {region}", product=product, region=region)


def _line_coverage(ground: Ground, lines: OrderColumns) -> dict[str, int]:
    counted = ground.counted
    with_lines = len(distinct_keys(ground.in_period(ground.lines).order, len(ground.snapshot.tables["order"])))
    return {**ground.coverage(counted), "lines": len(lines), "orders_without_lines": len(counted) - with_lines}


def _product_table(ground: Ground, rows: tuple[_Triple, ...], total: int) -> Table:
    columns = (
        Column("product", tr("Product"), Unit.TEXT), Column("region", tr("Region"), Unit.TEXT),
        Column("season", tr("Season"), Unit.TEXT), Column("orders", tr("Orders"), Unit.COUNT),
        Column("customers", tr("Customers"), Unit.COUNT), money_column("amount", tr("Revenue")), CURRENCY,
        Column("share", tr("Share of revenue"), Unit.SHARE),
    )  # fmt: skip
    found = [
        {
            "product": row.product, "region": row.region, "season": _season(row.season), "orders": row.orders,
            "customers": row.customers, "amount": ground.amount(row.amount), "currency": ground.currency,
            "share": share(row.amount, total),
        }
        for row in rows
    ]  # fmt: skip
    return table(columns, found, [row.key for row in rows])
