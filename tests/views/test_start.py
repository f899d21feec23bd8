"""What the window leaves alone: heavy libraries at its start, and the database on its own thread at all times."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, event

from app.bootstrap import Steward
from app.services.customers.commands import CreateCustomer
from app.services.preferences.machine import MachineSettings
from app.services.users.queries import find_person
from app.views.customers.table import CustomerTable
from app.views.kit.theme import Theme
from app.views.shell.start import answer, make_window
from app.views.shell.window import Window
from app.views.unlock.screen import UnlockScreen
from tests.factories import add_customer
from tests.services.conftest import Template

_HEAVY = {"pandas", "pyqtgraph", "openpyxl", "numpy", "scipy", "matplotlib"}
_ROOT = Path(__file__).resolve().parents[2]


def test_that_the_first_page_is_shown_without_loading_what_only_reports_and_imports_need(
    template: Template, workspace_file: Path
) -> None:
    call = [sys.executable, "-m", "tests.views.start_child", str(workspace_file)]
    done = subprocess.run(
        call, cwd=_ROOT, input=template.key.raw.hex(), capture_output=True, text=True, check=True, timeout=240
    )
    found = json.loads(done.stdout.splitlines()[-1])

    assert found["title"].startswith("Customers")
    assert "app.views.customers.page" in found["modules"]
    assert _HEAVY & set(found["modules"]) == set()


@pytest.mark.qt_log_ignore(r"does not support raise\(\)")
def test_that_a_later_start_has_its_own_file_asked_about_also_where_another_one_was_chosen_meanwhile(
    workspace_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window(MachineSettings(language="en", scheme="light"))
    qtbot.addWidget(window)
    window.show_gate(workspace_file)
    window.showMinimized()
    other = tmp_path / "other.steward"
    other.touch()
    screen = window.centralWidget()
    assert isinstance(screen, UnlockScreen)
    screen.open_path(other)
    screen.entry.passphrase.edit.setText("half typed")
    answer(window, str(other))
    assert (screen.path, screen.entry.passphrase.edit.text()) == (other, "half typed")
    answer(window, str(workspace_file.resolve()))

    assert screen.path == workspace_file.resolve()
    assert not window.isMinimized()
    window.close()
    shiboken6.delete(screen)


@pytest.fixture
def statements() -> Iterator[list[tuple[int, str]]]:
    """The thread and the text of every statement of any database."""
    seen: list[tuple[int, str]] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append((threading.get_ident(), statement))

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)


def test_that_the_thread_of_the_window_never_touches_the_database(
    steward: Steward, statements: list[tuple[int, str]], qtbot: QtBot
) -> None:
    for name in ("Anna Schmidt", "陈志远", "Delgado Ltd"):
        add_customer(steward, name)
    window = Window(Theme(), MachineSettings(language="en", scheme="light"), lambda _window, _path: QLabel("gate"))
    qtbot.addWidget(window)
    statements.clear()

    def settle() -> None:
        qtbot.waitUntil(lambda: window.shell is not None and window.is_idle, timeout=30_000)

    window.show()
    window.enter(steward)
    settle()
    shell = window.shell
    assert shell is not None
    table = window.findChild(CustomerTable)
    assert isinstance(table, CustomerTable)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_A):
        QTest.keyClick(table, key)
        settle()
    for section in range(table.model().columnCount()):
        table.horizontalHeader().sectionClicked.emit(section)
        settle()
    shell.desk.do(CreateCustomer({"name": "Ada Ltd"}))
    settle()
    shell.desk.actions.action("undo").trigger()
    for page in ("followups", "settings", "customers"):
        settle()
        shell.go(page)
    settle()
    on_window = [statement for thread, statement in statements if thread == threading.get_ident()]
    window.close()
    qtbot.waitUntil(lambda: window.steward is None and not window.isVisible(), timeout=30_000)

    assert len(statements) > len(on_window)
    assert on_window == []


def test_that_a_statement_on_the_thread_of_the_window_would_be_seen(
    steward: Steward, statements: list[tuple[int, str]]
) -> None:
    steward.ask(find_person, steward.actor.user_id)

    assert {thread for thread, _ in statements} == {threading.get_ident()}
