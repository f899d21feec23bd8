"""What a team adds to customers of its own: tags and custom fields."""

from __future__ import annotations

from typing import Final

from app.models.base import canonical_json
from app.models.values import Stage
from app.services.kernel import money
from app.services.workflows.demo.accounts import Account
from app.services.workflows.demo.data import load
from app.services.workflows.demo.world import World

_BUDGET_STEP: Final = 500_000  # minor units: budgets are round sums
_YEARS_AHEAD: Final = 2


def define_extras(world: World) -> None:
    """Take down the tags and the custom fields that customers may have."""
    dice, details = world.dice, load("details")
    for name in dict.fromkeys(name for names in details["tags"].values() for name in names):
        world.tags[name] = dice.new_id()
        world.pages.add("tag", id=world.tags[name], name=name)
    for place, field in enumerate(details["custom_fields"]):
        field_id = world.custom_fields[field["name"]] = dice.new_id()
        choices = canonical_json(field["choices"]) if field["choices"] else None
        world.pages.add("custom_field", id=field_id, table_name="customer", name=field["name"],
                        type=field["type"], choices=choices, position=place)  # fmt: skip


def write_extras(world: World, account: Account) -> None:
    """Take down the tags and custom values of a customer."""
    if account.plan.is_thin:
        return
    for name in _tags(world, account):
        world.pages.add("customer_tag", id=world.dice.new_id(), customer_id=account.id, tag_id=world.tags[name])
    for name, value in _values(world, account).items():
        world.pages.add("custom_value", id=world.dice.new_id(), field_id=world.custom_fields[name],
                        record_id=account.id, customer_id=account.id, value=value)  # fmt: skip


def _tags(world: World, account: Account) -> list[str]:
    dice, tags = world.dice, load("details")["tags"]
    if not dice.chance(0.55 if account.stage is Stage.LOYAL else 0.28):
        return []
    script = {"zh-Hans": "simplified", "zh-Hant": "traditional"}.get(account.language, "other")
    names = tags[script] + tags["all"] if account.plan.is_company else tags["private"]
    return list(dict.fromkeys(dice.pick(names) for _ in range(dice.whole(1, 2))))


def _values(world: World, account: Account) -> dict[str, str]:
    dice, plan = world.dice, account.plan
    if not plan.is_company:
        return {}
    values = {}
    if dice.chance(0.25):
        values["Budget"] = _budget(world, account)
    if dice.chance(0.3):
        values["Decision month"] = dice.pick(load("details")["custom_fields"][1]["choices"])
    if account.stage is Stage.LOYAL and dice.chance(0.5):
        day = world.timeline.today
        values["Framework contract"] = "yes"
        values["Contract ends"] = f"{day.year + dice.whole(0, _YEARS_AHEAD)}-12-31"
    return values


def _budget(world: World, account: Account) -> str:
    currency = account.market["currency"]
    spent = sum(order.amount for order in account.orders[-8:]) or _BUDGET_STEP * 4
    step = max(1, _BUDGET_STEP // 10 ** (2 - money.places(currency)))
    amount = max(step, round(spent * world.dice.near(1.2, 0.3) / step) * step)
    return f"{money.amount(amount, currency)} {currency}"
