"""Rows as canonical JSON, written by the database: the very text of :func:`codec.plain_values`, many times faster.

Which columns there are and what their values mean stands in ``codec``; a test compares the two column by column.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from sqlalchemy import Boolean, ColumnElement, Integer, LargeBinary, func, type_coerce

from app.models.base import Day, Micro, Moment
from app.models.tables import CLASSES
from app.models.values import MICRO
from app.services.handover.codec import codecs
from app.services.kernel.changes import raw_table

_DAY_S: Final = 86_400
_EPOCH: Final = "unixepoch"


@cache
def values_text(table: str) -> ColumnElement[str]:
    """Return the expression that writes the values of a table's rows, without id and version."""
    source, columns = raw_table(table), CLASSES[table].__table__.columns
    parts: list[Any] = []
    for codec in codecs(table):
        parts += [f'{"," if parts else "{"}"{codec.name}":', _text(columns[codec.name].type, source.c[codec.name])]
    return func.concat(*parts, "}")


def _text(kind: Any, value: ColumnElement[Any]) -> ColumnElement[str]:
    number = type_coerce(value, Integer)
    if isinstance(kind, Day):
        return func.json_quote(func.date(number * _DAY_S, _EPOCH))
    if isinstance(kind, Moment):
        return func.json_quote(_moment(number))
    if isinstance(kind, Micro):
        sign, size = func.iif(number < 0, "-", ""), func.abs(number)
        return _unless_empty(value, func.printf('"%s%d.%06d"', sign, size // MICRO, size % MICRO))
    if isinstance(kind, LargeBinary):
        return _unless_empty(value, func.concat('"', func.lower(func.hex(value)), '"'))
    if isinstance(kind, Boolean):
        return _unless_empty(value, func.iif(number, "true", "false"))
    return func.json_quote(value)


def _moment(number: ColumnElement[int]) -> ColumnElement[str]:
    micros = (number % MICRO + MICRO) % MICRO  # the database's remainder has the sign of the number
    second = func.replace(func.datetime((number - micros) // MICRO, _EPOCH), " ", "T")
    fraction: ColumnElement[str] = func.iif(micros, func.printf(".%06d", micros), "")
    text: ColumnElement[str] = second.concat(fraction).concat("Z")
    return text


def _unless_empty(value: ColumnElement[Any], text: ColumnElement[str]) -> ColumnElement[str]:
    return func.iif(value.is_(None), "null", text)
