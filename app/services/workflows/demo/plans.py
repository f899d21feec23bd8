"""Who each customer is, in outline: market, trade, way of buying, owners; no names and no rows.

A plan depends on the seed and on the customer's number alone. So all plans can be made twice, once to
learn how many orders fall on each day, once to write, and none has to be kept in memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from app.services.workflows.demo import rhythm
from app.services.workflows.demo.calendars import Timeline
from app.services.workflows.demo.data import load
from app.services.workflows.demo.dice import Dice, Weighted
from app.services.workflows.demo.team import colleagues_of

_SEEDS_APART: Final = 40  # bits between two seeds, so that no two customers share theirs
_MOVED, _FREE = 0.13, 0.02
_LEAST_HELD: Final = 60


@dataclass(frozen=True)
class Plan:
    """A customer in outline. Days are numbers of the timeline; ``owners`` begin with the first one."""

    number: int
    market_code: str
    place: Mapping[str, Any]
    is_company: bool
    industry: str | None
    occupation: str | None
    size: float
    life: str
    known_since: int
    order_days: tuple[int, ...]
    owners: tuple[tuple[str | None, int], ...]
    is_thin: bool

    @property
    def market(self) -> Any:
        """What ``markets.json`` says of the customer's country."""
        return load("markets")[self.market_code]

    @property
    def zone(self) -> str:
        """The time zone of the place."""
        return str(self.place.get("zone", self.market["zone"]))

    @property
    def is_chinese(self) -> bool:
        """Whether the customer is written to in Chinese."""
        return str(self.market["language"]).startswith("zh")

    def owner_on(self, day: int) -> str | None:
        """Return who had the customer on a day."""
        return next((owner for owner, since in reversed(self.owners) if since <= day), self.owners[0][0])

    def story_weight(self, today: int) -> float:
        """Return how much there is to tell of the customer, compared to others."""
        weeks = (today - max(self.known_since, 0)) / 7
        weight = 2 + 0.55 * len(self.order_days) + (3 if self.is_company else 0)
        return min(weight, 1 + weeks / 2) * (0.35 if self.is_thin else 1) * (1 if self.is_company else 0.6)


def plan_customer(seed: int, number: int, timeline: Timeline) -> Plan:
    """Return the outline of a customer by its number."""
    dice = Dice((seed << _SEEDS_APART) + number)
    code = dice.weighted(_markets())
    market = load("markets")[code]
    place = market["places"][dice.weighted(_places(code))]
    is_company = not dice.chance(market["persons"])
    occupation: str | None = None
    industry: str | None = dice.weighted(_industries(market["culture"]))
    if not is_company:
        occupation, industry = dice.pick(_occupations(market["language"]))
    life = dice.weighted(rhythm.COMPANIES if is_company else rhythm.PEOPLE)
    known_since = rhythm.first_day(dice, life, timeline.length)
    if is_company:
        known_since = timeline.working_day(known_since, market["calendar"])
    demand = timeline.demand(market["calendar"], industry, "company" if is_company else "person")
    days = rhythm.order_days(dice, life, demand, known_since, 1 if is_company else 1.5)
    owners = _owners(dice, place["region"], known_since, timeline.length)
    team = load("team")
    return Plan(
        number, code, place, is_company, industry, occupation,
        dice.near(1, 0.95, 0.12, 18) if is_company else dice.near(0.06, 0.4, 0.02, 0.2),
        life, known_since, days, owners,
        is_thin=owners[-1][0] == team["leaver"] and dice.chance(team["thin_share"]),
    )  # fmt: skip


def _owners(dice: Dice, region: str, known_since: int, today: int) -> tuple[tuple[str | None, int], ...]:
    now = dice.weighted(_books(region))
    moved = dice.whole(max(known_since, 0) + _LEAST_HELD, today - _LEAST_HELD // 2)
    is_old_enough = moved < today - _LEAST_HELD // 2
    if is_old_enough and dice.chance(_FREE):
        return (now, known_since), (None, moved)
    if is_old_enough and dice.chance(_MOVED):
        before = dice.pick(colleagues_of(now))
        return (before, known_since), (now, moved)
    return ((now, known_since),)


@cache
def _markets() -> Weighted[str]:
    return Weighted({code: market["weight"] for code, market in load("markets").items()})


@cache
def _places(code: str) -> Weighted[int]:
    places = load("markets")[code]["places"]
    return Weighted({at: place["weight"] for at, place in enumerate(places)})


@cache
def _industries(culture: str) -> Weighted[str]:
    trades = load("companies")[culture]["trades"]
    return Weighted({name: load("industries")[name]["weight"] for name in trades})


@cache
def _books(region: str) -> Weighted[str]:
    return Weighted(load("team")["books"][region])


def _occupations(language: str) -> list[tuple[str, str | None]]:
    occupations = load("details")["occupations"]
    found: list[tuple[str, str | None]] = occupations.get(language, occupations["en"])
    return found
