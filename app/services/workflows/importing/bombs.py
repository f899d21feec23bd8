"""Spreadsheets that would take all memory, recognised before anything reads them.

A zip of a few kilobytes can unpack to gigabytes, and two cells at opposite corners make the
reader lay out every cell between them, which ends the whole program and not just the import.
Reading the cells does not belong here.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, cast
from xml.parsers import expat

from app.errors import AppError
from app.text import Text, tr

_MIB: Final = 1 << 20
MAX_UNPACKED: Final = 1 << 30
MAX_RATIO: Final = 100
UNSUSPICIOUS: Final = 64 * _MIB
# The reader keeps about 32 bytes for each cell of the rectangle, empty ones included.
MAX_AREA: Final = 20_000_000

_XLSX_CELL: Final = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]+)([0-9]+)[\"'][^<>]*(?<!/)>")
_XLSX_CELL_WITHOUT_PLACE: Final = re.compile(rb"<(?:\w+:)?c(?:\s+(?!r\s*=)[\w:]+\s*=\s*[\"'][^<>\"']*[\"'])*\s*>")
_XLSX_ROW: Final = re.compile(rb"<(?:\w+:)?row\s(?:[^<>]*?\s)?r\s*=\s*[\"']([0-9]+)[\"']")
_ODS_SHEETS: Final = "content.xml"
# Only a sheet begins with this record; printer settings and pictures are parts of a workbook too.
_XLSB_SHEET: Final = b"\x81\x01"
_XLSB_ROW: Final = 0
_XLSB_CELLS: Final = frozenset((*range(2, 12), 62))


@dataclass
class _Extent:
    """How far the filled cells of one sheet reach."""

    rows: int = 0
    columns: int = 0

    def include(self, rows: int, columns: int) -> None:
        self.rows = max(self.rows, rows)
        self.columns = max(self.columns, columns)

    def check(self) -> None:
        if self.rows * self.columns > MAX_AREA:
            raise _too_large(
                tr(
                    "A sheet spans {rows} rows and {columns} columns, which is too much to read. "
                    "Delete the stray cells far away from the table, or save the table as CSV.",
                    rows=self.rows,
                    columns=self.columns,
                )
            )


def _too_large(sentence: Text) -> AppError:
    return AppError("import-too-large", sentence)


def refuse_bombs(path: Path, kind: str) -> None:
    """Raise if reading this spreadsheet (``xlsx``, ``xlsb`` or ``ods``) would take too much memory.

    Raises:
        AppError: ``import-too-large``.
        zipfile.BadZipFile: The file is damaged.
    """
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        unpacked = sum(member.file_size for member in members)
        # Members may overlap, so only the size of the file says how little there really is.
        ratio = unpacked / max(1, path.stat().st_size)
        if unpacked > MAX_UNPACKED or (unpacked > UNSUSPICIOUS and ratio > MAX_RATIO):
            raise _too_large(tr("The spreadsheet would unpack to {size} MB, which is too much.", size=unpacked // _MIB))
        # Any part of an Excel workbook can be a sheet, whatever its name.
        for member in members if kind != "ods" else [archive.getinfo(_ODS_SHEETS)]:
            with archive.open(member) as file:
                _MEASURES[kind](file)


def _measure_xlsx(file: IO[bytes]) -> None:
    extent = _Extent()
    has_unplaced = False
    for piece in _pieces(file):
        cells = _XLSX_CELL.findall(piece)
        if cells:
            extent.include(max(int(row) for _, row in cells), max(map(_column, {name for name, _ in cells})))
        # Cells may leave out their place; then that of the row counts.
        has_unplaced = has_unplaced or _XLSX_CELL_WITHOUT_PLACE.search(piece) is not None
        if has_unplaced:
            extent.include(max(map(int, _XLSX_ROW.findall(piece)), default=0), 1)
    extent.check()


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the file in pieces that never cut a tag."""
    rest = b""
    while chunk := file.read(_MIB):
        data = rest + chunk
        cut = data.rfind(b"<")
        # A tag longer than a chunk is none that a spreadsheet has.
        if cut < 0 or len(data) - cut > _MIB:
            cut = len(data)
        yield data[:cut]
        rest = data[cut:]
    yield rest


def _measure_ods(file: IO[bytes]) -> None:
    """Measure the cells; what is no sound XML is refused too, for the reader would hang on it."""
    table = _OdsTable()
    parser = expat.ParserCreate()
    parser.StartElementHandler = table.start
    parser.EndElementHandler = table.end
    parser.ParseFile(file)


class _OdsTable:
    """Follows the elements of an OpenDocument sheet, in which equal rows and cells are written once."""

    def __init__(self) -> None:
        self._extent = _Extent()
        self._rows = self._row_times = self._columns = self._cell_times = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._extent, self._rows = _Extent(), 0
        elif name == "table:table-row":
            self._row_times = int(attributes.get("table:number-rows-repeated", 1))
            self._rows += self._row_times
            self._columns = 0
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._columns += int(attributes.get("table:number-columns-repeated", 1))
            if "office:value-type" in attributes:
                self._extent.include(self._rows, self._columns)
        elif name == "text:p":
            # Only cells that hold something count: blank ones are repeated up to the edge of the sheet.
            self._extent.include(self._rows, self._columns)

    def end(self, name: str) -> None:
        if name == "table:table":
            self._extent.check()


def _measure_xlsb(file: IO[bytes]) -> None:
    parts = io.BufferedReader(cast("io.RawIOBase", file))
    if not parts.peek(2).startswith(_XLSB_SHEET):
        return
    extent = _Extent()
    row = 0
    for kind, body in _records(parts):
        if kind == _XLSB_ROW:
            row = int.from_bytes(body[:4], "little")
        elif kind in _XLSB_CELLS:
            extent.include(row + 1, int.from_bytes(body[:4], "little") + 1)
    extent.check()


def _records(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield number and body of each record of a part of a binary workbook."""
    while head := file.read(1):
        kind = head[0]
        if kind & 0x80:
            kind = kind & 0x7F | (file.read(1) or b"\0")[0] << 7
        size = 0
        for place in range(4):
            byte = (file.read(1) or b"\0")[0]
            size |= (byte & 0x7F) << 7 * place
            if not byte & 0x80:
                break
        yield kind, file.read(size)


_MEASURES: Final[dict[str, Callable[[IO[bytes]], None]]] = {
    "xlsx": _measure_xlsx,
    "ods": _measure_ods,
    "xlsb": _measure_xlsb,
}
