"""Days and times as people type them: "fri 3pm", "明天下午三点", "in 2 weeks".

What was understood is shown beside the field while somebody types, so the near and usual meaning is
taken. Days with a year are read by ``kernel/dates``; nothing here is for files, where only what is
certain counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from dateutil.relativedelta import FR, MO, SA, relativedelta, weekday

from app.services.kernel.dates import DateReader
from app.services.kernel.doubt import DoubtfulValueError, plain
from app.text import tr

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_DAYS_EN: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS_ZH: Final = "一二三四五六日"
NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12,
}  # fmt: skip
UNITS: Final = {
    "d": "days", "day": "days", "days": "days", "天": "days", "日": "days",
    "w": "weeks", "wk": "weeks", "wks": "weeks", "week": "weeks", "weeks": "weeks", "周": "weeks",
    "m": "months", "month": "months", "months": "months", "月": "months",
    "y": "years", "year": "years", "years": "years", "年": "years",
}  # fmt: skip
# Traditional and other forms that stand for the same; longer ones first.
_SAME: Final = (
    ("星期", "周"), ("礼拜", "周"), ("禮拜", "周"), ("週", "周"), ("周天", "周日"), ("後", "后"), ("個", "个"),
    ("號", "日"), ("号", "日"), ("時", "点"), ("时", "点"), ("點", "点"), ("鐘", ""), ("钟", ""), ("農", "农"),
    ("曆", "历"), ("這", "这"), ("兩", "两"), ("晚间", "晚上"), ("明日", "明天"), ("今日", "今天"), ("后日", "后天"),
    ("今晚", "今天晚上"), ("明晚", "明天晚上"), ("今早", "今天早上"), ("明早", "明天早上"), ("间", "间"),
)  # fmt: skip
_HAN_DIGITS: Final = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_HAN_NUMBER: Final = re.compile(r"[零〇一二两三四五六七八九十]+(?=[个天日周月年点分刻])")

_MORNING: Final = frozenset({"凌晨", "早上", "早晨", "上午", "清晨"})
_PARTS: Final = {
    "morning": 9, "noon": 12, "midday": 12, "afternoon": 14, "evening": 19, "tonight": 19, "night": 19,
    "早上": 9, "早晨": 9, "上午": 9, "中午": 12, "下午": 14, "傍晚": 18, "晚上": 19,
}  # fmt: skip
_AM_PM: Final = re.compile(r"(?<![0-9:.])([0-9]{1,2})(?:[:.]([0-9]{2}))? ?([ap])\.?m\b\.?")
_CLOCK: Final = re.compile(r"(?<![0-9:.])([01]?[0-9]|2[0-3]):([0-5][0-9])(?![0-9:])")
_HAN_CLOCK: Final = re.compile(
    r"(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上)? ?([0-9]{1,2})"
    r"(?:点(?:([13])刻|([0-9]{1,2})分?|(半)|整)?|:([0-5][0-9]))"
)
_PART: Final = re.compile(rf"\b(?:in the |this )?({'|'.join(each for each in _PARTS if each.isascii())})\b")
_HAN_PART: Final = re.compile("|".join(each for each in _PARTS if not each.isascii()))
_HALF_DAY: Final = 12
_SIESTA: Final = 6  # up to here an hour such as 三点 is one of the afternoon: nobody calls at night

_NOT_UNDERSTOOD: Final = tr("Not understood. Try “fri 3pm”, “in 2 weeks” or “2026-12-24”.")
_TWO_WAYS: Final = tr("The day and the month cannot be told apart.")


@dataclass(frozen=True)
class Due:
    """A day, with the minute of the day where a time was given."""

    day: date
    minute: int | None = None

    def as_text(self) -> str:
        """Return the form that fields of records take."""
        if self.minute is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()} {self.minute // 60:02d}:{self.minute % 60:02d}"


def read_due(text: str, now: datetime) -> Due:
    """Return the day and time that somebody means; ``now`` is the local moment.

    A day without a year is the next one of its name, a weekday the next after today.

    Raises:
        DoubtfulValueError: It was not understood.
    """
    tidy = tidied(text)
    rest, minute = _take_time(tidy)
    rest = re.sub(r"^(?:on|at|by|due)\b|\b(?:at|on)$|[,，的在]", " ", " ".join(rest.split())).strip()
    rest = " ".join(rest.split())
    if not rest:
        if minute is None:
            raise DoubtfulValueError(_NOT_UNDERSTOOD)
        is_past = minute <= now.hour * 60 + now.minute
        return Due(now.date() + timedelta(days=is_past), minute)
    return Due(_day(rest, now.date()), minute)


def tidied(text: str) -> str:
    """Return what was typed in one spelling: small letters, simplified characters, numbers in figures."""
    tidy = " ".join(plain(text).casefold().split())
    for other, one in _SAME:
        tidy = tidy.replace(other, one)
    return _HAN_NUMBER.sub(_as_figures, tidy)


def _as_figures(found: re.Match[str]) -> str:
    """Return a number below a hundred in figures; a weekday's and what is none stay as they are."""
    before = found.string[: found.start()]
    if before.endswith("周"):
        return found[0]
    tens, ten, ones = found[0].rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return found[0]
    return str((_HAN_DIGITS.get(tens, 1) if ten else 0) * 10 + _HAN_DIGITS.get(ones, 0))


def _take_time(text: str) -> tuple[str, int | None]:
    """Return the text without its time of day, and that as minutes."""
    for pattern, minute_of in _TIMES:
        found = pattern.search(text)
        if found is not None:
            minute = minute_of(found)
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            # "tonight" and "今晚" name a day as well.
            return ("today" if found[0] == "tonight" and not rest.strip() else rest), minute
    return text, None


def _am_pm(found: re.Match[str]) -> int:
    hour, minute = int(found[1]), int(found[2] or 0)
    if not 1 <= hour <= _HALF_DAY or minute >= 60:  # noqa: PLR2004
        raise DoubtfulValueError(tr("There is no such time of day."))
    return (hour % _HALF_DAY + _HALF_DAY * (found[3] == "p")) * 60 + minute


def _clock(found: re.Match[str]) -> int:
    return int(found[1]) * 60 + int(found[2])


def _han_clock(found: re.Match[str]) -> int:
    part, hour = found[1], int(found[2])
    minute = 30 if found[5] else int(found[3]) * 15 if found[3] else int(found[4] or found[6] or 0)
    if part in _MORNING:
        hour %= _HALF_DAY
    elif hour < _HALF_DAY and (part not in (None, "中午") or (hour <= _SIESTA and not found[6])):
        hour += _HALF_DAY
    if hour > 23 or minute > 59:  # noqa: PLR2004
        raise DoubtfulValueError(tr("There is no such time of day."))
    return hour * 60 + minute


def _part(found: re.Match[str]) -> int:
    return _PARTS[found[1] if found.lastindex else found[0]] * 60


_TIMES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], int]], ...]] = (
    (_AM_PM, _am_pm), (_HAN_CLOCK, _han_clock), (_CLOCK, _clock), (_PART, _part), (_HAN_PART, _part),
)  # fmt: skip


def _day(text: str, today: date) -> date:
    named = _NAMED.get(text)
    if named is not None:
        return today + named
    for reader in (_in_units, _weekday, _month_day):
        found = reader(text, today)
        if found is not None:
            return found
    try:
        return DateReader().day(text)
    except DoubtfulValueError:
        raise DoubtfulValueError(_NOT_UNDERSTOOD) from None


_TO_MONTHS_END: Final = relativedelta(day=31)
_NAMED: Final[dict[str, timedelta | relativedelta]] = {
    **dict.fromkeys(("today", "tod", "今天"), timedelta()),
    **dict.fromkeys(("tomorrow", "tmr", "tmrw", "tom", "明天"), timedelta(days=1)),
    **dict.fromkeys(("day after tomorrow", "the day after tomorrow", "后天"), timedelta(days=2)),
    "大后天": timedelta(days=3),
    **dict.fromkeys(("next week", "下周", "下个周"), relativedelta(days=1, weekday=MO)),
    **dict.fromkeys(("weekend", "this weekend", "周末"), relativedelta(weekday=SA)),
    **dict.fromkeys(("end of week", "end of the week", "eow"), relativedelta(weekday=FR)),
    **dict.fromkeys(("next month", "下月", "下个月"), relativedelta(months=1, day=1)),
    **dict.fromkeys(("end of month", "end of the month", "eom", "月底", "月末", "本月底", "这个月底"), _TO_MONTHS_END),
    **dict.fromkeys(("end of next month", "下月底", "下个月底"), relativedelta(months=1, day=31)),
    **dict.fromkeys(("end of year", "end of the year", "eoy", "年底", "年末"), relativedelta(month=12, day=31)),
    **dict.fromkeys(("next year", "明年"), relativedelta(years=1, month=1, day=1)),
    "半个月后": timedelta(days=15),
    "半年后": relativedelta(months=6),
}

_IN_UNITS: Final = re.compile(
    r"(?:in |\+ ?)?([0-9]{1,3}|[a-z]+?) ?个?(days?|d|weeks?|wks?|w|months?|m|years?|y|天|日|周|月|年)"
    r"( later| from now|之?后|以后)?"
)


def _in_units(text: str, today: date) -> date | None:
    found = _IN_UNITS.fullmatch(text)
    if found is None:
        return None
    unit = found[2]
    # 5日 and 5月 are days of the calendar, 5日后 and 5天 are not.
    if unit in ("日", "月", "年") and not found[3]:
        return None
    count = int(found[1]) if found[1].isdigit() else NUMBERS.get(found[1])
    if count is None:
        return None
    try:
        return today + relativedelta(**{UNITS[unit]: count})  # type: ignore[arg-type]
    except (OverflowError, ValueError):
        raise DoubtfulValueError(_NOT_UNDERSTOOD) from None


_WEEKDAY: Final = re.compile(r"(?:(next|下个?|this|coming|这个?|本) ?)?([a-z]{3,}\.?|周[一二三四五六日])")


def _weekday(text: str, today: date) -> date | None:
    found = _WEEKDAY.fullmatch(text)
    place = weekday_of(found[2]) if found else None
    if found is None or place is None:
        return None
    if found[1] in (None, "coming"):
        return today + relativedelta(days=1, weekday=weekday(place))
    weeks = found[1] == "next" or found[1].startswith("下")
    return today + timedelta(days=place - today.weekday() + 7 * weeks)


def weekday_of(word: str) -> int | None:
    """Return the place of a weekday in the week; None for what is none."""
    if word.startswith("周"):
        return _DAYS_ZH.index(word[1:]) if word[1:] and word[1:] in _DAYS_ZH else None
    name = word.rstrip(".").removesuffix("s")
    fitting = [place for place, day in enumerate(_DAYS_EN) if day.startswith(name) or name == day[:4]]
    return fitting[0] if len(fitting) == 1 and len(name) >= 3 else None  # noqa: PLR2004


_HAN_DATE: Final = re.compile(r"(?:(下个?月|[0-9]{1,2}月) ?)?([0-9]{1,2})日?")
_EN_DATE: Final = re.compile(
    r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?(?:[ .-]*([a-z]{3,})\.?)?"
    r"|([a-z]{3,})\.? ?([0-9]{1,2})(?:st|nd|rd|th)?"
)
_FIGURES: Final = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})\.?")


def _month_day(text: str, today: date) -> date | None:
    if found := _FIGURES.fullmatch(text):
        return _figures(int(found[1]), int(found[2]), today)
    if (found := _HAN_DATE.fullmatch(text)) and not text.isdigit():
        if found[1] and found[1].startswith("下"):
            return _with_day(today + relativedelta(months=1, day=1), int(found[2]))
        return _next(int(found[1][:-1]) if found[1] else None, int(found[2]), today)
    if (found := _EN_DATE.fullmatch(text)) and not text.isdigit():
        name, day = found[2] or found[3], int(found[1] or found[4])
        month = _month_of(name) if name else None
        return None if name and month is None else _next(month, day, today)
    return None


def _figures(first: int, second: int, today: date) -> date:
    if first <= 12 and second <= 12 and first != second:  # noqa: PLR2004
        raise DoubtfulValueError(_TWO_WAYS)
    month, day = (first, second) if first <= 12 else (second, first)  # noqa: PLR2004
    return _next(month, day, today)


def _month_of(word: str) -> int | None:
    fitting = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(word)]
    return 9 if word == "sept" else fitting[0] if len(fitting) == 1 else None


def _next(month: int | None, day: int, today: date) -> date:
    """Return the next day of that number, of that month where one is given; today counts."""
    step = relativedelta(years=1) if month is not None else relativedelta(months=1)
    start = today.replace(day=1)
    start = start.replace(month=month) if month is not None and month in range(1, 13) else start
    for turn in range(9):  # a 29 February is at most eight years away
        try:
            found = (start + step * turn).replace(day=day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise DoubtfulValueError(tr("There is no such day."))


def _with_day(month: date, day: int) -> date:
    try:
        return month.replace(day=day)
    except ValueError:
        raise DoubtfulValueError(tr("There is no such day.")) from None
