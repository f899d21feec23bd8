"""The scroll bar of the list: lines and grounds of the rows go on under it to the edge of the card."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QTableView

from app.views.customers.ink import Ink
from app.views.kit.ui import Look


class Rows(Protocol):
    """What the bar asks of its table."""

    def shown_rows(self) -> tuple[int, int]:
        """Return the first and the last row that can be seen."""

    def ground_of(self, row: int) -> str:
        """Return the role of a row's ground, empty for that of the card."""


class RowScrollBar(QScrollBar):
    """Without it a chosen row would end beside the bar, and so would all lines."""

    def __init__(self, look: Look, table: QTableView, rows: Rows) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._ink, self._table, self._rows = Ink(look), table, rows

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what goes on from the rows, then the bar."""
        table, ink = self._table, self._ink
        top, width = self.mapFrom(table, QPoint(0, table.viewport().y())).y(), self.width()
        painter = ink.painter = QPainter(self)
        ink.fill(QRect(0, top - 1, width, 1), "line")
        painter.setClipRect(QRect(0, top, width, self.height() - top))
        first, last = self._rows.shown_rows()
        for row in range(first, last + 1):
            rect = QRect(0, top + table.rowViewportPosition(row), width, table.rowHeight(row))
            if role := self._rows.ground_of(row):
                ink.fill(rect, role)
            ink.fill(QRect(0, rect.bottom(), width, 1), "line")
        painter.end()
        super().paintEvent(event)
