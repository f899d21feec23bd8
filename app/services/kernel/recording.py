"""Recording what a session flushes: each row with its old and new raw values.

Values are read from the database before and after the flush rather than from the objects, so that
what is recorded is what the file held, whatever Python made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from app.models.base import Base, Record, Stamped
from app.models.tables import CLASSES, TABLE_ORDER
from app.models.values import ChangeKind
from app.services.kernel.changes import ChangeLine, Raw, column_names, read_raw

MarkStale = Callable[[str, Sequence[bytes], Sequence[dict[str, Raw]]], None]


class Recorder:
    """Collects the changes of mapped objects between two mass operations of one step."""

    def __init__(self, session: Session, mark_stale: MarkStale) -> None:
        self._session = session
        self._mark_stale = mark_stale
        self._lines: dict[tuple[str, bytes], ChangeLine] = {}
        self._flushing: list[ChangeLine] = []

    def take(self) -> list[ChangeLine]:
        """Return what was recorded so far, parents before children, and start anew.

        A step is undone in the reverse order, so that nothing is removed before what hangs on it.
        """
        lines = sorted(self._lines.values(), key=_order)
        self._lines.clear()
        return lines

    def before_flush(self) -> None:
        """Note what is about to be written, with the values that the file holds now."""
        session = self._session
        self._flushing = []
        # Deletes first: a new object in the place of a deleted one is an update of that row.
        for row in _records(session.deleted):
            names = column_names(row.__tablename__)
            self._flushing.append(self._line(ChangeKind.DELETE, row, names))
        self._flushing += [self._line(ChangeKind.INSERT, row, ()) for row in _records(session.new)]
        for row in _records(session.dirty):
            if session.is_modified(row):
                self._flushing.append(self._line(ChangeKind.UPDATE, row, _changed(row)))

    def after_flush(self) -> None:
        """Complete the notes with the values that the file holds now."""
        for line in self._flushing:
            self._add(line)
            self._mark(line)
        self._flushing = []

    def _line(self, kind: ChangeKind, row: Record, columns: tuple[str, ...]) -> ChangeLine:
        old = self._read(row.__tablename__, row.id, columns) if columns else ()
        return ChangeLine(row.__tablename__, kind, (row.id,), columns, old)

    def _read(self, table: str, record_id: bytes, columns: tuple[str, ...]) -> tuple[tuple[Raw, ...], ...]:
        return (read_raw(self._session.connection(), table, [record_id], columns)[record_id],)

    def _add(self, line: ChangeLine) -> None:
        key = (line.table, line.ids[0])
        before = self._lines.pop(key, None)
        if before is not None and line.kind is ChangeKind.INSERT:
            # What was deleted and comes again under its id is an update of that row.
            line = replace(before, kind=ChangeKind.UPDATE)
            before = None
        if line.kind is ChangeKind.UPDATE:
            line = replace(line, new=self._read(*key, line.columns))
        merged = merge(before, line)
        if merged is not None:
            self._lines[key] = merged

    def _mark(self, line: ChangeLine) -> None:
        searchable = CLASSES[line.table].SEARCHABLE
        if searchable is None:
            return
        values = [line.old_values(0)]
        if searchable.part_of and line.kind is not ChangeKind.DELETE:
            names = column_names(line.table)
            values.append(dict(zip(names, self._read(line.table, line.ids[0], names)[0], strict=True)))
        self._mark_stale(line.table, line.ids, values)


def _records(rows: object) -> list[Record]:
    return [row for row in rows if isinstance(row, Record)]  # type: ignore[attr-defined]


def _changed(row: Base) -> tuple[str, ...]:
    state = inspect(row)
    changed = [attr.key for attr in state.mapper.column_attrs if state.attrs[attr.key].history.has_changes()]
    always = ["version", *(["updated_at"] if isinstance(row, Stamped) else [])]
    return tuple(dict.fromkeys([*changed, *always]))


def _order(line: ChangeLine) -> tuple[int, int]:
    place = TABLE_ORDER[line.table]
    if line.kind is ChangeKind.DELETE:
        return 2, -place
    return (0, place) if line.kind is ChangeKind.INSERT else (1, 0)


def merge(first: ChangeLine | None, then: ChangeLine) -> ChangeLine | None:
    """Return one line for two changes of one row in one step; None where nothing is left."""
    if first is None:
        return then
    if first.kind is ChangeKind.INSERT:
        return None if then.kind is ChangeKind.DELETE else first
    old = {**then.old_values(0), **first.old_values(0)}
    if then.kind is ChangeKind.DELETE:
        return ChangeLine(then.table, then.kind, then.ids, tuple(old), (tuple(old.values()),))
    new = {**first.new_values(0), **then.new_values(0)}
    values = tuple(new[name] for name in old)
    return ChangeLine(then.table, then.kind, then.ids, tuple(old), (tuple(old.values()),), (values,))
