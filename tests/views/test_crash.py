"""The crash path: where nobody catches an error, its report, and the one window of a workspace."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.errors import AppError
from app.text import tr
from app.views.kit.ui import Look
from app.views.shell.crash import CrashPath, qt_words
from app.views.shell.crash_report import report_of
from app.views.shell.single import SingleInstance
from tests.services.conftest import Template
from tests.services.workspaces import Book, book_of

# The offscreen platform says so of every window that has a least size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROOT = Path(__file__).parents[2]
PLANTED = ("Zhang Wei", "张伟", "13800138000", "wei@example.com", "correct horse", "secret-home")
Log = list[logging.LogRecord]


def customer_error() -> BaseException:
    """Return an error from inside the program and a library, full of a customer's data."""
    name, phone = PLANTED[0], PLANTED[2]

    def look_up() -> None:
        try:
            json.loads(f"{{{name}, {phone}")
        except ValueError as error:
            error.add_note(f"{PLANTED[1]} {PLANTED[3]}")
            raise KeyError(name, phone) from error

    with pytest.raises(KeyError) as raised:
        look_up()
    return raised.value


@pytest.fixture
def book(template: Template, tmp_path: Path) -> Book:
    return book_of(template, tmp_path)


@pytest.fixture
def crash(look: Look) -> Iterator[CrashPath]:
    path = CrashPath(lambda: look)
    yield path
    if path.dialog is not None:
        shiboken6.delete(path.dialog)


def test_that_a_report_names_places_and_types_and_none_of_the_data() -> None:
    text = report_of(customer_error()).text
    assert not [each for each in PLANTED if each in text]
    assert str(Path.home()) not in text
    assert str(ROOT) not in text
    for expected in ("KeyError", "caused by", "json.decoder.JSONDecodeError", "in Python)", "Steward ", "SQLAlchemy "):
        assert expected in text


def test_that_a_report_says_where_in_the_program_it_was(book: Book) -> None:
    book.path.unlink()
    text = report_of(book.refusal()).text
    assert "app.errors.AppError (no-such-file)" in text
    assert "  app/services/workspace/opening.py:" in text
    assert str(book.path) not in text


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (AppError("wrong-key", tr("{name}", name=PLANTED[0])), "app.errors.AppError (wrong-key)"),
        (FileNotFoundError(2, "No such file", f"/home/{PLANTED[5]}/x"), "FileNotFoundError (ENOENT)"),
        (AttributeError(f"{PLANTED[0]} has none", name="title"), "AttributeError (title)"),
        (AttributeError("no", name=PLANTED[0]), "AttributeError"),
        (ImportError(PLANTED[0], name="pandas"), "ImportError (pandas)"),
        (ValueError(PLANTED[0]), "ValueError"),
        (ExceptionGroup(PLANTED[0], [ValueError(PLANTED[1])]), "ExceptionGroup\n  | ValueError"),
    ],
)
def test_that_of_a_message_only_what_holds_no_data_is_kept(error: BaseException, shown: str) -> None:
    text = report_of(error).text
    assert text.rstrip().endswith(shown)
    assert not [each for each in PLANTED if each in text]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("QObject::connect: No such signal", "Qt, default: QObject::connect: No such signal"),
        ('QFile::open (QFile, "/home/wei/x"): no', "Qt, default: QFile::open (QFile,"),
        ("QString::arg: Argument missing: Zhang Wei", "Qt, default: QString::arg: Argument missing"),
        ("张伟", "Qt, default:"),
    ],
)
def test_that_messages_of_qt_are_logged_without_what_they_quote(said: str, kept: str) -> None:
    assert qt_words("default", said) == kept


def press(widget: QWidget, text: str) -> None:
    """Press a button of a dialog by keyboard."""
    button = next(each for each in widget.findChildren(QPushButton) if each.text().strip() == text)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_that_the_dialog_copies_exactly_what_it_shows_and_saves_it(
    crash: CrashPath, tmp_path: Path, expected_log: Log, qtbot: QtBot
) -> None:
    crash.report(customer_error())
    qtbot.waitUntil(lambda: crash.dialog is not None)
    dialog = crash.dialog
    assert dialog is not None
    assert "en, light, 100 %" in dialog.report.toPlainText()
    press(dialog, "Copy")
    assert QApplication.clipboard().text() == dialog.report.toPlainText()
    dialog.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == dialog.report.toPlainText()
    press(dialog, "Continue")
    assert crash.dialog is None
    assert [each.levelname for each in expected_log] == ["CRITICAL"]


def test_that_the_same_error_is_shown_once_and_others_meanwhile_are_counted(
    crash: CrashPath, expected_log: Log, qtbot: QtBot
) -> None:
    again = customer_error()
    crash.report(again)
    qtbot.waitUntil(lambda: crash.dialog is not None)
    dialog = crash.dialog
    assert dialog is not None
    crash.report(ValueError())
    qtbot.waitUntil(lambda: any("meanwhile" in each.text() for each in dialog.findChildren(QLabel)))
    press(dialog, "Continue")
    crash.report(again)
    crash.report(TypeError())
    qtbot.waitUntil(lambda: crash.dialog is not None)
    assert crash.dialog is not None
    assert crash.dialog.report.toPlainText().rstrip().endswith("TypeError")
    assert len(expected_log) == 4


def test_that_a_report_that_cannot_be_shown_ends_in_the_log(expected_log: Log, qtbot: QtBot) -> None:
    class Broken(Look):
        """Fails when it is asked for words."""

        def say(self, text: object) -> str:
            raise RuntimeError

    path = CrashPath(lambda: Broken(None, None, None))  # type: ignore[arg-type]
    path.report(ValueError())
    path.report(TypeError())
    qtbot.waitUntil(lambda: len(expected_log) == 3)
    assert path.dialog is None


PROGRAM = """
import sys, threading, json
from PySide6.QtCore import QTimer, QObject
from PySide6.QtWidgets import QApplication, QWidget
from app import log
from app.views.shell import crash

log.to_file()
application = QApplication([])
application.setQuitOnLastWindowClosed(False)
path = crash.install(lambda: None)
name = sys.argv[1]

class Page(QWidget):
    def paintEvent(self, event):
        {}[name]

def slot():
    raise ValueError(name)

def work():
    raise RuntimeError(name)

shown = []
page = Page()
steps = [lambda: QTimer.singleShot(0, slot), threading.Thread(target=work).start, page.show]

def look():
    if path.dialog is not None:
        shown.append(path.dialog.report.toPlainText())
        path.dialog.accept()
        if steps:
            steps.pop(0)()
        else:
            print(json.dumps(shown))
            application.quit()

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
steps.pop(0)()
QTimer.singleShot(30_000, lambda: application.exit(3))
sys.exit(application.exec())
"""


def test_that_errors_in_slots_on_threads_and_while_painting_are_all_survived(data_dir: Path) -> None:
    home = data_dir / PLANTED[5]
    home.mkdir()
    env = os.environ | {"HOME": str(home), "STEWARD_DATA_DIR": str(home)}
    command = [sys.executable, "-c", PROGRAM, PLANTED[0]]
    ran = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stderr
    shown = json.loads(ran.stdout)
    assert [next(line for line in text.splitlines() if "Error" in line) for text in shown] == [
        "ValueError", "RuntimeError", "KeyError",
    ]  # fmt: skip
    written = "".join(each.read_text(encoding="utf-8") for each in (home / "log").iterdir())
    assert "unexpected error" in written
    assert not [each for each in PLANTED[:5] if each in written + ran.stdout]


def test_that_a_fault_of_the_machine_leaves_its_places_in_a_file(data_dir: Path) -> None:
    code = (
        "import faulthandler; from PySide6.QtWidgets import QApplication; from app.views.shell import crash;"
        "application = QApplication([]); crash.install(lambda: None); faulthandler._sigsegv()"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert ran.returncode == -signal.SIGSEGV
    assert b"Segmentation fault" in (paths.log_dir() / "faults.log").read_bytes()
    assert data_dir in paths.log_dir().parents


def test_that_a_second_start_hands_its_arguments_to_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path / "work.steward")
    heard: list[list[str]] = []
    first.called.connect(heard.append)
    code = (
        "import sys, json; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "application = QCoreApplication([]); from app.views.shell.single import SingleInstance;"
        "second = SingleInstance(Path(sys.argv[1]));"
        "print(json.dumps([second.is_first, second.hand_over(sys.argv[2:])]))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "." / "work.steward"), "--lang", "zh_CN", "客户"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as second:
        qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
        said, _ = second.communicate()
    assert json.loads(said) == [False, True]
    assert heard == [["--lang", "zh_CN", "客户"]]

    other = SingleInstance(tmp_path / "other.steward")
    assert (first.is_first, other.is_first) == (True, True)
    other.close()
    first.close()
    again = SingleInstance(tmp_path / "work.steward")
    assert again.is_first
    again.move(tmp_path / "another.steward")
    claims = [SingleInstance(tmp_path / name) for name in ("work.steward", "another.steward")]
    assert [each.is_first for each in claims] == [True, False]
    for each in (*claims, again):
        each.close()


def test_that_what_a_killed_program_left_hinders_nobody(tmp_path: Path, qtbot: QtBot) -> None:
    code = (
        "import os, sys, signal; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "application = QCoreApplication([]); from app.views.shell.single import SingleInstance;"
        "first = SingleInstance(Path(sys.argv[1])); assert first.is_first; os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(tmp_path / "work.steward")], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    first = SingleInstance(tmp_path / "work.steward")
    assert first.is_first
    assert not SingleInstance(tmp_path / "work.steward").is_first
    first.close()
    assert not first.is_first


def test_that_nobody_answering_is_told_apart_from_an_answer(tmp_path: Path, qtbot: QtBot) -> None:
    lonely = SingleInstance(tmp_path / "work.steward")
    lonely.close()
    assert not lonely.hand_over(["x"])
