"""All mapped classes by their table names: importing this module maps every one of them."""

from __future__ import annotations

from app.models import (
    contact,
    customer,
    deal,
    followup,
    handover,
    history,
    interaction,
    order,
    preference,
    user,
)
from app.models.base import Base, Record

METADATA = Base.metadata
"""All tables, complete because this module has mapped every class."""

MODULES = (contact, customer, deal, followup, handover, history, interaction, order, preference, user)

CLASSES: dict[str, type[Base]] = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
RECORDS: dict[str, type[Record]] = {name: found for name, found in CLASSES.items() if issubclass(found, Record)}

TABLE_ORDER: dict[str, int] = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
"""Parents come before the tables that refer to them."""


def _leave_out_nulls() -> None:
    """Let the index of an optional reference hold only the rows that refer to something.

    Most do not: the index is smaller, and SQLite, which keeps no statistics here, can no longer
    take "refers to nothing" for a narrow condition and read every such row.
    """
    for table in Base.metadata.tables.values():
        for index in table.indexes:
            column, *others = index.columns
            if not others and column.nullable and column.foreign_keys:
                for dialect in ("sqlite", "postgresql"):
                    index.dialect_options[dialect]["where"] = column.is_not(None)


_leave_out_nulls()
