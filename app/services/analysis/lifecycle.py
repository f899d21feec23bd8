"""Lifecycle stages by orders and own rhythm: potential, new, active, loyal, dormant, lost, returning.

A stage that somebody set by hand for a customer counts instead. Definitions: ``docs/numbers.md``.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from app.models.values import Stage
from app.services.analysis.columns import Coded, Mask
from app.services.analysis.figure_rules import STANDARD, StageRules, factor
from app.services.analysis.rhythm import Rhythm, is_longer
from app.text import Text, tr

STAGES: Final = tuple(stage.value for stage in Stage)


def definition(rules: StageRules) -> Text:
    """Return what makes each stage."""
    return tr(
        "Stages, the first that fits: potential: no order yet. Lost, dormant: nothing for more than {lost} or "
        "{dormant} of the customer's own gaps. Returning: the last order ended a pause of more than {lost} gaps, at "
        "most {returning} days ago. New: up to {new} purchase days. Loyal: {loyal} or more. Active: all others. A "
        "stage that was set by hand counts instead.",
        lost=factor(rules.lost_after), dormant=factor(rules.dormant_after), returning=rules.returning_for_days,
        new=rules.new_up_to_days, loyal=rules.loyal_from_days,
    )  # fmt: skip


def stages(rhythm: Rhythm, customers: Mask, as_of: int, rules: StageRules = STANDARD.stages) -> Coded:
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
    is_back = is_longer(rhythm.last_gap, rules.lost_after, rhythm.gap) & (
        as_of - rhythm.last <= rules.returning_for_days
    )
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


def with_those_set(derived: Coded, by_hand: Coded) -> Coded:
    """Return stages where one that was set by hand counts instead of the one by orders.

    Args:
        derived: Codes of ``STAGES``, shape (customers,), none for customers who are not wanted.
        by_hand: What is stored for each customer, shape (customers,), mostly none.
    """
    place = np.array([*(STAGES.index(name) if name in STAGES else -1 for name in by_hand.names), -1], dtype=np.int64)
    own = place[by_hand.codes]
    return Coded(np.where((own >= 0) & (derived.codes >= 0), own, derived.codes), STAGES)
