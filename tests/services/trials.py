"""Handlers written inside a test, run by the real command bus on the test's workspace."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any, ClassVar, ParamSpec, TypeVar

from sqlalchemy import func, select

from app.bootstrap import Steward
from app.models.history import AuditEntry, Change, Step
from app.services.kernel.bus import Bus, Outcome
from app.services.kernel.changes import ChangeLine, read_line
from app.services.kernel.commands import Command
from app.services.kernel.feed import Feed
from app.services.kernel.permissions import EDIT, Rule
from app.services.kernel.uow import Surroundings, UnitOfWork
from app.services.registry import HANDLERS, HOOKS
from app.text import Text, tr
from tests import factories as make

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Trial(Command):
    """Does whatever the test wants done in one step."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Trial")

    what: Callable[[UnitOfWork], Any]


class AtOnce(Executor):
    """Runs what it is given on the calling thread, before ``submit`` returns."""

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Run a call and return its finished future."""
        done: Future[R] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:
            done.set_exception(error)
        return done


def trial_bus(steward: Steward, feed: Feed | None = None) -> Bus:
    """Return a bus on the workspace that knows every command, and trials beside them."""
    around = Surroundings(steward.clock, steward.index, "test device", HOOKS, steward.conventions)
    handlers = {**HANDLERS, Trial: lambda uow, command: command.what(uow)}
    return Bus(steward.workspace.database, handlers, around, feed or Feed(), AtOnce())


def attempt(steward: Steward, what: Callable[[UnitOfWork], Any], **options: Any) -> Outcome:
    """Carry a handler out as one step of the workspace's owner."""
    return trial_bus(steward).run(Trial(what), steward.actor, **options)


def lines_of(steward: Steward, seq: int | None) -> list[ChangeLine]:
    """Return what a step recorded, in order."""
    statement = select(Change.table_name, Change.kind, Change.record_ids, Change.payload)
    with steward.workspace.database.readers.connect() as connection:
        rows = connection.execute(statement.where(Change.step_seq == seq).order_by(Change.id)).all()
    return [read_line(*row) for row in rows]


def everything(steward: Steward) -> tuple[str, int, int, int]:
    """Return the state's hash and the numbers of steps, changes and audit entries."""
    with steward.workspace.database.readers.connect() as connection:
        counts = [connection.execute(select(func.count()).select_from(cls)).scalar_one()
                  for cls in (Step, Change, AuditEntry)]  # fmt: skip
    return (make.state_of(steward), counts[0], counts[1], counts[2])
