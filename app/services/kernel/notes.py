"""Notes beside the state: keys, cards and the ledger of handovers, which no undo takes back.

They are history like steps, so their changes are not recorded as rows of a step; the audit trail names the
step that made them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import insert, update

from app.services.kernel.changes import Raw, raw_table
from app.services.kernel.uow import UnitOfWork

TABLES: Final = frozenset({"identity", "peer", "organisation_key", "bundle"})


def add_note(uow: UnitOfWork, table: str, values: Mapping[str, Raw]) -> None:
    """Write a line of raw values."""
    _refuse_state(table)
    with uow.writing():
        uow.connection.execute(insert(raw_table(table)).values(**values))
    uow.noted.add(table)


def change_notes(uow: UnitOfWork, table: str, where: Mapping[str, Raw], values: Mapping[str, Raw]) -> int:
    """Change the lines whose columns have these values (None: are empty); return how many there were."""
    _refuse_state(table)
    source = raw_table(table)
    wanted: list[Any] = [source.c[name].is_(None) if each is None else source.c[name] == each
                         for name, each in where.items()]  # fmt: skip
    uow.noted.add(table)
    with uow.writing():
        return int(uow.connection.execute(update(source).where(*wanted).values(**values)).rowcount)


def _refuse_state(table: str) -> None:
    if table not in TABLES:
        msg = f"{table} belongs to the state: its changes are recorded"
        raise ValueError(msg)
