"""What can be done to customers, and what follows from it: sort key and ownership ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from app.errors import AppError
from app.models.customer import OwnerPeriod
from app.models.user import User
from app.models.values import day_number, moment_number, new_id
from app.services.customers.fields import CUSTOMERS
from app.services.kernel.changes import Raw, chunks
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.drafts import Draft, Edit, Hooks
from app.services.kernel.permissions import EDIT, REASSIGN, REMOVE, Rule, Subject
from app.services.kernel.record_commands import (
    CreateRecord,
    DeleteRecords,
    UpdateRecord,
    create_record,
    delete_records,
    update_record,
)
from app.services.kernel.records import edit_records, read_records
from app.services.kernel.spelling import sort_key
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr


class CreateCustomer(CreateRecord):
    """Add a customer; without an owner among the values it belongs to whoever adds it."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("New customer")
    record_kind = CUSTOMERS


class UpdateCustomer(UpdateRecord):
    """Change fields of a customer."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Customer changed")
    record_kind = CUSTOMERS


class DeleteCustomers(DeleteRecords):
    """Delete customers with everything that belongs to them."""

    needs: ClassVar[Rule] = REMOVE
    title: ClassVar[Text] = tr("Customers deleted")
    kind: ClassVar[str] = "bulk"
    ignores_custody: ClassVar[bool] = True
    record_kind = CUSTOMERS


@dataclass(frozen=True)
class ArchiveCustomers(Command):
    """Put customers away or bring them back."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Customers archived")

    customer_ids: tuple[bytes, ...]
    is_archived: bool = True

    def subjects(self) -> Iterable[Subject]:
        """Return the customers."""
        return (Subject("customer", customer_id) for customer_id in self.customer_ids)

    def step_title(self) -> Text:
        """Return whether they were put away or brought back."""
        return self.title if self.is_archived else tr("Customers brought back from the archive")


@dataclass(frozen=True)
class ChangeOwner(Command):
    """Give customers to somebody, or to nobody; the ledger keeps who gave them and why."""

    needs: ClassVar[Rule] = REASSIGN
    title: ClassVar[Text] = tr("Owner changed")
    kind: ClassVar[str] = "bulk"

    customer_ids: tuple[bytes, ...]
    owner_id: bytes | None
    reason: str = ""

    def subjects(self) -> Iterable[Subject]:
        """Return the customers."""
        return (Subject("customer", customer_id) for customer_id in self.customer_ids)


def create_customer(uow: UnitOfWork, command: CreateCustomer) -> bytes:
    """Create the customer for its owner and return its id."""
    values = {"owner": uow.actor.user_id.hex(), **command.values}
    return create_record(uow, CreateCustomer(values, command.record_id))


def archive_customers(uow: UnitOfWork, command: ArchiveCustomers) -> int:
    """Set the archive mark and return how many customers it was new for."""
    return _set(uow, command.customer_ids, {"is_archived": int(command.is_archived)})


def change_owner(uow: UnitOfWork, command: ChangeOwner) -> int:
    """Change the owner and return how many customers were somebody else's before."""
    if command.owner_id is not None:
        owner = uow.session.get(User, command.owner_id)
        if owner is None or not owner.is_active:
            raise AppError("not-active", tr("This person is not active and cannot get customers. Nothing was changed."))
    uow.reason = command.reason or None
    return _set(uow, command.customer_ids, {"owner_id": command.owner_id})


def _set(uow: UnitOfWork, ids: Sequence[bytes], values: dict[str, Raw]) -> int:
    changed = 0
    for some in chunks(ids):
        found = read_records(uow, CUSTOMERS, some)
        edits = [Edit(old, Draft(values=dict(values), record_id=key)) for key, old in found.items()]
        changed += sum(edit_records(uow, CUSTOMERS, edits))
    return changed


def _prepare(uow: UnitOfWork, drafts: Sequence[Draft]) -> None:
    today = day_number(uow.clock.today())
    for draft in drafts:
        draft.values.setdefault("created_on", today)
        draft.values["sort_key"] = sort_key(str(draft.values["name"]))


def _created(uow: UnitOfWork, drafts: Sequence[Draft]) -> None:
    _open_periods(uow, [(draft.record_id, draft.values.get("owner_id")) for draft in drafts])


def _revise(_uow: UnitOfWork, edits: Sequence[Edit]) -> None:
    for edit in edits:
        if "name" in edit.draft.values:
            edit.draft.values["sort_key"] = sort_key(str(edit.draft.values["name"]))


def _changed(uow: UnitOfWork, edits: Sequence[Edit]) -> None:
    moved = [edit.draft for edit in edits if "owner_id" in edit.draft.values]
    if not moved:
        return
    now = moment_number(uow.now)
    for some in chunks([draft.record_id for draft in moved]):
        open_ones = select(OwnerPeriod.id).where(OwnerPeriod.customer_id.in_(some), OwnerPeriod.to_at.is_(None))
        closed = [(period_id, now) for period_id in uow.connection.execute(open_ones).scalars()]
        uow.bulk.update("owner_period", ("to_at",), closed)
    _open_periods(uow, [(draft.record_id, draft.values["owner_id"]) for draft in moved])


def _open_periods(uow: UnitOfWork, owners: Sequence[tuple[bytes, Raw]]) -> None:
    columns = ("id", "customer_id", "owner_id", "from_at", "to_at", "given_by_id", "reason")
    now, giver = moment_number(uow.now), uow.actor.user_id
    rows = [(new_id(), customer_id, owner, now, None, giver, uow.reason) for customer_id, owner in owners]
    uow.bulk.insert("owner_period", columns, rows)


HOOKS = Hooks(_prepare, _created, _revise, _changed)

HANDLERS: Handlers = {
    CreateCustomer: create_customer,
    UpdateCustomer: update_record,
    DeleteCustomers: delete_records,
    ArchiveCustomers: archive_customers,
    ChangeOwner: change_owner,
}
