"""What happens with a customer on which day, as a list of topics; the words come later."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, Final

from app.services.workflows.demo.accounts import Account, Deal, Order, Promise
from app.services.workflows.demo.calendars import Timeline, lunar_day
from app.services.workflows.demo.data import load
from app.services.workflows.demo.dice import Weighted
from app.services.workflows.demo.rhythm import own_gap
from app.services.workflows.demo.world import World

_ABOUT_ORDERS: Final = 0.62
_QUIET: Final = (65, 120)  # days for which nobody has written anything down about a thin account
_FOR_COMPANIES: Final = frozenset({"visit", "meeting", "rival", "change"})
_BEFORE_ORDERS: Final = {"quote_asked": 10.0, "quote_sent": 8.0, "price_talk": 6.0, "sample": 8.0}
_WINBACK: Final = 9.0
_DEAL_BEATS: Final = ("proposal", "won", "lost")
_TOLD: Final = 0.8  # share of deals whose beginning is written down


@dataclass(frozen=True)
class Beat:
    """Something that happened; ``said`` holds what its words already are about."""

    topic: str
    day: int
    about: Order | Deal | Promise | None = None
    said: dict[str, str] = field(default_factory=dict)


def beats_of(world: World, account: Account, count: int) -> list[Beat]:
    """Return exactly so many beats, in the order of their days."""
    plan = account.plan
    first, last = max(plan.known_since, 0), world.today - 1
    if plan.is_thin:
        last = max(first, world.today - world.dice.whole(*_QUIET))
    fixed = [beat for beat in _turning_points(world, account) if first <= beat.day <= last]
    beats = world.dice.shuffled(fixed)[:count]
    teller = _Teller(world, account, first, last)
    while len(beats) < count:
        beats += teller.some()
    return sorted(beats[:count], key=lambda beat: beat.day)


def _turning_points(world: World, account: Account) -> list[Beat]:
    plan, dice = account.plan, world.dice
    beats = [Beat("intro", plan.known_since)] if plan.known_since >= 0 else []
    for (before, _), (after, day) in zip(plan.owners, plan.owners[1:], strict=False):
        if before is not None and after is not None:
            beats.append(Beat("takeover", day, said={"from_rep": world.team.names[before]}))
    beats += [Beat("promise", promise.made_on, promise) for promise in account.promises]
    for deal in account.deals:
        if dice.chance(_TOLD):
            beats.append(Beat("deal_opened", deal.stages[0][1], deal))
        beats += [Beat(f"deal_{stage}", day, deal) for stage, day in deal.stages if stage in _DEAL_BEATS]
    return beats


class _Teller:
    """Finds things to tell about a customer between two days."""

    def __init__(self, world: World, account: Account, first: int, last: int) -> None:
        self._world, self._account, self._dice = world, account, world.dice
        self._first, self._last = first, last
        self._orders = [order for order in account.orders if order.day <= last]
        self._free = _free_topics(account.plan.is_company, bool(account.orders), self._silent_since() < last)

    def some(self) -> list[Beat]:
        """Return one beat, or two that belong together."""
        if self._orders and self._dice.chance(_ABOUT_ORDERS):
            return self._about_order()
        topic = self._dice.weighted(self._free)
        if topic == "greeting":
            return self._greeting()
        first = self._silent_since() if topic == "winback" else self._first
        return [Beat(topic, self._dice.whole(first, self._last))]

    def _about_order(self) -> list[Beat]:
        order, topic = self._dice.pick(self._orders), self._dice.weighted(_order_topics())
        day = self._kept(order.day + self._dice.whole(*load("topics")[topic]["with_order"]))
        if topic != "complaint":
            return [Beat(topic, day, order)]
        solved = self._kept(day + self._dice.whole(2, 8))
        return [Beat(topic, day, order), Beat("complaint_solved", solved, order)]

    def _greeting(self) -> list[Beat]:
        days = _holidays(self._world.timeline, self._account.plan.is_chinese)
        within = [each for each in days if self._first <= each[0] <= self._last]
        if not within:
            return []
        day, holiday = self._dice.pick(within)
        return [Beat("greeting", day, said={"holiday": holiday})]

    def _silent_since(self) -> int:
        days = self._account.plan.order_days
        return days[-1] + int(1.5 * own_gap(days)) if days else self._last + 1

    def _kept(self, day: int) -> int:
        return min(self._last, max(self._first, day))


@cache
def _order_topics() -> Weighted[str]:
    topics: Any = load("topics")
    return Weighted({name: topic["weight"] for name, topic in topics.items() if "with_order" in topic})


@cache
def _free_topics(is_company: bool, has_ordered: bool, is_silent: bool) -> Weighted[str]:
    topics: Any = load("topics")
    weights = {name: topic.get("weight", 0) for name, topic in topics.items() if "with_order" not in topic}
    weights = {name: weight for name, weight in weights.items() if is_company or name not in _FOR_COMPANIES}
    weights["winback"] = _WINBACK if is_silent else 0
    return Weighted(weights if has_ordered else weights | _BEFORE_ORDERS)


@cache
def _holidays(timeline: Timeline, is_chinese: bool) -> tuple[tuple[int, str], ...]:
    """Return the days on which wishes are sent, with the name of the holiday."""
    found: list[tuple[int, str]] = []
    for year in range(timeline.start.year, timeline.today.year + 1):
        days = {"new_year": date(year, 1, 8), "christmas": date(year, 12, 22)}
        if is_chinese:
            days = {
                "new_year": date(year, 1, 4),
                "lunar": lunar_day(year, 1, 1),
                "autumn": lunar_day(year, 8, 15),
            }
        for holiday, day in days.items():
            found += [((day - timeline.start).days - before, holiday) for before in range(4)]
    return tuple(found)
