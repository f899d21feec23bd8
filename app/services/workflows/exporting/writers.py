"""Files of an export: CSV, xlsx and JSON, written whole or not at all."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from app.errors import AppError, UsageError
from app.services.kernel.fields import Field, FieldType
from app.services.workflows.exporting.cells import TEXTS, as_text
from app.services.workflows.formulas import neutralised
from app.text import tr

Row = Mapping[str, Any]
Writer = Callable[[Path, Sequence[str], Mapping[str, Field], Iterable[Row], bool], int]

_MOST_SHEET_ROWS: Final = 1_048_576


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


def write_csv(
    path: Path, names: Sequence[str], fields: Mapping[str, Field], rows: Iterable[Row], raw: bool
) -> int:
    """Write UTF-8 with a byte order mark, so that spreadsheets read Chinese rightly.

    Unless ``raw``, text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(names)
        for count, row in enumerate(rows, 1):  # noqa: B007
            out.writerow([_cell(fields.get(name), row.get(name), raw) for name in names])
        file.flush()
        os.fsync(file.fileno())
    return count


def write_xlsx(
    path: Path, names: Sequence[str], fields: Mapping[str, Field], rows: Iterable[Row], raw: bool
) -> int:
    """Write one sheet with a frozen header; text is always text and never a formula."""
    del raw
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False,
                                           "strings_to_numbers": False, "strings_to_urls": False})  # fmt: skip
    day, moment = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet = book.add_worksheet("Steward")
    sheet.freeze_panes(1, 0)
    count = 0
    try:
        for place, name in enumerate(names):
            sheet.write_string(0, place, name, book.add_format({"bold": True}) if place == 0 else None)
        for count, row in enumerate(rows, 1):
            if count >= _MOST_SHEET_ROWS:
                raise AppError(
                    "too-many-rows", tr("A sheet holds 1,048,575 rows. Nothing was written. Export to CSV instead.")
                )
            for place, name in enumerate(names):
                _write_cell(sheet, count, place, row.get(name), day, moment)
    finally:
        book.close()
    return count


def write_json(
    path: Path, names: Sequence[str], fields: Mapping[str, Field], rows: Iterable[Row], raw: bool
) -> int:
    """Write one document with a list of rows."""
    del raw
    count = 0
    with path.open("w", encoding="utf-8") as file:
        file.write('{"rows": [')
        for count, row in enumerate(rows, 1):
            values = {name: json_value(fields.get(name), row.get(name)) for name in names}
            file.write(("" if count == 1 else ",") + "\n" + json.dumps(values, ensure_ascii=False))
        file.write("\n]}\n")
        file.flush()
        os.fsync(file.fileno())
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
    is_text = field is None or field.type in TEXTS or not isinstance(value, (Decimal, date, bool))
    return text if raw or not is_text else neutralised(text)


def _write_cell(sheet: Any, row: int, place: int, value: Any, day: Any, moment: Any) -> None:
    if value is None or value == ():
        return
    if isinstance(value, Decimal):
        sheet.write_number(row, place, float(value))
    elif isinstance(value, bool):
        sheet.write_boolean(row, place, value)
    elif isinstance(value, int):
        sheet.write_number(row, place, value)
    elif isinstance(value, datetime):
        # A sheet has no time zones: the text keeps the offset, so that nothing is lost.
        sheet.write_string(row, place, value.isoformat(), moment)
    elif isinstance(value, date):
        sheet.write_datetime(row, place, datetime(value.year, value.month, value.day), day)  # noqa: DTZ001
    else:
        sheet.write_string(row, place, as_text(value))


_WRITERS: Final[dict[str, Writer]] = {".csv": write_csv, ".xlsx": write_xlsx, ".json": write_json}
