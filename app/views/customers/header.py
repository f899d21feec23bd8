"""The head of the list: titles, and an arrow at the column that gives the order."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from app.views.customers.columns import COLUMNS
from app.views.customers.ink import LEFT, RIGHT, Ink
from app.views.kit.theme import Type
from app.views.kit.ui import Ui

HEIGHT_PX: Final = 38
_PAD: Final = 12
_ARROW: Final = 14
_TITLE: Final = Type(12, 500)


class ListHeader(QHeaderView):
    """Sections that can be clicked to sort; ``sort`` is the column, with a minus before it backwards."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._ui, self._ink = ui, Ink(ui)
        self._sort = "name"
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(ui.theme.px(24))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(ui.theme.px(HEIGHT_PX))
        self.setMouseTracking(True)

    def show_sort(self, sort: str) -> None:
        """Show by which column the list is sorted."""
        self._sort = sort
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Draw a title and the arrow."""
        column, ink = COLUMNS[logicalIndex], self._ink
        is_sorted = column.name == self._sort.removeprefix("-")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink.painter = painter
        ink.fill(QRect(rect.left(), rect.bottom(), rect.width(), 1), "line")
        inside = rect.adjusted(ink.px(_PAD), 0, -ink.px(_PAD), -1)
        if column.name == "star":
            ink.icon(round(rect.center().x() - ink.px(_ARROW) / 2), inside, "star", "text3", _ARROW)
        else:
            self._title(inside, logicalIndex, is_sorted=is_sorted)
        painter.restore()

    def _title(self, rect: QRect, section: int, *, is_sorted: bool) -> None:
        column, ink = COLUMNS[section], self._ink
        title = self._ui.say(column.title)
        room = ink.px(_ARROW) + ink.px(4) if is_sorted else 0
        wide = min(ink.width(title, _TITLE) + 1, rect.width() - room)
        tone = "text" if is_sorted else "text2"
        arrow = "arrow-down" if self._sort.startswith("-") else "arrow-up"
        if column.is_right:
            ink.text(QRect(rect.right() - wide + 1, rect.top(), wide, rect.height()), title, _TITLE, tone, RIGHT)
            left = rect.right() - wide + 1 - room
        else:
            ink.text(QRect(rect.left(), rect.top(), wide, rect.height()), title, _TITLE, tone, LEFT)
            left = rect.left() + wide + ink.px(4)
        if is_sorted:
            ink.icon(left, rect, arrow, "accent_text", _ARROW)
