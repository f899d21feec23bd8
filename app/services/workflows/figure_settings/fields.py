"""What may be set up of the figures of a workspace, declared once: name, standard, meaning, and how it is read.

Each is kept as the text that stands in its field. What the conventions do to a figure belongs to
the figures themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache, partial
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Connection, select

from app.models.preference import Setting
from app.models.values import day_number, day_of_number
from app.services.analysis.figure_rules import (
    STANDARD,
    STANDARD_LINES,
    Breaks,
    Exchange,
    FigureRules,
    Rate,
    SegmentMap,
    StageRules,
    factor,
)
from app.services.analysis.segment_words import SEGMENTS
from app.services.kernel.currencies import currency
from app.services.kernel.doubt import DoubtfulValueError, plain, trimmed
from app.text import Text, tr

QUANTILES: Final = "quantiles"
FIXED: Final = "fixed"
SCHEMES: Final = (QUANTILES, FIXED)
VERSION: Final = "figures_segment_version"
"""Raised with each change of the map of segments; nobody sets it."""

SCORES: Final = 5
_CUTS: Final = SCORES - 1
_MOST: Final = 10**12
_LONGEST_NAME: Final = 40
_GAPS: Final = 100
_MOST_RATES: Final = 5_000
_RATE: Final = re.compile(r"[0-9]{1,7}(\.[0-9]{1,10})?", re.ASCII)
_BETWEEN: Final = re.compile(r"[,;、，；\s]+")  # as typed in Chinese


class FigureArea(StrEnum):
    """What a setting is about."""

    SCORES = "scores"
    SEGMENTS = "segments"
    STAGES = "stages"
    MONEY = "money"


@dataclass(frozen=True)
class FigureField:
    """One setting: its stable name, its text when nobody chose one, and what it means.

    ``read`` returns the value that a text means, or raises
    :class:`~app.services.kernel.doubt.DoubtfulValueError`; ``write`` returns the text of a value.
    """

    name: str
    area: FigureArea
    standard: str
    label: Text
    help: Text
    read: Callable[[str], Any]
    write: Callable[[Any], str] = str


def _scheme(text: str) -> str:
    if text not in SCHEMES:
        raise DoubtfulValueError(tr("This is none of the choices."))
    return text


def _cuts(text: str) -> tuple[int, ...]:
    parts = [part for part in _BETWEEN.split(plain(text)) if part]
    numbers = tuple(int(part) for part in parts if part.isdecimal())
    is_ascending = all(low < high for low, high in pairwise(numbers))
    if len(parts) != _CUTS or len(numbers) != _CUTS or not is_ascending or numbers[-1] > _MOST:
        raise DoubtfulValueError(
            tr("Four whole numbers are needed, each larger than the one before, such as 30, 90, 180, 365.")
        )
    return numbers


def _written(numbers: Iterable[int]) -> str:
    return ", ".join(str(each) for each in numbers)


def _number(text: str, most: int) -> int:
    digits = plain(text)
    if not digits.isdecimal() or not 0 < int(digits) <= most:
        raise DoubtfulValueError(tr("A whole number from 1 to {most} is needed.", most=most))
    return int(digits)


def _times(text: str) -> float:
    digits = plain(text).replace(",", ".")
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9])?", digits, re.ASCII) or not 1 <= float(digits) <= _GAPS:
        raise DoubtfulValueError(tr("A number from 1 to {most} is needed, such as 2 or 2.5.", most=_GAPS))
    return float(digits)


def _lines(text: str) -> tuple[tuple[str, ...], ...]:
    codes = text.split()
    if len(codes) != SCORES * SCORES or not set(codes) <= set(SEGMENTS):
        raise DoubtfulValueError(tr("Each pair of scores needs a segment."))
    return tuple(tuple(codes[start : start + SCORES]) for start in range(0, len(codes), SCORES))


def _codes(lines: Iterable[Iterable[str]]) -> str:
    return " ".join(code for line in lines for code in line)


def _names(text: str) -> tuple[str, ...]:
    names = tuple(trimmed(line) for line in text.split("\n"))
    used = [name for name in names if name]
    if len(names) != len(SEGMENTS) or len(set(used)) < len(used) or any(len(name) > _LONGEST_NAME for name in names):
        raise DoubtfulValueError(tr("Two segments cannot have one name, and a name has at most 40 characters."))
    return names


def _into(text: str) -> str:
    return currency(text) if text.strip() else ""


def _rates(text: str) -> tuple[Rate, ...]:
    rates = [_rate(line) for line in text.splitlines() if line.strip()]
    if len({(each.day, each.currency) for each in rates}) < len(rates):
        raise DoubtfulValueError(tr("A currency has two rates for one day."))
    if len(rates) > _MOST_RATES:
        raise DoubtfulValueError(tr("There are at most {most} rates.", most=_MOST_RATES))
    return tuple(sorted(rates, key=lambda each: (each.day, each.currency)))


def _rate(line: str) -> Rate:
    parts = [part for part in _BETWEEN.split(plain(line)) if part]
    try:
        day, code, number = parts
        rate = Rate(day_number(date.fromisoformat(day)), currency(code), Decimal(number))
        is_fine = _RATE.fullmatch(number) is not None and rate.rate > 0
    except (ValueError, ArithmeticError, DoubtfulValueError):
        is_fine = False
    if not is_fine:
        raise DoubtfulValueError(tr("Each line is a day, a currency and its rate, such as 2026-01-01 USD 0.92."))
    return rate


def _lined_up(rates: Iterable[Rate]) -> str:
    return "\n".join(f"{day_of_number(each.day).isoformat()} {each.currency} {each.rate:f}" for each in rates)


_Area = FigureArea
_STAGES: Final = STANDARD.stages
_FACTOR_HELP: Final = tr("So many of the customer's own gaps without an order; decimals such as 2.5 are fine.")

FIGURE_FIELDS: Final = (
    FigureField(
        "figures_scheme", _Area.SCORES, QUANTILES, tr("Where the cut points come from"),
        tr("By fifths each score has about as many buyers. With fewer than 25 buyers the fixed ones count anyway."),
        _scheme,
    ),
    FigureField(
        "figures_recency", _Area.SCORES, _written(STANDARD.breaks.recency), tr("Recency, in days"),
        tr("The last order at most so many days ago: score 5, 4, 3 and 2; longer ago: 1."), _cuts, _written,
    ),
    FigureField(
        "figures_frequency", _Area.SCORES, _written(STANDARD.breaks.frequency), tr("Frequency, in orders"),
        tr("At most so many orders: score 1, 2, 3 and 4; more: 5."), _cuts, _written,
    ),
    FigureField(
        "figures_monetary", _Area.SCORES, _written(STANDARD.breaks.monetary), tr("Money, in whole units"),
        tr("At most so much in a currency: score 1, 2, 3 and 4; more: 5. The same numbers for each currency."),
        _cuts, _written,
    ),
    FigureField(
        "figures_segment_map", _Area.SEGMENTS, _codes(STANDARD_LINES), tr("Scores and segments"),
        tr("Which segment each pair of scores makes; 5 is best."), _lines, _codes,
    ),
    FigureField(
        "figures_segment_names", _Area.SEGMENTS, "\n" * (len(SEGMENTS) - 1), tr("Names of the segments"),
        tr("An empty name is the usual one, in the language of whoever looks."), _names, "\n".join,
    ),
    FigureField(
        "figures_new_days", _Area.STAGES, str(_STAGES.new_up_to_days), tr("New"),
        tr("Up to so many days with a purchase."), partial(_number, most=1_000),
    ),
    FigureField(
        "figures_loyal_days", _Area.STAGES, str(_STAGES.loyal_from_days), tr("Loyal"),
        tr("From so many days with a purchase on."), partial(_number, most=10_000),
    ),
    FigureField(
        "figures_returning_days", _Area.STAGES, str(_STAGES.returning_for_days), tr("Returning"),
        tr("So many days long, after an order that ended a pause in which the customer was lost."),
        partial(_number, most=3_650),
    ),
    FigureField(
        "figures_dormant_gaps", _Area.STAGES, factor(_STAGES.dormant_after), tr("Dormant"), _FACTOR_HELP, _times,
        factor,
    ),
    FigureField(
        "figures_lost_gaps", _Area.STAGES, factor(_STAGES.lost_after), tr("Lost"), _FACTOR_HELP, _times, factor,
    ),
    FigureField(
        "figures_currency", _Area.MONEY, "", tr("Report in one currency"),
        tr("A currency such as EUR; empty: each amount in its own. The list and the card keep each amount as it is."),
        _into,
    ),
    FigureField(
        "figures_rates", _Area.MONEY, "", tr("Rates"),
        tr("A line each: the day from which it holds, the currency, and what one unit of it is in the reporting "
           "currency, such as 2026-01-01 USD 0.92. Orders without a rate stay in their own currency."),
        _rates, _lined_up,
    ),
)  # fmt: skip
FIGURES_BY_NAME: Final[Mapping[str, FigureField]] = MappingProxyType({each.name: each for each in FIGURE_FIELDS})


def load_figure_texts(connection: Connection) -> dict[str, str]:
    """Return the text of each setting, the standard where nobody chose one or where it makes no sense."""
    return dict(_understood(_stored(connection))[0])


def _stored(connection: Connection) -> tuple[tuple[str, str], ...]:
    names = (*FIGURES_BY_NAME, VERSION)
    statement = select(Setting.name, Setting.value).where(Setting.name.in_(names)).order_by(Setting.name)
    return tuple((name, str(value)) for name, value in connection.execute(statement))


@lru_cache(maxsize=8)
def _understood(stored: tuple[tuple[str, str], ...]) -> tuple[Mapping[str, str], FigureRules]:
    """Return the text of each setting and what they mean; kept, since every figure asks and years of rates are long."""
    found = dict(stored)
    texts = {each.name: _known(each, found.get(each.name)) for each in FIGURE_FIELDS}
    texts[VERSION] = found.get(VERSION, str(SegmentMap().version))
    return MappingProxyType(texts), rules_from(texts)


def _known(field: FigureField, stored: str | None) -> str:
    try:
        return field.write(field.read(stored)) if stored is not None else field.standard
    except DoubtfulValueError:
        return field.standard


def load_figure_rules(connection: Connection) -> FigureRules:
    """Return the conventions by which a workspace's figures are made."""
    return _understood(_stored(connection))[1]


def rules_from(texts: Mapping[str, str]) -> FigureRules:
    """Return the conventions that the texts of all settings mean.

    Raises:
        DoubtfulValueError: One of them cannot be read.
    """
    value = {each.name.removeprefix("figures_"): each.read(texts[each.name]) for each in FIGURE_FIELDS}
    version = texts.get(VERSION, "")
    return FigureRules(
        value["scheme"] == FIXED,
        Breaks(value["recency"], value["frequency"], value["monetary"]),
        SegmentMap(value["segment_map"], int(version) if version.isdecimal() else 1, value["segment_names"]),
        StageRules(
            value["new_days"], value["loyal_days"], value["returning_days"], value["dormant_gaps"], value["lost_gaps"]
        ),
        Exchange(value["currency"], value["rates"]),
    )
