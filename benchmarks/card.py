"""The card of a customer with ten thousand entries, against one keyed SELECT of the same rows."""

from __future__ import annotations

from typing import Final

from sqlalchemy import text

from app.bootstrap import Steward
from app.services.kernel.references import References
from app.services.workflows.card import load_card
from benchmarks.data import Size
from benchmarks.measure import Measured, compare

_TIMELINE: Final = "SELECT * FROM interaction WHERE customer_id = :key ORDER BY happened_at DESC, id DESC LIMIT 50"
_OTHERS: Final = (
    "SELECT * FROM customer WHERE id = :key",
    "SELECT * FROM contact WHERE customer_id = :key",
    "SELECT * FROM follow_up WHERE customer_id = :key",
    'SELECT * FROM "order" WHERE customer_id = :key',
    'SELECT line.* FROM order_line AS line JOIN "order" ON "order".id = line.order_id WHERE "order".customer_id = :key',
    "SELECT * FROM deal WHERE customer_id = :key",
    "SELECT * FROM owner_period WHERE customer_id = :key",
)


def run(size: Size, steward: Steward) -> list[Measured]:
    """Compare loading the whole card with fetching its rows by key."""
    with steward.workspace.database.readers.connect() as connection:
        customer = References(connection, None).find("customers", "C0")

    def ours() -> object:
        return [steward.ask(load_card, customer) for _ in range(5)]

    def peer() -> object:
        with steward.workspace.database.readers.connect() as connection:
            statements = [text(sql) for sql in (_TIMELINE, *_OTHERS)]
            return [[connection.execute(each, {"key": customer}).all() for each in statements] for _ in range(5)]

    return [compare("card, 50 entries of 10,000", size.name, ours, peer, 3, rounds=9)]
