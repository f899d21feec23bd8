"""The tables of the import: first rows, problems. They only show; columns have a model of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
)

from app.text import Text
from app.views.kit.painting import survived
from app.views.kit.ui import Look
from app.views.kit.widgets import card, literal, one_line

Index = QModelIndex | QPersistentModelIndex

_ROW: Final = 32
_HEADER: Final = 34
_WIDEST: Final = 260
_NARROWEST: Final = 72
_SHOWN: Final = 400
_MOST_ROWS: Final = 1_000  # more are higher than any screen


class Cells(QAbstractTableModel):
    """Rows of texts, made when they are looked at: there may be as many as a file has lines.

    ``numbers`` are the columns that stand at the right.
    """

    def __init__(self, look: Look, numbers: frozenset[int] = frozenset()) -> None:
        super().__init__()
        self._look, self._numbers = look, numbers
        self._header: Sequence[str] = ()
        self._rows: Sequence[Any] = ()
        self._cells: Callable[[Any], Sequence[str]] = tuple

    def show(self, header: Sequence[str], rows: Sequence[Any], cells: Callable[[Any], Sequence[str]] = tuple) -> None:
        """Replace everything; ``cells`` makes the texts of a row."""
        self.beginResetModel()
        self._header, self._rows, self._cells = header, rows, cells
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell, or how it stands there."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            cells = self._cells(self._rows[index.row()])
            text = cells[index.column()] if index.column() < len(cells) else ""
            if role == Qt.ItemDataRole.ToolTipRole:
                return literal(text) or None
            return one_line(text[:_SHOWN])
        return _aligned(role, index.column() in self._numbers)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return one_line(self._header[section])
            return _aligned(role, section in self._numbers)
        return None


def _aligned(role: int, at_end: bool) -> object:
    if role != Qt.ItemDataRole.TextAlignmentRole:
        return None
    return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft)


class RowDelegate(QStyledItemDelegate):
    """Draws a bar at the current row while the keyboard is in the table."""

    def __init__(self, look: Look, view: QTableView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    @survived
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        super().paint(painter, option, index)
        if index.row() == self._view.currentIndex().row() and not index.column() and self._view.hasFocus():
            rect = option.rect
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self._look.theme.color("accent"))


def show_in(view: QTableView, look: Look, model: QAbstractItemModel, name: Text) -> None:
    """Set a table up as all of the import look: lines apart, one stop of the keyboard, nothing to edit."""
    view.setModel(model)
    view.setObjectName("ledger")
    view.setItemDelegate(RowDelegate(look, view))
    view.setAccessibleName(look.say(name))
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setTabKeyNavigation(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(look.theme.px(_ROW))
    view.verticalHeader().hide()
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setFixedHeight(look.theme.px(_HEADER))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    # A header asks the selection about every row, which takes minutes where there are a million.
    for each in (header, view.verticalHeader()):
        each.setSelectionModel(QItemSelectionModel(model, each))


def fit_columns(view: QTableView, look: Look) -> None:
    """Give each column the width of what stands in its first rows, within limits."""
    least, most = look.theme.px(_NARROWEST), look.theme.px(_WIDEST)
    metrics = view.fontMetrics()
    model = view.model()
    for column in range(model.columnCount()):
        texts = [str(model.index(row, column).data() or "") for row in range(min(30, model.rowCount()))]
        texts.append(str(model.headerData(column, Qt.Orientation.Horizontal) or ""))
        width = max(metrics.horizontalAdvance(text) for text in texts) + look.theme.px(28)
        view.setColumnWidth(column, max(least, min(most, width)))


def framed(view: QTableView, least_px: int) -> QFrame:
    """Return a card around a table, as high as its rows where there is room, and never below some of them."""
    frame = card("listcard")
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(1, 1, 1, 1)
    inner.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
    inner.addWidget(view)
    bar = view.horizontalScrollBar()

    def hug() -> None:
        rows = min(_MOST_ROWS, view.model().rowCount()) * view.verticalHeader().defaultSectionSize()
        below = bar.sizeHint().height() if bar.maximum() else 0
        height = view.horizontalHeader().height() + rows + below + 2 * view.frameWidth()
        view.setMinimumHeight(min(least_px, height))
        view.setMaximumHeight(height)

    view.model().modelReset.connect(hug)
    bar.rangeChanged.connect(hug)
    return frame
