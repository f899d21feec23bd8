"""The fields of a deal."""

from __future__ import annotations

from app.models.values import DealStage
from app.services.kernel.fields import EXTERNAL_ID, ID, Field, FieldType, Kind
from app.text import tr

DEALS = Kind(
    name="deals",
    table="deal",
    singular=tr("Deal"),
    identity=("customer", "title"),
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
        Field("title", tr("Title"), is_required=True),
        Field("stage", tr("Stage"), FieldType.CHOICE, choices=DealStage, is_open_choice=True),
        Field("probability", tr("Probability"), FieldType.SHARE),
        Field("amount", tr("Amount"), FieldType.MONEY, "amount_minor"),
        Field("currency", tr("Currency"), FieldType.CURRENCY),
        Field("expected_close", tr("Expected close"), FieldType.DAY, "expected_close_on"),
        Field("owner", tr("Owner"), FieldType.REFERENCE, "owner_id", refers_to="users"),
        Field("lost_reason", tr("Lost reason")),
        Field("contact", tr("Contact"), FieldType.REFERENCE, "contact_id", refers_to="contacts"),
        Field("created_on", tr("Created on"), FieldType.DAY),
        Field("closed_on", tr("Closed on"), FieldType.DAY),
    ),
)
