"""Accounting for every row of a file: what became of it, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from app.text import Text


class Fate(StrEnum):
    """What became of a row; each row has exactly one."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    FAILED = "failed"


_OF_RECORDS: Final = (Fate.CREATED, Fate.UPDATED, Fate.UNCHANGED)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a row that a person should look at; the row need not have failed."""

    line: int
    field: str
    value: str
    reason: Text


@dataclass
class Tally:
    """Counts of rows by fate and of records by kind, and the list of problems."""

    rows: dict[Fate, int] = field(default_factory=lambda: dict.fromkeys(Fate, 0))
    objects: dict[str, dict[str, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    rejected: dict[int, Text] = field(default_factory=dict)

    @property
    def read(self) -> int:
        """How many rows were read: the sum of all fates."""
        return sum(self.rows.values())

    def row(self, fate: Fate, count: int = 1) -> None:
        """Count rows by what became of them."""
        self.rows[fate] += count

    def record(self, kind: str, fate: Fate, count: int = 1) -> None:
        """Count records; a kind that is named once shows all its counts, zeros included."""
        counts = self.objects.setdefault(kind, {each.value: 0 for each in _OF_RECORDS})
        counts[fate.value] += count

    def problem(self, line: int, field: str, value: str, reason: Text) -> None:
        """Note something to look at."""
        self.problems.append(Problem(line, field, value, reason))

    def reject(self, fate: Fate, problem: Problem) -> None:
        """Count a row that was not taken, with its reason."""
        self.row(fate)
        self.problems.append(problem)
        self.rejected[problem.line] = problem.reason

    def summary(self) -> dict[str, Any]:
        """Return the counts, for the step's record."""
        return {
            "read": self.read,
            **{fate.value: count for fate, count in self.rows.items()},
            "objects": self.objects,
        }

    def lines_with_problems(self) -> Iterator[Problem]:
        """Yield the problems in the order of the file."""
        return iter(sorted(self.problems, key=lambda each: each.line))
