"""What reps did: interactions by kind, customers touched, and honest groups."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.models.values import day_number
from app.services.analysis.activity import InteractionColumns, activity, local_days
from app.services.analysis.columns import NO_DAY, Coded

LAST = day_number(date(2026, 6, 30))

Interaction = tuple[int, int, str | None, str]
"""Customer, days before the last day (negative for none), author, kind."""


def columns(interactions: list[Interaction]) -> InteractionColumns:
    """Return interactions given as tuples as columns."""
    return InteractionColumns(
        np.array([each[0] for each in interactions], dtype=np.int64),
        np.array([NO_DAY if each[1] < 0 else LAST - each[1] for each in interactions], dtype=np.int64),
        coded([each[2] for each in interactions]),
        coded([each[3] for each in interactions]),
    )


def coded(texts: list[str | None] | list[str]) -> Coded:
    """Return texts as codes."""
    names = tuple(dict.fromkeys(text for text in texts if text))
    return Coded(np.array([names.index(text) if text else -1 for text in texts], dtype=np.int64), names)


def test_that_calls_visits_and_customers_are_counted_by_author() -> None:
    done: list[Interaction] = [
        (1, 0, "Ann", "call"),
        (1, 0, "Ann", "visit"),
        (2, 3, "Ann", "meeting"),
        (2, 1, "Bo", "fax"),
    ]

    found = activity(columns(done), None, LAST)

    ann, bo = found.rows
    assert (ann.author, ann.interactions, ann.customers, ann.days) == ("Ann", 3, 2, 2)
    assert {name: number for name, number in ann.by_group.items() if number} == {"calls": 1, "visits": 2}
    assert (bo.author, bo.by_group["messages"], bo.customers) == ("Bo", 1, 1)
    assert found.customers == 2
    assert found.place.tolist() == [0, 0, 0, 1]


def test_that_a_note_touches_nobody_and_a_foreign_kind_is_among_the_others() -> None:
    (row,) = activity(columns([(1, 0, "Ann", "note"), (2, 0, "Ann", "webinar")]), None, LAST).rows

    assert (row.interactions, row.customers, row.by_group["notes"], row.by_group["others"]) == (2, 1, 1, 1)


def test_that_only_the_period_counts_and_what_has_no_day_or_author_is_told() -> None:
    interactions: list[Interaction] = [
        (1, 10, "Ann", "call"),
        (1, 11, "Ann", "call"),
        (1, -1, "Ann", "call"),
        (3, 9, None, "call"),
    ]

    found = activity(columns(interactions), LAST - 10, LAST)

    assert [(row.author, row.interactions) for row in found.rows] == [(None, 1), ("Ann", 1)]
    assert dict(found.coverage) == {"interactions": 2, "without_day": 1, "without_author": 1}


def test_that_no_interactions_give_no_rows() -> None:
    assert activity(columns([]), None, LAST).rows == ()


@given(
    st.lists(
        st.tuples(
            st.integers(0, 5),
            st.integers(-1, 40),
            st.none() | st.sampled_from(["Ann", "Bo"]),
            st.sampled_from(["call", "visit", "note", "other"]),
        )
    ),
    st.randoms(use_true_random=False),
)
def test_that_authors_add_up_to_all_interactions_whatever_their_order(
    interactions: list[Interaction], shuffle: object
) -> None:
    found = activity(columns(interactions), LAST - 20, LAST)
    mixed = list(interactions)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]

    assert sum(row.interactions for row in found.rows) == sum(0 <= each[1] <= 20 for each in interactions)
    assert all(sum(row.by_group.values()) == row.interactions for row in found.rows)
    assert activity(columns(mixed), LAST - 20, LAST).rows == found.rows


def test_that_a_moment_has_the_day_of_the_clocks_even_on_the_day_when_they_are_changed() -> None:
    zone = ZoneInfo("Europe/Berlin")
    moments = [datetime(2026, 3, 28, 22, 30, tzinfo=UTC) + timedelta(minutes=30 * step) for step in range(96)]
    minutes = np.array([round(each.timestamp() / 60) for each in moments] + [NO_DAY], dtype=np.int64)

    found = local_days(minutes, "Europe/Berlin")

    assert found.tolist() == [day_number(each.astimezone(zone).date()) for each in moments] + [NO_DAY]
