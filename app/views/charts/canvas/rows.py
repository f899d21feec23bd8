"""A ranked list: name, bar and value of each row, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt

from app.services.workflows.charts.model import Mark, Unit
from app.text import tr
from app.views.charts.canvas.base import Canvas, Place
from app.views.charts.canvas.ink import Ink
from app.views.charts.words import brief, change, exact, label_of, mark_name, word
from app.views.kit.theme import SMALL

_ROW_PX = 38
_BAR_PX = 6
_BETWEEN = " · "
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Rows(Canvas):
    """Name and value in one line, the bar under them, in the order in which they come."""

    def natural_height(self, width: int) -> int:
        """Return the height of all rows."""
        del width
        return self.look.theme.px(_ROW_PX) * max(len(self.chart.marks), 1) + 8

    def draw(self, ink: Ink, rect: QRectF) -> Sequence[Place]:
        """Draw as many rows as fit, and say how many follow."""
        high = self.look.theme.px(_ROW_PX)
        marks = [each for each in self.chart.marks if not each.is_before]
        fitting = max(1, int((rect.height() + 8) // high))
        shown = marks if len(marks) <= fitting else marks[: fitting - 1]
        most = max((abs(each.size or 0.0) for each in marks), default=0.0) or 1.0
        places = []
        for at, mark in enumerate(shown):
            row = QRectF(rect.left(), rect.top() + at * high, rect.width(), high - 4)
            self._draw_row(ink, row, mark, abs(mark.size or 0.0) / most)
            places.append(Place(mark, row))
        if len(shown) < len(marks):
            rest = QRectF(rect.left() + 2, rect.top() + len(shown) * high, rect.width(), ink.line())
            ink.text(rest, self.look.say(tr("%n more", "", len(marks) - len(shown))), "text3")
        return places

    def _draw_row(self, ink: Ink, row: QRectF, mark: Mark, share: float) -> None:
        value, changed = self._value(mark), mark.change
        if changed is not None and self.is_whole:
            value = _BETWEEN.join((change(self.look, changed), value))
        wide, thick = ink.width(value) + 4, self.look.theme.px(_BAR_PX)
        line = QRectF(row.left() + 2, row.top(), row.width() - wide - 14, ink.line())
        ink.text(line, self._name(mark), "text")
        ink.text(QRectF(row.right() - wide - 2, row.top(), wide, ink.line()), value, "text", SMALL, _RIGHT)
        bar = QRectF(row.left() + 2, row.top() + ink.line() + 4, row.width() - 4, thick)
        ink.fill(bar, ink.color("sunken"), thick / 2)
        if mark.size:
            length = max(bar.width() * share, thick)
            ink.fill(QRectF(bar.left(), bar.top(), length, thick), ink.color("series1"), thick / 2)

    def _value(self, mark: Mark) -> str:
        """Return what stands at the end of a row: its value, and its series where there are several."""
        unit = mark.unit or self.chart.unit
        write = exact if unit is Unit.DAYS else brief
        value = write(self.look, unit, mark.size, self.chart.currency)
        if len(self.chart.series) <= 1:
            return value
        return _BETWEEN.join((value, word(self.look, self.chart.series[mark.series])))

    def _name(self, mark: Mark) -> str:
        """Return the name of a row, with its place along the axis where there is one."""
        name = label_of(self.look, self.chart.down, mark.y) or mark_name(self.look, self.chart, mark)
        along = label_of(self.look, self.chart.across, mark.x)
        return _BETWEEN.join((name, along)) if along and along != name else name
