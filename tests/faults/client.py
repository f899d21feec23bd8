"""The caller's side of the fork server: one warm program, and one run of it at a time.

A run starts stopped, so that a tracer or a gate can be put in place, and is always ended: by itself, at
its time limit, or when the caller leaves the ``with`` block. What to do to a run is decided elsewhere.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Self

from tests.faults import FaultToolError
from tests.faults.gate import Gate
from tests.faults.warm import LONGEST_MESSAGE

_ROOT: Final = Path(__file__).parents[2]
_ONE_THREAD: Final = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")
_FAREWELL_S: Final = 10.0


@dataclass(frozen=True)
class Request:
    """What to run; ``env`` is what differs from the environment on entering the program, None removes."""

    argv: Sequence[str]
    env: Mapping[str, str | None] = field(default_factory=dict)
    cwd: Path = _ROOT
    stdin: bytes = b""
    timeout_s: float = 60.0


@dataclass(frozen=True)
class Outcome:
    """How a run ended: ``code`` where it exited, ``signal`` where it was killed; the other is None."""

    code: int | None
    signal: int | None
    stdout: str
    stderr: str


class WarmProgram:
    """A program, ``"module:function"``, whose imports are paid once; use it in a ``with`` block.

    ``folder`` holds what the runs print; the calls that write there are no part of what a run does.

    Raises:
        FaultToolError: On entering, when the imports fail or leave threads behind.
    """

    def __init__(self, target: str, preload: Sequence[str] = (), start_limit_s: float = 60.0) -> None:
        self._command = (target, *preload)
        self._start_limit_s = start_limit_s

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="warm-")
        self.folder = Path(self._folder.name).resolve()
        self._channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, (self.folder / "server").open("wb") as complaints:
            self._server = self._spawn(theirs, complaints)
        try:
            self._receive(time.monotonic() + self._start_limit_s)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the server, and with it a run that is still going on."""
        self._channel.close()
        try:
            self._server.wait(_FAREWELL_S)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        self._folder.cleanup()

    def run(self, request: Request) -> Outcome:
        """Run the program to its end with nothing done to it."""
        with self.start(request) as started:
            return started.finish()

    def start(self, request: Request, *, gated: bool = False) -> StartedRun:
        """Fork a run that stands still before its first instruction, behind a gate if asked for."""
        return StartedRun(self, request, gated=gated)

    def _spawn(self, theirs: socket.socket, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
        settings = dict.fromkeys(_ONE_THREAD, "1") | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
        command = [sys.executable, "-m", "tests.faults.warm", "--channel", str(theirs.fileno())]
        return subprocess.Popen(
            [*command, *self._command],
            cwd=_ROOT,
            env=os.environ | settings,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=complaints,
        )

    def _send(self, message: Mapping[str, Any]) -> None:
        self._channel.send(json.dumps(message).encode())

    def _receive(self, deadline: float) -> tuple[dict[str, Any], int | None]:
        """Return the next message and the descriptor that came with it."""
        self._channel.settimeout(max(0.0, deadline - time.monotonic()))
        try:
            message, descriptors, _flags, _address = socket.recv_fds(self._channel, LONGEST_MESSAGE, 1)
        except (TimeoutError, BlockingIOError) as error:
            raise FaultToolError(f"the time limit is over; last words: {self.printed('stderr')}") from error
        if not message:
            raise FaultToolError(f"the fork server ended: {self.printed('server')}")
        return json.loads(message), (descriptors[0] if descriptors else None)

    def printed(self, name: str) -> str:
        """Return what the last run printed to ``stdout`` or ``stderr``, or the ``server`` to its own."""
        path = self.folder / name
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""


class StartedRun:
    """One run, stopped until :meth:`finish`; leaving its ``with`` block kills it if it still lives."""

    def __init__(self, program: WarmProgram, request: Request, *, gated: bool) -> None:
        self._program = program
        self._timeout_s = request.timeout_s
        self._code: int | None = None
        self.gate: int | None = None
        streams = {name: str(program.folder / name) for name in ("stdin", "stdout", "stderr")}
        for path in streams.values():
            Path(path).write_bytes(b"")
        Path(streams["stdin"]).write_bytes(request.stdin)
        program._send(
            {
                "argv": list(request.argv),
                "env": dict(request.env),
                "cwd": str(request.cwd),
                "gated": gated,
                **streams,
            }
        )
        self.pid = self._await_stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._code is None:
            self.kill()
            self._await_end(time.monotonic() + _FAREWELL_S)
        if self.gate is not None:
            os.close(self.gate)

    def kill(self) -> None:
        """Send SIGKILL to the run and to all it has started."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)

    def finish(self, gate: Gate | None = None) -> Outcome:
        """Let the run go on and return how it ended; its file-changing calls pass ``gate``.

        Raises:
            FaultToolError: It did not end in time and was killed.
        """
        deadline = time.monotonic() + self._timeout_s
        os.kill(self.pid, signal.SIGCONT)
        if gate is not None:
            self._serve(gate, deadline)
        code = self._await_end(deadline)
        return Outcome(
            code=code if code >= 0 else None,
            signal=-code if code < 0 else None,
            stdout=self._program.printed("stdout"),
            stderr=self._program.printed("stderr"),
        )

    def _serve(self, gate: Gate, deadline: float) -> None:
        poll = select.poll()
        poll.register(gate.descriptor, select.POLLIN)
        poll.register(self._program._channel, select.POLLIN)
        while time.monotonic() < deadline:
            for descriptor, event in poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
                if descriptor != gate.descriptor:
                    return
                if event & select.POLLIN:
                    gate.answer()
                else:
                    poll.unregister(descriptor)  # nobody is left behind the gate

    def _await_stop(self) -> int:
        deadline = time.monotonic() + self._timeout_s
        message, gate = self._program._receive(deadline)
        if gate is not None:
            self.gate = gate
            message, _ = self._program._receive(deadline)
        if "stopped" not in message:
            if self.gate is not None:
                os.close(self.gate)
            complaint = self._program.printed("stderr") + self._program.printed("server")
            raise FaultToolError(f"the run could not be started: {complaint}")
        return int(message["stopped"])

    def _await_end(self, deadline: float) -> int:
        message, _ = self._program._receive(deadline)
        self._code = int(message["ended"])
        return self._code
