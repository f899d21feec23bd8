"""The encrypted store against plain SQLite with the same statements and settings."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.models.engine import SETTINGS, DatabaseKey, connect, create_database
from benchmarks.data import Size
from benchmarks.measure import Measured, compare

_TABLES = (
    "CREATE TABLE customer (id BLOB PRIMARY KEY NOT NULL, name TEXT NOT NULL, city TEXT, notes TEXT, value INTEGER)",
    "CREATE INDEX customer_name ON customer (name, id)",
    "CREATE TABLE entry (id BLOB PRIMARY KEY NOT NULL, customer_id BLOB NOT NULL, at INTEGER, body TEXT)",
    "CREATE INDEX entry_at ON entry (customer_id, at)",
)
_PAGE = "SELECT id, name, city, notes, value FROM customer WHERE (name, id) > (?, ?) ORDER BY name, id LIMIT 200"
_CARD = "SELECT id, at, body FROM entry WHERE customer_id = ? ORDER BY at DESC LIMIT 50"
_SCAN = "SELECT sum(length(notes)), sum(value) FROM customer"
_INSERT = "INSERT INTO customer VALUES (?, ?, ?, ?, ?)"


def run(size: Size, folder: Path) -> list[Measured]:
    """Fill both stores with the same rows and compare."""
    rng = random.Random(4)
    customers = [(rng.randbytes(16), f"Name {rng.random()}", "City", "note " * 40, n) for n in range(size.customers)]
    ids = [row[0] for row in customers]
    entries = [(rng.randbytes(16), rng.choice(ids), n, "body " * 20) for n in range(size.customers * 3)]
    key = DatabaseKey(rng.randbytes(32))
    paths = (folder / f"store-{size.name}.steward", folder / f"store-{size.name}.sqlite")
    for path in paths:
        _remove(path)
    create_database(paths[0], key)

    def ours() -> Any:
        return connect(paths[0], key)

    def peer() -> Any:
        return _plain(paths[1])

    pair = (ours(), peer())
    for connection in pair:
        for statement in _TABLES:
            connection.execute(statement)
        _in_one(connection, _INSERT, customers)
        _in_one(connection, "INSERT INTO entry VALUES (?, ?, ?, ?)", entries)
    lines = _warm(size, pair, rng, ids)
    for connection in pair:
        connection.close()
    lines.append(compare("cold scan", size.name, lambda: _cold(ours), lambda: _cold(peer), 4, rounds=5))
    for path in paths:
        _remove(path)
    return lines


def _warm(size: Size, pair: tuple[Any, Any], rng: random.Random, ids: list[bytes]) -> list[Measured]:
    names = [f"Name {rng.random()}" for _ in range(40)]
    some = rng.sample(ids, 200)
    new = [[(rng.randbytes(16), "New", "City", "note " * 40, 1) for _ in range(5_000)] for _ in range(20)]
    batches = (iter(new), iter(new))
    both = list(zip(pair, batches, strict=True))
    page = [lambda c=c: [c.execute(_PAGE, (name, b"")).fetchall() for name in names] for c in pair]
    card = [lambda c=c: [c.execute(_CARD, (key,)).fetchall() for key in some] for c in pair]
    bulk = [lambda c=c, b=b: _in_one(c, _INSERT, next(b)) for c, b in both]
    commit = [lambda c=c: _commits(c) for c in pair]
    return [
        compare("warm page of 200", size.name, page[0], page[1], 1.3),
        compare("warm card of 50", size.name, card[0], card[1], 1.3),
        compare("bulk insert of 5,000", size.name, bulk[0], bulk[1], 2.5),
        compare("durable commit", size.name, commit[0], commit[1], 2.5),
    ]


def _row() -> tuple[bytes, str, str, str, int]:
    return os.urandom(16), "One", "City", "note", 1


def _plain(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    for name, value, _ in SETTINGS:
        connection.execute(f"PRAGMA {name}={value}")
    return connection


def _commits(connection: Any) -> None:
    for _ in range(20):
        _in_one(connection, _INSERT, [_row()])


def _in_one(connection: Any, statement: str, rows: list[Any]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(statement, rows)
    connection.execute("COMMIT")


def _cold(open_one: Callable[[], Any]) -> None:
    connection = open_one()
    connection.execute(_SCAN).fetchall()
    connection.close()


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
