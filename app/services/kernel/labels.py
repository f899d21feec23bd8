"""What stands in other tables for a row of a list: names of records referred to, points, tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, func, select

from app.services.kernel.changes import chunks, raw_table
from app.services.kernel.fields import Kind

# Table, the column by which records are referred to, the column shown beside a reference.
_TABLES: Final = {
    "users": ("user", "name", "name"),
    "customers": ("customer", "name", "name"),
    "contacts": ("contact", "name", "name"),
    "products": ("product", "name", "name"),
    "deals": ("deal", "title", "title"),
    "orders": ("order", "number", "currency"),
}


class Labels:
    """Names of records by id, remembered while a list is read.

    A reference is shown by what an import finds the record with again: its id in another system
    where that is its own, else its e-mail, its name if no other record has it, at last our id.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._references: dict[tuple[str, bytes], str] = {}
        self._texts: dict[tuple[str, bytes], str] = {}

    def name(self, kind: str, record_id: bytes, name: str) -> None:
        """Note the name of a record that is at hand; it then stands for the record."""
        self._texts[(kind, record_id)] = self._references[(kind, record_id)] = name

    def load(self, kind: str, ids: Sequence[bytes]) -> None:
        """Fetch what is not known yet for these records."""
        wanted = [key for key in dict.fromkeys(ids) if (kind, key) not in self._references]
        for some in chunks(wanted):
            self._load(kind, some)

    def reference(self, kind: str, record_id: bytes | None) -> str | None:
        """Return the text that refers to a record in files and lists."""
        return None if record_id is None else self._references.get((kind, record_id), record_id.hex())

    def text(self, kind: str, record_id: bytes | None) -> str | None:
        """Return what is shown of a record: its name, of an order its currency."""
        return None if record_id is None else self._texts.get((kind, record_id))

    def _load(self, kind: str, ids: Sequence[bytes]) -> None:
        table, attribute, shown = _TABLES[kind]
        source = raw_table(table)
        statement = select(source.c.id, source.c[attribute], source.c[shown].label("shown"))
        rows = self._connection.execute(statement.where(source.c.id.in_(ids))).all()
        external = _unique_external(self._connection, table, ids)
        names = {name for _, name, _ in rows if name}
        # An import takes a text for an id or an e-mail before it takes it for a name.
        shared = self._shared_names(table, attribute, names) | self._ids_among(table, names)
        shared |= {name for name in names if "@" in name}
        for key, name, text in rows:
            self._texts[(kind, key)] = text or ""
            own = name if name and name not in shared and table != "order" else key.hex()
            self._references[(kind, key)] = external.get(key) or own

    def _ids_among(self, table: str, names: set[str]) -> set[str]:
        """Return the names that are also some record's id in another system."""
        source = raw_table("external_id")
        found: set[str] = set()
        for some in chunks(sorted(names)):
            statement = select(source.c.value).where(source.c.table_name == table, source.c.value.in_(some))
            found.update(self._connection.execute(statement).scalars())
        return found

    def _shared_names(self, table: str, attribute: str, names: set[str]) -> set[str]:
        source = raw_table(table)
        shared: set[str] = set()
        for some in chunks(sorted(names)):
            statement = (
                select(source.c[attribute])
                .where(source.c[attribute].in_(some))
                .group_by(source.c[attribute])
                .having(func.count() > 1)
            )
            shared.update(self._connection.execute(statement).scalars())
        return shared


class Extras:
    """What hangs on some records: external ids, ways of contact, tags, custom values."""

    def __init__(self) -> None:
        self.external: dict[bytes, str] = {}
        self.points: dict[tuple[bytes, str], tuple[str, ...]] = {}
        self.tags: dict[bytes, tuple[str, ...]] = {}
        self.custom: dict[bytes, dict[str, str]] = {}

    @classmethod
    def load(cls, connection: Connection, kind: Kind, ids: Sequence[bytes]) -> Extras:
        """Fetch everything that hangs on these records."""
        extras = cls()
        for some in chunks(ids):
            extras.external |= external_ids(connection, kind.table, some)
            extras._load_custom(connection, some)
            if kind.table in ("customer", "contact"):
                extras._load_points(connection, kind.table, some)
            if kind.table == "customer":
                extras._load_tags(connection, some)
        return extras

    def _load_points(self, connection: Connection, table: str, ids: Sequence[bytes]) -> None:
        source = raw_table("contact_point")
        owner = source.c.contact_id if table == "contact" else source.c.customer_id
        statement = select(owner, source.c.kind, source.c.value).where(owner.in_(ids))
        if table == "customer":
            statement = statement.where(source.c.contact_id.is_(None))
        # A number that came later stands before those of former imports.
        for key, kind, value in connection.execute(statement.order_by(source.c.version.desc(), source.c.position)):
            self.points[(key, kind)] = (*self.points.get((key, kind), ()), value)

    def _load_tags(self, connection: Connection, ids: Sequence[bytes]) -> None:
        links, tags = raw_table("customer_tag"), raw_table("tag")
        statement = (
            select(links.c.customer_id, tags.c.name)
            .join_from(links, tags, links.c.tag_id == tags.c.id)
            .where(links.c.customer_id.in_(ids))
            .order_by(tags.c.name)
        )
        for key, name in connection.execute(statement):
            self.tags[key] = (*self.tags.get(key, ()), name)

    def _load_custom(self, connection: Connection, ids: Sequence[bytes]) -> None:
        values, fields = raw_table("custom_value"), raw_table("custom_field")
        statement = (
            select(values.c.record_id, fields.c.name, values.c.value)
            .join_from(values, fields, values.c.field_id == fields.c.id)
            .where(values.c.record_id.in_(ids))
            .order_by(fields.c.position)
        )
        for key, name, value in connection.execute(statement):
            self.custom.setdefault(key, {})[name] = value


def external_ids(connection: Connection, table: str, ids: Sequence[bytes]) -> dict[bytes, str]:
    """Return an id that another system has for each record that has one, by record."""
    source = raw_table("external_id")
    statement = (
        select(source.c.record_id, source.c.value)
        .where(source.c.table_name == table, source.c.record_id.in_(ids), ~source.c.source.startswith("="))
        .order_by(source.c.source.desc(), source.c.value.desc())
    )
    return dict(connection.execute(statement).all())


def _unique_external(connection: Connection, table: str, ids: Sequence[bytes]) -> dict[bytes, str]:
    """Return external ids that name one record only; orders of real files share theirs."""
    found = external_ids(connection, table, ids)
    source = raw_table("external_id")
    statement = (
        select(source.c.value)
        .where(source.c.table_name == table, source.c.value.in_(sorted(set(found.values()))))
        .group_by(source.c.value)
        .having(func.count() > 1)
    )
    shared: set[Any] = set(connection.execute(statement).scalars()) if found else set()
    return {key: value for key, value in found.items() if value not in shared}
