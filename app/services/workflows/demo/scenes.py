"""What a note or a follow-up is about: who, which goods, which order or deal, and on which day.

A scene answers the slots of a grammar's patterns; which pattern is used when does not belong here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from app.models.values import MICRO
from app.services.kernel import money
from app.services.workflows.demo.accounts import Account, Contact, Deal, Order, Promise
from app.services.workflows.demo.catalogue import Product, unit_price
from app.services.workflows.demo.data import load
from app.services.workflows.demo.grammar import Grammar
from app.services.workflows.demo.world import World

_WHOLE_FROM: Final = 100  # amounts from here on are spoken of without decimals
_FRIDAY: Final = 4


@dataclass(frozen=True)
class Subject:
    """With whom, about what, and what of it was said before."""

    contact: Contact | None = None
    about: Order | Deal | Promise | None = None
    said: Mapping[str, str] = field(default_factory=dict)


_NOBODY: Final = Subject()


class CustomerScene:
    """A day with a customer. ``said`` keeps what was said, so that a note does not contradict itself."""

    def __init__(
        self,
        world: World,
        account: Account,
        grammar: Grammar,
        day: int,
        subject: Subject = _NOBODY,
    ) -> None:
        self.world, self.account, self.grammar, self.contact = world, account, grammar, subject.contact
        about = subject.about
        self.date = world.timeline.day(day)
        self.order = about if isinstance(about, Order) else None
        self.deal = about if isinstance(about, Deal) else None
        self.promise = about if isinstance(about, Promise) else None
        self.said = dict(subject.said)
        if "holiday" in self.said:
            self.said["holiday"] = grammar.texts["holidays"][self.said["holiday"]]
        self._goods = self._choose_goods()

    def slot(self, name: str) -> str:
        """Return what a slot stands for."""
        return _SLOTS[name](self)

    def who(self) -> str:
        """Return how the person is spoken of."""
        if self.contact is None:
            return str(self.grammar.pick("nobody"))
        return self.contact.call(self.grammar.language, self.account.market["culture"])

    def item(self, place: int) -> str:
        """Return the short name of the first or second product."""
        return self._words(place)[0]

    def goods(self, place: int) -> str:
        """Return a quantity of the first or second product."""
        quantity, (item, many, *one) = self._goods[place % len(self._goods)][1], self._words(place)
        if self.grammar.language.startswith("zh"):
            return f"{quantity}{many}{item}"
        return f"{quantity} {many}" if quantity > 1 else f"{self.grammar.texts['one']} {one[0]}"

    def amount(self) -> str:
        """Return the amount of the deal, of the order, or of the goods."""
        about = self.deal or self.order
        if about is not None:
            return self._shown(about.amount)
        product, quantity = self._goods[0]
        return self._shown(self._price(product) * quantity)

    def weekday(self) -> str:
        """Return a working day within the next week."""
        day = self.date + timedelta(self.world.dice.whole(1, 5))
        day += timedelta(7 - day.weekday() if day.weekday() > _FRIDAY else 0)
        return str(self.grammar.texts["weekdays"][day.weekday()])

    def later(self) -> str:
        """Return the day by which something is promised, else one in the next weeks."""
        day = self.date + timedelta(self.world.dice.whole(5, 21))
        return self._dated(day if self.promise is None else self.world.timeline.day(self.promise.due_on))

    def month(self) -> str:
        """Return one of the next months."""
        return str(self.grammar.texts["months"][(self.date.month - 1 + self.world.dice.whole(1, 3)) % 12])

    def whole(self, first: int, last: int) -> str:
        """Return some number."""
        return str(self.world.dice.whole(first, last))

    def _choose_goods(self) -> list[tuple[Product, int]]:
        lines = [line for line in self.order.lines if not line.product.is_service] if self.order else []
        bought = [(line.product, line.quantity) for line in lines[:2]]
        dice, catalogue, plan = self.world.dice, self.world.catalogue, self.account.plan
        known = {product for product, _ in bought}
        others = [product for product in dice.shuffled(self.account.basket) if product not in known]
        others.sort(key=lambda product: product.is_service)
        wanted = others[: 2 - len(bought)]
        return bought + [(product, catalogue.quantity(plan, product, dice)) for product in wanted]

    def _words(self, place: int) -> tuple[str, ...]:
        return tuple(self._goods[place % len(self._goods)][0].words(self.grammar.language))

    def _price(self, product: Product) -> int:
        """Return the list price of the day in minor units."""
        market, year = self.account.market, self.date.year - self.world.timeline.start.year
        price = unit_price(product.facts["price"], market["currency"], market["price_level"], year)
        return money.minor(Decimal(price) / MICRO, market["currency"])

    def _shown(self, minor: int) -> str:
        currency = self.account.market["currency"]
        amount, sign = money.amount(minor, currency), load("products")["signs"][currency]
        return f"{sign}{amount:,.0f}" if amount >= _WHOLE_FROM else f"{sign}{amount}"

    def _dated(self, day: date) -> str:
        texts = self.grammar.texts
        month = str(day.month) if self.grammar.language.startswith("zh") else texts["months"][day.month - 1]
        return str(texts["date"].format(day=day.day, month=month))


_SLOTS: Final[dict[str, Callable[[CustomerScene], str]]] = {
    "who": CustomerScene.who,
    "item": lambda scene: scene.item(0),
    "item2": lambda scene: scene.item(1),
    "goods": lambda scene: scene.goods(0),
    "goods2": lambda scene: scene.goods(1),
    "unit": lambda scene: scene._words(0)[1],
    "qty": lambda scene: str(scene._goods[0][1]),
    "order": lambda scene: scene.order.number if scene.order else "",
    "order_or_item": lambda scene: scene.order.number if scene.order else scene.item(0),
    "deal": lambda scene: scene.deal.title if scene.deal else "",
    "deal_or_item": lambda scene: scene.deal.title if scene.deal else scene.item(0),
    "lost_reason": lambda scene: (scene.deal.lost_reason if scene.deal else None) or "",
    "promise": lambda scene: scene.promise.words if scene.promise else "",
    "amount": CustomerScene.amount,
    "price": lambda scene: scene._shown(scene._price(scene._goods[0][0])),
    "pct": lambda scene: scene.whole(2, 8),
    "weeks": lambda scene: scene.whole(2, 6),
    "days": lambda scene: scene.whole(3, 12),
    "few": lambda scene: scene.whole(2, 6),
    "day": CustomerScene.weekday,
    "date": CustomerScene.later,
    "month": CustomerScene.month,
    "year": lambda scene: str(scene.date.year + (scene.date.month > 8)),  # noqa: PLR2004
    "city": lambda scene: str(scene.account.plan.place["city"]),
}
"""``from_rep`` and ``holiday`` must be in ``said`` where they occur; the latter as its key."""
