"""Figures as pure functions: exact sums, nothing depends on the order of rows or of customers, edges are told."""

from __future__ import annotations

import math
from collections import Counter
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.values import day_number
from app.services.analysis.columns import Coded, OrderColumns
from app.services.analysis.figure_rules import Breaks
from app.services.analysis.kpi import kpi
from app.services.analysis.lifecycle import stages
from app.services.analysis.pareto import pareto
from app.services.analysis.retention import NOT_YET, cohorts, months
from app.services.analysis.rfm import Scheme, rfm
from app.services.analysis.rhythm import rhythm
from app.services.analysis.segment_table import grids, segment_table
from app.services.analysis.segments import LABELS, SEGMENTS, SegmentMap
from tests.unit.test_sales import LAST, ORDERS, Order, columns

CUSTOMERS = 9


def bought(customer: int, *days: date, amount: int = 100, currency: str = "EUR") -> list[Order]:
    """Return orders of a customer on some days."""
    return [(customer, day, amount, currency, None, None) for day in days]


def after(start: date, *gaps: int) -> list[date]:
    """Return a day and those that follow it at some distances."""
    days = [start]
    for gap in gaps:
        days.append(days[-1] + timedelta(gap))
    return days


def figures(orders: list[Order]) -> dict[str, object]:
    """Return every figure in a form that tells nothing of the order of rows."""
    table = columns(orders)
    scored, kept, spread = rfm(table, LAST), cohorts(table, LAST), pareto(table, LAST)
    rhythms = rhythm(table, LAST, scored.segment_of_customers(CUSTOMERS))
    return {
        "segments": segment_table(scored).rows,
        "grids": [(each.currency, each.customers.tolist(), each.amount.tolist()) for each in grids(scored)],
        "cohorts": (kept.months, kept.sizes.tolist(), kept.counts.tolist(), _amounts(kept.amounts)),
        "months": [each.tolist() for each in list(vars(months(table, LAST)).values())[1:]],
        "pareto": [
            (each.currency, each.amount.tolist(), each.top_share, each.gini, each.curve.tolist(),
             Counter(each.value_class.codes.tolist()))
            for each in spread.currencies
        ],
        "rhythm": sorted(zip(*(each.tolist() for each in (
            np.nan_to_num(rhythms.gap, nan=-1), np.nan_to_num(rhythms.spread, nan=-1), rhythms.last, rhythms.expected,
            rhythms.basis.codes, rhythms.state.codes,
        )), strict=True)),
        "kpi": kpi(table, LAST - 364, LAST),
    }  # fmt: skip


def _amounts(amounts: object) -> list[tuple[str, object]]:
    return sorted((name, each.tolist()) for name, each in amounts.items())  # type: ignore[attr-defined]


@given(ORDERS, st.randoms(use_true_random=False))
def test_that_neither_the_order_of_rows_nor_who_is_which_customer_changes_a_figure(
    orders: list[Order], shuffle: object
) -> None:
    names = list(range(CUSTOMERS))
    shuffle.shuffle(names)  # type: ignore[attr-defined]
    mixed = [(names[order[0]], *order[1:]) for order in orders]
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]

    assert figures(mixed) == figures(orders)


@given(ORDERS)
def test_that_every_way_of_dividing_sales_adds_up_to_all_of_them(orders: list[Order]) -> None:
    table, dated = columns(orders), [order for order in orders if order[1] is not None]
    scored, spread = rfm(table, LAST), {each.currency: each for each in pareto(table, LAST).currencies}
    of_cohorts = cohorts(table, day_number(date(2027, 1, 1)))

    for currency in ("EUR", "CNY"):
        total = sum(order[2] for order in dated if order[3] == currency)
        if any(order[3] == currency for order in dated):
            assert sum(row.amount_minor for row in segment_table(scored).rows if row.currency == currency) == total
            assert sum(int(each.amount.sum()) for each in grids(scored) if each.currency == currency) == total
            assert int(spread[currency].amount.sum()) == total
            assert int(of_cohorts.amounts[currency].sum()) == total
    assert scored.coverage["orders"] == len(dated)
    assert int(scored.frequency.value.sum()) == len(dated)
    assert sum(of_cohorts.sizes.tolist()) == len({order[0] for order in dated})


@given(st.lists(st.integers(0, 10**6), min_size=25, max_size=80))
def test_that_scores_count_the_interpolated_quantiles_below_and_equal_values_score_alike(amounts: list[int]) -> None:
    orders = [each for n, amount in enumerate(amounts) for each in bought(n, date(2026, 5, 1), amount=amount)]

    scored = rfm(columns(orders), LAST)

    (spent,) = scored.spent
    cuts = [_quantile(amounts, fifth) for fifth in (1, 2, 3, 4)]
    assert spent.m.tolist() == [1 + sum(cut < 5 * amount for cut in cuts) for amount in amounts]
    assert set(scored.r.tolist()) == {5}
    assert set(scored.f.tolist()) == {1}


def _quantile(values: list[int], fifth: int) -> int:
    """Return five times a quantile, in whole numbers."""
    place, part = divmod(fifth * (len(values) - 1), 5)
    ordered = [*sorted(values), max(values)]
    return 5 * ordered[place] + part * (ordered[place + 1] - ordered[place])


def test_that_few_buyers_are_scored_by_fixed_breaks_and_it_is_said() -> None:
    as_of = date(2026, 12, 31)
    orders = [*bought(0, as_of, as_of, amount=10_000), *bought(1, as_of - timedelta(91), amount=10_000)]

    scored = rfm(columns(orders), LAST)

    assert scored.recency.scheme == scored.frequency.scheme == scored.spent[0].scheme == Scheme.FIXED
    assert (scored.r.tolist(), scored.f.tolist()) == ([5, 3], [2, 1])
    assert scored.spent[0].m.tolist() == [2, 1]
    assert rfm(columns(orders), LAST, Breaks(recency=(100, 200, 300, 400))).r.tolist() == [5, 5]


def test_that_fixed_breaks_of_money_are_whole_units_of_the_currency() -> None:
    orders = bought(0, date(2026, 5, 1), amount=150, currency="JPY")

    assert rfm(columns(orders), LAST, units={"JPY": 1}).spent[0].m.tolist() == [2]
    assert rfm(columns(orders), LAST).spent[0].m.tolist() == [1]


def test_that_a_lead_can_name_other_segments_for_scores_and_each_has_words() -> None:
    everybody = SegmentMap((("champions",) * 5,) * 5, version=2)
    orders = bought(0, date(2020, 1, 1))

    assert rfm(columns(orders), LAST, segments=everybody).segment.codes.tolist() == [SEGMENTS.index("champions")]
    assert set(LABELS) == set(SEGMENTS)
    assert len({str(each) for each in LABELS.values()}) == 10


def test_that_currencies_of_one_customer_are_never_added() -> None:
    day = date(2026, 5, 1)
    orders = [*bought(0, day, amount=1), *bought(0, day, amount=2, currency="CNY")]

    scored = rfm(columns(orders), LAST)

    assert [(each.currency, each.amount.tolist(), each.orders.tolist()) for each in scored.spent] == [
        ("CNY", [2], [1]), ("EUR", [1], [1]),
    ]  # fmt: skip
    assert scored.frequency.value.tolist() == [2]
    takings = kpi(columns(orders), LAST - 364, LAST).now.takings
    assert {name: each.amount_minor for name, each in takings.items()} == {"CNY": 2, "EUR": 1}


def test_that_equal_sums_are_in_one_class_and_the_one_that_crosses_a_border_is_above_it() -> None:
    day = date(2026, 5, 1)
    sums = [60, 10, 10, 10, 6, 4]
    orders = [each for n, amount in enumerate(sums) for each in bought(n, day, amount=amount)]

    (found,) = pareto(columns(orders), LAST).currencies

    assert [found.value_class.names[code] for code in found.value_class.codes] == ["A", "A", "A", "A", "B", "C"]
    assert (found.top_customers, found.top_share, found.customers_for_80) == (2, 0.7, 3)
    assert found.gini == pytest.approx(2 * 496 / 600 - 7 / 6)


def test_that_without_a_positive_total_there_is_no_curve() -> None:
    (found,) = pareto(columns(bought(0, date(2026, 5, 1), amount=-5)), LAST).currencies

    assert (found.top_share, found.gini, found.customers_for_80, len(found.curve)) == (None, None, None, 0)
    assert found.value_class.codes.tolist() == [2]


def test_that_a_month_can_be_observed_from_the_day_after_its_first_and_is_empty_before() -> None:
    orders = [*bought(0, date(2026, 1, 5), date(2026, 3, 1)), *bought(1, date(2026, 3, 1))]

    on_the_first = cohorts(columns(orders), day_number(date(2026, 3, 1)))
    on_the_second = cohorts(columns(orders), day_number(date(2026, 3, 2)))

    assert (on_the_first.months, on_the_first.sizes.tolist()) == (("2026-01", "2026-03"), [1, 1])
    assert on_the_first.counts.tolist() == [[1, 0], [NOT_YET, NOT_YET]]
    assert on_the_second.counts.tolist() == [[1, 0, 1], [1, NOT_YET, NOT_YET]]
    assert [on_the_second.rates(at) for at in range(2)] == [(1.0, 0.0, 1.0), (1.0,)]


def test_that_an_order_of_a_mistyped_year_makes_one_cohort_and_no_line_for_each_month_since() -> None:
    orders = [*bought(0, date(202, 3, 1), date(2024, 3, 1)), *bought(1, date(2024, 4, 1), date(2024, 5, 1))]

    found = cohorts(columns(orders), day_number(date(2024, 6, 1)))

    assert (found.months, found.sizes.tolist()) == (("0202-03", "2024-04"), [1, 1])
    assert np.argwhere(found.counts > 0).tolist() == [[0, 0], [0, (2024 - 202) * 12], [1, 0], [1, 1]]
    assert found.counts.nbytes < 1 << 20


def test_that_months_tell_who_was_kept_and_who_bought_twice() -> None:
    orders = [
        *bought(0, date(2026, 1, 5), date(2026, 1, 5), date(2026, 2, 1)),
        *bought(1, date(2026, 1, 31), date(2026, 4, 1)),
    ]

    found = months(columns(orders), day_number(date(2026, 4, 10)))

    assert found.months == ("2026-01", "2026-02", "2026-03", "2026-04")
    assert (found.buyers.tolist(), found.kept.tolist()) == ([2, 1, 0, 1], [0, 1, 0, 0])
    assert found.again.tolist() == [1, 0, 0, 0]
    assert found.is_whole.tolist() == [True, True, True, False]


def test_that_a_customers_rhythm_is_the_median_gap_between_purchase_days() -> None:
    orders = bought(0, *after(date(2026, 1, 1), 0, 30, 31, 40))

    found = rhythm(columns(orders), day_number(date(2026, 4, 14)))

    assert (found.purchase_days.tolist(), found.gap.tolist(), found.spread.tolist()) == ([4], [31.0], [1.0])
    assert found.expected.tolist() == [day_number(date(2026, 4, 12) + timedelta(31))]
    assert found.basis.names[found.basis.codes[0]] == "own"


@pytest.mark.parametrize(("days", "state"), [(9, "waiting"), (10, "due"), (20, "due"), (21, "dormant"), (41, "lost")])
def test_that_silence_is_judged_by_the_own_rhythm(days: int, state: str) -> None:
    last = after(date(2026, 1, 1), 10, 10)[-1]
    orders = bought(0, *after(date(2026, 1, 1), 10, 10))

    found = rhythm(columns(orders), day_number(last) + days)

    assert found.state.names[found.state.codes[0]] == state


def test_that_few_purchase_days_fall_back_on_the_segment_then_on_all_and_that_is_said() -> None:
    orders = [
        *bought(0, *after(date(2026, 1, 1), 10, 10)), *bought(1, *after(date(2026, 1, 1), 50, 50)),
        *bought(2, date(2026, 2, 1)), *bought(3, date(2026, 2, 1)),
    ]  # fmt: skip
    segment = Coded(np.array([0, 1, 1, -1]), ("a", "b"))

    found = rhythm(columns(orders), LAST, segment)
    nobody = rhythm(columns(orders[-2:]), LAST, segment)

    assert found.gap.tolist() == [10, 50, 50, 30]
    assert [found.basis.names[code] for code in found.basis.codes] == ["own", "own", "segment", "all"]
    assert np.isnan(found.spread).tolist() == [False, False, True, True]
    assert all(math.isnan(gap) for gap in nobody.gap)
    assert {nobody.state.names[code] for code in nobody.state.codes} == {"unknown"}


def test_that_stages_follow_orders_and_rhythm() -> None:
    start, today = date(2026, 1, 1), date(2026, 6, 30)
    lives = {
        "new": [today - timedelta(3)],
        "active": after(today - timedelta(85), 40, 40),
        "loyal": after(today - timedelta(45), 10, 10, 10, 10),
        "dormant": after(today - timedelta(50), 10, 10),
        "lost": after(start, 10, 10),
        "returning": after(today - timedelta(125), 10, 10, 100),
    }
    orders = [each for n, days in enumerate(lives.values()) for each in bought(n, *days)]
    everybody = np.array([True] * 7 + [False])

    found = stages(rhythm(columns(orders), day_number(today)), everybody, day_number(today))

    assert [None if code < 0 else found.names[code] for code in found.codes] == [*lives, "potential", None]


def test_that_key_figures_stand_beside_those_of_the_window_before() -> None:
    orders = [
        *bought(0, date(2026, 5, 10), date(2026, 6, 1), date(2026, 6, 2)),
        *bought(1, date(2026, 5, 20)),
        *bought(2, date(2026, 6, 30), amount=101),
        (3, None, 5, "EUR", None, None),
    ]

    found = kpi(columns(orders), day_number(date(2026, 6, 1)), day_number(date(2026, 6, 30)))

    now, before = found.now, found.before
    assert (now.orders, now.customers, now.new_customers, now.repurchase) == (3, 2, 1, 0.5)
    assert (now.retention, now.churn, before.retention) == (0.5, 0.5, None)
    assert (before.orders, before.customers, before.new_customers) == (2, 2, 2)
    assert (now.takings["EUR"].amount_minor, now.takings["EUR"].average_minor) == (301, 100)
    assert found.coverage["orders_without_day"] == 1


def test_that_nothing_gives_empty_figures() -> None:
    empty: list[Order] = []

    found = figures(empty)

    assert found["segments"] == ()
    assert found["pareto"] == []
    assert found["cohorts"] == ((), [], [], [])


def test_that_sums_beyond_what_floats_hold_are_exact() -> None:
    day, most = date(2026, 5, 1), 10**15
    table: OrderColumns = columns([*bought(0, *[day] * 12, amount=most), *bought(0, day, amount=1)])

    assert rfm(table, LAST).spent[0].amount.tolist() == [12 * most + 1]
