"""Start and memory: from the start of the process to the first rows painted, and what stays in memory.

Each figure is taken in a process of its own. The peer shows an empty window after importing the very
modules that the program has loaded by then.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from benchmarks.data import Size, workspace_files
from benchmarks.measure import Measured

_ROUNDS: Final = 7
_MOST_MB: Final = 250


def run(size: Size, folder: Path) -> list[Measured]:
    """Start both in turn, and walk through the window once to see what it keeps."""
    path, secret = map(str, workspace_files(size, folder))
    modules = folder / "modules.json"
    _child("rows", path, secret, str(modules))
    times: dict[str, list[float]] = {"rows": [], "empty": []}
    used: dict[str, list[float]] = {"rows": [], "empty": []}
    for _ in range(_ROUNDS):
        for kind, arguments in (("rows", (path, secret)), ("empty", (str(modules),))):
            begun = time.time()
            found = _child(kind, *arguments)
            times[kind].append((found["at"] - begun) * 1000)
            used[kind].append(found["processor_s"] * 1000)
    kept, empty = _child("walk", path, secret)["rss_mb"], _child("plain")["rss_mb"]
    ours, peer = (statistics.median(times[kind]) for kind in ("rows", "empty"))
    by_processor = min(used["rows"]) / min(used["empty"])
    return [
        Measured("start: first rows painted", size.name, ours, peer, 1.5, note=f"{by_processor:.2f} × processor time"),
        Measured("memory: MB over an empty window", size.name, kept - empty, _MOST_MB, 1, note="MB, not ms"),
    ]


def _child(kind: str, *arguments: str) -> dict[str, float]:
    call = [sys.executable, "-m", "benchmarks.start", kind, *arguments]
    done = subprocess.run(call, stdout=subprocess.PIPE, check=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _tell(less_s: float = 0, less_processor_s: float = 0) -> None:
    """Print when this was, and what was used by now, less what does not count."""
    used = time.process_time() - 2 * less_processor_s
    print(json.dumps({"at": time.time() - 2 * less_s, "processor_s": used, "rss_mb": resident_mb()}), flush=True)


def resident_mb() -> float:
    """Return what the process has in memory now; 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def _show_rows(path: str, secret: str, modules: str = "") -> None:
    """Open the workspace and stop once the first rows are painted."""
    from benchmarks.window import close_window, open_gate

    window, steward = open_gate(Path(path), Path(secret), gate=False)
    window.enter(steward)
    _until(lambda: _has_rows(window))
    if modules:
        Path(modules).write_text(json.dumps(list(sys.modules)), encoding="utf-8")
    # A bare key has every seal of the file checked at opening, which a file that this machine closed
    # has once a day: done again now, so that both times can be taken off.
    _tell(*_checking(path, secret))
    close_window(window)


def _checking(path: str, secret: str) -> tuple[float, float]:
    from app.models.filework import damaged_pages
    from app.services.workspace.keys import WorkspaceKey

    begun = time.time(), time.process_time()
    damaged_pages(Path(path), WorkspaceKey(Path(secret).read_bytes()).database)
    return time.time() - begun[0], time.process_time() - begun[1]


def _has_rows(window: Any) -> bool:
    from app.views.customers.table import CustomerTable

    table = window.findChild(CustomerTable)
    return table is not None and table.isVisible() and table.model().words(0) is not None


def _show_empty(modules: str = "") -> None:
    """Show an empty window, after importing what the program imports."""
    names: list[str] = json.loads(Path(modules).read_text(encoding="utf-8")) if modules else []
    for name in names:
        if name.startswith(("app", "benchmarks")) or "." not in name:
            _import(name)
    for name in names:
        _import(name)
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication.instance() or QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    handle = window.windowHandle()
    _until(handle.isExposed)
    application.processEvents()
    _tell()


def _import(name: str) -> None:
    if name not in ("__main__", "benchmarks.start"):
        try:
            import_module(name)
        except ImportError:  # a name that is made while another module is loaded
            return


def _walk(path: str, secret: str) -> None:
    from benchmarks.window import Heart, Walk, close_window, open_gate

    window, steward = open_gate(Path(path), Path(secret))
    Walk(window, Heart()).take(steward)
    _tell()
    close_window(window)


def _until(is_done: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    while not is_done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    QApplication.processEvents()


if __name__ == "__main__":
    kind, *rest = sys.argv[1:]
    work: dict[str, Callable[..., None]] = {
        "rows": _show_rows, "empty": _show_empty, "plain": _show_empty, "walk": _walk,
    }  # fmt: skip
    work[kind](*rest)
