"""The one bridge between threads and Qt: queries and commands go out, results come back here.

The window's thread never touches the database. What is asked or done here returns at once; the
answer arrives later on the window's thread, or not at all once the asker is gone.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from app.bootstrap import Steward
from app.errors import AppError, CancelledError
from app.services.kernel.bus import Outcome
from app.services.kernel.commands import Command
from app.services.kernel.feed import ChangeSet
from app.services.kernel.jobs import Jobs, Ticket
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.kernel.queries import Query
from app.services.kernel.undo import UndoStep
from app.text import tr

log = logging.getLogger(__name__)

Then = Callable[[Any], None]
Failed = Callable[[AppError], None]


class Post(QObject):
    """Brings a call from any thread to the thread that made this object."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked.connect(self._carry_out, Qt.ConnectionType.QueuedConnection)

    def __call__(self, call: Callable[[], None]) -> None:
        """Have ``call`` called on the window's thread at its next turn."""
        if shiboken6.isValid(self):
            self._asked.emit(call)

    def _carry_out(self, call: Callable[[], None]) -> None:
        call()


class Runner(QObject):
    """Asks and does, for one open workspace.

    Signals:
        committed: A :class:`ChangeSet` after each commit, whoever made it.
        done: The :class:`Outcome` of a command that left a step, for the notice with Undo.
        failed: An :class:`AppError` nobody else shows.
        broke: Any other exception: a bug for the crash dialog; whoever asked hears of an error as well.
        working: How many commands are under way.
        handled: Whose slow work has ended, well or not: there may be a new backup.
    """

    committed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    broke = Signal(object)
    working = Signal(int)
    handled = Signal(object)

    def __init__(self, steward: Steward) -> None:
        super().__init__()
        self.steward = steward
        self._post = Post()
        self._jobs = Jobs(steward.readers, self._post)
        # What is neither query nor command: backups, plans of imports, exports.
        self._hands = ThreadPoolExecutor(1, thread_name_prefix="hands")
        # What somebody waits for who saves a form: it does not wait for a backup.
        self._checks = ThreadPoolExecutor(1, thread_name_prefix="checks")
        self._is_closed = False
        self._under_way = 0
        self._in_hand = 0
        self._doing: list[tuple[QObject | None, Future[Outcome]]] = []
        self._unsubscribe = steward.feed.subscribe(lambda changes: self._post(lambda: self._commit(changes)))

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked, done or on its way back."""
        return not self._under_way and not self._in_hand and self._jobs.is_idle

    def ask(
        self,
        query: Query[..., Any],
        *args: Any,
        then: Then,
        failed: Failed | None = None,
        key: object | None = None,
        owner: QObject | None = None,
    ) -> Ticket:
        """Answer a query; a newer request with the same key overtakes it, a dead owner drops it."""
        if self._is_closed:
            return Ticket()
        return self._jobs.ask(
            self.steward.actor,
            query,
            *args,
            then=lambda result: self._hand_over(owner, then, result),
            failed=lambda error: self._fail(owner, error, failed),
            key=key,
        )

    def do(
        self,
        command: Command,
        *,
        then: Then | None = None,
        failed: Failed | None = None,
        progress: Progress = NO_PROGRESS,
        owner: QObject | None = None,
        state_before: str | None = None,
    ) -> None:
        """Carry a command out; the change is on the undo stack before ``then`` is called."""
        if self._is_closed:
            return

        def finish(outcome: Outcome) -> None:
            if outcome.step_seq is not None and command.is_undoable:
                self.steward.sitting.done(outcome.step_seq)
            if outcome.step_seq is not None:
                self.done.emit(outcome)
            if then is not None:
                self._hand_over(owner, then, outcome)

        origin = id(owner) if owner is not None else None
        future = self.steward.bus.submit(
            command, self.steward.actor, progress=progress, origin=origin, state_before=state_before
        )
        self._doing.append((owner, future))
        self._await(future, finish, lambda error: self._fail(owner, error, failed))

    def doing(self, owner: QObject) -> Future[Outcome] | None:
        """Return the command that was begun last for an owner; None once it has been told of the end."""
        return next((future for whose, future in reversed(self._doing) if whose is owner), None)

    def undo(self, then: Then | None = None, owner: QObject | None = None) -> bool:
        """Take back the last step of this sitting; False where there is none, or one is under way."""
        sitting = self.steward.sitting
        return self._walk(sitting.undoing(), sitting.undone, then, owner)

    def redo(self, then: Then | None = None, owner: QObject | None = None) -> bool:
        """Do again what was undone last; False where there is nothing, or a step is under way."""
        sitting = self.steward.sitting
        return self._walk(sitting.redoing(), sitting.redone, then, owner)

    def run(
        self,
        work: Callable[[], Any],
        *,
        then: Then,
        failed: Failed | None = None,
        owner: QObject | None = None,
        is_short: bool = False,
    ) -> None:
        """Do slow work that is neither query nor command on a thread of its own, short work on another."""
        if self._is_closed:
            return

        def finish(future: Future[Any]) -> None:
            self._in_hand -= 1
            self._settle(
                future,
                lambda result: self._hand_over(owner, then, result),
                lambda error: self._fail(owner, error, failed),
            )
            if not is_short:
                self.handled.emit(owner)

        self._in_hand += 1
        hands = self._checks if is_short else self._hands
        hands.submit(work).add_done_callback(lambda ended: self._post(lambda: finish(ended)))

    def stop(self) -> None:
        """Drop what is asked or begun from now on; what is under way goes on."""
        self._is_closed = True

    def close(self) -> None:
        """Wait for what is under way and deliver nothing more; what is asked from now on is dropped."""
        self.stop()
        self._unsubscribe()
        self._jobs.close()
        for hands in (self._hands, self._checks):
            hands.shutdown(wait=True, cancel_futures=True)

    def _walk(self, seq: int | None, walked: Callable[[int], None], then: Then | None, owner: QObject | None) -> bool:
        if seq is None or self._under_way or self._is_closed:
            return False

        def finish(outcome: Outcome) -> None:
            if outcome.step_seq is not None:
                walked(outcome.step_seq)
            if then is not None:
                self._hand_over(owner, then, outcome)

        future = self.steward.bus.submit(UndoStep(seq), self.steward.actor)
        self._await(future, finish, lambda error: self._fail(None, error, None))
        return True

    def _await(self, future: Future[Any], then: Then, failed: Callable[[BaseException], None]) -> None:
        self._count(1)
        future.add_done_callback(lambda ended: self._post(lambda: self._deliver(ended, then, failed)))

    def _deliver(self, future: Future[Any], then: Then, failed: Callable[[BaseException], None]) -> None:
        self._count(-1)
        self._doing = [each for each in self._doing if each[1] is not future]
        self._settle(future, then, failed)

    def _settle(self, future: Future[Any], then: Then, failed: Callable[[BaseException], None]) -> None:
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            then(future.result())
        else:
            failed(error)

    def _count(self, change: int) -> None:
        self._under_way += change
        self.working.emit(self._under_way)

    def _hand_over(self, owner: QObject | None, then: Then, result: Any) -> None:
        if owner is None or shiboken6.isValid(owner):
            then(result)

    def _fail(self, owner: QObject | None, error: BaseException, failed: Failed | None) -> None:
        if isinstance(error, CancelledError) and failed is None:
            return
        if not isinstance(error, AppError):
            log.error("a background task failed", exc_info=error)
            self.broke.emit(error)
            # Whoever waits for the result would wait for ever, and a second report of one place is not shown.
            error = AppError("unexpected", tr("An unexpected error stopped this. You can try again."))
        if failed is not None and (owner is None or shiboken6.isValid(owner)):
            failed(error)
        else:
            self.failed.emit(error)

    def _commit(self, changes: ChangeSet) -> None:
        self.committed.emit(changes)
