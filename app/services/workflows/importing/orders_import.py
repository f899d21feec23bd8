"""Importing orders: rows that share source, number, customer and day are the lines of one order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy import select

from app.models.base import canonical_json
from app.models.values import ID_BYTES, OrderStatus, new_id
from app.services.kernel import choices
from app.services.kernel.changes import Raw, raw_table, read_raw
from app.services.kernel.currencies import currency as read_currency
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.fields import Kinds
from app.services.kernel.uow import UnitOfWork
from app.services.orders.commands import customer_homes
from app.services.orders.fields import ORDERS
from app.services.workflows.importing.columns import Cells, Getter
from app.services.workflows.importing.flow import KnownOrder, OpenOrder, OrderFlow, OrderRow
from app.services.workflows.importing.identity import MADE_UP
from app.services.workflows.importing.plan import Mode, Plan
from app.services.workflows.importing.rows import NEEDED, RowError
from app.services.workflows.importing.tally import Fate, Problem, Tally
from app.text import Text, tr

_REMEMBERED: Final = 50_000
_HEAD: Final = ("ordered_on", "ordered_at", "currency", "region", "rep_id", "status", "raw")
_COLUMNS: Final = (
    "id", "customer_id", "number", *_HEAD, "amount_minor", "home_region", "owner_id", "created_at", "updated_at",
)  # fmt: skip
_EXTERNAL: Final = ("id", "table_name", "record_id", "customer_id", "source", "value", "scope")

Doubts = list[tuple[str, str, Text]]
T = TypeVar("T")


class OrdersImport(OrderFlow):
    """One run of an import of orders."""

    def __init__(self, uow: UnitOfWork, kinds: Kinds, plan: Plan, tally: Tally) -> None:
        super().__init__(uow, kinds, plan, tally)
        nothing: Getter = lambda _cells: ""  # noqa: E731
        getters = plan.getters()
        self._get = {each: getters.get(each, nothing) for each in (
            "external_id", "customer", "customer_name", "ordered_on", "currency", "region", "rep", "status",
        )}  # fmt: skip
        self._mapped = frozenset(getters)
        self._existing: dict[Hashable, bytes] = {}
        self._repeated: dict[bytes, int] = {}
        self._day = _remembering(self._read_day)
        self._status = _remembering(_read_status)
        self._currency = _remembering(read_currency)

    def prepare(self, batch: Sequence[tuple[int, list[str]]]) -> None:
        """Look up customers, reps and products of a batch, and make those that are missing."""
        customers = {self._get["customer"](cells): self._get["customer_name"](cells) for _, cells in batch}
        self.references.prefetch("customers", customers)
        products = {self.reader.product(cells) for _, cells in batch}
        reps = {self._get["rep"](cells) for _, cells in batch}
        self.references.prefetch("products", products)
        self.references.prefetch("users", reps)
        if self.plan.options.create_missing:
            self.maker.make("customers", customers, customers)
            self.maker.make("products", sorted(products))
            self.maker.make("users", sorted(reps))

    def read(self, number: int, cells: list[str]) -> OrderRow:
        """Return a row as read."""
        doubts: Doubts = []
        customer_id = self._reference("customers", "customer", self._get["customer"](cells), doubts)
        if customer_id is None:
            raise RowError("customer", "", NEEDED)
        currency = self._read_currency(self._get["currency"](cells))
        product_id = self._reference("products", "product", self.reader.product(cells), doubts)
        line = self.reader.read(cells, product_id, currency, doubts)
        head = self._head(cells, currency, doubts)
        key = self._key(self._get["external_id"](cells), customer_id, head[0], cells)
        problems = [Problem(number, name, text, reason) for name, text, reason in doubts]
        return OrderRow(number, key, head, line, problems)

    def locate(self, rows: Sequence[OrderRow]) -> None:
        """Find which of these orders are in the workspace, from before or written by this import."""
        keys = {row.key: row for row in rows if row.key not in self._existing}
        by_source: dict[str, dict[tuple[str, str], Hashable]] = {}
        for key in keys:
            source, value, scope = self._external(key)
            by_source.setdefault(source, {})[(value, scope)] = key
        for source, theirs in by_source.items():
            self._locate(source, theirs, keys)

    def known_id(self, key: Hashable) -> bytes | None:
        """Return the order that existed before the import."""
        return self._existing.get(key)

    def begin(self, row: OrderRow) -> OpenOrder | None:
        """Return a new order for a row."""
        if self.plan.options.mode is Mode.UPDATE:
            self.skip(row, tr("There is no such record, and only changes were asked for."))
            return None
        return OpenOrder(new_id(), row.head)

    def write_orders(self, orders: Sequence[tuple[Hashable, OpenOrder]]) -> None:
        """Write new orders with their ids in the other system; add to those written before."""
        new = [(key, order) for key, order in orders if not order.stored]
        homes = customer_homes(self.uow, [_customer(key) for key, _ in new])
        rows: list[tuple[Raw, ...]] = []
        external: list[tuple[Raw, ...]] = []
        for key, order in new:
            customer_id = _customer(key)
            owner, region = homes.get(customer_id, (None, None))
            source, value, scope = self._external(key)
            number = None if source.startswith(MADE_UP) else value
            rows.append((order.order_id, customer_id, number, *order.head, order.amount, region, owner,
                         self.now, self.now))  # fmt: skip
            external.append((new_id(), ORDERS.table, order.order_id, customer_id, source, value, scope))
        self.uow.bulk.insert(ORDERS.table, _COLUMNS, rows)
        self.uow.bulk.insert("external_id", _EXTERNAL, external)
        again: list[tuple[Raw, ...]] = [(order.order_id, order.amount) for _, order in orders if order.stored]
        self.uow.bulk.update(ORDERS.table, ("amount_minor",), again)
        self.tally.record("orders", Fate.CREATED, len(rows))

    def revise_heads(self, known: dict[bytes, KnownOrder]) -> set[bytes]:
        """Change region, rep, status, currency and time of existing orders where the file differs."""
        columns = tuple(name for name in _HEAD if name != "ordered_on" and self._says(name))
        places = [_HEAD.index(name) for name in columns]
        stored = read_raw(self.uow.connection, ORDERS.table, list(known), columns)
        changes: list[tuple[Raw, ...]] = []
        for order_id, order in known.items():
            now = stored[order_id]
            # An empty cell says nothing, so what the order has stays.
            said = tuple(
                now[at] if order.head[place] is None else order.head[place] for at, place in enumerate(places)
            )
            if said != now:
                changes.append((order_id, *said, self.now))
        self.uow.bulk.update(ORDERS.table, (*columns, "updated_at"), changes)
        return {bytes(row[0]) for row in changes if isinstance(row[0], bytes)}

    def restart(self) -> None:
        """Count repeated rows anew."""
        self._repeated.clear()

    def _says(self, column: str) -> bool:
        field = {"ordered_at": "ordered_on", "rep_id": "rep"}.get(column, column)
        return column == "raw" or field in self._mapped

    def _head(self, cells: Cells, currency: str, doubts: Doubts) -> tuple[Any, ...]:
        text = self._get["ordered_on"](cells)
        day, at = (None, None)
        if text:
            try:
                day, at = self._day(text)
            except DoubtfulValueError as doubt:
                doubts.append(("ordered_on", text, doubt.reason))
        rep_id = self._reference("users", "rep", self._get["rep"](cells), doubts)
        status = self._read_open_status(self._get["status"](cells), doubts)
        raw = canonical_json({name: value for name, value, _ in doubts if name != "status"}) if doubts else None
        return day, at, currency, self._get["region"](cells) or None, rep_id, status, None if raw == "{}" else raw

    def _read_open_status(self, text: str, doubts: Doubts) -> str | None:
        if not text:
            return None
        try:
            return self._status(text)
        except DoubtfulValueError as doubt:
            doubts.append(("status", text, doubt.reason))
            return text

    def _read_currency(self, text: str) -> str:
        if not text:
            return self.plan.conventions.currency
        try:
            return self._currency(text)
        except DoubtfulValueError as doubt:
            raise RowError("currency", text, doubt.reason) from None

    def _reference(self, kind: str, name: str, text: str, doubts: Doubts) -> bytes | None:
        if not text:
            return None
        try:
            return self.references.find(kind, text)
        except DoubtfulValueError as doubt:
            if name == "customer" or name in self.plan.columns.explicit:
                raise RowError(name, text, doubt.reason) from None
            doubts.append((name, text, doubt.reason))
            return None

    def _read_day(self, text: str) -> tuple[Any, Any]:
        columns = self.plan.reading("ordered_on").columns(ORDERS.by_name["ordered_on"], text)
        return columns["ordered_on"], columns["ordered_at"]

    def _key(self, number: str, customer_id: bytes, day: Any, cells: Cells) -> Hashable:
        if number:
            return (number, customer_id, day)
        # Without a number each row is an order of its own, and equal rows are counted.
        digest = hashlib.sha256("\x1f".join(cells).encode()).digest()[:ID_BYTES]
        self._repeated[digest] = self._repeated.get(digest, 0) + 1
        return (digest, customer_id, self._repeated[digest])

    def _external(self, key: Any) -> tuple[str, str, str]:
        first, customer_id, last = key
        if isinstance(first, bytes):
            return MADE_UP + self.plan.options.source, f"{first.hex()}#{last}", ""
        return self.plan.options.source, first, f"{customer_id.hex()}:{'' if last is None else last}"

    def _locate(
        self, source: str, theirs: dict[tuple[str, str], Hashable], rows: dict[Hashable, OrderRow]
    ) -> None:
        ids, orders, lines = raw_table("external_id"), raw_table("order"), raw_table("order_line")
        statement = (
            select(ids.c.value, ids.c.scope, orders.c.id, orders.c.version, orders.c.amount_minor)
            .join_from(ids, orders, ids.c.record_id == orders.c.id)
            .where(ids.c.table_name == ORDERS.table, ids.c.source == source)
            .where(ids.c.value.in_({value for value, _ in theirs}))
        )
        for value, scope, order_id, version, amount in self.uow.connection.execute(statement).all():
            key = theirs.get((value, scope))
            if key is None:
                continue
            if version != self.uow.seq:
                self._existing[key] = order_id
                continue
            counted = select(lines.c.id).where(lines.c.order_id == order_id)
            count = len(self.uow.connection.execute(counted).all())
            self.reopened(key, OpenOrder(order_id, rows[key].head, True, count, amount))


def _customer(key: Any) -> bytes:
    customer_id: bytes = key[1]
    return customer_id


def _read_status(text: str) -> str:
    return choices.read(OrderStatus, text)


def _remembering(read: Callable[[str], T]) -> Callable[[str], T]:
    known: dict[str, T] = {}

    def lookup(text: str) -> T:
        found = known.get(text)
        if found is None:
            if len(known) >= _REMEMBERED:
                known.clear()
            found = known[text] = read(text)
        return found

    return lookup
