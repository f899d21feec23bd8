"""Key figures: each with its change against the period before and the months that led to it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from app.services.workflows.charts.model import Mark, Unit
from app.text import tr
from app.views.charts.canvas.base import Canvas, Place
from app.views.charts.canvas.ink import Ink
from app.views.charts.words import NOTHING, arrow, brief, change, mark_name
from app.views.kit.theme import CARD, FIGURE, SMALL, Type

_GAP = 12
_WIDEST_PX, _LOW_PX = 210, 104
_ROOM_PX = 14


class Tiles(Canvas):
    """As many beside each other as there is room for."""

    def natural_height(self, width: int) -> int:
        """Return the height of all tiles."""
        across = self._across(width)
        return -(-len(self._now()) // across) * self.look.theme.px(_LOW_PX + _GAP)

    def draw(self, ink: Ink, rect: QRectF) -> Sequence[Place]:
        """Draw the tiles."""
        marks, across = self._now(), self._across(rect.width())
        gap = self.look.theme.px(_GAP)
        down = -(-len(marks) // across)
        wide = (rect.width() - gap * (across - 1)) / across
        high = min((rect.height() - gap * (down - 1)) / max(down, 1), self.look.theme.px(132))
        before = {each.key[-1]: each for each in self.chart.marks if each.is_before}
        places = []
        for at, mark in enumerate(marks):
            line, column = divmod(at, across)
            tile = QRectF(rect.left() + column * (wide + gap), rect.top() + line * (high + gap), wide, high)
            self._draw_tile(ink, tile, mark, before.get(mark.key[-1] if mark.key else ""))
            places.append(Place(mark, tile))
        return places

    def _now(self) -> list[Mark]:
        return [each for each in self.chart.marks if not each.is_before]

    def _across(self, width: float) -> int:
        fitting = max(1, int(width // self.look.theme.px(_WIDEST_PX)))
        count = max(len(self._now()), 1)
        even = [each for each in range(fitting, 0, -1) if count % each == 0]
        return even[0] if even and even[0] * 2 > fitting else min(fitting, count)

    def _draw_tile(self, ink: Ink, tile: QRectF, mark: Mark, before: Mark | None) -> None:
        pad = self.look.theme.px(_ROOM_PX)
        ink.fill(tile, ink.color("sunken"), 10)
        room = tile.adjusted(pad, pad * 0.7, -pad, -pad * 0.7)
        unit = mark.unit or self.chart.unit
        ink.text(QRectF(room.left(), room.top(), room.width(), ink.line()), mark_name(self.look, self.chart, mark))
        value = brief(self.look, unit, mark.size, self.chart.currency) or NOTHING
        kind = _fitting(ink, value, room.width())
        ink.text(QRectF(room.left(), room.top() + ink.line(), room.width(), ink.line(FIGURE)), value, "text", kind)
        last = QRectF(room.left(), room.bottom() - ink.line(), room.width(), ink.line())
        trend = [each for each in mark.trend if each is not None]
        line_wide = min(room.width() * 0.4, self.look.theme.px(84)) if len(trend) > 1 else 0.0
        self._write_change(ink, last.adjusted(0, 0, -line_wide - 6, 0), mark, before)
        if line_wide:
            top = last.top() - ink.line() * 0.3
            self._draw_trend(ink, QRectF(room.right() - line_wide, top, line_wide, room.bottom() - top), mark.trend)

    def _write_change(self, ink: Ink, room: QRectF, mark: Mark, before: Mark | None) -> None:
        if before is None or before.size is None or mark.size is None:
            return
        if (mark.unit or self.chart.unit) is Unit.SHARE:
            points = self.look.language.signed(round(Decimal(str(100 * (mark.size - before.size))), 1))
            said = self.look.say(tr("{arrow} {points} points", arrow=arrow(mark.size - before.size), points=points))
        elif before.size:
            said = change(self.look, (mark.size - before.size) / abs(before.size))
        else:
            return
        ink.text(room, said, "text2", SMALL)

    def _draw_trend(self, ink: Ink, room: QRectF, values: Sequence[float | None]) -> None:
        known = [each for each in values if each is not None]
        low, high = min(0.0, *known), max(known)
        path, is_open = QPainterPath(), False
        for at, value in enumerate(values):
            if value is None:
                is_open = False
                continue
            share = (value - low) / (high - low) if high > low else 0.5
            point = QPointF(
                room.left() + room.width() * at / (len(values) - 1), room.bottom() - 2 - (room.height() - 4) * share
            )
            if is_open:
                path.lineTo(point)
            else:
                path.moveTo(point)
            is_open = True
        pen = QPen(ink.color("mark"), 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        ink.painter.strokePath(path, pen)


def _fitting(ink: Ink, text: str, room: float) -> Type:
    return next((kind for kind in (FIGURE, Type(22, 650), CARD) if ink.width(text, kind) <= room), CARD)
