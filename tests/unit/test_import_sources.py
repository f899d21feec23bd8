"""Opening files of delimited text: delimiters, headers, lines, and what is no table."""

from __future__ import annotations

import csv
import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.services.workflows.importing.sources import open_source
from tests.shared_data import DATA, needs_data
from tests.unit.import_samples import cells, outcome, refusal, write


@pytest.mark.parametrize("mark", [",", ";", "\t", "|", ":"])
def test_that_each_delimiter_is_found(tmp_path: Path, mark: str) -> None:
    source = open_source(write(tmp_path, f"a{mark}b{mark}c\n1{mark}2{mark}3\n"))
    assert source.info.delimiter == mark
    assert source.info.header == ("a", "b", "c")
    assert cells(source) == [["1", "2", "3"]]


@pytest.mark.parametrize(
    ("text", "mark", "first"),
    [
        ("name;price;rate\nA;1,50;2,50\nB;2,50;3,50\n", ";", ["A", "1,50", "2,50"]),
        ('name,notes\nA,"x; y; z"\nB,"p; q; r"\n', ",", ["A", "x; y; z"]),
        ("at,who\n08:26:00,A\n09:30:00,B\n", ",", ["08:26:00", "A"]),
        ('a,"b",c\n1,"x;3",y\n', ",", ["1", "x;3", "y"]),
        ("Address\n12 Main St, Springfield\n1 High St, Leeds\n", None, ["12 Main St, Springfield"]),
        ("Notes\nTel: 12\nTel: 13\n", None, ["Tel: 12"]),
        ('"name", "city"\n"A", "Leeds, UK"\n', ",", ["A", "Leeds, UK"]),
        ("sep=|\na|b\n1|2\n", "|", ["1", "2"]),
        ('"name";"year"\n"The \\"Rock\\"";1972\n', ";", ['The "Rock"', "1972"]),
    ],
)
def test_that_marks_inside_values_do_not_split(tmp_path: Path, text: str, mark: str | None, first: list[str]) -> None:
    source = open_source(write(tmp_path, text))
    assert source.info.delimiter == mark
    assert cells(source)[0] == first


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_that_lines_are_counted_as_an_editor_counts_them(tmp_path: Path, end: str) -> None:
    text = end.join(["a,b", "1,2", "", '"x', 'y",3', " , ", "4,5"])
    source = open_source(write(tmp_path, text))
    assert list(source.rows()) == [(2, ["1", "2"]), (4, [f"x{end}y", "3"]), (7, ["4", "5"])]
    assert source.info.header_line == 1


def test_that_rows_can_be_read_again_and_keep_their_own_width(tmp_path: Path) -> None:
    source = open_source(write(tmp_path, "a,b,c\n1,2\n1,2,3,4\n"))
    assert cells(source) == cells(source) == [["1", "2"], ["1", "2", "3", "4"]]


def test_that_notes_above_the_header_are_left_out(tmp_path: Path) -> None:
    text = "Report of May\n\nMade by: A, B\nname,city,phone,notes,owner\nX,Y,1,,\nZ,Y,2,,\n"
    source = open_source(write(tmp_path, text))
    assert source.info.header == ("name", "city", "phone", "notes", "owner")
    assert source.info.header_line == 4
    assert [line for line, _ in source.rows()] == [5, 6]


def test_that_a_row_far_too_wide_is_not_taken_for_the_header(tmp_path: Path) -> None:
    rows = "".join(f"{n},A,B\n" for n in range(5))
    assert open_source(write(tmp_path, f"id,x,y\n{rows}9,a,b,c,d,e,f,g,h\n")).info.header_line == 1


def test_that_header_names_are_never_empty_and_never_equal(tmp_path: Path) -> None:
    source = open_source(write(tmp_path, "name, name ,,name (2)\n1,2,3,4\n"))
    assert source.info.header == ("name", "name (2)", "column 3", "name (2) (2)")


def test_that_zero_bytes_stay_in_their_cell(tmp_path: Path) -> None:
    assert cells(open_source(write(tmp_path, "a,b\nx\0y,2\n"))) == [["x\0y", "2"]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a,b\n1,2\n"3,4\n5,6\n', "3"),
        ('a,b\n1,2\n"3" x,4\n5,6\n', "3"),
        ('a,b\n"1\n2",3\n"' + "x\n" * 600_000, "4"),
    ],
)
def test_that_a_stray_quotation_mark_is_refused_with_its_line(tmp_path: Path, text: str, line: str) -> None:
    assert f"line {line} " in f"{refusal(write(tmp_path, text))} "


def test_that_the_limit_of_the_csv_module_is_left_as_it_was(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    rows = open_source(write(tmp_path, "a,b\n" + "x" * 500_000 + ",2\n3,4\n")).rows()
    assert len(next(rows)[1][0]) == 500_000
    assert csv.field_size_limit() == before


def test_that_a_long_file_is_read_with_little_memory(tmp_path: Path) -> None:
    path = write(tmp_path, "id,name,notes\n" + f"1,Müller,{'words that fill the line ' * 20}\n" * 20_000)
    tracemalloc.start()
    assert sum(1 for _ in open_source(path).rows()) == 20_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < path.stat().st_size / 2


def test_that_a_file_changed_meanwhile_is_not_read_on(tmp_path: Path) -> None:
    source = open_source(write(tmp_path, "a,b\n1,2\n"))
    write(tmp_path, "a,b\n1,2\n3,4\n")
    with pytest.raises(AppError) as raised:
        list(source.rows())
    assert raised.value.code == "import-changed"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import-empty"),
        (b'\n , \n"",,\r\n', "import-empty"),
        (b"\xef\xbb\xbf", "import-empty"),
        (b"%PDF-1.7 ...", "import-unsupported"),
        (b"<!DOCTYPE html><table>", "import-unsupported"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\n", "import-unsupported"),
        (bytes(range(256)) * 8, "import-unsupported"),
        (b"PK\x03\x04 broken", "import-damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken", "import-damaged"),
        (b"a," * 1_000_000, "import-too-large"),
        (b"a,b\n1," + b"x" * 2_000_000, "import-too-large"),
        (b"x" * 9_000_000, "import-too-large"),
    ],
)
def test_that_what_is_no_table_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    assert refusal(write(tmp_path, content)).code == code


def test_that_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "import-unreadable"
    assert refusal(tmp_path / "nothing.csv").code == "import-unreadable"


def test_that_a_file_that_went_away_meanwhile_is_said_to_be_gone(tmp_path: Path) -> None:
    path = write(tmp_path, "a,b\n1,2\n")
    source = open_source(path)
    path.unlink()
    with pytest.raises(AppError, match="does not exist") as gone:
        list(source.rows())
    assert gone.value.code == "import-unreadable"


def test_that_a_text_file_has_no_sheets(tmp_path: Path) -> None:
    assert refusal(write(tmp_path, "a,b\n1,2\n"), sheet="Sheet1").code == "import-sheet"


def test_that_a_file_beyond_two_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate((2 << 30) + 1)
    assert refusal(path).code == "import-too-large"


@needs_data
def test_that_every_real_file_opens_or_says_why_not() -> None:
    folders = ("csv/**/*.csv", "contacts/**/*.csv", "spreadsheets/calamine/*.*")
    outcomes = {path: outcome(path) for folder in folders for path in DATA.glob(folder)}
    refused = {path: error.code for path, error in outcomes.items() if isinstance(error, AppError)}
    assert len(outcomes) - len(refused) > 150
    assert all(code.startswith("import-") for code in refused.values())
    assert not [path for path in refused if path.suffix == ".csv"]


@needs_data
def test_that_the_csv_spectrum_is_read_as_its_authors_say() -> None:
    for path in (DATA / "csv" / "csv-spectrum" / "csvs").glob("*.csv"):
        source = open_source(path)
        records = [dict(zip(source.info.header, row, strict=True)) for row in cells(source)]
        wanted = json.loads((path.parents[1] / "json" / f"{path.stem}.json").read_text(encoding="utf-8"))
        if path.stem == "location_coordinates":
            # The expected record is not in a list, and its number is not the one in the file.
            wanted = [wanted | {"Contact Phone Number": "2095257564"}]
        assert records == wanted, path.name


@needs_data
@pytest.mark.parametrize(
    ("name", "line", "first"),
    [
        ("contacts/exports/linkedin_Connections.csv", 5, "Alice"),
        ("sales/cn_superstore/退货_gb18030.csv", 1, "CN-2015-1196810"),
        ("csv/rust-csv/uspop-latin1.csv", 1, "Davidsons Landing"),
    ],
)
def test_that_exports_of_other_programs_are_read(name: str, line: int, first: str) -> None:
    source = open_source(DATA / name)
    assert source.info.header_line == line
    assert cells(source)[0][0] == first


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400) | st.text(alphabet='a1,;\t|:"\\\r\n \0é中', max_size=80).map(str.encode))
def test_that_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    found = outcome(write(tmp_path, content))
    if isinstance(found, AppError):
        assert found.code.startswith("import-")
    else:
        lines = [line for line, _ in found.rows()]
        assert lines == sorted(set(lines))
        assert len(set(found.info.header)) == len(found.info.header) > 0
