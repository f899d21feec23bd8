"""The segments of buyers for people: their stable codes, their names, and what to do about each.

Apart from the figures, so that a window can name a segment without loading numpy.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

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
