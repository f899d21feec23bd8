"""Telling which record a row is about: by ids, by chosen fields, or by what it says of itself.

Rows without any id get one that is made from their identifying texts and counts repetitions, so
that the same file imported twice meets its own records and never makes doubles.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from sqlalchemy import select

from app.models.values import ID_BYTES
from app.services.kernel.changes import chunks, raw_table
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.fields import FieldType, Kind
from app.services.kernel.filters import Term, conditions
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.rows import Parsed
from app.text import tr

MADE_UP: Final = "="  # begins the source of ids that only imports know


class Identities:
    """Finds the existing record of each row, many rows at a time."""

    def __init__(self, uow: UnitOfWork, plan: Plan) -> None:
        self._uow = uow
        self._kind = plan.kind
        self._match = plan.options.match
        self._source = MADE_UP + plan.options.source
        self._seen: dict[bytes, int] = {}

    def find(self, rows: Sequence[Parsed]) -> dict[int, bytes]:
        """Return the existing records by line; as a side effect rows without an id get one."""
        if self._match:
            matched = {row.line: self._matched(row) for row in rows}
            return {line: found for line, found in matched.items() if found is not None}
        by_id = self._by_own_id(rows)
        others = [row for row in rows if row.line not in by_id]
        for row in others:
            if row.draft.external is None:
                row.draft.external = (self._source, self._made_up(row), "")
        return by_id | self._by_external_id(others)

    def _by_own_id(self, rows: Sequence[Parsed]) -> dict[int, bytes]:
        wanted = {row.line: _own_id(row.texts.get("id", "")) for row in rows}
        ids = [record_id for record_id in wanted.values() if record_id is not None]
        if not ids:
            return {}
        source = raw_table(self._kind.table)
        known = set(self._uow.connection.execute(select(source.c.id).where(source.c.id.in_(ids))).scalars())
        for row in rows:
            record_id = wanted[row.line]
            if record_id is not None:
                # A record of another workspace keeps its id, and so meets itself when it returns.
                row.draft.record_id = record_id
        return {line: record_id for line, record_id in wanted.items() if record_id in known and record_id}

    def _by_external_id(self, rows: Sequence[Parsed]) -> dict[int, bytes]:
        source = raw_table("external_id")
        by_source: dict[str, list[Parsed]] = {}
        for row in rows:
            if row.draft.external is not None:
                by_source.setdefault(row.draft.external[0], []).append(row)
        found: dict[int, bytes] = {}
        for name, theirs in by_source.items():
            statement = select(source.c.value, source.c.record_id).where(
                source.c.table_name == self._kind.table, source.c.source == name
            )
            values = {row.draft.external[1] for row in theirs if row.draft.external}
            known: dict[str, bytes] = {}
            for some in chunks(sorted(values)):
                known |= dict(self._uow.connection.execute(statement.where(source.c.value.in_(some))).all())
            found |= {row.line: known[row.draft.external[1]] for row in theirs
                      if row.draft.external and row.draft.external[1] in known}  # fmt: skip
        return found

    def _matched(self, row: Parsed) -> bytes | None:
        source = raw_table(self._kind.table)
        terms = [Term(name, _term_text(self._kind, name, row.texts.get(name, ""))) for name in self._match]
        statement = select(source.c.id).limit(2)
        for condition in conditions(self._uow.connection, self._kind, source, terms):
            statement = statement.where(condition)
        ids = self._uow.connection.execute(statement).scalars().all()
        if len(ids) > 1:
            raise DoubtfulValueError(tr("Several records match, so it does not say which one is meant."))
        return ids[0] if ids else None

    def _made_up(self, row: Parsed) -> str:
        """Return an id made from what identifies the row, with a count for repetitions."""
        names = [name for name in self._kind.identity if row.texts.get(name)] or sorted(row.texts)
        text = "\x1f".join(f"{name}={row.texts.get(name, '')}" for name in names)
        digest = hashlib.sha256(text.encode()).digest()[:ID_BYTES]
        self._seen[digest] = self._seen.get(digest, 0) + 1
        return f"{digest.hex()}#{self._seen[digest]}"


def _own_id(text: str) -> bytes | None:
    try:
        found = bytes.fromhex(text)
    except ValueError:
        return None
    return found if len(found) == ID_BYTES else None


def _term_text(kind: Kind, name: str, text: str) -> str:
    return text.strip() if kind.field(name).type is not FieldType.EMAIL else text.strip().lower()
