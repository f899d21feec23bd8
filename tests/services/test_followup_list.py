"""The agenda: groups by urgency, narrowed by person and words, in words as people type them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from app.bootstrap import Steward
from app.models.values import InteractionKind
from app.services.followups.commands import CompleteFollowUp, MoveFollowUp
from app.services.followups.queries import list_agenda_ids, load_agenda
from app.services.followups.rows import Agenda, FollowUpFilter
from app.services.followups.rules import Urgency, way_of
from app.services.followups.spoken import read_due
from app.services.followups.spoken_repeats import read_repeat
from app.services.kernel.doubt import DoubtfulValueError
from tests import factories as make

TODAY = date(2026, 11, 20)  # a Friday
NOW = datetime(2026, 11, 20, 14, 30)  # on the workspace's clock


def agenda(steward: Steward, text: str = "", assignee: bytes | None = None, **options: Any) -> Agenda:
    """Ask for the agenda of the test's day."""
    return steward.ask(load_agenda, TODAY, FollowUpFilter(assignee, text), **options)


def titles(found: Agenda) -> dict[Urgency, list[str]]:
    """Return the titles by group."""
    return {group: [row.title for row in rows] for group, rows in found.groups.items()}


def plan(steward: Steward, customer: bytes, *dues: str) -> None:
    """Plan something for each day, named by it."""
    for due in dues:
        make.add_follow_up(steward, customer, due or "never", **({"due": due} if due else {}))


def test_that_the_agenda_has_each_open_one_in_its_group_oldest_first(steward: Steward) -> None:
    customer = make.add_customer(steward)
    plan(steward, customer, "2026-11-28", "", "2026-11-20 16:00", "2026-11-20 09:00", "2026-11-19", "2026-11-27")
    steward.do(CompleteFollowUp(make.add_follow_up(steward, customer, "done", due="2026-11-20")))

    found = agenda(steward)

    assert titles(found) == {
        Urgency.OVERDUE: ["2026-11-19"],
        Urgency.TODAY: ["2026-11-20 09:00", "2026-11-20 16:00"],
        Urgency.NEXT_7_DAYS: ["2026-11-27"],
        Urgency.LATER: ["2026-11-28", "never"],
    }
    assert found.total == 6


def test_that_a_long_group_is_cut_and_counted_in_full(steward: Steward) -> None:
    customer = make.add_customer(steward)
    plan(steward, customer, "2026-12-01", "2026-12-02", "2026-12-03", "2026-11-01")

    cut = agenda(steward, limit=2)
    alone = agenda(steward, only=Urgency.LATER, limit=3)

    assert cut.counts[Urgency.LATER] == 3
    assert len(cut.groups[Urgency.LATER]) == 2
    assert list(alone.groups) == [Urgency.LATER]
    assert alone.counts[Urgency.OVERDUE] == 1
    every = [row.id for rows in agenda(steward).groups.values() for row in rows]
    assert steward.ask(list_agenda_ids, TODAY, FollowUpFilter()) == tuple(every)
    assert steward.ask(list_agenda_ids, TODAY, FollowUpFilter(), Urgency.OVERDUE) == tuple(every[:1])


def test_that_words_find_titles_and_customers_as_written_or_in_pinyin(steward: Steward) -> None:
    plan(steward, make.add_customer(steward, "张伟 100% 科技"), "2026-11-20")
    make.add_follow_up(steward, make.add_customer(steward, "Müller GmbH"), "Send OFFER_2", due="2026-11-20")

    found = {
        text: agenda(steward, text).total for text in ("zhangwei", "张伟", "muller", "offer", "100%", "%", "_", "…")
    }

    assert found == {"zhangwei": 1, "张伟": 1, "muller": 1, "offer": 1, "100%": 1, "%": 1, "_": 1, "…": 0}


def test_that_a_person_sees_what_is_assigned_and_learns_whether_others_have_something(steward: Steward) -> None:
    rep = make.add_user(steward, "Rep")
    customer = make.add_customer(steward, owner="Rep")
    assert not agenda(steward).has_any

    plan(steward, customer, "2026-11-20")

    assert agenda(steward, assignee=rep).total == 1
    mine = agenda(steward, assignee=steward.actor.user_id)
    assert (mine.total, mine.has_any) == (0, True)


def test_that_moving_keeps_the_time_unless_another_is_given(steward: Steward) -> None:
    follow_up = make.add_follow_up(steward, make.add_customer(steward), due="2026-11-20 09:00")

    steward.do(MoveFollowUp(follow_up, date(2026, 11, 21)))
    (moved,) = agenda(steward).groups[Urgency.NEXT_7_DAYS]
    steward.do(MoveFollowUp(follow_up, date(2026, 11, 22), 15 * 60))
    (timed,) = agenda(steward).groups[Urgency.NEXT_7_DAYS]

    assert [f"{each.due:%d %H:%M}" for each in (moved, timed)] == ["21 09:00", "22 15:00"]


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("today", "2026-11-20"),
        ("tomorrow", "2026-11-21"),
        ("fri 3pm", "2026-11-27 15:00"),
        ("next fri", "2026-11-27"),
        ("thurs 4 p.m.", "2026-11-26 16:00"),
        ("friday at 9:30", "2026-11-27 09:30"),
        ("3d", "2026-11-23"),
        ("in two weeks", "2026-12-04"),
        ("in 1 month", "2026-12-20"),
        ("next week", "2026-11-23"),
        ("end of month", "2026-11-30"),
        ("27 nov", "2026-11-27"),
        ("nov 5", "2027-11-05"),
        ("the 3rd", "2026-12-03"),
        ("27/11", "2026-11-27"),
        ("2026-12-24 15:00", "2026-12-24 15:00"),
        ("24 Dec 2026", "2026-12-24"),
        ("3pm", "2026-11-20 15:00"),
        ("2pm", "2026-11-21 14:00"),
        ("fri morning", "2026-11-27 09:00"),
        ("明天", "2026-11-21"),
        ("后天", "2026-11-22"),
        ("大後天", "2026-11-23"),
        ("明天下午三点半", "2026-11-21 15:30"),
        ("下周五", "2026-11-27"),
        ("本周五", "2026-11-20"),
        ("週三 15:30", "2026-11-25 15:30"),
        ("禮拜天", "2026-11-22"),
        ("三天后", "2026-11-23"),
        ("两周后", "2026-12-04"),
        ("11月27号上午10点", "2026-11-27 10:00"),
        ("月底", "2026-11-30"),
        ("下个月5号", "2026-12-05"),
        ("今晚8点", "2026-11-20 20:00"),
        ("３点", "2026-11-20 15:00"),
        ("2026年12月24日", "2026-12-24"),
        ("2月29日", "2028-02-29"),
    ],
)
def test_that_days_are_read_as_people_type_them(typed: str, due: str) -> None:
    assert read_due(typed, NOW).as_text() == due


@pytest.mark.parametrize("typed", ["", "soon", "11/12", "31 feb", "wed 25:00", "13pm", "二十七", "in many days"])
def test_that_what_is_no_day_is_doubtful(typed: str) -> None:
    with pytest.raises(DoubtfulValueError):
        read_due(typed, NOW)


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("", ""),
        ("never", ""),
        ("不重复", ""),
        ("daily", "FREQ=DAILY"),
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("monthly", "FREQ=MONTHLY"),
        ("every mon and thu", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("quarterly", "FREQ=MONTHLY;INTERVAL=3"),
        ("every month on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("lunar yearly", "lunar:FREQ=YEARLY"),
        ("每月", "FREQ=MONTHLY"),
        ("每两周", "FREQ=WEEKLY;INTERVAL=2"),
        ("每 2 個月", "FREQ=MONTHLY;INTERVAL=2"),
        ("從不", ""),
        ("每週一、四", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("每月15号", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("隔周", "FREQ=WEEKLY;INTERVAL=2"),
        ("农历每年", "lunar:FREQ=YEARLY"),
        ("每年農曆", "lunar:FREQ=YEARLY"),
        ("freq=weekly", "FREQ=WEEKLY"),
    ],
)
def test_that_repetitions_are_read_as_people_type_them(typed: str, rule: str) -> None:
    assert read_repeat(typed) == rule


@pytest.mark.parametrize("typed", ["sometimes", "every", "每", "every 0 days", "every blue moon", "FREQ=HOURLY"])
def test_that_what_is_no_repetition_is_doubtful(typed: str) -> None:
    with pytest.raises(DoubtfulValueError):
        read_repeat(typed)


@pytest.mark.parametrize(
    ("title", "way"),
    [
        ("Call Ada", InteractionKind.CALL), ("Recall the goods", None), ("拜访沈阳", InteractionKind.VISIT),
        ("Contract back yet?", InteractionKind.NOTE), ("發郵件", InteractionKind.EMAIL), ("Refill", None),
    ],
)  # fmt: skip
def test_that_a_title_says_how_it_will_be_done(title: str, way: InteractionKind | None) -> None:
    assert way_of(title) is way
