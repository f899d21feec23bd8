"""All mapped classes by their table names: importing this module maps every one of them."""

from __future__ import annotations

from app.models import (
    contact,
    customer,
    deal,
    followup,
    history,
    interaction,
    order,
    preference,
    user,
)
from app.models.base import Base, Record

METADATA = Base.metadata
"""All tables, complete because this module has mapped every class."""

MODULES = (contact, customer, deal, followup, history, interaction, order, preference, user)

CLASSES: dict[str, type[Base]] = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
RECORDS: dict[str, type[Record]] = {name: found for name, found in CLASSES.items() if issubclass(found, Record)}

TABLE_ORDER: dict[str, int] = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
"""Parents come before the tables that refer to them."""
