"""What was done to accounts since a step, read from the record of row changes, the latest first.

Whoever takes these changes back while they come finds each as it was left. Deciding what to do with them does
not belong here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.history import Step
from app.models.tables import RECORDS
from app.models.values import ChangeKind
from app.services.handover.proof import CUSTOMER, moving_tables
from app.services.kernel.changes import ChangeLine, chunks, read_raw
from app.services.kernel.permissions import customer_id, customer_path, target_of
from app.services.kernel.undo import lines_backwards

FLIP: Final = "VerifyReceipt"
"""The command that gives our copy up: it changes who has an account, and nothing that a file carries."""


@dataclass
class Belonging:
    """Tells which rows hang on some accounts, or did at a later time that was looked at before."""

    session: Session
    accounts: frozenset[bytes]
    customers: dict[tuple[str, bytes], bytes] = field(default_factory=dict)

    def of(self, line: ChangeLine) -> ChangeLine | None:
        """Return the part of a line that concerns the accounts; None where nothing does."""
        cls = RECORDS.get(line.table)
        if cls is None:
            return None
        for key, customer in [*self._now(cls, line), *self._before(cls, line)]:
            if customer in self.accounts:
                self.customers.setdefault((line.table, key), customer)
        places = [place for place, key in enumerate(line.ids) if (line.table, key) in self.customers]
        return _part(line, places) if places else None

    def _now(self, cls: type[Record], line: ChangeLine) -> Iterator[tuple[bytes, bytes | None]]:
        if line.table == CUSTOMER:
            yield from ((key, key) for key in line.ids)
        elif customer_path(cls):
            yield from self._customers(cls, line.ids)

    def _before(self, cls: type[Record], line: ChangeLine) -> Iterator[tuple[bytes, bytes | None]]:
        path = customer_path(cls)
        if not path or path[0] not in line.columns:
            return
        place = line.columns.index(path[0])
        parents = {key: old[place] for key, old in zip(line.ids, line.old, strict=True)}
        if len(path) == 1:
            yield from ((key, parent) for key, parent in parents.items() if isinstance(parent, bytes))
            return
        table = target_of(cls, path[0])
        wanted = {parent for parent in parents.values() if isinstance(parent, bytes)}
        known = dict(self._customers(RECORDS[table], wanted))
        for key, parent in parents.items():
            if isinstance(parent, bytes):
                yield key, self.customers.get((table, parent)) or known.get(parent)

    def _customers(self, cls: type[Record], ids: Iterable[bytes]) -> Iterator[tuple[bytes, bytes | None]]:
        for some in chunks(sorted(ids)):
            yield from ((key, found) for key, found in self.session.execute(
                select(cls.id, customer_id(cls)).where(cls.id.in_(some))))  # fmt: skip


def _part(line: ChangeLine, places: list[int]) -> ChangeLine:
    return replace(
        line, ids=tuple(line.ids[place] for place in places),
        old=tuple(line.old[place] for place in places) if line.old else (),
        new=tuple(line.new[place] for place in places) if line.new else (),
    )  # fmt: skip


def lines_since(belonging: Belonging, seq: int, before: int) -> Iterator[tuple[int, ChangeLine]]:
    """Yield what later steps than ``seq``, and earlier ones than ``before``, did to the accounts, backwards."""
    steps = select(Step.seq).where(Step.seq > seq, Step.seq < before).order_by(Step.seq.desc())
    for number in belonging.session.scalars(steps).all():
        for line in lines_backwards(belonging.session, number):
            part = belonging.of(line)
            if part is not None:
                yield number, part


@dataclass
class Entries:
    """What became of the rows of accounts: which were added, changed and removed, each with its table."""

    added: set[tuple[str, bytes]] = field(default_factory=set)
    changed: set[tuple[str, bytes]] = field(default_factory=set)
    removed: set[tuple[str, bytes]] = field(default_factory=set)
    accounts: frozenset[bytes] = frozenset()

    def plain(self) -> dict[str, dict[str, int]]:
        """Return how many there are, by table."""
        found: dict[str, dict[str, int]] = {}
        for name, rows in (("added", self.added), ("changed", self.changed), ("removed", self.removed)):
            for table, _ in sorted(rows):
                counts = found.setdefault(table, {})
                counts[name] = counts.get(name, 0) + 1
        return found

    def count(self) -> int:
        """Return how many rows they are."""
        return len(self.added) + len(self.changed) + len(self.removed)


def entries_since(session: Session, accounts: Iterable[bytes], seq: int, before: int) -> Entries:
    """Return what was done to accounts between two steps, but for giving them up and what stays at home."""
    belonging = Belonging(session, frozenset(accounts))
    found, moving = Entries(), {name for name, _ in moving_tables()}
    flips = set(session.scalars(select(Step.seq).where(Step.command == FLIP, Step.seq > seq)))
    flips |= set(session.scalars(select(Step.seq).where(Step.undoes_seq.in_(flips))))
    for number, line in lines_since(belonging, seq, before):
        if line.table in moving and number not in flips:
            _note(found, line)
    found.changed -= _as_they_were(session, found.changed, seq)
    keys = found.added | found.changed | found.removed
    return replace(found, accounts=frozenset(belonging.customers[key] for key in keys))


def _as_they_were(session: Session, rows: Iterable[tuple[str, bytes]], seq: int) -> set[tuple[str, bytes]]:
    """Return the rows of which all changes were undone: they have the version of before."""
    by_table: dict[str, list[bytes]] = {}
    for table, key in rows:
        by_table.setdefault(table, []).append(key)
    found = set()
    for table, ids in by_table.items():
        versions = read_raw(session.connection(), table, ids, ("version",))
        found |= {(table, key) for key, (version,) in versions.items() if isinstance(version, int) and version <= seq}
    return found


def _note(found: Entries, line: ChangeLine) -> None:
    """Take a line that is earlier than those taken before."""
    for key in ((line.table, each) for each in line.ids):
        if line.kind is ChangeKind.INSERT and key in found.removed:
            found.removed.discard(key)  # came and went
        elif line.kind is ChangeKind.INSERT:
            found.changed.discard(key)
            found.added.add(key)
        elif line.kind is ChangeKind.DELETE and key in found.added:
            found.added.discard(key)  # went and came back
            found.changed.add(key)
        elif line.kind is ChangeKind.DELETE:
            found.removed.add(key)
        elif key not in found.added and key not in found.removed:
            found.changed.add(key)
