"""The follow-ups page: everything by keyboard, one step that can be undone each, and why it is empty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.models.values import FollowUpState
from app.services.followups.commands import CompleteFollowUp, DeleteFollowUps
from app.services.followups.fields import FOLLOW_UPS
from app.services.kernel.clock import FixedClock
from app.services.kernel.listing import Listing
from app.services.registry import LISTS
from app.views.followups.form import NewFollowUp
from app.views.followups.model import Heading
from app.views.followups.moving import MOVE, MoveDialog
from app.views.followups.page import FollowUpsPage
from app.views.kit.desk import Desk
from app.views.kit.page import State
from app.views.shell.registry import reopen_forms
from tests import factories as make
from tests.services.conftest import ZONE
from tests.views.conftest import visited

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

Settled = Callable[[], None]
HTML = "<b>Call</b> <img src='file:///etc/passwd'>"


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot, settled: Settled) -> Callable[[], FollowUpsPage]:
    """Open the page in the window, as the shell does, and wait until it shows what there is."""

    def open_it() -> FollowUpsPage:
        page = FollowUpsPage(desk).whole()
        desk.window.setCentralWidget(page)  # type: ignore[attr-defined]
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitUntil(page.isVisible)
        page.refresh()
        settled()
        page.take_focus()
        return page

    return open_it


def plan(desk: Desk, **titles: str) -> bytes:
    """Make a customer with a follow-up for each title, due on a day; return the customer."""
    steward = desk.ui.runner.steward
    customer = make.add_customer(steward, owner="Lin Yue")
    for title, due in titles.items():
        make.add_follow_up(steward, customer, title, due=due)
    return customer


def shown(page: FollowUpsPage) -> list[str]:
    """Return what the list shows, headings in capitals."""
    model = page.list.lines
    texts = [str(model.data(model.index(at))) for at in range(model.rowCount())]
    return [text.upper() if isinstance(line, Heading) else text for text, line in zip(texts, model.lines, strict=True)]


def stored(desk: Desk) -> dict[str, dict[str, object]]:
    """Return all follow-ups by title."""
    rows = desk.ui.runner.steward.ask(LISTS[FOLLOW_UPS.name], Listing()).rows
    return {row.values["title"]: row.values for row in rows}


def focused() -> QWidget:
    """Return where the keyboard is."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_that_arrows_pass_over_headings_and_enter_opens_the_customer(
    desk: Desk, qtbot: QtBot, open_page: Callable[[], FollowUpsPage]
) -> None:
    customer = plan(desk, late="2026-11-19", now="2026-11-20", far="2027-01-01")
    page = open_page()
    assert shown(page) == ["OVERDUE", "late", "TODAY", "now", "LATER", "far"]

    QTest.keyClick(page.list, Qt.Key.Key_Down)
    current = page.list.current()
    assert current is not None
    assert current.title == "now"
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert visited == [customer]


def test_that_ctrl_d_asks_for_the_outcome_in_place_and_one_undo_takes_it_back(
    desk: Desk, qtbot: QtBot, settled: Settled, open_page: Callable[[], FollowUpsPage]
) -> None:
    plan(desk, first="2026-11-19", second="2026-11-19")
    page = open_page()

    QTest.keyClick(page.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "They agreed")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settled()
    qtbot.waitUntil(lambda: len(shown(page)) == 2)

    (done,) = [values for values in stored(desk).values() if values["state"] == FollowUpState.DONE]
    assert done["outcome"] == "They agreed"
    assert focused() is page.list
    assert desk.ui.runner.undo()
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
    settled()


def test_that_a_half_written_outcome_is_there_again_after_leaving_failing_and_a_new_window(
    desk: Desk, qtbot: QtBot, settled: Settled, open_page: Callable[[], FollowUpsPage]
) -> None:
    plan(desk, first="2026-11-19")
    page = open_page()
    page.complete()
    QTest.keyClicks(focused(), "They ag")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settled()
    assert stored(desk)["first"]["state"] == FollowUpState.OPEN
    assert focused() is page.list

    page.complete()
    QTest.keyClicks(focused(), "reed")
    desk.ui.runner.do(DeleteFollowUps(tuple(row.id for row in page.list.chosen())))
    settled()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.states.state is State.EMPTY)
    assert desk.ui.runner.undo()
    qtbot.waitUntil(lambda: shown(page) == ["OVERDUE", "first"])
    page.complete()

    memory = page.memory()
    page = open_page()
    page.remember(memory)
    page.refresh()
    settled()
    assert page.outcomes.field is not None
    assert page.outcomes.field.text() == "They agreed"
    assert focused() is page.outcomes.field


def test_that_several_are_done_as_one_step(
    desk: Desk, qtbot: QtBot, settled: Settled, open_page: Callable[[], FollowUpsPage]
) -> None:
    plan(desk, first="2026-11-19", second="2026-11-20", third="2026-11-21")
    page = open_page()
    page.list.selectAll()
    page.complete()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settled()
    qtbot.waitUntil(lambda: page.states.state is State.EMPTY)
    assert desk.ui.runner.undo()
    qtbot.waitUntil(lambda: page.states.state is State.CONTENT)
    settled()
    assert {values["state"] for values in stored(desk).values()} == {FollowUpState.OPEN}


def test_that_m_and_a_key_move_to_another_day(
    desk: Desk, qtbot: QtBot, settled: Settled, open_page: Callable[[], FollowUpsPage]
) -> None:
    plan(desk, first="2026-11-19")
    page = open_page()
    QTest.keyClick(page.list, Qt.Key.Key_M)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_3)
    settled()
    qtbot.waitUntil(lambda: shown(page) == ["NEXT 7 DAYS", "first"])
    assert stored(desk)["first"]["due"] == date(2026, 11, 23)

    reopen_forms(desk, {MOVE: MoveDialog(desk, [row.id for row in page.list.chosen()]).draft() | {"text": "tomorrow"}})
    (dialog,) = [each for each in desk.window.findChildren(MoveDialog) if each.isVisible()]
    desk.ui.runner.do(DeleteFollowUps(tuple(row.id for row in page.list.chosen())))
    QTest.keyClick(dialog.field.line, Qt.Key.Key_Return)
    settled()
    assert dialog.isVisible(), "it could not be moved"
    assert desk.ui.runner.undo()
    settled()
    assert dialog.draft()["text"] == "tomorrow"
    QTest.keyClick(dialog.field.line, Qt.Key.Key_Return)
    settled()
    assert stored(desk)["first"]["due"] == date(2026, 11, 21)


def test_that_a_new_one_is_made_from_typed_words(
    desk: Desk, qtbot: QtBot, settled: Settled, open_page: Callable[[], FollowUpsPage]
) -> None:
    plan(desk)
    page = open_page()
    QTest.keyClick(page.list, Qt.Key.Key_N)
    (form,) = desk.window.findChildren(NewFollowUp)
    QTest.keyClicks(form.title.control, "Call about <b>price</b>")
    form.customer.setFocus()
    QTest.keyClicks(form.customer.line, "Ada")
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    form.due.line.setText("sometime")
    form.repeat.set_text("every 2 weeks")
    QTest.keyClick(form, Qt.Key.Key_Return)
    assert form.due.line.property("state") == "bad"

    form.due.line.setText("fri 3pm")
    QTest.keyClick(form, Qt.Key.Key_Return)
    settled()
    qtbot.waitUntil(lambda: shown(page) == ["NEXT 7 DAYS", "Call about <b>price</b>"])

    made = stored(desk)["Call about <b>price</b>"]
    assert f"{made['due']:%Y-%m-%d %H:%M}" == "2026-11-27 15:00"
    assert made["repeat"] == "FREQ=WEEKLY;INTERVAL=2"
    qtbot.waitUntil(lambda: not desk.window.findChildren(QDialog))


def test_that_what_was_typed_is_a_draft_for_the_full_form(
    desk: Desk, qtbot: QtBot, open_page: Callable[[], FollowUpsPage]
) -> None:
    page = open_page()
    page.new()
    (form,) = desk.window.findChildren(NewFollowUp)
    assert form.draft_name == ""
    form.title.set_text("Half a sentence")
    form.due.line.setText("明天")
    assert form.draft_name
    texts = form.draft()["texts"]
    assert (texts["title"], texts["due"]) == ("Half a sentence", "2026-11-21")

    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible(), "it asks first"
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.title.text() == "Half a sentence"
    form.title.set_text("")
    form.due.line.clear()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_that_delete_is_a_step_that_can_be_undone(
    desk: Desk, qtbot: QtBot, settled: Settled, open_page: Callable[[], FollowUpsPage]
) -> None:
    plan(desk, first="2026-11-19")
    page = open_page()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    settled()
    qtbot.waitUntil(lambda: page.states.state is State.EMPTY)
    assert stored(desk) == {}
    assert desk.ui.runner.undo()
    qtbot.waitUntil(lambda: shown(page) == ["OVERDUE", "first"])
    settled()


def test_that_an_empty_list_says_why_and_shows_a_way_on(
    desk: Desk, qtbot: QtBot, settled: Settled, open_page: Callable[[], FollowUpsPage]
) -> None:
    page = open_page()
    assert _words(page)[0] == "Nothing is planned yet"

    make.add_user(desk.ui.runner.steward, "Rep")
    customer = make.add_customer(desk.ui.runner.steward, "Other", owner="Rep")
    make.add_follow_up(desk.ui.runner.steward, customer, "theirs", due="2026-11-20")
    qtbot.waitUntil(lambda: "Nothing is due: all your follow-ups are done" in _words(page))
    _press(page, "Show those of everybody")
    qtbot.waitUntil(lambda: shown(page) == ["TODAY", "theirs"])

    page.bar.set_all(is_mine=False, text="nothing like it", group=None)
    page.refresh()
    qtbot.waitUntil(lambda: "No follow-up says “nothing like it”" in _words(page))
    _press(page, "Clear filter")
    qtbot.waitUntil(lambda: page.states.state is State.CONTENT)
    settled()


def _words(page: FollowUpsPage) -> list[str]:
    labels = page.states.findChildren(QLabel) if page.states.state is State.EMPTY else []
    return [each.text() for each in labels if each.text() and each.isVisible()]


def _press(page: FollowUpsPage, text: str) -> None:
    (way,) = [each for each in page.states.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    way.click()


def test_that_a_new_day_moves_what_was_due(
    desk: Desk, qtbot: QtBot, settled: Settled, open_page: Callable[[], FollowUpsPage]
) -> None:
    plan(desk, now="2026-11-20")
    page = open_page()
    assert shown(page) == ["TODAY", "now"]
    desk.ui.runner.steward.clock = FixedClock(datetime(2026, 11, 20, 16, 0, tzinfo=UTC), ZONE)
    page.look_at_clock()
    qtbot.waitUntil(lambda: shown(page) == ["OVERDUE", "now"])
    settled()


def test_that_data_is_spoken_literally_and_every_place_of_the_keyboard_has_a_name(
    desk: Desk, open_page: Callable[[], FollowUpsPage]
) -> None:
    plan(desk, **{HTML: "2026-11-17"})
    page = open_page()
    spoken = page.list.lines.data(page.list.lines.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert HTML in spoken
    assert "3 days overdue" in spoken
    nameless = [
        each
        for each in page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
        if not (each.accessibleName() or getattr(each, "text", lambda: "")())
    ]
    assert nameless == []


def test_that_the_rail_is_told_what_is_due_while_another_page_is_shown(
    desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    today = desk.ui.today
    told: list[str] = []
    days = {"Late": today - timedelta(days=2), "Now": today, "Soon": today + timedelta(days=3)}
    plan(desk, **{title: day.isoformat() for title, day in days.items()})
    page = FollowUpsPage(desk).whole()
    qtbot.addWidget(page)
    page.pressing.connect(told.append)

    page.remember({})
    settled()
    assert told == ["2"]

    rows = desk.ui.runner.steward.ask(LISTS[FOLLOW_UPS.name], Listing()).rows
    late = next(row.id for row in rows if row.values["title"] == "Late")
    desk.do(CompleteFollowUp(late))
    qtbot.waitUntil(lambda: told[-1] == "1")
