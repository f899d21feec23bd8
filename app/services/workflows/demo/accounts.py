"""What is known of a customer while its story is told: contacts, orders, deals, promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.models.values import DealStage, Stage
from app.services.workflows.demo.catalogue import Line, Product
from app.services.workflows.demo.data import load
from app.services.workflows.demo.grammar import FALLBACK
from app.services.workflows.demo.people import Name
from app.services.workflows.demo.plans import Plan


@dataclass(frozen=True)
class Contact:
    """A person to speak with; ``id`` is None for a customer who is a private person."""

    id: bytes | None
    name: Name
    suffix: str = ""
    birthday: str | None = None

    def call(self, language: str, culture: str) -> str:
        """Return how the person is spoken of in notes of a language."""
        calls = load("details")["calls"]
        forms = calls.get(culture) or calls.get(language) or calls[FALLBACK]
        form = forms["titled"] if self.suffix else forms[self.name.gender.value]
        return str(form.format(surname=self.name.surname, given=self.name.given, suffix=self.suffix))


@dataclass(frozen=True)
class Order:
    """An order: its day, its number and what was bought."""

    day: int
    number: str
    lines: Sequence[Line]

    @property
    def amount(self) -> int:
        """The sum of its lines in minor units."""
        return sum(line.amount for line in self.lines)


@dataclass(frozen=True)
class Deal:
    """A chance to sell: its stages with the days on which it entered them."""

    id: bytes
    title: str
    stages: Sequence[tuple[str, int]]
    amount: int
    lost_reason: str | None

    @property
    def is_open(self) -> bool:
        """Whether it is neither won nor lost."""
        return self.stages[-1][0] not in (DealStage.WON, DealStage.LOST)


@dataclass(frozen=True)
class Promise:
    """Something the team said it would do."""

    words: str
    made_on: int
    due_on: int


@dataclass
class Account:
    """A customer whose rows are being made; ``latest`` is the last moment in its story."""

    plan: Plan
    id: bytes
    name: str
    domain: str
    known_at: int
    stage: Stage
    is_archived: bool
    contacts: list[Contact] = field(default_factory=list)
    basket: list[Product] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    deals: list[Deal] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    latest: int = 0

    @property
    def market(self) -> Any:
        """What ``markets.json`` says of the country."""
        return self.plan.market

    @property
    def language(self) -> str:
        """The language that the customer speaks."""
        return str(self.market["language"])

    def happened(self, at: int) -> int:
        """Note a moment of the story and return it."""
        self.latest = max(self.latest, at)
        return at
