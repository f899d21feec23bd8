"""Opening spreadsheets: cells as text, the right sheet, and what would harm the program."""

from __future__ import annotations

import struct
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.workflows.importing.sources import RowSource, open_source
from tests.shared_data import DATA, needs_data
from tests.unit.import_samples import cells, outcome, refusal, write


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A workbook with an empty sheet, a titled table of every kind of cell, and a hidden sheet."""
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("empty")
        sheet = book.add_worksheet("客户")
        sheet.write(0, 0, "Customers of May")
        sheet.write_row(2, 0, ["text", "number", "yes", "day", "moment", "time", "error"])
        sheet.write_row(3, 0, ["x", 13800138000, True])
        sheet.write_datetime(3, 3, date(2024, 2, 29), book.add_format({"num_format": "yyyy-mm-dd"}))
        sheet.write_datetime(3, 4, datetime(2024, 2, 29, 8, 26), book.add_format({"num_format": "yyyy-mm-dd hh:mm"}))
        sheet.write_datetime(3, 5, time(8, 26), book.add_format({"num_format": "hh:mm:ss"}))
        sheet.write_formula(3, 6, "=1/0", None, "#DIV/0!")
        sheet.write_row(4, 0, ["y", -0.1, False])
        hidden = book.add_worksheet("hidden")
        hidden.write_row(0, 0, ["a", "b"])
        hidden.hide()
    return path


def test_that_cells_become_the_text_a_person_would_write(workbook: Path) -> None:
    source = open_source(workbook)
    assert source.info.sheet == "客户"
    assert source.info.sheets == ("empty", "客户", "hidden")
    assert source.info.encoding is None
    assert source.info.header_line == 3
    assert list(source.rows()) == [
        (4, ["x", "13800138000", "true", "2024-02-29", "2024-02-29T08:26:00", "08:26:00", ""]),
        (5, ["y", "-0.1", "false", "", "", "", ""]),
    ]


def test_that_a_sheet_is_found_by_name_and_the_file_by_content(workbook: Path, tmp_path: Path) -> None:
    renamed = workbook.rename(tmp_path / "book.csv")
    assert open_source(renamed, sheet="hidden").info.header == ("a", "b")
    assert refusal(renamed, sheet="other").code == "import-sheet"
    assert refusal(renamed, sheet="empty").code == "import-empty"


@needs_data
@pytest.mark.parametrize("suffix", ["xls", "xlsx", "xlsb"])
def test_that_both_epochs_give_the_same_days(suffix: str) -> None:
    folder = DATA / "spreadsheets" / "calamine"
    since_1900, since_1904 = (open_source(folder / f"{name}.{suffix}") for name in ("date", "date_1904"))
    assert since_1900.info.header[0] == since_1904.info.header[0] == "2021-01-01"
    assert cells(since_1900) == cells(since_1904) == [["2021-01-02", "16"], ["255:10:10", "17"]]


@needs_data
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("pass_protected.xlsx", "import-password"),
        ("pass_protected.xlsb", "import-password"),
        ("pass_protected.ods", "import-password"),
        ("issue_385.xls", "import-password"),
        ("issue252.xlsx", "import-damaged"),
        ("empty_sheet.xlsx", "import-empty"),
        ("issue_594_dos.ods", "import-too-large"),
    ],
)
def test_that_unreadable_workbooks_are_refused_in_one_sentence(name: str, code: str) -> None:
    error = refusal(DATA / "spreadsheets" / "calamine" / name)
    assert error.code == code
    assert "\n" not in str(error)


def test_that_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/workbook.xml", b" " * (65 << 20))
    assert refusal(path).code == "import-too-large"


def test_that_two_cells_at_opposite_corners_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "corners.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "a")
        sheet.write(99_999, 299, "b")
    assert refusal(path).code == "import-too-large"


def test_that_blank_formatted_cells_far_away_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "formatted.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["a", "b"])
        sheet.write_row(1, 0, ["1", "2"])
        sheet.write_blank(99_999, 299, None, book.add_format({"bold": True}))
    assert cells(open_source(path)) == [["1", "2"]]


@needs_data
def test_that_an_old_workbook_whose_sectors_run_in_a_circle_is_refused(tmp_path: Path) -> None:
    content = bytearray((DATA / "spreadsheets" / "calamine" / "date.xls").read_bytes())
    (directory,) = struct.unpack_from("<I", content, 48)
    (chains,) = struct.unpack_from("<I", content, 76)
    struct.pack_into("<I", content, (chains + 1) * 512 + directory * 4, directory)
    assert refusal(write(tmp_path, bytes(content), "circle.xls")).code == "import-damaged"


@needs_data
def test_that_a_cut_off_open_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cut.ods"
    with zipfile.ZipFile(DATA / "spreadsheets" / "calamine" / "date.ods") as whole:
        content = whole.read("content.xml")
    with zipfile.ZipFile(path, "w") as cut:
        cut.writestr("content.xml", content[: len(content) // 2])
    assert refusal(path).code == "import-damaged"


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(position=st.integers(0, 10_000), byte=st.integers(0, 255), cut=st.integers(0, 2_000))
def test_that_a_damaged_workbook_is_read_or_refused(
    workbook: Path, tmp_path: Path, position: int, byte: int, cut: int
) -> None:
    content = bytearray(workbook.read_bytes())
    content[position % len(content)] = byte
    found = outcome(write(tmp_path, bytes(content[: len(content) - cut]), "damaged.xlsx"))
    assert isinstance(found, RowSource) or found.code.startswith("import-")
