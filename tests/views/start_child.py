"""What a fresh process does for tests/views/test_start.py: open the window and say what was imported."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.bootstrap import open_steward
from app.services.preferences.machine import MachineSettings
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials
from app.views.shell.start import make_application, make_window


def main(path: Path, key: bytes) -> None:
    """Show the window until its first page has been read, and print the names of all modules."""
    make_application()
    window = make_window(MachineSettings(language="en", scheme="light"))
    window.show_gate(path)
    window.show()
    window.enter(open_steward(path, Credentials(key=WorkspaceKey(key)), program="test", write=True))
    while window.shell is None or not window.is_idle:
        QApplication.processEvents()
    title, modules = window.windowTitle(), sorted(sys.modules)
    window.close()
    while window.steward is not None or window.isVisible():
        QApplication.processEvents()
    print(json.dumps({"title": title, "modules": modules}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), bytes.fromhex(sys.stdin.read()))
