"""Lines over time and curves: the current period solid, the one before dashed and paler, names at their ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from app.services.workflows.charts.model import Kind, Mark, Unit
from app.text import tr
from app.views.charts.canvas.base import Place
from app.views.charts.canvas.ink import SERIES, Ink
from app.views.charts.canvas.plot import Field, Plot, Slot, sizes
from app.views.charts.words import brief
from app.views.kit.theme import SMALL

_MARKERS: Final = ("o", "s", "t1", "d", "+", "x", "p")
_MARKER_PX: Final = 7
_FEW: Final = 26  # points beside which markers still tell lines apart
_END_SHARE: Final = 0.3
_REACH: Final = 6.0
_AREA: Final = 0.10
_MOST_WORDS: Final = 13
_FIFTHS: Final = 5
_BAND: Final[Slot] = (-1, False)


class Lines(Plot):
    """One line for each series; where a value cannot be known there is a gap."""

    def fill_plot(self, plot: Field) -> None:
        """Put lines, markers and the words of the axes into the plot."""
        values = sizes(self.chart.marks) or [0.0]
        low = min(values) if self.chart.unit is Unit.INDEX else min(0.0, *values)
        levels = self.ticks(low, max(values))
        self.left = [(each, self.tick_words(each)) for each in levels]
        self.bottom = self._bottom()
        metrics = QFontMetricsF(self.look.theme.font(SMALL))
        left = max(metrics.horizontalAdvance(each) for _, each in self.left) + 10
        plot.leave(left, 8, self._end_room(plot.size), metrics.height() + 8)
        count = max(len(self.across_words()), 1 + max((each.x for each in self.chart.marks), default=0))
        ends = (-0.3, count - 0.7) if count < _FEW else (0.0, float(count - 1))
        plot.span(ends, (levels[0], levels[-1]))
        for slot in self.slots():
            self._add(plot, slot, levels[0])

    def draw_behind(self, ink: Ink, plot: Field, rect: QRectF) -> None:
        """Draw the grid, and a band behind what is marked."""
        box = plot.rect.translated(rect.topLeft())
        for at in self.chart.across.marked if self.chart.across else ():
            begin, end = self.at(plot, rect, at - 0.5, 0).x(), self.at(plot, rect, at + 0.5, 0).x()
            band = QRectF(begin, box.top(), end - begin, box.height()).intersected(box)
            # On whole points, for between two months that follow each other there would be a seam.
            ink.fill(QRectF(band.toAlignedRect()), ink.color("warn_bg"))
        for level, _ in self.left:
            y = self.at(plot, rect, 0, level).y()
            is_ordinary = self.chart.unit is Unit.INDEX and level == 1
            color = ink.color("control") if is_ordinary else self.grid_color(ink)
            ink.rule(QPointF(box.left(), y), QPointF(box.right(), y), color)

    def draw_over(self, ink: Ink, plot: Field, rect: QRectF) -> Sequence[Place]:
        """Write the names at the ends of the lines."""
        places = []
        for mark in self.chart.marks:
            if mark.size is not None:
                point = self.at(plot, rect, mark.x, mark.size)
                places.append(Place(mark, QRectF(point.x() - _REACH, point.y() - _REACH, 2 * _REACH, 2 * _REACH)))
        if self._has_ends():
            self._write_ends(ink, plot, rect)
        return sorted(places, key=lambda each: (each.mark.series, each.mark.is_before, each.mark.x))

    def step(self, places: Sequence[Place], at: int, across: int, down: int) -> int:
        """Follow the line, or go to the next line above or below at the same place."""
        if at < 0:
            return 0
        here, y = places[at].mark, places[at].rect.center().y()
        ways: list[tuple[float, int]] = []
        for other, each in enumerate(places):
            far = each.mark.x - here.x if across else each.rect.center().y() - y
            is_on_way = _slot(each.mark) == _slot(here) if across else each.mark.x == here.x
            if is_on_way and far * (across or down) > 0:
                ways.append((abs(far), other))
        return min(ways, default=(0.0, at))[1]

    def _bottom(self) -> list[tuple[float, str]]:
        """Return the words along the axis; those of a curve are its own, at each fifth of the way."""
        words = self.across_words()
        if words:
            every = max(1, -(-len(words) // _MOST_WORDS))
            return [(float(at), each) for at, each in enumerate(words) if at % every == 0]
        places = sorted({each.x for each in self.chart.marks})
        last = max(places, default=0)
        return [
            (float(at), brief(self.look, Unit.SHARE, at / last))
            for at in places
            if last and at % -(-last // _FIFTHS) == 0
        ]

    def legend(self) -> list[tuple[Slot, str]]:
        """Return what has no room at the ends of the lines, and the period before."""
        found = super().legend()
        shown = [each for each in found if each[0][1]] if self._has_ends() else found
        marked = self.chart.across.marked if self.chart.across else frozenset()
        return [*shown, (_BAND, self.look.say(tr("Lunar New Year")))] if marked else shown

    def draw_sample(self, ink: Ink, box: QRectF, slot: Slot) -> None:
        """Draw a piece of the line, or of the band behind the lines."""
        if slot == _BAND:
            ink.fill(box, ink.color("warn_bg"), 2, ink.color("control"))
            return
        pen = QPen(self.color(slot), 2, Qt.PenStyle.DashLine if slot[1] else Qt.PenStyle.SolidLine)
        ink.painter.setPen(pen)
        ink.painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right() + 2, box.center().y()))

    def _now(self) -> list[Slot]:
        return [slot for slot in self.slots() if not slot[1]]

    def _has_ends(self) -> bool:
        names = [self.slot_name(each) for each in self._now()]
        is_told = len(names) > 1 or bool(self.chart.series)
        return is_told and self._widest(names) <= self.wide * _END_SHARE

    def _add(self, plot: Field, slot: Slot, ground: float) -> None:
        own = sorted((each for each in self.chart.marks if _slot(each) == slot), key=lambda each: each.x)
        if self.chart.kind is Kind.CURVE and slot[0]:
            own = [*self._last_of((slot[0] - 1, slot[1])), *own]
        color, style = self.color(slot), Qt.PenStyle.DashLine if slot[1] else Qt.PenStyle.SolidLine
        is_filled = self.chart.kind is Kind.CURVE and not slot[1]
        area = {"fillLevel": ground, "brush": self._pale(color)} if is_filled else {}
        pen = pg.mkPen(color, width=2 * self.ratio, style=style)
        # Piece by piece: what cannot be known as "not a number" has brought the library down.
        for piece in _pieces(own):
            x, y = [float(each.x) for each in piece], [each.size for each in piece]
            plot.add(pg.PlotCurveItem(x, y, pen=pen, antialias=True, **area))
            if not (slot[1] or len(own) > _FEW or self.chart.kind is Kind.CURVE):
                symbol = _MARKERS[slot[0] % len(_MARKERS)] if slot[0] < SERIES else "o"
                size = self.look.theme.px(_MARKER_PX)
                plot.add(pg.ScatterPlotItem(x, y, symbol=symbol, size=size, pen=None, brush=color, antialias=True))

    def _last_of(self, slot: Slot) -> list[Mark]:
        """Return where a part of a curve ends and the next one begins."""
        own = [each for each in self.chart.marks if _slot(each) == slot and each.size is not None]
        return [max(own, key=lambda each: each.x)] if own else []

    def _pale(self, color: QColor) -> QColor:
        found = QColor(color)
        found.setAlphaF(_AREA)
        return found

    def _widest(self, words: Sequence[str]) -> int:
        return max((self.fontMetrics().horizontalAdvance(each) for each in words), default=0)

    def _end_room(self, size: QSize) -> int:
        if not self._has_ends():
            return self.look.theme.px(8)
        return min(
            self._widest([self.slot_name(each) for each in self._now()]) + 14, int(size.width() * _END_SHARE) + 14
        )

    def _write_ends(self, ink: Ink, plot: Field, rect: QRectF) -> None:
        known = [each for each in self.chart.marks if each.size is not None]
        ends = []
        for slot in self._now():
            own = [each for each in known if _slot(each) == slot]
            if own:
                last = max(own, key=lambda each: each.x)
                # Beside the lines of the period before too, which may go on; the parts of a curve follow each other.
                x = last.x if self.chart.kind is Kind.CURVE else max(each.x for each in known)
                ends.append((self.at(plot, rect, x, last.size or 0.0), slot))
        lowest = float("-inf")
        for point, slot in sorted(ends, key=lambda each: each[0].y()):
            # The parts of a curve go on where their names would stand.
            aside = 6.0 if self.chart.kind is Kind.CURVE else -ink.line() / 2
            top = max(point.y() + aside, lowest)
            lowest = top + ink.line()
            room = QRectF(point.x() + 9, top, max(rect.right() - point.x() - 9, 0.0), ink.line())
            ink.text(room, self.slot_name(slot), self.color(slot))


def _pieces(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Return the marks with values, parted where there is none."""
    pieces: list[list[Mark]] = [[]]
    for each in marks:
        if each.size is None:
            pieces.append([])
        else:
            pieces[-1].append(each)
    return [piece for piece in pieces if piece]


def _slot(mark: Mark) -> Slot:
    return mark.series, mark.is_before
