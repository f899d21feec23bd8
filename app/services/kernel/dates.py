"""Reading days and times that people and programs have written in text.

Only what is certain is read: a day that could be two different ones is doubtful unless the order
of day and month is known. A day is never a ``datetime`` and is never shifted between time zones.
Birthdays, which may lack a year or follow the lunar calendar, do not belong here.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING, Final, Literal

from app.errors import UsageError
from app.services.kernel.doubt import DoubtfulValueError, plain
from app.text import tr

if TYPE_CHECKING:
    from dateutil.parser import parserinfo

DateOrder = Literal["ymd", "dmy", "mdy"]
Moment = tuple[date, time | None, tzinfo | None]

_YEAR_FIRST: Final = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_YEAR_LAST: Final = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_SHORT_YEAR: Final = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_CHINESE: Final = re.compile(r"([0-9]{4}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?[日号號]?")
# Only these centuries: 12112010 is more likely the 12th of November than a day in the year 1211.
_COMPACT: Final = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_DAY_NUMBER: Final = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")
_COMPACT_TIME: Final = re.compile(r"^([0-9]{8})T([0-9]{2})([0-9]{2})([0-9]{2})?(?![0-9])")
_CHINESE_TIME: Final = re.compile(r"([0-9]{1,2}) ?[时時点點] ?([0-9]{1,2}) ?分(?: ?([0-9]{1,2}) ?秒)?")
_TIME: Final = re.compile(
    r"(?:^|(?<=[日号號])|[T ,] ?)(?:(上午|下午) ?)?"
    r"([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:[.,]([0-9]{1,9}))?)?"
    r"(?: ?(AM|PM|A\.M\.|P\.M\.))?(?: ?(Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?))?(?=$|[ ,])",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[ ,./-]+")
_ORDINAL: Final = re.compile(r"([0-9]{1,4})(?:st|nd|rd|th)?", re.IGNORECASE)
_SHEET_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?)?")
_ORDER_HINT: Final = re.compile(r"\s*([0-9]{1,2})([-/.])([0-9]{1,2})\2[0-9]{4}(?![0-9])")
_MONTHS: Final = 12
# The pivot of POSIX: 69 is 1969 and 68 is 2068.
_PIVOT: Final = 69
_HALF_DAY_H: Final = 12
_PROBE: Final = datetime(2004, 2, 29, tzinfo=UTC)

_NO_DATE: Final = tr("This is not a date that can be read for certain.")
_NO_DAY: Final = tr("There is no such day.")
_NO_TIME: Final = tr("There is no such time of day.")
_AMBIGUOUS: Final = tr("The day and the month cannot be told apart.")
_INCOMPLETE: Final = tr("The day, the month or the year is missing.")
_OTHER_ORDER: Final = tr("The date does not fit the chosen order of day, month and year.")
_OTHER_WEEKDAY: Final = tr("The day of the week does not belong to this date.")
_CENTURY: Final = tr("The century of the year is missing.")
_SERIAL: Final = tr("This looks like the number by which a spreadsheet counts days, not like a date.")


@dataclass(frozen=True)
class DateReader:
    """Reads the dates of one column.

    Args:
        order: Of day, month and year, where numbers alone do not show it.
        pattern: In the notation of ``strptime``; then nothing else is read.
        is_order_inferred: The order was found by :func:`infer_date_order`, not chosen by a
            person: years of two digits stay doubtful.
        is_from_sheet: Cells that a spreadsheet keeps as dates come along in ISO form, which is
            read beside the pattern.

    Raises:
        UsageError: The pattern does not give a day, a month and a year.
    """

    order: DateOrder | None = None
    pattern: str | None = None
    is_order_inferred: bool = False
    is_from_sheet: bool = False

    def __post_init__(self) -> None:
        if self.pattern is not None and not _names_a_day(self.pattern):
            raise UsageError(
                "date-format",
                tr("The date format {pattern} does not give day, month and year.", pattern=self.pattern),
            )

    @property
    def reads_short_years(self) -> bool:
        """Whether a person's choice makes years of two digits readable."""
        if self.pattern is not None:
            return str(_PROBE.year) not in _PROBE.strftime(self.pattern)
        return self.order is not None and not self.is_order_inferred

    def day(self, text: str) -> date:
        """Return the day; a time of day that follows it must be right but is left out."""
        if self.pattern is None and len(text) == 10 and text[4] == text[7] == "-":  # noqa: PLR2004
            try:
                return date.fromisoformat(text)
            except ValueError:
                pass
        return self.day_and_time(text)[0]

    def day_and_time(self, text: str) -> Moment:
        """Return the day, and the time of day and its offset from UTC where they are given."""
        tidy = " ".join(plain(text).split())
        if self.pattern is not None and not (self.is_from_sheet and _SHEET_DATE.fullmatch(tidy)):
            return _by_pattern(tidy, self.pattern)
        tidy = _COMPACT_TIME.sub(_with_colons, tidy)
        tidy = _CHINESE_TIME.sub(lambda found: f"{found[1]}:{found[2]}:{found[3] or '00'}", tidy)
        found = _TIME.search(tidy)
        if found is None:
            return self._day(tidy), None, None
        rest = f"{tidy[: found.start()]} {tidy[found.end() :]}".strip(" ,")
        return self._day(rest), _time_of(found), _offset_of(found[7])

    def _day(self, text: str) -> date:
        if found := _YEAR_FIRST.fullmatch(text):
            return _date(found[1], found[3], found[4])
        if found := _CHINESE.fullmatch(text) or _COMPACT.fullmatch(text):
            return _date(found[1], found[2], found[3])
        if found := _YEAR_LAST.fullmatch(text):
            return self._year_last(int(found[1]), int(found[3]), found[4])
        if found := _SHORT_YEAR.fullmatch(text):
            return self._short_year(found[1], found[3], found[4])
        if _DAY_NUMBER.fullmatch(text):
            raise DoubtfulValueError(_SERIAL)
        return self._named(text)

    def _year_last(self, first: int, second: int, year: str) -> date:
        if self.order in ("dmy", "mdy"):
            day, month = (first, second) if self.order == "dmy" else (second, first)
            if month > _MONTHS >= day:
                raise DoubtfulValueError(_OTHER_ORDER)
            return _date(year, month, day)
        if first != second and max(first, second) <= _MONTHS:
            raise DoubtfulValueError(_AMBIGUOUS)
        return _date(year, min(first, second), max(first, second))

    def _short_year(self, *numbers: str) -> date:
        if not self.reads_short_years or self.order is None:
            raise DoubtfulValueError(_CENTURY)
        parts = dict(zip(self.order, numbers, strict=True))
        return _date(_full_year(parts["y"]), parts["m"], parts["d"])

    def _named(self, text: str) -> date:
        months, numbers, weekdays = _words(text)
        if len(months) != 1 or len(numbers) != 2:  # noqa: PLR2004
            raise DoubtfulValueError(_INCOMPLETE if months else _NO_DATE)
        # The shorter one is the day; sorting keeps the order of equally short ones.
        day, year = sorted(numbers, key=len)
        if len(year) < len("2017"):
            year, day = self._short_pair(numbers)
        found = _date(year, months[0], day)
        if any(weekday != found.weekday() for weekday in weekdays):
            raise DoubtfulValueError(_OTHER_WEEKDAY)
        return found

    def _short_pair(self, numbers: list[str]) -> tuple[str, str]:
        # With a month's name in the middle a year comes last, whatever the order of mere numbers.
        if not self.reads_short_years or self.order == "ymd" or max(map(len, numbers)) > len("17"):
            raise DoubtfulValueError(_CENTURY)
        day, year = numbers
        return str(_full_year(year)), day


def _names_a_day(pattern: str) -> bool:
    # Unknown directives are a ValueError, doubled ones a re.error.
    try:
        return datetime.strptime(_PROBE.strftime(pattern), pattern).date() == _PROBE.date()
    except (ValueError, re.error):
        return False


def _by_pattern(text: str, pattern: str) -> Moment:
    try:
        moment = datetime.strptime(text, pattern)
    except ValueError:
        raise DoubtfulValueError(tr("The text does not fit the chosen date format.")) from None
    return moment.date(), moment.time() if _names_a_time(pattern) else None, moment.tzinfo


def _names_a_time(pattern: str) -> bool:
    evening = _PROBE.replace(hour=23, minute=58, second=59)
    return evening.strftime(pattern) != _PROBE.strftime(pattern)


def _with_colons(found: re.Match[str]) -> str:
    return f"{found[1]} {found[2]}:{found[3]}:{found[4] or '00'}"


def _date(year: str | int, month: str | int, day: str | int) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise DoubtfulValueError(_NO_DAY) from None


def _full_year(digits: str) -> int:
    year = int(digits)
    return year + (1900 if year >= _PIVOT else 2000)


@functools.cache
def _names() -> parserinfo:
    from dateutil.parser import parserinfo

    return parserinfo()


def _words(text: str) -> tuple[list[int], list[str], list[int]]:
    """Sort the words of a date in English into months, numbers and days of the week."""
    months: list[int] = []
    numbers: list[str] = []
    weekdays: list[int] = []
    for word in filter(None, _WORDS.split(text)):
        month, weekday = _names().month(word), _names().weekday(word)
        if number := _ORDINAL.fullmatch(word):
            numbers.append(number[1])
        elif month is not None:
            months.append(month)
        elif weekday is not None:
            weekdays.append(weekday)
        elif word.lower() != "of":
            raise DoubtfulValueError(_NO_DATE)
    return months, numbers, weekdays


def _time_of(found: re.Match[str]) -> time:
    hour = _hour(int(found[2]), (found[1] or found[6] or "").replace(".", "").lower())
    microseconds = (found[5] or "").ljust(6, "0")[:6]
    try:
        return time(hour, int(found[3]), int(found[4] or 0), int(microseconds))
    except ValueError:
        raise DoubtfulValueError(_NO_TIME) from None


def _hour(hour: int, half: str) -> int:
    if not half:
        return hour
    is_afternoon = half in ("pm", "下午")
    if hour == 0 or (hour > _HALF_DAY_H and not is_afternoon):
        raise DoubtfulValueError(_NO_TIME)
    return hour if hour > _HALF_DAY_H else hour % _HALF_DAY_H + _HALF_DAY_H * is_afternoon


def _offset_of(zone: str | None) -> timezone | None:
    if zone is None:
        return None
    if zone[0] not in "+-":
        return UTC
    minutes = int(zone[1:3]) * 60 + int(zone[3:].lstrip(":") or 0)
    try:
        return timezone(timedelta(minutes=minutes if zone[0] == "+" else -minutes))
    except ValueError:
        raise DoubtfulValueError(_NO_TIME) from None


def infer_date_order(values: Iterable[str]) -> Literal["dmy", "mdy"] | None:
    """Return the order that the unambiguous dates of a whole column show.

    None if no date shows it, or if they contradict each other: then each date stands for itself.
    """
    order: Literal["dmy", "mdy"] | None = None
    for value in values:
        # Written with the year first, as most are: nothing to learn, and quickly seen.
        if value[4:5] == "-" or (found := _ORDER_HINT.match(value)) is None:
            continue
        first, second = int(found[1]), int(found[3])
        if (first > _MONTHS) == (second > _MONTHS):
            continue
        shown: Literal["dmy", "mdy"] = "dmy" if first > _MONTHS else "mdy"
        if order not in (None, shown):
            return None
        order = shown
    return order
