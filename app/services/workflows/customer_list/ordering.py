"""The order of the list for each column: indexes where they lead, else one grouped subquery."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, case, func, select

from app.models.customer import Customer
from app.models.followup import FollowUp
from app.models.interaction import Interaction
from app.models.order import Order
from app.models.user import User
from app.models.values import FollowUpState, Stage
from app.services.customers.rules import RECENT, months_before
from app.services.kernel.queries import Reader
from app.services.kernel.spelling import sort_key
from app.services.workflows.customer_list.conditions import REGION, is_any_stage_open, listed
from app.services.workflows.customer_list.figured import ids_by_stage, places_by_figure
from app.services.workflows.customer_list.worth import by_currency, minor_units

_MUCH: Final = 1e12  # stands for growth from nothing

_Part = tuple[Select[Any], ColumnElement[Any], *tuple[ColumnElement[Any], ...]]
"""The selection with what was joined to it, the value to order by, and what orders those without one."""


def ordered(reader: Reader, statement: Select[Any], sort: str) -> Select[Any]:
    """Return a selection of customers in the order of a column, backwards with a minus before its name.

    What has no value comes last either way; names and then ids break ties.
    """
    name, is_backwards = sort.removeprefix("-"), sort.startswith("-")
    key = Customer.sort_key
    if name == "name":
        ends = (key.desc(), Customer.id.desc()) if is_backwards else (key, Customer.id)
        return statement.order_by(*ends)
    statement, value, *others = _KEYS[name](reader, statement)
    first = value.desc() if is_backwards else value.asc()
    return statement.order_by(first.nulls_last(), *others, key, Customer.id)


def _by_star(_reader: Reader, statement: Select[Any]) -> _Part:
    return statement, case((Customer.is_starred.is_(True), 0), else_=1)


def _by_stage(reader: Reader, statement: Select[Any]) -> _Part:
    places = {stage.value: at for at, stage in enumerate(Stage)}
    by_orders = ids_by_stage(reader).items() if is_any_stage_open(reader) else ()
    by_hand = [(Customer.stage == stage, at) for stage, at in places.items()]
    others = [(Customer.id.in_(listed(ids.hex())), places[stage]) for stage, ids in by_orders if ids]
    return statement, case(*by_hand, *others, else_=None)


def _by_owner(reader: Reader, statement: Select[Any]) -> _Part:
    # Ranked here, because only here names are read as people read them; teams are small.
    people = reader.connection.execute(select(User.id, User.name)).all()
    ranks = {user_id: at for at, (user_id, _) in enumerate(sorted(people, key=lambda each: sort_key(each[1])))}
    return statement, case(ranks, value=Customer.owner_id, else_=None)


def _by_region(_reader: Reader, statement: Select[Any]) -> _Part:
    return statement, REGION


def _by_value(reader: Reader, statement: Select[Any]) -> _Part:
    sums = by_currency(reader.clock.today(), func.sum(Order.amount_minor).label("total"))
    total = (sums.c.total * 1.0 / minor_units(sums.c.currency)).label("total")
    best = select(sums.c.customer_id, func.max(total).label("best")).group_by(sums.c.customer_id).subquery()
    return statement.outerjoin(best, best.c.customer_id == Customer.id), best.c.best


def _by_trend(reader: Reader, statement: Select[Any]) -> _Part:
    since = months_before(reader.clock.today(), RECENT)
    recent = func.sum(case((Order.ordered_on > since, Order.amount_minor), else_=0))
    before = func.sum(case((Order.ordered_on > since, 0), else_=Order.amount_minor))
    change = func.coalesce(recent * 1.0 / func.nullif(before, 0), _MUCH)
    changes = by_currency(reader.clock.today(), change.label("change"))
    worst = select(changes.c.customer_id, func.min(changes.c.change).label("worst")).group_by(changes.c.customer_id)
    found = worst.subquery()
    return statement.outerjoin(found, found.c.customer_id == Customer.id), found.c.worst


def _by_contact(reader: Reader, statement: Select[Any]) -> _Part:
    last = (
        select(Interaction.customer_id, func.max(Interaction.happened_at).label("last"))
        .where(Interaction.happened_at <= reader.clock.now())
        .group_by(Interaction.customer_id)
        .subquery()
    )
    return statement.outerjoin(last, last.c.customer_id == Customer.id), last.c.last


def _by_next(_reader: Reader, statement: Select[Any]) -> _Part:
    steps = (
        select(FollowUp.customer_id, func.min(FollowUp.due_on).label("due"))
        .where(FollowUp.state == FollowUpState.OPEN)
        .group_by(FollowUp.customer_id)
        .subquery()
    )
    # Something without a day is still more of a plan than nothing.
    joined = statement.outerjoin(steps, steps.c.customer_id == Customer.id)
    return joined, steps.c.due, steps.c.customer_id.is_(None)


def _by_figure(column: str, reader: Reader, statement: Select[Any]) -> _Part:
    # As one bound text, since a statement has room for so many values of their own; read once, not for each customer.
    # Encoded in steps, for other threads wait as long as one takes.
    text = "".join(json.JSONEncoder().iterencode(places_by_figure(reader, column)))
    each = func.json_each(text).table_valued("key", "value")
    found = select(func.unhex(each.c.key).label("customer_id"), each.c.value.label("place"))
    places = found.cte("places").prefix_with("MATERIALIZED")
    return statement.outerjoin(places, places.c.customer_id == Customer.id), places.c.place


_KEYS: Final[dict[str, Callable[[Reader, Select[Any]], _Part]]] = {
    "star": _by_star,
    "stage": _by_stage,
    "owner": _by_owner,
    "region": _by_region,
    "value": _by_value,
    "trend": _by_trend,
    "contact": _by_contact,
    "next": _by_next,
    **{name: partial(_by_figure, name) for name in ("class", "segment", "rhythm")},
}
