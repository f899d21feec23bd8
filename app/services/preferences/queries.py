"""What a team prefers, as the settings page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from app.models.preference import CustomField, CustomValue
from app.models.values import CustomType
from app.services.kernel.permissions import SHARED_READ
from app.services.kernel.queries import Reader, query
from app.services.preferences.settings import WorkspaceSettings, load_settings


@dataclass(frozen=True)
class CustomFieldUse:
    """A custom field, and how many records have something in it."""

    id: bytes
    table: str
    name: str
    type: CustomType
    choices: tuple[str, ...]
    used: int


@query(SHARED_READ)
def load_workspace_settings(reader: Reader) -> WorkspaceSettings:
    """Return the settings of the workspace as they are now."""
    return load_settings(reader.connection)


@query(SHARED_READ)
def list_custom_fields(reader: Reader) -> tuple[CustomFieldUse, ...]:
    """Return all custom fields in the order of their lists, with the number of records that use each."""
    statement = (
        select(CustomField.id, CustomField.table_name, CustomField.name, CustomField.type, CustomField.choices,
               func.count(CustomValue.id))
        .join(CustomValue, CustomValue.field_id == CustomField.id, isouter=True)
        .group_by(CustomField.id)
        .order_by(CustomField.table_name, CustomField.position, CustomField.name)
    )  # fmt: skip
    return tuple(
        CustomFieldUse(key, table, name, CustomType(kind), tuple(choices or ()), used)
        for key, table, name, kind, choices, used in reader.session.execute(statement)
    )
