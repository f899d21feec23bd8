"""Importing the lines of orders that exist: a file's rows for an order are its whole line list."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import func, select

from app.models.base import canonical_json
from app.services.kernel.changes import Raw, raw_table
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.fields import Kinds
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.flow import Batch, OrderFlow
from app.services.workflows.importing.lines import Doubts
from app.services.workflows.importing.order_states import (
    Head,
    OpenOrder,
    OrderRow,
    is_line_key,
)
from app.services.workflows.importing.picking import picker
from app.services.workflows.importing.plan import Mode, Plan
from app.services.workflows.importing.rows import NEEDED, RowError
from app.services.workflows.importing.settling import Settling
from app.services.workflows.importing.tally import Fate, Tally


class _Texts(NamedTuple):
    order: str
    product: str
    quantity: str
    unit_price: str
    discount: str
    amount: str


Row = OrderRow[bytes]


class LinesImport(OrderFlow[bytes]):
    """One run of an import of order lines; the key of an order is its id."""

    def __init__(self, uow: UnitOfWork, kinds: Kinds, plan: Plan, tally: Tally) -> None:
        super().__init__(uow, kinds, plan, tally)
        self._pick = picker(plan.columns, _Texts)
        self._currencies: dict[bytes, str] = {}

    def read_batch(self, batch: Batch) -> Iterator[Row | tuple[int, RowError]]:
        """Yield the rows as read."""
        rows = [(number, self._pick(cells)) for number, cells in batch]
        self._prepare([texts for _, texts in rows])
        for number, texts in rows:
            try:
                yield self._read(number, texts)
            except RowError as error:
                yield number, error

    def locate(self, rows: Sequence[Row]) -> None:
        """Open orders without lines, and those this import has written; compare the others."""
        heads = {row.key: row.head for row in rows}
        orders, lines = raw_table("order"), raw_table("order_line")
        columns = (orders.c.id, orders.c.version, orders.c.raw)
        statement = (
            select(*columns, func.count(lines.c.id), func.sum(lines.c.amount_minor))
            .join_from(orders, lines, lines.c.order_id == orders.c.id, isouter=True)
            .where(orders.c.id.in_(list(heads)))
            .group_by(*columns)
        )
        for order_id, version, raw, count, amount in self.uow.connection.execute(statement).all():
            if count and version != self.uow.seq:
                self.note_existing(order_id, order_id, heads[order_id].currency)
            elif self.plan.options.mode is not Mode.UPDATE:
                self.open[order_id] = OpenOrder(
                    order_id, heads[order_id], (), _former(raw, has_lines=count > 0),
                    is_stored=True, line_count=count, amount=amount or 0,
                )  # fmt: skip

    def begin(self, row: Row) -> OpenOrder:
        """Never needed: every order exists and is opened or compared by :meth:`locate`."""
        raise AssertionError(row.key)

    def write_orders(self, orders: Sequence[tuple[bytes, OpenOrder]]) -> None:
        """Give the orders the sum of their lines."""
        rows: list[tuple[Raw, ...]] = [
            (order.order_id, order.amount, canonical_json(order.raw) if order.raw else None, self.now)
            for _, order in orders
        ]
        first_time = sum(order.line_count == 0 for _, order in orders)
        self.uow.bulk.update("order", ("amount_minor", "raw", "updated_at"), rows)
        self.tally.record("orders", Fate.UPDATED, first_time)

    def settling(self) -> Settling:
        """Return what compares existing orders with the file, which speaks of lines alone."""
        return Settling(self.uow, has_lines=True)

    def _prepare(self, rows: Sequence[_Texts]) -> None:
        """Look up the orders and products of a batch, and make products that are missing."""
        orders, products = {texts.order for texts in rows}, {texts.product for texts in rows}
        self.references.prefetch("orders", orders)
        self.references.prefetch("products", products)
        if self.plan.options.create_missing:
            self.maker.make("products", sorted(products))
        self._load_currencies(orders)

    def _read(self, number: int, texts: _Texts) -> Row:
        """Return a row as read.

        Raises:
            RowError: The order or the amount is missing or cannot be read.
        """
        if not texts.order:
            raise RowError("order", "", NEEDED)
        try:
            order_id = self.references.find("orders", texts.order)
        except DoubtfulValueError as doubt:
            raise RowError("order", texts.order, doubt.reason) from None
        doubts: Doubts = []
        currency = self._currencies[order_id]
        line, _ = self.reader.read(texts, self._product(texts.product, doubts), currency, doubts)
        if line is None:
            raise RowError("amount", "", NEEDED)
        return OrderRow(number, order_id, Head(None, None, currency), line, [], doubts)

    def _product(self, text: str, doubts: Doubts) -> bytes | None:
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


def _former(raw: Any, *, has_lines: bool) -> dict[str, str] | None:
    """Return the doubtful texts of an order; without lines it has none of lines."""
    texts: dict[str, str] = json.loads(raw) if raw else {}
    return {name: text for name, text in texts.items() if has_lines or not is_line_key(name)} or None
