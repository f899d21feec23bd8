"""Taking a whole handover back: the former state by its hash, and nothing lost of what was done since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import AppError, ConflictError, RefusedError
from app.models.values import Role
from app.services.contacts.commands import CreateContact, DeleteContacts
from app.services.customers.commands import DeleteCustomers, UpdateCustomer
from app.services.handover.ledger import State
from app.services.interactions.commands import AttachFile
from app.services.kernel.undo import UndoStep
from app.services.orders.commands import PlaceOrder
from app.services.preferences.commands import ChangeSetting
from app.services.products.commands import AddProduct
from app.services.tags.commands import TagCustomers
from tests import factories as make
from tests.services.handing import OPEN_LINES, Desk, Sealed, desks

ACCOUNTS = 7


@pytest.fixture
def ann_and_bob(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    """Ann, who has accounts, and Bob, who gets them."""
    with desks(tmp_path, "Ann", "Bob") as (ann, bob):
        # People and products with numbers of another system, which hang on them.
        make.add_user(ann.steward, "Colleague", external_id="7")
        ann.steward.do(AddProduct({"name": "Pump", "external_id": "P"}))
        for number in range(ACCOUNTS):
            customer = make.add_customer(ann.steward, f"Customer {number}", tags="Fair")
            make.add_contact(ann.steward, customer, "Bo", phone=f"1380013800{number}")
            ann.steward.do(PlaceOrder(customer, {"rep": "Colleague"}, ({"product": "Pump", "amount": "100.00"},)))
            make.add_follow_up(ann.steward, customer)
        yield ann, bob


def handed_over(ann: Desk, bob: Desk) -> Sealed:
    sealed = ann.seal(bob, sorted(ann.active()))
    ann.verify(bob.take(sealed))
    return sealed


def test_that_the_former_state_is_restored_and_fifty_entries_go_back(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    before = bob.state()
    accounts = sorted(ann.active())
    sealed = handed_over(ann, bob)
    for number in range(45):
        make.log_call(bob.steward, accounts[number % ACCOUNTS], f"entry {number}")
    bob.steward.do(TagCustomers((accounts[0],), ("New",)))
    bob.steward.do(AttachFile(accounts[0], "new.pdf", b"new"))
    bob.steward.do(UpdateCustomer(accounts[1], {"custom:Level": "1"}))
    make.open_deal(bob.steward, accounts[2])

    back, file = bob.undo(sealed)

    assert bob.state() == before == back.state_before
    assert back.plain(bob.state())["state_restored"]
    assert back.plain("")["return_delta"]["entries"] == 50
    assert back.entries.plain() == {
        "interaction": {"added": 45}, "customer_tag": {"added": 1}, "attachment": {"added": 1},
        "custom_value": {"added": 1}, "deal": {"added": 1}, "deal_stage_entry": {"added": 1},
    }  # fmt: skip
    assert file is not None
    assert not ann.active()
    taken = ann.take(file)
    assert ann.active() == set(accounts)
    assert ann.one("SELECT count(*) FROM interaction WHERE body LIKE 'entry %'") == 45
    assert ann.all("SELECT DISTINCT owner_id FROM customer") == [ann.steward.actor.user_id]
    assert ann.all("SELECT DISTINCT assignee_id FROM follow_up") == [ann.steward.actor.user_id]
    assert ann.one(OPEN_LINES) == 0
    assert taken.conflicts == ()


def test_that_what_was_changed_and_removed_since_is_taken_back_too(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    before = bob.state()
    accounts = sorted(ann.active())
    sealed = handed_over(ann, bob)
    contacts = bob.all("SELECT id FROM contact ORDER BY id")
    bob.steward.do(UpdateCustomer(accounts[0], {"city": "Bonn", "phone": "13900139000"}))
    bob.steward.do(DeleteContacts((contacts[0],)))
    bob.steward.do(DeleteCustomers((accounts[1],)))
    bob.steward.do(TagCustomers((accounts[2],), ("Fair 2",), ("Fair",)))
    new = bob.steward.do(CreateContact({"customer": accounts[3].hex(), "name": "New"})).value
    bob.steward.do(DeleteContacts((new,)))
    bob.steward.do(UpdateCustomer(accounts[4], {"city": "Rome"}))
    bob.steward.undo()

    back, file = bob.undo(sealed)

    tables = back.entries.plain()
    assert tables["customer"] == {"changed": 1, "removed": 1}
    assert "added" not in tables["contact"]
    assert file is not None
    assert file.manifest.accounts.count == ACCOUNTS - 1
    assert bob.state() == before
    ann.take(file)
    assert ann.one("SELECT city FROM customer WHERE id = :key", key=accounts[0]) == "Bonn"


def test_that_an_untouched_handover_leaves_no_file_and_can_be_imported_again(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    before = bob.state()
    sealed = handed_over(ann, bob)

    back, file = bob.undo(sealed)

    assert file is None
    assert bob.state() == before
    assert back.plain(before)["return_delta"] is None
    assert bob.take(sealed).status == "imported"


def test_that_what_was_given_back_is_not_imported_again(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    sealed = handed_over(ann, bob)
    make.log_call(bob.steward, min(bob.active()))
    bob.undo(sealed)

    with pytest.raises(AppError, match="given back"):
        bob.take(sealed)


def test_that_a_plain_undo_names_what_can(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    sealed = handed_over(ann, bob)
    make.log_call(bob.steward, min(bob.active()))

    with pytest.raises(ConflictError, match="Take the handover back as a whole"):
        bob.steward.do(UndoStep(bob.line(sealed).step_seq or 0))


def test_that_after_the_cooling_off_only_an_admin_takes_back_on_purpose(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    sealed = handed_over(ann, bob)
    bob.steward.do(ChangeSetting("handover_undo_days", "7"))
    bob.later(days=8)

    with pytest.raises(RefusedError, match="7 days"):
        bob.undo(sealed)
    admin, bob.steward.actor = bob.steward.actor, replace(bob.steward.actor, role=Role.REP)
    with pytest.raises(RefusedError, match="7 days"):
        bob.undo(sealed, is_forced=True)
    bob.steward.actor = admin
    bob.undo(sealed, is_forced=True)

    assert not bob.active()


def test_that_the_cooling_off_holds_for_a_plain_undo_too(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    sealed = handed_over(ann, bob)
    bob.steward.do(ChangeSetting("handover_undo_days", "7"))
    bob.later(days=8)

    with pytest.raises(RefusedError, match="7 days"):
        bob.steward.do(UndoStep(bob.line(sealed).step_seq or 0))
    bob.later(days=7)
    bob.steward.do(UndoStep(bob.line(sealed).step_seq or 0))

    assert not bob.active()


def test_that_people_and_tags_that_are_used_elsewhere_by_now_stay(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    ann.steward.do(AttachFile(min(ann.active()), "same.pdf", b"the same"))
    sealed = handed_over(ann, bob)
    own = make.add_customer(bob.steward, "Own", tags="Fair")
    bob.steward.do(AttachFile(own, "same.pdf", b"the same"))

    back, _ = bob.undo(sealed)

    assert back.kept == 2
    assert bob.active() == {own}
    assert bob.all("SELECT name FROM tag") == ["Fair"]


def test_that_a_handover_on_which_another_stands_is_not_taken_back(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    sealed = handed_over(ann, bob)
    (returned,) = bob.give_back(ann, [min(bob.active())])
    bob.verify(ann.take(returned))

    with pytest.raises(AppError, match="stands on this one"):
        bob.undo(sealed)
    bob.undo(returned)
    bob.undo(sealed)

    assert not bob.active()
    assert len(ann.active()) == 1


def test_that_what_was_sealed_on_is_taken_back_only_on_purpose(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    sealed = handed_over(ann, bob)
    bob.give_back(ann, [min(bob.active())])

    with pytest.raises(AppError, match="no receipt came back yet"):
        bob.undo(sealed)
    bob.undo(sealed, is_forced=True)

    assert not bob.active()


def test_that_the_sender_has_the_accounts_again_by_taking_the_flip_back(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    before = ann.state()
    accounts = ann.active()
    sealed = handed_over(ann, bob)

    ann.undo(sealed)

    assert ann.active() == accounts
    assert ann.state() == before
    assert ann.line(sealed).state is State.SEALED


def test_that_a_file_that_cannot_be_written_leaves_everything(ann_and_bob: tuple[Desk, Desk]) -> None:
    ann, bob = ann_and_bob
    sealed = handed_over(ann, bob)
    make.log_call(bob.steward, min(bob.active()))
    before = bob.state()
    bob.folder = bob.folder / "missing"

    with pytest.raises(AppError) as refused:
        bob.undo(sealed)

    assert refused.value.code == "no-such-file"
    assert bob.state() == before
    assert bob.line(sealed).state is State.IMPORTED
