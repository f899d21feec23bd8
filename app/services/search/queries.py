"""Searching: the best hits for what somebody typed, in any script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, TextClause, bindparam, literal_column, select, table, text
from sqlalchemy import column as sql_column

from app.models.customer import Customer, ExternalId
from app.services.kernel.changes import raw_table, read_raw
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.kernel.spelling import fold, match_expression, sort_key
from app.services.search.excerpts import Match, best_match
from app.services.search.index import texts_of

KINDS: Final = {
    "customer": "customers",
    "contact": "contacts",
    "deal": "deals",
    "follow_up": "followups",
    "interaction": "interactions",
}
_RANKED_UP_TO: Final = 3_000  # beyond, ranking costs more than it tells: the newest come first
_NAMES: Final = "{name pinyin email digits tags} : "
_FTS: Final = table("search_text", sql_column("rowid"))
_ENTRY: Final = table("search_entry", *map(sql_column, ("row_number", "table_name", "record_id", "customer_id")))

_Row = tuple[int, str, bytes, bytes | None]


@dataclass(frozen=True)
class Hit:
    """One record that was found; ``matched`` is the field and ``snippet`` the text around it."""

    kind: str
    id: bytes
    external_id: str | None
    name: str
    customer_id: bytes | None
    matched: str
    snippet: str


@query(READ)
def search(reader: Reader, typed: str, limit: int = 20) -> tuple[Hit, ...]:
    """Return the best hits for a text, customers and people by name before what is in notes."""
    expression = match_expression(typed)
    if expression is None:
        return ()
    numbers = _numbers(reader.connection, expression)
    if len(numbers) <= limit * 2:
        found = _entries(reader, numbers)
    else:
        found = _best(reader, f"{_NAMES}({expression})", limit)
        if len(found) < limit:
            known = {row[2] for row in found}
            found += [row for row in _best(reader, expression, limit) if row[2] not in known]
    hits = _hits(reader.connection, typed, found[: limit * 2])
    return tuple(hit for _, hit in sorted(hits, key=lambda pair: pair[0]))[:limit]


def _numbers(connection: Connection, expression: str) -> list[int]:
    """Return the index's row numbers of the hits, at most as many as are worth ranking and one more."""
    statement = select(_FTS.c.rowid).where(_matches(expression)).limit(_RANKED_UP_TO + 1)
    return list(connection.execute(statement).scalars())


def _entries(reader: Reader, numbers: Sequence[int]) -> list[_Row]:
    return _visible(reader, select(_ENTRY).where(_ENTRY.c.row_number.in_(numbers)))


def _best(reader: Reader, expression: str, limit: int) -> list[_Row]:
    """Return twice the limit of hits, the best first; the newest where there are too many to rank."""
    is_ranked = len(_numbers(reader.connection, expression)) <= _RANKED_UP_TO
    order = literal_column("bm25(search_text, 10, 8, 6, 6, 4, 1)") if is_ranked else _FTS.c.rowid.desc()
    statement = select(_ENTRY).join_from(_FTS, _ENTRY, _ENTRY.c.row_number == _FTS.c.rowid).where(_matches(expression))
    return _visible(reader, statement.order_by(order).limit(limit * 2))


def _matches(expression: str) -> TextClause:
    return text("search_text MATCH :expression").bindparams(bindparam("expression", expression))


def _visible(reader: Reader, statement: Select[Any]) -> list[_Row]:
    visible = reader.within_reach(Customer.owner_id.expression)
    if visible is not None:
        statement = statement.join(Customer, Customer.id == _ENTRY.c.customer_id).where(visible)
    rows = reader.connection.execute(statement).all()
    return [(number, name, record_id, customer_id) for number, name, record_id, customer_id in rows]


def _hits(connection: Connection, typed: str, rows: Sequence[_Row]) -> list[tuple[tuple[int, int, str], Hit]]:
    by_table: dict[str, list[bytes]] = {}
    for _, name, record_id, _ in rows:
        by_table.setdefault(name, []).append(record_id)
    texts = {name: texts_of(connection, name, ids) for name, ids in by_table.items()}
    external = _external_ids(connection, [row[2] for row in rows])
    customers = read_raw(connection, "customer", [row[3] for row in rows if row[3]], ("name",))
    hits = []
    for _, name, record_id, customer_id in rows:
        theirs = texts[name].get(record_id, {})
        match = best_match(typed, theirs)
        own = theirs.get("name") or [str(customers.get(customer_id or b"", ("",))[0])]
        hit = Hit(KINDS[name], record_id, external.get(record_id), own[0], customer_id, match.field, match.snippet)
        hits.append(((_place(match, typed, own[0]), list(KINDS).index(name), sort_key(own[0])), hit))
    return hits


def _place(match: Match, typed: str, name: str) -> int:
    """Order hits: the very name, a name that begins so, another field, the notes."""
    folded, wanted = fold(name), fold(typed).strip()
    if folded == wanted:
        return 0
    if match.field in ("name", "pinyin"):
        return 1 if folded.startswith(wanted) else 2
    return 4 if match.field == "notes" else 3


def _external_ids(connection: Connection, ids: Sequence[bytes]) -> dict[bytes, str]:
    source = raw_table(ExternalId.__tablename__)
    statement = select(source.c.record_id, source.c.value).where(source.c.record_id.in_(ids))
    return dict(connection.execute(statement).all())
