"""The rows of an export: fields by name, custom fields beside them, orders one row a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import select

from app.services.kernel.changes import raw_table
from app.services.kernel.fields import Field, Kind
from app.services.kernel.labels import Labels
from app.services.kernel.listing import Listing, RecordRow, iterate, rows_of
from app.services.kernel.queries import Reader
from app.services.orders.fields import ORDER_FILE_FIELDS, ORDER_LINES, ORDERS
from app.services.workflows.importing.order_states import line_key

CUSTOM: Final = "custom:"
_OF_LINE: Final = ("product", "quantity", "unit_price", "discount", "amount")


def export_fields(kind: Kind) -> tuple[Field, ...]:
    """Return the fields of an export; those of orders include what stands on their lines."""
    return ORDER_FILE_FIELDS if kind is ORDERS else kind.fields


def custom_names(reader: Reader, kind: Kind) -> list[str]:
    """Return the names of the custom fields of a kind, in their order."""
    fields = raw_table("custom_field")
    statement = select(fields.c.name).where(fields.c.table_name == kind.table).order_by(fields.c.position)
    return list(reader.connection.execute(statement).scalars())


def export_rows(reader: Reader, kind: Kind, listing: Listing) -> Iterator[dict[str, Any]]:
    """Yield the values of each row by field name; custom ones under ``custom:NAME``.

    Without a sort the order follows from the records alone, so that equal workspaces give equal files.
    """
    if not listing.sort and "name" not in kind.by_name:
        listing = replace(listing, sort="id")
    for records in iterate(reader, kind, listing):
        yield from rows_of_records(reader, kind, records)


def rows_of_records(reader: Reader, kind: Kind, records: Sequence[RecordRow]) -> Iterator[dict[str, Any]]:
    """Yield the rows of some records, those of orders one a line."""
    custom = [{f"{CUSTOM}{name}": text for name, text in record.custom.items()} for record in records]
    lines = _lines(reader, [record.id for record in records]) if kind is ORDERS else {}
    for record, own in zip(records, custom, strict=True):
        values = _by_line(record, lines.get(record.id, ())) if kind is ORDERS else (record.values,)
        yield from ({**each, **own} for each in values)


def _by_line(order: RecordRow, lines: Sequence[RecordRow]) -> Iterator[dict[str, Any]]:
    """Yield a row for each line; an order without lines has one row without an amount."""
    for position, line in enumerate(lines):
        values = {name: line.values[name] for name in _OF_LINE}
        # A text of the line that could not be read with certainty is kept with its order.
        doubtful = {name: order.values.get(line_key(name, position)) for name in _OF_LINE if values[name] is None}
        yield {**order.values, **values, **doubtful}
    if not lines:
        yield {**order.values, **dict.fromkeys(_OF_LINE)}


def _lines(reader: Reader, order_ids: Sequence[bytes]) -> dict[bytes, tuple[RecordRow, ...]]:
    source = raw_table(ORDER_LINES.table)
    statement = select(*source.c).where(source.c.order_id.in_(order_ids)).order_by(source.c.order_id, source.c.position)
    rows = reader.connection.execute(statement).all()
    records = rows_of(reader.connection, ORDER_LINES, rows, Labels(reader.connection), reader.clock.zone_name)
    found: dict[bytes, tuple[RecordRow, ...]] = {}
    for row, record in zip(rows, records, strict=True):
        found[row.order_id] = (*found.get(row.order_id, ()), record)
    return found
