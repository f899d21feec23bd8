"""Lifecycle stages by orders and own rhythm: potential, new, active, loyal, dormant, lost, returning.

What a person has set by hand for a customer is not overridden here: that is for whoever shows the
stage. Definitions: ``docs/numbers.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.models.values import Stage
from app.services.analysis.columns import Coded, Mask
from app.services.analysis.rhythm import LOST_AFTER, Rhythm
from app.text import tr

STAGES: Final = tuple(stage.value for stage in Stage)

DEFINITION: Final = tr(
    "Potential: no order yet. Lost and dormant: by the customer's own rhythm. Returning: the last order came after a "
    "pause of more than four gaps, and not long ago. New: few purchase days. Loyal: many. Active: all others."
)


@dataclass(frozen=True)
class StageRules:
    """Where stages begin and end; a team lead may set other numbers.

    Attributes:
        new_up_to_days: So many purchase days and no more make a new customer.
        loyal_from_days: From so many purchase days on a customer is loyal.
        returning_for_days: So long after the order that ended the pause a customer is returning.
    """

    new_up_to_days: int = 1
    loyal_from_days: int = 5
    returning_for_days: int = 90


DEFAULT_RULES: Final = StageRules()


def stages(rhythm: Rhythm, customers: Mask, as_of: int, rules: StageRules = DEFAULT_RULES) -> Coded:
    """Return the stage of each customer on a day.

    Args:
        rhythm: Of the buyers up to that day.
        customers: Shape (customers,), whose stage is wanted; others get none.
        as_of: The as-of day, days since 1970-01-01.
        rules: Where stages begin and end.

    Returns:
        Codes of ``STAGES``, shape (customers,).
    """
    codes = np.where(customers, STAGES.index(Stage.POTENTIAL), -1)
    state = rhythm.state
    is_back = (rhythm.last_gap > LOST_AFTER * rhythm.gap) & (as_of - rhythm.last <= rules.returning_for_days)
    conditions = {
        Stage.LOST: state.codes == state.names.index("lost"),
        Stage.DORMANT: state.codes == state.names.index("dormant"),
        Stage.RETURNING: is_back,
        Stage.NEW: rhythm.purchase_days <= rules.new_up_to_days,
        Stage.LOYAL: rhythm.purchase_days >= rules.loyal_from_days,
    }
    places = [STAGES.index(each) for each in conditions]
    found = np.select(list(conditions.values()), places, STAGES.index(Stage.ACTIVE))
    codes[rhythm.customer] = np.where(customers[rhythm.customer], found, -1)
    return Coded(codes.astype(np.int64), STAGES)
