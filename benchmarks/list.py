"""The list of customers against the bare statements: its first page, its order by each column, its filters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final

from sqlalchemy import text

from app.bootstrap import Steward
from app.models.values import day_number, moment_number
from app.services.analysis.store import AnalysisColumns
from app.services.customers.rules import RECENT, months_before, year_before
from app.services.kernel.clock import FixedClock
from app.services.kernel.queries import Readers
from app.services.workflows.customer_list.filters import ALL, CustomerFilter
from app.services.workflows.customer_list.queries import (
    list_first_customers,
    order_customers,
    parted,
    read_customers,
)
from benchmarks.data import Size
from benchmarks.measure import Measured, compare

# The day after the last order of the data sets, so that a year of them counts.
_NOW: Final = datetime(2025, 9, 27, 12, tzinfo=UTC)
_TODAY: Final = _NOW.date()
_DAYS: Final = {
    "since": day_number(year_before(_TODAY)),
    "recent": day_number(months_before(_TODAY, RECENT)),
    "today": day_number(_TODAY),
    "now": moment_number(_NOW),
    "quiet": moment_number(_NOW.replace(hour=0) - timedelta(days=60)),
}
_AT_ONCE: Final = 60

# What a page shows of each customer, found by key.
_PAGE: Final = (
    "SELECT * FROM customer WHERE id IN ({ids})",
    'SELECT * FROM "order" WHERE customer_id IN ({ids}) AND ordered_on > :since AND ordered_on <= :today',
    "SELECT customer_id, name FROM contact WHERE customer_id IN ({ids})",
    "SELECT * FROM follow_up WHERE customer_id IN ({ids}) AND state = 'open'",
    "SELECT i.* FROM customer AS c JOIN interaction AS i ON i.id = (SELECT id FROM interaction"
    " WHERE customer_id = c.id ORDER BY happened_at DESC LIMIT 1) WHERE c.id IN ({ids})",
)
_BARE: Final = "SELECT id FROM customer WHERE is_archived = 0 ORDER BY {key}, sort_key, id"
_JOINED: Final = (
    "SELECT id FROM customer LEFT JOIN ({grouped}) AS g ON g.customer_id = id WHERE is_archived = 0"
    " ORDER BY g.figure {way} NULLS LAST, {more}sort_key, id"
)
_SALES: Final = (
    'SELECT customer_id, {figure} AS figure FROM "order" WHERE ordered_on > :since AND ordered_on <= :today'
    " AND coalesce(status, '') != 'cancelled' GROUP BY customer_id, currency"
)
_CHANGE: Final = (
    "sum(CASE WHEN ordered_on > :recent THEN amount_minor ELSE 0 END) * 1.0"
    " / nullif(sum(CASE WHEN ordered_on > :recent THEN 0 ELSE amount_minor END), 0)"
)
_MET: Final = (
    "SELECT customer_id, max(happened_at) AS figure FROM interaction WHERE happened_at <= :now GROUP BY customer_id"
)
_STEPS: Final = "SELECT customer_id, min(due_on) AS figure FROM follow_up WHERE state = 'open' GROUP BY customer_id"
_ORDERS: Final = {
    "name": "SELECT id FROM customer WHERE is_archived = 0 ORDER BY sort_key, id",
    "-name": "SELECT id FROM customer WHERE is_archived = 0 ORDER BY sort_key DESC, id DESC",
    "star": _BARE.format(key="is_starred DESC"),
    "stage": _BARE.format(key="stage"),
    "owner": _BARE.format(key="owner_id"),
    "region": _BARE.format(key="coalesce(province, country)"),
    "-value": _JOINED.format(grouped=_SALES.format(figure="sum(amount_minor)"), way="DESC", more=""),
    "trend": _JOINED.format(grouped=_SALES.format(figure=_CHANGE), way="ASC", more=""),
    "contact": _JOINED.format(grouped=_MET, way="ASC", more=""),
    "next": _JOINED.format(grouped=_STEPS, way="ASC", more="g.customer_id IS NULL, "),
}
_QUIET: Final = (
    "SELECT id FROM customer WHERE is_archived = 0 AND id IN (SELECT customer_id FROM interaction)"
    " AND id NOT IN (SELECT customer_id FROM interaction WHERE happened_at >= :quiet) ORDER BY sort_key, id"
)
_FILTERS: Final = {
    "region": (
        CustomerFilter(regions=("China",)),
        "SELECT id FROM customer WHERE is_archived = 0 AND coalesce(province, country) = 'China' ORDER BY sort_key, id",
    ),
    "silent for 60 days": (CustomerFilter(quiet_days=60), _QUIET),
    "text": (
        CustomerFilter(text="曾"),
        "SELECT id FROM customer WHERE is_archived = 0 AND name LIKE '%曾%' ORDER BY sort_key, id",
    ),
}


def run(size: Size, steward: Steward) -> list[Measured]:
    """Compare first page, last page, every order and three filters."""
    database = steward.workspace.database
    readers = Readers(database, FixedClock(_NOW), AnalysisColumns())

    def ask(query: Callable[..., Any], *arguments: Any) -> Any:
        return readers.ask(steward.actor, query, *arguments)

    def bare(sql: str) -> list[Any]:
        used = {name: value for name, value in _DAYS.items() if f":{name}" in sql}
        with database.readers.connect() as connection:
            return list(connection.execute(text(sql), used).cursor.fetchall())

    def keyed(ids: list[bytes]) -> list[Any]:
        names = ", ".join(f":id{at}" for at in range(len(ids)))
        values = {**_DAYS, **{f"id{at}": key for at, key in enumerate(ids)}}
        with database.readers.connect() as connection:
            return [connection.execute(text(sql.format(ids=names)), values).all() for sql in _PAGE]

    def ordered(title: str, wanted: CustomerFilter, sort: str, sql: str) -> Measured:
        ours, peer = partial(ask, order_customers, wanted, sort), partial(bare, sql)
        return compare(f"list: {title}", size.name, ours, peer, 1.5, rounds=5)

    ids = list(parted(ask(order_customers, ALL).ids))
    first, last = ids[:_AT_ONCE], ids[-_AT_ONCE:]
    page, end = partial(ask, list_first_customers, ALL), partial(ask, read_customers, last)
    return [
        compare("list: first page", size.name, page, partial(keyed, first), 3),
        compare("list: page at the end", size.name, end, partial(keyed, last), 3),
        *(ordered(f"order by {sort}", ALL, sort, sql) for sort, sql in _ORDERS.items()),
        *(ordered(f"filter by {name}", wanted, "name", sql) for name, (wanted, sql) in _FILTERS.items()),
    ]
