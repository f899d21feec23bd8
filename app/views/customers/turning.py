"""A table whose rows are painted in as many turns of the window as they need."""

from __future__ import annotations

import time

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTableView

from app.views.kit.turns import paints_until


class TurningTable(QTableView):
    """Paints the rows there is time for, one at least, and the others in the next turn."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: set[int] = set()
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._paint_waiting)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint from the top, as long as there is time."""
        until, is_begun = paints_until(self), False
        if until == float("inf"):
            super().paintEvent(event)
            return
        for row in self._rows_in(event.rect()):
            wanted = event.region().intersected(self._place_of(row))
            if wanted.isEmpty():
                continue
            if is_begun and time.perf_counter() > until:
                self._waiting.add(row)
            else:
                super().paintEvent(QPaintEvent(wanted))
                is_begun = True
        if self._waiting:
            self._next_turn.start()

    def update_row(self, row: int) -> None:
        """Have a row painted anew."""
        self.viewport().update(self._place_of(row))

    def _rows_in(self, rect: QRect) -> range:
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        count = self.model().rowCount()
        return range(first, last + 1 if last >= 0 else count) if first >= 0 else range(0)

    def _place_of(self, row: int) -> QRect:
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def _paint_waiting(self) -> None:
        waiting, self._waiting = self._waiting, set()
        for row in waiting:
            self.update_row(row)
