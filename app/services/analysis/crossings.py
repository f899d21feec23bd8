"""Amounts at the crossings of two or three dimensions, such as product × region × season.

Each cell keeps its way back to the rows that made it, so that a picture leads to its customers.
All amounts are minor units of one currency: the caller chooses which.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Final

import numpy as np
import numpy.typing as npt

from app.services.analysis.columns import Ints, OrderColumns
from app.services.analysis.grouping import counts, distinct, smallest, sums
from app.services.analysis.periods import PERIODS, months_of, period_of

_MOST_CELLS: Final = 1 << 24

Cube = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Crossing:
    """Figures by k dimensions; None among the names stands for rows that have none.

    Attributes:
        axes: The names along each dimension: periods in time, others with the largest amount first.
        amounts, orders, customers: Shape (len of each axis, …).
        cell: Shape (n,), of each row given its place in the flat cube; −1 for those not in it.
    """

    axes: tuple[tuple[str | None, ...], ...]
    amounts: Cube
    orders: Cube
    customers: Cube
    cell: Ints

    def rows_of(self, *place: int) -> Ints:
        """Return which rows given made a cell, by its places along the axes."""
        wanted = np.ravel_multi_index(place, self.amounts.shape)
        return np.flatnonzero(self.cell == wanted)


def crossing(columns: OrderColumns, by: Sequence[str], most: int | None = None) -> Crossing:
    """Cross two or three dimensions.

    Args:
        columns: Orders of one currency, or their lines where a dimension is of lines; only those
            that count.
        by: Names of dimensions of the columns or of periods.
        most: Keep so many names along each dimension that is no period: those with the largest
            amounts. What is left out is in no cell.
    """
    axes = [_Axis.of(columns, name, most) for name in by]
    shape = tuple(len(axis.names) for axis in axes)
    if prod(shape) > _MOST_CELLS:
        msg = "too many cells"
        raise ValueError(msg)
    cell = np.zeros(len(columns), dtype=np.int64)
    is_in = np.ones(len(columns), dtype=bool)
    for axis in axes:
        cell = cell * len(axis.names) + axis.place
        is_in &= axis.place >= 0
    cell[~is_in] = -1
    place, size = cell[is_in], prod(shape)
    is_by_line = len(columns) and bool(np.bincount(columns.order).max() > 1)
    orders = distinct(place, columns.order[is_in], size) if is_by_line else counts(place, size)
    customers = distinct(place, columns.customer[is_in], size)
    amounts = sums(place, columns.amount[is_in], size)
    amounts, orders, customers = (each.reshape(shape) for each in (amounts, orders, customers))
    return Crossing(tuple(axis.names for axis in axes), amounts, orders, customers, cell)


@dataclass(frozen=True)
class _Axis:
    names: tuple[str | None, ...]
    place: Ints

    @classmethod
    def of(cls, columns: OrderColumns, name: str, most: int | None) -> _Axis:
        """Return the names of a dimension in the order to show, and the place of each row among them."""
        if name in PERIODS:
            column, most = period_of(columns.day, name), None
            rank = smallest(column.codes + 1, _begin(columns.day, name), len(column.names) + 1, 0)
        else:
            column = columns.dimension(name)
            rank = -sums(column.codes + 1, columns.amount, len(column.names) + 1)
        present = np.flatnonzero(counts(column.codes + 1, len(column.names) + 1)) - 1
        known = sorted(present[present >= 0].tolist(), key=lambda code: (rank[code + 1], column.names[code]))
        kept = known[:most] + [-1] * bool(len(known) < len(present))
        place = np.full(len(column.names) + 1, -1, dtype=np.int64)
        place[kept] = np.arange(len(kept))  # code −1 is the last one
        return cls(tuple(None if code < 0 else column.names[code] for code in kept), place[column.codes])


def _begin(days: Ints, period: str) -> Ints:
    """Return a number by which periods stand in order; seasons of all years together begin with winter."""
    if period != "season_name":
        return days
    turns: Ints = (months_of(days) + 1) % 12 // 3
    return turns
