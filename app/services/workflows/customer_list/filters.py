"""What a list of customers is narrowed to and sorted by, as plain values that a saved view can keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

ME: Final = "me"
NOBODY: Final = ""
OVERDUE: Final = "overdue"
SOON: Final = "soon"
NO_STEP: Final = "none"
NEXT_STEPS: Final = (OVERDUE, SOON, NO_STEP)

SORTS: Final = (
    "star", "name", "stage", "class", "segment", "rhythm", "owner", "region", "value", "trend", "contact", "next",
)  # fmt: skip
_MOST_DAYS: Final = 36_500
_MOST: Final = {"quiet_days": _MOST_DAYS, "late_days": _MOST_DAYS, "due_days": _MOST_DAYS, "least_value": 10**12}


@dataclass(frozen=True)
class CustomerFilter:
    """All parts must hold; of several values of one part any.

    ``owners`` are ids in hexadecimal, :data:`ME`, or :data:`NOBODY`. ``stages``, ``regions`` and
    ``tags`` are the stored words, an empty one asks for customers without; a stage that nobody set is
    the one by orders, and an empty one asks for all of those. ``quiet_days`` asks for a
    last contact longer ago than that, ``is_never_met`` for none at all; with both either will do.
    ``least_value`` is what was bought in twelve months, in units of any one currency. ``value_classes``,
    ``segments``, ``late_days`` and ``due_days`` are of the figures of the day on which the list is read.
    ``ids`` are exactly these customers, their ids in hexadecimal one after the other, as
    ``ids_title`` calls them; one text, since there may be a hundred thousand.
    """

    stages: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    quiet_days: int = 0
    is_never_met: bool = False
    next_step: str = ""
    text: str = ""
    is_starred: bool = False
    is_archived: bool = False
    ids: str = ""
    ids_title: str = ""
    value_classes: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    late_days: int = 0
    due_days: int = 0
    least_value: int = 0

    @property
    def has_figures(self) -> bool:
        """Whether figures tell who is left, for which orders of everybody are looked at."""
        return bool(self.value_classes or self.segments or self.late_days or self.due_days)

    def plain(self) -> dict[str, Any]:
        """Return what differs from everything, as JSON values."""
        default = CustomerFilter()
        found = {each.name: getattr(self, each.name) for each in fields(self)}
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in found.items()
            if value != getattr(default, name)
        }


ALL: Final = CustomerFilter()


def read_filter(document: object) -> CustomerFilter:
    """Return the filter that JSON values mean; what makes no sense, as from a newer program, is left out."""
    if not isinstance(document, Mapping):
        return ALL
    kept: dict[str, Any] = {}
    for each in fields(ALL):
        value, default = document.get(each.name), getattr(ALL, each.name)
        if isinstance(default, tuple) and isinstance(value, list | tuple):
            kept[each.name] = tuple(item for item in value if isinstance(item, str))
        elif type(value) is type(default):
            kept[each.name] = value
    if kept.get("next_step", "") not in (*NEXT_STEPS, ""):
        del kept["next_step"]
    for name, most in _MOST.items():
        if not 0 <= kept.get(name, 0) <= most:
            del kept[name]
    return CustomerFilter(**kept)


def read_sort(document: object) -> str:
    """Return a sort such as ``name`` or ``-value``; by name where it is none."""
    return document if isinstance(document, str) and document.removeprefix("-") in SORTS else "name"
