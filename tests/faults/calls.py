"""The system calls that change files, and how to read one from the program that is about to make it.

This is the one definition of a "file-changing call" that counting, killing and failing share. Pages
written through a shared ``mmap`` are no calls and are not seen. What is done to a call does not belong
here.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

# x86-64 call number, then the positions of the arguments that say which file it is about.
_ON_FILE: Final = {  # number, file descriptor
    "write": (1, 0),
    "pwrite64": (18, 0),
    "writev": (20, 0),
    "pwritev": (296, 0),
    "pwritev2": (328, 0),
    "sendfile": (40, 0),
    "copy_file_range": (326, 2),
    "fallocate": (285, 0),
    "ftruncate": (77, 0),
    "fsync": (74, 0),
    "fdatasync": (75, 0),
}
_ON_PATH: Final = {  # number, folder descriptor or None, path; of two paths the one that appears
    "open": (2, None, 0),
    "openat": (257, 0, 1),
    "creat": (85, None, 0),
    "truncate": (76, None, 0),
    "rename": (82, None, 1),
    "renameat": (264, 2, 3),
    "renameat2": (316, 2, 3),
    "link": (86, None, 1),
    "linkat": (265, 2, 3),
    "symlink": (88, None, 1),
    "symlinkat": (266, 1, 2),
    "unlink": (87, None, 0),
    "unlinkat": (263, 0, 1),
    "mkdir": (83, None, 0),
    "mkdirat": (258, 0, 1),
    "rmdir": (84, None, 0),
}
_FLAGS: Final = {"open": 1, "openat": 2}  # only an open that may create or empty a file changes one

SYNCS: Final = frozenset({"fsync", "fdatasync"})
#: Calls that need space: a full disk refuses them, and nothing else.
WRITES: Final = frozenset(
    {"write", "pwrite64", "writev", "pwritev", "pwritev2", "sendfile", "copy_file_range", "fallocate"}
)
#: Calls after which the files may look different; a sync is none of them.
CHANGES: Final = (frozenset(_ON_FILE) | frozenset(_ON_PATH)) - SYNCS

BY_PATH: Final = frozenset(_ON_PATH)
NUMBERS: Final = {name: row[0] for table in (_ON_FILE, _ON_PATH) for name, row in table.items()}
_NAMES: Final = {number: name for name, number in NUMBERS.items()}
_AT_FDCWD: Final = 0xFFFFFF9C
_LONGEST_PATH: Final = 4096
_NOT_FILES: Final = ("/dev/", "/proc/", "/sys/", "/memfd:")


@dataclass(frozen=True)
class Call:
    """One file-changing call: its name and the file it is about (for a rename, the new name).

    As long as the call waits, ``thread`` and ``arguments`` tell the rest of it.
    """

    name: str
    path: str
    thread: int = field(default=0, compare=False)
    arguments: tuple[int, ...] = field(default=(), compare=False)


def read_call(thread: int, number: int, arguments: Sequence[int]) -> Call | None:
    """Return the call that a waiting thread wants to make, or None where it changes no regular file.

    None is also the answer for a descriptor that is not open: the kernel will refuse such a call.
    """
    name = _NAMES[number]
    if name in _FLAGS and not arguments[_FLAGS[name]] & (os.O_CREAT | os.O_TRUNC):
        return None
    try:
        path = _file_of(thread, name, arguments) if name in _ON_FILE else _path_of(thread, name, arguments)
    except (FileNotFoundError, ProcessLookupError):
        return None
    if path is None or path.startswith(_NOT_FILES):
        return None
    return Call(name, path, thread, tuple(arguments))


def _file_of(thread: int, name: str, arguments: Sequence[int]) -> str | None:
    link = f"/proc/{thread}/fd/{descriptor(arguments[_ON_FILE[name][1]])}"
    mode = os.stat(link).st_mode
    if not stat.S_ISREG(mode) and not (name in SYNCS and stat.S_ISDIR(mode)):
        return None
    return os.readlink(link).removesuffix(" (deleted)")


def _path_of(thread: int, name: str, arguments: Sequence[int]) -> str:
    _number, folder, path = _ON_PATH[name]
    return named(thread, None if folder is None else arguments[folder], arguments[path])


def named(thread: int, folder: int | None, path: int) -> str:
    """Return the path that a string in the thread's memory means, in its folder or in an open one."""
    given = os.fsdecode(read_memory(thread, path, _LONGEST_PATH).partition(b"\0")[0])
    is_open = folder is not None and folder & 0xFFFFFFFF != _AT_FDCWD
    base = f"/proc/{thread}/fd/{descriptor(folder or 0)}" if is_open else f"/proc/{thread}/cwd"
    return os.path.normpath(os.path.join(os.readlink(base), given))  # text, never opened


def read_memory(thread: int, address: int, length: int) -> bytes:
    """Return what a waiting thread has at an address; less where its memory ends there."""
    memory = os.open(f"/proc/{thread}/mem", os.O_RDONLY)
    try:
        return os.pread(memory, length, address)
    finally:
        os.close(memory)


def descriptor(argument: int) -> int:
    """Return the file descriptor in an argument; a negative one becomes a number that is never open."""
    return argument & 0x7FFFFFFF
