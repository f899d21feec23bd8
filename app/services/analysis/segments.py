"""Segments of buyers by recency and frequency: their stable codes, words for people, and the default map.

The default map is the widely copied one of ten segments; it is a convention and may be replaced,
so a map has a version that figures can tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from app.services.analysis.columns import Ints
from app.text import Text, tr

SEGMENTS: Final = (
    "champions", "loyal_customers", "potential_loyalists", "new_customers", "promising",
    "need_attention", "about_to_sleep", "cant_lose", "at_risk", "hibernating",
)  # fmt: skip

LABELS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "champions": tr("Best customers"),
        "loyal_customers": tr("Regulars"),
        "potential_loyalists": tr("On the way to regulars"),
        "new_customers": tr("First-time buyers"),
        "promising": tr("Recent one-off buyers"),
        "need_attention": tr("Slipping"),
        "about_to_sleep": tr("Falling asleep"),
        "cant_lose": tr("Must not be lost"),
        "at_risk": tr("At risk of leaving"),
        "hibernating": tr("Silent for long"),
    }
)
HINTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "champions": tr("Bought lately and very often. Thank them, ask them first, ask them to recommend you."),
        "loyal_customers": tr("Buy often and not long ago. Offer what fits to what they have."),
        "potential_loyalists": tr("Bought lately, a few times. A second reason to come makes them regulars."),
        "new_customers": tr("Bought very lately, for the first time. Make the beginning easy."),
        "promising": tr("Bought lately, but seldom. Tell them what else there is."),
        "need_attention": tr("Middling in both. Get in touch before they drift away."),
        "about_to_sleep": tr("Seldom, and a while ago. A small occasion may wake them."),
        "cant_lose": tr("Bought very often, but not for a long while. Call in person."),
        "at_risk": tr("Bought often, but not lately. Ask what has changed."),
        "hibernating": tr("Seldom and long ago. Little effort; note why they left."),
    }
)

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
