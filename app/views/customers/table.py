"""The table of customers: rows of one height, keys, selection by ranges, columns that fit the width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
)

from app.text import tr
from app.views.customers.cells import CustomerCells
from app.views.customers.columns import COLUMNS, PLACES, widths
from app.views.customers.edge import RowScrollBar
from app.views.customers.header import ListHeader
from app.views.customers.model import CustomerModel
from app.views.customers.state import ROW_PX, ListState
from app.views.customers.turning import TurningTable
from app.views.kit.ui import Ui

_STAR: Final = PLACES["star"]
_NAME: Final = PLACES["name"]
_Flag = QItemSelectionModel.SelectionFlag
_KEYBOARD: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_CHOOSING: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_MOVING: Final = (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Down)


class CustomerTable(TurningTable):
    """Shows a :class:`CustomerModel`.

    Signals:
        opened: A customer is to be shown beside the list; True where the keyboard goes along.
        moved: Another row is the current one, by whatever means.
        counted: How many rows are selected now.
        starred: The row whose star was clicked or whose key was pressed.
        typed: What was typed to find a name, all of it since the last pause.
        refused: Esc was pressed: one layer less.
        deleted: Delete was pressed on the selection.
    """

    opened = Signal(int, bool)
    moved = Signal(int)
    counted = Signal(int)
    starred = Signal(int)
    typed = Signal(str)
    refused = Signal()
    deleted = Signal()

    def __init__(self, ui: Ui, model: CustomerModel) -> None:
        super().__init__()
        self._ui, self._list = ui, model
        self._cells = CustomerCells(ui, self)
        self._columns: tuple[str, ...] = ()
        self._letters, self._typed_at, self._key_at = "", 0, 0
        self._pressed = -1
        self.setAccessibleName(ui.say(tr("Customers")))
        _look_plain(self)
        self.setHorizontalHeader(ListHeader(ui, self))
        self.setVerticalScrollBar(RowScrollBar(ui, self, self))
        self.setModel(model)
        # Each section would ask the real one whether its whole column is selected: a walk over all rows.
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(model, header))
        self.setItemDelegate(self._cells)
        model.shown_rows = self.shown_rows
        self.selectionModel().currentRowChanged.connect(lambda current, _: self.moved.emit(current.row()))
        self.selectionModel().selectionChanged.connect(lambda *_: self.counted.emit(self.count()))
        self.selectionModel().selectionChanged.connect(lambda *_: self.verticalScrollBar().update())

    def show_state(self, state: ListState) -> None:
        """Take over columns, height of rows and the arrow of the order."""
        self._columns = state.columns
        height = self._ui.theme.px(ROW_PX[state.density])
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        assert isinstance(header, ListHeader)  # noqa: S101
        header.show_sort(state.sort)
        self._fit()

    def shown_rows(self) -> tuple[int, int]:
        """Return the first and the last row that can be seen."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return max(first, 0), last if last >= 0 else self._list.rowCount() - 1

    def ground_of(self, row: int) -> str:
        """Return the role of a row's ground, empty for that of the card."""
        if self.selectionModel().isSelected(self._list.index(row, _NAME)):
            return "selected"
        return "hover" if row == self._cells.hovered else ""

    @property
    def is_editing(self) -> bool:
        """Whether somebody types into a cell."""
        return self.state() is QAbstractItemView.State.EditingState

    def current_row(self) -> int:
        """Return the row with the keyboard, or -1."""
        return self.currentIndex().row()

    def ranges(self) -> list[tuple[int, int]]:
        """Return the selected rows as ranges with both ends, from the top."""
        return sorted((each.top(), each.bottom()) for each in self.selectionModel().selection().toList())

    def count(self) -> int:
        """Return how many rows are selected."""
        return sum(last - first + 1 for first, last in self.ranges())

    def selected_ids(self) -> bytes:
        """Return the ids of the selected rows, one after the other."""
        return b"".join(self._list.ids_of(first, last) for first, last in self.ranges())

    def select(self, ranges: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Select rows in place of those before; ``current`` gets the keyboard."""
        model, last_column = self._list, len(COLUMNS) - 1
        chosen = QItemSelection()
        for first, last in ranges:
            chosen.select(model.index(first, 0), model.index(last, last_column))
        if current >= 0:
            self.selectionModel().setCurrentIndex(model.index(current, _NAME), _Flag.NoUpdate)
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)

    def go_to(self, row: int) -> None:
        """Select a row alone and bring it into view."""
        first, last = self.shown_rows()
        hint = QAbstractItemView.ScrollHint
        self.select([(row, row)], row)
        # From far away to the middle, where what surrounds it is seen too.
        is_near = first <= row <= last
        self.scrollTo(self._list.index(row, _NAME), hint.EnsureVisible if is_near else hint.PositionAtCenter)
        if not is_near:
            # So that the head cuts no row.
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - bar.value() % self.verticalHeader().defaultSectionSize())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the columns into the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = widths(self._columns, self.viewport().width(), self._ui.theme.scale / 100)
        header = self.horizontalHeader()
        for at, column in enumerate(COLUMNS):
            header.setSectionHidden(at, column.name not in fitting)
            if column.name in fitting:
                header.resizeSection(at, fitting[column.name])

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End lead to the first and last row."""
        last, column = self._list.rowCount() - 1, max(self.currentIndex().column(), _NAME)
        if last >= 0 and action is QAbstractItemView.CursorAction.MoveHome:
            return self._list.index(0, column)
        if last >= 0 and action is QAbstractItemView.CursorAction.MoveEnd:
            return self._list.index(last, column)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open, preview, edit, star, delete; the rest is moving and selecting."""
        if self.is_editing:
            # What the editor leaves, such as Enter, is no key for the list.
            return
        self._show_ring(True)
        row, key, is_plain = self.current_row(), event.key(), not event.modifiers() & _CHOOSING
        if row >= 0 and is_plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row, True)
        elif row >= 0 and is_plain and key == Qt.Key.Key_Space and not self._letters_go_on(event.timestamp()):
            self.opened.emit(row, False)
        elif row >= 0 and key == Qt.Key.Key_F2:
            self._edit(row)
        elif row >= 0 and event.text() == "*":
            self.starred.emit(row)
        elif is_plain and key == Qt.Key.Key_Delete and self.count():
            self.deleted.emit()
        elif key == Qt.Key.Key_Escape:
            self.refused.emit()
        else:
            self._key_at = event.timestamp()
            super().keyPressEvent(event)
            if key in _MOVING and is_plain and not self.count() and self.current_row() >= 0:
                # Where the keyboard stood already: Qt chooses only what it comes to.
                self.select([(self.current_row(), self.current_row())], self.current_row())

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Collect what is typed without a pause; who is meant is found in the workspace."""
        at = self._key_at
        self._letters = self._letters + search if self._letters_go_on(at) else search.lstrip()
        self._typed_at = at
        if self._letters:
            self.typed.emit(self._letters)

    def _letters_go_on(self, at: int) -> bool:
        return bool(self._letters) and at - self._typed_at < QApplication.keyboardInputInterval() * 2

    def _edit(self, row: int) -> None:
        index = self.currentIndex()
        if not self._list.flags(index) & Qt.ItemFlag.ItemIsEditable or self.isColumnHidden(index.column()):
            index = self._list.index(row, _NAME)
        if self._list.flags(index) & Qt.ItemFlag.ItemIsEditable and self._list.row(row) is not None:
            self.setCurrentIndex(index)
            self.edit(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take a click on a star for itself."""
        self._show_ring(False)
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = index.row() if is_left and not event.modifiers() & _CHOOSING else -1
        if self._pressed >= 0 and index.column() == _STAR:
            self._pressed = -1
            self.starred.emit(index.row())
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show the customer that was clicked."""
        super().mouseReleaseEvent(event)
        row = self.rowAt(round(event.position().y()))
        if row >= 0 and row == self._pressed:
            self.opened.emit(row, False)
        self._pressed = -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tint the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Tint no row any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the ring where the keyboard came here."""
        was_nowhere = self.current_row() < 0
        super().focusInEvent(event)
        self._show_ring(event.reason() in _KEYBOARD)
        if was_nowhere and self._list.rowCount():
            # Not the first cell, which is only a star.
            self.selectionModel().setCurrentIndex(self._list.index(self.shown_rows()[0], _NAME), _Flag.NoUpdate)

    def _show_ring(self, has_ring: bool) -> None:
        if has_ring != self._cells.has_ring:
            self._cells.has_ring = has_ring
            self.viewport().update()

    def _hover(self, row: int) -> None:
        before, self._cells.hovered = self._cells.hovered, row
        for each in {before, row} - {-1}:
            self.update_row(each)
        if before != row:
            self.verticalScrollBar().update()


def _look_plain(table: CustomerTable) -> None:
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setMouseTracking(True)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setFrameShape(QTableView.Shape.NoFrame)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
