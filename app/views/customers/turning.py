"""A table whose rows are painted in as many turns of the window as they need."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTableView

from app.views.customers.cells import CustomerCells
from app.views.kit.turns import paints_until


class TurningTable(QTableView):
    """Paints the rows there is time for, and the others in the next turn."""

    def __init__(self, cells: CustomerCells) -> None:
        super().__init__()
        self._cells = cells
        cells.setParent(self)
        self.setItemDelegate(cells)
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._paint_waiting)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint from the top, as long as there is time."""
        self._cells.begin(paints_until(self))
        super().paintEvent(event)
        if self._cells.waiting:
            self._next_turn.start()

    def update_row(self, row: int) -> None:
        """Have a row painted anew."""
        self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def _paint_waiting(self) -> None:
        waiting, self._cells.waiting = self._cells.waiting, set()
        for row in waiting:
            self.update_row(row)
