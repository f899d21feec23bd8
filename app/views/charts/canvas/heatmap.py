"""Cells of a grid, the stronger the larger: empty where nothing can be known yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from app.services.workflows.charts.model import Mark
from app.text import tr
from app.views.charts.canvas.base import Canvas, Place
from app.views.charts.canvas.ink import NOTE, Ink
from app.views.charts.words import change, label_of, tiny
from app.views.kit.theme import CAPTION, SMALL

_GAP = 2.0
_ROW_PX = 28
_LEFT_SHARE = 0.28
_SIGN_PX = 6
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
NOTED: Final = 0.1
"""By so much, as a share, a cell has to change for that to be drawn."""
PERIOD_BEFORE: Final = tr("10% or more above or below the period before")
YEAR_BEFORE: Final = tr("10% or more above or below the same month a year before")


class Heatmap(Canvas):
    """Rows and columns as the axes name them; a pale cell has an edge, and its value where there is room."""

    _has_signs = False

    def natural_height(self, width: int) -> int:
        """Return the height with which every row can be read."""
        del width
        return self.look.theme.px(_ROW_PX * (self._rows() + 1) + 24)

    def draw(self, ink: Ink, rect: QRectF) -> Sequence[Place]:
        """Draw the cells, with names at the left and above."""
        rows, columns = self._rows(), self._columns()
        names = [label_of(self.look, self.chart.down, at) for at in range(rows)]
        left = min(max((ink.width(each) for each in names), default=0.0) + 8, rect.width() * _LEFT_SHARE)
        top, is_compared = ink.line() + 4, any(each.change is not None for each in self.chart.marks)
        grid = rect.adjusted(left, top, 0, -ink.line() - 4 if is_compared else 0)
        wide = min(grid.width() / max(columns, 1), self.look.theme.px(180 if self.is_whole else 120))
        high = min(grid.height() / max(rows, 1), self.look.theme.px(64))
        self._write_heads(ink, grid, wide, columns)
        self._write_names(ink, QRectF(rect.left(), grid.top(), left - 8, grid.height()), high, names)
        places = []
        self._has_signs = False
        words = self._words(ink, wide - _GAP) if ink.line(CAPTION) <= high + 2 - _GAP else {}
        for mark in sorted(self.chart.marks, key=lambda each: (each.y, each.x)):
            cell = QRectF(grid.left() + mark.x * wide, grid.top() + mark.y * high, wide, high)
            inner = cell.adjusted(0, 0, -_GAP, -_GAP) if min(wide, high) > 4 * _GAP else cell.adjusted(0, 0, -0.5, -0.5)
            if mark.size is not None:
                self._fill(ink, inner, mark, words.get(mark.size, ""))
                places.append(Place(mark, inner))
        if self._has_signs:
            self._write_legend(ink, QRectF(grid.left(), grid.top() + rows * high + 2, grid.width(), ink.line()))
        return places

    def _words(self, ink: Ink, wide: float) -> dict[float, str]:
        """Return what stands in the cells; nothing where not all have room, for some would seem to be others."""
        words: dict[float, str] = {}
        for mark in self.chart.marks:
            if mark.size is not None and mark.size not in words:
                words[mark.size] = tiny(self.look, mark.unit or self.chart.unit, mark.size) if mark.size else "0"
                if ink.width(words[mark.size], CAPTION) + 4 > wide:
                    return {}
        return words

    def _rows(self) -> int:
        return (
            len(self.chart.down.labels)
            if self.chart.down
            else 1 + max((each.y for each in self.chart.marks), default=0)
        )

    def _columns(self) -> int:
        if self.chart.across:
            return len(self.chart.across.labels)
        return 1 + max((each.x for each in self.chart.marks), default=0)

    def _fill(self, ink: Ink, cell: QRectF, mark: Mark, text: str) -> None:
        if mark.size and mark.is_whole:
            color = ink.color("text2")
            ink.fill(cell, ink.color("neutral_bg"), 2)
        elif mark.size:
            role = ink.step(self._shade(mark))
            color, edge = ink.on(role), ink.color("control") if ink.is_pale(role) and not text else None
            ink.fill(cell, ink.color(role), 2, edge)
        else:
            color = ink.color("text3")
            ink.fill(cell, ink.color("sunken"), 2)
        room = self._write_change(ink, cell, mark, color, text)
        if text:
            ink.text(room, text, color, CAPTION if cell.width() < ink.width(text, SMALL) + 4 else SMALL, _CENTRE)

    def _write_change(self, ink: Ink, cell: QRectF, mark: Mark, color: QColor, value: str) -> QRectF:
        """Say how a cell changed where that is much, and return the room that is left for its value."""
        share = mark.change
        if share is None or abs(share) < NOTED:
            return cell
        said, line, below = change(self.look, share), ink.line(), ink.line(NOTE)
        if self.is_whole and value and cell.height() >= line + below + 4 and ink.width(said, NOTE) + 4 <= cell.width():
            top = cell.center().y() - (line + below) / 2
            ink.text(QRectF(cell.left(), top + line, cell.width(), below), said, color, NOTE, _CENTRE)
            self._has_signs = True
            return QRectF(cell.left(), top, cell.width(), line)
        size = self.look.theme.px(_SIGN_PX)
        is_high = cell.height() >= ink.line() + 2 * size
        if is_high or cell.width() >= ink.width(value) + 2 * (size + 6):
            top = cell.top() + 3 if is_high else cell.center().y() - size / 2
            _sign(ink, QRectF(cell.right() - size - 4, top, size, size), color, is_up=share > 0)
            self._has_signs = True
        return cell

    def _write_legend(self, ink: Ink, room: QRectF) -> None:
        """Say what the signs in the cells mean."""
        is_year = any("year_before" in each.shown for each in self.chart.marks)
        words = YEAR_BEFORE if is_year else PERIOD_BEFORE
        size = self.look.theme.px(_SIGN_PX)
        for at, is_up in enumerate((True, False)):
            sign = QRectF(room.left() + at * (size + 4), room.center().y() - size / 2, size, size)
            _sign(ink, sign, ink.color("text2"), is_up=is_up)
        ink.text(room.adjusted(2 * (size + 4) + 2, 0, 0, 0), self.look.say(words), "text2")

    def _shade(self, mark: Mark) -> float:
        if mark.shade is not None:
            return mark.shade
        most = max((each.size or 0.0 for each in self.chart.marks), default=0.0)
        return (mark.size or 0.0) / most if most > 0 else 0.0

    def _write_heads(self, ink: Ink, grid: QRectF, wide: float, columns: int) -> None:
        heads = [label_of(self.look, self.chart.across, at) for at in range(columns)]
        marked = self.chart.across.marked if self.chart.across else frozenset()
        every = _every(max((ink.width(each) for each in heads), default=0.0) + 6, wide)
        every = 1 if every > 1 and wide >= ink.width("000") and self.is_whole else every
        for at in range(0, columns, every):
            room = QRectF(grid.left() + at * wide, grid.top() - ink.line() - 4, wide * every - _GAP, ink.line())
            middle = Qt.AlignmentFlag.AlignCenter if every == 1 else Qt.AlignmentFlag.AlignLeft
            ink.text(room, heads[at], "accent_text" if at in marked else "text2", SMALL, middle)

    def _write_names(self, ink: Ink, left: QRectF, high: float, names: Sequence[str]) -> None:
        every = _every(ink.line(), high)
        marked = self.chart.down.marked if self.chart.down else frozenset()
        for at in range(0, len(names), every):
            room = QRectF(left.left(), left.top() + at * high, left.width(), max(high - _GAP, ink.line(CAPTION)))
            if room.bottom() > left.bottom() + 4:
                break
            ink.text(room, names[at], "accent_text" if at in marked else "text2")


def _sign(ink: Ink, box: QRectF, color: QColor, *, is_up: bool) -> None:
    """Draw a small triangle: its direction tells, not its colour."""
    tip, foot = (box.top(), box.bottom()) if is_up else (box.bottom(), box.top())
    corners = [QPointF(box.left(), foot), QPointF(box.right(), foot), QPointF(box.center().x(), tip)]
    ink.painter.setPen(Qt.PenStyle.NoPen)
    ink.painter.setBrush(color)
    ink.painter.drawPolygon(corners)


def _every(needed: float, room: float) -> int:
    """Return how many places one label has to speak for."""
    return max(1, -int(-needed // max(room, 1.0)))
