"""What is being given away: who gives, who gets, by which rules, the plan and what was moved in it by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from app.services.workflows.handover.amending import BY_HAND
from app.services.workflows.handover.page_giving import Book, People, Person, PlanFigures, PlannedAccount
from app.services.workflows.handover.planning import PlanHandover, SplitRule


@dataclass(frozen=True)
class Rule:
    """Accounts with this value go to a person."""

    field: str
    value: str
    heir: bytes


@dataclass(frozen=True)
class Wish:
    """Who gives, who gets and how; ``caps`` are the most accounts that somebody may get."""

    leaver: bytes = b""
    heirs: tuple[bytes, ...] = ()
    rules: tuple[Rule, ...] = ()
    caps: Mapping[bytes, int] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {
            "leaver": self.leaver.hex(), "heirs": [each.hex() for each in self.heirs],
            "rules": [[each.field, each.value, each.heir.hex()] for each in self.rules],
            "caps": {key.hex(): most for key, most in self.caps.items()},
        }  # fmt: skip

    def among(self, people: People) -> Wish:
        """Return what of it is still possible; whoever has accounts gives, the workspace's own person first."""
        able, givers = {each.id: each for each in people.people}, people.givers
        fallback = people.owner if people.owner in givers or not givers else min(givers, key=lambda key: able[key].name)
        leaver = self.leaver if self.leaver in givers else fallback
        heirs = tuple(key for key in self.heirs if key != leaver and key in able and can_get(able[key]))
        rules = tuple(each for each in self.rules if each.heir in heirs)
        return Wish(leaver, heirs, rules, {key: most for key, most in self.caps.items() if key in heirs})

    def command(self, people: People) -> PlanHandover:
        """Return the command that makes the plan."""
        keys = {each.id: each.key for each in people.people}
        rules = tuple(SplitRule(each.field, each.value, self.heirs.index(each.heir)) for each in self.rules)
        caps = tuple(self.caps.get(key) for key in self.heirs)
        return PlanHandover(self.leaver, tuple(keys[key] for key in self.heirs), rules, caps)


def read_wish(plain: object) -> Wish:
    """Return what was remembered; nothing where it makes no sense."""
    try:
        assert isinstance(plain, dict)  # noqa: S101
        return Wish(
            bytes.fromhex(plain["leaver"]), tuple(map(bytes.fromhex, plain["heirs"])),
            tuple(Rule(name, value, bytes.fromhex(heir)) for name, value, heir in plain["rules"]),
            {bytes.fromhex(key): int(most) for key, most in plain["caps"].items()},
        )  # fmt: skip
    except (AssertionError, KeyError, TypeError, ValueError, AttributeError):
        return Wish()


def can_get(person: Person) -> bool:
    """Return whether somebody can get accounts at all."""
    return person.is_active or person.has_card


@dataclass(frozen=True)
class Share:
    """What a successor gets by a plan, and what there is before; ``before`` is None for who works elsewhere."""

    heir: Person
    before: Book | None
    gets: Book
    families: int


@dataclass(frozen=True)
class Case:
    """A plan that was made, with the figures of its accounts; ``moved`` says who else gets an account by hand.

    ``mover`` is who moves. A plan that ``is_fixed`` was signed in another workspace and is carried out as it is.
    """

    document: Mapping[str, Any]
    leaver: bytes
    heirs: tuple[Person, ...]
    figures: PlanFigures
    moved: Mapping[bytes, int] = field(default_factory=dict)
    mover: str = ""
    is_fixed: bool = False

    def accounts(self) -> tuple[PlannedAccount, ...]:
        """Return the accounts as they go now."""
        return tuple(
            each if self.moved.get(each.id, each.successor) == each.successor
            else replace(each, successor=self.moved[each.id], reason=BY_HAND, mover=self.mover)
            for each in self.figures.accounts
        )  # fmt: skip

    def with_moved(self, accounts: Sequence[bytes], successor: int) -> Case:
        """Return the case in which a successor gets these accounts."""
        return replace(self, moved={**self.moved, **dict.fromkeys(accounts, successor)})

    def shares(self) -> tuple[Share, ...]:
        """Return what each successor gets."""
        parts: list[list[PlannedAccount]] = [[] for _ in self.heirs]
        for each in self.accounts():
            parts[each.successor].append(each)
        return tuple(
            Share(heir, before, _book(part), len({each.family for each in part} - {0}))
            for heir, before, part in zip(self.heirs, self.figures.before, parts, strict=True)
        )

    def customers(self, successor: int) -> tuple[bytes, ...]:
        """Return the accounts of a successor."""
        return tuple(sorted(each.id for each in self.accounts() if each.successor == successor))

    @property
    def changes(self) -> dict[bytes, int]:
        """Return what goes elsewhere than the plan says."""
        return {
            each.id: self.moved[each.id]
            for each in self.figures.accounts
            if self.moved.get(each.id, each.successor) != each.successor
        }

    @property
    def attention(self) -> Mapping[str, int]:
        """What a person should look at first, by its name."""
        found: Mapping[str, int] = self.document["attention"]
        return found


def _book(accounts: Sequence[PlannedAccount]) -> Book:
    return Book(len(accounts), sum(each.open_tasks for each in accounts), added(each.money for each in accounts))


def added(parts: Any) -> dict[str, Decimal]:
    """Return sums by currency of several."""
    total: dict[str, Decimal] = {}
    for part in parts:
        for currency, amount in part.items():
            total[currency] = total.get(currency, Decimal()) + amount
    return total
