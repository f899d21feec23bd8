"""What the window's card shows beside the card itself: figures, custom fields, rights."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import Select, bindparam, func, select

from app.models.values import CustomerKind, OrderStatus, day_number, day_of_number, moment_of_number
from app.services.customers.rules import trend, year_before
from app.services.kernel import money
from app.services.kernel.changes import raw_table
from app.services.kernel.permissions import EDIT, READ, REASSIGN, REMOVE, Reach
from app.services.kernel.queries import Reader, query
from app.services.kernel.spelling import fold, spoken_name
from app.services.workflows.card import Card, load_card
from app.services.workflows.timeline import ALL_KINDS, AT_ONCE, Timeline, list_timeline

NEWEST_ORDERS: Final = 50
# Where the same characters are read in another way.
_READ_OTHERWISE: Final = frozenset({"jp", "japan", "日本", "kr", "korea", "south korea", "韩国"})


@dataclass(frozen=True)
class Sales:
    """Orders of one currency that were not cancelled.

    ``months`` are the last twelve, counted back from today, the oldest first; ``before`` is the
    sum of the twelve before those, ``total`` that of all orders there are.
    """

    currency: str
    months: tuple[Decimal, ...]
    before: Decimal
    total: Decimal

    @property
    def year(self) -> Decimal:
        """The sum of the months shown."""
        return sum(self.months, Decimal(0))

    @property
    def growth(self) -> float | None:
        """How much more than in the twelve months before, as a share of one; None without those."""
        return float(self.year / self.before) - 1 if self.before > 0 else None


@dataclass(frozen=True)
class CustomFieldRow:
    """A field that the team defined."""

    name: str
    type: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class CardView:
    """Everything that the window's card shows at first; lists of orders hold the newest."""

    card: Card
    version: int
    timeline: Timeline
    sales: tuple[Sales, ...]
    order_count: int
    last_contact: datetime | None
    custom_fields: tuple[CustomFieldRow, ...]
    can_edit: bool
    can_remove: bool
    can_reassign: bool
    spoken_name: str = ""


@query(READ)
def load_card_view(
    reader: Reader, customer_id: bytes, timeline: int = AT_ONCE, kinds: frozenset[str] = ALL_KINDS
) -> CardView:
    """Return what the card of a customer shows when it is opened.

    Raises:
        RefusedError: There is no such customer within reach.
    """
    card = load_card(reader, customer_id, 0, NEWEST_ORDERS)
    own = reader.connection.execute(_OWN, {"key": customer_id}).one()
    actor = reader.actor
    removable = actor.owners(REMOVE)
    return CardView(
        card=card,
        version=own.version,
        timeline=list_timeline(reader, customer_id, kinds, timeline),
        sales=_sales(reader, customer_id),
        order_count=reader.connection.execute(_ORDER_COUNT, {"key": customer_id}).scalar_one(),
        last_contact=_last_contact(reader, customer_id),
        custom_fields=custom_fields(reader, "customer"),
        can_edit=actor.reach(EDIT) is not Reach.NOBODY,
        can_remove=removable is None or own.owner_id in removable,
        can_reassign=actor.reach(REASSIGN) is not Reach.NOBODY,
        spoken_name=_spoken(card),
    )


def _spoken(card: Card) -> str:
    """Return how the name of a person is read, for those who do not read its characters."""
    values = card.customer.values
    is_read_so = values["kind"] == CustomerKind.PERSON and fold(str(values["country"] or "")) not in _READ_OTHERWISE
    return spoken_name(str(values["name"])) if is_read_so else ""


def custom_fields(reader: Reader, table: str) -> tuple[CustomFieldRow, ...]:
    """Return the fields that the team defined for a table, in their order."""
    source = raw_table("custom_field")
    statement = select(source.c.name, source.c.type, source.c.choices).where(source.c.table_name == table)
    rows = reader.connection.execute(statement.order_by(source.c.position, source.c.name))
    return tuple(CustomFieldRow(row.name, row.type, _choices(row.choices)) for row in rows)


def _choices(raw: str | None) -> tuple[str, ...]:
    return tuple(json.loads(raw) or ()) if raw else ()


def _sales(reader: Reader, customer_id: bytes) -> tuple[Sales, ...]:
    """Return sales by currency, the largest of the months shown first."""
    today = reader.clock.today()
    year = year_before(today)
    totals: dict[str, int] = dict(reader.connection.execute(_TOTALS, {"key": customer_id}).all())
    values = {"key": customer_id, "since": day_number(year_before(year)), "today": day_number(today)}
    rows = [
        (row.currency, day_of_number(row.ordered_on), row.amount) for row in reader.connection.execute(_RECENT, values)
    ]
    found = []
    for currency, total in totals.items():
        sold = [(day, amount) for code, day, amount in rows if code == currency]
        before = sum(amount for day, amount in sold if day <= year)
        amounts = tuple(money.amount(each, currency) for each in trend(sold, today))
        found.append(Sales(currency, amounts, money.amount(before, currency), money.amount(total, currency)))
    return tuple(sorted(found, key=lambda each: (-each.year, -each.total, each.currency)))


def _last_contact(reader: Reader, customer_id: bytes) -> datetime | None:
    newest = reader.connection.execute(_LAST_CONTACT, {"key": customer_id}).scalar()
    return None if newest is None else moment_of_number(newest)


def _own() -> Select[Any]:
    source = raw_table("customer")
    return select(source.c.version, source.c.owner_id).where(source.c.id == bindparam("key"))


def _of_customer(*columns: Any) -> Select[Any]:
    source = raw_table("order")
    statement: Select[Any] = select(*columns).select_from(source)
    return statement.where(source.c.customer_id == bindparam("key"))


def _counted() -> Any:
    return func.coalesce(raw_table("order").c.status, "") != OrderStatus.CANCELLED.value


def _totals() -> Select[Any]:
    source = raw_table("order")
    return (
        _of_customer(source.c.currency, func.sum(source.c.amount_minor)).where(_counted()).group_by(source.c.currency)
    )


def _recent() -> Select[Any]:
    source = raw_table("order")
    statement = _of_customer(source.c.ordered_on, source.c.currency, func.sum(source.c.amount_minor).label("amount"))
    statement = statement.where(
        _counted(), source.c.ordered_on > bindparam("since"), source.c.ordered_on <= bindparam("today")
    )
    return statement.group_by(source.c.ordered_on, source.c.currency)


def _newest_interaction() -> Select[Any]:
    source = raw_table("interaction")
    return select(func.max(source.c.happened_at)).where(source.c.customer_id == bindparam("key"))


_OWN: Final = _own()
_ORDER_COUNT: Final = _of_customer(func.count())
_TOTALS: Final = _totals()
_RECENT: Final = _recent()
_LAST_CONTACT: Final = _newest_interaction()
