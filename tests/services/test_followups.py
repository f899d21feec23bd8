"""Follow-ups fall due, are done, repeat and move by the clock of their workspace."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from app.bootstrap import Steward
from app.services.followups.commands import CompleteFollowUp, MoveFollowUp
from app.services.followups.queries import find_due
from app.services.followups.rules import Urgency, urgency
from app.services.kernel.listing import Listing, RecordRow
from app.services.registry import LISTS
from tests import factories as make

TODAY = date(2026, 11, 20)


def row(steward: Steward) -> RecordRow:
    """Return the only follow-up."""
    (found,) = steward.ask(LISTS["followups"], Listing()).rows
    return found


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (date(2026, 11, 19), Urgency.OVERDUE), (TODAY, Urgency.TODAY), (date(2026, 11, 21), Urgency.NEXT_7_DAYS),
        (date(2026, 11, 27), Urgency.NEXT_7_DAYS), (date(2026, 11, 28), Urgency.LATER), (None, Urgency.LATER),
    ],
)  # fmt: skip
def test_that_each_day_has_its_urgency(due: date | None, expected: Urgency) -> None:
    assert urgency(due, TODAY) is expected


def test_that_due_lists_open_ones_up_to_a_week_ahead_oldest_first(steward: Steward) -> None:
    customer = make.add_customer(steward)
    for title, due in (
        ("late", "2026-11-01"),
        ("now", "2026-11-20"),
        ("soon", "2026-11-27"),
        ("far", "2026-11-28"),
    ):
        make.add_follow_up(steward, customer, title, due=due)
    make.add_follow_up(steward, customer, "never")
    done = make.add_follow_up(steward, customer, "done", due="2026-11-02")
    steward.do(CompleteFollowUp(done))

    assert [(each.title, each.urgency) for each in steward.ask(find_due, TODAY)] == [
        ("late", Urgency.OVERDUE), ("now", Urgency.TODAY), ("soon", Urgency.NEXT_7_DAYS),
    ]  # fmt: skip


def test_that_a_follow_up_belongs_to_the_customers_owner_unless_somebody_is_named(steward: Steward) -> None:
    rep = make.add_user(steward, "Rep")
    customer = make.add_customer(steward, owner="Rep")
    make.add_follow_up(steward, customer, "owner's", due="2026-11-20")
    make.add_follow_up(steward, customer, "mine", due="2026-11-20", assignee="Lin Yue")

    assert {(each.title, each.assignee) for each in steward.ask(find_due, TODAY)} == {
        ("owner's", "Rep"), ("mine", "Lin Yue"),
    }  # fmt: skip
    assert [each.title for each in steward.ask(find_due, TODAY, rep)] == ["owner's"]


def test_that_a_repeating_one_goes_on_to_its_next_day_and_keeps_its_series(steward: Steward) -> None:
    customer = make.add_customer(steward)
    follow_up = make.add_follow_up(steward, customer, due="2026-11-02", repeat="FREQ=WEEKLY;BYDAY=MO")

    following = steward.do(CompleteFollowUp(follow_up, "spoke")).value

    # Not 9 November: a late one does not at once become late again.
    assert following == date(2026, 11, 23)
    assert row(steward).values["due"] == date(2026, 11, 23)
    assert row(steward).values["state"] == "open"
    assert row(steward).values["outcome"] == "spoke"


def test_that_moving_one_day_leaves_the_series(steward: Steward) -> None:
    customer = make.add_customer(steward)
    follow_up = make.add_follow_up(steward, customer, due="2026-11-23", repeat="FREQ=WEEKLY;BYDAY=MO")
    steward.do(MoveFollowUp(follow_up, date(2026, 11, 25)))
    moved = row(steward).values["due"]

    steward.do(CompleteFollowUp(follow_up))

    assert moved == date(2026, 11, 25)
    assert row(steward).values["due"] == date(2026, 11, 30)


def test_that_the_last_of_a_series_is_done_for_good(steward: Steward) -> None:
    customer = make.add_customer(steward)
    follow_up = make.add_follow_up(steward, customer, due="2026-11-20", repeat="FREQ=DAILY;COUNT=1")

    assert steward.do(CompleteFollowUp(follow_up)).value is None
    assert row(steward).values["state"] == "done"


def test_that_a_due_time_is_a_wall_clock_in_its_own_zone(steward: Steward) -> None:
    customer = make.add_customer(steward)
    make.add_follow_up(steward, customer, due="2026-11-20 09:00")

    (found,) = steward.ask(find_due, TODAY)

    assert found.due == datetime(2026, 11, 20, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
