"""Work on an encrypted database file as a whole: copying, checking, rekeying, schema numbers.

Together with the engine, the search index and the analysis loader, the only code that knows that
the database is SQLCipher. Rows are not touched here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine

from app.models.engine import DatabaseKey, connect, readable_errors

_PAGES_AT_ONCE: Final = 2_560  # 10 MB between two reports
_FEW: Final = 5
PAGE_BYTES: Final = 4096  # SQLCipher's own


def copy_encrypted(
    source: Path, target: Path, key: DatabaseKey, tick: Callable[[int, int], None] = lambda _done, _all: None
) -> None:
    """Copy a live database page by page into a new file with the same key.

    ``tick`` hears the pages done and their number, and may raise to stop. The copy is complete
    and on the disk when this returns; it has no write-ahead log.
    """
    with readable_errors():
        reading = connect(source, key, read_only=True)
        try:
            # A log would write every page twice to save what was there before, which is nothing.
            writing = connect(target, key, must_exist=False, journal="OFF")
            try:
                reading.backup(
                    writing, pages=_PAGES_AT_ONCE, progress=lambda _s, left, total: tick(total - left, total)
                )
            finally:
                writing.close()
        finally:
            reading.close()


def fold_log(path: Path, key: DatabaseKey) -> None:
    """Bring all that is committed into the file itself, so that it may be given another name.

    Closing does that too, but where it fails then, nobody hears of it.
    """
    with readable_errors():
        connection = connect(path, key)
        try:
            _fold(connection)
        finally:
            connection.close()


def damaged_pages(path: Path, key: DatabaseKey, *, may_write: bool = True) -> list[str]:
    """Return which pages of a file that nobody else writes fail their seal or are missing.

    With ``may_write`` the write-ahead log is folded in first: after a crash the check would
    otherwise report damage where there is none.
    """
    with readable_errors():
        connection = connect(path, key, read_only=not may_write)
        try:
            if may_write:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            found = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check").fetchmany(_FEW)]
            return found + _missing_pages(connection, path)
        finally:
            connection.close()


def damages(path: Path, key: DatabaseKey) -> list[str]:
    """Return what is wrong with the pages and with the structures of a closed file."""
    found = damaged_pages(path, key)
    if found:
        return found
    with readable_errors():
        connection = connect(path, key)
        try:
            rows = connection.execute(f"PRAGMA integrity_check({_FEW:d})").fetchall()
            return [row[0] for row in rows if row[0] != "ok"]
        finally:
            connection.close()


def _missing_pages(connection: Any, path: Path) -> list[str]:
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    size = int(connection.execute("PRAGMA page_size").fetchone()[0])  # SQLCipher answers in text
    if path.stat().st_size < pages * size:
        return [f"the file ends before page {pages}"]
    return []


def damages_of_open(connection: Connection) -> list[str]:
    """Return what is wrong with the structures of an open file, without folding in its log."""
    rows = connection.exec_driver_sql(f"PRAGMA integrity_check({_FEW:d})").all()
    return [row[0] for row in rows if row[0] != "ok"]


def dangling_references(connection: Connection) -> int:
    """Return how many rows refer to rows that do not exist."""
    return len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())


def rekey(path: Path, old: DatabaseKey, new: DatabaseKey) -> None:
    """Encrypt every page with another key; no other program may have the file open.

    Either key may open the file if this is interrupted, but one of them always does. Where this
    raises, that is the old one, unless the disk failed at the very end.

    Raises:
        AppError: The file is in use, or the disk is full or has an error.
    """
    from sqlcipher3 import dbapi2

    with readable_errors():
        connection = connect(path, old)
        try:
            _fold(connection)
            if not _is_rekeyed(connection, new):
                raise dbapi2.OperationalError("disk I/O error")
        finally:
            connection.close()  # folds the log in


def _fold(connection: Any) -> None:
    from sqlcipher3 import dbapi2

    is_busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if is_busy:
        raise dbapi2.OperationalError("database is locked")


def _is_rekeyed(connection: Any, new: DatabaseKey) -> bool:
    """Encrypt every page anew and return whether that is in the log, which was empty before it.

    SQLCipher keeps to itself why a page could not be written. It raises an error without a name,
    or even answers "ok" and leaves the transaction open, which then locks the log.
    """
    from sqlcipher3 import dbapi2

    try:
        connection.execute(f"PRAGMA rekey=\"x'{new.raw.hex()}'\"").fetchall()
        _, pages_in_log, _ = connection.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
    except dbapi2.OperationalError:
        return False
    return bool(pages_in_log > 0)


def opens(path: Path, key: DatabaseKey) -> bool:
    """Return whether this key opens the file."""
    from sqlcipher3 import dbapi2

    try:
        connect(path, key, read_only=True).close()
    except dbapi2.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB":
            return False
        raise
    return True


def is_foreign(path: Path) -> bool:
    """Return whether a file cannot be a whole encrypted database, whatever the key."""
    from sqlcipher3 import dbapi2

    size = path.stat().st_size
    if size < PAGE_BYTES or size % PAGE_BYTES:
        return True
    plain = dbapi2.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        plain.execute("PRAGMA cipher_log_level=NONE")
        plain.execute("SELECT count(*) FROM sqlite_master")
    except dbapi2.DatabaseError:
        return False
    finally:
        plain.close()
    return True


def schema_number(connection: Connection) -> int:
    """Return the number of the schema that is written in the file's header."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def set_schema_number(connection: Connection, number: int) -> None:
    """Write the number of the schema into the file's header, inside the transaction."""
    connection.exec_driver_sql(f"PRAGMA user_version={number:d}")


@contextmanager
def foreign_keys_off(engine: Engine) -> Iterator[None]:
    """Let tables be rebuilt on the engine's only connection; never around ordinary work."""
    from sqlcipher3 import dbapi2

    # The pragma does nothing inside a transaction, and SQLAlchemy would begin one.
    with engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
    raw.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        with suppress(dbapi2.ProgrammingError):  # closed, where Ctrl-C stopped a statement
            raw.execute("PRAGMA foreign_keys=ON")
