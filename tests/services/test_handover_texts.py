"""The database writes records as JSON just as the program does, whatever stands in them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Column, Connection, MetaData, Table, create_engine, select
from sqlcipher3 import dbapi2 as driver

from app.models.base import Day, Micro, Moment, canonical_json
from app.models.tables import CLASSES
from app.services.handover.codec import plain_values
from app.services.handover.proof import Item, moving_tables
from app.services.handover.row_texts import values_text
from app.services.kernel.changes import Raw, column_names, insert_raw, raw_table

_TEXTS = (
    "",
    'quoted "kind":"visit" \\ / \b\f\n\r\t',
    "\x01\x1f\x7f\u2028\ufeff",
    "张伟 é 𠮷 👩‍🔧",
    "null",
    "5",
    "a\0b",
)
_NUMBERS = (0, 1, -1, 42, 2**62, -(2**62))
_DAYS = (0, -1, 20_000, -719_162, 2_932_896)  # down to the year 1, up to 9999
_MOMENTS = (0, 1, -1, 1_700_000_000_000_000, 1_700_000_000_123_456, -62_135_596_800_000_000, 253_402_300_799_999_999)
_MICROS = (0, 1, -1, 1_500_000, -500_000, 123_456_789_012_345)


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    """Return a database with the tables, but without any rule about what may stand in them."""
    engine, metadata = create_engine("sqlite://", module=driver), MetaData()
    for name, _ in moving_tables():
        Table(name, metadata, *(Column(each.name, each.type) for each in CLASSES[name].__table__.columns))
    metadata.create_all(engine)
    with engine.connect() as found:
        yield found
    engine.dispose()


def _values(table: str, name: str) -> tuple[Raw, ...]:
    column = CLASSES[table].__table__.columns[name]
    if isinstance(column.type, Day | Moment | Micro):
        return {Day: _DAYS, Moment: _MOMENTS, Micro: _MICROS}[type(column.type)]
    kind = column.type.python_type
    return {bytes: (bytes(16), b"\xff" * 16, b"\x0f" + bytes(15)), bool: (0, 1), int: _NUMBERS}.get(kind, _TEXTS)


def _rows(table: str) -> Iterator[tuple[Raw, ...]]:
    columns = CLASSES[table].__table__.columns
    for turn in range(14):
        yield tuple(
            None if turn % 2 and columns[name].nullable else _values(table, name)[turn // 2 % len(_values(table, name))]
            for name in column_names(table)
        )


@pytest.mark.parametrize("table", [name for name, _ in moving_tables()])
def test_that_the_database_writes_rows_as_the_program_does(connection: Connection, table: str) -> None:
    names = column_names(table)
    rows = [(number.to_bytes(16, "big"), 1, *row[2:]) for number, row in enumerate(_rows(table))]
    insert_raw(connection, table, names, rows)
    found = connection.execute(select(raw_table(table).c.id, values_text(table)).order_by(raw_table(table).c.id)).all()
    expected = [plain_values(table, dict(zip(names, row, strict=True))) for row in rows]
    assert [text for _, text in found] == [canonical_json(each) for each in expected]
    for (key, text), values in zip(found, expected, strict=True):
        item = Item(table, key, text=text)
        assert {name: item.get(name) for name in values} == values
        assert item.get("kin") is None
