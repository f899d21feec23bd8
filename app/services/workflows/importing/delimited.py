"""Splitting delimited text (CSV, TSV and their kin) into rows of cells.

The delimiter is found by parsing a sample with each candidate, so that what stands in quotes does
not count. Nothing is repaired: a quotation mark that makes the rows doubtful is refused with its
line. Recognising the encoding and the header does not belong here.
"""

from __future__ import annotations

import csv
import itertools
import re
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from app.errors import AppError
from app.services.workflows.importing.headers import filled_width, header_position
from app.text import Text, tr

if TYPE_CHECKING:
    from _csv import Reader

MAX_COLUMNS: Final = 16_384
MAX_CELL: Final = 1 << 20
# A row may be longer than its longest cell, but must not fill the memory.
MAX_ROW: Final = 8 << 20
_SAMPLE_LINES: Final = 500
_SAMPLE_SIZE: Final = 1 << 20
# Equally good delimiters: the one that is rarer inside text wins.
_DELIMITERS: Final = ("\t", ";", "|", ",", ":")
# Stands in for "no delimiter"; it does not occur in text that people type.
_NONE: Final = "\x1f"
# Two columns under a narrower line may as well be one column of text with commas.
_SURE_COLUMNS: Final = 3
_cell_limit = threading.Lock()


@dataclass(frozen=True)
class Layout:
    """How the cells of a text file are set apart; without a delimiter there is one column.

    Quotation marks inside quotes may be escaped by a backslash instead of being doubled, and there
    may be a space between a delimiter and a quotation mark.
    """

    delimiter: str | None
    is_backslashed: bool = False
    is_spaced: bool = False
    skipped_lines: int = 0


@dataclass
class _Lines:
    """The physical lines of a file, refused as soon as one row takes too many of them."""

    stream: TextIO
    row_start: int
    row_size: int = 0

    def __iter__(self) -> Iterator[str]:
        mark = "\ufeff"
        while line := self.stream.readline(MAX_ROW + 1):
            self.row_size += len(line)
            if self.row_size > MAX_ROW:
                raise _too_large(tr("The row in line {line} is too long.", line=self.row_start))
            yield line.removeprefix(mark)
            mark = ""

    def start_row(self, line: int) -> None:
        self.row_start = line
        self.row_size = 0


def _too_large(sentence: Text) -> AppError:
    return AppError("import-too-large", sentence)


def find_layout(path: Path, encoding: str) -> Layout:
    """Return how the rows of a file are most consistently split.

    The header must be split too, so commas in numbers or colons in times do not count.
    """
    lines = _sample(path, encoding)
    named = _named_delimiter(lines[0]) if lines else None
    if named:
        return Layout(named, skipped_lines=1)
    if not "".join(lines).strip("".join(_DELIMITERS) + ' "\r\n'):
        return Layout(",")
    best, best_score = Layout(None), (False, 0.0, 0)
    for mark, is_backslashed in itertools.product(_DELIMITERS, (False, True)):
        layout = Layout(mark, is_backslashed, any(re.search(f'[{mark}] +"(?!")', line) for line in lines))
        score = _score(lines, layout)
        if score > best_score:
            best, best_score = layout, score
    if best.delimiter is None and not _parsed(lines, best) and _parsed(lines, Layout(None, True)):
        return Layout(None, is_backslashed=True)
    return best


def _sample(path: Path, encoding: str) -> list[str]:
    lines: list[str] = []
    size = 0
    with path.open(encoding=encoding, newline="") as stream:
        source = _Lines(stream, 1)
        for line in source:
            lines.append(line)
            size += len(line)
            source.start_row(len(lines) + 1)
            if size > _SAMPLE_SIZE or len(lines) == _SAMPLE_LINES:
                break
    return lines


def _named_delimiter(line: str) -> str | None:
    """Read the line ``sep=;`` that Excel understands."""
    text = line.rstrip("\r\n")
    return text[-1] if text[:-1].lower() == "sep=" and text[-1] in _DELIMITERS else None


def _score(lines: list[str], layout: Layout) -> tuple[bool, float, int]:
    """Weigh a layout: nothing above the header, share of rows as wide as most, rows understood."""
    rows = _parsed(lines, layout)
    if not rows:
        return False, 0.0, 0
    usual, count = Counter(map(len, rows)).most_common(1)[0]
    header = header_position(rows)
    above = rows[:header]
    is_sure = usual >= _SURE_COLUMNS or all(len(row) > 1 for row in above)
    if usual == 1 or filled_width(rows[header]) == 1 or not is_sure:
        return False, 0.0, 0
    return not above, count / len(rows), len(rows)


def _parsed(lines: list[str], layout: Layout) -> list[list[str]]:
    """Return the rows of the sample that are not blank, up to the first that cannot be split."""
    if layout.is_backslashed and not any('\\"' in line for line in lines):
        return []
    rows: list[list[str]] = []
    reader = _reader(lines, layout)
    try:
        while (cells := _next_row(reader)) is not None:
            if filled_width(cells):
                rows.append(cells)
    except csv.Error:
        # Wrong for this layout, or the sample ends within a row.
        pass
    return rows


def _reader(lines: Iterable[str], layout: Layout) -> Reader:
    return csv.reader(
        lines,
        delimiter=layout.delimiter or _NONE,
        escapechar="\\" if layout.is_backslashed else None,
        skipinitialspace=layout.is_spaced,
        strict=True,
    )


def _next_row(reader: Reader) -> list[str] | None:
    """Return the next row, or None; the csv module's limit is global, so it is put back at once."""
    with _cell_limit:
        before = csv.field_size_limit(MAX_CELL)
        try:
            return next(reader, None)
        finally:
            csv.field_size_limit(before)


def read_rows(path: Path, encoding: str, layout: Layout) -> Iterator[tuple[int, list[str]]]:
    """Yield each row as (its first physical line, its cells), blank rows included.

    Control characters, zero bytes among them, stay in the cells.

    Raises:
        AppError: ``import-quotes`` (a quotation mark that is never closed or stands where none
            may) or ``import-too-large``; both name the line.
    """
    with path.open(encoding=encoding, newline="") as stream:
        lines = _Lines(stream, 1)
        reader = _reader(lines, layout)
        while True:
            line = reader.line_num + 1
            lines.start_row(line)
            try:
                cells = _next_row(reader)
            except csv.Error as error:
                raise _broken_row(line, str(error)) from None
            if cells is None:
                return
            if len(cells) > MAX_COLUMNS:
                raise _too_large(tr("Line {line} has more than {limit} columns.", line=line, limit=MAX_COLUMNS))
            if line > layout.skipped_lines:
                yield line, cells


def _broken_row(line: int, message: str) -> AppError:
    if "field larger" in message:
        return _too_large(
            tr(
                "A cell in line {line} is longer than 1 MB. Probably a quotation mark there is never closed.",
                line=line,
            )
        )
    if "end of data" in message:
        return AppError("import-quotes", tr("A quotation mark in line {line} is never closed.", line=line))
    return AppError(
        "import-quotes",
        tr("The row in line {line} cannot be split: a quotation mark stands inside a cell.", line=line),
    )
