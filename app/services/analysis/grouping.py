"""Sums and counts by group, exact and without sorting where the groups are few.

The arithmetic below the figures; what a figure means belongs to the modules beside this one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import Coded, Ints

_FEW: Final = 1 << 12  # so many groups may be without rows on the way
_DENSE: Final = 1 << 22  # so many groups are numbered without looking which of them occur
_FLAGS: Final = 1 << 26  # so many bytes may be spent on noting what was seen
_EXACT: Final = 1 << 53  # below it, floats hold every whole number


@dataclass(frozen=True)
class Groups:
    """Rows by group: ``place`` has the group of each row, ``codes`` a line of codes for each group."""

    place: Ints
    codes: Ints

    def __len__(self) -> int:
        return len(self.codes)


def group_by(columns: Sequence[Coded], rows: int) -> Groups:
    """Return the groups that occur, in the order of their codes.

    Args:
        columns: k dimensions of shape (rows,); without any all rows are one group.
        rows: How many rows there are.
    """
    return group_codes([(each.codes, len(each.names)) for each in columns], rows)


def group_codes(columns: Sequence[tuple[Ints, int]], rows: int) -> Groups:
    """Return the groups that occur; like :func:`group_by`, of codes from −1 up to a number each."""
    place = np.zeros(rows, dtype=np.int64)
    codes = np.empty((1 if rows else 0, 0), dtype=np.int64)
    for column, names in columns:
        if rows and (only := int(column.max())) == int(column.min()):
            codes = np.column_stack([codes, np.full(len(codes), only)])  # such as the one currency of most files
            continue
        keys = (column + 1).astype(np.int64, copy=False)
        if len(codes) > 1:
            keys += place * (names + 1)
        place, codes = _occurring(keys, codes, names) if len(codes) * names > _FEW else (keys, _crossed(codes, names))
    return Groups(*_occurring(place, codes)) if len(codes) > 1 else Groups(place, codes)


def _crossed(codes: Ints, names: int) -> Ints:
    """Return a line for each line of codes with each code from −1 to ``names`` − 1 behind it."""
    further = np.tile(np.arange(-1, names), len(codes))
    return np.column_stack([np.repeat(codes, names + 1, axis=0), further])


def _occurring(keys: Ints, codes: Ints, names: int | None = None) -> tuple[Ints, Ints]:
    """Leave out the groups without rows; with ``names`` the keys count lines of codes crossed with so many names."""
    size = 1 if names is None else names + 1
    place, found = compacted(keys, len(codes) * size)
    lines = codes[found // size]
    return place, lines if names is None else np.column_stack([lines, found % size - 1])


def compacted(keys: Ints, size: int) -> tuple[Ints, Ints]:
    """Number the distinct keys by their order; return each row's number and the keys.

    Args:
        keys: Shape (n,), each from 0 to ``size`` − 1.
        size: How many different keys are possible.
    """
    if size > _DENSE:
        distinct, numbers = np.unique(keys, return_inverse=True)
        return numbers.reshape(-1), distinct.astype(np.int64)
    seen = np.zeros(size, dtype=bool)
    seen[keys] = True
    found = np.flatnonzero(seen)
    if len(found) == size:
        return keys, found
    new = np.zeros(size, dtype=np.int64)
    new[found] = np.arange(len(found))
    return new[keys], found


def counts(place: Ints, how_many: int) -> Ints:
    """Return the number of rows of each group, shape (how_many,)."""
    return np.bincount(place, minlength=how_many).astype(np.int64)


def sums(place: Ints, amounts: Ints, how_many: int) -> Ints:
    """Return the exact sum of whole amounts in each group, shape (how_many,)."""
    if not len(amounts):
        return np.zeros(how_many, dtype=np.int64)
    if max(abs(int(amounts.max())), abs(int(amounts.min()))) * len(amounts) < _EXACT:
        return np.bincount(place, weights=amounts, minlength=how_many).astype(np.int64)
    exact = np.zeros(how_many, dtype=np.int64)
    np.add.at(exact, place, amounts.astype(np.int64))
    return exact


def distinct(place: Ints, values: Ints, how_many: int) -> Ints:
    """Count the distinct values, each at least 0, in each group, shape (how_many,)."""
    if not len(values):
        return np.zeros(how_many, dtype=np.int64)
    width = int(values.max()) + 1
    keys = place * width + values
    if how_many * width > _FLAGS or how_many > width:
        return counts(distinct_keys(keys, how_many * width) // width, how_many)
    seen = np.zeros(how_many * width, dtype=bool)
    seen[keys] = True
    # Line by line, since counting along an axis would make a number of each flag first.
    return np.fromiter(map(np.count_nonzero, seen.reshape(how_many, width)), dtype=np.int64, count=how_many)


def pairs(place: Ints, values: Ints, how_many: int) -> tuple[Ints, Ints]:
    """Return each group beside each of the values, at least 0, that occur in it, as two columns.

    Args:
        place: The group of each row, shape (n,).
        values: Such as orders, whose lines are mostly all in one group.
        how_many: How many groups there are.
    """
    width = int(values.max()) + 1 if len(values) else 0
    only = np.full(width, -1, dtype=np.int64)
    only[values] = place
    if (only[values] == place).all():
        found = np.flatnonzero(only >= 0)
        return only[found], found
    keys = distinct_keys(place * width + values, how_many * width)
    return keys // width, keys % width


def distinct_keys(keys: Ints, size: int) -> Ints:
    """Return the distinct keys, ascending.

    Args:
        keys: Shape (n,), each from 0 to ``size`` − 1.
        size: How many different keys are possible.
    """
    if size <= _FLAGS:
        seen = np.zeros(size, dtype=bool)
        seen[keys] = True
        return np.flatnonzero(seen)
    ordered = np.sort(keys)
    found: Ints = ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])]
    return found


def count_distinct(values: Ints) -> int:
    """Count the distinct values, each at least 0."""
    seen = np.zeros(int(values.max()) + 1 if len(values) else 0, dtype=bool)
    seen[values] = True
    return int(np.count_nonzero(seen))


def smallest(place: Ints, values: Ints, how_many: int, none: int) -> Ints:
    """Return the smallest value of each group, ``none`` where it has no rows."""
    return _outermost(np.minimum, np.iinfo(np.int64).max, place, values, how_many, none)


def largest(place: Ints, values: Ints, how_many: int, none: int) -> Ints:
    """Return the largest value of each group, ``none`` where it has no rows."""
    return _outermost(np.maximum, np.iinfo(np.int64).min, place, values, how_many, none)


def _outermost(outer: np.ufunc, start: int, place: Ints, values: Ints, how_many: int, none: int) -> Ints:
    found = np.full(how_many, start, dtype=np.int64)
    outer.at(found, place, values)
    found[found == start] = none
    return found
