"""Recording a run with strace, and reading the record back, call by call.

Every string is recorded as hexadecimal escapes and in full; whatever cannot be read with certainty (a
shortened string, an unknown line, a record that breaks off) is an error and never an empty answer.
Looking for something in the data does not belong here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from tests.faults import FaultToolError
from tests.faults.calls import BY_PATH, NUMBERS

#: Calls that carry data out of the process.
DATA_CALLS: Final = frozenset({"write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg", "sendmmsg"})
#: Calls that start another program, with arguments and an environment.
STARTS: Final = frozenset({"execve", "execveat"})
_LONGEST_STRING: Final = 1 << 27
_LIMIT_S: Final = 30.0

_LINE: Final = re.compile(rb"(\d+) +(?:(\w+)\(|<\.\.\. (\w+) resumed>|(\+\+\+) |--- )")
_FILE: Final = re.compile(rb"\w+<([^>]*)>")
_STRING: Final = re.compile(rb'"([^"]*)"')
_BUFFER: Final = re.compile(rb'(?:"([^"]*)"|\[\]|\b(?:0x[0-9a-f]+|NULL)), (?:iov_len=)?(\d+)')
_UNFINISHED: Final = b" <unfinished ...>\n"


@dataclass(frozen=True)
class TracedCall:
    """One recorded call, as strace wrote it: everything after the opening parenthesis is in ``text``."""

    thread: int
    name: str
    text: bytes

    @property
    def path(self) -> str:
        """The file, pipe or socket that the call is about; for a rename the new name as it was given."""
        if self.name in STARTS:
            named = _STRING.findall(self.text)[:1]
        elif self.name in BY_PATH:
            named = _STRING.findall(self.text)
        elif self.name == "copy_file_range":  # from one file to another
            named = _FILE.findall(self.text)
        else:
            named = [found[1]] if (found := _FILE.match(self.text)) else []
        return os.fsdecode(_unescape(named[-1])) if named else ""

    @property
    def strings(self) -> list[bytes]:
        """All strings that the call was given."""
        return [_unescape(each) for each in _STRING.findall(self.text)]

    @property
    def data(self) -> bytes:
        """All bytes that the call was given to write.

        Raises:
            FaultToolError: The record does not hold them all.
        """
        return b"".join(self._buffers()) if self.name in DATA_CALLS else b""

    def _buffers(self) -> Iterator[bytes]:
        buffers = _BUFFER.findall(self.text)
        left_out = self.text.count(b"...") - self.text.count(b"<unfinished ...>")
        if left_out or not buffers:
            raise FaultToolError(f"{self.name} to {self.path}: the record does not hold all its data")
        for escaped, size in buffers:
            data = _unescape(escaped)
            if len(data) != int(size):
                raise FaultToolError(f"{self.name} of {size} bytes: the record holds only {len(data)}")
            yield data


@contextmanager
def tracing(pid: int, log: Path) -> Iterator[None]:
    """Record the calls of a stopped process, and of all it starts, in ``log`` until it has ended.

    Raises:
        FaultToolError: strace is missing, may not trace, or did not come to its own end.
    """
    strace = shutil.which("strace")
    if strace is None:
        raise FaultToolError("strace is not installed (or not on PATH)")
    names = ",".join(sorted(DATA_CALLS | STARTS | frozenset(NUMBERS)))
    command = [strace, "-f", "-v", "-y", "-xx", "-s", str(_LONGEST_STRING), "-e", f"trace={names}"]
    with tempfile.TemporaryFile() as complaints:
        tracer = subprocess.Popen(
            [*command, "-o", str(log), "-p", str(pid)], stdin=subprocess.DEVNULL, stderr=complaints
        )
        try:
            _await_attached(tracer, pid, complaints)
            yield
            if tracer.wait(_LIMIT_S) != 0:
                raise FaultToolError(f"strace failed: {_said(complaints)}")
        finally:
            tracer.kill()
            tracer.wait()


def _await_attached(tracer: subprocess.Popen[bytes], pid: int, complaints: IO[bytes]) -> None:
    deadline = time.monotonic() + _LIMIT_S
    wanted = f"TracerPid:\t{tracer.pid}\n"
    while wanted not in Path(f"/proc/{pid}/status").read_text(encoding="ascii"):
        if tracer.poll() is not None or time.monotonic() > deadline:
            raise FaultToolError(f"strace could not attach: {_said(complaints)}")
        time.sleep(0.001)


def _said(complaints: IO[bytes]) -> str:
    complaints.seek(0)
    return complaints.read().decode(errors="replace").strip()


def read_trace(log: Path) -> Iterator[TracedCall]:
    """Yield the recorded calls in the order in which they ended, with the life of their thread if need be.

    Raises:
        FaultToolError: A line is not understood, or the record breaks off.
    """
    reader = _Reader()
    with log.open("rb") as lines:
        for line in lines:
            yield from reader.read(line)
    if reader.living or not reader.ended:
        raise FaultToolError(f"{log} breaks off while threads {sorted(reader.living)} live")


class _Reader:
    """Puts the two halves of a call that another thread interrupted together again."""

    def __init__(self) -> None:
        self.living: set[int] = set()
        self.ended = False
        self._begun: dict[int, TracedCall] = {}

    def read(self, line: bytes) -> Iterator[TracedCall]:
        found = _LINE.match(line)
        if found is None or not line.endswith(b"\n"):
            raise FaultToolError(f"not understood in a trace: {line[:200]!r}")
        thread, rest = int(found[1]), line[found.end() :]
        if found[4]:
            self.living.discard(thread)
            self.ended = True
            yield from self._give_up(thread)
        elif name := found[2] or found[3]:
            self.living.add(thread)
            yield from self._continue(thread, name.decode(), rest, resumed=bool(found[3]))

    def _continue(self, thread: int, name: str, rest: bytes, *, resumed: bool) -> Iterator[TracedCall]:
        before = self._begun.pop(thread, None)
        if resumed != (before is not None) or (before and before.name != name):
            raise FaultToolError(f"thread {thread}: two halves of a trace do not fit at {name}")
        call = TracedCall(thread, name, (before.text if before else b"") + rest)
        if rest.endswith(_UNFINISHED):
            self._begun[thread] = call
        elif rest.rpartition(b" = ")[0].rstrip().endswith(b")"):
            yield call
        else:
            raise FaultToolError(f"a call without an end in a trace: {name}({rest[:200]!r}")

    def _give_up(self, thread: int) -> Iterator[TracedCall]:
        """Yield the call in which a thread died."""
        if thread in self._begun:
            yield self._begun.pop(thread)


def _unescape(text: bytes) -> bytes:
    return bytes.fromhex(text.replace(rb"\x", b"").decode())
