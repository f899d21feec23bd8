"""Plain values that tables, services and views share: ids, fixed choices and small types.

Standard library only, and the one module of ``models`` that views may import. No database types.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final, NewType

RecordId = NewType("RecordId", bytes)
UserId = NewType("UserId", bytes)
CustomerId = NewType("CustomerId", bytes)
ContactId = NewType("ContactId", bytes)
FollowUpId = NewType("FollowUpId", bytes)
OrderId = NewType("OrderId", bytes)
StepId = NewType("StepId", bytes)

ID_BYTES: Final = 16
EPOCH_DAY: Final = date(1970, 1, 1).toordinal()
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
MICRO: Final = 1_000_000


def new_id() -> bytes:
    """Return a random 128-bit id, never to be met again in any workspace."""
    return os.urandom(ID_BYTES)


def day_number(day: date) -> int:
    """Return the day as a count of days since 1970-01-01, the form in which tables keep it."""
    return day.toordinal() - EPOCH_DAY


def day_of_number(number: int) -> date:
    """Return the date of a day count since 1970-01-01."""
    return date.fromordinal(number + EPOCH_DAY)


def moment_number(moment: datetime) -> int:
    """Return an aware moment as microseconds since 1970-01-01 UTC.

    Raises:
        ValueError: The moment has no time zone.
    """
    if moment.tzinfo is None:
        msg = "a moment needs a time zone"
        raise ValueError(msg)
    elapsed = moment - _EPOCH
    return (elapsed.days * 86_400 + elapsed.seconds) * MICRO + elapsed.microseconds


def moment_of_number(number: int) -> datetime:
    """Return the aware UTC moment of a count of microseconds since 1970-01-01."""
    seconds, micros = divmod(number, MICRO)
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=micros)


class Role(StrEnum):
    """What a person is in the team."""

    REP = "rep"
    LEAD = "lead"
    ADMIN = "admin"


class CustomerKind(StrEnum):
    """Whether the customer is an organisation or a private person."""

    COMPANY = "company"
    PERSON = "person"


class Stage(StrEnum):
    """Lifecycle stage of a customer."""

    POTENTIAL = "potential"
    NEW = "new"
    ACTIVE = "active"
    LOYAL = "loyal"
    DORMANT = "dormant"
    LOST = "lost"
    RETURNING = "returning"


class ContactRole(StrEnum):
    """What a person at a customer is in the decision to buy."""

    DECIDER = "decider"
    INFLUENCER = "influencer"
    CHAMPION = "champion"
    SCEPTIC = "sceptic"
    GATEKEEPER = "gatekeeper"
    USER = "user"


class PointKind(StrEnum):
    """Ways of reaching somebody."""

    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"
    WEBSITE = "website"


class InteractionKind(StrEnum):
    """How a customer was in touch."""

    CALL = "call"
    VISIT = "visit"
    MEETING = "meeting"
    EMAIL = "email"
    WECHAT = "wechat"
    MESSAGE = "message"
    FAX = "fax"
    NOTE = "note"


class Direction(StrEnum):
    """Who turned to whom."""

    INCOMING = "in"
    OUTGOING = "out"


class Priority(StrEnum):
    """How much a follow-up matters."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class FollowUpState(StrEnum):
    """Whether a follow-up still has to be done."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class OrderStatus(StrEnum):
    """Where an order stands."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    SHIPPED = "shipped"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    RETURNED = "returned"


class DealStage(StrEnum):
    """Stages of a deal that the program knows; a file may bring others, kept as written."""

    LEAD = "lead"
    QUALIFIED = "qualified"
    PROPOSAL = "proposal"
    NEGOTIATION = "negotiation"
    WON = "won"
    LOST = "lost"


class CustomType(StrEnum):
    """Types of a custom field."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"
    YES_NO = "yes_no"
    LINK = "link"


class Gender(StrEnum):
    """Demographic field of a private person."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class ChangeKind(StrEnum):
    """What happened to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
