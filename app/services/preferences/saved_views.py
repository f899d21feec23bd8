"""What is done with a saved view once it is there: rename it, delete it, pin it to the rail.

Saving one is in ``commands``. Everybody does this with their own views and with those of nobody
in particular; for others' there are the words for a view that is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import AppError, RefusedError
from app.models.preference import SavedView
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.doubt import trimmed
from app.services.kernel.permissions import SHARED_READ, Actor, Rule
from app.services.kernel.uow import UnitOfWork
from app.services.preferences.commands import PINNED
from app.text import Text, tr


@dataclass(frozen=True)
class _ViewCommand(Command):
    needs: ClassVar[Rule] = SHARED_READ

    view_id: bytes

    def check(self, session: Session, actor: Actor) -> None:
        """Refuse a view of somebody else, and one that is gone."""
        view = session.get(SavedView, self.view_id)
        if view is None or view.owner_id not in (actor.user_id, None):
            raise RefusedError("not-found", tr("This view does not exist any more. Nothing was changed."))


@dataclass(frozen=True)
class RenameView(_ViewCommand):
    """Give a saved view another name."""

    title: ClassVar[Text] = tr("View renamed")

    name: str


@dataclass(frozen=True)
class DeleteView(_ViewCommand):
    """Delete a saved view; the records that it showed stay."""

    title: ClassVar[Text] = tr("View deleted")


@dataclass(frozen=True)
class PinView(_ViewCommand):
    """Have a saved view in the rail, or take it out of there."""

    title: ClassVar[Text] = tr("View pinned to the rail")

    is_pinned: bool = True

    def step_title(self) -> Text:
        """Return the words for the direction."""
        return self.title if self.is_pinned else tr("View taken out of the rail")


def rename_view(uow: UnitOfWork, command: RenameView) -> None:
    """Write the name, unless another view of the same list and person has it."""
    view, name = uow.session.get_one(SavedView, command.view_id), trimmed(command.name)
    if not name:
        raise AppError("missing-value", tr("{field} is needed. Nothing was changed.", field=tr("Name")))
    same_list = select(SavedView.id).where(
        SavedView.kind == view.kind,
        SavedView.owner_id.is_(None) if view.owner_id is None else SavedView.owner_id == view.owner_id,
    )
    if uow.session.scalar(same_list.where(SavedView.name == name, SavedView.id != view.id)) is not None:
        raise AppError("name-taken", tr("There is a view called {name} already. Nothing was changed.", name=name))
    view.name = name


def delete_view(uow: UnitOfWork, command: DeleteView) -> None:
    """Delete the view."""
    uow.session.delete(uow.session.get_one(SavedView, command.view_id))


def pin_view(uow: UnitOfWork, command: PinView) -> None:
    """Note in the view whether the rail has it."""
    view = uow.session.get_one(SavedView, command.view_id)
    kept = {key: value for key, value in view.definition.items() if key != PINNED}
    view.definition = {**kept, PINNED: True} if command.is_pinned else kept


HANDLERS: Handlers = {RenameView: rename_view, DeleteView: delete_view, PinView: pin_view}
