"""The fields of a person at a customer."""

from __future__ import annotations

from app.models.values import ContactRole, PointKind
from app.services.kernel.fields import EXTERNAL_ID, ID, Field, FieldType, Kind
from app.text import tr

CONTACTS = Kind(
    name="contacts",
    table="contact",
    singular=tr("Contact"),
    identity=("customer", "name", "email", "phone"),
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
        Field("name", tr("Full name"), is_required=True),
        Field("title", tr("Job title")),
        Field("role", tr("Role"), FieldType.CHOICE, choices=ContactRole),
        Field("phone", tr("Phone"), FieldType.POINTS, points=PointKind.PHONE),
        Field("email", tr("E-mail"), FieldType.POINTS, points=PointKind.EMAIL),
        Field("wechat", tr("WeChat"), FieldType.POINTS, points=PointKind.WECHAT),
        Field("birthday", tr("Birthday"), FieldType.BIRTHDAY),
        Field("preferred_channel", tr("Preferred channel")),
        Field("do_not_contact", tr("Do not contact"), FieldType.YES_NO),
        Field("notes", tr("Notes"), FieldType.LONG_TEXT),
    ),
)
