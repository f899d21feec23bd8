"""Loading what figures are made of: orders as numpy columns, read once in the background.

The one loader; the figures themselves are pure functions beside it. Text columns become codes
into a list of their distinct values, with −1 for none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Select, func, select

from app.models.order import Order, OrderLine, Product
from app.models.user import User
from app.models.values import OrderStatus
from app.services.kernel.changes import raw_table

Ints = npt.NDArray[np.int64]

NO_DAY: Final = np.iinfo(np.int64).min  # stands for "day unknown": such orders are a group of their own


@dataclass(frozen=True)
class Coded:
    """A column of texts as codes: ``names[code]`` is the text, code −1 means none."""

    codes: Ints
    names: tuple[str, ...]


@dataclass(frozen=True)
class OrderColumns:
    """Orders as columns of equal length n, or order lines where figures need products.

    ``day`` counts days since 1970-01-01, ``amount`` is in minor units of ``currency``; ``order``
    and ``customer`` are codes. ``cancelled`` tells how many orders were left out.
    """

    order: Ints
    customer: Ints
    day: Ints
    amount: Ints
    currency: Coded
    region: Coded
    rep: Coded
    product: Coded
    category: Coded
    cancelled: int = 0

    def __len__(self) -> int:
        return len(self.day)

    def where(self, mask: npt.NDArray[np.bool_]) -> OrderColumns:
        """Return the rows for which the mask holds."""
        kept: dict[str, Any] = {
            name: Coded(each.codes[mask], each.names) if isinstance(each, Coded) else each[mask]
            for name, each in vars(self).items()
            if name != "cancelled"
        }
        return OrderColumns(**kept, cancelled=self.cancelled)


@dataclass
class _Coder:
    """Gives each distinct value a number in the order of appearance."""

    numbers: dict[Any, int] = field(default_factory=dict)

    def code(self, values: Sequence[Any]) -> Ints:
        """Return the numbers of the values; none and empty texts are −1."""
        numbers = self.numbers
        return np.fromiter(
            (-1 if not value else numbers.setdefault(value, len(numbers)) for value in values),
            dtype=np.int64,
            count=len(values),
        )

    def coded(self, values: Sequence[Any], names: dict[Any, str] | None = None) -> Coded:
        """Return the values as codes with their names."""
        codes = self.code(values)
        return Coded(codes, tuple(str((names or {}).get(value, value)) for value in self.numbers))


def load_orders(
    connection: Connection, wanted_orders: Select[Any] | None = None, *, by_line: bool = False
) -> OrderColumns:
    """Read orders that were not cancelled; with ``by_line`` a row for each line.

    An order's region is what it says, else its customer's of that day; its rep is its own, else
    the customer's owner of that day.
    """
    order = raw_table(Order.__tablename__)
    kept = func.coalesce(order.c.status, "") != OrderStatus.CANCELLED.value
    region = func.coalesce(order.c.region, order.c.home_region)
    rep = func.coalesce(order.c.rep_id, order.c.owner_id)
    wanted: list[Any] = [order.c.id, order.c.customer_id, order.c.ordered_on, order.c.currency, region, rep]
    line = raw_table(OrderLine.__tablename__)
    statement = select(*wanted, *((line.c.amount_minor, line.c.product_id) if by_line else (order.c.amount_minor,)))
    if by_line:
        statement = statement.join_from(order, line, line.c.order_id == order.c.id)
    counted = select(func.count()).select_from(order).where(~kept)
    if wanted_orders is not None:
        statement = statement.where(order.c.id.in_(wanted_orders))
        counted = counted.where(order.c.id.in_(wanted_orders))
    rows = connection.execute(statement.where(kept)).all()
    cancelled = connection.execute(counted).scalar_one()
    return _columns(connection, rows, cancelled, by_line=by_line)


def _columns(connection: Connection, rows: Sequence[Any], cancelled: int, *, by_line: bool) -> OrderColumns:
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [()] * (8 if by_line else 7)
    orders, customers, days, currencies, regions, reps, amounts = columns[:7]
    products = columns[7] if by_line else [None] * len(rows)
    names, categories = _products(connection) if by_line else ({}, {})
    return OrderColumns(
        order=_Coder().code(orders),
        customer=_Coder().code(customers),
        day=np.fromiter((NO_DAY if day is None else day for day in days), dtype=np.int64, count=len(rows)),
        amount=np.fromiter(amounts, dtype=np.int64, count=len(rows)),
        currency=_Coder().coded(currencies),
        region=_Coder().coded(regions),
        rep=_Coder().coded(reps, dict(connection.execute(select(User.id, User.name)).all())),
        product=_Coder().coded(products, names),
        category=_Coder().coded([categories.get(each) for each in products]),
        cancelled=cancelled,
    )


def _products(connection: Connection) -> tuple[dict[Any, str], dict[Any, str | None]]:
    rows = connection.execute(select(Product.id, Product.name, Product.category)).all()
    return {key: name for key, name, _ in rows}, {key: category for key, _, category in rows}
