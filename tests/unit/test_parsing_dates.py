"""Reading dates: what is certain, what an order or a pattern settles, and what stays doubtful."""

from __future__ import annotations

from datetime import UTC, date, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UsageError
from app.services.kernel.parsing import DateOrder, DateReader, infer_date_order
from tests.unit.doubts import is_doubtful


@pytest.mark.parametrize(
    "text",
    [
        *("2024-02-29", "2024-2-29", "2024/02/29", "2024.2.29", "20240229", "２０２４年２月２９日"),
        *(
            "2024年2月29日",
            "2024 年 2 月 29 日",
            "29 Feb 2024",
            "29-Feb-2024",
            "February 29, 2024",
            "29th of Feb. 2024",
        ),
        *(
            "29/02/2024",
            "02/29/2024",
            "29.2.2024",
            "Thu, 29 Feb 2024 08:26:00 +0000",
            "2024-02-29T23:59:59-11:00",
        ),
    ],
)
def test_that_a_day_that_can_only_be_one_is_read(text: str) -> None:
    assert DateReader().day(text) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "clock", "offset"),
    [
        ("2017-04-27 8:26", time(8, 26), None),
        ("2017-04-27T08:26:05.250Z", time(8, 26, 5, 250_000), UTC),
        ("20170427T082605+0800", time(8, 26, 5), timezone(timedelta(hours=8))),
        ("2017-04-27 08:26:00-05", time(8, 26), timezone(timedelta(hours=-5))),
        ("27/4/2017 8:26 PM", time(20, 26), None),
        ("4/27/2017 12:05 am", time(0, 5), None),
        ("2017年4月27日下午3:05", time(15, 5), None),
        ("2017年4月27日 8时26分", time(8, 26), None),
        ("Thu Apr 27 08:26:00 2017", time(8, 26), None),
        ("27.04.2017", None, None),
    ],
)
def test_that_a_time_of_day_is_read_and_never_shifted(text: str, clock: time | None, offset: timezone | None) -> None:
    assert DateReader().day_and_time(text) == (date(2017, 4, 27), clock, offset)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "03/04/2017",
            "31.02.2015",
            "2023-02-29",
            "43215",
            "43215.75",
            "27/04/17",
            "27 Apr 17",
            "Apr 2017",
            "27 April",
        ),
        *("Fri, 27 Apr 2017", "next Monday", "08:26", "2017-04-27 25:00", "2017-04-27 13:00 am", "12112010"),
        *("2017-04-27 8:26 +99:00", "1/2/2017/3", "2017-04/27"),
    ],
)
def test_that_a_day_that_could_be_another_is_doubtful(text: str) -> None:
    assert is_doubtful(DateReader().day, text)


@pytest.mark.parametrize(
    ("order", "text", "day"),
    [
        ("dmy", "03/04/2017", date(2017, 4, 3)),
        ("mdy", "03/04/2017", date(2017, 3, 4)),
        ("dmy", "03.04.17", date(2017, 4, 3)),
        ("ymd", "17-04-03", date(2017, 4, 3)),
        ("dmy", "31.12.68", date(2068, 12, 31)),
        ("dmy", "31.12.69", date(1969, 12, 31)),
        ("mdy", "27-Apr-17", date(2017, 4, 27)),
        ("mdy", "2017-04-03", date(2017, 4, 3)),
    ],
)
def test_that_a_chosen_order_settles_the_day(order: DateOrder, text: str, day: date) -> None:
    assert DateReader(order).day(text) == day


def test_that_a_day_against_the_chosen_order_is_doubtful() -> None:
    assert is_doubtful(DateReader("dmy").day, "04/27/2017")
    assert is_doubtful(DateReader("mdy").day, "27/04/2017")


def test_that_an_inferred_order_does_not_settle_the_century() -> None:
    assert is_doubtful(DateReader("dmy", is_order_inferred=True).day, "03/04/17")


def test_that_a_pattern_is_the_only_form_that_is_read() -> None:
    reader = DateReader(pattern="%d.%m.%y %H:%M")
    assert reader.day_and_time("03.04.17 08:26") == (date(2017, 4, 3), time(8, 26), None)
    assert is_doubtful(reader.day, "2017-04-03")
    assert DateReader(pattern="%d.%m.%Y").day_and_time("03.04.2017")[1] is None


@pytest.mark.parametrize("pattern", ["%Y", "%d.%m.", "%Q", "%Y-%m-%d %Y", ""])
def test_that_a_pattern_without_a_whole_day_is_refused(pattern: str) -> None:
    with pytest.raises(UsageError):
        DateReader(pattern=pattern)


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["03/04/2017", "27/04/2017 8:26", "2017-01-31"], "dmy"),
        (["12/1/2010 8:26", "12/13/2010 8:26"], "mdy"),
        (["27/04/2017", "04/27/2017"], None),
        (["03/04/2017", "2017-04-27", "nonsense", "27/04/17"], None),
    ],
)
def test_that_a_column_shows_its_order(values: list[str], order: DateOrder | None) -> None:
    assert infer_date_order(values) == order


@given(st.dates(min_value=date(1000, 1, 1)))
def test_that_every_day_survives_each_certain_form(day: date) -> None:
    for text in (
        day.isoformat(),
        f"{day:%Y/%m/%d}",
        f"{day:%d %B %Y}",
        f"{day.year}年{day.month}月{day.day}日",
    ):
        assert DateReader().day(text) == day
    assert DateReader("dmy").day(f"{day:%d/%m/%Y}") == DateReader("mdy").day(f"{day:%m/%d/%Y}") == day
