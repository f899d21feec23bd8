"""Revenue by region as bars, and by city within one region."""

from __future__ import annotations

from typing import Final

from app.services.analysis.columns import Ints, OrderColumns
from app.services.analysis.comparison import Change, driver
from app.services.analysis.sales import DEFINITION
from app.services.analysis.sentences import largest, revenue
from app.services.workflows.charts.bars import COLUMNS, Bars, Grouping, stack
from app.services.workflows.charts.building import (
    BEFORE,
    BEFORE_COLUMN,
    CURRENCY,
    NO_ORDERS,
    chart,
    declined,
    share,
    table,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Table, Unit
from app.services.workflows.charts.ranking import NAMED, Key
from app.text import Text, tr

_NAME: Final = "regions"
_INSIDE: Final = "in"
_NO_REGION: Final = tr("No region")
_NO_CITY: Final = tr("No city")


def build(ground: Ground, detail: str | None) -> Chart:
    """Return revenue by region; the detail is the region whose cities are wanted."""
    bars = _bars(ground, detail)
    coverage = ground.coverage(ground.counted)
    if not len(bars.now):
        return declined(ground, _NAME, DEFINITION, coverage, NO_ORDERS)
    title = tr("Region") if detail is None else tr("City in {region}", region=detail)
    return chart(
        ground, _NAME, DEFINITION, coverage, sentence=_sentence(bars), marks=bars.marks(),
        across=Axis(title, bars.ranking.labels), unit=Unit.MONEY, currency=ground.currency, table=_table(bars, title),
        drills=tuple(key[1] for key in bars.ranking.keys if key[0] == NAMED) if detail is None else (),
    )  # fmt: skip


def find(ground: Ground, key: Key) -> Ints:
    """Return the customers of a region or a city."""
    own = key[1:] if key[0] == BEFORE else key
    return _bars(ground, own[1] if own[0] == _INSIDE else None).find(key)


def _bars(ground: Ground, inside: str | None) -> Bars:
    now, before = ground.now_and_before
    if inside is None:
        return stack(ground, Grouping(lambda columns: columns.region, _NO_REGION), now, before)
    city = ground.snapshot.of_customers("city")
    grouping = Grouping(lambda columns: city.at(columns.customer), _NO_CITY, prefix=(_INSIDE, inside))
    return stack(ground, grouping, _in(now, inside), None if before is None else _in(before, inside))


def _in(columns: OrderColumns, region: str) -> OrderColumns:
    names = columns.region.names
    return columns.where(columns.region.codes == (names.index(region) if region in names else len(names)))


def _table(bars: Bars, title: Text) -> Table:
    columns = (
        Column("group", title, Unit.TEXT), *COLUMNS, *((BEFORE_COLUMN,) if bars.before is not None else ()), CURRENCY,
    )  # fmt: skip
    rows = bars.rows
    keys = [bars.key(at) if bar.customers else () for at, bar in enumerate(rows)]
    return table(columns, [bars.cells(at, bar) for at, bar in enumerate(rows)], keys)


def _sentence(bars: Bars) -> Text:
    now = bars.amounts(bars.now)
    if bars.before is not None:
        then = bars.amounts(bars.before)
        names = [each if isinstance(each, str) else None for each in bars.ranking.labels]
        return revenue(Change(int(now.sum()), int(then.sum())), driver(names, now, then))
    at = int(now.argmax())
    return largest(bars.ranking.labels[at], share(int(now[at]), int(now.sum())))
