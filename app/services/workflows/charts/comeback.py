"""Who comes back: cohorts by month of the first order as a heatmap, and lines from month to month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import numpy as np

from app.services.analysis import sentences
from app.services.analysis.columns import Ints
from app.services.analysis.grouping import smallest
from app.services.analysis.periods import month_name, months_of
from app.services.analysis.retention import DEFINITION, NOT_YET, Cohorts, Months, cohorts, months
from app.services.workflows.charts.building import CURRENCY, NO_ORDERS, chart, declined, share, table
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Mark, Table, Unit
from app.text import Text, tr

_COHORTS: Final = "cohorts"
_RETENTION: Final = "retention"
_FEW: Final = 3  # so many cohorts must be old enough for a rate that stands for all
_SERIES: Final = ("retained", "lost", "repeat")
_TITLES: Final = {"retained": tr("Retained"), "lost": tr("Lost"), "repeat": tr("Bought twice or more")}
_NOBODY_AGAIN: Final = tr("No cohort is old enough to tell who comes back.")


def build(ground: Ground, detail: str | None) -> Chart:
    """Return the cohorts that began in the period; the detail is ``rates``, ``counts`` or ``money``."""
    shown = detail or "rates"
    found = cohorts(ground.orders, ground.end)
    rows = [at for at, name in enumerate(found.months) if ground.start is None or name >= _first_month(ground)]
    if not rows:
        return declined(ground, _COHORTS, DEFINITION, found.coverage, NO_ORDERS)
    width = max(len(found.observable(at)) for at in rows)
    found = replace(found, counts=found.counts[:, :width])
    marks = tuple(mark for y, at in enumerate(rows) for mark in _cohort_marks(ground, found, at, y, shown))
    units = {"counts": Unit.COUNT, "money": Unit.MONEY}
    coverage = {**found.coverage, "customers": int(found.sizes[rows].sum())}
    return chart(
        ground, _COHORTS, DEFINITION, coverage, sentence=_said_of_cohorts(found, rows), marks=_shaded(marks),
        across=Axis(tr("Months after the first order"), tuple(str(k) for k in range(width)), Unit.COUNT),
        down=Axis(tr("Month of the first order"), tuple(found.months[at] for at in rows), Unit.MONTH),
        unit=units.get(shown, Unit.SHARE), currency=ground.currency if shown == "money" else None,
        table=_cohort_table(ground, found, rows, shown),
    )  # fmt: skip


def find(ground: Ground, key: tuple[str, ...]) -> Ints:
    """Return the customers of a cohort who bought in one of its months."""
    kept = ground.orders.up_to(ground.end)
    if len(key) != len(("cohort", "month", "k")) or not len(kept):
        return np.zeros(0, dtype=np.int64)
    month = months_of(kept.day)
    began = smallest(kept.customer, month, int(kept.customer.max()) + 1, 0)
    first = int(months_of(np.array([np.datetime64(key[1], "D").astype(np.int64)]))[0])
    return np.unique(kept.customer[(began[kept.customer] == first) & (month == first + int(key[2]))])


def build_lines(ground: Ground, _detail: str | None) -> Chart:
    """Return what share of each month's buyers was there the month before, was lost, and bought twice."""
    found = months(ground.orders, ground.end)
    coverage = ground.coverage(ground.counted)
    del coverage["orders_in_other_currencies"]  # who comes back is asked of orders in every currency
    first = 0 if ground.start is None else sum(name < _first_month(ground) for name in found.months)
    shown = range(first, len(found.months))
    if not shown:
        return declined(ground, _RETENTION, DEFINITION, coverage, NO_ORDERS)
    marks = [mark for x, at in enumerate(shown) for mark in _line_marks(found, at, x)]
    if ground.before is not None:
        earlier = range(max(first - len(shown), 0), first)
        marks += [
            mark for at in earlier for mark in _line_marks(found, at, at - first + len(shown), is_before=True)
        ]  # fmt: skip
    return chart(
        ground, _RETENTION, DEFINITION, coverage, sentence=_said_of_months(found, shown), marks=tuple(marks),
        across=Axis(tr("Month"), tuple(found.months[at] for at in shown), Unit.MONTH),
        series=tuple(_TITLES[name] for name in _SERIES), unit=Unit.SHARE, table=_line_table(found, shown),
    )  # fmt: skip


def find_in_lines(ground: Ground, key: tuple[str, ...]) -> Ints:
    """Return the customers who were retained, lost, or bought twice in a month."""
    kept = ground.orders.up_to(ground.end)
    if len(key) != len(("series", "month")):
        return np.zeros(0, dtype=np.int64)
    month = months_of(kept.day)
    number = int(months_of(np.array([np.datetime64(key[1], "D").astype(np.int64)]))[0])
    now, before = kept.customer[month == number], np.unique(kept.customer[month == number - 1])
    if key[0] == "repeat":
        return np.flatnonzero(np.bincount(now) > 1)
    return np.intersect1d(before, now) if key[0] == "retained" else np.setdiff1d(before, now)


def _first_month(ground: Ground) -> str:
    return month_name(int(months_of(np.array([ground.start]))[0]))


def _cohort_marks(ground: Ground, found: Cohorts, at: int, y: int, shown: str) -> Iterator[Mark]:
    size = int(found.sizes[at])
    for k, count in enumerate(found.counts[at].tolist()):
        if count == NOT_YET:
            break  # and so are all months after it
        values: dict[str, Any] = {"rates": count / size, "counts": count, "money": _money(ground, found, at, k)}
        key = ("cohort", found.months[at], str(k)) if count else ()
        told = {**values, "size": size}
        yield Mark(key, found.months[at], values[shown], told, x=k, y=y, customers=count, is_whole=not k)


def _money(ground: Ground, found: Cohorts, at: int, k: int) -> float:
    amounts = found.amounts.get(ground.currency or "")
    return 0.0 if amounts is None else ground.size(amounts[at, k])


def _shaded(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return marks with a shade beside the strongest of the later months; the first one is the whole cohort."""
    most = max((mark.size for mark in marks if mark.x and mark.size), default=0.0)
    most = most or max((mark.size for mark in marks if mark.size), default=1.0)
    return tuple(
        mark if mark.size is None else replace(mark, shade=min(max(mark.size / most, 0.0), 1.0)) for mark in marks
    )


def _cohort_table(ground: Ground, found: Cohorts, rows: list[int], shown: str) -> Table:
    unit = {"counts": Unit.COUNT, "money": Unit.MONEY}.get(shown, Unit.SHARE)
    currency = CURRENCY.name if shown == "money" else None
    names = [str(k) for k in range(found.counts.shape[1])]
    columns = (
        Column("month", tr("Month of the first order"), Unit.MONTH), Column("size", tr("Customers"), Unit.COUNT),
        *(Column(name, tr("Month {number}", number=name), unit, currency) for name in names),
        *((CURRENCY,) if currency else ()),
    )  # fmt: skip
    lines = [
        {"month": found.months[at], "size": int(found.sizes[at]), "currency": ground.currency}
        | {name: _cohort_cell(ground, found, at, k, shown) for k, name in enumerate(names)}
        for at in rows
    ]
    return table(columns, lines, [("cohort", found.months[at], "0") for at in rows])


def _cohort_cell(ground: Ground, found: Cohorts, at: int, k: int, shown: str) -> object:
    count = int(found.counts[at, k])
    if count == NOT_YET:
        return None
    if shown == "money":
        amounts = found.amounts.get(ground.currency or "")
        return ground.amount(0 if amounts is None else amounts[at, k])
    return count if shown == "counts" else count / int(found.sizes[at])


def _said_of_cohorts(found: Cohorts, rows: list[int]) -> Text:
    """Say how many come back after the latest number of months, up to three, that several cohorts have seen."""
    for k in range(min(_FEW, found.counts.shape[1] - 1), 0, -1):
        seen = [at for at in rows if found.counts[at, k] != NOT_YET]
        if seen:
            kept, all_of_them = int(found.counts[seen, k].sum()), int(found.sizes[seen].sum())
            best = max(seen, key=lambda at: (int(found.counts[at, k]) / int(found.sizes[at]), int(found.sizes[at])))
            return sentences.cohorts(k, kept / all_of_them, found.months[best] if len(seen) > 1 and kept else None)
    return _NOBODY_AGAIN


def _line_marks(found: Months, at: int, x: int, *, is_before: bool = False) -> Iterator[Mark]:
    values, people = _rates(found, at), _people(found, at)
    for series, name in enumerate(_SERIES):
        # What an unfinished month shows is lower for no other reason than that it is not over.
        size = values[name] if found.is_whole[at] else None
        key = (name, found.months[at]) if people[name] else ()
        shown = {name: values[name], "buyers": int(found.buyers[at])}
        yield Mark(
            key, _TITLES[name], size, shown, series=series, x=x, is_before=is_before, customers=people[name]
        )  # fmt: skip


def _rates(found: Months, at: int) -> dict[str, float | None]:
    base, buyers = int(found.buyers[at - 1]) if at else 0, int(found.buyers[at])
    retained = share(int(found.kept[at]), base)
    lost = None if retained is None else 1 - retained
    return {"retained": retained, "lost": lost, "repeat": share(int(found.again[at]), buyers)}


def _people(found: Months, at: int) -> dict[str, int]:
    base, kept = int(found.buyers[at - 1]) if at else 0, int(found.kept[at])
    return {"retained": kept, "lost": base - kept, "repeat": int(found.again[at])}


def _line_table(found: Months, shown: range) -> Table:
    columns = (
        Column("month", tr("Month"), Unit.MONTH), Column("buyers", tr("Customers who bought"), Unit.COUNT),
        Column("kept", tr("Of them in the month before"), Unit.COUNT),
        *(Column(name, _TITLES[name], Unit.SHARE) for name in _SERIES),
        Column("is_whole", tr("Month is over"), Unit.TEXT),
    )  # fmt: skip
    rows = [
        {
            "month": found.months[at], "buyers": int(found.buyers[at]), "kept": int(found.kept[at]),
            **_rates(found, at), "is_whole": tr("Yes") if found.is_whole[at] else tr("No"),
        }
        for at in shown
    ]  # fmt: skip
    return table(columns, rows, ())


def _said_of_months(found: Months, shown: range) -> Text:
    known = [at for at in shown if found.is_whole[at] and at and found.buyers[at - 1]]
    if not known:
        return _NOBODY_AGAIN
    at = known[-1]
    base = int(found.buyers[at - 1])
    return sentences.retention(int(found.kept[at]) / base, base, found.months[at])
