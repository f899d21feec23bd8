"""Sums and counts by group, exact and without sorting where the groups are few.

The arithmetic below the figures; what a figure means belongs to the modules beside this one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import Coded, Ints

_DENSE: Final = 1 << 22  # so many groups are numbered without looking which of them occur
_FLAGS: Final = 1 << 26  # so many bytes may be spent on noting what was seen
_EXACT: Final = 1 << 53  # below it, floats hold every whole number
_BITS: Final = 63  # of a whole number, without its sign


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
        size = names + 1
        place, found = compacted(place * size + (column + 1), len(codes) * size)
        codes = np.column_stack([codes[found // size], found % size - 1])
    return Groups(place, codes)


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
    if how_many * width > _FLAGS:
        return counts(distinct_keys(place * width + values, how_many * width) // width, how_many)
    seen = np.zeros(how_many * width, dtype=bool)
    seen[place * width + values] = True
    return np.array(np.count_nonzero(seen.reshape(how_many, width), axis=1), dtype=np.int64)


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
    return int(distinct(np.zeros(len(values), dtype=np.int64), values, 1)[0])


def smallest(place: Ints, values: Ints, how_many: int, none: int) -> Ints:
    """Return the smallest value of each group, ``none`` where it has no rows."""
    return _outermost(place, values, how_many, none, is_last=False)


def largest(place: Ints, values: Ints, how_many: int, none: int) -> Ints:
    """Return the largest value of each group, ``none`` where it has no rows."""
    return _outermost(place, values, how_many, none, is_last=True)


def _outermost(place: Ints, values: Ints, how_many: int, none: int, *, is_last: bool) -> Ints:
    """Return the first or the last value of each group in the order of values.

    Group and value are sorted as one number, which takes a third of the time of ``np.maximum.at``.
    """
    found = np.full(how_many, none, dtype=np.int64)
    if not len(values):
        return found
    low, high = int(values.min()), int(values.max())
    bits = (high - low).bit_length()
    if bits + how_many.bit_length() >= _BITS:
        order = np.lexsort((values, place))
        groups, ordered = place[order], values[order]
    else:
        keys = np.sort((place.astype(np.int64) << bits) | (values - low))
        groups, ordered = keys >> bits, (keys & ((1 << bits) - 1)) + low
    changes = np.flatnonzero(groups[1:] != groups[:-1])
    at = np.append(changes, len(groups) - 1) if is_last else np.append(0, changes + 1)
    found[groups[at]] = ordered[at]
    return found
