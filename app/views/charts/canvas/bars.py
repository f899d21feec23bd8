"""Bars from nought: lying where they have names, standing where they follow the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from app.services.workflows.charts.model import Mark, Unit
from app.text import tr
from app.views.charts.canvas.base import Place
from app.views.charts.canvas.ink import Ink
from app.views.charts.canvas.plot import Field, Plot, sizes
from app.views.charts.words import brief
from app.views.kit.theme import SMALL

_THICK: Final = 0.66
_ROW_PX: Final = 30
_THICKEST_PX: Final = 56
_LEFT_SHARE: Final = 0.34
_CALENDAR: Final = (Unit.MONTH, Unit.DAY)


class Bars(Plot):
    """One bar for each mark; the period before stands beside it, paler."""

    @property
    def _is_lying(self) -> bool:
        return self.chart.across is None or self.chart.across.unit not in _CALENDAR

    def natural_height(self, width: int) -> int:
        """Return the height in which each group can be read."""
        if not self._is_lying:
            return super().natural_height(width)
        return self.look.theme.px(_ROW_PX) * max(len(self.across_words()), 2) + self.look.theme.px(40)

    def fill_plot(self, plot: Field) -> None:
        """Put the bars and the words of the axes into the plot."""
        marks = self._shown(plot.size.height())
        values = sizes(marks) or [0.0]
        low, high = min(0.0, *values), max(0.0, *values) or 1.0
        if self._is_lying:
            self._lie(plot, low, high, self._count(marks))
        else:
            self._stand(plot, low, high, self._count(marks))
        for slot in self.slots():
            own = [each for each in marks if (each.series, each.is_before) == slot and each.size is not None]
            places, lengths = [self._middle(each) for each in own], [each.size for each in own]
            shape = {"x0": 0, "y": places, "height": self._thickness(), "width": lengths}
            if not self._is_lying:
                shape = {"x": places, "y0": 0, "width": self._thickness(), "height": lengths}
            plot.add(pg.BarGraphItem(**shape, pen=None, brush=self.color(slot)))

    def draw_behind(self, ink: Ink, plot: Field, rect: QRectF) -> None:
        """Draw the grid under standing bars; lying ones have their values beside them."""
        if self._is_lying:
            return
        for level, _ in self.left:
            begin = self.at(plot, rect, -0.5, level)
            ink.rule(begin, QPointF(rect.right(), begin.y()), self.grid_color(ink))

    def draw_over(self, ink: Ink, plot: Field, rect: QRectF) -> Sequence[Place]:
        """Write the values beside lying bars."""
        marks = self._shown(int(rect.height()))
        places = []
        for mark in marks:
            if mark.size is None:
                continue
            box = self._box(plot, rect, mark)
            if self._is_lying and (not mark.is_before or not self._has_both()):
                value = brief(self.look, mark.unit or self.chart.unit, mark.size, self.chart.currency)
                room = QRectF(box.right() + 6, box.center().y() - ink.line() / 2, ink.width(value) + 2, ink.line())
                ink.text(room, value, "text")
            places.append(Place(mark, box))
        left = len({each.x for each in self.chart.marks} - {each.x for each in marks})
        if left:
            ink.text(QRectF(rect.left(), rect.bottom() - ink.line(), rect.width(), ink.line()),
                     self.look.say(tr("%n more", "", left)), "text3")  # fmt: skip
        return sorted(places, key=lambda each: (each.mark.x, each.mark.is_before, each.mark.series))

    def _shown(self, height: int) -> list[Mark]:
        """Return the marks of the groups for which there is room."""
        marks = list(self.chart.marks)
        fitting = max(2, height // self.look.theme.px(_ROW_PX - 6))
        if not self._is_lying or self._count(marks) <= fitting:
            return marks
        return [each for each in marks if each.x < fitting - 1]

    def _count(self, marks: Sequence[Mark]) -> int:
        return 1 + max((each.x for each in marks), default=0)

    def _has_both(self) -> bool:
        return any(not is_before for _, is_before in self.slots())

    def _thickness(self) -> float:
        return _THICK / max(len(self.slots()), 1)

    def _middle(self, mark: Mark) -> float:
        order = self.slots()
        at = order.index((mark.series, mark.is_before))
        return mark.x + (at - (len(order) - 1) / 2) * self._thickness()

    def _lie(self, plot: Field, low: float, high: float, count: int) -> None:
        size = plot.size
        words = [self.elided(each, size.width() * _LEFT_SHARE) for each in self.across_words()[:count]]
        metrics = QFontMetricsF(self.look.theme.font(SMALL)).horizontalAdvance
        left = max((metrics(each) for each in words), default=0) + 12
        marks = self._shown(size.height())
        told = [brief(self.look, each.unit or self.chart.unit, each.size, self.chart.currency) for each in marks]
        value = max(map(metrics, told), default=0) + 10
        room = max(size.width() - left - value, 40)
        self.left = [(float(at), each) for at, each in enumerate(words)]
        plot.leave(left, 0, 0, 0)
        rest = count < len(self.across_words())
        # Two bars are not made as thick as ten would be together.
        lines = max(count + (1 if rest else 0), size.height() / self.look.theme.px(_THICKEST_PX))
        plot.span((low, high + (high - low) * value / room), (-0.5, lines - 0.5), is_down=True)

    def _stand(self, plot: Field, low: float, high: float, count: int) -> None:
        levels = self.ticks(low, high)
        self.left = [(each, self.tick_words(each)) for each in levels]
        self.bottom = [(float(at), each) for at, each in enumerate(self.across_words()[:count])]
        metrics = QFontMetricsF(self.look.theme.font(SMALL))
        plot.leave(max(metrics.horizontalAdvance(each) for _, each in self.left) + 10, 8, 0, metrics.height() + 8)
        plot.span((-0.5, count - 0.5), (levels[0], levels[-1]))

    def _box(self, plot: Field, rect: QRectF, mark: Mark) -> QRectF:
        middle, half, value = self._middle(mark), self._thickness() / 2, mark.size or 0.0
        if self._is_lying:
            ends = self.at(plot, rect, 0, middle - half), self.at(plot, rect, value, middle + half)
        else:
            ends = self.at(plot, rect, middle - half, 0), self.at(plot, rect, middle + half, value)
        box = QRectF(*ends).normalized()
        grown = box.adjusted(0, 0, 2, 0) if self._is_lying else box.adjusted(0, -2, 0, 0)
        return grown if min(box.width(), box.height()) < 1 else box
