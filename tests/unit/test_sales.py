"""Sales as a pure function: exact sums, honest groups, nothing depends on the order of rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.values import day_number
from app.services.analysis.columns import NO_DAY, Coded, OrderColumns
from app.services.analysis.dimensions import ORDER_DIMENSIONS, PERIOD_NAMES
from app.services.analysis.periods import PERIODS, period_of
from app.services.analysis.sales import sales

LAST = day_number(date(2026, 12, 31))

Order = tuple[int, date | None, int, str, str | None, str | None]
"""Customer, day, amount in minor units, currency, region, rep."""


def columns(orders: list[Order]) -> OrderColumns:
    """Return the columns of orders given as tuples; the amount tells product and category, or that there is none."""
    n = len(orders)
    customers, days, amounts, currencies, regions, reps = zip(*orders, strict=True) if orders else [()] * 6
    return OrderColumns(
        order=np.arange(n),
        customer=np.array(customers, dtype=np.int64),
        day=np.array([NO_DAY if day is None else day_number(day) for day in days], dtype=np.int64),
        amount=np.array(amounts, dtype=np.int64),
        currency=coded(currencies),
        region=coded(regions),
        rep=coded(reps),
        product=coded([f"P{amount % 3}" if amount % 4 else None for amount in amounts]),
        category=coded([f"C{amount % 2}" if amount % 3 else None for amount in amounts]),
    )


def coded(values: object) -> Coded:
    """Return texts as codes."""
    texts = list(values)  # type: ignore[call-overload]
    names = sorted({text for text in texts if text})
    return Coded(np.array([names.index(text) if text else -1 for text in texts], dtype=np.int64), tuple(names))


ORDERS = st.lists(
    st.tuples(
        st.integers(0, 8),
        st.none() | st.dates(date(2023, 1, 1), date(2026, 12, 31)),
        st.integers(-(10**15), 10**15),
        st.sampled_from(["EUR", "CNY"]),
        st.none() | st.sampled_from(["North", "South"]),
        st.none() | st.sampled_from(["Ann", "Bo"]),
    ),
    max_size=60,
)


@given(ORDERS, st.sampled_from([*ORDER_DIMENSIONS, *PERIODS]), st.sets(st.sampled_from(ORDER_DIMENSIONS), max_size=2))
def test_that_groups_add_up_to_the_total_in_each_currency(orders: list[Order], one: str, others: set[str]) -> None:
    by = [one, *sorted(others - {one})]

    found = sales(columns(orders), by, None, LAST)

    for currency in ("EUR", "CNY"):
        grouped = sum(row.amount_minor for row in found.rows if row.currency == currency)
        assert grouped == sum(order[2] for order in orders if order[3] == currency)
    assert sum(row.orders for row in found.rows) == len(orders) == found.coverage["orders"]


@given(ORDERS, st.randoms(use_true_random=False))
def test_that_the_order_of_rows_changes_nothing(orders: list[Order], shuffle: object) -> None:
    mixed = list(orders)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]

    assert sales(columns(mixed), ["quarter", "region"], None, LAST).rows == (
        sales(columns(orders), ["quarter", "region"], None, LAST).rows
    )


@given(ORDERS)
def test_that_each_customer_is_new_exactly_once_over_all_months(orders: list[Order]) -> None:
    one_currency = [(*order[:3], "EUR", *order[4:]) for order in orders]
    buyers = {order[0] for order in orders if order[1] is not None}

    found = sales(columns(one_currency), ["month"], None, LAST)

    assert sum(row.new_customers for row in found.rows) == len(buyers)


def test_that_orders_after_the_as_of_day_and_outside_the_window_do_not_count() -> None:
    orders: list[Order] = [
        (1, date(2025, 12, 31), 1, "EUR", None, None),
        (1, date(2026, 1, 1), 10, "EUR", None, None),
        (1, date(2026, 6, 30), 100, "EUR", None, None),
        (1, date(2026, 7, 1), 1000, "EUR", None, None),
        (1, None, 10000, "EUR", None, None),
    ]
    end = day_number(date(2026, 6, 30))

    whole = sales(columns(orders), [], None, end)
    window = sales(columns(orders), [], day_number(date(2026, 1, 1)), end)

    assert [row.amount_minor for row in whole.rows] == [10111]
    assert [row.amount_minor for row in window.rows] == [110]


def test_that_a_customer_from_before_the_window_is_not_new_in_it() -> None:
    orders: list[Order] = [(1, date(2025, 5, 1), 1, "EUR", None, None), (1, date(2026, 5, 1), 1, "EUR", None, None)]

    (row,) = sales(columns(orders), [], day_number(date(2026, 1, 1)), LAST).rows

    assert (row.customers, row.new_customers) == (1, 0)


def test_that_orders_without_day_region_or_rep_are_groups_of_their_own() -> None:
    orders: list[Order] = [(1, None, 5, "EUR", None, None), (2, date(2026, 1, 1), 7, "EUR", "North", "Ann")]

    found = sales(columns(orders), ["year", "region", "rep"], None, LAST)

    assert [(dict(row.group), row.amount_minor) for row in found.rows] == [
        ({"year": "2026", "region": "North", "rep": "Ann"}, 7),
        ({"year": None, "region": None, "rep": None}, 5),
    ]
    assert dict(found.coverage) == {
        "orders": 2, "without_day": 1, "without_region": 1, "without_rep": 1, "cancelled_left_out": 0,
    }  # fmt: skip


def test_that_lines_of_one_order_count_as_one_order() -> None:
    orders: list[Order] = [(1, date(2026, 1, 1), 5, "EUR", None, None)] * 3
    lines = replace(columns(orders), order=np.zeros(3, dtype=np.int64))

    (row,) = sales(lines, ["year"], None, LAST).rows

    assert (row.orders, row.amount_minor) == (1, 15)


def test_that_nothing_gives_no_rows() -> None:
    assert sales(columns([]), ["year"], None, LAST).rows == ()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2014, 12, 31), ("2014", "2014-Q4", "2014-12", "2015-W01", "2015-winter", "winter")),
        (date(2015, 1, 1), ("2015", "2015-Q1", "2015-01", "2015-W01", "2015-winter", "winter")),
        (date(2014, 9, 1), ("2014", "2014-Q3", "2014-09", "2014-W36", "2014-autumn", "autumn")),
        (date(2016, 2, 29), ("2016", "2016-Q1", "2016-02", "2016-W09", "2016-winter", "winter")),
        (date(2021, 1, 3), ("2021", "2021-Q1", "2021-01", "2020-W53", "2021-winter", "winter")),
    ],
)
def test_that_periods_have_their_names(day: date, expected: tuple[str, ...]) -> None:
    days = np.array([day_number(day)], dtype=np.int64)

    assert tuple(PERIODS) == PERIOD_NAMES
    assert tuple(period_of(days, name).names[0] for name in PERIODS) == expected
