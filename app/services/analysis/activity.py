"""What reps did: interactions by kind, and how many customers they touched.

An interaction counts for its author, whoever owns the customer. What they sold belongs to sales.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from app.models.values import InteractionKind
from app.services.analysis.columns import NO_DAY, Coded, Ints, Mask
from app.services.analysis.grouping import count_distinct, counts, distinct
from app.text import Text, tr

_DAY: Final = 24 * 60
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

DEFINITION: Final = tr(
    "Interactions of the period by their author: calls, visits and meetings, e-mails, messages of all kinds; "
    "notes are counted, but touch nobody. A customer counts once for each author however often there was contact."
)
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "calls": (InteractionKind.CALL,),
    "visits": (InteractionKind.VISIT, InteractionKind.MEETING),
    "emails": (InteractionKind.EMAIL,),
    "messages": (InteractionKind.WECHAT, InteractionKind.MESSAGE, InteractionKind.FAX),
    "notes": (InteractionKind.NOTE,),
}
"""Which kinds are counted together; a kind that a file brought along counts among the others."""


@dataclass(frozen=True)
class InteractionColumns:
    """Interactions as columns of equal length n.

    ``day`` counts days since 1970-01-01 in the clock of the workspace, ``customer`` are codes.
    """

    customer: Ints
    day: Ints
    author: Coded
    kind: Coded

    def __len__(self) -> int:
        return len(self.day)


def local_days(minutes: Ints, zone: str) -> Ints:
    """Return the calendar day of each moment on the clocks of a zone.

    Args:
        minutes: Shape (n,), minutes since 1970-01-01 in UTC, or ``NO_DAY``.
        zone: IANA name.
    """
    known = minutes != NO_DAY
    clock, day = ZoneInfo(zone), np.where(known, minutes, 0) // _DAY
    distinct_days, place = np.unique(day, return_inverse=True)
    begin, end = (np.array([_offset(clock, each, at) for each in distinct_days.tolist()]) for at in (0, _DAY - 1))
    found = (minutes + begin[place]) // _DAY
    # Where the clocks are changed, each moment is asked for alone.
    for at in np.flatnonzero(known & (begin != end)[place]).tolist():
        found[at] = (int(minutes[at]) + _offset(clock, 0, int(minutes[at]))) // _DAY
    return np.where(known, found, NO_DAY)


def _offset(clock: ZoneInfo, day: int, minute: int) -> int:
    """Return by how many minutes a zone's clocks are ahead of UTC at a moment."""
    moment = _EPOCH + timedelta(days=day, minutes=minute)
    ahead = moment.astimezone(clock).utcoffset() or timedelta()
    return round(ahead / timedelta(minutes=1))


@dataclass(frozen=True)
class ActivityRow:
    """What one author did; None for interactions without an author."""

    author: str | None
    interactions: int
    by_group: Mapping[str, int]
    customers: int
    days: int


@dataclass(frozen=True)
class Activity:
    """The authors with most interactions first, and what the figures rest on.

    ``customers`` were touched by anybody. ``place`` has for each interaction given the row that it
    counts in, −1 for those outside the period.
    """

    rows: tuple[ActivityRow, ...]
    customers: int
    place: Ints
    definition: Text
    coverage: Mapping[str, int]


def activity(columns: InteractionColumns, first: int | None, last: int) -> Activity:
    """Count what each author did from one day to another.

    Args:
        columns: Interactions within reach.
        first: First day counted, None for all; undated interactions count in no period.
        last: Last day counted.
    """
    dated = columns.day != NO_DAY
    within = dated & (columns.day <= last)
    if first is not None:
        within &= columns.day >= first
    group = _groups(columns.kind)
    touching = within & (group != list(GROUPS).index("notes"))
    size = len(columns.author.names) + 1
    author = columns.author.codes + 1
    by_group = counts((author * (len(GROUPS) + 1) + group)[within], size * (len(GROUPS) + 1)).reshape(size, -1)
    touched = distinct(author[touching], columns.customer[touching], size)
    days = distinct(author[within], columns.day[within] - _earliest(columns.day, within), size)
    total = by_group.sum(axis=1)
    names = (None, *columns.author.names)
    order = sorted(np.flatnonzero(total).tolist(), key=lambda code: (-total[code], names[code] or ""))
    rows = tuple(
        ActivityRow(
            names[code], int(total[code]), dict(zip((*GROUPS, "others"), by_group[code].tolist(), strict=True)),
            int(touched[code]), int(days[code]),
        )
        for code in order
    )  # fmt: skip
    return Activity(
        rows,
        count_distinct(columns.customer[touching]),
        _places(author, within, order, size),
        DEFINITION,
        {
            "interactions": int(within.sum()),
            "without_day": int((~dated).sum()),
            "without_author": int(total[0]),
        },
    )


def _groups(kind: Coded) -> Ints:
    """Return the place of each interaction's kind in ``GROUPS``, the place after them for others."""
    known = {name: place for place, names in enumerate(GROUPS.values()) for name in names}
    place = np.array([*(known.get(name, len(GROUPS)) for name in kind.names), len(GROUPS)], dtype=np.int64)
    return place[kind.codes]


def _earliest(day: Ints, within: Mask) -> int:
    return int(day[within].min()) if within.any() else 0


def _places(author: Ints, within: Mask, order: list[int], size: int) -> Ints:
    place = np.full(size, -1, dtype=np.int64)
    place[order] = np.arange(len(order))
    return np.where(within, place[author], -1)
