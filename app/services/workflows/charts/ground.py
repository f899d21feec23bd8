"""What a chart stands on: the orders that the filters leave, by the period and the currency that are drawn.

All charts take their columns from here, so that one filter means the same on each of them. What is
computed of the columns belongs to the builders beside this.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final

import numpy as np

from app.models.values import day_of_number
from app.services.analysis.columns import NO_DAY, Ints, Mask, OrderColumns
from app.services.analysis.comparison import Window, window_before
from app.services.analysis.grouping import counts
from app.services.analysis.rfm import Rfm
from app.services.kernel import money
from app.services.kernel.queries import Reader
from app.services.workflows.charts.model import Choices
from app.services.workflows.charts.selection import Selection, equals
from app.services.workflows.figure_settings.snapshots import current_snapshot
from app.services.workflows.reports import Scope, scored

_LINES: Final = ("order_line",)
_TAGS: Final = ("customer_tag",)
_SLACK: Final = 10  # for a tenth of its days the window before may be without an order


@dataclass(frozen=True)
class Ground(Selection):
    """Orders by period and currency; everything is made when it is first asked for."""

    @cached_property
    def currencies(self) -> tuple[str, ...]:
        """The currencies of the orders up to the last day, the one with most orders first."""
        return self.snapshot.memo.get("currencies", (*self.filters, self.end), self._currencies)

    def _currencies(self) -> tuple[str, ...]:
        currency = self.orders.currency
        many = counts(currency.codes[self.orders.day <= self.end] + 1, len(currency.names) + 1)[1:]
        found = [(-int(many[code]), name) for code, name in enumerate(currency.names) if many[code]]
        return tuple(name for _, name in sorted(found))

    @cached_property
    def currency(self) -> str | None:
        """The currency that is drawn; None where nothing was ordered."""
        return self.choices.currency or next(iter(self.currencies), None)

    @cached_property
    def before(self) -> Window | None:
        """The days to compare with; None without a period, or where the orders begin later."""
        if self.start is None or not self.choices.compares:
            return None
        found = window_before(Window(self.start, self.end))
        return found if self.reaches(found) else None

    def reaches(self, window: Window) -> bool:
        """Return whether the orders begin early enough for figures of some days to mean something."""
        dated = self.orders.day[self.orders.day != NO_DAY]
        slack = (window.last - window.first + 1) // _SLACK
        return len(dated) > 0 and int(dated.min()) <= window.first + slack

    @cached_property
    def counted(self) -> OrderColumns:
        """Orders of the period; undated ones too where everything counts."""
        return self.in_period(self.orders)

    @property
    def now_and_before(self) -> tuple[OrderColumns, OrderColumns | None]:
        """Orders in the drawn currency of the period and of the period before; None without one."""
        now, window = self.priced(self.counted), self.before
        return now, None if window is None else self.during(self.priced(self.orders), window)

    def in_period(self, columns: OrderColumns) -> OrderColumns:
        """Return the rows of the period; undated ones too where everything counts."""
        within = self.is_in_period(columns.day)
        return columns.where(within | (columns.day == NO_DAY)) if self.start is None else columns.where(within)

    def is_in_period(self, day: Ints) -> Mask:
        """Return which days are in the period; unknown ones are not."""
        within: Mask = (day != NO_DAY) & (day <= self.end)
        return within if self.start is None else within & (day >= self.start)

    def during(self, columns: OrderColumns, window: Window) -> OrderColumns:
        """Return the rows of some days."""
        return columns.where((columns.day >= window.first) & (columns.day <= window.last))

    def priced(self, columns: OrderColumns) -> OrderColumns:
        """Return the rows in the currency that is drawn."""
        return columns.where(equals(columns.currency, self.currency or ""))

    def amount(self, minor: int) -> Decimal:
        """Return an amount of the drawn currency as a decimal."""
        return money.amount(int(minor), self.currency or "")

    def size(self, minor: int) -> float:
        """Return an amount of the drawn currency as a number to draw."""
        return float(self.amount(minor))

    def scores(self, columns: OrderColumns, last: int, first: int | None = None) -> Rfm:
        """Return the scores of those who bought in some days."""
        return scored(columns, Scope(day_of_number(last), None if first is None else day_of_number(first)), self.rules)

    @cached_property
    def rfm(self) -> Rfm:
        """The scores of those who bought in the period."""
        key = (*self.filters, self.rules, self.start, self.end)
        return self.snapshot.memo.get("rfm", key, lambda: self.scores(self.orders, self.end, self.start))

    @property
    def rfm_before(self) -> Rfm | None:
        """The scores of those who bought in the period before; None without one."""
        window = self.before
        if window is None:
            return None
        key = (*self.filters, self.rules, window.first, window.last)
        return self.snapshot.memo.get("rfm-before", key, lambda: self.scores(self.orders, window.last, window.first))

    def coverage(self, columns: OrderColumns) -> dict[str, int]:
        """Return what figures of some orders rest on."""
        wanted = equals(columns.currency, self.currency or "")
        return {
            "orders": len(columns),
            "orders_without_day": int(np.count_nonzero(self.orders.day == NO_DAY)),
            "orders_without_region": int(np.count_nonzero(columns.region.codes < 0)),
            "orders_in_other_currencies": int(np.count_nonzero(~wanted)),
            "cancelled_left_out": self.orders.cancelled,
        }


def lay(reader: Reader, choices: Choices, *further: str) -> Ground:
    """Return the ground for choices; ``further`` are tables that a chart needs beside orders."""
    wanted = {*further, *(_TAGS if choices.tag is not None else ()), *(_LINES if choices.product is not None else ())}
    return Ground(reader, current_snapshot(reader, *sorted(wanted)), choices)
