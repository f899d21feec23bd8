"""How much customers spend at a purchase: Gamma-Gamma, fitted by maximum likelihood.

A customer's purchases scatter around an own mean (gamma with shape p), and the means scatter over
customers (v and q). It holds where spend and frequency do not hang together. Source: Fader, Hardie,
"The Gamma-Gamma Model of Monetary Value", 2013. How often they buy does not belong here.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln, psi

from app.services.analysis.clv_fitting import Fit, maximise
from app.services.analysis.clv_histories import Histories
from app.services.analysis.columns import Floats


@dataclass(frozen=True)
class SpendModel:
    """Parameters of a fitted model; ``v`` is in minor units, as amounts are."""

    p: float
    q: float
    v: float
    log_likelihood: float
    customers: int

    def expected_spend(self, histories: Histories) -> Floats:
        """Return the mean spend to be expected of each customer at a purchase, in minor units, shape (n,).

        It lies between the customer's own mean and that of all, by how often the customer bought
        again (equation 5 of the source). NaN where the model has no mean.
        """
        weight = self.p * histories.frequency
        certainty = weight + self.q - 1
        known = np.where(certainty > 0, certainty, np.nan)
        expected: Floats = (self.p * self.v + weight * histories.monetary) / known
        return expected


def fit_spend(histories: Histories) -> SpendModel | None:
    """Return the model that makes the means of those who bought again and paid most likely.

    None where the likelihood has no maximum inside sensible bounds.
    """
    kept = (histories.frequency > 0) & (histories.monetary > 0)
    x, mean = histories.frequency[kept].astype(np.float64), histories.monetary[kept]
    if not len(x):
        return None
    scale = float(mean.mean())
    found = maximise(_Likelihood(x, mean / scale), np.array([3.0, 3.0, 0.5]))
    if found is None:
        return None
    p, q, v = found.parameters
    return SpendModel(float(p), float(q), float(v * scale), found.value - len(x) * float(np.log(scale)), len(x))


class _Likelihood:
    def __init__(self, x: Floats, mean: Floats) -> None:
        self._x, self._mean = x, mean
        self._frequency, place = np.unique(x, return_inverse=True)
        self._customers = np.bincount(place).astype(np.float64)
        self._log_mean = float(np.log(mean).sum())
        self._log_total = x * np.log(x * mean)
        self._total = x * mean

    def __call__(self, parameters: Floats) -> Fit:
        """Return the sum over the customers, and its derivatives by p, q and v."""
        p, q, v = parameters
        everybody, n = len(self._x), self._customers
        shape = p * self._frequency
        log_paid = np.log(self._total + v)
        sum_log_total, sum_log_paid = float(self._log_total.sum()), float(log_paid.sum())
        weighted_log_paid = float((self._x * log_paid).sum())
        value = float(n @ (gammaln(shape + q) - gammaln(shape)))
        value += everybody * (q * np.log(v) - gammaln(q)) - self._log_mean
        value += p * sum_log_total - p * weighted_log_paid - q * sum_log_paid
        both = psi(shape + q)
        gradient = np.array(
            [
                (n * self._frequency) @ (both - psi(shape)) + sum_log_total - weighted_log_paid,
                n @ both + everybody * (np.log(v) - psi(q)) - sum_log_paid,
                everybody * q / v - ((p * self._x + q) / (self._total + v)).sum(),
            ]
        )
        return Fit(parameters, value, gradient)
