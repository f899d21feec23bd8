"""Reading birthdays, which may lack a year or follow the lunar calendar.

A birthday is kept as text in one canonical form: ``1990-06-01``, ``--06-01`` without a year,
``lunar:1990-05-09``, ``lunar:--08-15``, and with an L before a leap month ``lunar:2025-L06-01``.
When a birthday comes round again is worked out by the rule that :func:`first_day` gives.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from app.services.kernel.dates import DateOrder, DateReader
from app.services.kernel.doubt import DoubtfulValueError, plain
from app.text import tr

_CALENDAR: Final = r"[农農阴陰旧舊][历曆]"
_LUNAR: Final = re.compile(rf"(?:lunar:|{_CALENDAR}:?) ?(.+)|(.+?) ?\({_CALENDAR}\)", re.IGNORECASE)
_LUNAR_NUMBERS: Final = re.compile(r"(?:([0-9]{4})|-)-(L|-)?([0-9]{1,2})-([0-9]{1,2})", re.IGNORECASE)
_LUNAR_WORDS: Final = re.compile(r"(?:(.{4})年)?([闰閏])?(.{1,2})月(.{1,3}?)[日号號]?")
_YEARLESS: Final = re.compile(r"--([0-9]{2})-?([0-9]{2})|([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?[日号號]?")
_TWO_NUMBERS: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})\.?")
# Not "Jun-05", which spreadsheets write for a month of the year 2005.
_NAMED: Final = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?[ .-]+[a-z]+\.?|[a-z]+\.? [0-9]{1,2}(?:st|nd|rd|th)?", re.I)
_STORED: Final = re.compile(r"(lunar:)?(?:(\d{4})|-)-(L?)(\d{2})-(\d{2})")
_LEAP_YEAR: Final = 2000
_OLDEST: Final = 130
_MONTHS: Final = 12
_LUNAR_DAYS: Final = 30

_DIGITS: Final = "〇一二三四五六七八九"
_ONES: Final = _DIGITS[1:]
_YEAR_DIGITS: Final = str.maketrans(_DIGITS + "零", "01234567890")
_MONTH_NAMES: Final = {name: number for number, name in enumerate((*_ONES, "十", "十一", "十二"), start=1)} | {
    "正": 1,
    "冬": 11,
    **dict.fromkeys("腊臘", 12),
}
_TENS: Final = (("", 0), ("初", 0), ("十", 10), ("二十", 20), ("廿", 20))
_DAY_NAMES: Final = {
    f"{tens}{one}": base + number for tens, base in _TENS for number, one in enumerate(_ONES, start=1)
} | {"初十": 10, "十": 10, "二十": 20, "廿": 20, "三十": 30, "卅": 30}

_NO_BIRTHDAY: Final = tr("This is not a birthday that can be read for certain.")
_NO_DAY: Final = tr("There is no such day.")
_NO_LUNAR_DAY: Final = tr("There is no such day in the lunar calendar.")
_AMBIGUOUS: Final = tr("The day and the month cannot be told apart.")
_CENTURY: Final = tr("The century of the year is missing.")


def birthday(text: str, reader: DateReader, today: date | None = None) -> str:
    """Return a birthday in its canonical form.

    Years of two digits stay doubtful even where the reader would read them. Only with ``today``
    are a birthday in the future and one too long ago doubtful too.
    """
    tidy = " ".join(plain(text).split())
    if found := _LUNAR.fullmatch(tidy):
        return _lunar(found[1] or found[2], today)
    if found := _YEARLESS.fullmatch(tidy):
        return _without_year(found[1] or found[3], found[2] or found[4])
    if found := _TWO_NUMBERS.fullmatch(tidy):
        return _without_year(*_month_first(found[1], found[2], reader.order))
    if _NAMED.fullmatch(tidy):
        return f"--{DateReader().day(f'{tidy} {_LEAP_YEAR}'):%m-%d}"
    return _solar(tidy, reader, today).isoformat()


def first_day(stored: str) -> tuple[date, str]:
    """Return a day on which a stored birthday fell and the rule by which it comes round again.

    One without a year is counted from 2000 on; a leap month's in years without it falls into the ordinary one.

    Raises:
        DoubtfulValueError: It is none, or there was no such day.
    """
    found = _STORED.fullmatch(stored)
    if found is None:
        raise DoubtfulValueError(_NO_BIRTHDAY)
    year, month, day = int(found[2] or _LEAP_YEAR), int(found[4]), int(found[5])
    if found[1] is None:
        try:
            return date(year, month, day), "FREQ=YEARLY"
        except ValueError:
            raise DoubtfulValueError(_NO_DAY) from None
    month = -month if found[3] and found[2] else month
    _check_lunar(year if found[2] else 0, month, day, None)
    from lunar_python import Lunar, LunarMonth

    last = LunarMonth.fromYm(year, month).getDayCount()
    solar = Lunar.fromYmd(year, month, min(day, last)).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay()), "lunar:FREQ=YEARLY"


def _solar(text: str, reader: DateReader, today: date | None) -> date:
    if reader.pattern is not None and reader.reads_short_years:
        raise DoubtfulValueError(_CENTURY)
    day = replace(reader, is_order_inferred=True).day(text)
    _check_age(day, today)
    return day


def _check_age(day: date, today: date | None) -> None:
    if today is None:
        return
    if day > today:
        raise DoubtfulValueError(tr("The birthday lies in the future."))
    if day.year < today.year - _OLDEST:
        raise DoubtfulValueError(tr("The birthday is too long ago."))


def _without_year(month: str, day: str) -> str:
    try:
        return f"--{date(_LEAP_YEAR, int(month), int(day)):%m-%d}"
    except ValueError:
        raise DoubtfulValueError(_NO_DAY) from None


def _month_first(first: str, second: str, order: DateOrder | None) -> tuple[str, str]:
    is_sure = int(first) == int(second) or max(int(first), int(second)) > _MONTHS
    if order is None and not is_sure:
        raise DoubtfulValueError(_AMBIGUOUS)
    is_day_first = order == "dmy" or (order is None and int(first) > _MONTHS)
    return (second, first) if is_day_first else (first, second)


def _lunar(text: str, today: date | None) -> str:
    if found := _LUNAR_NUMBERS.fullmatch(re.sub("[./]", "-", text)):
        year, month, day = int(found[1] or 0), int(found[3]), int(found[4])
    elif found := _LUNAR_WORDS.fullmatch(text.replace(" ", "")):
        year = _number((found[1] or "0").translate(_YEAR_DIGITS), {})
        month, day = _number(found[3], _MONTH_NAMES), _number(found[4], _DAY_NAMES)
    else:
        raise DoubtfulValueError(_NO_BIRTHDAY)
    is_leap = found[2] is not None
    _check_lunar(year, -month if is_leap else month, day, today)
    return f"lunar:{f'{year:04}' if year else '-'}-{'L' if is_leap else ''}{month:02}-{day:02}"


def _number(word: str, names: dict[str, int]) -> int:
    if word in names:
        return names[word]
    if word.isascii() and word.isdigit():
        return int(word)
    raise DoubtfulValueError(_NO_BIRTHDAY)


def _check_lunar(year: int, month: int, day: int, today: date | None) -> None:
    """Raise unless there is such a day; a negative month is a leap month, year 0 an unknown one."""
    if not 1 <= abs(month) <= _MONTHS or not 1 <= day <= _LUNAR_DAYS:
        raise DoubtfulValueError(_NO_LUNAR_DAY)
    if year == 0:
        return
    from lunar_python import Lunar, LunarMonth

    lunar_month = LunarMonth.fromYm(year, month)
    if lunar_month is None or day > lunar_month.getDayCount():
        raise DoubtfulValueError(_NO_LUNAR_DAY)
    solar = Lunar.fromYmd(year, month, day).getSolar()
    _check_age(date(solar.getYear(), solar.getMonth(), solar.getDay()), today)
