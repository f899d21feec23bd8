"""The notes of the story: each beat put into the words of the team, with who, how and how long."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from app.models.values import MICRO, Direction, InteractionKind
from app.services.workflows.demo.accounts import Account, Contact, Deal
from app.services.workflows.demo.beats import Beat, beats_of
from app.services.workflows.demo.data import load
from app.services.workflows.demo.dice import Dice, Weighted
from app.services.workflows.demo.grammar import Grammar
from app.services.workflows.demo.scenes import CustomerScene, Subject
from app.services.workflows.demo.team import LEAD
from app.services.workflows.demo.world import World

_IN_THEIR_LANGUAGE: Final = 0.45
_BY_COLLEAGUE: Final = 0.06
_MAIN_CONTACT: Final = 0.62
_WITHOUT_SUBJECT: Final = {
    InteractionKind.WECHAT: 0.5,
    InteractionKind.MESSAGE: 0.5,
    InteractionKind.NOTE: 0.35,
}
_MINUTE: Final = 60 * MICRO


def write_interactions(world: World, account: Account, count: int) -> None:
    """Take down so many notes about a customer."""
    for beat in beats_of(world, account, count):
        _write(world, account, beat)


def _write(world: World, account: Account, beat: Beat) -> None:
    dice = world.dice
    topic, contact = beat.topic, _contact(dice, account)
    if contact is None and topic == "personal":
        topic = "checkin"
    facts, grammar = load("topics")[topic], _grammar(world, account, topic)
    scene = CustomerScene(world, account, grammar, beat.day, Subject(contact, beat.about, beat.said))
    note = grammar.tell(topic, scene)
    kind = _kind(account, note.kind or dice.weighted(_kinds(topic)))
    at = max(account.known_at, world.at_work(beat.day, account.plan))
    written_at = account.happened(world.written(at + dice.whole(1, 200) * _MINUTE))
    world.pages.add(
        "interaction", id=dice.new_id(), customer_id=account.id, contact_id=contact.id if contact else None,
        deal_id=beat.about.id if isinstance(beat.about, Deal) else None, kind=kind.value,
        direction=None if kind is InteractionKind.NOTE else dice.weighted(_directions(topic)),
        happened_at=at, happened_zone=account.plan.zone, duration_min=_minutes(dice, kind),
        author_id=_author(world, account, beat.day), is_key_moment=int(dice.chance(facts["key"])),
        body=note.body, subject=None if dice.chance(_WITHOUT_SUBJECT.get(kind, 0.04)) else note.subject,
        outcome=note.outcome if dice.chance(facts["outcome"]) else None,
        created_at=written_at, updated_at=written_at,
    )  # fmt: skip


def _grammar(world: World, account: Account, topic: str) -> Grammar:
    own = world.words_of(account, topic) if world.dice.chance(_IN_THEIR_LANGUAGE) else None
    return own or world.words_for(account)


def _contact(dice: Dice, account: Account) -> Contact | None:
    if not account.contacts:
        return None
    return account.contacts[0] if dice.chance(_MAIN_CONTACT) else dice.pick(account.contacts)


def _kind(account: Account, kind: str) -> InteractionKind:
    if kind != "chat":
        return InteractionKind(kind)
    return InteractionKind.WECHAT if account.market.get("has_wechat") else InteractionKind.MESSAGE


def _minutes(dice: Dice, kind: InteractionKind) -> int | None:
    if kind is InteractionKind.CALL:
        return int(dice.near(7, 0.7, 1, 55))
    if kind in (InteractionKind.VISIT, InteractionKind.MEETING):
        return 15 * int(dice.near(4.5, 0.4, 2, 12))
    return None


def _author(world: World, account: Account, day: int) -> bytes | None:
    owner = account.plan.owner_on(day) or LEAD
    is_covered = world.dice.chance(_BY_COLLEAGUE)
    return world.team.id_of(world.team.colleague(owner, world.dice) if is_covered else owner)


@cache
def _kinds(topic: str) -> Weighted[str]:
    return Weighted(load("topics")[topic]["kinds"])


@cache
def _directions(topic: str) -> Weighted[str]:
    facts: Any = load("topics")[topic]
    return Weighted({Direction(name).value: weight for name, weight in facts["direction"].items()})
