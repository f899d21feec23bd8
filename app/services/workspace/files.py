"""Files beside the database: written whole or not at all, and cleaned up after a crash.

The database file itself is never opened here: plain file access would drop SQLite's locks.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from app.errors import AppError
from app.text import tr

MAX_SIDE_FILE: Final = 1 << 20
_PRIVATE: Final = 0o600


def beside(path: Path, ending: str) -> Path:
    """Return the file of a workspace that has the same name and a further ending."""
    return path.with_name(path.name + ending)


def write_whole(path: Path, data: bytes) -> None:
    """Replace a small file so that after a power cut it is the old one or the new one."""
    part = beside(path, ".part")
    try:
        with open(part, "wb", opener=open_private) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def read_small(path: Path) -> bytes | None:
    """Return the content of a side file; None where it is missing or impossibly large."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_SIDE_FILE + 1)
    except OSError:
        return None
    return data if len(data) <= MAX_SIDE_FILE else None


def read_json(path: Path) -> Any:
    """Return the JSON document in a side file; None where there is none that can be read."""
    data = read_small(path)
    if data is None:
        return None
    with suppress(ValueError, RecursionError):
        return json.loads(data)
    return None


def sync_file(path: Path) -> None:
    """Make sure that a finished file has reached the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make sure that a rename has reached the disk, where the system lets one say so."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def readable_file_errors() -> Iterator[None]:
    """Turn file errors that a person can act on into :class:`AppError`."""
    texts = {
        errno.ENOSPC: ("disk-full", tr("There is no disk space left. Nothing was changed. Free some space and try again.")),
        errno.EDQUOT: ("disk-full", tr("There is no disk space left. Nothing was changed. Free some space and try again.")),
        errno.EROFS: ("read-only", tr("This place is read-only. Nothing was changed. Choose another folder.")),
        errno.EACCES: ("no-permission", tr("There is no permission to use this file or folder. Nothing was changed.")),
        errno.EPERM: ("no-permission", tr("There is no permission to use this file or folder. Nothing was changed.")),
        errno.ENOENT: ("no-such-file", tr("The file or folder does not exist. Nothing was changed.")),
        errno.ENOTDIR: ("no-such-file", tr("The file or folder does not exist. Nothing was changed.")),
        errno.EISDIR: ("is-a-folder", tr("This is a folder and not a file. Nothing was changed.")),
        errno.EIO: ("disk-error", tr("The disk reported an error. Nothing was changed. Check the disk and try again.")),
    }  # fmt: skip
    try:
        yield
    except OSError as error:
        if error.errno not in texts:
            raise
        raise AppError(*texts[error.errno]) from None


class Unfinished:
    """The list of half-written files: what a crash leaves is removed at the next opening."""

    def __init__(self, register: Path) -> None:
        self._register = register

    @contextmanager
    def writing(self, part: Path) -> Iterator[Path]:
        """Note ``part`` while it is being written; it must be gone or renamed afterwards."""
        self._note({*self._noted(), str(part.resolve())})
        try:
            yield part
        finally:
            part.unlink(missing_ok=True)
            self._note(self._noted() - {str(part.resolve())})

    def clean(self) -> None:
        """Remove what a crash left behind."""
        noted = self._noted()
        for name in noted:
            for ending in ("", "-wal", "-shm"):
                with suppress(OSError):
                    Path(name + ending).unlink(missing_ok=True)
        if noted:
            self._note(set())

    def _noted(self) -> set[str]:
        found = read_json(self._register)
        names = found if isinstance(found, list) else []
        return {name for name in names if isinstance(name, str) and name.endswith(".part")}

    def _note(self, names: set[str]) -> None:
        if names:
            self._register.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._register, json.dumps(sorted(names)).encode())
        else:
            self._register.unlink(missing_ok=True)


def open_private(name: str, flags: int) -> int:
    """Open a file that nobody else on this machine may read; an ``opener`` for ``open``."""
    return os.open(name, flags, _PRIVATE)
