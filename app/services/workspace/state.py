"""The state of a workspace in one hash: equal hashes mean that every row is equal.

History (steps, changes, audit) and derived tables (the search index) are not part of the state:
an undo restores the state and adds to history.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection, column, func, inspect, select, table

_HISTORY: Final = frozenset(
    {
        "step", "change", "audit_entry", "audit_key", "alembic_version",
        "identity", "peer", "organisation_key", "bundle",
    }
)  # fmt: skip
_ROWS_AT_ONCE: Final = 2_000


def state_hash(connection: Connection, tick: Callable[[int], None] = lambda _rows: None) -> str:
    """Return the SHA-256 over all rows of all tables of the state, in the order of their ids.

    Values are taken as the file holds them, so the hash needs no mapped classes and is the same
    before and after any program upgrade that changes no table. ``tick`` hears of rows done.
    """
    digest = hashlib.sha256()
    encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=bytes.hex).encode
    for name in state_tables(connection):
        columns = sorted(each["name"] for each in inspect(connection).get_columns(name))
        digest.update(encode([name, columns]).encode())
        source = table(name, *(column(each) for each in columns))
        statement = select(*source.c).order_by(source.c.id).execution_options(yield_per=_ROWS_AT_ONCE)
        for rows in connection.execute(statement).partitions():
            digest.update("".join(encode(tuple(row)) for row in rows).encode())
            tick(len(rows))
    return digest.hexdigest()


def state_tables(connection: Connection) -> list[str]:
    """Return the names of the tables that make up the state."""
    names = inspect(connection).get_table_names()
    return sorted(name for name in names if name not in _HISTORY and not name.startswith("search_"))


def row_counts(connection: Connection) -> dict[str, int]:
    """Return the number of rows of each table but the derived ones."""
    names = inspect(connection).get_table_names()
    kept = sorted(name for name in names if not name.startswith("search_"))
    return {name: connection.execute(select(func.count()).select_from(table(name))).scalar_one() for name in kept}
