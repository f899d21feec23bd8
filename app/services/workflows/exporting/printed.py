"""The whole card of a customer as paper shows it: everything by its name, nothing by a number alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import select

from app.services.kernel.changes import raw_table
from app.services.kernel.listing import RecordRow
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.workflows.card import Card, load_card, load_whole_card

_ALL = -1


@query(READ)
def load_printed_card(reader: Reader, customer_id: bytes) -> Card:
    """Return everything about a customer, with names where files have references.

    Raises:
        RefusedError: There is no such customer within reach.
    """
    whole, named = load_whole_card(reader, customer_id), load_card(reader, customer_id, _ALL)
    products = _products(reader, customer_id)
    lines = {
        order_id: tuple(_with_product(line, products.get(line.id)) for line in theirs)
        for order_id, theirs in whole.lines.items()
    }
    return replace(
        whole,
        customer=_named((whole.customer,), (named.customer,))[0],
        contacts=_named(whole.contacts, named.contacts),
        timeline=_named(whole.timeline, named.timeline),
        follow_ups=_named(whole.follow_ups, named.follow_ups),
        orders=_named(whole.orders, named.orders),
        deals=_named(whole.deals, named.deals),
        lines=lines,
    )


def _named(rows: tuple[RecordRow, ...], named: tuple[RecordRow, ...]) -> tuple[RecordRow, ...]:
    """Return the rows of the first with the names of the second; what only the first knows stays."""
    by_id = {row.id: row.values for row in named}
    return tuple(replace(row, values=_with_names(row.values, by_id.get(row.id, {}))) for row in rows)


def _with_names(values: Mapping[str, object], names: Mapping[str, object]) -> dict[str, object]:
    return {name: names.get(name) or value for name, value in values.items()}


def _with_product(line: RecordRow, name: str | None) -> RecordRow:
    return line if name is None else replace(line, values={**line.values, "product": name})


def _products(reader: Reader, customer_id: bytes) -> dict[bytes, str]:
    """Return the names of products by order line."""
    lines, orders, products = raw_table("order_line"), raw_table("order"), raw_table("product")
    statement = (
        select(lines.c.id, products.c.name)
        .join_from(lines, orders, lines.c.order_id == orders.c.id)
        .join(products, lines.c.product_id == products.c.id)
        .where(orders.c.customer_id == customer_id)
    )
    return dict(reader.connection.execute(statement).all())
