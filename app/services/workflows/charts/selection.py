"""Which customers and orders the filters of the charts leave of those that the person asking may see.

What a period and a currency make of them belongs to the ground beside this.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from app.services.analysis.columns import Coded, Ints, Mask, OrderColumns
from app.services.analysis.figure_rules import FigureRules
from app.services.analysis.grouping import counts, sums
from app.services.analysis.snapshots import Snapshot
from app.services.kernel.queries import Reader
from app.services.workflows.charts.model import Choices
from app.services.workflows.figure_settings.fields import load_figure_rules
from app.services.workflows.reports import Scope, scored


@dataclass(frozen=True)
class Selection:
    """Columns under the filters; everything is made when it is first asked for."""

    reader: Reader
    snapshot: Snapshot
    choices: Choices

    @property
    def scope(self) -> Scope:
        """The days that count, as reports take them."""
        return Scope(self.choices.as_of, self.choices.first, self.choices.last)

    @property
    def end(self) -> int:
        """The last day that counts."""
        return self.scope.end

    @property
    def start(self) -> int | None:
        """The first day that counts; None for all."""
        return self.scope.start

    @cached_property
    def rules(self) -> FigureRules:
        """The conventions that the team has set up."""
        return load_figure_rules(self.reader.connection)

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
                kept = kept & equals(self.snapshot.of_customers(name), wanted)
        if self.choices.tag is not None:
            kept = kept & self._tagged(self.choices.tag)
        if self.choices.segment is not None:
            kept = kept & equals(self.segment, self.choices.segment)
        return kept

    @cached_property
    def segment(self) -> Coded:
        """The segment of each customer by all orders within reach up to the last day, shape (customers,)."""

        def made() -> Coded:
            orders = self.snapshot.orders(self.within_reach)
            return scored(orders, Scope(self.scope.last_day), self.rules).segment_of_customers(len(self.within_reach))

        return self.snapshot.memo.get("segment", (self._owners, self.rules, self.end), made)

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
        return line.alive & equals(product, self.choices.product)

    @cached_property
    def concerned(self) -> Mask:
        """Customers that all filters leave, those on orders included, shape (customers,)."""
        if self.choices.region is None and self.choices.product is None:
            return self.customers
        found = np.zeros(len(self.customers), dtype=bool)
        found[self.orders.customer] = True
        return found

    @property
    def counts_every_order(self) -> bool:
        """Whether no filter leaves out an order up to the last day, so that who has none never bought."""
        return self.start is None and self.choices.region is None and self.choices.product is None

    @property
    def filters(self) -> tuple[Hashable, ...]:
        """What decides which orders of any day there are, as a key to keep results by."""
        chosen = self.choices
        of_day = (self.end, self.rules) if chosen.segment is not None else None
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

    def ids(self, name: str) -> tuple[str, ...]:
        """Return what tells the rows of a table apart, in the order of their places."""
        return tuple(each.tobytes().hex() for each in self.snapshot.tables[name].ids)

    @property
    def _owners(self) -> frozenset[bytes | None] | None:
        return self.reader.actor.owners(self.reader.rule)

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
        wanted = None if self.choices.region is None else equals(order.coded("region"), self.choices.region)
        if self.choices.product is None:
            return wanted
        has_some = counts(self._of_product[0], len(order)) > 0
        return has_some if wanted is None else wanted & has_some

    @cached_property
    def _of_product(self) -> tuple[Ints, Ints]:
        """The orders and the amounts of the lines with the product, a row for each line."""
        line, rows = self.snapshot.tables["order_line"], np.flatnonzero(self.wanted_lines)
        return line.columns["order"][rows].astype(np.int64), line.columns["amount"][rows].astype(np.int64)

    def _tagged(self, tag: str) -> Mask:
        link = self.snapshot.tables["customer_tag"]
        of_link = self.snapshot.tables["tag"].coded("name").at(link.columns["tag"].astype(np.int64))
        found = np.zeros(len(self.within_reach), dtype=bool)
        found[link.columns["customer"][link.alive & equals(of_link, tag)]] = True
        return found


def equals(column: Coded, name: str) -> Mask:
    """Return where a column has a name; several codes may have the same."""
    is_it = np.array([*(each == name for each in column.names), False], dtype=bool)
    found: Mask = is_it[column.codes]
    return found
