"""Words of the follow-ups page: when something is due, how it repeats, which icon stands for it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from app.models.values import InteractionKind
from app.services.followups.rules import Urgency, way_of
from app.text import Text, tr, verbatim
from app.views.kit.fields_repeat import repeat_words as known_words
from app.views.kit.language import Language
from app.views.kit.ui import Look

GROUPS: Final = {
    Urgency.OVERDUE: tr("Overdue"),
    Urgency.TODAY: tr("Today"),
    Urgency.NEXT_7_DAYS: tr("Next 7 days"),
    Urgency.LATER: tr("Later"),
}
TONES: Final = {Urgency.OVERDUE: "bad", Urgency.TODAY: "accent_text"}
_ICONS: Final = {
    InteractionKind.CALL: "phone", InteractionKind.VISIT: "map-pin", InteractionKind.MEETING: "users",
    InteractionKind.EMAIL: "mail", InteractionKind.WECHAT: "message-circle", InteractionKind.MESSAGE: "message-square",
    InteractionKind.NOTE: "file-text",
}  # fmt: skip
_NEAR: Final = 7
_DAY_OF_MONTH: Final = re.compile(r"FREQ=MONTHLY;BYMONTHDAY=(-1|[0-9]{1,2})")


def icon_of(title: str) -> str:
    """Return the icon for how it will be done, as far as its title says so."""
    kind = way_of(title)
    return "clipboard-list" if kind is None else _ICONS[kind]


def due_words(language: Language, due: date | datetime | None, today: date) -> Text:
    """Return when something is due, as one would say it today."""
    if due is None:
        return tr("No day")
    day = language.local(due).date() if isinstance(due, datetime) else due
    if day < today:
        return tr("%n days overdue", "", (today - day).days)
    return _with_time(language, _day_words(language, day, today), due)


def _day_words(language: Language, day: date, today: date) -> Text:
    if day == today:
        return tr("Today")
    if day == today + timedelta(days=1):
        return tr("Tomorrow")
    return verbatim(language.weekday(day) if (day - today).days < _NEAR else language.day(day, today))


def _with_time(language: Language, day: Text, due: date | datetime) -> Text:
    return tr("{day} {time}", day=day, time=language.clock(due)) if isinstance(due, datetime) else day


def day_in_full(language: Language, day: date, minute: int | None = None) -> Text:
    """Return weekday, day and year, and the time where there is one: what was understood of typed words."""
    if minute is None:
        return tr("{weekday}, {day}", weekday=language.weekday(day), day=language.day(day))
    moment = datetime.combine(day, time(*divmod(minute, 60)), language.zone or UTC)
    when = language.clock(moment)
    return tr("{weekday}, {day}, {time}", weekday=language.weekday(day), day=language.day(day), time=when)


def repeat_words(look: Look, rule: str) -> Text:
    """Return a repetition in words."""
    if found := _DAY_OF_MONTH.fullmatch(rule):
        return tr("Every month on the last day") if found[1] == "-1" else tr("Every month on day {day}", day=found[1])
    return known_words(look, rule)
