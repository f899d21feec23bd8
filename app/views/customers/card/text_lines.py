"""Texts broken into lines, to be measured and painted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

_ONE_LINE: Final = int(Qt.TextFlag.TextSingleLine)


@lru_cache(maxsize=2_000)
def lines_of(font: QFont, text: str, width: int, most: int) -> tuple[str, ...]:
    """Return the lines of a text in a width, at most so many; one that was cut ends in an ellipsis.

    Words that are longer than a line are broken anywhere.
    """
    layout = QTextLayout(text.replace("\r\n", "\n").replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start, length = line.textStart(), line.textLength()
        if len(found) == most:
            found[-1] = _shortened(font, f"{found[-1]} {text[start : start + length]}", width)
            break
        found.append(layout.text()[start : start + length].rstrip("\u2028 "))
    layout.endLayout()
    return tuple(found)


def _shortened(font: QFont, text: str, width: int) -> str:
    elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    return elided if elided.endswith("…") else f"{elided}…"


def draw_lines(painter: QPainter, place: QRect, font: QFont, lines: Sequence[str]) -> None:
    """Draw lines one under the other with the painter's pen."""
    painter.setFont(font)
    step = QFontMetrics(font).lineSpacing()
    for at, line in enumerate(lines):
        row = QRect(place.left(), place.top() + at * step, place.width(), step)
        painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | _ONE_LINE, line)


def height_of(font: QFont, lines: Sequence[str]) -> int:
    """Return how high some lines are."""
    return QFontMetrics(font).lineSpacing() * len(lines)
