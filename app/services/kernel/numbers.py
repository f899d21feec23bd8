"""Reading numbers, amounts of money and shares that people and programs have written in text.

Numbers are exact decimals of at most 30 digits, never floats. A mark that could part thousands or
decimals is settled by what can be certain in one text, by the whole column, or by a person.
Which values make sense for a field does not belong here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from app.services.kernel.currencies import take_off_currency
from app.services.kernel.doubt import DoubtfulValueError, plain
from app.text import tr

DecimalMark = Literal[".", ","]

_MAX_DIGITS: Final = 30
_PLAIN: Final = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,10})?")
_NUMBER: Final = re.compile(r"([0-9.,' ]*[0-9])(?:[eE]([+-]?[0-9]{1,3}))?(?: ?([万萬亿億]))?")
_ONE_MARK: Final = re.compile(r"([0-9]*)([.,])([0-9]+)")
_GROUPED: Final = re.compile(
    r"([1-9][0-9]{0,2}(?P<mark>[.,' ])[0-9]{3}(?:(?P=mark)[0-9]{3})*)(?:(?!(?P=mark))([.,])([0-9]+))?"
)
_ONE_GROUP: Final = re.compile(r"(?<![0-9])[1-9][0-9]{0,2}[.,][0-9]{3}")
_UNITS: Final = {"万": 4, "萬": 4, "亿": 8, "億": 8}

_NO_NUMBER: Final = tr("This is not a number that can be read for certain.")
_UNSURE_MARK: Final = tr("It is not certain which mark parts the decimals.")


@dataclass(frozen=True)
class NumberReader:
    """Reads the numbers of one column; ``decimal_mark`` is None where it is not known."""

    decimal_mark: DecimalMark | None = None

    def decimal(self, text: str) -> Decimal:
        """Return the number, never NaN or infinite."""
        if self._is_plain(text):
            return _bounded(Decimal(text))
        return self._signed(*_sign(_tidy(text)))

    def money(self, text: str) -> tuple[Decimal, str | None]:
        """Return the amount and its currency; None if that is not given or not certain."""
        if self._is_plain(text):
            return _bounded(Decimal(text)), None
        is_negative, rest = _sign(_tidy(text))
        rest, code = take_off_currency(rest)
        is_again_negative, rest = _sign(rest)
        if is_negative and is_again_negative:
            raise DoubtfulValueError(_NO_NUMBER)
        return self._signed(is_negative or is_again_negative, rest), code

    def _is_plain(self, text: str) -> bool:
        return _PLAIN.fullmatch(text) is not None and (self.decimal_mark != "," or "." not in text)

    def _signed(self, is_negative: bool, text: str) -> Decimal:
        found = _NUMBER.fullmatch(text)
        if found is None:
            raise DoubtfulValueError(_NO_NUMBER)
        exponent = int(found[2] or 0) + _UNITS.get(found[3], 0)
        sign = "-" if is_negative else ""
        return _bounded(Decimal(f"{sign}{self._digits(found[1])}E{exponent}"))

    def _digits(self, text: str) -> str:
        """Return the digits with a point before the decimals and no other mark."""
        if text.isdigit():
            return text
        if found := _ONE_MARK.fullmatch(text):
            is_decimal = found[2] == self.decimal_mark
            could_be_group = _ONE_GROUP.fullmatch(text) is not None
            if self.decimal_mark is None:
                # By itself a point parts decimals, and a comma does where it cannot part thousands.
                is_decimal = found[2] == "." or not could_be_group
            elif not is_decimal and not could_be_group:
                raise DoubtfulValueError(_UNSURE_MARK)
            return f"{found[1]}{'.' if is_decimal else ''}{found[3]}"
        found = _GROUPED.fullmatch(text)
        if found is None:
            raise DoubtfulValueError(_NO_NUMBER)
        if self.decimal_mark is not None and (
            found["mark"] == self.decimal_mark or found[3] not in (None, self.decimal_mark)
        ):
            raise DoubtfulValueError(_UNSURE_MARK)
        return f"{found[1].replace(found['mark'], '')}.{found[4] or ''}"


def _tidy(text: str) -> str:
    return plain(text).replace("\u2019", "'")


def _sign(text: str) -> tuple[bool, str]:
    """Part a number from its sign, which in accounting may follow it or be a pair of brackets."""
    if text.startswith("(") and text.endswith(")"):
        return True, text[1:-1].strip()
    if text.startswith(("-", "+")):
        return text[0] == "-", text[1:].lstrip()
    if text.endswith("-"):
        return True, text[:-1].rstrip()
    return False, text


def _bounded(value: Decimal) -> Decimal:
    exponent = int(value.as_tuple().exponent)
    if max(value.adjusted() + 1, 1) + max(-exponent, 0) > _MAX_DIGITS:
        raise DoubtfulValueError(tr("The number has too many digits."))
    if value.is_zero():
        return value.copy_abs()
    return Decimal(int(value)) if exponent > 0 else value


_AS_IT_STANDS: Final = NumberReader()


def whole_number(text: str, reader: NumberReader = _AS_IT_STANDS) -> int:
    """Return a number without decimals; decimals of zero, as programs append them, do not count."""
    value = reader.decimal(text)
    if value != int(value):
        raise DoubtfulValueError(tr("This is not a whole number."))
    return int(value)


def fraction(text: str, reader: NumberReader = _AS_IT_STANDS) -> Decimal:
    """Return a share between 0 and 1, written as such or in per cent."""
    tidy = plain(text)
    value = reader.decimal(tidy.removesuffix("%").rstrip())
    if tidy.endswith("%"):
        sign, digits, exponent = value.as_tuple()
        value = Decimal((sign, digits, int(exponent) - 2))
    if value < 0:
        raise DoubtfulValueError(tr("A share cannot be negative."))
    if value > 1:
        raise DoubtfulValueError(tr("A share above 1 may be meant in per cent, or be wrong."))
    return value


def infer_decimal_mark(values: Iterable[str]) -> DecimalMark | None:
    """Return the decimal mark that the numbers of a whole column show.

    None if no number shows it, or if they contradict each other: then each stands for itself.
    """
    mark: DecimalMark | None = None
    for value in values:
        if value.isdigit() or (shown := _shown_mark(value)) is None:
            continue
        if mark not in (None, shown):
            return None
        mark = shown
    return mark


def _shown_mark(value: str) -> DecimalMark | None:
    point, comma = value.rfind("."), value.rfind(",")
    last = max(point, comma)
    if last <= 0 or not value[last - 1].isdigit():
        return None
    own: DecimalMark
    other: DecimalMark
    own, other = (".", ",") if point > comma else (",", ".")
    if value.count(own) > 1:
        return other if other not in value else None
    tail = value[last + 1 :]
    decimals = len(tail) - len(tail.lstrip("0123456789"))
    if decimals == 0:
        return None
    if other in value:
        return own
    return None if decimals == 3 and _ONE_GROUP.search(value) else own  # noqa: PLR2004
