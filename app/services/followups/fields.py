"""The fields of a follow-up."""

from __future__ import annotations

from app.models.values import FollowUpState, Priority
from app.services.kernel.fields import EXTERNAL_ID, ID, Field, FieldType, Kind
from app.text import tr

FOLLOW_UPS = Kind(
    name="followups",
    table="follow_up",
    singular=tr("Follow-up"),
    identity=("customer", "title", "due"),
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
        Field("due", tr("Due"), FieldType.DUE, "due_on"),
        Field("remind_before", tr("Remind before"), FieldType.MINUTES, "remind_before_min"),
        Field("repeat", tr("Repeat"), FieldType.REPEAT),
        Field("assignee", tr("Assignee"), FieldType.REFERENCE, "assignee_id", refers_to="users"),
        Field("priority", tr("Priority"), FieldType.CHOICE, choices=Priority),
        Field("state", tr("State"), FieldType.CHOICE, choices=FollowUpState),
        Field("done_at", tr("Done at"), FieldType.MOMENT),
        Field("outcome", tr("Outcome")),
        Field("promise", tr("Promise"), FieldType.YES_NO, "is_promise"),
        Field("contact", tr("Contact"), FieldType.REFERENCE, "contact_id", refers_to="contacts"),
        Field("deal", tr("Deal"), FieldType.REFERENCE, "deal_id", refers_to="deals"),
        Field("notes", tr("Notes"), FieldType.LONG_TEXT),
    ),
)
