"""Segments of buyers by recency and frequency: the map from scores to segments, applied.

The map itself stands in figure_rules, codes and words in segment_words.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from app.services.analysis.columns import Ints, Small
from app.services.analysis.figure_rules import SegmentMap
from app.services.analysis.segment_words import HINTS, LABELS, SEGMENTS

__all__ = ["DEFAULT_MAP", "HINTS", "LABELS", "SEGMENTS", "SegmentMap", "segment_places"]

DEFAULT_MAP: Final = SegmentMap()


def segment_places(segments: SegmentMap, r: Small, f: Small) -> Ints:
    """Return places in ``SEGMENTS`` for scores from 1 to 5, shape (n,)."""
    places = np.array([SEGMENTS.index(name) for line in segments.lines for name in line], dtype=np.int64)
    found: Ints = places[(r - 1) * len(segments.lines[0]) + (f - 1)]
    return found
