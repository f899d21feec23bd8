"""The fields of an interaction."""

from __future__ import annotations

from app.models.values import Direction, InteractionKind
from app.services.kernel.fields import EXTERNAL_ID, ID, Field, FieldType, Kind
from app.text import tr

INTERACTIONS = Kind(
    name="interactions",
    table="interaction",
    singular=tr("Interaction"),
    identity=("customer", "kind", "happened_at", "subject", "body"),
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
        Field("contact", tr("Contact"), FieldType.REFERENCE, "contact_id", refers_to="contacts"),
        Field("deal", tr("Deal"), FieldType.REFERENCE, "deal_id", refers_to="deals"),
        Field("kind", tr("Kind"), FieldType.CHOICE, choices=InteractionKind),
        Field("happened_at", tr("Happened at"), FieldType.MOMENT),
        Field("author", tr("Author"), FieldType.REFERENCE, "author_id", refers_to="users"),
        Field("direction", tr("Direction"), FieldType.CHOICE, choices=Direction),
        Field("subject", tr("Subject")),
        Field("body", tr("Text"), FieldType.LONG_TEXT),
        Field("duration_min", tr("Minutes"), FieldType.MINUTES),
        Field("outcome", tr("Outcome")),
        Field("key_moment", tr("Key moment"), FieldType.YES_NO, "is_key_moment"),
    ),
)
