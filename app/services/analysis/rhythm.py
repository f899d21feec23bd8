"""Each customer's own rhythm: how often they buy, when the next order is due, and who is late by it.

Definitions: ``docs/numbers.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import NO_DAY, Coded, Floats, Ints, Mask, OrderColumns
from app.services.analysis.figure_rules import STANDARD, StageRules, factor
from app.services.analysis.grouping import compacted, counts
from app.text import Text, tr

FEWEST_DAYS: Final = 3

BASES: Final = ("own", "segment", "all", "none")
STATES: Final = ("waiting", "due", "dormant", "lost", "unknown")


def definition(rules: StageRules = STANDARD.stages) -> Text:
    """Return what a rhythm is, and after how many gaps somebody counts as dormant or lost."""
    return tr(
        "The median of the days between two purchase days of a customer, with the median distance from it as spread. "
        "The next order is expected one such gap after the last one. Dormant: nothing for more than {dormant} gaps; "
        "lost: for more than {lost}. With fewer than three purchase days the median of the customer's segment stands "
        "in for it, and that is said.",
        dormant=factor(rules.dormant_after), lost=factor(rules.lost_after),
    )  # fmt: skip


@dataclass(frozen=True)
class Rhythm:
    """Buyers as columns of equal length n.

    Attributes:
        customer: Codes, ascending.
        purchase_days: How many different days they bought on.
        last: Last purchase day, days since 1970-01-01.
        gap: Days from order to order by ``basis``; NaN without any.
        spread: Median distance of the own gaps from their median, days; NaN without an own rhythm.
        last_gap: Days between the last two purchase days; −1 where there is only one.
        expected: Day of the next order, rounded half up; ``NO_DAY`` without a gap.
        basis: Codes of ``BASES``, whose gap it is.
        state: Codes of ``STATES`` on the as-of day.
    """

    customer: Ints
    purchase_days: Ints
    last: Ints
    gap: Floats
    spread: Floats
    last_gap: Ints
    expected: Ints
    basis: Coded
    state: Coded
    coverage: Mapping[str, int]
    definition: Text


@dataclass(frozen=True)
class _Days:
    """Distinct purchase days by buyer: ``ends`` tells where each buyer's days end."""

    customer: Ints
    counted: Ints
    last: Ints
    gaps: Ints
    gap_of: Ints
    last_gap: Ints


def rhythm(
    columns: OrderColumns, as_of: int, segment: Coded | None = None, rules: StageRules = STANDARD.stages
) -> Rhythm:
    """Return the rhythm of every buyer up to and including a day.

    Args:
        columns: Orders or their lines; only customer and day are read.
        as_of: The as-of day, days since 1970-01-01.
        segment: The segment of each customer code, shape (customers,); None to fall back on all.
        rules: After how many gaps somebody is dormant or lost.
    """
    days = _days(columns.up_to(as_of))
    how_many = len(days.customer)
    median = medians(days.gap_of, days.gaps, how_many)
    has_own = days.counted >= FEWEST_DAYS
    # In half days, since a median of whole days is a whole number of them.
    off = np.abs(2 * days.gaps - (2 * median[days.gap_of]).astype(np.int64))
    spread = medians(days.gap_of, off, how_many) / 2
    gap, basis = _with_fallback(np.where(has_own, median, np.nan), segment, days.customer)
    known = ~np.isnan(gap)
    expected = np.full(how_many, NO_DAY, dtype=np.int64)
    expected[known] = np.floor(days.last[known] + gap[known] + 0.5).astype(np.int64)
    return Rhythm(
        days.customer, days.counted, days.last, gap, np.where(has_own, spread, np.nan), days.last_gap, expected,
        Coded(basis, BASES), Coded(_states(as_of - days.last, gap, expected <= as_of, rules), STATES),
        {
            "buyers": how_many,
            "with_own_rhythm": int(np.count_nonzero(has_own)),
            "by_segment": int(np.count_nonzero(basis == BASES.index("segment"))),
            "by_all": int(np.count_nonzero(basis == BASES.index("all"))),
            "orders_without_day": int(np.count_nonzero(columns.day == NO_DAY)),
            "cancelled_left_out": columns.cancelled,
        },
        definition(rules),
    )  # fmt: skip


def is_longer(days: Ints, times: float, gap: Floats) -> Mask:
    """Return where days are more than so many gaps; exactly, for gaps are halves and factors have one decimal."""
    found: Mask = 10 * days > round(10 * times) * gap
    return found


def medians(place: Ints, values: Ints, how_many: int) -> Floats:
    """Return the median of the values, each at least 0, of each group; NaN where it has none, shape (how_many,)."""
    width = int(values.max()) + 1 if len(values) else 1
    ordered = np.append(np.sort(place * width + values) % width, 0)
    counted = counts(place, how_many)
    starts = np.cumsum(counted) - counted
    low = np.minimum(starts + np.maximum(counted - 1, 0) // 2, len(values))
    high = np.minimum(starts + counted // 2, len(values))
    return np.where(counted > 0, (ordered[low] + ordered[high]) / 2, np.nan)


def _days(kept: OrderColumns) -> _Days:
    empty = np.zeros(0, dtype=np.int64)
    if not len(kept):
        return _Days(empty, empty, empty, empty, empty, empty)
    low = int(kept.day.min())
    span = int(kept.day.max()) - low + 1
    keys = np.sort(kept.customer * span + (kept.day - low))
    keys = keys[np.concatenate([[True], keys[1:] != keys[:-1]])]
    whose, day = keys // span, keys % span + low
    buyer, customer = compacted(whose, int(whose[-1]) + 1)
    counted = counts(buyer, len(customer))
    ends = np.cumsum(counted) - 1
    is_next = buyer[1:] == buyer[:-1]
    between = np.diff(day)
    last_gap = np.where(counted > 1, np.append(-1, between)[ends], -1)
    return _Days(customer, counted, day[ends], between[is_next], buyer[1:][is_next], last_gap)


def _with_fallback(own: Floats, segment: Coded | None, customer: Ints) -> tuple[Floats, Ints]:
    """Return gaps with those of the segment, else of all, where there is no own one; and whose each is."""
    basis = np.where(np.isnan(own), BASES.index("none"), BASES.index("own"))
    gap, known = own.copy(), np.flatnonzero(~np.isnan(own))
    if not len(known):
        return gap, basis
    if segment is not None:
        codes = segment.codes[customer]
        within = known[codes[known] >= 0]
        by_segment = np.full(len(segment.names) + 1, np.nan)  # the last place is that of those without a segment
        for code in np.unique(codes[within]):
            by_segment[code] = np.median(own[within[codes[within] == code]])
        missing = np.isnan(gap)
        gap[missing] = by_segment[codes[missing]]
        basis[missing & ~np.isnan(gap)] = BASES.index("segment")
    missing = np.isnan(gap)
    gap[missing] = np.median(own[known])
    basis[missing] = BASES.index("all")
    return gap, basis


def _states(since: Ints, gap: Floats, is_due: Mask, rules: StageRules) -> Ints:
    conditions = [
        np.isnan(gap),
        is_longer(since, rules.lost_after, gap),
        is_longer(since, rules.dormant_after, gap),
        is_due,
    ]
    codes = [STATES.index(name) for name in ("unknown", "lost", "dormant", "due")]
    found: Ints = np.select(conditions, codes, STATES.index("waiting")).astype(np.int64)
    return found
