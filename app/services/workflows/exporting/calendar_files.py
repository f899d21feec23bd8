"""Follow-ups, visits and birthdays as one iCalendar file, written entry by entry, so that memory stays flat.

Takes plain values as they stand in handover files; which ones does not belong here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any, BinaryIO, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.models.values import FollowUpState, Priority
from app.services.kernel import repeating
from app.services.kernel.birthdays import first_day
from app.services.kernel.doubt import DoubtfulValueError

_HEAD: Final = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Steward//EN\r\nCALSCALE:GREGORIAN\r\n"
_FOOT: Final = b"END:VCALENDAR\r\n"
_DAY_MINUTES: Final = 24 * 60
_LUNAR_TIMES: Final = 20  # years of a lunar day that are written out: calendars know no rule for it
_STATES: Final = {
    FollowUpState.OPEN: "NEEDS-ACTION", FollowUpState.DONE: "COMPLETED", FollowUpState.DROPPED: "CANCELLED",
}  # fmt: skip
_PRIORITIES: Final = {Priority.HIGH: 1, Priority.NORMAL: 5, Priority.LOW: 9}

Values = Mapping[str, Any]
Moment = date | datetime


@contextmanager
def calendar_in(file: BinaryIO, today: date) -> Iterator[CalendarFile]:
    """Yield a calendar to add entries to; it ends with the rules of the time zones that they name."""
    file.write(_HEAD)
    calendar = CalendarFile(file, today)
    yield calendar
    calendar.finish()


@dataclass
class CalendarFile:
    """Writes entries as they come. ``about`` is the customer's name, which stands in each title.

    Lunar birthdays are written out from ``today`` on.
    """

    file: BinaryIO
    today: date
    _zones: dict[str, tuple[date, date]] = field(default_factory=dict)

    def add_follow_up(self, key: str, values: Values, about: str) -> None:
        """Write something to do; what repeats stands once, without the days on which it was done."""
        import icalendar

        entry = icalendar.Todo()
        _describe(entry, key, values, f"{values['title']} ({about})", values.get("notes"))
        entry.add("status", _STATES.get(values["state"], "NEEDS-ACTION"))
        entry.add("priority", _PRIORITIES.get(values["priority"], 5))
        if values.get("done_at"):
            entry.add("completed", datetime.fromisoformat(values["done_at"]))
        if values.get("due_on"):
            self._place(entry, values, date.fromisoformat(values["due_on"]))
        self._write(entry)

    def add_visit(self, key: str, values: Values, about: str) -> None:
        """Write that somebody met the customer."""
        import icalendar

        entry = icalendar.Event()
        _describe(entry, key, values, f"{values.get('subject') or values['kind']} ({about})", values.get("body"))
        start = datetime.fromisoformat(values["happened_at"])
        entry.add("dtstart", start)
        entry.add("dtend", start + timedelta(minutes=min(int(values.get("duration_min") or 0), _DAY_MINUTES)))
        self._write(entry)

    def add_birthday(self, key: str, values: Values) -> None:
        """Write a birthday, as a whole day of each year; one that cannot be read is left to the address book."""
        import icalendar

        try:
            day, rule = first_day(values["birthday"])
        except DoubtfulValueError:
            return
        if rule.startswith(repeating.LUNAR):
            day = repeating.next_day(rule, day, self.today - timedelta(days=1)) or day
        entry = icalendar.Event()
        _describe(entry, f"{key}-birthday", values, str(values["name"]), values["birthday"])
        entry.add("dtstart", day)
        _repeat(entry, rule, day, day, day)
        self._write(entry)

    def finish(self) -> None:
        """Write what stands at the end."""
        import icalendar

        for name, (first, last) in sorted(self._zones.items()):
            zone = icalendar.Timezone.from_tzid(name, first_date=first, last_date=last + timedelta(days=3660))
            self.file.write(zone.to_ical())
        self.file.write(_FOOT)

    def _place(self, entry: Any, values: Values, due: date) -> None:
        """Give an entry its day and time, its repetition and its alarm."""
        import icalendar

        moment = self._moment(values, due)
        if values.get("repeat"):
            anchor = date.fromisoformat(values.get("anchor_on") or values["due_on"])
            entry.add("dtstart", self._moment(values, anchor))
            _repeat(entry, values["repeat"], anchor, due, moment)
        else:
            entry.add("due", moment)
        if values.get("remind_before_min") is not None:
            alarm = icalendar.Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", values["title"])
            alarm.add("trigger", -timedelta(minutes=min(int(values["remind_before_min"]), 366 * _DAY_MINUTES)))
            entry.add_component(alarm)

    def _moment(self, values: Values, day: date) -> Moment:
        """Return a day, or a wall clock in its zone; in none where the zone is unknown here."""
        minute = values.get("due_minute")
        if minute is None or not 0 <= minute < _DAY_MINUTES:
            return day
        clock = datetime.combine(day, time(*divmod(minute, 60)))
        name = values.get("due_zone") or ""
        try:
            zone = ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return clock
        first, last = self._zones.get(name, (day, day))
        self._zones[name] = (min(first, day), max(last, day))
        return clock.replace(tzinfo=zone)

    def _write(self, entry: Any) -> None:
        self.file.write(entry.to_ical())


def _describe(entry: Any, key: str, values: Values, title: str, text: str | None) -> None:
    stamp = values.get("updated_at")
    entry.add("uid", f"{key}@steward")
    entry.add("dtstamp", datetime.fromisoformat(stamp) if stamp else datetime(1970, 1, 1, tzinfo=UTC))
    entry.add("summary", title)
    if text:
        entry.add("description", text)


def _repeat(entry: Any, rule: str, anchor: date, due: date, moment: Moment) -> None:
    """Add the rule; days before ``due`` are done. What no rule says is written out as days."""
    import icalendar

    def at(day: date) -> Moment:
        return datetime.combine(day, moment.timetz()) if isinstance(moment, datetime) else day

    try:
        if rule.startswith(repeating.LUNAR):
            days = (day for day in repeating.occurrences(rule, anchor) if day >= due)
            entry.add("rdate", [at(day) for day in islice(days, _LUNAR_TIMES)])
            done = [anchor] if anchor < due else []
        else:
            done = repeating.days_between(rule, anchor, anchor, due - timedelta(days=1))
            entry.add("rrule", icalendar.vRecur.from_ical(rule))
        if done:
            entry.add("exdate", [at(day) for day in done])
    except (DoubtfulValueError, ValueError):
        entry.add("comment", rule)
