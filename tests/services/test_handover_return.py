"""Single accounts that go back, what changed after the sealing, and receipts that come late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import AppError, RefusedError
from app.models.values import new_id
from app.services.customers.commands import UpdateCustomer
from app.services.handover.manifest import Purpose
from app.services.interactions.commands import DeleteInteractions, UpdateInteraction
from app.services.kernel.clock import FixedClock
from tests import factories as make
from tests.services.conftest import NOW, ZONE
from tests.services.handing import OPEN_LINES, Desk, Sealed, desks


@pytest.fixture
def people(tmp_path: Path) -> Iterator[list[Desk]]:
    """Ann, who has three accounts, Bob and Cleo."""
    with desks(tmp_path, "Ann", "Bob", "Cleo") as made:
        for number in range(3):
            customer = make.add_customer(made[0].steward, f"Customer {number}", city="Bonn")
            make.add_follow_up(made[0].steward, customer)
            make.open_deal(made[0].steward, customer)
        yield made


def handed_over(ann: Desk, bob: Desk) -> Sealed:
    sealed = ann.seal(bob, sorted(ann.active()))
    ann.verify(bob.take(sealed))
    return sealed


def test_that_an_account_goes_back_with_what_was_added(people: list[Desk]) -> None:
    ann, bob, _ = people
    handed_over(ann, bob)
    key = min(bob.active())
    make.log_call(bob.steward, key, "By Bob")

    (file,) = bob.give_back(ann, [key])
    taken = ann.take(file)
    bob.verify(taken)

    assert ann.active() == {key}
    assert key not in bob.active()
    assert ann.one("SELECT owner_id FROM customer WHERE id = :key", key=key) == ann.steward.actor.user_id
    assert ann.all("SELECT assignee_id FROM follow_up WHERE customer_id = :key", key=key) == [ann.steward.actor.user_id]
    assert ann.one("SELECT name FROM user WHERE id = (SELECT author_id FROM interaction)") == "Bob"
    assert ann.one("SELECT count(*) FROM owner_period WHERE customer_id = :key", key=key) == 3
    assert (ann.one(OPEN_LINES), bob.one(OPEN_LINES)) == (0, 0)


def test_that_what_the_successor_removed_is_gone_at_home_too_but_not_what_was_written_there(
    people: list[Desk],
) -> None:
    ann, bob, _ = people
    key = min(ann.active())
    for body in ("kept", "removed by Bob", "changed by Ann"):
        make.log_call(ann.steward, key, body)
    calls = {body: call for call, body in calls_of(ann)}
    sealed = ann.seal(bob, [key])
    ann.steward.do(UpdateInteraction(calls["changed by Ann"], {"body": "later"}))
    make.log_call(ann.steward, key, "new at Ann's")
    bob.take(sealed)
    bob.steward.do(DeleteInteractions((calls["removed by Bob"], calls["changed by Ann"])))

    (file,) = bob.give_back(ann, [key])
    taken = ann.take(file)

    assert taken.removed == 1
    assert sorted(body for _, body in calls_of(ann)) == ["kept", "later", "new at Ann's"]
    assert ann.one(OPEN_LINES) == 0


def calls_of(desk: Desk) -> list[tuple[bytes, str]]:
    return [(call, desk.one("SELECT body FROM interaction WHERE id = :id", id=call))
            for call in desk.all("SELECT id FROM interaction")]  # fmt: skip


def test_that_no_account_is_given_to_two_people_unless_somebody_says_so(people: list[Desk]) -> None:
    ann, bob, cleo = people
    key = min(ann.active())
    first = ann.seal(bob, [key])

    for other in (bob, cleo):
        with pytest.raises(AppError, match=f"no receipt came back yet: file {first.manifest.bundle_id.hex()}"):
            ann.seal(other, sorted(ann.active()))
    assert ann.seal(cleo, sorted(ann.active()), is_again=True).manifest.accounts.count == 3


def test_that_an_account_that_came_back_without_a_receipt_can_be_sealed_again(people: list[Desk]) -> None:
    ann, bob, cleo = people
    key = min(ann.active())
    bob.take(ann.seal(bob, [key]))
    (file,) = bob.give_back(ann, [key])
    ann.take(file)

    assert cleo.take(ann.seal(cleo, [key])).status == "imported"


def test_that_an_account_wanders_on_and_comes_back_to_where_it_began(people: list[Desk]) -> None:
    ann, bob, cleo = people
    handed_over(ann, bob)
    key = min(bob.active())
    onwards = bob.seal(cleo, [key])
    bob.verify(cleo.take(onwards))
    home = cleo.seal(ann, [key])
    cleo.verify(ann.take(home))

    assert [key in each.active() for each in people] == [True, False, False]
    assert [each.one(OPEN_LINES) for each in people] == [0, 0, 0]
    assert ann.one("SELECT count(*) FROM owner_period WHERE customer_id = :key", key=key) == 4


def test_that_a_receipt_that_comes_late_does_not_take_a_returned_account_away(people: list[Desk]) -> None:
    ann, bob, _ = people
    sealed = ann.seal(bob, sorted(ann.active()))
    taken = bob.take(sealed)
    key = min(bob.active())
    (file,) = bob.give_back(ann, [key])
    back = ann.take(file)

    verified = ann.verify(taken)
    bob.verify(back)

    assert verified.elsewhere == (key,)
    assert ann.active() == {key}
    assert len(bob.active()) == 2


def test_that_only_what_came_from_there_is_given_back(people: list[Desk]) -> None:
    ann, bob, cleo = people
    handed_over(ann, bob)
    own = make.add_customer(bob.steward, "Own")

    with pytest.raises(AppError, match="did not come from Ann"):
        bob.give_back(ann, [own])
    with pytest.raises(AppError, match="did not come from Cleo"):
        bob.give_back(cleo, [min(bob.active() - {own})])


def test_that_what_was_handed_over_is_neither_changed_nor_sealed_again(people: list[Desk]) -> None:
    ann, bob, cleo = people
    handed_over(ann, bob)
    key = min(bob.active())

    with pytest.raises(RefusedError, match="only be read"):
        make.log_call(ann.steward, key)
    with pytest.raises(AppError, match="handed over to somebody else"):
        ann.seal(cleo, [key])


def test_that_work_after_the_sealing_follows_as_a_delta(people: list[Desk]) -> None:
    ann, bob, _ = people
    accounts = sorted(ann.active())
    old = make.log_call(ann.steward, accounts[1], "To be removed")
    sealed = ann.seal(bob, accounts)
    taken = bob.take(sealed)
    make.log_call(ann.steward, accounts[0], "Straggler")
    ann.steward.do(UpdateCustomer(accounts[2], {"city": "Rome"}))
    ann.steward.do(DeleteInteractions((old,)))
    make.log_call(bob.steward, accounts[1], "By Bob")

    verified = ann.verify(taken)
    delta = ann.follow_up(bob, sealed)

    assert set(verified.changed_since) == set(accounts)
    assert delta is not None
    result = bob.take(delta)
    assert result.removed == 1
    assert sorted(bob.all("SELECT body FROM interaction")) == ["By Bob", "Straggler"]
    assert bob.one("SELECT city FROM customer WHERE id = :key", key=accounts[2]) == "Rome"
    assert bob.all("SELECT DISTINCT owner_id FROM customer") == [bob.steward.actor.user_id]
    assert bob.all("SELECT DISTINCT assignee_id FROM follow_up") == [bob.steward.actor.user_id]
    assert bob.active() == set(accounts)
    assert bob.one(OPEN_LINES) == 0
    ann.verify(result)
    assert not ann.active()


def test_that_an_untouched_handover_has_no_stragglers(people: list[Desk]) -> None:
    ann, bob, _ = people
    sealed = handed_over(ann, bob)

    assert ann.follow_up(bob, sealed) is None


def test_that_a_delta_without_its_handover_or_behind_a_later_one_is_refused(people: list[Desk]) -> None:
    ann, bob, cleo = people
    accounts = sorted(ann.active())
    sealed = ann.seal(bob, accounts)
    make.log_call(ann.steward, accounts[0], "First")
    first = ann.seal(bob, accounts[:1], Purpose.DELTA, base=sealed.manifest.bundle_id)
    second = ann.seal(bob, accounts[:1], Purpose.DELTA, base=sealed.manifest.bundle_id)

    with pytest.raises(AppError, match="in the order in which"):
        bob.take(first)
    bob.take(sealed)
    assert bob.take(second).missing_before == (2,)
    with pytest.raises(AppError, match="A later handover file"):
        bob.take(first)
    with pytest.raises(AppError, match="cannot be read"):
        cleo.take(ann.seal(cleo, accounts[:1], Purpose.DELTA))


def test_that_a_delta_brings_only_accounts_of_its_handover(people: list[Desk]) -> None:
    ann, bob, _ = people
    accounts = sorted(ann.active())
    sealed = ann.seal(bob, accounts[:1])
    bob.take(sealed)

    with pytest.raises(AppError, match="cannot be read"):
        bob.take(ann.seal(bob, accounts[1:2], Purpose.DELTA, base=sealed.manifest.bundle_id))
    with pytest.raises(AppError, match="in the order in which"):
        bob.take(ann.seal(bob, accounts[:1], Purpose.DELTA, base=new_id()))


def test_that_of_two_changes_of_one_record_the_later_one_holds_and_both_are_told(people: list[Desk]) -> None:
    ann, bob, _ = people
    accounts = sorted(ann.active())
    sealed = ann.seal(bob, accounts)
    bob.take(sealed)
    ann.steward.do(UpdateCustomer(accounts[0], {"city": "Early"}))
    ann.steward.do(UpdateCustomer(accounts[1], {"city": "Early"}))
    later = FixedClock(NOW + timedelta(hours=1), ZONE)
    bob.steward.bus.surroundings = replace(bob.steward.bus.surroundings, clock=later)
    bob.steward.do(UpdateCustomer(accounts[0], {"city": "Late"}))
    delta = ann.follow_up(bob, sealed)
    assert delta is not None

    taken = bob.take(delta)

    cities = {key: bob.one("SELECT city FROM customer WHERE id = :key", key=key) for key in accounts[:2]}
    assert cities == {accounts[0]: "Late", accounts[1]: "Early"}
    assert [(each["customer"], each["fields"], each["taken"]) for each in taken.conflicts] == [
        (accounts[0].hex(), ["city"], "ours")
    ]
