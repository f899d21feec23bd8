"""Unlocking by keyboard alone: passphrase, recovery key, keyring, and each way in which it can fail."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
import shiboken6
from keyring.backend import KeyringBackend
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward
from app.services.handover.envelope import new_identity, recipient_of
from app.services.preferences.machine import MachineSettings, save_machine_settings
from app.services.workflows.handover.organisation import list_organisation_openings
from app.services.workspace import backing_up, key_changes, slots
from app.views.kit.ui import Look
from app.views.unlock.after_recovery import AfterRecovery
from app.views.unlock.recent import FileButton
from app.views.unlock.screen import UnlockScreen
from tests.services.conftest import Template
from tests.services.workspaces import PASS, Book, book_of, cheap_slots, flip

# The offscreen platform says this of every window that has a least size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

NEW = "seven otters juggle lanterns"


@pytest.fixture
def book(template: Template, tmp_path: Path) -> Book:
    return book_of(template, tmp_path)


@pytest.fixture
def opened() -> Iterator[list[Steward]]:
    """The workspaces that were unlocked; closed at the end."""
    found: list[Steward] = []
    yield found
    for steward in found:
        steward.close(with_backup=False)


Show = Callable[..., UnlockScreen]


@pytest.fixture
def show(look: Look, book: Book, opened: list[Steward], qtbot: QtBot) -> Iterator[Show]:
    """Show the screen for the test's workspace, or for another file."""
    screens: list[UnlockScreen] = []

    def show_it(path: Path | None = None, *, waits: bool = True, **options: Any) -> UnlockScreen:
        screen = UnlockScreen(look, path or book.path, **options)
        screen.unlocked.connect(opened.append)
        screens.append(screen)
        screen.resize(900, 700)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(lambda: not waits or QApplication.focusWidget() is screen.entry.passphrase.edit)
        return screen

    yield show_it
    for screen in screens:
        shiboken6.delete(screen)


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focused(), key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def enter(text: str) -> None:
    """Type where the keyboard is, and press Enter."""
    QTest.keyClicks(focused(), text)
    press(Qt.Key.Key_Return)


def complaint(screen: UnlockScreen) -> str:
    """Return what is complained about; empty where nothing is."""
    shown = screen.entry.complaint
    return "" if shown.isHidden() else shown.text.text()


def ways_on(screen: UnlockScreen) -> dict[str, QPushButton]:
    """Return the buttons of the complaint by what they say."""
    return {each.text(): each for each in screen.entry.complaint.findChildren(QPushButton)}


def test_that_the_passphrase_opens_the_workspace_and_is_forgotten(
    show: Show, opened: list[Steward], qtbot: QtBot
) -> None:
    screen = show()
    enter(PASS.decode())
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].settings.title == "Template"
    assert opened[0].workspace.lock is not None
    field = screen.entry.passphrase.edit
    assert (field.text(), field.isUndoAvailable()) == ("", False)


def test_that_a_wrong_passphrase_is_told_and_can_be_typed_over(show: Show, opened: list[Steward], qtbot: QtBot) -> None:
    screen = show()
    enter("wrong")
    qtbot.waitUntil(lambda: "does not open this workspace" in complaint(screen))
    assert screen.entry.passphrase.edit.selectedText() != ""
    enter(PASS.decode())
    qtbot.waitUntil(lambda: bool(opened))
    assert complaint(screen) == ""


def test_that_nothing_can_be_unlocked_with_nothing(show: Show) -> None:
    screen = show()
    assert not screen.entry.open.isEnabled()
    press(Qt.Key.Key_Return)
    assert complaint(screen) == ""


def test_that_capitals_without_shift_give_a_hint_about_caps_lock(show: Show) -> None:
    screen = show()
    with_shift, without = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    for letter, modifier, is_hinted in (("A", with_shift, False), ("A", without, True), ("a", without, False)):
        QTest.sendKeyEvent(QTest.KeyAction.Click, focused(), Qt.Key.Key_A, letter, modifier)
        assert screen.entry.passphrase.caps.isVisible() is is_hinted


def test_that_the_recovery_key_opens_in_any_writing_and_a_new_passphrase_can_be_set(
    show: Show, book: Book, opened: list[Steward], qtbot: QtBot
) -> None:
    screen = show()
    screen.entry.mode.setFocus()
    press(Qt.Key.Key_Return)
    QApplication.clipboard().setText(f"  {book.key.printed().lower().replace('-', '  ')} ")
    QTest.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert screen.entry.key.key.replace("\n", " ") == book.key.printed().replace("-", " ")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(screen.findChildren(AfterRecovery)))
    (offer,) = screen.findChildren(AfterRecovery)
    qtbot.waitUntil(lambda: focused() is offer.new.first)
    enter(NEW)
    enter(NEW)
    qtbot.waitUntil(lambda: bool(opened))
    assert screen.entry.key.key == ""

    opened.pop().close(with_backup=False)
    assert book.refusal().code == "wrong-passphrase"
    again = show()
    enter(NEW)
    qtbot.waitUntil(lambda: bool(opened))
    assert complaint(again) == ""


def test_that_the_organisations_key_opens_a_file_or_its_backup_and_that_is_noted(
    show: Show, book: Book, opened: list[Steward], qtbot: QtBot, tmp_path: Path
) -> None:
    secret = new_identity()
    found = cheap_slots(book.workspace_id, book.key).with_organisation((book.key,), recipient_of(secret))
    slots.save(book.path, found, book.machine.slots_copy)
    backup = tmp_path / "absent.stewardbackup"
    with book.open() as steward:
        backing_up.back_up(steward.workspace, backup)
    for path in (book.path, backup):
        screen = show(path)
        qtbot.waitUntil(screen.entry.by_organisation.isVisible)
        screen.entry.by_organisation.click()
        assert "shown to its person" in screen.entry._noted.text()
        enter(new_identity())
        qtbot.waitUntil(screen.entry.complaint.isVisible)
        assert "does not open this" in complaint(screen)
        enter(secret.lower())
        qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
        steward = opened.pop()
        assert steward.is_for_organisation
        assert len(steward.ask(list_organisation_openings)) == 1
        assert steward.workspace.path == (path if path == book.path else backup.with_suffix(".steward"))
        steward.close(with_backup=False)


def test_that_a_mistyped_recovery_key_is_told_and_esc_leads_back_to_the_passphrase(
    show: Show, book: Book, qtbot: QtBot
) -> None:
    screen = show()
    screen.entry.mode.setFocus()
    press(Qt.Key.Key_Return)
    wrong = book.key.printed().replace("-", "")
    enter(wrong[:-1] + ("Z" if wrong[-1] != "Z" else "Y"))
    qtbot.waitUntil(lambda: "mistyped" in complaint(screen))
    press(Qt.Key.Key_Escape)
    assert focused() is screen.entry.passphrase.edit


def test_that_typing_into_the_middle_of_the_recovery_key_keeps_the_place(show: Show) -> None:
    field = show().entry.key
    field.setPlainText("aaaabbbbcccc")
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    QTest.keyClicks(field, "xyz")
    assert field.toPlainText() == "AAAA XYZB BBBC CCC"
    assert field.textCursor().position() == len("AAAA XYZ")


def test_that_a_workspace_in_use_names_the_holder_and_opens_for_reading(
    show: Show, book: Book, opened: list[Steward], qtbot: QtBot
) -> None:
    with book.open():
        screen = show()
        enter(PASS.decode())
        qtbot.waitUntil(lambda: "is being written by test" in complaint(screen))
        ways_on(screen)["Open for reading only"].setFocus()
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(opened))
        assert opened[0].workspace.lock is None
        opened.pop().close(with_backup=False)


def test_that_missing_slots_lead_to_the_recovery_key(show: Show, book: Book, qtbot: QtBot) -> None:
    for side in (book.slots, book.slots.with_name(book.slots.name + ".old"), book.machine.slots_copy):
        side.unlink(missing_ok=True)
    screen = show()
    enter(PASS.decode())
    qtbot.waitUntil(lambda: "key slots" in complaint(screen))
    assert focused() is screen.entry.key


def test_that_of_a_damaged_file_the_newest_backup_is_opened_beside_it(
    show: Show, book: Book, opened: list[Steward], qtbot: QtBot
) -> None:
    with book.open() as steward:
        assert backing_up.back_up_by_itself(steward.workspace) is not None
    for at in range(0, 4096, 512):
        flip(book.path, at)
    screen = show()
    enter(PASS.decode())
    qtbot.waitUntil(lambda: "damaged" in complaint(screen))
    ways_on(screen)["Open the newest backup"].click()
    enter(PASS.decode())
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].workspace.path == book.path.with_name(f"{book.path.stem} 2.steward")


def test_that_a_file_that_is_no_workspace_is_told_in_its_own_words(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    letter = tmp_path / "letter.steward"
    letter.write_text("Dear all, " * 1_000, encoding="ascii")
    screen = show(letter)
    enter("anything")
    qtbot.waitUntil(lambda: complaint(screen) != "")
    assert "no Steward workspace" in complaint(screen)


def test_that_recent_files_are_listed_and_a_lost_one_can_be_located(
    show: Show, book: Book, opened: list[Steward], tmp_path: Path, qtbot: QtBot
) -> None:
    save_machine_settings(MachineSettings(recent=(str(tmp_path / "lost.steward"), str(book.path))))
    screen = show(tmp_path / "other.steward")
    qtbot.waitUntil(lambda: len(screen.findChildren(FileButton)) == 2)
    lost, there = screen.findChildren(FileButton)
    assert (lost.isEnabled(), there.isEnabled()) == (False, True)
    locate = next(each for each in screen.findChildren(QPushButton) if each.text() == "Locate…")
    assert locate.accessibleName() == "Locate lost"
    locate.setFocus()
    press(Qt.Key.Key_Return)
    (dialog,) = screen.findChildren(QFileDialog)
    dialog.selectFile(str(book.path))
    dialog.fileSelected.emit(str(book.path))
    dialog.reject()
    assert screen.path == book.path
    enter(PASS.decode())
    qtbot.waitUntil(lambda: bool(opened))


class Memory(KeyringBackend):
    """A keyring that lives as long as the test; it says that it is a real one."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))


Memory.__module__ = "keyring.backends.SecretService"


@pytest.fixture
def system_keyring() -> Iterator[Memory]:
    """The keyring of the test, instead of that of whoever runs it."""
    before = keyring.get_keyring()
    chosen = Memory()
    keyring.set_keyring(chosen)
    yield chosen
    keyring.set_keyring(before)


def test_that_a_device_once_remembered_opens_without_a_question(
    show: Show, opened: list[Steward], system_keyring: Memory, qtbot: QtBot
) -> None:
    screen = show()
    qtbot.waitUntil(screen.entry.remember.isVisible)
    screen.entry.remember.setFocus()
    press(Qt.Key.Key_Space)
    screen.entry.take_focus()
    enter(PASS.decode())
    qtbot.waitUntil(lambda: bool(opened))
    assert len(system_keyring.kept) == 1
    opened.pop().close(with_backup=False)

    show(waits=False)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].workspace.lock is not None


def test_that_after_a_locking_a_remembered_device_asks_for_the_passphrase(
    show: Show, book: Book, opened: list[Steward], system_keyring: Memory, qtbot: QtBot
) -> None:
    with book.open() as steward:
        key_changes.remember_device(steward.workspace)
    assert len(system_keyring.kept) == 1
    screen = show(asks_keyring=False)
    qtbot.waitUntil(screen.entry.remember.isVisible)
    assert opened == []
    enter(PASS.decode())
    qtbot.waitUntil(lambda: bool(opened))


def test_that_a_workspace_opened_for_a_screen_that_is_gone_is_closed_again(
    look: Look, book: Book, qtbot: QtBot
) -> None:
    lock = book.path.with_name(book.path.name + ".lock")
    screen = UnlockScreen(look, book.path)
    screen.entry.passphrase.edit.setText(PASS.decode())
    screen.entry.open.click()
    pause = threading.Event()
    while not lock.exists():  # without the event loop, which would hand the workspace over
        pause.wait(0.01)
    shiboken6.delete(screen)
    qtbot.waitUntil(lambda: not lock.exists())
    with book.open() as steward:
        assert steward.settings.title == "Template"
