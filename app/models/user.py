"""People of the team who work with customers. Keys and passphrases do not belong here."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Follows, Handover, Id, Json, Record, Stamped


class User(Stamped, Record):
    """A person of the team; deactivated rather than deleted, and nothing ever hangs on deletion."""

    __tablename__ = "user"
    HANDOVER = Handover(Follows.IS_REFERENCED)

    name: Mapped[str]
    email: Mapped[str | None]
    role: Mapped[str] = mapped_column(default="rep")
    team: Mapped[str | None]
    manager_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("user.id"), index=True)
    is_active: Mapped[bool] = mapped_column(default=True)
    raw: Mapped[dict[str, str] | None] = mapped_column(Json)

    __table_args__ = (Index(None, "name"), Index(None, "email"))
