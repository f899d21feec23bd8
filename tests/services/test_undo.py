"""Every change can be taken back to the very rows that were there, and done again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.bootstrap import Steward
from app.errors import AppError, ConflictError, RefusedError
from app.services.contacts.commands import DeleteContacts, UpdateContact
from app.services.customers.commands import (
    ArchiveCustomers,
    ChangeOwner,
    DeleteCustomers,
    UpdateCustomer,
)
from app.services.deals.commands import DeleteDeals, UpdateDeal
from app.services.followups.commands import CompleteFollowUp, DeleteFollowUps, MoveFollowUp, UpdateFollowUp
from app.services.interactions.commands import AttachFile, DeleteInteractions, UpdateInteraction
from app.services.kernel.commands import Batch, Command
from app.services.kernel.undo import UndoStep
from app.services.orders.commands import DeleteOrders, UpdateOrder
from app.services.preferences.commands import ChangeSetting, DefineCustomField, SaveView
from app.services.preferences.saved_views import DeleteView, PinView, RenameView
from app.services.products.commands import AddProduct
from app.services.tags.commands import RenameTag, TagCustomers
from app.services.users.commands import UpdateUser
from tests import factories as make
from tests.services.conftest import Open


class Book:
    """A small book of one customer with something of everything."""

    def __init__(self, steward: Steward) -> None:
        self.rep = make.add_user(steward, "Rep", email="rep@team.example")
        self.customer = make.add_customer(steward, "华信科技", phone="138 0013 8000", tags="VIP", city="深圳")
        self.contact = make.add_contact(steward, self.customer, "王芳", email="wang@hua.example")
        self.call = make.log_call(steward, self.customer, contact=self.contact.hex())
        self.follow_up = make.add_follow_up(steward, self.customer, due="2026-11-18", repeat="FREQ=WEEKLY")
        self.order = make.place_order(steward, self.customer, ordered_on="2026-11-01")
        self.deal = make.open_deal(steward, self.customer, amount="5000", stage="proposal")
        self.view: bytes = steward.do(SaveView("customers", "Old", {"filter": ""})).value
        self.tag = steward.do(TagCustomers((self.customer,), ("New",))).value and _tag_id(steward, "VIP")


def _tag_id(steward: Steward, name: str) -> bytes:
    from sqlalchemy import select

    from app.models.customer import Tag

    with steward.workspace.database.readers.connect() as connection:
        return connection.execute(select(Tag.id).where(Tag.name == name)).scalar_one()


CHANGES: dict[str, Callable[[Book], Command]] = {
    "update customer": lambda b: UpdateCustomer(b.customer, {"name": "华信集团", "phone": "0755-8888888", "city": ""}),
    "custom value": lambda b: UpdateCustomer(b.customer, {"custom:Level": "gold"}),
    "archive": lambda b: ArchiveCustomers((b.customer,)),
    "owner": lambda b: ChangeOwner((b.customer,), b.rep, "moves"),
    "delete customer": lambda b: DeleteCustomers((b.customer,)),
    "update contact": lambda b: UpdateContact(b.contact, {"title": "Director", "birthday": "lunar:--08-15"}),
    "delete contact": lambda b: DeleteContacts((b.contact,)),
    "update call": lambda b: UpdateInteraction(b.call, {"body": "Talked longer.", "duration_min": "25"}),
    "delete call": lambda b: DeleteInteractions((b.call,)),
    "attach": lambda b: AttachFile(b.customer, "offer.pdf", b"%PDF-1.7", interaction_id=b.call),
    "update follow-up": lambda b: UpdateFollowUp(b.follow_up, {"title": "Visit", "priority": "high"}),
    "complete": lambda b: CompleteFollowUp(b.follow_up, "agreed"),
    "move": lambda b: MoveFollowUp(b.follow_up, date(2026, 12, 1)),
    "delete follow-up": lambda b: DeleteFollowUps((b.follow_up,)),
    "update order": lambda b: UpdateOrder(b.order, {"status": "shipped"}, ({"amount": "7"}, {"amount": "8"})),
    "delete order": lambda b: DeleteOrders((b.order,)),
    "win deal": lambda b: UpdateDeal(b.deal, {"stage": "won"}),
    "delete deal": lambda b: DeleteDeals((b.deal,)),
    "tags": lambda b: TagCustomers((b.customer,), ("Fair",), ("VIP",)),
    "rename tag": lambda b: RenameTag(b.tag, "Important"),
    "setting": lambda _: ChangeSetting("title", "Other"),
    "custom field": lambda _: DefineCustomField("customer", "Budget"),
    "view": lambda _: SaveView("customers", "Mine", {"filter": "owner=me"}),
    "rename view": lambda b: RenameView(b.view, "Other"),
    "pin view": lambda b: PinView(b.view),
    "delete view": lambda b: DeleteView(b.view),
    "user": lambda b: UpdateUser(b.rep, {"active": "no", "role": "lead"}),
    "product": lambda _: AddProduct({"name": "Pump", "unit_price": "9.99"}),
    "batch": lambda b: Batch((ArchiveCustomers((b.customer,)), DeleteOrders((b.order,)))),
}


@pytest.mark.parametrize("name", CHANGES)
def test_that_undo_restores_every_row_and_redo_brings_the_change_back(steward: Steward, name: str) -> None:
    book = Book(steward)
    before = make.state_of(steward)
    steward.do(CHANGES[name](book))
    after = make.state_of(steward)

    steward.undo()
    undone = make.state_of(steward)
    steward.redo()
    redone = make.state_of(steward)

    assert after != before
    assert undone == before
    assert redone == after


def test_that_steps_are_undone_one_after_the_other_and_redone_in_order(steward: Steward) -> None:
    states = [make.state_of(steward)]
    for name in ("One", "Two", "Three"):
        make.add_customer(steward, name)
        states.append(make.state_of(steward))

    undone = [steward.undo() and make.state_of(steward) for _ in range(3)]
    redone = [steward.redo() and make.state_of(steward) for _ in range(3)]

    assert undone == states[2::-1]
    assert redone == states[1:]
    assert steward.redo() is None


def test_that_a_new_change_forgets_what_could_be_redone(steward: Steward) -> None:
    make.add_customer(steward, "One")
    steward.undo()
    make.add_customer(steward, "Two")

    assert steward.redo() is None


def test_that_a_row_changed_since_refuses_the_whole_undo(steward: Steward) -> None:
    customer = make.add_customer(steward)
    step = steward.do(UpdateCustomer(customer, {"city": "Berlin"}))
    steward.do(UpdateCustomer(customer, {"city": "Bonn"}))
    before = make.state_of(steward)

    with pytest.raises(ConflictError) as refusal:
        steward.do(UndoStep(step.step_seq or 0))

    assert refusal.value.code == "changed-since"
    assert make.state_of(steward) == before


def test_that_a_record_on_which_something_new_hangs_is_not_removed(steward: Steward) -> None:
    step = steward.do(Batch((_new_customer(),)))
    customer = step.value[0]
    make.log_call(steward, customer)
    before = make.state_of(steward)

    with pytest.raises(ConflictError) as refusal:
        steward.do(UndoStep(step.step_seq or 0))

    assert refusal.value.code == "needed-since"
    assert make.state_of(steward) == before


def _new_customer() -> Command:
    from app.services.customers.commands import CreateCustomer

    return CreateCustomer({"name": "New"})


def test_that_a_step_is_undone_once_only(steward: Steward) -> None:
    step = steward.do(Batch((_new_customer(),)))
    steward.undo()

    with pytest.raises(AppError) as refusal:
        steward.do(UndoStep(step.step_seq or 0))

    assert refusal.value.code == "already-undone"


def test_that_another_rep_cannot_undo_somebody_elses_step(steward: Steward) -> None:
    make.add_user(steward, "Rep")
    step = steward.do(Batch((_new_customer(),)))
    steward.act_as("Rep")

    with pytest.raises(RefusedError):
        steward.do(UndoStep(step.step_seq or 0))


def test_that_a_step_can_be_undone_after_the_workspace_was_closed(open_copy: Open) -> None:
    first = open_copy()
    before = make.state_of(first)
    seq = first.do(Batch((_new_customer(),))).step_seq or 0
    first.close(with_backup=False)

    second = open_copy()
    second.do(UndoStep(seq))

    assert make.state_of(second) == before


def test_that_search_follows_undo_and_redo(steward: Steward) -> None:
    from app.services.search.queries import search

    book = Book(steward)
    steward.do(UpdateCustomer(book.customer, {"name": "远大物流"}))
    renamed = [hit.name for hit in steward.ask(search, "yuanda")]
    steward.undo()

    assert renamed == ["远大物流"]
    assert steward.ask(search, "yuanda") == ()
    assert [hit.name for hit in steward.ask(search, "huaxin")][:1] == ["华信科技"]
