"""The board of charts in the real window: the first chart after unlocking, each change of a filter, memory.

Each figure is taken in a process of its own, offscreen. Peers do what no program could leave out: fetch
the same columns from the file, or group the same rows with pandas.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from benchmarks.data import Size, workspace_files
from benchmarks.measure import Measured
from benchmarks.start import resident_mb
from benchmarks.window import LONGEST_MS, Beat, Heart, Walk, close_window, open_gate, print_longest

_MOST_MB: Final = 250
_POLL_MS: Final = 5
_MOST_OF_FETCHING: Final = 1.3


@dataclass(frozen=True)
class Board:
    """Milliseconds until charts were shown, memory, and the beats of the window's thread."""

    first_ms: float
    all_ms: float
    changes_ms: dict[str, float]
    rss_mb: float
    beats: list[Beat]


def run(size: Size, folder: Path, measured: Sequence[Measured]) -> list[Measured]:
    """Show the board in a process of its own; the peers are those of what was measured on the columns."""
    from benchmarks.charts import IN_PANDAS, LOADING  # the window has no use for the peers' libraries

    fetchall_ms = next(each.peer_ms for each in measured if each.work == LOADING and each.size == size.name)
    in_pandas_ms = sum(each.peer_ms for each in measured if each.work.endswith(IN_PANDAS) and each.size == size.name)
    path, secret = map(str, workspace_files(size, folder))
    found = _child(path, secret)
    found["beats"] = [Beat(**each) for each in found["beats"]]
    board, name = Board(**found), size.name
    empty_mb = _child()["rss_mb"]
    longest = print_longest(board.beats, "processor time", name)
    slowest = max(board.changes_ms, key=lambda change: board.changes_ms[change])
    usual = statistics.median(board.changes_ms.values())
    return [
        Measured("first chart after unlock", name, board.first_ms, fetchall_ms, _MOST_OF_FETCHING,
                 note=f"all fourteen after {board.all_ms:,.0f} ms; peer: fetchall of their columns"),
        Measured("each further filter change, all charts", name, usual, in_pandas_ms, 1,
                 note=f"{slowest} {board.changes_ms[slowest]:,.0f} ms; peer: four of them in pandas"),
        Measured("charts: longest gap by processor time", name, longest.by_processor, LONGEST_MS, 1,
                 note=longest.during),
        Measured("memory with all charts: MB over an empty window", name, board.rss_mb - empty_mb, _MOST_MB, 1,
                 note="MB, not ms"),
    ]  # fmt: skip


def _child(*arguments: str) -> dict[str, Any]:
    call = [sys.executable, "-m", "benchmarks.board", *arguments]
    done = subprocess.run(call, stdout=subprocess.PIPE, check=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


class _Visit:
    """Somebody who goes to the charts and changes one filter after the other."""

    def __init__(self, window: Any, heart: Heart) -> None:
        self._window, self._heart = window, heart
        self._walk = Walk(window, heart)

    def take(self) -> Board:
        """Open the charts, all time, and change every filter."""
        self._walk.settle()
        # Read by the window itself before, on another thread.
        from app.services.workflows.charts.entries import CHARTS
        from app.views.charts.filters import Wish
        from app.views.charts.page import ChartsPage

        self._heart.during = "go to the charts"
        begun, everything = time.perf_counter(), Wish(period="all")
        self._window.shell.go("charts")
        page = self._until(lambda: self._window.findChild(ChartsPage))
        page.filters.show_wish(everything)
        self._until(lambda: any(card.chart for card in self._cards(page)))
        first = self._since(begun)
        self._until(lambda: sum(card.chart is not None for card in self._cards(page)) == len(CHARTS))
        self._until(lambda: self._is_over(page))
        whole, changes = self._since(begun), {}
        options = {name: combo.itemData(1) for name, combo in page.filters._named.items() if combo.count() > 1}
        wishes = {name: replace(everything, **{name: value}) for name, value in options.items()}
        wishes |= {"period": Wish(period="year", as_of="2025-08-31"), "nothing": everything}
        for name, wish in wishes.items():
            self._heart.during = f"filter charts by {name}"
            begun = time.perf_counter()
            page.filters.show_wish(wish)
            page.filters.changed.emit()
            self._until(lambda: self._is_over(page))
            changes[name] = self._since(begun)
        self._walk.settle()
        used, self._heart.during = resident_mb(), "leave the charts"
        # What is remembered would be shown at the next opening, before anything is measured.
        page.filters.show_wish(Wish())
        self._window.shell.go("customers")
        self._walk.settle()
        return Board(first, whole, changes, used, self._heart.beats)

    def _is_over(self, page: Any) -> bool:
        return self._window.is_idle and not page.is_filling

    def _cards(self, page: Any) -> list[Any]:
        from app.views.charts.card import ChartCard

        return list(page.findChildren(ChartCard))

    def _since(self, begun: float) -> float:
        return (time.perf_counter() - begun) * 1000

    def _until(self, find: Callable[[], Any]) -> Any:
        from PySide6.QtCore import QEventLoop, QTimer

        loop, timer = QEventLoop(), QTimer(interval=_POLL_MS)
        found: list[Any] = []

        def poll() -> None:
            if wanted := find():
                found.append(wanted)
                loop.quit()

        timer.timeout.connect(poll)
        timer.start()
        loop.exec()
        return found[0]


def _show_empty() -> float:
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    application.processEvents()
    return resident_mb()


def main(path: Path, secret: Path) -> None:
    """Visit the board and print what it took as JSON."""
    window, steward = open_gate(path, secret)
    window.resize(1440, 900)
    heart = Heart()
    window.enter(steward)
    heart.start()
    found = _Visit(window, heart).take()
    heart.stop()
    close_window(window)
    print(json.dumps(asdict(found)))


if __name__ == "__main__":
    if sys.argv[1:]:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        print(json.dumps({"rss_mb": _show_empty()}))
