"""Lists as files and cards on paper: everything is in them, as it is, and nothing half done stays."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from pypdf import PageObject, PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward
from app.services.kernel.filters import Term
from app.services.kernel.listing import Listing
from app.services.workflows.exporting.printed import load_printed_card
from app.text import tr
from app.views.exporting.card_document import card_document, print_card, save_card_pdf, write_card_pdf
from app.views.exporting.dialog import ExportDialog, export_list
from app.views.exporting.list_document import PrintedList, print_list
from app.views.exporting.paper import Column, ink_of
from app.views.exporting.preview import PrintPreview
from app.views.kit.desk import Desk
from app.views.kit.ui import Look
from tests.factories import add_contact, add_customer, add_follow_up, log_call, open_deal, place_order

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

Settled = Callable[[], None]

# Glyphs that fonts share with radicals, in both scripts, and rare ones beside them.
CHINESE = "客户手册 骨直角门开 龙长见车马 戶見車長龍馬門鬥齒龜 黄黑鼠鼻齐 〇㐀 訂單備註，週五回覆。"


def shown(window: QWidget) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def choose_place(parent: QWidget, target: Path) -> None:
    """Answer the question for a place."""
    (chooser,) = parent.findChildren(QFileDialog)
    (line,) = chooser.findChildren(QLineEdit, "fileNameEdit")
    line.setText(str(target))
    chooser.accept()


def press_default(dialog: ExportDialog) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    QTest.keyClick(button, Qt.Key.Key_Return)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def test_that_the_shown_filter_is_exported_by_keyboard(
    steward: Steward, desk: Desk, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    for name, city in (("Ada Ltd", "Bonn"), ("Cargo", "Köln")):
        add_customer(steward, name, city=city)
    desk.window.show()
    dialog = export_list(desk, "customers", Listing((Term("city", "Köln"),)))
    assert "The file is not encrypted" in shown(dialog)

    with qtbot.waitExposed(dialog):
        focused = dialog.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Down)
    press_default(dialog)
    choose_place(dialog, tmp_path / "list")
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog), timeout=20_000)
    settled()

    assert [row["name"] for row in rows(tmp_path / "list.csv")] == ["Cargo"]
    notice = desk.notices.kept[-1]
    assert "not encrypted" in str(notice.text)
    assert str(notice.way) == "Show in folder"


@pytest.mark.parametrize("is_joined", [False, True])
def test_that_ids_are_exported_in_the_order_of_the_list(
    is_joined: bool, steward: Steward, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    ids = [add_customer(steward, name) for name in ("Ada Ltd", "Bo", "Cargo")]
    wanted = [ids[2], ids[0]]
    dialog = export_list(desk, "customers", b"".join(wanted) if is_joined else wanted)

    dialog.save(tmp_path / "list.csv")
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog), timeout=20_000)

    assert [row["name"] for row in rows(tmp_path / "list.csv")] == ["Cargo", "Ada Ltd"]


def test_that_an_export_that_is_stopped_leaves_no_file(
    steward: Steward, desk: Desk, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    add_customer(steward)
    gate = Event()
    desk.ui.runner.run(lambda: gate.wait(30), then=lambda _: None)
    dialog = export_list(desk, "customers", Listing())
    dialog.save(tmp_path / "list.csv")

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    gate.set()
    settled()

    assert list(tmp_path.glob("list*")) == []
    assert next(each for each in dialog.findChildren(QPushButton) if each.isDefault()).isEnabled()
    dialog.reject()


def test_that_the_workspace_is_never_written_over(
    steward: Steward, desk: Desk, settled: Settled, workspace_file: Path
) -> None:
    before = workspace_file.read_bytes()[:4096]
    dialog = export_list(desk, "customers", Listing())
    dialog.save(workspace_file)
    settled()

    assert "This is the workspace itself." in shown(dialog)
    assert workspace_file.read_bytes()[:4096] == before
    dialog.reject()


def _fill(steward: Steward) -> bytes:
    """Make a customer with something of everything, all of it in Chinese."""
    customer = add_customer(steward, f"{CHINESE}有限公司", city="觀塘", notes=CHINESE, phone="13800138000")
    add_contact(steward, customer, "黃樂天", title="總經理")
    add_follow_up(steward, customer, "問採購計劃", due="2026-12-01")
    log_call(steward, customer, f"{CHINESE}\n第二行：价格", subject="催貨")
    open_deal(steward, customer, "禮品採購", amount="93000", currency="HKD")
    place_order(steward, customer, "100.00", region="港澳")
    return customer


def _pdf_text(path: Path) -> str:
    return "".join(page.extract_text() for page in PdfReader(path).pages)


def test_that_every_chinese_character_of_a_card_is_found_in_its_pdf(
    steward: Steward, desk: Desk, settled: Settled, tmp_path: Path
) -> None:
    customer = _fill(steward)
    write_card_pdf(desk, customer, tmp_path / "card.pdf")
    settled()

    card = steward.ask(load_printed_card, customer)
    wanted = {each for each in card_document(desk.ui, ink_of(desk.ui), card, "CNY").toPlainText() if each > "\u2e7f"}
    assert wanted >= {each for each in CHINESE if each > "\u2e7f"}
    assert wanted - set(_pdf_text(tmp_path / "card.pdf")) == set()
    assert "not encrypted" in str(desk.notices.kept[-1].text)


def test_that_a_card_is_saved_under_a_name_that_tells_no_customer(
    steward: Steward, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    customer = add_customer(steward, "Secret Ltd")
    desk.window.show()
    save_card_pdf(desk, customer)
    (chooser,) = desk.window.findChildren(QFileDialog)
    assert "Secret" not in chooser.selectedFiles()[0]

    choose_place(desk.window, tmp_path / "card")
    qtbot.waitUntil((tmp_path / "card.pdf").exists, timeout=20_000)

    assert "Secret Ltd" in _pdf_text(tmp_path / "card.pdf")


def test_that_markup_in_a_record_is_printed_as_it_is(steward: Steward, look: Look) -> None:
    evil = '<img src="file:///etc/passwd"><a href="http://x">y</a>\ufdd0\ufffc'
    customer = add_customer(steward, evil, notes=evil)
    log_call(steward, customer, evil)

    text = card_document(look, ink_of(look), steward.ask(load_printed_card, customer), "CNY").toPlainText()

    assert text.count('<img src="file:///etc/passwd"><a href="http://x">y</a>') == 3


def previews() -> list[PrintPreview]:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, PrintPreview)]
    return [each for each in found if each.isVisible()]


def test_that_a_card_printed_to_a_file_has_all_its_text_and_a_foot_on_each_page(
    steward: Steward, desk: Desk, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    customer = _fill(steward)
    for number in range(40):
        log_call(steward, customer, f"Line one of call {number}.\nSee the office file, +86 138 0013 8000.")
    desk.window.show()
    print_card(desk, customer)
    qtbot.waitUntil(lambda: bool(previews()), timeout=20_000)
    (preview,) = previews()
    printer = preview.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.paintRequested.emit(printer)  # as its button does, once the printer is chosen
    settled()

    pages = [page.extract_text() for page in PdfReader(tmp_path / "printed.pdf").pages]
    assert len(pages) > 1
    assert all(f"{number}/{len(pages)}" in page.splitlines()[-1] for number, page in enumerate(pages, 1))
    assert "".join(pages).count("office file, +86 138 0013 8000") == 40
    assert {each for each in CHINESE if each > "\u2e7f"} - set("".join(pages)) == set()
    preview.close()


def _words_beside(sheet: PageObject) -> list[str]:
    """Return what is written where the paper is not."""
    beside = []

    def look(text: str, outer: list[float], inner: list[float], _font: object, _size: object) -> None:
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        if text.strip() and not (0 <= x <= sheet.mediabox.width and 0 <= y <= sheet.mediabox.height):
            beside.append(text)

    sheet.extract_text(visitor_text=look)
    return beside


def test_that_a_printed_list_has_every_row_as_it_is_and_a_head_on_each_page(
    desk: Desk, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    columns = [Column("Name", 3), Column("12-month value", 1, is_number=True)]
    lines = [(f"<b>{CHINESE[:4]}</b> {number:02}", f"{number}.00") for number in range(50)]
    desk.window.show()
    print_list(desk, lambda: PrintedList(tr("Customers"), ["Region: 华东"], columns, ["Overdue (50)", *lines]))
    qtbot.waitUntil(lambda: bool(previews()), timeout=20_000)
    (preview,) = previews()
    printer = preview.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "list.pdf"))
    preview.paintRequested.emit(printer)
    settled()

    sheets = PdfReader(tmp_path / "list.pdf").pages
    assert [word for sheet in sheets for word in _words_beside(sheet)] == []
    pages = ["".join(page.extract_text().splitlines()) for page in sheets]
    assert len(pages) > 1
    assert all("12-month value" in page and f"{at}/{len(pages)}" in page for at, page in enumerate(pages, 1))
    text = "".join(pages)
    assert [text.count(f"<b>客户手册</b> {number:02}") for number in range(50)] == [1] * 50
    assert "Region: 华东" in pages[0]
    assert "Overdue (50)" in pages[0]
    preview.close()


def test_that_a_card_is_shown_before_it_is_printed(steward: Steward, desk: Desk, qtbot: QtBot) -> None:
    customer = _fill(steward)
    desk.window.show()
    print_card(desk, customer)

    qtbot.waitUntil(lambda: bool(previews()), timeout=20_000)
    (preview,) = previews()
    assert preview.printer().pageLayout().pageSize().name().startswith("A4")
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not previews())


def test_that_a_card_out_of_reach_says_so(desk: Desk, settled: Settled) -> None:
    print_card(desk, b"0" * 16)
    settled()

    assert "does not exist" in str(desk.notices.kept[-1].text)
