"""Segments of buyers by recency and frequency: the default map; codes and words stand in segment_words.

The default map is the widely copied one of ten segments; it is a convention and may be replaced,
so a map has a version that figures can tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.services.analysis.columns import Ints
from app.services.analysis.segment_words import HINTS, LABELS, SEGMENTS

__all__ = ["DEFAULT_MAP", "HINTS", "LABELS", "SEGMENTS", "SegmentMap"]

# One line for each score of recency from 1 to 5, in it the segment for each score of frequency.
_H, _R, _X = "hibernating", "at_risk", "cant_lose"
_DEFAULT: Final = (
    (_H, _H, _R, _R, _X),
    (_H, _H, _R, _R, _X),
    ("about_to_sleep", "about_to_sleep", "need_attention", "loyal_customers", "loyal_customers"),
    ("promising", "potential_loyalists", "potential_loyalists", "loyal_customers", "loyal_customers"),
    ("new_customers", "potential_loyalists", "potential_loyalists", "champions", "champions"),
)


@dataclass(frozen=True)
class SegmentMap:
    """Which scores make which segment: ``lines[r − 1][f − 1]`` is a code of ``SEGMENTS``."""

    lines: tuple[tuple[str, ...], ...] = _DEFAULT
    version: int = 1

    def of(self, r: Ints, f: Ints) -> Ints:
        """Return places in ``SEGMENTS`` for scores from 1 to 5, shape (n,)."""
        places = np.array([[SEGMENTS.index(name) for name in line] for line in self.lines], dtype=np.int64)
        found: Ints = places[r - 1, f - 1]
        return found


DEFAULT_MAP: Final = SegmentMap()
