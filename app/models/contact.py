"""People at a customer, and the ways of reaching a person or a customer."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Follows, Handover, Id, Json, Record, Searchable, Stamped


class Contact(Stamped, Record):
    """A person at a customer. ``birthday`` is canonical text: the year may be unknown, or lunar."""

    __tablename__ = "contact"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))
    SEARCHABLE = Searchable({"name": ("name",), "notes": ("notes", "title")})

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"))
    name: Mapped[str]
    title: Mapped[str | None]
    role: Mapped[str | None]
    preferred_channel: Mapped[str | None]
    birthday: Mapped[str | None]
    do_not_contact: Mapped[bool] = mapped_column(default=False)
    notes: Mapped[str | None]
    sort_key: Mapped[str] = mapped_column(default="")
    raw: Mapped[dict[str, str] | None] = mapped_column(Json)

    __table_args__ = (Index(None, "customer_id", "sort_key"), Index(None, "name"))


class ContactPoint(Record):
    """A phone number, e-mail address, WeChat name or website of a contact or of a customer.

    ``value`` is what was written, ``normal`` the comparable form (E.164, lower case) or nothing
    where the written form could not be read with certainty.
    """

    __tablename__ = "contact_point"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))
    SEARCHABLE = Searchable(part_of=(("contact", "contact_id"), ("customer", "customer_id")))

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"), index=True)
    contact_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("contact.id"), index=True)
    kind: Mapped[str]
    label: Mapped[str | None]
    value: Mapped[str]
    normal: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)

    __table_args__ = (Index(None, "normal"),)
