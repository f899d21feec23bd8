"""A window full of probes that name a picture, shown and painted throughout while its calls are recorded.

It reads from stdin what to do: {"folder": a place for the workspace, "picture": the path in the probes}. At the end
it looks for ``SIGN``, a file that there is not, and then shows a label that takes the probes for markup.
"""

from __future__ import annotations

import csv
import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from app.bootstrap import Founding, found, open_steward
from app.services.kernel.clock import FixedClock
from app.services.kernel.reading import Conventions
from app.services.preferences.machine import MachineSettings
from app.services.workspace.opening import Credentials
from app.views.exporting.card_document import print_card, write_card_pdf
from app.views.shell.start import make_application, make_window
from app.views.shell.window import Window
from tests.views.inert import everything
from tests.views.inert_data import LEADING_OUT, PICTURE, Probes, fill
from tests.views.inert_tour import Tour

SIGN = "/now comes the breach"
_CLOCK = FixedClock(datetime(2026, 11, 20, 4, 0, tzinfo=UTC), "Asia/Shanghai")
_PATIENCE_S = 60.0


def main() -> int:
    """Show everything and say how many places there were."""
    wanted = json.loads(sys.stdin.read())
    folder = Path(wanted["folder"])
    os.environ |= {"STEWARD_DATA_DIR": str(folder / "data"), "QT_QPA_PLATFORM": "offscreen"}
    texts = [each.replace(PICTURE, wanted["picture"]) for each in LEADING_OUT]
    print(_show_all(texts, folder))
    os.access(SIGN, os.R_OK)
    _breach(texts)
    return 0


def _breach(texts: list[str]) -> None:
    label = QLabel("".join(texts))
    label.setTextFormat(Qt.TextFormat.RichText)
    label.show()
    label.grab()


def _show_all(texts: list[str], folder: Path) -> int:
    probes = Probes(tuple(texts))
    path = folder / "work.steward"
    key = found(path, None, Founding("Lin Yue", "Inert", conventions=Conventions("Asia/Shanghai", "CN", "CNY")), _CLOCK)
    with open_steward(path, Credentials(key=key), program="test", write=True, clock=_CLOCK) as steward:
        customer = fill(steward, probes)
    table = folder / "table.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = [("Customer No", "Company", "City"), *([each.replace("\x00", "")] * 3 for each in texts)]
        csv.writer(file).writerows(rows)
    make_application()
    window = make_window(MachineSettings(language="en", scheme="light"))
    window.resize(1440, 900)
    window.show()
    window.enter(open_steward(path, Credentials(key=key), program="test", write=True, clock=_CLOCK))
    _wait(lambda: window.shell is not None)
    _settle(window)
    count = 0
    for _ in Tour(window, lambda: _settle(window), customer, table).stops():
        _paint(window)
        count += 1
    assert window.shell is not None
    print_card(window.shell.desk, customer)
    _settle(window)
    _paint(window)
    write_card_pdf(window.shell.desk, customer, folder / "card.pdf")
    _settle(window)
    window.close()
    _wait(lambda: window.steward is None and not window.isVisible())
    return count


def _paint(window: Window) -> None:
    """Paint all that is visible, and each tooltip that there is."""
    for each in QApplication.topLevelWidgets():
        if each.isVisible():
            each.grab()
    for tip in {shown.text for shown in everything() if "tooltip" in shown.where} - _painted:
        _painted.add(tip)
        QToolTip.showText(QPoint(10, 10), tip, window)
        for each in filter(_is_tip, QApplication.topLevelWidgets()):
            each.grab()


_painted: set[str] = set()


def _is_tip(widget: QWidget) -> bool:
    return bool(widget.windowFlags() & Qt.WindowType.ToolTip == Qt.WindowType.ToolTip)


def _settle(window: Window) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _wait(lambda: window.shell is not None and window.is_idle)
    until = time.monotonic() + 0.02  # for what is shown after a pause
    _wait(lambda: time.monotonic() > until and window.is_idle)


def _wait(condition: Any) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not condition():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.002)


if __name__ == "__main__":
    sys.exit(main())
