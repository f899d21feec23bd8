"""Charts along two axes, drawn by pyqtgraph: what bars, lines and curves have in common.

Curves and bars are never shown as widgets: they are drawn through the painter of the chart, on the screen as on
paper, where the library's own exporters fail.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsScene, QWidget

from app.services.workflows.charts.model import Chart, Mark
from app.text import tr
from app.views.charts.canvas.base import Canvas, Place
from app.views.charts.canvas.ink import EARLIER, GRID, SERIES, Ink
from app.views.charts.words import label_of, tiny, word
from app.views.kit.theme import SMALL
from app.views.kit.ui import Look

_hook = sys.excepthook
import pyqtgraph as pg  # noqa: E402  # it puts itself into the way of what nobody caught

sys.excepthook = _hook
pg.setConfigOptions(antialias=True, exitCleanup=False)

_TICKS: Final = 4
_EXPORT: Final = {"antialias": True, "resolutionScale": 1.0, "background": None}
_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)

Slot = tuple[int, bool]
"""A series of the current period, or of the one before."""


class Field:
    """A box of the library's with curves and bars in it, which is never shown: it is drawn through a painter.

    The library's own plots bring axes, menus and a view along, which take ten times as long to make.
    """

    def __init__(self, owner: QWidget, size: QSize) -> None:
        self.size = size
        self.scene = QGraphicsScene(owner)  # it goes with the chart, on the window's thread
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.scene.addItem(self._box)
        self._items: list[Any] = []
        self._x, self._y, self._is_down = (0.0, 1.0), (0.0, 1.0), False
        self.leave(0, 0, 0, 0)

    @property
    def rect(self) -> QRectF:
        """Where the box lies within the size."""
        return QRectF(self._box.geometry())

    def leave(self, left: float, top: float, right: float, bottom: float) -> None:
        """Leave room for words around the box."""
        wide, high = self.size.width() - left - right, self.size.height() - top - bottom
        self._box.setGeometry(QRectF(left, top, max(wide, 1.0), max(high, 1.0)))

    def span(self, x: tuple[float, float], y: tuple[float, float], *, is_down: bool = False) -> None:
        """Say which values lie at the edges; ``is_down`` where the lowest is above."""
        self._x, self._y, self._is_down = x, y, is_down
        self._box.invertY(is_down)
        self._box.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)

    def add(self, item: Any) -> None:
        """Put something into the box."""
        self._items.append(item)
        self._box.addItem(item, ignoreBounds=True)

    def at(self, x: float, y: float) -> QPointF:
        """Return where values lie within the size."""
        rect, (left, right), (low, high) = self.rect, self._x, self._y
        across, along = (x - left) / (right - left), (y - low) / (high - low)
        return QPointF(rect.left() + across * rect.width(),
                       rect.top() + (along if self._is_down else 1 - along) * rect.height())  # fmt: skip

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw what is in the box, in shapes that stay sharp: otherwise markers come as broken pictures."""
        self._box.prepareForPaint()
        for each in self._items:
            each.setExportMode(True, {**_EXPORT, "painter": painter})
        try:
            self.scene.render(painter, rect, QRectF(0, 0, rect.width(), rect.height()))
        finally:
            for each in self._items:
                each.setExportMode(False)


class Plot(Canvas):
    """Base of charts with axes."""

    def __init__(self, look: Look, chart: Chart, *, is_whole: bool = False) -> None:
        super().__init__(look, chart, is_whole=is_whole)
        self.left: list[tuple[float, str]] = []
        self.bottom: list[tuple[float, str]] = []
        self.wide = 0.0
        self.ratio = 1.0
        """How many dots of the screen or paper a pixel has: the plot's lines are as wide as so many dots."""
        self._made: Field | None = None
        self._made_for: object = None

    def draw(self, ink: Ink, rect: QRectF) -> Sequence[Place]:
        """Draw what lies behind, the plot, and what is written over it."""
        self.wide = rect.width()
        legend = self._legend_height(ink)
        inner = rect.adjusted(0, legend, 0, 0)
        plot = self._plot(inner.size().toSize(), ink.painter.deviceTransform().m11())
        self.draw_behind(ink, plot, inner)
        ink.painter.setBrush(Qt.BrushStyle.NoBrush)  # the plot fills its frame with what was used last
        plot.draw(ink.painter, inner)
        if legend:
            self._draw_legend(ink, QRectF(rect.left(), rect.top(), rect.width(), legend))
        self._write_axes(ink, plot, inner)
        return self.draw_over(ink, plot, inner)

    def fill_plot(self, plot: Field) -> None:
        """Put everything into a fresh plot."""
        raise NotImplementedError

    def draw_behind(self, ink: Ink, plot: Field, rect: QRectF) -> None:
        """Draw the grid, and what is marked on the axis."""

    def draw_over(self, ink: Ink, plot: Field, rect: QRectF) -> Sequence[Place]:
        """Write labels and return where the marks lie."""
        raise NotImplementedError

    def slots(self) -> list[Slot]:
        """Return the series there are, the period before after the current one."""
        return sorted({(each.series, each.is_before) for each in self.chart.marks})

    def color(self, slot: Slot, strength: float = 1.0) -> QColor:
        """Return the colour of a series, paler for the period before."""
        series, is_before = slot
        found = self.look.theme.color(f"series{series + 1}" if series < SERIES else "text3")
        found.setAlphaF(strength * (EARLIER if is_before else 1.0))
        return found

    def slot_name(self, slot: Slot) -> str:
        """Return the name of a series."""
        series, is_before = slot
        name = word(self.look, self.chart.series[series]) if series < len(self.chart.series) else ""
        if not is_before:
            return name or self.look.say(tr("This period"))
        return (
            self.look.say(tr("{what}, the period before", what=name))
            if name
            else self.look.say(tr("The period before"))
        )

    def at(self, plot: Field, rect: QRectF, x: float, y: float) -> QPointF:
        """Return where a point of the plot lies on the chart."""
        return plot.at(x, y) + rect.topLeft()

    def ticks(self, low: float, high: float) -> list[float]:
        """Return round numbers from below the lowest to above the highest value."""
        return nice_ticks(low, high)

    def tick_words(self, value: float) -> str:
        """Return a value of the axis in short."""
        return tiny(self.look, self.chart.unit, value) or "0"

    def across_words(self) -> list[str]:
        """Return the words along the axis of groups."""
        axis = self.chart.across
        return [label_of(self.look, axis, at) for at in range(len(axis.labels))] if axis else []

    def elided(self, text: str, room: float) -> str:
        """Return a text in the width there is."""
        return QFontMetricsF(self.look.theme.font(SMALL)).elidedText(text, Qt.TextElideMode.ElideRight, room)

    def legend(self) -> list[tuple[Slot, str]]:
        """Return what colours need words above: series where there are several, once for all the period before."""
        now = [slot for slot in self.slots() if not slot[1]]
        before = [slot for slot in self.slots() if slot[1]]
        named = [(slot, self.slot_name(slot)) for slot in now] if len(now) > 1 or before else []
        return [*named, *((slot, self.look.say(tr("The period before"))) for slot in before[:1])]

    def draw_sample(self, ink: Ink, box: QRectF, slot: Slot) -> None:
        """Draw what stands before the words of a series."""
        ink.fill(box, self.color(slot), 2)

    def _plot(self, size: QSize, ratio: float) -> Field:
        self.ratio = ratio
        key = (size.width(), size.height(), ratio, self.look.theme.is_dark, self.look.theme.scale)
        if key != self._made_for or self._made is None:
            if self._made is not None:
                self._made.scene.deleteLater()
            self._made_for, self._made = key, Field(self, size)
            self.fill_plot(self._made)
        return self._made

    def _write_axes(self, ink: Ink, plot: Field, rect: QRectF) -> None:
        """Write along the axes what has room beside what was written before it."""
        box = plot.rect.translated(rect.topLeft())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value, words in self.left:
            y = self.at(plot, rect, 0, value).y()
            room = QRectF(rect.left(), y - ink.line() / 2, box.left() - rect.left() - 8, ink.line())
            ink.text(room, words, "text2", SMALL, right)
        end = rect.left() - 8
        marked = self.chart.across.marked if self.chart.across else frozenset()
        for value, words in self.bottom:
            wide = ink.width(words)
            begin = min(self.at(plot, rect, value, 0).x() - wide / 2, rect.right() - wide)
            if begin >= end + 8:
                room = QRectF(begin, box.bottom() + 4, wide + 2, ink.line())
                ink.text(room, words, "accent_text" if value in marked else "text2")
                end = begin + wide

    def _legend_height(self, ink: Ink) -> float:
        return ink.line() + 6 if self.legend() else 0.0

    def _draw_legend(self, ink: Ink, rect: QRectF) -> None:
        at, size = rect.left(), self.look.theme.px(10)
        for slot, words in self.legend():
            wide = ink.width(words)
            if at + size + wide > rect.right():
                break
            box = QRectF(at, rect.top() + (ink.line() - size) / 2, size, size)
            self.draw_sample(ink, box, slot)
            ink.text(QRectF(box.right() + 6, rect.top(), wide + 2, ink.line()), words)
            at = box.right() + wide + 24

    def grid_color(self, ink: Ink) -> QColor:
        """Return the colour of the lines of the grid."""
        return ink.color("text", GRID)


def nice_ticks(low: float, high: float) -> list[float]:
    """Return about four round numbers that take in low and high."""
    if high <= low:
        high = low + 1.0
    raw = (high - low) / _TICKS
    size = 10.0 ** _exponent(raw)
    step = next(each * size for each in _STEPS if each * size >= raw * 0.999)
    first = int(low // step)
    found = [first * step]
    while found[-1] < high - step * 1e-6:
        found.append(round(found[-1] + step, 12))
    return found


def _exponent(value: float) -> int:
    found = 0
    while value >= 10:  # noqa: PLR2004
        value, found = value / 10, found + 1
    while value < 1:
        value, found = value * 10, found - 1
    return found


def sizes(marks: Sequence[Mark]) -> list[float]:
    """Return the values that are drawn."""
    return [each.size for each in marks if each.size is not None]
