"""Customers who are like another one, in what way, and what such customers bought next.

Similarity is Gower's coefficient over few traits that a person can check: the share of the traits
known of the customer that the other one has too, where the products bought are one trait of which
a part can be shared (Jaccard: products of both ÷ products of either). What is unknown of the other
one counts as not shared. Source: Gower, "A general coefficient of similarity and some of its
properties", Biometrics 27, 1971. Which traits there are is decided by the caller.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from app.services.analysis.columns import NO_DAY, Coded, Floats, Ints, Mask, OrderColumns
from app.services.analysis.grouping import counts, smallest
from app.services.analysis.segments import LABELS
from app.text import Text, tr

FEWEST_TRAITS: Final = 3
LEAST_SIMILAR: Final = 0.5
MOST_SHOWN: Final = 10
MOST_ASKED: Final = 50
FEWEST_ASKED: Final = 10
FEWEST_CASES: Final = 3
_NAMED: Final = 3

DEFINITION: Final = tr(
    "Similarity: the share of the known traits that both have in common; of the products bought, the part that both "
    "bought. What came next: products first bought by the {most} most similar customers after they had bought one "
    "of the same products, each customer counted once.",
    most=MOST_ASKED,
)
_TOO_LITTLE: Final = tr("Too little is known of this customer to find similar ones.")
_NOBODY: Final = tr("No other customer shares half of what is known of this one.")

_DAYS: Final = (10, 45, 120, 270)
_RHYTHMS: Final = ("weekly", "monthly", "quarterly", "half_yearly", "yearly")
_RHYTHM_WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    dict(
        zip(
            _RHYTHMS,
            (
                tr("about weekly"),
                tr("about monthly"),
                tr("about quarterly"),
                tr("about half-yearly"),
                tr("yearly or less often"),
            ),
            strict=True,
        )
    )
)


@dataclass(frozen=True)
class Purchases:
    """Which customer bought which product first on which day, as columns; one row for each pair."""

    customer: Ints
    product: Ints
    first_day: Ints
    names: tuple[str, ...]


@dataclass(frozen=True)
class LookAlike:
    """A similar customer, and in words what both have in common."""

    customer: int
    similarity: float
    shared: tuple[Text, ...]


@dataclass(frozen=True)
class NextProduct:
    """A product that similar customers bought next: how many of those asked did."""

    product: str
    cases: int
    asked: int


@dataclass(frozen=True)
class LookAlikes:
    """Similar customers, the most similar first; what they bought next; and why something is missing."""

    rows: tuple[LookAlike, ...]
    bought_next: tuple[NextProduct, ...] = ()
    declined: tuple[Text, ...] = ()


def purchases(lines: OrderColumns) -> Purchases:
    """Return who bought what first when; dear for many lines, so keep it for all customers.

    Args:
        lines: Order lines that count; those without a product or a day are left out.
    """
    kept = lines.where((lines.product.codes >= 0) & (lines.day != NO_DAY))
    width = len(kept.product.names) + 1
    key = kept.customer.astype(np.int64) * width + kept.product.codes
    pairs, place = np.unique(key, return_inverse=True)
    first = smallest(place, kept.day, len(pairs), NO_DAY)
    return Purchases(pairs // width, pairs % width, first, kept.product.names)


def rhythm_bands(gap: Floats) -> Coded:
    """Return a trait of median gaps between purchases in days, NaN where there is none."""
    bands = np.searchsorted(_DAYS, gap)
    return Coded(np.where(np.isnan(gap), -1, bands).astype(np.int64), _RHYTHMS)


def look_alikes(customer: int, traits: Mapping[str, Coded], bought: Purchases, candidates: Mask) -> LookAlikes:
    """Return the customers most similar to one, why, and what they bought next.

    Args:
        customer: Its place among all.
        traits: Traits of all customers by name, each of shape (customers,): ``industry``, ``region``,
            ``source``, ``value_class``, ``segment``, ``rhythm``.
        bought: Of all customers.
        candidates: Shape (customers,), who may be named.
    """
    known = {name: each for name, each in traits.items() if each.codes[customer] >= 0}
    own = np.zeros(len(bought.names) + 1, dtype=bool)
    own[bought.product[bought.customer == customer]] = True
    if len(known) + bool(own.any()) < FEWEST_TRAITS:
        return LookAlikes((), declined=(_TOO_LITTLE,))
    similarity = _similarity(customer, known, bought, own)
    similarity[~candidates] = 0
    similarity[customer] = 0
    found = np.argsort(-similarity, kind="stable")[:MOST_ASKED]
    found = found[similarity[found] >= LEAST_SIMILAR]
    if not len(found):
        return LookAlikes((), declined=(_NOBODY,))
    rows = tuple(
        LookAlike(int(each), float(similarity[each]), _in_words(customer, int(each), known, bought, own))
        for each in found[:MOST_SHOWN]
    )
    next_products, reason = _bought_next(found, bought, own)
    return LookAlikes(rows, next_products, (reason,) if reason else ())


def _similarity(customer: int, known: Mapping[str, Coded], bought: Purchases, own: Mask) -> Floats:
    """Return the similarity of everybody to a customer, shape (customers,)."""
    size = len(next(iter(known.values())).codes)
    shared = np.zeros(size)
    for each in known.values():
        shared += each.codes == each.codes[customer]
    if not own.any():
        return shared / len(known)
    both = counts(bought.customer[own[bought.product]], size)
    either = counts(bought.customer, size) + own.sum() - both
    similarity: Floats = (shared + both / either) / (len(known) + 1)
    return similarity


def _in_words(customer: int, other: int, known: Mapping[str, Coded], bought: Purchases, own: Mask) -> tuple[Text, ...]:
    said = [
        _trait(name, each.names[each.codes[other]])
        for name, each in known.items()
        if each.codes[other] == each.codes[customer]
    ]
    theirs = bought.product[bought.customer == other]
    common = theirs[own[theirs]]
    if len(common):
        # What few buy tells more than what everybody buys.
        buyers = counts(bought.product, len(own))
        named = sorted(common.tolist(), key=lambda code: (buyers[code], bought.names[code]))[:_NAMED]
        names = ", ".join(bought.names[code] for code in named)
        said.append(tr("%n products in common, such as {names}", "", len(common), names=names))
    return tuple(said)


def _trait(name: str, value: str) -> Text:
    words = {
        "industry": tr("Same industry: {value}", value=value),
        "region": tr("Same region: {value}", value=value),
        "source": tr("Came the same way: {value}", value=value),
        "value_class": tr("Same value class: {value}", value=value),
        "segment": tr("Same segment: {value}", value=LABELS.get(value, value)),
        "rhythm": tr("Buys at the same pace: {value}", value=_RHYTHM_WORDS.get(value, value)),
    }
    return words.get(name) or tr("Same {trait}: {value}", trait=name, value=value)


def _bought_next(asked: Ints, bought: Purchases, own: Mask) -> tuple[tuple[NextProduct, ...], Text | None]:
    """Return what these customers bought after a product of one's own; first of all if there is none."""
    kept = np.isin(bought.customer, asked)
    customer, product, day = bought.customer[kept], bought.product[kept], bought.first_day[kept]
    is_own = own[product] if own.any() else np.zeros(len(product), dtype=bool)
    begins = is_own if own.any() else np.ones(len(product), dtype=bool)
    who, place = np.unique(customer, return_inverse=True)
    begun = smallest(place[begins], day[begins], len(who), np.iinfo(np.int64).max)
    cases = int((begun != np.iinfo(np.int64).max).sum())
    if cases < FEWEST_ASKED:
        return (), tr(
            "Too few similar customers have bought for saying what comes next: {found}, and {needed} are needed.",
            found=cases,
            needed=FEWEST_ASKED,
        )
    follows = ~is_own & (day > begun[place] if own.any() else day == begun[place])
    number = counts(product[follows], len(own))
    order = sorted(np.flatnonzero(number >= FEWEST_CASES).tolist(), key=lambda code: (-number[code], code))
    return tuple(NextProduct(bought.names[code], int(number[code]), cases) for code in order[:MOST_SHOWN]), None
