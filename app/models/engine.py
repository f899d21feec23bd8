"""The encrypted database file as SQLAlchemy engines: keys, settings, transactions, error words.

The one place that knows the SQLCipher driver. A workspace has one connection that writes and a
few that read. Nothing here reads or writes rows, and no file is touched but through the driver:
opening the live file with ``open()`` would drop the locks that SQLite holds on it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import quote

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import QueuePool, StaticPool
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2 as driver

from app.errors import AppError
from app.text import tr

APPLICATION_ID: Final = 0x53_54_57_44  # "STWD", the file type in SQLite's header
OLDEST_SQLITE: Final = (3, 51, 3)  # before it, a write-ahead log could be reset wrongly
READERS: Final = 4
_STATEMENTS: Final = 1000

# Asserted at each opening: (pragma, value to set, value that must then be read back).
# cipher_memory_security stays off: docs/decisions/0004 has the measurement.
SETTINGS: Final = (
    ("foreign_keys", "ON", 1),
    ("synchronous", "FULL", 2),
    ("temp_store", "2", 2),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("secure_delete", "ON", 1),
    ("mmap_size", "0", 0),
    ("busy_timeout", "5000", 5000),
    ("cache_size", "-65536", -65536),
)
# There are several readers, and what each keeps in memory adds up; sixteen megabytes hold all that
# lists and cards look at again.
READER_SETTINGS: Final = (("cache_size", "-16384", -16384),)
MAC_SETTINGS: Final = (("fullfsync", "ON", 1), ("checkpoint_fullfsync", "ON", 1))

Journal = Literal["WAL", "OFF"]
_JOURNALS: Final[dict[Journal, str]] = {"WAL": "PRAGMA journal_mode=WAL", "OFF": "PRAGMA journal_mode=OFF"}

_FORBIDDEN_PRAGMAS: Final = frozenset(
    {
        "key",
        "rekey",
        "temp_store",
        "temp_store_directory",
        "writable_schema",
        "trusted_schema",
        "cipher_log",
        "cipher_profile",
    }
)


@dataclass(frozen=True)
class DatabaseKey:
    """The raw 256-bit key of a database file; its text never shows the key."""

    raw: bytes

    def __repr__(self) -> str:
        return "DatabaseKey(...)"


@dataclass(frozen=True)
class Database:
    """An opened file: ``writer`` has one connection, ``readers`` a small pool of their own."""

    path: Path
    writer: Engine
    readers: Engine
    is_read_only: bool = False

    def close(self) -> None:
        """Close all connections; the last one to close leaves no write-ahead log behind."""
        self.readers.dispose()
        self.writer.dispose()


def open_database(path: Path, key: DatabaseKey, *, read_only: bool = False) -> Database:
    """Return engines on an existing encrypted file.

    Raises:
        AppError: Wrong key, damaged file, no permission, or a library too old to be safe.
    """
    _refuse_old_sqlite()
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
    writer = _engine(path, key, begin, StaticPool, read_only=read_only)
    readers = _engine(path, key, "BEGIN", QueuePool, read_only=True)
    database = Database(path, writer, readers, read_only)
    try:
        with readable_errors(), writer.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except BaseException:
        database.close()
        raise
    return database


def forget_pages(connection: Connection) -> None:
    """Let go of the pages that a connection keeps, once it has read so many that nobody comes back to them."""
    connection.exec_driver_sql("PRAGMA shrink_memory")


def create_database(path: Path, key: DatabaseKey) -> None:
    """Make an empty encrypted file in write-ahead mode, stamped as a Steward workspace."""
    _refuse_old_sqlite()
    with readable_errors():
        connection = connect(path, key, must_exist=False)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID:d}")
        connection.close()


def connect(
    path: Path, key: DatabaseKey, *, read_only: bool = False, must_exist: bool = True, journal: Journal = "WAL"
) -> Any:
    """Return a driver connection with the key given and every setting asserted.

    For the engines and for whole-file work (backup, rekey); SQL that touches rows goes through
    the engines. Another ``journal`` is for files that nobody needs before they are complete.
    """
    if not must_exist:
        # Made here, for the library would let every user of the machine read it; its log inherits.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    connection = driver.connect(
        f"file:{quote(str(path.resolve()))}?{_mode(path, read_only, must_exist)}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        # Without this a wrong key makes the library write to stderr.
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key=\"x'{key.raw.hex()}'\"")
        _assert_settings(connection, journal, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _mode(path: Path, read_only: bool, must_exist: bool) -> str:
    """Return how to open the file.

    A reader may touch the log's side files, because a connection that cannot would leave them
    behind; it is kept from writing rows by a setting. In a place where nothing can be written
    there can be no log either, and SQLite is told so.
    """
    if not read_only:
        return "mode=rw" if must_exist else "mode=rwc"
    if os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK):
        return "mode=rw"
    has_log = path.with_name(path.name + "-wal").exists()
    return "mode=ro" if has_log else "mode=ro&immutable=1"


def _assert_settings(connection: Any, journal: Journal, *, read_only: bool) -> None:
    wanted = SETTINGS + (READER_SETTINGS if read_only else ()) + (MAC_SETTINGS if sys.platform == "darwin" else ())
    for name, value, expected in wanted:
        connection.execute(f"PRAGMA {name}={value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is None or found[0] != expected:
            raise AppError(
                "database-setting",
                tr("The database library does not accept the setting {name}; nothing was opened.", name=name),
            )
    # The first statement that reads the file: a wrong key shows here.
    if read_only:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA query_only=ON")
    else:
        connection.execute(_JOURNALS[journal]).fetchone()


class SameDialect(SQLiteDialect_pysqlite):
    """SQLAlchemy's own dialect, equal for all engines: what was compiled for one serves the others."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.same", __name__, SameDialect.__name__)
# Compiling takes longer than running most statements, and a workspace has two engines, its backup one more.
_compiled: Final[LRUCache[Any, Any]] = LRUCache(_STATEMENTS)


def _engine(path: Path, key: DatabaseKey, begin: str, pool: type[QueuePool | StaticPool], *, read_only: bool) -> Engine:
    def creator() -> Any:
        connection = connect(path, key, read_only=read_only)
        connection.set_authorizer(_authorize)
        return connection

    sized: dict[str, Any] = {"pool_size": READERS, "max_overflow": 0} if pool is QueuePool else {}
    engine = create_engine(
        "sqlite+same://", creator=creator, module=driver, poolclass=pool, hide_parameters=True, **sized
    )
    engine.update_execution_options(compiled_cache=_compiled)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _tell(context: ExceptionContext) -> None:
        found = app_error_of(context.original_exception)
        if found is not None:
            raise found from None

    return engine


def _authorize(action: int, first: str | None, second: str | None, *_rest: object) -> int:
    """Deny what no statement of ours needs and what would leave plain data somewhere."""
    if action in (driver.SQLITE_ATTACH, driver.SQLITE_DETACH):
        return int(driver.SQLITE_DENY)
    if action == driver.SQLITE_PRAGMA and first in _FORBIDDEN_PRAGMAS and second is not None:
        return int(driver.SQLITE_DENY)
    return int(driver.SQLITE_OK)


def _refuse_old_sqlite() -> None:
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise AppError(
            "database-library",
            tr(
                "The database library {version} is too old to keep data safe. Install Steward anew.",
                version=driver.sqlite_version,
            ),
        )


@contextmanager
def readable_errors() -> Iterator[None]:
    """Turn the driver's errors that a person can act on into :class:`AppError`.

    The engines do so themselves; this is for work with the driver.
    """
    try:
        yield
    except DBAPIError as error:
        raise (app_error_of(error.orig) or error) from None
    except driver.Error as error:
        raise (app_error_of(error) or error) from None


def app_error_of(error: BaseException | None) -> AppError | None:
    """Return what to tell a person about a driver error, or None where it is a bug."""
    name = str(getattr(error, "sqlite_errorname", "") or _NAMES.get(str(error), ""))
    for prefix, code, text in _READABLE:
        if name.startswith(prefix):
            return AppError(code, text)
    return None


# The driver's copying of whole files gives SQLite's words, but not the name of the error.
_NAMES: Final = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "database is locked": "SQLITE_BUSY",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN",
}
_READABLE: Final = (
    (
        "SQLITE_NOTADB",
        "wrong-key",
        tr("The key does not open this file, or the file is damaged. Nothing was changed."),
    ),
    (
        "SQLITE_CORRUPT",
        "damaged",
        tr("The workspace file is damaged. Nothing was changed. Open or restore the newest backup."),
    ),
    (
        "SQLITE_FULL",
        "disk-full",
        tr("There is no disk space left. Nothing was changed. Free some space and try again."),
    ),
    (
        "SQLITE_BUSY",
        "in-use",
        tr("The workspace is in use by another program. Nothing was changed. Close it there first."),
    ),
    (
        "SQLITE_LOCKED",
        "in-use",
        tr("The workspace is in use by another program. Nothing was changed. Close it there first."),
    ),
    (
        "SQLITE_READONLY",
        "read-only",
        tr("The place of the workspace is read-only. Nothing was changed. Copy the file elsewhere."),
    ),
    (
        "SQLITE_CANTOPEN",
        "cannot-open",
        tr("The workspace file cannot be opened. Check that the folder exists and may be written to."),
    ),
    (
        "SQLITE_IOERR",
        "disk-error",
        # SQLite says the same where its shared index cannot grow, and does not tell which it was.
        tr(
            "The disk reported an error, or there is no disk space left. Nothing was changed. "
            "Free some space or check the disk, then try again."
        ),
    ),
)


def is_conflict(error: IntegrityError) -> bool:
    """Return whether a constraint failed because of other rows; anything else is a bug."""
    # The driver names every broken constraint alike; SQLite's words tell which it was.
    return str(error.orig).startswith(("UNIQUE ", "FOREIGN KEY "))


def interrupt(connection: Connection) -> None:
    """Stop the statement that a connection is running, from another thread."""
    with suppress(driver.Error):
        connection.connection.driver_connection.interrupt()  # type: ignore[union-attr]
