"""Purchase histories: what the models of purchases and of spend know about each customer.

The conventions are those of ``docs/numbers.md``, other than those of RFM: frequency counts purchase
days after the first, recency runs from the first to the last of them. Models do not belong here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import NO_DAY, Floats, Ints, Mask

WEEK: Final = 7


@dataclass(frozen=True)
class Histories:
    """Customers with at least one dated purchase, as columns of equal length n.

    Attributes:
        customer: Codes, ascending.
        frequency: Distinct purchase days less the first one.
        recency_days: Days from the first purchase day to the last.
        age_days: Days from the first purchase day to the end of the observation.
        monetary: Mean amount of a repeat purchase day in minor units; 0 where there is none.
    """

    customer: Ints
    frequency: Ints
    recency_days: Ints
    age_days: Ints
    monetary: Floats

    @property
    def recency(self) -> Floats:
        """Weeks from the first purchase day to the last, shape (n,)."""
        return self.recency_days / WEEK

    @property
    def age(self) -> Floats:
        """Weeks from the first purchase day to the end of the observation, shape (n,)."""
        return self.age_days / WEEK

    def __len__(self) -> int:
        return len(self.customer)

    def where(self, mask: Mask) -> Histories:
        """Return the customers for whom the mask holds."""
        return Histories(*(each[mask] for each in vars(self).values()))


def purchase_histories(customer: Ints, day: Ints, amount: Ints, end: int) -> Histories:
    """Return the histories of all who bought up to and including a day.

    Args:
        customer: Shape (n,), codes of the customers of the orders.
        day: Shape (n,), days since 1970-01-01; orders with ``NO_DAY`` do not count.
        amount: Shape (n,), minor units of one currency.
        end: Last day observed.
    """
    kept = (day != NO_DAY) & (day <= end)
    buyer, bought_on, total = _purchase_days(customer[kept], day[kept], amount[kept])
    begins = np.flatnonzero(np.diff(buyer, prepend=-1))
    ends = np.append(begins[1:], len(buyer))[: len(begins)]
    frequency = ends - begins - 1
    first, last = bought_on[begins], bought_on[ends - 1]
    # Summed as floats: a mean is wanted, and sums of extreme amounts leave the range of integers.
    spent = np.add.reduceat(total.astype(np.float64), begins) - total[begins] if len(begins) else total
    return Histories(
        buyer[begins],
        frequency,
        last - first,
        end - first,
        np.where(frequency > 0, spent / np.maximum(frequency, 1), 0.0),
    )


def purchase_days(customer: Ints, day: Ints, first: int, last: int) -> tuple[Ints, Ints]:
    """Return the customers who bought from one day to another, and on how many days each."""
    kept = (day != NO_DAY) & (day >= first) & (day <= last)
    buyer, _, _ = _purchase_days(customer[kept], day[kept], np.zeros(int(kept.sum()), dtype=np.int64))
    who, days = np.unique(buyer, return_counts=True)
    return who, days.astype(np.int64)


def _purchase_days(customer: Ints, day: Ints, amount: Ints) -> tuple[Ints, Ints, Ints]:
    """Return one row for each customer and day, by customer and day, with the day's total."""
    if not len(day):
        return customer, day, amount
    earliest = int(day.min())
    span = int(day.max()) - earliest + 1
    key = customer.astype(np.int64) * span + (day - earliest)
    order = np.argsort(key)
    key = key[order]
    begins = np.flatnonzero(np.diff(key, prepend=-1))
    return key[begins] // span, key[begins] % span + earliest, np.add.reduceat(amount[order], begins)
