"""What was done: steps, the row changes of each, and the audit trail.

History is append-only and is not part of the state that an undo restores.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Follows, Handover, Id, Json, Moment

_ONE_ROW = text("row_count = 1")


class Step(Base):
    """One command that was carried out, and whether it was undone since.

    ``user_id`` is no foreign key: history outlives the people in it.
    """

    __tablename__ = "step"
    HANDOVER = Handover(Follows.STAYS)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[bytes] = mapped_column(Id, unique=True)
    command: Mapped[str]
    kind: Mapped[str]
    title: Mapped[str]
    title_values: Mapped[dict[str, Any] | None] = mapped_column(Json)
    user_id: Mapped[bytes | None] = mapped_column(Id)
    at: Mapped[datetime] = mapped_column(Moment)
    is_undoable: Mapped[bool]
    undoes_seq: Mapped[int | None]
    undone_by_seq: Mapped[int | None]
    summary: Mapped[dict[str, Any] | None] = mapped_column(Json)
    state_before: Mapped[str | None]


class Change(Base):
    """Rows of one table that a step inserted, updated or deleted.

    Ordinary commands write one line a row; mass changes write lines of many rows, whose ids stand
    one after the other in ``record_ids``. ``payload`` holds old and new values, compressed.
    """

    __tablename__ = "change"
    HANDOVER = Handover(Follows.STAYS)

    id: Mapped[int] = mapped_column(primary_key=True)
    step_seq: Mapped[int] = mapped_column(ForeignKey("step.seq"), index=True)
    table_name: Mapped[str]
    kind: Mapped[str]
    row_count: Mapped[int]
    record_ids: Mapped[bytes] = mapped_column(LargeBinary)
    payload: Mapped[bytes | None] = mapped_column(LargeBinary)

    __table_args__ = (
        Index(
            "ix_change_record_ids",
            "record_ids",
            sqlite_where=_ONE_ROW,
            postgresql_where=_ONE_ROW,
        ),
    )


class AuditEntry(Base):
    """One line of the audit chain: who did what to which record, with field names and no values."""

    __tablename__ = "audit_entry"
    HANDOVER = Handover(Follows.STAYS)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Moment)
    zone: Mapped[str]
    actor_id: Mapped[bytes | None] = mapped_column(Id)
    device: Mapped[str]
    action: Mapped[str]
    step_seq: Mapped[int]
    table_name: Mapped[str | None]
    kind: Mapped[str | None]
    record_id: Mapped[bytes | None] = mapped_column(Id)
    row_count: Mapped[int]
    rows_digest: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    fields: Mapped[list[str] | None] = mapped_column(Json)
    epoch: Mapped[int]
    previous: Mapped[bytes] = mapped_column(LargeBinary(32))
    digest: Mapped[bytes] = mapped_column(LargeBinary(32))

    __table_args__ = (Index(None, "record_id"),)


class AuditKey(Base):
    """The key that seals the audit chain from one rekey to the next."""

    __tablename__ = "audit_key"
    HANDOVER = Handover(Follows.STAYS)

    epoch: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    key: Mapped[bytes] = mapped_column(LargeBinary(32))
