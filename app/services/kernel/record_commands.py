"""Commands that every kind of record has: create, change, delete, derived from its fields.

A feature makes them its own by a subclass that names its kind, its rule and its title.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from sqlalchemy.orm import Session

from app.errors import AppError, ConflictError, RefusedError, UsageError
from app.models.values import ID_BYTES, new_id
from app.services.kernel.changes import Raw
from app.services.kernel.closure import hanging_on, mentioning, mentions, settings_naming
from app.services.kernel.commands import Command
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.drafts import Draft, Edit
from app.services.kernel.fields import Field, FieldType, Kind
from app.services.kernel.permissions import REASSIGN, Actor, Reach, Subject
from app.services.kernel.reading import Reading, cleaned
from app.services.kernel.records import (
    OF_CUSTOMERS,
    create_records,
    custom_fields,
    custom_text,
    edit_records,
    read_records,
)
from app.services.kernel.references import DEFAULT_SOURCE, References
from app.services.kernel.uow import UnitOfWork
from app.text import tr, verbatim

CUSTOM = "custom:"


@dataclass(frozen=True)
class CreateRecord(Command):
    """Make a record from texts by field name; ``custom:NAME`` fills a custom field."""

    record_kind: ClassVar[Kind]

    values: Mapping[str, str]
    record_id: bytes = field(default_factory=new_id)

    def subjects(self) -> Iterable[Subject]:
        """Return the customer that the record is to hang on."""
        named = self.values.get("customer", "")
        if "customer" in self.record_kind.by_name and _is_id(named):
            yield Subject("customer", bytes.fromhex(named))

    def check(self, session: Session, actor: Actor) -> None:
        """Allow giving a customer to somebody else only to those who may reassign."""
        del session
        _check_owner(self.values, actor)


@dataclass(frozen=True)
class UpdateRecord(Command):
    """Change fields of a record; ``expected_version`` refuses if somebody was faster."""

    record_kind: ClassVar[Kind]

    record_id: bytes
    values: Mapping[str, str]
    expected_version: int | None = None

    def subjects(self) -> Iterable[Subject]:
        """Return the record itself."""
        yield Subject(self.record_kind.table, self.record_id)

    def check(self, session: Session, actor: Actor) -> None:
        """Allow giving a customer to somebody else only to those who may reassign."""
        del session
        _check_owner(self.values, actor)


@dataclass(frozen=True)
class DeleteRecords(Command):
    """Delete records with everything that is part of them; mentions elsewhere are emptied.

    With ``keeps_mentions`` a record that is mentioned anywhere is not deleted at all.
    """

    record_kind: ClassVar[Kind]
    keeps_mentions: ClassVar[bool] = False

    record_ids: tuple[bytes, ...]

    def subjects(self) -> Iterable[Subject]:
        """Return the records."""
        return (Subject(self.record_kind.table, record_id) for record_id in self.record_ids)


def create_record(uow: UnitOfWork, command: CreateRecord) -> bytes:
    """Create the record and return its id."""
    kind = command.record_kind
    missing = [item for item in kind.fields if item.is_required and not command.values.get(item.name, "").strip()]
    if missing:
        raise AppError("missing-value", tr("{field} is needed. Nothing was changed.", field=missing[0].label))
    draft = draft_of(uow, kind, command.values)
    draft.record_id = command.record_id
    create_records(uow, kind, [draft])
    return draft.record_id


def update_record(uow: UnitOfWork, command: UpdateRecord) -> bool:
    """Change the record and return whether anything was different."""
    kind = command.record_kind
    old = read_records(uow, kind, [command.record_id]).get(command.record_id)
    if old is None:
        raise AppError("not-found", tr("This record does not exist any more. Nothing was changed."))
    refuse_stale(old, command.expected_version)
    draft = draft_of(uow, kind, command.values, old)
    draft.record_id = command.record_id
    return edit_records(uow, kind, [Edit(old, draft)])[0]


def refuse_stale(old: Mapping[str, Raw], expected_version: int | None) -> None:
    """Raise :class:`~app.errors.ConflictError` where a record has another version than somebody saw."""
    if expected_version is not None and old["version"] != expected_version:
        raise ConflictError(
            "conflict",
            tr("These records were changed meanwhile. Nothing was overwritten. Look at them and try again."),
        )


def delete_records(uow: UnitOfWork, command: DeleteRecords) -> dict[str, int]:
    """Delete the records and return the number of rows deleted, by table."""
    table, ids = command.record_kind.table, command.record_ids
    if command.keeps_mentions:
        _refuse_if_mentioned(uow, table, ids)
    hanging = hanging_on(uow.connection, table, ids)
    for name, theirs in hanging.items():
        for link in mentions(uow.connection, name, theirs):
            gone = set(hanging.get(link.table, ()))
            left = [key for key in mentioning(uow.connection, link, theirs) if key not in gone]
            uow.bulk.update(link.table, (link.column,), [(key, None) for key in left])
    for name, theirs in hanging.items():
        uow.bulk.delete(name, theirs)
    return {name: len(theirs) for name, theirs in hanging.items()}


def draft_of(uow: UnitOfWork, kind: Kind, texts: Mapping[str, str], old: Mapping[str, Raw] | None = None) -> Draft:
    """Return what the texts say, strictly: what cannot be read is an error that names its field.

    An empty text empties the field.
    """
    draft = Draft()
    reading = Reading(uow.conventions, today=uow.clock.today())
    references = References(uow.connection, None, uow.actor.owners(kind.edit))
    # The customer comes first: it says whose contacts and deals the others can be.
    for name, text in sorted(texts.items(), key=lambda item: item[0] != "customer"):
        own = name.removeprefix(CUSTOM) if name.startswith(CUSTOM) else ""
        found = kind.field(name) if not own else None
        try:
            if found is None:
                field_id = custom_fields(uow, kind, [own])[own]
                draft.custom[field_id] = custom_text(uow, field_id, reading, text)
            else:
                draft.settled.add(name)
                _read(draft, found, text.strip(), reading, references, texts, old or {})
        except DoubtfulValueError as doubt:
            label = verbatim(own) if found is None else found.label
            raise AppError(
                "bad-value", tr("{field}: {reason} Nothing was changed.", field=label, reason=doubt.reason)
            ) from None
    return draft


def _read(
    draft: Draft,
    field: Field,
    text: str,
    reading: Reading,
    references: References,
    texts: Mapping[str, str],
    old: Mapping[str, Raw],
) -> None:
    if field.type is FieldType.POINTS:
        draft.points += reading.points(field, text)
    elif field.type is FieldType.TAGS:
        draft.tags += [name.strip() for name in cleaned(text).split(",") if name.strip()]
    elif field.type is FieldType.EXTERNAL_ID:
        external = cleaned(text)
        draft.external = (DEFAULT_SOURCE, external, "") if external else None
    elif field.type in (FieldType.ID, FieldType.PARENT_TEXT):
        raise UsageError("not-editable", tr("{field} cannot be changed.", field=field.label))
    elif not text:
        if field.is_required:
            raise DoubtfulValueError(tr("This is needed."))
        draft.values[field.column] = None
    elif field.type is FieldType.REFERENCE:
        draft.values[field.column] = _referred(draft, field, text, references, old)
    elif field.type is FieldType.MONEY:
        currency = texts.get(field.currency_field) or old.get(field.currency_field) or reading.conventions.currency
        draft.values[field.column] = reading.money(text, str(currency))
    elif field.is_open_choice:
        draft.values[field.column] = cleaned(text)
    else:
        draft.values |= reading.columns(field, text)


def _referred(draft: Draft, field: Field, text: str, references: References, old: Mapping[str, Raw]) -> bytes:
    customer_id = draft.values.get("customer_id", old.get("customer_id"))
    if field.refers_to in OF_CUSTOMERS and isinstance(customer_id, bytes):
        return references.find_at(field.refers_to, text, customer_id)
    return references.find(field.refers_to, text)


def _check_owner(values: Mapping[str, str], actor: Actor) -> None:
    owner = values.get("owner")
    if owner and owner != actor.user_id.hex() and actor.reach(REASSIGN) is Reach.NOBODY:
        raise RefusedError("not-allowed", tr("Your role does not allow this. Nothing was changed. Ask an admin."))


def _refuse_if_mentioned(uow: UnitOfWork, table: str, ids: tuple[bytes, ...]) -> None:
    count = sum(mentions(uow.connection, table, ids).values()) + settings_naming(uow.connection, ids)
    if count:
        raise AppError(
            "still-used",
            tr("%n records still refer to this, so it was kept. Make it inactive instead.", "", count),
        )


def _is_id(text: str) -> bool:
    try:
        return len(bytes.fromhex(text)) == ID_BYTES
    except ValueError:
        return False
