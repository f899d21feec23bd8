"""The orders of the story, with lines and numbers; the amounts are the sums of the lines."""

from __future__ import annotations

from array import array
from typing import Final

from app.models.values import MICRO, OrderStatus, day_number
from app.services.workflows.demo.accounts import Account, Order
from app.services.workflows.demo.calendars import Timeline
from app.services.workflows.demo.catalogue import Line
from app.services.workflows.demo.dice import Dice, Weighted
from app.services.workflows.demo.plans import Plan
from app.services.workflows.demo.world import World

_DIGITS: Final = 5
_RECENT: Final = 4  # days
_ON_THE_WAY: Final = 16
_SETTLED: Final = Weighted({OrderStatus.COMPLETED: 960, OrderStatus.CANCELLED: 22, OrderStatus.RETURNED: 12})
_SHIPPED: Final = Weighted({OrderStatus.SHIPPED: 6, OrderStatus.COMPLETED: 3, OrderStatus.CONFIRMED: 1})
_FRESH: Final = Weighted({OrderStatus.OPEN: 4, OrderStatus.CONFIRMED: 6, OrderStatus.SHIPPED: 1})
_COVERED, _BY_ITSELF, _TIMED = 0.06, 0.05, 0.3  # taken by a colleague; by nobody; with a time of day


class Numbers:
    """Gives orders their numbers, such as 2026-01182: in each year they rise with the days.

    The orders of each day are counted beforehand, because customers are written one after the other.
    """

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._next = array("L", [0] * (timeline.length + 1))

    def count(self, plan: Plan) -> None:
        """Count the orders of a customer."""
        for day in plan.order_days:
            self._next[day] += 1

    def begin(self) -> None:
        """Turn the counts into the first number of each day."""
        start = self._timeline.start
        per_day = sum(self._next) / max(1, len(self._next))
        # The story begins within a year, of which some orders have gone by.
        number = 1 + int(per_day * (start.timetuple().tm_yday - 1))
        for day, count in enumerate(self._next):
            date = self._timeline.day(day)
            if date.month == date.day == 1:
                number = 1
            self._next[day] = number
            number += count

    def take(self, day: int) -> str:
        """Return the next number of a day."""
        number = self._next[day]
        self._next[day] += 1
        return f"{self._timeline.day(day).year}-{number:0{_DIGITS}}"


def write_orders(world: World, numbers: Numbers, account: Account) -> None:
    """Take down what a customer ordered."""
    account.basket = world.catalogue.basket(account.plan, world.dice)
    for day in account.plan.order_days:
        date = world.timeline.day(day)
        year = date.year - world.timeline.start.year
        lines = world.catalogue.lines(account.plan, account.basket, date.month, year, world.dice)
        order = Order(day, numbers.take(day), lines)
        account.orders.append(order)
        _write(world, account, order)


def _write(world: World, account: Account, order: Order) -> None:
    dice, plan, team, order_id = world.dice, account.plan, world.team, world.dice.new_id()
    owner = plan.owner_on(order.day)
    rep = team.colleague(owner, dice) if dice.chance(_COVERED) else owner
    ordered_at = account.happened(world.on_day(order.day, plan))
    ordered_on = day_number(world.timeline.day(order.day))
    world.pages.add(
        "order", id=order_id, customer_id=account.id, number=order.number,
        currency=account.market["currency"], ordered_on=ordered_on,
        ordered_at=ordered_at if dice.chance(_TIMED) else None,
        amount_minor=order.amount, region=plan.place["region"], home_region=plan.place["province"],
        rep_id=None if dice.chance(_BY_ITSELF) else team.id_of(rep), owner_id=team.id_of(owner),
        status=_status(dice, world.today - order.day).value, created_at=ordered_at, updated_at=ordered_at,
    )  # fmt: skip
    # The scope by which an import finds the order again.
    world.pages.add_external_id(dice.new_id(), "order", order_id, order.number, customer_id=account.id,
                                scope=f"{account.id.hex()}:{ordered_on}")  # fmt: skip
    for place, line in enumerate(order.lines):
        _write_line(world, order_id, place, line)


def _write_line(world: World, order_id: bytes, place: int, line: Line) -> None:
    world.pages.add(
        "order_line", id=world.dice.new_id(), order_id=order_id, position=place,
        product_id=line.product.id, quantity=line.quantity * MICRO, unit_price=line.price,
        discount=line.discount, amount_minor=line.amount,
    )  # fmt: skip


def _status(dice: Dice, age: int) -> OrderStatus:
    if age <= _RECENT:
        return dice.weighted(_FRESH)
    return dice.weighted(_SHIPPED if age <= _ON_THE_WAY else _SETTLED)
