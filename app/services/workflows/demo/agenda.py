"""How many follow-ups there are of each sort, so that every part of a due list has something in it."""

from __future__ import annotations

from typing import Final

from app.models.values import Stage
from app.services.workflows.demo.accounts import Account, Contact
from app.services.workflows.demo.followups import FollowUps
from app.services.workflows.demo.quotas import Portions, Quota
from app.services.workflows.demo.world import World

_DONE: Final = 0.87  # how many were done, for each customer
_RATES: Final = {
    "overdue": 0.014, "today": 0.0025, "soon": 0.0115, "later": 0.22, "undated": 0.01, "dropped": 0.03,
    "again": 0.03, "birthday": 0.018,
}  # fmt: skip
_FORGOTTEN: Final = 0.32  # share of thin accounts with a promise of which nobody wrote down more
_WEEKEND: Final = 5


class Agenda:
    """Shares follow-ups out over the customers of one workspace."""

    def __init__(self, world: World, customers: int, weights: float) -> None:
        self._world = world
        self._done = Portions(round(_DONE * customers), weights)
        self._quotas = {name: Quota(rate) for name, rate in _RATES.items()}

    def write(self, account: Account, weight: float) -> None:
        """Take down what was done and what is to be done for a customer."""
        plan, dice, today = account.plan, self._world.dice, self._world.today
        writer = FollowUps(self._world, account)
        for _ in range(self._done.take(weight)):
            writer.finish(self._past(account, today - max(plan.known_since, 0)))
        for name, quota in self._quotas.items():
            if quota.is_due(can_take=_can_take(account, name)):
                self._write_open(writer, account, name)
        if plan.is_thin and dice.chance(_FORGOTTEN):
            writer.forget(None if dice.chance(0.4) else self._working(today + dice.whole(-40, 20)))

    def _write_open(self, writer: FollowUps, account: Account, name: str) -> None:
        today, dice = self._world.today, self._world.dice
        celebrated = _celebrated(account)
        if name == "birthday" and celebrated is not None:
            writer.celebrate(celebrated)
        elif name == "again":
            writer.repeat()
        elif name == "dropped":
            writer.drop(self._past(account, 200))
        elif name == "overdue":
            writer.plan(self._past(account, 24))
        elif name == "later":
            writer.plan(self._working(today + int(dice.near(30, 0.7, 8, 220))))
        else:
            writer.plan({"today": today, "soon": self._working(today + dice.whole(1, 5))}.get(name))

    def _past(self, account: Account, days: int) -> int:
        day = self._world.today - self._world.dice.whole(1, max(2, days - 2))
        return self._world.timeline.working_day(day, account.market["calendar"])

    def _working(self, day: int) -> int:
        weekday = self._world.timeline.day(day).weekday()
        return day if weekday < _WEEKEND else day + 7 - weekday


def _can_take(account: Account, name: str) -> bool:
    if account.plan.is_thin or account.is_archived or account.stage is Stage.LOST:
        return False
    return name != "birthday" or _celebrated(account) is not None


def _celebrated(account: Account) -> Contact | None:
    return next((contact for contact in account.contacts if contact.birthday), None)
