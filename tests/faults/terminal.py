"""A real process of the command line on a terminal of its own, where keys can be pressed.

What is on the screen decides when a key is pressed, never the time that has gone by.
"""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.faults import FaultToolError
from tests.faults.client import Request

CTRL_C: Final = b"\x03"
_STEWARD: Final = "from app.cli import run; run()"
# Only the leader of a session can be given a terminal, and it must take it itself.
_TAKE_TERMINAL: Final = (
    "import fcntl, os, signal, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY); "
    # Whoever runs the tests in the background ignores interrupts, and so would all that they start.
    "signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.executable, sys.argv[1:])"
)
_LIMIT_S: Final = 60.0


class Terminal:
    """Runs a request on a terminal; use it in a ``with`` block, which ends the process."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self.screen = ""

    def __enter__(self) -> Self:
        self._ours, theirs = pty.openpty()
        changed = {name: value for name, value in self._request.env.items() if value is not None}
        environment = {name: value for name, value in os.environ.items() if name not in self._request.env} | changed
        program = [sys.executable, "-c", _STEWARD, *self._request.argv]
        self.process = subprocess.Popen(
            [sys.executable, "-c", _TAKE_TERMINAL, *program],
            cwd=Path(__file__).parents[2],
            env=environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._ours)

    def wait_for(self, words: str) -> None:
        """Wait until a pattern of words has come to the screen.

        Raises:
            FaultToolError: The process ended without them, or the time limit is over.
        """
        while not re.search(words, self.screen):
            if not self._read():
                raise FaultToolError(f"{words!r} never came to the screen: {self.screen}")

    def press(self, key: bytes) -> None:
        """Press a key."""
        os.write(self._ours, key)

    def finish(self) -> int:
        """Wait for the end of the process and return its exit code, negative where a signal ended it."""
        while self._read():
            pass
        return self.process.wait(_LIMIT_S)

    def _read(self) -> bool:
        """Read what has come to the screen; False where nothing more will come."""
        deadline = time.monotonic() + _LIMIT_S
        ready, _, _ = select.select([self._ours], [], [], max(0.0, deadline - time.monotonic()))
        try:
            read = os.read(self._ours, 65_536) if ready else b""
        except OSError:  # everybody on the other side has hung up
            return False
        self.screen += read.decode(errors="replace")
        return bool(read)
