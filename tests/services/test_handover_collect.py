"""A rep's book in the lead's workspace: a mirror that can be counted and read, with the lead's own notes beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import RefusedError
from app.services.customers.commands import DeleteCustomers, UpdateCustomer
from app.services.interactions.commands import DeleteInteractions, UpdateInteraction
from app.services.kernel.listing import Listing
from app.services.registry import LISTS
from app.services.workflows.handover.planning import PlanHandover
from app.services.workflows.handover.plans import read_plan
from tests import factories as make
from tests.services.handing import OPEN_LINES, Desk, desks


@pytest.fixture
def people(tmp_path: Path) -> Iterator[list[Desk]]:
    """Ann and Bob, who have accounts, and Lea, who leads them."""
    with desks(tmp_path, "Ann", "Bob", "Lea") as made:
        for rep in made[:2]:
            for number in range(3):
                customer = make.add_customer(rep.steward, f"{rep.name} {number}")
                make.log_call(rep.steward, customer, "Call")
        yield made


def collected(rep: Desk, lead: Desk) -> None:
    lead.take(rep.copy_book(lead))


def test_that_a_leads_list_covers_the_team_and_the_owners_stay_the_reps(people: list[Desk]) -> None:
    ann, bob, lea = people
    make.add_customer(lea.steward, "Own")
    collected(ann, lea)
    collected(bob, lea)

    found = lea.steward.ask(LISTS["customers"], Listing())

    assert found.total == 7
    owners = lea.all("SELECT name FROM user WHERE id IN (SELECT owner_id FROM customer) ORDER BY name")
    assert owners == ["Ann", "Bob", "Lea"]
    assert len(lea.active()) == 1
    assert lea.one(OPEN_LINES) == 0
    assert ann.verify(lea.take(ann.copy_book(lea))).is_complete
    assert len(ann.active()) == 3


def test_that_a_mirror_is_read_only_but_for_the_leads_own_entries(people: list[Desk]) -> None:
    ann, _, lea = people
    collected(ann, lea)
    key = min(lea.all("SELECT id FROM customer"))
    call = lea.one("SELECT id FROM interaction WHERE customer_id = :key", key=key)

    for command in (UpdateCustomer(key, {"city": "Rome"}), DeleteInteractions((call,)),
                    UpdateInteraction(call, {"body": "Changed"})):  # fmt: skip
        with pytest.raises(RefusedError, match="only be read"):
            lea.steward.do(command)
    note = make.log_call(lea.steward, key, "Lea's note")
    lea.steward.do(UpdateInteraction(note, {"body": "Lea's better note"}))
    make.add_follow_up(lea.steward, key, "Ask Ann")

    assert lea.all("SELECT body FROM interaction WHERE id = :note", note=note) == ["Lea's better note"]


def test_that_a_later_book_replaces_the_mirror_and_leaves_the_leads_entries(people: list[Desk]) -> None:
    ann, _, lea = people
    collected(ann, lea)
    gone, kept, changed = sorted(ann.active())
    note = make.log_call(lea.steward, kept, "Lea's note")
    other = make.log_call(lea.steward, changed, "Lea's other note")
    ann.steward.do(DeleteCustomers((gone, kept)))
    ann.steward.do(DeleteInteractions(tuple(ann.all("SELECT id FROM interaction"))))
    new = make.add_customer(ann.steward, "New")

    taken = lea.take(ann.copy_book(lea))

    assert set(lea.all("SELECT id FROM customer")) == {kept, changed, new}
    assert set(lea.all("SELECT id FROM interaction")) == {note, other}
    assert taken.removed > 0
    assert lea.active() == set()
    collected(ann, lea)
    assert set(lea.all("SELECT id FROM interaction")) == {note, other}


def test_that_an_older_book_of_a_former_owner_does_not_come_before_the_new_owners(people: list[Desk]) -> None:
    ann, bob, lea = people
    collected(ann, lea)
    old = ann.copy_book(lea)
    key = min(ann.active())
    bob.later(days=1)
    ann.verify(bob.take(ann.seal(bob, [key])))
    make.log_call(bob.steward, key, "By Bob")
    collected(bob, lea)

    taken = lea.take(old)

    assert taken.outcomes["left"] == 1
    assert lea.one("SELECT name FROM user WHERE id = (SELECT owner_id FROM customer WHERE id = :key)", key=key) == "Bob"
    assert "By Bob" in lea.all("SELECT body FROM interaction WHERE customer_id = :key", key=key)


def test_that_what_the_lead_works_on_is_not_made_a_mirror(people: list[Desk]) -> None:
    ann, _, lea = people
    sealed_key = min(ann.active())
    lea.take(ann.seal(lea, [sealed_key]))

    collected(ann, lea)

    assert lea.active() == {sealed_key}


def test_that_a_mirrored_account_that_is_handed_to_the_lead_can_be_worked_on(people: list[Desk]) -> None:
    ann, _, lea = people
    collected(ann, lea)
    key = min(ann.active())

    ann.verify(lea.take(ann.seal(lea, [key])))

    assert lea.active() == {key}
    lea.steward.do(UpdateCustomer(key, {"city": "Rome"}))
    collected(ann, lea)
    assert lea.one("SELECT city FROM customer WHERE id = :key", key=key) == "Rome"
    assert lea.one("SELECT count(*) FROM customer") == 3


def test_that_undoing_a_book_restores_the_former_mirror(people: list[Desk]) -> None:
    ann, _, lea = people
    collected(ann, lea)
    before = lea.state()
    ann.steward.do(DeleteCustomers((min(ann.active()),)))
    book = ann.copy_book(lea)
    lea.take(book)

    lea.undo(book)

    assert lea.state() == before


def test_that_a_lead_plans_and_seals_what_was_collected_and_an_old_book_does_not_take_it_again(
    people: list[Desk],
) -> None:
    ann, bob, lea = people
    collected(ann, lea)
    collected(bob, lea)
    accounts = set(ann.active())
    late = ann.copy_book(lea)
    document = lea.steward.do(PlanHandover(ann.steward.actor.user_id, (bob.card.signing_public,))).value
    with lea.steward.workspace.database.readers.connect() as connection:
        (part,) = read_plan(connection, json.dumps(document).encode()).parts
    sealed = lea.seal(bob, part.customers, former_owner=ann.steward.actor.user_id)
    lea.verify(bob.take(sealed))

    lea.take(late)

    assert set(part.customers) == accounts <= bob.active()
    assert lea.one("SELECT count(*) FROM custody WHERE state = 'handed over'") == len(accounts)
    collected(bob, lea)
    assert lea.one("SELECT count(*) FROM custody WHERE state = 'handed over'") == 0
    assert lea.one(OPEN_LINES) == 0


def test_that_a_leads_plan_is_sealed_in_the_leavers_own_workspace(people: list[Desk]) -> None:
    ann, bob, lea = people
    collected(ann, lea)
    document = lea.steward.do(PlanHandover(ann.steward.actor.user_id, (bob.card.signing_public,))).value
    with ann.steward.workspace.database.readers.connect() as connection:
        plan = read_plan(connection, json.dumps(document).encode())

    assert plan.leaver == ann.steward.actor.user_id
    (part,) = plan.parts
    assert bob.take(ann.seal(bob, part.customers, plan=plan.digest)).manifest.plan == plan.digest
