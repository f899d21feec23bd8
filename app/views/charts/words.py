"""Values of charts as words: in full for tables and hints, briefly for axes and cells."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from app.services.workflows.charts.coverage import coverage_in_words
from app.services.workflows.charts.model import Axis, Chart, Mark, Table, Unit, Words
from app.text import Text, tr
from app.views.kit.ui import Look

NOTHING: Final = "–"
_MONTH: Final = re.compile(r"(?:(\d{4})-)?(\d{1,2})")
_ANY_YEAR: Final = 2000
_MONTHS: Final = {name: at for at, name in enumerate(month_name) if name}
_HUNDRED: Final = 100


def word(look: Look, words: Words | None) -> str:
    """Return a text of ours in the window's language, a word of the data as it is."""
    return look.say(words) if isinstance(words, Text) else str(words or "")


def label_of(look: Look, axis: Axis | None, at: int) -> str:
    """Return what stands at a place of an axis."""
    if axis is None or not 0 <= at < len(axis.labels):
        return ""
    found = axis.labels[at]
    if isinstance(found, Text) and found.source in _MONTHS:
        return look.language.month(date(_ANY_YEAR, _MONTHS[found.source], 1))
    return month(look, found) if axis.unit is Unit.MONTH and isinstance(found, str) else word(look, found)


def tiny(look: Look, unit: Unit, value: float | None) -> str:
    """Return a value for a cell or an axis, where the currency is told elsewhere."""
    if unit is Unit.MONEY and value is not None:
        return look.language.compact(Decimal(str(value)))
    return brief(look, unit, value)


def month(look: Look, text: str) -> str:
    """Return a month such as 2026-03, or 03 of any year, as the reader writes it."""
    found = _MONTH.fullmatch(text)
    if found is None or not 1 <= int(found[2]) <= 12:  # noqa: PLR2004
        return text
    day = date(int(found[1] or _ANY_YEAR), int(found[2]), 1)
    return look.language.month_of_year(day) if found[1] else look.language.month(day)


def exact(look: Look, unit: Unit, value: object, currency: str | None = None) -> str:
    """Return a value with all that is known of it."""
    if value is None:
        return NOTHING
    if isinstance(value, Text):
        return look.say(value)
    if isinstance(value, str):
        return month(look, value) if unit is Unit.MONTH else value
    if isinstance(value, date):
        return look.language.day(value)
    assert isinstance(value, int | float | Decimal)  # noqa: S101
    number = Decimal(str(value))
    if unit is Unit.MONEY and currency:
        return look.language.money(number, currency)
    if unit is Unit.SHARE:
        return look.language.share(number, 1)
    if unit is Unit.INDEX:
        return look.language.fixed(number, 2)
    if unit is Unit.DAYS:
        return look.say(tr("%n days", "", round(number)))
    return look.language.number(round(number, 2) if number % 1 else int(number))


def brief(look: Look, unit: Unit, value: float | None, currency: str | None = None) -> str:
    """Return a value as short as can be, for an axis or a cell."""
    if value is None:
        return ""
    if unit is Unit.MONEY and currency:
        return look.language.compact_money(Decimal(str(value)), currency)
    if unit is Unit.SHARE:
        return look.language.share(Decimal(str(value)), 0)
    if unit is Unit.INDEX:
        return look.language.fixed(Decimal(str(value)), 2)
    return look.language.number(
        _rounded(value) if abs(value) >= _HUNDRED else round(Decimal(str(value)), 1).normalize()
    )


def arrow(change: float) -> str:
    """Return the sign for more or less, which needs no colour."""
    return "▲" if change > 0 else "▼" if change < 0 else "="


def change(look: Look, share: float) -> str:
    """Return how much more or less something is than before."""
    return look.say(tr("{arrow} {change}", arrow=arrow(share), change=look.language.percent(share)))


def _rounded(value: float) -> Decimal:
    number = Decimal(str(value))
    return number.quantize(Decimal(1)) if abs(number) >= _HUNDRED else number


def mark_value(look: Look, chart: Chart, mark: Mark) -> str:
    """Return the value that a mark draws, in full."""
    return exact(look, mark.unit or chart.unit, mark.size, chart.currency)


def mark_name(look: Look, chart: Chart, mark: Mark) -> str:
    """Return what a mark is: its name, or its places along the axes."""
    own = word(look, mark.label)
    if mark.is_before:
        return look.say(tr("{what}, the period before", what=own))
    return month(look, own) if _MONTH.fullmatch(own) else own


def mark_words(look: Look, chart: Chart, mark: Mark) -> str:
    """Return a mark in one line, for whoever hears it."""
    said = tr("{name}: {value}", name=mark_name(look, chart, mark), value=mark_value(look, chart, mark))
    if mark.customers and mark.key:
        return look.say(tr("{said}, {customers}", said=said, customers=tr("%n customers", "", mark.customers)))
    return look.say(said)


def mark_lines(look: Look, chart: Chart, mark: Mark) -> str:
    """Return all exact values of a mark, a line each, for the hint under the pointer."""
    lines = [look.say(tr("{name}: {value}", name=mark_name(look, chart, mark), value=mark_value(look, chart, mark)))]
    titles = {column.name: column for column in chart.table.columns}
    drawn = {mark_value(look, chart, mark)}
    for name, value in mark.shown.items():
        column = titles.get(name)
        unit = column.unit if column else Unit.TEXT
        shown = exact(look, unit, value, chart.currency)
        is_worth_it = unit is not Unit.TEXT or isinstance(value, Text)
        if column is not None and value is not None and is_worth_it and shown not in drawn:
            lines.append(look.say(tr("{name}: {value}", name=word(look, column.title), value=shown)))
    if mark.customers and mark.key:
        lines.append(look.say(tr("%n customers", "", mark.customers)))
    return "\n".join(lines)


def coverage(look: Look, chart: Chart) -> str:
    """Return what a chart rests on, and what it leaves out, as one line."""
    return " · ".join(map(look.say, coverage_in_words(chart.coverage)))


def cells(look: Look, table: Table) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a table as words."""
    places = {column.name: at for at, column in enumerate(table.columns)}
    for row in table.rows:
        yield tuple(
            exact(look, column.unit, value, _currency(column.currency, places, row))
            for column, value in zip(table.columns, row, strict=True)
        )


def _currency(name: str | None, places: dict[str, int], row: tuple[object, ...]) -> str | None:
    found = row[places[name]] if name in places else None
    return found if isinstance(found, str) else None
