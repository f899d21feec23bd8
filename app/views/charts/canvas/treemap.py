"""Areas as large as what they stand for, the largest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from app.services.workflows.charts.model import Mark
from app.views.charts.canvas.base import Canvas, Place
from app.views.charts.canvas.ink import NOTE, Ink
from app.views.charts.words import brief, change, mark_name
from app.views.kit.theme import SMALL, STRONG

_GAP = 2.0
_ROOM_PX = 8


class Treemap(Canvas):
    """Squares rather than strips, each with name and value where they fit."""

    def draw(self, ink: Ink, rect: QRectF) -> Sequence[Place]:
        """Draw the areas."""
        marks = sorted((each for each in self.chart.marks if each.size and not each.is_before), key=_size, reverse=True)
        places = [
            Place(mark, box.adjusted(0, 0, -_GAP, -_GAP)) for mark, box in zip(marks, _laid(marks, rect), strict=True)
        ]
        most = _size(marks[0]) if marks else 1.0
        for each in places:
            self._fill(ink, each, each.mark.shade if each.mark.shade is not None else _size(each.mark) / most)
        return places

    def _fill(self, ink: Ink, place: Place, shade: float) -> None:
        role = ink.step(shade)
        ink.fill(place.rect, ink.color(role), 4, ink.color("control") if ink.is_pale(role) else None)
        room = place.rect.adjusted(_ROOM_PX, _ROOM_PX - 2, -_ROOM_PX, -_ROOM_PX + 2)
        if room.width() < ink.width("000") or room.height() < ink.line(STRONG):
            return
        color = ink.on(role)
        name = mark_name(self.look, self.chart, place.mark)
        # A word that is too long for a line would be cut, and the next ones stand below what is left of it.
        is_long = any(each.isascii() and ink.width(each, STRONG) > room.width() for each in name.split())
        lines = QRectF(room.left(), room.top(), room.width(), ink.line(STRONG)) if is_long else room
        high = ink.paragraph(lines, name, color, STRONG)
        value = brief(self.look, place.mark.unit or self.chart.unit, place.mark.size, self.chart.currency)
        if room.height() >= high + ink.line() and ink.width(value) <= room.width():
            ink.text(QRectF(room.left(), room.top() + high, room.width(), ink.line()), value, color, SMALL)
            self._write_change(ink, room.adjusted(ink.width(value) + 8, high, 0, 0), place.mark, color)

    def _write_change(self, ink: Ink, room: QRectF, mark: Mark, color: QColor) -> None:
        """Say how an area changed, beside its value."""
        said = "" if mark.change is None else change(self.look, mark.change)
        if said and ink.width(said, NOTE) <= room.width():
            ink.text(QRectF(room.left(), room.top(), room.width(), ink.line()), said, color, NOTE)


def _size(mark: Mark) -> float:
    return max(mark.size or 0.0, 0.0)


def _laid(marks: Sequence[Mark], rect: QRectF) -> list[QRectF]:
    """Return boxes by Bruls, Huizing and van Wijk: a row takes a further one while that makes it squarer."""
    total = sum(map(_size, marks))
    scale = rect.width() * rect.height() / total if total > 0 else 0.0
    areas, boxes, left = [_size(each) * scale for each in marks], list[QRectF](), QRectF(rect)
    row: list[float] = []
    for area in areas:
        side = min(left.width(), left.height())
        if row and _worst([*row, area], side) > _worst(row, side):
            left = _place(row, left, boxes)
            row = []
        row.append(area)
    if row:
        _place(row, left, boxes)
    return boxes


def _worst(row: Sequence[float], side: float) -> float:
    whole = sum(row)
    return (
        max(max(side**2 * each / whole**2, whole**2 / (side**2 * each)) for each in row) if side and min(row) else 1e9
    )


def _place(row: Sequence[float], left: QRectF, boxes: list[QRectF]) -> QRectF:
    is_tall = left.width() >= left.height()
    side = left.height() if is_tall else left.width()
    thick = sum(row) / side if side else 0.0
    at = left.top() if is_tall else left.left()
    for area in row:
        long = area / thick if thick else 0.0
        boxes.append(QRectF(left.left(), at, thick, long) if is_tall else QRectF(at, left.top(), long, thick))
        at += long
    return left.adjusted(thick, 0, 0, 0) if is_tall else left.adjusted(0, thick, 0, 0)
