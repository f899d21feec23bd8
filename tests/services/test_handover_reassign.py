"""Handing over inside one workspace: the same proof before and after, one transaction, one undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from app.bootstrap import Steward
from app.errors import AppError
from app.services.handover.manifest import Purpose
from app.services.users.commands import UpdateUser
from app.services.workflows.handover.reassigning import ReassignAccounts, Reassigned, Share
from tests import factories as make
from tests.services.handing import OPEN_LINES, Desk, desks


def _read(steward: Steward, sql: str) -> list[object]:
    with steward.workspace.database.readers.connect() as connection:
        return list(connection.execute(text(sql)).scalars())


def test_that_owners_change_and_nothing_else_and_undo_restores_it(steward: Steward) -> None:
    leaver, one, other = (make.add_user(steward, name) for name in ("Leaver", "One", "Other"))
    accounts = [make.add_customer(steward, f"C{number}", owner=leaver.hex()) for number in range(4)]
    for key in accounts:
        make.add_follow_up(steward, key, assignee=leaver.hex())
        make.open_deal(steward, key, owner=leaver.hex())
        make.place_order(steward, key, rep=leaver.hex())
    before = make.state_of(steward)

    shares = (Share(one, tuple(accounts[:3])), Share(other, tuple(accounts[3:])))
    done: Reassigned = steward.do(ReassignAccounts(leaver, shares)).value

    assert done.shares == {one: 3, other: 1}
    assert done.figures["counts"]["order"] == 4
    assert done.figures["money"]["order"] == {"CNY": "400.00"}
    assert set(_read(steward, "SELECT owner_id FROM customer")) == {one, other}
    assert set(_read(steward, "SELECT assignee_id FROM follow_up")) == {one, other}
    assert set(_read(steward, "SELECT owner_id FROM deal")) == {one, other}
    assert set(_read(steward, 'SELECT rep_id FROM "order"')) == {leaver}
    assert _read(steward, OPEN_LINES) == [0]
    steward.undo()
    assert make.state_of(steward) == before


def test_that_only_the_leavers_accounts_go_and_only_to_people_who_work_here(steward: Steward) -> None:
    leaver, heir = make.add_user(steward, "Leaver"), make.add_user(steward, "Heir")
    theirs, own = make.add_customer(steward, "A", owner=leaver.hex()), make.add_customer(steward, "B")

    for shares in ((Share(heir, (theirs, own)),), (Share(heir, (theirs,)), Share(None, (theirs,))), ()):
        with pytest.raises(AppError, match="belong to somebody else"):
            steward.do(ReassignAccounts(leaver, shares))
    steward.do(UpdateUser(heir, {"active": "no"}))
    for user in (heir, leaver):
        with pytest.raises(AppError, match="cannot get customers"):
            steward.do(ReassignAccounts(leaver, (Share(user, (theirs,)),)))


@pytest.fixture
def people(tmp_path: Path) -> Iterator[list[Desk]]:
    """Two with a workspace each."""
    with desks(tmp_path, "Ann", "Bob") as made:
        yield made


def test_that_the_proof_is_that_of_a_file_with_the_same_accounts(people: list[Desk]) -> None:
    ann, bob = people
    heir = make.add_user(ann.steward, "Heir")
    key = make.add_customer(ann.steward, "A")
    make.place_order(ann.steward, key)
    sealed = ann.seal(bob, [key], Purpose.COLLECT)

    done: Reassigned = ann.steward.do(ReassignAccounts(None, (Share(heir, (key,)),))).value

    assert done.root == sealed.manifest.accounts.digest
    assert done.figures == sealed.manifest.figures
