"""Planning a handover: which accounts go to whom and why, as a signed file of ids and figures, no names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Final

from sqlalchemy import Connection, and_, func, or_, select
from sqlalchemy.orm import Session

from app.errors import AppError
from app.models.user import User
from app.models.values import ID_BYTES, day_number, new_id
from app.services.handover import ledger
from app.services.handover.balancing import CapError, Choice, Load, share_out
from app.services.handover.cards import Card, signed
from app.services.handover.faults import unknown_card
from app.services.handover.people import ensure_keys, person_of, trusted, user_of_peer, workspace_id
from app.services.kernel.changes import chunks, raw_table
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.custody import HANDED_OVER
from app.services.kernel.money import amount
from app.services.kernel.permissions import REASSIGN, Actor, Rule, not_found
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr

FORMAT: Final = "steward-plan"
VERSION: Final = 1
_YEAR: Final = 365
RULES: Final = ("region", "city", "province", "country", "tag", "product", "contact")


@dataclass(frozen=True)
class SplitRule:
    """Accounts with this value go to a successor, by the place in the list of successors."""

    field: str
    value: str
    successor: int


@dataclass(frozen=True)
class PlanHandover(Command):
    """Open a case: share a leaver's accounts out; a lead does it for the people of the team.

    ``successors`` are the signing keys of accepted cards, or ids of people who work in this workspace.
    """

    needs: ClassVar[Rule] = REASSIGN
    title: ClassVar[Text] = tr("Handover planned")
    kind: ClassVar[str] = "handover"
    is_undoable: ClassVar[bool] = False
    is_always_noted: ClassVar[bool] = True

    leaver: bytes
    successors: tuple[bytes, ...]
    rules: tuple[SplitRule, ...] = ()
    caps: tuple[int | None, ...] = ()

    def check(self, session: Session, actor: Actor) -> None:
        """Refuse to plan with accounts of somebody out of reach."""
        del session
        owners = actor.owners(self.needs)
        if owners is not None and self.leaver not in owners:
            raise not_found()


def plan_handover(uow: UnitOfWork, command: PlanHandover) -> dict[str, Any]:
    """Return the signed plan.

    Raises:
        AppError: A successor is not trusted or not active, there is no account, or the caps are too small.
    """
    connection = uow.connection
    heirs = [_heir(uow, key, command.leaver) for key in command.successors]
    # What is only mirrored here can go by files; people of this workspace get what is worked on here.
    customers = accounts_of(connection, command.leaver, with_mirrored=all(heir.card for heir in heirs))
    if not customers:
        raise AppError("no-accounts", tr("This person has no accounts to hand over. Nothing was changed."))
    loads = loads_of(uow, customers)
    try:
        chosen = share_out(
            loads, len(heirs), fixed=_fixed(connection, command.rules, customers),
            families=families_of(connection, customers), caps=command.caps or None,
        )  # fmt: skip
    except CapError:
        raise AppError(
            "caps-too-small",
            tr("The successors may not take so many accounts together. Nothing was changed. Raise a limit."),
        ) from None
    person = person_of(connection, command.leaver)
    content = {
        "format": FORMAT, "version": VERSION, "case": new_id().hex(), "workspace": workspace_id(connection),
        "from": command.leaver.hex(), "from_person": person.hex() if person else None,
        "created": uow.now.isoformat().replace("+00:00", "Z"),
        "successors": [_successor(uow, heir, number, loads, chosen) for number, heir in enumerate(heirs)],
        "accounts": [
            {"customer": key.hex(), "to": chosen[key].successor, "why": chosen[key].reason} for key in customers
        ],
        "attention": _attention(uow, command.leaver, customers),
    }  # fmt: skip
    keys = ensure_keys(uow)
    uow.summary = {"case": content["case"], "accounts": len(customers)}
    return signed({**content, "signing_key": keys.signing_public.hex()}, keys.signing)


@dataclass(frozen=True)
class Heir:
    """Who gets accounts: the holder of a card, or somebody who has none and works in this workspace."""

    card: Card | None
    person_id: bytes

    def user_in(self, connection: Connection) -> bytes | None:
        """Return who that is in this workspace."""
        return self.person_id if self.card is None else user_of_peer(connection, self.card)


def accounts_of(connection: Connection, owner: bytes, *, with_mirrored: bool = False) -> list[bytes]:
    """Return the customers of an owner that are worked on here, by id; with those that a collected book mirrors."""
    source, custody = raw_table("customer"), raw_table("custody")
    away = select(custody.c.customer_id)
    if with_mirrored:
        away = away.where(custody.c.state == HANDED_OVER)
    statement = select(source.c.id).where(source.c.owner_id == owner, source.c.id.not_in(away)).order_by(source.c.id)
    return list(connection.execute(statement).scalars())


def _heir(uow: UnitOfWork, key: bytes, leaver: bytes) -> Heir:
    if len(key) == ID_BYTES:
        user = uow.session.get(User, key)
        if user is None or not user.is_active or key == leaver:
            raise AppError("not-active", tr("This person is not active and cannot get customers. Nothing was changed."))
        return Heir(None, key)
    found = trusted(uow.connection, key)
    if found is None:
        raise unknown_card()
    return Heir(found, found.person_id)


def loads_of(uow: UnitOfWork, customers: Sequence[bytes]) -> list[Load]:
    """Return what the accounts of a book weigh when they are shared out."""
    currency = uow.conventions.currency
    sales = sales_of(uow.connection, uow.clock.today(), customers)
    money = {key: max(0, sums.get(currency, 0)) for key, sums in sales.items()}
    tasks = open_tasks_of(uow.connection, customers)
    return [Load(key, money.get(key, 0), tasks.get(key, 0)) for key in customers]


def sales_of(connection: Connection, today: date, customers: Sequence[bytes]) -> dict[bytes, dict[str, int]]:
    """Return the sales of a book's last twelve months by account and currency, in minor units.

    They are counted back from its latest order, so that a book that was brought in late is weighed too.
    Only amounts in the workspace's currency add up when accounts are shared out.
    """
    order = raw_table("order")
    found: dict[bytes, dict[str, int]] = {}
    latest = _latest_day(connection, day_number(today), customers)
    for some in chunks(customers):
        statement = (
            select(order.c.customer_id, order.c.currency, func.sum(order.c.amount_minor))
            .where(order.c.customer_id.in_(some), order.c.ordered_on > latest - _YEAR, order.c.ordered_on <= latest)
            .group_by(order.c.customer_id, order.c.currency)
        )
        for key, currency, total in connection.execute(statement):
            found.setdefault(key, {})[currency] = total
    return found


def _latest_day(connection: Connection, today: int, customers: Sequence[bytes]) -> int:
    order, days = raw_table("order"), [0]
    for some in chunks(customers):
        statement = select(func.max(order.c.ordered_on)).where(
            order.c.customer_id.in_(some), order.c.ordered_on <= today
        )
        days.append(connection.execute(statement).scalar() or 0)
    return max(days)


def open_tasks_of(connection: Connection, customers: Sequence[bytes]) -> dict[bytes, int]:
    """Return how many follow-ups are open, by account."""
    task = raw_table("follow_up")
    found: dict[bytes, int] = {}
    for some in chunks(customers):
        statement = (
            select(task.c.customer_id, func.count())
            .where(task.c.customer_id.in_(some), task.c.state == "open")
            .group_by(task.c.customer_id)
        )
        found.update((key, number) for key, number in connection.execute(statement))
    return found


def families_of(connection: Connection, customers: Sequence[bytes]) -> list[list[bytes]]:
    """Return accounts that share a phone number or an e-mail address: the same people are behind them."""
    ours, theirs = raw_table("contact_point").alias("ours"), raw_table("contact_point").alias("theirs")
    statement = (
        select(ours.c.customer_id, theirs.c.customer_id)
        .join_from(ours, theirs, and_(ours.c.normal == theirs.c.normal, ours.c.customer_id < theirs.c.customer_id))
        .distinct()
    )
    wanted, head = set(customers), {key: key for key in customers}

    def root(key: bytes) -> bytes:
        while head[key] != key:
            head[key] = head[head[key]]
            key = head[key]
        return key

    for one, other in connection.execute(statement):
        if one in wanted and other in wanted:
            head[max(root(one), root(other))] = min(root(one), root(other))
    groups: dict[bytes, list[bytes]] = {}
    for key in customers:
        groups.setdefault(root(key), []).append(key)
    return [group for group in groups.values() if len(group) > 1]


def _fixed(connection: Connection, rules: Iterable[SplitRule], customers: Sequence[bytes]) -> dict[bytes, Choice]:
    """Return what rules decide; the first rule that fits an account counts."""
    found: dict[bytes, Choice] = {}
    for rule in rules:
        if rule.field not in RULES:
            raise AppError("bad-rule", tr("Accounts cannot be shared out by {field}.", field=rule.field))
        for key in _matching(connection, rule):
            found.setdefault(key, Choice(rule.successor, f"rule {rule.field}"))
    wanted = set(customers)
    return {key: choice for key, choice in found.items() if key in wanted}


def _matching(connection: Connection, rule: SplitRule) -> list[bytes]:
    customer, value = raw_table("customer"), rule.value
    if rule.field == "tag":
        link, tag = raw_table("customer_tag"), raw_table("tag")
        statement = select(link.c.customer_id).join_from(link, tag, link.c.tag_id == tag.c.id).where(
            tag.c.name == value)  # fmt: skip
    elif rule.field == "product":
        order, line, product = raw_table("order"), raw_table("order_line"), raw_table("product")
        statement = (
            select(order.c.customer_id)
            .join_from(order, line, line.c.order_id == order.c.id)
            .join(product, line.c.product_id == product.c.id)
            .where(product.c.name == value)
            .distinct()
        )
    elif rule.field == "contact":
        point = raw_table("contact_point")
        is_it = or_(point.c.normal == value.lower(), point.c.value == value)  # as it is compared, or as it was written
        statement = select(point.c.customer_id).where(is_it).distinct()
    elif rule.field == "region":
        order = raw_table("order")
        named = select(order.c.customer_id).where(func.coalesce(order.c.region, order.c.home_region) == value)
        statement = select(customer.c.id).where(customer.c.id.in_(named))
    else:
        statement = select(customer.c.id).where(customer.c[rule.field] == value)
    return list(connection.execute(statement).scalars())


def _successor(
    uow: UnitOfWork, heir: Heir, number: int, loads: Sequence[Load], chosen: Mapping[bytes, Choice]
) -> dict[str, Any]:
    mine = [load for load in loads if chosen[load.account].successor == number]
    user, currency = heir.user_in(uow.connection), uow.conventions.currency
    card = heir.card
    before = accounts_of(uow.connection, user) if user is not None else []
    return {
        "workspace": workspace_id(uow.connection) if card is None else card.workspace_id,
        "person": heir.person_id.hex(), "signing_key": None if card is None else card.signing_public.hex(),
        "accounts": len(mine), "accounts_before": len(before),
        "amount": str(amount(sum(load.money for load in mine), currency)), "currency": currency,
        "open_follow_ups": sum(load.open_tasks for load in mine),
    }  # fmt: skip


def _attention(uow: UnitOfWork, leaver: bytes, customers: Sequence[bytes]) -> dict[str, int]:
    """Return what a person should look at first: overdue work, work for others' accounts, people below."""
    task, order_today = raw_table("follow_up"), day_number(uow.clock.today())
    overdue = select(func.count()).where(task.c.state == "open", task.c.due_on < order_today)
    elsewhere = select(func.count()).where(task.c.state == "open", task.c.assignee_id == leaver)
    counts = {"overdue_follow_ups": 0, "follow_ups_elsewhere": 0}
    for some in chunks(customers):
        counts["overdue_follow_ups"] += uow.connection.execute(
            overdue.where(task.c.customer_id.in_(some))).scalar_one()  # fmt: skip
        counts["follow_ups_elsewhere"] -= uow.connection.execute(
            elsewhere.where(task.c.customer_id.in_(some))).scalar_one()  # fmt: skip
    counts["follow_ups_elsewhere"] += uow.connection.execute(elsewhere).scalar_one()
    people = select(func.count()).where(User.manager_id == leaver)
    counts["people_managed"] = uow.connection.execute(people).scalar_one()
    return counts | {"receipts_awaited": len(ledger.under_way(uow.connection, customers))}


HANDLERS: Handlers = {PlanHandover: plan_handover}
