"""What is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, or_, select

from app.models.customer import Customer
from app.models.followup import FollowUp
from app.models.values import FollowUpState
from app.services.followups.fields import FOLLOW_UPS
from app.services.followups.rules import WEEK, Urgency, urgency
from app.services.kernel.labels import Extras, Labels
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query


@dataclass(frozen=True)
class DueRow:
    """One open follow-up; a repeating one stands for its earliest open day."""

    id: bytes
    external_id: str | None
    customer_id: bytes
    customer: str | None
    customer_name: str | None
    title: str
    due: date | datetime
    priority: str
    assignee: str | None
    is_promise: bool
    urgency: Urgency


@query(READ)
def find_due(
    reader: Reader, as_of: date, assignee_id: bytes | None = None, days: int = WEEK.days
) -> tuple[DueRow, ...]:
    """Return open follow-ups that are overdue, due that day or in the days after, oldest first.

    With an assignee only that person's; without, everybody's within reach.
    """
    statement = (
        select(FollowUp)
        .join(Customer, Customer.id == FollowUp.customer_id)
        .where(FollowUp.state == FollowUpState.OPEN, FollowUp.due_on <= as_of + timedelta(days=days))
        .with_only_columns(*FollowUp.__table__.c)
        .order_by(FollowUp.due_on, FollowUp.due_minute, FollowUp.id)
    )
    visible = reader.within_reach(Customer.owner_id.expression)
    if visible is not None:
        statement = statement.where(or_(visible, FollowUp.assignee_id == reader.actor.user_id))
    if assignee_id is not None:
        statement = statement.where(FollowUp.assignee_id == assignee_id)
    return _rows(reader, reader.connection.execute(statement).all(), as_of)


def _rows(reader: Reader, found: Sequence[Row[Any]], as_of: date) -> tuple[DueRow, ...]:
    labels = Labels(reader.connection)
    labels.load("customers", [row.customer_id for row in found])
    labels.load("users", [row.assignee_id for row in found if row.assignee_id])
    external = Extras.load(reader.connection, FOLLOW_UPS, [row.id for row in found]).external
    return tuple(
        DueRow(
            id=row.id,
            external_id=external.get(row.id),
            customer_id=row.customer_id,
            customer=labels.reference("customers", row.customer_id),
            customer_name=labels.text("customers", row.customer_id),
            title=row.title,
            due=_due(row),
            priority=row.priority,
            assignee=labels.reference("users", row.assignee_id),
            is_promise=row.is_promise,
            urgency=urgency(row.due_on, as_of),
        )
        for row in found
    )


def _due(row: Row[Any]) -> date | datetime:
    if row.due_minute is None:
        day: date = row.due_on
        return day
    clock = datetime.combine(row.due_on, datetime.min.time()) + timedelta(minutes=row.due_minute)
    return clock.replace(tzinfo=ZoneInfo(row.due_zone or "UTC"))
