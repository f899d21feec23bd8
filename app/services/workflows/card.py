"""The card of a customer: everything about it in one reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import TableClause, select

from app.models.customer import OwnerPeriod
from app.models.values import moment_of_number
from app.services.contacts.fields import CONTACTS
from app.services.customers.fields import CUSTOMERS
from app.services.deals.fields import DEALS
from app.services.followups.fields import FOLLOW_UPS
from app.services.interactions.fields import INTERACTIONS
from app.services.kernel.changes import raw_table
from app.services.kernel.fields import Kind
from app.services.kernel.labels import Labels
from app.services.kernel.listing import RecordRow, rows_of
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.orders.fields import ORDER_LINES, ORDERS

TIMELINE = 50


@dataclass(frozen=True)
class Card:
    """A customer with what belongs to it, each list in the order in which a card shows it."""

    customer: RecordRow
    contacts: tuple[RecordRow, ...]
    timeline: tuple[RecordRow, ...]
    follow_ups: tuple[RecordRow, ...]
    orders: tuple[RecordRow, ...]
    lines: Mapping[bytes, tuple[RecordRow, ...]]
    deals: tuple[RecordRow, ...]
    owners: tuple[dict[str, Any], ...]


@query(READ)
def load_card(reader: Reader, customer_id: bytes, timeline: int | None = TIMELINE) -> Card:
    """Return a customer's card; ``timeline`` limits interactions to the newest, None gives all.

    Raises:
        RefusedError: There is no such customer within reach.
    """
    reader.refuse_unless_visible("customer", customer_id)
    labels = Labels(reader.connection)
    customer = raw_table("customer")
    (own,) = _read(reader, CUSTOMERS, labels, select(*customer.c).where(customer.c.id == customer_id))
    orders = _of(reader, ORDERS, labels, customer_id, "ordered_on", None)
    return Card(
        customer=own,
        contacts=_of(reader, CONTACTS, labels, customer_id, "sort_key", None, backwards=False),
        timeline=_of(reader, INTERACTIONS, labels, customer_id, "happened_at", timeline),
        follow_ups=_of(reader, FOLLOW_UPS, labels, customer_id, "due_on", None, backwards=False),
        orders=orders,
        lines=_lines(reader, labels, customer_id),
        deals=_of(reader, DEALS, labels, customer_id, "created_on", None),
        owners=_owners(reader, labels, customer_id),
    )


def _of(
    reader: Reader,
    kind: Kind,
    labels: Labels,
    customer_id: bytes,
    sort: str,
    limit: int | None,
    *,
    backwards: bool = True,
) -> tuple[RecordRow, ...]:
    source = raw_table(kind.table)
    order = source.c[sort].desc() if backwards else source.c[sort]
    last = source.c.id.desc() if backwards else source.c.id
    statement = select(*source.c).where(source.c.customer_id == customer_id).order_by(order, last)
    return _read(reader, kind, labels, statement.limit(limit))


def _lines(reader: Reader, labels: Labels, customer_id: bytes) -> dict[bytes, tuple[RecordRow, ...]]:
    lines, orders = raw_table("order_line"), raw_table("order")
    statement = (
        select(*lines.c)
        .join_from(lines, orders, lines.c.order_id == orders.c.id)
        .where(orders.c.customer_id == customer_id)
        .order_by(lines.c.order_id, lines.c.position)
    )
    rows = reader.connection.execute(statement).all()
    order_ids = [row.order_id for row in rows]
    records = rows_of(reader.connection, ORDER_LINES, rows, labels, reader.clock.zone_name)
    found: dict[bytes, tuple[RecordRow, ...]] = {}
    for order_id, record in zip(order_ids, records, strict=True):
        found[order_id] = (*found.get(order_id, ()), record)
    return found


def _owners(reader: Reader, labels: Labels, customer_id: bytes) -> tuple[dict[str, Any], ...]:
    source: TableClause = raw_table(OwnerPeriod.__tablename__)
    statement = select(source).where(source.c.customer_id == customer_id).order_by(source.c.from_at, source.c.version)
    rows = reader.connection.execute(statement).all()
    labels.load("users", [each for row in rows for each in (row.owner_id, row.given_by_id) if each])
    return tuple(
        {
            "owner": labels.reference("users", row.owner_id),
            "owner_name": labels.text("users", row.owner_id),
            "from": moment_of_number(row.from_at),
            "to": None if row.to_at is None else moment_of_number(row.to_at),
            "given_by": labels.reference("users", row.given_by_id),
            "reason": row.reason,
        }
        for row in rows
    )


def _read(reader: Reader, kind: Kind, labels: Labels, statement: Any) -> tuple[RecordRow, ...]:
    rows = reader.connection.execute(statement).all()
    return tuple(rows_of(reader.connection, kind, rows, labels, reader.clock.zone_name))
