"""The kit: commands and questions across threads, states of a page, notices, colours, words."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pypdf
import pytest
import shiboken6
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.services.customers.commands import CreateCustomer, UpdateCustomer
from app.services.kernel.feed import ChangeSet
from app.services.kernel.listing import Listing
from app.services.registry import LISTS
from app.text import tr
from app.views.kit.desk import Desk
from app.views.kit.language import Language
from app.views.kit.notices import Notices
from app.views.kit.page import Message, Page, State, States
from app.views.kit.painting import survived
from app.views.kit.pdf import pdf_of
from app.views.kit.theme import Scheme
from app.views.kit.ui import Look
from app.views.kit.widgets import ElidedLabel, button, icon_button, label, literal

Index = QModelIndex | QPersistentModelIndex


class Names(Page):
    """Lists the names of all customers."""

    WATCHES = frozenset({"customer"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.names: list[list[str]] = []

    def refresh(self) -> None:
        """Read the names."""
        self.ask(LISTS["customers"], Listing(), then=self._show, key="names")

    def _show(self, page: object) -> None:
        self.names.append([row.values["name"] for row in page.rows])  # type: ignore[attr-defined]


def test_that_a_page_shows_what_was_done_and_what_was_undone(
    desk: Desk, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    page = Names(desk)
    qtbot.addWidget(page)
    page.show()
    page.do(CreateCustomer({"name": "Ada Ltd"}))
    qtbot.waitUntil(lambda: bool(page.names) and page.names[-1] == ["Ada Ltd"])

    assert desk.ui.runner.undo()
    qtbot.waitUntil(lambda: page.names[-1] == [])
    settled()
    assert desk.ui.runner.redo()
    qtbot.waitUntil(lambda: page.names[-1] == ["Ada Ltd"])
    settled()


def test_that_a_hidden_page_reads_only_when_it_is_shown_again(
    desk: Desk, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    page = Names(desk)
    qtbot.addWidget(page)
    desk.ui.runner.do(CreateCustomer({"name": "Ada Ltd"}))
    settled()
    assert page.names == []

    page.show()
    qtbot.waitUntil(lambda: page.names == [["Ada Ltd"]])


def test_that_an_answer_for_a_widget_that_is_gone_is_dropped(desk: Desk, settled: Callable[[], None]) -> None:
    desk.ui.runner.do(CreateCustomer({"name": "Ada Ltd"}))
    settled()
    page = Names(desk)
    page.refresh()
    former = QWidget(desk.window)  # as of a window that is made anew in another language
    notices = Notices(desk.ui, former)
    replace(desk, window=former, notices=notices).do(UpdateCustomer(b"x" * 16, {"name": "Nobody"}))
    for gone in (page, former):
        shiboken6.delete(gone)  # before any answer can come
    settled()
    told: list[object] = []
    assert desk.ui.runner.undo(told.append, page)
    settled()
    assert (desk.notices.kept, notices.kept, told) == ([], [], [])


def test_that_a_refusal_reaches_who_asked_and_a_notice_otherwise(
    desk: Desk, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    told: list[AppError] = []
    missing = UpdateCustomer(b"x" * 16, {"name": "Nobody"})
    desk.ui.runner.do(missing, failed=told.append)
    settled()
    assert [error.code for error in told] == ["not-found"]

    desk.do(missing)
    settled()
    assert [notice.is_bad for notice in desk.notices.kept] == [True]


def test_that_a_bug_is_reported_and_whoever_waits_for_its_result_hears_of_it(
    desk: Desk, expected_log: list[logging.LogRecord], settled: Callable[[], None]
) -> None:
    reported: list[BaseException] = []
    told: list[AppError] = []
    desk.ui.runner.broke.connect(reported.append)
    desk.ui.runner.run(lambda: dict[str, int]()["张伟"], then=lambda _: None, failed=told.append)
    settled()

    assert [type(each) for each in reported] == [KeyError]
    assert [str(each) for each in told] == ["An unexpected error stopped this. You can try again."]
    assert [each.getMessage() for each in expected_log] == ["a background task failed"]


class Cells(QStyledItemDelegate):
    """Draws every second line."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.drawn: list[int] = []

    @survived
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line, or have a bug."""
        del option
        painter.translate(5, 5)
        [self.drawn.append][index.row() % 2](index.row())


def test_that_a_bug_in_one_cell_is_reported_and_the_others_are_drawn(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["a", "b", "c"]))
    cells = Cells(view)
    view.setItemDelegate(cells)

    with qtbot.captureExceptions() as caught:
        view.grab()

    assert cells.drawn == [0, 2]
    assert [kind for kind, _, _ in caught] == [IndexError]


def test_that_every_commit_is_told_with_the_tables_it_touched(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.ui.runner.committed) as told:
        desk.ui.runner.do(CreateCustomer({"name": "Ada Ltd"}))
    (changes,) = told.args
    assert isinstance(changes, ChangeSet)
    assert "customer" in changes.tables


def test_that_states_tell_content_emptiness_and_failure_apart(desk: Desk, qtbot: QtBot) -> None:
    states = States(desk.ui, QWidget())
    qtbot.addWidget(states)
    again: list[bool] = []
    states.wait()
    qtbot.waitUntil(lambda: states.state is State.BUSY)
    states.show_empty(Message(desk.ui, "users", tr("Nothing here yet")))
    assert states.currentIndex() == State.EMPTY
    states.show_failure(AppError("x", tr("Nothing was changed.")), lambda: again.append(True))
    assert states.currentIndex() == State.FAILED
    states.findChildren(QPushButton)[-1].click()
    assert again == [True]
    states.show_content()
    assert states.currentIndex() == State.CONTENT


def test_that_a_notice_stays_in_the_centre_and_its_way_can_be_taken(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show()
    taken: list[bool] = []
    desk.notices.say(tr("Changed."), tr("Undo"), lambda: taken.append(True))
    (way,) = [each for each in desk.window.findChildren(QPushButton) if each.text() == "Undo"]
    way.click()
    assert taken == [True]
    assert [str(notice.text) for notice in desk.notices.kept] == ["Changed."]


def test_that_enter_presses_the_button_with_the_keyboard_and_not_the_default_one(look: Look, qtbot: QtBot) -> None:
    dialog, pressed = QDialog(), []
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    save = button(look, tr("Save"), on=lambda: pressed.append("save"))
    cancel = button(look, tr("Cancel"), on=lambda: pressed.append("cancel"))
    close = icon_button(look, "x", tr("Close"), on=lambda: pressed.append("close"))
    for each in (QLineEdit(), save, cancel, close):
        layout.addWidget(each)
    save.setDefault(True)
    dialog.show()

    for each in (cancel, close, dialog.findChildren(QLineEdit)[0]):
        each.setFocus()
        QTest.keyClick(each, Qt.Key.Key_Return)
    assert pressed == ["cancel", "close", "save"]


@pytest.mark.parametrize("text", ["<b>bold</b>", "<img src='file:///etc/passwd'>", "a & b", "🙂 \\n"])
def test_that_data_is_shown_literally(look: Look, text: str, qtbot: QtBot) -> None:
    for made in (label(look, text), ElidedLabel(look, text)):
        qtbot.addWidget(made)
        assert made.textFormat() is Qt.TextFormat.PlainText
        assert made.text() == text
    assert "<b>" not in literal(text)
    assert "<img" not in literal(text)


def test_that_both_schemes_have_the_same_roles_and_a_switch_is_told(look: Look, qtbot: QtBot) -> None:
    light = look.theme.color("bg")
    with qtbot.waitSignal(look.theme.changed):
        look.theme.choose(Scheme.DARK)
    assert look.theme.color("bg") != light
    assert look.theme.is_dark
    look.theme.choose(Scheme.LIGHT)


@pytest.mark.parametrize(("country", "width"), [("US", 612), ("CN", 595), ("TW", 595), ("PH", 612)])
def test_that_a_pdf_has_the_paper_of_its_country_even_on_a_plain_thread(look: Look, country: str, width: int) -> None:
    with ThreadPoolExecutor(1) as hands:
        data = hands.submit(pdf_of, look, "<p>华信 A</p>", "", country).result()

    (page,) = pypdf.PdfReader(io.BytesIO(data)).pages
    assert round(page.mediabox.width) == width


def test_that_a_lunar_birthday_is_read_as_one() -> None:
    shown = {code: Language(code) for code in ("en", "zh_CN", "zh_TW")}

    assert shown["en"].birthday("lunar:1961-07-06") == "lunar month 7, day 6, 1961"
    assert shown["zh_CN"].birthday("lunar:--08-15") == "农历8月15日"
    assert shown["zh_TW"].birthday("lunar:2025-L06-01") == "農曆2025年閏6月1日"
