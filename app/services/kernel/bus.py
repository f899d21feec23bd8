"""The one door for writing: every change of a workspace goes through this command bus.

One thread, one transaction a command, always in the same order: permission, transaction, rules,
record, audit, commit, notice. An exception before the commit leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, Future, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from sqlalchemy import event, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.errors import AppError, ConflictError
from app.models.base import canonical_json
from app.models.engine import Database, is_conflict, readable_errors
from app.models.history import Step
from app.models.values import moment_number, new_id
from app.services.kernel import audit
from app.services.kernel.changes import raw_table
from app.services.kernel.commands import Batch, Command, Handlers
from app.services.kernel.feed import ChangeSet, Feed, MassChange, RowChange
from app.services.kernel.permissions import Actor, check
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.kernel.uow import RecordedSession, Surroundings, UnitOfWork
from app.text import Text, tr

R = TypeVar("R")

_HEARING_S: Final = 0.5  # Windows tells a waiting thread of Ctrl-C only when the wait is over


@dataclass(frozen=True)
class Outcome:
    """What a command returned and the step it left; no step where it changed nothing."""

    value: Any
    step_id: bytes | None = None
    step_seq: int | None = None
    changes: ChangeSet | None = None


class Abandon(Exception):  # noqa: N818  # it is no error: a rehearsal ends so
    """Raised by a handler to return a value and roll everything back, as a rehearsal does."""

    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value


class Bus:
    """Runs commands one after the other on the executor, which must have a single thread."""

    def __init__(
        self,
        database: Database,
        handlers: Handlers,
        surroundings: Surroundings,
        feed: Feed,
        executor: Executor,
    ) -> None:
        self._database = database
        self._handlers = handlers
        self.surroundings = surroundings
        self._feed = feed
        self._executor = executor
        # The thread is there before the first command: Ctrl-C while a pool starts it would have the pool start another.
        executor.submit(int).result()
        self.steps_done = 0

    def submit(
        self,
        command: Command,
        actor: Actor,
        *,
        progress: Progress = NO_PROGRESS,
        origin: object | None = None,
        state_before: str | None = None,
    ) -> Future[Outcome]:
        """Queue a command; the future fails with :class:`~app.errors.AppError` or a bug.

        ``state_before`` is the hash of the whole state where somebody has just computed it; it is
        kept with the step so that an undo can prove that it restored it.
        """
        return self._executor.submit(self._run, command, actor, progress, origin, state_before)

    def run(self, command: Command, actor: Actor, *, progress: Progress = NO_PROGRESS, **options: Any) -> Outcome:
        """Carry a command out and wait for it; Ctrl-C stops it.

        Raises:
            KeyboardInterrupt: Ctrl-C was pressed. The command has been rolled back, unless that came
                too late: then ``steps_done`` counts it.
        """
        # Whoever cancels the shared one cancels every command after this.
        progress = Progress() if progress is NO_PROGRESS else progress
        try:
            return _result_of(self.submit(command, actor, progress=progress, **options))
        except KeyboardInterrupt:
            self._stop(progress)
            raise

    def _stop(self, progress: Progress) -> None:
        """Cancel what the writer does and wait until it is at rest, however often Ctrl-C is pressed."""
        while True:
            with suppress(KeyboardInterrupt):
                progress.cancel()
                _result_of(self._executor.submit(lambda: None))
                return

    def _run(
        self,
        command: Command,
        actor: Actor,
        progress: Progress,
        origin: object | None,
        state_before: str | None,
    ) -> Outcome:
        if self._database.is_read_only:
            raise AppError("read-only", tr("The workspace is open for reading only. Nothing was changed."))
        with readable_errors(), RecordedSession(self._database.writer) as session:
            try:
                outcome = self._transact(session, command, actor, progress, origin, state_before)
            except Abandon as abandoned:
                return Outcome(abandoned.value)
            except StaleDataError as error:
                raise _conflict() from error
            except IntegrityError as error:
                if is_conflict(error):
                    raise _conflict() from error
                raise
        if outcome.changes is not None:
            self.steps_done += 1
            self._feed.publish(outcome.changes)
        return outcome

    def _transact(
        self,
        session: RecordedSession,
        command: Command,
        actor: Actor,
        progress: Progress,
        origin: object | None,
        state_before: str | None,
    ) -> Outcome:
        with session.begin():
            _check_permission(session, actor, command)
            seq = (session.scalar(select(func.max(Step.seq))) or 0) + 1
            step_id = new_id()
            uow = UnitOfWork(session, actor, seq, self.surroundings, lambda: _begin(uow, command, step_id), progress)
            with _guarded(uow):
                value = self._handle(uow, command)
                record = uow.finish()
                progress.advance(0)  # the last moment to stop
                if not record.row_count and not command.is_always_noted:
                    return Outcome(value)
                with uow.writing():
                    self._complete(uow, command, step_id, state_before)
        return Outcome(value, step_id, seq, _change_set(uow, command.step_title(), origin))

    def _handle(self, uow: UnitOfWork, command: Command) -> Any:
        if isinstance(command, Batch):
            return [self._handle(uow, each) for each in command.commands]
        uow.ignores_custody = command.ignores_custody
        value = self._handlers[type(command)](uow, command)
        uow.flush()  # under the command's own allowance
        return value

    def _complete(self, uow: UnitOfWork, command: Command, step_id: bytes, state_before: str | None) -> None:
        """Write what is known of a step only at its end, and its entries in the audit trail."""
        if not uow.record.row_count:
            _begin(uow, command, step_id)
        known = {"summary": uow.summary, "state_before": state_before}
        uow.session.execute(update(Step).where(Step.seq == uow.seq).values(known))
        around = self.surroundings
        deed = audit.Deed(uow.now, around.clock.zone_name, uow.actor.user_id, around.device, command.action(), uow.seq)
        audit.append(uow.connection, deed, uow.record)


def _result_of(future: Future[R]) -> R:
    while not wait((future,), _HEARING_S).done:
        pass
    return future.result()


def _begin(uow: UnitOfWork, command: Command, step_id: bytes) -> None:
    """Write the step's row, which the rows of its changes refer to."""
    title = command.step_title()
    with uow.writing():
        uow.connection.execute(
            insert(raw_table(Step.__tablename__)).values(
                seq=uow.seq, id=step_id, command=command.action(), kind=command.kind,
                title=title.source, title_values=_plain(title), user_id=uow.actor.user_id,
                at=moment_number(uow.now), is_undoable=int(command.is_undoable),
                undoes_seq=getattr(command, "undoes_seq", None),
            )
        )  # fmt: skip


def _check_permission(session: Session, actor: Actor, command: Command) -> None:
    commands = command.commands if isinstance(command, Batch) else (command,)
    for each in commands:
        if isinstance(each, Batch):
            _check_permission(session, actor, each)
            continue
        check(session, actor, each.needs, each.subjects())
        each.check(session, actor)


@contextmanager
def _guarded(uow: UnitOfWork) -> Iterator[None]:
    connection = uow.connection

    def refuse(_conn: object, _cursor: object, statement: str, *_: object) -> None:
        uow.refuse_unrecorded(statement)

    event.listen(connection, "before_cursor_execute", refuse)
    event.listen(uow.session, "before_commit", uow.refuse_commit)
    try:
        yield
    finally:
        event.remove(uow.session, "before_commit", uow.refuse_commit)
        event.remove(connection, "before_cursor_execute", refuse)


def _conflict() -> ConflictError:
    return ConflictError(
        "conflict",
        tr("These records were changed meanwhile. Nothing was overwritten. Look at them and try again."),
    )


def _plain(title: Text) -> str | None:
    values = {name: str(value) for name, value in title.params.items()}
    if title.n is not None:
        values["%n"] = str(title.n)
    return canonical_json(values) if values else None


def _change_set(uow: UnitOfWork, title: Text, origin: object | None) -> ChangeSet:
    record = uow.record
    rows = tuple(
        RowChange(line.table, key, line.kind, line.old_values(index), line.new_values(index))
        for line in record.few
        for index, key in enumerate(line.ids)
    )
    masses = () if record.has_few else tuple(
        MassChange(table, kind, mass.count) for (table, kind), mass in record.masses.items()
    )  # fmt: skip
    return ChangeSet(uow.seq, title, uow.actor.user_id, uow.now, rows, masses, origin, frozenset(uow.noted))
