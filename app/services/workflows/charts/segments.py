"""Segments of buyers as areas, and the grid of the scores that they come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from app.services.analysis.columns import Ints
from app.services.analysis.rfm import DEFINITION as SCORES_DEFINITION
from app.services.analysis.rfm import Rfm
from app.services.analysis.segment_table import DEFINITION, SCORES, SegmentRow, grids, segment_table
from app.services.analysis.segments import SEGMENTS
from app.services.analysis.sentences import scores, segment
from app.services.workflows.charts.building import (
    BEFORE,
    BEFORE_COLUMN,
    CURRENCY,
    NO_ORDERS,
    chart,
    declined,
    money_column,
    shades,
    share,
    table,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Shown, Table, Unit
from app.text import Text, tr

_SEGMENTS: Final = "segments"
_GRID: Final = "rfm"
_CUSTOMERS: Final = Column("customers", tr("Customers"), Unit.COUNT)
_AMOUNT: Final = money_column("amount", tr("Revenue"))
_SHARE: Final = Column("share", tr("Share of revenue"), Unit.SHARE)
_PEOPLE_BEFORE: Final = Column(BEFORE, tr("Customers in the period before"), Unit.COUNT)


def build(ground: Ground, _detail: str | None) -> Chart:
    """Return the segments: their areas are the customers, the strength of the colour the revenue."""
    figures, labels = ground.rfm, ground.rules.segments.labels
    definition = ground.rules.scores_definition(DEFINITION)
    coverage = _coverage(ground, figures)
    if not len(figures.customer):
        return declined(ground, _SEGMENTS, definition, coverage, NO_ORDERS)
    rows = _rows(ground, figures)
    strength = shades(np.array([rows[name].amount_minor if name in rows else 0 for name in SEGMENTS]))
    people = _people(figures)
    before = _people(ground.rfm_before) if ground.rfm_before is not None else {}
    marks = [
        Mark(("segment", name), labels[name], people[name],
             {**_shown(ground, rows.get(name), people[name]), BEFORE: before.get(name)},
             x=at, shade=strength[at], customers=people[name])
        for at, name in enumerate(SEGMENTS)
        if people.get(name)
    ]  # fmt: skip
    marks += [
        Mark((BEFORE, "segment", name), labels[name], before[name], x=at, is_before=True, customers=before[name])
        for at, name in enumerate(SEGMENTS)
        if before.get(name)
    ]
    return chart(
        ground, _SEGMENTS, definition, coverage, sentence=_sentence(labels, people, rows), marks=tuple(marks),
        across=Axis(tr("Segment"), tuple(labels[name] for name in SEGMENTS)), currency=ground.currency,
        table=_table(ground, people, rows, before),
    )  # fmt: skip


def find(ground: Ground, key: tuple[str, ...]) -> Ints:
    """Return the customers of a segment."""
    figures = ground.rfm
    if key[0] == BEFORE:
        if ground.rfm_before is None:
            return np.zeros(0, dtype=np.int64)
        key, figures = key[1:], ground.rfm_before
    code = SEGMENTS.index(key[1]) if key[1:] and key[1] in SEGMENTS else -1
    found: Ints = figures.customer[figures.segment.codes == code]
    return found


def build_grid(ground: Ground, _detail: str | None) -> Chart:
    """Return the grid: frequency across, recency down, the best in the upper right corner."""
    figures, definition = ground.rfm, ground.rules.scores_definition(SCORES_DEFINITION)
    coverage = _coverage(ground, figures)
    if not len(figures.customer):
        return declined(ground, _GRID, definition, coverage, NO_ORDERS)
    people, amount = _grid(figures), _amounts(ground, figures)
    before = None if ground.rfm_before is None else _amounts(ground, ground.rfm_before)
    strength = shades(amount)
    marks = [
        Mark(("cell", str(r + 1), str(f + 1)) if people[r, f] else (), _cell(r, f), ground.size(amount[r, f]),
             {"customers": int(people[r, f]), "amount": ground.size(amount[r, f]),
              BEFORE: None if before is None else ground.size(before[r, f])},
             x=f, y=SCORES - 1 - r, shade=strength[r * SCORES + f], customers=int(people[r, f]))
        for r in reversed(range(SCORES))
        for f in range(SCORES)
    ]  # fmt: skip
    return chart(
        ground, _GRID, definition, coverage, sentence=_most(amount), marks=tuple(marks),
        across=Axis(tr("Frequency"), tuple(f"F{each + 1}" for each in range(SCORES))),
        down=Axis(tr("Recency"), tuple(f"R{each + 1}" for each in reversed(range(SCORES)))),
        unit=Unit.MONEY, currency=ground.currency, table=_grid_table(ground, people, amount, before),
    )  # fmt: skip


def find_in_grid(ground: Ground, key: tuple[str, ...]) -> Ints:
    """Return the customers of a cell."""
    figures = ground.rfm
    if len(key) != len(("cell", "r", "f")):
        return np.zeros(0, dtype=np.int64)
    found: Ints = figures.customer[(figures.r == int(key[1])) & (figures.f == int(key[2]))]
    return found


def _coverage(ground: Ground, figures: Rfm) -> dict[str, int]:
    found = dict(figures.coverage)
    found["orders_in_other_currencies"] = ground.coverage(ground.counted)["orders_in_other_currencies"]
    if ground.counts_every_order:
        found["never_bought"] = int(np.count_nonzero(ground.customers)) - len(figures.customer)
    return found


def _people(figures: Rfm) -> dict[str, int]:
    many = np.bincount(figures.segment.codes, minlength=len(SEGMENTS)).tolist()
    return dict(zip(SEGMENTS, many, strict=True))


def _grid(figures: Rfm) -> Ints:
    cell = ((figures.r - 1) * SCORES + figures.f - 1).astype(np.int64)
    return np.bincount(cell, minlength=SCORES * SCORES).reshape(SCORES, SCORES)


def _amounts(ground: Ground, figures: Rfm) -> Ints:
    found = next((each for each in grids(figures) if each.currency == ground.currency), None)
    return found.amount if found is not None else np.zeros((SCORES, SCORES), dtype=np.int64)


def _rows(ground: Ground, figures: Rfm) -> dict[str, SegmentRow]:
    return {row.segment: row for row in segment_table(figures).rows if row.currency == ground.currency}


def _shown(ground: Ground, row: SegmentRow | None, people: int) -> dict[str, Shown]:
    if row is None:
        return {"customers": people, "orders": 0, "amount": 0.0, "share": None}
    return {
        "customers": people, "orders": row.orders, "amount": ground.size(row.amount_minor), "share": row.share,
    }  # fmt: skip


def _table(
    ground: Ground, people: dict[str, int], rows: dict[str, SegmentRow], before: dict[str, int]
) -> Table:  # fmt: skip
    columns = (
        Column("segment", tr("Segment"), Unit.TEXT), _CUSTOMERS, *((_PEOPLE_BEFORE,) if before else ()),
        Column("orders", tr("Orders"), Unit.COUNT), _AMOUNT, CURRENCY, _SHARE,
    )  # fmt: skip
    shown = [name for name in SEGMENTS if people[name]]
    found = [
        {
            "segment": ground.rules.segments.labels[name],
            **_shown(ground, rows.get(name), people[name]),
            "amount": ground.amount(rows[name].amount_minor if name in rows else 0),
            "currency": ground.currency,
            BEFORE: before.get(name),
        }
        for name in shown
    ]
    return table(columns, found, [("segment", name) for name in shown])


def _sentence(labels: Mapping[str, Text], people: dict[str, int], rows: dict[str, SegmentRow]) -> Text:
    best = max(SEGMENTS, key=lambda name: (rows[name].amount_minor if name in rows else 0, people[name]))
    part = rows[best].share if best in rows else None
    return segment(labels[best], people[best], sum(people.values()), part)


def _most(amount: Ints) -> Text:
    r, f = divmod(int(amount.argmax()), SCORES)
    return scores(r + 1, f + 1, share(int(amount.max()), int(amount.sum())))


def _cell(r: int, f: int) -> str:
    return f"R{r + 1} F{f + 1}"


def _grid_table(ground: Ground, people: Ints, amount: Ints, before: Ints | None) -> Table:
    columns = (
        Column("recency", tr("Recency"), Unit.TEXT), Column("frequency", tr("Frequency"), Unit.TEXT), _CUSTOMERS,
        _AMOUNT, *((BEFORE_COLUMN,) if before is not None else ()), CURRENCY, _SHARE,
    )  # fmt: skip
    places = [(r, f) for r in reversed(range(SCORES)) for f in range(SCORES)]
    rows = [
        {
            "recency": f"R{r + 1}", "frequency": f"F{f + 1}", "customers": int(people[r, f]),
            "amount": ground.amount(amount[r, f]), "currency": ground.currency,
            BEFORE: None if before is None else ground.amount(before[r, f]),
            "share": share(int(amount[r, f]), int(amount.sum())),
        }
        for r, f in places
    ]  # fmt: skip
    return table(columns, rows, [("cell", str(r + 1), str(f + 1)) if people[r, f] else () for r, f in places])
