"""The time zone of this machine by its IANA name, for the default of a new workspace."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

_LINK: Final = Path("/etc/localtime")
_NAME: Final = Path("/etc/timezone")


def local_zone() -> str:
    """Return the machine's time zone where it names one, else UTC."""
    candidates = (os.environ.get("TZ", "").removeprefix(":"), _named(), _linked())
    return next((name for name in candidates if name and _is_zone(name)), "UTC")


def _named() -> str:
    try:
        return _NAME.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _linked() -> str:
    try:
        target = os.readlink(_LINK)
    except OSError:
        return ""
    return target.partition("zoneinfo/")[2]


def _is_zone(name: str) -> bool:
    return name in available_timezones() and bool(ZoneInfo(name).key)
