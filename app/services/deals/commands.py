"""Opening deals, moving them through their stages, closing them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from app.models.values import DealStage, day_number, moment_number, new_id
from app.services.deals.fields import DEALS
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
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr

CLOSED: Final = (DealStage.WON.value, DealStage.LOST.value)


class OpenDeal(CreateRecord):
    """Begin a deal; without an owner among the values it is the actor's."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("New deal")
    record_kind = DEALS


class UpdateDeal(UpdateRecord):
    """Change a deal; a change of stage enters its history."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Deal changed")
    record_kind = DEALS


class DeleteDeals(DeleteRecords):
    """Delete deals; what happened around them stays with the customer."""

    needs: ClassVar[Rule] = REMOVE
    title: ClassVar[Text] = tr("Deals deleted")
    record_kind = DEALS


def open_deal(uow: UnitOfWork, command: OpenDeal) -> bytes:
    """Write the deal with its first stage and return its id."""
    values = {"owner": uow.actor.user_id.hex(), **command.values}
    return create_record(uow, OpenDeal(values, command.record_id))


def _prepare(uow: UnitOfWork, drafts: Sequence[Draft]) -> None:
    today = day_number(uow.clock.today())
    for draft in drafts:
        draft.values.setdefault("created_on", today)
        draft.values.setdefault("stage", DealStage.LEAD.value)
        _currency(uow, draft, {})


def _created(uow: UnitOfWork, drafts: Sequence[Draft]) -> None:
    _enter(uow, [(draft.record_id, str(draft.values["stage"])) for draft in drafts])


def _revise(uow: UnitOfWork, edits: Sequence[Edit]) -> None:
    today = day_number(uow.clock.today())
    for edit in edits:
        new, old = edit.draft.values, edit.old
        _currency(uow, edit.draft, old)
        if new.get("stage", old["stage"]) == old["stage"]:
            continue
        if new["stage"] in CLOSED:
            new.setdefault("closed_on", old.get("closed_on") or today)
        elif old["stage"] in CLOSED:
            new.setdefault("closed_on", None)


def _changed(uow: UnitOfWork, edits: Sequence[Edit]) -> None:
    _enter(
        uow,
        [(edit.draft.record_id, str(edit.draft.values["stage"])) for edit in edits if "stage" in edit.draft.values],
    )


def _currency(uow: UnitOfWork, draft: Draft, old: Mapping[str, object]) -> None:
    if draft.values.get("amount_minor") is not None and not (draft.values.get("currency") or old.get("currency")):
        draft.values["currency"] = uow.conventions.currency


def _enter(uow: UnitOfWork, stages: Sequence[tuple[bytes, str]]) -> None:
    now = moment_number(uow.now)
    rows = [(new_id(), deal_id, stage, now) for deal_id, stage in stages]
    if rows:
        uow.bulk.insert("deal_stage_entry", ("id", "deal_id", "stage", "entered_at"), rows)


HOOKS = Hooks(_prepare, _created, _revise, _changed)

HANDLERS: Handlers = {
    OpenDeal: open_deal,
    UpdateDeal: update_record,
    DeleteDeals: delete_records,
}
