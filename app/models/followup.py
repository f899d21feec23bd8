"""What somebody has to do for a customer, and by when."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Day, Follows, Handover, Id, Json, Moment, Record, Searchable, Stamped


class FollowUp(Stamped, Record):
    """Something to do. A due time is a wall clock in its own zone, so that it survives travel.

    ``repeat`` is RFC 5545 RRULE text (``lunar:`` before it for lunar years) counted from
    ``anchor_on``; ``due_on`` is the earliest day of the series that is still open.
    """

    __tablename__ = "follow_up"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))
    SEARCHABLE = Searchable({"notes": ("title", "notes")})

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"), index=True)
    contact_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("contact.id"), index=True)
    deal_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("deal.id"), index=True)
    title: Mapped[str]
    notes: Mapped[str | None]
    due_on: Mapped[date | None] = mapped_column(Day)
    due_minute: Mapped[int | None]
    due_zone: Mapped[str | None]
    remind_before_min: Mapped[int | None]
    repeat: Mapped[str | None]
    anchor_on: Mapped[date | None] = mapped_column(Day)
    priority: Mapped[str] = mapped_column(default="normal")
    assignee_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("user.id"), index=True)
    state: Mapped[str] = mapped_column(default="open")
    done_at: Mapped[datetime | None] = mapped_column(Moment)
    outcome: Mapped[str | None]
    is_promise: Mapped[bool] = mapped_column(default=False)
    raw: Mapped[dict[str, str] | None] = mapped_column(Json)

    __table_args__ = (Index(None, "state", "due_on"),)
