"""The people at customers, and how they are reached."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from app.models.values import PointKind
from app.services.kernel.changes import Raw
from app.services.kernel.spelling import sort_key
from app.services.workflows.demo.accounts import Account, Contact
from app.services.workflows.demo.data import load
from app.services.workflows.demo.people import Name, make_birthday, make_name
from app.services.workflows.demo.world import World

_CHANNELS: Final = ("Phone", "E-mail", "WeChat")
_BLOCKED: Final = 0.025  # share of people who must not be contacted
_LATEST: Final = 300  # days until the last contact of a customer is known


def meet_contacts(world: World, account: Account) -> None:
    """Take down the people at a company; a thin account has hardly any, and no way to reach them."""
    dice, plan = world.dice, account.plan
    if not plan.is_company:
        return
    count = min(4, 1 + int(dice.near(1.35 * plan.size**0.4, 0.6)))
    if plan.is_thin:
        count = dice.whole(0, 1)
    jobs = dice.shuffled(_jobs(account.language))[:count]
    style = dice.whole(0, 3)
    taken: set[str] = set()
    for place, (title, suffix, role) in enumerate(jobs):
        name = make_name(dice, account.market["culture"])
        birthday = make_birthday(dice, is_chinese=plan.is_chinese) if dice.chance(0.4) else None
        contact = Contact(dice.new_id(), name, suffix, None if plan.is_thin else birthday)
        is_blocked = dice.chance(_BLOCKED)
        if not is_blocked:
            account.contacts.append(contact)
        _write(world, account, contact, place, title=title, role=role if dice.chance(0.85) else None,
               do_not_contact=int(is_blocked))  # fmt: skip
        if not plan.is_thin:
            mailbox = name.mailbox(style)
            while mailbox in taken:
                mailbox += "2"
            taken.add(mailbox)
            _reach(world, account, contact, f"{mailbox}@{account.domain}")


def reach_person(world: World, account: Account) -> None:
    """Take down how a private person is reached."""
    name = account.contacts[0].name
    mailbox = f"{name.mailbox(world.dice.whole(0, 3))}{world.dice.whole(1, 99)}"
    points = _points(world, account, name, f"{mailbox}@{account.domain}")
    for place, (kind, value) in enumerate(points):
        write_point(world, account, None, kind, value, place)


def write_point(
    world: World, account: Account, contact_id: bytes | None, kind: PointKind, value: str, place: int
) -> None:
    """Take down a way of contact; phone numbers are international ones."""
    normal = f"+{''.join(filter(str.isdigit, value))}" if kind is PointKind.PHONE else value.casefold()
    world.pages.add("contact_point", id=world.dice.new_id(), customer_id=account.id, contact_id=contact_id,
                    kind=kind.value, value=value, normal=normal, position=place)  # fmt: skip


def phone(world: World, pattern: str) -> str:
    """Return a phone number of a pattern."""
    return world.dice.digits(pattern)


def _write(world: World, account: Account, contact: Contact, place: int, **job: Raw) -> None:
    dice, plan = world.dice, account.plan
    since = plan.known_since + (dice.whole(0, _LATEST) if place else 0)
    created_at = max(account.known_at, world.at_work(since, plan))
    notes = world.words_for(account).pick("contact_notes") if dice.chance(0.15) else None
    channel = dice.pick(_CHANNELS if account.market.get("has_wechat") else _CHANNELS[:2])
    world.pages.add(
        "contact", id=contact.id, customer_id=account.id, name=contact.name.full, **job,
        sort_key=sort_key(contact.name.full), birthday=contact.birthday,
        notes=None if plan.is_thin else notes,
        preferred_channel=channel if dice.chance(0.35) else None,
        created_at=created_at, updated_at=account.happened(created_at),
    )  # fmt: skip


def _reach(world: World, account: Account, contact: Contact, address: str) -> None:
    for place, (kind, value) in enumerate(_points(world, account, contact.name, address)):
        write_point(world, account, contact.id, kind, value, place)


def _points(world: World, account: Account, name: Name, address: str) -> list[tuple[PointKind, str]]:
    dice, points = world.dice, []
    if dice.chance(0.88):
        points.append((PointKind.PHONE, phone(world, dice.pick(account.market["mobiles"]))))
    if dice.chance(0.85) or not points:
        points.append((PointKind.EMAIL, address))
    if account.market.get("has_wechat") and dice.chance(0.75):
        nick = dice.pick((f"{name.latin_given}_{name.latin_surname}", f"{name.latin_surname}{name.latin_given}"))
        points.append((PointKind.WECHAT, f"{nick}{dice.whole(1, 9999)}"))
    return points


@cache
def _jobs(language: str) -> list[Any]:
    titles = load("details")["titles"]
    found: list[Any] = titles.get(language, titles["en"])
    return found
