"""Look-alikes: similarity that a person can check, words for it, and silence about too little."""

from __future__ import annotations

import numpy as np
import pytest

from app.services.analysis.columns import NO_DAY, Coded, OrderColumns
from app.services.analysis.similar import LookAlikes, Purchases, look_alikes, purchases, rhythm_bands


def coded(*texts: str | None) -> Coded:
    """Return texts as codes."""
    names = tuple(dict.fromkeys(text for text in texts if text))
    return Coded(np.array([names.index(text) if text else -1 for text in texts], dtype=np.int64), names)


def bought(*each: tuple[int, str | None, int]) -> Purchases:
    """Return purchases given as customer, product and day."""
    n = len(each)
    none = coded(*[None] * n)
    customers, products, days = zip(*each, strict=True) if each else ((), (), ())
    lines = OrderColumns(
        np.arange(n), np.array(customers, dtype=np.int64), np.array(days, dtype=np.int64),
        np.ones(n, dtype=np.int64), none, none, none, coded(*products), none,
    )  # fmt: skip
    return purchases(lines)


TRAITS = {
    "industry": coded("Steel", "Steel", "Steel", None, "Food"),
    "region": coded("华东", "华东", "华南", "华东", "华北"),
    "value_class": coded("A", "A", "A", "B", "C"),
}


def asked(customer: int, purchases_: Purchases, traits: dict[str, Coded] | None = None) -> LookAlikes:
    """Return the look-alikes among all customers."""
    known = TRAITS if traits is None else traits
    return look_alikes(customer, known, purchases_, np.ones(5, dtype=bool))


def test_that_similarity_is_the_share_of_known_traits_in_common_with_products_as_one() -> None:
    found = asked(0, bought((0, "Pen", 1), (0, "Ink", 1), (1, "Pen", 2), (1, "Cap", 2), (2, "Pen", 5), (2, "Pen", 9)))

    assert [row.customer for row in found.rows] == [1, 2]
    assert [row.similarity for row in found.rows] == pytest.approx([(3 + 1 / 3) / 4, (2 + 1 / 2) / 4])


def test_that_what_is_shared_is_said_in_words_and_nothing_else() -> None:
    found = asked(0, bought((0, "Pen", 1), (2, "Pen", 2)))

    shared = {row.customer: [str(text) for text in row.shared] for row in found.rows}
    assert shared[1] == ["Same industry: Steel", "Same region: 华东", "Same value class: A"]
    assert shared[2] == ["Same industry: Steel", "Same value class: A", "1 products in common, such as Pen"]


def test_that_whoever_may_not_be_named_is_not_and_nobody_is_like_oneself() -> None:
    candidates = np.array([True, False, True, True, True])

    found = look_alikes(0, TRAITS, bought(), candidates)

    assert [row.customer for row in found.rows] == [2]


def test_that_too_little_known_declines_in_words() -> None:
    found = asked(3, bought())

    assert found.rows == ()
    assert [str(text) for text in found.declined] == ["Too little is known of this customer to find similar ones."]


def test_that_nobody_similar_enough_declines_in_words() -> None:
    assert [str(text) for text in asked(4, bought()).declined] == [
        "No other customer shares half of what is known of this one."
    ]


def many(customers: int) -> tuple[dict[str, Coded], Purchases]:
    """Return customers who are all alike; all but the first bought Ink after Pen, two of them Cap."""
    traits = {name: coded(*["x"] * customers) for name in ("industry", "region", "value_class")}
    rows: list[tuple[int, str | None, int]] = [(each, "Pen", 10) for each in range(customers)]
    rows += [(each, "Ink", 20) for each in range(1, customers)]
    rows += [(1, "Cap", 30), (2, "Cap", 30), *((each, "Bag", 5) for each in range(1, customers))]
    return traits, bought(*rows)


def test_that_what_came_next_counts_customers_who_bought_it_after_a_product_in_common() -> None:
    traits, all_bought = many(13)

    found = look_alikes(0, traits, all_bought, np.ones(13, dtype=bool))

    assert [(each.product, each.cases, each.asked) for each in found.bought_next] == [("Ink", 12, 12)]
    assert found.declined == ()


def test_that_under_ten_cases_nothing_is_said_about_what_comes_next() -> None:
    traits, all_bought = many(10)

    found = look_alikes(0, traits, all_bought, np.ones(10, dtype=bool))

    assert len(found.rows) == 9
    assert found.bought_next == ()
    assert "9, and 10 are needed" in str(found.declined[0])


def test_that_for_one_who_never_bought_the_first_purchases_of_others_come_next() -> None:
    traits, _ = many(13)
    rows = [(each, "Pen", 10) for each in range(1, 13)] + [(each, "Ink", 20) for each in range(1, 13)]

    found = look_alikes(0, traits, bought(*rows), np.ones(13, dtype=bool))

    assert [(each.product, each.cases) for each in found.bought_next] == [("Pen", 12)]


def test_that_a_pair_of_customer_and_product_is_kept_once_with_its_first_day() -> None:
    found = bought((1, "Pen", 9), (1, "Pen", 3), (1, None, 1), (0, "Pen", NO_DAY), (0, "Ink", 4))

    products = [found.names[code] for code in found.product]
    assert (found.customer.tolist(), products, found.first_day.tolist()) == ([0, 1], ["Ink", "Pen"], [4, 3])


def test_that_rhythms_fall_into_bands_that_have_words() -> None:
    found = rhythm_bands(np.array([7.0, 31, 90, 180, 400, np.nan]))

    assert [None if code < 0 else found.names[code] for code in found.codes] == [
        "weekly", "monthly", "quarterly", "half_yearly", "yearly", None,
    ]  # fmt: skip
