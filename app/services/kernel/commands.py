"""Commands: what can be done to a workspace, as plain data.

A command says what shall happen and who may do it; its handler, a function of a unit of work and
the command, does it. Running them is the bus's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy.orm import Session

from app.services.kernel.permissions import ADMINISTER, Actor, Rule, Subject
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr


class Command:
    """Base of all commands: frozen dataclasses, named in the imperative.

    ``needs`` is the rule, ``title`` the words for undo and history, ``is_undoable`` whether the
    step can be taken back, ``is_always_noted`` whether it leaves a step even where no row changed,
    ``ignores_custody`` whether it may touch accounts that are not worked on here,
    ``undo_advice`` what to say where a plain undo is refused because of later changes,
    ``kind`` groups steps (an ``edit`` is undone in its sitting, the others
    stay undoable later).
    """

    needs: ClassVar[Rule]
    title: ClassVar[Text]
    is_undoable: ClassVar[bool] = True
    kind: ClassVar[str] = "edit"
    is_always_noted: ClassVar[bool] = False
    ignores_custody: ClassVar[bool] = False
    undo_advice: ClassVar[Text | None] = None

    def subjects(self) -> Iterable[Subject]:
        """Return the records whose customers' owners decide whether the actor may do this."""
        return ()

    def check(self, session: Session, actor: Actor) -> None:
        """Raise :class:`~app.errors.RefusedError` for what role and ownership cannot express."""

    @classmethod
    def check_undo(cls, uow: UnitOfWork, step_seq: int) -> None:
        """Raise :class:`~app.errors.AppError` where a plain undo may no longer take back a step of this command."""

    def step_title(self) -> Text:
        """Return the words for this very step."""
        return self.title

    def action(self) -> str:
        """Return the name under which history and audit keep the step."""
        return type(self).__name__


Handler = Callable[[UnitOfWork, Any], Any]
Handlers = Mapping[type[Command], Handler]


@dataclass(frozen=True)
class Batch(Command):
    """Several commands as one step: all of them happen or none."""

    needs: ClassVar[Rule]
    title: ClassVar[Text] = tr("Several changes")

    commands: tuple[Command, ...]
    name: Text | None = None

    def subjects(self) -> Iterable[Subject]:
        """Return nothing: each command is checked under its own rule."""
        return ()

    def step_title(self) -> Text:
        """Return the given name, or that of the only command."""
        if self.name is not None:
            return self.name
        return self.commands[0].step_title() if len(self.commands) == 1 else self.title

    def action(self) -> str:
        """Return the names of the commands, each once."""
        return "+".join(sorted({name for each in self.commands for name in each.action().split("+")}))


def rules_of(action: str) -> tuple[Rule, ...]:
    """Return the rules of the commands behind a step; the strictest for one that nobody knows any more."""
    known = {found.__name__: found.needs for found in _subclasses(Command) if hasattr(found, "needs")}
    return tuple(known.get(name, ADMINISTER) for name in action.split("+"))


def ignores_custody(action: str) -> bool:
    """Return whether all the commands behind a step may touch accounts that are not worked on here."""
    known = {found.__name__: found.ignores_custody for found in _subclasses(Command)}
    return all(known.get(name, False) for name in action.split("+"))


def undo_advice(action: str) -> Text | None:
    """Return what a command says for a plain undo that later changes stand in the way of."""
    return next((found.undo_advice for found in _subclasses(Command) if found.__name__ == action), None)


def check_undo(uow: UnitOfWork, action: str, step_seq: int) -> None:
    """Raise :class:`~app.errors.AppError` where a command behind a step says that it is too late for an undo."""
    names = frozenset(action.split("+"))
    for found in _subclasses(Command):
        if found.__name__ in names:
            found.check_undo(uow, step_seq)


def _subclasses(cls: type[Command]) -> Iterator[type[Command]]:
    for found in cls.__subclasses__():
        yield found
        yield from _subclasses(found)
