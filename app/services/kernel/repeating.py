"""Repetition of follow-ups: RFC 5545 rules, and lunar years, counted from an anchor day.

Days only: a time of day is a wall clock kept beside the day and never part of the counting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import takewhile
from typing import Final

from dateutil.rrule import rrule, rrulestr

from app.services.kernel.doubt import DoubtfulValueError
from app.text import tr

LUNAR: Final = "lunar:"
_LUNAR_YEARS: Final = 200
_LUNAR_RULES: Final = ("", "YEARLY", "FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=1")
_MOST: Final = 10_000
_UNTIL: Final = re.compile(r"(UNTIL=[0-9]{8})T[0-9]{6}Z?")
_NO_RULE: Final = tr("This is no repetition rule such as FREQ=WEEKLY;BYDAY=MO.")


def read(text: str) -> str:
    """Return a rule in its canonical form.

    Raises:
        DoubtfulValueError: It is no rule, or repeats more often than daily.
    """
    rule = " ".join(text.split())
    is_lunar = rule.lower().startswith(LUNAR)
    body = rule[len(LUNAR) :].strip() if is_lunar else rule
    body = body.upper().removeprefix("RRULE:")
    if is_lunar:
        if body not in _LUNAR_RULES:
            raise DoubtfulValueError(tr("A lunar repetition is yearly: lunar:FREQ=YEARLY."))
        return f"{LUNAR}FREQ=YEARLY"
    if "FREQ=" not in body or any(word in body for word in ("HOURLY", "MINUTELY", "SECONDLY", "DTSTART", "BYHOUR")):
        raise DoubtfulValueError(_NO_RULE)
    _parsed(body, date(2000, 1, 1))
    return body


def occurrences(rule: str, anchor: date) -> Iterator[date]:
    """Yield the days of a series from its anchor on, in order, at most ten thousand.

    The anchor itself is the first day where the rule meets it.
    """
    if rule.startswith(LUNAR):
        yield from _lunar_days(anchor)
        return
    for number, moment in enumerate(_parsed(rule, anchor)):
        if number >= _MOST:
            return
        yield moment.date()


def next_day(rule: str, anchor: date, after: date) -> date | None:
    """Return the first day of a series later than ``after``; None where the series has ended."""
    return next((day for day in occurrences(rule, anchor) if day > after), None)


def days_between(rule: str, anchor: date, first: date, last: date) -> list[date]:
    """Return the days of a series from ``first`` to ``last``, both included."""
    return [day for day in takewhile(lambda day: day <= last, occurrences(rule, anchor)) if day >= first]


def _parsed(rule: str, anchor: date) -> rrule:
    # dateutil counts in datetimes; midnight without a zone stands for the day and never shifts.
    start = datetime.combine(anchor, datetime.min.time())
    try:
        # A rule that ends at a moment in UTC ends, for days, at that day.
        parsed = rrulestr(_without_clock(rule), dtstart=start)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError):
        raise DoubtfulValueError(_NO_RULE) from None
    if not isinstance(parsed, rrule):
        raise DoubtfulValueError(_NO_RULE)
    return parsed


def _without_clock(rule: str) -> str:
    return _UNTIL.sub(r"\1", rule)


def _lunar_days(anchor: date) -> Iterator[date]:
    from lunar_python import Lunar, LunarMonth, Solar

    start = Solar.fromYmd(anchor.year, anchor.month, anchor.day).getLunar()
    month, day = abs(start.getMonth()), start.getDay()
    for year in range(start.getYear(), start.getYear() + _LUNAR_YEARS):
        # The thirtieth of a month that has twenty-nine days falls on its last day.
        last = LunarMonth.fromYm(year, month).getDayCount()
        solar = Lunar.fromYmd(year, month, min(day, last)).getSolar()
        found = date(solar.getYear(), solar.getMonth(), solar.getDay())
        if found >= anchor:
            yield found
