"""The keyboard in the whole window: where Tab, F6 and Enter lead, and keys that hold in every place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward
from app.services.preferences.machine import MachineSettings
from app.services.workspace.drafts import Drafts
from app.views.kit.focus_order import step, stops
from app.views.kit.theme import Theme
from app.views.shell.window import Window
from tests import factories as make
from tests.flows.keyboard import focused, press, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def window(qtbot: QtBot, steward: Steward) -> Iterator[Window]:
    """The window on a workspace with one customer, whose card is open."""
    customer = make.add_customer(steward, "张伟", owner="Lin Yue")
    make.add_follow_up(steward, customer, "Call back", due="2026-11-20")
    made = Window(Theme(), MachineSettings(language="en", scheme="light"), lambda _window, _path: QLabel("gate"))
    qtbot.addWidget(made)
    made.enter(steward)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.shell is not None and made.is_idle, timeout=15_000)
    assert made.shell is not None
    made.shell.open_customer(customer)
    qtbot.waitUntil(lambda: name_of(focused()) == "Log call" and made.is_idle, timeout=15_000)
    yield made
    made.close()
    qtbot.waitUntil(lambda: made.steward is None and not made.isVisible(), timeout=15_000)


@pytest.fixture
def wait(window: Window, qtbot: QtBot) -> Wait:
    """Look until something is seen and nothing is under way."""
    return lambda seen: qtbot.waitUntil(lambda: seen() and window.is_idle, timeout=15_000)


def name_of(widget: QWidget) -> str:
    """Return what a person calls a widget."""
    return widget.accessibleName() or getattr(widget, "text", str)().strip()


def test_that_tab_leads_through_the_window_as_it_is_read(window: Window) -> None:
    order = [name_of(each) for each in stops(window)]
    expected = ["Customers", "Search and commands", "New customer", "Saved views", "Add filter", "Log call",
                "Add a contact", "Note or call"]  # fmt: skip
    places = [order.index(each) for each in expected]
    assert places == sorted(places)

    at = order.index("Log call")
    press("Tab")
    assert name_of(focused()) == order[at + 1]
    press("Shift+Tab")
    assert name_of(focused()) == "Log call"


def test_that_tab_goes_on_from_where_something_was_that_is_hidden_now(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    first, second, third = (QPushButton(each, root) for each in ("1", "2", "3"))
    for at, each in enumerate((third, second, first)):
        each.move(0, 80 - 40 * at)
    root.show()
    second.hide()

    assert step(root, second, forward=True) is third
    assert step(root, second, forward=False) is first
    assert step(root, third, forward=True) is first


def test_that_f6_goes_from_pane_to_pane_and_comes_back_to_the_same_place(window: Window) -> None:
    press("Tab")
    begin, seen = focused(), []
    for _ in range(10):
        press("F6")
        seen.append(name_of(focused()))
        if focused() is begin:
            break
    assert focused() is begin
    assert {"Search and commands", "Add filter"} <= set(seen)
    press("Shift+F6")
    assert name_of(focused()) == seen[-2]


def test_that_ctrl_f_leads_to_what_narrows_the_page_that_is_shown(window: Window, wait: Wait) -> None:
    places = []
    for page in ("Ctrl+1", "Ctrl+2", "Ctrl+4", "Ctrl+,"):
        press(page)
        wait(lambda: True)
        press("Ctrl+F")
        places.append(name_of(focused()))
        press("Esc")
    assert places == ["Filter by…", "Find a title or customer", "Search and commands",
                      "Find a setting"]  # fmt: skip


def test_that_what_is_done_with_a_customer_takes_the_one_of_the_list_and_else_asks_for_one(
    window: Window, wait: Wait
) -> None:
    shell = window.shell
    assert shell is not None
    press("Esc")
    assert name_of(focused()) == "Customers"
    press("Ctrl+Shift+L")
    wait(lambda: name_of(focused()) == "Note or call")

    press("Ctrl+2")
    wait(lambda: True)
    press("Ctrl+Shift+L", "Ctrl+Shift+S")
    assert [shell.ui.say(each.text) for each in shell.desk.notices.kept] == ["Choose a customer first."] * 2


def test_that_enter_presses_the_button_it_was_meant_for_and_no_other(window: Window, wait: Wait) -> None:
    shell = window.shell
    assert shell is not None
    press("Ctrl+D")
    assert isinstance(focused(), QLineEdit)
    press("Esc")
    assert name_of(focused()) == "Done"
    press("Return")
    assert isinstance(focused(), QLineEdit)
    write("They agreed")
    press("Return")
    assert name_of(focused()) == "Done"
    wait(lambda: [shell.ui.say(each.text) for each in shell.desk.notices.kept] == ["Follow-up done"])
    assert name_of(focused()) == "Plan the next step"  # which stands where the button was


def test_that_the_search_field_gives_the_keyboard_back_to_where_it_was(window: Window) -> None:
    begin = focused()
    press("Ctrl+K")
    write("zz")
    press("Esc", "Esc")
    assert focused() is begin


def test_that_undo_in_an_empty_line_takes_back_what_was_written_in_it(window: Window, wait: Wait) -> None:
    shell = window.shell
    assert shell is not None
    press("Ctrl+Shift+L")
    write("A note")
    press("Return")
    wait(lambda: bool(shell.desk.notices.kept))
    press("Ctrl+Z")
    wait(lambda: len(shell.desk.notices.kept) == 2)

    assert shell.ui.say(shell.desk.notices.kept[-1].text) == "Undone: New interaction"
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == ""


def test_that_the_keys_for_locking_hold_in_a_form_too(window: Window, wait: Wait, qtbot: QtBot) -> None:
    press("Return")
    wait(lambda: isinstance(focused().window(), QDialog))
    write("Half a note")
    press("Ctrl+L")
    qtbot.waitUntil(lambda: window.shell is None and window.steward is None)
    assert not [each for each in window.findChildren(QDialog) if each.isVisible()]


def test_that_a_draft_is_kept_while_it_is_written_and_forgotten_once_it_is_saved(
    window: Window, wait: Wait, steward: Steward
) -> None:
    drafts = Drafts(steward.workspace.machine.folder, steward.workspace.key)
    press("Return")
    wait(lambda: isinstance(focused().window(), QDialog))
    write("They want more")
    wait(lambda: [each["texts"] for each in drafts.load().get("forms", {}).values()] == [{"body": "They want more"}])

    press("Ctrl+S")
    wait(lambda: drafts.load()["forms"] == {})
    assert isinstance(focused(), QToolButton)
    assert QApplication.activeModalWidget() is None
