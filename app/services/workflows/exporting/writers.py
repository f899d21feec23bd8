"""Files of an export: CSV, xlsx and JSON, written whole or not at all."""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from app.errors import AppError, UsageError
from app.services.kernel.fields import Field, FieldType
from app.services.workflows.exporting.cells import TEXTS, as_text
from app.services.workflows.formulas import neutralised
from app.services.workspace.files import beside, open_private, readable_file_errors, sync_folder
from app.services.workspace.unfinished import Unfinished
from app.text import tr

Row = Mapping[str, Any]
Writer = Callable[[Path, Sequence[str], Mapping[str, Field], Iterable[Row], bool], int]

_MOST_SHEET_ROWS: Final = 1_048_576
# Before it, sheets count a day that never was.
_FIRST_SHEET_YEAR: Final = 1901
# Sheets keep numbers as floats, which hold so many digits for certain.
_SHEET_DIGITS: Final = 15
# No currency has more places.
_POINT: Final = ".0000"
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


@contextmanager
def whole_file(target: Path, unfinished: Unfinished | None = None) -> Iterator[Path]:
    """Yield the place to write to; what stands there in the end becomes ``target``, or else nothing does.

    ``unfinished`` takes a note, so that not even a crash leaves half a file for long. Nobody but the person
    who wrote the file may read it, whatever a former one there allowed.

    Raises:
        AppError: The disk is full or the place read-only; a former file there is untouched then.
    """
    part = beside(target, ".part")
    with readable_file_errors(), unfinished.writing(part) if unfinished else nullcontext():
        try:
            part.unlink(missing_ok=True)
            os.close(open_private(str(part), os.O_WRONLY | os.O_CREAT | os.O_EXCL))
            yield part
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        _keep_name(target)


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """Yield a folder to fill that becomes ``target`` in the end, or else is gone; nobody else may look into it.

    Raises:
        AppError: The disk is full or the place read-only.
    """
    parent = target.resolve().parent
    with readable_file_errors(), TemporaryDirectory(prefix=".steward-", dir=parent) as folder:
        inner = Path(folder) / target.name
        inner.mkdir(mode=0o700)
        yield inner
        inner.rename(target)
        _keep_name(target)


def _keep_name(target: Path) -> None:
    """Make sure that a name that was just given survives a power cut; it is given, whatever the disk says."""
    try:
        sync_folder(target.resolve().parent)
    except OSError as error:
        raise AppError(
            "written-unsure",
            tr("“{name}” was written, but then the disk reported an error: a power cut may still take it away. "
               "Check the disk, and look whether it is there.", name=target.name),
        ) from error  # fmt: skip


def writer_for(path: Path) -> Writer:
    """Return what writes files with this ending.

    Raises:
        UsageError: There is no such export.
    """
    found = _WRITERS.get(path.suffix.lower())
    if found is None:
        raise UsageError(
            "bad-ending", tr("Files can be exported with these endings: {known}.", known=", ".join(_WRITERS))
        )
    return found


def write_csv(path: Path, names: Sequence[str], fields: Mapping[str, Field], rows: Iterable[Row], raw: bool) -> int:
    """Write UTF-8 with a byte order mark, so that spreadsheets read Chinese rightly.

    Unless ``raw``, text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    count = 0
    with csv_file(path, names, fields, raw=raw) as write:
        for count, row in enumerate(rows, 1):  # noqa: B007
            write(row)
    return count


@contextmanager
def csv_file(
    path: Path, names: Sequence[str], fields: Mapping[str, Field] | None = None, *, raw: bool = False
) -> Iterator[Callable[[Row], None]]:
    """Yield what writes one row after the other, for those who write several files at a time."""
    known = fields or {}
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(names)
        yield lambda row: out.writerow([_cell(known.get(name), row.get(name), raw) for name in names])


def write_xlsx(path: Path, names: Sequence[str], fields: Mapping[str, Field], rows: Iterable[Row], raw: bool) -> int:
    """Write one sheet with a frozen header; text is always text and never a formula."""
    del fields, raw
    # The half-written parts hold customer data: they belong beside the file, not in a shared folder.
    with TemporaryDirectory(prefix=".steward-", dir=path.parent) as folder, _book(path, folder) as book:
        sheet = _Sheet(book)
        count = 0
        for place, name in enumerate(names):
            sheet.write(0, place, name)
        for count, row in enumerate(rows, 1):
            if count >= _MOST_SHEET_ROWS:
                raise AppError(
                    "too-many-rows",
                    tr("A sheet holds 1,048,575 rows. Nothing was written. Export to CSV instead."),
                )
            for place, name in enumerate(names):
                sheet.write(count, place, row.get(name))
    return count


@contextmanager
def _book(path: Path, folder: str) -> Iterator[Any]:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    untouched = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    settings = {"constant_memory": True, "use_zip64": True, "tmpdir": folder, **untouched}
    book = xlsxwriter.Workbook(str(path), settings)
    try:
        yield book
    finally:
        try:
            book.close()
        except FileCreateError as error:
            # The library wraps what the disk said.
            raise error.args[0] from None


class _Sheet:
    """The one sheet of a workbook, written row by row."""

    def __init__(self, book: Any) -> None:
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})
        self._with_places = cache(lambda places: book.add_format({"num_format": f"#,##0{_POINT[: places + 1]}"}))
        self._sheet = book.add_worksheet("Steward")
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_row(0, None, book.add_format({"bold": True}))

    def write(self, row: int, place: int, value: Any) -> None:
        """Write a value; what a sheet has no form for becomes text."""
        if value is None or value == ():
            return
        if isinstance(value, bool):
            self._sheet.write_boolean(row, place, value)
        elif isinstance(value, (Decimal, int)) and len(Decimal(value).as_tuple().digits) <= _SHEET_DIGITS:
            self._sheet.write_number(row, place, float(value), self._format_of(value))
        elif isinstance(value, float):
            self._sheet.write_number(row, place, value)
        elif type(value) is date and value.year >= _FIRST_SHEET_YEAR:
            self._sheet.write_datetime(row, place, datetime(value.year, value.month, value.day), self._day)
        elif self._sheet.write_string(row, place, as_text(value)) != 0:
            # A moment is text too: a sheet has no time zones, and nothing is to be lost.
            raise AppError(
                "too-long",
                tr("A cell of a sheet holds 32,767 characters. Nothing was written. Export to CSV instead."),
            )

    def _format_of(self, value: Decimal | int) -> Any:
        """Return the form of a number: an amount shows all places of its currency, other numbers what they have."""
        exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
        is_amount = isinstance(exponent, int) and -len(_POINT) < exponent < 0
        return self._with_places(-int(exponent)) if is_amount else None


def write_json(path: Path, names: Sequence[str], fields: Mapping[str, Field], rows: Iterable[Row], raw: bool) -> int:
    """Write one document with a list of rows."""
    del raw
    count = 0
    with path.open("w", encoding="utf-8") as file:
        file.write('{"rows": [')
        for count, row in enumerate(rows, 1):
            values = {name: json_value(fields.get(name), row.get(name)) for name in names}
            file.write(("" if count == 1 else ",") + "\n" + json.dumps(values, ensure_ascii=False))
        file.write("\n]}\n")
    return count


def json_value(field: Field | None, value: Any) -> Any:
    """Return a value as JSON has it: money and prices as decimal strings, dates as ISO 8601."""
    if isinstance(value, Decimal):
        is_number = field is not None and (field.type is FieldType.SHARE or field.name == "quantity")
        if not is_number:
            return f"{value:f}"
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _cell(field: Field | None, value: Any, raw: bool) -> str:
    text = as_text(value)
    if field is None:
        # A figure of a report is a number also where it is below nought, and no sheet takes it for a formula.
        is_text = _NUMBER.fullmatch(text) is None
    else:
        is_text = field.type in TEXTS or not isinstance(value, (Decimal, date, bool))
    return text if raw or not is_text else neutralised(text)


_WRITERS: Final[dict[str, Writer]] = {".csv": write_csv, ".xlsx": write_xlsx, ".json": write_json}
