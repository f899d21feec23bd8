"""The full-text index: FTS5 tables in the workspace file, kept current with each change.

Which texts it may see is declared on the mapped classes; how they are spelled is in
``kernel.spelling``. Belongs to SQLite: a shared server has another index behind the same calls.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, select

from app.models.base import Searchable
from app.models.tables import CLASSES
from app.models.values import PointKind
from app.services.kernel.changes import Raw, chunks, raw_table, read_raw
from app.services.kernel.spelling import digits, pinyin_keys, spaced

COLUMNS: Final = ("name", "pinyin", "email", "digits", "tags", "notes")
VERSION: Final = 1  # raise it when spelling or columns change: the index is then built anew

_CREATE: Final = (
    "CREATE TABLE search_entry (row_number INTEGER PRIMARY KEY, table_name TEXT NOT NULL,"
    " record_id BLOB NOT NULL UNIQUE, customer_id BLOB)",
    "CREATE TABLE search_version (version INTEGER NOT NULL)",
    "CREATE VIRTUAL TABLE search_text USING fts5(name, pinyin, email, digits, tags, notes,"
    " content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')",
)
_DROP: Final = (
    "DROP TABLE IF EXISTS search_text",
    "DROP TABLE IF EXISTS search_entry",
    "DROP TABLE IF EXISTS search_version",
)
_KNOWN: Final = (
    "SELECT version FROM search_version WHERE (SELECT count(*) FROM sqlite_master WHERE name = 'search_text') = 1"
)
_HAS_TABLE: Final = "SELECT count(*) FROM sqlite_master WHERE name = 'search_version'"
_KNOWN_ENTRIES: Final = "SELECT row_number FROM search_entry WHERE record_id IN (SELECT unhex(value) FROM json_each(?))"
_DELETE_TEXT: Final = "DELETE FROM search_text WHERE rowid = ?"
_DELETE_ENTRY: Final = "DELETE FROM search_entry WHERE row_number = ?"
_INSERT_ENTRY: Final = "INSERT INTO search_entry (row_number, table_name, record_id, customer_id) VALUES (?, ?, ?, ?)"
_INSERT_TEXT: Final = (
    "INSERT INTO search_text (rowid, name, pinyin, email, digits, tags, notes) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_NEXT: Final = "SELECT coalesce(max(row_number), 0) + 1 FROM search_entry"


Texts = dict[str, list[str]]


class FullTextIndex:
    """Keeps the index of one workspace; all calls run inside the caller's transaction."""

    def refresh(self, connection: Connection, table: str, ids: Sequence[bytes]) -> None:
        """Index the rows with these ids anew; rows that are gone leave the index."""
        searchable = CLASSES[table].SEARCHABLE
        if searchable is not None and searchable.linked_by is not None:
            table, ids = "customer", _linked(connection, searchable.linked_by, ids)
        for some in chunks(ids):
            _refresh(connection, table, some)

    def is_current(self, connection: Connection) -> bool:
        """Return whether the index exists and was built by this version of it."""
        if not connection.exec_driver_sql(_HAS_TABLE).scalar_one():
            return False
        return connection.exec_driver_sql(_KNOWN).scalar() == VERSION

    def rebuild(self, connection: Connection) -> None:
        """Build the whole index anew."""
        for statement in (*_DROP, *_CREATE):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO search_version VALUES (?)", (VERSION,))
        for table in indexed_tables():
            ids = connection.execute(select(raw_table(table).c.id)).scalars().all()
            self.refresh(connection, table, ids)


def indexed_tables() -> tuple[str, ...]:
    """Return the tables whose rows have entries of their own."""
    return tuple(
        name for name, cls in CLASSES.items()
        if cls.SEARCHABLE is not None and not cls.SEARCHABLE.part_of and cls.SEARCHABLE.linked_by is None
    )  # fmt: skip


def texts_of(connection: Connection, table: str, ids: Sequence[bytes]) -> dict[bytes, Texts]:
    """Return the texts by column of the index, as they are written, for rows that exist."""
    searchable = CLASSES[table].SEARCHABLE or Searchable()
    attributes = [name for names in searchable.columns.values() for name in names]
    found: dict[bytes, Texts] = {}
    for key, values in read_raw(connection, table, ids, attributes).items():
        by_name = dict(zip(attributes, values, strict=True))
        found[key] = {
            column: [str(by_name[name]) for name in names if by_name[name]]
            for column, names in searchable.columns.items()
        }
    if table in ("customer", "contact"):
        _add_points(connection, table, found)
    if table == "customer":
        _add_tags(connection, found)
    return found


def _refresh(connection: Connection, table: str, ids: Sequence[bytes]) -> None:
    known = connection.exec_driver_sql(_KNOWN_ENTRIES, (json.dumps([key.hex() for key in ids]),)).all()
    if known:
        connection.exec_driver_sql(_DELETE_TEXT, [(number,) for (number,) in known])
        connection.exec_driver_sql(_DELETE_ENTRY, [(number,) for (number,) in known])
    texts = texts_of(connection, table, ids)
    if not texts:
        return
    customers = _customers(connection, table, list(texts))
    first = connection.exec_driver_sql(_NEXT).scalar_one()
    entries, rows = [], []
    for number, (key, theirs) in enumerate(texts.items(), start=first):
        entries.append((number, table, key, customers[key]))
        rows.append((number, *spelled(theirs)))
    connection.exec_driver_sql(_INSERT_ENTRY, entries)
    connection.exec_driver_sql(_INSERT_TEXT, rows)


def spelled(texts: Texts) -> tuple[str, ...]:
    """Return the texts of a record as the columns of the index hold them."""
    names = texts.get("name", [])
    return (
        spaced(" ".join(names)),
        " ".join(filter(None, map(pinyin_keys, names))),
        spaced(" ".join(texts.get("email", []))),
        " ".join(texts.get("digits", [])),
        spaced(" ".join(texts.get("tags", []))),
        spaced("\n".join(texts.get("notes", []))),
    )


def _customers(connection: Connection, table: str, ids: Sequence[bytes]) -> dict[bytes, Raw]:
    if table == "customer":
        return {key: key for key in ids}
    return {key: row[0] for key, row in read_raw(connection, table, ids, ("customer_id",)).items()}


def _add_points(connection: Connection, table: str, found: dict[bytes, Texts]) -> None:
    points = raw_table("contact_point")
    owner = points.c.contact_id if table == "contact" else points.c.customer_id
    statement = select(owner, points.c.kind, points.c.value, points.c.normal).where(owner.in_(list(found)))
    if table == "customer":
        statement = statement.where(points.c.contact_id.is_(None))
    for key, kind, value, normal in connection.execute(statement):
        texts = found[key]
        if kind == PointKind.PHONE:
            texts.setdefault("digits", []).extend(_number_forms(value, normal))
        elif kind == PointKind.EMAIL:
            texts.setdefault("email", []).append(value)
        else:
            texts.setdefault("notes", []).append(value)


def _number_forms(value: str, normal: str | None) -> list[str]:
    """Return the digits under which a phone number is looked for.

    As written, in international form and without the country's prefix; and its last four, by
    which people know a number.
    """
    written = digits(value)
    forms = [written, written.lstrip("0"), digits(normal or ""), written[-4:]]
    return [form for form in dict.fromkeys(forms) if form]


def _add_tags(connection: Connection, found: dict[bytes, Texts]) -> None:
    links, tags = raw_table("customer_tag"), raw_table("tag")
    statement = (
        select(links.c.customer_id, tags.c.name)
        .join_from(links, tags, links.c.tag_id == tags.c.id)
        .where(links.c.customer_id.in_(list(found)))
    )
    for key, name in connection.execute(statement):
        found[key].setdefault("tags", []).append(name)


def _linked(connection: Connection, link: tuple[str, str], ids: Sequence[bytes]) -> list[bytes]:
    table, column = link
    source = raw_table(table)
    found: set[bytes] = set()
    for some in chunks(ids):
        statement = select(source.c.customer_id).where(source.c[column].in_(some))
        found.update(connection.execute(statement).scalars())
    return sorted(found)
