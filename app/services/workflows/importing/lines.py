"""Order lines on their way into the workspace: read, buffered, compared, written.

The fast path of the import: a million lines pass through here, so rows are plain tuples and each
distinct text of a date, price or quantity is read once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from sqlalchemy import select

from app.models.values import new_id
from app.services.kernel.changes import Raw, chunks, raw_table
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.numbers import fraction
from app.services.kernel.reading import micro, minor_units
from app.services.kernel.uow import UnitOfWork
from app.services.orders.rules import line_amount
from app.services.workflows.importing.columns import Cells, Getter
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.rows import NEEDED, RowError
from app.text import Text

LINE_FIELDS: Final = ("product", "quantity", "unit_price", "discount", "amount")
_REMEMBERED: Final = 50_000
_COLUMNS: Final = (
    "id", "order_id", "position", "product_id", "quantity", "unit_price", "discount", "amount_minor",
)  # fmt: skip

Line = tuple[bytes | None, int | None, int | None, int | None, int]
"""Product, quantity, unit price, discount (in millionths) and amount (in minor units)."""

Numbers = tuple[Decimal | None, int | None]


def remembering(read: Callable[[str], Numbers]) -> Callable[[str], Numbers]:
    """Return a reader that reads each distinct text once; forgets when it knows too many."""
    known: dict[str, Numbers] = {}

    def lookup(text: str) -> Numbers:
        found = known.get(text)
        if found is None:
            if len(known) >= _REMEMBERED:
                known.clear()
            found = known[text] = read(text)
        return found

    return lookup


class LineReader:
    """Reads what a row says about a line: numbers and the amount they make."""

    def __init__(self, plan: Plan) -> None:
        getters = plan.getters()
        self.has_lines = any(name in getters for name in LINE_FIELDS)
        nothing: Getter = lambda _cells: ""  # noqa: E731
        self._quantity = getters.get("quantity", nothing)
        self._price = getters.get("unit_price", nothing)
        self._discount = getters.get("discount", nothing)
        self._amount = getters.get("amount", nothing)
        self.product = getters.get("product", nothing)
        self._read_quantity = remembering(lambda text: _number(plan, "quantity", text))
        self._read_price = remembering(lambda text: _number(plan, "unit_price", text))
        self._read_discount = remembering(lambda text: _share(plan, text))
        self._money = plan.reading("amount")

    def read(
        self, cells: Cells, product_id: bytes | None, currency: str, doubts: list[tuple[str, str, Text]]
    ) -> Line | None:
        """Return the line; None where the row has nothing of a line.

        Raises:
            RowError: There is no amount and not what makes one, or it cannot be read.
        """
        texts = (self._quantity(cells), self._price(cells), self._discount(cells), self._amount(cells))
        if not any(texts) and product_id is None:
            return None
        quantity_text, price_text, discount_text, amount_text = texts
        needed = not amount_text
        quantity, quantity_raw = self._part("quantity", quantity_text, self._read_quantity, doubts, needed)
        price, price_raw = self._part("unit_price", price_text, self._read_price, doubts, needed)
        discount, discount_raw = self._part("discount", discount_text, self._read_discount, doubts, needed)
        if amount_text:
            amount = self._stated(amount_text, currency)
        elif quantity is None or price is None:
            raise RowError("amount", "", NEEDED)
        else:
            amount = _computed(quantity, price, discount, currency)
        return product_id, quantity_raw, price_raw, discount_raw, amount

    def _part(
        self,
        name: str,
        text: str,
        read: Callable[[str], Numbers],
        doubts: list[tuple[str, str, Text]],
        needed: bool,
    ) -> Numbers:
        if not text:
            return None, None
        try:
            return read(text)
        except DoubtfulValueError as doubt:
            if needed:
                raise RowError(name, text, doubt.reason) from None
            doubts.append((name, text, doubt.reason))
            return None, None

    def _stated(self, text: str, currency: str) -> int:
        try:
            return self._money.money(text, currency)
        except DoubtfulValueError as doubt:
            raise RowError("amount", text, doubt.reason) from None


def _computed(quantity: Decimal, price: Decimal, discount: Decimal | None, currency: str) -> int:
    try:
        return minor_units(line_amount(quantity, price, discount), currency)
    except DoubtfulValueError as doubt:
        raise RowError("amount", "", doubt.reason) from None


def _number(plan: Plan, name: str, text: str) -> Numbers:
    # A price may carry a currency; which one it is matters for the amount alone.
    value = plan.reading(name).numbers.money(text)[0] if name == "unit_price" else plan.reading(name).numbers.decimal(text)
    return value, micro(value)


def _share(plan: Plan, text: str) -> Numbers:
    value = fraction(text, plan.reading("discount").numbers)
    return value, micro(value)


@dataclass(slots=True)
class LineSum:
    """What is remembered of the lines of one order: how many, their amount, their digest."""

    count: int = 0
    amount: int = 0
    digest: int = 0

    def add(self, line: Line) -> None:
        """Add a line; the order of lines does not matter, their number does."""
        self.count += 1
        self.amount += line[4]
        self.digest = (self.digest + hash(line)) & 0xFFFF_FFFF_FFFF_FFFF


@dataclass
class LineWriter:
    """Writes lines to orders, with the positions going on from those already there."""

    uow: UnitOfWork
    written: int = 0
    _rows: list[tuple[Raw, ...]] = field(default_factory=list)

    def add(self, order_id: bytes, first: int, lines: Sequence[Line]) -> None:
        """Take lines of an order, to stand from position ``first`` on."""
        self._rows += [
            (new_id(), order_id, first + place, *line) for place, line in enumerate(lines)
        ]

    def flush(self) -> None:
        """Write what was taken."""
        self.uow.bulk.insert("order_line", _COLUMNS, self._rows)
        self.written += len(self._rows)
        self._rows = []

    def remove_all(self, order_ids: Sequence[bytes]) -> None:
        """Delete all lines of these orders."""
        source = raw_table("order_line")
        for some in chunks(order_ids):
            ids = self.uow.connection.execute(select(source.c.id).where(source.c.order_id.in_(some)))
            self.uow.bulk.delete("order_line", list(ids.scalars()))


def stored_sums(uow: UnitOfWork, order_ids: Iterable[bytes]) -> dict[bytes, LineSum]:
    """Return the sums over the lines that orders have in the workspace."""
    source = raw_table("order_line")
    found: dict[bytes, LineSum] = {}
    for some in chunks(list(order_ids)):
        statement = select(
            source.c.order_id, source.c.product_id, source.c.quantity, source.c.unit_price,
            source.c.discount, source.c.amount_minor,
        ).where(source.c.order_id.in_(some))  # fmt: skip
        for order_id, *line in uow.connection.execute(statement):
            found.setdefault(order_id, LineSum()).add(tuple(line))
    return found


def is_bare(line: Line) -> bool:
    """Return whether a line says nothing but its amount."""
    return line[:4] == (None, None, None, None)
