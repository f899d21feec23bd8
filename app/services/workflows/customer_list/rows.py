"""Rows of the list: a few dozen customers at a time, with what hangs on them, read by their ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Row, Select, bindparam, case, func, select

from app.models.values import (
    ContactRole,
    CustomerKind,
    FollowUpState,
    OrderStatus,
    day_number,
    day_of_number,
    moment_number,
    moment_of_number,
)
from app.services.customers.rules import is_falling, trend, year_before
from app.services.kernel import money
from app.services.kernel.changes import raw_table
from app.services.kernel.queries import Reader

_Ids = Sequence[bytes]


@dataclass(frozen=True)
class NextStep:
    """The open follow-up that is due first; ``due`` has a time of day where it was given one."""

    title: str
    due: date | datetime | None
    is_promise: bool = False

    @property
    def day(self) -> date | None:
        """The day it is due on, by its own clock."""
        return self.due.date() if isinstance(self.due, datetime) else self.due


@dataclass(frozen=True)
class CustomerRow:
    """One line of the list; days are those of the workspace's zone.

    ``second`` is the line under the name: whom one speaks to at a company, what a person does.
    ``values`` are the sums of the last twelve months by currency, the largest number first;
    ``trend`` are that first currency's twelve months in minor units, the oldest first.
    """

    id: bytes
    version: int
    name: str
    second: str
    kind: str
    stage: str | None
    owner_id: bytes | None
    owner: str
    region: str
    place: str
    is_starred: bool
    is_archived: bool
    values: tuple[tuple[str, Decimal], ...] = ()
    trend: tuple[int, ...] = ()
    is_falling: bool = False
    last_contact: date | None = None
    last_kind: str = ""
    next_step: NextStep | None = None


@dataclass
class _Around:
    """What hangs on the customers of some rows, by customer."""

    owners: Mapping[bytes, str]
    people: Mapping[bytes, str]
    sales: Mapping[bytes, Mapping[str, list[tuple[date, int]]]]
    contacts: Mapping[bytes, tuple[date, str]]
    steps: Mapping[bytes, NextStep]


def read_rows(reader: Reader, found: Iterable[Row[Any]]) -> tuple[CustomerRow, ...]:
    """Return the rows for customers selected by :func:`own_columns`, in their order."""
    customers = list(found)
    ids = [each.id for each in customers]
    around = _Around(
        _owners(reader, {each.owner_id for each in customers if each.owner_id}),
        _people(reader, [each.id for each in customers if each.kind == CustomerKind.COMPANY]),
        _sales(reader, ids),
        _contacts(reader, ids),
        _steps(reader, ids),
    )
    today = reader.clock.today()
    return tuple(_row(each, around, today) for each in customers)


@cache
def own_columns() -> Select[Any]:
    """Return the selection of what lies in a customer's own row, to be narrowed and ordered."""
    source = raw_table("customer")
    names = ("id", "version", "name", "kind", "stage", "owner_id", "country", "province", "city", "industry")
    return select(*(source.c[name] for name in (*names, "occupation", "is_starred", "is_archived")))


def _row(own: Row[Any], around: _Around, today: date) -> CustomerRow:
    sales = around.sales.get(own.id, {})
    values = sorted(((code, _sum(code, some)) for code, some in sales.items()), key=_largest_first)
    points = trend(sales[values[0][0]], today) if values else ()
    last_contact, last_kind = around.contacts.get(own.id, (None, ""))
    place = [each for each in (own.city, own.province, own.country) if each]
    return CustomerRow(
        id=own.id,
        version=own.version,
        name=own.name,
        second=_second(own, around.people),
        kind=own.kind,
        stage=own.stage,
        owner_id=own.owner_id,
        owner=around.owners.get(own.owner_id, ""),
        region=own.province or own.country or "",
        place=", ".join(dict.fromkeys(place)),
        is_starred=bool(own.is_starred),
        is_archived=bool(own.is_archived),
        values=tuple(values),
        trend=points,
        is_falling=is_falling(points),
        last_contact=last_contact,
        last_kind=last_kind,
        next_step=around.steps.get(own.id),
    )


def _second(own: Row[Any], people: Mapping[bytes, str]) -> str:
    if own.kind == CustomerKind.COMPANY:
        return people.get(own.id) or own.industry or own.city or ""
    return own.occupation or own.city or ""


def _sum(code: str, sales: Sequence[tuple[date, int]]) -> Decimal:
    return money.amount(sum(amount for _, amount in sales), code)


def _largest_first(value: tuple[str, Decimal]) -> tuple[Decimal, str]:
    return -value[1], value[0]


def _owners(reader: Reader, ids: set[bytes]) -> dict[bytes, str]:
    users = raw_table("user")
    statement = select(users.c.id, users.c.name).where(users.c.id.in_(bindparam("ids", expanding=True)))
    return dict(reader.connection.execute(statement, {"ids": list(ids)}).all()) if ids else {}


@cache
def _people_statement() -> Select[Any]:
    source = raw_table("contact")
    wanted = source.c.customer_id.in_(bindparam("ids", expanding=True))
    decides = case((source.c.role == ContactRole.DECIDER.value, 0), else_=1)
    return select(source.c.customer_id, source.c.name).where(wanted).order_by(decides.desc(), source.c.sort_key.desc())


def _people(reader: Reader, ids: _Ids) -> dict[bytes, str]:
    """Return whom one speaks to at companies: who decides, else the first by name."""
    # The one to be shown comes last and so overrides the others.
    return dict(reader.connection.execute(_people_statement(), {"ids": ids}).all()) if ids else {}


@cache
def _sales_statement() -> Select[Any]:
    source = raw_table("order")
    return select(source.c.customer_id, source.c.currency, source.c.ordered_on, source.c.amount_minor).where(
        source.c.customer_id.in_(bindparam("ids", expanding=True)),
        source.c.ordered_on > bindparam("since"),
        source.c.ordered_on <= bindparam("today"),
        func.coalesce(source.c.status, "") != OrderStatus.CANCELLED.value,
    )


def _sales(reader: Reader, ids: _Ids) -> dict[bytes, dict[str, list[tuple[date, int]]]]:
    today = reader.clock.today()
    values = {"ids": ids, "since": day_number(year_before(today)), "today": day_number(today)}
    found: dict[bytes, dict[str, list[tuple[date, int]]]] = defaultdict(lambda: defaultdict(list))
    for customer_id, code, day, amount in reader.connection.execute(_sales_statement(), values):
        found[customer_id][code].append((day_of_number(day), amount))
    return found


@cache
def _contacts_statement() -> Select[Any]:
    customer, source = raw_table("customer"), raw_table("interaction")
    newest = (
        select(source.c.id)
        .where(source.c.customer_id == customer.c.id, source.c.happened_at <= bindparam("now"))
        .order_by(source.c.happened_at.desc(), source.c.id.desc())
        .limit(1)
        .correlate(customer)
        .scalar_subquery()
    )
    # One step down an index for each customer, however long its history is.
    return (
        select(source.c.customer_id, source.c.happened_at, source.c.kind)
        .join_from(customer, source, source.c.id == newest)
        .where(customer.c.id.in_(bindparam("ids", expanding=True)))
    )


def _contacts(reader: Reader, ids: _Ids) -> dict[bytes, tuple[date, str]]:
    zone = ZoneInfo(reader.clock.zone_name)
    values = {"ids": ids, "now": moment_number(reader.clock.now())}
    return {
        customer_id: (moment_of_number(at).astimezone(zone).date(), kind)
        for customer_id, at, kind in reader.connection.execute(_contacts_statement(), values)
    }


@cache
def _steps_statement() -> Select[Any]:
    source = raw_table("follow_up")
    wanted = source.c.customer_id.in_(bindparam("ids", expanding=True))
    shown = ("customer_id", "title", "due_on", "due_minute", "due_zone", "is_promise")
    return (
        select(*(source.c[name] for name in shown))
        .where(wanted, source.c.state == FollowUpState.OPEN.value)
        .order_by(source.c.due_on.asc().nulls_last(), source.c.due_minute.asc().nulls_last(), source.c.id)
    )


def _steps(reader: Reader, ids: _Ids) -> dict[bytes, NextStep]:
    found: dict[bytes, NextStep] = {}
    for row in reader.connection.execute(_steps_statement(), {"ids": ids}):
        if row.customer_id not in found:
            found[row.customer_id] = NextStep(row.title, _due(row), bool(row.is_promise))
    return found


def _due(row: Row[Any]) -> date | datetime | None:
    if row.due_on is None:
        return None
    day = day_of_number(row.due_on)
    if row.due_minute is None:
        return day
    hour, minute = divmod(row.due_minute, _HOUR)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(row.due_zone or "UTC"))


_HOUR: Final = 60
