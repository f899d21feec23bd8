"""The board: cards in as many columns as there is room for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from app.views.charts.card import ChartCard
from app.views.kit.theme import Theme

_GAP: Final = 16
_TWO_PX: Final = 720
_THREE_PX: Final = 1120
_WHOLE: Final = frozenset({"tiles"})
_BROAD: Final = frozenset({"cohorts", "months"})
"""Charts that take two of three columns, so that every row is full."""


class Board(QScrollArea):
    """Cards in the order in which they are given; the one with the keyboard is always in sight."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: list[ChartCard] = []
        self._columns = 1
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("plain")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 8, 16)
        self._grid.setSpacing(_GAP)
        self.setWidget(inside)

    def add(self, card: ChartCard) -> None:
        """Put a card behind those that are there."""
        self._cards.append(card)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay the cards out anew where more or fewer fit beside each other."""
        super().resizeEvent(event)
        wide = self.viewport().width() * 100 / self._theme.scale
        columns = 3 if wide >= _THREE_PX else 2 if wide >= _TWO_PX else 1
        if columns != self._columns:
            self._columns = columns
            self._lay_out()

    def reveal(self, widget: QWidget) -> None:
        """Bring a widget of a card into sight, with the card where that fits."""
        card = next((each for each in self._cards if each.isAncestorOf(widget)), None)
        if card is not None:
            self.ensureWidgetVisible(card, 0, _GAP)
            self.ensureWidgetVisible(widget, 0, _GAP)

    def _lay_out(self) -> None:
        columns = self._columns
        row = column = 0
        for at, card in enumerate(self._cards):
            span = self._span(card.entry.name, columns)
            if column + span > columns:
                row, column = row + 1, 0
            if at == len(self._cards) - 1:
                span = columns - column
            self._grid.addWidget(card, row, column, 1, span)
            column += span
        for each in range(self._grid.rowCount()):
            self._grid.setRowStretch(each, 0)
        self._grid.setRowStretch(row + 1, 1)  # cards keep their height where the window has more
        for each in range(3):
            self._grid.setColumnStretch(each, 1 if each < columns else 0)

    def _span(self, name: str, columns: int) -> int:
        if name in _WHOLE:
            return columns
        return 2 if name in _BROAD and columns > 2 else 1  # noqa: PLR2004
