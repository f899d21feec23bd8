"""The fields of a person of the team."""

from __future__ import annotations

from app.models.values import Role
from app.services.kernel.fields import EXTERNAL_ID, ID, Field, FieldType, Kind
from app.services.kernel.permissions import ADMINISTER, SHARED_READ
from app.text import tr

USERS = Kind(
    name="users",
    table="user",
    singular=tr("Team member"),
    read=SHARED_READ,
    edit=ADMINISTER,
    remove=ADMINISTER,
    identity=("email", "name"),
    fields=(
        ID,
        EXTERNAL_ID,
        Field("name", tr("Full name"), is_required=True),
        Field("email", tr("E-mail"), FieldType.EMAIL),
        Field("role", tr("Role"), FieldType.CHOICE, choices=Role),
        Field("team", tr("Team")),
        Field("manager", tr("Manager"), FieldType.REFERENCE, "manager_id", refers_to="users"),
        Field("active", tr("Is active"), FieldType.YES_NO, "is_active"),
    ),
)
