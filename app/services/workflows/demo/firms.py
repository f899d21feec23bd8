"""Names of made-up companies, with the Internet domains that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from app.services.kernel.spelling import sort_key
from app.services.workflows.demo.data import load
from app.services.workflows.demo.dice import Dice, Weighted
from app.services.workflows.demo.people import latin, surname_of
from app.services.workflows.demo.plans import Plan

_TRIES: Final = 12


@dataclass(frozen=True)
class Firm:
    """A company's name and domain; the domain ends so that it can never exist."""

    name: str
    domain: str


class Register:
    """Gives out company names, no one twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def found(self, plan: Plan, dice: Dice) -> Firm:
        """Return a name that fits the country, the place and the trade."""
        firm = _make(plan, dice)
        for _ in range(_TRIES):
            if firm.name not in self._taken and firm.domain not in self._taken:
                break
            firm = _make(plan, dice)
        self._taken |= {firm.name, firm.domain}
        return firm


def _make(plan: Plan, dice: Dice) -> Firm:
    culture = plan.market["culture"]
    parts = load("companies")[culture]
    trade, form = dice.pick(parts["trades"][plan.industry]), dice.weighted(_forms(culture))
    brand, surname, partner = _brand(parts, dice), surname_of(dice, culture), surname_of(dice, culture)
    while partner == surname:
        partner = surname_of(dice, culture)
    words = {"brand": brand, "trade": trade, "surname": surname, "surname2": partner}
    words |= {"city": plan.place["city"], "province": plan.place["province"]}
    label = brand if "{brand}" in form else surname
    return Firm(_joined(form, words, culture), f"{_label(label, trade, culture)}.example")


def _joined(form: str, words: dict[str, str], culture: str) -> str:
    if culture != "ja":
        return " ".join(form.format_map(words).split())
    latin_form = form.format_map({name: text.split()[0] for name, text in words.items()})
    han = "".join(text.split()[-1] for text in (words["surname"], words["trade"]))
    return f"{latin_form} ({han})" if "{surname}" in form else latin_form


def _label(label: str, trade: str, culture: str) -> str:
    if culture.startswith("zh"):
        label, trade = (_pinyin(text) for text in (label, trade[:2]))
    elif culture == "ja":
        label = label.split()[0]
    trade = trade.split()[0]
    return f"{latin(label)}-{latin(trade)}"


@cache
def _pinyin(text: str) -> str:
    return sort_key(text).partition("\x1f")[0].replace(" ", "")


def _brand(parts: Any, dice: Dice) -> str:
    while True:
        brand = f"{dice.pick(parts['first'])}{dice.pick(parts['second'])}"
        if brand not in parts["avoid"] and len(set(brand)) > 1:
            return brand


@cache
def _forms(culture: str) -> Weighted[str]:
    return Weighted(load("companies")[culture]["forms"])
