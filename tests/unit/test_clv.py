"""Models of purchases and spend: published parameters, known limits, and honesty about thin data."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date, datetime
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad

from app.models.values import day_number
from app.services.analysis.clv import Clv, clv_report, risk_ranks
from app.services.analysis.clv_histories import Histories, purchase_histories
from app.services.analysis.clv_purchases import PurchaseModel, fit_purchases
from app.services.analysis.columns import NO_DAY, Coded, OrderColumns
from tests.shared_data import DATA, needs_data

CALIBRATION_END = day_number(date(1997, 9, 30))
LAST_DAY = day_number(date(1998, 6, 30))


def orders(customer: object, day: object, amount: object, currency: list[int] | None = None) -> OrderColumns:
    """Return orders with what the models read; everything else is unknown."""
    customers = np.asarray(customer, dtype=np.int64)
    n = len(customers)
    none = Coded(np.full(n, -1, dtype=np.int64), ())
    return OrderColumns(
        order=np.arange(n),
        customer=customers,
        day=np.asarray(day, dtype=np.int64),
        amount=np.asarray(amount, dtype=np.int64),
        currency=Coded(np.array(currency or [0] * n, dtype=np.int64), ("USD", "EUR")),
        region=none,
        rep=none,
        product=none,
        category=none,
    )


@cache
def cdnow() -> OrderColumns:
    """Return the orders of the CDNOW sample."""
    lines = (DATA / "sales" / "cdnow_sample" / "CDNOW_sample.txt").read_text(encoding="ascii").splitlines()
    rows = [line.split() for line in lines]
    return orders(
        [int(row[1]) for row in rows],
        [day_number(datetime.strptime(row[2], "%Y%m%d").date()) for row in rows],
        [round(float(row[4]) * 100) for row in rows],
    )


@cache
def cdnow_report() -> Clv:
    """Return the report on the CDNOW sample as it was published: 39 weeks after 1997-09-30."""
    return clv_report(cdnow(), LAST_DAY, CALIBRATION_END, 39)


@needs_data
def test_that_the_fit_of_the_cdnow_sample_has_the_published_parameters() -> None:
    report = cdnow_report()
    published = json.loads((DATA / "truth" / "cdnow_sample" / "clv.json").read_text(encoding="utf-8"))
    modified = published["cross_check_clvkit_0.2.1"]["mbgnbd"]

    assert report.purchases is not None
    assert report.modified is not None
    assert report.spend is not None
    for name in ("r", "alpha", "a", "b"):
        assert getattr(report.purchases, name) == pytest.approx(published["bgnbd_independent_mle"][name], rel=1e-4)
        assert getattr(report.modified, name) == pytest.approx(modified[name], rel=1e-4)
    assert report.purchases.log_likelihood == pytest.approx(published["bgnbd_independent_loglik"], abs=0.01)
    spend = published["gamma_gamma_independent_mle"]
    assert (report.spend.p, report.spend.q, report.spend.v / 100) == pytest.approx(tuple(spend.values()), rel=1e-4)
    assert report.spend.customers == 946


@needs_data
def test_that_forecasts_for_single_customers_are_the_published_ones() -> None:
    worth = cdnow_report().worth
    with (DATA / "truth" / "cdnow_sample" / "clv_examples.csv").open(encoding="utf-8") as file:
        examples = list(csv.DictReader(file))

    assert worth is not None
    at = np.searchsorted(worth.customer, [int(row["customer_id"]) for row in examples])
    for column, found, slack in (
        ("expected_purchases_39w", worth.expected_purchases, 0.0002),
        ("p_alive", worth.p_alive, 0.0002),
        ("expected_average_spend", worth.expected_spend / 100, 0.002),
    ):
        assert found[at] == pytest.approx([float(row[column]) for row in examples], abs=slack)
    assert worth.expected_value == pytest.approx(worth.expected_purchases * worth.expected_spend)


@needs_data
def test_that_the_forecast_is_graded_by_what_happened_after_it() -> None:
    report = cdnow_report()

    assert report.holdout is not None
    assert report.holdout.actual_total == 1882
    assert report.holdout.predicted_total == pytest.approx(1653.41, abs=0.1)
    assert report.holdout.rmse == pytest.approx(1.608, abs=0.001)
    assert report.holdout.mae == pytest.approx(0.7855, abs=0.0005)


@needs_data
def test_that_the_churn_ranking_finds_those_who_left_better_than_p_alive_does() -> None:
    report = cdnow_report()
    assert report.worth is not None
    later = (cdnow().day > CALIBRATION_END) & np.isin(cdnow().customer, report.worth.customer)
    has_left = ~np.isin(report.worth.customer, cdnow().customer[later])

    assert _auc(-report.worth.risk_rank, has_left) == pytest.approx(0.7725, abs=0.001)
    assert _auc(-report.worth.p_active, has_left) == pytest.approx(0.6866, abs=0.001)
    assert _auc(-report.worth.p_alive, has_left) == pytest.approx(0.3158, abs=0.001)


def _auc(score: object, is_positive: object) -> float:
    """Return how often a positive has the higher score of a pair, ties counting half."""
    scores, positive = np.asarray(score, dtype=float), np.asarray(is_positive)
    ups, downs = np.sort(scores[positive]), np.sort(scores[~positive])
    below = np.searchsorted(downs, ups, "left") + np.searchsorted(downs, ups, "right")
    return float(below.sum() / 2 / len(ups) / len(downs))


def simulated(customers: int, seed: int, *, drops_at_once: bool) -> Histories:
    """Return what customers do in a year who behave as the model says: r 0.8, α 6, a 0.9, b 2.5."""
    rng = np.random.default_rng(seed)
    rate, drops = rng.gamma(0.8, 1 / 6, customers), rng.beta(0.9, 2.5, customers)
    age = rng.integers(200, 365, customers)
    frequency, recency, days = np.zeros((2, customers), dtype=np.int64), np.zeros(customers), np.zeros(customers)
    count, last = frequency[0], recency
    is_active = rng.random(customers) > drops if drops_at_once else np.ones(customers, dtype=bool)
    while is_active.any():
        days = days + rng.exponential(7 / rate)
        is_active = is_active & (days < age)
        count, last = count + is_active, np.where(is_active, days, last)
        is_active = is_active & (rng.random(customers) > drops)
    return Histories(np.arange(customers), count, np.ceil(last).astype(np.int64), age, np.zeros(customers))


@pytest.mark.parametrize("drops_at_once", [False, True])
def test_that_the_fit_finds_the_parameters_that_made_the_data(*, drops_at_once: bool) -> None:
    found = fit_purchases(simulated(20_000, 7, drops_at_once=drops_at_once), drops_at_once=drops_at_once)

    assert found is not None
    assert (found.r, found.alpha) == pytest.approx((0.8, 6), rel=0.1)
    assert found.a / (found.a + found.b) == pytest.approx(0.9 / 3.4, rel=0.1)


@pytest.mark.parametrize("drops_at_once", [False, True])
@pytest.mark.parametrize("a", [0.4, 1.0, 2.3])
@pytest.mark.parametrize(("frequency", "recency"), [(0, 0), (1, 20), (12, 200), (150, 270)])
def test_that_expected_purchases_are_the_integral_over_the_dropout_probability(
    a: float, frequency: int, recency: int, *, drops_at_once: bool
) -> None:
    model = PurchaseModel(0.8, 6.0, a, 2.5, 0.0, drops_at_once)
    one = Histories(np.array([0]), np.array([frequency]), np.array([recency]), np.array([280]), np.zeros(1))
    weeks = 30.0
    shape, rate, kept = 0.8 + frequency, 6 + 280 / 7, 2.5 + frequency + drops_at_once

    def weighted(p: float) -> float:
        # Of an active customer with dropout probability p: mean of (1 − e^(−λpt)) / p over the gamma of λ.
        bought = (1 - (rate / (rate + p * weeks)) ** shape) / p
        return float(bought * p ** (a - 1) * (1 - p) ** (kept - 1))

    share = quad(weighted, 0, 1)[0] / quad(lambda p: p ** (a - 1) * (1 - p) ** (kept - 1), 0, 1)[0]

    expected = model.expected_purchases(one, weeks)[0]

    assert expected == pytest.approx(share * model.p_alive(one)[0], rel=1e-4)


PURCHASES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 400), st.integers(0, 10**6)), max_size=40)


@given(PURCHASES, st.randoms(use_true_random=False))
def test_that_histories_count_purchase_days_whatever_the_order_of_rows(
    purchases: list[tuple[int, int, int]], shuffle: object
) -> None:
    mixed = list(purchases)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]
    customer, day, amount = np.array(mixed or [(0, NO_DAY, 0)], dtype=np.int64).T

    found = purchase_histories(customer, day, amount, 300)

    for at, code in enumerate(found.customer):
        totals: dict[int, int] = {}
        for who, when, paid in purchases:
            if who == code and when <= 300:
                totals[when] = totals.get(when, 0) + paid
        first, last = min(totals), max(totals)
        again = [paid for when, paid in totals.items() if when != first]
        assert (found.frequency[at], found.recency_days[at], found.age_days[at]) == (
            len(totals) - 1, last - first, 300 - first,
        )  # fmt: skip
        assert found.monetary[at] == pytest.approx(sum(again) / len(again) if again else 0)
    assert len(found) == len({who for who, when, _ in purchases if when <= 300})


@settings(max_examples=5)
@given(st.integers(0, 2**32 - 1))
def test_that_renaming_customers_and_shuffling_orders_changes_no_forecast(seed: int) -> None:
    rng = np.random.default_rng(seed)
    given_orders = bought_by_the_model()
    names, rows = rng.permutation(2000), rng.permutation(len(given_orders))
    renamed = orders(
        names[given_orders.customer[rows]], given_orders.day[rows], given_orders.amount[rows]
    )  # fmt: skip

    one, other = (clv_report(each, 365, None, 26) for each in (given_orders, renamed))

    assert one.worth is not None
    assert other.worth is not None
    assert other.worth.expected_value[names[one.worth.customer].argsort().argsort()] == pytest.approx(
        one.worth.expected_value, rel=1e-5
    )


@cache
def bought_by_the_model() -> OrderColumns:
    """Return orders of 1000 customers over a year, as the models have them."""
    rng = np.random.default_rng(3)
    histories = simulated(1000, 3, drops_at_once=False)
    customer = np.repeat(histories.customer, histories.frequency + 1)
    start = np.repeat(365 - histories.age_days, histories.frequency + 1)
    mean = np.repeat(rng.gamma(4, 1, 1000), histories.frequency + 1)
    is_first = np.diff(customer, prepend=-1) != 0
    is_last = np.diff(customer, append=-1) != 0
    within = rng.random(len(customer)) * np.repeat(histories.recency_days, histories.frequency + 1)
    span = np.where(is_first, 0, np.where(is_last, np.repeat(histories.recency_days, histories.frequency + 1), within))
    return orders(customer, start + span, rng.gamma(6, mean * 500) + 100)


def test_that_too_few_repeat_customers_decline_in_words() -> None:
    few = np.arange(99).repeat(2)

    report = clv_report(orders(few, np.tile([0, 50], 99), few + 1), 100, None, 10)

    assert (report.worth, report.purchases, report.holdout) == (None, None, None)
    assert str(report.declined[0]) == "Too few customers have bought again: 99, and 100 are needed."
    assert report.coverage["repeat_customers"] == 99


def test_that_customers_who_all_buy_alike_and_never_stop_decline_instead_of_inventing_parameters() -> None:
    customer = np.arange(300).repeat(10)
    day = np.tile(np.arange(10) * 30, 300) + customer % 7

    report = clv_report(orders(customer, day, customer + 100), 300, None, 10)

    assert report.worth is None
    assert "do not settle" in str(report.declined[0])


def test_that_no_orders_decline() -> None:
    report = clv_report(orders([], [], []), 300, None, 10)

    assert (report.worth, report.currency, report.coverage["customers"]) == (None, None, 0)


def test_that_a_forecast_whose_time_is_not_over_has_no_grade() -> None:
    report = clv_report(bought_by_the_model(), 365, 300, 10)

    assert report.worth is not None
    assert report.holdout is None
    assert "not over" in str(report.declined[-1])
    assert clv_report(bought_by_the_model(), 370, 300, 10).holdout is not None


def test_that_whoever_paid_in_another_currency_has_no_value_but_a_forecast() -> None:
    given_orders = bought_by_the_model()
    code = int(given_orders.customer[0])
    abroad = np.where(given_orders.customer == code, 1, 0)
    report = clv_report(replace(given_orders, currency=Coded(abroad, ("USD", "EUR"))), 365, None, 26)

    assert report.worth is not None
    assert report.currency == "USD"
    assert np.flatnonzero(np.isnan(report.worth.expected_value)).tolist() == [code]
    assert not np.isnan(report.worth.expected_purchases).any()
    assert report.coverage["customers_with_other_currency"] == 1


def test_that_who_is_expected_to_buy_least_ranks_first_and_equals_share_a_rank() -> None:
    assert risk_ranks(np.array([0.5, 0.1, 0.5, 2.0])).tolist() == [2, 1, 2, 4]
