"""What every mapped class owes to the rest of the program: a handover, indexes, and no single database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Column, ForeignKey, Index, MetaData, PrimaryKeyConstraint, Table, UniqueConstraint
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from app.models.base import Base, Handover
from app.models.tables import CLASSES

TABLES = Base.metadata.tables


def reaches_customer(table: Table, seen: frozenset[str] = frozenset()) -> bool:
    """Return whether a row of a table hangs on a customer by its foreign keys."""
    parents = {key.column.table for key in table.foreign_keys} - {table}
    return any(
        parent.name == "customer" or (parent.name not in seen and reaches_customer(parent, seen | {table.name}))
        for parent in parents
    )


def faults_of_path(table: Table, handover: Handover | None) -> str | None:
    """Return what is wrong with the path by which a table follows its customer; None if nothing is."""
    if handover is None:
        return "it declares no HANDOVER"
    if not handover.path:
        return "it hangs on a customer and names no path to it" if reaches_customer(table) else None
    for step in handover.path:
        if step not in table.c:
            return f"{table.name} has no column {step}"
        keys = list(table.c[step].foreign_keys)
        if len(keys) != 1:
            return f"{table.name}.{step} is no foreign key"
        table = keys[0].column.table
    return None if table.name == "customer" and handover.path[-1] == "customer_id" else "its path ends elsewhere"


def unindexed_keys(metadata: MetaData) -> list[str]:
    """Return the foreign keys that no index begins with, so that deleting a parent reads the whole table."""
    return sorted(
        f"{table.name}.{column.name}"
        for table in metadata.tables.values()
        for column in table.columns
        if column.foreign_keys and column.name not in set(_first_columns(table))
    )


def _first_columns(table: Table) -> Iterator[str]:
    for index in table.indexes:
        first = next(iter(index.columns))
        conditions = [options.get("where") for options in index.dialect_options.values()]
        # Rows that refer to nothing need no entry: nothing is deleted because of them.
        if all(condition is None or condition.compare(first.is_not(None)) for condition in conditions):
            yield first.name
    for constraint in table.constraints:
        if isinstance(constraint, (PrimaryKeyConstraint, UniqueConstraint)) and constraint.columns:
            yield next(iter(constraint.columns)).name


@pytest.mark.parametrize("name", CLASSES)
def test_that_a_class_says_how_its_rows_follow_their_customer(name: str) -> None:
    cls = CLASSES[name]
    assert "HANDOVER" in vars(cls)
    assert faults_of_path(TABLES[name], cls.HANDOVER) is None


def test_that_every_foreign_key_is_indexed() -> None:
    assert unindexed_keys(Base.metadata) == []


@pytest.mark.parametrize("name", CLASSES)
def test_that_a_table_can_be_made_in_postgresql(name: str) -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    table = TABLES[name]
    made = [CreateTable(table).compile(dialect=dialect)]
    made += [CreateIndex(index).compile(dialect=dialect) for index in table.indexes]
    assert all("CREATE" in str(each) for each in made)


@pytest.fixture
def planted() -> MetaData:
    """Tables with a fault each: customer <- gift <- ribbon."""
    metadata = MetaData()
    Table("customer", metadata, Column("id", primary_key=True))
    Table(
        "gift",
        metadata,
        Column("id", primary_key=True),
        Column("customer_id", ForeignKey("customer.id"), index=True),
        Column("giver_id", ForeignKey("customer.id")),
    )
    ribbon = Table(
        "ribbon",
        metadata,
        Column("id", primary_key=True),
        Column("gift_id", ForeignKey("gift.id")),
        Column("colour"),
    )
    Index("ix_ribbon", ribbon.c.colour, ribbon.c.gift_id)
    return metadata


def test_that_a_key_which_only_comes_second_in_an_index_is_found(planted: MetaData) -> None:
    assert unindexed_keys(planted) == ["gift.giver_id", "ribbon.gift_id"]


@pytest.mark.parametrize("path", [(), ("colour",), ("gift_id",), ("gift_id", "giver_id"), ("gift_id", "owner_id")])
def test_that_a_wrong_path_to_the_customer_is_found(planted: MetaData, path: tuple[str, ...]) -> None:
    some = next(cls.HANDOVER for cls in CLASSES.values() if cls.HANDOVER is not None)
    assert faults_of_path(planted.tables["ribbon"], Handover(some.follows, path)) is not None
    assert faults_of_path(planted.tables["ribbon"], Handover(some.follows, ("gift_id", "customer_id"))) is None
