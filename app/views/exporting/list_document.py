"""A list on paper: a title, what it was narrowed by, a line for each row, the head of the columns on each page.

Lines are drawn by themselves and not as one document, which takes seconds for a list of some length. What is too
long for its column is cut: paper of a list is for looking through, and an export has all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPainter, QPen, QPicture

from app.text import Text, tr
from app.views.exporting.paper import Column, Ink, ink_of
from app.views.exporting.printing import foot_of, preview
from app.views.kit.desk import Desk
from app.views.kit.pdf import Drawn, drawn_of, page_layout
from app.views.kit.ui import Look
from app.views.kit.widgets import one_line

MOST_ROWS: Final = 1_000
"""More are not put on paper; who wants them all exports them."""

_DPI, _POINTS = 96, 72  # to an inch
_TITLE_PX, _TEXT_PX, _SMALL_PX = 24, 12, 11
_ROW, _HEAD, _GAP, _FOOT = 23.0, 24.0, 10.0, 26.0
_GROUP: Final = 34.0
_AFTER_NUMBER: Final = 18.0  # figures stand at the right and would touch the words after them


@dataclass(frozen=True)
class PrintedList:
    """What is printed: a row is its cells as texts, or the title of a group.

    ``below`` says by what the list is narrowed, and where it was cut how many there are in all.
    """

    title: Text
    below: Sequence[str]
    columns: Sequence[Column]
    rows: Sequence[Sequence[str] | str]


def print_list(desk: Desk, load: Callable[[], PrintedList]) -> None:
    """Have a list put together and drawn on another thread, and show it as it will be printed."""
    layout = page_layout(desk.ui.runner.steward.conventions.country)
    layout.setOrientation(QPageLayout.Orientation.Landscape)
    ink, foot = ink_of(desk.ui), foot_of(desk)

    def show(sheet: ListSheet) -> None:
        preview(desk, sheet.title, layout, sheet.draw)

    desk.ui.runner.run(
        lambda: ListSheet(desk.ui, ink, load(), layout, foot), then=show, failed=desk.complain, owner=desk.window
    )


class ListSheet:
    """Draws a list on as many pages as it needs, once and on any thread; printing only plays that back."""

    def __init__(self, look: Look, ink: Ink, listed: PrintedList, layout: QPageLayout, foot: str) -> None:
        self._listed, self._ink, self._foot, self.title = listed, ink, foot, listed.title
        self._title = look.say(listed.title)
        self._whole = sum(column.width for column in listed.columns)
        points = layout.paintRect(QPageLayout.Unit.Point)
        self._page = QRectF(0, 0, points.width() * _DPI / _POINTS, points.height() * _DPI / _POINTS)
        self._texts: list[tuple[str, QFont]] = []
        pages = list(self._pages())
        self._pictures = [self._picture(at, pages) for at in range(len(pages))]

    def draw(self, device: QPagedPaintDevice) -> Callable[[], list[Drawn]]:
        """Draw all pages and return what tells which glyphs stand for which texts."""
        # A picture grows by itself to the device, from what the system takes for an inch.
        scale = self._pictures[0].logicalDpiX() / _DPI
        with QPainter(device) as painter:
            for at, picture in enumerate(self._pictures):
                if at:
                    device.newPage()
                painter.save()  # a picture leaves the painter grown
                painter.scale(scale, scale)
                picture.play(painter)
                painter.restore()
        return partial(drawn_of, self._texts)

    def _picture(self, at: int, pages: Sequence[Sequence[Sequence[str] | str]]) -> QPicture:
        picture = QPicture()
        with QPainter(picture) as painter:
            top = self._draw_title(painter) if at == 0 else 0.0
            self._draw_rows(painter, self._draw_head(painter, top), pages[at])
            foot = QRectF(0, self._page.bottom() - _FOOT + 8, self._page.width(), _FOOT - 8)
            self._write(painter, foot, f"{self._foot}  {at + 1}/{len(pages)}", self._font(_SMALL_PX), is_faint=True)
        return picture

    def _pages(self) -> Iterator[list[Sequence[str] | str]]:
        """Yield the rows of each page; the title of a group never stands alone at the foot of one."""
        room = self._page.height() - _FOOT - _HEAD
        left, page = room - self._title_height(), list[Sequence[str] | str]()
        for row in self._listed.rows:
            needed = _GROUP + _ROW if isinstance(row, str) else _ROW
            if needed > left and page:
                yield page
                left, page = room, []
            page.append(row)
            left -= _GROUP if isinstance(row, str) else _ROW
        yield page

    def _title_height(self) -> float:
        return _TITLE_PX * 1.5 + len(self._listed.below) * _SMALL_PX * 1.6 + _GAP

    def _draw_title(self, painter: QPainter) -> float:
        width = self._page.width()
        self._write(painter, QRectF(0, 0, width, _TITLE_PX * 1.5), self._title, self._font(_TITLE_PX, is_strong=True))
        top = _TITLE_PX * 1.5
        for text in self._listed.below:
            self._write(painter, QRectF(0, top, width, _SMALL_PX * 1.6), text, self._font(_SMALL_PX), is_faint=True)
            top += _SMALL_PX * 1.6
        return self._title_height()

    def _draw_head(self, painter: QPainter, top: float) -> float:
        font = self._font(_SMALL_PX, is_strong=True)
        titles = [column.title for column in self._listed.columns]
        self._draw_cells(painter, QRectF(0, top, self._page.width(), _HEAD), titles, font, is_faint=True)
        return top + _HEAD

    def _draw_rows(self, painter: QPainter, top: float, rows: Sequence[Sequence[str] | str]) -> None:
        font, strong = self._font(_TEXT_PX), self._font(_TEXT_PX, is_strong=True)
        for row in rows:
            high = _GROUP if isinstance(row, str) else _ROW
            line = QRectF(0, top, self._page.width(), high)
            if isinstance(row, str):
                self._write(painter, line.adjusted(0, _GROUP - _ROW, 0, 0), row, strong)
                self._line(painter, line)
            else:
                self._draw_cells(painter, line, row, font)
            top += high

    def _draw_cells(
        self, painter: QPainter, line: QRectF, cells: Sequence[str], font: QFont, *, is_faint: bool = False
    ) -> None:
        left = line.left()
        for column, text in zip(self._listed.columns, cells, strict=True):
            wide = line.width() * column.width / self._whole
            gap = _AFTER_NUMBER if column.is_number else _GAP
            place = QRectF(left, line.top(), wide - gap, line.height())
            self._write(painter, place, text, font, is_faint=is_faint, is_right=column.is_number)
            left += wide
        self._line(painter, line)

    def _line(self, painter: QPainter, line: QRectF) -> None:
        painter.setPen(QPen(self._ink.line, 0.75))
        painter.drawLine(line.bottomLeft(), line.bottomRight())

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        font: QFont,
        *,
        is_faint: bool = False,
        is_right: bool = False,
    ) -> None:
        if not text:
            return
        shown = QFontMetricsF(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        color: QColor = self._ink.text2 if is_faint else self._ink.text
        painter.setFont(font)
        painter.setPen(color)
        flags = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(place, flags, shown)
        self._texts.append((shown, font))

    def _font(self, pixels: int, *, is_strong: bool = False) -> QFont:
        font = QFont(self._ink.font)
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        return font


def cut_words(desk: Desk, count: int) -> list[str]:
    """Return what is to be said about a list that is longer than what is put on paper; nothing of a shorter one."""
    number = desk.ui.language.number
    words = tr("The first {shown} of {count}", shown=number(MOST_ROWS), count=number(count))
    return [desk.ui.say(words)] if count > MOST_ROWS else []
