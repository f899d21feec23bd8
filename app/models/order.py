"""What customers bought: products, orders and their lines."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Day, Follows, Handover, Id, Json, Micro, Moment, Record, Stamped


class Product(Stamped, Record):
    """Something that is sold. Prices are in minor units of the product's currency."""

    __tablename__ = "product"
    HANDOVER = Handover(Follows.IS_REFERENCED)

    name: Mapped[str]
    category: Mapped[str | None]
    unit_price_minor: Mapped[int | None] = mapped_column(BigInteger)
    cost_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None]
    is_active: Mapped[bool] = mapped_column(default=True)
    raw: Mapped[dict[str, str] | None] = mapped_column(Json)

    __table_args__ = (Index(None, "name"),)


class Order(Stamped, Record):
    """One purchase of one customer; region, rep and owner are those of its day and stay so.

    ``ordered_at`` is the moment where the time of day is known. ``region`` is what the order
    itself says, ``home_region`` the customer's region when the order was recorded.
    """

    __tablename__ = "order"
    HANDOVER = Handover(Follows.MOVES, ("customer_id",))

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"))
    number: Mapped[str | None]
    ordered_on: Mapped[date | None] = mapped_column(Day)
    ordered_at: Mapped[datetime | None] = mapped_column(Moment)
    amount_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    currency: Mapped[str]
    region: Mapped[str | None]
    home_region: Mapped[str | None]
    rep_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("user.id"), index=True)
    owner_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("user.id"), index=True)
    status: Mapped[str | None]
    raw: Mapped[dict[str, str] | None] = mapped_column(Json)

    __table_args__ = (Index(None, "customer_id", "ordered_on"),)


class OrderLine(Record):
    """A line of an order; its amount is rounded to the minor unit, price and quantity are exact."""

    __tablename__ = "order_line"
    HANDOVER = Handover(Follows.MOVES, ("order_id", "customer_id"))

    order_id: Mapped[bytes] = mapped_column(Id, ForeignKey("order.id"), index=True)
    position: Mapped[int]
    product_id: Mapped[bytes | None] = mapped_column(Id, ForeignKey("product.id"), index=True)
    quantity: Mapped[Decimal | None] = mapped_column(Micro)
    unit_price: Mapped[Decimal | None] = mapped_column(Micro)
    discount: Mapped[Decimal | None] = mapped_column(Micro)
    amount_minor: Mapped[int] = mapped_column(BigInteger, default=0)
