"""Recorded row changes: their form in memory, their form in the file, and the raw tables.

Values are recorded as the file holds them (integers, text, bytes), not as Python objects, so that
an undo puts back exactly what was there. Deciding what to record belongs to the unit of work.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, Dialect, Select, TableClause, bindparam, column, func, insert, select, table

from app.models.tables import CLASSES
from app.models.values import ID_BYTES, ChangeKind

CHUNK: Final = 2_000  # rows handled at once: bounds memory and the number of bound values
_COMPRESS_ABOVE: Final = 256

Raw = int | str | bytes | None


@cache
def raw_table(name: str) -> TableClause:
    """Return a table whose columns have no types: values pass as the file holds them."""
    return table(name, *(column(item.name) for item in CLASSES[name].__table__.columns))


@cache
def column_names(name: str) -> tuple[str, ...]:
    """Return the columns of a table in their order."""
    return tuple(item.name for item in CLASSES[name].__table__.columns)


@cache
def _insert_sql(name: str, columns: tuple[str, ...], dialect: Dialect) -> str:
    # Columns come in the order of the table, so this one has the order of the values.
    ordered = table(name, *(column(item) for item in columns))
    return str(insert(ordered).compile(dialect=dialect))


def insert_raw(connection: Connection, name: str, columns: Sequence[str], rows: Sequence[tuple[Raw, ...]]) -> None:
    """Insert rows of raw values as fast as the driver allows.

    Positional values skip SQLAlchemy's work for each row, which halves the time of an import.
    """
    if rows:
        sql = _insert_sql(name, tuple(columns), connection.dialect)
        # The list goes to the driver as it is; no statement is built from data.
        connection.exec_driver_sql(sql, rows)


def read_raw(
    connection: Connection, name: str, ids: Sequence[bytes], columns: Sequence[str]
) -> dict[bytes, tuple[Raw, ...]]:
    """Return the raw values of the rows with these ids that exist, by id."""
    found: dict[bytes, tuple[Raw, ...]] = {}
    for some in chunks(ids):
        wanted = json.dumps([key.hex() for key in some])  # one value instead of two thousand
        for row in connection.execute(_by_ids(name, tuple(columns)), {"wanted": wanted}):
            found[row[0]] = tuple(row[1:])
    return found


@cache
def _by_ids(name: str, columns: tuple[str, ...]) -> Select[tuple[Any, ...]]:
    source = raw_table(name)
    wanted = func.json_each(bindparam("wanted")).table_valued("value")
    ids = select(func.unhex(wanted.c.value))
    return select(source.c.id, *(source.c[item] for item in columns)).where(source.c.id.in_(ids))


def chunks(items: Sequence[Any], size: int = CHUNK) -> Iterator[Sequence[Any]]:
    """Cut a sequence into parts of bounded size."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


@dataclass(frozen=True)
class ChangeLine:
    """Rows of one table changed alike. ``old`` and ``new`` hold a row of values for each id.

    An update names the changed columns, a delete all of them; an insert needs no values, because
    undoing it removes the row, unless it brings former versions back.
    """

    table: str
    kind: ChangeKind
    ids: tuple[bytes, ...]
    columns: tuple[str, ...] = ()
    old: tuple[tuple[Raw, ...], ...] = ()
    new: tuple[tuple[Raw, ...], ...] = ()

    def old_values(self, index: int) -> dict[str, Raw]:
        """Return the former values of one of the rows."""
        return dict(zip(self.columns, self.old[index], strict=True)) if self.old else {}

    def new_values(self, index: int) -> dict[str, Raw]:
        """Return the new values of one of the rows."""
        return dict(zip(self.columns, self.new[index], strict=True)) if self.new else {}

    def payload(self) -> bytes | None:
        """Return the values as stored, compressed where that pays."""
        if not self.columns:
            return None
        values = {"c": self.columns, "o": _plain(self.old), "n": _plain(self.new)}
        text = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
        return b"z" + zlib.compress(text, 3) if len(text) > _COMPRESS_ABOVE else b"j" + text


def read_line(table: str, kind: str, record_ids: bytes, payload: bytes | None) -> ChangeLine:
    """Return a stored line of changes."""
    ids = tuple(record_ids[start : start + ID_BYTES] for start in range(0, len(record_ids), ID_BYTES))
    if payload is None:
        return ChangeLine(table, ChangeKind(kind), ids)
    text = zlib.decompress(payload[1:]) if payload[:1] == b"z" else payload[1:]
    values: Mapping[str, Any] = json.loads(text)
    return ChangeLine(table, ChangeKind(kind), ids, tuple(values["c"]), _raw(values["o"]), _raw(values["n"]))


def _plain(rows: Sequence[tuple[Raw, ...]]) -> list[list[Any]]:
    # JSON knows no bytes: they become a list of one hexadecimal text, which no column holds.
    return [[[v.hex()] if isinstance(v, bytes) else v for v in row] for row in rows]


def _raw(rows: Sequence[Sequence[Any]]) -> tuple[tuple[Raw, ...], ...]:
    return tuple(tuple(bytes.fromhex(v[0]) if isinstance(v, list) else v for v in row) for row in rows)
