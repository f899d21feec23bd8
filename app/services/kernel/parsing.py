"""Reading single values that people and programs have written in text.

Every function takes text that is not empty and returns the value, or raises
:class:`~app.services.kernel.doubt.DoubtfulValueError` with a reason where it is not certain.
Dates, numbers, currencies and birthdays have modules of their own and are at hand here too. Which
field needs which value does not belong here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from app.services.kernel.birthdays import birthday
from app.services.kernel.currencies import currency
from app.services.kernel.dates import DateOrder, DateReader, infer_date_order
from app.services.kernel.doubt import DoubtfulValueError, plain
from app.services.kernel.numbers import (
    DecimalMark,
    NumberReader,
    fraction,
    infer_decimal_mark,
    whole_number,
)
from app.text import tr

__all__ = [
    "DateOrder",
    "DateReader",
    "DecimalMark",
    "DoubtfulValueError",
    "NumberReader",
    "Phone",
    "birthday",
    "currency",
    "duration_minutes",
    "email",
    "fraction",
    "infer_date_order",
    "infer_decimal_mark",
    "phone",
    "split_list",
    "whole_number",
    "yes_no",
]

_YES: Final = frozenset(("1", "yes", "y", "true", "t", "on", "✓", "✔", "√", "是", "有", "对", "對", "真"))
_NO: Final = frozenset(
    ("0", "no", "n", "false", "f", "off", "✗", "✘", "×", "否", "无", "無", "没有", "沒有", "错", "錯", "假")
)
_SCIENTIFIC: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?e\+?[0-9]+", re.IGNORECASE)
_EXTENSION: Final = re.compile(
    r"[ ,;]*(?:ext(?:ension|n)?\.?|x|#|转|轉|分机|分機|内线|內線)[ :=.]*([0-9]{1,7})", re.IGNORECASE
)
_DIALLED: Final = re.compile(r"[0-9+()./ -]*")
_LIST: Final = re.compile(r"[;；、|,，\r\n]+")
_CLOCK: Final = re.compile(r"([0-9]{1,4}):([0-5]?[0-9])(?::00)?")
_HOURS_MINUTES: Final = re.compile(
    r"(?:([0-9]{1,4}) ?(?:h|hrs?|hours?|个?小时|個?小時|[时時]))?"
    r" ?(?:([0-9]{1,6}) ?(?:m|mins?|minutes?|分|分钟|分鐘)?)?",
    re.IGNORECASE,
)
_HOUR_MIN: Final = 60

_NO_PHONE: Final = tr("This is not a phone number.")


@dataclass(frozen=True)
class Phone:
    """A phone number as it was written, and in the international form where that is certain."""

    raw: str
    e164: str | None = None
    extension: str | None = None


def phone(text: str, region: str | None) -> Phone:
    """Return a phone number; a national one is understood as one of ``region`` (like ``"CN"``).

    A national number gets an international form only if the numbering plan knows it: one that
    merely has a possible length may lack its area code.
    """
    raw = text.strip()
    tidy = re.sub("^tel: ?", "", plain(raw), flags=re.IGNORECASE)
    if _SCIENTIFIC.fullmatch(tidy):
        raise DoubtfulValueError(tr("The number was shortened by a spreadsheet; its last digits are lost."))
    extension = None
    if found := re.fullmatch(f"(.*[0-9)]){_EXTENSION.pattern}", tidy, re.IGNORECASE):
        tidy, extension = found[1], found[2]
    if not any(char.isdigit() for char in tidy):
        raise DoubtfulValueError(_NO_PHONE)
    if not _DIALLED.fullmatch(tidy):
        raise DoubtfulValueError(tr("There is more than a phone number."))
    return Phone(raw, _e164(tidy, region), extension)


def _e164(text: str, region: str | None) -> str | None:
    spellings: list[tuple[str, str | None]] = []
    if text.startswith("+"):
        spellings.append((text, None))
    elif region:
        spellings.append((text, region.upper()))
    if text.startswith("00"):
        spellings.append((f"+{text[2:]}", None))
    return next(filter(None, (_understood(spelling, region) for spelling, region in spellings)), None)


def _understood(text: str, region: str | None) -> str | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.ValidationResult.IS_POSSIBLE
    is_possible = region is None and phonenumbers.is_possible_number_with_reason(number) == possible
    if not is_possible and not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def email(text: str) -> str:
    """Return an e-mail address in its normal form; nothing is asked over the network."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(plain(text), check_deliverability=False).normalized
    except EmailNotValidError:
        raise DoubtfulValueError(tr("This is not a valid e-mail address.")) from None


def yes_no(text: str) -> bool:
    """Return what a word, sign or number says, in English or Chinese."""
    word = plain(text).lower()
    if word in _YES or word in _NO:
        return word in _YES
    raise DoubtfulValueError(tr("This means neither yes nor no."))


def duration_minutes(text: str) -> int:
    """Return a duration in whole minutes; ``1:30`` is an hour and a half."""
    tidy = plain(text)
    found = _CLOCK.fullmatch(tidy) or _HOURS_MINUTES.fullmatch(tidy)
    if found is None or not any(found.groups()):
        raise DoubtfulValueError(tr("This is not a duration in whole minutes."))
    return int(found[1] or 0) * _HOUR_MIN + int(found[2] or 0)


def split_list(text: str) -> tuple[str, ...]:
    """Return the several values in one cell, in order, without blanks and repetitions."""
    parts = (part.strip() for part in _LIST.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))
