"""Chances to sell, with the history of their stages."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import (
    Day,
    Follows,
    Handover,
    Id,
    Json,
    Micro,
    Moment,
    Record,
    Searchable,
    Stamped,
)


class Deal(Stamped, Record):
    """A chance to sell. ``probability`` is a share of 1 set by hand, else the stage's own counts."""

    __tablename__ = "deal"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))
    SEARCHABLE = Searchable({"notes": ("title", "lost_reason")})

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"), index=True)
    contact_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("contact.id"), index=True)
    title: Mapped[str]
    stage: Mapped[str] = mapped_column(default="lead")
    probability: Mapped[Decimal | None] = mapped_column(Micro)
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None]
    expected_close_on: Mapped[date | None] = mapped_column(Day)
    owner_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("user.id"), index=True)
    lost_reason: Mapped[str | None]
    created_on: Mapped[date] = mapped_column(Day)
    closed_on: Mapped[date | None] = mapped_column(Day)
    raw: Mapped[dict[str, str] | None] = mapped_column(Json)


class DealStageEntry(Record):
    """When a deal entered a stage."""

    __tablename__ = "deal_stage_entry"
    HANDOVER = Handover(Follows.MOVES, ("deal_id", "customer_id"))

    deal_id: Mapped[bytes] = mapped_column(Id, ForeignKey("deal.id"))
    stage: Mapped[str]
    entered_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index(None, "deal_id", "entered_at"),)
