"""Writing records of any kind from drafts, many at a time: the row and all that hangs on it.

What a kind adds of its own (ledger, sort keys, stage history) comes from its hooks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from app.models.base import Stamped, canonical_json
from app.models.customer import Tag
from app.models.preference import CustomField
from app.models.tables import RECORDS
from app.models.values import moment_number, new_id
from app.services.kernel.changes import Raw, chunks, column_names, raw_table, read_raw
from app.services.kernel.closure import links_to, part_links
from app.services.kernel.drafts import Draft, Edit, Point
from app.services.kernel.fields import Kind
from app.services.kernel.reading import Reading
from app.services.kernel.uow import UnitOfWork

OF_CUSTOMERS: Final = ("contacts", "deals")
"""Kinds of records that others name only where both belong to one customer."""

_POINT_COLUMNS = ("id", "customer_id", "contact_id", "kind", "label", "value", "normal", "position")
_EXTERNAL_COLUMNS = ("id", "table_name", "record_id", "customer_id", "source", "value", "scope")


def create_records(uow: UnitOfWork, kind: Kind, drafts: Sequence[Draft]) -> None:
    """Write new records with their points, tags, custom values and external ids."""
    hooks = uow.hooks[kind.name]
    hooks.prepare(uow, drafts)
    columns = [name for name in column_names(kind.table) if name != "version"]
    defaults = _defaults(uow, kind)
    rows = []
    for draft in drafts:
        values = {**defaults, **draft.values, "id": draft.record_id}
        if draft.doubts:
            values["raw"] = canonical_json(draft.doubts)
        rows.append(tuple(values.get(name) for name in columns))
    uow.bulk.insert(kind.table, columns, rows)
    _insert_external(uow, kind, drafts)
    _insert_points(uow, [(draft, draft.points) for draft in drafts], kind)
    _insert_tags(uow, [(draft.record_id, draft.tags) for draft in drafts])
    write_custom(uow, [(draft.record_id, customer_of(kind, draft), draft.custom) for draft in drafts])
    hooks.created(uow, drafts)


def edit_records(uow: UnitOfWork, kind: Kind, edits: Sequence[Edit]) -> list[bool]:
    """Change existing records; return for each whether anything was different at all.

    ``edit.old`` must hold the row as it is; values equal to it are dropped from the draft.
    """
    hooks = uow.hooks[kind.name]
    for edit in edits:
        _reduce(edit)
        _leave_behind(kind, edit)
    hooks.revise(uow, edits)
    for edit in edits:
        _drop_equal(edit)
    additions = _additions(uow, kind, edits)
    changed = [bool(edit.draft.values) or bool(new) for edit, new in zip(edits, additions, strict=True)]
    revised = [edit for edit in edits if edit.draft.values]
    _update_rows(uow, kind, revised)
    moved = {edit.draft.record_id: edit.draft.values["customer_id"] for edit in revised if _is_moved(edit)}
    _take_along(uow, kind, moved)
    hooks.changed(uow, revised)
    _write_additions(uow, kind, edits, additions)
    return changed


def would_change(uow: UnitOfWork, kind: Kind, edit: Edit) -> bool:
    """Return whether writing an edit would change anything; nothing is written."""
    _reduce(edit)
    return bool(edit.draft.values) or bool(_additions(uow, kind, [edit])[0])


def read_records(uow: UnitOfWork, kind: Kind, ids: Iterable[bytes]) -> dict[bytes, dict[str, Raw]]:
    """Return the rows of records as they are, by id."""
    names = column_names(kind.table)
    found = read_raw(uow.connection, kind.table, list(ids), names)
    return {key: dict(zip(names, row, strict=True)) for key, row in found.items()}


def customer_of(kind: Kind, draft: Draft, old: dict[str, Raw] | None = None) -> bytes | None:
    """Return the customer that a record belongs to, for the rows that hang on it."""
    if kind.table == "customer":
        return draft.record_id
    found = draft.values.get("customer_id") or (old or {}).get("customer_id")
    return found if isinstance(found, bytes) else None


def write_custom(uow: UnitOfWork, values: Iterable[tuple[bytes, bytes | None, dict[str, str]]]) -> None:
    """Write values of custom fields: record, its customer, and texts by field id in hex."""
    rows = [
        (new_id(), bytes.fromhex(field_id), record_id, customer_id, text)
        for record_id, customer_id, texts in values
        for field_id, text in texts.items()
        if text
    ]
    if rows:
        uow.bulk.insert("custom_value", ("id", "field_id", "record_id", "customer_id", "value"), rows)


def custom_fields(uow: UnitOfWork, kind: Kind, names: Sequence[str]) -> dict[str, str]:
    """Return the ids in hex of custom fields by name; those that do not exist are made, as text."""
    if not names:
        return {}
    statement = select(CustomField.name, CustomField.id).where(CustomField.table_name == kind.table)
    known = dict(uow.connection.execute(statement).all())
    new = [(new_id(), kind.table, name, "text", None, len(known) + place)
           for place, name in enumerate(name for name in names if name not in known)]  # fmt: skip
    if new:
        uow.bulk.insert("custom_field", ("id", "table_name", "name", "type", "choices", "position"), new)
    known |= {name: field_id for field_id, _, name, *_ in new}
    return {name: known[name].hex() for name in names}


def custom_text(uow: UnitOfWork, field_id: str, reading: Reading, text: str) -> str:
    """Return what a custom field keeps of a text, by its type and choices; the empty text empties it.

    Raises:
        DoubtfulValueError: The text is nothing that the field holds.
    """
    statement = select(CustomField.type, CustomField.choices).where(CustomField.id == bytes.fromhex(field_id))
    type_of_field, choices = uow.connection.execute(statement).one()
    return reading.custom(type_of_field, choices or (), text) if text.strip() else ""


def _defaults(uow: UnitOfWork, kind: Kind) -> dict[str, Raw]:
    found: dict[str, Raw] = {}
    for column in RECORDS[kind.table].__table__.columns:
        if column.default is not None and column.default.is_scalar:
            value = column.default.arg
            found[column.name] = int(value) if isinstance(value, bool) else value
    if issubclass(kind.cls, Stamped):
        found |= {"created_at": moment_number(uow.now), "updated_at": moment_number(uow.now)}
    return found


def _insert_external(uow: UnitOfWork, kind: Kind, drafts: Sequence[Draft]) -> None:
    rows = [
        (new_id(), kind.table, draft.record_id, customer_of(kind, draft), *draft.external)
        for draft in drafts
        if draft.external is not None
    ]
    if rows:
        uow.bulk.insert("external_id", _EXTERNAL_COLUMNS, rows)


def _insert_points(uow: UnitOfWork, points: Iterable[tuple[Draft, Sequence[Point]]], kind: Kind) -> None:
    rows: list[tuple[Raw, ...]] = []
    for draft, theirs in points:
        contact_id = draft.record_id if kind.table == "contact" else None
        rows += [
            (
                new_id(),
                customer_of(kind, draft),
                contact_id,
                point.kind,
                point.label,
                point.value,
                point.normal,
                place,
            )
            for place, point in enumerate(theirs)
        ]
    if rows:
        uow.bulk.insert("contact_point", _POINT_COLUMNS, rows)


def _insert_tags(uow: UnitOfWork, tags: Iterable[tuple[bytes, Sequence[str]]]) -> None:
    wanted = [(record_id, name) for record_id, names in tags for name in names]
    if not wanted:
        return
    ids = tag_ids(uow, {name for _, name in wanted})
    rows = [(new_id(), record_id, ids[name]) for record_id, name in dict.fromkeys(wanted)]
    uow.bulk.insert("customer_tag", ("id", "customer_id", "tag_id"), rows)


def tag_ids(uow: UnitOfWork, names: set[str]) -> dict[str, bytes]:
    """Return tags by name; those that do not exist are made."""
    known = dict(uow.connection.execute(select(Tag.name, Tag.id)).all())
    new = [(new_id(), name, None) for name in sorted(names - known.keys())]
    if new:
        uow.bulk.insert("tag", ("id", "name", "colour"), new)
    return known | {name: tag_id for tag_id, name, _ in new}


def _reduce(edit: Edit) -> None:
    """Fold doubts into the column that keeps them and drop what is as it was."""
    draft = edit.draft
    before = json.loads(str(edit.old["raw"])) if edit.old.get("raw") else {}
    doubts = {name: text for name, text in before.items() if name not in draft.settled} | draft.doubts
    if doubts != before:
        draft.values["raw"] = canonical_json(doubts) if doubts else None
    _drop_equal(edit)


def _drop_equal(edit: Edit) -> None:
    edit.draft.values = {name: value for name, value in edit.draft.values.items() if edit.old.get(name) != value}


def _update_rows(uow: UnitOfWork, kind: Kind, edits: Sequence[Edit]) -> None:
    groups: dict[tuple[str, ...], list[Edit]] = {}
    for edit in edits:
        if issubclass(kind.cls, Stamped):
            edit.draft.values.setdefault("updated_at", moment_number(uow.now))
        groups.setdefault(tuple(sorted(edit.draft.values)), []).append(edit)
    for columns, some in groups.items():
        rows = [(edit.draft.record_id, *(edit.draft.values[name] for name in columns)) for edit in some]
        uow.bulk.update(kind.table, columns, rows)


def _is_moved(edit: Edit) -> bool:
    return "customer_id" in edit.old and "customer_id" in edit.draft.values


def _leave_behind(kind: Kind, edit: Edit) -> None:
    """Let a record that goes to another customer no longer name contacts and deals of the former one."""
    if _is_moved(edit):
        for field in kind.fields:
            if field.refers_to in OF_CUSTOMERS:
                edit.draft.values.setdefault(field.column, None)


def _take_along(uow: UnitOfWork, kind: Kind, customers: Mapping[bytes, Raw]) -> None:
    """Let the parts of records that went to other customers go with them, and other mentions end.

    A row never names a contact or deal of another customer: the two may get different owners.
    """
    for table, attribute in part_links(kind.table) if customers else ():
        rows = [(key, customers[whole]) for key, whole, _ in _naming(uow, table, attribute, customers)]
        uow.bulk.update(table, ("customer_id",), rows)
    for link in links_to(kind.table) if customers else ():
        if not link.is_part:
            found = _naming(uow, link.table, link.column, customers)
            left = [(key, None) for key, named, customer in found if customers[named] != customer]
            uow.bulk.update(link.table, (link.column,), left)


def _naming(
    uow: UnitOfWork, table: str, attribute: str, ids: Iterable[bytes]
) -> list[tuple[bytes, bytes, bytes | None]]:
    """Return the rows of customers that name records by one column: id, what they name, customer."""
    source = raw_table(table)
    found: list[tuple[bytes, bytes, bytes | None]] = []
    if "customer_id" in source.c:
        statement = select(source.c.id, source.c[attribute], source.c.customer_id)
        for some in chunks(list(ids)):
            found += uow.connection.execute(statement.where(source.c[attribute].in_(some))).all()
    return found


@dataclass(slots=True)
class _Additions:
    """What an edit adds in other tables, and which values of custom fields it empties."""

    points: list[Point]
    tags: list[str]
    custom_new: dict[str, str]
    custom_changed: dict[bytes, str]
    custom_gone: list[bytes]
    external: bool

    def __bool__(self) -> bool:
        custom = self.custom_new or self.custom_changed or self.custom_gone
        return bool(self.points or self.tags or custom or self.external)


def _additions(uow: UnitOfWork, kind: Kind, edits: Sequence[Edit]) -> list[_Additions]:
    points = _known_points(uow, kind, [edit.draft.record_id for edit in edits if edit.draft.points])
    tags = _known_tags(uow, [edit.draft.record_id for edit in edits if edit.draft.tags])
    custom = _known_custom(uow, [edit.draft.record_id for edit in edits if edit.draft.custom])
    external = _known_external(uow, kind, [edit.draft.external[1] for edit in edits if edit.draft.external])
    found = []
    for edit in edits:
        draft, key = edit.draft, edit.draft.record_id
        known = {name: custom[(key, name)] for name in draft.custom if (key, name) in custom}
        found.append(_Additions(
            [each for each in draft.points if (key, each.kind, each.key) not in points],
            [name for name in draft.tags if (key, name) not in tags],
            {name: text for name, text in draft.custom.items() if text and name not in known},
            {key: draft.custom[name] for name, (key, text) in known.items() if draft.custom[name] not in ("", text)},
            [key for name, (key, _) in known.items() if not draft.custom[name]],
            draft.external is not None and draft.external not in external,
        ))  # fmt: skip
    return found


def _write_additions(uow: UnitOfWork, kind: Kind, edits: Sequence[Edit], additions: Sequence[_Additions]) -> None:
    pairs = list(zip(edits, additions, strict=True))
    for edit in edits:
        if "customer_id" in edit.old:
            edit.draft.values.setdefault("customer_id", edit.old["customer_id"])
    _insert_points(uow, [(edit.draft, new.points) for edit, new in pairs], kind)
    _insert_tags(uow, [(edit.draft.record_id, new.tags) for edit, new in pairs])
    write_custom(
        uow,
        [(edit.draft.record_id, customer_of(kind, edit.draft, edit.old), new.custom_new) for edit, new in pairs],
    )
    _insert_external(uow, kind, [edit.draft for edit, new in pairs if new.external])
    changed = [(value_id, text) for _, new in pairs for value_id, text in new.custom_changed.items()]
    if changed:
        uow.bulk.update("custom_value", ("value",), changed)
    uow.bulk.delete("custom_value", [value_id for _, new in pairs for value_id in new.custom_gone])


def _known_points(uow: UnitOfWork, kind: Kind, ids: Sequence[bytes]) -> set[tuple[bytes, str, str]]:
    source = raw_table("contact_point")
    owner = source.c.contact_id if kind.table == "contact" else source.c.customer_id
    statement = select(owner, source.c.kind, source.c.value, source.c.normal).where(owner.in_(ids))
    if kind.table == "customer":
        statement = statement.where(source.c.contact_id.is_(None))
    rows = uow.connection.execute(statement) if ids else ()
    return {(key, point_kind, normal or value) for key, point_kind, value, normal in rows}


def _known_tags(uow: UnitOfWork, ids: Sequence[bytes]) -> set[tuple[bytes, str]]:
    links, tags = raw_table("customer_tag"), raw_table("tag")
    statement = (
        select(links.c.customer_id, tags.c.name)
        .join_from(links, tags, links.c.tag_id == tags.c.id)
        .where(links.c.customer_id.in_(ids))
    )
    return {(key, name) for key, name in uow.connection.execute(statement)} if ids else set()


def _known_custom(uow: UnitOfWork, ids: Sequence[bytes]) -> dict[tuple[bytes, str], tuple[bytes, str]]:
    source = raw_table("custom_value")
    statement = select(source.c.record_id, source.c.field_id, source.c.id, source.c.value)
    rows = uow.connection.execute(statement.where(source.c.record_id.in_(ids))) if ids else ()
    return {(key, field_id.hex()): (value_id, value) for key, field_id, value_id, value in rows}


def _known_external(uow: UnitOfWork, kind: Kind, values: Sequence[str]) -> set[tuple[str, str, str]]:
    source = raw_table("external_id")
    statement = select(source.c.source, source.c.value, source.c.scope).where(source.c.table_name == kind.table)
    found: set[tuple[str, str, str]] = set()
    for some in chunks(values):
        found.update(uow.connection.execute(statement.where(source.c.value.in_(some))).all())
    return found
