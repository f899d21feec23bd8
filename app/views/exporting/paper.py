"""A document for paper: title, facts, tables and entries, from plain text alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from app.views.kit.theme import Scheme, Theme
from app.views.kit.ui import Look

_TITLE_PT: Final = 19.0
_HEADING_PT: Final = 12.0
_TEXT_PT: Final = 9.5
_SMALL_PT: Final = 8.5
_LINE: Final = 118
_PAIR: Final = (15.0, 35.0)
_PAIRS: Final = 2


@dataclass(frozen=True)
class Ink:
    """The font and the colours of paper, which is light whatever the window is."""

    font: QFont
    text: QColor
    text2: QColor
    line: QColor


@dataclass(frozen=True)
class Column:
    """A column of a table: its title, its share of the width, and whether it stands at the right."""

    title: str
    width: float
    is_number: bool = False


def ink_of(look: Look) -> Ink:
    """Return what a window's documents are written with; on the window's thread."""
    theme = Theme(Scheme.LIGHT, 100, look.language.code)
    font = QFont(look.theme.font())
    font.setPointSizeF(_TEXT_PT)
    font.setWeight(QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return Ink(font, theme.color("text"), theme.color("text2"), theme.color("line_strong"))


class Paper:
    """Writes from top to bottom; the text goes in as characters, so nothing in it is taken for markup."""

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(ink.font)
        self._cursor = QTextCursor(self._document)

    def finish(self, title: str) -> QTextDocument:
        """Return what was written, under a title that viewers show."""
        self._document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
        return self._document

    def title(self, name: str, below: str) -> None:
        """Write what the document is about, with a line of details."""
        self._block()
        self._write(self._cursor, name, _TITLE_PT, is_strong=True)
        if below:
            self._block(4)
            self._write(self._cursor, below, is_faint=True)

    def heading(self, text: str) -> None:
        """Begin a part."""
        self._block(20, 4)
        self._write(self._cursor, text, _HEADING_PT, is_strong=True)

    def text(self, text: str) -> None:
        """Write paragraphs."""
        self._block(2)
        self._write(self._cursor, text)

    def facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Write names with values, two pairs side by side."""
        if not pairs:
            return
        self._block(6)
        rows = -(-len(pairs) // _PAIRS)
        table = self._table(rows, [*_PAIR] * _PAIRS)
        for place, (name, value) in enumerate(pairs):
            row, column = place % rows, 2 * (place // rows)
            self._write(table.cellAt(row, column).firstCursorPosition(), name, is_faint=True)
            self._write(table.cellAt(row, column + 1).firstCursorPosition(), value)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]], more: Sequence[str]) -> None:
        """Write a table; what stands in ``more`` goes below its row."""
        self._block()
        height = 1 + len(rows) + sum(map(bool, more))
        whole = sum(column.width for column in columns)
        table = self._table(height, [100 * column.width / whole for column in columns], titles=1)
        for place, column in enumerate(columns):
            self._cell(table, 0, place, column.title, is_number=column.is_number, is_title=True)
        self._underline(table, 0)
        at = 0
        for cells, below in zip(rows, more, strict=True):
            at += 1
            for place, text in enumerate(cells):
                self._cell(table, at, place, text, is_number=columns[place].is_number)
            if below:
                at += 1
                table.mergeCells(at, 0, 1, len(columns))
                self._write(table.cellAt(at, 0).firstCursorPosition(), below, _SMALL_PT, is_faint=True)
            self._underline(table, at)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def entry(self, head: str, title: str, body: str, more: str) -> None:
        """Write one entry of a timeline."""
        self._block(8)
        self._write(self._cursor, head, _SMALL_PT, is_faint=True)
        if title:
            self._block()
            self._write(self._cursor, title, is_strong=True)
        if body:
            self._block()
            self._write(self._cursor, body)
        if more:
            self._block()
            self._write(self._cursor, more, _SMALL_PT, is_faint=True)

    def _block(self, above: float = 0, below: float = 0) -> None:
        """Go on in a new paragraph; in the empty one that stands at the start and after a table."""
        form = QTextBlockFormat()
        form.setTopMargin(above)
        form.setBottomMargin(below)
        form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._cursor.block().length() > 1:
            self._cursor.insertBlock(form)
        else:
            self._cursor.setBlockFormat(form)

    def _write(
        self,
        cursor: QTextCursor,
        text: str,
        points: float = _TEXT_PT,
        *,
        is_faint: bool = False,
        is_strong: bool = False,
    ) -> None:
        form = QTextCharFormat()
        form.setFontPointSize(points)
        form.setFontWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        form.setForeground(self._ink.text2 if is_faint else self._ink.text)
        cursor.insertText(text, form)

    def _table(self, rows: int, widths: Sequence[float], titles: int = 0) -> QTextTable:
        form = QTextTableFormat()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in widths])
        form.setBorder(0)
        form.setCellPadding(3)
        form.setCellSpacing(0)
        form.setBottomMargin(14)  # the block after a table has none of its own above
        form.setBorderCollapse(True)
        form.setHeaderRowCount(titles)
        return self._cursor.insertTable(rows, len(widths), form)

    def _cell(
        self, table: QTextTable, row: int, column: int, text: str, *, is_number: bool, is_title: bool = False
    ) -> None:
        cursor = table.cellAt(row, column).firstCursorPosition()
        form = QTextBlockFormat()
        form.setAlignment(Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft)
        cursor.setBlockFormat(form)
        if is_title:
            self._write(cursor, text, _SMALL_PT, is_faint=True, is_strong=True)
        else:
            self._write(cursor, text)

    def _underline(self, table: QTextTable, row: int) -> None:
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            form = cell.format().toTableCellFormat()
            form.setBottomBorder(0.75)
            form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBottomBorderBrush(self._ink.line)
            cell.setFormat(form)
