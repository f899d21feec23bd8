"""The fields of a product."""

from __future__ import annotations

from app.services.kernel.fields import EXTERNAL_ID, ID, Field, FieldType, Kind
from app.services.kernel.permissions import SHARED_EDIT, SHARED_READ
from app.text import tr

PRODUCTS = Kind(
    name="products",
    table="product",
    singular=tr("Product"),
    read=SHARED_READ,
    edit=SHARED_EDIT,
    remove=SHARED_EDIT,
    identity=("name", "category"),
    fields=(
        ID,
        EXTERNAL_ID,
        Field("name", tr("Name"), is_required=True),
        Field("category", tr("Category")),
        Field("unit_price", tr("Unit price"), FieldType.MONEY, "unit_price_minor"),
        Field("cost", tr("Cost"), FieldType.MONEY, "cost_minor"),
        Field("currency", tr("Currency"), FieldType.CURRENCY),
        Field("active", tr("Is active"), FieldType.YES_NO, "is_active"),
    ),
)
