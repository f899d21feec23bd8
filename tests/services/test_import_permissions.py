"""An import may do no more than its importer could by hand, and tells nothing of what is out of reach."""

from __future__ import annotations

import pytest

from app.bootstrap import Steward
from app.errors import RefusedError
from app.services.users.commands import UpdateUser
from tests import factories as make
from tests.services.transfer_cases import ADD, bring, values

HIDDEN = "There is no such customer."


@pytest.fixture(autouse=True)
def _team(steward: Steward) -> None:
    make.add_user(steward, "Ann", team="North", email="ann@t.example")
    make.add_user(steward, "Ben", team="South")
    make.add_user(steward, "Lea", team="North", role="lead")
    customers = "external_id,name,owner,email\nA1,Alpha,Ann,a@x.example\nB1,Beta,Ben,b@x.example\nF1,Free,,\n"
    customers += "B2,Twin,Ben,\nB3,Twin,Ben,\n"
    bring(steward, customers, "customers")
    bring(steward, "external_id,customer,ordered_on,amount\nOB,B1,2026-01-02,1\n", "orders")
    bring(steward, "external_id,customer,name\nKB,B1,Kim\n", "contacts")


def _id_of(steward: Steward, kind: str, external_id: str) -> str:
    found: str = values(steward, kind, "id", query=f"external_id={external_id}")[0]
    return found


@pytest.mark.parametrize("how", ["external id", "own id", "match"])
def test_that_a_rep_does_not_change_somebody_elses_customer(steward: Steward, how: str) -> None:
    beta, before = _id_of(steward, "customers", "B1"), make.state_of(steward)
    rows = {
        "external id": "external_id,name\nB1,Stolen\n",
        "own id": f"id,name\n{beta},Stolen\n",
        "match": "name,email\nStolen,b@x.example\n",
    }
    steward.act_as("Ann")

    brought = bring(steward, rows[how], "customers", match=("email",) if how == "match" else ())

    assert brought.fates == {"failed": 1}
    assert brought.reasons == ["It belongs to somebody else."]
    assert make.state_of(steward) == before


def test_that_a_rep_changes_own_and_free_customers_and_owns_new_ones(steward: Steward) -> None:
    steward.act_as("Ann")

    brought = bring(steward, "external_id,name,city\nA1,Alpha,Bonn\nF1,Free,Bonn\nN1,New,Bonn\n", "customers")

    assert brought.fates == {"created": 1, "updated": 2}
    assert values(steward, "customers", "name", "owner", query="city=Bonn") == [
        ("Alpha", "Ann"), ("Free", None), ("New", "Ann"),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["customers", "deals"])
def test_that_a_rep_gives_nothing_to_somebody_else(steward: Steward, kind: str) -> None:
    steward.act_as("Ann")
    header, given = ("name,owner", "X{n}") if kind == "customers" else ("customer,title,owner", "A1,X{n}")
    rows = "".join(f"{given.format(n=n)},{owner}\n" for n, owner in enumerate(["Ben", "ann@t.example", ""]))

    brought = bring(steward, f"{header}\n{rows}", kind)

    assert brought.fates == {"created": 2, "failed": 1}
    assert brought.problems == [(2, "owner", "Ben")]
    assert brought.reasons == ["Your role does not allow giving customers or deals to somebody else."]


def test_that_a_lead_may_give_customers_of_the_team_to_others(steward: Steward) -> None:
    steward.act_as("Lea")

    brought = bring(steward, "external_id,name,owner\nA1,Alpha,Ben\nB1,Beta,Ann\n", "customers")

    assert brought.fates == {"updated": 1, "failed": 1}
    assert brought.reasons == ["It belongs to somebody else."]


@pytest.mark.parametrize(
    ("kind", "header", "row"),
    [
        ("orders", "external_id,customer,ordered_on,amount", "X,{customer},2026-01-02,1"),
        ("contacts", "customer,name", "{customer},Kim"),
        ("deals", "customer,title", "{customer},Frame"),
        ("interactions", "customer,kind,body", "{customer},note,Text"),
        ("followups", "customer,title", "{customer},Call"),
    ],
)
def test_that_nothing_is_added_to_somebody_elses_customer_however_it_is_named(
    steward: Steward, kind: str, header: str, row: str
) -> None:
    beta, before = _id_of(steward, "customers", "B1"), make.state_of(steward)
    steward.act_as("Ann")
    rows = "".join(f"{row.format(customer=name)}\n" for name in ("B1", "Beta", "b@x.example", "Twin", beta))

    brought = bring(steward, f"{header}\n{rows}", kind, create_missing=True)

    assert brought.fates == {"failed": 5}
    assert set(brought.reasons) == {HIDDEN}
    assert make.state_of(steward) == before


def test_that_records_of_somebody_elses_customer_are_neither_changed_nor_moved(steward: Steward) -> None:
    order, contact, before = _id_of(steward, "orders", "OB"), _id_of(steward, "contacts", "KB"), make.state_of(steward)
    steward.act_as("Ann")

    lines = bring(steward, f"order,amount\nOB,5\n{order},5\n", "order_lines")
    orders = bring(steward, f"id,customer,ordered_on,amount\n{order},A1,2026-01-02,5\n", "orders")
    contacts = bring(steward, f"id,customer,name\n{contact},A1,Kim\n", "contacts")

    assert (lines.fates, orders.fates, contacts.fates) == ({"failed": 2}, {"failed": 1}, {"failed": 1})
    assert orders.reasons == ["This order belongs to another customer."]
    assert make.state_of(steward) == before


def test_that_a_reps_new_orders_make_customers_but_neither_products_nor_people(steward: Steward) -> None:
    steward.act_as("Ann")
    text = "external_id,customer,ordered_on,amount,product,rep\nX,New,2026-01-02,1,Pump,Zed\n"

    brought = bring(steward, text, "orders", create_missing=True)

    assert brought.objects == {"customers": {"created": 1}, "orders": {"created": 1}, "order_lines": {"created": 1}}
    assert {field for _, field, _ in brought.problems} == {"product", "rep"}
    assert values(steward, "customers", "owner", query="name=New") == ["Ann"]


@pytest.mark.parametrize(("person", "kind"), [("Ann", "users"), ("Ann", "products"), ("Lea", "users")])
def test_that_lists_of_the_whole_team_are_for_those_who_may_change_them(
    steward: Steward, person: str, kind: str
) -> None:
    steward.act_as(person)

    with pytest.raises(RefusedError):
        bring(steward, "name\nNew\n", kind)


def test_that_a_lead_may_import_products(steward: Steward) -> None:
    steward.act_as("Lea")

    assert bring(steward, "name\nPump\n", "products", mode=ADD).fates == {"created": 1}


def test_that_somebody_inactive_imports_nothing(steward: Steward) -> None:
    ann = bytes.fromhex(values(steward, "users", "id", query="name=Ann")[0])
    steward.do(UpdateUser(ann, {"active": "no"}))
    steward.act_as("Ann")

    with pytest.raises(RefusedError):
        bring(steward, "name\nNew\n", "customers")
