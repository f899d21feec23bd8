"""What charts are drawn with: a painter that knows the window's colours and type, and notes the words it draws."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout

from app.views.kit.theme import SMALL, Type
from app.views.kit.ui import Look

EARLIER: Final = 0.42
"""How strong the period before is drawn beside the current one."""

GRID: Final = 0.12
NOTE: Final = Type(11, 400)
"""What stands beside a value and is read after it: figures and signs alone, no words."""
SERIES: Final = 5
STEPS: Final = 7
_PALE: Final = {False: 3, True: 3}
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Ink:
    """A painter in the look of a window; ``texts`` collects what is written, in its fonts, for documents."""

    def __init__(self, painter: QPainter, look: Look, texts: list[tuple[str, QFont]] | None = None) -> None:
        self.painter, self.look, self._texts = painter, look, texts
        self._metrics: dict[Type, QFontMetricsF] = {}
        self._fonts: dict[Type, QFont] = {}
        self._lines: dict[Type, float] = {}
        self._on: dict[str, QColor] = {}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def color(self, role: str, strength: float = 1.0) -> QColor:
        """Return the colour of a role, paler where it is not to be drawn with full strength."""
        found = self.look.theme.color(role)
        found.setAlphaF(strength)
        return found

    def step(self, shade: float) -> str:
        """Return the role of the sequential step for 0 to 1."""
        return f"step{min(STEPS, 1 + int(max(0.0, min(1.0, shade)) * STEPS))}"

    def is_pale(self, role: str) -> bool:
        """Return whether a step is so near to the card that it needs an edge or a printed value."""
        return role.startswith("step") and int(role[4:]) <= _PALE[self.look.theme.is_dark]

    def on(self, role: str) -> QColor:
        """Return the colour of text that is read on a filled role."""
        if role not in self._on:
            dark = self.look.theme.color("bg" if self.look.theme.is_dark else "text")
            light = self.look.theme.color("on_accent")
            ground = _luminance(self.look.theme.color(role))
            self._on[role] = max((dark, light), key=lambda each: _contrast(_luminance(each), ground))
        return self._on[role]

    def font(self, kind: Type = SMALL) -> QFont:
        """Return the font of a kind of text."""
        if kind not in self._fonts:
            self._fonts[kind] = self.look.theme.font(kind)
        return self._fonts[kind]

    def metrics(self, kind: Type = SMALL) -> QFontMetricsF:
        """Return the measures of the font of a kind of text."""
        if kind not in self._metrics:
            self._metrics[kind] = QFontMetricsF(self.font(kind))
        return self._metrics[kind]

    def width(self, text: str, kind: Type = SMALL) -> float:
        """Return how wide a text is."""
        return self.metrics(kind).horizontalAdvance(text)

    def line(self, kind: Type = SMALL) -> float:
        """Return how high a line of text is."""
        if kind not in self._lines:
            self._lines[kind] = float(self.look.theme.line_height(kind))
        return self._lines[kind]

    def text(
        self,
        rect: QRectF,
        text: str,
        color: QColor | str = "text2",
        kind: Type = SMALL,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        """Write one line, shortened to the room there is."""
        font = self.font(kind)
        shown = self.metrics(kind).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
        self.painter.setFont(font)
        self.painter.setPen(self.color(color) if isinstance(color, str) else color)
        self.painter.drawText(rect, int(align) | int(Qt.TextFlag.TextSingleLine), shown)
        self.note(shown, font)

    def paragraph(self, room: QRectF, text: str, color: QColor | str = "text2", kind: Type = SMALL) -> float:
        """Write lines broken between words, the last that has room shortened, and return how high they are."""
        layout = QTextLayout(text, self.font(kind))
        layout.beginLayout()
        lines: list[tuple[int, int]] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room.width())
            lines.append((line.textStart(), line.textLength()))
        layout.endLayout()
        fitting = max(1, int(room.height() // self.line(kind)))
        for at, (start, length) in enumerate(lines[:fitting]):
            is_cut = at == fitting - 1 < len(lines) - 1
            part = text[start:] if is_cut else text[start : start + length].rstrip()
            top = room.top() + at * self.line(kind)
            self.text(QRectF(room.left(), top, room.width(), self.line(kind)), part, color, kind)
        return min(len(lines), fitting) * self.line(kind)

    def note(self, text: str, font: QFont) -> None:
        """Note a text that was written another way."""
        if self._texts is not None and text:
            self._texts.append((text, font))

    def fill(self, rect: QRectF, color: QColor, radius: float = 0.0, edge: QColor | None = None) -> None:
        """Fill a box, with an edge within it."""
        self.painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
        self.painter.setBrush(color)
        box = rect.adjusted(0.5, 0.5, -0.5, -0.5) if edge is not None else rect
        self.painter.drawRoundedRect(box, radius, radius)

    def rule(self, begin: QPointF, end: QPointF, color: QColor, width: float = 1.0) -> None:
        """Draw a line."""
        self.painter.setPen(QPen(color, width))
        self.painter.drawLine(begin, end)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    r, g, b = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)  # noqa: PLR2004
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
