"""A handover file written out: tables, files and pages that anybody can open, and that do nothing by themselves."""

from __future__ import annotations

import csv
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
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


HOME = {"address": "Road 1; x\nBEGIN:VCARD", "city": "上海", "tags": "VIP, a", "notes": "END:VCARD"}


def _give_days(steward: Steward, key: bytes) -> None:
    make.add_contact(steward, key, "Li\r\nEND:VCARD", birthday="1988-02-29", email="li@example.com", title="CEO")
    make.add_follow_up(steward, key, "Weekly", due="2026-11-23 09:00", repeat="FREQ=WEEKLY;BYDAY=MO")
    make.add_follow_up(steward, key, "Moon", due="2026-09-25", repeat="lunar:FREQ=YEARLY", remind_before="1440")
    make.log_call(steward, key, "END:VEVENT", kind="visit", happened_at="2026-11-02 10:00", duration_min="45")


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
    _give_days(steward, make.add_customer(steward, "王 伟", birthday="lunar:1990-05-09", phone="13800138000", **HOME))
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
    assert len(_rows(written, "customer")) == 12
    assert {row["name"] for row in _rows(written, "customer")} >= {EVIL}
    assert len(_rows(written, "order_line")) > len(_rows(written, "order")) > 0
    pages = {path: path.read_text(encoding="utf-8") for path in written.rglob("*.html") if "files" not in path.parts}
    assert len(pages) == 13
    for text in pages.values():
        assert "<script" not in text
        assert not re.search(r"(?:src|href)=.(?:file:|https?|javascript|//)", text)
    everything = "".join(pages.values())
    assert re.search(r'href="../files/[0-9a-f]{32}/a.pdf"', everything, re.IGNORECASE)
    assert not re.search(r'href="[^"]*(?:evil|CON)', everything)
    index = pages[written / "index.html"]
    assert "&lt;script" in index
    links = re.findall(r'href="(accounts/[0-9a-f]{32}\.html)"', index)
    assert len(links) == 12
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


def test_that_address_books_and_calendars_read_their_parts(written: Path) -> None:
    _check_cards(written)
    _check_calendar(written)


def _check_cards(written: Path) -> None:
    text = (written / "contacts.vcf").read_text(encoding="utf-8")
    cards = {card.fn.value: card for card in vobject.readComponents(text)}

    assert len(cards) == len(_rows(written, "customer")) + len(_rows(written, "contact"))
    wang, li = cards["王 伟"], cards["Li\nEND:VCARD"]
    assert (wang.tel.value, wang.adr.value.city, wang.note.value) == ("13800138000", "上海", "END:VCARD")
    assert wang.adr.value.street == "Road 1; x\nBEGIN:VCARD"
    assert (wang.x_steward_birthday.value, wang.categories.value) == ("lunar:1990-05-09", ["VIP", "a"])
    assert (li.bday.value, li.email.value, li.title.value) == ("1988-02-29", "li@example.com", "CEO")
    assert li.org.value == ["王 伟"]


def _check_calendar(written: Path) -> None:
    calendar: Any = icalendar.Calendar.from_ical((written / "calendar.ics").read_bytes())
    found: dict[str, Any] = {str(each["summary"]): each for each in calendar.walk() if "summary" in each}

    weekly, moon = found["Weekly (王 伟)"], found["Moon (王 伟)"]
    assert weekly["dtstart"].dt.isoformat() == "2026-11-23T09:00:00+08:00"
    assert weekly["rrule"].to_ical() == b"FREQ=WEEKLY;BYDAY=MO"
    assert [each.dt for each in moon["rdate"].dts][:2] == [date(2026, 9, 25), date(2027, 9, 15)]
    assert moon.walk("VALARM")[0]["trigger"].dt.days == -1
    assert found["王 伟"]["dtstart"].dt == date(2027, 6, 13)  # the ninth of the fifth lunar month
    assert found["Li\nEND:VCARD"]["dtstart"].dt == date(1988, 2, 29)
    (visit,) = (each for each in calendar.walk("VEVENT") if each.get("description") == "END:VEVENT")
    assert visit["dtend"].dt - visit["dtstart"].dt == datetime(2026, 1, 1, 0, 45) - datetime(2026, 1, 1)
    assert len(calendar.walk("VTODO")) == len(_rows(written, "follow_up"))
    assert [str(each["tzid"]) for each in calendar.walk("VTIMEZONE")] == ["Asia/Shanghai"]
