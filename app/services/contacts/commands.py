"""What can be done to people at customers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from app.services.contacts.fields import CONTACTS
from app.services.kernel.commands import Handlers
from app.services.kernel.drafts import Draft, Edit, Hooks
from app.services.kernel.permissions import EDIT, REMOVE, Rule
from app.services.kernel.record_commands import (
    CreateRecord,
    DeleteRecords,
    UpdateRecord,
    create_record,
    delete_records,
    update_record,
)
from app.services.kernel.spelling import sort_key
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr


class CreateContact(CreateRecord):
    """Add a person at a customer."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("New contact")
    record_kind = CONTACTS


class UpdateContact(UpdateRecord):
    """Change fields of a person."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Contact changed")
    record_kind = CONTACTS


class DeleteContacts(DeleteRecords):
    """Delete people; what happened with them stays with the customer."""

    needs: ClassVar[Rule] = REMOVE
    title: ClassVar[Text] = tr("Contacts deleted")
    record_kind = CONTACTS


def _prepare(_uow: UnitOfWork, drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        draft.values["sort_key"] = sort_key(str(draft.values["name"]))


def _revise(_uow: UnitOfWork, edits: Sequence[Edit]) -> None:
    for edit in edits:
        if "name" in edit.draft.values:
            edit.draft.values["sort_key"] = sort_key(str(edit.draft.values["name"]))


HOOKS = Hooks(prepare=_prepare, revise=_revise)

HANDLERS: Handlers = {
    CreateContact: create_record,
    UpdateContact: update_record,
    DeleteContacts: delete_records,
}
