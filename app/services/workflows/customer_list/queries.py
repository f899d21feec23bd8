"""What the list asks: a first page, the order of all, rows by id, sums, values to choose from, views.

Everything looks at the customers within reach only, counts and words to choose from included.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Final

from sqlalchemy import Select, bindparam, func, or_, select

from app.models.customer import Customer, CustomerTag, Tag
from app.models.order import Order
from app.models.preference import SavedView
from app.models.user import User
from app.models.values import ID_BYTES
from app.services.analysis.segment_words import LABELS
from app.services.customers.fields import CUSTOMERS
from app.services.kernel import money
from app.services.kernel.changes import chunks, raw_table
from app.services.kernel.permissions import READ, SHARED_READ
from app.services.kernel.queries import Reader, query
from app.services.kernel.spelling import fold, sort_key
from app.services.preferences.commands import PINNED
from app.services.workflows.customer_list.conditions import REGION, are_of, conditions, filtered, is_kept
from app.services.workflows.customer_list.filters import ALL, CustomerFilter
from app.services.workflows.customer_list.ordering import ordered
from app.services.workflows.customer_list.rows import CustomerRow, own_columns, read_rows
from app.services.workflows.customer_list.worth import sold_in_year
from app.services.workflows.figure_settings.fields import load_figure_rules
from app.text import Text

FIRST_PAGE: Final = 60
_FETCHED: Final = 20_000
_PARTS_TOLD: Final = ("contact", "interaction", "follow_up", "order", "deal", "attachment")
_NAMED: Final = 5
_FOUND_BY_TYPING: Final = 20
_AFTER_ALL: Final = "\U0010ffff"


@dataclass(frozen=True)
class Snapshot:
    """The ids of all customers that a filter leaves, in order, one after the other in ``ids``.

    ``first`` are the rows of the beginning. ``kept`` are the places, as ranges of rows with both
    ends, where the ids lie now that were to be found again, and ``current`` that of one of them.
    """

    ids: bytes
    first: tuple[CustomerRow, ...] = ()
    kept: tuple[tuple[int, int], ...] = ()
    current: int = -1

    def __len__(self) -> int:
        return len(self.ids) // ID_BYTES


@query(READ)
def list_first_customers(
    reader: Reader, wanted: CustomerFilter, sort: str = "name", limit: int = FIRST_PAGE
) -> tuple[CustomerRow, ...]:
    """Return the beginning of the list, which an index gives at once where the names order it."""
    narrowed = select(Customer.id).where(is_kept(wanted), *conditions(reader, wanted))
    ids = reader.connection.execute(ordered(reader, narrowed, sort).limit(limit)).scalars().all()
    return _rows(reader, ids)


@query(READ)
def order_customers(
    reader: Reader,
    wanted: CustomerFilter,
    sort: str = "name",
    keep: bytes = b"",
    current: bytes = b"",
    first: int = 0,
) -> Snapshot:
    """Return the order of everything that a filter leaves, with so many rows of the beginning.

    ``keep`` are ids, one after the other, to be found again in the new order, ``current`` is one more.
    """
    statement = ordered(reader, filtered(reader, wanted, by_name=sort in ("name", "-name")), sort)
    keeping = set(parted(keep))
    looked_for = keeping | {current}
    parts: list[bytes] = []
    places: dict[bytes, int] = {}
    row = 0
    # The driver's own cursor: an object for each of a million rows would cost more than the query.
    cursor: Any = reader.connection.execute(statement).cursor
    while rows := cursor.fetchmany(_FETCHED):
        ids = [each[0] for each in rows]
        if not looked_for.isdisjoint(ids):
            places.update((key, at) for at, key in enumerate(ids, row) if key in looked_for)
        parts.append(b"".join(ids))
        row += len(ids)
    found = b"".join(parts)
    kept = _ranges(sorted(at for key, at in places.items() if key in keeping))
    return Snapshot(found, _rows(reader, list(parted(found[: first * ID_BYTES]))), kept, places.get(current, -1))


@query(READ)
def read_customers(reader: Reader, ids: Sequence[bytes]) -> tuple[CustomerRow, ...]:
    """Return the rows of these customers in this order; those that are gone or out of reach are left out."""
    return _rows(reader, ids)


@dataclass(frozen=True)
class Totals:
    """For the foot of the list: how many customers there are in all, sums of the shown ones by currency."""

    total: int
    sums: dict[str, Decimal]


@query(READ)
def sum_up_customers(reader: Reader, wanted: CustomerFilter) -> Totals:
    """Return what the customers that a filter leaves bought in the last twelve months."""
    of_them = are_of(reader, wanted, Order.customer_id.expression)
    statement = select(Order.currency, func.sum(Order.amount_minor)).where(sold_in_year(reader.clock.today()), of_them)
    sums = {
        code: money.amount(total, code) for code, total in reader.connection.execute(statement.group_by(Order.currency))
    }
    return Totals(_count(reader, ALL), sums)


@query(READ)
def count_customers(reader: Reader, filters: Sequence[CustomerFilter]) -> tuple[int, ...]:
    """Return how many customers each filter leaves."""
    return tuple(_count(reader, each) for each in filters)


@query(READ)
def find_customers_by_typing(reader: Reader, wanted: CustomerFilter, typed: str) -> tuple[bytes, ...]:
    """Return the first customers, by name, whose name or pinyin begins with what somebody types."""
    letters = fold(typed).replace(" ", "")
    if not letters:
        return ()
    key, name = Customer.sort_key, Customer.name
    # The first letter leads into the index, the rest is compared without the gaps between syllables.
    spelled = (key >= letters[0]) & (key < letters[0] + _AFTER_ALL)
    begins = func.replace(key, " ", "").startswith(letters, autoescape=True)
    written = (name >= typed.strip()) & (name < typed.strip() + _AFTER_ALL)
    narrowed = select(Customer.id).where(is_kept(wanted), *conditions(reader, wanted), (spelled & begins) | written)
    statement = ordered(reader, narrowed, "name").limit(_FOUND_BY_TYPING)
    return tuple(reader.connection.execute(statement).scalars())


@dataclass(frozen=True)
class FilterValues:
    """What a filter can be made of: active people by id, regions and tags in use with their numbers, segments."""

    people: tuple[tuple[bytes, str], ...]
    regions: tuple[tuple[str, int], ...]
    tags: tuple[tuple[str, int], ...]
    segments: tuple[tuple[str, Text], ...] = tuple(LABELS.items())


@query(READ)
def list_filter_values(reader: Reader) -> FilterValues:
    """Return what customers within reach can be narrowed by, each in the order of its reading."""
    visible = reader.within_reach(Customer.owner_id.expression)
    within = [] if visible is None else [visible]
    people = reader.connection.execute(select(User.id, User.name).where(User.is_active.is_(True))).all()
    regions = select(REGION, func.count()).where(REGION.is_not(None), *within).group_by(REGION)
    tags = select(Tag.name, func.count()).join(CustomerTag, CustomerTag.tag_id == Tag.id).group_by(Tag.name)
    if within:
        tags = tags.join(Customer, Customer.id == CustomerTag.customer_id).where(*within)
    return FilterValues(
        tuple(sorted(((key, name) for key, name in people), key=lambda each: sort_key(each[1]))),
        _by_reading(reader.connection.execute(regions).all()),
        _by_reading(reader.connection.execute(tags).all()),
        tuple(load_figure_rules(reader.connection).segments.labels.items()),
    )


@dataclass(frozen=True)
class ViewRow:
    """One saved view; ``definition`` is what its list keeps, as JSON values; the rail has a pinned one."""

    id: bytes
    name: str
    definition: dict[str, Any]
    is_pinned: bool = False


@query(SHARED_READ)
def list_views(reader: Reader, kind: str) -> tuple[ViewRow, ...]:
    """Return the views that the person saved for a kind of record, and those of the whole team."""
    mine = or_(SavedView.owner_id == reader.actor.user_id, SavedView.owner_id.is_(None))
    statement = select(SavedView.id, SavedView.name, SavedView.definition).where(SavedView.kind == kind, mine)
    rows = reader.connection.execute(statement.order_by(SavedView.position, SavedView.name)).all()
    return tuple(
        ViewRow(key, name, dict(definition or {}), bool(definition and definition.get(PINNED)))
        for key, name, definition in rows
    )


@dataclass(frozen=True)
class Preview:
    """What a change of many customers will concern, to be said before it is done.

    ``hanging`` are the numbers of records that go with them when they are deleted, by table.
    """

    ids: tuple[bytes, ...]
    names: tuple[str, ...]
    hanging: dict[str, int]


@query(READ)
def preview_customers(reader: Reader, ids: bytes, has_parts: bool = False) -> Preview:
    """Return which of these customers there are within reach, the first of their names, and what hangs on them."""
    visible = reader.within_reach(Customer.owner_id.expression)
    found: list[bytes] = []
    names: list[str] = []
    for some in chunks(list(parted(ids))):
        statement = select(Customer.id, Customer.name).where(Customer.id.in_(some))
        rows = dict(reader.connection.execute(statement if visible is None else statement.where(visible)).all())
        found += [key for key in some if key in rows]
        names += [rows[key] for key in some[: _NAMED * 2] if key in rows]
    return Preview(tuple(found), tuple(names[:_NAMED]), _count_parts(reader, found) if has_parts else {})


def parted(ids: bytes) -> Iterator[bytes]:
    """Yield the ids that lie one after the other."""
    return (ids[start : start + ID_BYTES] for start in range(0, len(ids), ID_BYTES))


@cache
def _by_ids() -> Select[Any]:
    source = raw_table(CUSTOMERS.table)
    return own_columns().where(source.c.id.in_(bindparam("ids", expanding=True)))


def _rows(reader: Reader, ids: Sequence[bytes]) -> tuple[CustomerRow, ...]:
    statement: Select[Any] = _by_ids()
    owners = reader.actor.owners(reader.rule)
    found = {row.id: row for row in reader.connection.execute(statement, {"ids": ids})} if ids else {}
    ordered_rows = (found[key] for key in ids if key in found)
    return read_rows(reader, [row for row in ordered_rows if owners is None or row.owner_id in owners])


def _count_parts(reader: Reader, ids: Sequence[bytes]) -> dict[str, int]:
    """Return how much goes with customers, by table: counted where it lies, since it may be millions of rows."""
    found: Counter[str] = Counter()
    for some in chunks(ids):
        for name in _PARTS_TOLD:
            theirs = raw_table(name).c.customer_id.in_(some)
            found[name] += reader.connection.execute(select(func.count()).where(theirs)).scalar_one()
    return {name: count for name, count in found.items() if count}


def _count(reader: Reader, wanted: CustomerFilter) -> int:
    narrowed = select(func.count()).select_from(Customer).where(is_kept(wanted), *conditions(reader, wanted))
    return reader.connection.execute(narrowed).scalar_one()


def _by_reading(rows: Sequence[Any]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(((name, count) for name, count in rows), key=lambda each: sort_key(each[0])))


def _ranges(places: list[int]) -> tuple[tuple[int, int], ...]:
    """Return ascending numbers as ranges with both ends."""
    ranges: list[tuple[int, int]] = []
    for place in places:
        if ranges and ranges[-1][1] == place - 1:
            ranges[-1] = (ranges[-1][0], place)
        else:
            ranges.append((place, place))
    return tuple(ranges)
