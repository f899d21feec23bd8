"""Finding damage before anything is written over it.

Every page of the file carries its own seal. All seals are checked at opening, unless this machine
closed the file itself and it has not been touched since.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any, Final

from app.errors import AppError
from app.models.filework import damaged_pages
from app.services.workspace.files import beside, read_json, write_whole
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.machine import MachineFolder
from app.text import tr

_TRUST_S: Final = 24 * 3600  # even an untouched file is read through once a day


def refuse_damaged(path: Path, key: WorkspaceKey, folder: MachineFolder | None, *, may_write: bool) -> None:
    """Raise an :class:`AppError` if a page of the file is damaged or missing.

    With ``may_write`` the caller holds the lock, so that the log of a crash can be folded in
    first; without it a file with such a log is left to the program that wrote it.
    """
    if folder is not None and _is_as_left(path, folder):
        return
    if not may_write and beside(path, "-wal").exists():
        return
    if damaged_pages(path, key.database, may_write=may_write):
        raise AppError(
            "damaged",
            tr("The workspace file is damaged. Nothing was changed. Open or restore the newest backup."),
        )


def remember_as_left(path: Path, folder: MachineFolder) -> None:
    """Note how the closed file looks, so that the next opening can tell whether it was touched."""
    folder.folder.mkdir(parents=True, exist_ok=True)
    write_whole(_note(folder), json.dumps({**_look(path), "at": int(time.time())}).encode())


def _is_as_left(path: Path, folder: MachineFolder) -> bool:
    noted: Any = read_json(_note(folder))
    if not isinstance(noted, dict) or beside(path, "-wal").exists():
        return False
    at = noted.pop("at", 0)
    return noted == _look(path) and isinstance(at, int) and 0 <= time.time() - at < _TRUST_S


def _look(path: Path) -> dict[str, int]:
    found = path.stat()
    return {"size": found.st_size, "changed": found.st_mtime_ns, "file": found.st_ino}


def _note(folder: MachineFolder) -> Path:
    return folder.folder / "as-left.json"
