"""The program itself, started as ``python -m app`` starts it, with somebody at its keyboard who does one thing.

A process of its own, so that a test can kill it: ``python -m tests.flows.window_program TASK WORKSPACE …``.
What the test waits for is said in lines of JSON. Nothing is judged here.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QProgressBar, QPushButton

from app.services.workspace.drafts import Drafts
from app.views.importing.dialog import ImportDialog
from app.views.shell.start import make_application, run
from app.views.shell.window import Window
from tests.flows.conftest import PASSPHRASE
from tests.flows.keyboard import focused, press, write

SAVED: Final = "蓝港贸易"
HALF: Final = "他们要三百台，但是"
NEXT: Final = "周五前报价"
_PATIENCE_MS: Final = 120_000
_RUNNING: Final = 3
_FAILED: Final = 3


def main() -> int:
    """Do a task on a workspace and stay open."""
    task, workspace, *more = sys.argv[1:]
    make_application()
    QTimer.singleShot(0, partial(_begin, _TASKS[task], *more))
    return run([workspace])


def _begin(task: Callable[..., None], *more: str) -> None:
    try:
        _unlock()
        task(*more)
    except BaseException:  # else the program would show its own dialog, and nobody would read it
        traceback.print_exc()
        os._exit(_FAILED)


def write_a_form() -> None:
    """Save a customer, begin to log a call with it, and say when that is kept."""
    press("Ctrl+N")
    _wait(lambda: isinstance(focused().window(), QDialog))
    write(SAVED)
    press("Return")
    _wait(lambda: getattr(focused(), "text", str)() == "Log call")
    press("Return")
    _wait(lambda: isinstance(focused().window(), QDialog))
    write(HALF)
    while focused().accessibleName() != "Next step":
        press("Tab")
    write(NEXT)
    _wait(lambda: NEXT in json.dumps(_kept(), ensure_ascii=False))
    _say(kept=True)


def look() -> None:
    """Tell what came back, and leave."""
    _wait(lambda: isinstance(focused().window(), QDialog))
    window, form = _window(), focused().window()
    assert window.shell is not None
    draft, memory = form.draft(), window.shell.memory()  # type: ignore[attr-defined]
    card = memory["pages"]["customers"]["beside"]["card"]["customer"]
    _say(title=form.windowTitle(), texts=draft["texts"], customer=draft["preset"]["customer"], card=card)
    window.close()


def import_rows(file: str) -> None:
    """Import a file of rows, and say when the first of them are read."""
    press("Ctrl+I")
    _wait(lambda: isinstance(focused().window(), ImportDialog))
    dialog = focused().window()
    assert isinstance(dialog, ImportDialog)
    press("Space")
    _wait(lambda: isinstance(focused().window(), QFileDialog))
    write(file)
    press("Return")
    while dialog.step < _RUNNING:
        at = dialog.step
        _wait(lambda: any(each.isDefault() and each.isEnabled() for each in dialog.findChildren(QPushButton)))
        press("Ctrl+Return")
        assert dialog.step > at
    (bar,) = [each for each in dialog.findChildren(QProgressBar) if each.isVisible()]
    _wait(lambda: bar.accessibleName() == "Importing rows" and bar.value() > 0, is_idle=False)
    _say(importing=True)


def _unlock() -> None:
    _wait(lambda: isinstance(focused(), QLineEdit))
    write(PASSPHRASE)
    press("Return")
    _wait(lambda: _window().shell is not None)


def _kept() -> dict[str, Any]:
    steward = _window().steward
    assert steward is not None
    return Drafts(steward.workspace.machine.folder, steward.workspace.key).load()


def _window() -> Window:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, Window))


def _wait(seen: Callable[[], bool], *, is_idle: bool = True) -> None:
    end = QDeadlineTimer(_PATIENCE_MS)
    while not (seen() and (_window().is_idle or not is_idle)):
        QTest.qWait(10)
        assert not end.hasExpired(), f"{sys.argv[1]}: what was waited for never came"


def _say(**told: Any) -> None:
    print(json.dumps(told), flush=True)


_TASKS: Final[dict[str, Callable[..., None]]] = {"write": write_a_form, "look": look, "import": import_rows}

if __name__ == "__main__":
    sys.exit(main())
