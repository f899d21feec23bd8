"""How often customers will buy again: BG/NBD and MBG/NBD, fitted by maximum likelihood.

Both say: while active, a customer buys at random at an own rate (gamma with shape r and rate α over
customers), and after a purchase becomes inactive with an own probability (beta with a and b). In
MBG/NBD that can happen right after the first purchase too, in BG/NBD only after a repeat one.

Sources: Fader, Hardie, Lee, "Counting Your Customers the Easy Way", Marketing Science 24(2), 2005;
Batislam, Denizel, Filiztekin, "Empirical validation and comparison of models for customer base
analysis", IJRM 24(3), 2007. Money does not belong here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import expit, gammaln, hyp2f1, psi

from app.services.analysis.clv_fitting import Fit, maximise
from app.services.analysis.clv_histories import WEEK, Histories
from app.services.analysis.columns import Floats

_NEAR_ONE: Final = 1e-6


@dataclass(frozen=True)
class PurchaseModel:
    """Parameters of a fitted model; time is in weeks.

    ``drops_at_once`` tells MBG/NBD, where the first purchase may be the last, from BG/NBD.
    """

    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float
    drops_at_once: bool = False

    def p_alive(self, histories: Histories) -> Floats:
        """Return each customer's probability of being active at the end of the observation, shape (n,).

        With BG/NBD it is 1 for everybody who bought once: no measure of churn.
        """
        alive: Floats = 1 - _inactive(histories, (self.r, self.alpha, self.a, self.b), self.drops_at_once)
        return alive

    def expected_purchases(self, histories: Histories, weeks: float) -> Floats:
        """Return the purchase days expected of each customer in the next weeks, shape (n,).

        Equation 10 of Fader, Hardie and Lee, after Euler's transformation of the hypergeometric
        function: its first two arguments then do not grow with the frequency, and nothing overflows.
        """
        # At a = 1 the formula is 0 ÷ 0 and continuous: a step beside it changes no digit that is shown.
        a = self.a if abs(self.a - 1) > _NEAR_ONE else 1 + _NEAR_ONE
        third = a + self.b + histories.frequency + self.drops_at_once - 1
        z = weeks / (self.alpha + histories.age + weeks)
        spread = hyp2f1(a - 1, a + self.b + self.drops_at_once - 1 - self.r, third, z)
        expected: Floats = third / (a - 1) * (1 - (1 - z) ** (a - 1) * spread)
        return expected * self.p_alive(histories)


def fit_purchases(histories: Histories, *, drops_at_once: bool = False) -> PurchaseModel | None:
    """Return BG/NBD, or MBG/NBD with ``drops_at_once``, that makes the histories most likely.

    None where the likelihood has no maximum inside sensible bounds: nobody ever drops out, say, or
    all buy at the same rate.
    """
    scale = float(histories.age.mean()) if len(histories) else 0.0
    if scale <= 0:
        return None
    likelihood = _Likelihood(histories, scale, drops_at_once)
    found = maximise(likelihood, np.array([0.5, 0.5, 0.8, 2.0]))
    if found is None:
        return None
    r, alpha, a, b = found.parameters
    # Time was measured in units of the mean age; each purchase brings a factor of that unit along.
    shift = float(histories.frequency.sum() * np.log(scale))
    return PurchaseModel(float(r), float(alpha * scale), float(a), float(b), found.value - shift, drops_at_once)


def _inactive(histories: Histories, parameters: tuple[float, float, float, float], drops_at_once: bool) -> Floats:
    """Return the probability that the customer has become inactive at the last purchase."""
    r, alpha, a, b = parameters
    chances = b + histories.frequency - 1 + drops_at_once
    may_drop = (histories.frequency > 0) | drops_at_once
    odds = np.log(a) - np.log(np.where(may_drop, chances, 1.0))
    odds += (r + histories.frequency) * np.log((alpha + histories.age) / (alpha + histories.recency))
    dropped: Floats = np.where(may_drop, expit(odds), 0.0)
    return dropped


class _Likelihood:
    """The log-likelihood and its gradient over groups of customers with equal histories."""

    def __init__(self, histories: Histories, scale: float, drops_at_once: bool) -> None:
        x, recency, age, self._weight = _grouped(histories)
        self._x, self._recency, self._age = x, recency / WEEK / scale, age / WEEK / scale
        self._may_drop = (x > 0) | drops_at_once
        self._shift = float(drops_at_once)
        # Gamma functions are dear, and frequencies few.
        self._frequency, place = np.unique(x, return_inverse=True)
        self._customers = np.bincount(place, self._weight)
        self._everybody = float(self._weight.sum())

    def __call__(self, parameters: Floats) -> Fit:
        """Return the sum over all customers, and its derivatives by r, α, a and b."""
        r, alpha, a, b = parameters
        bought, weight = r + self._x, self._weight
        age, recency = alpha + self._age, alpha + self._recency
        log_age = np.log(age)
        later = log_age - np.log(recency)
        chances = np.where(self._may_drop, b + self._x - 1 + self._shift, 1.0)
        odds = np.where(self._may_drop, np.log(a / chances) + bought * later, -np.inf)
        # log(1 + e^odds) and its derivative from one exponential that cannot overflow.
        small = np.exp(-np.abs(odds))
        dropped = weight * np.where(odds > 0, 1.0, small) / (1 + small)
        # No dot products of long columns: BLAS would wake threads that cost more than the sum.
        value = (weight * (np.maximum(odds, 0) + np.log1p(small) - bought * log_age)).sum()
        by_r = (dropped * later - weight * log_age).sum()
        by_alpha = (bought * (dropped * (1 / age - 1 / recency) - weight / age)).sum()
        gradient = np.array([by_r, by_alpha, dropped.sum() / a, -(dropped / chances).sum()])
        return Fit(parameters, *self._with_constants(parameters, float(value), gradient))

    def _with_constants(self, parameters: Floats, value: float, gradient: Floats) -> tuple[float, Floats]:
        """Add the terms that depend on the frequency alone."""
        r, alpha, a, b = parameters
        x, n, everybody, shift = self._frequency, self._customers, self._everybody, self._shift
        value += float(n @ (gammaln(r + x) + gammaln(b + x + shift) - gammaln(a + b + x + shift)))
        value += everybody * (r * np.log(alpha) - gammaln(r) + gammaln(a + b) - gammaln(b))
        both = everybody * psi(a + b) - n @ psi(a + b + x + shift)
        constants = np.array(
            [
                n @ psi(r + x) + everybody * (np.log(alpha) - psi(r)),
                everybody * r / alpha,
                both,
                both + n @ psi(b + x + shift) - everybody * psi(b),
            ]
        )
        return value, gradient + constants


def _grouped(histories: Histories) -> tuple[Floats, Floats, Floats, Floats]:
    """Return the distinct histories (frequency, days of recency and of age) and how many have each."""
    span = int(histories.age_days.max()) + 1
    key = (histories.frequency * span + histories.recency_days) * span + histories.age_days
    distinct, weight = np.unique(key, return_counts=True)
    rest, age = np.divmod(distinct, span)
    frequency, recency = np.divmod(rest, span)
    x, recency, age, weight = (each.astype(np.float64) for each in (frequency, recency, age, weight))
    return x, recency, age, weight
