"""Opening a file that someone wants to import, whatever program wrote it.

A :class:`RowSource` gives the rows of delimited text or of one sheet as plain text cells. What a
column means and what a cell's text stands for do not belong here.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.errors import AppError
from app.services.workflows.importing.delimited import MAX_CELL, MAX_COLUMNS, find_layout, read_rows
from app.services.workflows.importing.encodings import find_encoding
from app.services.workflows.importing.headers import filled_width, header_names, header_position
from app.services.workflows.importing.spreadsheets import is_spreadsheet, open_sheet
from app.services.workspace.files import file_error
from app.text import tr

MAX_FILE: Final = 2 << 30
_START: Final = 512
_HEADER_SAMPLE: Final = 200
_FOREIGN: Final = (
    *(b"%pdf", b"\x89png", b"\xff\xd8\xff", b"\x1f\x8b", b"7z\xbc\xaf", b"rar!", b"sqlite format 3"),
    *(b"<!doctype", b"<html", b"<?xml", b"<table", b"begin:vcard", b"begin:vcalendar"),
)

_Rows = Iterator[tuple[int, list[str]]]


@dataclass(frozen=True)
class SourceInfo:
    """What was found out about a file; worth showing before anything is imported.

    ``encoding`` and ``delimiter`` are None for spreadsheets, ``delimiter`` also for a single
    column. An encoding that is not certain was guessed and should be listed as a problem.
    """

    encoding: str | None
    encoding_certain: bool
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    header: tuple[str, ...]
    header_line: int
    size_bytes: int


@dataclass(frozen=True)
class RowSource:
    """An opened file: what it is, and its rows as often as they are wanted."""

    info: SourceInfo
    _read: Callable[[], _Rows]

    def rows(self) -> _Rows:
        """Yield each row below the header as (line, cells).

        The line is that of the row's first physical line as an editor counts it, or the row's
        number on the sheet. Cells are as read, blanks around them included. A row may have fewer
        or more cells than the header: that is for the caller to judge. Wholly blank rows are left
        out. Each call reads anew.

        Raises:
            AppError: The file is broken further down, was changed since it was opened, or is gone.
        """
        try:
            for line, cells in self._read():
                if line > self.info.header_line and "".join(cells).strip():
                    yield line, cells
        except OSError as error:
            raise _unreadable(error) from error


def open_source(path: Path, *, encoding: str | None = None, sheet: str | None = None) -> RowSource:
    """Open a CSV file or a spreadsheet, recognised by its content, not by its name.

    The whole file is seen to fit its encoding before the first row is given out. Delimited text
    is read with flat memory however large it is; a sheet is held in memory. Without ``sheet`` the
    first one with data is taken.

    Raises:
        AppError: The file cannot be read; the code begins with ``import-``.
    """
    try:
        size = _checked_size(path)
        with path.open("rb") as file:
            start = file.read(_START)
        if is_spreadsheet(start):
            return _open_sheet(path, sheet, size)
        _refuse_foreign(start)
        if sheet is not None:
            raise AppError("import-sheet", tr("A text file has no sheets."))
        return _open_text(path, encoding, size)
    except OSError as error:
        raise _unreadable(error) from error


def _unreadable(error: OSError) -> AppError:
    known = file_error(error)
    words = known.text if known is not None else tr("The file cannot be opened: {reason}.", reason=error.strerror)
    return AppError("import-unreadable", words)


def _checked_size(path: Path) -> int:
    size = path.stat().st_size
    if not path.is_file():
        raise AppError("import-unreadable", tr("This is not a file that can be imported."))
    if size > MAX_FILE:
        raise AppError("import-too-large", tr("The file is larger than 2 GB. Split it into smaller ones."))
    if size == 0:
        raise _empty()
    return size


def _empty() -> AppError:
    return AppError("import-empty", tr("The file has no data."))


def _refuse_foreign(start: bytes) -> None:
    if start.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_FOREIGN):
        raise AppError(
            "import-unsupported",
            tr("This file is not a table. Save it as CSV or as an Excel workbook and try again."),
        )


def _open_text(path: Path, wanted: str | None, size: int) -> RowSource:
    stamp = _stamp(path)
    encoding = find_encoding(path, wanted)
    layout = find_layout(path, encoding.name)

    def read() -> _Rows:
        if _stamp(path) != stamp:
            raise _changed()
        return read_rows(path, encoding.name, layout)

    header, line = _header(read())
    info = SourceInfo(encoding.name, encoding.is_certain, layout.delimiter, None, (), header, line, size)
    return RowSource(info, read)


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _changed() -> AppError:
    return AppError("import-changed", tr("The file was changed while it was being read. Try again."))


def _open_sheet(path: Path, wanted: str | None, size: int) -> RowSource:
    opened = open_sheet(path, wanted)
    header, line = _header((number, cells[: filled_width(cells)]) for number, cells in opened.rows())

    def read() -> _Rows:
        for number, cells in opened.rows():
            _refuse_wide(number, cells)
            # Every row of a sheet is as wide as the widest; only what is filled counts.
            yield number, cells[: max(len(header), filled_width(cells))]

    return RowSource(SourceInfo(None, True, None, opened.name, opened.names, header, line, size), read)


def _refuse_wide(number: int, cells: list[str]) -> None:
    if len(cells) > MAX_COLUMNS or max(map(len, cells), default=0) > MAX_CELL:
        raise AppError("import-too-large", tr("Row {line} of the sheet has too many or too long cells.", line=number))


def _header(rows: _Rows) -> tuple[tuple[str, ...], int]:
    filled = ((line, cells) for line, cells in rows if filled_width(cells))
    sample = list(itertools.islice(filled, _HEADER_SAMPLE))
    if not sample:
        raise _empty()
    line, cells = sample[header_position([cells for _, cells in sample])]
    return header_names(cells), line
