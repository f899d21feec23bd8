"""Importing orders: rows that share source, number, customer and day are the lines of one order."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import select

from app.models.base import canonical_json
from app.models.values import ID_BYTES, OrderStatus
from app.services.kernel import choices
from app.services.kernel.changes import Raw, chunks, raw_table
from app.services.kernel.currencies import currency as read_currency
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.fields import Kinds
from app.services.kernel.records import write_custom
from app.services.kernel.uow import UnitOfWork
from app.services.orders.commands import customer_homes
from app.services.orders.fields import ORDERS
from app.services.workflows.importing.columns import CUSTOM, is_own_id
from app.services.workflows.importing.customs import CustomReader
from app.services.workflows.importing.flow import Batch, OrderFlow
from app.services.workflows.importing.identity import MADE_UP
from app.services.workflows.importing.ids import IdSeries
from app.services.workflows.importing.lines import Doubts
from app.services.workflows.importing.order_states import Head, OpenOrder, OrderRow
from app.services.workflows.importing.picking import picker, remembering
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.rows import NEEDED, RowError
from app.services.workflows.importing.settling import Settling
from app.services.workflows.importing.tally import Fate, Tally
from app.text import tr

_HEAD: Final = ("ordered_on", "currency", "region", "rep", "status")
_COLUMNS: Final = (
    "id", "customer_id", "number", *Head._fields, "raw", "amount_minor", "home_region", "owner_id",
    "created_at", "updated_at",
)  # fmt: skip
_EXTERNAL: Final = ("id", "table_name", "record_id", "customer_id", "source", "value", "scope")
_OTHER_CUSTOMER: Final = tr("This order belongs to another customer.")


class _Texts(NamedTuple):
    id: str
    external_id: str
    customer: str
    customer_name: str
    ordered_on: str
    currency: str
    region: str
    rep: str
    status: str
    product: str
    quantity: str
    unit_price: str
    discount: str
    amount: str


class OrderKey(NamedTuple):
    """What tells orders apart.

    Without a number ``day`` is a text that is made of the row; ``own_id`` is our own id, as files
    of this program bring it.
    """

    customer_id: bytes
    number: str
    day: int | str | None
    own_id: bytes | None = None


Row = OrderRow[OrderKey]


class OrdersImport(OrderFlow[OrderKey]):
    """One run of an import of orders."""

    def __init__(self, uow: UnitOfWork, kinds: Kinds, plan: Plan, tally: Tally) -> None:
        super().__init__(uow, kinds, plan, tally)
        self._pick = picker(plan.columns, _Texts)
        self._custom = CustomReader(uow, plan)
        self._custom_ids = list(self._custom.ids.values())
        getters = plan.getters()
        self._custom_getters = [(name, getters[f"{CUSTOM}{name}"]) for name in self._custom.ids]
        self._looked_up = {kind: self.references.known(kind) for kind in ("customers", "products", "users")}
        self._ids = IdSeries()
        self._repeated: dict[bytes, int] = {}
        self._has_own_ids = "id" in plan.columns.of_field
        self._brought: set[bytes] = set()
        self._scopes: set[tuple[str, str]] = set()
        self._day = remembering(self._read_day)
        self._status = remembering(_read_status)
        self._currency = remembering(read_currency)

    def read_batch(self, batch: Batch) -> Iterator[Row | tuple[int, RowError]]:
        """Yield the rows as read."""
        rows = [(number, cells, self._pick(cells)) for number, cells in batch]
        self._prepare([texts for _, _, texts in rows])
        for number, cells, texts in rows:
            try:
                yield self._read(number, cells, texts)
            except RowError as error:
                yield number, error

    def locate(self, rows: Sequence[Row]) -> None:
        """Find which of these orders are in the workspace, from before or written by this import."""
        keys = {row.key: row for row in rows}
        reopened = self._locate_own(keys)
        self._locate_numbered(keys, reopened)
        if reopened:
            self.reopen(reopened)

    def begin(self, row: Row) -> OpenOrder:
        """Return a new order for a row."""
        if row.key.own_id is not None:
            self._brought.add(row.key.own_id)
        return OpenOrder(row.key.own_id or self._ids.next())

    def write_orders(self, orders: Sequence[tuple[OrderKey, OpenOrder]]) -> None:
        """Write new orders with their ids in the other system; add to those written before."""
        new = [(key, order) for key, order in orders if not order.is_stored]
        homes = customer_homes(self.uow, [key.customer_id for key, _ in new])
        rows: list[tuple[Raw, ...]] = []
        external: list[tuple[Raw, ...]] = []
        for key, order in new:
            owner, region = homes.get(key.customer_id, (None, None))
            head = order.head or ()
            rows.append((order.order_id, key.customer_id, key.number or None, *head, _raw(order), order.amount,
                         region, owner, self.now, self.now))  # fmt: skip
            if key.number or key.own_id is None:
                source, value, scope = self._free(key, order.order_id)
                external.append((self._ids.next(), ORDERS.table, order.order_id, key.customer_id, source, value, scope))
        self.uow.bulk.insert(ORDERS.table, _COLUMNS, rows)
        self.uow.bulk.insert("external_id", _EXTERNAL, external)
        self._write_custom(new)
        again: list[tuple[Raw, ...]] = [
            (order.order_id, order.amount, _raw(order)) for _, order in orders if order.is_stored
        ]
        self.uow.bulk.update(ORDERS.table, ("amount_minor", "raw"), again)
        self.tally.record("orders", Fate.CREATED, len(rows))

    def settling(self) -> Settling:
        """Return what compares existing orders with the file."""
        # A currency may also stand with an amount.
        fields = [name for name in _HEAD if name in self.plan.columns.of_field or name == "currency"]
        return Settling(self.uow, self.reader.has_lines, fields, self._custom_ids)

    def restart(self) -> None:
        """Count repeated rows anew."""
        self._repeated.clear()

    def _prepare(self, rows: Sequence[_Texts]) -> None:
        """Look up customers, reps and products of a batch, and make those that are missing."""
        products, reps = {texts.product for texts in rows}, {texts.rep for texts in rows}
        names: dict[str, str] = {}
        for texts in rows:
            names[texts.customer] = names.get(texts.customer) or texts.customer_name
        for kind, wanted in (("customers", names.keys()), ("products", products), ("users", reps)):
            self.references.prefetch(kind, wanted)
        if self.plan.options.create_missing:
            self.maker.make("customers", names, names)
            self.maker.make("products", sorted(products))
            self.maker.make("users", sorted(reps))

    def _read(self, number: int, cells: list[str], texts: _Texts) -> Row:
        """Return a row as read.

        Raises:
            RowError: The customer or the amount is missing or cannot be read.
        """
        doubts: Doubts = []
        line_doubts: Doubts = []
        customer_id = self._reference("customers", "customer", texts.customer, doubts)
        if customer_id is None:
            raise RowError("customer", "", NEEDED)
        given = self._read_currency(texts.currency) if texts.currency else None
        product_id = self._reference("products", "product", texts.product, line_doubts)
        line, named = self.reader.read(texts, product_id, given, line_doubts)
        head = self._head(texts, named or self.plan.conventions.currency, doubts)
        key = self._key(texts, customer_id, head.ordered_on, cells)
        custom = tuple([self._custom.read(name, getter(cells), doubts) for name, getter in self._custom_getters])
        return OrderRow(number, key, head, line, doubts, line_doubts, custom, None if named else texts)

    def _head(self, texts: _Texts, currency: str, doubts: Doubts) -> Head:
        day = at = status = None
        if texts.ordered_on:
            try:
                day, at = self._day(texts.ordered_on)
            except DoubtfulValueError as doubt:
                doubts.append(("ordered_on", texts.ordered_on, doubt.reason))
        rep_id = self._reference("users", "rep", texts.rep, doubts)
        if texts.status:
            try:
                status = self._status(texts.status)
            except DoubtfulValueError as doubt:
                status = texts.status
                doubts.append(("status", texts.status, doubt.reason))
        return Head(day, at, currency, texts.region or None, rep_id, status)

    def _read_currency(self, text: str) -> str:
        try:
            return self._currency(text)
        except DoubtfulValueError as doubt:
            raise RowError("currency", text, doubt.reason) from None

    def _reference(self, kind: str, name: str, text: str, doubts: Doubts) -> bytes | None:
        found = self._looked_up[kind].get(text)
        if found or not text:
            return found
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

    def _key(self, texts: _Texts, customer_id: bytes, day: int | None, cells: list[str]) -> OrderKey:
        # A day that cannot be read is still the same day only where it is written the same.
        written = texts.ordered_on or None if day is None else day
        if is_own_id(texts.id):
            return OrderKey(customer_id, texts.external_id, written, bytes.fromhex(texts.id))
        if texts.external_id:
            return OrderKey(customer_id, texts.external_id, written)
        # Without a number each row is an order of its own, and equal rows are counted.
        digest = hashlib.sha256("\x1f".join(cells).encode()).digest()[:ID_BYTES]
        self._repeated[digest] = self._repeated.get(digest, 0) + 1
        return OrderKey(customer_id, "", f"{digest.hex()}#{self._repeated[digest]}")

    def _external(self, key: OrderKey) -> tuple[str, str, str]:
        if not key.number:
            return MADE_UP + self.plan.options.source, str(key.day), ""
        day = "" if key.day is None else key.day if isinstance(key.day, int) else f"?{key.day}"
        return self.plan.options.source, key.number, f"{key.customer_id.hex()}:{day}"

    def _free(self, key: OrderKey, order_id: bytes) -> tuple[str, str, str]:
        """Return the external id; orders of two systems that one export brings keep theirs apart."""
        source, value, scope = self._external(key)
        if self._has_own_ids:
            if (value, scope) in self._scopes:
                scope = f"{scope}:{order_id.hex()}"
            self._scopes.add((value, scope))
        return source, value, scope

    def _locate_own(self, keys: dict[OrderKey, Row]) -> dict[OrderKey, OpenOrder]:
        """Find orders by our own ids; those are taken out of ``keys``."""
        own: dict[bytes, list[OrderKey]] = {}
        for key in keys:
            if key.own_id is not None:
                own.setdefault(key.own_id, []).append(key)
        orders = raw_table(ORDERS.table)
        reopened: dict[OrderKey, OpenOrder] = {}
        for some in chunks(list(own)):
            statement = select(orders.c.id, orders.c.customer_id, *_stored(orders)).where(orders.c.id.in_(some))
            for order_id, customer_id, *stored in self.uow.connection.execute(statement).all():
                for key in own[order_id]:
                    row = keys.pop(key)
                    if key.customer_id != customer_id:
                        self.refused[key] = ("customer", _OTHER_CUSTOMER)
                    else:
                        self._note(key, row, order_id, stored, reopened)
        return reopened

    def _locate_numbered(self, keys: dict[OrderKey, Row], reopened: dict[OrderKey, OpenOrder]) -> None:
        by_source: dict[str, dict[tuple[str, str], list[OrderKey]]] = {}
        for key in keys:
            if key.number or key.own_id is None:
                source, value, scope = self._external(key)
                by_source.setdefault(source, {}).setdefault((value, scope), []).append(key)
        ids, orders = raw_table("external_id"), raw_table(ORDERS.table)
        for source, theirs in by_source.items():
            statement = (
                select(ids.c.value, ids.c.scope, orders.c.id, *_stored(orders))
                .join_from(ids, orders, ids.c.record_id == orders.c.id)
                .where(ids.c.table_name == ORDERS.table, ids.c.source == source)
            )
            for some in chunks(sorted({value for value, _ in theirs})):
                for value, scope, order_id, *stored in self.uow.connection.execute(
                    statement.where(ids.c.value.in_(some))
                ).all():
                    for key in theirs.get((value, scope), ()):
                        if order_id not in self._brought:
                            self._note(key, keys[key], order_id, stored, reopened)

    def _note(
        self,
        key: OrderKey,
        row: Row,
        order_id: bytes,
        stored: Sequence[Any],
        reopened: dict[OrderKey, OpenOrder],
    ) -> None:
        version, amount, raw, currency = stored
        if version != self.uow.seq:
            self.note_existing(key, order_id, currency)
            return
        head = row.head._replace(currency=currency)
        reopened[key] = OpenOrder(order_id, head, row.custom, _texts_of(raw), is_stored=True, amount=amount)

    def _write_custom(self, new: Sequence[tuple[OrderKey, OpenOrder]]) -> None:
        if self._custom_ids:
            write_custom(self.uow, [
                (order.order_id, key.customer_id,
                 {name: text for name, text in zip(self._custom_ids, order.custom, strict=True) if text})
                for key, order in new
            ])  # fmt: skip


def _stored(orders: Any) -> tuple[Any, ...]:
    return orders.c.version, orders.c.amount_minor, orders.c.raw, orders.c.currency


def _read_status(text: str) -> str:
    return choices.read(OrderStatus, text)


def _raw(order: OpenOrder) -> str | None:
    return canonical_json(order.raw) if order.raw else None


def _texts_of(raw: str | None) -> dict[str, str] | None:
    return None if raw is None else json.loads(raw)
