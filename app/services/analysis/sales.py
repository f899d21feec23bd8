"""Sales by up to three dimensions and a period: orders, customers, new customers, amount.

Definitions: ``docs/numbers.md``. Amounts are whole minor units and are summed exactly; currencies
are never added to each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from app.services.analysis.columns import NO_DAY, Coded, Ints, Mask, OrderColumns
from app.services.analysis.grouping import count_distinct, counts, distinct, group_by, pairs, smallest, sums
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
    new = is_first(columns)
    within = _within(columns, first, last)
    kept, new = columns.where(within), new[within]
    coverage = {
        "orders": count_distinct(kept.order),
        "without_day": count_distinct(kept.order[kept.day == NO_DAY]),
        "without_region": count_distinct(kept.order[kept.region.codes < 0]),
        "without_rep": count_distinct(kept.order[kept.rep.codes < 0]),
        "cancelled_left_out": columns.cancelled,
    }
    return Sales(_rows(kept, new, by), DEFINITION, coverage)


def customers_in(columns: OrderColumns, group: Mapping[str, str | None], first: int | None, last: int) -> Ints:
    """Return the customers of one group of :func:`sales`, ascending.

    Args:
        columns: As there.
        group: The name of each dimension; None for orders that have none.
        first: First day counted, or None for all; undated orders count only without it.
        last: Last day counted.
    """
    wanted = _within(columns, first, last)
    for name, value in group.items():
        dimension = columns.currency if name == "currency" else _dimension(columns, name)
        # Two people or products may have one name.
        codes = [-1] if value is None else [at for at, each in enumerate(dimension.names) if each == value]
        wanted &= np.isin(dimension.codes, codes)
    return np.unique(columns.customer[wanted])


def _within(columns: OrderColumns, first: int | None, last: int) -> Mask:
    """Return which rows count; a day that is not known is before all others."""
    within: Mask = columns.day <= last
    return within if first is None else within & (columns.day >= first)


def _rows(columns: OrderColumns, new: Mask, by: Sequence[str]) -> tuple[SalesRow, ...]:
    dimensions = [*(_dimension(columns, name) for name in by), columns.currency]
    groups = group_by(dimensions, len(columns))
    how_many = len(groups)
    amounts = sums(groups.place, columns.amount, how_many)
    place, order = pairs(groups.place, columns.order, how_many)
    customer, is_new = _of_orders(columns.order, columns.customer), _of_orders(columns.order, new)
    orders = counts(place, how_many)
    customers = distinct(place, customer[order], how_many)
    of_new = is_new[order]
    newcomers = distinct(place[of_new], customer[order[of_new]], how_many)
    rows = [
        SalesRow(
            {name: _name(each, code) for name, each, code in zip(by, dimensions, groups.codes[at], strict=False)},
            int(orders[at]), int(customers[at]), int(newcomers[at]), int(amounts[at]),
            columns.currency.names[groups.codes[at, -1]],
        )
        for at in range(how_many)
    ]  # fmt: skip
    return tuple(sorted(rows, key=_order))


def is_first(columns: OrderColumns) -> Mask:
    """Return whether each order is of the day on which its customer ordered for the first time, shape (n,)."""
    if not len(columns):
        return np.zeros(0, dtype=bool)
    dated = columns.day != NO_DAY
    known = columns if dated.all() else columns.where(dated)
    first = smallest(known.customer, known.day, int(columns.customer.max()) + 1, NO_DAY)
    found: Mask = dated & (columns.day == first[columns.customer])
    return found


def _of_orders(order: Ints, values: Any) -> Any:
    """Return the value of each order code from those of its rows, which all have the same."""
    found = np.zeros(int(order.max()) + 1 if len(order) else 0, dtype=values.dtype)
    found[order] = values
    return found


def _dimension(columns: OrderColumns, name: str) -> Coded:
    if name in PERIODS:
        return period_of(columns.day, name)
    return columns.dimension(name)


def _name(dimension: Coded, code: int) -> str | None:
    return None if code < 0 else dimension.names[code]


def _order(row: SalesRow) -> tuple[tuple[bool, str], ...]:
    return (*((value is None, value or "") for value in row.group.values()), (False, row.currency))
