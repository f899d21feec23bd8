"""Orders as numpy columns: what every figure of sales is computed from, and nothing about where they come from.

Text columns are codes into a list of their distinct values, with −1 for none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Small = npt.NDArray[np.int8]  # so little that nobody calculates with it beyond a hundred
Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

NO_DAY: Final = int(np.iinfo(np.int32).min)  # stands for "day unknown": such orders are a group of their own


@dataclass(frozen=True)
class Coded:
    """A column of texts as codes: ``names[code]`` is the text, code −1 means none."""

    codes: Ints
    names: tuple[str, ...]

    def at(self, rows: Ints) -> Coded:
        """Return the column at some rows; row −1 has none."""
        if not len(self.codes):
            return Coded(np.full(len(rows), -1, dtype=np.int64), self.names)
        return Coded(np.where(rows < 0, -1, self.codes[rows]), self.names)


@dataclass(frozen=True)
class OrderColumns:
    """Orders as columns of equal length n, or order lines where figures need products.

    ``day`` counts days since 1970-01-01, ``amount`` is in minor units of ``currency``; ``order``
    and ``customer`` are codes, ``further`` are dimensions such as the customer's segment.
    ``cancelled`` tells how many orders were left out.
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
    further: Mapping[str, Coded] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.day)

    def dimension(self, name: str) -> Coded:
        """Return a column of texts by its name."""
        found: Coded = self.further[name] if name in self.further else getattr(self, name)
        return found

    def where(self, mask: Mask) -> OrderColumns:
        """Return the rows for which the mask holds."""
        rows = np.flatnonzero(mask)
        if len(rows) == len(self):
            return self
        # Columns are picked by their rows, since a mask would be counted anew for each of them.
        kept: dict[str, Any] = {
            name: Coded(each.codes[rows], each.names) if isinstance(each, Coded) else each[rows]
            for name, each in vars(self).items()
            if name not in ("cancelled", "further")
        }
        further = {name: Coded(each.codes[rows], each.names) for name, each in self.further.items()}
        return OrderColumns(**kept, cancelled=self.cancelled, further=further)

    def up_to(self, as_of: int) -> OrderColumns:
        """Return the rows with a day that is not after ``as_of``; undated ones are left out."""
        return self.where((self.day != NO_DAY) & (self.day <= as_of))
