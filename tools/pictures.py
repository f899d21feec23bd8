"""Pictures of every page and dialog on the demo workspace: by scheme and language, and one sheet of each screen.

``python -m tools.pictures FOLDER [--quick]`` needs no display. The same walk is what ``demo`` shows on a
machine without one.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from tools.environment import ROOT

DEMO: Final = ROOT / "build" / "demo"
_LANGUAGES: Final = ("en", "zh_CN", "zh_TW")
_SCHEMES: Final = ("light", "dark")
_WIDE: Final = (1440, 900)
_PATIENCE_S: Final = 15.0
_STILL_S: Final = 0.35


@dataclass(frozen=True)
class Screen:
    """One picture: ``show`` brings the window there, ``leave`` back; a dialog it opened is grabbed alone."""

    name: str
    show: Callable[[Any], None]
    size: tuple[int, int] = _WIDE


class Stage:
    """The program's own window on a copy of the demo workspace."""

    def __init__(self, workspace: Path, recovery_key: str, language: str, scheme: str, scale: int = 100) -> None:
        from app.bootstrap import open_steward
        from app.services.preferences.machine import MachineSettings
        from app.services.workspace.opening import Credentials
        from app.views.shell.start import make_application, make_window

        self.application = make_application()
        settings = replace(MachineSettings(), language=language, scheme=scheme, text_size=scale)
        self.window: Any = make_window(settings)
        credentials = Credentials(recovery_key=recovery_key)
        self._steward = open_steward(workspace, credentials, program="pictures", write=True)
        self.window.resize(*_WIDE)
        self.window.show()
        self.window.enter(self._steward)
        self.wait_until(lambda: self.window.shell is not None)
        self.settle()

    def settle(self) -> None:
        """Let everything that is asked arrive and be drawn."""
        until = time.monotonic() + _STILL_S
        self.wait_until(lambda: self.window.is_idle and time.monotonic() > until)

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Let the window work until a condition holds.

        Raises:
            TimeoutError: It never did.
        """
        end = time.monotonic() + _PATIENCE_S
        while not condition():
            self.application.processEvents()
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(0.005)

    def grab(self, target: Path) -> None:
        """Keep a picture of the topmost dialog, else of the window."""
        from PySide6.QtWidgets import QDialog

        self.settle()
        dialogs = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        (dialogs[-1] if dialogs else self.window).grab().save(str(target))
        for each in dialogs:
            each.hide()
            each.deleteLater()

    def close(self) -> None:
        """Close window and workspace."""
        self.window.close()
        self.wait_until(lambda: self.window.steward is None and not self.window.isVisible())


def main(arguments: Sequence[str]) -> int:
    """Take the pictures and put them into sheets."""
    parser = argparse.ArgumentParser(prog="dev.py shots")
    parser.add_argument("folder", nargs="?", default=str(ROOT / "build" / "shots"))
    parser.add_argument("--quick", action="store_true", help="English and light alone, no sheets")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(chosen.folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    key = (DEMO / "recovery-key.txt").read_text(encoding="utf-8")
    languages, schemes = (_LANGUAGES[:1], _SCHEMES[:1]) if chosen.quick else (_LANGUAGES, _SCHEMES)
    for language in languages:
        for scheme in schemes:
            _take_all(folder, key, language, scheme)
    if not chosen.quick:
        _make_sheets(folder)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def _take_all(folder: Path, key: str, language: str, scheme: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        os.environ["STEWARD_DATA_DIR"] = str(Path(place) / "data")
        workspace = Path(place) / "demo.steward"
        shutil.copyfile(DEMO / "demo.steward", workspace)
        workspace.chmod(0o600)
        stage = Stage(workspace, key, language, scheme)
        for screen in SCREENS:
            stage.window.resize(*screen.size)
            screen.show(stage)
            stage.grab(folder / f"{screen.name}-{language}-{scheme}.png")
        stage.close()


def _make_sheets(folder: Path) -> None:
    """Put the six pictures of each screen side by side, a third of their size."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPainter, QPixmap

    for screen in SCREENS:
        files = [folder / f"{screen.name}-{language}-{scheme}.png" for scheme in _SCHEMES for language in _LANGUAGES]
        pictures = [QPixmap(str(file)) for file in files]
        width, height = max(each.width() for each in pictures), max(each.height() for each in pictures)
        scaled = [
            each.scaledToWidth(each.width() * 2 // 3, Qt.TransformationMode.SmoothTransformation) for each in pictures
        ]
        sheet = QPixmap(width * 2 // 3 * 3 + 40, height * 2 // 3 * 2 + 30)
        sheet.fill(Qt.GlobalColor.gray)
        painter = QPainter(sheet)
        for at, picture in enumerate(scaled):
            painter.drawPixmap(10 + (at % 3) * (width * 2 // 3 + 10), 10 + (at // 3) * (height * 2 // 3 + 10), picture)
        painter.end()
        sheet.save(str(folder / f"sheet-{screen.name}.png"))


def _page(name: str) -> Callable[[Stage], None]:
    return lambda stage: stage.window.shell.go(name)


def _card(stage: Stage) -> None:
    from app.services.kernel.listing import Listing
    from app.services.registry import LISTS

    stage.window.shell.go("customers")
    stage.settle()
    steward = stage.window.steward
    row = steward.ask(LISTS["customers"], Listing((), "-starred", 1)).rows[0]
    stage.window.shell.open_customer(row.id)


def _action(name: str) -> Callable[[Stage], None]:
    return lambda stage: stage.window.shell.desk.actions.action(name).trigger()


def _palette(stage: Stage) -> None:
    stage.window.shell.go("customers")
    stage.window.activateWindow()
    stage.window.shell.search("zhang")
    stage.settle()


SCREENS: Final = (
    Screen("customers", _page("customers")),
    Screen("card", _card),
    Screen("card-narrow", _card, (1000, 700)),
    Screen("search", _palette),
    Screen("new-customer", _action("new-customer")),
    Screen("follow-ups", _page("followups")),
    Screen("settings", _page("settings")),
    Screen("import", _action("import")),
    Screen("shortcuts", _action("keys")),
)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
