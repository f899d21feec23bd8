"""What customers will probably buy in the coming year, and who is likely to be lost, as rows."""

from __future__ import annotations

from typing import Final

import numpy as np

from app.services.analysis import sentences
from app.services.analysis.clv import Clv, Worth, clv_report
from app.services.analysis.columns import Ints
from app.services.kernel import money
from app.services.workflows.charts.building import (
    ALL,
    CURRENCY,
    MOST_ROWS,
    chart,
    declined,
    find_person,
    from_the_first,
    money_column,
    people,
    table,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Table, Unit
from app.services.workflows.charts.ranking import Key
from app.services.workflows.report_worth import Horizon
from app.text import tr

_NAME: Final = "forecast"
_WEEKS: Final = Horizon().weeks


def build(ground: Ground, detail: str | None) -> Chart:
    """Return those who will buy most often, the first of them unless the detail is ``all``."""
    models = _models(ground)
    definition = from_the_first(models.definition)
    if models.worth is None or models.currency is None:
        return declined(ground, _NAME, definition, models.coverage, models.declined[0])
    worth = models.worth
    order = np.lexsort((worth.customer, -worth.expected_purchases))
    shown = order if detail == ALL else order[:MOST_ROWS]
    places = worth.customer[shown].tolist()
    names = people(ground, places)
    said = sentences.forecast(float(worth.expected_purchases.sum()), _WEEKS, len(worth.customer))
    return chart(
        ground, _NAME, definition, models.coverage, sentence=said, marks=_marks(models, worth, shown, names),
        across=Axis(tr("Expected purchases"), unit=Unit.INDEX),
        down=Axis(tr("Customer"), tuple(name for _, name in names)), unit=Unit.INDEX, currency=models.currency,
        table=_table(models, worth, shown, names),
    )  # fmt: skip


def find(ground: Ground, key: Key) -> Ints:
    """Return a customer."""
    return find_person(ground, key)


def _models(ground: Ground) -> Clv:
    key = (*ground.filters, ground.end)
    return ground.snapshot.memo.get("forecast", key, lambda: clv_report(ground.orders, ground.end, None, _WEEKS))


def _marks(models: Clv, worth: Worth, shown: Ints, names: list[tuple[Key, str]]) -> tuple[Mark, ...]:
    marks = []
    for y, (at, (key, name)) in enumerate(zip(shown.tolist(), names, strict=True)):
        expected, active = float(worth.expected_purchases[at]), _known(worth.p_active[at])
        value = _value(models, worth, at)
        values = {
            "expected_purchases": expected, "p_active": active, "risk_rank": int(worth.risk_rank[at]),
            "expected_value": None if value is None else float(money.amount(value, models.currency or "")),
        }  # fmt: skip
        shade = None if active is None else 1 - active
        marks.append(Mark(key, name, expected, values, y=y, shade=shade, customers=1))
    return tuple(marks)


def _table(models: Clv, worth: Worth, shown: Ints, names: list[tuple[Key, str]]) -> Table:
    columns = (
        Column("customer", tr("Customer"), Unit.TEXT),
        Column("expected_purchases", tr("Expected purchases"), Unit.INDEX),
        money_column("expected_value", tr("Expected value")), CURRENCY,
        Column("p_active", tr("Probably still active"), Unit.SHARE),
        Column("risk_rank", tr("Rank by risk of loss"), Unit.COUNT),
    )  # fmt: skip
    rows = []
    for at, (_, name) in zip(shown.tolist(), names, strict=True):
        value = _value(models, worth, at)
        rows.append(
            {
                "customer": name, "expected_purchases": float(worth.expected_purchases[at]),
                "expected_value": None if value is None else money.amount(value, models.currency or ""),
                "currency": models.currency, "p_active": _known(worth.p_active[at]),
                "risk_rank": int(worth.risk_rank[at]),
            }
        )  # fmt: skip
    return table(columns, rows, [key for key, _ in names])


def _value(models: Clv, worth: Worth, at: int) -> int | None:
    value = _known(worth.expected_value[at])
    return None if value is None or models.currency is None else round(value)


def _known(value: float) -> float | None:
    number = float(value)
    return number if number == number else None  # noqa: PLR0124  # what is unknown equals nothing
