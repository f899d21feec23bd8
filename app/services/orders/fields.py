"""The fields of an order and of its lines."""

from __future__ import annotations

from app.models.values import OrderStatus
from app.services.kernel.fields import EXTERNAL_ID, ID, Field, FieldType, Kind
from app.text import tr

_PRODUCT = Field("product", tr("Product"), FieldType.REFERENCE, "product_id", refers_to="products")
_QUANTITY = Field("quantity", tr("Quantity"), FieldType.QUANTITY)
_UNIT_PRICE = Field("unit_price", tr("Unit price"), FieldType.QUANTITY)
_DISCOUNT = Field("discount", tr("Discount"), FieldType.SHARE)

ORDERS = Kind(
    name="orders",
    table="order",
    singular=tr("Order"),
    fields=(
        ID,
        EXTERNAL_ID,
        Field(
            "customer",
            tr("Customer"),
            FieldType.REFERENCE,
            "customer_id",
            is_required=True,
            refers_to="customers",
        ),
        Field("customer_name", tr("Customer name"), FieldType.PARENT_TEXT, "customer_id", refers_to="customers"),
        Field("ordered_on", tr("Ordered on"), FieldType.DAY),
        Field("amount", tr("Amount"), FieldType.MONEY, "amount_minor"),
        Field("currency", tr("Currency"), FieldType.CURRENCY),
        Field("region", tr("Region")),
        Field("rep", tr("Rep"), FieldType.REFERENCE, "rep_id", refers_to="users"),
        Field("status", tr("Status"), FieldType.CHOICE, choices=OrderStatus, is_open_choice=True),
    ),
)
"""An order as lists show it; a file of orders has a row for each line, see ``ORDER_FILE_FIELDS``."""

ORDER_FILE_FIELDS = (*ORDERS.fields, _PRODUCT, _QUANTITY, _UNIT_PRICE, _DISCOUNT)

ORDER_LINES = Kind(
    name="order_lines",
    table="order_line",
    singular=tr("Order line"),
    fields=(
        ID,
        Field("order", tr("Order"), FieldType.REFERENCE, "order_id", is_required=True, refers_to="orders"),
        _PRODUCT,
        _QUANTITY,
        _UNIT_PRICE,
        _DISCOUNT,
        Field("amount", tr("Amount"), FieldType.MONEY, "amount_minor"),
        Field(
            "currency",
            tr("Currency"),
            FieldType.PARENT_TEXT,
            "order_id",
            refers_to="orders",
            is_importable=False,
        ),
    ),
)
