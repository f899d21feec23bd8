"""Twelve months of a customer's orders: where they begin, what falls into them, what counts as falling."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.customers.rules import MONTHS, is_falling, months_before, trend, year_before

_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("today", "months", "expected"),
    [
        (date(2026, 11, 20), 3, date(2026, 8, 20)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
    ],
)
def test_that_months_are_counted_back_to_the_same_day_or_the_last_one(today: date, months: int, expected: date) -> None:
    assert months_before(today, months) == expected


@given(_DAYS)
def test_that_the_months_add_up_to_the_year(today: date) -> None:
    year = [today - timedelta(days=back) for back in range(400)]
    within = [day for day in year if day > year_before(today)]

    points = trend(((day, 1) for day in year), today)

    assert len(points) == MONTHS
    assert sum(points) == len(within)
    assert min(points) >= 28


def test_that_an_order_counts_in_the_month_it_lies_in_and_later_ones_not_at_all() -> None:
    today = date(2026, 11, 20)
    sales = [(today, 1), (date(2026, 10, 21), 2), (date(2026, 10, 20), 4), (date(2025, 11, 20), 8)]

    assert trend([*sales, (date(2026, 11, 21), 16)], today) == (0,) * 10 + (4, 3)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ((9, 9, 9, 9, 9, 9, 9, 9, 9, 4, 4, 4), True),
        ((9, 9, 9, 9, 9, 9, 9, 9, 9, 5, 5, 5), False),
        ((9, 0, 0, 9, 0, 0, 9, 0, 0, 0, 0, 0), True),
        ((9, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0), False),
        ((0,) * 12, False),
    ],
)
def test_that_only_who_bought_regularly_can_be_falling(points: tuple[int, ...], expected: bool) -> None:
    assert is_falling(points) is expected
