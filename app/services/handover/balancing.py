"""Sharing accounts out among successors: rules first, then fairness, always the same for the same book.

Pure functions over plain figures. Accounts of one family stay together. A share is fair in money, in open
follow-ups and in number of accounts alike: greedy assignment of the heaviest first, then swaps while they
help. Longest-processing-time scheduling (Graham 1969) with a local search after it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

_ROUNDS: Final = 4
_HELPS: Final = 1e-9


@dataclass(frozen=True)
class Load:
    """What an account weighs: money of twelve months in minor units, what is open, and itself."""

    account: bytes
    money: int = 0
    open_tasks: int = 0


@dataclass(frozen=True)
class Choice:
    """To whom an account goes, by the place in the list of successors, and why."""

    successor: int
    reason: str


class CapError(Exception):
    """The caps of all successors together are smaller than the book."""


@dataclass
class _Shares:
    """How much each successor has so far, as a share of the whole book."""

    totals: tuple[float, float, float]
    count: int
    caps: Sequence[int | None]
    loads: list[list[float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.loads = [[0.0, 0.0, 0.0] for _ in range(self.count)]

    def add(self, successor: int, group: Sequence[Load], sign: int = 1) -> None:
        for at, amount in enumerate(self._weights(group)):
            self.loads[successor][at] += sign * amount

    def spread(self) -> float:
        """Return how far the shares are from equal: the sum of squares, smallest where they are equal."""
        return sum(amount * amount for load in self.loads for amount in load)

    def lightest(self, group: Sequence[Load]) -> int | None:
        """Return who would be least burdened by a group, of those who may take so many."""
        able = [each for each in range(self.count) if self.has_room(each, len(group))]
        return min(able, key=lambda each: (self._after(each, group), each), default=None)

    def has_room(self, successor: int, more: int) -> bool:
        cap = self.caps[successor]
        return cap is None or round(self.loads[successor][2] * self.totals[2]) + more <= cap

    def _after(self, successor: int, group: Sequence[Load]) -> float:
        return sum(
            (amount + more) ** 2 - amount**2
            for amount, more in zip(self.loads[successor], self._weights(group), strict=True)
        )

    def _weights(self, group: Sequence[Load]) -> tuple[float, float, float]:
        money, tasks, number = self.totals
        return (
            sum(load.money for load in group) / money,
            sum(load.open_tasks for load in group) / tasks,
            len(group) / number,
        )


def share_out(
    loads: Sequence[Load],
    successors: int,
    *,
    fixed: Mapping[bytes, Choice] | None = None,
    families: Sequence[Sequence[bytes]] = (),
    caps: Sequence[int | None] | None = None,
) -> dict[bytes, Choice]:
    """Return for each account who gets it and why.

    Args:
        loads: The accounts; their order does not matter.
        successors: How many people share the book, at least 1.
        fixed: What rules decided already; a family follows its first decided member.
        families: Accounts that stay together.
        caps: The most accounts that each may get; None for no limit.

    Raises:
        CapError: The caps leave an account without anybody.
    """
    known = {load.account: load for load in sorted(loads, key=lambda load: load.account)}
    shares = _Shares(_totals(loads), successors, caps or [None] * successors)
    decided: dict[bytes, Choice] = {}
    free: list[list[Load]] = []
    for group in _groups(known, families):
        rule = next((fixed[load.account] for load in group if fixed and load.account in fixed), None)
        if rule is None:
            free.append(group)
            continue
        shares.add(rule.successor, group)
        decided.update({load.account: _chosen(fixed, load, rule) for load in group})
    placed = _greedy(free, shares)
    _improve(free, placed, shares)
    for at, group in enumerate(free):
        reason = "family" if len(group) > 1 else "balance"
        decided.update({load.account: Choice(placed[at], reason) for load in group})
    return decided


def _chosen(fixed: Mapping[bytes, Choice] | None, load: Load, rule: Choice) -> Choice:
    own = (fixed or {}).get(load.account)
    return rule if own is not None and own.successor == rule.successor else Choice(rule.successor, "family")


def _greedy(free: list[list[Load]], shares: _Shares) -> list[int]:
    free.sort(key=lambda group: (-sum(load.money for load in group), -len(group), group[0].account))
    placed = []
    for group in free:
        found = shares.lightest(group)
        if found is None:
            raise CapError
        shares.add(found, group)
        placed.append(found)
    return placed


def _improve(free: Sequence[Sequence[Load]], placed: list[int], shares: _Shares) -> None:
    """Move and swap groups while that brings the shares closer together."""
    for _ in range(_ROUNDS):
        moved = False
        for at, group in enumerate(free):
            moved |= _move(at, group, placed, shares)
        if not moved:
            return


def _move(at: int, group: Sequence[Load], placed: list[int], shares: _Shares) -> bool:
    before, former = shares.spread(), placed[at]
    for other in range(shares.count):
        if other == former or not shares.has_room(other, len(group)):
            continue
        shares.add(former, group, -1)
        shares.add(other, group)
        if shares.spread() < before - _HELPS:
            placed[at] = other
            return True
        shares.add(other, group, -1)
        shares.add(former, group)
    return False


def _totals(loads: Sequence[Load]) -> tuple[float, float, float]:
    money = sum(load.money for load in loads)
    tasks = sum(load.open_tasks for load in loads)
    return float(money or 1), float(tasks or 1), float(len(loads) or 1)


def _groups(known: Mapping[bytes, Load], families: Sequence[Sequence[bytes]]) -> list[list[Load]]:
    found: list[list[Load]] = []
    seen: set[bytes] = set()
    for family in families:
        members = [known[key] for key in sorted(set(family) & known.keys() - seen)]
        seen.update(load.account for load in members)
        if members:
            found.append(members)
    return found + [[load] for key, load in known.items() if key not in seen]
