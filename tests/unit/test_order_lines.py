"""Reading one line of an order, comparing lists of lines, and the ids that lines get."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.values import ID_BYTES
from app.services.kernel.reading import Conventions
from app.services.registry import KINDS
from app.services.workflows.importing.ids import IdSeries, line_id
from app.services.workflows.importing.lines import LINE_FIELDS, Doubts, Line, LineReader, LineSum, is_bare
from app.services.workflows.importing.order_states import is_line_key, line_key
from app.services.workflows.importing.plan import Options, plan_import
from app.services.workflows.importing.rows import RowError
from tests.unit.import_samples import write

HEADER = "customer,product,quantity,unit_price,discount,amount"
MakeReader = Callable[..., LineReader]


@dataclass(frozen=True)
class Texts:
    product: str = ""
    quantity: str = ""
    unit_price: str = ""
    discount: str = ""
    amount: str = ""


@pytest.fixture(scope="module")
def make_reader(tmp_path_factory: pytest.TempPathFactory) -> MakeReader:
    """Make a reader for files with this header, in a workspace that counts in euros."""

    def make(header: str = HEADER, *maps: str) -> LineReader:
        path = write(tmp_path_factory.mktemp("lines"), f"{header}\nAda,Pump,1,1,0,1\n")
        options = Options("orders", maps)
        return LineReader(plan_import(path, KINDS, options, Conventions(currency="EUR"), date(2026, 1, 1)))

    return make


@pytest.fixture(scope="module")
def reader(make_reader: MakeReader) -> LineReader:
    """A reader for files with every field of a line."""
    return make_reader()


def _read(reader: LineReader, texts: Texts, currency: str | None = None) -> tuple[Line | None, str | None, Doubts]:
    doubts: Doubts = []
    line, named = reader.read(texts, None, currency, doubts)
    return line, named, doubts


NUMBERS = st.decimals(-10_000, 10_000, places=4)


@given(quantity=NUMBERS, price=NUMBERS, percent=st.integers(0, 100))
def test_that_an_amount_is_the_exact_product_rounded_half_up_once(
    reader: LineReader, quantity: Decimal, price: Decimal, percent: int
) -> None:
    line, _, doubts = _read(reader, Texts("", f"{quantity}", f"{price}", f"{percent}%"))

    exact = quantity * price * (100 - percent) / 100
    assert line is not None
    assert line[4] == int((exact * 100).quantize(Decimal(1), ROUND_HALF_UP))
    assert line[1:4] == (int(quantity * 1_000_000), int(price * 1_000_000), percent * 10_000)
    assert doubts == []


@pytest.mark.parametrize(
    ("texts", "currency", "amount", "named"),
    [
        (Texts(amount="12.345"), None, 1235, None),
        (Texts(amount="12.345"), "KWD", 12_345, "KWD"),
        (Texts(amount="12.5"), "JPY", 13, "JPY"),
        (Texts(amount="$12"), "USD", 1200, "USD"),
        (Texts(amount="£12"), None, 1200, "GBP"),
        (Texts(quantity="2", unit_price="CNY 3"), None, 600, "CNY"),
        (Texts(quantity="2", unit_price="3", amount="5"), None, 500, None),
        (Texts(quantity="-2", unit_price="3"), None, -600, None),
        (Texts(quantity="2", unit_price="0"), None, 0, None),
    ],
)
def test_that_the_currency_is_the_rows_or_the_amounts_or_not_named(
    reader: LineReader, texts: Texts, currency: str | None, amount: int, named: str | None
) -> None:
    line, code, doubts = _read(reader, texts, currency)

    assert line is not None
    assert (line[4], code, doubts) == (amount, named, [])


@pytest.mark.parametrize("currency", [None, "USD"])
def test_that_a_row_that_says_nothing_of_a_line_has_none(reader: LineReader, currency: str | None) -> None:
    assert _read(reader, Texts(), currency) == (None, currency, [])


@pytest.mark.parametrize(
    ("texts", "currency", "field"),
    [
        (Texts(product="Pump"), None, "amount"),
        (Texts(quantity="2"), None, "amount"),
        (Texts(unit_price="2"), None, "amount"),
        (Texts(discount="0.1"), None, "amount"),
        (Texts(amount="a lot"), None, "amount"),
        (Texts(quantity="2", unit_price="cheap"), None, "unit_price"),
        (Texts(quantity="2", unit_price="3", discount="7"), None, "discount"),
        (Texts(amount="€5"), "USD", "amount"),
        (Texts(quantity="1", unit_price="£5"), "USD", "amount"),
        (Texts(amount="$5"), None, "amount"),
        (Texts(amount="12345678901234567"), None, "amount"),
        (Texts(quantity="1e9", unit_price="1e9"), None, "amount"),
    ],
)
def test_that_a_line_without_a_certain_amount_is_refused_and_names_the_field(
    reader: LineReader, texts: Texts, currency: str | None, field: str
) -> None:
    with pytest.raises(RowError) as refusal:
        _read(reader, texts, currency)

    assert refusal.value.name == field
    assert str(refusal.value.reason)


@pytest.mark.parametrize("field", ["quantity", "unit_price", "discount"])
def test_that_beside_a_stated_amount_the_other_numbers_may_be_doubtful(reader: LineReader, field: str) -> None:
    line, _, doubts = _read(reader, replace(Texts(amount="5"), **{field: "odd"}))

    assert line == (None, None, None, None, 500)
    assert [(name, text) for name, text, _ in doubts] == [(field, "odd")]


def test_that_an_unreadable_amount_gives_way_to_quantity_and_price_unless_it_was_mapped(
    reader: LineReader, make_reader: MakeReader
) -> None:
    texts = Texts(quantity="2", unit_price="3", amount="odd")
    mapped = make_reader(HEADER, "amount=amount", "customer=customer")

    line, _, doubts = _read(reader, texts)

    assert line is not None
    assert (line[4], [name for name, _, _ in doubts]) == (600, ["amount"])
    with pytest.raises(RowError):
        _read(mapped, texts)


@pytest.mark.parametrize(
    ("header", "has_lines"),
    [("customer,date", False), ("customer,product", False), ("customer,quantity", True), ("customer,amount", True)],
)
def test_that_a_file_without_amounts_has_no_lines(make_reader: MakeReader, header: str, has_lines: bool) -> None:
    assert make_reader(header).has_lines is has_lines


LINES = st.tuples(
    st.none() | st.binary(min_size=ID_BYTES, max_size=ID_BYTES),
    st.none() | st.integers(-5, 5), st.none() | st.integers(-5, 5), st.none() | st.integers(0, 5), st.integers(-5, 5),
)  # fmt: skip


def _sum(lines: list[Line]) -> LineSum:
    total = LineSum()
    for line in lines:
        total.add(line)
    return total


@given(lines=st.lists(LINES, max_size=6), draw=st.randoms(use_true_random=False))
def test_that_equal_lists_of_lines_are_equal_in_any_order(lines: list[Line], draw: Random) -> None:
    mixed = list(lines)
    draw.shuffle(mixed)

    assert _sum(mixed) == _sum(lines)
    assert _sum(lines).amount == sum(line[4] for line in lines)


@given(lines=st.lists(LINES, min_size=1, max_size=6), other=LINES)
def test_that_a_line_more_or_another_line_is_noticed(lines: list[Line], other: Line) -> None:
    assert _sum([*lines, lines[0]]) != _sum(lines)
    assert (_sum([other, *lines[1:]]) == _sum(lines)) is (other == lines[0])


def test_that_a_line_that_says_only_its_amount_is_bare() -> None:
    assert is_bare((None, None, None, None, 5))
    assert not any(is_bare(line) for line in [(b"x", None, None, None, 5), (None, 0, None, None, 5)])


def test_that_the_texts_of_each_line_are_kept_under_names_of_their_own() -> None:
    names = {line_key(name, position) for name in LINE_FIELDS for position in range(3)}

    assert len(names) == 3 * len(LINE_FIELDS)
    assert all(map(is_line_key, names))
    assert not any(map(is_line_key, ("ordered_on", "rep", "customer")))


def test_that_ids_of_orders_and_their_lines_are_never_the_same() -> None:
    series = IdSeries()
    orders = [series.next() for _ in range(50)]
    ids = {*orders, *(line_id(order, position) for order in orders for position in (*range(20), (1 << 20) - 2))}

    assert len(ids) == 50 * 22
    assert {len(each) for each in ids} == {ID_BYTES}
    assert line_id(orders[0], 3) == line_id(orders[0], 3)
    assert line_id(orders[0], 1 << 20) not in ids
