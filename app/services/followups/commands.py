"""Planning what has to be done, doing it, moving it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from sqlalchemy import select

from app.errors import AppError
from app.models.customer import Customer
from app.models.followup import FollowUp
from app.models.values import FollowUpState
from app.services.followups.fields import FOLLOW_UPS
from app.services.kernel.changes import chunks
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.drafts import Draft, Edit, Hooks
from app.services.kernel.permissions import EDIT, Rule, Subject
from app.services.kernel.record_commands import (
    CreateRecord,
    DeleteRecords,
    UpdateRecord,
    create_record,
    delete_records,
    draft_of,
    update_record,
)
from app.services.kernel.records import create_records
from app.services.kernel.repeating import next_day
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr


class AddFollowUp(CreateRecord):
    """Plan something; without an assignee among the values it is the customer's owner's."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("New follow-up")
    record_kind = FOLLOW_UPS


@dataclass(frozen=True)
class PlanForEach(Command):
    """Plan the same for each of several customers: ``values`` are the texts of a follow-up without its customer."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Follow-up for each")
    kind: ClassVar[str] = "bulk"

    customer_ids: tuple[bytes, ...]
    values: Mapping[str, str]

    def subjects(self) -> Iterable[Subject]:
        """Return the customers."""
        return (Subject("customer", customer_id) for customer_id in self.customer_ids)

    def step_title(self) -> Text:
        """Return the words with the number of customers."""
        return tr("%n follow-ups planned", "", len(self.customer_ids))


class UpdateFollowUp(UpdateRecord):
    """Change a follow-up."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Follow-up changed")
    record_kind = FOLLOW_UPS


class DeleteFollowUps(DeleteRecords):
    """Delete follow-ups."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Follow-ups deleted")
    record_kind = FOLLOW_UPS


@dataclass(frozen=True)
class CompleteFollowUp(Command):
    """Mark a follow-up as done; one that repeats goes on to its next day."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Follow-up done")

    follow_up_id: bytes
    outcome: str = ""

    def subjects(self) -> Iterable[Subject]:
        """Return the follow-up."""
        yield Subject("follow_up", self.follow_up_id)


@dataclass(frozen=True)
class MoveFollowUp(Command):
    """Give a follow-up another day; the series of one that repeats stays as it is.

    Its time of day stays too, unless a minute of the day is given.
    """

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Follow-up moved")

    follow_up_id: bytes
    due_on: date
    minute: int | None = None

    def subjects(self) -> Iterable[Subject]:
        """Return the follow-up."""
        yield Subject("follow_up", self.follow_up_id)


def plan_for_each(uow: UnitOfWork, command: PlanForEach) -> int:
    """Write one follow-up for each customer and return how many there are."""
    if not command.values.get("title", "").strip():
        raise AppError("missing-value", tr("{field} is needed. Nothing was changed.", field=tr("Title")))
    texts = draft_of(uow, FOLLOW_UPS, command.values)
    drafts = [
        Draft(values={**texts.values, "customer_id": customer_id}, settled=set(texts.settled))
        for customer_id in command.customer_ids
    ]
    for some in chunks(drafts):
        create_records(uow, FOLLOW_UPS, some)
    return len(drafts)


def complete_follow_up(uow: UnitOfWork, command: CompleteFollowUp) -> date | None:
    """Mark it done and return the day on which it falls due again, if it does."""
    follow_up = uow.session.get_one(FollowUp, command.follow_up_id)
    follow_up.outcome = command.outcome or follow_up.outcome
    follow_up.done_at = uow.now
    following = None
    if follow_up.repeat and follow_up.anchor_on and follow_up.due_on:
        # From the day it was due or done, whichever is later: a late one does not at once
        # become late again.
        after = max(follow_up.due_on, uow.clock.today())
        following = next_day(follow_up.repeat, follow_up.anchor_on, after)
    if following is None:
        follow_up.state = FollowUpState.DONE
    else:
        follow_up.due_on = following
    return following


def move_follow_up(uow: UnitOfWork, command: MoveFollowUp) -> None:
    """Set the day, and the time on the workspace's clock where one is given."""
    follow_up = uow.session.get_one(FollowUp, command.follow_up_id)
    follow_up.due_on = command.due_on
    if command.minute is not None:
        follow_up.due_minute, follow_up.due_zone = command.minute, uow.conventions.zone


def _prepare(uow: UnitOfWork, drafts: Sequence[Draft]) -> None:
    ids = [draft.values["customer_id"] for draft in drafts if "assignee_id" not in draft.values]
    statement = select(Customer.id, Customer.owner_id).where(Customer.id.in_(ids))
    owners = dict(uow.connection.execute(statement).all()) if ids else {}
    for draft in drafts:
        values = draft.values
        values.setdefault("assignee_id", owners.get(values["customer_id"]))  # type: ignore[arg-type]
        if values.get("repeat"):
            values.setdefault("anchor_on", values.get("due_on"))
        if values.get("done_at") is not None:
            values.setdefault("state", FollowUpState.DONE.value)


def _revise(_uow: UnitOfWork, edits: Sequence[Edit]) -> None:
    for edit in edits:
        new = edit.draft.values
        if new.get("repeat") and edit.old.get("anchor_on") is None:
            new["anchor_on"] = new.get("due_on", edit.old.get("due_on"))
        if new.get("done_at") is not None:
            new.setdefault("state", FollowUpState.DONE.value)


HOOKS = Hooks(prepare=_prepare, revise=_revise)

HANDLERS: Handlers = {
    AddFollowUp: create_record,
    PlanForEach: plan_for_each,
    UpdateFollowUp: update_record,
    DeleteFollowUps: delete_records,
    CompleteFollowUp: complete_follow_up,
    MoveFollowUp: move_follow_up,
}
