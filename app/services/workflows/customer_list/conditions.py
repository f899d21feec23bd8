"""A filter of the list as conditions on customers, shaped so that indexes answer them."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from app.models.customer import Customer, CustomerTag, Tag
from app.models.followup import FollowUp
from app.models.interaction import Interaction
from app.models.values import ID_BYTES, FollowUpState
from app.services.followups.rules import WEEK
from app.services.kernel.queries import Reader
from app.services.search.matching import customers_matching
from app.services.workflows.customer_list.figured import ids_by_figures, ids_by_stage
from app.services.workflows.customer_list.filters import ME, NO_STEP, OVERDUE, CustomerFilter
from app.services.workflows.customer_list.worth import worth_at_least

REGION = func.coalesce(Customer.province, Customer.country)
"""Where a customer is, as an order takes it over: the province, else the country."""

Conditions = list[ColumnElement[bool]]


def conditions(reader: Reader, wanted: CustomerFilter) -> Conditions:
    """Return what must hold for the customers that are wanted and within reach."""
    found = [*_own(reader, wanted), *_tagged(wanted), *_contacted(reader, wanted), *_planned(reader, wanted)]
    found += _figured(reader, wanted)
    if wanted.text.strip():
        matching = customers_matching(wanted.text)
        # Signs alone are no words for the index; they may stand in a name all the same.
        bare = Customer.name.contains(wanted.text.strip(), autoescape=True)
        found.append(bare if matching is None else Customer.id.in_(matching))
    return found


def is_kept(wanted: CustomerFilter) -> ColumnElement[bool]:
    """Return the condition that keeps customers in use, or those put away."""
    return Customer.is_archived.is_(wanted.is_archived)


def filtered(reader: Reader, wanted: CustomerFilter, *, by_name: bool = True) -> Select[Any]:
    """Return the ids of the customers that are wanted, for reading all of them.

    By name who is put away is looked up beside: an index of names and ids is all that is read then.
    """
    kept = Customer.id.not_in(_others(wanted)) if by_name else is_kept(wanted)
    return select(Customer.id).where(kept, *conditions(reader, wanted))


def are_of(reader: Reader, wanted: CustomerFilter, customer_id: ColumnElement[bytes]) -> ColumnElement[bool]:
    """Return the condition for rows that hang on the customers that are wanted."""
    found, others = conditions(reader, wanted), _others(wanted)
    if not found:
        return customer_id.not_in(others)
    return customer_id.in_(select(Customer.id).where(Customer.id.not_in(others), *found))


def _others(wanted: CustomerFilter) -> Select[Any]:
    return select(Customer.id).where(Customer.is_archived.is_(not wanted.is_archived))


def _own(reader: Reader, wanted: CustomerFilter) -> Conditions:
    found: Conditions = []
    visible = reader.within_reach(Customer.owner_id.expression)
    if visible is not None:
        found.append(visible)
    if wanted.is_starred:
        found.append(Customer.is_starred.is_(True))
    if wanted.ids:
        found.append(Customer.id.in_(listed(wanted.ids)))
    if wanted.stages:
        found.append(_staged(reader, wanted.stages))
    if wanted.regions:
        found.append(_any_of(REGION, wanted.regions))
    if wanted.owners:
        people = [reader.actor.user_id if each == ME else _id(each) for each in wanted.owners if each]
        nobody = [Customer.owner_id.is_(None)] if "" in wanted.owners else []
        found.append(or_(Customer.owner_id.in_(people), *nobody))
    return found


def _staged(reader: Reader, stages: tuple[str, ...]) -> ColumnElement[bool]:
    """Return who is in one of the stages, by hand or else by orders; an empty one asks for those not set by hand."""
    is_set = _any_of(Customer.stage, stages)
    if "" in stages or not is_any_stage_open(reader):
        return is_set
    by_orders = ids_by_stage(reader)
    ids = b"".join(by_orders.get(stage, b"") for stage in stages)
    return or_(is_set, and_(Customer.stage.is_(None), Customer.id.in_(listed(ids.hex()))))


def is_any_stage_open(reader: Reader) -> bool:
    """Return whether there is a customer whose stage nobody set: else no orders have to be looked at."""
    return reader.connection.execute(select(Customer.id).where(Customer.stage.is_(None)).limit(1)).first() is not None


def listed(ids: str) -> Select[Any]:
    """Return the ids as one bound list, however many: a statement has room for so many values of their own."""
    each = [ids[start : start + _HEX] for start in range(0, len(ids), _HEX)]
    listed = func.json_each(json.dumps(each)).table_valued("value")
    return select(func.unhex(listed.c.value))


_HEX: Final = 2 * ID_BYTES


def _any_of(column: Any, values: tuple[str, ...]) -> ColumnElement[bool]:
    named = column.in_([each for each in values if each])
    return or_(named, column.is_(None)) if "" in values else named


def _id(text: str) -> bytes:
    try:
        found = bytes.fromhex(text)
    except ValueError:
        return b""
    return found if len(found) == ID_BYTES else b""


def _tagged(wanted: CustomerFilter) -> Conditions:
    if not wanted.tags:
        return []
    with_tag = (
        select(CustomerTag.customer_id)
        .join(Tag, Tag.id == CustomerTag.tag_id)
        .where(Tag.name.in_([each for each in wanted.tags if each]))
    )
    without = Customer.id.not_in(select(CustomerTag.customer_id))
    return [or_(Customer.id.in_(with_tag), without) if "" in wanted.tags else Customer.id.in_(with_tag)]


def _contacted(reader: Reader, wanted: CustomerFilter) -> Conditions:
    met = select(Interaction.customer_id).where(Interaction.happened_at <= reader.clock.now())
    choices: Conditions = []
    if wanted.is_never_met:
        choices.append(Customer.id.not_in(met))
    if wanted.quiet_days:
        since = start_of(reader, reader.clock.today() - timedelta(days=wanted.quiet_days))
        choices.append(Customer.id.in_(met) & Customer.id.not_in(met.where(Interaction.happened_at >= since)))
    return [or_(*choices)] if choices else []


def start_of(reader: Reader, day: date) -> datetime:
    """Return the moment at which a day begins in the workspace's zone."""
    return datetime.combine(day, time(), ZoneInfo(reader.clock.zone_name))


def _figured(reader: Reader, wanted: CustomerFilter) -> Conditions:
    found: Conditions = []
    if wanted.least_value:
        found.append(Customer.id.in_(worth_at_least(reader.clock.today(), wanted.least_value)))
    if wanted.has_figures:
        found.append(Customer.id.in_(listed(ids_by_figures(reader, wanted).hex())))
    return found


def _planned(reader: Reader, wanted: CustomerFilter) -> Conditions:
    if not wanted.next_step:
        return []
    today = reader.clock.today()
    planned = select(FollowUp.customer_id).where(FollowUp.state == FollowUpState.OPEN)
    if wanted.next_step == NO_STEP:
        return [Customer.id.not_in(planned)]
    overdue = planned.where(FollowUp.due_on < today)
    if wanted.next_step == OVERDUE:
        return [Customer.id.in_(overdue)]
    soon = planned.where(FollowUp.due_on.between(today, today + WEEK))
    return [Customer.id.in_(soon), Customer.id.not_in(overdue)]
