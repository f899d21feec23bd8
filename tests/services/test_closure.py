"""Deleting takes exactly what hangs on a record, and what merely mentions it stays without the mention."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import select

from app.bootstrap import Steward, open_steward
from app.errors import AppError, ConflictError, RefusedError
from app.models.filework import dangling_references
from app.models.interaction import Attachment
from app.models.tables import RECORDS
from app.services.contacts.commands import CreateContact, DeleteContacts, UpdateContact
from app.services.customers.commands import ChangeOwner, DeleteCustomers
from app.services.deals.commands import DeleteDeals
from app.services.followups.commands import DeleteFollowUps
from app.services.interactions.commands import DeleteInteractions
from app.services.kernel.commands import Command
from app.services.kernel.undo import UndoStep
from app.services.kernel.uow import UnitOfWork
from app.services.orders.commands import DeleteOrders, PlaceOrder
from app.services.preferences.commands import SaveView
from app.services.products.commands import AddProduct, DeleteProducts, UpdateProduct
from app.services.products.fields import PRODUCTS
from app.services.search.checking import problem
from app.services.users.commands import DeleteUsers, UpdateUser
from app.services.users.fields import USERS
from app.services.workspace.opening import Credentials
from tests import factories as make
from tests.services.conftest import CLOCK, Template
from tests.services.planting import Book, plant, texts
from tests.services.trials import attempt, everything

Row = dict[str, Any]
Rows = dict[str, dict[bytes, Row]]


def rows_of(steward: Steward) -> Rows:
    """Return every row of every table of the state, by table and id."""
    with steward.workspace.database.readers.connect() as connection:
        return {
            name: {row["id"]: dict(row) for row in connection.execute(select(cls.__table__)).mappings()}
            for name, cls in RECORDS.items()
        }


def problems(steward: Steward) -> list[str]:
    """Return what refers to nothing, and what the search index has wrong."""
    rows = rows_of(steward)
    ids = {key for theirs in rows.values() for key in theirs}
    loose = [f"{name} of nothing" for name in ("external_id", "custom_value") for row in rows[name].values()
             if row["record_id"] not in ids]  # fmt: skip
    with steward.workspace.database.readers.connect() as connection:
        found = [f"{dangling_references(connection)} dangling", problem(connection, is_deep=True)]
    return [*loose, *(each for each in found if each not in ("0 dangling", None) and each)]


Planted = tuple[Template, tuple[Book, Book]]


@pytest.fixture(scope="module")
def planted(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """A closed file with two customers that have everything, and files that mention all there is."""
    folder = tmp_path_factory.mktemp("planted")
    path = template.copy_to(folder / "planted.steward")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("STEWARD_DATA_DIR", str(folder / "data"))
        steward = open_steward(path, Credentials(key=template.key), program="test", write=True, clock=CLOCK)
        first, second = plant(steward, "zorblax", None), plant(steward, "quuxity", steward.actor.user_id)
        attempt(steward, lambda uow: _mention_all(uow, first, second))
        steward.close(with_backup=False)
    return Template(path, template.key), (first, second)


def _mention_all(uow: UnitOfWork, *books: Book) -> None:
    for book in books:
        file = uow.session.get_one(Attachment, book.attachment)
        file.contact_id, file.deal_id, file.order_id = book.contact, book.deal, book.order


@pytest.fixture
def workspace_file(planted: Planted, tmp_path: Path) -> Path:
    """A fresh copy of the planted file."""
    return planted[0].copy_to(tmp_path / "work.steward")


@pytest.fixture
def books(planted: Planted) -> tuple[Book, Book]:
    """The two customers."""
    return planted[1]


# The command, the tables of which rows go (all that hang on the record), the columns that are emptied.
DELETIONS: Final[dict[str, tuple[Callable[[Book], Command], dict[str, str], set[tuple[str, str]]]]] = {
    "contact": (
        lambda b: DeleteContacts((b.contact,)),
        {"contact": "id", "contact_point": "contact_id"},
        {(name, "contact_id") for name in ("interaction", "follow_up", "deal", "attachment")},
    ),
    "deal": (
        lambda b: DeleteDeals((b.deal,)),
        {"deal": "id", "deal_stage_entry": "deal_id"},
        {(name, "deal_id") for name in ("interaction", "follow_up", "attachment")},
    ),
    "order": (
        lambda b: DeleteOrders((b.order,)),
        {"order": "id", "order_line": "order_id"},
        {("attachment", "order_id")},
    ),
    "interaction": (
        lambda b: DeleteInteractions((b.interaction,)),
        {"interaction": "id"},
        {("attachment", "interaction_id")},
    ),
    "follow_up": (lambda b: DeleteFollowUps((b.follow_up,)), {"follow_up": "id"}, set()),
}


@pytest.mark.parametrize("table", DELETIONS)
def test_that_what_hangs_on_a_record_goes_and_what_mentions_it_stays(
    steward: Steward, books: tuple[Book, Book], table: str
) -> None:
    command, parts, mentions = DELETIONS[table]
    before, state, book = rows_of(steward), make.state_of(steward), books[0]
    record_id = getattr(book, table)
    expected = {name: dict(theirs) for name, theirs in before.items()}
    going = {**parts, "external_id": "record_id", "custom_value": "record_id"}
    for name, column in going.items():
        expected[name] = {key: row for key, row in before[name].items() if row[column] != record_id}
        assert len(expected[name]) < len(before[name])

    outcome = steward.do(command(book))
    for name, column in mentions:
        for key, row in expected[name].items():
            if row[column] == record_id:
                expected[name][key] = {**row, column: None, "version": outcome.step_seq}
    after = rows_of(steward)

    assert after == expected
    assert outcome.value == {name: len(before[name]) - len(after[name]) for name in going}
    assert problems(steward) == []
    steward.undo()
    assert make.state_of(steward) == state


def test_that_a_customer_goes_with_everything_that_belongs_to_it_and_nothing_else(
    steward: Steward, books: tuple[Book, Book]
) -> None:
    before, state, (going, staying) = rows_of(steward), make.state_of(steward), books
    of_parents = {"order_line": ("order", "order_id"), "deal_stage_entry": ("deal", "deal_id")}

    def is_theirs(name: str, row: Row) -> bool:
        if name in of_parents:
            parent, column = of_parents[name]
            return bool(before[parent][row[column]]["customer_id"] == going.customer)
        return bool(row["id"] == going.customer or row.get("customer_id") == going.customer)

    steward.do(DeleteCustomers((going.customer,)))

    kept = {name: {key: row for key, row in theirs.items() if not is_theirs(name, row)}
            for name, theirs in before.items()}  # fmt: skip
    assert rows_of(steward) == kept
    assert {name for name in kept if len(kept[name]) < len(before[name])} == {
        "customer", "owner_period", "customer_tag", "external_id", "custom_value", "contact", "contact_point",
        "interaction", "follow_up", "deal", "deal_stage_entry", "order", "order_line", "attachment",
    }  # fmt: skip
    assert staying.customer in kept["customer"]
    assert problems(steward) == []
    steward.undo()
    assert make.state_of(steward) == state


def test_that_several_records_go_at_once_and_one_named_twice_goes_once(
    steward: Steward, books: tuple[Book, Book]
) -> None:
    ids = tuple(book.contact for book in books)

    outcome = steward.do(DeleteContacts((*ids, ids[0])))

    assert outcome.value["contact"] == 2
    assert problems(steward) == []


def test_that_a_record_that_does_not_exist_stops_the_whole_deletion(steward: Steward) -> None:
    contact = make.add_contact(steward, make.add_customer(steward))
    before = everything(steward)

    with pytest.raises(RefusedError):
        steward.do(DeleteContacts((contact, bytes(16))))

    assert everything(steward) == before


def _keeps_a_view(steward: Steward, _user: bytes, _customer: bytes) -> None:
    steward.act_as("Leaver")
    steward.do(SaveView("customers", "Mine", {}))
    steward.act_as("Lin Yue")


def _had_the_customer(steward: Steward, user: bytes, customer: bytes) -> None:
    for owner in (user, None):
        steward.do(ChangeOwner((customer,), owner))


# Each way in which a person of the team is mentioned.
MENTIONS_OF_USERS: Final[dict[str, Callable[[Steward, bytes, bytes], object]]] = {
    "owner": lambda s, user, customer: s.do(ChangeOwner((customer,), user)),
    "former owner": _had_the_customer,
    "owner of a deal": lambda s, user, customer: make.open_deal(s, customer, owner=user.hex()),
    "assignee": lambda s, user, customer: make.add_follow_up(s, customer, assignee=user.hex()),
    "author": lambda s, user, customer: make.log_call(s, customer, author=user.hex()),
    "rep of an order": lambda s, user, customer: make.place_order(s, customer, rep=user.hex()),
    "manager": lambda s, user, _: make.add_user(s, "Other", manager=user.hex()),
    "owner of a view": _keeps_a_view,
}


@pytest.mark.parametrize("name", MENTIONS_OF_USERS)
def test_that_a_person_who_is_mentioned_is_kept(steward: Steward, name: str) -> None:
    leaver = make.add_user(steward, "Leaver", role="admin")
    nobody = make.add_user(steward, "Nobody")
    MENTIONS_OF_USERS[name](steward, leaver, make.add_customer(steward))
    before = everything(steward)

    with pytest.raises(AppError) as refusal:
        steward.do(DeleteUsers((nobody, leaver)))

    assert refusal.value.code == "still-used"
    assert everything(steward) == before


def test_that_a_person_whom_nothing_mentions_goes_with_what_hangs_on_it(steward: Steward) -> None:
    state = make.state_of(steward)
    person = make.add_user(steward, **{**texts(USERS, "zorblax"), "email": "leaver@team.example"})
    field = len(rows_of(steward)["custom_field"])

    outcome = steward.do(DeleteUsers((person,)))

    assert outcome.value == {"user": 1, "external_id": 1, "custom_value": 1}
    assert (len(rows_of(steward)["custom_field"]), problems(steward)) == (field, [])
    steward.undo()
    steward.undo()
    assert make.state_of(steward) == state


def test_that_a_product_in_an_order_is_kept_and_another_goes(steward: Steward) -> None:
    used, unused = (steward.do(AddProduct(texts(PRODUCTS, word))).value for word in ("used", "unused"))
    line = {"product": used.hex(), "amount": "3"}
    steward.do(PlaceOrder(make.add_customer(steward), {}, (line, line)))

    with pytest.raises(AppError, match=r"^2 records") as refusal:
        steward.do(DeleteProducts((used,)))
    deleted = steward.do(DeleteProducts((unused,))).value

    assert refusal.value.code == "still-used"
    assert deleted == {"product": 1, "external_id": 1, "custom_value": 1}
    assert problems(steward) == []


def test_that_a_contact_takes_what_is_part_of_it_to_another_customer(
    steward: Steward, books: tuple[Book, Book]
) -> None:
    state, (old, new) = make.state_of(steward), books
    steward.do(UpdateContact(old.contact, {"customer": new.customer.hex()}))
    moved = rows_of(steward)
    steward.do(DeleteCustomers((old.customer,)))
    left = rows_of(steward)

    points = [row for row in left["contact_point"].values() if row["contact_id"] == old.contact]
    values = [row for name in ("external_id", "custom_value") for row in left[name].values()
              if row["record_id"] == old.contact]  # fmt: skip
    assert old.contact in left["contact"]
    assert len(points) == sum(row["contact_id"] == old.contact for row in moved["contact_point"].values())
    assert {row["customer_id"] for row in (*points, *values)} == {new.customer}
    assert (len(points), len(values), problems(steward)) == (3, 2, [])
    steward.undo()
    steward.undo()
    assert make.state_of(steward) == state


LATER: Final[dict[str, Callable[[Steward, bytes], Command]]] = {
    "custom value": lambda _, product: UpdateProduct(product, {"custom:Size": "XL"}),
    "external id": lambda _, product: UpdateProduct(product, {"external_id": "P-1"}),
}


@pytest.mark.parametrize("name", LATER)
def test_that_a_record_is_not_undone_under_what_was_added_to_it_since(steward: Steward, name: str) -> None:
    created = steward.do(AddProduct({"name": "Pump"}))
    steward.do(LATER[name](steward, created.value))
    before = everything(steward)

    with pytest.raises(ConflictError) as refusal:
        steward.do(UndoStep(created.step_seq or 0))

    assert refusal.value.code == "needed-since"
    assert everything(steward) == before


def test_that_a_customer_is_not_undone_under_a_contact_that_came_since(steward: Steward) -> None:
    customer = make.add_customer(steward)
    seq = steward.sitting.undoing() or 0
    steward.do(CreateContact({"customer": customer.hex(), "name": "Bo"}))

    with pytest.raises(ConflictError) as refusal:
        steward.do(UndoStep(seq))

    assert refusal.value.code == "needed-since"


def test_that_a_person_may_be_deactivated_whatever_mentions_it(steward: Steward) -> None:
    leaver = make.add_user(steward, "Leaver")
    make.add_customer(steward, owner=leaver.hex())
    before = rows_of(steward)

    steward.do(UpdateUser(leaver, {"active": "no"}))

    changed = {name for name, theirs in rows_of(steward).items() if theirs != before[name]}
    assert changed == {"user"}
