"""Tables of the file as columns in memory: immutable, with rows that keep their places.

What a row refers to is kept as the place of that row, so nothing has to be joined when a figure is
computed. A row that is gone leaves its place empty; one that comes back by undo gets it again.
Reading the file belongs to the reading beside this, figures to the pure functions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from app.services.analysis.columns import Coded, Ints, Mask

Keys = npt.NDArray[np.uint64]
"""Ids of 16 bytes as pairs of numbers, shape (n, 2)."""

ShortKeys = npt.NDArray[np.uint64]
"""Ids as one number each, shape (n,), of rows that nothing refers to: in a table of a million rows a new
id has the number of another one once in eighteen million millions."""

Column = npt.NDArray[np.signedinteger[Any]]

NOTHING: Final = -1
_ONE_BY_ONE: Final = 24  # so few ids are looked for without sorting anything
_KINDS: Final = tuple((np.dtype(f"i{size}"), -(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) for size in (1, 2, 4, 8))
_ODD: Final = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)


@dataclass(frozen=True)
class Part:
    """Rows as they were read: ids, numbers, texts as codes, and ids referred to."""

    ids: Keys
    numbers: Mapping[str, Column]
    texts: Mapping[str, tuple[Column, tuple[str, ...]]]
    references: Mapping[str, Keys]


@dataclass(frozen=True)
class Table:
    """All rows of a table that were there since it was loaded; ``alive`` are those that still are.

    ``columns`` holds numbers, places of rows referred to, and codes of ``names``, each shape (n,) and
    in as few bytes as they need: who calculates with them makes them wide first.
    """

    ids: Keys | ShortKeys
    columns: Mapping[str, Column]
    names: Mapping[str, tuple[str, ...]]
    alive: Mask

    def __len__(self) -> int:
        return len(self.alive)

    def places(self, ids: Keys) -> Ints:
        """Return the places of rows with these ids, −1 where there is none, shape of the ids."""
        if not len(ids) or not len(self.ids):
            return np.full(len(ids), NOTHING, dtype=np.int64)
        if self.ids.ndim == 1:
            return _matched_short(self.ids, short_keys(ids))
        # Number by number: "any" over pairs takes five times as long.
        first = np.concatenate([[True], (ids[1:, 0] != ids[:-1, 0]) | (ids[1:, 1] != ids[:-1, 1])])
        found = _matched(self.ids, ids[first])
        by_run: Ints = found[np.cumsum(first) - 1]
        return by_run

    def coded(self, name: str) -> Coded:
        """Return a column of texts as codes."""
        return Coded(self.columns[name].astype(np.int64), self.names[name])

    def changed(self, part: Part, gone: Keys, targets: Mapping[str, Table]) -> Table:
        """Return the table with the rows of a part put in or replaced, and some rows gone.

        Args:
            part: Rows as the file holds them now.
            gone: Ids of rows that the file no longer holds.
            targets: The tables that columns refer to, by column, changed before this one.
        """
        places = self.places(part.ids)
        is_new = places == NOTHING
        places[is_new] = len(self) + np.arange(np.count_nonzero(is_new))
        grown = len(self) + int(np.count_nonzero(is_new))
        alive = _grown(self.alive, grown, self.alive.dtype)
        left = self.places(gone)
        alive[left[left != NOTHING]] = False
        alive[places] = True
        further = part.ids[is_new] if self.ids.ndim > 1 else short_keys(part.ids[is_new])
        ids = np.concatenate([self.ids, further]) if grown > len(self) else self.ids
        columns, names = dict(self.columns), dict(self.names)
        for name, values in _resolved(part, targets, names).items():
            columns[name] = _grown(columns[name], grown, np.promote_types(columns[name].dtype, values.dtype))
            columns[name][places] = values
        return Table(ids, columns, names, alive)


def table_of(part: Part, targets: Mapping[str, Table], *, is_referred_to: bool = True) -> Table:
    """Return a table of the rows of a part; with short keys where nothing refers to them."""
    names: dict[str, tuple[str, ...]] = {}
    columns = _resolved(part, targets, names)
    ids = part.ids if is_referred_to else short_keys(part.ids)
    return Table(ids, columns, names, np.ones(len(part.ids), dtype=bool))


def short_keys(ids: Keys) -> ShortKeys:
    """Return one number for each id, made of all of it."""
    return _mixed(ids, _ODD[0])


def _resolved(part: Part, targets: Mapping[str, Table], names: dict[str, tuple[str, ...]]) -> dict[str, Column]:
    """Return the columns of a part, small; ``names`` gets the texts that were not known."""
    columns = {name: _small(numbers) for name, numbers in part.numbers.items()}
    for name, ids in part.references.items():
        columns[name] = _small(targets[name].places(ids))
    for name, (codes, own) in part.texts.items():
        known = Codes(names.get(name, ()))
        columns[name] = _small(known.of((*own, None))[codes])
        names[name] = known.names
    return columns


def _small(column: Column) -> Column:
    """Return a column in as few bytes as its numbers need, since there are millions of them."""
    least, most = (int(column.min()), int(column.max())) if len(column) else (0, 0)
    kind = next(kind for kind, low, high in _KINDS if low <= least and most <= high)
    return column.astype(kind, copy=False)


class Codes(dict[str | None, int]):
    """Gives each distinct text a code in the order of appearance; none and empty ones have −1."""

    def __init__(self, names: Sequence[str] = ()) -> None:
        super().__init__({name: code for code, name in enumerate(names)})
        self._given = len(names)
        self |= {None: NOTHING, "": NOTHING}

    def of(self, texts: Sequence[str | None]) -> Column:
        """Return the code of each text, shape (n,)."""
        return np.fromiter(map(self.__getitem__, texts), dtype=np.int32, count=len(texts))

    def __missing__(self, text: str) -> int:
        self[text] = self._given
        self._given += 1
        return self._given - 1

    @property
    def names(self) -> tuple[str, ...]:
        """The texts in the order of their codes."""
        return tuple(name for name, code in self.items() if name and code != NOTHING)


def _grown(column: Any, size: int, kind: Any) -> Any:
    """Return a copy of this kind with room for further rows."""
    found = np.zeros(size, dtype=kind)
    found[: len(column)] = column
    return found


def _matched(known: Keys, wanted: Keys) -> Ints:
    """Return where each wanted id stands among known, distinct ones; −1 where it does not."""
    if len(wanted) <= _ONE_BY_ONE:
        return np.array([_place_of(known, each) for each in wanted], dtype=np.int64)
    for odd in _ODD:
        keys = _mixed(known, odd)
        order = np.argsort(keys)
        keys = keys[order]
        if not (keys[1:] == keys[:-1]).any():
            return _looked_up(known, keys, order, wanted, _mixed(wanted, odd))
    # Two ids in 2^64 mix to the same number: then, and only then, they are compared one by one.
    rows = {row.tobytes(): place for place, row in enumerate(known)}
    return np.array([rows.get(row.tobytes(), NOTHING) for row in wanted], dtype=np.int64)


def _matched_short(known: ShortKeys, wanted: ShortKeys) -> Ints:
    if len(wanted) <= _ONE_BY_ONE:
        found = (np.flatnonzero(known == each) for each in wanted)
        return np.array([int(each[0]) if len(each) else NOTHING for each in found], dtype=np.int64)
    order = np.argsort(known)
    places = order[np.minimum(np.searchsorted(known, wanted, sorter=order), len(known) - 1)]
    return np.where(known[places] == wanted, places, NOTHING)


def _place_of(known: Keys, wanted: Keys) -> int:
    found = np.flatnonzero(known[:, 1] == wanted[1])
    found = found[known[found, 0] == wanted[0]]
    return int(found[0]) if len(found) else NOTHING


def _mixed(ids: Keys, odd: int) -> Keys:
    mixed: Keys = ids[:, 0] ^ (ids[:, 1] * np.uint64(odd))
    return mixed


def _looked_up(known: Keys, keys: Keys, order: Ints, wanted: Keys, wanted_keys: Keys) -> Ints:
    # In the order of their keys, since looking up a million numbers at random takes three times as long.
    sorting = np.argsort(wanted_keys)
    at = np.empty(len(wanted), dtype=np.int64)
    at[sorting] = np.searchsorted(keys, wanted_keys[sorting])
    places = order[np.minimum(at, len(keys) - 1)]
    is_it = (known[places, 0] == wanted[:, 0]) & (known[places, 1] == wanted[:, 1])
    return np.where(is_it, places, NOTHING)
