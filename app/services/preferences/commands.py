"""Founding a workspace, changing its settings, custom fields and saved views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from sqlalchemy import func, select

from app.errors import AppError, UsageError
from app.models.preference import CustomField, CustomValue, SavedView, Setting
from app.models.user import User
from app.models.values import CustomType, new_id
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.doubt import DoubtfulValueError, trimmed
from app.services.kernel.permissions import ADMINISTER, SHARED_EDIT, SHARED_READ, Rule
from app.services.kernel.reading import Reading
from app.services.kernel.uow import UnitOfWork
from app.services.preferences.settings import BY_NAME
from app.text import Text, tr

PINNED: Final = "is_pinned"
"""Where the definition of a view notes that the rail has it; saving the view anew leaves that as it is."""


@dataclass(frozen=True)
class FoundWorkspace(Command):
    """Write the first rows of a new workspace: its settings and the person who owns it."""

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Workspace made")
    is_undoable: ClassVar[bool] = False
    kind: ClassVar[str] = "founding"

    user_id: bytes
    name: str
    role: str
    settings: Mapping[str, Any]


@dataclass(frozen=True)
class ChangeSetting(Command):
    """Change one setting of the workspace."""

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Setting changed")

    name: str
    value: Any


@dataclass(frozen=True)
class NoteRekey(Command):
    """Leave a trace of a rekey in history and audit."""

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Workspace encrypted with a new key")
    is_undoable: ClassVar[bool] = False
    kind: ClassVar[str] = "rekey"

    is_always_noted: ClassVar[bool] = True


@dataclass(frozen=True)
class DefineCustomField(Command):
    """Add a custom field to a kind of record, or change its type and choices.

    What records have in the field is brought into the form of the new type; if any of it cannot be,
    nothing is changed.
    """

    needs: ClassVar[Rule] = SHARED_EDIT
    title: ClassVar[Text] = tr("Custom field defined")

    table_name: str
    name: str
    type: CustomType = CustomType.TEXT
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeleteCustomField(Command):
    """Delete a custom field in which no record has anything."""

    needs: ClassVar[Rule] = SHARED_EDIT
    title: ClassVar[Text] = tr("Custom field deleted")

    field_id: bytes


@dataclass(frozen=True)
class SaveView(Command):
    """Keep a list's filter, columns and order under a name; the same name replaces it."""

    needs: ClassVar[Rule] = SHARED_READ
    title: ClassVar[Text] = tr("View saved")

    record_kind: str
    name: str
    definition: Mapping[str, Any]


def found_workspace(uow: UnitOfWork, command: FoundWorkspace) -> bytes:
    """Write owner and settings and return the owner's id."""
    uow.session.add(User(id=command.user_id, name=command.name, role=command.role))
    uow.session.add_all(Setting(name=name, value=value) for name, value in command.settings.items())
    return command.user_id


def change_setting(uow: UnitOfWork, command: ChangeSetting) -> None:
    """Write the setting after checking that it exists and fits its type."""
    known = BY_NAME.get(command.name)
    if known is None or not known.is_editable or not isinstance(command.value, known.type):
        raise UsageError("no-such-setting", tr("There is no setting {name} of this type.", name=command.name))
    try:
        value = known.read(str(command.value))
    except DoubtfulValueError as doubt:
        raise AppError(
            "bad-value", tr("{field}: {reason} Nothing was changed.", field=known.label, reason=doubt.reason)
        ) from None
    found = uow.session.scalar(select(Setting).where(Setting.name == command.name))
    if found is None:
        uow.session.add(Setting(name=command.name, value=value))
    else:
        found.value = value


def note_rekey(uow: UnitOfWork, command: NoteRekey) -> None:
    """Do nothing but be noted."""
    del uow, command


def define_custom_field(uow: UnitOfWork, command: DefineCustomField) -> bytes:
    """Write the definition and return its id."""
    name, choices = trimmed(command.name), [each for each in map(trimmed, command.choices) if each]
    if not name:
        raise AppError("missing-value", tr("{field} is needed. Nothing was changed.", field=tr("Name")))
    statement = select(CustomField).where(CustomField.table_name == command.table_name, CustomField.name == name)
    found = uow.session.scalar(statement)
    if found is None:
        count = select(func.count()).where(CustomField.table_name == command.table_name)
        place = uow.session.scalar(count) or 0
        found = CustomField(table_name=command.table_name, name=name, position=place)
        uow.session.add(found)
    else:
        _convert_values(uow, found.id, command)
    found.type, found.choices = command.type.value, choices or None
    return found.id


def _convert_values(uow: UnitOfWork, field_id: bytes, command: DefineCustomField) -> None:
    reading = Reading(uow.conventions, today=uow.clock.today())
    values = uow.connection.execute(select(CustomValue.id, CustomValue.value).where(CustomValue.field_id == field_id))
    changed, unfitting = [], 0
    for value_id, text in values:
        try:
            fitting = reading.custom(command.type, command.choices, text)
        except DoubtfulValueError:
            unfitting += 1
            continue
        if fitting != text:
            changed.append((value_id, fitting))
    if unfitting:
        raise AppError(
            "unfitting-values",
            tr("%n values of this field do not fit the new type or choices. Nothing was changed. "
               "Change those values first.", "", unfitting),
        )  # fmt: skip
    uow.bulk.update("custom_value", ("value",), changed)


def delete_custom_field(uow: UnitOfWork, command: DeleteCustomField) -> None:
    """Delete the definition, unless a record has something in the field."""
    used = uow.session.scalar(select(func.count()).where(CustomValue.field_id == command.field_id))
    if used:
        raise AppError("still-used", tr("%n records have something in this field, so it was kept.", "", used))
    uow.session.delete(uow.session.get_one(CustomField, command.field_id))


def save_view(uow: UnitOfWork, command: SaveView) -> bytes:
    """Write the view of the actor and return its id."""
    name = trimmed(command.name)
    statement = select(SavedView).where(
        SavedView.kind == command.record_kind,
        SavedView.name == name,
        SavedView.owner_id == uow.actor.user_id,
    )
    found = uow.session.scalar(statement)
    if found is None:
        found = SavedView(id=new_id(), kind=command.record_kind, name=name, owner_id=uow.actor.user_id)
        uow.session.add(found)
    is_pinned = bool(found.definition and found.definition.get(PINNED))
    found.definition = {**command.definition, PINNED: True} if is_pinned else dict(command.definition)
    return found.id


HANDLERS: Handlers = {
    FoundWorkspace: found_workspace,
    ChangeSetting: change_setting,
    NoteRekey: note_rekey,
    DefineCustomField: define_custom_field,
    DeleteCustomField: delete_custom_field,
    SaveView: save_view,
}
