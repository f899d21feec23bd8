"""What happened between the team and a customer, and the files that belong to it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Follows, Handover, Id, Json, Moment, Record, Searchable, Stamped


class Interaction(Stamped, Record):
    """A call, visit, message or note; ``happened_zone`` keeps the clock its author looked at."""

    __tablename__ = "interaction"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))
    SEARCHABLE = Searchable({"notes": ("subject", "body", "outcome")})

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"))
    contact_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("contact.id"), index=True)
    deal_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("deal.id"), index=True)
    kind: Mapped[str] = mapped_column(default="note")
    direction: Mapped[str | None]
    happened_at: Mapped[datetime | None] = mapped_column(Moment)
    happened_zone: Mapped[str | None]
    duration_min: Mapped[int | None]
    author_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("user.id"), index=True)
    subject: Mapped[str | None]
    body: Mapped[str | None]
    outcome: Mapped[str | None]
    is_key_moment: Mapped[bool] = mapped_column(default=False)
    raw: Mapped[dict[str, str] | None] = mapped_column(Json)

    __table_args__ = (Index(None, "customer_id", "happened_at", "id"),)


class Attachment(Stamped, Record):
    """A file kept with a customer; its bytes lie in :class:`Blob` under their hash."""

    __tablename__ = "attachment"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"), index=True)
    contact_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("contact.id"), index=True)
    interaction_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("interaction.id"), index=True)
    deal_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("deal.id"), index=True)
    order_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("order.id"), index=True)
    file_name: Mapped[str]
    media_type: Mapped[str | None]
    blob_id: Mapped[bytes] = mapped_column(Id, ForeignKey("blob.id"), index=True)


class Blob(Record):
    """The bytes of attached files, once for each content; the id is the first half of the hash."""

    __tablename__ = "blob"
    HANDOVER = Handover(Follows.IS_COPIED)

    sha256: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
