"""Documents as PDF files whose text can be searched and copied, Chinese included.

Qt finds the characters of a PDF's glyphs by looking backwards in the font. Where two characters
share a glyph it may take the wrong one (a radical for the ideograph), and a glyph that only a
font's own rules produce has no character at all. So after writing, the text is taken from the
document itself. Documents are made of text that was escaped; PDFs are light, whatever the window.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    QByteArray,
    QDataStream,
    QEventLoop,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QRawFont,
    QTextBlock,
    QTextDocument,
    QTextLayout,
    QTextLine,
)

from app.services.workspace.files import readable_file_errors, write_whole
from app.views.kit.ui import Look

# Where paper is cut in inches.
_LETTER: Final = frozenset(
    {"BZ", "CA", "CL", "CO", "CR", "DO", "GT", "HN", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}
)
_DPI: Final = 96
_FINE: Final = 1200
_POINTS: Final = 10
_POINTS_A_PIXEL: Final = 72 / 96
_MARGIN_MM: Final = 18
_FOOT_PX: Final = 24
_INDENT_PX: Final = 18


def write_pdf(
    look: Look, document: QTextDocument | str, path: Path, footer: str = "", country: str | None = None
) -> None:
    """Write a document, or the HTML of one, to a file, whole or not at all; on any thread.

    ``footer`` stands at the foot of each page, before the page's number; ``country`` decides the paper.

    Raises:
        AppError: The file cannot be written.
    """
    data = pdf_of(look, document, footer, country)
    with readable_file_errors():
        write_whole(path, data)


def pdf_of(look: Look, document: QTextDocument | str, footer: str = "", country: str | None = None) -> bytes:
    """Return a document, or the HTML of one, as the bytes of a PDF; on any thread."""
    # Pages are laid out with timers, which Qt can only have on a thread that could hear events.
    _loop = QEventLoop()
    shown = document.clone() if isinstance(document, QTextDocument) else document_of(look, document)
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(stream.device())
    writer.setResolution(_FINE)
    writer.setPageLayout(page_layout(country))
    writer.setCreator("Steward")
    writer.setTitle(shown.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    drawn = _draw(shown, writer, footer)
    return _with_text(bytes(data.data()), drawn)


def pdf_of_drawing(draw: Callable[[QPainter], list[tuple[str, QFont]]], size: QSizeF, title: str) -> bytes:
    """Return a drawing as a PDF of one page of its size in pixels; ``draw`` returns the texts that it wrote."""
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(stream.device())
    writer.setResolution(_FINE)
    writer.setPageSize(
        QPageSize(size * _POINTS_A_PIXEL, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    )
    writer.setPageMargins(QMarginsF())
    writer.setCreator("Steward")
    writer.setTitle(title)
    with QPainter(writer) as painter:
        painter.scale(_FINE / _DPI, _FINE / _DPI)
        texts = draw(painter)
    drawn: list[_Drawn] = []
    for text, font in texts:
        layout = QTextLayout(text, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        _note(drawn, line, text)
    return _with_text(bytes(data.data()), drawn)


def document_of(look: Look, html: str) -> QTextDocument:
    """Return the document of HTML in the fonts of the window's language, black on white."""
    document = QTextDocument()
    font = QFont(look.theme.font())
    font.setPointSizeF(_POINTS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setIndentWidth(_INDENT_PX)
    document.setHtml(html)
    return document


def page_layout(country: str | None = None) -> QPageLayout:
    """Return the paper and margins of a country, or else of where the computer is."""
    country = country or QLocale.territoryToCode(QLocale.system().territory())
    is_letter = country in _LETTER
    size = QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


@dataclass
class _Drawn:
    """The glyphs of one face in the order in which they were first drawn, and the text of each."""

    font: QRawFont
    texts: dict[int, str] = field(default_factory=dict)


def _draw(document: QTextDocument, writer: QPdfWriter, footer: str) -> list[_Drawn]:
    """Draw all pages and return what was drawn."""
    scale = _FINE / _DPI
    width, height = writer.width() / scale, writer.height() / scale
    body = QRectF(0, 0, width, height - _FOOT_PX)
    document.setPageSize(body.size())
    pages, lines = document.pageCount(), _lines_by_page(document, body.height())
    drawn: list[_Drawn] = []
    with QPainter(writer) as painter:
        painter.scale(scale, scale)
        for page in range(pages):
            if page:
                writer.newPage()
            shown = body.translated(0, page * body.height())
            painter.translate(-shown.topLeft())
            document.documentLayout().draw(painter, _on_paper(shown))
            painter.translate(shown.topLeft())
            for line, text in lines.get(page, ()):
                _note(drawn, line, text)
            if pages > 1 or footer:
                foot = _foot(document.defaultFont(), f"{footer}  {page + 1}/{pages}".strip(), width)
                foot.draw(painter, QPointF(0, height - _FOOT_PX / 2))
                _note(drawn, foot.lineAt(0), foot.text())
    return drawn


def _on_paper(shown: QRectF) -> QAbstractTextDocumentLayout.PaintContext:
    """Return how a part of a document is drawn: in black, whatever the colours of the window are."""
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    context.palette, context.clip = palette, shown
    return context


def _foot(font: QFont, text: str, width: float) -> QTextLayout:
    small = QFont(font)
    small.setPointSizeF(_POINTS * 0.8)
    layout = QTextLayout(text, small)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout


def _lines_by_page(document: QTextDocument, height: float) -> dict[int, list[tuple[QTextLine, str]]]:
    found: dict[int, list[tuple[QTextLine, str]]] = {}
    for block in _blocks(document):
        top = document.documentLayout().blockBoundingRect(block).top()
        layout = block.layout()
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            found.setdefault(int((top + line.y()) // height), []).append((line, block.text()))
    return found


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _note(drawn: list[_Drawn], line: QTextLine, text: str) -> None:
    """Note the text of each glyph in a line."""
    # Positions count UTF-16 units, as Qt does.
    units = text.encode("utf-16-le")
    runs = line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    starts = sorted({index for run in runs for index in run.stringIndexes()})
    ends = dict(zip(starts, [*starts, line.textStart() + line.textLength()][1:], strict=True))
    for run in runs:
        of_font = _of_font(drawn, run.rawFont())
        seen: set[int] = set()
        for glyph, index in zip(run.glyphIndexes(), run.stringIndexes(), strict=True):
            if index not in seen:  # a character made of several glyphs is that of the first
                seen.add(index)
                meant = units[2 * index : 2 * ends[index]].decode("utf-16-le", "replace")
                of_font.texts.setdefault(glyph, meant)


def _of_font(drawn: list[_Drawn], font: QRawFont) -> _Drawn:
    """Return what was drawn in a face: sizes share one font in a PDF."""
    face = (font.familyName(), font.styleName())
    found = next((each for each in drawn if (each.font.familyName(), each.font.styleName()) == face), None)
    if found is None:
        found = _Drawn(font)
        drawn.append(found)
    return found


def _with_text(data: bytes, drawn: Sequence[_Drawn]) -> bytes:
    """Return a PDF in which every glyph stands for the text that was drawn with it."""
    from pypdf import PdfReader, PdfWriter

    pdf = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    fonts: dict[int, Any] = {}
    for page in pdf.pages:
        resources: Any = page["/Resources"]
        fonts.update({each.idnum: each.get_object() for each in resources.get("/Font", {}).values()})
    for font in fonts.values():
        if "/ToUnicode" in font:
            stream = font["/ToUnicode"].get_object()
            known = _read_map(stream.get_data().decode("ascii", "replace"))
            glyphs = _count(font["/DescendantFonts"][0].get_object().get("/W", ()))
            stream.set_data(_write_map(_corrected(known, glyphs, drawn)))
    out = io.BytesIO()
    pdf.write(out)
    return out.getvalue()


def _count(widths: Sequence[Any]) -> int:
    """Return the number of glyphs of a font, from its widths: "first [width ...]" or "first last width", in turn."""
    end = at = 0
    while at + 1 < len(widths):
        is_list = isinstance(widths[at + 1], list)
        end = max(end, widths[at] + len(widths[at + 1]) if is_list else widths[at + 1] + 1)
        at += 2 if is_list else 3
    return end


def _corrected(known: dict[int, str], glyphs: int, drawn: Sequence[_Drawn]) -> dict[int, str]:
    """Return the text of each glyph of a font, taken from the face that fits best."""
    fits = [_aligned(known, glyphs, each) for each in drawn]
    return max(fits, key=lambda fit: fit[0], default=(0, known))[1]


def _aligned(known: dict[int, str], glyphs: int, drawn: _Drawn) -> tuple[int, dict[int, str]]:
    """Match a font's glyphs, numbered in the order of drawing, with those of a face; and count what fits."""
    order = list(drawn.texts)
    places = {glyph: place for place, glyph in enumerate(order)}
    place, fitting, found = 0, 0, dict(known)
    for number in range(1, glyphs):
        if number in known:
            glyph = next(iter(drawn.font.glyphIndexesForString(known[number])), 0)
            if glyph in places:
                place, fitting = places[glyph] + 1, fitting + 1
                found[number] = drawn.texts[glyph]
        elif place < len(order):
            found[number] = drawn.texts[order[place]]
            place += 1
    return fitting - abs(len(order) + 1 - glyphs), found


def _read_map(text: str) -> dict[int, str]:
    """Return the characters that Qt found, by the number of their glyph."""
    found: dict[int, str] = {}
    for first, _last, listed, single in _RANGE.findall(text):
        values = listed.split() if listed else [single]
        for at, value in enumerate(values):
            found[int(first, 16) + at] = bytes.fromhex(value.strip("<>")).decode("utf-16-be", "replace")
    return {number: shown for number, shown in found.items() if number and shown != "\0"}


def _write_map(texts: dict[int, str]) -> bytes:
    lines = [f"<{number:04X}> <{_shown(text).encode('utf-16-be').hex().upper()}>" for number, text in texts.items()]
    parts = [lines[at : at + _MOST_LINES] for at in range(0, len(lines), _MOST_LINES)]
    body = "".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n" for part in parts)
    return f"{_HEAD}{body}{_FOOT}".encode("ascii")


def _shown(text: str) -> str:
    """Return text without what has no glyph of its own: joiners, marks of direction, line ends."""
    kept = "".join(each for each in text if unicodedata.category(each) not in ("Cf", "Cc", "Zl", "Zp"))
    return kept or " "


_RANGE: Final = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:\[((?:<[0-9A-F]+> ?)+)\]|<([0-9A-F]+)>)", re.IGNORECASE)
_MOST_LINES: Final = 100
_HEAD: Final = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_FOOT: Final = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
