"""One program writes a workspace at a time: an operating-system lock on a file beside it.

The lock lies on a side file because opening the database file itself would drop SQLite's own
locks. Reading needs no lock.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from app.errors import AppError
from app.services.workspace.files import beside, read_json
from app.text import tr

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def lock_place(workspace: Path) -> Path:
    """Return the lock file of a workspace."""
    return beside(workspace, ".lock")


class WriteLock:
    """The right to write a workspace, held until released or until the process ends."""

    def __init__(self, workspace: Path, program: str) -> None:
        self._place = lock_place(workspace)
        self._program = program
        self._file: IO[str] | None = None

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            AppError: Another program has it; the message names the holder.
        """
        while self._file is None:
            file = self._place.open("a+", encoding="utf-8")
            if not _lock(file):
                file.close()
                raise _in_use(self._place)
            # Its former holder may have removed the file between our opening and our locking it.
            if _is_same_file(file, self._place):
                self._file = file
            else:
                file.close()
        self._describe()

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._file is None:
            return
        if sys.platform == "win32":
            self._file.close()
            with suppress(OSError):
                self._place.unlink()
        else:
            self._place.unlink(missing_ok=True)
            self._file.close()
        self._file = None

    def _describe(self) -> None:
        assert self._file is not None  # noqa: S101
        self._file.seek(0)
        self._file.truncate()
        holder = {
            "program": self._program,
            "process": os.getpid(),
            "computer": platform.node(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        self._file.write(json.dumps(holder))
        self._file.flush()


def remove_stale_lock(workspace: Path) -> None:
    """Remove the lock file of a program that was killed; one that is held stays."""
    place = lock_place(workspace)
    if not place.exists():
        return
    lock = WriteLock(workspace, "clean-up")
    with suppress(AppError, OSError):
        lock.acquire()
        lock.release()


def _in_use(place: Path) -> AppError:
    holder = read_json(place)
    known = holder if isinstance(holder, dict) else {}
    return AppError(
        "in-use",
        tr(
            "The workspace is being written by {program} (process {process} on {computer}, since {since}). "
            "Nothing was changed. Close it there first.",
            program=known.get("program", "Steward"),
            process=known.get("process", "?"),
            computer=known.get("computer", "?"),
            since=known.get("since", "?"),
        ),
    )


def _lock(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            # Far behind the content, so that others can still read who holds the lock.
            file.seek(1 << 20)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_same_file(file: IO[str], place: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), place.stat())
    except OSError:
        return False
