"""The one source of chance of the demo: everything drawn from it is the same for the same seed.

Only ``random()``, ``gauss()`` and ``getrandbits()`` of the generator are used, whose sequences Python
keeps from version to version; its other methods have changed before. Nothing secret comes from here.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from math import exp
from typing import Generic, TypeVar

from app.models.values import ID_BYTES

T = TypeVar("T")


class Weighted(Generic[T]):
    """Things that are drawn more or less often, by their weights."""

    def __init__(self, weights: Mapping[T, float]) -> None:
        self.items = tuple(weights)
        self.sums = tuple(accumulate(weights.values()))


class Dice:
    """Draws that make a story."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  # made-up data, no secrets

    def share(self, low: float = 0.0, high: float = 1.0) -> float:
        """Return a number between two others."""
        return low + (high - low) * self._random.random()

    def chance(self, probability: float) -> bool:
        """Return True as often as the probability says."""
        return self._random.random() < probability

    def whole(self, first: int, last: int) -> int:
        """Return a whole number, both ends included; ``first`` where the range is empty."""
        return first + int(self._random.random() * max(1, last - first + 1))

    def pick(self, items: Sequence[T]) -> T:
        """Return one of the items, each as likely as the others."""
        return items[int(self._random.random() * len(items))]

    def weighted(self, choice: Weighted[T]) -> T:
        """Return one of the items by their weights."""
        place = bisect_right(choice.sums, self._random.random() * choice.sums[-1])
        return choice.items[min(place, len(choice.items) - 1)]

    def near(self, median: float, spread: float, low: float = 0.0, high: float = float("inf")) -> float:
        """Return a positive number around a median, log-normal, kept between two bounds."""
        return min(high, max(low, median * exp(spread * self._random.gauss(0, 1))))

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """Return the items in another order."""
        mixed = list(items)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.whole(0, last)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed

    def digits(self, pattern: str) -> str:
        """Return the pattern with each ``#`` replaced by a digit."""
        return "".join(str(self.whole(0, 9)) if sign == "#" else sign for sign in pattern)

    def new_id(self) -> bytes:
        """Return the id of a record."""
        return self._random.getrandbits(8 * ID_BYTES).to_bytes(ID_BYTES, "big")
