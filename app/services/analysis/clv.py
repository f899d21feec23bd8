"""What customers will probably buy and be worth, and who is about to be lost: the models put together.

Definitions: ``docs/numbers.md``; those of the models are beside them. Where the data does not carry
a model, the report says why and has no figures. How they are shown does not belong here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from app.models.values import day_of_number
from app.services.analysis.clv_histories import WEEK, Histories, purchase_days, purchase_histories
from app.services.analysis.clv_purchases import PurchaseModel, fit_purchases
from app.services.analysis.clv_spend import SpendModel, fit_spend
from app.services.analysis.columns import NO_DAY, Coded, Floats, Ints, Mask, OrderColumns
from app.text import Text, tr

FEWEST_REPEAT_CUSTOMERS: Final = 100

_NO_FIT: Final = tr("The purchases do not determine the model: its parameters do not settle.")
_NO_SPEND: Final = tr("The amounts do not determine the model of spend: its parameters do not settle.")
_NO_HOLDOUT: Final = tr("The forecast cannot be graded yet: its time is not over on the as-of day.")


@dataclass(frozen=True)
class Holdout:
    """How well the fit foretold the purchase days of its horizon; errors are per customer."""

    mae: float
    rmse: float
    predicted_total: float
    actual_total: int


@dataclass(frozen=True)
class Worth:
    """Forecasts as columns of equal length n, a row for each customer; NaN where there is none.

    Attributes:
        customer: Codes, ascending.
        expected_purchases: Purchase days in the horizon.
        p_alive: By BG/NBD; 1 for everybody who bought once, so no measure of churn.
        p_active: By MBG/NBD.
        expected_spend: At one purchase, in minor units.
        expected_value: Of all purchases in the horizon, in minor units.
        risk_rank: 1 for whoever is the most likely to be lost; equal forecasts share a rank.
    """

    customer: Ints
    expected_purchases: Floats
    p_alive: Floats
    p_active: Floats
    expected_spend: Floats
    expected_value: Floats
    risk_rank: Ints


@dataclass(frozen=True)
class Clv:
    """The models, the grade of the forecast, the forecasts, and in words why any of them is missing."""

    definition: Text
    coverage: Mapping[str, int]
    currency: str | None
    declined: tuple[Text, ...] = ()
    purchases: PurchaseModel | None = None
    modified: PurchaseModel | None = None
    spend: SpendModel | None = None
    holdout: Holdout | None = None
    worth: Worth | None = None


def clv_report(columns: OrderColumns, as_of: int, calibration_end: int | None, horizon_weeks: int) -> Clv:
    """Fit the models to the orders up to a day and say what they expect of each customer after it.

    Money is that of the most frequent currency; customers who bought in another one have no value.

    Args:
        columns: Orders.
        as_of: Last day that is known.
        calibration_end: Last day for the fit; None for the as-of day.
        horizon_weeks: How far the forecast looks; where the time from the calibration's end to the
            as-of day covers it, the forecast is graded by what happened.
    """
    end = as_of if calibration_end is None else min(calibration_end, as_of)
    seen = columns.up_to(end)
    currency = _main_currency(seen.currency)
    histories, is_priced = _histories(seen, currency, end)
    report = Clv(
        _definition(end, horizon_weeks),
        _coverage(columns, histories, is_priced),
        None if currency is None else seen.currency.names[currency],
    )
    if report.coverage["repeat_customers"] < FEWEST_REPEAT_CUSTOMERS:
        return replace(report, declined=(_too_few(report.coverage["repeat_customers"]),))
    purchases = fit_purchases(histories)
    if purchases is None:
        return replace(report, declined=(_NO_FIT,))
    modified, spend = fit_purchases(histories, drops_at_once=True), fit_spend(histories.where(is_priced))
    worth = _worth((purchases, modified, spend), histories, is_priced, horizon_weeks)
    last = end + horizon_weeks * WEEK
    holdout = _holdout(columns, worth, end + 1, last) if last <= as_of else None
    declined = (*([_NO_SPEND] if spend is None else ()), *([_NO_HOLDOUT] if holdout is None else ()))
    return replace(
        report, declined=declined, purchases=purchases, modified=modified, spend=spend, holdout=holdout, worth=worth
    )


def risk_ranks(expected_purchases: Floats) -> Ints:
    """Rank customers by the risk of losing them: 1 for the fewest purchases expected, shape (n,)."""
    _, place, customers = np.unique(expected_purchases, return_inverse=True, return_counts=True)
    ranks: Ints = (np.cumsum(customers) - customers + 1)[place]
    return ranks


def _main_currency(currency: Coded) -> int | None:
    if not len(currency.codes):
        return None
    return int(np.bincount(currency.codes + 1).argmax()) - 1


def _histories(seen: OrderColumns, currency: int | None, end: int) -> tuple[Histories, Mask]:
    """Return the histories, and which customers paid in one currency only, the main one."""
    is_other = seen.currency.codes != currency
    histories = purchase_histories(seen.customer, seen.day, np.where(is_other, 0, seen.amount), end)
    return histories, ~np.isin(histories.customer, seen.customer[is_other])


def _worth(
    models: tuple[PurchaseModel, PurchaseModel | None, SpendModel | None],
    histories: Histories,
    is_priced: Mask,
    weeks: int,
) -> Worth:
    purchases, modified, spend = models
    unknown = np.full(len(histories), np.nan)
    expected = purchases.expected_purchases(histories, weeks)
    per_purchase = unknown if spend is None else np.where(is_priced, spend.expected_spend(histories), np.nan)
    return Worth(
        customer=histories.customer,
        expected_purchases=expected,
        p_alive=purchases.p_alive(histories),
        p_active=unknown if modified is None else modified.p_alive(histories),
        expected_spend=per_purchase,
        expected_value=expected * per_purchase,
        risk_rank=risk_ranks(expected),
    )


def _holdout(columns: OrderColumns, worth: Worth, first: int, last: int) -> Holdout:
    who, days = purchase_days(columns.customer, columns.day, first, last)
    is_known = np.isin(who, worth.customer)
    actual = np.zeros(len(worth.customer), dtype=np.int64)
    actual[np.searchsorted(worth.customer, who[is_known])] = days[is_known]
    error = worth.expected_purchases - actual
    return Holdout(
        mae=float(np.abs(error).mean()),
        rmse=float(np.sqrt((error**2).mean())),
        predicted_total=float(worth.expected_purchases.sum()),
        actual_total=int(actual.sum()),
    )


def _coverage(columns: OrderColumns, histories: Histories, is_priced: Mask) -> dict[str, int]:
    return {
        "customers": len(histories),
        "repeat_customers": int((histories.frequency > 0).sum()),
        "customers_with_other_currency": int((~is_priced).sum()),
        "without_day": int((columns.day == NO_DAY).sum()),
        "cancelled_left_out": columns.cancelled,
    }


def _too_few(found: int) -> Text:
    return tr(
        "Too few customers have bought again: {found}, and {needed} are needed.",
        found=found,
        needed=FEWEST_REPEAT_CUSTOMERS,
    )


def _definition(end: int, weeks: int) -> Text:
    return tr(
        "Purchase days and their value expected in the {weeks} weeks after {end}, by BG/NBD and Gamma-Gamma fitted "
        "to all customers by maximum likelihood. Frequency is the number of distinct purchase days less one, recency "
        "the time from the first to the last of them, age the time from the first to {end}, monetary value the mean "
        "of the days after the first. The risk of losing a customer is ranked by expected purchases; P(alive) is 1 "
        "for everybody who bought once.",
        weeks=weeks,
        end=day_of_number(end).isoformat(),
    )
