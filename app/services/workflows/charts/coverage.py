"""What the figures of a chart rest on and leave out, in words: for the question mark beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from app.text import Text, tr

_WORDS: Final[Mapping[str, Callable[[int], Text]]] = MappingProxyType(
    {
        "customers": lambda n: tr("%n customers", "", n),
        "buyers": lambda n: tr("%n buyers", "", n),
        "orders": lambda n: tr("%n orders", "", n),
        "lines": lambda n: tr("%n order lines", "", n),
        "months": lambda n: tr("%n whole months", "", n),
        "interactions": lambda n: tr("%n interactions", "", n),
        "late": lambda n: tr("%n late by their own rhythm", "", n),
        "with_own_rhythm": lambda n: tr("%n with a rhythm of their own", "", n),
        "by_segment": lambda n: tr("%n by the rhythm of their segment", "", n),
        "by_all": lambda n: tr("%n by the rhythm of all", "", n),
        "repeat_customers": lambda n: tr("%n bought again", "", n),
        "never_bought": lambda n: tr("%n never bought", "", n),
        "customers_with_other_currency": lambda n: tr("%n customers with other currencies", "", n),
        "orders_in_other_currencies": lambda n: tr("%n orders in other currencies", "", n),
        "orders_without_day": lambda n: tr("%n orders without a day", "", n),
        "without_day": lambda n: tr("%n orders without a day", "", n),
        "orders_without_region": lambda n: tr("%n orders without a region", "", n),
        "orders_without_lines": lambda n: tr("%n orders without lines", "", n),
        "orders_after_as_of": lambda n: tr("%n orders after the last day", "", n),
        "interactions_without_day": lambda n: tr("%n interactions without a day", "", n),
        "cancelled_left_out": lambda n: tr("%n cancelled orders left out", "", n),
    }
)


def coverage_in_words(coverage: Mapping[str, int]) -> tuple[Text, ...]:
    """Return what a chart rests on and leaves out, in the order of the words above, but for zeros."""
    return tuple(words(coverage[name]) for name, words in _WORDS.items() if coverage.get(name))
