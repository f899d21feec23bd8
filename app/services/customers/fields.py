"""The fields of a customer."""

from __future__ import annotations

from app.models.values import CustomerKind, Gender, PointKind, Stage
from app.services.kernel.fields import EXTERNAL_ID, ID, Field, FieldType, Kind
from app.text import tr

CUSTOMERS = Kind(
    name="customers",
    table="customer",
    singular=tr("Customer"),
    identity=("name", "email", "phone"),
    fields=(
        ID,
        EXTERNAL_ID,
        Field("name", tr("Name"), is_required=True),
        Field("kind", tr("Kind"), FieldType.CHOICE, choices=CustomerKind),
        Field("industry", tr("Industry")),
        Field("country", tr("Country/region")),
        Field("province", tr("Province")),
        Field("city", tr("City")),
        Field("address", tr("Address")),
        Field("postcode", tr("Postcode")),
        Field("phone", tr("Phone"), FieldType.POINTS, points=PointKind.PHONE),
        Field("email", tr("E-mail"), FieldType.POINTS, points=PointKind.EMAIL),
        Field("website", tr("Website"), FieldType.POINTS, points=PointKind.WEBSITE),
        Field("wechat", tr("WeChat"), FieldType.POINTS, points=PointKind.WECHAT),
        Field("source", tr("Source")),
        Field("owner", tr("Owner"), FieldType.REFERENCE, "owner_id", refers_to="users"),
        Field("stage", tr("Stage"), FieldType.CHOICE, choices=Stage),
        Field("tags", tr("Tags"), FieldType.TAGS),
        Field("birthday", tr("Birthday"), FieldType.BIRTHDAY),
        Field("gender", tr("Gender"), FieldType.CHOICE, choices=Gender),
        Field("occupation", tr("Occupation")),
        Field("income_band", tr("Income band")),
        Field("language", tr("Language")),
        Field("notes", tr("Notes"), FieldType.LONG_TEXT),
        Field("created_on", tr("Customer since"), FieldType.DAY),
        Field("starred", tr("Starred"), FieldType.YES_NO, "is_starred"),
        Field("archived", tr("Archived"), FieldType.YES_NO, "is_archived"),
    ),
)
