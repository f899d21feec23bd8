"""Reading records of any kind as rows of plain values, derived from the kind's fields.

The one way behind lists, exports and the command line: columns and no mapped objects, what lies
in other tables fetched for many rows at once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, Select, func, select

from app.models.customer import Customer
from app.models.values import day_of_number, moment_of_number
from app.services.kernel import money
from app.services.kernel.changes import Raw, column_names, raw_table
from app.services.kernel.fields import Field, FieldType, Kind
from app.services.kernel.filters import Term, conditions, order_by
from app.services.kernel.labels import Extras, Labels
from app.services.kernel.permissions import customer_owner
from app.services.kernel.queries import Query, Reader, query

ROWS_AT_ONCE: Final = 1_000
_MICRO: Final = Decimal(1_000_000)


@dataclass(frozen=True)
class Listing:
    """What to list: terms of the filter, the field to sort by (``-name`` backwards), how many."""

    terms: tuple[Term, ...] = ()
    sort: str = ""
    limit: int | None = None


@dataclass(frozen=True)
class RecordRow:
    """One record as fields and values, custom fields apart; values are plain Python ones."""

    id: bytes
    values: dict[str, Any]
    custom: dict[str, str]


@dataclass(frozen=True)
class Page:
    """Some records and how many there are in all."""

    total: int
    rows: tuple[RecordRow, ...]


def read_page(reader: Reader, kind: Kind, listing: Listing) -> Page:
    """Return the first records that a filter leaves, in order, with their number in all."""
    statement = _statement(reader, kind, listing)
    counted = select(func.count()).select_from(statement.order_by(None).limit(None).subquery())
    total = reader.connection.execute(counted).scalar_one()
    rows = [row for some in iterate(reader, kind, listing) for row in some]
    return Page(total, tuple(rows))


def list_query(kind: Kind) -> Query[[Listing], Page]:
    """Return the query that lists a kind, under the kind's own rule."""

    @query(kind.read)
    def list_records(reader: Reader, listing: Listing) -> Page:
        return read_page(reader, kind, listing)

    return list_records


def iterate(reader: Reader, kind: Kind, listing: Listing) -> Iterator[list[RecordRow]]:
    """Yield the records that a filter leaves, some at a time, so that memory stays flat."""
    connection = reader.connection
    labels = Labels(connection)
    result = connection.execute(_statement(reader, kind, listing).execution_options(yield_per=ROWS_AT_ONCE))
    for rows in result.partitions():
        yield rows_of(connection, kind, rows, labels, reader.clock.zone_name)


def rows_of(connection: Connection, kind: Kind, rows: Sequence[Row[Any]], labels: Labels, zone: str) -> list[RecordRow]:
    """Return records from rows of raw columns, with what lies in other tables."""
    raw = named(kind, rows)
    extras = Extras.load(connection, kind, [row["id"] for row in raw])
    for field in kind.fields:
        if field.refers_to:
            column = field.column or field.attribute
            labels.load(field.refers_to, [row[column] for row in raw if row[column]])
    return [record_of(kind, row, extras, labels, zone) for row in raw]


def named(kind: Kind, rows: Sequence[Row[Any]]) -> list[dict[str, Any]]:
    """Return rows of a kind's raw columns by column name."""
    names = column_names(kind.table)
    return [dict(zip(names, row, strict=True)) for row in rows]


def _statement(reader: Reader, kind: Kind, listing: Listing) -> Select[Any]:
    source = raw_table(kind.table)
    statement = select(*source.c)
    cls = kind.cls
    if cls is Customer or (cls.HANDOVER and cls.HANDOVER.path):
        visible = reader.within_reach(customer_owner(cls))
        if visible is not None:
            statement = statement.where(source.c.id.in_(select(cls.id).where(visible)))
    for condition in conditions(reader.connection, kind, source, listing.terms):
        statement = statement.where(condition)
    return statement.order_by(*order_by(kind, source, listing.sort)).limit(listing.limit)


def record_of(kind: Kind, row: dict[str, Any], extras: Extras, labels: Labels, zone: str) -> RecordRow:
    """Return one record from its raw columns and what was fetched from other tables."""
    if "currency" not in row and "currency" in kind.by_name:
        field = kind.by_name["currency"]
        row["currency"] = labels.text(field.refers_to, row[field.attribute])
    values = {name: take(row, extras, labels, zone) for name, take in _takers(kind)}
    if row.get("raw"):
        # A text that could not be read with certainty stands where its value would.
        doubts: dict[str, str] = json.loads(row["raw"])
        values |= {name: text for name, text in doubts.items() if values.get(name) in (None, "", ())}
    return RecordRow(row["id"], values, extras.custom.get(row["id"], {}))


_Taker = Callable[[dict[str, Any], Extras, Labels, str], Any]


@cache
def _takers(kind: Kind) -> tuple[tuple[str, _Taker], ...]:
    """Return what takes each field out of a row; chosen once, for lists have many cells."""
    return tuple((field.name, _taker(field)) for field in kind.fields)


def _taker(field: Field) -> _Taker:
    kind, column, attribute, points = field.refers_to, field.column, field.attribute, field.points
    if field.type is FieldType.ID:
        return lambda row, _extras, _labels, _zone: row["id"].hex()
    if field.type is FieldType.EXTERNAL_ID:
        return lambda row, extras, _labels, _zone: extras.external.get(row["id"])
    if field.type is FieldType.POINTS:
        return lambda row, extras, _labels, _zone: extras.points.get((row["id"], points), ())
    if field.type is FieldType.TAGS:
        return lambda row, extras, _labels, _zone: extras.tags.get(row["id"], ())
    if field.type is FieldType.PARENT_TEXT:
        return lambda row, _extras, labels, _zone: labels.text(kind, row[attribute])
    if field.type is FieldType.REFERENCE:
        return lambda row, _extras, labels, _zone: labels.reference(kind, row[column])
    if field.type in _PLAIN:
        return lambda row, _extras, _labels, zone: plain_value(field, row, zone)
    return lambda row, _extras, _labels, _zone: row[column]


# Types whose value differs from what the file holds.
_PLAIN: Final = frozenset(
    {
        FieldType.DAY, FieldType.DUE, FieldType.MOMENT, FieldType.MONEY, FieldType.QUANTITY, FieldType.SHARE,
        FieldType.YES_NO,
    }
)  # fmt: skip


def plain_value(field: Field, row: dict[str, Raw], zone: str) -> Any:
    """Return the value of a field that lies in the record's own row, as Python has it."""
    value: Any = row[field.column]
    if value is None:
        return None
    if field.type is FieldType.DAY:
        return _day(field, row, zone)
    if field.type is FieldType.DUE:
        return _due(row)
    if field.type is FieldType.MOMENT:
        return _local(value, str(row.get("happened_zone") or zone))
    if field.type is FieldType.MONEY:
        return money.amount(value, str(row.get("currency") or "EUR"))
    if field.type in (FieldType.QUANTITY, FieldType.SHARE):
        return exact(value)
    return bool(value) if field.type is FieldType.YES_NO else value


def exact(millionths: int) -> Decimal:
    """Return a number kept in millionths, without superfluous zeros."""
    value = (Decimal(millionths) / _MICRO).normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _day(field: Field, row: dict[str, Raw], zone: str) -> date | datetime:
    at = row.get("ordered_at") if field.column == "ordered_on" else None
    if isinstance(at, int):
        return moment_of_number(at).astimezone(ZoneInfo(zone))
    return day_of_number(int(row[field.column] or 0))


def _due(row: dict[str, Raw]) -> date | datetime:
    day, minute = day_of_number(int(row["due_on"] or 0)), row.get("due_minute")
    if not isinstance(minute, int):
        return day
    zone = ZoneInfo(str(row.get("due_zone") or "UTC"))
    return datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)


def _local(value: int, zone: str) -> date | datetime:
    moment = moment_of_number(value).astimezone(ZoneInfo(zone))
    at_midnight = (moment.hour, moment.minute, moment.second, moment.microsecond) == (0, 0, 0, 0)
    return moment.date() if at_midnight else moment
