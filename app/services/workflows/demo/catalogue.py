"""What the demo's team sells: products, their prices in each currency, and what lines cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any, Final

from app.models.base import micro_number
from app.models.values import MICRO
from app.services.kernel import money
from app.services.workflows.demo.data import load
from app.services.workflows.demo.dice import Dice, Weighted
from app.services.workflows.demo.plans import Plan
from app.services.workflows.demo.writing import Pages

CURRENCY: Final = "CNY"
"""Products have their price and cost in this currency; orders are priced in the customer's."""

_DISCOUNTS: Final = Weighted({0: 50, 2: 9, 3: 10, 5: 14, 8: 7, 10: 5})
_STRAY: Final = 0.12  # share of lines outside a customer's usual basket
_SMALLEST_WITH_DISCOUNT: Final = 0.3
_MOST_LINES: Final = 5


@dataclass(frozen=True, eq=False)
class Product:
    """Something that is sold; ``facts`` is its entry in ``products.json``."""

    id: bytes
    facts: Any

    @property
    def is_service(self) -> bool:
        """Whether it cannot be held in hands, sampled or run low."""
        return bool(self.facts.get("is_service"))

    def words(self, language: str) -> Sequence[str]:
        """Return its short name, then in Chinese its measure word, else its name with a unit."""
        words = self.facts["words"]
        found: Sequence[str] = words.get(language, words["en"])
        return found

    def demand_in(self, month: int) -> float:
        """Return how well it sells in a month, 1 being normal."""
        months = self.facts.get("months")
        return float(months[month - 1]) if months else 1.0


@dataclass(frozen=True)
class Line:
    """A line of an order: price and discount in millionths, amount in minor units."""

    product: Product
    quantity: int
    price: int
    discount: int | None
    amount: int


class Catalogue:
    """The products of one workspace."""

    def __init__(self, dice: Dice) -> None:
        self.products = [Product(dice.new_id(), facts) for facts in load("products")["products"]]
        self._choices: dict[tuple[str | None, bool], Weighted[int]] = {}

    def write(self, pages: Pages, dice: Dice, made_at: int) -> None:
        """Take the products down."""
        for product in self.products:
            facts = product.facts
            price, cost = (money.minor(Decimal(facts[name]), CURRENCY) for name in ("price", "cost"))
            pages.add(
                "product", id=product.id, name=facts["name"], category=facts["category"], currency=CURRENCY,
                unit_price_minor=price, cost_minor=cost, created_at=made_at, updated_at=made_at,
            )  # fmt: skip
            pages.add_external_id(dice.new_id(), "product", product.id, facts["code"])

    def basket(self, plan: Plan, dice: Dice) -> list[Product]:
        """Return what a customer usually buys."""
        choice = self._choice(plan)
        wanted, found = dice.whole(3, 7), dict.fromkeys((dice.weighted(choice),))
        while len(found) < 2 or wanted > 0:  # noqa: PLR2004  # notes speak of two products
            found[dice.weighted(choice)] = None
            wanted -= 1
        return [self.products[at] for at in found]

    def lines(self, plan: Plan, basket: Sequence[Product], month: int, year: int, dice: Dice) -> list[Line]:
        """Return the lines of an order in a month of the story's ``year``, which counts from 0."""
        how_many = min(_MOST_LINES, 1 + int(dice.near(2, 0.55)))
        chosen = dict.fromkeys(self._choose(plan, basket, month, dice) for _ in range(how_many))
        discount = dice.weighted(_DISCOUNTS) if plan.size > _SMALLEST_WITH_DISCOUNT else 0
        return [self._line(plan, product, discount * MICRO // 100, year, dice) for product in chosen]

    def quantity(self, plan: Plan, product: Product, dice: Dice) -> int:
        """Return how much of a product a customer orders at once."""
        wanted, step = product.facts["lot"] * plan.size * dice.near(1, 0.35), product.facts["step"]
        return max(1, round(wanted / step) * step if wanted >= step else int(wanted))

    def _line(self, plan: Plan, product: Product, discount: int, year: int, dice: Dice) -> Line:
        market, quantity = plan.market, self.quantity(plan, product, dice)
        price = unit_price(product.facts["price"], market["currency"], market["price_level"], year)
        amount = line_minor(quantity, price, discount, market["currency"])
        return Line(product, quantity, price, discount or None, amount)

    def _choose(self, plan: Plan, basket: Sequence[Product], month: int, dice: Dice) -> Product:
        for _ in range(6):
            is_stray = dice.chance(_STRAY)
            product = self.products[dice.weighted(self._choice(plan))] if is_stray else dice.pick(basket)
            if dice.share(0, 1.3) < product.demand_in(month):
                return product
        return dice.pick([each for each in self.products if not each.facts.get("months")])

    def _choice(self, plan: Plan) -> Weighted[int]:
        key = plan.industry, plan.is_chinese
        if key not in self._choices:
            weights = {at: self._weight(each.facts, *key) for at, each in enumerate(self.products)}
            self._choices[key] = Weighted({at: weight for at, weight in weights.items() if weight})
        return self._choices[key]

    @staticmethod
    def _weight(facts: Any, industry: str | None, is_chinese: bool) -> float:
        if facts.get("is_chinese") and not is_chinese:
            return 0
        if industry is None:
            return float(facts.get("is_private", False))
        return float(load("industries")[industry]["basket"][facts["category"]] * facts.get("share", 1))


@cache
def unit_price(price: str, currency: str, level: float, year: int) -> int:
    """Return a list price in a currency in millionths, rounded to what a price list would show."""
    rates = load("products")
    rate = rates["rates"][currency]
    step, rise = Decimal(rate["step"]), 1 + Decimal(str(rates["rise_per_year"])) * year
    wanted = Decimal(price) * Decimal(rate["per_cny"]) * Decimal(str(level)) * rise
    # A price below a few steps would be rounded out of proportion.
    step = step if wanted > 10 * step else Decimal(1).scaleb(-money.places(currency))
    return micro_number(max(step, (wanted / step).quantize(Decimal(1), ROUND_HALF_UP) * step))


def line_minor(quantity: int, price: int, discount: int, currency: str) -> int:
    """Return quantity × price × (1 − discount) in minor units, rounded half up.

    Price and discount are in millionths; whole numbers keep it exact and fast.
    """
    scale: int = 10 ** money.places(currency)
    exact, unit = quantity * price * (MICRO - discount) * scale, MICRO * MICRO
    return (2 * exact + unit) // (2 * unit)
