"""Key figures of a window of days beside those of the window before it, for the tiles of a board.

Definitions: ``docs/numbers.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import NO_DAY, Mask, OrderColumns
from app.services.analysis.comparison import Window, window_before
from app.services.analysis.grouping import count_distinct, counts, sums
from app.services.analysis.retention import kept_share
from app.services.analysis.sales import is_first
from app.text import Text, tr

DEFINITION: Final = tr(
    "Dated orders from the first to the last day of the window, cancelled ones left out; money by currency, never "
    "added. New: customers whose first order is in the window. Repurchase: buyers with two orders or more in it, "
    "divided by its buyers. Retention: those who bought in the window before and in this one, divided by those of the "
    "window before; churn is 1 minus that. The window before is as long and ends on the day before; whole months are "
    "compared with as many whole months."
)


@dataclass(frozen=True)
class Takings:
    """What came in, in one currency; the average is that of an order, in minor units."""

    currency: str
    amount_minor: int
    orders: int

    @property
    def average_minor(self) -> int:
        """The mean amount of an order, rounded half up."""
        return (2 * self.amount_minor + self.orders) // (2 * self.orders)


@dataclass(frozen=True)
class Figures:
    """One window. Shares are 0–1, None where nobody could have been counted."""

    first: int
    last: int
    orders: int
    customers: int
    new_customers: int
    repurchase: float | None
    retention: float | None
    takings: Mapping[str, Takings]

    @property
    def churn(self) -> float | None:
        """The share of the former window's buyers who did not buy in this one."""
        return None if self.retention is None else 1 - self.retention


@dataclass(frozen=True)
class Kpi:
    """A window and the one before it."""

    now: Figures
    before: Figures
    coverage: Mapping[str, int]
    definition: Text = DEFINITION


def kpi(columns: OrderColumns, first: int, last: int) -> Kpi:
    """Return the key figures of a window and of the one before it.

    Args:
        columns: Orders, a row each.
        first: First day of the window, days since 1970-01-01.
        last: Its last day, the as-of day.
    """
    now = Window(first, last)
    before = window_before(now)
    coverage = {
        "orders_without_day": int(np.count_nonzero(columns.day == NO_DAY)),
        "cancelled_left_out": columns.cancelled,
    }
    new = is_first(columns)
    return Kpi(_figures(columns, new, now, before), _figures(columns, new, before, window_before(before)), coverage)


def _figures(columns: OrderColumns, new: Mask, window: Window, before: Window) -> Figures:
    first, last = window.first, window.last
    inside = (columns.day >= first) & (columns.day <= last)
    kept, newcomers = columns.where(inside), columns.customer[inside & new]
    customers = count_distinct(kept.customer)
    again = np.count_nonzero(np.bincount(kept.customer) > 1) if len(kept) else 0
    base, stayed = kept_share(columns, (before.first, before.last), (first, last))
    names = kept.currency.names
    amounts = sums(kept.currency.codes, kept.amount, len(names))
    orders = counts(kept.currency.codes, len(names))
    takings = {
        name: Takings(name, int(amounts[code]), int(orders[code]))
        for code, name in sorted(enumerate(names), key=lambda each: each[1])
        if orders[code]
    }
    return Figures(
        first, last, len(kept), customers, count_distinct(newcomers), int(again) / customers if customers else None,
        stayed / base if base else None, takings,
    )  # fmt: skip
