"""Founding a workspace, changing its settings, custom fields and saved views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import select

from app.errors import AppError, UsageError
from app.models.preference import CustomField, SavedView, Setting
from app.models.user import User
from app.models.values import CustomType, new_id
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.permissions import ADMINISTER, SHARED_EDIT, SHARED_READ, Rule
from app.services.kernel.uow import UnitOfWork
from app.services.preferences.settings import BY_NAME
from app.text import Text, tr


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
    """Add a custom field to a kind of record, or change its type and choices."""

    needs: ClassVar[Rule] = SHARED_EDIT
    title: ClassVar[Text] = tr("Custom field defined")

    table_name: str
    name: str
    type: CustomType = CustomType.TEXT
    choices: tuple[str, ...] = ()


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
    found = uow.session.scalar(select(Setting).where(Setting.name == command.name))
    if found is None:
        uow.session.add(Setting(name=command.name, value=command.value))
    else:
        found.value = command.value


def note_rekey(uow: UnitOfWork, command: NoteRekey) -> None:
    """Do nothing but be noted."""
    del uow, command


def define_custom_field(uow: UnitOfWork, command: DefineCustomField) -> bytes:
    """Write the definition and return its id."""
    if not command.name.strip():
        raise AppError("missing-value", tr("{field} is needed. Nothing was changed.", field=tr("Name")))
    statement = select(CustomField).where(
        CustomField.table_name == command.table_name, CustomField.name == command.name.strip()
    )
    found = uow.session.scalar(statement)
    if found is None:
        found = CustomField(table_name=command.table_name, name=command.name.strip())
        uow.session.add(found)
    found.type, found.choices = command.type.value, list(command.choices) or None
    return found.id


def save_view(uow: UnitOfWork, command: SaveView) -> bytes:
    """Write the view of the actor and return its id."""
    statement = select(SavedView).where(
        SavedView.kind == command.record_kind,
        SavedView.name == command.name,
        SavedView.owner_id == uow.actor.user_id,
    )
    found = uow.session.scalar(statement)
    if found is None:
        found = SavedView(id=new_id(), kind=command.record_kind, name=command.name, owner_id=uow.actor.user_id)
        uow.session.add(found)
    found.definition = dict(command.definition)
    return found.id


HANDLERS: Handlers = {
    FoundWorkspace: found_workspace,
    ChangeSetting: change_setting,
    NoteRekey: note_rekey,
    DefineCustomField: define_custom_field,
    SaveView: save_view,
}
