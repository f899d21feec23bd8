"""How revenue spreads over customers: the curve of the largest, and the value classes on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from app.services.analysis import sentences
from app.services.analysis.columns import Ints
from app.services.analysis.pareto import CLASSES, DEFINITION, Pareto, pareto
from app.services.workflows.charts.building import (
    BEFORE,
    CURRENCY,
    NO_ORDERS,
    chart,
    declined,
    money_column,
    share,
    table,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Table, Unit
from app.text import Text, tr

_NAME: Final = "pareto"
_HUNDRED: Final = 100


def build(ground: Ground, _detail: str | None) -> Chart:
    """Return the curve; a series for each value class, a mark for each hundredth of the customers."""
    spread = pareto(ground.orders, ground.end, ground.start)
    found = _of_currency(ground, spread.currencies)
    if found is None or found.top_share is None:
        why = NO_ORDERS if found is None else sentences.NOT_POSITIVE
        return declined(ground, _NAME, DEFINITION, spread.coverage, why)
    others = ground.coverage(ground.counted)["orders_in_other_currencies"]
    coverage = {**spread.coverage, "customers": len(found.customer), "orders_in_other_currencies": others}
    before = _before(ground)
    marks = [*_marks(ground, found), *(_marks(ground, before, is_before=True) if before is not None else ())]
    return chart(
        ground, _NAME, DEFINITION, coverage, sentence=_sentence(found), marks=tuple(marks),
        across=Axis(tr("Share of customers, the largest first"), unit=Unit.SHARE),
        down=Axis(tr("Share of revenue"), unit=Unit.SHARE), series=tuple(_class(name) for name in CLASSES),
        unit=Unit.SHARE, currency=ground.currency, table=_table(ground, found),
    )  # fmt: skip


def find(ground: Ground, key: tuple[str, ...]) -> Ints:
    """Return the customers of a class, or those up to a point of the curve since the one before it."""
    found = (
        _before(ground)
        if key[0] == BEFORE
        else _of_currency(ground, pareto(ground.orders, ground.end, ground.start).currencies)
    )
    key = key[1:] if key[0] == BEFORE else key
    if found is None:
        return np.zeros(0, dtype=np.int64)
    if key[0] == "class":
        return np.sort(found.customer[found.value_class.codes == CLASSES.index(key[1])])
    return np.sort(found.customer[int(key[1]) : int(key[2])])


def _of_currency(ground: Ground, found: tuple[Pareto, ...]) -> Pareto | None:
    return next((each for each in found if each.currency == ground.currency), None)


def _before(ground: Ground) -> Pareto | None:
    if ground.before is None:
        return None
    found = _of_currency(ground, pareto(ground.orders, ground.before.last, ground.before.first).currencies)
    return None if found is None or found.top_share is None else found


def _marks(ground: Ground, found: Pareto, *, is_before: bool = False) -> Iterator[Mark]:
    """Yield the points of the curve: ``x`` is the hundredth of the customers, ``size`` the share of the amount."""
    prefix = (BEFORE,) if is_before else ()
    many, ends = len(found.customer), np.rint(found.curve[:, 0] * len(found.customer)).astype(np.int64).tolist()
    yield Mark((), "0 %", 0.0, {"share_of_customers": 0.0, "share_of_amount": 0.0}, is_before=is_before)
    for start, end, (of_customers, of_amount) in zip(ends, ends[1:], found.curve.tolist()[1:], strict=False):
        shown = {
            "share_of_customers": of_customers,
            "share_of_amount": of_amount,
            "class": CLASSES[_class_at(found, end)],
        }
        yield Mark(
            (*prefix, "rank", str(start), str(end)), sentences.percent(of_customers), of_amount, shown,
            series=_class_at(found, end), x=round(_HUNDRED * end / many), is_before=is_before, customers=end - start,
        )  # fmt: skip


def _class_at(found: Pareto, end: int) -> int:
    return int(found.value_class.codes[end - 1])


def _class(name: str) -> Text:
    return tr("Class {name}", name=name)


def _sentence(found: Pareto) -> Text:
    return sentences.pareto(found.top_customers, len(found.customer), found.top_share)


def _table(ground: Ground, found: Pareto) -> Table:
    """Return the classes, then the points of the curve by what the customers up to them bring."""
    columns = (
        Column("class", tr("Value class"), Unit.TEXT), Column("customers", tr("Customers"), Unit.COUNT),
        Column("share_of_customers", tr("Share of customers"), Unit.SHARE), money_column("amount", tr("Revenue")),
        CURRENCY, Column("share_of_amount", tr("Share of revenue"), Unit.SHARE),
    )  # fmt: skip
    total, rows = int(found.amount.sum()), []
    for code, name in enumerate(CLASSES):
        mine = found.value_class.codes == code
        many, amount = int(np.count_nonzero(mine)), int(found.amount[mine].sum())
        rows.append(
            {
                "class": _class(name), "customers": many, "share_of_customers": many / len(mine),
                "amount": ground.amount(amount), "currency": ground.currency, "share_of_amount": share(amount, total),
            }
        )  # fmt: skip
    keys = [("class", name) if row["customers"] else () for name, row in zip(CLASSES, rows, strict=True)]
    return table(columns, rows, keys)
