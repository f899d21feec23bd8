"""Finding the record that a text names: by its id in another system, its e-mail, or its name.

Names must be exact and belong to one record; ids of other systems count within their source only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from app.models.contact import Contact, ContactPoint
from app.models.customer import Customer, ExternalId
from app.models.deal import Deal
from app.models.order import Order, Product
from app.models.user import User
from app.models.values import ID_BYTES, PointKind
from app.services.kernel.changes import chunks
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.permissions import customer_owner, within_reach
from app.text import Text, tr

DEFAULT_SOURCE: Final = "default"
_WHOLE: Final = re.compile(r"([0-9]{1,18})(\.0)?")
_ID: Final = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class _Way:
    """How records of a kind are found: their class, and what gives their name and e-mail."""

    cls: type[Any]
    name: Any
    email: Callable[[Sequence[str]], Select[Any, Any]] | None = None


def _user_email(texts: Sequence[str]) -> Select[Any, Any]:
    folded = func.lower(User.email)
    statement: Select[Any, Any] = select(folded, User.id)
    return statement.where(folded.in_([text.lower() for text in texts]))


def _point_email(of_contacts: bool) -> Callable[[Sequence[str]], Select[Any, Any]]:
    def statement(texts: Sequence[str]) -> Select[Any, Any]:
        wanted = ContactPoint.normal.in_([text.lower() for text in texts])
        is_email = ContactPoint.kind == PointKind.EMAIL
        contacts: Select[Any, Any] = select(ContactPoint.normal, ContactPoint.contact_id)
        customers: Select[Any, Any] = select(ContactPoint.normal, ContactPoint.customer_id)
        if of_contacts:
            return contacts.where(wanted, is_email, ContactPoint.contact_id.is_not(None))
        return customers.where(wanted, is_email, ContactPoint.contact_id.is_(None))

    return statement


_WAYS: Final[dict[str, _Way]] = {
    "users": _Way(User, User.name, _user_email),
    "customers": _Way(Customer, Customer.name, _point_email(of_contacts=False)),
    "contacts": _Way(Contact, Contact.name, _point_email(of_contacts=True)),
    "products": _Way(Product, Product.name),
    "deals": _Way(Deal, Deal.title),
    "orders": _Way(Order, Order.number),
}


@dataclass
class References:
    """Looks texts up, many at a time, and remembers the answers for one piece of work.

    ``source`` None lets ids of any source count. ``owners`` limits records of customers to those
    of these owners, as the actor's rule says.
    """

    connection: Connection
    source: str | None
    owners: frozenset[bytes | None] | None = None
    _known: dict[str, dict[str, bytes | None]] = field(default_factory=dict)

    def prefetch(self, kind: str, texts: Iterable[str]) -> None:
        """Look up what is not known yet; afterwards :meth:`find` answers without the database."""
        known = self._known.setdefault(kind, {})
        wanted = [text for text in dict.fromkeys(texts) if text and text not in known]
        for some in chunks(wanted):
            self._look_up(kind, some, known)

    def find(self, kind: str, text: str) -> bytes:
        """Return the id of the one record that a text names.

        Raises:
            DoubtfulValueError: No record is named so, or several are.
        """
        found = self.try_find(kind, text)
        if found is None:
            raise DoubtfulValueError(_NOBODY[kind])
        return found

    def try_find(self, kind: str, text: str) -> bytes | None:
        """Return the id of the one record that a text names; None where there is none.

        Raises:
            DoubtfulValueError: Several records are named so.
        """
        known = self._known.setdefault(kind, {})
        if text not in known:
            self.prefetch(kind, [text])
        found = known[text]
        if found == b"":
            raise DoubtfulValueError(tr("Several records have this name, so it does not say which one is meant."))
        return found

    def known(self, kind: str) -> Mapping[str, bytes | None]:
        """Return what was looked up so far, for those who look a million times; empty: several."""
        return self._known.setdefault(kind, {})

    def knows(self, kind: str, text: str) -> bool:
        """Return whether a text was looked up before and names a record, or several."""
        return self._known.get(kind, {}).get(text) is not None

    def find_at(self, kind: str, text: str, customer_id: bytes) -> bytes:
        """Return the id of a contact or deal of one customer; its name need be its own only there.

        Raises:
            DoubtfulValueError: The customer has none of that name, or several.
        """
        way = _WAYS[kind]
        by_name = select(way.cls.id).where(way.name == text, way.cls.customer_id == customer_id).limit(2)
        found = self.connection.execute(by_name).scalars().all()
        if len(found) == 1:
            return bytes(found[0])
        record_id = self.find(kind, text)
        theirs = self.connection.execute(select(way.cls.customer_id).where(way.cls.id == record_id)).scalar()
        if theirs != customer_id:
            raise DoubtfulValueError(tr("It belongs to another customer."))
        return record_id

    def remember(self, kind: str, text: str, record_id: bytes) -> None:
        """Note a record that was just created, so that later rows find it."""
        self._known.setdefault(kind, {})[text] = record_id

    def forget_missing(self, kind: str) -> None:
        """Forget what was not found, because records of that kind were created since."""
        known = self._known.get(kind, {})
        for text in [text for text, found in known.items() if found is None]:
            del known[text]

    def _look_up(self, kind: str, texts: Sequence[str], known: dict[str, bytes | None]) -> None:
        way = _WAYS[kind]
        left = set(texts)
        for statement, is_email in self._statements(way, texts):
            found: dict[str, set[bytes]] = {}
            for text, record_id in self.connection.execute(statement).all():
                found.setdefault(str(text), set()).add(record_id)
            for text in list(left):
                ids = found.get(text.lower() if is_email else text)
                if ids:
                    # The empty id stands for "several".
                    known[text] = next(iter(ids)) if len(ids) == 1 else b""
                    left.discard(text)
            if not left:
                break
        self._look_up_ids(way, left, known)
        self._look_up_whole(kind, left, known)
        known.update(dict.fromkeys(left - known.keys()))

    def _look_up_whole(self, kind: str, left: set[str], known: dict[str, bytes | None]) -> None:
        """Take 2.0 for 2 where only that exists: tables often write numbered ids as decimals."""
        other = {text: other_spelling(text) for text in left if known.get(text) is None}
        wanted = {text: spelling for text, spelling in other.items() if spelling is not None}
        if not wanted:
            return
        found: dict[str, bytes | None] = {}
        way = _WAYS[kind]
        statement, _ = self._statements(way, list(wanted.values()))[0]
        for text, record_id in self.connection.execute(statement).all():
            found[str(text)] = b"" if str(text) in found else record_id
        known.update({text: found[spelling] for text, spelling in wanted.items() if spelling in found})

    def _statements(self, way: _Way, texts: Sequence[str]) -> list[tuple[Select[Any, Any], bool]]:
        """Return the ways to look, the first that finds something counts; True by e-mail."""
        external: Select[Any, Any] = select(ExternalId.value, ExternalId.record_id).where(
            ExternalId.table_name == way.cls.__tablename__,
            ExternalId.value.in_(texts),
        )
        if self.source is not None:
            external = external.where(ExternalId.source == self.source)
        statements = [(self._visible(way, external, ExternalId.record_id), False)]
        emails = [text for text in texts if "@" in text]
        if way.email is not None and emails:
            statements.append((self._visible(way, way.email(emails), None), True))
        by_name: Select[Any, Any] = select(way.name, way.cls.id).where(way.name.in_(texts))
        statements.append((self._visible(way, by_name, way.cls.id), False))
        return statements

    def _visible(self, way: _Way, statement: Select[Any, Any], key: Any) -> Select[Any, Any]:
        if self.owners is None or not (way.cls.HANDOVER and (way.cls is Customer or way.cls.HANDOVER.path)):
            return statement
        if key is None:
            key = statement.selected_columns[1]
        owner = customer_owner(way.cls)
        visible = select(way.cls.id).where(within_reach(owner, self.owners))  # type: ignore[arg-type]
        return statement.where(key.in_(visible))

    def _look_up_ids(self, way: _Way, left: set[str], known: dict[str, bytes | None]) -> None:
        ids = {bytes.fromhex(text): text for text in left if _ID.fullmatch(text)}
        if not ids:
            return
        statement = self._visible(way, select(way.cls.id, way.cls.id).where(way.cls.id.in_(ids)), way.cls.id)
        for record_id, _ in self.connection.execute(statement).all():
            if len(record_id) == ID_BYTES:
                known[ids[record_id]] = record_id


def other_spelling(text: str) -> str | None:
    """Return 2 for 2.0 and 2.0 for 2; None for what is no such number."""
    found = _WHOLE.fullmatch(text)
    if found is None:
        return None
    return found[1] if found[2] else f"{text}.0"


def whole_id(text: str) -> str:
    """Return 2 for 2.0, as which tables often write numbered ids, and other texts as they are."""
    found = _WHOLE.fullmatch(text)
    return found[1] if found is not None else text


_NOBODY: Final[dict[str, Text]] = {
    "users": tr("There is no such person in the team."),
    "customers": tr("There is no such customer."),
    "contacts": tr("There is no such contact."),
    "products": tr("There is no such product."),
    "deals": tr("There is no such deal."),
    "orders": tr("There is no such order."),
}
