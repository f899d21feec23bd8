"""How sales spread over customers: Lorenz curve, Gini coefficient, top share, and value classes A, B, C.

Definitions: ``docs/numbers.md``. One answer for each currency.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from app.services.analysis.columns import NO_DAY, Coded, Floats, Ints, OrderColumns
from app.services.analysis.grouping import count_distinct, group_codes, sums
from app.text import Text, tr

A_SHARE: Final = 80
B_SHARE: Final = 95
TOP_SHARE: Final = 20
CLASSES: Final = ("A", "B", "C")
_HUNDRED: Final = 100
_WHOLE: Final = 1 << 63  # from here on sums of whole numbers do not fit into one

DEFINITION: Final = tr(
    "Customers with at least one dated order up to and including the as-of day, by the sum of their amounts, largest "
    "first, for each currency alone. The top share is that of the largest fifth of them, rounded up. A customer is in "
    "class A while those with larger sums make less than 80 % of all, in B while less than 95 %, else in C; equal "
    "sums are in one class. Without a positive total there is no curve."
)


@dataclass(frozen=True)
class Pareto:
    """The spread of sales in one currency over n customers, largest first.

    Attributes:
        customer: Codes, shape (n,); equal sums by ascending code.
        amount: Sums in minor units, shape (n,).
        value_class: Codes of ``CLASSES``, shape (n,).
        top_customers: How many customers the largest fifth has.
        top_share: Their share of all, 0–1; None without a positive total.
        customers_for_80: How many of the largest it takes to reach 80 %; None likewise.
        gini: 0 where all sums are equal, towards 1 where one customer has all; None likewise, and
            where a sum is negative.
        curve: Shape (points, 2): share of customers, share of the amount, from (0, 0) to (1, 1).
    """

    currency: str
    customer: Ints
    amount: Ints
    value_class: Coded
    top_customers: int
    top_share: float | None
    customers_for_80: int | None
    gini: float | None
    curve: Floats


@dataclass(frozen=True)
class Spread:
    """The answers for all currencies, the one with most customers first."""

    currencies: tuple[Pareto, ...]
    coverage: Mapping[str, int]
    definition: Text = DEFINITION


def pareto(columns: OrderColumns, as_of: int, first: int | None = None) -> Spread:
    """Return how sales spread over customers.

    Args:
        columns: Orders or their lines.
        as_of: The as-of day, the last that counts.
        first: The first day that counts; None for all.
    """
    kept = columns.up_to(as_of)
    kept = kept if first is None else kept.where(kept.day >= first)
    customers = int(kept.customer.max()) + 1 if len(kept) else 0
    groups = group_codes([(kept.currency.codes, len(kept.currency.names)), (kept.customer, customers)], len(kept))
    amounts = sums(groups.place, kept.amount, len(groups))
    found = []
    for code, currency in enumerate(kept.currency.names):
        here = groups.codes[:, 0] == code
        if here.any():
            found.append(spread(currency, groups.codes[here, 1], amounts[here]))
    return Spread(
        tuple(sorted(found, key=lambda each: (-len(each.customer), each.currency))),
        {
            "customers": count_distinct(groups.codes[:, 1]),
            "orders_without_day": int(np.count_nonzero(columns.day == NO_DAY)),
            "cancelled_left_out": columns.cancelled,
        },
    )


def spread(currency: str, customer: Ints, amount: Ints) -> Pareto:
    """Return how the sums of customers in one currency are spread.

    Gini: 2 Σ i·x_i ÷ (n Σ x) − (n + 1) ÷ n over ascending sums x_1 … x_n (https://doi.org/10.2307/2223319).

    Args:
        currency: Its code.
        customer: Distinct codes, ascending, shape (n,), n ≥ 1.
        amount: Their sums in minor units, shape (n,).
    """
    order = np.argsort(-amount, kind="stable")
    customer, amount = customer[order], amount[order]
    how_many, running = len(amount), np.cumsum(amount)
    total, top = int(running[-1]), -(-how_many * TOP_SHARE // _HUNDRED)
    classes = Coded(_classes(amount, running, total), CLASSES)
    if total <= 0:
        return Pareto(currency, customer, amount, classes, top, None, None, None, np.empty((0, 2)))
    needed = int(np.argmax(running >= _part(total, A_SHARE))) + 1
    return Pareto(
        currency, customer, amount, classes, top, int(running[top - 1]) / total, needed,
        _gini(amount, total) if amount[-1] >= 0 else None, _curve(running, total),
    )  # fmt: skip


def _classes(amount: Ints, running: Ints, total: int) -> Ints:
    """Return places in ``CLASSES`` by what customers with larger sums make together."""
    starts = np.flatnonzero(np.concatenate([[True], amount[1:] != amount[:-1]]))
    larger = np.repeat(running[starts] - amount[starts], np.diff(np.append(starts, len(amount))))
    places = (larger >= _part(total, A_SHARE)).astype(np.int64) + (larger >= _part(total, B_SHARE))
    return np.where(amount > 0, places, len(CLASSES) - 1)


def _part(total: int, percent: int) -> int:
    """Return the smallest whole number that is at least so many per cent of a total."""
    return -(-total * percent // _HUNDRED)


def _gini(amount: Ints, total: int) -> float:
    how_many = len(amount)
    exact = np.int64 if how_many * total < _WHOLE else np.float64
    ranks = np.arange(how_many, 0, -1, dtype=exact)
    weighted: Any = ranks @ amount.astype(exact, copy=False)
    return float(2 * weighted.item() / (how_many * total) - (how_many + 1) / how_many)


def _curve(running: Ints, total: int) -> Floats:
    """Return the Lorenz curve of the largest at each hundredth of the customers, rounded up."""
    how_many = len(running)
    counted = np.unique(-(-how_many * np.arange(1, _HUNDRED + 1) // _HUNDRED))
    points = np.column_stack([counted / how_many, running[counted - 1] / total])
    return np.concatenate([np.zeros((1, 2)), points])
