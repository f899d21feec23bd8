"""Checking the full-text index against the rows that it is made of."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, func, select

from app.services.kernel.changes import chunks, raw_table
from app.services.search.index import FullTextIndex, indexed_tables, spelled, texts_of

_COUNT: Final = "SELECT count(*) FROM search_entry WHERE table_name = ?"
_NUMBERS: Final = "SELECT record_id, row_number FROM search_entry WHERE table_name = ?"
_MAKE_AGAIN: Final = (
    "CREATE VIRTUAL TABLE temp.search_again USING fts5(name, pinyin, email, digits, tags, notes,"
    " content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE temp.words_again USING fts5vocab('temp', 'search_again', 'col')",
    "CREATE VIRTUAL TABLE temp.words_kept USING fts5vocab('main', 'search_text', 'col')",
)
_ADD: Final = (
    "INSERT INTO temp.search_again (rowid, name, pinyin, email, digits, tags, notes) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_DIFFERENT: Final = (
    "SELECT count(*) FROM (SELECT * FROM temp.words_kept EXCEPT SELECT * FROM temp.words_again)",
    "SELECT count(*) FROM (SELECT * FROM temp.words_again EXCEPT SELECT * FROM temp.words_kept)",
)
_REMOVE: Final = (
    "DROP TABLE temp.words_kept",
    "DROP TABLE temp.words_again",
    "DROP TABLE temp.search_again",
)


def problem(connection: Connection, is_deep: bool) -> str | None:
    """Return what is wrong with the index, or None.

    With ``is_deep`` the index is built once more in memory and both must hold the same words as
    often in the same columns.
    """
    if not FullTextIndex().is_current(connection):
        return "missing"
    for table in indexed_tables():
        rows = connection.execute(select(func.count()).select_from(raw_table(table))).scalar_one()
        entries = connection.exec_driver_sql(_COUNT, (table,)).scalar_one()
        if rows != entries:
            return f"{table}: {entries} of {rows}"
    return _different_words(connection) if is_deep else None


def _different_words(connection: Connection) -> str | None:
    # Readers may not write; these tables live in memory and end with the check.
    connection.exec_driver_sql("PRAGMA query_only=OFF")
    for statement in _MAKE_AGAIN:
        connection.exec_driver_sql(statement)
    try:
        for table in indexed_tables():
            _add_again(connection, table)
        counts = [connection.exec_driver_sql(statement).scalar_one() for statement in _DIFFERENT]
    finally:
        for statement in _REMOVE:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("PRAGMA query_only=ON")
    return f"{sum(counts)} words differ" if any(counts) else None


def _add_again(connection: Connection, table: str) -> None:
    numbers: dict[bytes, int] = dict(connection.exec_driver_sql(_NUMBERS, (table,)).all())
    for some in chunks(list(numbers)):
        texts = texts_of(connection, table, some)
        rows = [(numbers[key], *spelled(theirs)) for key, theirs in texts.items()]
        connection.exec_driver_sql(_ADD, rows)
