"""Documents as PDF files whose text can be searched and copied, Chinese included.

Qt finds the characters of a PDF's glyphs by looking backwards in the font. Where two characters
share a glyph it may take the wrong one (a radical for the ideograph), and a glyph that only a
font's own rules produce has no character at all. So after writing, the text is taken from the
document itself. Documents are made of text that was escaped; PDFs are light, whatever the window.
"""

from __future__ import annotations

import io
import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
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
    QGlyphRun,
    QPagedPaintDevice,
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
_LONGEST: Final = 4  # signs that a glyph stands for, with which one reads a ligature
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
    drawn = draw_pages(shown, writer, footer)
    return with_text(bytes(data.data()), drawn)


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
    return with_text(bytes(data.data()), drawn_of(texts))


def drawn_of(texts: Sequence[tuple[str, QFont]]) -> list[Drawn]:
    """Return what :func:`with_text` needs to know of texts that were drawn one by one in their fonts."""
    drawn: list[Drawn] = []
    for text, font in texts:
        layout = QTextLayout(text, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        _note(drawn, line, text)
    return drawn


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
class Drawn:
    """The glyphs of one face in the order in which they were first drawn, and how often each stood for a text."""

    font: QRawFont
    noted: dict[int, Counter[str]] = field(default_factory=dict)

    def glyph_of(self, text: str) -> int:
        """Return the glyph that the font has for a character, or 0."""
        glyphs = self.font.glyphIndexesForString(text)
        return glyphs[0] if len(glyphs) == 1 else 0

    def text_of(self, glyph: int, known: str = "") -> str:
        """Return what a glyph stands for, where Qt found ``known`` or nothing for it.

        Where a line has several fonts, Qt says of some glyphs that they stand for their neighbours.
        """
        for text, _ in self.noted[glyph].most_common():
            is_likely = 0 < len(text) <= _LONGEST if not known else self.glyph_of(text) == glyph
            if is_likely or (known and text == unicodedata.normalize("NFKC", known)):
                return text
        return known


def draw_pages(document: QTextDocument, device: QPagedPaintDevice, footer: str = "") -> list[Drawn]:
    """Draw all pages, each with a footer and its number, and return what :func:`with_text` needs to know of them."""
    scale = device.logicalDpiX() / _DPI
    width, height = device.width() / scale, device.height() / scale
    body = QRectF(0, 0, width, height - _FOOT_PX)
    document.setPageSize(body.size())
    pages, lines = document.pageCount(), _lines_by_page(document, body.height())
    drawn: list[Drawn] = []
    with QPainter(device) as painter:
        painter.scale(scale, scale)
        for page in range(pages):
            if page:
                device.newPage()
            shown = body.translated(0, page * body.height())
            painter.translate(-shown.topLeft())
            painter.setClipRect(shown)
            document.documentLayout().draw(painter, _on_paper(shown))
            painter.setClipping(False)
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
    # What only touches it is on the next page.
    context.palette, context.clip = palette, shown.adjusted(0, 0, 0, -1)
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


def _note(drawn: list[Drawn], line: QTextLine, text: str) -> None:
    """Note the text of each glyph in a line."""
    # Positions count UTF-16 units, as Qt does.
    units = text.encode("utf-16-le")
    runs = line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    starts = sorted({index for run in runs for index in run.stringIndexes()})
    ends = dict(zip(starts, [*starts, line.textStart() + line.textLength()][1:], strict=True))
    for run in runs:
        if not run.rawFont().fontTable("head"):
            continue  # boxes in the place of signs that no font has: it has no names, and crashes when asked for one
        of_font = _of_font(drawn, run.rawFont())
        for glyph, meant in _meant(run, units, ends):
            of_font.noted.setdefault(glyph, Counter())[meant] += 1


def _meant(run: QGlyphRun, units: bytes, ends: dict[int, int]) -> Iterator[tuple[int, str]]:
    """Yield each glyph of a run with its text; what several were drawn for is shared among them, if it suffices."""
    drawn = list(zip(run.stringIndexes(), run.glyphIndexes(), strict=True))
    for index, group in itertools.groupby(reversed(drawn) if run.isRightToLeft() else drawn, itemgetter(0)):
        glyphs = [glyph for _, glyph in group]
        text = units[2 * index : 2 * ends[index]].decode("utf-16-le", "replace")
        for at, glyph in enumerate(glyphs):
            yield glyph, text[at : at + 1] if at < len(glyphs) - 1 else text[at:]


def _of_font(drawn: list[Drawn], font: QRawFont) -> Drawn:
    """Return what was drawn in a face: sizes share one font in a PDF."""
    face = (font.familyName(), font.styleName())
    found = next((each for each in drawn if (each.font.familyName(), each.font.styleName()) == face), None)
    if found is None:
        found = Drawn(font)
        drawn.append(found)
    return found


def with_text(data: bytes, drawn: Sequence[Drawn]) -> bytes:
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
            # Signs that are all as wide as each other, as Han characters are, have no widths of their own.
            widths = font["/DescendantFonts"][0].get_object().get("/W", ())
            glyphs = max(_count(widths), max(known, default=0) + 1)
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


def _corrected(known: dict[int, str], glyphs: int, drawn: Sequence[Drawn]) -> dict[int, str]:
    """Return the text of each glyph of a font, taken from the face that fits best."""
    fits = [_aligned(known, glyphs, each) for each in drawn]
    return max(fits, key=lambda fit: fit[0], default=(0, known))[1]


def _aligned(known: dict[int, str], glyphs: int, drawn: Drawn) -> tuple[int, dict[int, str]]:
    """Match a font's glyphs, numbered in the order of drawing, with those of a face; and count what fits."""
    order = [glyph for glyph in drawn.noted if glyph]  # the one for a missing sign has no number of its own
    places = {glyph: place for place, glyph in enumerate(order)}
    place, fitting, found = 0, 0, dict(known)
    for number in range(1, glyphs):
        if number in known:
            glyph = drawn.glyph_of(known[number])
            if glyph in places:
                fitting += 1 + (places[glyph] == place)  # two faces may have the same signs, in another order
                place = places[glyph] + 1
                found[number] = drawn.text_of(glyph, known[number])
        elif place < len(order):
            found[number] = drawn.text_of(order[place])
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
    written = ((number, _shown(text).encode("utf-16-be").hex().upper()) for number, text in texts.items() if text)
    lines = [f"<{number:04X}> <{text}>" for number, text in written]
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
