"""The audit chain: who did what to which record, without values, and nobody alters it unseen."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeVar

import pytest
import sqlalchemy
from sqlalchemy import Connection, LargeBinary, select
from sqlalchemy.dialects import sqlite

from app.bootstrap import Steward
from app.models.engine import connect, open_database
from app.models.history import AuditEntry
from app.models.tables import CLASSES
from app.models.values import ChangeKind, moment_number, new_id
from app.services.customers.commands import CreateCustomer, DeleteCustomers, UpdateCustomer
from app.services.kernel import audit
from app.services.kernel.audit import START, Head
from app.services.kernel.changes import CHUNK, Raw, column_names
from app.services.kernel.commands import Batch
from app.services.kernel.uow import UnitOfWork
from app.services.preferences.commands import ChangeSetting, DefineCustomField, NoteRekey, SaveView
from app.services.products.commands import AddProduct
from app.services.products.fields import PRODUCTS
from app.services.registry import HANDLERS
from app.services.tags.commands import TagCustomers
from app.services.users.commands import AddUser
from app.services.users.fields import USERS
from app.services.workspace.machine import device_name
from tests import factories as make
from tests.services.conftest import NOW, ZONE, Open, Template
from tests.services.planting import phone, plant, texts
from tests.services.trials import attempt, lines_of

COLUMNS: Final = column_names("audit_entry")
PUT: Final = str(sqlalchemy.insert(AuditEntry).compile(dialect=sqlite.dialect()))
INSERT, UPDATE, DELETE = ChangeKind.INSERT.value, ChangeKind.UPDATE.value, ChangeKind.DELETE.value


def entries(steward: Steward, step_seq: int | None = None) -> list[AuditEntry]:
    """Return the entries of one step, or all, in order."""
    statement = select(AuditEntry.__table__).order_by(AuditEntry.seq)
    if step_seq is not None:
        statement = statement.where(AuditEntry.step_seq == step_seq)
    with steward.workspace.database.readers.connect() as connection:
        return [AuditEntry(**row) for row in connection.execute(statement).mappings()]


def insert_products(uow: UnitOfWork, count: int) -> list[bytes]:
    now = moment_number(uow.now)
    rows = [(new_id(), f"P{number}", 1, now, now) for number in range(count)]
    uow.bulk.insert("product", ("id", "name", "is_active", "created_at", "updated_at"), rows)
    return [row[0] for row in rows]


def test_that_a_small_step_has_an_entry_for_each_row(steward: Steward) -> None:
    created = steward.do(CreateCustomer({"name": "Ada Ltd", "phone": "0228 1234567"}))
    deleted = steward.do(DeleteCustomers((created.value,)))

    for step, kind in ((created, INSERT), (deleted, DELETE)):
        found = [(each.table_name, each.kind, each.record_id) for each in entries(steward, step.step_seq)]
        rows = [(line.table, kind, key) for line in lines_of(steward, step.step_seq) for key in line.ids]
        assert found == rows
        assert {each[0] for each in found} == {"customer", "owner_period", "contact_point"}
        assert {(each.row_count, each.rows_digest) for each in entries(steward, step.step_seq)} == {(1, None)}


def test_that_an_entry_of_a_change_names_the_fields_alone(steward: Steward) -> None:
    customer = make.add_customer(steward)

    step = steward.do(UpdateCustomer(customer, {"city": "Bonn", "starred": "yes", "name": "Bo AG"}))

    (entry,) = entries(steward, step.step_seq)
    assert (entry.table_name, entry.kind, entry.record_id) == ("customer", UPDATE, customer)
    assert entry.fields == ["city", "is_starred", "name", "sort_key"]


@pytest.mark.parametrize("count", [50, 51])
def test_that_from_51_rows_on_a_table_has_one_entry(steward: Steward, count: int) -> None:
    step = attempt(steward, lambda uow: insert_products(uow, count))

    assert len(entries(steward, step.step_seq)) == (50 if count == 50 else 1)
    assert sum(each.row_count for each in entries(steward, step.step_seq)) == count


def test_that_a_mass_step_has_one_entry_for_each_table_and_kind_of_change(steward: Steward) -> None:
    ids = attempt(steward, lambda uow: insert_products(uow, CHUNK + 1)).value

    def what(uow: UnitOfWork) -> None:
        uow.bulk.update("product", ("name", "category"), [(key, "Valve", "Parts") for key in ids])
        uow.bulk.update("product", ("is_active",), [(ids[0], 0)])
        uow.bulk.delete("product", ids[:-1])
        uow.bulk.insert("tag", ("id", "name", "colour"), [(bytes(16), "Fair", None)])

    first, *rest = entries(steward, attempt(steward, what).step_seq)

    assert [(each.table_name, each.kind, each.row_count) for each in rest] == [
        ("product", DELETE, CHUNK), ("tag", INSERT, 1),
    ]  # fmt: skip
    assert (first.table_name, first.kind, first.row_count) == ("product", UPDATE, CHUNK + 2)
    assert first.fields == ["category", "is_active", "name"]
    assert [first.rows_digest, rest[0].rows_digest] == [digest([*ids, ids[0]]), digest(ids[:-1])]
    assert {each.record_id for each in (first, *rest)} == {None}


def digest(ids: list[bytes]) -> bytes:
    return hashlib.sha256(b"".join(ids)).digest()


def test_that_an_entry_says_who_did_it_when_where_and_on_which_device(steward: Steward) -> None:
    rep = make.add_user(steward, "Rep")
    steward.act_as("Rep")

    step = steward.do(CreateCustomer({"name": "Ada Ltd"}))

    for entry in entries(steward, step.step_seq):
        assert (entry.actor_id, entry.device, entry.action) == (rep, device_name(), "CreateCustomer")
        assert (entry.at, entry.zone, entry.step_seq) == (NOW, ZONE, step.step_seq)


def test_that_a_batch_is_entered_under_the_names_of_its_commands(steward: Steward) -> None:
    new = tuple(CreateCustomer({"name": name}) for name in ("One", "Two"))

    step = steward.do(Batch((*new, Batch((AddProduct({"name": "Pump"}),)))))

    assert {each.action for each in entries(steward, step.step_seq)} == {"AddProduct+CreateCustomer"}


def test_that_a_step_without_rows_is_entered_where_it_must_be_noted(steward: Steward) -> None:
    step = steward.do(NoteRekey())

    (entry,) = entries(steward, step.step_seq)
    assert (entry.action, entry.table_name, entry.record_id, entry.row_count) == ("NoteRekey", None, None, 0)


def test_that_a_failed_or_idle_command_enters_nothing(steward: Steward) -> None:
    before = len(entries(steward))

    with pytest.raises(ZeroDivisionError):
        attempt(steward, lambda uow: insert_products(uow, 60) and 1 // 0)
    attempt(steward, lambda _: None)

    assert len(entries(steward)) == before


def test_that_each_entry_holds_the_digest_of_the_one_before(steward: Steward) -> None:
    plant(steward, "zorblax", None)
    found = entries(steward)

    assert [each.seq for each in found] == list(range(1, len(found) + 1))
    assert [each.previous for each in found] == [START, *(each.digest for each in found[:-1])]
    with steward.workspace.database.readers.connect() as connection:
        assert audit.head(connection) == Head(found[-1].seq, found[-1].digest)
        assert audit.first_broken(connection) is None


def test_that_no_value_of_any_field_stands_in_the_chain(steward: Steward) -> None:
    word = "zorblax"
    book = plant(steward, word, None)
    steward.do(AddUser({**texts(USERS, word), "email": f"{word}@{word}.example"}))
    steward.do(AddProduct(texts(PRODUCTS, word)))
    steward.do(DefineCustomField("customer", f"{word} field", choices=(f"{word} choice",)))
    steward.do(ChangeSetting("title", f"{word} title"))
    steward.do(SaveView("customers", f"{word} view", {"filter": f"name={word}"}))
    steward.do(Batch((TagCustomers((book.customer,), (f"{word} other",)),), name=None))
    steward.do(UpdateCustomer(book.customer, {"name": f"{word} renamed", "custom:Nickname": f"{word} new"}))
    steward.do(DeleteCustomers((book.customer,)))
    steward.undo()

    columns = {column.name for cls in CLASSES.values() for column in cls.__table__.columns}
    for entry in entries(steward):
        plain = [_as_bytes(getattr(entry, name)) for name in COLUMNS]
        assert not [each for each in plain if word.encode() in each or phone(word).encode() in each]
        assert columns >= set(entry.fields or ())
        assert set(entry.action.split("+")) <= {command.__name__ for command in HANDLERS} | {"Trial"}


def _as_bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else json.dumps(value, default=str).encode().lower()


R = TypeVar("R")


class Ledger:
    """The audit trail of a workspace nobody has open, altered past the program."""

    def __init__(self, path: Path, template: Template) -> None:
        self.raw = connect(path, template.key.database)
        self.database = open_database(path, template.key.database)
        found = self.raw.execute("SELECT * FROM audit_entry ORDER BY seq").fetchall()
        self.rows: list[list[Raw]] = [list(row) for row in found]
        self.head = self._ask(audit.head)

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()
        self.raw.close()

    def write(self, rows: list[list[Raw]]) -> None:
        """Put other rows in the place of all entries."""
        self.raw.execute("BEGIN IMMEDIATE")
        self.raw.execute("DELETE FROM audit_entry")
        self.raw.executemany(PUT, rows)
        self.raw.execute("COMMIT")

    def first_broken(self) -> int | None:
        """Ask the program which entry is the first that does not continue the chain."""
        return self._ask(audit.first_broken)

    def is_anchored(self) -> bool:
        """Ask the program whether the chain still has the entry that was last once."""
        there = self._ask(lambda connection: audit.digest_at(connection, self.head.seq))
        return there == self.head.digest

    def _ask(self, question: Callable[[Connection], R]) -> R:
        with self.database.readers.connect() as connection:
            return question(connection)


@pytest.fixture
def ledger(open_copy: Open, workspace_file: Path, template: Template) -> Iterator[Ledger]:
    """A trail of single rows, masses, two epochs and several people."""
    steward = open_copy()
    book = plant(steward, "zorblax", None)
    attempt(steward, lambda uow: insert_products(uow, 60))
    with steward.workspace.database.writer.begin() as connection:
        audit.start_epoch(connection, bytes(range(32)))
    make.add_user(steward, "Rep", role="admin")
    steward.act_as("Rep")
    steward.do(UpdateCustomer(book.customer, {"city": "Bonn"}))
    steward.do(NoteRekey())
    steward.undo()
    steward.close(with_backup=False)
    found = Ledger(workspace_file, template)
    yield found
    found.close()


Tampering = Callable[[random.Random, list[list[Raw]]], int]


def at(name: str) -> int:
    return COLUMNS.index(name)


def change(chance: random.Random, rows: list[list[Raw]]) -> int:
    """Alter one value of one entry."""
    place, column = chance.randrange(len(rows)), chance.randrange(1, len(COLUMNS))
    rows[place][column] = _other(chance, rows[place][column], COLUMNS[column])
    return place


def _other(chance: random.Random, value: Raw, name: str) -> Raw:
    if isinstance(value, bytes) and value:
        spot = chance.randrange(len(value))
        return value[:spot] + bytes([value[spot] ^ 1 << chance.randrange(8)]) + value[spot + 1 :]
    if isinstance(value, int):
        return value + chance.choice((-1, 1, 1_000))
    if isinstance(value, str):
        return chance.choice((f"{value} ", value[:-1], value.swapcase() + "x"))
    is_bytes = isinstance(AuditEntry.__table__.c[name].type, LargeBinary)
    return bytes(16) if is_bytes else "customer"


def delete(chance: random.Random, rows: list[list[Raw]]) -> int:
    """Take an entry out."""
    place = chance.randrange(len(rows) - 1)
    del rows[place]
    return place


def delete_and_renumber(chance: random.Random, rows: list[list[Raw]]) -> int:
    """Take an entry out and close the gap, with the links set anew."""
    place = delete(chance, rows)
    _renumber(rows, place)
    return place


def insert(chance: random.Random, rows: list[list[Raw]]) -> int:
    """Put a copy of some entry between two others, or at the end."""
    place = chance.randrange(len(rows) + 1)
    rows.insert(place, list(chance.choice([row for row in rows if row[0] != place + 1])))
    _renumber(rows, place)
    return place


def swap(chance: random.Random, rows: list[list[Raw]]) -> int:
    """Let two entries change places."""
    first, then = sorted(chance.sample(range(len(rows)), 2))
    rows[first], rows[then] = rows[then], rows[first]
    _renumber(rows, first)
    return first


def forge(chance: random.Random, rows: list[list[Raw]]) -> int:
    """Alter an entry and seal the whole rest anew, but with no key of the file."""
    place = chance.randrange(len(rows))
    rows[place][at("actor_id")] = new_id()
    epoch, key = chance.choice(((1, bytes(32)), (2, b""), (3, b""), (None, b""), (7, bytes(32))))
    for row in rows[place:]:
        row[at("epoch")] = epoch if epoch is not None else row[at("epoch")]
    _reseal(rows, place, lambda _epoch: key)
    return place


def _renumber(rows: list[list[Raw]], start: int) -> None:
    for place in range(start, len(rows)):
        rows[place][at("seq")] = place + 1
        rows[place][at("previous")] = rows[place - 1][at("digest")] if place else START


def _reseal(rows: list[list[Raw]], start: int, key_of: Callable[[Any], bytes]) -> None:
    for place in range(start, len(rows)):
        _renumber(rows[: place + 1], place)
        row = rows[place]
        row[-1] = audit.seal(key_of(row[at("epoch")]), row[:-1])


TAMPERINGS: Final[tuple[Tampering, ...]] = (change, change, delete, delete_and_renumber, insert, swap, forge)
ROUNDS: Final = 60


def test_that_every_tampering_is_found_at_the_first_entry_it_touches(ledger: Ledger) -> None:
    chance = random.Random(20261120)  # the same at each run
    missed = []
    for tamper in TAMPERINGS * ROUNDS:
        rows = [list(row) for row in ledger.rows]
        place = tamper(chance, rows)
        ledger.write(rows)
        found = ledger.first_broken()
        if rows == ledger.rows or found != place + 1:
            missed.append((tamper.__name__, place + 1, found))
    ledger.write(ledger.rows)

    assert missed == []
    assert ledger.first_broken() is None


def test_that_a_chain_that_was_cut_off_is_found_by_the_anchor(ledger: Ledger) -> None:
    assert ledger.is_anchored()
    for length in range(len(ledger.rows)):
        ledger.write(ledger.rows[:length])
        assert ledger.first_broken() is None
        assert not ledger.is_anchored()


def test_that_a_chain_forged_with_the_keys_of_the_file_is_found_by_the_anchor(ledger: Ledger) -> None:
    keys = dict(ledger.raw.execute("SELECT epoch, key FROM audit_key"))
    chance = random.Random(20261120)  # the same at each run
    for _ in range(30):
        rows = [list(row) for row in ledger.rows]
        place = chance.randrange(len(rows))
        rows[place][at("actor_id")] = new_id()
        _reseal(rows, place, keys.__getitem__)
        ledger.write(rows)
        assert ledger.first_broken() is None
        assert not ledger.is_anchored()


def test_that_a_changed_or_lost_key_shows(ledger: Ledger) -> None:
    epochs = [row[at("epoch")] for row in ledger.rows]
    second = epochs.index(2) + 1

    ledger.raw.execute("UPDATE audit_key SET key = zeroblob(32) WHERE epoch = 2")
    changed = ledger.first_broken()
    ledger.raw.execute("DELETE FROM audit_key WHERE epoch = 2")
    lost = ledger.first_broken()

    assert (changed, lost) == (second, second)


def test_that_a_key_that_was_replaced_seals_nothing_new(ledger: Ledger) -> None:
    (old,) = ledger.raw.execute("SELECT key FROM audit_key WHERE epoch = 1").fetchone()
    forged = [list(row) for row in (*ledger.rows, ledger.rows[-1])]
    forged[-1][at("epoch")] = 1
    _reseal(forged, len(forged) - 1, lambda _epoch: old)

    ledger.write(forged)

    assert ledger.first_broken() == len(forged)


def test_that_entries_from_before_a_new_key_stay_verifiable(steward: Steward) -> None:
    for epoch in range(2, 5):
        make.add_customer(steward, f"Customer {epoch}")
        with steward.workspace.database.writer.begin() as connection:
            audit.start_epoch(connection, bytes([epoch]) * 32)
    make.add_customer(steward, "Last")

    assert sorted({each.epoch for each in entries(steward)}) == [1, 2, 3, 4]
    with steward.workspace.database.readers.connect() as connection:
        assert audit.first_broken(connection) is None
