"""How rows become lines of orders: new orders stream through, existing ones are compared at the end.

What a row is and where its order comes from differs between files of orders and of order lines;
the two imports fill that in.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from app.models.values import moment_number
from app.services.kernel.changes import Raw, chunks
from app.services.kernel.fields import Kinds
from app.services.kernel.permissions import EDIT
from app.services.kernel.references import References
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.lines import (
    Line,
    LineReader,
    LineSum,
    LineWriter,
    is_bare,
    stored_sums,
)
from app.services.workflows.importing.missing import MissingMaker
from app.services.workflows.importing.plan import Mode, Plan
from app.services.workflows.importing.rows import RowError
from app.services.workflows.importing.tally import Fate, Problem, Tally
from app.text import Text, tr

BATCH: Final = 2_000
_BUFFERED_LINES: Final = 40_000
_AT_ONCE: Final = 20_000

SAID_ELSE: Final = tr("Another row of this order says something else; the first one counts.")


@dataclass(slots=True)
class OrderRow:
    """A row of the file, read: which order it belongs to, its head and its line."""

    number: int
    key: Hashable
    head: tuple[Any, ...]
    line: Line | None
    problems: list[Problem]


@dataclass(slots=True)
class OpenOrder:
    """An order that receives lines while the file streams by.

    ``stored`` is whether its row is in the workspace already, with so many lines and so much.
    """

    order_id: bytes
    head: tuple[Any, ...]
    stored: bool = False
    line_count: int = 0
    amount: int = 0
    rows: int = 0
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class KnownOrder:
    """An order that existed before the import: what the file says of it, in sums."""

    head: tuple[Any, ...]
    rows: int = 0
    bare: bool = True
    sums: LineSum = field(default_factory=LineSum)


class OrderFlow(ABC):
    """One run of an import of orders or of their lines."""

    def __init__(self, uow: UnitOfWork, kinds: Kinds, plan: Plan, tally: Tally) -> None:
        self.uow, self.plan, self.tally = uow, plan, tally
        self.references = References(uow.connection, plan.options.source, uow.actor.owners(EDIT))
        self.maker = MissingMaker(uow, kinds, self.references, plan.options.source, tally)
        self.reader = LineReader(plan)
        self.writer = LineWriter(uow)
        self.now = moment_number(uow.now)
        self._open: dict[Hashable, OpenOrder] = {}
        self._known: dict[bytes, KnownOrder] = {}
        self._buffered = 0

    def run(self) -> None:
        """Read the whole file and write what it says."""
        for batch in _batches(self.plan.source.rows()):
            rows = self._read_batch(batch, self.tally)
            self.locate([row for row in rows if row.key not in self._open])
            for row in rows:
                self._take(row)
            if self._buffered > _BUFFERED_LINES:
                self._flush(keep={row.key for row in rows})
            self.uow.progress.advance(len(batch))
        self._flush(keep=set())
        self._settle_known()
        self.uow.refresh_index()

    @abstractmethod
    def prepare(self, batch: Sequence[tuple[int, list[str]]]) -> None:
        """Look up, or make, what the rows of a batch refer to."""

    @abstractmethod
    def read(self, number: int, cells: list[str]) -> OrderRow:
        """Return a row as read; raises :class:`RowError` where it cannot be taken."""

    @abstractmethod
    def locate(self, rows: Sequence[OrderRow]) -> None:
        """Find the orders of rows in the workspace, by :meth:`found` and :meth:`reopened`."""

    @abstractmethod
    def known_id(self, key: Hashable) -> bytes | None:
        """Return the order that existed before the import; None for a new one."""

    @abstractmethod
    def begin(self, row: OrderRow) -> OpenOrder | None:
        """Return a new order for a row; None where the row is to be skipped."""

    @abstractmethod
    def write_orders(self, orders: Sequence[tuple[Hashable, OpenOrder]]) -> None:
        """Write the rows of new orders, with their amounts."""

    @abstractmethod
    def revise_heads(self, known: dict[bytes, KnownOrder]) -> set[bytes]:
        """Change what the file says otherwise about existing orders; return which were changed."""

    def restart(self) -> None:
        """Forget what was counted while reading, before the file is read once more."""

    def reopened(self, key: Hashable, order: OpenOrder) -> None:
        """Note an order that this import wrote before and that receives further lines."""
        self._open[key] = order

    def _read_batch(self, batch: Sequence[tuple[int, list[str]]], tally: Tally | None) -> list[OrderRow]:
        self.prepare(batch)
        rows = []
        for number, cells in batch:
            try:
                rows.append(self.read(number, cells))
            except RowError as error:
                if tally is not None:
                    tally.reject(Fate.FAILED, Problem(number, error.name, error.value, error.reason))
        return rows

    def _take(self, row: OrderRow) -> None:
        order = self._open.get(row.key)
        known_id = None if order is not None else self.known_id(row.key)
        if known_id is not None:
            self._take_known(row, known_id)
            return
        if order is None:
            order = self.begin(row)
            if order is None:
                return
            self._open[row.key] = order
        elif row.head != order.head:
            row.problems.append(Problem(row.number, "", "", SAID_ELSE))
        self.tally.problems += row.problems
        order.rows += 1
        if row.line is not None:
            order.lines.append(row.line)
            self._buffered += 1

    def _take_known(self, row: OrderRow, order_id: bytes) -> None:
        if self.plan.options.mode is Mode.ADD:
            self.skip(row, tr("It exists already, and only new records were asked for."))
            return
        known = self._known.get(order_id)
        if known is None:
            known = self._known[order_id] = KnownOrder(row.head)
        elif row.head != known.head:
            row.problems.append(Problem(row.number, "", "", SAID_ELSE))
        self.tally.problems += row.problems
        known.rows += 1
        if row.line is not None:
            known.sums.add(row.line)
            known.bare = known.bare and is_bare(row.line)

    def skip(self, row: OrderRow, reason: Text) -> None:
        """Count a row that the chosen mode leaves out."""
        self.tally.reject(Fate.SKIPPED, Problem(row.number, "", "", reason))

    def _flush(self, keep: set[Hashable]) -> None:
        going = [(key, order) for key, order in self._open.items() if key not in keep]
        before = self.writer.written
        for _, order in going:
            order.amount += sum(line[4] for line in order.lines)
        self.write_orders(going)
        for key, order in going:
            self.writer.add(order.order_id, order.line_count, order.lines)
            self._buffered -= len(order.lines)
            self.tally.row(Fate.CREATED, order.rows)
            del self._open[key]
        self.writer.flush()
        self.tally.record("order_lines", Fate.CREATED, self.writer.written - before)

    def _settle_known(self) -> None:
        revised = self.revise_heads(self._known)
        different = self._different() if self.reader.has_lines else set()
        for some in chunks(sorted(different), _AT_ONCE):
            self._replace_lines(set(some))
        for order_id, known in self._known.items():
            changed = order_id in revised or order_id in different
            fate = Fate.UPDATED if changed else Fate.UNCHANGED
            self.tally.row(fate, known.rows)
            self.tally.record("orders", fate)

    def _different(self) -> set[bytes]:
        """Return the existing orders whose lines are not those of the file."""
        different = set()
        for some in chunks(list(self._known), _AT_ONCE):
            stored = stored_sums(self.uow, some)
            for order_id in some:
                known, found = self._known[order_id], stored.get(order_id, LineSum())
                # A file that gives only totals does not contradict an order with the same total.
                same_total = known.bare and known.sums.amount == found.amount and found.count > 0
                if known.sums != found and not same_total and known.sums.count:
                    different.add(order_id)
        return different

    def _replace_lines(self, order_ids: set[bytes]) -> None:
        """Read the file once more and give these orders the lines it has for them."""
        self.restart()
        lines: dict[bytes, list[Line]] = {order_id: [] for order_id in order_ids}
        for batch in _batches(self.plan.source.rows()):
            for row in self._read_batch(batch, None):
                order_id = self.known_id(row.key)
                if order_id in lines and row.line is not None:
                    lines[order_id].append(row.line)
        self.writer.remove_all(sorted(order_ids))
        for order_id, theirs in lines.items():
            self.writer.add(order_id, 0, theirs)
        self.writer.flush()
        amounts: list[tuple[Raw, ...]] = [
            (order_id, sum(line[4] for line in theirs), self.now) for order_id, theirs in lines.items()
        ]
        self.uow.bulk.update("order", ("amount_minor", "updated_at"), amounts)
        self.tally.record("order_lines", Fate.UPDATED, sum(map(len, lines.values())))


def _batches(rows: Iterator[tuple[int, list[str]]]) -> Iterator[list[tuple[int, list[str]]]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
