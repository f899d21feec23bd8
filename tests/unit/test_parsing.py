"""Reading phones, addresses, birthdays and words, and that any text is read or doubtful."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.kernel import parsing
from app.services.kernel.parsing import DateReader, DoubtfulValueError, NumberReader
from tests.shared_data import DATA, needs_data
from tests.unit.doubts import is_doubtful

TODAY = date(2026, 7, 1)
READERS: dict[str, Callable[[str], object]] = {
    "day": DateReader().day,
    "moment": DateReader("dmy").day_and_time,
    "pattern": DateReader(pattern="%d %b %y").day,
    "decimal": NumberReader().decimal,
    "comma decimal": NumberReader(",").decimal,
    "money": NumberReader(".").money,
    "fraction": parsing.fraction,
    "whole number": parsing.whole_number,
    "phone": lambda text: parsing.phone(text, "CN"),
    "foreign phone": lambda text: parsing.phone(text, None),
    "email": parsing.email,
    "currency": parsing.currency,
    "birthday": lambda text: parsing.birthday(text, DateReader(), TODAY),
    "duration": parsing.duration_minutes,
    "yes or no": parsing.yes_no,
    "list": parsing.split_list,
}


@pytest.mark.parametrize(
    ("text", "region", "e164", "extension"),
    [
        *(
            ("13800138000", "CN", "+8613800138000", None),
            ("１３８００１３８０００", "CN", "+8613800138000", None),
        ),
        *(
            ("+86 138 0013 8000", None, "+8613800138000", None),
            ("0086-138-0013-8000", None, "+8613800138000", None),
        ),
        *(
            ("010-12345678", "CN", "+861012345678", None),
            ("0571 8888 8888转801", "CN", "+8657188888888", "801"),
        ),
        *(("030 1234567", "de", "+49301234567", None), ("+49 (0)30 1234567", None, "+49301234567", None)),
        *(
            ("(757) 555-0101 ext. 12", "US", "+17575550101", "12"),
            ("757-555-0101 x12", "US", "+17575550101", "12"),
        ),
        *(
            ("tel:+86-138-0013-8000", None, "+8613800138000", None),
            ("\u202a+86 13800138000\u202c", None, "+8613800138000", None),
        ),
        *(("13800138000", None, None, None), ("62345678", "CN", None, None), ("555-0101", "US", None, None)),
        ("13800138000/13900139000", "CN", None, None),
    ],
)
def test_that_a_phone_number_keeps_its_text_beside_the_certain_form(
    text: str, region: str | None, e164: str | None, extension: str | None
) -> None:
    assert parsing.phone(f" {text} ", region) == parsing.Phone(text, e164, extension)


@pytest.mark.parametrize("text", ["1.38E+10", "1,38E+10", "1E10", "none", "138 ask Bob", "+", "tel:"])
def test_that_what_is_no_phone_number_is_doubtful(text: str) -> None:
    assert is_doubtful(lambda value: parsing.phone(value, "CN"), text)


@needs_data
def test_that_every_region_s_numbers_are_understood_in_every_notation() -> None:
    path = DATA / "phones" / "example_numbers.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for notation in ("e164", "international", "rfc3966"):
                assert parsing.phone(row[notation], None).e164 == row["e164"], row
            assert parsing.phone(row["national"], row["region"]).e164 == row["e164"], row


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Joe@EXAMPLE.com", "Joe@example.com"),
        (" ａ＠example.com ", "a@example.com"),
        ("张@例子.中国", "张@例子.中国"),
    ],
)
def test_that_an_email_address_is_put_in_its_normal_form(text: str, address: str) -> None:
    assert parsing.email(text) == address


@pytest.mark.parametrize("text", ["joe", "joe@", "joe@x", "Joe <joe@example.com>", "a@example.com, b@example.com"])
def test_that_a_doubtful_email_address_is_not_guessed(text: str) -> None:
    assert is_doubtful(parsing.email, text)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        *(("1990-06-01", "1990-06-01"), ("1990年6月1日", "1990-06-01"), ("19900601", "1990-06-01")),
        *(
            ("--06-01", "--06-01"),
            ("--0601", "--06-01"),
            ("6月1日", "--06-01"),
            ("1 June", "--06-01"),
            ("June 1st", "--06-01"),
        ),
        *(("25.12.", "--12-25"), ("12-25", "--12-25"), ("--02-29", "--02-29"), ("06-06", "--06-06")),
        *(
            ("lunar:1990-05-09", "lunar:1990-05-09"),
            ("lunar:--08-15", "lunar:--08-15"),
            ("农历八月十五", "lunar:--08-15"),
        ),
        *(
            ("农历1990年五月初九", "lunar:1990-05-09"),
            ("农历一九九〇年五月初九", "lunar:1990-05-09"),
            ("農曆：正月廿三", "lunar:--01-23"),
        ),
        *(
            ("阴历腊月三十", "lunar:--12-30"),
            ("八月十五（农历）", "lunar:--08-15"),
            ("农历1990/5/9", "lunar:1990-05-09"),
        ),
        *(("农历2025年闰六月初一", "lunar:2025-L06-01"), ("lunar:2025--06-01", "lunar:2025-L06-01")),
    ],
)
def test_that_a_birthday_has_one_canonical_form(text: str, canonical: str) -> None:
    assert parsing.birthday(text, DateReader(), TODAY) == canonical
    assert parsing.birthday(canonical, DateReader(), TODAY) == canonical


@pytest.mark.parametrize(
    "text",
    [
        *(
            "06-01",
            "90-06-01",
            "1/6/90",
            "2026-07-02",
            "1890-01-01",
            "--02-30",
            "1989-02-29",
            "Jun-05",
            "1990",
            "43215",
        ),
        *(
            "lunar:2024-L06-01",
            "lunar:2025-06-31",
            "lunar:--13-01",
            "lunar:2026-07-01",
            "农历生日",
            "八月十五",
            "农历八月初廿",
        ),
    ],
)
def test_that_a_birthday_that_is_not_certain_is_doubtful(text: str) -> None:
    assert is_doubtful(READERS["birthday"], text)


def test_that_a_chosen_order_settles_a_birthday_but_not_its_century() -> None:
    assert parsing.birthday("06-01", DateReader("dmy")) == "--01-06"
    assert parsing.birthday("06/01/1990", DateReader("mdy")) == "1990-06-01"
    assert is_doubtful(lambda text: parsing.birthday(text, DateReader("dmy")), "01.06.90")
    assert is_doubtful(lambda text: parsing.birthday(text, DateReader(pattern="%d.%m.%y")), "01.06.90")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(
            ("25", 25),
            ("25 min", 25),
            ("1:30", 90),
            ("01:30:00", 90),
            ("1h 30m", 90),
            ("1h30", 90),
            ("2 hours", 120),
        ),
        *(("30分钟", 30), ("1小时30分", 90), ("２５分钟", 25)),
    ],
)
def test_that_a_duration_is_counted_in_minutes(text: str, minutes: int) -> None:
    assert parsing.duration_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "long", "1:75", "00:00:30", "90s", "-5", "1.5"])
def test_that_a_duration_that_is_not_certain_is_doubtful(text: str) -> None:
    assert is_doubtful(parsing.duration_minutes, text)


@pytest.mark.parametrize(("text", "answer"), [("Yes", True), ("１", True), ("是", True), ("no", False), ("否", False)])
def test_that_yes_and_no_are_read_in_both_languages(text: str, answer: bool) -> None:
    assert parsing.yes_no(text) is answer
    assert is_doubtful(parsing.yes_no, f"{text}?")


def test_that_a_list_keeps_its_order_and_drops_blanks_and_repetitions() -> None:
    assert parsing.split_list("b; a；c、b | d,，e\r\nf;;") == ("b", "a", "c", "d", "e", "f")


VALUE_LIKE = st.text(alphabet="0123456789.,-+/: %()年月日农历初闰LlunarEe€$万APMTZ'x@", max_size=24)


@pytest.mark.parametrize("name", READERS)
def test_that_any_text_is_read_or_doubtful(name: str) -> None:
    @settings(max_examples=120, deadline=None)
    @given(st.text(max_size=40) | VALUE_LIKE)
    def check(text: str) -> None:
        try:
            value = READERS[name](text)
        except DoubtfulValueError as doubt:
            value = doubt.reason
        assert value is not None

    check()


@settings(deadline=None)
@given(VALUE_LIKE | st.text(max_size=20))
def test_that_what_was_read_once_is_read_the_same_again(text: str) -> None:
    for name in (
        "day",
        "decimal",
        "comma decimal",
        "fraction",
        "whole number",
        "email",
        "currency",
        "birthday",
    ):
        if not is_doubtful(READERS[name], text):
            value = READERS[name](text)
            again = f"{value:f}" if isinstance(value, Decimal) else str(value)
            assert READERS[name.removeprefix("comma ")](again) == value
