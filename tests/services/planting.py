"""A customer with something of everything, and one unique word in every text that hangs on it.

Where the word turns up later, what belongs to that customer turned up.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from sqlalchemy import select

from app.bootstrap import Steward
from app.models.contact import ContactPoint
from app.models.tables import RECORDS
from app.models.values import PointKind, new_id
from app.services.contacts.commands import CreateContact
from app.services.contacts.fields import CONTACTS
from app.services.customers.commands import ChangeOwner, CreateCustomer
from app.services.customers.fields import CUSTOMERS
from app.services.deals.commands import OpenDeal
from app.services.deals.fields import DEALS
from app.services.followups.commands import AddFollowUp
from app.services.followups.fields import FOLLOW_UPS
from app.services.interactions.commands import AttachFile, LogInteraction
from app.services.interactions.fields import INTERACTIONS
from app.services.kernel.fields import Field, FieldType, Kind
from app.services.kernel.uow import UnitOfWork
from app.services.orders.commands import PlaceOrder
from app.services.orders.fields import ORDERS
from tests.services.trials import attempt

SHARED = "Sharedword"
"""A word that stands in a text of every planted customer, so that one search asks for them all."""

_WORDS = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE)


@dataclass(frozen=True)
class Book:
    """Ids of one customer and of what hangs on it."""

    word: str
    customer: bytes
    contact: bytes
    interaction: bytes
    follow_up: bytes
    order: bytes
    deal: bytes
    attachment: bytes

    def records(self) -> list[tuple[str, bytes]]:
        """Return table and id of every record."""
        names = ("customer", "contact", "interaction", "follow_up", "order", "deal", "attachment")
        return [(name, getattr(self, name)) for name in names]


def missing(word: str) -> Book:
    """Return a book of records that do not exist."""
    return Book(word, *(new_id() for _ in range(7)))


def plant(steward: Steward, word: str, owner: bytes | None) -> Book:
    """Make a customer of somebody's, or nobody's, with ``word`` in every text, and return what was made.

    The word has small letters only, so that no spelling changes it.
    """
    customer = _made(steward, CreateCustomer(texts(CUSTOMERS, word)))
    hanging = {"customer": customer.hex()}
    contact = _made(steward, CreateContact({**texts(CONTACTS, word), **hanging}))
    deal = _made(steward, OpenDeal({**texts(DEALS, word), **hanging, "contact": contact.hex()}))
    linked = {**hanging, "contact": contact.hex(), "deal": deal.hex()}
    call = _made(steward, LogInteraction({**texts(INTERACTIONS, word), **linked}))
    follow_up = _made(steward, AddFollowUp({**texts(FOLLOW_UPS, word), **linked, "due": "2026-11-20"}))
    order = _made(steward, PlaceOrder(customer, texts(ORDERS, word), ({"amount": "7.77"},)))
    content = f"{word} content".encode()
    attachment = _made(steward, AttachFile(customer, f"{word}.pdf", content, f"text/{word}", call))
    steward.do(ChangeOwner((customer,), owner, f"{word} reason"))
    book = Book(word, customer, contact, call, follow_up, order, deal, attachment)
    attempt(steward, lambda uow: _doubt(uow, book))
    return book


def _doubt(uow: UnitOfWork, book: Book) -> None:
    """Keep what an import could not read, and what no command sets yet."""
    for table, record_id in book.records():
        row = uow.session.get_one(RECORDS[table], record_id)
        if "raw" in row.__table__.c:
            row.raw = {"birthday": f"{book.word} doubt"}  # type: ignore[attr-defined]
    for point in uow.session.scalars(select(ContactPoint).where(ContactPoint.customer_id == book.customer)):
        point.label = f"{book.word} label"


def texts(kind: Kind, word: str) -> dict[str, str]:
    """Return a value with the word for each field that takes any text, and for a custom field."""
    found = {field.name: text for field in kind.fields if (text := _text(kind, field, word))}
    return {**found, "custom:Nickname": f"{word} nick"}


def _text(kind: Kind, field: Field, word: str) -> str:
    if field.type in _WORDS and (field.choices is None or field.is_open_choice):
        return f"{SHARED} {word} {field.name}"
    if field.type is FieldType.POINTS:
        written = {PointKind.EMAIL: f"{word}.{kind.name}@{word}.example", PointKind.PHONE: phone(word)}
        return written.get(PointKind(field.points), f"{word}-{field.points}")
    if field.type is FieldType.EXTERNAL_ID:
        return f"{word}-{kind.name}"
    return f"{word} tag" if field.type is FieldType.TAGS else ""


def phone(word: str) -> str:
    """Return the mobile number that stands for a word where only a number can."""
    return f"138{zlib.crc32(word.encode()) % 10**8:08d}"


def _made(steward: Steward, command: object) -> bytes:
    found: bytes = steward.do(command).value  # type: ignore[arg-type]
    return found
