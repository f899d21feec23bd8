"""From text to what the file keeps: one reader for rows of files, forms and filters.

Each type of field is read in one place. What cannot be read for certain raises
:class:`~app.services.kernel.doubt.DoubtfulValueError` with the reason, and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, tzinfo
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from app.models.base import micro_number
from app.models.values import CustomType, PointKind, day_number, moment_number
from app.services.kernel import choices, money, parsing, repeating
from app.services.kernel.birthdays import birthday
from app.services.kernel.changes import Raw
from app.services.kernel.currencies import currency, sign_fits
from app.services.kernel.dates import DateReader
from app.services.kernel.doubt import DoubtfulValueError, trimmed
from app.services.kernel.drafts import Point
from app.services.kernel.fields import Field, FieldType
from app.services.kernel.numbers import NumberReader, fraction
from app.text import tr

MOST_TEXT: Final = 64 * 1024
# No comma: "555-9857, ext. 12" is one number.
_BETWEEN_POINTS: Final = re.compile(r"[;；、|\r\n]+")


@dataclass(frozen=True)
class Conventions:
    """What the workspace takes for granted: zone of clocks, country of phone numbers, currency."""

    zone: str = "UTC"
    country: str | None = None
    currency: str = "EUR"


@dataclass(frozen=True)
class Reading:
    """How texts are read: the workspace's conventions and what a file's columns showed."""

    conventions: Conventions
    dates: DateReader = field(default_factory=DateReader)
    numbers: NumberReader = field(default_factory=NumberReader)
    today: date | None = None

    def columns(self, field: Field, text: str) -> dict[str, Raw]:
        """Return the raw values of a field by attribute.

        For fields that lie in the record's own row; references, points, tags and money, which
        need more than their text, have functions of their own.

        Raises:
            DoubtfulValueError: The text cannot be read with certainty.
        """
        reader = _READERS.get(field.type)
        if reader is not None:
            return reader(self, field, text)
        return {field.column: cleaned(text)}

    def money(self, text: str, currency_code: str) -> int:
        """Return an amount in minor units of a currency; the text may repeat that currency."""
        amount, written = self.numbers.money(text)
        if written is not None and written != currency_code:
            raise DoubtfulValueError(tr("The amount is in {written} and not in {currency}.",
                                        written=written, currency=currency_code))  # fmt: skip
        if written is None and not sign_fits(text, currency_code):
            raise DoubtfulValueError(tr("The sign of the amount is not that of {currency}.", currency=currency_code))
        return minor_units(amount, currency_code)

    def written_currency(self, text: str) -> str | None:
        """Return the currency that an amount itself names for certain; None where it names none."""
        if text[:1].isdigit() and text[-1:].isdigit():
            return None
        try:
            return self.numbers.money(text)[1]
        except DoubtfulValueError:
            return None

    def custom(self, type_of_field: str, choices: Sequence[str], text: str) -> str:
        """Return what a custom field keeps of a text: one form for what means the same, by its type.

        Raises:
            DoubtfulValueError: The text cannot be read with certainty as what the field holds.
        """
        if type_of_field == CustomType.NUMBER:
            return f"{self.numbers.decimal(text).normalize():f}"
        if type_of_field == CustomType.MONEY:
            amount, currency_code = self.numbers.money(text)
            return f"{amount:f} {currency_code}" if currency_code else cleaned(text)
        if type_of_field == CustomType.DATE:
            return self.dates.day(text).isoformat()
        if type_of_field == CustomType.YES_NO:
            return "yes" if parsing.yes_no(text) else "no"
        if type_of_field == CustomType.CHOICE and choices:
            return _one_of(choices, text)
        if type_of_field == CustomType.MULTI_CHOICE and choices:
            return "; ".join(dict.fromkeys(_one_of(choices, part) for part in parsing.split_list(text)))
        return cleaned(text)

    def points(self, field: Field, text: str, country: str | None = None) -> list[Point]:
        """Return the ways of contact in a cell, each as written and, where certain, comparable."""
        return [self._point(field.points, part, country) for part in split_points(text)]

    def _point(self, kind: str, text: str, country: str | None) -> Point:
        if kind == PointKind.PHONE:
            phone = parsing.phone(text, country or self.conventions.country)
            return Point(kind, phone.raw, phone.e164)
        if kind == PointKind.EMAIL:
            return Point(kind, text, parsing.email(text).lower())
        return Point(kind, cleaned(text), text.strip().casefold())


def split_points(text: str) -> list[str]:
    """Return the several numbers or addresses in one cell, without blanks or repetitions."""
    parts = (part.strip() for part in _BETWEEN_POINTS.split(text.replace("\x00", "")))
    return list(dict.fromkeys(part for part in parts if part))


def minor_units(amount: Decimal, currency: str) -> int:
    """Return minor units; raises :class:`DoubtfulValueError` for what is no amount of money."""
    try:
        return money.minor(amount, currency)
    except OverflowError:
        raise DoubtfulValueError(tr("The number is too large.")) from None


def cleaned(text: str) -> str:
    """Return a text as it is kept; raises :class:`DoubtfulValueError` for one that is too long."""
    text = trimmed(text)
    if len(text) > MOST_TEXT:
        raise DoubtfulValueError(tr("The text is longer than {most} characters.", most=MOST_TEXT))
    return text


def _one_of(choices: Sequence[str], text: str) -> str:
    found = [choice for choice in choices if choice.casefold() == text.strip().casefold()]
    if not found:
        raise DoubtfulValueError(tr("This is none of: {known}.", known=", ".join(choices)))
    return found[0]


def _choice(_reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    assert field.choices is not None  # noqa: S101
    return {field.column: choices.read(field.choices, text)}


def _yes_no(_reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    return {field.column: int(parsing.yes_no(text))}


def _day(reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    if field.column != "ordered_on":
        return {field.column: day_number(reading.dates.day(text))}
    day, clock = _local_day_and_time(reading, text)
    at = None if clock is None else moment_number(_moment(day, clock, None, reading.conventions.zone))
    return {field.column: day_number(day), "ordered_at": at}


def _moment_columns(reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    # A day without a time is kept as midnight, which lists show as the day alone.
    day, clock, offset = reading.dates.day_and_time(text)
    zone = reading.conventions.zone
    moment = moment_number(_moment(day, clock or time(), offset, zone))
    columns: dict[str, Raw] = {field.column: moment}
    if field.column == "happened_at":
        columns["happened_zone"] = zone
    return columns


def _moment(day: date, clock: time, offset: tzinfo | None, zone: str) -> datetime:
    tz = offset if offset is not None else ZoneInfo(zone)
    if not MINYEAR < day.year < MAXYEAR:
        # At the ends of the calendar another zone may have no such day.
        raise DoubtfulValueError(tr("This year is too far away for a time of day."))
    return datetime.combine(day, clock, tzinfo=tz).astimezone(UTC)


def _due(reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    day, clock = _local_day_and_time(reading, text)
    minute = None if clock is None else clock.hour * 60 + clock.minute
    zone = None if minute is None else reading.conventions.zone
    return {field.column: day_number(day), "due_minute": minute, "due_zone": zone}


def _local_day_and_time(reading: Reading, text: str) -> tuple[date, time | None]:
    """Return the day and the time of day on the workspace's clocks.

    Midnight without an offset is no time of day: databases and spreadsheets write it after days.
    """
    day, clock, offset = reading.dates.day_and_time(text)
    if clock is not None and offset is not None:
        local = _moment(day, clock, offset, "UTC").astimezone(ZoneInfo(reading.conventions.zone))
        return local.date(), local.time()
    return day, None if clock == time() else clock


def _minutes(_reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    return {field.column: parsing.duration_minutes(text)}


def _birthday(reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    return {field.column: birthday(text, reading.dates, reading.today)}


def _currency(_reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    return {field.column: currency(text)}


def _quantity(reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    return {field.column: micro(reading.numbers.decimal(text))}


def _share(reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    return {field.column: micro(fraction(text, reading.numbers))}


def _repeat(_reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    return {field.column: repeating.read(text)}


def _email(_reading: Reading, field: Field, text: str) -> dict[str, Raw]:
    return {field.column: parsing.email(text)}


def micro(value: Decimal) -> int:
    """Return millionths; raises :class:`DoubtfulValueError` for what no column can hold."""
    number = micro_number(value)
    if abs(number) > money.MOST_MINOR * 1000:
        raise DoubtfulValueError(tr("The number is too large."))
    return number


_READERS: Final[Mapping[FieldType, Callable[[Reading, Field, str], dict[str, Raw]]]] = {
    FieldType.CHOICE: _choice,
    FieldType.YES_NO: _yes_no,
    FieldType.DAY: _day,
    FieldType.MOMENT: _moment_columns,
    FieldType.DUE: _due,
    FieldType.MINUTES: _minutes,
    FieldType.BIRTHDAY: _birthday,
    FieldType.CURRENCY: _currency,
    FieldType.QUANTITY: _quantity,
    FieldType.SHARE: _share,
    FieldType.REPEAT: _repeat,
    FieldType.EMAIL: _email,
}
