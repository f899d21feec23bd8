"""The clock that is passed in, so that rules and tests never ask the machine themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """What services ask for the time."""

    @property
    def zone_name(self) -> str:
        """IANA name of the workspace's time zone."""

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC."""

    def today(self) -> date:
        """Return the calendar day in the workspace's zone."""

    def in_zone(self, zone_name: str) -> Clock:
        """Return the same clock, seen from another time zone."""


@dataclass(frozen=True)
class SystemClock:
    """The machine's clock, seen from one time zone."""

    zone_name: str = "UTC"

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the calendar day in this zone."""
        return datetime.now(ZoneInfo(self.zone_name)).date()

    def in_zone(self, zone_name: str) -> SystemClock:
        """Return the machine's clock, seen from another time zone."""
        return replace(self, zone_name=zone_name)


@dataclass(frozen=True)
class FixedClock:
    """A clock that stands still: for the demo workspace, whose content must not vary, and tests."""

    moment: datetime
    zone_name: str = "UTC"

    def now(self) -> datetime:
        """Return the fixed moment."""
        return self.moment.astimezone(UTC)

    def today(self) -> date:
        """Return the fixed moment's day in this zone."""
        return self.moment.astimezone(ZoneInfo(self.zone_name)).date()

    def in_zone(self, zone_name: str) -> FixedClock:
        """Return the fixed moment, seen from another time zone."""
        return replace(self, zone_name=zone_name)
