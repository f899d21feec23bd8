"""The file of rejected rows: complete, as they were, private, and good for a second try."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from tests.services.conftest import Open, Template
from tests.services.transfer_cases import values

Run = Callable[..., tuple[int, Any, str]]

ROWS = (
    "external_id;name;owner;notes\n"
    "C1;Ada;;\n"
    'C2;;Nobody;"two\nlines; =x"\n'
    "C1;Ada 2;;\n"
    "C3;Bo;;\n"
)  # fmt: skip


@pytest.fixture
def run(template: Template, workspace_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Import into the test's workspace by the command line; gives exit code, document and messages."""
    key = tmp_path / "key"
    key.write_text(template.key.printed(), encoding="utf-8")

    def run_it(file: Path, *arguments: str) -> tuple[int, Any, str]:
        always = ("--kind", "customers", "--json", "--recovery-key-file", str(key))
        code = main(["import", str(workspace_file), str(file), *arguments, *always])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if printed.out else None, printed.err

    return run_it


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The file to be imported, in the encoding of a German spreadsheet."""
    path = tmp_path / "list.csv"
    path.write_bytes(ROWS.replace("Bo;", "Böhm;").encode("cp1252"))
    return path


def test_that_rejected_rows_stand_as_they_were_behind_line_and_reason(run: Run, source: Path, tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"

    code, document, _ = run(source, "--rejects", str(rejects))

    assert code == 0
    assert {name: document[name] for name in ("read", "created", "skipped", "failed")} == {
        "read": 4, "created": 2, "skipped": 1, "failed": 1,
    }  # fmt: skip
    with rejects.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            ["line", "reason", "external_id", "name", "owner", "notes"],
            ["3", "This is needed and missing.", "C2", "", "Nobody", "two\nlines; =x"],
            ["5", "An earlier row of this file says something else about the same record.", "C1", "Ada 2", "", ""],
        ]
    assert {line["line"] for line in document["problems"]} >= {3, 5}


def test_that_the_file_is_for_its_writer_alone(run: Run, source: Path, tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    rejects.write_text("old", encoding="utf-8")
    rejects.chmod(0o644)

    run(source, "--rejects", str(rejects))

    assert rejects.stat().st_mode & 0o777 == 0o600


def test_that_mended_rejects_can_be_imported(run: Run, source: Path, tmp_path: Path, open_copy: Open) -> None:
    rejects = tmp_path / "rejects.csv"
    run(source, "--rejects", str(rejects))
    mended = tmp_path / "mended.csv"
    mended.write_text(rejects.read_text(encoding="utf-8-sig").replace("C2,,Nobody", "C2,Cy,"), encoding="utf-8")

    _, document, _ = run(mended)

    assert (document["created"], document["updated"]) == (1, 1)
    assert values(open_copy(write=False), "customers", "external_id", "name", "notes") == [
        ("C1", "Ada 2", None), ("C2", "Cy", "two\nlines; =x"), ("C3", "Böhm", None),
    ]  # fmt: skip


def test_that_a_rehearsal_writes_the_rejects_too(run: Run, source: Path, tmp_path: Path, open_copy: Open) -> None:
    rejects = tmp_path / "rejects.csv"

    _, document, _ = run(source, "--dry-run", "--rejects", str(rejects))

    assert document["import_id"] is None
    assert len(rejects.read_text(encoding="utf-8-sig").splitlines()) == 4
    assert values(open_copy(write=False), "customers", "name") == []


def test_that_a_file_without_rejects_leaves_the_header_alone(run: Run, tmp_path: Path) -> None:
    rejects, good = tmp_path / "rejects.csv", tmp_path / "good.csv"
    good.write_text("name,city\nAda,Bonn\n", encoding="utf-8")

    run(good, "--rejects", str(rejects))

    assert rejects.read_text(encoding="utf-8-sig").splitlines() == ["line,reason,name,city"]


@pytest.mark.parametrize("place", ["missing/rejects.csv", "work.steward"])
def test_that_nothing_is_imported_where_the_rejects_cannot_be_written(
    run: Run, source: Path, tmp_path: Path, open_copy: Open, place: str
) -> None:
    before = (tmp_path / "work.steward").stat().st_size

    code, document, message = run(source, "--rejects", str(tmp_path / place))

    assert code != 0
    assert document is None
    assert message.count("\n") == 1
    assert (tmp_path / "work.steward").stat().st_size == before
    assert values(open_copy(write=False), "customers", "name") == []
