"""One program writes a workspace at a time: an operating-system lock on a file beside it.

The lock lies on a side file because opening the database file itself would drop SQLite's own
locks. Reading needs no lock.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final, Self

from app.errors import AppError
from app.services.workspace.files import beside, open_private, read_json, sync_folder
from app.text import tr

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Who tidies up after a crash holds a lock for a moment; that shall not turn anybody away.
_ATTEMPTS: Final = 10
_BETWEEN_ATTEMPTS_S: Final = 0.03


class LockedFile:
    """A side file that this process alone has, until it gives it back or ends in any way."""

    def __init__(self, place: Path, file: IO[bytes]) -> None:
        self._place = place
        self._file = file

    @classmethod
    def take(cls, place: Path) -> Self | None:
        """Make the file if need be and lock it; None where another process has it."""
        while True:
            file = open(place, "a+b", buffering=0, opener=open_private)  # noqa: SIM115  # it stays open while held
            if not _lock(file):
                file.close()
                return None
            # Its former holder may have removed the file between our opening and our locking it.
            if _is_same_file(file, place):
                return cls(place, file)
            file.close()

    def read(self) -> bytes:
        """Return the content."""
        self._file.seek(0)
        return self._file.read()

    def write(self, data: bytes) -> None:
        """Replace the content."""
        self._file.seek(0)
        self._file.truncate()
        self._file.write(data)

    def sync(self) -> None:
        """Make sure that the file and its content survive a power cut."""
        os.fsync(self._file.fileno())
        sync_folder(self._place.parent)

    def remove(self) -> None:
        """Give the lock back and remove the file."""
        if sys.platform == "win32":
            self._file.close()
            with suppress(OSError):
                self._place.unlink()
        else:
            self._place.unlink(missing_ok=True)
            self._file.close()


def lock_place(workspace: Path) -> Path:
    """Return the lock file of a workspace."""
    return beside(workspace, ".lock")


class WriteLock:
    """The right to write a workspace, held until released or until the process ends."""

    def __init__(self, workspace: Path, program: str) -> None:
        self._place = lock_place(workspace)
        self._program = program
        self._file: LockedFile | None = None

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            AppError: Another program has it; the message names the holder.
        """
        for _ in range(_ATTEMPTS):
            self._file = LockedFile.take(self._place)
            if self._file is not None:
                break
            time.sleep(_BETWEEN_ATTEMPTS_S)
        else:
            raise _in_use(self._place)
        try:
            self._file.write(_description(self._program))
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._file is not None:
            self._file.remove()
            self._file = None


def remove_stale_lock(workspace: Path) -> None:
    """Remove the lock file of a program that was killed; one that is held stays."""
    place = lock_place(workspace)
    with suppress(OSError):
        if place.exists() and (stale := LockedFile.take(place)) is not None:
            stale.remove()


def _description(program: str) -> bytes:
    holder = {
        "program": program,
        "process": os.getpid(),
        "computer": platform.node(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    return json.dumps(holder).encode()


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


def _lock(file: IO[bytes]) -> bool:
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


def _is_same_file(file: IO[bytes], place: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), place.stat())
    except OSError:
        return False
