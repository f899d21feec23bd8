"""Finding records by fields that a person chose (``--match``), many rows at a time.

Values are compared as the workspace keeps them, so that a phone number matches however it is
written. A row that says nothing in any of the fields, or nothing certain, is told apart otherwise.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import func, select

from app.services.kernel.changes import Raw, chunks, raw_table
from app.services.kernel.fields import Field, FieldType, Kind
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.rows import Parsed

Values = frozenset[Raw]

_TEXTS: Final = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.EMAIL)
# As SQLite's lower(), which knows no other letters.
_LOWER: Final = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_NOTHING: Final[Values] = frozenset()


class Matcher:
    """Compares rows with the records of one kind by the chosen fields."""

    def __init__(self, uow: UnitOfWork, kind: Kind, source: str, names: Sequence[str]) -> None:
        self._uow = uow
        self._kind = kind
        self._source = source
        self._fields = [kind.field(name) for name in names]

    def key(self, row: Parsed) -> tuple[Values, ...] | None:
        """Return what a row says in the chosen fields; None where that is nothing or not certain."""
        if any(self._is_doubtful(row, field) for field in self._fields):
            return None
        key = tuple(self._said(row, field) for field in self._fields)
        return key if any(key) else None

    def find(self, rows: Iterable[Parsed]) -> dict[int, set[bytes]]:
        """Return by line all records that match; a record lacks what the row lacks."""
        keys = {row.line: key for row in rows if (key := self.key(row)) is not None}
        candidates = self._candidates(keys.values())
        held = [self._held(field, sorted(candidates)) for field in self._fields]
        by_lead: dict[tuple[int, Raw], set[bytes]] = {}
        for place, values in enumerate(held):
            for record_id, theirs in values.items():
                for value in theirs:
                    by_lead.setdefault((place, value), set()).add(record_id)
        return {line: self._matching(key, held, by_lead) for line, key in keys.items()}

    def _matching(
        self,
        key: tuple[Values, ...],
        held: Sequence[Mapping[bytes, Values]],
        by_lead: Mapping[tuple[int, Raw], set[bytes]],
    ) -> set[bytes]:
        lead = next(place for place, values in enumerate(key) if values)
        possible = set().union(*(by_lead.get((lead, value), set()) for value in key[lead]))
        return {
            record_id
            for record_id in possible
            if all(_agree(said, values.get(record_id, _NOTHING)) for said, values in zip(key, held, strict=True))
        }

    def _is_doubtful(self, row: Parsed, field: Field) -> bool:
        """Return whether a row has nothing certain in a field, but something doubtful."""
        doubtful = {point.kind for point in row.doubtful_points}
        return field.name in row.draft.doubts or (field.points in doubtful and not self._said(row, field))

    def _said(self, row: Parsed, field: Field) -> Values:
        if field.type is FieldType.POINTS:
            certain = (point for point in row.draft.points if point not in row.doubtful_points)
            return frozenset(point.key for point in certain if point.kind == field.points)
        if field.type is FieldType.EXTERNAL_ID:
            return frozenset((row.draft.external[1],)) if row.draft.external else _NOTHING
        if field.type is FieldType.ID:
            return frozenset((row.draft.record_id,)) if row.has_own_id else _NOTHING
        value = row.draft.values.get(field.column)
        return _NOTHING if value is None else frozenset((_comparable(field, value),))

    def _candidates(self, keys: Iterable[tuple[Values, ...]]) -> set[bytes]:
        """Return the records that agree with some row in its first field that says something."""
        leads: dict[int, set[Raw]] = {}
        for key in keys:
            place = next(place for place, values in enumerate(key) if values)
            leads.setdefault(place, set()).update(key[place])
        found: set[bytes] = set()
        for place, values in leads.items():
            for some in chunks(list(values)):
                found.update(self._uow.connection.execute(self._with(self._fields[place], some)).scalars())
        return found

    def _with(self, field: Field, values: Sequence[Raw]) -> Any:
        owner, value = self._columns(field)
        statement = self._rows(field, owner)
        if field.type in _TEXTS:
            return statement.where(func.lower(value).in_(values))
        return statement.where(value.in_(values))

    def _held(self, field: Field, ids: Sequence[bytes]) -> dict[bytes, Values]:
        owner, value = self._columns(field)
        found: dict[bytes, set[Raw]] = {}
        for some in chunks(ids):
            rows = self._uow.connection.execute(self._rows(field, owner, value).where(owner.in_(some)))
            for record_id, held in rows:
                if held is not None:
                    found.setdefault(record_id, set()).add(_comparable(field, held))
        return {record_id: frozenset(values) for record_id, values in found.items()}

    def _columns(self, field: Field) -> tuple[Any, Any]:
        """Return where a field's values lie: the column with the record and that with the value."""
        if field.type is FieldType.POINTS:
            points = raw_table("contact_point")
            owner = points.c.contact_id if self._kind.table == "contact" else points.c.customer_id
            return owner, func.coalesce(points.c.normal, points.c.value)
        if field.type is FieldType.EXTERNAL_ID:
            ids = raw_table("external_id")
            return ids.c.record_id, ids.c.value
        source = raw_table(self._kind.table)
        return source.c.id, source.c[field.column]

    def _rows(self, field: Field, *columns: Any) -> Any:
        statement = select(*columns)
        if field.type is FieldType.POINTS:
            points = raw_table("contact_point")
            statement = statement.where(points.c.kind == field.points)
            return statement.where(points.c.contact_id.is_(None)) if self._kind.table == "customer" else statement
        if field.type is FieldType.EXTERNAL_ID:
            ids = raw_table("external_id")
            return statement.where(ids.c.table_name == self._kind.table, ids.c.source == self._source)
        return statement


def _comparable(field: Field, value: Raw) -> Raw:
    return value.translate(_LOWER) if field.type in _TEXTS and isinstance(value, str) else value


def _agree(said: Values, held: Values) -> bool:
    return not said.isdisjoint(held) if said else not held
