"""Short tables of text: tags, people, backups, files. Cells show their text literally."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.text import Text
from app.views.kit.ui import Ui
from app.views.kit.widgets import literal, one_line

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 40
_HEAD: Final = 34
_MEASURED: Final = 100  # lines by which a column knows its width, beside those in sight
_MOST_SHARE: Final = 0.4  # of the width, for one column
_BRIEF: Final = 12  # what is longer may be cut off in a narrow window
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NONE: Final = QModelIndex()


@dataclass(frozen=True)
class Row:
    """A line: what it is of, and its cells; a pale one stands back."""

    key: bytes
    cells: tuple[str, ...]
    is_pale: bool = False


@dataclass(frozen=True)
class Column:
    """A column: title, whether it takes a share of the width (1) or what its text needs (0), whether of numbers."""

    title: Text
    share: int = 1
    is_number: bool = False


class Rows(QAbstractTableModel):
    """The lines of a table."""

    def __init__(self, ui: Ui, columns: Sequence[Column]) -> None:
        super().__init__()
        self._ui, self._columns = ui, columns
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:  # noqa: N802
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NONE) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell and how it stands."""
        row, column = self.rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(row.cells[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole and len(row.cells[index.column()]) > _BRIEF:
            return literal(row.cells[index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return int(_RIGHT)
        if role == Qt.ItemDataRole.ForegroundRole and row.is_pale:
            return self._ui.theme.color("text3")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._ui.say(self._columns[section].title)
        is_number = self._columns[section].is_number
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return int(_RIGHT if is_number else left) if role == Qt.ItemDataRole.TextAlignmentRole else None


class Table(QTableView):
    """One stop for the keyboard; whole lines are chosen.

    Signals:
        opened: Enter or a double click on a line.
        delete_wanted: The delete key was pressed.
    """

    opened = Signal()
    delete_wanted = Signal()

    def __init__(self, ui: Ui, name: Text, columns: Sequence[Column], *, is_several: bool = False) -> None:
        super().__init__()
        self.rows = Rows(ui, columns)
        self.setModel(self.rows)
        self.setAccessibleName(ui.say(name))
        self.setObjectName("plaintable")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if is_several else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ui.theme.px(_ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(ui.theme.px(40))
        header.setResizeContentsPrecision(_MEASURED)
        header.setMinimumHeight(ui.theme.px(_HEAD))
        for at, column in enumerate(columns):
            resize = QHeaderView.ResizeMode.Stretch if column.share else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(at, resize)
        self.activated.connect(lambda _index: self.opened.emit())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other lines; what is chosen stays chosen by its key."""
        chosen = {row.key for row in self.chosen()}
        place = max(self.currentIndex().row(), 0)
        self.rows.show(rows)
        kept = [at for at, row in enumerate(rows) if row.key in chosen]
        if rows:
            self._choose(kept or [min(place, len(rows) - 1)])

    def fit(self, lines: int) -> None:
        """Be as high as so many lines."""
        header = self.horizontalHeader()
        head = max(header.minimumHeight(), header.sizeHint().height())
        self.setFixedHeight(head + lines * self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth() + 4)

    def hug(self, most: int) -> None:
        """Be no higher than the lines there are, nor than so many."""
        self.fit(max(1, min(most, self.rows.rowCount())))

    def sizeHintForColumn(self, column: int) -> int:  # noqa: N802
        """Return what the text of a column needs, but never so much that the others have nothing left."""
        return min(super().sizeHintForColumn(column), int(self.viewport().width() * _MOST_SHARE))

    def chosen(self) -> list[Row]:
        """Return the chosen lines, from top to bottom."""
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.rows.rows[at] for at in places]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the delete key."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, places: Sequence[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        model.setCurrentIndex(self.rows.index(places[0], 0), flags.NoUpdate)
        wanted, last = QItemSelection(), self.rows.columnCount() - 1
        for first, end in _runs(places):
            wanted.select(self.rows.index(first, 0), self.rows.index(end, last))
        model.select(wanted, flags.ClearAndSelect)


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Return first and last of lines next to each other, so that many are chosen as fast as few."""
    found: list[tuple[int, int]] = []
    for at in places:
        if found and found[-1][1] == at - 1:
            found[-1] = (found[-1][0], at)
        else:
            found.append((at, at))
    return found
