"""Reports as queries: the loader, the pure functions and the filters put together under a rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select

from app.errors import UsageError
from app.models.order import Order
from app.models.values import day_number
from app.services.analysis.dimensions import DIMENSIONS, LINE_DIMENSIONS, PERIOD_NAMES
from app.services.kernel.changes import raw_table
from app.services.kernel.filters import Term, conditions
from app.services.kernel.permissions import READ, customer_owner
from app.services.kernel.queries import Reader, query
from app.services.orders.fields import ORDERS
from app.text import tr

if TYPE_CHECKING:
    from app.services.analysis.sales import Sales

_MOST_DIMENSIONS = 4


@query(READ)
def report_sales(
    reader: Reader,
    by: Sequence[str],
    as_of: date,
    first: date | None = None,
    last: date | None = None,
    terms: Sequence[Term] = (),
) -> Sales:
    """Return sales by dimensions for the orders within reach, up to the as-of day.

    Raises:
        UsageError: A dimension is unknown, or two periods are asked for.
    """
    # Here, for numpy takes longer to load than most commands to run.
    from app.services.analysis.columns import load_orders
    from app.services.analysis.sales import sales

    _check(by)
    wanted = _wanted(reader, terms)
    columns = load_orders(reader.connection, wanted, by_line=any(name in LINE_DIMENSIONS for name in by))
    end = min(as_of, last) if last is not None else as_of
    return sales(columns, by, None if first is None else day_number(first), day_number(end))


def _wanted(reader: Reader, terms: Sequence[Term]) -> Select[Any] | None:
    """Return the orders within reach that a filter leaves; None where that is all."""
    visible = reader.within_reach(customer_owner(Order))
    if visible is None and not terms:
        return None
    source = raw_table(Order.__tablename__)
    statement: Select[Any] = select(source.c.id)
    if visible is not None:
        statement = statement.where(source.c.id.in_(select(Order.id).where(visible)))
    for condition in conditions(reader.connection, ORDERS, source, terms):
        statement = statement.where(condition)
    return statement


def _check(by: Sequence[str]) -> None:
    unknown = [name for name in by if name not in DIMENSIONS]
    if unknown or len(by) > _MOST_DIMENSIONS or len(set(by)) < len(by):
        raise UsageError(
            "bad-dimension",
            tr("Sales can be grouped by: {known}. This is none: {unknown}",
               known=", ".join(DIMENSIONS), unknown=", ".join(unknown or by)),
        )  # fmt: skip
    if sum(name in PERIOD_NAMES for name in by) > 1:
        raise UsageError("bad-dimension", tr("Sales can be grouped by one period only."))
