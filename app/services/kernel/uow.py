"""The unit of work: one transaction in which a command's handler changes mapped objects.

It sees every row that is inserted, updated or deleted and records old and new values; it refuses
writes that it could not see. It does not commit: the command bus does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol

from sqlalchemy import Connection, event, inspect
from sqlalchemy.orm import Session

from app.models.base import Base, Record, Stamped
from app.models.tables import CLASSES
from app.services.kernel import custody
from app.services.kernel.bulk import Bulk
from app.services.kernel.changes import ChangeLine, Raw
from app.services.kernel.clock import Clock
from app.services.kernel.drafts import Hooks
from app.services.kernel.permissions import Actor
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.kernel.reading import Conventions
from app.services.kernel.recording import Recorder
from app.services.kernel.steps import StepRecord

_WRITE: Final = r"\b(INSERT|UPDATE|DELETE|REPLACE)\b"
_READS: Final = re.compile(rf"SELECT\b|WITH\b(?!.*{_WRITE})", re.IGNORECASE | re.DOTALL)


class SearchIndex(Protocol):
    """What the unit of work asks of full-text search."""

    def refresh(self, connection: Connection, table: str, ids: Sequence[bytes]) -> None:
        """Index the rows with these ids anew; rows that are gone leave the index."""


class RecordedSession(Session):
    """A session whose flushes may write, because the unit of work records them."""

    unit: UnitOfWork | None = None

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        """Send the pending changes; queries do so by themselves before they run."""
        with self.unit.writing() if self.unit is not None else nullcontext():
            super().flush(objects)


@dataclass(frozen=True)
class Surroundings:
    """What every command runs in, the same until a setting of the workspace changes."""

    clock: Clock
    index: SearchIndex
    device: str
    hooks: Mapping[str, Hooks]
    conventions: Conventions


class UnitOfWork:
    """What a handler works with: a session, the actor, the time, and mass operations."""

    def __init__(
        self,
        session: RecordedSession,
        actor: Actor,
        seq: int,
        surroundings: Surroundings,
        begin_step: Callable[[], None],
        progress: Progress = NO_PROGRESS,
    ) -> None:
        self.session = session
        self.actor = actor
        self.seq = seq
        self.clock = surroundings.clock
        self.now: datetime = surroundings.clock.now()
        self.hooks = surroundings.hooks
        self.conventions = surroundings.conventions
        self._begin_step = begin_step
        self.progress = progress
        self.bulk = Bulk(self)
        self.record = StepRecord(seq, self._begin_step)
        self.summary: dict[str, Any] | None = None
        self.reason: str | None = None
        self.noted: set[str] = set()
        self.ignores_custody = False
        self._has_custody: bool | None = None
        self._index = surroundings.index
        self._recorder = Recorder(session, self.mark_stale)
        self._stale: dict[str, set[bytes]] = {}
        self._may_write = 0
        session.unit = self
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)

    @property
    def connection(self) -> Connection:
        """The transaction's connection, for reading whole columns."""
        return self.session.connection()

    def flush(self) -> None:
        """Send the pending changes of mapped objects and record them in order."""
        self.session.flush()
        self.add_lines(self._recorder.take())

    def add_lines(self, lines: Sequence[ChangeLine]) -> None:
        """Record changes that were made.

        Raises:
            RefusedError: They touch an account that is not worked on here.
        """
        if lines and not self.ignores_custody:
            self._guard(lines)
        with self.writing():
            self.record.add(self.connection, lines)

    def _guard(self, lines: Sequence[ChangeLine]) -> None:
        if self._has_custody is None:
            self._has_custody = custody.has_any(self.session)
        for line in lines if self._has_custody else ():
            custody.refuse(self.session, line)

    def finish(self) -> StepRecord:
        """Flush, bring the search index up to date, and return the record of what was changed."""
        self.flush()
        self.refresh_index()
        return self.record

    def refresh_index(self) -> None:
        """Index anew what was touched so far; long operations call it to keep memory flat."""
        stale, self._stale = self._stale, {}
        with self.writing():
            for table, ids in stale.items():
                self._index.refresh(self.connection, table, sorted(ids))

    def mark_stale(self, table: str, ids: Sequence[bytes], values: Sequence[dict[str, Raw]]) -> None:
        """Note which entries of the index a change concerns; ``values`` name the parents of parts."""
        searchable = CLASSES[table].SEARCHABLE
        if searchable is not None and not searchable.part_of:
            self._stale.setdefault(table, set()).update(ids)
        elif searchable is not None:
            for row in values:
                parents = ((name, row.get(key)) for name, key in searchable.part_of)
                parent = next(((name, key) for name, key in parents if isinstance(key, bytes)), None)
                if parent is not None:
                    self._stale.setdefault(parent[0], set()).add(parent[1])

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Allow statements that write; entered only where the change is being recorded."""
        self._may_write += 1
        try:
            yield
        finally:
            self._may_write -= 1

    def refuse_unrecorded(self, statement: str) -> None:
        """Stop a statement that could change anything without anybody recording it."""
        if not self._may_write and not _READS.match(statement.lstrip()):
            msg = "rows are changed through mapped objects or uow.bulk, so that they are recorded"
            raise RuntimeError(msg)

    def refuse_commit(self, _session: Session) -> None:
        """Stop a handler that commits: what it did would stay without its record."""
        msg = "the command bus commits, no handler does"
        raise RuntimeError(msg)

    def _before_flush(self, session: Session, *_: object) -> None:
        for row in session.new:
            self._stamp(row, is_new=True)
        for row in session.dirty:
            if session.is_modified(row):
                self._stamp(row, is_new=False)
        self._recorder.before_flush()

    def _after_flush(self, *_: object) -> None:
        self._recorder.after_flush()

    def _stamp(self, row: Base, *, is_new: bool) -> None:
        if isinstance(row, Record):
            row.version = self.seq
        if isinstance(row, Stamped):
            if is_new and row.created_at is None:
                row.created_at = self.now
            given = row.__dict__.get("updated_at") if is_new else _set_by_hand(row)
            if given is None:
                row.updated_at = self.now


def _set_by_hand(row: Base) -> object:
    added = inspect(row).attrs["updated_at"].history.added
    return added[0] if added else None
