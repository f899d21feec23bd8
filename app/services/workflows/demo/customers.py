"""The customers themselves: who and where they are, how they are reached, who had them when."""

from __future__ import annotations

from typing import Final

from app.models.values import CustomerKind, PointKind, Stage, day_number
from app.services.kernel.changes import Raw
from app.services.kernel.spelling import sort_key
from app.services.workflows.demo.accounts import Account, Contact
from app.services.workflows.demo.contacts import reach_person, write_point
from app.services.workflows.demo.data import load
from app.services.workflows.demo.dice import Weighted
from app.services.workflows.demo.people import make_birthday, make_name
from app.services.workflows.demo.plans import Plan
from app.services.workflows.demo.rhythm import stage_of
from app.services.workflows.demo.scenes import CustomerScene
from app.services.workflows.demo.team import LEAD
from app.services.workflows.demo.world import World

_SOURCES: Final = Weighted(load("details")["sources"])
_INCOMES: Final = Weighted(load("details")["income_bands"])
_WECHAT: Final = "WeChat"
_AWAY: Final = {Stage.LOST: 0.16, Stage.POTENTIAL: 0.05}


def meet(world: World, plan: Plan) -> Account:
    """Return the account of a customer of whom nothing has been told yet."""
    dice, stage, contacts = world.dice, stage_of(plan.order_days, world.today), []
    if plan.is_company:
        firm = world.register.found(plan, dice)
        name, domain = firm.name, firm.domain
    else:
        person = make_name(dice, plan.market["culture"])
        birthday = make_birthday(dice, is_chinese=plan.is_chinese) if dice.chance(0.6) else None
        contacts.append(Contact(None, person, birthday=birthday))
        name, domain = person.full, dice.pick(load("details")["free_mail"])
    known_at, is_archived = world.at_work(plan.known_since, plan), dice.chance(_AWAY.get(stage, 0))
    return Account(plan, dice.new_id(), name, domain, known_at, stage, is_archived, contacts, latest=known_at)


def write_customer(world: World, account: Account) -> None:
    """Take a customer down once its story has been told."""
    plan, dice = account.plan, world.dice
    _write_owners(world, account)
    world.pages.add(
        "customer", id=account.id, name=account.name, sort_key=sort_key(account.name),
        **_place(world, account), **_person(world, account), source=_source(world, account),
        owner_id=world.team.id_of(plan.owners[-1][0]), stage=account.stage.value, language=account.language,
        notes=_notes(world, account), is_archived=int(account.is_archived),
        is_starred=int(account.stage in (Stage.LOYAL, Stage.ACTIVE) and dice.chance(0.08)),
        created_on=day_number(world.timeline.day(plan.known_since)),
        created_at=account.known_at, updated_at=account.latest,
    )  # fmt: skip
    number = f"C-{plan.number:05}"
    world.pages.add_external_id(dice.new_id(), "customer", account.id, number, customer_id=account.id)
    if plan.is_company:
        _write_office(world, account)
    else:
        reach_person(world, account)


def _place(world: World, account: Account) -> dict[str, Raw]:
    dice, market, place = world.dice, account.market, account.plan.place
    district, postcode = dice.pick(place["districts"])
    words = {
        "district": district, "street": dice.pick(place.get("streets", market["streets"])),
        "unit": dice.pick(market["units"]), "number": dice.whole(1, 160), "second": dice.whole(1, 9),
    }  # fmt: skip
    address = market["address"].format_map(words)
    is_known = dice.chance(0.35 if account.plan.is_thin else 0.93)
    return {
        "country": market["country"], "province": place["province"], "city": place["city"],
        "address": address if is_known else None, "postcode": postcode if is_known else None,
    }  # fmt: skip


def _person(world: World, account: Account) -> dict[str, Raw]:
    plan = account.plan
    if plan.is_company:
        return {"kind": CustomerKind.COMPANY.value, "industry": plan.industry}
    (person,) = account.contacts
    return {
        "kind": CustomerKind.PERSON.value,
        "birthday": person.birthday,
        "gender": person.name.gender.value,
        "occupation": plan.occupation,
        "income_band": world.dice.weighted(_INCOMES) if world.dice.chance(0.6) else None,
    }


def _source(world: World, account: Account) -> str | None:
    source: str = world.dice.weighted(_SOURCES)
    if source == _WECHAT and not account.market.get("has_wechat"):
        return None
    return source


def _notes(world: World, account: Account) -> str | None:
    if account.plan.is_thin or not account.plan.is_company or not world.dice.chance(0.3):
        return None
    grammar = world.words_for(account)
    scene = CustomerScene(world, account, grammar, world.today - 1)
    return grammar.say(grammar.pick("customer_notes"), scene)


def _write_office(world: World, account: Account) -> None:
    dice, is_thin = world.dice, account.plan.is_thin
    mailboxes = load("details")["office_mailboxes"]
    mailbox = dice.pick(mailboxes.get(account.language, mailboxes["en"]))
    points = [
        (0.85, PointKind.PHONE, dice.digits(account.plan.place["tel"])),
        (0.5, PointKind.EMAIL, f"{mailbox}@{account.domain}"),
        (0.6, PointKind.WEBSITE, f"https://www.{account.domain}"),
    ]
    doubt = 0.4 if is_thin else 1
    known = [(kind, value) for share, kind, value in points if dice.chance(share * doubt)]
    for place, (kind, value) in enumerate(known):
        write_point(world, account, None, kind, value, place)


def _write_owners(world: World, account: Account) -> None:
    """Write the ledger: one line for each owner, the last one open."""
    plan, team = account.plan, world.team
    begins = [account.known_at, *(world.at_work(day, plan) for _, day in plan.owners[1:])]
    ends = [*begins[1:], None]
    reasons = [None, *(world.words_for(account).pick("reasons") for _ in plan.owners[1:])]
    for (owner, _), begin, end, reason in zip(plan.owners, begins, ends, reasons, strict=True):
        giver = team.id_of(LEAD if reason else owner)
        account.happened(begin)
        world.pages.add(
            "owner_period", id=world.dice.new_id(), customer_id=account.id, owner_id=team.id_of(owner),
            from_at=begin, to_at=end, given_by_id=giver, reason=reason,
        )  # fmt: skip
