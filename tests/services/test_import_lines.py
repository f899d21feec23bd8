"""Files of order lines: they fill orders that exist, and are those orders' whole lists of lines."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.bootstrap import Steward
from app.services.orders.commands import PlaceOrder
from tests import factories as make
from tests.services.transfer_cases import ADD, UPDATE, bring, values

LINES = (
    "order_id,product,quantity,unit_price,discount\n"
    "O1,P1,2,9.995,0.1\n"
    "O2,P1,1,5,\n"
    "O1,P2,-1,3,\n"
)  # fmt: skip


@pytest.fixture(autouse=True)
def _orders(steward: Steward) -> None:
    bring(steward, "external_id,name\nC1,Ada\nC2,Bo\n", "customers")
    bring(steward, "external_id,name\nP1,Pump\nP2,Valve\n", "products")
    bring(steward, "external_id,customer,ordered_on\nO1,C1,2026-01-02\nO2,C2,2026-01-03\n", "orders")


def _amounts(steward: Steward) -> list[tuple[str, Decimal]]:
    return values(steward, "orders", "external_id", "amount")


def test_that_lines_fill_their_orders_and_make_the_amounts(steward: Steward) -> None:
    assert _amounts(steward) == [("O1", Decimal(0)), ("O2", Decimal(0))]

    brought = bring(steward, LINES, "order_lines")

    assert (brought.fates, brought.problems) == ({"created": 3}, [])
    assert brought.objects == {"orders": {"updated": 2}, "order_lines": {"created": 3}}
    assert _amounts(steward) == [("O1", Decimal("14.99")), ("O2", Decimal("5.00"))]
    assert values(steward, "order_lines", "order", "product", "quantity", "unit_price", "discount", "amount") == [
        ("O1", "P1", Decimal(2), Decimal("9.995"), Decimal("0.1"), Decimal("17.99")),
        ("O1", "P2", Decimal(-1), Decimal(3), None, Decimal("-3.00")),
        ("O2", "P1", Decimal(1), Decimal(5), None, Decimal("5.00")),
    ]


def test_that_the_same_lines_again_change_nothing(steward: Steward) -> None:
    bring(steward, LINES, "order_lines")
    before = make.state_of(steward)

    again = bring(steward, LINES, "order_lines")

    assert again.fates == {"unchanged": 3}
    assert again.outcome.step_id is None
    assert make.state_of(steward) == before


def test_that_other_lines_replace_those_of_the_orders_they_speak_of(steward: Steward) -> None:
    bring(steward, LINES, "order_lines")

    brought = bring(steward, "order,product,amount\nO1,P2,4\n", "order_lines")

    assert brought.fates == {"updated": 1}
    assert _amounts(steward) == [("O1", Decimal("4.00")), ("O2", Decimal("5.00"))]
    assert values(steward, "order_lines", "order", "product") == [("O1", "P2"), ("O2", "P1")]


def test_that_lines_replace_the_total_that_an_order_came_with(steward: Steward) -> None:
    total = "external_id,customer,ordered_on,amount\nO3,C1,2026-01-02,30\n"
    bring(steward, total, "orders")

    brought = bring(steward, "order,product,quantity,unit_price\nO3,P1,1,10\nO3,P2,2,10\n", "order_lines")

    assert brought.fates == {"updated": 2}
    assert bring(steward, total, "orders").fates == {"unchanged": 1}
    assert values(steward, "order_lines", "order", "product", "amount") == [("O3", "P1", 10), ("O3", "P2", 20)]


@pytest.mark.parametrize(
    ("row", "field", "reason"),
    [
        ("O9,P1,1,5", "order", "There is no such order."),
        (",P1,1,5", "order", "This is needed and missing."),
        ("O1,P1,,5", "amount", "This is needed and missing."),
        ("O1,P1,many,5", "quantity", "This is not a number that can be read for certain."),
        ("O1,,,", "amount", "This is needed and missing."),
        ("O1,P1,1,EUR 5", "amount", "The amount is not in CNY."),
    ],
)
def test_that_a_line_without_an_order_or_an_amount_fails(steward: Steward, row: str, field: str, reason: str) -> None:
    brought = bring(steward, f"order,product,quantity,unit_price\n{row}\nO2,P1,1,5\n", "order_lines")

    assert brought.fates == {"created": 1, "failed": 1}
    assert [(line, name) for line, name, _ in brought.problems] == [(2, field)]
    assert brought.reasons == [reason]


def test_that_a_line_that_names_several_orders_fails(steward: Steward) -> None:
    bring(steward, "external_id,customer,ordered_on\nO1,C2,2026-01-02\n", "orders")

    brought = bring(steward, LINES, "order_lines")

    assert brought.fates == {"created": 1, "failed": 2}
    assert brought.problems == [(2, "order", "O1"), (4, "order", "O1")]


def test_that_a_product_that_is_unknown_is_kept_as_text_or_fails_or_is_made_as_asked(steward: Steward) -> None:
    text = "order,product,amount\nO1,P9,4\n"

    recognised = bring(steward, text, "order_lines", dry_run=True)
    mapped = bring(steward, text, "order_lines", maps=("product=product",), dry_run=True)
    made = bring(steward, text, "order_lines", create_missing=True)

    assert (recognised.fates, recognised.problems) == ({"created": 1}, [(2, "product", "P9")])
    assert mapped.fates == {"failed": 1}
    assert made.objects["products"] == {"created": 1}
    assert values(steward, "order_lines", "product") == ["P9"]


def test_that_amounts_are_in_the_currency_of_their_order(steward: Steward) -> None:
    bring(steward, "external_id,customer,ordered_on,currency\nO3,C1,2026-01-02,JPY\n", "orders")

    bring(steward, "order,quantity,unit_price\nO3,3,333.5\nO1,3,333.335\n", "order_lines")

    assert _amounts(steward) == [("O1", Decimal("1000.01")), ("O2", Decimal(0)), ("O3", Decimal(1001))]


def test_that_lines_are_added_or_changed_alone_as_asked(steward: Steward) -> None:
    bring(steward, "order,amount\nO1,4\n", "order_lines")
    both = "order,amount\nO1,5\nO2,6\n"

    added = bring(steward, both, "order_lines", mode=ADD)
    bring(steward, "order,amount\nO2,7\n", "order_lines")
    changed = bring(steward, both, "order_lines", mode=UPDATE)

    assert added.fates == {"created": 1, "skipped": 1}
    assert changed.fates == {"updated": 2}
    assert _amounts(steward) == [("O1", Decimal("5.00")), ("O2", Decimal("6.00"))]


def test_that_lines_of_an_order_placed_by_hand_are_compared_and_replaced_too(steward: Steward) -> None:
    customer = make.add_customer(steward, "Cy")
    order = steward.do(PlaceOrder(customer, {"ordered_on": "2026-01-04"}, ({"amount": "7"}, {"amount": "8"}))).value

    same = bring(steward, f"order,amount\n{order.hex()},8\n{order.hex()},7\n", "order_lines")
    other = bring(steward, f"order,amount\n{order.hex()},9\n", "order_lines")

    assert (same.fates, other.fates) == ({"unchanged": 2}, {"updated": 1})
    assert values(steward, "orders", "amount", query="customer=Cy") == [Decimal("9.00")]
