"""What happened with a customer, newest first: interactions, orders, steps of deals, things done, owners.

One reading of the newest of each source, merged; the sources stay small statements on their own
indexes. Words and icons belong to views.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from heapq import merge
from itertools import islice, pairwise
from typing import Any, Final

from sqlalchemy import Select, bindparam, select

from app.models.values import InteractionKind, moment_of_number
from app.services.followups.fields import FOLLOW_UPS
from app.services.interactions.fields import INTERACTIONS
from app.services.kernel import money
from app.services.kernel.changes import raw_table
from app.services.kernel.listing import plain_value
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.orders.fields import ORDERS
from app.services.workflows.card import in_turn

AT_ONCE: Final = 30
ORDER: Final = "order"
DEAL: Final = "deal"
FOLLOW_UP: Final = "follow_up"
OWNER: Final = "owner"
ALL_KINDS: Final = frozenset({*(kind.value for kind in InteractionKind), ORDER, DEAL, FOLLOW_UP, OWNER})

_DAY_MICROS: Final = 86_400 * 1_000_000


@dataclass(frozen=True)
class Entry:
    """One thing that happened; ``kind`` is that of an interaction, or order, deal, follow_up, owner.

    ``title`` and ``text`` are data. ``person`` is who was talked to, or who got the customer,
    ``by`` who wrote it down, or who had the customer before.
    """

    table: str
    id: bytes
    kind: str
    at: date | datetime | None
    title: str = ""
    text: str = ""
    person: str = ""
    by: str = ""
    outcome: str = ""
    minutes: int | None = None
    direction: str = ""
    stage: str = ""
    amount: Decimal | None = None
    currency: str = ""
    is_key_moment: bool = False

    @property
    def key(self) -> tuple[str, bytes, str]:
        """What tells this entry from all others: a deal is there once for each stage."""
        return self.table, self.id, self.stage if self.kind == DEAL else ""


@dataclass(frozen=True)
class Timeline:
    """The newest entries, and whether there are older ones."""

    entries: tuple[Entry, ...] = ()
    has_more: bool = False


@query(READ)
def list_timeline(
    reader: Reader, customer_id: bytes, kinds: frozenset[str] = ALL_KINDS, limit: int = AT_ONCE
) -> Timeline:
    """Return the newest entries of some kinds.

    Raises:
        RefusedError: There is no such customer within reach.
    """
    reader.refuse_unless_visible("customer", customer_id)
    sources = [_interactions(reader, customer_id, kinds, limit)]
    for kind, source in _SOURCES.items():
        if kind in kinds:
            sources.append(source(reader, customer_id, limit))
    merged = merge(*sources, key=lambda pair: pair[0], reverse=True)
    found = [entry for _, entry in islice(merged, limit + 1)]
    return Timeline(tuple(found[:limit]), len(found) > limit)


# The moment in microseconds, then the id: newest first, and the same order every time.
_Placed = tuple[tuple[int, bytes], Entry]


def _interactions(reader: Reader, customer_id: bytes, kinds: frozenset[str], limit: int) -> list[_Placed]:
    wanted = sorted(kinds & {kind.value for kind in InteractionKind})
    values = {"key": customer_id, "most": limit + 1, "kinds": wanted}
    rows = reader.connection.execute(_INTERACTIONS, values).mappings() if wanted else ()
    zone = reader.clock.zone_name
    return [
        _placed(
            row["happened_at"],
            Entry(
                INTERACTIONS.table, row["id"], row["kind"], plain_value(_HAPPENED, dict(row), zone),
                row["subject"] or "", row["body"] or "", row["contact"] or "", row["author"] or "",
                row["outcome"] or "", row["duration_min"], row["direction"] or "",
                is_key_moment=bool(row["is_key_moment"]),
            ),
        )
        for row in rows
    ]  # fmt: skip


def _orders(reader: Reader, customer_id: bytes, limit: int) -> list[_Placed]:
    rows = reader.connection.execute(_ORDERS, {"key": customer_id, "most": limit + 1}).mappings()
    placed = [
        _placed(
            row["ordered_at"] if row["ordered_at"] is not None else _midnight(row["ordered_on"]),
            Entry(
                ORDERS.table, row["id"], ORDER, plain_value(_ORDERED, dict(row), reader.clock.zone_name),
                row["number"] or "", by=row["rep"] or "", stage=row["status"] or "",
                amount=money.amount(row["amount_minor"], row["currency"]), currency=row["currency"],
            ),
        )
        for row in rows
    ]  # fmt: skip
    return sorted(placed, key=lambda pair: pair[0], reverse=True)


def _deals(reader: Reader, customer_id: bytes, limit: int) -> list[_Placed]:
    rows = reader.connection.execute(_DEALS, {"key": customer_id, "most": limit + 1}).mappings()
    return [
        _placed(row["entered_at"], Entry("deal", row["id"], DEAL, _moment(row["entered_at"]), row["title"],
                                         stage=row["stage"]))
        for row in rows
    ]  # fmt: skip


def _follow_ups(reader: Reader, customer_id: bytes, limit: int) -> list[_Placed]:
    rows = reader.connection.execute(_FOLLOW_UPS, {"key": customer_id, "most": limit + 1}).mappings()
    return [
        _placed(row["done_at"], Entry(FOLLOW_UPS.table, row["id"], FOLLOW_UP, _moment(row["done_at"]), row["title"],
                                      row["outcome"] or "", by=row["assignee"] or ""))
        for row in rows
    ]  # fmt: skip


def _owners(reader: Reader, customer_id: bytes, limit: int) -> list[_Placed]:
    # All of them, for each one's "before" is the one before it; they are few.
    rows = reader.connection.execute(_OWNERS, {"key": customer_id}).mappings().all()
    placed = [
        _placed(row["from_at"], Entry("owner_period", row["id"], OWNER, _moment(row["from_at"]), text=row["reason"]
                                      or "", person=row["owner"] or "", by=before["owner"] or ""))
        for before, row in pairwise(rows)
    ]  # fmt: skip
    return placed[::-1][: limit + 1]


_SOURCES: Final[dict[str, Callable[[Reader, bytes, int], list[_Placed]]]] = {
    ORDER: _orders,
    DEAL: _deals,
    FOLLOW_UP: _follow_ups,
    OWNER: _owners,
}
_HAPPENED: Final = INTERACTIONS.field("happened_at")
_ORDERED: Final = ORDERS.field("ordered_on")


def _placed(at: int | None, entry: Entry) -> _Placed:
    # What happened nobody knows when stands below everything else.
    return (-(2**62) if at is None else at, entry.id), entry


def _midnight(day: int | None) -> int | None:
    return None if day is None else day * _DAY_MICROS


def _moment(number: int) -> datetime:
    return moment_of_number(number)


def _newest_of(statement: Select[Any], at: Any, key: Any) -> Select[Any]:
    return statement.order_by(at.desc(), key.desc()).limit(bindparam("most"))


def _interactions_statement() -> Select[Any]:
    source, user, contact = raw_table("interaction"), raw_table("user"), raw_table("contact")
    names = ("id", "kind", "happened_at", "happened_zone", "subject", "body", "outcome", "duration_min", "direction",
             "is_key_moment")  # fmt: skip
    columns = [source.c[name] for name in names]
    statement = select(*columns, user.c.name.label("author"), contact.c.name.label("contact"))
    statement = statement.outerjoin_from(source, user, source.c.author_id == user.c.id)
    statement = statement.outerjoin(contact, source.c.contact_id == contact.c.id)
    wanted = source.c.kind.in_(bindparam("kinds", expanding=True))
    return _newest_of(
        statement.where(source.c.customer_id == bindparam("key"), wanted), source.c.happened_at, source.c.id
    )


def _orders_statement() -> Select[Any]:
    source, user = raw_table("order"), raw_table("user")
    names = ("id", "number", "ordered_on", "ordered_at", "amount_minor", "currency", "status")
    statement = select(*(source.c[name] for name in names), user.c.name.label("rep"))
    statement = statement.outerjoin_from(source, user, source.c.rep_id == user.c.id)
    return _newest_of(statement.where(source.c.customer_id == bindparam("key")), source.c.ordered_on, source.c.id)


def _deals_statement() -> Select[Any]:
    entry, deal = raw_table("deal_stage_entry"), raw_table("deal")
    statement = select(deal.c.id, deal.c.title, entry.c.stage, entry.c.entered_at)
    statement = statement.join_from(entry, deal, entry.c.deal_id == deal.c.id)
    return _newest_of(statement.where(deal.c.customer_id == bindparam("key")), entry.c.entered_at, deal.c.id)


def _follow_ups_statement() -> Select[Any]:
    source, user = raw_table("follow_up"), raw_table("user")
    statement = select(source.c.id, source.c.title, source.c.outcome, source.c.done_at, user.c.name.label("assignee"))
    statement = statement.outerjoin_from(source, user, source.c.assignee_id == user.c.id)
    done = source.c.done_at.is_not(None)
    return _newest_of(statement.where(source.c.customer_id == bindparam("key"), done), source.c.done_at, source.c.id)


def _owners_statement() -> Select[Any]:
    source, user = raw_table("owner_period"), raw_table("user")
    statement = select(source.c.id, source.c.from_at, source.c.reason, user.c.name.label("owner"))
    statement = statement.outerjoin_from(source, user, source.c.owner_id == user.c.id)
    return statement.where(source.c.customer_id == bindparam("key")).order_by(*in_turn(source))


_INTERACTIONS: Final = _interactions_statement()
_ORDERS: Final = _orders_statement()
_DEALS: Final = _deals_statement()
_FOLLOW_UPS: Final = _follow_ups_statement()
_OWNERS: Final = _owners_statement()
