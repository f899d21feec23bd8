"""Logging what happened with a customer, correcting it, and keeping files with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Final

from app.errors import AppError
from app.models.interaction import Attachment, Blob
from app.models.values import ID_BYTES, moment_number
from app.services.interactions.fields import INTERACTIONS
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.drafts import Draft, Hooks
from app.services.kernel.permissions import EDIT, REMOVE, Rule, Subject
from app.services.kernel.record_commands import (
    CreateRecord,
    DeleteRecords,
    UpdateRecord,
    create_record,
    delete_records,
    update_record,
)
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr

MOST_BYTES: Final = 50 * 1024 * 1024


class LogInteraction(CreateRecord):
    """Log a call, visit, message or note; without an author among the values it is the actor's."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("New interaction")
    record_kind = INTERACTIONS


class UpdateInteraction(UpdateRecord):
    """Correct an interaction."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Interaction changed")
    record_kind = INTERACTIONS


class DeleteInteractions(DeleteRecords):
    """Delete interactions."""

    needs: ClassVar[Rule] = REMOVE
    title: ClassVar[Text] = tr("Interactions deleted")
    record_kind = INTERACTIONS


@dataclass(frozen=True)
class AttachFile(Command):
    """Keep a file with a customer, and with one of its interactions where that is named."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("File attached")

    customer_id: bytes
    file_name: str
    content: bytes = field(repr=False)
    media_type: str | None = None
    interaction_id: bytes | None = None

    def subjects(self) -> Iterable[Subject]:
        """Return the customer and the interaction."""
        yield Subject("customer", self.customer_id)
        if self.interaction_id is not None:
            yield Subject("interaction", self.interaction_id)


@dataclass(frozen=True)
class RemoveAttachment(Command):
    """Take a file away from its customer; the bytes stay as long as the step can be undone."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("File removed")

    attachment_id: bytes

    def subjects(self) -> Iterable[Subject]:
        """Return the attachment."""
        yield Subject("attachment", self.attachment_id)


def log_interaction(uow: UnitOfWork, command: LogInteraction) -> bytes:
    """Write the interaction and return its id."""
    values = {"author": uow.actor.user_id.hex(), **command.values}
    return create_record(uow, LogInteraction(values, command.record_id))


def attach_file(uow: UnitOfWork, command: AttachFile) -> bytes:
    """Store the bytes once for each content and return the attachment's id."""
    if len(command.content) > MOST_BYTES:
        raise AppError("file-too-large", tr("The file is larger than 50 MB. Nothing was changed. Keep a link to it."))
    digest = hashlib.sha256(command.content).digest()
    blob_id = digest[:ID_BYTES]
    if uow.session.get(Blob, blob_id) is None:
        uow.session.add(Blob(id=blob_id, sha256=digest, size=len(command.content), content=command.content))
        uow.flush()
    attachment = Attachment(
        customer_id=command.customer_id,
        interaction_id=command.interaction_id,
        file_name=command.file_name,
        media_type=command.media_type,
        blob_id=blob_id,
    )
    uow.session.add(attachment)
    return attachment.id


def remove_attachment(uow: UnitOfWork, command: RemoveAttachment) -> None:
    """Delete the attachment and leave its bytes."""
    uow.session.delete(uow.session.get_one(Attachment, command.attachment_id))


def _prepare(uow: UnitOfWork, drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        if "happened_at" not in draft.values and "happened_at" not in draft.doubts:
            draft.values["happened_at"] = moment_number(uow.now)
            draft.values["happened_zone"] = uow.clock.zone_name


HOOKS = Hooks(prepare=_prepare)

HANDLERS: Handlers = {
    LogInteraction: log_interaction,
    UpdateInteraction: update_record,
    DeleteInteractions: delete_records,
    AttachFile: attach_file,
    RemoveAttachment: remove_attachment,
}
