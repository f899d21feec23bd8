"""Customers that arrive and may be here already: by phone, e-mail or name. Shown, never merged by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, select

from app.services.kernel.changes import chunks, raw_table


@dataclass(frozen=True)
class Duplicates:
    """Looks for likenesses between customers that were just placed and the others."""

    connection: Connection
    arrived: Sequence[bytes]

    def find(self) -> Iterator[dict[str, Any]]:
        """Yield pairs, each with what they have in common."""
        seen: set[tuple[bytes, bytes]] = set()
        arrived = set(self.arrived)
        for some in chunks(self.arrived, 500):
            for by, ours, theirs in (*self._by_point(some), *self._by_name(some)):
                if (ours, theirs) not in seen and theirs not in arrived:
                    seen.add((ours, theirs))
                    yield {"customer": ours.hex(), "other": theirs.hex(), "by": by}

    def _by_point(self, some: Sequence[bytes]) -> Iterator[tuple[str, bytes, bytes]]:
        ours, theirs = raw_table("contact_point").alias("ours"), raw_table("contact_point").alias("theirs")
        same = and_(ours.c.normal == theirs.c.normal, ours.c.kind == theirs.c.kind)
        statement = (
            select(ours.c.kind, ours.c.customer_id, theirs.c.customer_id)
            .join_from(ours, theirs, same)
            .where(ours.c.customer_id.in_(some), theirs.c.customer_id.not_in(some))
            .order_by(ours.c.customer_id, theirs.c.customer_id)
        )
        for kind, mine, other in self.connection.execute(statement):
            yield str(kind), mine, other

    def _by_name(self, some: Sequence[bytes]) -> Iterator[tuple[str, bytes, bytes]]:
        ours, theirs = raw_table("customer").alias("ours"), raw_table("customer").alias("theirs")
        statement = (
            select(ours.c.id, theirs.c.id)
            .join_from(ours, theirs, ours.c.sort_key == theirs.c.sort_key)
            .where(ours.c.id.in_(some), theirs.c.id.not_in(some))
            .order_by(ours.c.id, theirs.c.id)
        )
        for mine, other in self.connection.execute(statement):
            yield "name", mine, other
