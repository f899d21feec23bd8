"""What a form starts with: a record as the texts that its fields are written in, and what fields refer to.

The texts are those that commands read, so that what nobody touched is sent back as it came. Forms
and their look belong to views.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Select, or_, select

from app.models.customer import Customer
from app.services.kernel.changes import column_names, raw_table, read_raw
from app.services.kernel.fields import Field, FieldType, Kind
from app.services.kernel.labels import Labels
from app.services.kernel.listing import rows_of
from app.services.kernel.permissions import READ, customer_owner, not_found
from app.services.kernel.queries import Reader, query
from app.services.kernel.spelling import fold, pinyin_keys
from app.services.orders.fields import ORDER_LINES, ORDERS
from app.services.search.queries import search
from app.services.workflows.card_summary import CustomFieldRow, custom_fields

SUGGESTED: Final = 12
_LOOKED_AT: Final = 500


@dataclass(frozen=True)
class FormRecord:
    """A record for a form; a new one has no id and no texts.

    ``labels`` are what the records are called that reference fields name by their ids.
    """

    id: bytes | None = None
    version: int | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    custom: Mapping[str, str] = field(default_factory=dict)
    custom_fields: tuple[CustomFieldRow, ...] = ()
    lines: tuple[FormRecord, ...] = ()


@dataclass(frozen=True)
class Suggestion:
    """A record that a reference may name, or a tag; ``detail`` tells namesakes apart."""

    id: bytes
    name: str
    detail: str = ""


@query(READ)
def load_form(reader: Reader, kind: Kind, record_id: bytes | None) -> FormRecord:
    """Return a record for a form, or what a form for a new one needs.

    Raises:
        RefusedError: There is no such record within reach.
    """
    fields = custom_fields(reader, kind.table)
    if record_id is None:
        return FormRecord(custom_fields=fields)
    reader.refuse_unless_visible(kind.table, record_id)
    found = _records(reader, kind, [record_id])
    if not found:
        raise not_found()
    lines = _lines(reader, record_id) if kind is ORDERS else ()
    own = found[0]
    return FormRecord(own.id, own.version, own.texts, own.labels, own.custom, fields, lines)


@query(READ)
def find_references(
    reader: Reader, kind_name: str, typed: str, customer_id: bytes | None = None
) -> tuple[Suggestion, ...]:
    """Return records of a kind, or tags, that what was typed may mean, the likeliest first.

    Contacts and deals are those of ``customer_id``.
    """
    return _FINDERS[kind_name](reader, typed.strip(), customer_id)


@query(READ)
def find_customer_name(reader: Reader, customer_id: bytes) -> str:
    """Return what a customer is called.

    Raises:
        RefusedError: There is no such customer within reach.
    """
    reader.refuse_unless_visible("customer", customer_id)
    return str(reader.connection.execute(select(Customer.name).where(Customer.id == customer_id)).scalar_one())


def written(field: Field, value: Any, zone: str) -> str:
    """Return a value as the text that its field is read from."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ("\n" if field.type is FieldType.POINTS else ", ").join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"
    if field.type is FieldType.SHARE and isinstance(value, Decimal):
        return f"{(value * 100).normalize():f}%"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _records(reader: Reader, kind: Kind, ids: Sequence[bytes]) -> list[FormRecord]:
    names, zone = column_names(kind.table), reader.clock.zone_name
    raw = read_raw(reader.connection, kind.table, ids, names)
    found: list[Any] = [raw[key] for key in ids if key in raw]
    labels = Labels(reader.connection)
    records = rows_of(reader.connection, kind, found, labels, zone)
    return [
        _form_record(kind, dict(zip(names, row, strict=True)), record.values, record.custom, (labels, zone))
        for row, record in zip(found, records, strict=True)
    ]


def _form_record(
    kind: Kind, raw: dict[str, Any], values: dict[str, Any], custom: dict[str, str], around: tuple[Labels, str]
) -> FormRecord:
    labels, zone = around
    texts, called = {}, {}
    for each in kind.fields:
        if each.type is FieldType.REFERENCE:
            key = raw[each.column]
            texts[each.name] = key.hex() if key else values[each.name] or ""
            called[each.name] = (labels.text(each.refers_to, key) if key else values[each.name]) or ""
        elif each.type not in (FieldType.ID, FieldType.PARENT_TEXT):
            texts[each.name] = written(each, values[each.name], zone)
    return FormRecord(raw["id"], raw["version"], texts, called, custom)


def _lines(reader: Reader, order_id: bytes) -> tuple[FormRecord, ...]:
    source = raw_table(ORDER_LINES.table)
    statement = select(source.c.id).where(source.c.order_id == order_id).order_by(source.c.position, source.c.id)
    return tuple(_records(reader, ORDER_LINES, list(reader.connection.execute(statement).scalars())))


def _customers(reader: Reader, typed: str, _customer_id: bytes | None) -> tuple[Suggestion, ...]:
    if typed:
        ids = [hit.id for hit in search(reader, typed, SUGGESTED * 2) if hit.kind == "customers"]
    else:
        visible = reader.within_reach(Customer.owner_id.expression)
        statement = select(Customer.id).order_by(Customer.sort_key, Customer.id).limit(SUGGESTED)
        ids = list(reader.session.scalars(statement if visible is None else statement.where(visible)))
    source = raw_table("customer")
    wanted = select(source.c.id, source.c.name, source.c.city).where(source.c.id.in_(ids))
    found = {row.id: Suggestion(row.id, row.name, row.city or "") for row in reader.connection.execute(wanted)}
    return tuple(found[key] for key in ids)[:SUGGESTED]


def _of_customer(kind: Kind | str, name: str, detail: str) -> Callable[[Reader, str, bytes | None], Any]:
    def find(reader: Reader, typed: str, customer_id: bytes | None) -> tuple[Suggestion, ...]:
        if customer_id is None:
            return ()
        reader.refuse_unless_visible("customer", customer_id)
        source = raw_table(str(kind))
        statement = select(source.c.id, source.c[name].label("name"), source.c[detail].label("detail"))
        return _fitting(reader, statement.where(source.c.customer_id == customer_id), typed)

    return find


def _users(reader: Reader, typed: str, _customer_id: bytes | None) -> tuple[Suggestion, ...]:
    source = raw_table("user")
    statement = select(source.c.id, source.c.name, source.c.team.label("detail")).where(source.c.is_active == 1)
    return _fitting(reader, statement, typed)


def _products(reader: Reader, typed: str, _customer_id: bytes | None) -> tuple[Suggestion, ...]:
    source = raw_table("product")
    statement = select(source.c.id, source.c.name, source.c.category.label("detail")).where(source.c.is_active == 1)
    # Many products, and few of them named otherwise than they are typed.
    return _fitting(reader, statement.where(source.c.name.contains(typed, autoescape=True)), typed)


def _tags(reader: Reader, typed: str, _customer_id: bytes | None) -> tuple[Suggestion, ...]:
    """Return tags of customers within reach, and those that nobody has: the others' words are theirs."""
    tag, link = raw_table("tag"), raw_table("customer_tag")
    statement: Select[Any] = select(tag.c.id, tag.c.name, tag.c.colour.label("detail"))
    visible = reader.within_reach(customer_owner(Customer))
    if visible is not None:
        seen = select(link.c.tag_id).join_from(link, Customer, Customer.id == link.c.customer_id).where(visible)
        unused = tag.c.id.not_in(select(link.c.tag_id))
        statement = statement.where(or_(tag.c.id.in_(seen), unused))
    return tuple(Suggestion(each.id, each.name) for each in _fitting(reader, statement, typed))


def _fitting(reader: Reader, statement: Select[Any], typed: str) -> tuple[Suggestion, ...]:
    """Return the rows whose name fits: those that begin so first, by letters or by pinyin."""
    rows = reader.connection.execute(statement.order_by("name").limit(_LOOKED_AT)).all()
    wanted = fold(typed)
    placed = [(place, row) for row in rows if (place := _place(row.name, wanted)) is not None]
    placed.sort(key=lambda pair: pair[0])
    return tuple(Suggestion(row.id, row.name, row.detail or "") for _, row in placed[:SUGGESTED])


def _place(name: str, wanted: str) -> int | None:
    folded = fold(name)
    if folded.startswith(wanted):
        return 0
    if wanted in folded:
        return 1
    return 2 if any(key.startswith(wanted) for key in pinyin_keys(name).split()) else None


_FINDERS: Final[Mapping[str, Callable[[Reader, str, bytes | None], tuple[Suggestion, ...]]]] = {
    "customers": _customers,
    "contacts": _of_customer("contact", "name", "title"),
    "deals": _of_customer("deal", "title", "stage"),
    "users": _users,
    "products": _products,
    "tags": _tags,
}
