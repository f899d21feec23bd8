"""Backups are thinned by counting them, so that no clock can cost anybody the newest one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.workspace.thinning import backups_in, name_of, next_number, superfluous

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
ENDING = ".stewardbackup"


def named(moments: Sequence[datetime]) -> list[str]:
    """Return the names of backups made at these moments, one after the other."""
    return [name_of(number, moment, number, ENDING) for number, moment in enumerate(moments, 1)]


def kept(names: list[str]) -> list[str]:
    """Return what is left after thinning each time a backup is added, as the program does."""
    left: list[str] = []
    for name in names:
        left.append(name)
        gone = superfluous(left)
        left = [each for each in left if each not in gone]
    return left


def days_of(names: list[str]) -> list[str]:
    return [name[7:15] for name in names]


def test_that_a_name_says_number_moment_and_steps() -> None:
    assert name_of(17, NOON, 412, ENDING) == "000017-20261120T120000Z-412.stewardbackup"


def test_that_seven_backups_are_all_kept() -> None:
    assert superfluous(named([NOON] * 7)) == []


def test_that_of_many_in_one_day_the_seven_newest_stay() -> None:
    names = named([NOON + timedelta(minutes=minute) for minute in range(50)])
    assert kept(names) == names[-7:]


def test_that_seven_days_four_weeks_and_twelve_months_are_represented_by_their_newest() -> None:
    names = named([NOON - timedelta(days=back, hours=hour) for back in range(800, -1, -1) for hour in (3, 0)])
    left = kept(names)
    days = days_of(left)
    assert left[-7:] == names[-7:]
    assert {f"{NOON - timedelta(days=back):%Y%m%d}" for back in range(7)} <= set(days)
    weeks = {datetime.strptime(day, "%Y%m%d").replace(tzinfo=UTC).strftime("%G-%V") for day in days}
    months = {day[:6] for day in days}
    assert len(weeks) >= 4
    assert months >= {"202512", *(f"2026{month:02}" for month in range(1, 12))}
    assert len(left) <= 7 + 7 + 4 + 12
    # Of each day that lies behind, the later of the two.
    assert all(name[16:18] == "12" for name in left[:-7])


def test_that_thinning_again_removes_nothing_more() -> None:
    left = kept(named([NOON - timedelta(days=back) for back in range(400, -1, -1)]))
    assert superfluous(left) == []


def test_that_a_year_without_backups_costs_none() -> None:
    names = named([*(NOON - timedelta(days=400 + back) for back in range(5, -1, -1)), NOON])
    assert kept(names) == names


@pytest.mark.parametrize("jump", [timedelta(days=-365), timedelta(days=3650), timedelta(days=-365 * 30)])
def test_that_a_jump_of_the_clock_never_costs_the_newest(jump: timedelta) -> None:
    before = [NOON - timedelta(days=back) for back in range(30, -1, -1)]
    after = [NOON + jump + timedelta(hours=hour) for hour in range(20)]
    names = named([*before, *after])
    assert kept(names)[-7:] == names[-7:]


moments = st.lists(
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)).map(lambda each: each.replace(tzinfo=UTC)), max_size=60
)


@given(moments)
def test_that_whatever_the_clock_says_the_newest_seven_stay_and_the_number_is_bounded(found: list[datetime]) -> None:
    names = named(found)
    left = kept(names)
    assert left[-7:] == names[-7:]
    assert len(left) <= 7 + 7 + 4 + 12


def test_that_the_running_number_tells_the_newest_and_other_files_are_no_backups(tmp_path: Path) -> None:
    names = [
        "000009-20300101T000000Z-3.stewardbackup",
        "000010-20200101T000000Z-4.stewardbackup",
        "1000000-20200101T000000Z-5.stewardbackup",
    ]
    others = ["notes.txt", "000011-20200101T000000Z-4.stewardbackup.part", "000012-20209901T000000Z-4.stewardbackup"]
    for name in (*names, *others):
        (tmp_path / name).touch()
    assert backups_in(tmp_path) == names
    assert next_number(backups_in(tmp_path)) == 1_000_001
    assert (backups_in(tmp_path / "nowhere"), next_number([])) == ([], 1)
