"""Groups of a chart in the order to show: the largest first, the rest together, those without a name last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import Coded, Ints, Mask
from app.services.analysis.grouping import counts, sums
from app.services.workflows.charts.model import Words
from app.text import Text, tr

NAMED: Final = "named"
OTHERS: Final = "others"
NONE: Final = "none"

OTHER: Final = tr("Other")

Key = tuple[str, ...]


@dataclass(frozen=True)
class Ranking:
    """k groups of the names of a column; ``group`` has the group of each code, the one of none last."""

    labels: tuple[Words, ...]
    keys: tuple[Key, ...]
    group: Ints

    def __len__(self) -> int:
        return len(self.labels)

    def of(self, column: Coded) -> Ints:
        """Return the group of each row of a column with the same codes; −1 for names that were not ranked."""
        found: Ints = self.group[column.codes]
        return found


def rank(column: Coded, amount: Ints, most: int, none: Text, ids: Sequence[str] | None = None) -> Ranking:
    """Rank the names that occur by their amounts.

    Args:
        column: Shape (n,).
        amount: Shape (n,).
        most: So many names have a group of their own.
        none: What rows without a name are called.
        ids: What tells names apart where several may be equal; by default the names themselves.
    """
    told = column.names if ids is None else ids
    size = len(column.names) + 1
    total, many = sums(column.codes + 1, amount, size), counts(column.codes + 1, size)
    present = [code for code in range(size - 1) if many[code + 1]]
    ordered = sorted(present, key=lambda code: (-int(total[code + 1]), column.names[code], told[code]))
    # One name alone is no "Other".
    kept = ordered if len(ordered) <= most + 1 else ordered[:most]
    labels: list[Words] = [column.names[code] for code in kept]
    keys: list[Key] = [(NAMED, told[code]) for code in kept]
    group = np.full(size, -1, dtype=np.int64)
    group[kept] = np.arange(len(kept))
    if len(ordered) > len(kept):
        group[ordered[len(kept) :]] = len(labels)
        labels.append(OTHER)
        keys.append((OTHERS,))
    if many[0]:
        group[-1] = len(labels)
        labels.append(none)
        keys.append((NONE,))
    return Ranking(tuple(labels), tuple(keys), group)


def rows_of(ranking: Ranking, column: Coded, key: Key) -> Mask:
    """Return which rows are in the group that a key names; a name that is not ranked has no rows."""
    if key not in ranking.keys:
        return np.zeros(len(column.codes), dtype=bool)
    found: Mask = ranking.of(column) == ranking.keys.index(key)
    return found
