"""The team: adding people, changing what they are, deactivating them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.services.kernel.commands import Command, Handlers
from app.services.kernel.drafts import Hooks
from app.services.kernel.permissions import ADMINISTER, SHARED_READ, Rule
from app.services.kernel.record_commands import (
    CreateRecord,
    DeleteRecords,
    UpdateRecord,
    create_record,
    delete_records,
    update_record,
)
from app.services.kernel.uow import UnitOfWork
from app.services.users.fields import USERS
from app.text import Text, tr


class AddUser(CreateRecord):
    """Add a person to the team."""

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("New team member")
    record_kind = USERS


class UpdateUser(UpdateRecord):
    """Change a person's role, team or activity; nothing that is theirs changes with it."""

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Team member changed")
    record_kind = USERS


@dataclass(frozen=True)
class ChangeOwnDetails(Command):
    """Change one's own name and address; what one may do stays with those who administer."""

    needs: ClassVar[Rule] = SHARED_READ
    title: ClassVar[Text] = tr("Own details changed")

    name: str
    email: str


class DeleteUsers(DeleteRecords):
    """Delete people whom nothing mentions; others are deactivated instead."""

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Team members deleted")
    record_kind = USERS
    keeps_mentions = True


def change_own_details(uow: UnitOfWork, command: ChangeOwnDetails) -> bool:
    """Change the actor's record and return whether anything was different."""
    return update_record(uow, UpdateUser(uow.actor.user_id, {"name": command.name, "email": command.email}))


HOOKS = Hooks()

HANDLERS: Handlers = {
    AddUser: create_record,
    UpdateUser: update_record,
    DeleteUsers: delete_records,
    ChangeOwnDetails: change_own_details,
}
