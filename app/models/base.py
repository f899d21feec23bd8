"""What every mapped class has: an id, a version, column types and its declarations.

``SEARCHABLE`` says what full-text search may see, ``HANDOVER`` how the rows follow their customer
when an account passes to somebody else. Both are read by services that know no feature.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Dialect, Integer, LargeBinary, MetaData, Text, types
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from app.models.values import (
    ID_BYTES,
    MICRO,
    day_number,
    day_of_number,
    moment_number,
    moment_of_number,
    new_id,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


Id = LargeBinary(ID_BYTES)
"""A random 128-bit id, plain bytes on both sides."""


class Day(types.TypeDecorator[date]):
    """A calendar day, kept as days since 1970-01-01; it never passes through a datetime."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:
        """Refuse datetimes, which would carry a time zone's shift into the day."""
        del dialect
        if isinstance(value, datetime):
            msg = "a day must not be a datetime"
            raise TypeError(msg)
        return None if value is None else day_number(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> date | None:
        """Return the calendar day."""
        del dialect
        return None if value is None else day_of_number(value)


class Moment(types.TypeDecorator[datetime]):
    """An aware UTC moment, kept as microseconds since 1970-01-01."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Refuse moments without a time zone."""
        del dialect
        return None if value is None else moment_number(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        del dialect
        return None if value is None else moment_of_number(value)


class Micro(types.TypeDecorator[Decimal]):
    """A decimal with six places (quantity, unit price, discount), kept as an integer."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Round half up to the sixth place."""
        del dialect
        return None if value is None else micro_number(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Return the exact decimal."""
        del dialect
        return None if value is None else Decimal(value).scaleb(-6).normalize() + 0


class Json(types.TypeDecorator[Any]):
    """Plain data as canonical JSON text, so that equal values are equal bytes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:
        """Write sorted keys and no blanks."""
        del dialect
        return None if value is None else canonical_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Return the data."""
        del dialect
        return None if value is None else json.loads(value)


def micro_number(value: Decimal) -> int:
    """Return a decimal as a whole number of millionths, rounded half up."""
    return int((value * MICRO).to_integral_value(rounding=ROUND_HALF_UP))


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def canonical_json(value: object) -> str:
    """Return the one JSON text of a value: sorted keys, no blanks, characters as they are."""
    return _CANONICAL(value)


class Follows(StrEnum):
    """What becomes of a row when the customer it belongs to gets another owner."""

    MOVES = "moves"
    IS_COPIED = "is copied"
    STAYS = "stays"
    IS_REFERENCED = "is referenced"


@dataclass(frozen=True)
class Handover:
    """How a class follows its customer; ``path`` leads there by foreign keys of the row."""

    follows: Follows
    path: tuple[str, ...] = ()


@dataclass(frozen=True)
class Searchable:
    """What full-text search may see of a class.

    ``columns`` maps a column of the index (name, email, digits, tags, notes) to attributes.
    A part of another record names that record by ``part_of``: pairs of table and foreign key,
    of which the first that is set counts. ``linked_by`` names a link table, where a change
    concerns every record linked to the row.
    """

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    part_of: tuple[tuple[str, str], ...] = ()
    linked_by: tuple[str, str] | None = None


class Base(DeclarativeBase):
    """Root of all mapped classes, with fixed names for constraints."""

    metadata = MetaData(naming_convention=NAMING)

    SEARCHABLE: ClassVar[Searchable | None] = None
    HANDOVER: ClassVar[Handover | None] = None


class Record(Base):
    """A row that people work with: random id, and the number of the step that wrote it last.

    ``version`` is that step's number rather than a counter, so that undoing a step can put the
    former version back without ever giving one version to two different contents.
    """

    __abstract__ = True

    id: Mapped[bytes] = mapped_column(Id, primary_key=True, sort_order=-2)
    version: Mapped[int] = mapped_column(Integer, nullable=False, sort_order=-1)

    def __init__(self, **values: Any) -> None:
        """Give the row its id at once, so that others can refer to it before it is stored."""
        super().__init__(**{"id": new_id(), **values})

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        """Let SQLAlchemy compare versions, with numbers given by the unit of work."""
        return {"version_id_col": cls.version, "version_id_generator": False}


class Stamped:
    """Adds when a row was created and last changed; part of the data, it travels at a handover."""

    created_at: Mapped[datetime] = mapped_column(Moment, nullable=False, sort_order=100)
    updated_at: Mapped[datetime] = mapped_column(Moment, nullable=False, sort_order=100)
