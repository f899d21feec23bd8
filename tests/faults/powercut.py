"""What a power cut leaves: all that was synced, and of the rest whatever the disk had got round to.

A run is recorded at the gate with the data of each call. An image is made of the calls up to one of
them: a file is as it was at its last sync, and of what was written since, each write is there, is not
there, or is torn at sectors of 512 bytes. A new, another or no longer a name holds once its folder is
synced; of the later ones the first so many hold, and a rename holds whole or not at all. Pages written
through a shared ``mmap`` are not seen. Judging an image does not belong here.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.faults import FaultToolError
from tests.faults.calls import SYNCS, Call, descriptor, named, read_memory
from tests.faults.client import Outcome
from tests.faults.gate import GO_ON, Gate
from tests.faults.harness import Run

Files = dict[str, bytes]
_SECTOR: Final = 512
_KEPT, _TORN = 0.5, 0.75  # the rest is lost
_IN_FOLDERS: Final = frozenset({"mkdir", "mkdirat", "rmdir"})  # folders are made and removed with their files
_OPENS: Final = frozenset({"open", "openat", "creat"})
_RENAMES: Final = {"rename": (None, 0), "renameat": (0, 1), "renameat2": (0, 1)}


@dataclass(frozen=True)
class Write:
    """Bytes for a place in a file."""

    path: str
    offset: int
    data: bytes


@dataclass(frozen=True)
class Resize:
    """Another length for a file, which is made where there is none."""

    path: str
    length: int | None


@dataclass(frozen=True)
class Sync:
    """The wish that a file, or the names in a folder, be on the disk."""

    path: str


@dataclass(frozen=True)
class Rename:
    """Another name for a file; None takes its name away."""

    path: str
    to: str | None


Event = Write | Resize | Sync | Rename


@dataclass(frozen=True)
class Recording:
    """A run, the files before it, and all that it did to them."""

    outcome: Outcome
    before: Files
    events: tuple[Event, ...]

    def after(self) -> Files:
        """Return the files as they are while nothing is lost."""
        disk = _Disk(self.before)
        for event in self.events:
            disk.take(event)
        return {path: bytes(file.content) for path, file in disk.names.items()}

    def image(self, done: int, chance: random.Random | None = None) -> Files:
        """Return what is left where the power fails after so many calls.

        Without ``chance`` all that was not synced is lost.
        """
        disk = _Disk(self.before)
        for event in self.events[:done]:
            disk.take(event)
        return disk.left(chance)


def record(run: Run, folder: Path) -> Recording:
    """Run a command and record what it does to the files below a folder.

    Raises:
        FaultToolError: It made a call whose effect is not known here.
    """
    before, reader = read_files(folder), _Reader(folder)
    with run.program.start(run.request, gated=True) as started:
        assert started.gate is not None
        outcome = started.finish(Gate(started.gate, started.pid, reader.judge))
    return Recording(outcome, before, tuple(reader.events))


def read_files(folder: Path) -> Files:
    """Return the content of all files below a folder."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def write_files(folder: Path, files: Files) -> None:
    """Let a folder hold these files and no others."""
    for path in read_files(folder):
        Path(path).unlink()
    for name, content in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(content)


class _Reader:
    """Reads from the waiting program what it is about to do."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.events: list[Event] = []

    def judge(self, call: Call) -> int:
        if Path(call.path).is_relative_to(self._folder):
            self.events.extend(_events(call))
        return GO_ON


def _events(call: Call) -> Iterator[Event]:
    arguments = call.arguments
    if call.name in ("write", "pwrite64"):
        offset = arguments[3] if call.name == "pwrite64" else _position(call)
        yield Write(call.path, offset, read_memory(call.thread, arguments[1], arguments[2]))
    elif call.name == "ftruncate":
        yield Resize(call.path, arguments[1])
    elif call.name in SYNCS:
        yield Sync(call.path)
    elif call.name in _OPENS:
        flags = arguments[{"open": 1, "openat": 2}[call.name]]
        yield Resize(call.path, 0 if flags & os.O_TRUNC else None)
    elif call.name in ("unlink", "unlinkat"):
        yield Rename(call.path, None)
    elif call.name in _RENAMES:
        folder, path = _RENAMES[call.name]
        old = named(call.thread, None if folder is None else arguments[folder], arguments[path])
        yield Rename(old, call.path)
    elif call.name not in _IN_FOLDERS:
        raise FaultToolError(f"a power cut during {call.name} is not known here")


def _position(call: Call) -> int:
    lines = Path(f"/proc/{call.thread}/fdinfo/{descriptor(call.arguments[0])}").read_text(encoding="ascii")
    known = dict(line.split(":", 1) for line in lines.splitlines())
    if int(known["flags"], 8) & os.O_APPEND:
        return os.stat(f"/proc/{call.thread}/fd/{descriptor(call.arguments[0])}").st_size
    return int(known["pos"])


@dataclass
class _File:
    """A file's content as the program sees it, as it was synced, and what came since."""

    content: bytearray
    synced: bytes = b""
    since: list[Write | Resize] = field(default_factory=list)


#: What names mean from now on. Both names of a rename are one entry: every journal keeps them together.
_Names = dict[str, _File | None]


class _Disk:
    """Files and names as the program sees them and as the disk has them."""

    def __init__(self, before: Files) -> None:
        self.names = {path: _File(bytearray(content), content) for path, content in before.items()}
        self._synced = dict(self.names)
        self._since: list[_Names] = []

    def take(self, event: Event) -> None:
        """Let the program do something; what the system would refuse does nothing."""
        file = self.names.get(event.path)
        if isinstance(event, Sync):
            self._sync(event.path, file)
        elif isinstance(event, Rename):
            if file is not None:
                self._rename(event, file)
        elif isinstance(event, Resize) and file is None:
            self._name({event.path: _File(bytearray())})
        elif file is not None and (isinstance(event, Write) or event.length is not None):
            _apply(event, file.content)
            file.since.append(event)

    def left(self, chance: random.Random | None) -> Files:
        """Return what the disk has when the power fails now."""
        names = dict(self._synced)
        kept = chance.randint(0, len(self._since)) if chance else 0
        for meant in self._since[:kept]:
            _set(names, meant)
        return {path: _left_of(file, chance) for path, file in names.items()}

    def _sync(self, path: str, file: _File | None) -> None:
        if file is not None:
            file.synced, file.since = bytes(file.content), []
            return
        for meant in self._since:
            if _is_in(meant, path):
                _set(self._synced, meant)
        self._since = [meant for meant in self._since if not _is_in(meant, path)]

    def _rename(self, event: Rename, file: _File) -> None:
        self._name({event.path: None} if event.to is None else {event.path: None, event.to: file})

    def _name(self, meant: _Names) -> None:
        _set(self.names, meant)
        self._since.append(meant)


def _is_in(meant: _Names, folder: str) -> bool:
    return any(os.path.dirname(name) == folder for name in meant)


def _set(names: dict[str, _File], meant: _Names) -> None:
    for name, file in meant.items():
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file


def _left_of(file: _File, chance: random.Random | None) -> bytes:
    content = bytearray(file.synced)
    for event in file.since if chance else ():
        luck = chance.random() if chance else 1.0
        if luck < _KEPT:
            _apply(event, content)
        elif luck < _TORN and isinstance(event, Write):
            for sector in _sectors(event):
                if chance and chance.random() < _KEPT:
                    _apply(sector, content)
    return bytes(content)


def _sectors(event: Write) -> Iterator[Write]:
    start = 0
    while start < len(event.data):
        end = start + _SECTOR - (event.offset + start) % _SECTOR
        yield Write(event.path, event.offset + start, event.data[start:end])
        start = end


def _apply(event: Write | Resize, content: bytearray) -> None:
    if isinstance(event, Write):
        content.extend(bytes(max(0, event.offset - len(content))))
        content[event.offset : event.offset + len(event.data)] = event.data
    elif event.length is not None:
        del content[event.length :]
        content.extend(bytes(event.length - len(content)))
