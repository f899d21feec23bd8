"""What accounts refer to and does not pass with them: people, tags, products, custom fields.

They travel as descriptions. At the receiver each is matched with what is there, or made anew under the id
that it has; a custom field that is missing is not made: its values are parked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, select

from app.models.handover import Parked, Peer
from app.services.handover.bundle_reader import Reference
from app.services.handover.codec import plain_values
from app.services.handover.faults import bad_content
from app.services.handover.people import owner_id
from app.services.kernel.changes import Raw, column_names, raw_table, read_raw

FIELD: Final = "custom_field"
KNOWN: Final = ("user", "tag", "product", FIELD)
LEFT_OUT: Final = {"user": ("manager_id",)}


def describe(connection: Connection, wanted: Mapping[str, Iterable[bytes]]) -> list[dict[str, Any]]:
    """Return descriptions of records that accounts refer to, by name of table, then by id."""
    found = []
    for table in sorted(wanted):
        ids = sorted(wanted[table])
        names = column_names(table)
        rows = read_raw(connection, table, ids, names)
        external = _external_ids(connection, table, ids)
        people = people_here(connection) if table == "user" else {}
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
    values = {name: value for name, value in plain_values(table, row).items() if name not in LEFT_OUT.get(table, ())}
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


def people_here(connection: Connection) -> dict[bytes, bytes]:
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
