"""Maximising a likelihood over positive parameters, with honesty about not having found a maximum."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import Floats

# A parameter that runs this far away (e^±9 after scaling) says that the data does not determine it.
_BOUND: Final = 9.0
_FLAT: Final = 1e-7
_STEEPEST: Final = 1e-5
_MOST_STEPS: Final = 200
_LONGEST: Final = 2.0  # a step multiplies no parameter by more than e² before it is known where it leads
_SHORTEST: Final = 1e-12
_ENOUGH: Final = 1e-4  # such a part of what the slope promises must be gained (Armijo)


@dataclass(frozen=True)
class Fit:
    """A log-likelihood at a point, with its derivatives by the parameters."""

    parameters: Floats
    value: float
    gradient: Floats


@dataclass(frozen=True)
class _Point:
    """A place on the way down: logarithms of the parameters, height, slope, and the fit there."""

    logs: Floats
    height: float
    slope: Floats
    fit: Fit

    @property
    def steepness(self) -> float:
        return float(np.abs(self.slope).max())


def maximise(likelihood: Callable[[Floats], Fit], start: Floats) -> Fit | None:
    """Return the fit at the maximum; None where there is none inside the bounds.

    Works on the logarithms of the parameters, so that they stay positive and a step is a ratio. The
    way is that of BFGS (Nocedal and Wright, "Numerical Optimization", 2006, algorithm 6.1, halving a
    step that is too long), written out: for four parameters the library's optimisers take thirty
    megabytes and a third of a second to be read, and L-BFGS-B wakes threads for every step.
    """
    scale = max(abs(likelihood(start).value), 1.0)

    def at(logs: Floats) -> _Point:
        fit = likelihood(np.exp(logs))
        return _Point(logs, -fit.value / scale, -fit.gradient * fit.parameters / scale, fit)

    with np.errstate(all="ignore"):  # a step may lead far away; what is found there is judged below
        found = _lowest(at, at(np.log(start)))
    is_lost = not np.isfinite(found.height) or bool(np.abs(found.logs).max() > _BOUND)
    return None if is_lost or not found.steepness <= _STEEPEST else found.fit


def _lowest(at: Callable[[Floats], _Point], here: _Point) -> _Point:
    """Walk down until it is flat, gets lost beyond the bounds, or no step helps any more."""
    curvature = np.eye(len(here.logs))  # of the valley, turned round
    for _ in range(_MOST_STEPS):
        if here.steepness <= _FLAT or np.abs(here.logs).max() > _BOUND:
            break
        way = -(curvature @ here.slope)
        if not way @ here.slope < 0:
            curvature, way = np.eye(len(way)), -here.slope
        there = _further(at, here, way)
        if there is None:
            break
        curvature = _learnt(curvature, there.logs - here.logs, there.slope - here.slope)
        here = there
    return here


def _further(at: Callable[[Floats], _Point], here: _Point, way: Floats) -> _Point | None:
    """Return a lower point on a way; None where there is none that numbers can tell."""
    size = min(1.0, _LONGEST / float(np.abs(way).max()))
    promised = _ENOUGH * float(way @ here.slope)
    while size > _SHORTEST:
        there = at(here.logs + size * way)
        if there.height <= here.height + size * promised:
            return there
        size /= 2
    return None


def _learnt(curvature: Floats, step: Floats, turn: Floats) -> Floats:
    """Return the inverse curvature after a step on which the slope changed so much."""
    along = float(step @ turn)
    if not along > 0:
        return curvature
    if np.array_equal(curvature, np.eye(len(step))):
        curvature = curvature * (along / float(turn @ turn))
    keep = np.eye(len(step)) - np.outer(step, turn) / along
    learnt: Floats = keep @ curvature @ keep.T + np.outer(step, step) / along
    return learnt
