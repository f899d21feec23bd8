"""Starting the program: flags, application, crash path, single instance, window, first gate."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app import log, paths
from app.bootstrap import Steward
from app.services.preferences.machine import MachineSettings, load_machine_settings
from app.text import LANGUAGES, preferred_language
from app.version import __version__
from app.views.kit.theme import Scheme, Theme
from app.views.shell.crash import install
from app.views.shell.single import SingleInstance
from app.views.shell.window import Window

# Painting lets go of the interpreter's lock hundreds of times and waits this long to have it back
# from a thread that works on rows; five milliseconds, as is usual, would be seen.
_SWITCH_S: Final = 0.0005


def run(argv: Sequence[str] | None = None) -> int:
    """Show the window until it is closed and return the exit code."""
    arguments = _parser().parse_args(argv)
    if arguments.temp:
        os.environ["STEWARD_DATA_DIR"] = tempfile.mkdtemp(prefix="steward-")
    elif arguments.data_dir:
        os.environ["STEWARD_DATA_DIR"] = str(Path(arguments.data_dir).resolve())
    log.to_file()
    application = make_application()
    machine = load_machine_settings()
    if arguments.lang:
        machine = replace(machine, language=arguments.lang)
    workspace = _workspace(arguments.workspace, machine)
    single = SingleInstance(workspace or paths.data_dir() / "no workspace")
    # Whole, for the window that is open may have been started in another folder.
    if not single.is_first and single.hand_over([str(workspace.resolve())] if workspace else []):
        return 0
    window = make_window(machine)
    crash = install(lambda: window.look)
    window.broke.connect(crash.report)
    single.called.connect(lambda wanted: answer(window, *wanted[:1]))
    window.entered.connect(single.move)
    window.show_gate(workspace)
    window.show()
    code = application.exec()
    single.close()
    return code


def make_application() -> QApplication:
    """Return the application with Qt's own words in the language of the desktop."""
    sys.setswitchinterval(_SWITCH_S)
    found = QApplication.instance()
    if found is None:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Steward")
    application.setApplicationDisplayName("Steward")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("steward")
    return application


def make_window(machine: MachineSettings) -> Window:
    """Return the window, not shown yet, with nothing open in it."""
    code = machine.language if machine.language in LANGUAGES else preferred_language()
    theme = Theme(Scheme(machine.scheme), machine.text_size, code)
    return Window(theme, machine, make_gate)


def make_gate(window: Window, workspace: Path | None) -> QWidget:
    """Return what is shown while nothing is open: the unlock screen, or the first run."""
    if workspace is not None and workspace.exists():
        from app.views.unlock.screen import UnlockScreen

        # After a lock a person is asked, even where this device could open the file alone.
        screen = UnlockScreen(window.look, workspace, asks_keyring=not window.was_locked)
        screen.unlocked.connect(window.enter)
        screen.remarked.connect(window.remark)
        screen.creation_wanted.connect(lambda: window.show_gate(None))
        return screen
    return _first_run(window)


def _first_run(window: Window) -> QWidget:
    from app.views.unlock.first_run import FirstRun

    first = FirstRun(window.look, window.machine)
    first.remember(window.gate_memory)
    first.remarked.connect(window.remark)
    # At once: whoever is interrupted on the pages to come is asked for the passphrase at the next start.
    first.made.connect(lambda path: window.change_machine(window.machine.opened(path)))
    first.language_chosen.connect(lambda code: _switch(window, first.memory(), code))
    first.finished.connect(lambda steward, wish: _finish(window, steward, wish))
    return first


def _switch(window: Window, memory: dict[str, Any], code: str) -> None:
    window.gate_memory = memory
    window.change_machine(replace(window.machine, language=code))


def _finish(window: Window, steward: Steward, wish: str) -> None:
    window.gate_memory = {}
    window.enter(steward, wish)


def answer(window: Window, wanted: str = "") -> None:
    """Come to the front for a later start, and ask about its file where another one is asked about meanwhile.

    A file that is open in another window has that one called, and one that is open in none a window of its own.
    """
    from app.views.unlock.screen import UnlockScreen

    gate = window.centralWidget()
    if wanted and isinstance(gate, UnlockScreen) and gate.path.resolve() != Path(wanted):
        gate.open_path(Path(wanted))
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()


def _workspace(named: str | None, machine: MachineSettings) -> Path | None:
    if named:
        return Path(named)
    return next((Path(each) for each in machine.recent if Path(each).exists()), None)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app", description="Steward's window.")
    parser.add_argument("workspace", nargs="?", help="workspace file to open")
    parser.add_argument("--data-dir", help="keep everything of this machine there")
    parser.add_argument("--temp", action="store_true", help="keep everything of this machine in a new temporary folder")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the window")
    return parser
