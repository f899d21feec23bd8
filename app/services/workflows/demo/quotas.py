"""Sharing a number of things out over customers that come one after the other, without remembering them."""

from __future__ import annotations


class Portions:
    """Shares a total out by weights, so that exactly the total is reached at the end."""

    def __init__(self, total: int, weights: float) -> None:
        self._rate = total / weights if weights else 0.0
        self._owed = 0.5
        self._given = 0

    def take(self, weight: float) -> int:
        """Return the portion of the next one."""
        self._owed += weight * self._rate
        portion = int(self._owed) - self._given
        self._given += portion
        return portion


class Quota:
    """Lets things happen at a rate, the first at once; who cannot take one passes it on to the next."""

    def __init__(self, rate: float) -> None:
        self._rate, self._owed = rate, 1.0

    def is_due(self, *, can_take: bool) -> bool:
        """Return whether it happens to the next one."""
        self._owed += self._rate
        if self._owed < 1 or not can_take:
            return False
        self._owed -= 1
        return True
