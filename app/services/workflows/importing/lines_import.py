"""Importing the lines of orders that exist: a file's rows for an order are its whole line list."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from sqlalchemy import func, select

from app.services.kernel.changes import Raw, raw_table
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.fields import Kinds
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.columns import Getter
from app.services.workflows.importing.flow import KnownOrder, OpenOrder, OrderFlow, OrderRow
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.rows import NEEDED, RowError
from app.services.workflows.importing.tally import Fate, Problem, Tally
from app.text import Text

_NO_HEAD: tuple[None, ...] = ()


class LinesImport(OrderFlow):
    """One run of an import of order lines."""

    def __init__(self, uow: UnitOfWork, kinds: Kinds, plan: Plan, tally: Tally) -> None:
        super().__init__(uow, kinds, plan, tally)
        nothing: Getter = lambda _cells: ""  # noqa: E731
        self._order = plan.getters().get("order", nothing)
        self._currencies: dict[bytes, str] = {}
        self._existing: set[bytes] = set()

    def prepare(self, batch: Sequence[tuple[int, list[str]]]) -> None:
        """Look up the orders and products of a batch, and make products that are missing."""
        orders = {self._order(cells) for _, cells in batch}
        products = {self.reader.product(cells) for _, cells in batch}
        self.references.prefetch("orders", orders)
        self.references.prefetch("products", products)
        if self.plan.options.create_missing:
            self.maker.make("products", sorted(products))
        self._load_currencies(orders)

    def read(self, number: int, cells: list[str]) -> OrderRow:
        """Return a row as read."""
        text = self._order(cells)
        if not text:
            raise RowError("order", "", NEEDED)
        try:
            order_id = self.references.find("orders", text)
        except DoubtfulValueError as doubt:
            raise RowError("order", text, doubt.reason) from None
        doubts: list[tuple[str, str, Text]] = []
        product_id = self._product(self.reader.product(cells), doubts)
        line = self.reader.read(cells, product_id, self._currencies[order_id], doubts)
        if line is None:
            raise RowError("amount", "", NEEDED)
        problems = [Problem(number, name, value, reason) for name, value, reason in doubts]
        return OrderRow(number, order_id, _NO_HEAD, line, problems)

    def locate(self, rows: Sequence[OrderRow]) -> None:
        """Open orders without lines, and those this import has written; compare the others."""
        wanted = [key for key in dict.fromkeys(row.key for row in rows) if key not in self._existing]
        orders, lines = raw_table("order"), raw_table("order_line")
        statement = (
            select(orders.c.id, orders.c.version, func.count(lines.c.id), func.sum(lines.c.amount_minor))
            .join_from(orders, lines, lines.c.order_id == orders.c.id, isouter=True)
            .where(orders.c.id.in_(wanted))
            .group_by(orders.c.id, orders.c.version)
        )
        for order_id, version, count, amount in self.uow.connection.execute(statement).all():
            if count and version != self.uow.seq:
                self._existing.add(order_id)
            else:
                self.reopened(order_id, OpenOrder(order_id, _NO_HEAD, True, count, amount or 0))

    def known_id(self, key: Hashable) -> bytes | None:
        """Return the order if it had lines before the import."""
        return key if isinstance(key, bytes) and key in self._existing else None

    def begin(self, row: OrderRow) -> OpenOrder | None:
        """Never needed: every order exists and is opened or compared by :meth:`locate`."""
        raise AssertionError(row.key)

    def write_orders(self, orders: Sequence[tuple[Hashable, OpenOrder]]) -> None:
        """Give the orders the sum of their lines."""
        rows: list[tuple[Raw, ...]] = [(order.order_id, order.amount, self.now) for _, order in orders]
        first_time = sum(order.line_count == 0 for _, order in orders)
        self.uow.bulk.update("order", ("amount_minor", "updated_at"), rows)
        self.tally.record("orders", Fate.UPDATED, first_time)

    def revise_heads(self, known: dict[bytes, KnownOrder]) -> set[bytes]:
        """Change nothing: a file of lines says nothing else about orders."""
        del known
        return set()

    def _product(self, text: str, doubts: list[tuple[str, str, Text]]) -> bytes | None:
        if not text:
            return None
        try:
            return self.references.find("products", text)
        except DoubtfulValueError as doubt:
            if "product" in self.plan.columns.explicit:
                raise RowError("product", text, doubt.reason) from None
            doubts.append(("product", text, doubt.reason))
            return None

    def _load_currencies(self, texts: set[str]) -> None:
        ids = set()
        for text in texts:
            try:
                found = self.references.try_find("orders", text) if text else None
            except DoubtfulValueError:
                found = None
            if found is not None and found not in self._currencies:
                ids.add(found)
        orders = raw_table("order")
        statement = select(orders.c.id, orders.c.currency).where(orders.c.id.in_(ids))
        self._currencies.update(self.uow.connection.execute(statement).all() if ids else ())


