"""The proof: what an account is made of, hashed so that sender and receiver must come to the same.

Definition: ``docs/handover-format.md``. A record's hash is SHA-256 of its canonical JSON; an account's of
its records' hashes, sorted; the root is over the accounts in the order of their ids. What a handover
changes by its nature (the owner) is left out, nothing else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import Connection, select

from app.models.base import Follows, canonical_json
from app.models.customer import Customer
from app.models.handover import Parked
from app.models.tables import CLASSES, TABLE_ORDER
from app.services.handover.codec import owned_values, plain_values, proved_values, raw_values
from app.services.kernel.changes import Raw, column_names, raw_table
from app.services.kernel.closure import BY_RECORD_ID

AT_ONCE: Final = 100  # accounts read together: bounds memory
CUSTOMER: Final = Customer.__tablename__
PARKED: Final = Parked.__tablename__

Rename = Callable[[str, bytes], bytes]
"""How a reference is called in the sender's workspace, by the table that it points to."""


T = TypeVar("T")


class _Once(Generic[T]):
    """A value that is computed when it is first asked for; without the lock of the library's: there are millions."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute, self.__doc__ = compute, compute.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, record: Any, _owner: type | None = None) -> T:
        value = record.__dict__[self._name] = self._compute(record)
        return value


@dataclass(frozen=True)
class Item:
    """One record of an account: its table, id, and all of its values as plain data."""

    table: str
    id: bytes
    values: Mapping[str, Any]

    def plain(self) -> dict[str, Any]:
        """Return the record as it stands in a file."""
        return {"table": self.table, "id": self.id.hex(), "values": dict(self.values)}

    @classmethod
    def read(cls, table: str, key: bytes, values: Mapping[str, Any], text: str | None) -> Item:
        """Return a record that was read with its values' JSON, which is then not written anew to be hashed."""
        item = cls(table, key, values)
        if text is not None:
            item.__dict__["_text"] = text
        return item

    @classmethod
    def sketch(cls, table: str, key: bytes, text: bytes) -> Item:
        """Return a record of which nothing is known but its hash, for what has no values outside the proof."""
        item = cls(table, key, {})
        head = f'["{table}","{key.hex()}",'.encode()
        item.__dict__["digest"] = hashlib.sha256(head + text + b"]").digest()
        return item

    @_Once
    def data(self) -> bytes:
        """The record as bytes of a file: the canonical JSON of :meth:`plain`."""
        return f'{{"id":"{self.id.hex()}","table":"{self.table}","values":{self._text}}}'.encode()

    @_Once
    def raw(self) -> Mapping[str, Raw]:
        """The values that a workspace holds.

        Raises:
            AppError: A column is unknown, or a value is none of its column's.
        """
        return raw_values(self.table, self.values)

    @_Once
    def digest(self) -> bytes:
        """The record's hash, over everything that a handover must not change."""
        kept = proved_values(self.table, self.values)
        text = self._text if kept is self.values else canonical_json(kept)
        return hashlib.sha256(f'["{self.table}","{self.id.hex()}",{text}]'.encode()).digest()

    @_Once
    def _text(self) -> str:
        # Most of the time of a handover goes into this, so it is done once for file and hash.
        return canonical_json(self.values)


@dataclass(frozen=True)
class Account:
    """A customer with everything that passes with it, the customer's own row first."""

    customer_id: bytes
    items: tuple[Item, ...]

    @_Once
    def digest(self) -> bytes:
        """The account's hash."""
        return account_digest(self.customer_id, (item.digest for item in self.items))


def account_digest(customer_id: bytes, digests: Iterable[bytes]) -> bytes:
    """Return an account's hash of its records' hashes, in whatever order they come."""
    return hashlib.sha256(customer_id + b"".join(sorted(digests))).digest()


@dataclass
class Root:
    """The hash over all accounts, taken one by one in the order of their ids."""

    _digest: Any = field(default_factory=hashlib.sha256)
    count: int = 0

    def add(self, customer_id: bytes, digest: bytes) -> None:
        """Take the next account."""
        self._digest.update(customer_id + digest)
        self.count += 1

    def value(self) -> bytes:
        """Return the root."""
        return bytes(self._digest.digest())


@dataclass
class Ownership:
    """The hash over all that the proof leaves out, so that the signature covers it too."""

    _digest: Any = field(default_factory=hashlib.sha256)

    def add(self, account: Account) -> None:
        """Take the next account."""
        for item in account.items:
            owned = owned_values(item.table, item.values)
            if owned:
                text = canonical_json([item.table, item.id.hex(), owned])
                self._digest.update(hashlib.sha256(text.encode()).digest())

    def value(self) -> bytes:
        """Return the hash."""
        return bytes(self._digest.digest())


@cache
def moving_tables() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the tables whose rows pass with their customer, parents first, each with its path there.

    What names records of any table comes last, as it does wherever records are written.
    """
    found = {
        name: cls.HANDOVER.path
        for name, cls in CLASSES.items()
        if cls.HANDOVER is not None and cls.HANDOVER.follows is Follows.MOVES
    }
    return tuple((name, found[name]) for name in sorted(found, key=_place))


def _place(table: str) -> tuple[bool, int]:
    return table in BY_RECORD_ID, TABLE_ORDER[table]


def read_accounts(
    connection: Connection, customers: Sequence[bytes], rename: Rename = lambda _table, key: key
) -> Iterator[Account]:
    """Yield accounts in the order of their ids, some at a time, so that memory stays flat.

    ``rename`` gives references the names that the sender knows them by.
    """
    ordered = sorted(customers)
    for start in range(0, len(ordered), AT_ONCE):
        yield from _read_some(connection, ordered[start : start + AT_ONCE], rename)


def _read_some(connection: Connection, customers: Sequence[bytes], rename: Rename) -> Iterator[Account]:
    items: dict[bytes, list[Item]] = {key: [] for key in customers}
    for name, path in moving_tables():
        for customer_id, row in _rows(connection, name, path, customers):
            items[customer_id].append(_item(name, row, rename))
    for customer_id, row in _rows(connection, PARKED, ("customer_id",), customers):
        items[customer_id].append(_parked_item(row))
    for key in customers:
        yield Account(key, tuple(items[key]))


def _rows(
    connection: Connection, name: str, path: tuple[str, ...], customers: Sequence[bytes]
) -> Iterator[tuple[bytes, dict[str, Raw]]]:
    """Yield the rows of a table that hang on some customers, each with its customer."""
    source = raw_table(name)
    joined, at, cls = source, source, CLASSES[name]
    for step in path[:-1]:
        target = next(iter(cls.__table__.columns[step].foreign_keys)).column.table.name
        parent = raw_table(target)
        joined = joined.join(parent, at.c[step] == parent.c.id)  # type: ignore[assignment]
        at, cls = parent, CLASSES[target]
    customer = at.c[path[-1]] if path else source.c.id
    names = column_names(name)
    statement = (
        select(customer, *(source.c[each] for each in names))
        .select_from(joined)
        .where(customer.in_(customers))
        .order_by(source.c.id)
    )
    for row in connection.execute(statement).all():
        yield row[0], dict(zip(names, row[1:], strict=True))


def _item(name: str, row: Mapping[str, Raw], rename: Rename) -> Item:
    key = row["id"]
    assert isinstance(key, bytes)  # noqa: S101
    values = plain_values(name, row)
    for column, table in references_of(name):
        value = row[column]
        if isinstance(value, bytes):
            values[column] = rename(table, value).hex()
    return Item(name, key, values)


def _parked_item(row: Mapping[str, Raw]) -> Item:
    """Return a record that had no place here as what it is in its own workspace."""
    table, key, content = row["table_name"], row["record_id"], row["content"]
    assert isinstance(table, str) and isinstance(key, bytes) and isinstance(content, str)  # noqa: S101, PT018
    return Item(table, key, json.loads(content))


@cache
def references_of(table: str) -> tuple[tuple[str, str], ...]:
    """Return the columns of a table that name records which do not pass, with the tables they are in."""
    return tuple(
        (column.name, key.column.table.name)
        for column in CLASSES[table].__table__.columns
        for key in column.foreign_keys
        if _is_referenced(key.column.table.name)
    )


def _is_referenced(table: str) -> bool:
    handover = CLASSES[table].HANDOVER
    return handover is not None and handover.follows is Follows.IS_REFERENCED
