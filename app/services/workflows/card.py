"""The card of a customer: everything about it in one reading.

The window's card reads a dozen small statements, built once; the whole card, for files and the
command line, adds order lines, ids of other systems and custom values of everything on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, TableClause, bindparam, func, or_, select

from app.models.values import moment_of_number
from app.services.contacts.fields import CONTACTS
from app.services.customers.fields import CUSTOMERS
from app.services.deals.fields import DEALS
from app.services.followups.fields import FOLLOW_UPS
from app.services.interactions.fields import INTERACTIONS
from app.services.kernel.changes import raw_table
from app.services.kernel.fields import Kind
from app.services.kernel.labels import Extras, Labels
from app.services.kernel.listing import RecordRow, named, record_of, rows_of
from app.services.kernel.permissions import READ, not_found
from app.services.kernel.queries import Reader, query
from app.services.orders.fields import ORDER_LINES, ORDERS

TIMELINE: Final = 50
EVERYTHING: Final = -1
"""As a limit: none."""


@dataclass(frozen=True)
class Card:
    """A customer with what belongs to it, each list in the order in which a card shows it."""

    customer: RecordRow
    contacts: tuple[RecordRow, ...]
    timeline: tuple[RecordRow, ...]
    follow_ups: tuple[RecordRow, ...]
    orders: tuple[RecordRow, ...]
    deals: tuple[RecordRow, ...]
    owners: tuple[dict[str, Any], ...]
    lines: Mapping[bytes, tuple[RecordRow, ...]]


@query(READ)
def load_card(reader: Reader, customer_id: bytes, timeline: int = TIMELINE, orders: int = EVERYTHING) -> Card:
    """Return what a customer's card shows, with the newest entries of its timeline and the newest orders.

    Raises:
        RefusedError: There is no such customer within reach.
    """
    raw = _read(reader, customer_id, timeline, orders)
    extras, labels, zone = _extras(reader, customer_id), _labels(reader, raw), reader.clock.zone_name
    # An order's number is its id in another system, which its row repeats.
    extras.external |= {row["id"]: row["number"] for row in raw[ORDERS] if row["number"]}
    shown = {kind.name: tuple(record_of(kind, row, extras, labels, zone) for row in rows) for kind, rows in raw.items()}
    return _card(shown, _owners(reader, labels, customer_id), {})


@query(READ)
def load_whole_card(reader: Reader, customer_id: bytes) -> Card:
    """Return everything about a customer, the whole timeline and the lines of orders included.

    Raises:
        RefusedError: There is no such customer within reach.
    """
    labels = Labels(reader.connection)
    shown = {}
    for kind, rows in _read(reader, customer_id, EVERYTHING, EVERYTHING).items():
        shown[kind.name] = tuple(_records(reader, kind, labels, rows))
    return _card(shown, _owners(reader, labels, customer_id), _lines(reader, labels, customer_id))


def _card(
    shown: dict[str, tuple[RecordRow, ...]],
    owners: tuple[dict[str, Any], ...],
    lines: Mapping[bytes, tuple[RecordRow, ...]],
) -> Card:
    return Card(
        customer=shown[CUSTOMERS.name][0],
        contacts=shown[CONTACTS.name],
        timeline=shown[INTERACTIONS.name],
        follow_ups=shown[FOLLOW_UPS.name],
        orders=shown[ORDERS.name],
        deals=shown[DEALS.name],
        owners=owners,
        lines=lines,
    )


def _read(reader: Reader, customer_id: bytes, timeline: int, orders: int) -> dict[Kind, list[dict[str, Any]]]:
    """Return the raw rows of each kind, the newest of those that a limit is given for."""
    values = {"key": customer_id, "most": timeline, "most_orders": orders}
    own = named(CUSTOMERS, reader.connection.execute(_CUSTOMER, values).all())
    owners = reader.actor.owners(reader.rule)
    if not own or (owners is not None and own[0]["owner_id"] not in owners):
        raise not_found()
    found = {kind: named(kind, reader.connection.execute(each, values).all()) for kind, each in _PARTS.items()}
    return {CUSTOMERS: own, **found}


def _extras(reader: Reader, customer_id: bytes) -> Extras:
    """Return the ways of contact of customer and contacts, and tags and custom values of the customer."""
    extras, values = Extras(), {"key": customer_id}
    for contact_id, kind, value in reader.connection.execute(_POINTS, values):
        place = (contact_id or customer_id, kind)
        extras.points[place] = (*extras.points.get(place, ()), value)
    extras.tags[customer_id] = tuple(reader.connection.execute(_TAGS, values).scalars())
    extras.custom[customer_id] = dict(reader.connection.execute(_CUSTOM, values).all())
    external = reader.connection.execute(_EXTERNAL, values).scalar()
    if external is not None:
        extras.external[customer_id] = external
    return extras


def _labels(reader: Reader, raw: Mapping[Kind, list[dict[str, Any]]]) -> Labels:
    """Return names for references: the team is small, all else is on the card itself."""
    labels = Labels(reader.connection)
    for user_id, name in reader.connection.execute(_TEAM):
        labels.name("users", user_id, name)
    for kind, attribute in ((CUSTOMERS, "name"), (CONTACTS, "name"), (DEALS, "title")):
        for row in raw[kind]:
            labels.name(kind.name, row["id"], row[attribute])
    return labels


def _records(reader: Reader, kind: Kind, labels: Labels, raw: list[dict[str, Any]]) -> list[RecordRow]:
    rows: list[Any] = [tuple(row.values()) for row in raw]
    return rows_of(reader.connection, kind, rows, labels, reader.clock.zone_name)


def _lines(reader: Reader, labels: Labels, customer_id: bytes) -> dict[bytes, tuple[RecordRow, ...]]:
    rows: list[Row[Any]] = list(reader.connection.execute(_LINES, {"key": customer_id}).all())
    records = rows_of(reader.connection, ORDER_LINES, rows, labels, reader.clock.zone_name)
    found: dict[bytes, tuple[RecordRow, ...]] = {}
    for row, record in zip(rows, records, strict=True):
        found[row.order_id] = (*found.get(row.order_id, ()), record)
    return found


def _owners(reader: Reader, labels: Labels, customer_id: bytes) -> tuple[dict[str, Any], ...]:
    rows = reader.connection.execute(_OWNERS, {"key": customer_id}).all()
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


def _of(table: str, column: str = "customer_id") -> Select[Any]:
    source = raw_table(table)
    statement: Select[Any] = select(*source.c).where(source.c[column] == bindparam("key"))
    return statement


def _newest(table: str, column: str) -> Select[Any]:
    source = raw_table(table)
    return _of(table).order_by(source.c[column].desc(), source.c.id.desc())


def _oldest(table: str, column: str) -> Select[Any]:
    source = raw_table(table)
    return _of(table).order_by(source.c[column], source.c.id)


_CUSTOMER: Final = _of(CUSTOMERS.table, "id")
_PARTS: Final = {
    CONTACTS: _oldest(CONTACTS.table, "sort_key"),
    INTERACTIONS: _newest(INTERACTIONS.table, "happened_at").limit(bindparam("most")),
    FOLLOW_UPS: _oldest(FOLLOW_UPS.table, "due_on"),
    ORDERS: _newest(ORDERS.table, "ordered_on").limit(bindparam("most_orders")),
    DEALS: _newest(DEALS.table, "created_on"),
}


def in_turn(periods: TableClause) -> tuple[ColumnElement[Any], ...]:
    """Return what orders owners as they followed each other; two may have begun in one instant."""
    return periods.c.from_at, periods.c.to_at.is_(None), periods.c.to_at, periods.c.id


_OWNERS: Final = _of("owner_period").order_by(*in_turn(raw_table("owner_period")))
_TEAM: Final = select(raw_table("user").c.id, raw_table("user").c.name)


def _tag_names() -> Select[Any]:
    links, tags = raw_table("customer_tag"), raw_table("tag")
    statement: Select[Any] = select(tags.c.name).join_from(links, tags, links.c.tag_id == tags.c.id)
    return statement.where(links.c.customer_id == bindparam("key")).order_by(tags.c.name)


def _points() -> Select[Any]:
    source = raw_table("contact_point")
    statement: Select[Any] = select(source.c.contact_id, source.c.kind, source.c.value)
    return statement.where(source.c.customer_id == bindparam("key")).order_by(
        source.c.version.desc(), source.c.position
    )


def _custom() -> Select[Any]:
    values, fields = raw_table("custom_value"), raw_table("custom_field")
    statement: Select[Any] = select(fields.c.name, values.c.value)
    joined = statement.join_from(values, fields, values.c.field_id == fields.c.id)
    return joined.where(values.c.record_id == bindparam("key")).order_by(fields.c.position)


def _external() -> Select[Any]:
    source = raw_table("external_id")
    statement: Select[Any] = select(func.min(source.c.value)).where(source.c.record_id == bindparam("key"))
    return statement.where(or_(source.c.source < "=", source.c.source >= ">"))


def _order_lines() -> Select[Any]:
    lines, orders = raw_table(ORDER_LINES.table), raw_table(ORDERS.table)
    statement: Select[Any] = select(*lines.c).join_from(lines, orders, lines.c.order_id == orders.c.id)
    return statement.where(orders.c.customer_id == bindparam("key")).order_by(lines.c.order_id, lines.c.position)


_TAGS: Final = _tag_names()
_POINTS: Final = _points()
_CUSTOM: Final = _custom()
_EXTERNAL: Final = _external()
_LINES: Final = _order_lines()
