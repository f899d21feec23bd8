"""What accounts refer to and does not pass with them: people, tags, products, custom fields.

They travel as descriptions. At the receiver each is matched with what is there, or made anew under the id
that it has; a custom field that is missing is not made: its values are parked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, func, select

from app.models.handover import Parked, Peer
from app.models.values import Role, new_id
from app.services.handover.bundle_reader import Reference
from app.services.handover.codec import codecs, plain_values, raw_values
from app.services.handover.faults import bad_content
from app.services.handover.people import owner_id
from app.services.kernel.changes import Raw, column_names, raw_table, read_raw
from app.services.kernel.uow import UnitOfWork

FIELD: Final = "custom_field"
KNOWN: Final = ("user", "tag", "product", FIELD)
_LEFT_OUT: Final = {"user": ("manager_id",)}
_MATCHED_BY: Final = {
    "user": (("email",), ("name",)),
    "tag": (("name",),),
    "product": (("name",),),
    FIELD: (("table_name", "name", "type"),),
}
_FOLDED: Final = ("email",)


def describe(connection: Connection, wanted: Mapping[str, Iterable[bytes]]) -> list[dict[str, Any]]:
    """Return descriptions of records that accounts refer to, by name of table, then by id."""
    found = []
    for table in sorted(wanted):
        ids = sorted(wanted[table])
        names = column_names(table)
        rows = read_raw(connection, table, ids, names)
        external = _external_ids(connection, table, ids)
        people = _people(connection) if table == "user" else {}
        for key in ids:
            if key in rows:
                row = dict(zip(names, rows[key], strict=True))
                found.append(_described(table, key, row, external.get(key, []), people.get(key)))
            else:
                found.append(_parked(connection, key))
    return found


def _described(
    table: str, key: bytes, row: Mapping[str, Raw], external: list[list[str]], person: bytes | None
) -> dict[str, Any]:
    values = {name: value for name, value in plain_values(table, row).items() if name not in _LEFT_OUT.get(table, ())}
    return {
        "table": table, "id": key.hex(), "values": values, "external_ids": external,
        "person": None if person is None else person.hex(),
    }  # fmt: skip


def _parked(connection: Connection, key: bytes) -> dict[str, Any]:
    """Return the description that came with a parked value."""
    source = raw_table(Parked.__tablename__)
    statement = select(source.c.about).where(source.c.about.contains(key.hex())).limit(1)
    found: dict[str, Any] = json.loads(connection.execute(statement).scalar_one())
    return found


def _external_ids(connection: Connection, table: str, ids: list[bytes]) -> dict[bytes, list[list[str]]]:
    source = raw_table("external_id")
    found: dict[bytes, list[list[str]]] = {}
    statement = select(source.c.record_id, source.c.source, source.c.value).order_by(source.c.source, source.c.value)
    for key, name, value in connection.execute(statement.where(source.c.table_name == table)):
        found.setdefault(key, []).append([name, value])
    return {key: found[key] for key in ids if key in found}


def _people(connection: Connection) -> dict[bytes, bytes]:
    """Return which of our people hold which card; the workspace's own person has the same id on the card."""
    source = raw_table(Peer.__tablename__)
    known = select(source.c.user_id, source.c.person_id).where(source.c.revoked_at.is_(None))
    found: dict[bytes, bytes] = {user: person for user, person in connection.execute(known) if user is not None}
    own = owner_id(connection)
    return found | {own: own}


@dataclass
class Matched:
    """How the sender's references are called here, and the other way round."""

    local: dict[tuple[str, bytes], bytes] = field(default_factory=dict)
    foreign: dict[tuple[str, bytes], bytes] = field(default_factory=dict)
    missing: dict[bytes, Reference] = field(default_factory=dict)
    made: dict[str, int] = field(default_factory=dict)

    def to_local(self, table: str, key: bytes) -> bytes:
        """Return the id here of what the sender calls ``key``.

        Raises:
            AppError: The file names something that it does not describe.
        """
        try:
            return self.local[table, key]
        except KeyError:
            raise bad_content() from None

    def to_foreign(self, table: str, key: bytes) -> bytes:
        """Return the sender's id of a record here."""
        return self.foreign.get((table, key), key)

    def note(self, table: str, foreign: bytes, local: bytes) -> None:
        """Remember that two ids mean one thing."""
        self.local[table, foreign], self.foreign[table, local] = local, foreign


def place(uow: UnitOfWork, workspace: str, reference: Reference, matched: Matched) -> None:
    """Match a reference with a record here, or make it.

    Raises:
        AppError: It is nothing that records refer to.
    """
    if reference.table not in KNOWN:
        raise bad_content()
    found = _find(uow.connection, workspace, reference, matched)
    if found is None and reference.table == FIELD:
        matched.missing[reference.id] = reference
        return
    if found is None:
        found = _make(uow, reference)
        matched.made[reference.table] = matched.made.get(reference.table, 0) + 1
    matched.note(reference.table, reference.id, found)
    if found != reference.id:
        _alias(uow, workspace, reference, found)


def _find(connection: Connection, workspace: str, reference: Reference, matched: Matched) -> bytes | None:
    for found in _candidates(connection, workspace, reference):
        if (reference.table, found) not in matched.foreign:
            return found
    return None


def _candidates(connection: Connection, workspace: str, reference: Reference) -> Iterable[bytes]:
    source = raw_table(reference.table)
    yield from connection.execute(select(source.c.id).where(source.c.id == reference.id)).scalars()
    alias = raw_table("alias")
    yield from connection.execute(
        select(alias.c.local_id).where(
            alias.c.workspace_id == workspace, alias.c.table_name == reference.table,
            alias.c.foreign_id == reference.id,
        )
    ).scalars()  # fmt: skip
    if reference.person is not None:
        yield from (user for user, person in _people(connection).items() if person == reference.person)
    external = raw_table("external_id")
    for name, value in reference.external_ids:
        yield from connection.execute(
            select(external.c.record_id).where(
                external.c.table_name == reference.table, external.c.source == name, external.c.value == value
            )
        ).scalars()
    for names in _MATCHED_BY[reference.table]:
        found = _alike(connection, reference, names)
        if len(found) == 1:
            yield found[0]


def _alike(connection: Connection, reference: Reference, names: tuple[str, ...]) -> list[bytes]:
    source, values = raw_table(reference.table), [reference.values.get(name) for name in names]
    if not all(isinstance(value, str) and value for value in values):
        return []
    conditions = [
        func.lower(source.c[name]) == str(value).lower() if name in _FOLDED else source.c[name] == value
        for name, value in zip(names, values, strict=True)
    ]
    return list(connection.execute(select(source.c.id).where(*conditions).limit(2)).scalars())


def _make(uow: UnitOfWork, reference: Reference) -> bytes:
    table = reference.table
    if table == "user" and reference.values.get("role") not in set(Role):
        raise bad_content()
    row: dict[str, Raw] = {**_blank(table), **raw_values(table, {**reference.values, **_defaults(table)})}
    names = [codec.name for codec in codecs(table)]
    uow.bulk.insert(table, ("id", *names), [(reference.id, *(row[name] for name in names))])
    _name_outside(uow, reference)
    return reference.id


def _name_outside(uow: UnitOfWork, reference: Reference) -> None:
    """Keep the numbers that other systems have for a record that was made, where they are free."""
    source = raw_table("external_id")
    columns = ("id", "table_name", "record_id", "customer_id", "source", "value", "scope")
    for name, value in reference.external_ids:
        taken = select(source.c.id).where(
            source.c.table_name == reference.table, source.c.source == name, source.c.value == value
        )
        if uow.connection.execute(taken).first() is None:
            uow.bulk.insert("external_id", columns, [(new_id(), reference.table, reference.id, None, name, value, "")])


def _blank(table: str) -> dict[str, Raw]:
    return dict.fromkeys((codec.name for codec in codecs(table)), None)


def _defaults(table: str) -> dict[str, Any]:
    return dict.fromkeys(_LEFT_OUT.get(table, ()))


def _alias(uow: UnitOfWork, workspace: str, reference: Reference, local: bytes) -> None:
    source = raw_table("alias")
    known = uow.connection.execute(
        select(source.c.id, source.c.local_id).where(
            source.c.workspace_id == workspace, source.c.table_name == reference.table,
            source.c.foreign_id == reference.id,
        )
    ).first()  # fmt: skip
    if known is None:
        columns = ("id", "workspace_id", "table_name", "foreign_id", "local_id")
        uow.bulk.insert("alias", columns, [(new_id(), workspace, reference.table, reference.id, local)])
    elif known.local_id != local:
        uow.bulk.update("alias", ("local_id",), [(known.id, local)])
