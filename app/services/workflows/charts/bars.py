"""Revenue by the names of one column as bars, now and in the period before: what regions and reps share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from app.services.analysis.columns import Coded, Ints, OrderColumns
from app.services.analysis.grouping import counts, distinct, sums
from app.services.analysis.sales import is_first
from app.services.workflows.charts.building import BEFORE, CURRENCY, buyers, money_column, share
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Column, Mark, Unit
from app.services.workflows.charts.ranking import OTHER, Key, Ranking, rank, rows_of
from app.text import Text, tr

_MOST: Final = 15

COLUMNS: Final = (
    Column("orders", tr("Orders"), Unit.COUNT), Column("customers", tr("Customers"), Unit.COUNT),
    Column("new_customers", tr("New customers"), Unit.COUNT), money_column("amount", tr("Revenue")),
    Column("share", tr("Share of revenue"), Unit.SHARE),
)  # fmt: skip


@dataclass(frozen=True)
class Grouping:
    """By what orders are grouped.

    Attributes:
        of: Returns the names of orders.
        none: What orders without a name are called.
        ids: What tells equal names apart.
        prefix: What the keys of the bars begin with.
        further: Names that are shown even if they sold nothing.
    """

    of: Callable[[OrderColumns], Coded]
    none: Text
    ids: Sequence[str] | None = None
    prefix: Key = ()
    further: Ints | None = None


@dataclass(frozen=True)
class Bar:
    """One bar: figures of the period, and the amount of the period before."""

    amount: int
    orders: int
    customers: int
    new_customers: int
    share: float | None
    before: int | None


@dataclass(frozen=True)
class Bars:
    """Orders of the drawn currency, now and before, and the groups that they are in."""

    ground: Ground
    now: OrderColumns
    before: OrderColumns | None
    grouping: Grouping
    ranking: Ranking

    def key(self, at: int) -> Key:
        """Return the key of a bar."""
        return (*self.grouping.prefix, *self.ranking.keys[at])

    def amounts(self, columns: OrderColumns) -> Ints:
        """Return the amount of each bar."""
        return sums(self._place(columns), columns.amount, len(self.ranking))

    def customers(self, columns: OrderColumns) -> Ints:
        """Return how many customers each bar has."""
        return distinct(self._place(columns), columns.customer, len(self.ranking))

    def find(self, key: Key) -> Ints:
        """Return the customers of a bar by its key, that of the period before included."""
        columns = self.before if key[0] == BEFORE else self.now
        own = key[1:] if key[0] == BEFORE else key
        if columns is None:
            return np.zeros(0, dtype=np.int64)
        return buyers(columns.where(rows_of(self.ranking, self.grouping.of(columns), own[len(self.grouping.prefix) :])))

    @cached_property
    def rows(self) -> tuple[Bar, ...]:
        """The figures of each bar."""
        place, size = self._place(self.now), len(self.ranking)
        amounts, orders, people = self.amounts(self.now), counts(place, size), self.customers(self.now)
        # Who is new is asked of all orders, as the report does, not of those of the period or the currency.
        everything = self.ground.orders
        is_new = is_first(everything)[np.searchsorted(everything.order, self.now.order)]
        new = distinct(place[is_new], self.now.customer[is_new], size)
        before, total = None if self.before is None else self.amounts(self.before), int(amounts.sum())
        return tuple(
            Bar(int(amounts[at]), int(orders[at]), int(people[at]), int(new[at]), share(int(amounts[at]), total),
                None if before is None else int(before[at]))
            for at in range(size)
        )  # fmt: skip

    def marks(self, further: Sequence[Mapping[str, int]] = ()) -> tuple[Mark, ...]:
        """Return the bars; ``further`` are figures to show beside those of each."""
        labels, found = self.ranking.labels, []
        for at, (label, bar) in enumerate(zip(labels, self.rows, strict=True)):
            size = self.ground.size(bar.amount)
            shown = {"orders": bar.orders, "customers": bar.customers, "new_customers": bar.new_customers,
                     "amount": size, "share": bar.share}  # fmt: skip
            shown |= {BEFORE: self.ground.size(bar.before)} if bar.before is not None else {}
            shown |= further[at] if further else {}
            key = self.key(at) if bar.customers else ()
            series = int(label is OTHER)
            found.append(Mark(key, label, size, shown, series=series, x=at, customers=bar.customers))
        return (*found, *self._marks_before())

    def cells(self, at: int, bar: Bar) -> dict[str, object]:
        """Return the cells of the table for a bar."""
        return {
            "orders": bar.orders, "customers": bar.customers, "new_customers": bar.new_customers,
            "amount": self.ground.amount(bar.amount), "share": bar.share,
            BEFORE: None if bar.before is None else self.ground.amount(bar.before),
            CURRENCY.name: self.ground.currency, "group": self.ranking.labels[at],
        }  # fmt: skip

    def _marks_before(self) -> tuple[Mark, ...]:
        if self.before is None:
            return ()
        amounts, people = self.amounts(self.before), self.customers(self.before)
        return tuple(
            Mark((BEFORE, *self.key(at)) if people[at] else (), label, self.ground.size(amounts[at]), x=at,
                 is_before=True, series=int(label is OTHER), customers=int(people[at]))
            for at, label in enumerate(self.ranking.labels)
        )  # fmt: skip

    def _place(self, columns: OrderColumns) -> Ints:
        return self.ranking.of(self.grouping.of(columns))


def stack(ground: Ground, grouping: Grouping, now: OrderColumns, before: OrderColumns | None) -> Bars:
    """Return bars ranked by what they are now; those that sold before only, or nothing, stand last."""
    seen = [now, *([before] if before is not None else ())]
    columns = [grouping.of(each) for each in seen]
    codes = [each.codes for each in columns] + ([grouping.further] if grouping.further is not None else [])
    amounts = [now.amount, *(np.zeros(len(each), dtype=np.int64) for each in codes[1:])]
    merged = Coded(np.concatenate(codes), columns[0].names)
    ranking = rank(merged, np.concatenate(amounts), _MOST, grouping.none, grouping.ids)
    return Bars(ground, now, before, grouping, ranking)
