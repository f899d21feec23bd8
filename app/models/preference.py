"""What a team adds to the program: custom fields, saved views, settings of the workspace."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Follows, Handover, Id, Json, Record


class CustomField(Record):
    """A field that the team defined for one kind of record."""

    __tablename__ = "custom_field"
    HANDOVER = Handover(Follows.IS_REFERENCED)

    table_name: Mapped[str]
    name: Mapped[str]
    type: Mapped[str] = mapped_column(default="text")
    choices: Mapped[list[str] | None] = mapped_column(Json)
    position: Mapped[int] = mapped_column(default=0)

    __table_args__ = (UniqueConstraint("table_name", "name"),)


class CustomValue(Record):
    """What one record has in a custom field, as canonical text of the field's type."""

    __tablename__ = "custom_value"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))

    field_id: Mapped[bytes] = mapped_column(Id, ForeignKey("custom_field.id"), index=True)
    record_id: Mapped[bytes] = mapped_column(Id)
    customer_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("customer.id"), index=True)
    value: Mapped[str]

    __table_args__ = (UniqueConstraint("record_id", "field_id"),)


class SavedView(Record):
    """A list as somebody wants to see it again: filter, columns, order."""

    __tablename__ = "saved_view"
    HANDOVER = Handover(Follows.STAYS)

    kind: Mapped[str]
    name: Mapped[str]
    owner_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("user.id"), index=True)
    definition: Mapped[dict[str, Any]] = mapped_column(Json)
    position: Mapped[int] = mapped_column(default=0)


class Setting(Record):
    """A setting that belongs to the workspace and not to a machine."""

    __tablename__ = "setting"
    HANDOVER = Handover(Follows.STAYS)

    name: Mapped[str]
    value: Mapped[Any] = mapped_column(Json)

    __table_args__ = (Index(None, "name", unique=True),)
