"""Reading the sheets of Excel and OpenDocument workbooks as plain text.

Each cell becomes the text a person would write for it, so that a spreadsheet and a CSV file take
the same way afterwards. Finding the header and judging the values do not belong here.
"""

from __future__ import annotations

import mmap
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from app.errors import AppError
from app.services.workflows.importing.bombs import refuse_bombs
from app.services.workflows.importing.compound import refuse_endless_chains
from app.text import tr

_Cell = int | float | str | bool | time | date | datetime | timedelta

_ZIP: Final = b"PK\x03\x04"
_EMPTY_ZIP: Final = b"PK\x05\x06"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Excel stores a protected workbook of the new format as a stream of this name in the old container.
_PROTECTED: Final = "EncryptedPackage".encode("utf-16-le")
_SUFFIXES: Final = {
    "xlsx": {".xlsx", ".xlsm", ".xlam"},
    "xlsb": {".xlsb"},
    "ods": {".ods"},
    "xls": {".xls", ".xla"},
}
# Beyond this a float no longer holds every whole number's last digits.
_WHOLE_DIGITS_END: Final = 1e15
_HOUR_S: Final = 3600
_MINUTE_S: Final = 60


@dataclass(frozen=True)
class OpenSheet:
    """One sheet of a workbook, held in memory, and the names of all its sheets."""

    name: str
    names: tuple[str, ...]
    _sheet: CalamineSheet

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row as (its number on the sheet, its cells); each call starts anew."""
        with _told_apart():
            for number, cells in enumerate(self._sheet.iter_rows(), start=1):
                yield number, [_text(cell) for cell in cells]


def is_spreadsheet(start: bytes) -> bool:
    """Tell from the first bytes whether a file is a workbook (or at least packed like one)."""
    return start.startswith((_ZIP, _EMPTY_ZIP, _OLE))


def open_sheet(path: Path, wanted: str | None = None) -> OpenSheet:
    """Read one sheet: the one asked for, else the first one with data, visible ones first.

    Raises:
        AppError: ``import-too-large``, ``import-password``, ``import-damaged``, ``import-sheet``
            (no such sheet) or ``import-empty``.
    """
    with _told_apart():
        kind = _kind(path)
        if kind == "xls":
            refuse_endless_chains(path)
        else:
            refuse_bombs(path, kind)
        # Only by the right suffix does the library tell a password from damage.
        with _workbook(path, is_named_right=path.suffix.lower() in _SUFFIXES[kind]) as book:
            sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
            names = tuple(sheet.name for sheet in sheets)
            name, sheet = _named(book, wanted, names) if wanted is not None else _first(book, sheets)
            return OpenSheet(name, names, sheet)


@contextmanager
def _told_apart() -> Iterator[None]:
    """Turn whatever the reader raises into the one sentence a person can act on."""
    try:
        yield
    except AppError:
        raise
    except PasswordError:
        raise _protected() from None
    except BaseException as error:
        # The reader is written in Rust, whose panics are no Exception.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise AppError(
            "import-damaged", tr("The spreadsheet cannot be read: it is damaged or of another kind.")
        ) from error


def _protected() -> AppError:
    return AppError(
        "import-password",
        tr("The spreadsheet is protected by a password. Save it without one and try again."),
    )


def _kind(path: Path) -> str:
    with path.open("rb") as file:
        if file.read(len(_OLE)) == _OLE:
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
                if content.find(_PROTECTED) >= 0:
                    raise _protected()
            return "xls"
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if "xl/workbook.bin" in names:
            return "xlsb"
        if "content.xml" not in names:
            return "xlsx"
        manifest = "META-INF/manifest.xml"
        if manifest in names and b"encryption-data" in archive.open(manifest).read(1 << 20):
            raise _protected()
        return "ods"


@contextmanager
def _workbook(path: Path, *, is_named_right: bool) -> Iterator[CalamineWorkbook]:
    if is_named_right:
        with CalamineWorkbook.from_path(path) as book:
            yield book
    else:
        with path.open("rb") as file, CalamineWorkbook.from_filelike(file) as book:
            yield book


def _named(book: CalamineWorkbook, wanted: str, names: tuple[str, ...]) -> tuple[str, CalamineSheet]:
    if wanted not in names:
        raise AppError(
            "import-sheet",
            tr("There is no sheet {name}. The sheets are: {names}.", name=wanted, names=", ".join(names)),
        )
    return wanted, book.get_sheet_by_name(wanted)


def _first(book: CalamineWorkbook, sheets: list[SheetMetadata]) -> tuple[str, CalamineSheet]:
    for metadata in sorted(sheets, key=lambda sheet: sheet.visible != SheetVisibleEnum.Visible):
        sheet = book.get_sheet_by_name(metadata.name)
        if any(_text(cell).strip() for row in sheet.iter_rows() for cell in row):
            return metadata.name, sheet
    raise AppError("import-empty", tr("The spreadsheet has no data."))


def _text(cell: _Cell) -> str:
    match cell:
        case str():
            return cell
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer() and abs(cell) < _WHOLE_DIGITS_END:
            return str(int(cell))
        case date() | time():
            return cell.isoformat()
        case timedelta():
            return _duration(cell)
    return repr(cell)


def _duration(length: timedelta) -> str:
    sign = "-" if length < timedelta() else ""
    length = abs(length)
    whole = length.days * 24 * _HOUR_S + length.seconds
    fraction = f".{length.microseconds:06}" if length.microseconds else ""
    hours, rest = divmod(whole, _HOUR_S)
    return f"{sign}{hours:02}:{rest // _MINUTE_S:02}:{rest % _MINUTE_S:02}{fraction}"
