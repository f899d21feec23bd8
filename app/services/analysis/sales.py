"""Sales by up to three dimensions and a period: orders, customers, new customers, amount.

Definitions: ``docs/numbers.md``. Amounts are whole minor units and are summed exactly; currencies
are never added to each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import NO_DAY, Coded, Ints, OrderColumns
from app.services.analysis.periods import PERIODS, period_of
from app.text import Text, tr

DEFINITION: Final = tr(
    "Sum of the amounts of orders up to and including the as-of day, cancelled ones left out, by currency. "
    "The region is the order's own, else the customer's of that day; the rep is the order's own, else the "
    "customer's owner of that day. A customer is new in the group that holds the first order."
)


@dataclass(frozen=True)
class SalesRow:
    """One group; a dimension is None for orders that have none."""

    group: Mapping[str, str | None]
    orders: int
    customers: int
    new_customers: int
    amount_minor: int
    currency: str


@dataclass(frozen=True)
class Sales:
    """The groups in the order of their names, and what the figures rest on."""

    rows: tuple[SalesRow, ...]
    definition: Text
    coverage: Mapping[str, int]


def sales(columns: OrderColumns, by: Sequence[str], first: int | None, last: int) -> Sales:
    """Group orders and count.

    Args:
        columns: Orders; or order lines where ``by`` names a dimension of lines.
        by: Dimensions, at most one of them a period.
        first: First day counted, or None for all; undated orders count only without it.
        last: Last day counted, the as-of day.
    """
    new = _is_first(columns)
    dated = columns.day != NO_DAY
    within = ~dated if first is None else np.zeros(len(columns), dtype=bool)
    within |= dated & (columns.day <= last) & (columns.day >= (first if first is not None else NO_DAY))
    kept, new = columns.where(within), new[within]
    coverage = {
        "orders": len(np.unique(kept.order)),
        "without_day": len(np.unique(kept.order[kept.day == NO_DAY])),
        "without_region": len(np.unique(kept.order[kept.region.codes < 0])),
        "without_rep": len(np.unique(kept.order[kept.rep.codes < 0])),
        "cancelled_left_out": columns.cancelled,
    }
    return Sales(_rows(kept, new, by), DEFINITION, coverage)


def _rows(columns: OrderColumns, new: Ints, by: Sequence[str]) -> tuple[SalesRow, ...]:
    if not len(columns):
        return ()
    dimensions = [*(_dimension(columns, name) for name in by), columns.currency]
    keys = np.stack([each.codes for each in dimensions])
    groups, places = np.unique(keys, axis=1, return_inverse=True)
    places = places.reshape(-1)
    how_many = groups.shape[1]
    amounts = np.zeros(how_many, dtype=np.int64)
    np.add.at(amounts, places, columns.amount)
    orders = _distinct(places, columns.order, how_many)
    customers = _distinct(places, columns.customer, how_many)
    newcomers = _distinct(places[new == 1], columns.customer[new == 1], how_many)
    rows = [
        SalesRow(
            {name: _name(each, key) for name, each, key in zip(by, dimensions, groups[:, at], strict=False)},
            int(orders[at]), int(customers[at]), int(newcomers[at]), int(amounts[at]),
            columns.currency.names[groups[-1, at]],
        )
        for at in range(how_many)
    ]  # fmt: skip
    return tuple(sorted(rows, key=_order))


def _is_first(columns: OrderColumns) -> Ints:
    """Return 1 for orders of the day on which their customer ordered for the first time."""
    if not len(columns):
        return columns.day
    how_many = int(columns.customer.max()) + 1
    first = np.full(how_many, np.iinfo(np.int64).max, dtype=np.int64)
    dated = columns.day != NO_DAY
    np.minimum.at(first, columns.customer[dated], columns.day[dated])
    is_first: Ints = (dated & (columns.day == first[columns.customer])).astype(np.int64)
    return is_first


def _dimension(columns: OrderColumns, name: str) -> Coded:
    if name in PERIODS:
        return period_of(columns.day, name)
    found: Coded = getattr(columns, name)
    return found


def _distinct(places: Ints, values: Ints, how_many: int) -> Ints:
    """Count distinct values in each group."""
    pairs = np.unique(np.stack([places, values]), axis=1)[0] if len(places) else places
    counted: Ints = np.bincount(pairs, minlength=how_many).astype(np.int64)
    return counted


def _name(dimension: Coded, code: int) -> str | None:
    return None if code < 0 else dimension.names[code]


def _order(row: SalesRow) -> tuple[tuple[bool, str], ...]:
    return (*((value is None, value or "") for value in row.group.values()), (False, row.currency))
