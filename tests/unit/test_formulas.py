"""Text in exported files is never a formula, and is the same text again when it comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.workflows.formulas import neutralised, restored
from tests.shared_data import DATA, needs_data

STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫")
BEFORE = ("", " ", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u00ad", "\x01", " \u200f ")


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("start", STARTS)
def test_that_whatever_a_spreadsheet_calculates_gets_an_apostrophe(start: str, before: str) -> None:
    assert neutralised(f"{before}{start}1+1") == f"'{before}{start}1+1"


@pytest.mark.parametrize("text", ["\t=1", "\tx", "\rx", "\nx", "\0x", "'", "'x", "''", "'=1"])
def test_that_control_characters_and_apostrophes_in_front_get_one_too(text: str) -> None:
    assert neutralised(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "x", "1=1", "a-b", "x'", "user@host", "5-3", " x", "华信=1"])
def test_that_other_text_stays_as_it_is(text: str) -> None:
    assert neutralised(text) == restored(text) == text


@pytest.mark.parametrize("text", ["'x", "'", "'tis", "' x"])
def test_that_an_apostrophe_that_guards_nothing_is_part_of_the_text(text: str) -> None:
    assert restored(text) == text


@given(st.text() | st.text("'=+-@ \t\r\n\0＝x", max_size=6))
def test_that_any_text_is_restored(text: str) -> None:
    assert restored(neutralised(text)) == text


@given(st.text("'=+-@ \t\r\n\0＝\u200bx", max_size=6))
def test_that_what_was_made_inert_stays_inert(text: str) -> None:
    inert = neutralised(text)

    assert inert == text or inert[0] == "'"
    assert not inert.lstrip(" \u200b").startswith(STARTS)


@needs_data
def test_that_payloads_of_the_wild_are_made_inert() -> None:
    payloads = (DATA / "csv" / "injection" / "csv-payload.txt").read_text(encoding="utf-8").splitlines()

    assert [text for text in payloads if text] == [restored(neutralised(text)) for text in payloads if text]
    assert all(neutralised(text).startswith("'") for text in payloads if text.startswith(STARTS))
