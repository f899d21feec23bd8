"""The window around the pages: opening, search, commands, undo, locking with drafts, a switch of language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward
from app.services.customers.commands import CreateCustomer, UpdateCustomer
from app.services.kernel.feed import ChangeSet
from app.services.preferences.commands import ChangeSetting, SaveView
from app.services.preferences.machine import MachineSettings, load_machine_settings, save_machine_settings
from app.services.preferences.saved_views import PinView
from app.services.search.queries import search
from app.views.customers.card.forms import RecordDialog, edit_record
from app.views.customers.table import CustomerTable
from app.views.importing.dialog import ImportDialog
from app.views.kit.theme import Theme
from app.views.settings.backups import BackupsSection
from app.views.settings.page import SettingsPage
from app.views.shell.rail import RailButton
from app.views.shell.recent_menu import RecentMenu
from app.views.shell.registry import PAGES
from app.views.shell.shell import Shell
from app.views.shell.status import StatusLine
from app.views.shell.window import Window
from tests.factories import add_customer
from tests.services.conftest import Open

Show = Callable[[Steward], Shell]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    """The window with a label for a gate; it is closed with its workspace at the end."""
    made = Window(Theme(), MachineSettings(language="en", scheme="light"), lambda _window, _path: QLabel("gate"))
    qtbot.addWidget(made)
    yield made
    made.close()
    qtbot.waitUntil(lambda: made.steward is None and not made.isVisible(), timeout=15_000)


@pytest.fixture
def show(window: Window, qtbot: QtBot) -> Show:
    """Open a workspace in the window and wait until all of it is read."""

    def open_it(steward: Steward) -> Shell:
        window.enter(steward)
        window.show()
        qtbot.waitUntil(lambda: window.shell is not None and window.is_idle, timeout=15_000)
        assert window.shell is not None
        return window.shell

    return open_it


class Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count, and let it be painted."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def place_in(window: QWidget, widget: QWidget) -> QRect:
    """Return where a widget is in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def texts_in(widget: QWidget) -> list[str]:
    """Return what the labels and fields in a widget show."""
    found = [each.text() for each in widget.findChildren(QLabel)]
    return found + [each.text() for each in widget.findChildren(QLineEdit)]


def names_in(steward: Steward) -> list[str]:
    """Return the names of the customers whose name ends with Ltd."""
    return sorted(hit.name for hit in steward.ask(search, "ltd", 12))


def wait_for(event: Event, _changes: ChangeSet) -> None:
    """Let what is saved next wait for an event."""
    event.wait(30)


def pins_in(window: Window) -> list[str]:
    """Return the names of the pinned views in the rail."""
    pages = {*(str(entry.title) for entry in PAGES), "Lock now"}
    return [each.accessibleName() for each in window.findChildren(RailButton) if each.accessibleName() not in pages]


def test_that_the_window_opens_on_the_customers_and_remembers_the_file(
    window: Window, show: Show, steward: Steward, qtbot: QtBot
) -> None:
    add_customer(steward, "张伟")
    show(steward)

    assert window.windowTitle().startswith("Customers")
    qtbot.waitUntil(lambda: load_machine_settings().recent == (str(steward.workspace.path),))


def test_that_the_status_line_knows_of_a_backup_as_soon_as_it_was_made(
    window: Window, show: Show, steward: Steward, qtbot: QtBot, tmp_path: Path
) -> None:
    shell = show(steward)
    (line,) = shell.findChildren(StatusLine)
    assert "No backup yet" in texts_in(line)
    window.change_machine(replace(window.machine, backup_folder=str(tmp_path)))
    qtbot.waitUntil(lambda: load_machine_settings().backup_folder == str(tmp_path))
    shell.go("settings")
    (page,) = shell.findChildren(SettingsPage)
    page.show_section("backups")
    (section,) = page.findChildren(BackupsSection)
    section.back_up()

    qtbot.waitUntil(lambda: any(text.startswith("Backup ") for text in texts_in(line)), timeout=15_000)


def test_that_the_menu_offers_the_other_workspaces_opened_last_by_their_names_as_they_are(
    window: Window, show: Show, steward: Steward, qtbot: QtBot, tmp_path: Path
) -> None:
    other, gone = tmp_path / "R&D.steward", tmp_path / "gone.steward"
    other.touch()
    save_machine_settings(MachineSettings(recent=(str(steward.workspace.path), str(other), str(gone))))
    window.machine = load_machine_settings()
    show(steward)
    (menu,) = window.menuBar().findChildren(RecentMenu)
    file = menu.parent()
    assert isinstance(file, QMenu)
    file.aboutToShow.emit()
    qtbot.waitUntil(lambda: len(menu.actions()) == 2, timeout=15_000)

    there, missing = menu.actions()
    assert menu.menuAction() in file.actions()
    assert (there.text().startswith("R&&D, in "), there.isEnabled()) == (True, True)
    assert (missing.text().startswith("gone, not there any more: "), missing.isEnabled()) == (True, False)
    there.trigger()
    qtbot.waitUntil(lambda: window.steward is None and isinstance(window.centralWidget(), QLabel), timeout=15_000)


def test_that_a_list_that_cannot_be_painted_in_one_turn_is_painted_in_several_and_whole(
    window: Window, show: Show, steward: Steward, qtbot: QtBot
) -> None:
    for number in range(5):
        add_customer(steward, f"客户 {number}")
    shell = show(steward)
    (table,) = shell.findChildren(CustomerTable)
    window.turn_s = -1  # no time for more than a row
    paintings = Paintings(table.viewport())

    def is_whole() -> bool:
        screen = window.screen().grabWindow(window.winId()).copy(place_in(window, table.viewport()))
        rgb = QImage.Format.Format_RGB32
        return screen.toImage().convertToFormat(rgb) == table.viewport().grab().toImage().convertToFormat(rgb)

    before = paintings.count
    table.viewport().update()
    qtbot.waitUntil(lambda: paintings.count >= before + 5)
    qtbot.waitUntil(is_whole)


def test_that_what_is_done_can_be_undone_and_done_again_by_the_keys(
    window: Window, show: Show, steward: Steward, qtbot: QtBot
) -> None:
    shell = show(steward)
    shell.desk.do(CreateCustomer({"name": "Ada Ltd"}))
    qtbot.waitUntil(lambda: window.is_idle)
    for action in ("undo", "redo", "undo"):
        shell.desk.actions.action(action).trigger()
        qtbot.waitUntil(lambda: window.is_idle)
    shell.desk.actions.action("undo").trigger()

    told = [shell.ui.say(notice.text) for notice in shell.desk.notices.kept]
    assert told == [
        "New customer", "Undone: New customer", "Done again: New customer", "Undone: New customer",
        "There is nothing to undo in this sitting.",
    ]  # fmt: skip


def test_that_a_notice_takes_back_the_step_it_told_of_and_no_later_one(
    window: Window, show: Show, steward: Steward, qtbot: QtBot
) -> None:
    shell = show(steward)
    notices = shell.desk.notices
    for name in ("Ada Ltd", "Ben Ltd"):
        shell.desk.do(CreateCustomer({"name": name}))
        qtbot.waitUntil(lambda: window.is_idle)
    of_ada, _ = notices.kept
    assert of_ada.act is not None
    of_ada.act()
    qtbot.waitUntil(lambda: window.is_idle)
    assert names_in(steward) == ["Ben Ltd"]
    of_ada.act()  # once more, from the notice centre
    qtbot.waitUntil(lambda: window.is_idle)
    for action in ("undo", "undo", "undo"):
        shell.desk.actions.action(action).trigger()
        qtbot.waitUntil(lambda: window.is_idle)

    assert names_in(steward) == []
    told = [shell.ui.say(notice.text) for notice in notices.kept]
    assert told == [
        "New customer", "New customer", "Undone: New customer", "This step was undone before. Nothing was changed.",
        "Undone: New customer", "Undone: New customer", "Undone: New customer",
    ]  # fmt: skip


def test_that_search_finds_by_pinyin_and_the_command_sign_finds_actions(
    window: Window, show: Show, steward: Steward, qtbot: QtBot
) -> None:
    add_customer(steward, "张伟")
    shell = show(steward)
    window.activateWindow()
    field = shell.search_field
    field.take_focus()
    QTest.keyClicks(field.edit, "zhangwei")
    qtbot.waitUntil(lambda: field.titles() == ["张伟"])
    assert [line.marks for line in field._choices.lines] == [((), ())]

    field.edit.setText("伟")
    qtbot.waitUntil(lambda: [line.marks for line in field._choices.lines] == [(((1, 1),), ())])
    field.edit.clear()
    berlin = add_customer(steward, "Berlin")
    add_customer(steward, "Be")
    QTest.keyClicks(field.edit, "Be")
    qtbot.waitUntil(lambda: field.titles()[:1] == ["Be"])
    QTest.keyClicks(field.edit, "rlin")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)  # while the list still has what begins with fewer letters
    qtbot.waitUntil(lambda: field.edit.text() == "")
    qtbot.waitUntil(lambda: window.is_idle)
    assert shell.memory()["pages"]["customers"]["beside"]["card"]["customer"] == berlin.hex()
    field.take_focus()
    QTest.keyClicks(field.edit, "> lock")
    assert "Lock now" in field.titles()


def test_that_locking_closes_the_file_and_shows_nothing_of_it(
    window: Window, show: Show, steward: Steward, open_copy: Open, qtbot: QtBot
) -> None:
    add_customer(steward, "Zebulon Quartz")
    show(steward)
    QApplication.clipboard().setText("Zebulon Quartz")

    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.shell is None and texts_in(window) == ["gate"], timeout=15_000)

    assert QApplication.clipboard().text() == ""
    assert "Zebulon Quartz" not in " ".join(texts_in(window))
    again = open_copy()  # which the lock of an open file would refuse
    assert again.workspace.path == steward.workspace.path


def test_that_a_half_written_form_comes_back_after_the_lock(
    window: Window, show: Show, steward: Steward, open_copy: Open, qtbot: QtBot, data_dir: Path
) -> None:
    shell = show(steward)
    shell.desk.actions.action("new-customer").trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
    (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert window.form is None  # nothing is typed yet
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(QLineEdit)))
    (name, *_) = [each for each in dialog.findChildren(QLineEdit) if each.isVisible() and each.isEnabled()]
    QTest.keyClicks(name, "Half a na")
    assert window.form is dialog
    window.lock()
    qtbot.waitUntil(lambda: window.shell is None and texts_in(window) == ["gate"], timeout=15_000)
    for file in data_dir.rglob("*"):
        assert not file.is_file() or b"Half a na" not in file.read_bytes()

    show(open_copy())
    qtbot.waitUntil(lambda: window.form is not None)
    assert window.form is not None
    assert "Half a na" in texts_in(window.form)


def test_that_a_form_that_is_being_saved_is_no_draft_any_more_unless_that_fails(
    window: Window, show: Show, steward: Steward, open_copy: Open, qtbot: QtBot
) -> None:
    customer = add_customer(steward, "Ada Ltd", city="Bonn")
    shell, may_go_on = show(steward), Event()
    for record_id in (None, customer):
        edit_record(shell.desk, "customers", record_id)
    qtbot.waitUntil(lambda: len(shell.findChildren(RecordDialog)) == 2 and window.is_idle)
    for form, typed in zip(shell.findChildren(RecordDialog), ({"name": "Eve Ltd"}, {"city": "Ulm"}), strict=True):
        form.body.form.put(typed, {})
    steward.feed.subscribe(partial(wait_for, may_go_on))
    shell.desk.do(UpdateCustomer(customer, {"city": "Mainz"}))  # takes its time, and the second form comes too late
    for form in shell.findChildren(RecordDialog):
        form.save()
    qtbot.waitUntil(lambda: all(map(shell.ui.runner.doing, shell.findChildren(RecordDialog))), timeout=10_000)
    window.change_machine(replace(window.machine, scheme="dark"))
    qtbot.wait(50)
    assert window.shell is shell, "it waits for what is being saved"

    window.lock()
    may_go_on.set()
    qtbot.waitUntil(lambda: window.shell is None and texts_in(window) == ["gate"], timeout=15_000)
    again = open_copy()
    show(again)
    qtbot.waitUntil(lambda: window.form is not None and window.is_idle, timeout=10_000)

    assert names_in(again) == ["Ada Ltd", "Eve Ltd"]
    assert isinstance(window.form, RecordDialog)
    assert window.form.body.form.texts()["city"] == "Ulm"
    assert len(window.findChildren(RecordDialog)) == 1


def test_that_the_keyboard_comes_back_into_a_note_behind_the_lock(
    window: Window, show: Show, steward: Steward, open_copy: Open, qtbot: QtBot
) -> None:
    customer = add_customer(steward, "张伟")
    shell = show(steward)
    shell.open_customer(customer)
    shell.desk.actions.action("log").trigger()
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), QLineEdit))
    line = window.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "Half a no")
    window.lock()
    qtbot.waitUntil(lambda: window.shell is None and texts_in(window) == ["gate"], timeout=15_000)

    show(open_copy())
    qtbot.waitUntil(lambda: getattr(window.focusWidget(), "text", str)() == "Half a no")


def test_that_a_switch_of_language_brings_the_window_back_where_it_was(
    window: Window, show: Show, steward: Steward, qtbot: QtBot
) -> None:
    shell = show(steward)
    shell.go("followups")
    shell.desk.do(CreateCustomer({"name": "Ada Ltd"}))
    qtbot.waitUntil(lambda: window.is_idle)

    window.change_machine(replace(window.machine, language="zh_CN", scheme="dark"))
    qtbot.waitUntil(lambda: window.shell is not shell and window.is_idle)

    assert window.windowTitle().startswith("跟进")
    assert window.look.theme.is_dark
    assert window.shell is not None
    notices = window.shell.desk.notices
    (undo,) = [notice.act for notice in notices.kept]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: window.is_idle and len(notices.kept) == 2)
    assert [str(notice.text) for notice in notices.kept] == ["New customer", "Undone: New customer"]
    assert names_in(steward) == []


class Desktop(QObject):
    """A desktop that goes dark when somebody says so."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self._scheme = Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        """Return what it is."""
        return self._scheme

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:  # noqa: N802
        """Do as a program says that wants another scheme than the desktop's."""

    def change(self, scheme: Qt.ColorScheme) -> None:
        """Change it, for all programs."""
        self._scheme = scheme
        self.colorSchemeChanged.emit(scheme)


def test_that_the_window_follows_the_desktop_into_the_dark_with_its_icons_and_stays_where_it_was(
    steward: Steward, qtbot: QtBot
) -> None:
    desktop = Desktop()
    theme = Theme(desktop=desktop)
    window = Window(theme, MachineSettings(language="en", scheme="system"), lambda _window, _path: QLabel("gate"))
    qtbot.addWidget(window)
    window.enter(steward)
    window.show()
    qtbot.waitUntil(lambda: window.shell is not None and window.is_idle, timeout=15_000)
    assert window.shell is not None
    window.shell.go("followups")
    before = window.shell

    before.desk.actions.action("larger").trigger()
    qtbot.waitUntil(lambda: window.shell is not before)
    desktop.change(Qt.ColorScheme.Dark)  # while the larger window is being made

    qtbot.waitUntil(lambda: window.is_idle and theme.is_applied and window.is_made(), timeout=15_000)
    assert window.windowTitle().startswith("Follow-ups")
    (settings,) = (each for each in window.findChildren(RailButton) if each.accessibleName() == "Settings")
    icon = settings.icon().pixmap(18).toImage()
    assert theme.is_dark
    assert theme.color("text2").name() in {icon.pixelColor(x, 9).name() for x in range(icon.width())}
    window.close()
    qtbot.waitUntil(lambda: window.steward is None and not window.isVisible(), timeout=15_000)


def test_that_a_pinned_view_stands_in_the_rail_and_in_the_palette_until_that_is_undone(
    window: Window, show: Show, steward: Steward, qtbot: QtBot
) -> None:
    add_customer(steward, "张伟")
    add_customer(steward, "Ada Ltd")
    view = steward.do(SaveView("customers", "A & B", {"filter": {"text": "Ada"}})).value
    shell = show(steward)
    shell.go("followups")
    shell.desk.do(PinView(view))
    qtbot.waitUntil(lambda: pins_in(window) == ["A & B"])
    shell.search_field.take_focus("> A & B")
    assert shell.search_field.titles() == ["View: A & B"]
    shell.search_field.take_focus("")

    (pin,) = [each for each in window.findChildren(RailButton) if each.accessibleName() == "A & B"]
    pin.click()
    qtbot.waitUntil(lambda: shell.memory()["pages"]["customers"]["view"] == view.hex())
    assert shell.memory()["page"] == "customers"

    shell.desk.actions.action("undo").trigger()
    qtbot.waitUntil(lambda: pins_in(window) == [])


def test_that_nobody_types_into_something_without_a_name(window: Window, show: Show, steward: Steward) -> None:
    add_customer(steward, "张伟")
    shell = show(steward)
    nameless = []
    for page in ("customers", "followups", "settings"):
        shell.go(page)
        for each in window.findChildren(QWidget):
            takes_keys = each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled()
            if takes_keys and not (each.accessibleName() or getattr(each, "text", lambda: "")()):
                nameless.append(f"{page}: {type(each).__name__} {each.objectName()}")
    assert nameless == []


def test_that_a_changed_name_and_time_zone_of_the_workspace_are_shown_at_once(
    window: Window, show: Show, steward: Steward, qtbot: QtBot
) -> None:
    shell = show(steward)
    moment = datetime(2026, 11, 22, 12, tzinfo=UTC)
    for name, value in (("title", "Harbour & Sons"), ("time_zone", "America/New_York")):
        shell.desk.do(ChangeSetting(name, value))
    qtbot.waitUntil(lambda: window.is_idle and window.windowTitle().endswith("Harbour & Sons"))

    assert "Harbour & Sons" in texts_in(shell)
    assert shell.ui.language.local(moment).hour == 7
    shell.desk.actions.action("undo").trigger()
    qtbot.waitUntil(lambda: shell.ui.language.local(moment).hour != 7)


def test_that_a_list_dropped_on_the_window_is_imported_and_of_other_files_it_is_said_what_to_do(
    window: Window, show: Show, steward: Steward, qtbot: QtBot, tmp_path: Path
) -> None:
    shell = show(steward)
    table = tmp_path / "people.csv"
    table.write_text("name,city\nAda,Bonn\n", encoding="utf-8")

    drop_on(shell, "old.stewardbackup")
    drop_on(shell, "other.steward")
    drop_on(shell, "a.csv", "b.csv")
    drop_on(shell, "song.mp3")
    kept = shell.desk.notices.kept
    told = zip(kept, ("Restore", "closes", "one", "CSV"), strict=True)
    assert [notice.way is not None for notice in kept] == [True, True, False, False]
    assert all(word.lower() in shell.ui.say(notice.text).lower() for notice, word in told)

    drop_on(shell, str(table))
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: window.is_idle and "people.csv" in " ".join(texts_in(dialog)))
    dialog.reject()


def drop_on(shell: Shell, *names: str) -> None:
    """Drag files over the window, see what is promised, and drop them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(name) for name in names])
    buttons, place = Qt.MouseButton.LeftButton, shell.rect().center()
    entering = QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(shell, entering)
    assert entering.isAccepted()
    assert any(each.isVisible() for each in shell.findChildren(QWidget, "droplayer"))
    dropping = QDropEvent(place.toPointF(), Qt.DropAction.CopyAction, mime, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(shell, dropping)
    assert not any(each.isVisible() for each in shell.findChildren(QWidget, "droplayer"))
