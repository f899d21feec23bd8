"""A figure beside the period before, and the sentence that says it in words."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from app.models.values import day_number
from app.services.analysis import sentences
from app.services.analysis.comparison import Change, Window, change, driver, window_before


def window(first: date, last: date) -> Window:
    """Return the days from one to another."""
    return Window(day_number(first), day_number(last))


@pytest.mark.parametrize(
    ("given", "before"),
    [
        ((date(2026, 3, 1), date(2026, 3, 31)), (date(2026, 2, 1), date(2026, 2, 28))),
        ((date(2026, 1, 1), date(2026, 3, 31)), (date(2025, 10, 1), date(2025, 12, 31))),
        ((date(2026, 1, 1), date(2026, 12, 31)), (date(2025, 1, 1), date(2025, 12, 31))),
        ((date(2026, 3, 2), date(2026, 3, 8)), (date(2026, 2, 23), date(2026, 3, 1))),
        ((date(2026, 3, 1), date(2026, 3, 10)), (date(2026, 2, 19), date(2026, 2, 28))),
    ],
)
def test_that_the_window_before_is_as_long_and_whole_months_stay_whole(
    given: tuple[date, date], before: tuple[date, date]
) -> None:
    assert window_before(window(*given)) == window(*before)


def test_that_a_change_counts_both_windows_to_their_last_day() -> None:
    days = [date(2026, 1, 31), date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 31)]
    day = np.array([day_number(each) for each in [*days, date(2026, 4, 1)]])

    found = change(day, np.array([1, 40, 60, 100, 18, 5]), window(date(2026, 3, 1), date(2026, 3, 31)))

    assert (found.now, found.before) == (118, 100)
    assert found.share == pytest.approx(0.18)


def test_that_a_period_before_the_data_began_is_not_compared_with() -> None:
    day = np.array([day_number(date(2026, 2, 10)), day_number(date(2026, 3, 5))])

    found = change(day, np.array([10, 20]), window(date(2026, 3, 1), date(2026, 3, 31)))

    assert (found.now, found.before, found.share) == (20, None, None)


def test_that_the_driver_is_who_did_most_in_the_direction_of_the_total() -> None:
    names = ("华东", "华南", None)

    assert driver(names, np.array([30, 10, 5]), np.array([10, 15, 5])) == "华东"
    assert driver(names, np.array([30, 10, 5]), np.array([20, 45, 5])) == "华南"
    assert driver(names, np.array([1, 1, 1]), np.array([1, 1, 1])) is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (sentences.revenue(Change(118, 100), "华东", 2), "Revenue rose 18%, most from 华东; quietest month February."),
        (sentences.revenue(Change(96, 100)), "Revenue fell 4%."),
        (sentences.revenue(Change(100, 100), "华东"), "Revenue stayed the same."),
        (sentences.revenue(Change(5, None)), "There is no period before to compare the revenue with."),
        (sentences.revenue(Change(5, 0)), "There is no period before to compare the revenue with."),
        (sentences.pareto(20, 100, 0.7462), "The best 20 of 100 customers bring 75% of the revenue."),
        (sentences.largest("华东", None), "The amounts do not add up to more than nothing."),
        (
            sentences.pareto(4, 20, 23.67),
            "Negative amounts take so much away that shares of the revenue would say nothing.",
        ),
        (sentences.contacts(0, 0, None), "No interactions."),
        (
            sentences.season((12,), (2,), 1.8, 0.55),
            "Strongest month December, at 180% of an ordinary one; quietest February, at 55%.",
        ),
        (sentences.late(0, 0, 0), "Nobody is late by their own rhythm."),
        (sentences.late(9, 3, 2), "9 customers late by their own rhythm; 3 of them dormant, 2 lost."),
    ],
)
def test_that_a_chart_says_in_words_what_it_shows(said: object, expected: str) -> None:
    assert str(said) == expected


@pytest.mark.parametrize(("share", "expected"), [(0.18, "18%"), (-0.18, "18%"), (0.034, "3.4%"), (0, "0%")])
def test_that_small_shares_keep_one_decimal(share: float, expected: str) -> None:
    assert str(sentences.percent(share)) == expected
