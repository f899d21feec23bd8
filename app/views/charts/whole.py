"""One chart with the page to itself: the picture in full, its table beside it, and the way back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.workflows.charts.entries import ChartEntry
from app.services.workflows.charts.model import Chart, Kind
from app.text import tr
from app.views.charts.card import ChartCard
from app.views.charts.table import ChartTable
from app.views.kit.theme import BLOCK
from app.views.kit.ui import Ui
from app.views.kit.widgets import brief, button, card, clear, icon_label, label

_BESIDE_PX: Final = 1000
_TABLE_PX: Final = 220
_TWO_LINES_PX: Final = 140


class WholeChart(QWidget):
    """Esc and the way in words lead back: from the cities to the regions, from there to the board.

    Signals:
        left: Back to the board.
        detail_wanted: A way of showing it, or empty for what it was drilled from.
    """

    left = Signal()
    detail_wanted = Signal(str)

    def __init__(self, ui: Ui, entry: ChartEntry) -> None:
        super().__init__()
        self._ui, self.entry = ui, entry
        self.drilled = ""
        self.card = ChartCard(ui, entry, is_whole=True)
        self.table: ChartTable | None = None
        self._trail = QHBoxLayout()
        self._trail.setSpacing(4)
        self._frame = card("listcard")
        self._tabled = QVBoxLayout(self._frame)
        self._tabled.setContentsMargins(8, 8, 8, 8)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(16)
        self._body.addWidget(self.card, 3)
        self._body.addWidget(self._frame, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(10)
        layout.addLayout(self._trail)
        inside = QWidget()
        inside.setObjectName("plain")
        inside.setLayout(self._body)
        self._body.setContentsMargins(0, 0, 8, 0)
        if entry.kind is Kind.TILES:
            self._frame.setFixedHeight(ui.theme.px(_TWO_LINES_PX))
        else:
            self._frame.setMinimumHeight(ui.theme.px(_TABLE_PX))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        layout.addWidget(scroll, 1)
        self._show_trail()

    def show_chart(self, chart: Chart) -> None:
        """Show the picture and its table."""
        self.card.show_chart(chart)
        had_focus = self.table is not None and self.table.hasFocus()
        clear(self._tabled)
        self.table = ChartTable(self._ui, chart)
        self.table.opened.connect(self.card.row_opened)
        self._tabled.addWidget(self.table)
        self._frame.setVisible(bool(chart.table.rows))
        if had_focus:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def drill(self, into: str) -> None:
        """Say what of the chart is shown; empty for all of it."""
        self.drilled = into
        self._show_trail()

    def take_focus(self) -> None:
        """Put the keyboard into the picture."""
        (self.card.canvas or self.card).setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Go up by one."""
        if self.drilled:
            self.detail_wanted.emit("")
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the table beside the picture, or below it where that is narrow; that of the tiles is two long lines."""
        super().resizeEvent(event)
        is_wide = self.width() * 100 / self._ui.theme.scale >= _BESIDE_PX and self.entry.kind is not Kind.TILES
        way = QBoxLayout.Direction
        self._body.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def _show_trail(self) -> None:
        clear(self._trail)
        self._trail.addWidget(button(self._ui, tr("All charts"), "link", icon="arrow-left", on=self.left.emit))
        self._trail.addWidget(icon_label(self._ui, "chevron-right", "text3", 14))
        if self.drilled:
            up = button(self._ui, self.entry.title, "link", on=lambda: self.detail_wanted.emit(""))
            self._trail.addWidget(up)
            self._trail.addWidget(icon_label(self._ui, "chevron-right", "text3", 14))
            self._trail.addWidget(label(self._ui, brief(self.drilled), BLOCK))
        else:
            self._trail.addWidget(label(self._ui, self.entry.title, BLOCK))
        self._trail.addStretch(1)
