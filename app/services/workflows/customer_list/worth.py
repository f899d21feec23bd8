"""What customers bought in the last twelve months, by currency, as statements: currencies are never added."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, select

from app.models.order import Order
from app.models.values import OrderStatus
from app.services.customers.rules import year_before
from app.services.kernel import money

_COMMON_PLACES: Final = 2


def sold_in_year(today: date) -> ColumnElement[bool]:
    """Return the condition for orders of the last twelve months; cancelled ones do not count."""
    is_sale = func.coalesce(Order.status, "") != OrderStatus.CANCELLED.value
    return and_(Order.ordered_on > year_before(today), Order.ordered_on <= today, is_sale)


def by_currency(today: date, figure: Any) -> Subquery:
    """Return a figure over what each customer bought in the last twelve months in each currency."""
    grouped = select(Order.customer_id, Order.currency, figure).where(sold_in_year(today))
    return grouped.group_by(Order.customer_id, Order.currency).subquery()


def worth_at_least(today: date, units: int) -> Select[Any]:
    """Return the ids of those who bought for so much in the last twelve months in one currency or another."""
    sums = by_currency(today, func.sum(Order.amount_minor).label("total"))
    return select(sums.c.customer_id).where(sums.c.total >= units * minor_units(sums.c.currency))


def minor_units(currency: ColumnElement[str]) -> ColumnElement[int]:
    """Return how many minor units a currency has to one, so that amounts of several can be compared as numbers."""
    return case(_uncommon_units(), value=currency, else_=10**_COMMON_PLACES)


@cache
def _uncommon_units() -> dict[str, int]:
    from babel.core import get_global

    places = {code: money.places(code) for code in get_global("currency_fractions") if code != "DEFAULT"}
    return {code: 10**number for code, number in places.items() if number != _COMMON_PLACES}
