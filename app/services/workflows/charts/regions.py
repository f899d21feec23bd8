"""Revenue by region as bars, and by city within one region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import Coded, Ints, OrderColumns
from app.services.analysis.comparison import Change, driver
from app.services.analysis.grouping import counts, distinct, sums
from app.services.analysis.sales import DEFINITION, is_first
from app.services.analysis.sentences import largest, revenue
from app.services.workflows.charts.building import (
    BEFORE,
    CURRENCY,
    NO_ORDERS,
    buyers,
    chart,
    declined,
    money_column,
    share,
    table,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Table, Unit, Words
from app.services.workflows.charts.ranking import NAMED, OTHER, Ranking, rank, rows_of
from app.text import Text, tr

_NAME: Final = "regions"
_MOST: Final = 15
_INSIDE: Final = "in"
_NO_REGION: Final = tr("No region")
_NO_CITY: Final = tr("No city")


@dataclass(frozen=True)
class _Bars:
    """Orders of the drawn currency now and before, by what is shown: regions, or cities of one of them."""

    now: OrderColumns
    before: OrderColumns | None
    ranking: Ranking
    inside: str | None
    city: Coded

    def column(self, columns: OrderColumns) -> Coded:
        return columns.region if self.inside is None else self.city.at(columns.customer)

    def groups(self, columns: OrderColumns) -> Ints:
        return self.ranking.of(self.column(columns))

    def key(self, at: int) -> tuple[str, ...]:
        own = self.ranking.keys[at]
        return own if self.inside is None else (_INSIDE, self.inside, *own)


def build(ground: Ground, detail: str | None) -> Chart:
    """Return revenue by region; the detail is the region whose cities are wanted."""
    bars = _bars(ground, detail)
    coverage = ground.coverage(ground.counted)
    if not len(bars.now):
        return declined(ground, _NAME, DEFINITION, coverage, NO_ORDERS)
    title = tr("Region") if detail is None else tr("City in {region}", region=detail)
    return chart(
        ground, _NAME, DEFINITION, coverage, sentence=_sentence(bars), marks=_marks(ground, bars),
        across=Axis(title, bars.ranking.labels), unit=Unit.MONEY, currency=ground.currency,
        table=_table(ground, bars, title),
        drills=tuple(key[1] for key in bars.ranking.keys if key[0] == NAMED) if detail is None else (),
    )  # fmt: skip


def find(ground: Ground, key: tuple[str, ...]) -> Ints:
    """Return the customers of a region or a city."""
    is_before = key[0] == BEFORE
    key = key[1:] if is_before else key
    inside = key[1] if key[0] == _INSIDE else None
    bars = _bars(ground, inside)
    columns = bars.before if is_before else bars.now
    if columns is None:
        return np.zeros(0, dtype=np.int64)
    own = key if inside is None else key[2:]
    return buyers(columns.where(rows_of(bars.ranking, bars.column(columns), own)))


def _bars(ground: Ground, inside: str | None) -> _Bars:
    city = ground.snapshot.of_customers("city")
    now, before = ground.priced(ground.counted), None
    if ground.before is not None:
        before = ground.during(ground.priced(ground.orders), ground.before)
    if inside is not None:
        now, before = _in_region(now, inside), None if before is None else _in_region(before, inside)
    none = _NO_REGION if inside is None else _NO_CITY
    both = [now, *([before] if before is not None else ())]
    columns = [each.region if inside is None else city.at(each.customer) for each in both]
    # Ranked by what they are now; those that sold before only stand last.
    amounts = [now.amount, *(np.zeros(len(each), dtype=np.int64) for each in both[1:])]
    merged = Coded(np.concatenate([each.codes for each in columns]), columns[0].names)
    return _Bars(now, before, rank(merged, np.concatenate(amounts), _MOST, none), inside, city)


def _in_region(columns: OrderColumns, region: str) -> OrderColumns:
    code = columns.region.names.index(region) if region in columns.region.names else len(columns.region.names)
    return columns.where(columns.region.codes == code)


def _marks(ground: Ground, bars: _Bars) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    rows = _rows(ground, bars)
    for at, (label, row) in enumerate(zip(bars.ranking.labels, rows, strict=True)):
        size, many = ground.size(row.amount), row.customers
        shown = {"orders": row.orders, "customers": many, "new_customers": row.new_customers, "amount": size,
                 "share": row.share}  # fmt: skip
        series = int(label is OTHER)
        marks.append(Mark(bars.key(at) if many else (), label, size, shown, series=series, x=at, customers=many))
    if bars.before is not None:
        amounts, people = _summed(bars, bars.before), _people(bars, bars.before)
        marks += [
            Mark((BEFORE, *bars.key(at)) if people[at] else (), label, ground.size(amounts[at]), x=at, is_before=True,
                 series=int(label is OTHER), customers=int(people[at]))
            for at, label in enumerate(bars.ranking.labels)
        ]  # fmt: skip
    return tuple(marks)


@dataclass(frozen=True)
class _Row:
    amount: int
    orders: int
    customers: int
    new_customers: int
    share: float | None
    before: int | None


def _rows(ground: Ground, bars: _Bars) -> list[_Row]:
    size, place = len(bars.ranking), bars.groups(bars.now)
    amounts, orders, people = _summed(bars, bars.now), counts(place, size), _people(bars, bars.now)
    # Who is new is asked of all orders, as the report does, not of those of the period or the currency.
    is_new = is_first(ground.orders)[np.isin(ground.orders.order, bars.now.order, assume_unique=True)]
    new = distinct(place[is_new], bars.now.customer[is_new], size)
    before = None if bars.before is None else _summed(bars, bars.before)
    total = int(amounts.sum())
    return [
        _Row(int(amounts[at]), int(orders[at]), int(people[at]), int(new[at]), share(int(amounts[at]), total),
             None if before is None else int(before[at]))
        for at in range(size)
    ]  # fmt: skip


def _summed(bars: _Bars, columns: OrderColumns) -> Ints:
    return sums(bars.groups(columns), columns.amount, len(bars.ranking))


def _people(bars: _Bars, columns: OrderColumns) -> Ints:
    return distinct(bars.groups(columns), columns.customer, len(bars.ranking))


def _table(ground: Ground, bars: _Bars, title: Text) -> Table:
    columns = (
        Column("group", title, Unit.TEXT), Column("orders", tr("Orders"), Unit.COUNT),
        Column("customers", tr("Customers"), Unit.COUNT), Column("new_customers", tr("New customers"), Unit.COUNT),
        money_column("amount", tr("Revenue")), Column("share", tr("Share of revenue"), Unit.SHARE),
        *((money_column(BEFORE, tr("Period before")),) if bars.before is not None else ()), CURRENCY,
    )  # fmt: skip
    rows = [
        {
            "group": label, "orders": row.orders, "customers": row.customers, "new_customers": row.new_customers,
            "amount": ground.amount(row.amount), "share": row.share, "currency": ground.currency,
            BEFORE: None if row.before is None else ground.amount(row.before),
        }
        for label, row in zip(bars.ranking.labels, _rows(ground, bars), strict=True)
    ]  # fmt: skip
    return table(columns, rows, [bars.key(at) if row["customers"] else () for at, row in enumerate(rows)])


def _sentence(bars: _Bars) -> Text:
    now = _summed(bars, bars.now)
    if bars.before is not None:
        then = _summed(bars, bars.before)
        names = [_said(each) for each in bars.ranking.labels]
        return revenue(Change(int(now.sum()), int(then.sum())), driver(names, now, then))
    at = int(now.argmax())
    return largest(bars.ranking.labels[at], share(int(now[at]), int(now.sum())) or 0.0)


def _said(label: Words) -> str | None:
    return label if isinstance(label, str) else None
