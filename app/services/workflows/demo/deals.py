"""Chances to sell: won, lost and open, with the days on which they passed their stages."""

from __future__ import annotations

from typing import Final

from app.models.values import MICRO, DealStage, day_number
from app.services.workflows.demo.accounts import Account, Deal
from app.services.workflows.demo.dice import Weighted
from app.services.workflows.demo.scenes import CustomerScene
from app.services.workflows.demo.world import World

_PATH: Final = (DealStage.LEAD, DealStage.QUALIFIED, DealStage.PROPOSAL, DealStage.NEGOTIATION)
_CLOSED: Final = (DealStage.WON, DealStage.LOST)
_FATES: Final = Weighted(
    {
        DealStage.WON: 40, DealStage.LOST: 18, DealStage.LEAD: 12, DealStage.QUALIFIED: 12,
        DealStage.PROPOSAL: 13, DealStage.NEGOTIATION: 11,
    }
)  # fmt: skip
_LIKELY: Final = {
    "potential": 0.34, "new": 0.26, "steady": 0.29, "loyal": 0.45, "fading": 0.22, "gone": 0.17, "back": 0.26,
}  # fmt: skip
_OPEN_DAYS: Final = 140
_LEAST_AGE: Final = 12
_MOST: Final = 3
_HURDLES: Final = {
    DealStage.LEAD: 10, DealStage.QUALIFIED: 30, DealStage.PROPOSAL: 50, DealStage.NEGOTIATION: 70,
}  # fmt: skip


def write_deals(world: World, account: Account) -> None:
    """Take down the deals of a company."""
    plan = account.plan
    can_have = plan.is_company and world.today - plan.known_since >= _LEAST_AGE
    while can_have and len(account.deals) < _MOST and world.dice.chance(_LIKELY[plan.life]):
        _write(world, account, _fate(world, account))


def _fate(world: World, account: Account) -> DealStage:
    fate = world.dice.weighted(_FATES)
    has_ordered = any(day > max(account.plan.known_since, 0) + _LEAST_AGE for day in account.plan.order_days)
    is_over = account.is_archived or account.plan.life == "gone"
    if fate is DealStage.WON and not has_ordered:
        fate = DealStage.PROPOSAL
    return DealStage.LOST if fate not in _CLOSED and is_over else fate


def _write(world: World, account: Account, fate: DealStage) -> None:
    plan, dice = account.plan, world.dice
    stages = _stages(world, account, fate)
    grammar = world.words_for(account)
    scene = CustomerScene(world, account, grammar, stages[0][1])
    reason = grammar.pick("lost_reasons") if fate is DealStage.LOST else None
    deal = Deal(dice.new_id(), grammar.say(grammar.pick("deals"), scene), stages, _amount(world, account), reason)
    account.deals.append(deal)
    entered = sorted(world.at_work(day, plan) for _, day in stages)
    last_day, is_closed = stages[-1][1], fate in _CLOSED
    expected = last_day + dice.whole(-12, 15) if is_closed else world.today + dice.whole(-18, 120)
    contact = account.contacts[0].id if account.contacts else None
    world.pages.add(
        "deal", id=deal.id, customer_id=account.id, contact_id=contact, title=deal.title, stage=fate.value,
        probability=_probability(world, fate), amount_minor=deal.amount, currency=account.market["currency"],
        expected_close_on=day_number(world.timeline.day(expected)), lost_reason=reason,
        owner_id=world.team.id_of(plan.owner_on(last_day) or plan.owner_on(stages[0][1])),
        created_on=day_number(world.timeline.day(stages[0][1])),
        closed_on=day_number(world.timeline.day(last_day)) if is_closed else None,
        created_at=entered[0], updated_at=account.happened(entered[-1]),
    )  # fmt: skip
    for (stage, _), at in zip(stages, entered, strict=True):
        world.pages.add("deal_stage_entry", id=dice.new_id(), deal_id=deal.id, stage=stage, entered_at=at)


def _stages(world: World, account: Account, fate: DealStage) -> list[tuple[str, int]]:
    """Return the stages up to a deal's fate with the days of entering them, in order."""
    dice, first, last = world.dice, max(account.plan.known_since, 0), world.today - 1
    if fate is DealStage.WON:
        last = dice.pick([day for day in account.plan.order_days if day > first + _LEAST_AGE])
    elif fate is DealStage.LOST:
        last = dice.whole(min(first + _LEAST_AGE, last), last)
    opened = max(first, last - dice.whole(_LEAST_AGE, _OPEN_DAYS))
    passed = _PATH[: dice.whole(2, 4)] if fate in _CLOSED else _PATH[: _PATH.index(fate)]
    names = [stage.value for stage in (*passed, fate)]
    if fate not in _CLOSED:
        last = dice.whole(opened, last)
    between = sorted(dice.whole(opened, last) for _ in names[2:])
    days = [opened, *between, last] if len(names) > 1 else [opened]
    return list(zip(names, days, strict=True))


def _amount(world: World, account: Account) -> int:
    """Return a round sum, a few times what the customer spends at once."""
    dice = world.dice
    amounts = sorted(order.amount for order in account.orders)
    usual = amounts[len(amounts) // 2] if amounts else _first_order(world, account)
    exact = max(1000, int(usual * dice.near(5, 0.6)))
    step: int = 10 ** (len(str(exact)) - 2) * dice.pick((1, 1, 5))
    return max(step, round(exact / step) * step)


def _first_order(world: World, account: Account) -> int:
    month = world.timeline.today.month
    return sum(line.amount for line in world.catalogue.lines(account.plan, account.basket, month, 2, world.dice))


def _probability(world: World, fate: DealStage) -> int | None:
    if fate in _CLOSED or not world.dice.chance(0.25):
        return None
    return (_HURDLES[fate] + 5 * world.dice.whole(-1, 3)) * MICRO // 100
