"""The team: adding people, changing what they are, deactivating them."""

from __future__ import annotations

from typing import ClassVar

from app.services.kernel.commands import Handlers
from app.services.kernel.drafts import Hooks
from app.services.kernel.permissions import ADMINISTER, Rule
from app.services.kernel.record_commands import (
    CreateRecord,
    DeleteRecords,
    UpdateRecord,
    create_record,
    delete_records,
    update_record,
)
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


class DeleteUsers(DeleteRecords):
    """Delete people whom nothing mentions; others are deactivated instead."""

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Team members deleted")
    record_kind = USERS
    keeps_mentions = True


HOOKS = Hooks()

HANDLERS: Handlers = {AddUser: create_record, UpdateUser: update_record, DeleteUsers: delete_records}
