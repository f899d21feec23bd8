"""What one step records: every row with its old and new raw values, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, text, update

from app.bootstrap import Steward
from app.errors import AppError, CancelledError, ConflictError
from app.models.base import canonical_json
from app.models.customer import Customer, Tag
from app.models.deal import Deal
from app.models.interaction import Blob
from app.models.order import Product
from app.models.values import ChangeKind, day_number, moment_number, new_id
from app.services.contacts.commands import CreateContact
from app.services.customers.commands import ArchiveCustomers, CreateCustomer, DeleteCustomers, UpdateCustomer
from app.services.kernel.changes import CHUNK, ChangeLine, Raw, column_names, raw_table, read_line, read_raw
from app.services.kernel.commands import Batch
from app.services.kernel.progress import Progress
from app.services.kernel.undo import UndoStep
from app.services.kernel.uow import UnitOfWork
from app.services.search.queries import search
from app.services.tags.commands import TagCustomers
from app.text import Text
from tests import factories as make
from tests.services.trials import attempt, everything, lines_of

INSERT, UPDATE, DELETE = ChangeKind.INSERT, ChangeKind.UPDATE, ChangeKind.DELETE


def product(name: str = "Pump", **values: Any) -> Product:
    return Product(name=name, **values)


def one_line(steward: Steward, what: Callable[[UnitOfWork], Any]) -> ChangeLine:
    (line,) = lines_of(steward, attempt(steward, what).step_seq)
    return line


def stored(steward: Steward, table: str, record_id: bytes, *columns: str) -> tuple[Raw, ...]:
    """Return raw values of a row as a new reader finds them; nothing where there is no such row."""
    with steward.workspace.database.readers.connect() as connection:
        return read_raw(connection, table, [record_id], columns).get(record_id, ())


@pytest.fixture
def pump(steward: Steward) -> bytes:
    """The id of a stored product."""
    found: bytes = attempt(steward, lambda uow: add(uow, product())).value
    return found


def add(uow: UnitOfWork, row: Product) -> bytes:
    uow.session.add(row)
    return row.id


def rename(uow: UnitOfWork, record_id: bytes, *names: str) -> None:
    """Give a product one name after the other, each of them sent to the file."""
    row = uow.session.get_one(Product, record_id)
    for name in names:
        row.name = name
        uow.session.flush()


def remove(uow: UnitOfWork, record_id: bytes) -> None:
    uow.session.delete(uow.session.get_one(Product, record_id))


def test_that_an_insert_is_recorded_by_its_id_alone(steward: Steward) -> None:
    outcome = attempt(steward, lambda uow: add(uow, product()))

    (line,) = lines_of(steward, outcome.step_seq)
    assert line == ChangeLine("product", INSERT, (outcome.value,))


def test_that_an_update_is_recorded_with_the_changed_columns_alone(steward: Steward, pump: bytes) -> None:
    line = one_line(steward, lambda uow: rename(uow, pump, "Valve"))

    assert (line.table, line.kind, line.ids) == ("product", UPDATE, (pump,))
    assert set(line.columns) == {"name", "version", "updated_at"}
    assert line.old_values(0)["name"] == "Pump"
    assert line.new_values(0)["name"] == "Valve"
    assert line.new_values(0)["version"] == line.old_values(0)["version"] + 1  # type: ignore[operator]


def test_that_a_delete_is_recorded_with_the_whole_row(steward: Steward, pump: bytes) -> None:
    columns = column_names("product")
    whole = stored(steward, "product", pump, *columns)

    line = one_line(steward, lambda uow: remove(uow, pump))

    assert line == ChangeLine("product", DELETE, (pump,), columns, (whole,))


def test_that_a_row_inserted_and_changed_in_one_step_is_one_insert(steward: Steward) -> None:
    def what(uow: UnitOfWork) -> None:
        row = product()
        uow.session.add(row)
        uow.session.flush()
        row.name = "Valve"

    assert one_line(steward, what).kind is INSERT


def test_that_two_changes_of_a_row_are_one_from_the_first_old_to_the_last_new_value(
    steward: Steward, pump: bytes
) -> None:
    def what(uow: UnitOfWork) -> None:
        rename(uow, pump, "Valve", "Gate")
        uow.session.get_one(Product, pump).category = "Parts"

    line = one_line(steward, what)

    assert line.kind is UPDATE
    assert (line.old_values(0)["name"], line.new_values(0)["name"]) == ("Pump", "Gate")
    assert (line.old_values(0)["category"], line.new_values(0)["category"]) == (None, "Parts")


def test_that_a_row_changed_and_deleted_in_one_step_is_one_delete_of_the_former_row(
    steward: Steward, pump: bytes
) -> None:
    former = stored(steward, "product", pump, "name", "version")

    def what(uow: UnitOfWork) -> None:
        rename(uow, pump, "Valve")
        remove(uow, pump)

    line = one_line(steward, what)

    assert line.kind is DELETE
    assert set(line.columns) == set(column_names("product"))
    assert (line.old_values(0)["name"], line.old_values(0)["version"]) == former


def test_that_a_row_inserted_and_deleted_in_one_step_leaves_nothing(steward: Steward) -> None:
    before = everything(steward)

    def what(uow: UnitOfWork) -> None:
        row = product()
        uow.session.add(row)
        uow.session.flush()
        uow.session.delete(row)

    assert attempt(steward, what).step_seq is None
    assert everything(steward) == before


@pytest.mark.parametrize("is_sent_between", [True, False])
def test_that_a_row_deleted_and_made_again_is_an_update_that_undo_takes_back(
    steward: Steward, pump: bytes, is_sent_between: bool
) -> None:
    before = make.state_of(steward)

    def what(uow: UnitOfWork) -> None:
        remove(uow, pump)
        if is_sent_between:
            uow.session.flush()
        uow.session.add(product("Valve", id=pump))

    outcome = attempt(steward, what)
    (line,) = lines_of(steward, outcome.step_seq)
    steward.do(UndoStep(outcome.step_seq or 0))

    assert (line.kind, line.old_values(0)["name"], line.new_values(0)["name"]) == (UPDATE, "Pump", "Valve")
    assert make.state_of(steward) == before


def test_that_changes_of_objects_and_of_masses_are_undone_in_the_right_order(steward: Steward, pump: bytes) -> None:
    before = make.state_of(steward)

    def what(uow: UnitOfWork) -> None:
        rename(uow, pump, "Valve")
        uow.bulk.update("product", ("name",), [(pump, "Gate")])
        uow.session.expire_all()
        rename(uow, pump, "Tap")

    outcome = attempt(steward, what)
    lines = lines_of(steward, outcome.step_seq)
    steward.do(UndoStep(outcome.step_seq or 0))

    assert [line.old_values(0)["name"] for line in lines] == ["Pump", "Valve", "Gate"]
    assert [line.new_values(0)["name"] for line in lines] == ["Valve", "Gate", "Tap"]
    assert make.state_of(steward) == before


DAY, MOMENT = date(1969, 7, 20), datetime(2038, 1, 19, 3, 14, 7, 123456, tzinfo=UTC)
ODD_TEXT = "a\x00b\r\n\u2028'\";--\U0001f600"


@pytest.mark.parametrize(
    ("cls", "name", "value", "raw"),
    [
        (Customer, "created_on", DAY, day_number(DAY)),
        (Customer, "updated_at", MOMENT, moment_number(MOMENT)),
        (Customer, "is_starred", True, 1),
        (Customer, "owner_id", None, None),
        (Customer, "notes", ODD_TEXT, ODD_TEXT),
        (Customer, "raw", {"b": "é", "a": '"'}, canonical_json({"a": '"', "b": "é"})),
        (Deal, "probability", Decimal("0.3333335"), 333_334),
        (Deal, "amount_minor", 2**62, 2**62),
        (Deal, "amount_minor", -1, -1),
    ],
)
def test_that_old_and_new_values_are_those_of_the_file(
    steward: Steward, cls: type[Any], name: str, value: Any, raw: Raw
) -> None:
    customer = make.add_customer(steward)
    record_id = customer if cls is Customer else make.open_deal(steward, customer, amount="12.34")
    (before,) = stored(steward, cls.__tablename__, record_id, name)

    changed = one_line(steward, lambda uow: setattr(uow.session.get_one(cls, record_id), name, value))
    lines = lines_of(steward, steward.do(DeleteCustomers((customer,))).step_seq)
    (deleted,) = [line for line in lines if line.table == cls.__tablename__]

    assert changed.old_values(0)[name] == before
    assert changed.new_values(0)[name] == raw == deleted.old_values(0)[name]
    assert type(changed.new_values(0)[name]) is type(deleted.old_values(0)[name]) is type(raw)


def test_that_the_bytes_of_a_deleted_file_are_recorded_as_they_were(steward: Steward) -> None:
    content = bytes(range(256))
    blob = Blob(sha256=bytes(32), size=256, content=content)
    blob_id = blob.id
    attempt(steward, lambda uow: uow.session.add(blob))

    line = one_line(steward, lambda uow: uow.session.delete(uow.session.get_one(Blob, blob_id)))

    assert line.old_values(0)["content"] == content
    assert line.old_values(0)["sha256"] == bytes(32)


RAW = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text() | st.binary()


@given(st.lists(st.tuples(st.binary(min_size=16, max_size=16), RAW, RAW, RAW, RAW), min_size=1, max_size=20))
def test_that_recorded_values_are_read_back_as_they_were_whatever_they_are(
    rows: list[tuple[bytes, Raw, Raw, Raw, Raw]],
) -> None:
    ids = tuple(row[0] for row in rows)
    old, new = tuple(row[1:3] for row in rows), tuple(row[3:] for row in rows)
    line = ChangeLine("product", UPDATE, ids, ("name", "version"), old, new)

    assert read_line("product", "update", b"".join(ids), line.payload()) == line


MANY = 2 * CHUNK + 1


@pytest.fixture
def many(steward: Steward) -> tuple[bytes, ...]:
    """The ids of more products than fit into two chunks."""
    now = moment_number(steward.clock.now())
    rows = [(new_id(), f"P{number}", 1, now, now) for number in range(MANY)]
    columns = ("id", "name", "is_active", "created_at", "updated_at")
    attempt(steward, lambda uow: uow.bulk.insert("product", columns, rows))
    return tuple(row[0] for row in rows)


def sizes(lines: list[ChangeLine]) -> list[tuple[ChangeKind, int]]:
    return [(line.kind, len(line.ids)) for line in lines]


def test_that_a_mass_change_is_recorded_by_chunks_with_ids_and_values_and_undone(
    steward: Steward, many: tuple[bytes, ...]
) -> None:
    before = make.state_of(steward)
    rows: list[tuple[Raw, ...]] = [(key, f"Q{place}", None) for place, key in enumerate(many)]

    changed = attempt(steward, lambda uow: uow.bulk.update("product", ("name", "category"), rows))
    lines = lines_of(steward, changed.step_seq)
    steward.do(UndoStep(changed.step_seq or 0))

    assert sizes(lines) == [(UPDATE, CHUNK), (UPDATE, CHUNK), (UPDATE, 1)]
    assert tuple(key for line in lines for key in line.ids) == many
    assert [line.old[0][0] for line in lines] == ["P0", f"P{CHUNK}", f"P{2 * CHUNK}"]
    assert lines[2].new_values(0) == {"name": f"Q{2 * CHUNK}", "category": None, "version": changed.step_seq}
    assert make.state_of(steward) == before


def test_that_a_mass_insert_and_delete_are_recorded_by_chunks_and_undone(
    steward: Steward, many: tuple[bytes, ...]
) -> None:
    before = make.state_of(steward)
    inserted = lines_of(steward, 2)

    deleted = attempt(steward, lambda uow: uow.bulk.delete("product", many))
    lines = lines_of(steward, deleted.step_seq)
    left = stored(steward, "product", many[0], "name")
    steward.do(UndoStep(deleted.step_seq or 0))

    assert sizes(inserted) == [(INSERT, CHUNK), (INSERT, CHUNK), (INSERT, 1)]
    assert sizes(lines) == [(DELETE, CHUNK), (DELETE, CHUNK), (DELETE, 1)]
    assert {line.old_values(0)["name"] for line in lines} == {"P0", f"P{CHUNK}", f"P{2 * CHUNK}"}
    assert left == ()
    assert make.state_of(steward) == before


def test_that_a_command_that_changes_nothing_leaves_no_step_no_entry_and_no_change(steward: Steward) -> None:
    customer = make.add_customer(steward, "Ada Ltd", city="Bonn", tags="VIP", phone="0228 1234567")
    before = everything(steward)
    same = {"name": "Ada Ltd", "city": "Bonn", "tags": "VIP", "phone": "0228 1234567"}

    steps = [
        steward.do(command).step_seq
        for command in (
            UpdateCustomer(customer, same),
            ArchiveCustomers((customer,), is_archived=False),
            TagCustomers((customer,), ("VIP",), ("None",)),
            Batch(()),
            Batch((UpdateCustomer(customer, same), UpdateCustomer(customer, {"city": "Bonn"}))),
        )
    ]
    by_hand = attempt(steward, lambda uow: setattr(uow.session.get_one(Customer, customer), "city", "Bonn"))

    assert [*steps, by_hand.step_seq] == [None] * 6
    assert everything(steward) == before


def _add_and_fail(uow: UnitOfWork) -> None:
    uow.session.add(product())
    uow.flush()
    uow.bulk.insert("tag", ("id", "name", "colour"), [(new_id(), "Fair", None)])
    uow.refresh_index()
    raise LookupError


UNRECORDED: dict[str, Callable[[UnitOfWork], Any]] = {
    "ORM update": lambda uow: uow.session.execute(update(Customer).values(name="X")),
    "ORM delete": lambda uow: uow.session.execute(delete(Tag)),
    "ORM insert": lambda uow: uow.session.execute(insert(Tag), [{"id": new_id(), "version": 1, "name": "X"}]),
    "ORM insert of mappings": lambda uow: uow.session.bulk_insert_mappings(
        Tag.__mapper__, [{"id": new_id(), "version": 1, "name": "X"}]
    ),
    "ORM bulk save": lambda uow: uow.session.bulk_save_objects([Tag(version=1, name="X")]),
    "query update": lambda uow: uow.session.query(Customer).update({"name": "X"}),
    "Core insert": lambda uow: uow.connection.execute(insert(raw_table("tag")), {"id": new_id()}),
    "Core update": lambda uow: uow.connection.execute(update(raw_table("customer")).values(name="X")),
    "Core delete": lambda uow: uow.connection.execute(delete(raw_table("audit_entry"))),
    "text": lambda uow: uow.session.execute(text("  update customer set name = 'X'")),
    "text after a comment": lambda uow: uow.session.execute(text("/* so */ DELETE FROM owner_period")),
    "text after a line comment": lambda uow: uow.session.execute(text("-- so\nDELETE FROM owner_period")),
    "text with a common table": lambda uow: uow.session.execute(text("WITH x AS (SELECT 1) DELETE FROM owner_period")),
    "replace": lambda uow: uow.connection.exec_driver_sql("REPLACE INTO search_version VALUES (9)"),
    "table made": lambda uow: uow.connection.exec_driver_sql("CREATE TABLE x (y)"),
    "table dropped": lambda uow: uow.connection.exec_driver_sql("DROP TABLE search_entry"),
    "pragma": lambda uow: uow.connection.exec_driver_sql("PRAGMA user_version = 99"),
    "savepoint": lambda uow: uow.session.begin_nested().session.scalar(select(Tag.id)),
    "commit": lambda uow: uow.session.commit(),
}


@pytest.mark.parametrize("name", UNRECORDED)
def test_that_a_write_that_nobody_records_is_refused_and_leaves_nothing(steward: Steward, name: str) -> None:
    make.add_customer(steward)
    before = everything(steward)

    def what(uow: UnitOfWork) -> None:
        uow.session.add(product())
        uow.flush()
        UNRECORDED[name](uow)

    with pytest.raises(RuntimeError, match=r"recorded|commits"):
        attempt(steward, what)

    assert everything(steward) == before
    assert steward.do(CreateCustomer({"name": "Next"})).step_seq == before[1] + 1


def test_that_reading_is_no_unrecorded_write(steward: Steward) -> None:
    def what(uow: UnitOfWork) -> tuple[Any, ...]:
        replaced = uow.session.scalar(text("SELECT replace('insert', 'in', 'up')"))
        common = select(Customer.id).cte("update_of")
        return replaced, uow.session.scalars(select(common)).all()

    assert attempt(steward, what).value == ("upsert", [])


def test_that_a_handler_that_raises_leaves_the_file_as_it_was(steward: Steward) -> None:
    make.add_customer(steward)
    before = everything(steward)

    with pytest.raises(LookupError):
        attempt(steward, _add_and_fail)

    assert everything(steward) == before


def test_that_a_batch_happens_wholly_or_not_at_all(steward: Steward) -> None:
    customer = make.add_customer(steward)
    before = everything(steward)
    good = (CreateCustomer({"name": "Bo AG"}), TagCustomers((customer,), ("New",)))
    bad = CreateContact({"customer": customer.hex(), "name": "Bo", "birthday": "some day"})

    with pytest.raises(AppError, match="Birthday"):
        steward.do(Batch((*good, Batch((bad,)))))
    failed = everything(steward)
    done = steward.do(Batch((*good, Batch((ArchiveCustomers((customer,)),)))))

    assert failed == before
    assert everything(steward)[1] == before[1] + 1
    assert steward.ask(search, "bo")[0].name == "Bo AG"
    tables = {line.table for line in lines_of(steward, done.step_seq)}
    assert tables == {"customer", "owner_period", "tag", "customer_tag"}


def test_that_a_stale_version_is_a_conflict_and_nothing_is_overwritten(steward: Steward) -> None:
    customer = make.add_customer(steward)
    (seen,) = stored(steward, "customer", customer, "version")
    steward.do(UpdateCustomer(customer, {"city": "Bonn"}, expected_version=int(str(seen))))
    before = everything(steward)

    with pytest.raises(ConflictError) as refusal:
        steward.do(UpdateCustomer(customer, {"city": "Berlin"}, expected_version=int(str(seen))))

    assert refusal.value.code == "conflict"
    assert everything(steward) == before
    assert stored(steward, "customer", customer, "city") == ("Bonn",)


def test_that_an_object_that_is_older_than_its_row_is_a_conflict(steward: Steward, pump: bytes) -> None:
    before = everything(steward)

    def what(uow: UnitOfWork) -> None:
        row = uow.session.get_one(Product, pump)
        uow.bulk.update("product", ("name",), [(pump, "Gate")])
        row.name = "Valve"

    with pytest.raises(ConflictError) as refusal:
        attempt(steward, what)

    assert refusal.value.code == "conflict"
    assert everything(steward) == before


def test_that_a_second_record_of_the_same_id_is_a_conflict(steward: Steward, pump: bytes) -> None:
    before = everything(steward)

    with pytest.raises(ConflictError):
        attempt(steward, lambda uow: uow.session.add(product("Valve", id=pump)))

    assert everything(steward) == before


def test_that_a_reader_keeps_its_moment_while_others_write(steward: Steward) -> None:
    customer = make.add_customer(steward, city="Bonn")
    city = select(Customer.city).where(Customer.id == customer)

    with steward.workspace.database.readers.connect() as connection:
        first = connection.execute(city).scalar_one()
        steward.do(UpdateCustomer(customer, {"city": "Berlin"}))
        still = connection.execute(city).scalar_one()

    assert (first, still) == ("Bonn", "Bonn")
    assert stored(steward, "customer", customer, "city") == ("Berlin",)


def test_that_a_reader_sees_nothing_of_a_step_that_is_not_done(steward: Steward) -> None:
    before = everything(steward)

    def what(uow: UnitOfWork) -> object:
        uow.session.add(product())
        uow.flush()
        return everything(steward)

    assert attempt(steward, what).value == before


def test_that_stopping_a_mass_change_in_the_middle_rolls_all_of_it_back(
    steward: Steward, many: tuple[bytes, ...]
) -> None:
    before = everything(steward)
    reported: list[int] = []

    def report(_phase: Text, done: int, _total: int | None) -> None:
        reported.append(done)
        progress.cancel()

    progress = Progress(report)

    def what(uow: UnitOfWork) -> None:
        for start in range(0, MANY, CHUNK):
            some = many[start : start + CHUNK]
            uow.bulk.update("product", ("name",), [(key, "Valve") for key in some])
            uow.refresh_index()
            uow.progress.advance(len(some))

    with pytest.raises(CancelledError):
        attempt(steward, what, progress=progress)

    assert reported == [CHUNK]
    assert everything(steward) == before
