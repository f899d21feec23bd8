"""Maximising a likelihood over positive parameters, with honesty about not having found a maximum."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.optimize import minimize

from app.services.analysis.columns import Floats

# A parameter that runs this far away (e^±9 after scaling) says that the data does not determine it.
_BOUND: Final = 9.0
_FLAT: Final = 1e-7
_STEEPEST: Final = 1e-5


@dataclass(frozen=True)
class Fit:
    """A log-likelihood at a point, with its derivatives by the parameters."""

    parameters: Floats
    value: float
    gradient: Floats


def maximise(likelihood: Callable[[Floats], Fit], start: Floats) -> Fit | None:
    """Return the fit at the maximum; None where there is none inside the bounds.

    Works on the logarithms of the parameters, so that they stay positive and a step is a ratio.
    """
    scale = max(abs(likelihood(start).value), 1.0)

    def downhill(logs: Floats) -> tuple[float, Floats]:
        fit = likelihood(np.exp(logs))
        return -fit.value / scale, -fit.gradient * fit.parameters / scale

    def stop_when_lost(logs: Floats) -> None:
        if np.abs(logs).max() > _BOUND:
            raise StopIteration

    # BFGS rather than L-BFGS-B, whose calls of LAPACK wake threads: 20 times slower on a busy machine.
    with np.errstate(all="ignore"):  # a line search may look far away; what it finds there is judged below
        found = minimize(
            downhill, np.log(start), jac=True, method="BFGS", callback=stop_when_lost, options={"gtol": _FLAT}
        )
    is_lost = not np.isfinite(found.fun) or bool(np.abs(found.x).max() > _BOUND)
    if is_lost or not float(np.abs(found.jac).max()) <= _STEEPEST:
        return None
    return likelihood(np.exp(found.x))
