"""Which tags there are."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, or_, select

from app.models.customer import Customer, CustomerTag, Tag
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.kernel.spelling import sort_key


@dataclass(frozen=True)
class TagRow:
    """A tag, and how many customers within reach have it."""

    id: bytes
    name: str
    count: int


@query(READ)
def list_tags(reader: Reader) -> tuple[TagRow, ...]:
    """Return the tags of customers within reach, and those that nobody has, by name."""
    visible = reader.within_reach(Customer.owner_id.expression)
    seen = func.count(Customer.id) if visible is None else func.count(Customer.id).filter(visible)
    statement = (
        select(Tag.id, Tag.name, seen.label("seen"), func.count(Customer.id).label("everywhere"))
        .join(CustomerTag, CustomerTag.tag_id == Tag.id, isouter=True)
        .join(Customer, Customer.id == CustomerTag.customer_id, isouter=True)
        .group_by(Tag.id)
    )
    found = statement.having(or_(seen > 0, func.count(Customer.id) == 0))
    rows = [TagRow(row.id, row.name, row.seen) for row in reader.session.execute(found)]
    return tuple(sorted(rows, key=lambda row: sort_key(row.name)))
