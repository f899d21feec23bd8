"""Cells of a grid, the stronger the larger: empty where nothing can be known yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt

from app.services.workflows.charts.model import Mark
from app.views.charts.canvas.base import Canvas, Place
from app.views.charts.canvas.ink import Ink
from app.views.charts.words import label_of, tiny
from app.views.kit.theme import CAPTION, SMALL

_GAP = 2.0
_ROW_PX = 28
_LEFT_SHARE = 0.28


class Heatmap(Canvas):
    """Rows and columns as the axes name them; a pale cell has an edge, and its value where there is room."""

    def natural_height(self, width: int) -> int:
        """Return the height with which every row can be read."""
        del width
        return self.look.theme.px(_ROW_PX * (self._rows() + 1) + 24)

    def draw(self, ink: Ink, rect: QRectF) -> Sequence[Place]:
        """Draw the cells, with names at the left and above."""
        rows, columns = self._rows(), self._columns()
        names = [label_of(self.look, self.chart.down, at) for at in range(rows)]
        left = min(max((ink.width(each) for each in names), default=0.0) + 8, rect.width() * _LEFT_SHARE)
        top = ink.line() + 4
        grid = rect.adjusted(left, top, 0, 0)
        wide = min(grid.width() / max(columns, 1), self.look.theme.px(120))
        high = min(grid.height() / max(rows, 1), self.look.theme.px(64))
        self._write_heads(ink, grid, wide, columns)
        self._write_names(ink, QRectF(rect.left(), grid.top(), left - 8, grid.height()), high, names)
        places, words = [], dict[float, str]()
        has_room = ink.line(CAPTION) <= high + 2 - _GAP
        for mark in sorted(self.chart.marks, key=lambda each: (each.y, each.x)):
            cell = QRectF(grid.left() + mark.x * wide, grid.top() + mark.y * high, wide, high)
            inner = cell.adjusted(0, 0, -_GAP, -_GAP) if min(wide, high) > 4 * _GAP else cell.adjusted(0, 0, -0.5, -0.5)
            if mark.size is not None:
                if has_room and mark.size not in words:
                    words[mark.size] = tiny(self.look, mark.unit or self.chart.unit, mark.size) if mark.size else "0"
                self._fill(ink, inner, mark, words.get(mark.size, ""))
                places.append(Place(mark, inner))
        return places

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
        fits = bool(text) and self._fits(ink, cell, text)
        if mark.size:
            role = ink.step(self._shade(mark))
            color, edge = ink.on(role), ink.color("control") if ink.is_pale(role) and not fits else None
            ink.fill(cell, ink.color(role), 2, edge)
        else:
            color = ink.color("text3")
            ink.fill(cell, ink.color("sunken"), 2)
        if fits:
            ink.text(cell, text, color, CAPTION if cell.width() < ink.width(text, SMALL) + 4 else SMALL,
                     Qt.AlignmentFlag.AlignCenter)  # fmt: skip

    def _shade(self, mark: Mark) -> float:
        if mark.shade is not None:
            return mark.shade
        most = max((each.size or 0.0 for each in self.chart.marks), default=0.0)
        return (mark.size or 0.0) / most if most > 0 else 0.0

    def _fits(self, ink: Ink, cell: QRectF, text: str) -> bool:
        return ink.width(text, CAPTION) + 4 <= cell.width() and ink.line(CAPTION) <= cell.height() + 2

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


def _every(needed: float, room: float) -> int:
    """Return how many places one label has to speak for."""
    return max(1, -int(-needed // max(room, 1.0)))
