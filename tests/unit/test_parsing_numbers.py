"""Reading numbers, amounts, currencies and shares, exactly or not at all."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.services.kernel import parsing
from app.services.kernel.parsing import DecimalMark, NumberReader, infer_decimal_mark
from tests.unit.doubts import is_doubtful


@pytest.mark.parametrize(
    ("mark", "text", "number"),
    [
        *(
            (None, "1.234", "1.234"),
            (None, "1,234", "1234"),
            (None, "12,50", "12.50"),
            (None, "0,125", "0.125"),
        ),
        *((None, "1.234,56", "1234.56"), (None, "1,234,567.8", "1234567.8"), (None, "1.234.567", "1234567")),
        *(
            (",", "1.234", "1234"),
            (",", "1,234", "1.234"),
            (".", "1,234", "1234"),
            (",", "1 234,5", "1234.5"),
        ),
        *(
            (None, "1\u00a0234\u202f567", "1234567"),
            (None, "1'234.50", "1234.50"),
            (None, "１，２３４．５", "1234.5"),
        ),
        *(
            (None, "(123.45)", "-123.45"),
            (None, "5.00-", "-5.00"),
            (None, "\u22125", "-5"),
            (None, "-0", "0"),
        ),
        *(
            (None, "1.38E+10", "13800000000"),
            (None, "2e-3", "0.002"),
            (None, "3.5万", "35000"),
            (None, "1.2億", "120000000"),
        ),
        (None, "9" * 30, "9" * 30),
    ],
)
def test_that_a_number_is_read_exactly(mark: DecimalMark | None, text: str, number: str) -> None:
    assert NumberReader(mark).decimal(text) == Decimal(number)


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        *(
            (None, text)
            for text in (
                "5²",
                "NaN",
                "Infinity",
                "1e400",
                "9" * 31,
                "12 apples",
                "--5",
                "1,23,456",
                "1.2.3",
                "5.",
            )
        ),
        *(
            (".", "12,50"),
            (".", "1.234,56"),
            (",", "12.50"),
            (",", "1,234.56"),
            (None, "€5"),
            (None, "٣"),
            (None, "-"),
        ),
    ],
)
def test_that_a_number_that_is_not_certain_is_doubtful(mark: DecimalMark | None, text: str) -> None:
    assert is_doubtful(NumberReader(mark).decimal, text)


@pytest.mark.parametrize(
    ("values", "mark"),
    [
        (["1,234", "12,50"], ","),
        (["1.234,56"], ","),
        (["1.234", "1.234.567"], ","),
        (["1,234", "0.5"], "."),
        (["1,234,567"], "."),
        (["€ 1,234.50", "7"], "."),
        (["1,234", "5.678", "7", "n/a"], None),
        (["12,50", "12.50"], None),
    ],
)
def test_that_a_column_shows_its_decimal_mark(values: list[str], mark: DecimalMark | None) -> None:
    assert infer_decimal_mark(values) == mark


@pytest.mark.parametrize(
    ("text", "amount", "code"),
    [
        *(
            ("EUR 12,50", "12.50", "EUR"),
            ("1.234,50 €", "1234.50", "EUR"),
            ("-€5", "-5", "EUR"),
            ("(€5)", "-5", "EUR"),
        ),
        *(("$5", "5", None), ("¥ 100", "100", None), ("￥１００", "100", None), ("$5 USD", "5", "USD")),
        *(
            ("100元", "100", "CNY"),
            ("人民币3.5万元", "35000", "CNY"),
            ("RMB 8", "8", "CNY"),
            ("CNY8", "8", "CNY"),
        ),
        *(("US$1,000.00", "1000", "USD"), ("500円", "500", "JPY"), ("7", "7", None)),
    ],
)
def test_that_an_amount_is_parted_from_its_currency(text: str, amount: str, code: str | None) -> None:
    assert NumberReader().money(text) == (Decimal(amount), code)


@pytest.mark.parametrize("text", ["EUR 5 USD", "¥5 USD", "5 cup", "5 XYZ", "EUR", "free"])
def test_that_an_amount_in_no_certain_currency_is_doubtful(text: str) -> None:
    assert is_doubtful(NumberReader().money, text)


@pytest.mark.parametrize(
    ("text", "code"), [("eur", "EUR"), ("€", "EUR"), ("元", "CNY"), ("RMB", "CNY"), ("JPY", "JPY")]
)
def test_that_a_currency_is_recognised(text: str, code: str) -> None:
    assert parsing.currency(text) == code


@pytest.mark.parametrize("text", ["$", "¥", "XXX", "EURO", "dollars"])
def test_that_a_currency_that_is_not_certain_is_doubtful(text: str) -> None:
    assert is_doubtful(parsing.currency, text)


@pytest.mark.parametrize(
    ("text", "share"),
    [("0.15", "0.15"), ("15%", "0.15"), ("15 ％", "0.15"), ("0,5", "0.5"), ("100%", "1"), ("0", "0")],
)
def test_that_a_share_is_between_nothing_and_all(text: str, share: str) -> None:
    assert parsing.fraction(text) == Decimal(share)


@pytest.mark.parametrize("text", ["15", "-0.1", "-5%", "150%", "%"])
def test_that_a_share_outside_is_doubtful(text: str) -> None:
    assert is_doubtful(parsing.fraction, text)


def test_that_a_whole_number_may_carry_empty_decimals() -> None:
    assert parsing.whole_number("17850.0") == 17850
    assert is_doubtful(parsing.whole_number, "17850.5")
