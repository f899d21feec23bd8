"""Who is late by their own rhythm, as rows: those who are due first, then the dormant and the lost."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from app.models.values import Stage, day_of_number
from app.services.analysis import sentences
from app.services.analysis.columns import Coded, Ints
from app.services.analysis.lifecycle import definition as stages_definition
from app.services.analysis.lifecycle import stages, with_those_set
from app.services.analysis.rhythm import BASES, STATES, Rhythm, rhythm
from app.services.kernel.choice_labels import label_of
from app.services.workflows.charts.building import (
    ALL,
    MOST_ROWS,
    NO_ORDERS,
    PERSON,
    chart,
    declined,
    find_person,
    from_the_first,
    people,
    table,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Table, Unit
from app.services.workflows.charts.ranking import Key
from app.text import Text, tr

_NAME: Final = "rhythm"
_LATE: Final = ("due", "dormant", "lost")
STATE_WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "waiting": tr("Not due yet"),
        "due": tr("Late"),
        "dormant": tr("Dormant"),
        "lost": tr("Lost"),
        "unknown": tr("Rhythm unknown"),
    }
)


def build(ground: Ground, detail: str | None) -> Chart:
    """Return those who are late, the first of them unless the detail is ``all``."""
    found = rhythm_of(ground)
    late = _late(found, ground.end)
    coverage = {**found.coverage, "late": len(late)}
    said = tr("{rhythm} {stages}", rhythm=found.definition, stages=stages_definition(ground.rules.stages))
    definition = from_the_first(said)
    if not len(found.customer):
        return declined(ground, _NAME, definition, coverage, NO_ORDERS)
    shown = late if detail == ALL else late[:MOST_ROWS]
    places = found.customer[shown].tolist()
    names = people(ground, places)
    return chart(
        ground, _NAME, definition, coverage, sentence=_sentence(found, late),
        marks=_marks(ground, found, shown, names),
        across=Axis(tr("Days late"), unit=Unit.DAYS), down=Axis(tr("Customer"), tuple(name for _, name in names)),
        series=tuple(STATE_WORDS[name] for name in _LATE), unit=Unit.DAYS, table=_table(ground, found, shown, names),
    )  # fmt: skip


def find(ground: Ground, key: Key) -> Ints:
    """Return a customer, or all who are late in a state."""
    if key[0] == PERSON:
        return find_person(ground, key)
    found = rhythm_of(ground)
    late = _late(found, ground.end)
    return np.sort(found.customer[late[found.state.codes[late] == STATES.index(key[1])]])


def rhythm_of(ground: Ground) -> Rhythm:
    """Return the rhythms of the buyers that the filters leave, up to the last day."""
    rules = ground.rules
    key = (*ground.filters, rules, ground.end)
    made = ground.snapshot.memo.get
    return made("rhythm", key, lambda: rhythm(ground.orders, ground.end, ground.segment, rules.stages))


def _late(found: Rhythm, end: int) -> Ints:
    """Return the places of those who are late by their own rhythm, in the order to show."""
    is_own = found.basis.codes == BASES.index("own")
    late = np.flatnonzero(is_own & (found.expected < end) & (found.state.codes != STATES.index("waiting")))
    rank = np.array([_LATE.index(name) if name in _LATE else -1 for name in STATES])[found.state.codes[late]]
    return late[np.lexsort((found.customer[late], found.expected[late], rank))]


def _marks(ground: Ground, found: Rhythm, shown: Ints, names: list[tuple[Key, str]]) -> tuple[Mark, ...]:
    marks = []
    for y, (at, (key, name)) in enumerate(zip(shown.tolist(), names, strict=True)):
        days, state = ground.end - int(found.expected[at]), _LATE.index(_state(found, at))
        values = {"days_late": days, "gap_days": float(found.gap[at]), "spread_days": float(found.spread[at])}
        marks.append(Mark(key, name, days, values, series=state, y=y, customers=1))
    return tuple(marks)


def _state(found: Rhythm, at: int) -> str:
    return found.state.names[int(found.state.codes[at])]


def _table(ground: Ground, found: Rhythm, shown: Ints, names: list[tuple[Key, str]]) -> Table:
    columns = (
        Column("customer", tr("Customer"), Unit.TEXT), Column("days_late", tr("Days late"), Unit.DAYS),
        Column("gap_days", tr("Buys every so many days"), Unit.DAYS),
        Column("spread_days", tr("Spread in days"), Unit.DAYS),
        Column("purchase_days", tr("Purchase days"), Unit.COUNT), Column("last_order", tr("Last order"), Unit.DAY),
        Column("expected", tr("Expected"), Unit.DAY), Column("state", tr("State"), Unit.TEXT),
        Column("stage", tr("Stage"), Unit.TEXT),
    )  # fmt: skip
    derived = stages(found, ground.customers, ground.end, ground.rules.stages)
    stage: Coded = with_those_set(derived, ground.snapshot.of_customers("stage"))
    rows = [
        {
            "customer": name, "days_late": ground.end - int(found.expected[at]),
            "gap_days": float(found.gap[at]), "spread_days": float(found.spread[at]),
            "purchase_days": int(found.purchase_days[at]), "last_order": day_of_number(int(found.last[at])),
            "expected": day_of_number(int(found.expected[at])), "state": STATE_WORDS[_state(found, at)],
            "stage": label_of(Stage, stage.names[stage.codes[found.customer[at]]]),
        }
        for at, (_, name) in zip(shown.tolist(), names, strict=True)
    ]  # fmt: skip
    return table(columns, rows, [key for key, _ in names])


def _sentence(found: Rhythm, late: Ints) -> Text:
    states = np.bincount(found.state.codes[late], minlength=len(STATES)).tolist()
    return sentences.late(len(late), states[STATES.index("dormant")], states[STATES.index("lost")])
