"""Files beside the database: written whole or not at all.

The database file itself is never opened here: plain file access would drop SQLite's locks.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, Final

from app.errors import AppError
from app.text import tr

MAX_SIDE_FILE: Final = 1 << 20
DATABASE_ENDINGS: Final = ("", "-journal", "-wal", "-shm")
_PRIVATE: Final = 0o600


def beside(path: Path, ending: str) -> Path:
    """Return the file of a workspace that has the same name and a further ending."""
    return path.with_name(path.name + ending)


def half_of(path: Path) -> Path:
    """Return where a side file is written before it gets its name."""
    return beside(path, ".part")


def write_whole(path: Path, data: bytes) -> None:
    """Replace a small file so that after a power cut it is the old one or the new one."""
    part = half_of(path)
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


@contextmanager
def new_private_file(path: Path) -> Iterator[BinaryIO]:
    """Yield a file to write that nobody else may read; where that fails, nothing is left of it."""
    try:
        with open(path, "wb", opener=open_private) as file:
            yield file
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def read_limited(path: Path, limit: int) -> bytes | None:
    """Return the content of a file that somebody brought; None where it is larger than any of its kind."""
    with path.open("rb") as file:
        data = file.read(limit + 1)
    return data if len(data) <= limit else None


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


def remove_database(path: Path) -> None:
    """Remove a database that is not open, with everything that SQLite may have laid beside it."""
    for ending in reversed(DATABASE_ENDINGS):
        beside(path, ending).unlink(missing_ok=True)


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
    try:
        yield
    except OSError as error:
        readable = file_error(error)
        if readable is None:
            raise
        raise readable from None


def file_error(error: OSError) -> AppError | None:
    """Return what a file error is to a person; None where there is nothing that one could act on."""
    full = tr("There is no disk space left. Nothing was changed. Free some space and try again.")
    texts = {
        errno.ENOSPC: ("disk-full", full),
        errno.EDQUOT: ("disk-full", full),
        errno.EROFS: ("read-only", tr("This place is read-only. Nothing was changed. Choose another folder.")),
        errno.EACCES: ("no-permission", tr("There is no permission to use this file or folder. Nothing was changed.")),
        errno.EPERM: ("no-permission", tr("There is no permission to use this file or folder. Nothing was changed.")),
        errno.ENOENT: ("no-such-file", tr("The file or folder does not exist. Nothing was changed.")),
        errno.ENOTDIR: ("no-such-file", tr("The file or folder does not exist. Nothing was changed.")),
        errno.EISDIR: ("is-a-folder", tr("This is a folder and not a file. Nothing was changed.")),
        errno.EIO: ("disk-error", tr("The disk reported an error. Nothing was changed. Check the disk and try again.")),
    }  # fmt: skip
    known = texts.get(error.errno or 0)
    return AppError(*known) if known is not None else None


def open_private(name: str, flags: int) -> int:
    """Open a file that nobody else on this machine may read; an ``opener`` for ``open``."""
    return os.open(name, flags, _PRIVATE)
