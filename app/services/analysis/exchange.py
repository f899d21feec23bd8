"""Amounts in one reporting currency: a snapshot whose orders and lines are converted at the rate of their day.

Which rates there are is the team's business and stands in the conventions of figures. An order whose
currency has no rate by its day, or which has no day, keeps its own currency: a group of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Final

import numpy as np

from app.services.analysis.columns import NO_DAY, Ints
from app.services.analysis.figure_rules import Exchange
from app.services.analysis.snapshots import Snapshot
from app.services.analysis.tables import Column, Table

_LARGEST: Final = 2**62
_NOT: Final = -1


def exchanged(snapshot: Snapshot, exchange: Exchange, places: Callable[[str], int]) -> Snapshot:
    """Return the snapshot with amounts in the reporting currency where there is a rate; the same one where none is set.

    Each order and each line is rounded half up to the minor unit by itself.

    Args:
        snapshot: As the file holds it; it keeps the result, which lives and dies with it.
        exchange: The reporting currency and the rates, by day and currency.
        places: How many decimal places a currency has.
    """
    if not exchange.into:
        return snapshot
    return snapshot.memo.get("exchanged", exchange, lambda: _made(snapshot, exchange, places))


def _made(snapshot: Snapshot, exchange: Exchange, places: Callable[[str], int]) -> Snapshot:
    order, tables, into = snapshot.tables["order"], dict(snapshot.tables), exchange.into

    def factor(at: int) -> Fraction:
        each = exchange.rates[at]
        return Fraction(each.rate) * Fraction(10) ** (places(into) - places(each.currency))

    rate = _rate_of_orders(order, exchange)
    names = order.names["currency"]
    names = names if into in names else (*names, into)
    currency = np.where(rate == _NOT, order.columns["currency"].astype(np.int64), names.index(into))
    columns = {**order.columns, "amount": _converted(order.columns["amount"], rate, factor), "currency": currency}
    tables["order"] = replace(order, columns=columns, names={**order.names, "currency": names})
    if "order_line" in tables:
        line = tables["order_line"]
        amount = _converted(line.columns["amount"], np.append(rate, _NOT)[line.columns["order"]], factor)
        tables["order_line"] = replace(line, columns={**line.columns, "amount": amount})
    return Snapshot(snapshot.seq, tables)


def _rate_of_orders(order: Table, exchange: Exchange) -> Ints:
    """Return which of the rates counts for each order, the newest up to its day; −1 for none, shape (orders,)."""
    day, currency = order.columns["day"], order.columns["currency"]
    found = np.full(len(order), _NOT, dtype=np.int64)
    for code, name in enumerate(order.names["currency"]):
        own = sorted((each.day, at) for at, each in enumerate(exchange.rates) if each.currency == name)
        rows = np.flatnonzero((currency == code) & (day != NO_DAY))
        if own and name != exchange.into and len(rows):
            newest = np.searchsorted([first for first, _ in own], day[rows], side="right")
            found[rows] = np.array([_NOT, *(at for _, at in own)])[newest]
    return found


def _converted(amount: Column, rate: Ints, factor: Callable[[int], Fraction]) -> Column:
    found, by_rate = amount.astype(np.int64), np.argsort(rate, kind="stable")
    used, starts = np.unique(rate[by_rate], return_index=True)
    if not len(used):
        return found
    # Years of daily rates are thousands: the rows of each are looked up, not searched for.
    for at, rows in zip(used.tolist(), np.split(by_rate, starts[1:]), strict=True):
        if at != _NOT:
            found[rows] = _times(found[rows], factor(at))
    return found


def _times(amount: Ints, factor: Fraction) -> Ints:
    """Return whole numbers times a fraction, rounded half away from zero, exactly."""
    above, below = factor.numerator, factor.denominator
    size = np.abs(amount)
    if 2 * max(int(size.max()), 1) * above + below >= _LARGEST:
        # Larger than a machine number on the way: Python's own have no end.
        exact = [(2 * each * above + below) // (2 * below) for each in size.tolist()]
        product: Ints = np.array(exact, dtype=np.int64)
    else:
        product = (2 * size * above + below) // (2 * below)
    return product * np.sign(amount)
