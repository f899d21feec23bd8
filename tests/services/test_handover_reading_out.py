"""A handover file written out: tables, files and pages that anybody can open, and that do nothing by themselves."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.bootstrap import Founding, Steward, found, open_steward
from app.errors import AppError
from app.models.customer import Customer
from app.services.interactions.commands import AttachFile
from app.services.workflows.demo.commands import FillDemo
from app.services.workflows.exporting.file_names import FileNames, clean_name
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workflows.handover.reading_out import ReadBundleOut
from app.services.workflows.handover.sealing import SealAccounts
from app.services.workspace.opening import Credentials
from tests import factories as make
from tests.services.conftest import CLOCK

EVIL = '<script src="file:///etc/x">alert(1)</script>=1+1'


def _rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _refusal(steward: Steward, file: Path, folder: Path) -> str:
    with pytest.raises(AppError) as refused:
        steward.do(ReadBundleOut(file, folder))
    return refused.value.code


@pytest.fixture
def written(steward: Steward, tmp_path: Path) -> Path:
    """The demo with an odd customer and odd file names, sealed to another workspace and written out there."""
    steward.do(FillDemo(date(2026, 11, 20), customers=10))
    odd = make.add_customer(steward, EVIL)
    for name in ("../../evil.html", "CON", "evil\u202etxt.exe", "a.pdf", "A.PDF"):
        steward.do(AttachFile(odd, name, name.encode()))
    file = tmp_path / "accounts.steward-handover"
    key = found(tmp_path / "other.steward", None, Founding("Bo"), CLOCK)
    with open_steward(tmp_path / "other.steward", Credentials(key=key), program="test", write=True) as other:
        card = other.do(ShowCard()).value
        steward.do(AcceptCard(card))
        with steward.workspace.database.readers.connect() as connection:
            customers = tuple(connection.execute(select(Customer.id)).scalars())
        steward.do(SealAccounts(card.signing_public, customers, file))
        other.do(ReadBundleOut(file, tmp_path / "out"))
        assert _refusal(other, file, tmp_path / "out") == "folder-exists"
        file.write_bytes(file.read_bytes()[:-1])
        assert _refusal(other, file, tmp_path / "half") == "damaged-file"
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith((".steward", "half"))]
    return tmp_path / "out"


def test_that_a_file_is_written_out_whole_harmless_and_under_clean_names(written: Path) -> None:
    assert len(_rows(written, "customer")) == 11
    assert {row["name"] for row in _rows(written, "customer")} >= {EVIL}
    assert len(_rows(written, "order_line")) > len(_rows(written, "order")) > 0
    pages = {path: path.read_text(encoding="utf-8") for path in written.rglob("*.html") if "files" not in path.parts}
    assert len(pages) == 12
    for text in pages.values():
        assert "<script" not in text
        assert not re.search(r"(?:src|href)=.(?:file|https?|javascript|//)", text)
    everything = "".join(pages.values())
    assert re.search(r'href="../files/[0-9a-f]{32}/a.pdf"', everything, re.IGNORECASE)
    assert not re.search(r'href="[^"]*(?:evil|CON)', everything)
    index = pages[written / "index.html"]
    assert "&lt;script" in index
    links = re.findall(r'href="(accounts/[0-9a-f]{32}\.html)"', index)
    assert len(links) == 11
    assert all((written / link).is_file() for link in links)
    names = sorted(path.name.casefold() for path in (written / "files").rglob("*") if path.is_file())
    assert names == ["_.._evil.html", "_con", "a (2).pdf", "a.pdf", "eviltxt.exe"]


def test_that_names_of_files_become_harmless() -> None:
    assert clean_name("..\\..\\x.pdf") == "_.._x.pdf"
    assert clean_name("nul.txt") == "_nul.txt"
    assert clean_name(" . ") == "file"
    assert clean_name("a\0b\n.txt") == "ab.txt"
    assert len(clean_name("合" * 300 + ".docx").encode()) <= 150
    assert clean_name("合" * 300 + ".docx").endswith(".docx")
    assert clean_name("合同 2026.pdf") == "合同 2026.pdf"


def test_that_no_two_files_of_a_folder_have_one_name() -> None:
    names = FileNames()
    assert [names.free("x", name) for name in ("a.pdf", "A.pdf", "a.pdf")] == ["a.pdf", "A (2).pdf", "a (3).pdf"]
    assert names.free("y", "a.pdf") == "a.pdf"
