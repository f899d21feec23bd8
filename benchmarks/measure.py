"""Timing two ways of doing the same work in turn, so that a noisy machine disturbs both alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Measured:
    """One line of the table; times are medians in milliseconds, ``ratio`` is ours to the peer's."""

    work: str
    size: str
    ours_ms: float
    peer_ms: float
    limit: float
    is_at_least: bool = False
    note: str = ""

    @property
    def ratio(self) -> float:
        """Ours to the peer's, or how many times faster where ``is_at_least``."""
        return self.peer_ms / self.ours_ms if self.is_at_least else self.ours_ms / self.peer_ms

    @property
    def is_reached(self) -> bool:
        """Whether the ratio is the one asked for."""
        return self.ratio >= self.limit if self.is_at_least else self.ratio <= self.limit

    def as_json(self) -> dict[str, Any]:
        """Return the line as plain data."""
        return {**asdict(self), "ratio": round(self.ratio, 3), "is_reached": self.is_reached}


def compare(
    work: str,
    size: str,
    ours: Callable[[], object],
    peer: Callable[[], object],
    limit: float,
    *,
    rounds: int = 7,
    is_at_least: bool = False,
    note: str = "",
) -> Measured:
    """Run both in turn and return the medians; the first run of each warms up and does not count."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for taken, call in zip(times, (ours, peer), strict=True):
            gc.collect()
            started = time.perf_counter()
            call()
            if number:
                taken.append((time.perf_counter() - started) * 1000)
    mine, theirs = map(statistics.median, times)
    return Measured(work, size, mine, theirs, limit, is_at_least, note)


def once(call: Callable[[], object]) -> float:
    """Return how many milliseconds a call takes that cannot be repeated."""
    gc.collect()
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def table(lines: list[Measured]) -> str:
    """Return the lines as text in columns."""
    rows = [("work", "size", "ours ms", "peer ms", "ratio", "to reach", "")]
    for line in lines:
        sign = "≥" if line.is_at_least else "≤"
        rows.append(
            (
                line.work,
                line.size,
                f"{line.ours_ms:,.2f}",
                f"{line.peer_ms:,.2f}",
                f"{line.ratio:.2f} ×",
                f"{sign} {line.limit:g} ×",
                ("ok" if line.is_reached else "MISSED") + (f"  {line.note}" if line.note else ""),
            )
        )
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at in (0, 1, 6) else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
