"""How rows become lines of orders: new orders stream through, existing ones are compared at the end.

What a row is and where its order comes from differs between files of orders and of order lines;
the two imports fill that in. Comparing and changing orders that exist is in ``settling``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from itertools import islice
from sys import intern
from typing import Any, Final, Generic

from sqlalchemy import func, select

from app.models.values import moment_number
from app.services.kernel.changes import raw_table
from app.services.kernel.fields import Kinds
from app.services.kernel.permissions import EDIT
from app.services.kernel.references import References
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.lines import Line, LineReader, LineWriter, is_bare
from app.services.workflows.importing.missing import MissingMaker
from app.services.workflows.importing.order_states import (
    Head,
    Key,
    KnownOrder,
    OpenOrder,
    OrderRow,
    OrderState,
)
from app.services.workflows.importing.plan import Mode, Plan
from app.services.workflows.importing.rows import RowError
from app.services.workflows.importing.settling import Settling
from app.services.workflows.importing.tally import Fate, Problem, Tally
from app.text import Text, tr

BATCH: Final = 2_000
_BUFFERED_LINES: Final = 40_000
_SHARED_HEADS: Final = 20_000

SAID_ELSE: Final = tr("Another row of this order says something else; the first one counts.")
_OTHER_CURRENCY: Final = tr("Another row of this order is in another currency.")

Batch = Sequence[tuple[int, list[str]]]


class OrderFlow(ABC, Generic[Key]):
    """One run of an import of orders or of their lines."""

    def __init__(self, uow: UnitOfWork, kinds: Kinds, plan: Plan, tally: Tally) -> None:
        self.uow, self.plan, self.tally = uow, plan, tally
        source = None if plan.columns.is_own_export else plan.options.source
        self.references = References(uow.connection, source, uow.actor.owners(EDIT))
        self.maker = MissingMaker(uow, kinds, self.references, plan.options.source, tally)
        self.reader = LineReader(plan)
        self.writer = LineWriter(uow)
        self.now = moment_number(uow.now)
        self.open: dict[Key, OpenOrder] = {}
        self.known: dict[Key, KnownOrder] = {}
        self.refused: dict[Key, tuple[str, Text]] = {}
        self._existing: dict[bytes, KnownOrder] = {}
        self._heads: dict[Head, Head] = {}
        self._buffered = 0

    def run(self) -> None:
        """Read the whole file and write what it says."""
        self.tally.record("orders", Fate.UNCHANGED, 0)
        for batch in _batches(self.plan.rows()):
            rows = self._located(batch, self.tally)
            for row in rows:
                self._take(row)
            if self._buffered > _BUFFERED_LINES:
                self._flush(keep={row.key for row in rows})
            self.uow.progress.advance(len(batch))
        self._flush(keep=set())
        self._settle_known()
        self.uow.refresh_index()

    @abstractmethod
    def read_batch(self, batch: Batch) -> Iterator[OrderRow[Key] | tuple[int, RowError]]:
        """Yield the rows of a batch as read, or why one cannot be taken; make what is missing."""

    @abstractmethod
    def locate(self, rows: Sequence[OrderRow[Key]]) -> None:
        """Find the orders of rows: fill in ``known``, ``refused``, or call :meth:`reopen`."""

    @abstractmethod
    def begin(self, row: OrderRow[Key]) -> OpenOrder:
        """Return a new order for a row."""

    @abstractmethod
    def write_orders(self, orders: Sequence[tuple[Key, OpenOrder]]) -> None:
        """Write the rows of new orders, with their amounts."""

    @abstractmethod
    def settling(self) -> Settling:
        """Return what compares existing orders with the file."""

    def restart(self) -> None:
        """Forget what was counted while reading, before the file is read once more."""

    def note_existing(self, key: Key, order_id: bytes, currency: str) -> None:
        """Note that the order of a key existed before the import, in a currency.

        Keys are forgotten with their batch and found anew in the next: a few hundred thousand of
        them would take more memory than all the rest.
        """
        known = self._existing.get(order_id)
        if known is None:
            # Read from the file it is another text each time.
            known = self._existing[order_id] = KnownOrder(order_id, former_currency=intern(currency))
        self.known[key] = known

    def reopen(self, orders: dict[Key, OpenOrder]) -> None:
        """Go on with orders that this import wrote before and that receive further lines."""
        lines = raw_table("order_line")
        ids = {order.order_id: order for order in orders.values()}
        counted = select(lines.c.order_id, func.count()).where(lines.c.order_id.in_(list(ids)))
        for order_id, count in self.uow.connection.execute(counted.group_by(lines.c.order_id)).all():
            ids[order_id].line_count = count
        self.open |= orders

    def _located(self, batch: Batch, tally: Tally | None) -> list[OrderRow[Key]]:
        """Return the rows of a batch as read, their orders found."""
        rows = self._read_batch(batch, tally)
        self.known.clear()
        self.refused.clear()
        self.locate([row for row in rows if row.key not in self.open])
        return rows

    def _read_batch(self, batch: Batch, tally: Tally | None) -> list[OrderRow[Key]]:
        rows = []
        for row in self.read_batch(batch):
            if isinstance(row, OrderRow):
                rows.append(row)
            elif tally is not None:
                number, error = row
                tally.reject(Fate.FAILED, Problem(number, error.name, error.value, error.reason))
        return rows

    def _take(self, row: OrderRow[Key]) -> None:
        order: OrderState | None = self.open.get(row.key)
        if order is None:
            order = self._enter(row)
        if order is not None and self._join(row, order) and row.line is not None:
            self._add_line(row.line, order)

    def _enter(self, row: OrderRow[Key]) -> OrderState | None:
        """Return the existing or new order of a row; None where the row is not to be taken."""
        mode, known = self.plan.options.mode, self.known.get(row.key)
        if row.key in self.refused:
            name, reason = self.refused[row.key]
            self.tally.reject(Fate.FAILED, Problem(row.number, name, "", reason))
        elif known is not None and mode is Mode.ADD:
            self._skip(row, tr("It exists already, and only new records were asked for."))
        elif known is None and mode is Mode.UPDATE:
            self._skip(row, tr("There is no such record, and only changes were asked for."))
        elif known is not None:
            return known
        else:
            order = self.open[row.key] = self.begin(row)
            return order
        return None

    def _join(self, row: OrderRow[Key], order: OrderState) -> bool:
        """Count a row to its order; False where it cannot belong to it."""
        problem = self._settle_currency(row, order)
        if problem is not None:
            self.tally.reject(Fate.FAILED, problem)
            return False
        if order.head is None:
            order.take_head(row, self._shared(row.head))
        elif _contradicts(row, order.head, order.custom):
            self.tally.problem(row.number, "", "", SAID_ELSE)
        if row.doubts or row.line_doubts:
            self.tally.problems += [Problem(row.number, *doubt) for doubt in (*row.doubts, *row.line_doubts)]
            order.note_line_doubts(row.line_doubts)
        order.rows += 1
        return True

    def _settle_currency(self, row: OrderRow[Key], order: OrderState) -> Problem | None:
        """Give a row that names no currency that of its order; return why it cannot belong there."""
        currency = order.currency
        if row.head.currency == currency or not currency:
            return None
        if row.texts is None:
            is_first = order.head is None
            return None if is_first else Problem(row.number, "currency", row.head.currency, _OTHER_CURRENCY)
        product_id = None if row.line is None else row.line[0]
        try:
            row.line, _ = self.reader.read(row.texts, product_id, currency, [])
        except RowError as error:
            return Problem(row.number, error.name, error.value, error.reason)
        row.head = row.head._replace(currency=currency)
        return None

    def _shared(self, head: Head) -> Head:
        """Return an equal head that other orders have too, since many say the same."""
        if len(self._heads) > _SHARED_HEADS:
            self._heads.clear()
        return self._heads.setdefault(head, head)

    def _add_line(self, line: Line, order: OrderState) -> None:
        if isinstance(order, OpenOrder):
            order.lines.append(line)
            self._buffered += 1
        elif isinstance(order, KnownOrder):
            order.sums.add(line)
            order.is_bare = order.is_bare and is_bare(line)

    def _skip(self, row: OrderRow[Key], reason: Text) -> None:
        self.tally.reject(Fate.SKIPPED, Problem(row.number, "", "", reason))

    def _flush(self, keep: set[Key]) -> None:
        going = [(key, order) for key, order in self.open.items() if key not in keep]
        before = self.writer.written
        for _, order in going:
            order.amount += sum(line[4] for line in order.lines)
        self.write_orders(going)
        for key, order in going:
            self.writer.add(order.order_id, order.line_count, order.lines)
            self._buffered -= len(order.lines)
            self.tally.row(Fate.CREATED, order.rows)
            del self.open[key]
        self.writer.flush()
        if self.writer.written > before:
            self.tally.record("order_lines", Fate.CREATED, self.writer.written - before)

    def _settle_known(self) -> None:
        known = {key: order for key, order in self._existing.items() if order.head is not None}
        settling = self.settling()
        given, different = settling.differences(known)
        if different:
            self._replace_lines(different)
        changed = settling.revise(known, given) | different
        for order_id, order in known.items():
            fate = Fate.UPDATED if order_id in changed else Fate.UNCHANGED
            self.tally.row(fate, order.rows)
            self.tally.record("orders", fate)
            if order.sums.count:
                lines = Fate.UPDATED if order_id in different else Fate.UNCHANGED
                self.tally.record("order_lines", lines, order.sums.count)

    def _replace_lines(self, order_ids: set[bytes]) -> None:
        """Read the file once more and give these orders the lines it has for them."""
        self.restart()
        lines: dict[bytes, list[Line]] = {order_id: [] for order_id in order_ids}
        for batch in _batches(self.plan.rows()):
            for row in self._located(batch, None):
                order = self.known.get(row.key)
                is_wanted = order is not None and order.head is not None and order.order_id in lines
                if order is None or not is_wanted or self._settle_currency(row, order) is not None:
                    continue
                if row.line is not None:
                    lines[order.order_id].append(row.line)
            self.open.clear()
        self.writer.remove_all(sorted(order_ids))
        for order_id, theirs in lines.items():
            self.writer.add(order_id, 0, theirs)
        self.writer.flush()
        amounts: list[tuple[Any, ...]] = [
            (order_id, sum(line[4] for line in theirs), self.now) for order_id, theirs in lines.items()
        ]
        self.uow.bulk.update("order", ("amount_minor", "updated_at"), amounts)


def _contradicts(row: OrderRow[Any], head: Head, custom: tuple[str, ...]) -> bool:
    if row.head == head and row.custom == custom:
        return False
    said = (*row.head, *(text or None for text in row.custom))
    return any(mine is not None and mine != first for mine, first in zip(said, (*head, *custom), strict=True))


def _batches(rows: Iterator[tuple[int, list[str]]]) -> Iterator[Batch]:
    while batch := list(islice(rows, BATCH)):
        yield batch
