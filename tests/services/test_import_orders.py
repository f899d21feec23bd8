"""Files of orders: which rows are lines of one order, what it amounts to, and what a second import changes."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from app.bootstrap import Steward
from tests import factories as make
from tests.services.conftest import ZONE
from tests.services.transfer_cases import ADD, UPDATE, bring, values

HEADER = "external_id,customer,ordered_on,amount\n"
SPREAD = (
    "external_id,customer,ordered_on,amount\n"
    "O1,C1,2026-01-02,1\nO2,C1,2026-01-02,2\nO1,C1,2026-01-02,-0.25\nO1,C2,2026-01-02,4\nO1,C1,2026-01-03,8\n"
)


@pytest.fixture(autouse=True)
def _customers(steward: Steward) -> None:
    bring(steward, "external_id,name\nC1,Ada\nC2,Bo\n", "customers")


def _orders(steward: Steward, *names: str) -> list[tuple[object, ...]]:
    return values(steward, "orders", "external_id", *names)


def test_that_an_order_is_number_customer_and_day_wherever_its_rows_stand(steward: Steward) -> None:
    brought = bring(steward, SPREAD, "orders")

    assert brought.fates == {"created": 5}
    assert brought.objects == {"orders": {"created": 4}, "order_lines": {"created": 5}}
    assert _orders(steward, "customer", "ordered_on", "amount") == [
        ("O1", "C1", date(2026, 1, 2), Decimal("0.75")),
        ("O1", "C1", date(2026, 1, 3), Decimal("8.00")),
        ("O1", "C2", date(2026, 1, 2), Decimal("4.00")),
        ("O2", "C1", date(2026, 1, 2), Decimal("2.00")),
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_that_the_same_rows_in_any_order_change_nothing(steward: Steward, turned: bool) -> None:
    bring(steward, SPREAD, "orders")
    before = make.state_of(steward)
    header, *rows = SPREAD.splitlines(keepends=True)

    again = bring(steward, header + "".join(reversed(rows) if turned else rows), "orders")

    assert again.fates == {"unchanged": 5}
    assert again.objects == {"orders": {"unchanged": 4}, "order_lines": {"unchanged": 5}}
    assert again.outcome.step_id is None
    assert make.state_of(steward) == before


def test_that_the_rows_of_a_file_are_an_orders_whole_list_of_lines(steward: Steward) -> None:
    bring(steward, HEADER + "O1,C1,2026-01-02,1\nO1,C1,2026-01-02,2\nO2,C1,2026-01-02,5\n", "orders")

    brought = bring(steward, HEADER + "O1,C1,2026-01-02,4\nO2,C1,2026-01-02,5\nO2,C1,2026-01-02,5\n", "orders")

    assert brought.fates == {"updated": 3}
    assert _orders(steward, "amount") == [("O1", Decimal("4.00")), ("O2", Decimal("10.00"))]
    assert values(steward, "order_lines", "amount") == [4, 5, 5]


def test_that_lines_of_one_order_are_replaced_together_however_far_apart_they_stand(steward: Steward) -> None:
    between = "".join(f"N{n},C2,2026-01-02,1\n" for n in range(2_100))
    bring(steward, f"{HEADER}O1,C1,2026-01-02,1\n{between}O1,C1,2026-01-02,2\n", "orders")

    brought = bring(steward, f"{HEADER}O1,C1,2026-01-02,1\n{between}O1,C1,2026-01-02,4\n", "orders")

    assert brought.fates == {"updated": 2, "unchanged": 2_100}
    assert values(steward, "orders", "amount", query="external_id=O1") == [Decimal("5.00")]


def test_that_the_mere_total_of_an_orders_lines_does_not_replace_them(steward: Steward) -> None:
    bring(steward, HEADER + "O1,C1,2026-01-02,1\nO1,C1,2026-01-02,2\n", "orders")

    brought = bring(steward, "external_id,customer,ordered_on,amount,region\nO1,C1,2026-01-02,3,North\n", "orders")

    assert brought.objects == {"orders": {"updated": 1}, "order_lines": {"unchanged": 1}}
    assert values(steward, "order_lines", "amount") == [1, 2]


def test_that_lines_that_are_exactly_equal_are_all_real(steward: Steward) -> None:
    text = "external_id,customer,ordered_on,product,quantity,unit_price\n" + "O1,C1,2026-01-02,Pump,2,1.5\n" * 3

    assert bring(steward, text, "orders", create_missing=True).fates == {"created": 3}
    assert bring(steward, text, "orders", create_missing=True).fates == {"unchanged": 3}
    assert bring(steward, text + "O1,C1,2026-01-02,Pump,2,1.5\n", "orders").fates == {"updated": 4}
    assert _orders(steward, "amount") == [("O1", Decimal("12.00"))]


def test_that_each_rows_amount_is_computed_unrounded_and_then_rounded_half_up(steward: Steward) -> None:
    text = (
        "external_id,customer,ordered_on,quantity,unit_price,discount\n"
        "O1,C1,2026-01-02,3,0.335,\n"  # 1.005
        "O1,C1,2026-01-02,1,0.125,4%\n"  # 0.12
        "O1,C1,2026-01-02,-3,0.335,0\n"  # -1.005
        "O1,C1,2026-01-02,0.5,0.99,0.1\n"  # 0.4455
    )

    brought = bring(steward, text, "orders")

    assert brought.problems == []
    assert values(steward, "order_lines", "amount") == [
        Decimal("-1.01"), Decimal("0.12"), Decimal("0.45"), Decimal("1.01"),
    ]  # fmt: skip
    assert _orders(steward, "amount") == [("O1", Decimal("0.57"))]


def test_that_a_stated_amount_counts_before_what_quantity_and_price_make(steward: Steward) -> None:
    header = "external_id,customer,ordered_on,quantity,unit_price,amount\n"
    text = header + "O1,C1,2026-01-02,2,10,19.5\nO2,C1,2026-01-02,2,10,\n"

    bring(steward, text, "orders")

    assert _orders(steward, "amount") == [("O1", Decimal("19.50")), ("O2", Decimal("20.00"))]


@pytest.mark.parametrize(
    ("row", "field", "reason"),
    [
        ("O1,,2026-01-02,1,,", "customer", "This is needed and missing."),
        ("O1,C9,2026-01-02,1,,", "customer", "There is no such customer."),
        ("O1,C1,2026-01-02,a lot,,", "amount", "This is not a number that can be read for certain."),
        ("O1,C1,2026-01-02,,2,", "amount", "This is needed and missing."),
        ("O1,C1,2026-01-02,,2,cheap", "unit_price", "This is not a number that can be read for certain."),
        ("O1,C1,2026-01-02,1e17,,", "amount", "The number is too large."),
    ],
)
def test_that_a_row_fails_only_where_customer_or_amount_is_missing_or_unreadable(
    steward: Steward, row: str, field: str, reason: str
) -> None:
    header = "external_id,customer,ordered_on,amount,quantity,unit_price\n"

    brought = bring(steward, f"{header}{row}\nO2,C1,2026-01-02,1,,\n", "orders")

    assert brought.fates == {"created": 1, "failed": 1}
    ((line, name, _),) = brought.problems
    assert (line, name, brought.reasons) == (2, field, [reason])
    assert _orders(steward, "amount") == [("O2", Decimal("1.00"))]


def test_that_what_is_doubtful_beside_the_amount_is_kept_as_text(steward: Steward) -> None:
    header = "external_id,customer,ordered_on,amount,product,quantity,discount,rep,status\n"
    text = header + "O1,C1,1/2/2026,5,No such,many,150,Nobody,odd\nO1,C1,1/2/2026,6,No such,,,Nobody,odd\n"

    brought = bring(steward, text, "orders")

    assert brought.fates == {"created": 2}
    assert [(line, field) for line, field, _ in brought.problems if line == 2] == [
        (2, "ordered_on"), (2, "rep"), (2, "status"), (2, "product"), (2, "quantity"), (2, "discount"),
    ]  # fmt: skip
    assert _orders(steward, "ordered_on", "rep", "status", "amount") == [
        ("O1", "1/2/2026", "Nobody", "odd", Decimal("11.00"))
    ]
    assert bring(steward, text, "orders").fates == {"unchanged": 2}


def test_that_doubtful_texts_go_when_a_later_file_settles_them(steward: Steward) -> None:
    header = "external_id,customer,ordered_on,amount,product,rep\n"
    bring(steward, header + "O1,C1,2026-01-02,5,Pump,Ben\n", "orders")
    make.add_user(steward, "Ben")

    brought = bring(steward, header + "O1,C1,2026-01-02,5,Pump,Ben\n", "orders", create_missing=True)

    assert brought.problems == []
    assert brought.objects["order_lines"] == {"updated": 1}
    assert _orders(steward, "rep") == [("O1", "Ben")]
    assert values(steward, "order_lines", "product") == ["Pump"]


def test_that_the_first_row_speaks_for_the_order_and_contradictions_are_listed(steward: Steward) -> None:
    header = "external_id,customer,ordered_on,amount,region,status\n"
    text = header + "O1,C1,2026-01-02,1,North,paid\nO1,C1,2026-01-02,2,,\nO1,C1,2026-01-02,3,South,paid\n"

    brought = bring(steward, text, "orders")

    assert brought.fates == {"created": 3}
    assert brought.problems == [(4, "", "")]
    assert brought.reasons == ["Another row of this order says something else; the first one counts."]
    assert _orders(steward, "region", "status", "amount") == [("O1", "North", "completed", Decimal("6.00"))]


def test_that_a_currency_is_taken_from_its_column_the_amount_or_the_workspace(steward: Steward) -> None:
    header = "external_id,customer,ordered_on,amount,currency\n"
    rows = "O1,C1,2026-01-02,1000,JPY\nO2,C1,2026-01-02,€5,\nO3,C1,2026-01-02,7,\nO4,C1,2026-01-02,$9,USD\n"

    brought = bring(steward, header + rows, "orders")

    assert brought.problems == []
    assert _orders(steward, "amount", "currency") == [
        ("O1", Decimal(1000), "JPY"), ("O2", Decimal("5.00"), "EUR"), ("O3", Decimal("7.00"), "CNY"),
        ("O4", Decimal("9.00"), "USD"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "currency", "field"),
    [("€5", "USD", "amount"), ("$5", "EUR", "amount"), ("5", "Taler", "currency"), ("5 USD", "EUR", "amount")],
)
def test_that_two_currencies_in_one_row_fail_it(steward: Steward, amount: str, currency: str, field: str) -> None:
    brought = bring(
        steward, f"external_id,customer,ordered_on,amount,currency\nO1,C1,2026-01-02,{amount},{currency}\n", "orders"
    )

    assert brought.fates == {"failed": 1}
    assert brought.problems[0][1] == field


def test_that_a_row_in_another_currency_than_its_order_fails_and_one_without_any_follows_it(steward: Steward) -> None:
    header = "external_id,customer,ordered_on,amount,currency\n"
    rows = "O1,C1,2026-01-02,5,JPY\nO1,C1,2026-01-02,5,EUR\nO1,C1,2026-01-02,7,\n"

    brought = bring(steward, header + rows, "orders")

    assert brought.fates == {"created": 2, "failed": 1}
    assert brought.problems == [(3, "currency", "EUR")]
    assert _orders(steward, "amount", "currency") == [("O1", Decimal(12), "JPY")]


def test_that_a_sign_that_is_not_of_the_orders_currency_fails_the_row(steward: Steward) -> None:
    bring(steward, "external_id,customer,ordered_on,amount,currency\nO1,C1,2026-01-02,5,EUR\n", "orders")

    brought = bring(steward, HEADER + "O1,C1,2026-01-02,¥7\n", "orders")

    assert (brought.fates, brought.problems) == ({"failed": 1}, [(2, "amount", "¥7")])
    assert _orders(steward, "amount", "currency") == [("O1", Decimal("5.00"), "EUR")]


def test_that_an_empty_cell_leaves_what_the_order_has(steward: Steward) -> None:
    header = "external_id,customer,ordered_on,amount,currency,region,status,rep\n"
    make.add_user(steward, "Ben")
    bring(steward, header + "O1,C1,2026-01-02 08:30,5,EUR,North,paid,Ben\n", "orders")
    before = make.state_of(steward)

    brought = bring(steward, header + "O1,C1,2026-01-02,5,,,,\n", "orders")

    assert brought.fates == {"unchanged": 1}
    assert make.state_of(steward) == before


def test_that_a_change_of_the_head_alone_leaves_the_lines(steward: Steward) -> None:
    header = "external_id,customer,ordered_on,amount,status\n"
    bring(steward, header + "O1,C1,2026-01-02,5,open\nO1,C1,2026-01-02,6,open\n", "orders")

    brought = bring(steward, header + "O1,C1,2026-01-02,5,shipped\nO1,C1,2026-01-02,6,shipped\n", "orders")

    assert brought.objects == {"orders": {"updated": 1}, "order_lines": {"unchanged": 2}}
    assert _orders(steward, "status", "amount") == [("O1", "shipped", Decimal("11.00"))]


def test_that_an_order_keeps_its_time_of_day_and_midnight_is_none(steward: Steward) -> None:
    rows = "O1,C1,2026-01-02T08:30:00,1\nO2,C1,2026-01-02 00:00:00,1\nO3,C1,2026-01-02T23:30:00+00:00,1\n"

    bring(steward, HEADER + rows, "orders")

    assert _orders(steward, "ordered_on") == [
        ("O1", datetime(2026, 1, 2, 8, 30, tzinfo=ZoneInfo(ZONE))),
        ("O2", date(2026, 1, 2)),
        ("O3", datetime(2026, 1, 3, 7, 30, tzinfo=ZoneInfo(ZONE))),
    ]


def test_that_an_order_that_its_own_id_moves_to_another_day_loses_its_time(steward: Steward) -> None:
    bring(steward, HEADER + "O1,C1,2026-01-02 08:30,1\n", "orders")
    (own,) = values(steward, "orders", "id")

    brought = bring(steward, f"id,customer,ordered_on,amount\n{own},C1,2026-01-03,1\n", "orders")

    assert brought.fates == {"updated": 1}
    assert _orders(steward, "ordered_on") == [("O1", date(2026, 1, 3))]


def test_that_rows_without_a_number_are_orders_of_their_own(steward: Steward) -> None:
    text = "customer,ordered_on,amount\nC1,2026-01-02,5\nC1,2026-01-02,5\nC2,2026-01-02,5\n"

    assert bring(steward, text, "orders").objects["orders"] == {"created": 3}
    assert bring(steward, text, "orders").fates == {"unchanged": 3}
    assert bring(steward, text + "C1,2026-01-02,5\n", "orders").fates == {"unchanged": 3, "created": 1}


def test_that_orders_are_added_or_updated_alone_as_asked(steward: Steward) -> None:
    bring(steward, HEADER + "O1,C1,2026-01-02,5\n", "orders")
    both = HEADER + "O1,C1,2026-01-02,6\nO2,C1,2026-01-02,7\n"

    added = bring(steward, both, "orders", mode=ADD)
    again = bring(steward, both, "orders", mode=UPDATE)
    third = bring(steward, HEADER + "O3,C1,2026-01-02,1\n", "orders", mode=UPDATE)

    assert (added.fates, added.problems) == ({"created": 1, "skipped": 1}, [(2, "", "")])
    assert again.fates == {"updated": 1, "unchanged": 1}
    assert third.fates == {"skipped": 1}
    assert _orders(steward, "amount") == [("O1", Decimal("6.00")), ("O2", Decimal("7.00"))]


def test_that_order_numbers_of_two_systems_do_not_collide(steward: Steward) -> None:
    bring(steward, HEADER + "O1,Ada,2026-01-02,5\n", "orders", source="shop")

    assert bring(steward, HEADER + "O1,Ada,2026-01-02,5\n", "orders", source="erp").fates == {"created": 1}
    assert _orders(steward, "amount") == [("O1", Decimal("5.00")), ("O1", Decimal("5.00"))]


def test_that_an_order_written_early_still_takes_lines_that_come_far_below(steward: Steward) -> None:
    # More lines than are held back in memory, so that the first order is written before the file ends.
    filler = "".join(f"N{n // 7000},C2,2026-01-02,1\n" for n in range(42_000))
    text = f"{HEADER}O1,C1,2026-01-02,1\n{filler}O1,C1,2026-01-02,2\nN0,C2,2026-01-02,1\n"

    brought = bring(steward, text, "orders")

    assert brought.fates == {"created": 42_003}
    assert brought.objects == {"orders": {"created": 7}, "order_lines": {"created": 42_003}}
    assert _orders(steward, "amount") == [
        ("N0", Decimal(7001)), *((f"N{n}", Decimal(7000)) for n in range(1, 6)), ("O1", Decimal(3)),
    ]  # fmt: skip
    before = make.state_of(steward)
    assert bring(steward, text, "orders").fates == {"unchanged": 42_003}
    assert make.state_of(steward) == before
