"""Rows that refer to what the workspace lacks: they fail, or the missing is made where that is asked for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.bootstrap import Steward
from tests import factories as make
from tests.services.transfer_cases import bring, values

HEADER = "external_id,customer,customer_name,ordered_on,amount,product,rep\n"


@pytest.mark.parametrize(
    ("kind", "header", "row"),
    [
        ("orders", "external_id,customer,ordered_on,amount", "O1,C9,2026-01-02,5"),
        ("contacts", "customer,name", "C9,Kim"),
        ("deals", "customer,title", "C9,Frame"),
        ("interactions", "customer,kind,body", "C9,note,Text"),
        ("followups", "customer,title", "C9,Call"),
    ],
)
def test_that_a_row_of_an_unknown_customer_fails_and_makes_one_only_where_asked(
    steward: Steward, kind: str, header: str, row: str
) -> None:
    failed = bring(steward, f"{header}\n{row}\n", kind)
    made = bring(steward, f"{header}\n{row}\n", kind, create_missing=True)
    again = bring(steward, f"{header}\n{row}\n", kind, create_missing=True)

    assert (failed.fates, failed.problems) == ({"failed": 1}, [(2, "customer", "C9")])
    assert failed.outcome.step_id is None
    assert made.objects["customers"] == {"created": 1}
    assert made.objects[kind] == {"created": 1}
    assert values(steward, "customers", "external_id", "name", "owner") == [("C9", "C9", "Lin Yue")]
    assert again.fates == {"unchanged": 1}


def test_that_customers_products_and_people_are_made_once_each(steward: Steward) -> None:
    rows = (
        "O1,C1,华信,2026-01-02,5,P1,ben@t.example\n"
        "O2,C2,华信,2026-01-02,6,P1,Cy\n"
        "O3,C1,华信,2026-01-03,7,P2,Cy\n"
    )  # fmt: skip

    brought = bring(steward, HEADER + rows, "orders", create_missing=True)

    assert brought.problems == []
    assert brought.objects == {
        "customers": {"created": 2}, "products": {"created": 2}, "users": {"created": 2},
        "orders": {"created": 3}, "order_lines": {"created": 3},
    }  # fmt: skip
    assert values(steward, "customers", "external_id", "name") == [("C1", "华信"), ("C2", "华信")]
    assert values(steward, "users", "name", "email", "role") == [
        ("Cy", None, "rep"), ("Lin Yue", None, "admin"), ("ben@t.example", "ben@t.example", "rep"),
    ]  # fmt: skip
    assert bring(steward, HEADER + rows, "orders", create_missing=True).fates == {"unchanged": 3}


def test_that_a_customer_named_by_mail_gets_the_address(steward: Steward) -> None:
    rows = "O1,new@x.example,,2026-01-02,5,,\nO2,half@,Half Ltd,2026-01-02,5,,\n"

    bring(steward, HEADER + rows, "orders", create_missing=True)

    assert values(steward, "customers", "name", "email") == [("Half Ltd", ()), ("new@x.example", ("new@x.example",))]


def test_that_a_list_imported_later_meets_what_was_made_for_the_orders(steward: Steward) -> None:
    bring(steward, HEADER + "O1,17850.0,,2026-01-02,5,,\n", "orders", create_missing=True)

    brought = bring(steward, "external_id,name,city\n17850,Ada Ltd,Bonn\n", "customers")

    assert brought.fates == {"updated": 1}
    assert values(steward, "orders", "customer", "customer_name") == [("17850", "Ada Ltd")]


def test_that_what_exists_by_name_mail_or_id_is_not_made_again(steward: Steward) -> None:
    customer = make.add_customer(steward, "Ada", email="ada@x.example")
    bring(steward, "external_id,name\nP1,Pump\n", "products")
    make.add_user(steward, "Ben", email="ben@t.example")
    rows = (
        "O1,Ada,,2026-01-02,5,Pump,Ben\n"
        "O2,ADA@x.example,,2026-01-02,5,P1,BEN@t.example\n"
        f"O3,{customer.hex()},,2026-01-02,5,,\n"
    )

    brought = bring(steward, HEADER + rows, "orders", create_missing=True)

    assert brought.objects == {"orders": {"created": 3}, "order_lines": {"created": 3}}
    assert values(steward, "orders", "customer", "rep") == [("Ada", "Ben"), ("Ada", "Ben"), ("Ada", None)]


def test_that_a_name_that_several_have_fails_and_is_not_made_a_third_time(steward: Steward) -> None:
    make.add_customer(steward, "Ada")
    make.add_customer(steward, "Ada")

    brought = bring(steward, HEADER + "O1,Ada,,2026-01-02,5,,\n", "orders", create_missing=True)

    assert brought.fates == {"failed": 1}
    assert brought.reasons == ["Several records have this name, so it does not say which one is meant."]
    assert values(steward, "customers", "name") == ["Ada", "Ada"]


def test_that_ids_of_another_source_do_not_name_a_customer(steward: Steward) -> None:
    bring(steward, "external_id,name\nC1,Ada\n", "customers", source="shop")

    elsewhere = bring(steward, HEADER + "O1,C1,,2026-01-02,5,,\n", "orders", source="erp")
    same = bring(steward, HEADER + "O1,C1,,2026-01-02,5,,\n", "orders", source="shop")

    assert elsewhere.problems == [(2, "customer", "C1")]
    assert same.fates == {"created": 1}


def test_that_a_row_that_fails_makes_nothing_but_what_its_neighbours_need(steward: Steward) -> None:
    rows = "O1,C1,,2026-01-02,no number,,\nO2,C2,,2026-01-02,5,,\n"

    brought = bring(steward, HEADER + rows, "orders", create_missing=True)

    assert brought.fates == {"created": 1, "failed": 1}
    assert values(steward, "orders", "customer", "ordered_on", "amount") == [("C2", date(2026, 1, 2), Decimal("5.00"))]
