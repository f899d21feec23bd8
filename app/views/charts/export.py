"""Charts as files: pictures and documents drawn by the same code as on the screen, and their data as tables.

Files are light, whatever the window is: they are read on paper and by others.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from app.services.workflows.charts.model import Chart
from app.services.workflows.exporting.queries import write_table
from app.services.workspace.files import readable_file_errors, write_whole
from app.text import Text
from app.views.charts.canvas.ink import Ink
from app.views.charts.canvas.making import make_canvas
from app.views.charts.words import coverage, word
from app.views.kit.icons import Icons
from app.views.kit.pdf import pdf_of_drawing
from app.views.kit.theme import BODY, CARD, SMALL, Scheme, Theme, Type
from app.views.kit.ui import Look

PICTURES: Final = (".png", ".svg", ".pdf")
TABLES: Final = (".csv", ".xlsx")
_WIDE: Final = 960
_MARGIN: Final = 36
_LEAST, _MOST = 400, 1600
_SHARP: Final = 2.0
_DIGITS: Final = 6


class Sheet:
    """A chart with its title, its sentence and what it counts, as one drawing."""

    def __init__(self, look: Look, chart: Chart) -> None:
        theme = Theme(Scheme.LIGHT, 100, look.language.code)
        self._look = Look(theme, Icons(theme), look.language)
        self._chart = chart
        say = self._look.say
        self._parts: tuple[tuple[str, Type, str], ...] = (
            (say(chart.sentence), BODY, "text"),
            (say(chart.definition), SMALL, "text2"),
            (coverage(self._look, chart), SMALL, "text2"),
        )
        self.title = say(chart.title)
        self._canvas = make_canvas(self._look, chart, is_whole=True)
        inner = _WIDE - 2 * _MARGIN
        self._canvas.resize(inner, 400)
        self._high = min(max(self._canvas.natural_height(inner), _LEAST), _MOST)
        self._canvas.resize(inner, self._high)
        self._head = theme.line_height(CARD) + 12
        below = sum(self._height(text, kind) + 8 for text, kind, _ in self._parts)
        self.size = QSize(_WIDE, round(2 * _MARGIN + self._head + self._high + 12 + below))

    def draw(self, painter: QPainter) -> list[tuple[str, QFont]]:
        """Draw everything and return the texts in their fonts, in order."""
        texts: list[tuple[str, QFont]] = []
        ink = Ink(painter, self._look, texts)
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), self._look.theme.color("surface"))
        inner = _WIDE - 2 * _MARGIN
        ink.text(QRectF(_MARGIN, _MARGIN, inner, self._look.theme.line_height(CARD)), self.title, "text", CARD)
        self._canvas.draw(ink, QRectF(_MARGIN, _MARGIN + self._head, inner, self._high))
        top = _MARGIN + self._head + self._high + 12.0
        for text, kind, role in self._parts:
            high = self._height(text, kind)
            painter.setFont(self._look.theme.font(kind))
            painter.setPen(self._look.theme.color(role))
            painter.drawText(QRectF(_MARGIN, top, inner, high), int(Qt.TextFlag.TextWordWrap), text)
            ink.note(text, self._look.theme.font(kind))
            top += high + 8
        return texts

    def close(self) -> None:
        """Let go of what the drawing was made with."""
        self._canvas.deleteLater()

    def _height(self, text: str, kind: Type) -> float:
        if not text:
            return 0.0
        room = QRectF(0, 0, _WIDE - 2 * _MARGIN, 10_000)
        metrics = QFontMetricsF(self._look.theme.font(kind))
        return float(metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()) + 2


def picture(look: Look, chart: Chart, ending: str) -> bytes:
    """Return a chart as the bytes of a PNG, SVG or PDF file; on the window's thread."""
    makers: dict[str, Callable[[Sheet], bytes]] = {".png": _png, ".svg": _svg, ".pdf": _pdf}
    sheet = Sheet(look, chart)
    try:
        return makers[ending](sheet)
    finally:
        sheet.close()


def write_picture(data: bytes, target: Path) -> None:
    """Write a picture, whole or not at all; on any thread.

    Raises:
        AppError: The file cannot be written.
    """
    with readable_file_errors():
        write_whole(target, data)


def write_data(look: Look, chart: Chart, target: Path) -> None:
    """Write the table of a chart, in the words of the window's language; on any thread.

    Raises:
        AppError: The file cannot be written.
    """
    titles = [word(look, column.title) for column in chart.table.columns]
    names = titles if len(set(titles)) == len(titles) else [column.name for column in chart.table.columns]
    rows = [dict(zip(names, (_cell(look, value) for value in row), strict=True)) for row in chart.table.rows]
    write_table(target, names, rows)


def _cell(look: Look, value: object) -> Any:
    if isinstance(value, Text):
        return look.say(value)
    return Decimal(str(round(value, _DIGITS))) if isinstance(value, float) else value


def _png(sheet: Sheet) -> bytes:
    image = QImage(sheet.size * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    painter = QPainter(image)
    sheet.draw(painter)
    painter.end()
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(stream.device(), QByteArray(b"png")).write(image)
    return bytes(data.data())


def _svg(sheet: Sheet) -> bytes:
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(stream.device())
    generator.setSize(sheet.size)
    generator.setViewBox(QRectF(0, 0, sheet.size.width(), sheet.size.height()))
    generator.setTitle(sheet.title)
    painter = QPainter(generator)
    sheet.draw(painter)
    painter.end()
    return bytes(data.data())


def _pdf(sheet: Sheet) -> bytes:
    return pdf_of_drawing(sheet.draw, QSizeF(sheet.size), sheet.title)
