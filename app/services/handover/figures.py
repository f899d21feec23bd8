"""The control figures of a handover: how many of what, from when to when, and the money by currency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from app.services.handover.proof import Account, Item
from app.services.kernel.money import amount

_DAYS: Final = {
    "order": "ordered_on", "interaction": "happened_at", "follow_up": "due_on", "deal": "created_on",
    "customer": "created_on",
}  # fmt: skip
_MONEY: Final = ("order", "deal")
_GROUPS: Final = {"interaction": "kind", "deal": "stage", "follow_up": "state"}


@dataclass
class Figures:
    """Counts by table and by kind, first and last day, and sums in minor units by table and currency."""

    counts: dict[str, int] = field(default_factory=dict)
    groups: dict[str, dict[str, int]] = field(default_factory=dict)
    days: dict[str, list[str]] = field(default_factory=dict)
    money: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, account: Account) -> None:
        """Count an account."""
        by_table: dict[str, list[Item]] = {}
        for item in account.items:
            by_table.setdefault(item.table, []).append(item)
        for table, items in by_table.items():
            self.counts[table] = self.counts.get(table, 0) + len(items)
            if table in _GROUPS:
                name = _GROUPS[table]
                _add(self.groups.setdefault(table, {}), Counter(str(item.get(name)) for item in items))
            if table in _DAYS:
                self._add_days(table, items)
            if table in _MONEY:
                self._add_money(table, items)

    def join(self, others: Iterable[Figures]) -> Figures:
        """Add other figures to these, as the successors' must add up to the original's."""
        for other in others:
            _add(self.counts, other.counts)
            for mine, theirs in ((self.groups, other.groups), (self.money, other.money)):
                for table, numbers in theirs.items():
                    _add(mine.setdefault(table, {}), numbers)
            for table, span in other.days.items():
                self._span(table, span[0])
                self._span(table, span[1])
        return self

    def plain(self) -> dict[str, Any]:
        """Return the figures as plain data; money as decimal texts."""
        return {
            "counts": dict(sorted(self.counts.items())),
            "groups": {table: dict(sorted(found.items())) for table, found in sorted(self.groups.items())},
            "days": dict(sorted(self.days.items())),
            "money": {
                table: {code: str(amount(number, code)) for code, number in sorted(found.items())}
                for table, found in sorted(self.money.items())
            },
        }

    def _add_days(self, table: str, items: Sequence[Item]) -> None:
        name = _DAYS[table]
        days = [day[:10] for item in items if isinstance(day := item.get(name), str)]
        if days:
            self._span(table, min(days))
            self._span(table, max(days))

    def _span(self, table: str, day: str) -> None:
        span = self.days.setdefault(table, [day, day])
        span[0], span[1] = min(span[0], day), max(span[1], day)

    def _add_money(self, table: str, items: Sequence[Item]) -> None:
        for item in items:
            number, code = item.get("amount_minor"), item.get("currency")
            if isinstance(number, int) and isinstance(code, str):
                _add(self.money.setdefault(table, {}), {code: number})


def _add(into: dict[str, int], numbers: Mapping[str, int]) -> None:
    for name, number in numbers.items():
        into[name] = into.get(name, 0) + number
