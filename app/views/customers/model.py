"""The list as a model: an order of ids, and of the rows those that were looked at.

A million customers are sixteen megabytes of ids; rows are read when a cell of them is painted, with
those around them, and the ones looked at last are kept. Nothing here waits for the workspace.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from app.models.values import ID_BYTES
from app.services.workflows.customer_list.queries import Snapshot, read_customers
from app.services.workflows.customer_list.rows import CustomerRow
from app.views.customers.columns import COLUMNS
from app.views.customers.figures import Figures
from app.views.customers.words import RowWords
from app.views.kit.page import Page
from app.views.kit.widgets import literal

AROUND: Final = 40
"""Rows read before and after those that are looked at, so that scrolling meets them."""
_KEPT: Final = 6_000
_AT_ONCE: Final = 400

_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class CustomerModel(QAbstractTableModel):
    """Rows of the list; those not read yet are there, but empty.

    Signals:
        edited: Row, column name and text that somebody typed into a cell.
        failed: The error with which rows could not be read.
    """

    edited = Signal(int, str, str)
    failed = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._ids = b""
        self._rows: OrderedDict[bytes, tuple[int, RowWords | None]] = OrderedDict()
        self._reading = 0  # rows of an earlier one are shown until they are read again
        self._today = page.ui.today
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)
        self.figures = Figures(page, lambda: [key for key in map(self.id_of, self._looked_at()) if self._is_open(key)])
        self.figures.arrived.connect(self._tell_shown)
        self.shown_rows: Callable[[], tuple[int, int]] = lambda: (0, 0)
        self.may_edit = False

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many customers there are."""
        return 0 if parent.isValid() else len(self._ids) // ID_BYTES

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return the number of all columns, hidden ones included."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_editable = self.may_edit and COLUMNS[index.column()].name in ("name", "stage")
        return _FLAGS | Qt.ItemFlag.ItemIsEditable if is_editable else _FLAGS

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return a cell as text, as a sentence, or what it has no room for."""
        words = self.words(index.row())
        if words is None:
            return None
        column = COLUMNS[index.column()].name
        if role == _Role.DisplayRole:
            return words.cell(column)
        if role == _Role.AccessibleTextRole:
            return words.spoken(column)
        if role == _Role.ToolTipRole:
            return literal(words.tip(column))
        if role == _Role.EditRole:
            return (words.row.stage or "") if column == "stage" else words.cell(column)
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: N802
        """Pass on what was typed; the cell changes once it is stored."""
        if role != _Role.EditRole or value == self.data(index, role):
            return False
        self.edited.emit(index.row(), COLUMNS[index.column()].name, str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: N802
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._page.ui.say(COLUMNS[section].title)
        return None

    def words(self, row: int) -> RowWords | None:
        """Return a row in words; None where it is not read yet, which is then done soon."""
        reading, words = self._rows.get(self.id_of(row), (-1, None))
        if reading != self._reading:
            self._soon.start()
        elif words is not None and self.figures.are_wanted_for(words.row):
            words.figures = self.figures.of(words.row.id)
        return words

    def row(self, row: int) -> CustomerRow | None:
        """Return a row, or None where it is not read yet."""
        words = self.words(row)
        return words.row if words else None

    def id_of(self, row: int) -> bytes:
        """Return whose row it is."""
        return self._ids[row * ID_BYTES : (row + 1) * ID_BYTES]

    def ids_of(self, first: int, last: int) -> bytes:
        """Return the ids of a range of rows, both ends included, one after the other."""
        return self._ids[first * ID_BYTES : (last + 1) * ID_BYTES]

    def row_of(self, customer_id: bytes) -> int:
        """Return where a customer stands, or -1."""
        start = self._ids.find(customer_id) if customer_id else -1
        while start >= 0 and start % ID_BYTES:
            start = self._ids.find(customer_id, start + 1)
        return start // ID_BYTES if start >= 0 else -1

    def show_first(self, rows: Sequence[CustomerRow]) -> None:
        """Show the beginning while the order of all is on its way."""
        self._begin(rows)
        self._reset(b"".join(row.id for row in rows))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show everything in its order; a beginning that is shown already stays where it is."""
        self._begin(snapshot.first)
        before = self.rowCount()
        if snapshot.ids == self._ids:
            self._tell(0, before - 1)
        elif before and snapshot.ids.startswith(self._ids):
            self.beginInsertRows(QModelIndex(), before, len(snapshot) - 1)
            self._ids = snapshot.ids
            self.endInsertRows()
        else:
            self._reset(snapshot.ids)

    def begins(self, snapshot: Snapshot) -> bool:
        """Return whether every row that is shown keeps its place in a snapshot."""
        return snapshot.ids.startswith(self._ids)

    def clear(self) -> None:
        """Forget everything."""
        self._rows.clear()
        self._reset(b"")

    def _reset(self, ids: bytes) -> None:
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def _begin(self, rows: Sequence[CustomerRow]) -> None:
        """Take everything kept so far for out of date, but these rows."""
        self._reading += 1
        self.figures.begin()
        self._today = self._page.ui.today
        self._keep({row.id: row for row in rows})

    def _keep(self, rows: Mapping[bytes, CustomerRow | None]) -> None:
        for key, row in rows.items():
            self._rows[key] = (self._reading, RowWords(self._page.ui, row, self._today) if row else None)
            self._rows.move_to_end(key)
        while len(self._rows) > _KEPT:
            self._rows.popitem(last=False)

    def _read(self) -> None:
        """Read the rows that are looked at; what was asked for before and is past is given up."""
        first, last = self.shown_rows()
        near = range(max(0, first - AROUND), min(last + AROUND, self.rowCount() - 1) + 1)
        ids = [key for key in map(self.id_of, near) if self._rows.get(key, (-1, None))[0] != self._reading][:_AT_ONCE]
        if ids:
            reading = self._reading
            self._page.ask(
                read_customers,
                ids,
                then=lambda rows: self._take(reading, ids, rows),
                failed=self.failed.emit,
                key="rows",
            )

    def _take(self, reading: int, ids: Sequence[bytes], rows: Sequence[CustomerRow]) -> None:
        if reading == self._reading:
            # Who has gone meanwhile leaves an empty row until the order is read anew.
            self._keep({**dict.fromkeys(ids), **{row.id: row for row in rows}})
            first, last = self.shown_rows()
            if not set(ids).isdisjoint(map(self.id_of, range(first, last + 1))):
                self._tell(first, last)
        else:
            self._soon.start()

    def _looked_at(self) -> range:
        first, last = self.shown_rows()
        return range(max(0, first), min(last, self.rowCount() - 1) + 1)

    def _is_open(self, key: bytes) -> bool:
        """Return whether figures are to be read for a row, which itself is there."""
        words = self._rows.get(key, (-1, None))[1]
        return words is not None and self.figures.are_wanted_for(words.row)

    def _tell_shown(self) -> None:
        self._tell(*self.shown_rows())

    def _tell(self, first: int, last: int) -> None:
        last = min(last, self.rowCount() - 1)
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))
