"""The real window on a data set: how long its thread was busy between two beats of a heart.

The walk runs in a process of its own. Each beat notes how much time passed since the one before it,
by the clock and by the processor time of the window's thread alone; the latter is what the program
itself is to blame for, whatever else the machine does. A watcher notes where the thread was when a
beat is late.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any, Final

from benchmarks.data import Size, workspace_files
from benchmarks.measure import Measured

BEAT_MS: Final = 5
LONGEST_MS: Final = 50
_LATE_S: Final = 0.03
_SHOWN: Final = 10
_QUIET_POLLS: Final = 8
_POLL_MS: Final = 20
_CARDS: Final = 20
_USUAL: Final = (1440, 900)
_FIGURES: Final = {"processor time": "by_processor", "clock": "by_clock"}


@dataclass(frozen=True)
class Beat:
    """A gap between two beats, in milliseconds, what was being done, and where in the code."""

    by_clock: float
    by_processor: float
    during: str
    place: str = ""


def run(size: Size, folder: Path) -> list[Measured]:
    """Walk through the window in a process of its own and compare its longest gaps with the limit."""
    path, secret = workspace_files(size, folder)
    call = [sys.executable, "-m", "benchmarks.window", str(path), str(secret)]
    done = subprocess.run(call, stdout=subprocess.PIPE, check=True, text=True)
    beats = [Beat(**each) for each in json.loads(done.stdout.splitlines()[-1])]
    lines = []
    for title, figure in _FIGURES.items():
        worst = print_longest(beats, title, size.name)
        lines.append(
            Measured(
                f"window: longest gap by {title}", size.name, getattr(worst, figure), LONGEST_MS, 1, note=worst.during
            )
        )
    return lines


def print_longest(beats: Sequence[Beat], title: str, size: str) -> Beat:
    """Print the longest gaps by ``processor time`` or by the ``clock`` and return the longest."""
    figure = _FIGURES[title]
    longest = sorted(beats, key=lambda beat: getattr(beat, figure), reverse=True)[:_SHOWN]
    print(f"\nThe longest gaps by {title}, size {size}:")
    for beat in longest:
        print(f"{getattr(beat, figure):8.1f} ms  {beat.during:28} {beat.place}")
    return longest[0]


class Heart:
    """Beats on the window's thread; ``during`` says what is being done."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.during = ""
        self.beats: list[Beat] = []
        self._places: list[str] = []
        self._last = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._thread = threading.get_ident()
        self._is_over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def start(self) -> None:
        """Begin to beat."""
        self._last = time.perf_counter(), time.thread_time()
        self._timer.start()
        self._watcher.start()

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()
        self._is_over.set()
        self._watcher.join()

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        clock, processor = ((new - old) * 1000 for new, old in zip(now, self._last, strict=True))
        places, self._places = self._places, []
        self.beats.append(Beat(clock - BEAT_MS, processor, self.during, max(places, key=places.count, default="")))
        self._last = time.perf_counter(), time.thread_time()

    def _watch(self) -> None:
        while not self._is_over.wait(_LATE_S / 4):
            if time.perf_counter() - self._last[0] > _LATE_S:
                self._places.append(_place(sys._current_frames().get(self._thread)))


def _place(frame: FrameType | None) -> str:
    found = []
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if "app" in path.parts:
            found.append(f"{path.stem}.{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(found[:6])


class Walk:
    """What somebody does in the window, step by step."""

    def __init__(self, window: Any, heart: Heart) -> None:
        self._window, self._heart = window, heart

    def take(self, steward: Any) -> None:
        """Take every step and wait after each until nothing is under way."""
        self.settle()
        for title, step in self._steps(steward):
            self._heart.during = title
            step()
            self.settle()

    def settle(self) -> None:
        """Let the window work until it has been idle for a moment."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, quiet = QEventLoop(), 0

        def poll() -> None:
            nonlocal quiet
            quiet = quiet + 1 if self._window.is_idle else 0
            if quiet >= _QUIET_POLLS:
                loop.quit()

        timer = QTimer(interval=_POLL_MS)
        timer.timeout.connect(poll)
        timer.start()
        loop.exec()

    def _steps(self, steward: Any) -> Iterator[tuple[str, Callable[[], object]]]:
        yield "open", lambda: self._window.enter(steward)
        yield from self._moves()
        yield from self._sorts()
        yield from self._filters()
        yield from self._cards()
        yield from self._narrow()
        shell = self._window.shell
        for page in ("followups", "charts", "handover", "settings", "customers"):
            yield f"go to {page}", partial(shell.go, page)

    @property
    def _table(self) -> Any:
        from app.views.customers.table import CustomerTable

        return self._window.findChild(CustomerTable)

    def _moves(self) -> Iterator[tuple[str, Callable[[], object]]]:
        from PySide6.QtCore import Qt

        table, key = self._table, Qt.Key
        yield "jump to the end", lambda: self._press(key.Key_End)
        yield "jump to the beginning", lambda: self._press(key.Key_Home)
        for _ in range(10):
            yield "scroll by pages", lambda: self._press(key.Key_PageDown)
        bar = table.verticalScrollBar()
        yield "scroll by pixels", lambda: self._scroll(range(bar.value(), bar.value() + 3_000, 60))
        yield "drag the scroll bar", lambda: self._scroll(range(0, bar.maximum(), bar.maximum() // 60))
        yield "select all", lambda: self._press(key.Key_A, Qt.KeyboardModifier.ControlModifier)
        yield "leave the selection", lambda: self._press(key.Key_Escape)

    def _sorts(self) -> Iterator[tuple[str, Callable[[], object]]]:
        from app.views.customers.columns import COLUMNS

        header = self._table.horizontalHeader()
        for at, column in enumerate(COLUMNS):
            for way in ("", " backwards"):
                yield f"sort by {column.name}{way}", partial(header.sectionClicked.emit, at)

    def _filters(self) -> Iterator[tuple[str, Callable[[], object]]]:
        from app.services.workflows.customer_list.filters import ALL, NOBODY, CustomerFilter
        from app.views.customers.filter_bar import FilterBar

        bar = self._window.findChild(FilterBar)
        popup = self._window.shell.desk.actions.action("filter-customers")
        yield "open the filter's popup", popup.trigger
        yield "close the filter's popup", bar.findChildren(_popup())[-1].close
        for title, wanted in (
            ("stage", CustomerFilter(stages=("",))),
            ("owner", CustomerFilter(owners=(NOBODY,))),
            ("region", CustomerFilter(regions=("China",))),
            ("tag", CustomerFilter(tags=("",))),
            ("text", CustomerFilter(text="曾")),
            ("silence", CustomerFilter(quiet_days=60)),
        ):
            yield f"filter by {title}", partial(bar.changed.emit, wanted)
            yield "clear the filter", lambda: bar.changed.emit(ALL)

    def _cards(self) -> Iterator[tuple[str, Callable[[], object]]]:
        from PySide6.QtCore import Qt

        yield "go to the first", lambda: self._press(Qt.Key.Key_Home)
        for _ in range(_CARDS):
            yield "go on to the next", lambda: self._press(Qt.Key.Key_Down)
            yield "open a card", lambda: self._press(Qt.Key.Key_Space)

    def _narrow(self) -> Iterator[tuple[str, Callable[[], object]]]:
        from app.views.customers.filter_bar import FilterBar

        bar = self._window.findChild(FilterBar)
        popup = self._window.shell.desk.actions.action("filter-customers")
        yield "make the window narrow", lambda: self._window.resize(1000, 700)
        yield "filter from the card over the list", popup.trigger
        yield "close the filter's popup", bar.findChildren(_popup())[-1].close
        yield "make the window wide", lambda: self._window.resize(*_USUAL)

    def _press(self, key: Any, modifier: Any = None) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        self._table.setFocus()
        QTest.keyClick(self._table, key, modifier or Qt.KeyboardModifier.NoModifier)

    def _scroll(self, places: range) -> None:
        from PySide6.QtWidgets import QApplication

        bar = self._table.verticalScrollBar()
        for place in places:
            bar.setValue(place)
            QApplication.processEvents()


def _popup() -> type[Any]:
    from app.views.customers.popup import ChoicePopup

    return ChoicePopup


def open_gate(path: Path, secret: Path, *, gate: bool = True) -> tuple[Any, Any]:
    """Return the window, asking for the passphrase or empty, and the workspace that it is to enter."""
    from app.bootstrap import open_steward
    from app.services.preferences.machine import MachineSettings
    from app.services.workspace.keys import WorkspaceKey
    from app.services.workspace.opening import Credentials
    from app.views.shell.start import make_application, make_window

    make_application()
    window = make_window(MachineSettings(language="en", scheme="light"))
    if gate:
        window.show_gate(path)
    window.show()
    credentials = Credentials(key=WorkspaceKey(secret.read_bytes()))
    return window, open_steward(path, credentials, program="bench", write=True)


def close_window(window: Any) -> None:
    """Close the window and wait until its file is closed."""
    from PySide6.QtWidgets import QApplication

    window.close()
    while window.steward is not None or window.isVisible():
        QApplication.processEvents()


def main(path: Path, secret: Path) -> None:
    """Walk and print the gaps as JSON; what an earlier walk left is not remembered."""
    with TemporaryDirectory() as folder:
        os.environ["STEWARD_DATA_DIR"] = folder
        window, steward = open_gate(path, secret)
        window.resize(*_USUAL)
        heart = Heart()
        heart.start()
        Walk(window, heart).take(steward)
        heart.stop()
        close_window(window)
    print(json.dumps([asdict(beat) for beat in heart.beats]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
