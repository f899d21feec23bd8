"""Which products bring most, where and when, as rows: each crossing of product, region and season.

Lines are crossed through their orders, since a million of them are looked at for each change of a filter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis import sentences
from app.services.analysis.columns import Coded, Ints, OrderColumns
from app.services.analysis.grouping import compacted, distinct, distinct_keys, sums
from app.services.analysis.sales import DEFINITION
from app.services.workflows.charts.building import (
    ALL,
    BEFORE,
    BEFORE_COLUMN,
    CURRENCY,
    chart,
    declined,
    money_column,
    shades,
    share,
    table,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.matrices import ALL_SEASONS, MOST_REGIONS, NO_REGION, season, season_of
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Table, Unit, Words
from app.services.workflows.charts.ranking import Key, Ranking, rank
from app.text import Text, tr

_NAME: Final = "product_season"
_MOST_PRODUCTS: Final = 25
_MOST_SHOWN: Final = 60
_NO_PRODUCT: Final = tr("No product")
_NO_LINES: Final = tr("No orders with products fit the filters.")


@dataclass(frozen=True)
class _Row:
    key: Key
    product: Words
    region: Words
    season: str
    amount: int
    before: int | None


@dataclass(frozen=True)
class _Crossed:
    """The crossings that occur, the largest first; for each line that counts its row, order and customer."""

    rows: tuple[_Row, ...]
    place: Ints
    order: Ints
    customer: Ints
    total: int

    def people_and_orders(self, shown: int) -> tuple[Ints, Ints]:
        """Return how many customers and orders each of the first rows has."""
        mine = self.place < shown
        place = self.place[mine]
        return distinct(place, self.customer[mine], shown), distinct(place, self.order[mine], shown)


def build(ground: Ground, detail: str | None) -> Chart:
    """Return the crossings that bring most, the first of them unless the detail is ``all``."""
    found = _crossed(ground)
    coverage = _coverage(ground, found)
    if not found.rows:
        return declined(ground, _NAME, DEFINITION, coverage, _NO_LINES)
    rows = found.rows if detail == ALL else found.rows[:_MOST_SHOWN]
    people, orders = (each.tolist() for each in found.people_and_orders(len(rows)))
    strength = shades(np.array([row.amount for row in rows]))
    marks = [
        Mark(row.key, row.product, ground.size(row.amount),
             {"amount": ground.size(row.amount), "customers": people[at], "orders": orders[at],
              "share": share(row.amount, found.total),
              BEFORE: None if row.before is None else ground.size(row.before)},
             x=ALL_SEASONS.index(row.season), y=at, shade=strength[at], customers=people[at])
        for at, row in enumerate(rows)
    ]  # fmt: skip
    return chart(
        ground, _NAME, DEFINITION, coverage, sentence=_sentence(found), marks=tuple(marks),
        across=Axis(tr("Season"), tuple(season(name) for name in ALL_SEASONS)),
        down=Axis(tr("Product and region"), tuple(_joined(row) for row in rows)), unit=Unit.MONEY,
        currency=ground.currency, table=_table(ground, rows, people, orders, found.total),
    )  # fmt: skip


def find(ground: Ground, key: Key) -> Ints:
    """Return the customers of a product, in a region and a season."""
    found = _crossed(ground)
    at = next((at for at, row in enumerate(found.rows) if row.key == key), -1)
    return np.unique(found.customer[found.place == at])


@dataclass(frozen=True)
class _Lines:
    """Order lines by their rows in the table; ``cell`` is the crossing of region and season."""

    rows: Ints
    cell: Ints
    amount: Ints
    product: Coded


def _lines(ground: Ground, orders: OrderColumns, regions: Ranking) -> _Lines:
    """Return the lines of some orders; those of regions that were not ranked are left out."""
    tables = ground.snapshot.tables
    region = regions.of(orders.region)
    cell_of_order = np.full(len(tables["order"]) + 1, -1, dtype=np.int16)
    cell_of_order[orders.order] = np.where(region < 0, -1, region * len(ALL_SEASONS) + season_of(orders))
    line = tables["order_line"].columns
    cell = cell_of_order[line["order"]]
    rows = np.flatnonzero(ground.wanted_lines & (cell >= 0))
    product = Coded(line["product"][rows].astype(np.int64), ground.snapshot.names("product"))
    return _Lines(rows, cell[rows].astype(np.int64), line["amount"][rows], product)


def _crossed(ground: Ground) -> _Crossed:
    now, before = ground.now_and_before
    regions = rank(now.region, now.amount, MOST_REGIONS, NO_REGION)
    lines = _lines(ground, now, regions)
    products = rank(lines.product, lines.amount, _MOST_PRODUCTS, _NO_PRODUCT, ground.ids("product"))
    wide = max(len(regions), 1) * len(ALL_SEASONS)
    size = max(len(products), 1) * wide
    group, cells = compacted(products.of(lines.product) * wide + lines.cell, size)
    amounts = sums(group, lines.amount, len(cells))
    ranked = sorted(range(len(cells)), key=lambda at: (-int(amounts[at]), int(cells[at])))
    place = np.empty(len(cells), dtype=np.int64)
    place[ranked] = np.arange(len(cells))
    earlier = None if before is None else _amounts(_lines(ground, before, regions), products, wide, size)
    named = tuple(
        _row(products, regions, cell, int(amounts[at]), None if earlier is None else int(earlier[cell]))
        for at, cell in ((at, int(cells[at])) for at in ranked)
    )
    tables = ground.snapshot.tables
    order = tables["order_line"].columns["order"][lines.rows].astype(np.int64)
    customer = tables["order"].columns["customer"][order].astype(np.int64)
    return _Crossed(named, place[group], order, customer, int(amounts.sum()))


def _amounts(lines: _Lines, products: Ranking, wide: int, size: int) -> Ints:
    product = products.of(lines.product)
    known = product >= 0
    return sums(product[known] * wide + lines.cell[known], lines.amount[known], size)


def _row(products: Ranking, regions: Ranking, cell: int, amount: int, before: int | None) -> _Row:
    product, rest = divmod(cell, len(regions) * len(ALL_SEASONS))
    region, at = divmod(rest, len(ALL_SEASONS))
    key = (ALL_SEASONS[at], *regions.keys[region], "of", *products.keys[product])
    return _Row(key, products.labels[product], regions.labels[region], ALL_SEASONS[at], amount, before)


def _joined(row: _Row) -> Text:
    return tr("{product}, {region}", product=row.product, region=row.region)


def _sentence(found: _Crossed) -> Text:
    best = found.rows[0]
    return sentences.triple(best.product, best.region, season(best.season), share(best.amount, found.total))


def _coverage(ground: Ground, found: _Crossed) -> dict[str, int]:
    orders = len(distinct_keys(found.order, len(ground.snapshot.tables["order"]) + 1)) if len(found.order) else 0
    coverage = ground.coverage(ground.counted)
    without = coverage["orders"] - coverage["orders_in_other_currencies"] - orders
    return {**coverage, "lines": len(found.order), "orders_without_lines": without}


def _table(ground: Ground, rows: tuple[_Row, ...], people: list[int], orders: list[int], total: int) -> Table:
    columns = (
        Column("product", tr("Product"), Unit.TEXT), Column("region", tr("Region"), Unit.TEXT),
        Column("season", tr("Season"), Unit.TEXT), Column("orders", tr("Orders"), Unit.COUNT),
        Column("customers", tr("Customers"), Unit.COUNT), money_column("amount", tr("Revenue")),
        *((BEFORE_COLUMN,) if rows[0].before is not None else ()), CURRENCY,
        Column("share", tr("Share of revenue"), Unit.SHARE),
    )  # fmt: skip
    found = [
        {
            "product": row.product, "region": row.region, "season": season(row.season), "orders": orders[at],
            "customers": people[at], "amount": ground.amount(row.amount), "currency": ground.currency,
            BEFORE: None if row.before is None else ground.amount(row.before), "share": share(row.amount, total),
        }
        for at, row in enumerate(rows)
    ]  # fmt: skip
    return table(columns, found, [row.key for row in rows])
