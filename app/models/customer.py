"""The customer and what identifies it: links to other systems, tags and the ownership ledger."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Day, Follows, Handover, Id, Json, Moment, Record, Searchable, Stamped


class Customer(Stamped, Record):
    """A company or a private person that buys or may buy; exactly one owner or none."""

    __tablename__ = "customer"
    HANDOVER = Handover(Follows.MOVES)
    SEARCHABLE = Searchable({"name": ("name",), "notes": ("notes", "industry", "city", "province", "address")})

    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="company")
    industry: Mapped[str | None]
    country: Mapped[str | None]
    province: Mapped[str | None]
    city: Mapped[str | None]
    address: Mapped[str | None]
    postcode: Mapped[str | None]
    source: Mapped[str | None]
    owner_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("user.id"))
    stage: Mapped[str | None]
    language: Mapped[str | None]
    birthday: Mapped[str | None]
    gender: Mapped[str | None]
    occupation: Mapped[str | None]
    income_band: Mapped[str | None]
    notes: Mapped[str | None]
    is_starred: Mapped[bool] = mapped_column(default=False)
    is_archived: Mapped[bool] = mapped_column(default=False)
    created_on: Mapped[date] = mapped_column(Day)
    sort_key: Mapped[str] = mapped_column(default="")
    raw: Mapped[dict[str, str] | None] = mapped_column(Json)

    __table_args__ = (
        Index(None, "sort_key", "id"),
        Index(None, "owner_id", "sort_key"),
        Index(None, "name"),
    )


class OwnerPeriod(Record):
    """One line of the ownership ledger: who had the customer from when to when, and why."""

    __tablename__ = "owner_period"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"))
    owner_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("user.id"), index=True)
    from_at: Mapped[datetime] = mapped_column(Moment)
    to_at: Mapped[datetime | None] = mapped_column(Moment)
    given_by_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("user.id"), index=True)
    reason: Mapped[str | None]

    __table_args__ = (Index(None, "customer_id", "from_at"),)


class ExternalId(Record):
    """The name that another system has for a record.

    ``scope`` is empty but for orders: real files repeat order numbers, so that an order is told
    apart by its customer and day as well.
    """

    __tablename__ = "external_id"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))

    table_name: Mapped[str]
    record_id: Mapped[bytes] = mapped_column(Id)
    customer_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("customer.id"), index=True)
    source: Mapped[str]
    value: Mapped[str]
    scope: Mapped[str] = mapped_column(default="")

    __table_args__ = (
        UniqueConstraint("table_name", "source", "value", "scope"),
        Index(None, "record_id"),
    )


class Tag(Record):
    """A word by which customers are grouped."""

    __tablename__ = "tag"
    HANDOVER = Handover(Follows.IS_REFERENCED)
    SEARCHABLE = Searchable({"tags": ("name",)}, linked_by=("customer_tag", "tag_id"))

    name: Mapped[str]
    colour: Mapped[str | None]

    __table_args__ = (UniqueConstraint("name"),)


class CustomerTag(Record):
    """A tag on a customer; a class of its own, so that a change of it is recorded."""

    __tablename__ = "customer_tag"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))
    SEARCHABLE = Searchable(part_of=(("customer", "customer_id"),))

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"))
    tag_id: Mapped[bytes] = mapped_column(Id, ForeignKey("tag.id"), index=True)

    __table_args__ = (UniqueConstraint("customer_id", "tag_id"),)
