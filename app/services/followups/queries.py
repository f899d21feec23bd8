"""What is due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, and_, func, or_, select

from app.models.customer import Customer
from app.models.followup import FollowUp
from app.models.values import FollowUpState
from app.services.followups.fields import FOLLOW_UPS
from app.services.followups.rows import Agenda, FollowUpFilter, FollowUpRow
from app.services.followups.rules import WEEK, Urgency, urgency
from app.services.kernel.changes import read_raw
from app.services.kernel.labels import Extras, Labels
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.kernel.spelling import fold

GROUP_ROWS: Final = 200


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
        .where(FollowUp.state == FollowUpState.OPEN, FollowUp.due_on <= as_of + timedelta(days=days))
        .with_only_columns(*FollowUp.__table__.c)
        .order_by(FollowUp.due_on, FollowUp.due_minute, FollowUp.id)
    )
    visible = _visible(reader)
    if visible is not None:
        statement = statement.where(visible)
    if assignee_id is not None:
        statement = statement.where(FollowUp.assignee_id == assignee_id)
    return _rows(reader, reader.connection.execute(statement).all(), as_of)


@query(READ)
def load_agenda(
    reader: Reader, as_of: date, wanted: FollowUpFilter, only: Urgency | None = None, limit: int = GROUP_ROWS
) -> Agenda:
    """Return the first open follow-ups of each group, or of one only, and how many there are.

    Each group has the oldest first, those of a day by their time, and those without a day last.
    """
    conditions = _conditions(reader, wanted)
    counts = _counts(reader, conditions, as_of)
    groups = {
        each: _group(reader, conditions, each, as_of, limit)
        for each in Urgency
        if counts[each] and only in (None, each)
    }
    has_any = any(counts.values()) or any(_counts(reader, _conditions(reader, FollowUpFilter()), as_of).values())
    return Agenda(counts, groups, has_any)


@query(READ)
def list_agenda_ids(
    reader: Reader, as_of: date, wanted: FollowUpFilter, only: Urgency | None = None
) -> tuple[bytes, ...]:
    """Return the ids of all open follow-ups that the agenda has, or of those of one group, in its order."""
    conditions, order = _conditions(reader, wanted), (FollowUp.due_on, FollowUp.due_minute, FollowUp.id)
    bounds = [bound for each, some in _bounds(as_of).items() if only in (None, each) for bound in some]
    found: list[bytes] = []
    for bound in bounds:
        statement = select(FollowUp.__table__.c.id).where(*conditions, bound).order_by(*order)
        found += reader.connection.execute(statement).scalars()
    return tuple(found)


def _visible(reader: Reader) -> ColumnElement[bool] | None:
    """Return the condition for what the actor may see: by customer, or as whom it was given to."""
    visible = reader.within_reach(Customer.owner_id.expression)
    return None if visible is None else or_(_of_customers(visible), FollowUp.assignee_id == reader.actor.user_id)


def _of_customers(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    # No join: most follow-ups are left out by the index, and the few shown need few customers.
    return FollowUp.customer_id.in_(select(Customer.id).where(condition))


def _conditions(reader: Reader, wanted: FollowUpFilter) -> list[ColumnElement[bool]]:
    found = [FollowUp.state == FollowUpState.OPEN, _visible(reader)]
    if wanted.assignee_id is not None:
        found.append(FollowUp.assignee_id == wanted.assignee_id)
    if wanted.text.strip():
        found.append(_says(wanted.text.strip()))
    return [each for each in found if each is not None]


def _says(text: str) -> ColumnElement[bool]:
    """Return the condition for a text in the title or in the customer's name, as written or in pinyin."""
    title, folded = FollowUp.title.icontains(text, autoescape=True), "".join(fold(text).split())
    # The key has the syllables apart and the folded name after them.
    name = func.replace(Customer.sort_key, " ", "").contains(folded, autoescape=True)
    return or_(title, _of_customers(name)) if folded else title


def _bounds(as_of: date) -> Mapping[Urgency, tuple[ColumnElement[bool], ...]]:
    """Return the conditions of each group; its rows are those of the first, then those of the next."""
    due, last = FollowUp.due_on.expression, as_of + WEEK
    return {
        Urgency.OVERDUE: (due < as_of,),
        Urgency.TODAY: (due == as_of,),
        Urgency.NEXT_7_DAYS: (and_(due > as_of, due <= last),),
        Urgency.LATER: (due > last, due.is_(None)),
    }


def _counts(reader: Reader, conditions: Sequence[ColumnElement[bool]], as_of: date) -> dict[Urgency, int]:
    columns = [func.count().filter(or_(*bounds)) for bounds in _bounds(as_of).values()]
    found = reader.connection.execute(select(*columns).select_from(FollowUp).where(*conditions)).one()
    return dict(zip(Urgency, found, strict=True))


def _group(
    reader: Reader, conditions: Sequence[ColumnElement[bool]], group: Urgency, as_of: date, limit: int
) -> tuple[FollowUpRow, ...]:
    found: list[Row[Any]] = []
    order = (FollowUp.due_on, FollowUp.due_minute, FollowUp.id)
    for bound in _bounds(as_of)[group]:
        statement = select(*FollowUp.__table__.c).where(*conditions, bound).order_by(*order)
        found += reader.connection.execute(statement.limit(limit - len(found))).all()
    labels = Labels(reader.connection)
    labels.load("users", [row.assignee_id for row in found if row.assignee_id])
    names = read_raw(reader.connection, "customer", [row.customer_id for row in found], ("name",))
    return tuple(
        _agenda_row(row, str(names[row.customer_id][0]), labels.text("users", row.assignee_id) or "", group)
        for row in found
    )


def _agenda_row(row: Row[Any], customer: str, assignee: str, group: Urgency) -> FollowUpRow:
    return FollowUpRow(
        id=row.id,
        customer_id=row.customer_id,
        customer=customer,
        title=row.title,
        due=_due(row),
        repeat=row.repeat or "",
        priority=row.priority,
        assignee=assignee,
        is_promise=row.is_promise,
        urgency=group,
    )


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
    day: date = row.due_on
    if row.due_on is None or row.due_minute is None:
        return day
    clock = datetime.combine(row.due_on, datetime.min.time()) + timedelta(minutes=row.due_minute)
    return clock.replace(tzinfo=ZoneInfo(row.due_zone or "UTC"))
