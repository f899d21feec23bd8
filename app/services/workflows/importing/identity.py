"""Telling which record a row is about: by ids, by chosen fields, or by what it says of itself.

Rows without any id get one that is made from their identifying texts and counts repetitions, so
that the same file imported twice meets its own records and never makes doubles.
"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import select

from app.models.values import ID_BYTES
from app.services.kernel.changes import chunks, raw_table
from app.services.kernel.references import other_spelling
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.matching import Matcher
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.rows import Parsed
from app.text import Text, tr

MADE_UP: Final = "="  # begins the source of ids that only imports know

_SEVERAL: Final = tr("Several records match, so it does not say which one is meant.")
_TAKEN: Final = tr("Another record has this id already.")


@dataclass
class Found:
    """Existing records by line, and why some rows cannot be taken."""

    known: dict[int, bytes] = field(default_factory=dict)
    refused: dict[int, tuple[str, Text]] = field(default_factory=dict)


class Identities:
    """Finds the existing record of each row, many rows at a time."""

    def __init__(self, uow: UnitOfWork, plan: Plan) -> None:
        self._uow = uow
        self._kind = plan.kind
        self._match = plan.options.match
        self._matcher = Matcher(uow, plan.kind, plan.options.source, plan.options.match)
        self._source = MADE_UP + plan.options.source
        self._seen: dict[bytes, int] = {}
        self._brought: set[bytes] = set()

    def groups(self, rows: Iterable[Parsed]) -> Iterator[list[Parsed]]:
        """Yield rows in order, two that may be about one record never together.

        The second must be compared with what the first has made. As a side effect rows without
        any id get one.
        """
        group: list[Parsed] = []
        taken: set[Hashable] = set()
        for row in rows:
            if row.draft.external is None and not row.has_own_id:
                row.draft.external = (self._source, self._made_up(row), "")
            keys = set(self._keys(row))
            if not taken.isdisjoint(keys):
                yield group
                group, taken = [], set()
            group.append(row)
            taken |= keys
        if group:
            yield group

    def find(self, rows: Sequence[Parsed]) -> Found:
        """Return the existing records by line: as the person said, by own id, by external id."""
        found = Found()
        if self._match:
            self._find_matching(rows, found)
        self._find_by_own_id([row for row in rows if row.has_own_id and row.line not in found.known], found)
        holders = self._holders([row for row in rows if row.line not in found.refused])
        for row in rows:
            holder = holders.get(row.line)
            if holder is not None and row.line not in found.refused:
                self._settle(row, holder, found)
        self._brought.update(row.draft.record_id for row in rows if row.has_own_id)
        return found

    def _keys(self, row: Parsed) -> Iterator[Hashable]:
        if row.draft.external is not None:
            source, value, _ = row.draft.external
            yield source, value
            yield source, other_spelling(value) or value
        if row.has_own_id:
            yield row.draft.record_id
        key = self._matcher.key(row) if self._match else None
        if key is not None:
            # Rows that are about one record share a value of the first field that says something.
            yield from next([(place, value) for value in values] for place, values in enumerate(key) if values)

    def _find_matching(self, rows: Sequence[Parsed], found: Found) -> None:
        for line, ids in self._matcher.find(rows).items():
            if len(ids) > 1:
                found.refused[line] = (self._match[0], _SEVERAL)
            elif ids:
                (found.known[line],) = ids
        for row in rows:
            if row.line in found.known and row.draft.external and row.draft.external[0] == self._source:
                row.draft.external = None

    def _find_by_own_id(self, rows: Sequence[Parsed], found: Found) -> None:
        source = raw_table(self._kind.table)
        ids = [row.draft.record_id for row in rows]
        if not ids:
            return
        known = set(self._uow.connection.execute(select(source.c.id).where(source.c.id.in_(ids))).scalars())
        mine = [row for row in rows if row.draft.record_id in known]
        found.known |= {row.line: row.draft.record_id for row in mine}
        self._drop_ids_held(mine)

    def _drop_ids_held(self, rows: Sequence[Parsed]) -> None:
        """Leave out external ids that the records have already, whatever system they are from."""
        ids = raw_table("external_id")
        statement = select(ids.c.record_id, ids.c.value).where(ids.c.table_name == self._kind.table)
        wanted = statement.where(ids.c.record_id.in_([row.draft.record_id for row in rows]))
        held = set(self._uow.connection.execute(wanted).all())
        for row in rows:
            if row.draft.external and (row.draft.record_id, row.draft.external[1]) in held:
                row.draft.external = None

    def _holders(self, rows: Sequence[Parsed]) -> dict[int, bytes]:
        """Return by line which record has the row's external id."""
        by_source: dict[str, list[tuple[int, str]]] = {}
        for row in rows:
            if row.draft.external is not None:
                by_source.setdefault(row.draft.external[0], []).append((row.line, row.draft.external[1]))
        found: dict[int, bytes] = {}
        for source, theirs in by_source.items():
            known = self._records_with(source, {value for _, value in theirs})
            for line, value in theirs:
                record_id = known.get(value) or known.get(other_spelling(value) or value)
                if record_id is not None:
                    found[line] = record_id
        return found

    def _records_with(self, source: str, values: set[str]) -> dict[str, bytes]:
        ids = raw_table("external_id")
        statement: Any = select(ids.c.value, ids.c.record_id).where(
            ids.c.table_name == self._kind.table, ids.c.source == source, ids.c.scope == ""
        )
        wanted = sorted(values | {other for value in values if (other := other_spelling(value))})
        known: dict[str, bytes] = {}
        for some in chunks(wanted):
            known |= dict(self._uow.connection.execute(statement.where(ids.c.value.in_(some))).all())
        return known

    def _settle(self, row: Parsed, holder: bytes, found: Found) -> None:
        """Decide about a row whose external id some record has."""
        assert row.draft.external is not None  # noqa: S101
        source, value, _ = row.draft.external
        meant = found.known.get(row.line)
        if meant == holder or (meant is None and not (row.has_own_id and holder in self._brought)):
            found.known[row.line] = holder
            row.draft.external = None
        elif row.has_own_id:
            # Ids of two systems that an export shows in one column: told apart by our own.
            row.draft.external = (source, value, row.draft.record_id.hex())
        else:
            found.refused[row.line] = ("external_id", _TAKEN)

    def _made_up(self, row: Parsed) -> str:
        """Return an id made from what identifies the row, with a count for repetitions."""
        names = [name for name in self._kind.identity if row.texts.get(name)] or sorted(row.texts)
        text = "\x1f".join(f"{name}={row.texts.get(name, '')}" for name in names)
        digest = hashlib.sha256(text.encode()).digest()[:ID_BYTES]
        self._seen[digest] = self._seen.get(digest, 0) + 1
        return f"{digest.hex()}#{self._seen[digest]}"
