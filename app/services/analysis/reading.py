"""Reading tables of the file into columns, and knowing which rows were changed since.

The one place that knows how to take a whole column out of the encrypted file quickly: SQLite joins
the values of many rows to one text, so that no Python object is made for each of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

import numpy as np
from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    bindparam,
    case,
    cast,
    func,
    literal_column,
    select,
)
from sqlalchemy.sql.expression import FromClause

from app.models.customer import Customer, CustomerTag, Tag
from app.models.history import Change, Step
from app.models.interaction import Interaction
from app.models.order import Order, OrderLine, Product
from app.models.user import User
from app.models.values import ID_BYTES, OrderStatus
from app.services.analysis.columns import NO_DAY
from app.services.analysis.tables import Codes, Keys, Part
from app.services.kernel.changes import chunks, raw_table

_ROWS_AT_ONCE: Final = 10_000  # bounds the memory for texts on the way, and the time until a stop is heard

Expression = ColumnElement[Any]

_PLACE: Final[Expression] = literal_column("rowid")


@dataclass(frozen=True)
class Source:
    """What is read of a table, as expressions over it; references name the table that they lead to."""

    table: FromClause
    numbers: Mapping[str, Expression] = field(default_factory=dict)
    wide: frozenset[str] = frozenset()
    texts: Mapping[str, Expression] = field(default_factory=dict)
    references: Mapping[str, tuple[Expression, str]] = field(default_factory=dict)

    @property
    def targets(self) -> dict[str, str]:
        """The tables that columns refer to, by column."""
        return {name: target for name, (_, target) in self.references.items()}

    @cached_property
    def rows_by_id(self) -> Any:
        """The statement for the rows with the ids ``ids``, a list in JSON of ids in hexadecimal.

        It is kept, since building it takes longer than running it, and takes one value however many
        ids there are, since it would be built anew for each number of them.
        """
        listed = func.json_each(bindparam("ids")).table_valued("value")
        return _aggregated(self).where(self.table.c.id.in_(select(func.unhex(listed.c.value))))

    @cached_property
    def rows_by_place(self) -> Any:
        """The statement for the rows from the place ``first`` up to ``last``."""
        return _aggregated(self).where(_PLACE.between(bindparam("first"), bindparam("last")))

    @cached_property
    def first_and_last(self) -> Any:
        """The statement for the first and the last place; asked in one, they would be looked for in all rows."""
        ends = (select(end(_PLACE)).select_from(self.table).scalar_subquery() for end in (func.min, func.max))
        return select(*ends)


_user, _product, _customer = (raw_table(each.__tablename__) for each in (User, Product, Customer))
_tag, _link, _order, _line = (raw_table(each.__tablename__) for each in (Tag, CustomerTag, Order, OrderLine))
_interaction = raw_table(Interaction.__tablename__)
_MINUTE: Final = 60_000_000  # microseconds

SOURCES: Final[Mapping[str, Source]] = {
    "user": Source(_user, texts={"name": _user.c.name, "team": _user.c.team}),
    "product": Source(_product, texts={"name": _product.c.name, "category": _product.c.category}),
    "tag": Source(_tag, texts={"name": _tag.c.name}),
    "customer": Source(
        _customer,
        numbers={
            "created_on": func.coalesce(_customer.c.created_on, NO_DAY),
            "is_archived": _customer.c.is_archived,
        },
        texts={name: _customer.c[name] for name in ("kind", "industry", "country", "province", "city", "source")}
        | {"stage": _customer.c.stage},
        references={"owner": (_customer.c.owner_id, "user")},
    ),
    "customer_tag": Source(
        _link, references={"customer": (_link.c.customer_id, "customer"), "tag": (_link.c.tag_id, "tag")}
    ),
    "interaction": Source(
        _interaction,
        numbers={"minute": func.coalesce(_interaction.c.happened_at // _MINUTE, NO_DAY)},
        texts={"kind": _interaction.c.kind},
        references={"customer": (_interaction.c.customer_id, "customer"), "author": (_interaction.c.author_id, "user")},
    ),
    "order": Source(
        _order,
        numbers={
            "day": func.coalesce(_order.c.ordered_on, NO_DAY),
            "amount": _order.c.amount_minor,
            "is_cancelled": case((func.coalesce(_order.c.status, "") == OrderStatus.CANCELLED.value, 1), else_=0),
        },
        wide=frozenset({"amount"}),
        texts={"currency": _order.c.currency, "region": func.coalesce(_order.c.region, _order.c.home_region)},
        references={
            "customer": (_order.c.customer_id, "customer"),
            "rep": (func.coalesce(_order.c.rep_id, _order.c.owner_id), "user"),
        },
    ),
    "order_line": Source(
        _line,
        numbers={"amount": _line.c.amount_minor},
        wide=frozenset({"amount"}),
        references={"order": (_line.c.order_id, "order"), "product": (_line.c.product_id, "product")},
    ),
}
"""In an order in which each table comes after those that it refers to."""

TARGETS: Final = frozenset(target for source in SOURCES.values() for target in source.targets.values())
"""Tables that others refer to, so that their rows are looked for by id."""

_LAST_STEP: Final = select(func.max(Step.seq))
_CHANGED: Final = select(Change.table_name, Change.record_ids, Change.row_count).where(
    Change.step_seq > bindparam("seq")
)


def last_step(connection: Connection) -> int:
    """Return the number of the last step in the file, as this transaction sees it."""
    return connection.execute(_LAST_STEP).scalar() or 0


def changed_since(connection: Connection, seq: int, most: int) -> dict[str, Keys] | None:
    """Return the ids of rows of known tables that later steps inserted, updated or deleted, each once.

    None where they touched more than ``most`` rows of any table, rows touched twice counted twice.
    """
    found: dict[str, dict[bytes, None]] = {name: {} for name in SOURCES}
    touched = 0
    with connection.execute(_CHANGED, {"seq": seq}) as lines:
        for table, ids, how_many in lines:
            touched += how_many
            if touched > most:
                return None
            if table in found:
                found[table].update(dict.fromkeys(ids[at : at + ID_BYTES] for at in range(0, len(ids), ID_BYTES)))
    return {table: keys_of(b"".join(ids)) for table, ids in found.items() if ids}


def keys_of(ids: bytes) -> Keys:
    """Return ids that stand one after the other as pairs of numbers."""
    return np.frombuffer(ids, dtype=np.uint64).reshape(-1, 2)


def read_all(connection: Connection, source: Source) -> Part:
    """Read all rows of a table."""
    first, last = connection.execute(source.first_and_last).one()
    places = range(first, last + 1, _ROWS_AT_ONCE) if first is not None else ()
    ends = ({"first": start, "last": start + _ROWS_AT_ONCE - 1} for start in places)
    return _joined(source, (connection.execute(source.rows_by_place, each).one() for each in ends))


def read_rows(connection: Connection, source: Source, ids: Keys) -> Part:
    """Read the rows with these ids that the file holds."""
    texts = [each.tobytes().hex() for each in ids]
    return _joined(
        source,
        (connection.execute(source.rows_by_id, {"ids": json.dumps(some)}).one() for some in chunks(texts)),
    )


def _aggregated(source: Source) -> Any:
    return select(
        _joined_ids(source.table.c.id),
        *(func.group_concat(each, ",") for each in source.numbers.values()),
        *(func.json_group_array(each) for each in source.texts.values()),
        *(_joined_ids(each) for each, _ in source.references.values()),
    ).select_from(source.table)


def _joined_ids(expression: Expression) -> Expression:
    # The bytes themselves, one id after the other: SQLite joins them as text without looking at them.
    # No id must not be an empty text, which would shift all that follow.
    return cast(func.group_concat(func.coalesce(expression, func.zeroblob(ID_BYTES)), ""), LargeBinary)


def _joined(source: Source, rows: Iterable[Any]) -> Part:
    """Return the rows of a table, of which so many come as one; each is let go of before the next is read."""
    known = {name: Codes() for name in source.texts}
    parts = [_part(source, row, known) for row in rows]
    codes = {name: _one([each.texts[name][0] for each in parts], np.empty(0, dtype=np.int32)) for name in known}
    return Part(
        _one([each.ids for each in parts], keys_of(b"")),
        {
            name: _one([each.numbers[name] for each in parts], np.empty(0, dtype=_width(source, name)))
            for name in source.numbers
        },
        {name: (codes[name], texts.names) for name, texts in known.items()},
        {name: _one([each.references[name] for each in parts], keys_of(b"")) for name in source.references},
    )


def _part(source: Source, row: Sequence[Any], known: Mapping[str, Codes]) -> Part:
    """Read what came as one row; ``known`` has the texts of each column so far."""
    ids, rest = _ids(row[0]), iter(row[1:])
    numbers = {name: _numbers(next(rest), _width(source, name)) for name in source.numbers}
    texts = {name: (known[name].of(json.loads(next(rest) or "[]")), ()) for name in source.texts}
    return Part(ids, numbers, texts, {name: _ids(next(rest)) for name in source.references})


def _width(source: Source, name: str) -> Any:
    return np.int64 if name in source.wide else np.int32


def _numbers(text: str | None, width: Any) -> Any:
    return np.fromstring(text, dtype=np.int64, sep=",").astype(width) if text else np.empty(0, dtype=width)


def _ids(joined: bytes | None) -> Keys:
    return keys_of(joined or b"")


def _one(parts: list[Any], nothing: Any) -> Any:
    return np.concatenate(parts) if parts else nothing
