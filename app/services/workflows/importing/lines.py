"""Order lines on their way into the workspace: read, summed up for comparison, written.

The fast path of the import: a million lines pass through here, so lines are plain tuples and each
distinct text of a price or quantity is read once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import Final, NamedTuple, Protocol, TypeVar

from sqlalchemy import select

from app.services.kernel.changes import Raw, chunks, raw_table
from app.services.kernel.currencies import sign_fits
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.numbers import NumberReader, fraction
from app.services.kernel.reading import micro, minor_units
from app.services.kernel.uow import UnitOfWork
from app.services.orders.rules import line_amount
from app.services.workflows.importing.ids import line_id
from app.services.workflows.importing.picking import remembering
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.rows import NEEDED, RowError
from app.text import Text, tr

LINE_FIELDS: Final = ("product", "quantity", "unit_price", "discount", "amount")
_AMOUNTS: Final = frozenset(("amount", "quantity", "unit_price"))
_COLUMNS: Final = (
    "id", "order_id", "position", "product_id", "quantity", "unit_price", "discount", "amount_minor",
)  # fmt: skip

Line = tuple[bytes | None, int | None, int | None, int | None, int]
"""Product, quantity, unit price, discount (in millionths) and amount (in minor units)."""

Doubts = list[tuple[str, str, Text]]
Numbers = tuple[Decimal, int]
V = TypeVar("V")


class LineTexts(Protocol):
    """What a row says about a line."""

    @property
    def product(self) -> str:
        """An id, or a name."""

    @property
    def quantity(self) -> str:
        """A number."""

    @property
    def unit_price(self) -> str:
        """A number, perhaps with a currency."""

    @property
    def discount(self) -> str:
        """A share."""

    @property
    def amount(self) -> str:
        """A number, perhaps with a currency."""


class Price(NamedTuple):
    """An amount or a price as written; ``sign`` is the text where it has a sign to be checked."""

    value: Decimal
    currency: str | None
    sign: str
    micro: int = 0


Parts = tuple[Numbers | None, Price | None, Numbers | None]


class LineReader:
    """Reads what a row says about a line: numbers and the amount they make."""

    def __init__(self, plan: Plan) -> None:
        fields, explicit = plan.columns.of_field.keys(), plan.columns.explicit
        self.has_lines = not _AMOUNTS.isdisjoint(fields) or not explicit.isdisjoint(LINE_FIELDS)
        self._default = plan.conventions.currency
        self._must_state = "amount" in explicit
        self._amounts = plan.reading("amount").numbers
        self._prices = plan.reading("unit_price").numbers
        quantities, shares = plan.reading("quantity").numbers, plan.reading("discount").numbers
        self._quantity = remembering(partial(_quantity, quantities))
        self._price = remembering(self._read_price)
        self._discount = remembering(partial(_share, shares))

    def read(
        self, texts: LineTexts, product_id: bytes | None, currency: str | None, doubts: Doubts
    ) -> tuple[Line | None, str | None]:
        """Return the line and its currency; no line where the row has nothing of one.

        Without ``currency`` it is the one that the amount or the price names. Where none is named
        the line is in the workspace's, and None is returned for it.

        Raises:
            RowError: There is no amount and not what makes one, or it cannot be read.
        """
        if not self.has_lines or not (
            texts.amount or texts.quantity or texts.unit_price or texts.discount or texts.product
        ):
            return None, currency
        stated, doubt = self._stated(texts.amount)
        quantity, price, discount = self._parts(texts, doubts, is_needed=stated is None)
        named = currency or (stated and stated.currency) or (price and price.currency) or None
        code = named or self._default
        if stated is not None:
            amount = _minor(stated.value, stated, code, texts.amount)
        elif quantity is None or price is None:
            raise RowError("amount", texts.amount, doubt or NEEDED)
        else:
            net = line_amount(quantity[0], price.value, None if discount is None else discount[0])
            amount = _minor(net, price, code, texts.unit_price)
            if doubt is not None:
                doubts.append(("amount", texts.amount, doubt))
        return (
            product_id,
            None if quantity is None else quantity[1],
            None if price is None else price.micro,
            None if discount is None else discount[1],
            amount,
        ), named

    def _stated(self, text: str) -> tuple[Price | None, Text | None]:
        """Return the amount that the row states; None and the reason where it cannot be read."""
        if not text:
            return None, None
        try:
            return _priced(text, self._amounts), None
        except DoubtfulValueError as doubt:
            if self._must_state:
                raise RowError("amount", text, doubt.reason) from None
            return None, doubt.reason

    def _parts(self, texts: LineTexts, doubts: Doubts, *, is_needed: bool) -> Parts:
        try:
            return (
                self._quantity(texts.quantity) if texts.quantity else None,
                self._price(texts.unit_price) if texts.unit_price else None,
                self._discount(texts.discount) if texts.discount else None,
            )
        except DoubtfulValueError:
            return (
                _part("quantity", texts.quantity, self._quantity, doubts, is_needed),
                _part("unit_price", texts.unit_price, self._price, doubts, is_needed),
                _part("discount", texts.discount, self._discount, doubts, is_needed),
            )

    def _read_price(self, text: str) -> Price:
        price = _priced(text, self._prices)
        return price._replace(micro=micro(price.value))


def _priced(text: str, numbers: NumberReader) -> Price:
    value, currency = numbers.money(text)
    is_plain = text[0].isdigit() and text[-1].isdigit()
    return Price(value, currency, "" if is_plain else text)


def _quantity(numbers: NumberReader, text: str) -> Numbers:
    value = numbers.decimal(text)
    return value, micro(value)


def _share(numbers: NumberReader, text: str) -> Numbers:
    value = fraction(text, numbers)
    return value, micro(value)


def _part(name: str, text: str, read: Callable[[str], V], doubts: Doubts, is_needed: bool) -> V | None:
    try:
        return read(text) if text else None
    except DoubtfulValueError as doubt:
        if is_needed:
            raise RowError(name, text, doubt.reason) from None
        doubts.append((name, text, doubt.reason))
        return None


def _minor(value: Decimal, written: Price, currency: str, text: str) -> int:
    if written.currency not in (None, currency) or not sign_fits(written.sign, currency):
        raise RowError("amount", text, tr("The amount is not in {currency}.", currency=currency))
    try:
        return minor_units(value, currency)
    except DoubtfulValueError as too_large:
        raise RowError("amount", text, too_large.reason) from None


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
        self._rows += [(line_id(order_id, place), order_id, place, *line) for place, line in enumerate(lines, first)]

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
