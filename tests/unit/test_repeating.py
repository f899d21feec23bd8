"""Repetition counts days, never times, and a series never depends on when it is looked at."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.repeating import days_between, next_day, occurrences, read


@pytest.mark.parametrize(
    ("rule", "anchor", "days"),
    [
        (
            "FREQ=WEEKLY;BYDAY=MO",
            date(2026, 11, 2),
            [date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16)],
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=31",
            date(2026, 1, 31),
            [date(2026, 1, 31), date(2026, 3, 31), date(2026, 5, 31)],
        ),
        ("FREQ=YEARLY", date(2024, 2, 29), [date(2024, 2, 29), date(2028, 2, 29), date(2032, 2, 29)]),
        (
            "FREQ=DAILY;INTERVAL=10",
            date(2026, 12, 25),
            [date(2026, 12, 25), date(2027, 1, 4), date(2027, 1, 14)],
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1FR",
            date(2026, 11, 27),
            [date(2026, 11, 27), date(2026, 12, 25), date(2027, 1, 29)],
        ),
    ],
)
def test_that_a_rule_yields_its_days_from_the_anchor_on(rule: str, anchor: date, days: list[date]) -> None:
    assert list(islice(occurrences(rule, anchor), 3)) == days


def test_that_a_lunar_year_falls_on_the_same_lunar_day() -> None:
    # The mid-autumn festival, the fifteenth of the eighth lunar month.
    days = list(islice(occurrences("lunar:FREQ=YEARLY", date(2024, 9, 17)), 4))

    assert days == [date(2024, 9, 17), date(2025, 10, 6), date(2026, 9, 25), date(2027, 9, 15)]


def test_that_the_thirtieth_of_a_short_lunar_month_falls_on_its_last_day() -> None:
    # New year's eve: the twelfth month of 2023 has thirty days, that of 2024 twenty-nine.
    days = list(islice(occurrences("lunar:FREQ=YEARLY", date(2024, 2, 9)), 2))

    assert days == [date(2024, 2, 9), date(2025, 1, 28)]


def test_that_a_series_with_an_end_ends() -> None:
    assert next_day("FREQ=DAILY;COUNT=3", date(2026, 1, 1), date(2026, 1, 3)) is None
    assert next_day("FREQ=DAILY;UNTIL=20260105T000000Z", date(2026, 1, 1), date(2026, 1, 4)) == date(2026, 1, 5)
    assert next_day("FREQ=DAILY;UNTIL=20260105", date(2026, 1, 1), date(2026, 1, 5)) is None


def test_that_the_days_of_a_window_include_both_its_ends() -> None:
    found = days_between("FREQ=DAILY", date(2026, 1, 1), date(2026, 1, 30), date(2026, 2, 1))

    assert found == [date(2026, 1, 30), date(2026, 1, 31), date(2026, 2, 1)]


@given(
    st.sampled_from(
        [
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=WEEKLY;BYDAY=TU,FR",
            "FREQ=MONTHLY",
            "FREQ=YEARLY",
            "lunar:FREQ=YEARLY",
        ]
    ),
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
    st.integers(0, 900),
)
def test_that_the_next_day_is_later_and_belongs_to_the_series(rule: str, anchor: date, after: int) -> None:
    start = anchor + timedelta(days=after)

    found = next_day(rule, anchor, start)

    assert found is not None
    assert found > start
    assert found in days_between(rule, anchor, found, found)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("freq=weekly;byday=mo", "FREQ=WEEKLY;BYDAY=MO"),
        ("RRULE:FREQ=DAILY", "FREQ=DAILY"),
        ("lunar:", "lunar:FREQ=YEARLY"),
        ("Lunar: FREQ=YEARLY", "lunar:FREQ=YEARLY"),
    ],
)
def test_that_a_rule_has_one_canonical_form(text: str, rule: str) -> None:
    assert read(text) == rule
    assert read(rule) == rule


@pytest.mark.parametrize(
    "text",
    [
        "every monday",
        "FREQ=HOURLY",
        "FREQ=",
        "FREQ=WEEKLY;BYDAY=XX",
        "lunar:FREQ=WEEKLY",
        "DTSTART:20260101",
        "FREQ=DAILY;UNTIL=soon",
    ],
)
def test_that_what_is_no_rule_of_days_is_doubtful(text: str) -> None:
    with pytest.raises(DoubtfulValueError):
        read(text)


@given(st.text(max_size=40))
def test_that_no_text_breaks_the_reader(text: str) -> None:
    try:
        rule = read(text)
    except DoubtfulValueError:
        return
    assert read(rule) == rule
