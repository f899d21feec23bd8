"""What the figures of a chart rest on, in words: for the question mark beside it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.text import Text, tr

_WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "orders": tr("Orders"),
        "orders_without_day": tr("Orders without a day"),
        "orders_without_region": tr("Orders without a region"),
        "orders_without_lines": tr("Orders without lines"),
        "orders_in_other_currencies": tr("Orders in other currencies"),
        "orders_after_as_of": tr("Orders after the last day"),
        "cancelled_left_out": tr("Cancelled orders, left out"),
        "lines": tr("Order lines"),
        "months": tr("Whole months"),
        "customers": tr("Customers"),
        "buyers": tr("Customers who bought"),
        "never_bought": tr("Customers who never bought"),
        "repeat_customers": tr("Customers who bought again"),
        "customers_with_other_currency": tr("Customers with other currencies"),
        "with_own_rhythm": tr("With a rhythm of their own"),
        "by_segment": tr("By the rhythm of their segment"),
        "by_all": tr("By the rhythm of all"),
        "late": tr("Late by their own rhythm"),
        "interactions": tr("Interactions"),
        "interactions_without_day": tr("Interactions without a day"),
        "without_day": tr("Orders without a day"),
    }
)


def coverage_in_words(coverage: Mapping[str, int]) -> tuple[tuple[Text, int], ...]:
    """Return what a chart rests on, named, in the order of the words above; counts of nothing are left out."""
    return tuple((words, coverage[name]) for name, words in _WORDS.items() if coverage.get(name))
