"""Who comes back: cohorts by month of the first order, and from one period to the next.

Definitions: ``docs/numbers.md``. Counts are of customers whatever the currency; money is by currency.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import NO_DAY, Coded, Ints, Mask, OrderColumns
from app.services.analysis.grouping import counts, distinct, distinct_keys, smallest, sums
from app.services.analysis.periods import first_day_of, month_name, months_of
from app.text import Text, tr

NOT_YET: Final = -1

DEFINITION: Final = tr(
    "Customers by the month of their first order up to and including the as-of day. Retention of month k: those with "
    "an order in the k-th month after it, divided by all of the cohort; not cumulative. A month counts from the day "
    "after its first day on. From month to month: those who bought in both, divided by those who bought in the former; "
    "churn is 1 minus that; repurchase: buyers with two orders or more in the month, divided by its buyers."
)


@dataclass(frozen=True)
class Cohorts:
    """Cohorts as lines, months since the first order as columns.

    Attributes:
        months: Names of the months somebody bought in for the first time, c of them.
        sizes: Customers who did, shape (c,).
        counts: Customers of the cohort with an order in month k, shape (c, k); ``NOT_YET`` where
            the month is not observable.
        amounts: What these spent in minor units, by currency, shape (c, k) each; 0 where not observable.
    """

    months: tuple[str, ...]
    sizes: Ints
    counts: Ints
    amounts: Mapping[str, Ints]
    coverage: Mapping[str, int]
    definition: Text = DEFINITION

    def rates(self, cohort: int) -> tuple[float, ...]:
        """Return the shares of a cohort that bought in each observable month."""
        line = self.observable(cohort)
        return tuple(int(each) / int(self.sizes[cohort]) for each in line)

    def observable(self, cohort: int) -> Ints:
        """Return the counts of a cohort's observable months."""
        line = self.counts[cohort]
        seen: Ints = line[line != NOT_YET]
        return seen


@dataclass(frozen=True)
class Months:
    """Consecutive months as columns of equal length n, the first one with an order first.

    ``kept`` counts those who bought in the month before as well, ``again`` those with two orders or
    more in the month. The last month may not be over; ``is_whole`` tells.
    """

    months: tuple[str, ...]
    buyers: Ints
    kept: Ints
    again: Ints
    is_whole: Mask


def cohorts(columns: OrderColumns, as_of: int) -> Cohorts:
    """Return who of each month's newcomers bought again in which later month.

    Args:
        columns: Orders or their lines.
        as_of: The as-of day, the last that counts.
    """
    kept = columns.up_to(as_of)
    coverage = {
        "customers": 0,
        "orders_without_day": int(np.count_nonzero(columns.day == NO_DAY)),
        "cancelled_left_out": columns.cancelled,
    }
    if not len(kept):
        nothing = np.zeros((0, 0), dtype=np.int64)
        return Cohorts((), np.zeros(0, dtype=np.int64), nothing, {}, coverage)
    month = months_of(kept.day)
    earliest, width = int(month.min()), int(month.max() - month.min()) + 1
    month -= earliest
    began = smallest(kept.customer, month, int(kept.customer.max()) + 1, 0)[kept.customer]
    # A line for each month in which somebody began: one mistyped year makes thousands of months without anybody.
    rows = distinct_keys(began, width)
    line = np.zeros(width, dtype=np.int64)
    line[rows] = np.arange(len(rows))
    cell, size = line[began] * width + (month - began), len(rows) * width
    found = distinct(cell, kept.customer, size).reshape(len(rows), width)
    sizes = found[:, 0].copy()
    last = int(months_of(np.array([as_of]))[0]) - earliest
    observable = last + (first_day_of(earliest + last) < as_of)
    found = np.where(rows[:, None] + np.arange(width) >= observable, NOT_YET, found)
    shown = int(np.count_nonzero((found != NOT_YET).any(axis=0)))
    amounts = {
        currency: sums(_at(cell, mine), _at(kept.amount, mine), size).reshape(len(rows), width)[:, :shown]
        for currency, mine in _by_currency(kept.currency)
    }
    names = tuple(month_name(earliest + int(each)) for each in rows)
    coverage["customers"] = int(sizes.sum())
    return Cohorts(names, sizes, found[:, :shown], amounts, coverage)


def cohort_members(columns: OrderColumns, as_of: int, month: str, later: int | None = None) -> Ints:
    """Return the customers of a cohort, or those of them with an order so many months later, ascending.

    Args:
        columns: Orders or their lines.
        as_of: The as-of day, the last that counts.
        month: Name of the cohort.
        later: The k of the cell; None for the whole cohort.
    """
    kept = columns.up_to(as_of)
    if not len(kept):
        return np.zeros(0, dtype=np.int64)
    bought = months_of(kept.day)
    began = smallest(kept.customer, bought, int(kept.customer.max()) + 1, int(bought.min()) - 1)
    names = {month_name(each): each for each in np.unique(bought).tolist()}
    wanted = began[kept.customer] == names.get(month, int(bought.max()) + 1)
    if later is not None:
        wanted &= bought - began[kept.customer] == later
    return np.unique(kept.customer[wanted])


def months(columns: OrderColumns, as_of: int) -> Months:
    """Return how many buyers each month kept from the month before, and how many bought twice in it.

    Args:
        columns: Orders, a row each.
        as_of: The as-of day, the last that counts.
    """
    kept = columns.up_to(as_of)
    if not len(kept):
        nothing = np.zeros(0, dtype=np.int64)
        return Months((), nothing, nothing, nothing, np.zeros(0, dtype=bool))
    month = months_of(kept.day)
    earliest, width = int(month.min()), int(months_of(np.array([as_of]))[0] - month.min()) + 1
    # One line for each month, in it the orders of each customer.
    keys = np.sort((month - earliest) * (int(kept.customer.max()) + 1) + kept.customer)
    first = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    orders = np.diff(np.append(first, len(keys)))
    customers, place = int(kept.customer.max()) + 1, keys[first] // (int(kept.customer.max()) + 1)
    buyers = counts(place, width)
    stayed = np.isin(keys[first] + customers, keys[first], assume_unique=True)
    held = np.append(0, counts(place[stayed], width)[: width - 1])
    whole = np.array([first_day_of(earliest + each + 1) <= as_of + 1 for each in range(width)])
    names = tuple(month_name(earliest + each) for each in range(width))
    return Months(names, buyers, held, counts(place[orders > 1], width), whole)


def kept_share(columns: OrderColumns, before: tuple[int, int], now: tuple[int, int]) -> tuple[int, int]:
    """Return how many customers bought in one window of days, and how many of them in another as well.

    Args:
        columns: Orders or their lines.
        before: First and last day of the former window.
        now: First and last day of the later one.
    """
    how_many = int(columns.customer.max()) + 1 if len(columns) else 0
    in_both = [np.zeros(how_many, dtype=bool) for _ in range(2)]
    for seen, (first, last) in zip(in_both, (before, now), strict=True):
        seen[columns.customer[(columns.day >= first) & (columns.day <= last)]] = True
    return int(np.count_nonzero(in_both[0])), int(np.count_nonzero(in_both[0] & in_both[1]))


def _by_currency(currency: Coded) -> list[tuple[str, Mask]]:
    return [(name, mine) for code, name in enumerate(currency.names) if (mine := currency.codes == code).any()]


def _at(values: Ints, mine: Mask) -> Ints:
    return values if mine.all() else values[mine]
