"""Mass changes: explicit, recorded by chunks with their ids, never through mapped objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Update, bindparam, delete, update

from app.models.tables import CLASSES
from app.models.values import ChangeKind
from app.services.kernel.changes import (
    ChangeLine,
    Raw,
    chunks,
    column_names,
    insert_raw,
    raw_table,
    read_raw,
)

if TYPE_CHECKING:
    from app.services.kernel.uow import UnitOfWork

Rows = Sequence[tuple[Raw, ...]]


class Bulk:
    """The one way to change many rows at once; part of a unit of work."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def insert(self, table: str, columns: Sequence[str], rows: Rows, *, versions: Sequence[int] | None = None) -> None:
        """Insert rows of raw values; ``columns`` begins with id and leaves version out.

        ``versions`` brings rows back with the versions that they had; undo alone needs it.
        """
        numbers = versions or [self._uow.seq] * len(rows)
        for some, theirs in zip(chunks(rows), chunks(numbers), strict=True):
            ids = tuple(row[0] for row in some)
            versioned = [(*row, number) for row, number in zip(some, theirs, strict=True)]
            with self._recorded():
                insert_raw(self._uow.connection, table, (*columns, "version"), versioned)
            if versions is None:
                self._add(ChangeLine(table, ChangeKind.INSERT, ids))
            else:
                former = tuple((number,) for number in theirs)
                self._add(ChangeLine(table, ChangeKind.INSERT, ids, ("version",), (), former))
            self._mark(table, columns, some)

    def update(self, table: str, columns: Sequence[str], rows: Rows, *, versions: Sequence[int] | None = None) -> None:
        """Set ``columns`` of existing rows; each tuple is the id followed by the new values."""
        recorded = (*columns, "version")
        numbers = versions or [self._uow.seq] * len(rows)
        for some, theirs in zip(chunks(rows), chunks(numbers), strict=True):
            ids = tuple(row[0] for row in some)
            new = tuple((*row[1:], number) for row, number in zip(some, theirs, strict=True))
            before = read_raw(self._uow.connection, table, ids, recorded)
            self._mark_stored(table, ids)
            with self._recorded():
                self._uow.connection.execute(
                    _update(table, recorded),
                    [{"key": key, **dict(zip(_bound(recorded), values, strict=True))}
                     for key, values in zip(ids, new, strict=True)],
                )  # fmt: skip
            old = tuple(before[key] for key in ids)
            self._add(ChangeLine(table, ChangeKind.UPDATE, ids, recorded, old, new))
            self._mark_stored(table, ids)

    def delete(self, table: str, ids: Sequence[bytes]) -> None:
        """Delete rows; what hangs on them must have been deleted before."""
        source, names = raw_table(table), column_names(table)
        for some in chunks(ids):
            before = read_raw(self._uow.connection, table, some, names)
            with self._recorded():
                self._uow.connection.execute(delete(source).where(source.c.id.in_(some)))
            old = tuple(before[key] for key in some)
            self._add(ChangeLine(table, ChangeKind.DELETE, tuple(some), names, old))
            self._mark(table, names, old)

    @contextmanager
    def _recorded(self) -> Iterator[None]:
        self._uow.flush()
        with self._uow.writing():
            yield

    def _add(self, line: ChangeLine) -> None:
        self._uow.add_lines([line])

    def _mark(self, table: str, columns: Sequence[str], rows: Rows) -> None:
        if CLASSES[table].SEARCHABLE is not None:
            values = [dict(zip(columns, row, strict=True)) for row in rows]
            ids = [row["id"] for row in values]
            self._uow.mark_stale(table, ids, values)  # type: ignore[arg-type]

    def _mark_stored(self, table: str, ids: Sequence[bytes]) -> None:
        if CLASSES[table].SEARCHABLE is not None:
            names = column_names(table)
            rows = list(read_raw(self._uow.connection, table, ids, names).values())
            self._mark(table, names, rows)


def _bound(columns: Sequence[str]) -> list[str]:
    return [f"new_{name}" for name in columns]


def _update(table: str, columns: Sequence[str]) -> Update:
    source = raw_table(table)
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in columns}
    return update(source).where(source.c.id == bindparam("key")).values(values)
