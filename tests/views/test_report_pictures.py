"""`steward report` draws charts to files: the command line in this process, on a real workspace file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.cli.main import DONE, REFUSED, main
from tests import factories as make
from tests.services.conftest import Open, Template

ENDINGS = (".png", ".svg", ".pdf")


@pytest.fixture
def report(open_copy: Open, template: Template, workspace_file: Path, tmp_path: Path, qtbot: QtBot) -> list[str]:
    """The beginning of a command line for a report on a file with orders in two regions."""
    del qtbot  # it makes the application
    steward = open_copy()
    for region, amount in (("华东", "300.00"), ("西南", "100.00")):
        customer = make.add_customer(steward, f"{region}客户")
        make.place_order(steward, customer, amount, ordered_on="2026-11-01", region=region)
    steward.close(with_backup=False)
    key = tmp_path / "key.txt"
    key.write_text(template.key.printed(), encoding="utf-8")
    return ["report", str(workspace_file), "--recovery-key-file", str(key), "--as-of", "2026-11-20", "--lang", "zh_CN"]


def test_that_a_report_becomes_a_picture_a_drawing_and_a_document(report: list[str], tmp_path: Path) -> None:
    files = {ending: tmp_path / f"regions{ending}" for ending in ENDINGS}
    wanted = [each for ending, file in files.items() for each in (f"--{ending[1:]}", str(file))]

    assert main([*report, "regions", *wanted]) == DONE

    assert not QImage(str(files[".png"])).isNull()
    assert "华东" in files[".svg"].read_text(encoding="utf-8")
    text = PdfReader(files[".pdf"]).pages[0].extract_text()
    assert all(word in text for word in ("各地区营收", "华东", "西南", "75%"))


def test_that_a_report_that_declines_leaves_no_picture_and_says_why(
    report: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "season.png"

    assert main([*report, "season", "--png", str(target)]) == REFUSED

    assert not target.exists()
    assert "24" in capsys.readouterr().err
