"""Filling an empty workspace with the demo: one command, one step, that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from sqlalchemy import select

from app.errors import AppError, UsageError
from app.models.user import User
from app.services.kernel.changes import raw_table
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.permissions import ADMINISTER, Rule
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.demo.agenda import Agenda
from app.services.workflows.demo.calendars import Timeline, moment
from app.services.workflows.demo.catalogue import Catalogue
from app.services.workflows.demo.contacts import meet_contacts
from app.services.workflows.demo.customers import meet, write_customer
from app.services.workflows.demo.deals import write_deals
from app.services.workflows.demo.dice import Dice
from app.services.workflows.demo.extras import define_extras, write_extras
from app.services.workflows.demo.interactions import write_interactions
from app.services.workflows.demo.orders import Numbers, write_orders
from app.services.workflows.demo.plans import plan_customer
from app.services.workflows.demo.quotas import Portions
from app.services.workflows.demo.team import gather, write_team
from app.services.workflows.demo.world import World
from app.text import Text, tr

_BATCH: Final = 200
_NOTES: Final = 10  # for each customer on average
_MUST_BE_EMPTY: Final = ("customer", "product", "tag", "custom_field")
_JOINED: Final = -1600  # day on which the team began, before the story


@dataclass(frozen=True)
class FillDemo(Command):
    """Fill an empty workspace with a made-up team and its customers.

    The same seed, day and number of customers give the same rows, down to their ids; whoever fills
    the workspace is one of the six people in it.
    """

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Demo data")
    kind: ClassVar[str] = "demo"

    today: date
    seed: int = 1
    customers: int = 2000


class _Filling:
    """One run of the command."""

    def __init__(self, uow: UnitOfWork, command: FillDemo) -> None:
        self._uow, self._seed, self._count = uow, command.seed, command.customers
        timeline, dice = Timeline(command.today), Dice(command.seed)
        owner = uow.session.get_one(User, uow.actor.user_id)
        team = gather(owner.id, owner.name, dice)
        self.world = World(timeline, uow.conventions.zone, dice, team, Catalogue(dice))
        self._numbers = Numbers(timeline)

    def run(self) -> None:
        """Make up everything and write it, some customers at a time."""
        weights = self._survey()
        agenda = Agenda(self.world, self._count, weights)
        notes = Portions(_NOTES * self._count, weights)
        self._write_surroundings()
        self._uow.progress.start(tr("Making up customers"), self._count)
        for first in range(0, self._count, _BATCH):
            numbers = range(first, min(first + _BATCH, self._count))
            for number in numbers:
                self._write_customer(number, agenda, notes)
            self.world.pages.write(self._uow)
            self._uow.progress.advance(len(numbers))

    def _survey(self) -> float:
        """Look at all customers in outline: how many orders on which day, how much to tell."""
        weights = 0.0
        self._uow.progress.start(tr("Planning the demo"), self._count)
        for number in range(self._count):
            plan = plan_customer(self._seed, number, self.world.timeline)
            self._numbers.count(plan)
            weights += plan.story_weight(self.world.today)
            self._uow.progress.advance(1)
        self._numbers.begin()
        return weights

    def _write_surroundings(self) -> None:
        world = self.world
        begun = moment(world.timeline.day(_JOINED), 9 * 60, world.zone)
        write_team(world.team, world.pages, world.dice, begun)
        world.catalogue.write(world.pages, world.dice, begun)
        define_extras(world)

    def _write_customer(self, number: int, agenda: Agenda, notes: Portions) -> None:
        world = self.world
        plan = plan_customer(self._seed, number, world.timeline)
        weight = plan.story_weight(world.today)
        account = meet(world, plan)
        meet_contacts(world, account)
        write_orders(world, self._numbers, account)
        write_deals(world, account)
        agenda.write(account, weight)
        write_interactions(world, account, notes.take(weight))
        write_extras(world, account)
        write_customer(world, account)


def fill_demo(uow: UnitOfWork, command: FillDemo) -> dict[str, int]:
    """Write the demo and return how many rows each table got.

    Raises:
        AppError: The workspace has customers, products, tags or custom fields already.
    """
    if command.customers < 1:
        raise UsageError("bad-count", tr("A demo needs at least one customer."))
    for table in _MUST_BE_EMPTY:
        if uow.connection.execute(select(raw_table(table).c.id).limit(1)).first() is not None:
            raise AppError(
                "not-empty", tr("This workspace is in use. Nothing was changed. Make a new one for the demo.")
            )
    filling = _Filling(uow, command)
    filling.run()
    counts = filling.world.pages.counts
    uow.summary = {"seed": command.seed, **counts}
    return counts


HANDLERS: Handlers = {FillDemo: fill_demo}
