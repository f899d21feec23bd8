"""What hangs on a record: the rows that cannot be without it, and the rows that merely mention it.

Read from the foreign keys of the mapped classes, so that a new table joins by declaring itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, func, select

from app.models.base import Record
from app.models.preference import Setting
from app.models.tables import RECORDS, TABLE_ORDER
from app.services.kernel.changes import chunks, raw_table

BY_RECORD_ID = ("external_id", "custom_value")  # refer to records of any table, without a key


@dataclass(frozen=True)
class Link:
    """A column of a table that refers to another one."""

    table: str
    column: str
    is_part: bool


@cache
def links_to(table: str) -> tuple[Link, ...]:
    """Return every column that refers to a table, and whether its rows are parts of the target."""
    return tuple(
        Link(name, column.name, not column.nullable or column.name in _part_keys(cls))
        for name, cls in RECORDS.items()
        for column in cls.__table__.columns
        for key in column.foreign_keys
        if key.column.table.name == table
    )


def _part_keys(cls: type[Record]) -> set[str]:
    return {key for _, key in cls.SEARCHABLE.part_of} if cls.SEARCHABLE else set()


def hanging_on(connection: Connection, table: str, ids: Sequence[bytes]) -> dict[str, list[bytes]]:
    """Return the ids of all rows that are parts of these records, by table, children first.

    The records themselves are among them, in the last place of their branch.
    """
    found: dict[str, set[bytes]] = {table: set(ids)}
    waiting = [(table, set(ids))]
    while waiting:
        current, theirs = waiting.pop()
        for link_table, column in part_links(current):
            source = raw_table(link_table)
            new = _select_ids(connection, link_table, source.c[column], theirs) - found.get(link_table, set())
            if new:
                found.setdefault(link_table, set()).update(new)
                waiting.append((link_table, new))
    return {name: sorted(found[name]) for name in sorted(found, key=_depth, reverse=True)}


def _depth(table: str) -> tuple[bool, int]:
    return table in BY_RECORD_ID, TABLE_ORDER[table]


def mentions(connection: Connection, table: str, ids: Sequence[bytes]) -> dict[Link, int]:
    """Return how many rows refer to these records without being parts of them."""
    found = {}
    for link in links_to(table):
        if link.is_part:
            continue
        source = raw_table(link.table)
        count = 0
        for some in chunks(ids):
            statement = select(func.count()).select_from(source).where(source.c[link.column].in_(some))
            count += connection.execute(statement).scalar_one()
        if count:
            found[link] = count
    return found


def settings_naming(connection: Connection, ids: Sequence[bytes]) -> int:
    """Return how many settings of the workspace are one of these records, as the owner of the file is."""
    statement = select(func.count()).select_from(Setting)
    named = Setting.value.in_([key.hex() for key in ids])
    return connection.execute(statement.where(named)).scalar_one()


def mentioning(connection: Connection, link: Link, ids: Sequence[bytes]) -> list[bytes]:
    """Return the rows of a table that refer to these records by one column."""
    return sorted(_select_ids(connection, link.table, raw_table(link.table).c[link.column], ids))


def part_links(table: str) -> list[tuple[str, str]]:
    """Return the tables with parts of a table's records, each with the column that refers to them."""
    links = [(link.table, link.column) for link in links_to(table) if link.is_part]
    return links + [(name, "record_id") for name in BY_RECORD_ID if name != table]


def _select_ids(connection: Connection, table: str, column: object, ids: Iterable[bytes]) -> set[bytes]:
    source = raw_table(table)
    found: set[bytes] = set()
    for some in chunks(sorted(ids)):
        found.update(connection.execute(select(source.c.id).where(column.in_(some))).scalars())  # type: ignore[attr-defined]
    return found
