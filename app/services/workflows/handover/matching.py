"""Matching what arriving accounts refer to with what is here, or making it: people, tags, products, custom fields.

What is here is read once for each table, and what is made is written together: a book refers to thousands of products.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, func, select

from app.models.values import Role, new_id
from app.services.handover.bundle_reader import Reference
from app.services.handover.codec import codecs, raw_values
from app.services.handover.faults import bad_content
from app.services.kernel.changes import Raw, raw_table
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.handover.references import FIELD, KNOWN, LEFT_OUT, Matched, people_here

_MATCHED_BY: Final = {
    "user": (("email",), ("name",)),
    "tag": (("name",),),
    "product": (("name",),),
    FIELD: (("table_name", "name", "type"),),
}
_FOLDED: Final = ("email",)
_EXTERNAL: Final = "external_id"
_ALIAS: Final = "alias"
_COLUMNS: Final = {
    _EXTERNAL: ("id", "table_name", "record_id", "customer_id", "source", "value", "scope"),
    _ALIAS: ("id", "workspace_id", "table_name", "foreign_id", "local_id"),
}

Names = tuple[str, ...]


@dataclass
class _Here:
    """What a table holds already, by everything by which a reference can be recognised."""

    ids: set[bytes] = field(default_factory=set)
    aliases: dict[bytes, tuple[bytes, bytes]] = field(default_factory=dict)
    external: dict[tuple[str, str], list[bytes]] = field(default_factory=dict)
    alike: dict[Names, dict[Names, list[bytes]]] = field(default_factory=dict)

    def add(self, key: bytes, names: Names, values: Names) -> None:
        """Take a record by some of its columns; what has an empty one is recognised by others."""
        if all(values):
            self.alike.setdefault(names, {}).setdefault(values, []).append(key)


@dataclass
class Matching:
    """Takes the references of one file, in the order in which they stand there."""

    uow: UnitOfWork
    workspace: str
    matched: Matched
    _here: dict[str, _Here] = field(default_factory=dict)
    _people: Mapping[bytes, bytes] = field(default_factory=dict)
    _new: dict[str, list[tuple[Raw, ...]]] = field(default_factory=dict)

    def take(self, reference: Reference) -> None:
        """Match a reference with a record here, or make it.

        Raises:
            AppError: It is nothing that records refer to.
        """
        table = reference.table
        if table not in KNOWN:
            raise bad_content()
        found = next((key for key in self._candidates(reference) if (table, key) not in self.matched.foreign), None)
        if found is None and table == FIELD:
            self.matched.missing[reference.id] = reference
            return
        if found is None:
            found = self._make(reference)
            self.matched.made[table] = self.matched.made.get(table, 0) + 1
        self.matched.note(table, reference.id, found)
        if found != reference.id:
            self._alias(reference, found)

    def finish(self) -> None:
        """Write what was made before anything that refers to it, numbers and aliases of it last: an undo walks back."""
        new, self._new = self._new, {}
        for table, rows in sorted(new.items(), key=lambda item: item[0] in _COLUMNS):
            columns = _COLUMNS.get(table) or ("id", *(codec.name for codec in codecs(table)))
            self.uow.bulk.insert(table, columns, rows)

    def _candidates(self, reference: Reference) -> Iterator[bytes]:
        here = self._of(reference.table)
        if reference.id in here.ids:
            yield reference.id
        if reference.id in here.aliases:
            yield here.aliases[reference.id][1]
        if reference.person is not None:
            yield from (user for user, person in self._people.items() if person == reference.person)
        for each in reference.external_ids:
            yield from here.external.get(each, ())
        for names in _MATCHED_BY[reference.table]:
            found = here.alike.get(names, {}).get(_folded(names, reference.values), ())
            if len(found) == 1:
                yield found[0]

    def _of(self, table: str) -> _Here:
        if table not in self._here:
            self._here[table] = _read(self.uow.connection, self.workspace, table)
            self._people = people_here(self.uow.connection)
        return self._here[table]

    def _make(self, reference: Reference) -> bytes:
        table, key = reference.table, reference.id
        if table == "user" and reference.values.get("role") not in set(Role):
            raise bad_content()
        columns = [codec.name for codec in codecs(table)]
        left_out: dict[str, Any] = dict.fromkeys(LEFT_OUT.get(table, ()))
        row: dict[str, Raw] = {**dict.fromkeys(columns), **raw_values(table, {**reference.values, **left_out})}
        self._new.setdefault(table, []).append((key, *(row[name] for name in columns)))
        here = self._of(table)
        here.ids.add(key)
        for names in _MATCHED_BY[table]:
            here.add(key, names, _folded(names, reference.values))
        for source, value in reference.external_ids:  # the numbers that other systems have for it, where they are free
            if (source, value) not in here.external:
                here.external[source, value] = [key]
                self._new.setdefault(_EXTERNAL, []).append((new_id(), table, key, None, source, value, ""))
        return key

    def _alias(self, reference: Reference, local: bytes) -> None:
        aliases = self._of(reference.table).aliases
        known = aliases.get(reference.id)
        if known is None:
            aliases[reference.id] = (new_id(), local)
            row = (aliases[reference.id][0], self.workspace, reference.table, reference.id, local)
            self._new.setdefault(_ALIAS, []).append(row)
        elif known[1] != local:
            self.uow.bulk.update(_ALIAS, ("local_id",), [(known[0], local)])


def _read(connection: Connection, workspace: str, table: str) -> _Here:
    found, source = _Here(), raw_table(table)
    for names in _MATCHED_BY[table]:
        columns = [func.lower(source.c[name]) if name in _FOLDED else source.c[name] for name in names]
        for key, *values in connection.execute(select(source.c.id, *columns)):
            found.ids.add(key)
            found.add(key, names, tuple(values))
    alias, external = raw_table(_ALIAS), raw_table(_EXTERNAL)
    theirs = select(alias.c.foreign_id, alias.c.id, alias.c.local_id)
    for foreign, key, local in connection.execute(
        theirs.where(alias.c.workspace_id == workspace, alias.c.table_name == table)
    ):
        found.aliases[foreign] = (key, local)
    numbers = select(external.c.source, external.c.value, external.c.record_id).where(external.c.table_name == table)
    for system, value, record in connection.execute(numbers):
        found.external.setdefault((system, value), []).append(record)
    return found


def _folded(names: Names, values: Mapping[str, Any]) -> Names:
    """Return the values by which a record is recognised; empty texts where there are none."""
    found = [(values.get(name), name in _FOLDED) for name in names]
    return tuple((value.lower() if folds else value) if isinstance(value, str) else "" for value, folds in found)
