"""Pictures of every page and dialog on the demo workspace: by scheme and language, and one sheet of each screen.

``python -m tools.pictures FOLDER [--quick]`` needs no display. The screens of the main job are named here, and are
what ``demo`` shows on a machine without a display; everything else that can come up is in :mod:`tools.scenes`.
"""

from __future__ import annotations

import argparse
import json
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
_PATIENCE_S: Final = 120.0  # of a slow machine; nothing waits longer than it must
_STILL_S: Final = 0.35
_MOST_PX: Final = 960  # how wide a picture may be on a sheet
_LOWER: Final = 620  # to the orders and the timeline of a card
_SCREEN: Final = "screen.json"
_MAIN_SCENES: Final = ("charts",)
_GAP: Final = 12
_CAPTION: Final = 24


@dataclass(frozen=True)
class Screen:
    """One picture: ``show`` brings the window there, ``leave`` takes back what closing windows does not."""

    name: str
    show: Callable[[Any], None]
    size: tuple[int, int] = _WIDE
    leave: Callable[[Any], None] = lambda _stage: None


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
        busy = time.monotonic()

        def is_still() -> bool:
            # What came in with the last answer is laid out only afterwards.
            nonlocal busy
            if not self.window.is_idle:
                busy = time.monotonic()
            return time.monotonic() > busy + _STILL_S

        self.wait_until(is_still)

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
        """Keep a picture of the topmost window, with the menus and popups that stand over it; then close those."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtGui import QPainter
        from PySide6.QtWidgets import QWidget

        self.settle()
        others = [each for each in self._windows() if each is not self.window]
        popups = [each for each in others if each.windowType() == Qt.WindowType.Popup]
        dialogs = [each for each in others if each not in popups]
        below: QWidget = dialogs[-1] if dialogs else self.window
        picture = below.grab()
        painter = QPainter(picture)
        for each in popups:
            painter.drawPixmap(below.mapFromGlobal(each.mapToGlobal(QPoint(0, 0))), each.grab())
        painter.end()
        picture.save(str(target))
        for each in others:
            each.hide()
        for each in dialogs:
            each.deleteLater()

    def _windows(self) -> list[Any]:
        return [each for each in self.application.topLevelWidgets() if each.isVisible()]

    def close(self) -> None:
        """Close window and workspace."""
        self.window.close()
        self.wait_until(lambda: self.window.steward is None and not self.window.isVisible())


def main(arguments: Sequence[str]) -> int:
    """Take the pictures and put them into sheets."""
    parser = argparse.ArgumentParser(prog="dev.py shots")
    parser.add_argument("folder", nargs="?", default=str(ROOT / "build" / "shots"))
    parser.add_argument("--quick", action="store_true", help="English, light and the main screens alone, no sheets")
    parser.add_argument("--only", default="", metavar="NAME", help="the screens whose names begin like this")
    chosen = parser.parse_args(arguments)
    folder = Path(chosen.folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _imagine_screen(folder / _SCREEN)
    key = (DEMO / "recovery-key.txt").read_text(encoding="utf-8")
    languages, schemes = (_LANGUAGES[:1], _SCHEMES[:1]) if chosen.quick else (_LANGUAGES, _SCHEMES)
    for language in languages:
        for scheme in schemes:
            _take_all(folder, key, language, scheme, chosen)
    (folder / _SCREEN).unlink()
    if not chosen.quick:
        _make_sheets(folder)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def _imagine_screen(place: Path) -> None:
    """Have a screen in memory that is as large as the window, so that menus open in it where they belong."""
    screen = {"name": "memory", "x": 0, "y": 0, "width": _WIDE[0], "height": _WIDE[1], "logicalDpi": 96, "dpr": 1}
    place.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={place}")


def _take_all(folder: Path, key: str, language: str, scheme: str, chosen: argparse.Namespace) -> None:
    from tools.scenes import SCENES

    with tempfile.TemporaryDirectory() as place:
        os.environ["STEWARD_DATA_DIR"] = str(Path(place) / "data")
        workspace = Path(place) / "demo.steward"
        shutil.copyfile(DEMO / "demo.steward", workspace)
        workspace.chmod(0o600)
        stage = Stage(workspace, key, language, scheme)
        for screen in SCREENS:
            if not screen.name.startswith(chosen.only):
                continue
            stage.window.resize(*screen.size)
            screen.show(stage)
            stage.grab(folder / f"{screen.name}-{language}-{scheme}.png")
            screen.leave(stage)
        stage.window.resize(*_WIDE)
        for scene in SCENES:
            if (chosen.quick and scene.name not in _MAIN_SCENES) or not scene.name.startswith(chosen.only):
                continue
            scene.show(stage)
            stage.grab(folder / f"{scene.name}-{language}-{scheme}.png")
            scene.leave(stage)
        stage.close()
        _take_empty(folder, Path(place) / "empty.steward", language, scheme)


def _take_empty(folder: Path, workspace: Path, language: str, scheme: str) -> None:
    """Take the pages as somebody sees them who has just begun."""
    from app.bootstrap import Founding, found
    from tools.scenes import fill_charts

    key = found(workspace, None, Founding("Lin Yue", "Northwind Sales"))
    stage = Stage(workspace, key.printed(), language, scheme)
    for page in ("customers", "followups", "charts"):
        stage.window.shell.go(page)
        if page == "charts":
            fill_charts(stage)
        stage.grab(folder / f"empty-{page}-{language}-{scheme}.png")
    stage.close()


def _make_sheets(folder: Path) -> None:
    """Put the six pictures of each screen on one sheet, the schemes below each other, each with its name."""
    names = sorted({each.stem.rsplit("-", 2)[0] for each in folder.glob("*.png")})
    for name in names:
        grid = [[folder / f"{name}-{language}-{scheme}.png" for language in _LANGUAGES] for scheme in _SCHEMES]
        _make_sheet([[each for each in row if each.exists()] for row in grid], folder / f"sheet-{name}.png")


def _make_sheet(grid: Sequence[Sequence[Path]], target: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QPainter, QPixmap

    # Dialogs stay as large as they are; of the whole window two thirds can still be read.
    pictures = [[(each.stem, QPixmap(str(each))) for each in row] for row in grid]
    sizes = [picture.size() for row in pictures for _, picture in row]
    share = min(1.0, _MOST_PX / max(each.width() for each in sizes))
    width = round(max(each.width() for each in sizes) * share) + _GAP
    height = round(max(each.height() for each in sizes) * share) + _GAP + _CAPTION
    sheet = QPixmap(max(len(row) for row in pictures) * width + _GAP, len(pictures) * height + _GAP)
    sheet.fill(QColor("gray"))
    painter = QPainter(sheet)
    painter.setPen(QColor("white"))
    for line, row in enumerate(pictures):
        for at, (name, picture) in enumerate(row):
            x, y = _GAP + at * width, _GAP + line * height
            painter.drawText(x, y + _CAPTION - _GAP // 2, name)
            shown = picture.scaledToWidth(round(picture.width() * share), Qt.TransformationMode.SmoothTransformation)
            painter.drawPixmap(x, y + _CAPTION, shown)
    painter.end()
    sheet.save(str(target))


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


def _lower_card(stage: Stage) -> None:
    from PySide6.QtWidgets import QScrollArea

    _card(stage)
    stage.settle()
    areas = [each for each in stage.window.findChildren(QScrollArea) if each.isVisible()]
    areas[-1].verticalScrollBar().setValue(_LOWER)


def _action(name: str) -> Callable[[Stage], None]:
    return lambda stage: stage.window.shell.desk.actions.action(name).trigger()


def _no_palette(stage: Stage) -> None:
    stage.window.shell.search_field.edit.clear()


def _palette(stage: Stage) -> None:
    stage.window.shell.go("customers")
    stage.window.activateWindow()
    stage.window.shell.search("zhang")
    stage.settle()


SCREENS: Final = (
    Screen("customers", _page("customers")),
    Screen("card", _card),
    Screen("card-lower", _lower_card),
    Screen("card-narrow", _card, (1000, 700)),
    Screen("search", _palette, leave=_no_palette),
    Screen("new-customer", _action("new-customer")),
    Screen("follow-ups", _page("followups")),
    Screen("settings", _page("settings")),
    Screen("import", _action("import")),
    Screen("shortcuts", _action("keys")),
)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
