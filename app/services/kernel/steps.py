"""Keeping what a step changes, while it happens: in the file for undo, in figures for audit and feed.

Mass changes are written out as they come, so that a step of a million rows needs no more memory
than one of a thousand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection

from app.models.values import ChangeKind
from app.services.kernel.changes import ChangeLine, insert_raw

FEW_ROWS: Final = 500
_COLUMNS: Final = ("step_seq", "table_name", "kind", "row_count", "record_ids", "payload")
NOT_NAMED: Final = frozenset({"version", "updated_at"})


@dataclass
class Mass:
    """What was done alike to rows of one table: how many, which fields, and a digest of the ids."""

    count: int = 0
    fields: set[str] = field(default_factory=set)
    digest: Any = field(default_factory=hashlib.sha256)

    def add(self, line: ChangeLine) -> None:
        """Add the rows of a line."""
        self.count += len(line.ids)
        self.digest.update(b"".join(line.ids))
        if line.kind is ChangeKind.UPDATE:
            self.fields.update(set(line.columns) - NOT_NAMED)


@dataclass
class StepRecord:
    """The record of one step. ``begin`` writes the step's own row before the first change."""

    seq: int
    begin: Callable[[], None]
    masses: dict[tuple[str, ChangeKind], Mass] = field(default_factory=dict)
    few: list[ChangeLine] = field(default_factory=list)
    row_count: int = 0

    def add(self, connection: Connection, lines: Sequence[ChangeLine]) -> None:
        """Write lines of changes to the file and count them."""
        if not lines:
            return
        if not self.row_count:
            self.begin()
        rows = [
            (self.seq, line.table, line.kind.value, len(line.ids), b"".join(line.ids), line.payload()) for line in lines
        ]
        insert_raw(connection, "change", _COLUMNS, rows)
        for line in lines:
            self._count(line)

    @property
    def has_few(self) -> bool:
        """Whether every changed row is still at hand in ``few``."""
        return self.row_count <= FEW_ROWS

    def _count(self, line: ChangeLine) -> None:
        self.row_count += len(line.ids)
        self.masses.setdefault((line.table, line.kind), Mass()).add(line)
        if self.has_few:
            self.few.append(line)
        else:
            self.few.clear()
