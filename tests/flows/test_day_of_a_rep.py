"""A day of a rep by keyboard alone, on the window itself and on a file that is opened by its passphrase."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Founding, Steward, found, open_steward
from app.services.kernel.listing import Listing
from app.services.kernel.reading import Conventions
from app.services.preferences.machine import MachineSettings
from app.services.registry import KINDS, LISTS
from app.services.workspace.opening import Credentials
from app.views.shell.start import make_application, make_window
from app.views.shell.window import Window
from tests import factories as make
from tests.flows.keyboard import focused, press, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

PASSPHRASE = "correct horse battery"
PEOPLE = ("张伟", "王芳", "上海精密机械有限公司", "刘洋")
_PATIENCE_MS = 30_000


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with customers who have talked, ordered and wait for something."""
    path = tmp_path / "华东.steward"
    founding = Founding("林悦", "华东", conventions=Conventions("Asia/Shanghai", "CN", "CNY"))
    key = found(path, PASSPHRASE.encode(), founding)
    with open_steward(path, Credentials(key=key), program="test", write=True) as steward:
        for days, name in enumerate(PEOPLE):
            customer = make.add_customer(steward, name, owner="林悦")
            make.log_call(steward, customer, f"和{name}谈过春季的订单")
            make.place_order(steward, customer, "1200.00")
            due = steward.clock.today() + timedelta(days=days - 1)
            make.add_follow_up(steward, customer, f"回访{name}", due=due.isoformat())
    return path


class Rep:
    """Somebody who has a keyboard, and eyes."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def steward(self) -> Steward:
        """The open workspace."""
        assert self.window.steward is not None
        return self.window.steward

    def wait(self, seen: Callable[[], bool]) -> None:
        """Look until something is seen, and until nothing is under way."""
        self._qtbot.waitUntil(lambda: seen() and self.window.is_idle, timeout=_PATIENCE_MS)

    def unlock(self) -> None:
        """Type the passphrase into what has the keyboard."""
        self.wait(lambda: self.window.shell is None and self.has_keyboard_in(QLineEdit))
        write(PASSPHRASE)
        press("Return")
        self.wait(lambda: self.window.shell is not None)

    def has_keyboard_in(self, kind: type[QWidget]) -> bool:
        """Return whether what is typed goes into something of a kind."""
        return isinstance(focused(), kind)

    def search(self, typed: str, wanted: str) -> None:
        """Find a customer or command in the one field and take it."""
        press("Ctrl+K")
        write(typed)
        assert self.window.shell is not None
        field = self.window.shell.search_field
        self.wait(lambda: field.titles()[:1] == [wanted])
        press("Return")

    def form(self) -> QDialog:
        """Wait for a form to write in and return it."""
        self.wait(lambda: isinstance(focused().window(), QDialog))
        found = focused().window()
        assert isinstance(found, QDialog)
        return found

    def save(self) -> None:
        """Save the form; the keyboard is back in the window then."""
        press("Ctrl+S")
        self.wait(lambda: focused().window() is self.window)

    def go_to(self, name: str) -> None:
        """Press Tab until a field has the keyboard."""
        begin = focused()
        while focused().accessibleName() != name:
            press("Tab")
            assert focused() is not begin, f"Tab never comes to {name}"

    def on_card(self) -> bool:
        """Return whether a card has the keyboard, on what is done most."""
        return getattr(focused(), "text", str)() == "Log call"

    def told(self) -> str:
        """Return what the last notice says."""
        assert self.window.shell is not None
        return self.window.shell.ui.say(self.window.shell.desk.notices.kept[-1].text)

    def undo(self, told: str) -> None:
        """Take the last step back and read that it is."""
        press("Ctrl+Z")
        self.wait(lambda: self.told() == f"Undone: {told}")

    def stored(self, kind: str, name: str) -> dict[str, Any] | None:
        """Return the record of a kind that the file holds by a name, title or text."""
        rows = self.steward.ask(LISTS[KINDS[kind].name], Listing()).rows
        names = ("name", "title", "body")
        found = [row.values for row in rows if name in [row.values.get(each) for each in names]]
        return found[0] if found else None


class Strays(QObject):
    """Notes what comes up as a window of its own and is none: it would flash, and take the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look at what is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            kinds = (Window, QDialog, QMenu)
            if watched.windowType() == Qt.WindowType.Window and not isinstance(watched, kinds):
                self.seen.append(f"{watched!r} {watched.accessibleName()}")
        return False


@pytest.fixture
def strays() -> Iterator[list[str]]:
    """What was shown without a place in the window."""
    strays, application = Strays(), make_application()
    application.installEventFilter(strays)
    yield strays.seen
    application.removeEventFilter(strays)


@pytest.fixture
def rep(workspace: Path, qtbot: QtBot, strays: list[str]) -> Iterator[Rep]:
    """A rep before the locked window; window and file are closed at the end."""
    del strays  # it makes the application
    window = make_window(MachineSettings(language="en", scheme="light"))
    qtbot.addWidget(window)
    window.show_gate(workspace)
    window.show()
    window.activateWindow()
    yield Rep(window, qtbot)
    window.close()
    qtbot.waitUntil(lambda: window.steward is None and not window.isVisible(), timeout=_PATIENCE_MS)


def test_that_a_rep_gets_through_the_day_without_a_mouse(rep: Rep, strays: list[str]) -> None:
    rep.unlock()
    read_a_card(rep)
    log_a_call(rep)
    move_a_follow_up(rep)
    make_a_customer(rep)
    tag_the_customer(rep)
    undo_three_things(rep)
    lock_in_a_form(rep)
    assert strays == []


def read_a_card(rep: Rep) -> None:
    """Find a customer by the initials of its pinyin, open it, read what was talked about."""
    rep.search("zw", "张伟")
    rep.wait(rep.on_card)
    seen = [each.accessibleName() for each in rep.window.findChildren(QWidget) if each.isVisible()]
    assert any("和张伟谈过春季的订单" in each for each in seen)


def log_a_call(rep: Rep) -> None:
    """Enter on the card logs a call; what comes next is planned in the same form."""
    press("Return")
    rep.form()
    write("他要三百台，周五前报价")
    rep.go_to("Next step")
    write("给张伟报价")
    press("Tab")
    write("tomorrow 3pm")
    rep.save()

    called = rep.stored("interactions", "他要三百台，周五前报价")
    assert called is not None
    assert called["kind"] == "call"
    assert day_of(rep, "给张伟报价") == rep.steward.clock.today() + timedelta(days=1)
    assert rep.on_card()


def move_a_follow_up(rep: Rep) -> None:
    """On the page of follow-ups the first one is the overdue one; M and a letter give it another day."""
    press("Ctrl+2")
    rep.wait(lambda: isinstance(listed := focused(), QListView) and listed.currentIndex().data() == "回访张伟")
    press("M", "W")
    rep.wait(lambda: rep.told() == "Follow-up moved")

    moved = day_of(rep, "回访张伟")
    assert moved is not None
    assert moved > rep.steward.clock.today()


def make_a_customer(rep: Rep) -> None:
    """A new customer opens beside the list, and somebody who works there is added."""
    press("Ctrl+N")
    rep.form()
    write("蓝港贸易")
    press("Return")
    rep.wait(rep.on_card)
    rep.search(">new contact", "New contact")
    rep.form()
    write("周敏")
    rep.go_to("Phone")
    write("13800138000")
    rep.save()

    contact = rep.stored("contacts", "周敏")
    assert contact is not None
    assert rep.stored("customers", "蓝港贸易") is not None
    assert rep.on_card()


def tag_the_customer(rep: Rep) -> None:
    """Attach a tag to the customer that is open."""
    rep.search(">tags", "Change the tags")
    write("老客户")
    press("Return", "Return")
    rep.wait(lambda: rep.told() == "Tags changed")

    customer = rep.stored("customers", "蓝港贸易")
    assert customer is not None
    assert customer["tags"] == ("老客户",)


def undo_three_things(rep: Rep) -> None:
    """Each is gone from the file, one after the other; what was done before them stays."""
    rep.undo("Tags changed")
    customer = rep.stored("customers", "蓝港贸易")
    assert customer is not None
    assert customer["tags"] == ()

    rep.undo("New contact")
    assert rep.stored("contacts", "周敏") is None

    rep.undo("New customer")
    assert rep.stored("customers", "蓝港贸易") is None
    assert rep.stored("interactions", "他要三百台，周五前报价") is not None


def lock_in_a_form(rep: Rep) -> None:
    """Lock with something half written; behind the passphrase it stands as it was, and goes on from there."""
    rep.search("wf", "王芳")
    rep.wait(rep.on_card)
    press("Return")
    rep.form()
    write("她说要")
    press("Ctrl+L")
    rep.unlock()

    form = rep.form()
    write("再等一个月")
    assert form.windowTitle() == "New entry"
    rep.save()
    assert rep.stored("interactions", "她说要再等一个月") is not None


def day_of(rep: Rep, title: str) -> date | None:
    """Return the day on which a follow-up is due."""
    due = (rep.stored("followups", title) or {}).get("due")
    return due.date() if isinstance(due, datetime) else due
