"""The table behind a chart: every value in words, and the customers behind each row."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.services.workflows.charts.model import Chart, Unit
from app.text import tr
from app.views.charts.words import cells, word
from app.views.kit.roving import wants_controls
from app.views.kit.ui import Look
from app.views.kit.widgets import one_line

Index = QModelIndex | QPersistentModelIndex
_NONE: Final = QModelIndex()
_ROW_PX: Final = 32
_WIDEST_PX: Final = 260
_SAMPLE: Final = 100
_SHORT_PX: Final = 84  # a title up to here keeps to one line
_SLACK: Final = 6  # titles are a little heavier than figures
_WORDS: Final = (Unit.TEXT, Unit.DAY, Unit.MONTH)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Model(QAbstractTableModel):
    def __init__(self, look: Look, chart: Chart) -> None:
        super().__init__()
        self._look, self._columns = look, chart.table.columns
        self.rows = list(cells(look, chart.table))

    def rowCount(self, parent: Index = _NONE) -> int:  # noqa: N802
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NONE) -> int:  # noqa: N802
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, and where it stands in it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(self.rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_LEFT if self._columns[index.column()].unit in _WORDS else _RIGHT)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(word(self._look, column.title))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_LEFT if column.unit in _WORDS else _RIGHT) | int(Qt.TextFlag.TextWordWrap)
        return None


class ChartTable(QTableView):
    """One stop for the keyboard.

    Signals:
        opened: The key of a row whose customers are wanted, and what it is called.
        controls_wanted: The keyboard is to go to what can be done with the chart, which stands above it.
    """

    opened = Signal(object, str)
    controls_wanted = Signal()

    def __init__(self, look: Look, chart: Chart) -> None:
        super().__init__()
        self._chart = chart
        self._rows = _Model(look, chart)
        self.setModel(self._rows)
        # With the model's own selection every head would ask each row whether it is chosen.
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(self._rows, header))
        self.setObjectName("plaintable")
        self.setAccessibleName(look.say(tr("{chart} as a table", chart=chart.title)))
        self.setAccessibleDescription(look.say(chart.sentence))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        mode = QAbstractItemView.ScrollMode.ScrollPerPixel
        self.setVerticalScrollMode(mode)
        self.setHorizontalScrollMode(mode)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.theme.px(_ROW_PX))
        self._size_columns(look)
        self.activated.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Lead to the controls of the chart: up from the first row, or by the Menu key."""
        is_above = event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0
        if wants_controls(event) or is_above:
            self.controls_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _size_columns(self, look: Look) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        metrics, room, widest = self.fontMetrics().horizontalAdvance, look.theme.px(28), look.theme.px(_WIDEST_PX)
        for at in range(self._rows.columnCount()):
            title = str(self._rows.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
            shown = [row[at] for row in self._rows.rows[:_SAMPLE]]
            halves = _halves(title) if metrics(title) > look.theme.px(_SHORT_PX) else [(title, "")]
            of_title = min(max(metrics(first), metrics(second)) for first, second in halves)
            self.setColumnWidth(at, min(max(of_title + _SLACK, *map(metrics, shown), 0) + room, widest))
        header.setMinimumHeight(max(look.theme.px(_ROW_PX), 2 * header.fontMetrics().height() + look.theme.px(8)))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)

    def _open(self, index: QModelIndex) -> None:
        keys, row = self._chart.table.keys, self._rows.rows[index.row()]
        if index.row() < len(keys) and keys[index.row()]:
            self.opened.emit(keys[index.row()], row[0])


def _halves(title: str) -> list[tuple[str, str]]:
    """Return the ways of breaking a title into two lines; between Han characters it may break anywhere."""
    places = [at for at, each in enumerate(title) if each == " " or (at and not title[at - 1 : at + 1].isascii())]
    return [(title, ""), *((title[:at], title[at:].strip()) for at in places)]
