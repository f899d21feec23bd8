"""Fields declared once: label, type, column; lists, forms, filters, import and export derive from them.

A feature lists its fields in ``fields.py``. What a field's text means is in ``reading``, how values
are stored and shown in ``records`` and ``listing``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cached_property

from app.errors import UsageError
from app.models.base import Record
from app.models.tables import RECORDS
from app.services.kernel.permissions import EDIT, READ, REMOVE, Rule
from app.text import Text, tr


class FieldType(Enum):
    """What a field holds, and therefore how it is read, stored, compared and shown."""

    ID = "id"
    EXTERNAL_ID = "external_id"
    TEXT = "text"
    LONG_TEXT = "long_text"
    EMAIL = "email"
    CHOICE = "choice"
    YES_NO = "yes_no"
    DAY = "day"
    MOMENT = "moment"
    DUE = "due"
    BIRTHDAY = "birthday"
    MINUTES = "minutes"
    MONEY = "money"
    CURRENCY = "currency"
    QUANTITY = "quantity"
    SHARE = "share"
    REPEAT = "repeat"
    REFERENCE = "reference"
    POINTS = "points"
    TAGS = "tags"
    PARENT_TEXT = "parent_text"  # shown from the record referred to, never stored


Choice = type[StrEnum]


@dataclass(frozen=True)
class Field:
    """One field of a kind of record.

    ``attribute`` is the mapped attribute, by default named like the field. ``refers_to`` names the
    kind that a reference points to, ``choices`` the fixed words of a choice; an open choice keeps
    other words as they are. ``points`` is the kind of contact point behind the field.
    """

    name: str
    label: Text
    type: FieldType = FieldType.TEXT
    attribute: str = ""
    is_required: bool = False
    refers_to: str = ""
    choices: Choice | None = None
    is_open_choice: bool = False
    points: str = ""
    currency_field: str = "currency"
    is_importable: bool = True

    @property
    def column(self) -> str:
        """The mapped attribute; empty for what lies in other tables."""
        if self.type in _ELSEWHERE:
            return ""
        return self.attribute or self.name


_ELSEWHERE = frozenset({FieldType.EXTERNAL_ID, FieldType.POINTS, FieldType.TAGS, FieldType.PARENT_TEXT})


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of record that can be listed, found, changed, imported and exported.

    ``identity`` names the fields that tell records apart where a file has no ids. ``read``,
    ``edit`` and ``remove`` are the rules for the generic operations.
    """

    name: str
    table: str
    singular: Text
    fields: tuple[Field, ...]
    identity: tuple[str, ...] = ()
    read: Rule = READ
    edit: Rule = EDIT
    remove: Rule = REMOVE

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """The fields by their names."""
        return {field.name: field for field in self.fields}

    @property
    def cls(self) -> type[Record]:
        """The mapped class."""
        return RECORDS[self.table]

    def field(self, name: str) -> Field:
        """Return a field by its name.

        Raises:
            UsageError: There is none of that name; the message lists those there are.
        """
        found = self.by_name.get(name)
        if found is None:
            raise UsageError(
                "no-such-field",
                tr("There is no field {name}. The fields are: {known}.", name=name, known=", ".join(self.by_name)),
            )
        return found


Kinds = Mapping[str, Kind]


def kind_of(kinds: Kinds, name: str) -> Kind:
    """Return a kind by its name.

    Raises:
        UsageError: There is none of that name.
    """
    found = kinds.get(name)
    if found is None:
        raise UsageError(
            "no-such-kind",
            tr("There are no records of kind {name}. The kinds are: {known}.", name=name, known=", ".join(kinds)),
        )
    return found


ID = Field("id", tr("Id"), FieldType.ID, is_importable=True)
EXTERNAL_ID = Field("external_id", tr("External id"), FieldType.EXTERNAL_ID)
