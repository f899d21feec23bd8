"""Rules about follow-ups over plain values; the day is always an argument."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

WEEK: Final = timedelta(days=7)


class Urgency(StrEnum):
    """Where a follow-up stands on the follow-ups page."""

    OVERDUE = "overdue"
    TODAY = "today"
    NEXT_7_DAYS = "next_7_days"
    LATER = "later"


def urgency(due_on: date | None, today: date) -> Urgency:
    """Return where an open follow-up stands; one without a day is for later."""
    if due_on is None or due_on > today + WEEK:
        return Urgency.LATER
    if due_on < today:
        return Urgency.OVERDUE
    return Urgency.TODAY if due_on == today else Urgency.NEXT_7_DAYS
