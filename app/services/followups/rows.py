"""What the follow-ups page is shown: plain rows of open follow-ups, in groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from app.services.followups.rules import Urgency


@dataclass(frozen=True)
class FollowUpFilter:
    """Whose follow-ups and with which words; no assignee means everybody's within reach."""

    assignee_id: bytes | None = None
    text: str = ""


@dataclass(frozen=True)
class FollowUpRow:
    """One open follow-up; a repeating one stands for its earliest open day."""

    id: bytes
    customer_id: bytes
    customer: str
    title: str
    due: date | datetime | None
    repeat: str
    priority: str
    assignee: str
    is_promise: bool
    urgency: Urgency


@dataclass(frozen=True)
class Agenda:
    """Open follow-ups by group, the first of each, with the number there are in all.

    ``has_any`` says whether there is an open follow-up within reach at all, whatever the filter.
    """

    counts: Mapping[Urgency, int]
    groups: Mapping[Urgency, tuple[FollowUpRow, ...]]
    has_any: bool

    @property
    def total(self) -> int:
        """How many there are in all groups."""
        return sum(self.counts.values())
