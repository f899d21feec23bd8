"""What a chart stands on: the orders and customers that the filters leave of those within reach.

All charts take their columns from here, so that one filter means the same on each of them. What is
computed of the columns belongs to the builders beside this.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Final

import numpy as np

from app.models.values import day_of_number
from app.services.analysis.columns import NO_DAY, Coded, Ints, Mask, OrderColumns
from app.services.analysis.comparison import Window, window_before
from app.services.analysis.grouping import counts, sums
from app.services.analysis.rfm import Rfm
from app.services.analysis.snapshots import Snapshot
from app.services.kernel import money
from app.services.kernel.queries import Reader
from app.services.workflows.charts.model import Choices
from app.services.workflows.reports import Scope, scored

_LINES: Final = ("order_line",)
_TAGS: Final = ("customer_tag",)
_SLACK: Final = 10  # for a tenth of its days the window before may be without an order


@dataclass(frozen=True)
class Ground:
    """Columns under the filters; everything is made when it is first asked for."""

    reader: Reader
    snapshot: Snapshot
    choices: Choices

    @property
    def end(self) -> int:
        """The last day that counts."""
        return self.scope.end

    @property
    def start(self) -> int | None:
        """The first day that counts; None for all."""
        return self.scope.start

    @property
    def scope(self) -> Scope:
        """The days that count, as reports take them."""
        return Scope(self.choices.as_of, self.choices.first, self.choices.last)

    @cached_property
    def within_reach(self) -> Mask:
        """Customers that the person asking may see, shape (customers,)."""
        return self.snapshot.visible_customers(self._owners)

    @cached_property
    def customers(self) -> Mask:
        """Customers that the filters on customers leave, shape (customers,)."""
        kept = self.within_reach
        for name in ("owner", "team"):
            wanted = getattr(self.choices, name)
            if wanted is not None:
                kept = kept & _equals(self.snapshot.of_customers(name), wanted)
        if self.choices.tag is not None:
            kept = kept & self._tagged(self.choices.tag)
        if self.choices.segment is not None:
            kept = kept & _equals(self.segment, self.choices.segment)
        return kept

    @cached_property
    def segment(self) -> Coded:
        """The segment of each customer by all orders within reach up to the last day, shape (customers,)."""

        def made() -> Coded:
            orders = self.snapshot.orders(self.within_reach)
            return scored(orders, Scope(self.scope.last_day)).segment_of_customers(len(self.within_reach))

        return self.snapshot.memo.get("segment", (self._owners, self.end), made)

    @cached_property
    def orders(self) -> OrderColumns:
        """Orders of any day, a row each; with a product, what its lines alone amount to."""
        return self.snapshot.memo.get("orders", self.filters, self._orders)

    @cached_property
    def wanted_lines(self) -> Mask:
        """Which order lines have the product asked for, shape (lines,)."""
        line = self.snapshot.tables["order_line"]
        if self.choices.product is None:
            return line.alive
        product = self.snapshot.tables["product"].coded("name").at(line.columns["product"].astype(np.int64))
        return line.alive & _equals(product, self.choices.product)

    @cached_property
    def currencies(self) -> tuple[str, ...]:
        """The currencies of the orders up to the last day, the one with most orders first."""
        currency = self.orders.currency
        many = counts(currency.codes[self.orders.day <= self.end] + 1, len(currency.names) + 1)[1:]
        found = [(-int(many[code]), name) for code, name in enumerate(currency.names) if many[code]]
        return tuple(name for _, name in sorted(found))

    @property
    def currency(self) -> str | None:
        """The currency that is drawn; None where nothing was ordered."""
        return self.choices.currency or next(iter(self.currencies), None)

    @cached_property
    def before(self) -> Window | None:
        """The days to compare with; None without a period, or where the orders begin later."""
        if self.start is None or not self.choices.compares:
            return None
        found = window_before(Window(self.start, self.end))
        return found if self.reaches(found) else None

    def reaches(self, window: Window) -> bool:
        """Return whether the orders begin early enough for figures of some days to mean something."""
        dated = self.orders.day[self.orders.day != NO_DAY]
        slack = (window.last - window.first + 1) // _SLACK
        return len(dated) > 0 and int(dated.min()) <= window.first + slack

    @cached_property
    def counted(self) -> OrderColumns:
        """Orders of the period; undated ones too where everything counts."""
        return self.in_period(self.orders)

    @property
    def now_and_before(self) -> tuple[OrderColumns, OrderColumns | None]:
        """Orders in the drawn currency of the period and of the period before; None without one."""
        now, window = self.priced(self.counted), self.before
        return now, None if window is None else self.during(self.priced(self.orders), window)

    @cached_property
    def concerned(self) -> Mask:
        """Customers that all filters leave, those on orders included, shape (customers,)."""
        if self.choices.region is None and self.choices.product is None:
            return self.customers
        found = np.zeros(len(self.customers), dtype=bool)
        found[self.orders.customer] = True
        return found

    def in_period(self, columns: OrderColumns) -> OrderColumns:
        """Return the rows of the period; undated ones too where everything counts."""
        within = self.is_in_period(columns.day)
        return columns.where(within | (columns.day == NO_DAY)) if self.start is None else columns.where(within)

    def is_in_period(self, day: Ints) -> Mask:
        """Return which days are in the period; unknown ones are not."""
        within: Mask = (day != NO_DAY) & (day <= self.end)
        return within if self.start is None else within & (day >= self.start)

    def during(self, columns: OrderColumns, window: Window) -> OrderColumns:
        """Return the rows of some days."""
        return columns.where((columns.day >= window.first) & (columns.day <= window.last))

    def priced(self, columns: OrderColumns) -> OrderColumns:
        """Return the rows in the currency that is drawn."""
        return columns.where(_equals(columns.currency, self.currency or ""))

    def amount(self, minor: int) -> Decimal:
        """Return an amount of the drawn currency as a decimal."""
        return money.amount(int(minor), self.currency or "")

    def size(self, minor: int) -> float:
        """Return an amount of the drawn currency as a number to draw."""
        return float(self.amount(minor))

    def ids(self, name: str) -> tuple[str, ...]:
        """Return what tells the rows of a table apart, in the order of their places."""
        return tuple(each.tobytes().hex() for each in self.snapshot.tables[name].ids)

    def scores(self, columns: OrderColumns, last: int, first: int | None = None) -> Rfm:
        """Return the scores of those who bought in some days."""
        return scored(columns, Scope(day_of_number(last), None if first is None else day_of_number(first)))

    @cached_property
    def rfm(self) -> Rfm:
        """The scores of those who bought in the period."""
        key = (*self.filters, self.start, self.end)
        return self.snapshot.memo.get("rfm", key, lambda: self.scores(self.orders, self.end, self.start))

    def coverage(self, columns: OrderColumns) -> dict[str, int]:
        """Return what figures of some orders rest on."""
        wanted = _equals(columns.currency, self.currency or "")
        return {
            "orders": len(columns),
            "orders_without_day": int(np.count_nonzero(self.orders.day == NO_DAY)),
            "orders_without_region": int(np.count_nonzero(columns.region.codes < 0)),
            "orders_in_other_currencies": int(np.count_nonzero(~wanted)),
            "cancelled_left_out": self.orders.cancelled,
        }

    @property
    def counts_every_order(self) -> bool:
        """Whether no filter leaves out an order up to the last day, so that who has none never bought."""
        return self.start is None and self.choices.region is None and self.choices.product is None

    @property
    def _owners(self) -> frozenset[bytes | None] | None:
        return self.reader.actor.owners(self.reader.rule)

    @property
    def filters(self) -> tuple[Hashable, ...]:
        """What decides which orders of any day there are, as a key to keep results by."""
        chosen = self.choices
        of_day = self.end if chosen.segment is not None else None
        return (
            self._owners,
            chosen.owner,
            chosen.team,
            chosen.tag,
            chosen.segment,
            of_day,
            chosen.region,
            chosen.product,
        )

    def _orders(self) -> OrderColumns:
        found = self.snapshot.orders(self.customers, self._wanted)
        if self.choices.product is None:
            return found
        order, amount = self._of_product
        return replace(found, amount=sums(order, amount, len(self.snapshot.tables["order"]))[found.order])

    @cached_property
    def _wanted(self) -> Mask | None:
        """Which orders the filters on orders leave, shape (orders,); None for all."""
        order = self.snapshot.tables["order"]
        wanted = None if self.choices.region is None else _equals(order.coded("region"), self.choices.region)
        if self.choices.product is None:
            return wanted
        has_some = counts(self._of_product[0], len(order)) > 0
        return has_some if wanted is None else wanted & has_some

    @cached_property
    def _of_product(self) -> tuple[Ints, Ints]:
        """The orders and the amounts of the lines with the product, a row for each line."""
        line, rows = self.snapshot.tables["order_line"], np.flatnonzero(self.wanted_lines)
        return line.columns["order"][rows].astype(np.int64), line.columns["amount"][rows]

    def _tagged(self, tag: str) -> Mask:
        link = self.snapshot.tables["customer_tag"]
        of_link = self.snapshot.tables["tag"].coded("name").at(link.columns["tag"].astype(np.int64))
        found = np.zeros(len(self.within_reach), dtype=bool)
        found[link.columns["customer"][link.alive & _equals(of_link, tag)]] = True
        return found


def lay(reader: Reader, choices: Choices, *further: str) -> Ground:
    """Return the ground for choices; ``further`` are tables that a chart needs beside orders."""
    wanted = {*further, *(_TAGS if choices.tag is not None else ()), *(_LINES if choices.product is not None else ())}
    snapshot: Snapshot = reader.columns.current(reader.connection, *sorted(wanted))
    return Ground(reader, snapshot, choices)


def _equals(column: Coded, name: str) -> Mask:
    """Return where a column has a name; several codes may have the same."""
    is_it = np.array([*(each == name for each in column.names), False], dtype=bool)
    found: Mask = is_it[column.codes]
    return found
