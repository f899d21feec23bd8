"""What cells are painted with: text that is shortened to its place, icons, pills, lines; none of it knows a customer.

Colours are asked for by role and forgotten when the scheme changes, as are fonts and shortened texts.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from app.views.kit.theme import Type
from app.views.kit.ui import Look

PILL: Final = Type(12, 500)
FIGURES: Final = Type(13, 500)
LEFT: Final = Qt.AlignmentFlag.AlignLeft
RIGHT: Final = Qt.AlignmentFlag.AlignRight
CENTRE: Final = Qt.AlignmentFlag.AlignHCenter
_TEXTS_KEPT: Final = 4_000


class Ink:
    """Draws with one painter at a time."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[Type, tuple[QFont, QFontMetrics]] = {}
        self._texts: dict[tuple[str, Type, int], str] = {}
        self._lengths: dict[int, int] = {}
        self._heights: dict[Type, int] = {}
        self.painter: QPainter
        look.theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Ask for colours and fonts anew."""
        for kept in (self._colors, self._fonts, self._texts, self._lengths, self._heights):
            kept.clear()

    def px(self, length: int) -> int:
        """Return a length at the user's text size."""
        found = self._lengths.get(length)
        if found is None:
            found = self._lengths[length] = self._look.theme.px(length)
        return found

    def color(self, role: str) -> QColor:
        """Return the colour of a role."""
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = self._look.theme.color(role)
        return found

    def fill(self, rect: QRect, role: str) -> None:
        """Fill a rectangle."""
        self.painter.fillRect(rect, self.color(role))

    def disc(self, rect: QRectF, role: str) -> None:
        """Fill the ellipse in a rectangle."""
        self._ground(role)
        self.painter.drawEllipse(rect)

    def bar(self, rect: QRectF, role: str) -> None:
        """Fill a rectangle with round ends."""
        self._ground(role)
        self.painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)

    def polygon(self, points: list[QPointF], role: str) -> None:
        """Fill a polygon whose corners are a little round."""
        pen = QPen(self.color(role), 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(self.color(role))
        self.painter.drawPolygon(QPolygonF(points))

    def line(self, points: list[QPointF], role: str) -> None:
        """Draw a line through points that ends in a dot."""
        pen = QPen(self.color(role), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPolyline(QPolygonF(points))
        self._ground(role)
        self.painter.drawEllipse(points[-1], 2.5, 2.5)

    def ring(self, rect: QRect) -> None:
        """Draw the ring around what has the keyboard."""
        self.painter.setPen(QPen(self.color("mark"), 2))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 6, 6)

    def icon(self, left: int, rect: QRect, name: str, role: str, size: int = 16) -> int:
        """Draw an icon in the middle of a height and return where what follows it begins."""
        pixmap = self._look.icons.pixmap(name, role, size, self.painter.device().devicePixelRatio())
        width = self.px(size)
        self.painter.drawPixmap(QPointF(left, rect.center().y() + 1 - width / 2), pixmap)
        return left + width + self.px(8)

    def text(
        self, rect: QRect, text: str, kind: Type, role: str, across: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        """Draw one line of literal text in the middle of a height; what does not fit ends in an ellipsis."""
        font, metrics = self._font(kind)
        self.painter.setFont(font)
        self.painter.setPen(self.color(role))
        shown = text if across is CENTRE else self._shortened(text, kind, metrics, rect.width())
        flags = int(across | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        self.painter.drawText(rect, flags, shown)

    def width(self, text: str, kind: Type) -> int:
        """Return how wide a text is."""
        return self._font(kind)[1].horizontalAdvance(text)

    def line_height(self, kind: Type) -> int:
        """Return the height of one line."""
        found = self._heights.get(kind)
        if found is None:
            found = self._heights[kind] = self._look.theme.line_height(kind)
        return found

    def pill(self, rect: QRect, word: str, role: str, ground: str) -> None:
        """Draw a word with a dot before it on a round ground."""
        dot, height, edge, gap = self.px(6), self.px(22), self.px(9), self.px(6)
        width = min(self.width(word, PILL) + 2 * edge + dot + gap, rect.width())
        pill = QRectF(rect.left(), rect.center().y() + 1 - height / 2, width, height)
        self.bar(pill, ground)
        self.disc(QRectF(pill.left() + edge, pill.center().y() - dot / 2, dot, dot), role)
        left = round(pill.left()) + edge + dot + gap
        self.text(QRect(left, rect.top(), round(pill.right()) - left - edge + 2, rect.height()), word, PILL, role)

    def _ground(self, role: str) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.color(role))

    def _shortened(self, text: str, kind: Type, metrics: QFontMetrics, width: int) -> str:
        key = (text, kind, width)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) > _TEXTS_KEPT:
                self._texts.clear()
            # A line break in data must not break the line.
            flat = " ".join(text.split())
            found = self._texts[key] = metrics.elidedText(flat, Qt.TextElideMode.ElideRight, width)
        return found

    def _font(self, kind: Type) -> tuple[QFont, QFontMetrics]:
        found = self._fonts.get(kind)
        if found is None:
            font = self._look.theme.figures(kind) if kind is FIGURES else self._look.theme.font(kind)
            found = self._fonts[kind] = (font, QFontMetrics(font))
        return found
