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

from sqlalchemy import Connection, Dialect, bindparam, func, select

from app.models.base import Follows, canonical_json
from app.models.customer import Customer
from app.models.handover import Parked
from app.models.tables import CLASSES, TABLE_ORDER
from app.models.values import ID_BYTES
from app.services.handover.codec import has_outside, outside_of, owned_values, raw_values
from app.services.handover.row_texts import values_text
from app.services.kernel.changes import Raw, raw_table
from app.services.kernel.closure import BY_RECORD_ID

AT_ONCE: Final = 100  # accounts read together: bounds memory
CUSTOMER: Final = Customer.__tablename__
PARKED: Final = Parked.__tablename__

Rename = Callable[[str, bytes], bytes]
"""How a reference is called in the sender's workspace, by the table that it points to."""


T = TypeVar("T")
_SCANNER: Final = json.JSONDecoder()
_WANTED: Final = "wanted"


class _Once(Generic[T]):
    """A value that is computed when it is first asked for; without the lock of the library's: there are millions."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute, self.__doc__ = compute, compute.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, record: Any, _owner: type | None = None) -> T:
        value = record.__dict__[self._name] = self._compute(record)
        return value


class Item:
    """One record of an account: its table, id, and all of its values as plain data."""

    def __init__(
        self, table: str, key: bytes, values: Mapping[str, Any] | None = None, text: str | None = None
    ) -> None:
        """Make a record of its values, of their canonical JSON, or of both, where both are at hand."""
        self.table, self.id = table, key
        if values is not None:
            self.__dict__["values"] = values
        if text is not None:
            self.__dict__["text"] = text

    def plain(self) -> dict[str, Any]:
        """Return the record as it stands in a file."""
        return {"table": self.table, "id": self.id.hex(), "values": dict(self.values)}

    def get(self, name: str) -> Any:
        """Return one of the values, without reading the others where the record was made of our own text."""
        values = self.__dict__.get("values")
        if values is not None:
            return values.get(name)
        # No text holds a quotation mark that is not escaped, so this can only be the name.
        text, at = self.text, self.text.find(f'"{name}":')
        if at < 0:
            return None
        at += len(name) + 3
        if text[at] == '"' and "\\" not in (found := text[at + 1 : text.find('"', at + 1)]):
            return found
        return _SCANNER.raw_decode(text, at)[0]

    @_Once
    def values(self) -> Mapping[str, Any]:
        """The values as plain data."""
        found: dict[str, Any] = json.loads(self.text)
        return found

    @_Once
    def text(self) -> str:
        """The canonical JSON of the values."""
        return canonical_json(self.values)

    def data(self) -> bytes:
        """Return the record as bytes of a file: the canonical JSON of :meth:`plain`."""
        return f'{{"id":"{self.id.hex()}","table":"{self.table}","values":{self.text}}}'.encode()

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
        return hashlib.sha256(f'["{self.table}","{self.id.hex()}",{self._proven()}]'.encode()).digest()

    def _proven(self) -> str:
        """Return the canonical JSON of what a handover must not change."""
        outside = outside_of(self.table, self.get)
        return canonical_json({n: v for n, v in self.values.items() if n not in outside}) if outside else self.text


@dataclass(frozen=True)
class Account:
    """A customer with everything that passes with it, the customer's own row first."""

    customer_id: bytes
    items: tuple[Item, ...]

    @_Once
    def digest(self) -> bytes:
        """The account's hash."""
        return account_digest(self.customer_id, [item.digest for item in self.items])


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
            if has_outside(item.table) and (owned := owned_values(item.table, item.values)):
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
    connection: Connection, customers: Sequence[bytes], rename: Rename | None = None
) -> Iterator[Account]:
    """Yield accounts in the order of their ids, some at a time, so that memory stays flat.

    ``rename`` gives references the names that the sender knows them by.
    """
    ordered = sorted(customers)
    for start in range(0, len(ordered), AT_ONCE):
        yield from _read_some(connection, ordered[start : start + AT_ONCE], rename)


def _read_some(connection: Connection, customers: Sequence[bytes], rename: Rename | None) -> Iterator[Account]:
    items: dict[bytes, list[Item]] = {key: [] for key in customers}
    for name, path in moving_tables():
        names = references_of(name)
        found = _texts(connection, name, path, customers)
        if rename is not None and names:
            found = [(customer_id, key, _renamed(text, names, rename)) for customer_id, key, text in found]
        for customer_id, key, text in found:
            items[customer_id].append(Item(name, key, None, text))
    parked = raw_table(PARKED)
    columns = (parked.c.customer_id, parked.c.table_name, parked.c.record_id, parked.c.content)
    # Records that had no place here count as what they are in their own workspace.
    for customer_id, name, key, content in connection.execute(
        select(*columns).where(parked.c.customer_id.in_(customers)).order_by(parked.c.id)
    ):
        items[customer_id].append(Item(name, key, json.loads(content)))
    for key in customers:
        yield Account(key, tuple(items[key]))


def _texts(
    connection: Connection, name: str, path: tuple[str, ...], customers: Sequence[bytes]
) -> Sequence[tuple[bytes, bytes, str]]:
    """Return the rows of a table that hang on some customers: each with its customer, id and values."""
    sql, names, values = _compiled(name, path, connection.dialect)
    wanted = {**values, _WANTED: json.dumps([key.hex() for key in customers])}
    # Compiled once, for building so long an expression anew takes longer than running it. Values are bound.
    return connection.exec_driver_sql(sql, tuple(wanted[name] for name in names)).all()


@cache
def _compiled(name: str, path: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[str, ...], Mapping[str, Any]]:
    source = raw_table(name)
    joined, at, cls = source, source, CLASSES[name]
    for step in path[:-1]:
        target = next(iter(cls.__table__.columns[step].foreign_keys)).column.table.name
        parent = raw_table(target)
        joined = joined.join(parent, at.c[step] == parent.c.id)  # type: ignore[assignment]
        at, cls = parent, CLASSES[target]
    customer = at.c[path[-1]] if path else source.c.id
    wanted = func.json_each(bindparam(_WANTED, "[]")).table_valued("value")
    found = (
        select(customer, source.c.id, values_text(name))
        .select_from(joined)
        .where(customer.in_(select(func.unhex(wanted.c.value))))
        .order_by(source.c.id)
        .compile(dialect=dialect)
    )
    return str(found), tuple(found.positiontup or ()), found.params


def _renamed(text: str, names: Sequence[tuple[str, str]], rename: Rename) -> str:
    for column, table in names:
        start = text.find(f'"{column}":"') + len(column) + 4
        if start > len(column) + 3:  # the first is what find gives for nothing
            local = text[start : start + 2 * ID_BYTES]
            foreign = rename(table, bytes.fromhex(local)).hex()
            if foreign != local:
                text = f"{text[:start]}{foreign}{text[start + len(local) :]}"
    return text


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
