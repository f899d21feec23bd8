"""A handover by keyboard alone, on the windows of all three: plan, seal, take over, receipts, and taking it back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.bootstrap import Founding, Steward, found, open_steward
from app.services.kernel.reading import Conventions
from app.services.preferences.machine import MachineSettings
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials
from app.views.handover.giving import GivingTab
from app.views.handover.page import HandoverPage
from app.views.shell.start import make_application, make_window
from tests import factories as make
from tests.flows.keyboard import focused, press, write
from tests.flows.test_day_of_a_rep import Rep, strays

__all__ = ["strays"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

LEAVER, HEIRS = "林悦", ("Ben", "陈静")
ACCOUNTS = ("安远物流", "Blue Harbour", "晨光电子", "Delta Works", "恒信机械", "Fjord AS")
_PATIENCE_MS = 30_000
_W = TypeVar("_W", QLabel, QAbstractButton)


class Person(Rep):
    """Somebody with a workspace, at its window: presses what has these words, and reads what is said."""

    def open_tab(self, name: str) -> HandoverPage:
        """Go to a tab of the handover page."""
        press("Ctrl+4")
        self.wait(lambda: bool(self.pages()) and self.pages()[0].isVisible())
        self.go_to("Parts of a handover")
        tabs = {"Give away": 0, "Take over": 1}
        press(*["Left"] * 2, *["Right"] * tabs[name])
        self.wait(lambda: True)
        return self.pages()[0]

    def pages(self) -> list[HandoverPage]:
        """Return the handover page, once it is there."""
        assert self.window.shell is not None
        return self.window.shell.findChildren(HandoverPage)

    def press_button(self, words: str) -> None:
        """Wait for a button that can be pressed, go to it with Tab, and press it."""
        self.wait(lambda: self._button(words) is not None)
        begin, steps = focused(), 0
        while focused() is not self._button(words):
            press("Tab")
            steps += 1
            assert steps == 1 or focused() is not begin, f"Tab never comes to {words}"
        press("Space")

    def reads(self, *words: str) -> None:
        """Wait until a sentence with these words stands in the window."""
        self.wait(lambda: any(all(each in said.text() for each in words) for said in self._shown(QLabel)))

    def name_file(self, place: Path) -> None:
        """Type the path of a file or folder into the dialog that asks for it."""
        self.wait(lambda: isinstance(focused().window(), QFileDialog) and self.has_keyboard_in(QLineEdit))
        press("Ctrl+A")
        write(str(place))
        press("Return")
        self.wait(lambda: focused().window() is self.window)

    def _button(self, words: str) -> QAbstractButton | None:
        found = (each for each in self._shown(QAbstractButton) if each.isEnabled())
        return next((each for each in found if each.text().strip() == words), None)

    def _shown(self, kind: type[_W]) -> list[_W]:
        return [each for each in self.window.findChildren(kind) if each.isVisible()]


class Office:
    """Three workspaces, opened one at a time, as each of the three does."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder, self._qtbot = folder, qtbot
        conventions = Conventions("Asia/Shanghai", "CN", "CNY")
        self._keys: dict[str, WorkspaceKey] = {
            name: found(self._path(name), None, Founding(name, name, conventions=conventions))
            for name in (LEAVER, *HEIRS)
        }

    @contextmanager
    def steward(self, name: str) -> Iterator[Steward]:
        """Open somebody's workspace without a window."""
        with open_steward(self._path(name), Credentials(key=self._keys[name]), program="test", write=True) as steward:
            yield steward

    @contextmanager
    def at_window(self, name: str) -> Iterator[Person]:
        """Have somebody sit down at the window; it is closed afterwards."""
        make_application()
        window = make_window(MachineSettings(language="en", scheme="light"))
        self._qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        window.enter(open_steward(self._path(name), Credentials(key=self._keys[name]), program="test", write=True))
        person = Person(window, self._qtbot)
        person.wait(lambda: window.shell is not None and window.shell.is_ready)
        yield person
        window.close()
        self._qtbot.waitUntil(lambda: window.steward is None and not window.isVisible(), timeout=_PATIENCE_MS)

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.steward"


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Office:
    """A leaver with six accounts who knows the cards of two successors; they do not know the leaver's yet."""
    made = Office(tmp_path, qtbot)
    cards = []
    for name in HEIRS:
        with made.steward(name) as steward:
            cards.append(steward.do(ShowCard()).value)
    with made.steward(LEAVER) as steward:
        for card in cards:
            steward.do(AcceptCard(card))
        for number, name in enumerate(ACCOUNTS, start=1):
            customer = make.add_customer(steward, name, owner=LEAVER)
            make.log_call(steward, customer, "谈过春季的订单")
            make.place_order(steward, customer, f"{number}00.50")
            make.add_follow_up(steward, customer, f"回访{name}")
    return made


def book_of(steward: Steward) -> dict[str, Decimal]:
    """Return what is worked on in a workspace: each account and the sum of its orders."""
    statement = """SELECT c.name, sum(o.amount_minor) FROM customer AS c JOIN "order" AS o ON o.customer_id = c.id
    WHERE c.id NOT IN (SELECT customer_id FROM custody) GROUP BY c.id"""
    with steward.workspace.database.readers.connect() as connection:
        return {name: Decimal(minor) / 100 for name, minor in connection.execute(text(statement))}


def test_that_a_book_passes_to_two_successors_and_back_without_a_mouse(office: Office, strays: list[str]) -> None:
    with office.steward(LEAVER) as steward:
        book = book_of(steward)
    with office.at_window(LEAVER) as leaver:
        plan_and_seal(leaver, office.folder)
    before = {}
    for name in HEIRS:
        with office.at_window(name) as heir:
            before[name] = make.state_of(heir.steward)
            take_over(heir, office.folder / f"handover-{name}.steward-handover", office.folder / f"{name}.receipt")
    parts = {}
    for name in HEIRS:
        with office.steward(name) as steward:
            parts[name] = book_of(steward)
    assert parts[HEIRS[0]] | parts[HEIRS[1]] == book
    assert all(parts.values())

    with office.at_window(LEAVER) as leaver:
        for name in HEIRS:
            read_receipt(leaver, name, office.folder / f"{name}.receipt")
        assert book_of(leaver.steward) == {}
    with office.at_window(HEIRS[0]) as heir:
        take_everything_back(heir)
        assert book_of(heir.steward) == {}
    with office.at_window(LEAVER) as leaver:
        take_back(leaver)
        assert book_of(leaver.steward) == parts[HEIRS[0]]
    assert strays == []


def plan_and_seal(leaver: Person, folder: Path) -> None:
    """Choose both successors, make the plan, give an account of the first to the second by hand, seal two files."""
    tab = giving(leaver)
    leaver.wait(tab.choice.add.isEnabled)
    for _ in HEIRS:
        leaver.press_button("Add a successor")
        press("Return")
    leaver.press_button("Make the plan")
    leaver.wait(lambda: focused() is tab.plan.table)
    while tab.plan.table.chosen()[0].cells[1] != HEIRS[0]:
        press("Down")
    press("2")
    leaver.wait(lambda: tab.plan.table.chosen()[0].cells[1:3] == (HEIRS[1], f"Moved by hand by {LEAVER}"))
    leaver.press_button("Seal the files…")
    leaver.name_file(folder)
    for name in HEIRS:
        leaver.reads(f"For {name}: ", f"handover-{name}.steward-handover")
    leaver.press_button("Done")


def giving(leaver: Person) -> GivingTab:
    """Go to the tab for giving away."""
    tab = leaver.open_tab("Give away").show_tab("giving")
    assert isinstance(tab, GivingTab)
    return tab


def take_over(heir: Person, file: Path, receipt: Path) -> None:
    """Choose the file, trust its sender by the words, try it out, take it over, save the receipt."""
    heir.open_tab("Take over")
    heir.press_button("Choose a file…")
    heir.name_file(file)
    heir.wait(lambda: isinstance(focused(), QCheckBox))
    press("Space")
    heir.press_button(f"Trust {LEAVER}")
    heir.wait(lambda: _begins(focused(), "Take over"))
    press("Space")
    heir.press_button("Save the receipt…")
    heir.name_file(receipt)
    heir.wait(receipt.exists)


def read_receipt(leaver: Person, name: str, receipt: Path) -> None:
    """Read a receipt; the copy of its accounts is given up."""
    giving(leaver)
    leaver.press_button("Read a receipt…")
    leaver.name_file(receipt)
    leaver.reads(f"The receipt of {name} is complete")


def take_everything_back(heir: Person) -> None:
    """Take a handover back, on which nothing was done since; the workspace is as it was."""
    heir.open_tab("Take over")
    heir.press_button("Take everything back…")
    heir.wait(lambda: any(_begins(each, "Take back") for each in heir.window.findChildren(QAbstractButton)))
    heir.press_button(next(
        each.text().strip() for each in heir.window.findChildren(QAbstractButton) if _begins(each, "Take back")
    ))  # fmt: skip
    heir.reads("its hash is the same")


def take_back(leaver: Person) -> None:
    """Take the giving up to the first successor back."""
    tab = giving(leaver)
    leaver.wait(lambda: len(tab.given.table.rows.rows) == len(HEIRS))
    leaver.go_to("Files given")
    while tab.given.table.chosen()[0].cells[0] != HEIRS[0]:
        press("Down")
    leaver.press_button("Take back…")
    leaver.wait(lambda: focused().window() is not leaver.window)
    while not _begins(focused(), "Take "):
        press("Tab")
    press("Space")
    leaver.wait(lambda: tab.given.table.chosen()[0].cells[-1] == "Taken back")


def _begins(widget: object, words: str) -> bool:
    return isinstance(widget, QAbstractButton) and widget.isVisible() and widget.text().strip().startswith(words)
