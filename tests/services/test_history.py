"""What happened to one record, and which steps can be taken back: read from what steps recorded."""

from __future__ import annotations

from typing import Any

import pytest

from app.bootstrap import Steward
from app.errors import AppError, RefusedError
from app.models.values import ChangeKind, moment_number
from app.services.customers.commands import ArchiveCustomers, ChangeOwner, DeleteCustomers, UpdateCustomer
from app.services.kernel.changes import CHUNK
from app.services.kernel.commands import Batch
from app.services.kernel.history import RecordChange, find_step, list_history, list_undoable
from app.services.kernel.undo import UndoStep
from app.services.preferences.commands import NoteRekey
from app.services.tags.commands import TagCustomers
from app.services.users.commands import UpdateUser
from tests import factories as make
from tests.services.conftest import NOW
from tests.services.trials import attempt

INSERT, UPDATE, DELETE = ChangeKind.INSERT, ChangeKind.UPDATE, ChangeKind.DELETE


def history(steward: Steward, record_id: bytes, table: str = "customer") -> tuple[RecordChange, ...]:
    return steward.ask(list_history, table, record_id)


def told(changes: tuple[RecordChange, ...], field: str) -> list[tuple[ChangeKind, Any, Any]]:
    """Return kind, former and new value of one field, the newest first."""
    return [(each.kind, each.old.get(field), each.new.get(field)) for each in changes]


def test_that_history_tells_each_change_with_old_and_new_values_the_newest_first(steward: Steward) -> None:
    customer = make.add_customer(steward, city="Bonn")
    steward.do(UpdateCustomer(customer, {"city": "Berlin"}))
    steward.do(UpdateCustomer(customer, {"city": "", "industry": "Steel"}))

    found = history(steward, customer)

    assert told(found, "city") == [(UPDATE, "Berlin", None), (UPDATE, "Bonn", "Berlin"), (INSERT, None, None)]
    assert [each.seq for each in found] == sorted((each.seq for each in found), reverse=True)
    assert {name for name in found[0].new if name not in ("version", "updated_at")} == {"city", "industry"}


def test_that_history_says_who_and_when_under_the_name_of_now(steward: Steward) -> None:
    rep = make.add_user(steward, "Rep")
    customer = make.add_customer(steward, owner=rep.hex())
    steward.act_as("Rep")
    steward.do(ArchiveCustomers((customer,)))
    steward.act_as("Lin Yue")
    steward.do(UpdateUser(rep, {"name": "Married"}))

    assert [(each.by, each.at) for each in history(steward, customer)] == [("Married", NOW), ("Lin Yue", NOW)]


def test_that_history_is_of_one_record_alone(steward: Steward) -> None:
    customer, other = make.add_customer(steward), make.add_customer(steward, "Bo AG")
    contact = make.add_contact(steward, customer)
    steward.do(UpdateCustomer(other, {"city": "Bonn"}))
    steward.do(Batch((ArchiveCustomers((customer, other)),)))

    assert [each.kind for each in history(steward, customer)] == [UPDATE, INSERT]
    assert [each.kind for each in history(steward, other)] == [UPDATE, UPDATE, INSERT]
    assert [each.kind for each in history(steward, contact, "contact")] == [INSERT]


@pytest.fixture
def many(steward: Steward) -> list[bytes]:
    """Products in more than two chunks, with ids of which each begins where another ends."""
    ids = [number.to_bytes(8, "big") * 2 for number in range(1, 2 * CHUNK + 2)]
    now = moment_number(steward.clock.now())
    columns = ("id", "name", "is_active", "created_at", "updated_at")
    attempt(steward, lambda uow: uow.bulk.insert("product", columns, [(key, "Pump", 1, now, now) for key in ids]))
    return ids


def test_that_history_finds_a_row_in_every_chunk_of_a_mass_change(steward: Steward, many: list[bytes]) -> None:
    rows = [(key, f"Valve {place}") for place, key in enumerate(many)]
    renamed = attempt(steward, lambda uow: uow.bulk.update("product", ("name",), rows))
    attempt(steward, lambda uow: uow.bulk.update("product", ("name",), [(many[0], "Single")]))

    for place in (1, CHUNK - 1, CHUNK, 2 * CHUNK):
        found = history(steward, many[place], "product")
        assert told(found, "name") == [(UPDATE, "Pump", f"Valve {place}"), (INSERT, None, None)]
        assert found[0].seq == renamed.step_seq
    assert told(history(steward, many[0], "product"), "name")[0] == (UPDATE, "Valve 0", "Single")


def test_that_a_row_is_not_found_across_the_border_of_two_others(steward: Steward, many: list[bytes]) -> None:
    between = many[0][8:] + many[1][:8]
    row = (between, "Between", 1, 0, 0)
    columns = ("id", "name", "is_active", "created_at", "updated_at")
    attempt(steward, lambda uow: uow.bulk.insert("product", columns, [row]))
    attempt(steward, lambda uow: uow.bulk.update("product", ("name",), [(key, "Valve") for key in many]))

    assert told(history(steward, between, "product"), "name") == [(INSERT, None, None)]


def test_that_undo_and_redo_stand_in_the_history_like_any_change(steward: Steward, many: list[bytes]) -> None:
    customer = make.add_customer(steward, city="Bonn")
    steward.do(UpdateCustomer(customer, {"city": "Berlin"}))
    steward.undo()
    steward.redo()
    rows = [(key, "Valve") for key in many]
    renamed = attempt(steward, lambda uow: uow.bulk.update("product", ("name",), rows))
    steward.do(UndoStep(renamed.step_seq or 0))

    there_back_there = [("Bonn", "Berlin"), ("Berlin", "Bonn"), ("Bonn", "Berlin")]
    assert [each[1:] for each in told(history(steward, customer), "city")[:-1]] == there_back_there
    names = told(history(steward, many[-1], "product"), "name")
    assert names == [(UPDATE, "Valve", "Pump"), (UPDATE, "Pump", "Valve"), (INSERT, None, None)]


def test_that_a_record_that_was_deleted_and_brought_back_has_its_whole_history(steward: Steward) -> None:
    customer = make.add_customer(steward, city="Bonn")
    contact = make.add_contact(steward, customer)
    steward.do(DeleteCustomers((customer,)))
    with pytest.raises(RefusedError):
        history(steward, customer)
    steward.undo()

    assert told(history(steward, customer), "city") == [
        (INSERT, None, None), (DELETE, "Bonn", None), (INSERT, None, None),
    ]  # fmt: skip
    assert [each.kind for each in history(steward, contact, "contact")] == [INSERT, DELETE, INSERT]


def undoable(steward: Steward) -> list[int]:
    return [row.seq for row in steward.ask(list_undoable)]


def test_that_mass_changes_can_be_undone_later_and_single_ones_in_their_sitting_only(
    steward: Steward,
) -> None:
    customer = make.add_customer(steward)
    tagged = steward.do(TagCustomers((customer,), ("VIP",)))
    steward.do(UpdateCustomer(customer, {"city": "Bonn"}))
    given = steward.do(ChangeOwner((customer,), None, "to the pool"))
    steward.do(NoteRekey())

    assert undoable(steward) == [given.step_seq, tagged.step_seq]


def test_that_undone_steps_leave_the_list_and_redone_ones_come_back_however_often(steward: Steward) -> None:
    customer = make.add_customer(steward)
    tagged = steward.do(TagCustomers((customer,), ("VIP",)))
    lists = []
    for _ in range(3):
        steward.undo()
        lists.append(undoable(steward))
        steward.redo()
        lists.append(undoable(steward))

    assert lists == [[], [tagged.step_seq]] * 3


def test_that_a_step_that_was_undone_by_way_of_its_redo_cannot_be_undone_again(steward: Steward) -> None:
    customer = make.add_customer(steward)
    tagged = steward.do(TagCustomers((customer,), ("VIP",)))
    steward.undo()
    steward.redo()
    steward.undo()

    with pytest.raises(AppError) as refusal:
        steward.do(UndoStep(tagged.step_seq or 0))

    assert refusal.value.code == "already-undone"


def test_that_a_listed_step_tells_what_when_and_who(steward: Steward) -> None:
    customer = make.add_customer(steward)
    step = steward.do(ArchiveCustomers((customer,)), state_before="hash")
    given = steward.do(ChangeOwner((customer,), None))

    (row,) = steward.ask(list_undoable)
    found = steward.ask(find_step, (step.step_id or b"").hex())

    assert (row.seq, str(row.title), row.kind, row.at, row.by) == (
        given.step_seq, "Owner changed", "bulk", NOW, "Lin Yue",
    )  # fmt: skip
    assert found is not None
    assert (found.seq, found.state_before) == (step.step_seq, "hash")


@pytest.mark.parametrize("text", ["", "no hex", "ab", "00" * 16])
def test_that_there_is_no_step_of_another_id(steward: Steward, text: str) -> None:
    assert steward.ask(find_step, text) is None
