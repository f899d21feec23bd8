"""Rows as plain data that any program can read in twenty years, and back to the very same rows.

Ids are hexadecimal, days and moments ISO 8601, quantities decimal texts; everything else is what the file
holds. Each way loses nothing, so equal plain data means equal rows.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any, Final, NamedTuple, NoReturn

from sqlalchemy import Boolean, Column, LargeBinary

from app.models.base import Day, Micro, Moment, canonical_json, micro_number
from app.models.tables import CLASSES
from app.models.values import MICRO, FollowUpState, day_number, day_of_number, moment_number, moment_of_number
from app.services.handover.faults import bad_content
from app.services.kernel.changes import Raw

Plain = str | int | bool | None

_OUTSIDE: Final[Mapping[str, frozenset[str]]] = {
    "customer": frozenset({"owner_id"}),
    "owner_period": frozenset({"to_at"}),
}
#: What goes to the new owner only while it is open: the column that tells, its open values, who has it.
_OPEN: Final = {
    "follow_up": ("state", frozenset({FollowUpState.OPEN.value}), "assignee_id"),
    "deal": ("closed_on", frozenset({None}), "owner_id"),
}
_NOTHING: Final = frozenset[str]()
_TEXTS: Final = frozenset({str, type(None)})
_MOST: Final = 2**63 - 1  # what a column of whole numbers holds
_MOMENTS: Final = 10_000  # many rows of an account were written at one moment
_NEVER: Final = frozenset({"id", "version"})  # the id stands beside the values, a version is a number of this file


@dataclass(frozen=True)
class Codec:
    """How a column's values are written and read."""

    name: str
    write: Callable[[Any], Plain]
    read: Callable[[Any], Raw]
    refers_to: str | None
    is_nullable: bool


@cache
def codecs(table: str) -> tuple[Codec, ...]:
    """Return how the columns of a table travel, in the order of their names."""
    columns: dict[str, Any] = {column.name: column for column in CLASSES[table].__table__.columns}
    return tuple(_codec(columns[name]) for name in sorted(columns) if name not in _NEVER)


def plain_values(table: str, row: Mapping[str, Raw]) -> dict[str, Plain]:
    """Return a row's values as plain data, without id and version."""
    return {name: None if (value := row[name]) is None else write(value) for name, write in _writers(table)}


@cache
def _writers(table: str) -> tuple[tuple[str, Callable[[Any], Plain]], ...]:
    return tuple((codec.name, codec.write) for codec in codecs(table))


def owned_values(table: str, plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that a handover changes by its nature, and that the proof leaves out; mostly none."""
    return {name: plain[name] for name in sorted(outside_of(table, plain.get)) if name in plain}


def has_outside(table: str) -> bool:
    """Return whether some records of a table have values that the proof leaves out."""
    return table in _OPEN or table in _OUTSIDE


def outside_of(table: str, value_of: Callable[[str], Any]) -> frozenset[str]:
    """Return which values of a record a handover changes: ownership and nothing else; ``value_of`` looks one up.

    That is the customer's owner, the end of the owner's period, and who is to do what is still open.
    """
    if table in _OPEN and value_of(_OPEN[table][0]) in _OPEN[table][1]:
        return frozenset({_OPEN[table][2]})
    return _OUTSIDE.get(table, _NOTHING)


def raw_values(table: str, plain: Mapping[str, Any]) -> dict[str, Raw]:
    """Return plain data as the values that the file holds; columns that are missing are empty.

    Raises:
        AppError: A column is unknown, or a value is none of its column's.
    """
    form = _form(table)
    found = {**form.empty, **plain}
    if len(found) != len(form.empty):
        raise bad_content()
    try:
        for name, read in form.read:
            value = found[name]
            if value is not None:
                found[name] = read(value)
    except (TypeError, ValueError, ArithmeticError):
        raise bad_content() from None
    if not {value.__class__ for value in form.texts(found)} <= _TEXTS or None in form.filled(found):
        raise bad_content()
    return found


class _Form(NamedTuple):
    """How rows of a table are read: all columns, the values that may not be empty, the texts, how others are read."""

    empty: Mapping[str, Raw]
    filled: Callable[[Mapping[str, Raw]], tuple[Raw, ...]]
    texts: Callable[[Mapping[str, Raw]], tuple[Raw, ...]]
    read: Sequence[tuple[str, Callable[[Any], Raw]]]


@cache
def _form(table: str) -> _Form:
    found = codecs(table)
    return _Form(
        dict.fromkeys(codec.name for codec in found),
        _several(codec.name for codec in found if not codec.is_nullable),
        _several(codec.name for codec in found if codec.read is _text),
        tuple((codec.name, codec.read) for codec in found if codec.read is not _text),
    )


def _several(names: Iterable[str]) -> Callable[[Mapping[str, Raw]], tuple[Raw, ...]]:
    wanted = tuple(names)
    if len(wanted) > 1:
        return itemgetter(*wanted)  # which returns a value and no tuple for a single name
    return lambda row: tuple(row[name] for name in wanted)


def _codec(column: Column[Any]) -> Codec:
    write, read = _ways(column)
    key = next(iter(column.foreign_keys), None)
    return Codec(column.name, write, read, key.column.table.name if key else None, bool(column.nullable))


def _ways(column: Column[Any]) -> tuple[Callable[[Any], Plain], Callable[[Any], Raw]]:
    kind = column.type
    if isinstance(kind, Day):
        return lambda number: day_of_number(number).isoformat(), _read_day
    if isinstance(kind, Moment):
        return _write_moment, _read_moment
    if isinstance(kind, Micro):
        return lambda number: format(Decimal(number).scaleb(-6), "f"), _read_micro
    if isinstance(kind, LargeBinary):
        return lambda data: data.hex(), bytes.fromhex  # which takes nothing but text
    if isinstance(kind, Boolean):
        return bool, lambda value: int(_exactly(value, bool))
    if kind.python_type is int:
        return int, _whole
    return str, _text


@lru_cache(_MOMENTS)
def _write_moment(number: int) -> str:
    return moment_of_number(number).isoformat().replace("+00:00", "Z")


@lru_cache(_MOMENTS)
def _read_moment(text: str) -> int:
    return moment_number(datetime.fromisoformat(_text(text)).astimezone(UTC))


@lru_cache(_MOMENTS)
def _read_day(text: str) -> int:
    return day_number(date.fromisoformat(text))


@lru_cache(_MOMENTS)
def _read_micro(text: str) -> int:
    number = Decimal(_text(text))
    if not abs(number) < _MOST // MICRO:  # before any arithmetic: an exponent is quickly written
        raise ValueError
    return micro_number(number)


def _whole(value: object) -> int:
    number = int(_exactly(value, int))
    if not -_MOST <= number <= _MOST:
        raise ValueError
    return number


def _text(value: object) -> str:
    if value.__class__ is not str:
        raise TypeError
    return value


def _exactly(value: object, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError
    return value


def read_json(data: bytes) -> Any:
    """Return what stands in a frame: JSON without fractions, of texts that can be written down again.

    Raises:
        ValueError: It is none, or nested deeper than anything of ours.
    """
    return read_json_text(data.decode())


def read_json_text(text: str) -> Any:
    """Return what :func:`read_json` does, of text.

    Raises:
        ValueError: It is none, or nested deeper than anything of ours.
    """
    try:
        found, end = _scan(text.lstrip(" \t\r\n"), 0)
        if end != len(text):
            found = _DECODER.decode(text)  # blanks may stand around it, nothing else
        if "\\u" in text:
            canonical_json(found).encode()  # fails for halves of characters
    except (RecursionError, StopIteration):
        raise ValueError from None
    return found


def _refuse_fraction(text: str) -> NoReturn:
    raise ValueError(text)


_DECODER: Final = json.JSONDecoder(parse_float=_refuse_fraction, parse_constant=_refuse_fraction)
# Without the layers above it: there are millions of texts.
_scan: Final[Callable[[str, int], tuple[Any, int]]] = _DECODER.scan_once  # type: ignore[attr-defined]
