"""Run a command and strike at exactly its n-th file-changing call: kill it there, or fail from there on.

One counter serves all: :func:`count_writes` lets every call pass the gate of :mod:`tests.faults.gate`
and lists them in order, the others pass the same calls through the same gate and strike at the n-th.
The kernel holds the thread until the verdict, so a call that is killed or fails is never made,
whichever thread or child process makes it and whatever its files are called in this run. What a run
writes to its own stdout and stderr does not count. kill -9 is no power cut, which is in
:mod:`tests.faults.powercut`. Judging what is left behind does not belong here.
"""

from __future__ import annotations

import errno
import signal
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.calls import CHANGES, WRITES, Call
from tests.faults.client import Outcome, Request, WarmProgram
from tests.faults.gate import GO_ON, INTERRUPT, KILL, Gate
from tests.faults.strace import tracing


@dataclass(frozen=True)
class Run:
    """A command of a warm program; the caller puts its files back in order between two runs."""

    program: WarmProgram
    request: Request


@dataclass(frozen=True)
class WriteTrace:
    """What a run did: its file-changing calls in order, those among them that were struck, its end."""

    outcome: Outcome
    calls: tuple[Call, ...]
    struck: tuple[Call, ...]

    @property
    def killed(self) -> bool:
        """Whether the kill that was asked for really happened."""
        return bool(self.struck) and self.outcome.signal == signal.SIGKILL

    def count(self, names: Collection[str] = CHANGES) -> int:
        """Return how many of the calls have one of these names."""
        return sum(call.name in names for call in self.calls)


def count_writes(run: Run) -> WriteTrace:
    """Run the command undisturbed and list its file-changing calls, syncs included."""
    return _watched(run, frozenset(), lambda _position: GO_ON)


def kill_at(run: Run, n: int, calls: Collection[str] = CHANGES) -> WriteTrace:
    """Run the command and kill it, and all it has started, when it is about to make its n-th call.

    The first is 1, and only calls named in ``calls`` count. A run that ends before is no error:
    ``WriteTrace.killed`` says whether it got that far.
    """
    return _watched(run, calls, lambda position: KILL if position == n else GO_ON)


def interrupt_at(run: Run, n: int, calls: Collection[str] = CHANGES) -> WriteTrace:
    """Run the command and press Ctrl-C when it makes its n-th call, which is made all the same."""
    return _watched(run, calls, lambda position: INTERRUPT if position == n else GO_ON)


def fail_from(
    run: Run, n: int, error: str = "ENOSPC", *, once: bool = False, calls: Collection[str] = WRITES
) -> WriteTrace:
    """Run the command and let each of the named calls fail from the n-th on, or only the n-th.

    ``error`` is a name from :mod:`errno`; ``WriteTrace.struck`` holds the calls that failed.
    """
    number = int(getattr(errno, error))
    return _watched(run, calls, lambda position: number if position == n or (position > n and not once) else GO_ON)


def record_writes(run: Run, log: Path) -> Outcome:
    """Run the command under strace, which writes each call and all data to ``log``.

    The log is what :func:`tests.faults.canaries.find_in_writes` and
    :func:`tests.faults.strace.read_trace` read; it takes four times the space of the data. What the
    command prints is in it too, as writes to ``stdout`` and ``stderr`` in ``run.program.folder``.

    Raises:
        FaultToolError: strace is missing, may not trace, or did not come to its own end.
    """
    with run.program.start(run.request) as started, tracing(started.pid, log):
        return started.finish()


def positions(total: int, how_many: int) -> tuple[int, ...]:
    """Return up to ``how_many`` numbers from 1 to ``total``, evenly spread, both ends included.

    Raises:
        ValueError: There is nothing to choose from, which would make a matrix that proves nothing.
    """
    if total < 1 or how_many < 2:  # first and last
        raise ValueError(f"cannot choose {how_many} positions from {total} calls")
    step = (total - 1) / (how_many - 1)
    return tuple(sorted({1 + round(index * step) for index in range(how_many)}))


@dataclass
class _Observer:
    """Keeps the calls that count and asks ``verdict`` about the position of each named one."""

    outputs: Path
    names: Collection[str]
    verdict: Callable[[int], int]
    calls: list[Call] = field(default_factory=list)
    struck: list[Call] = field(default_factory=list)
    position: int = 0

    def judge(self, call: Call) -> int:
        if Path(call.path).is_relative_to(self.outputs):
            return GO_ON
        self.calls.append(call)
        if call.name not in self.names:
            return GO_ON
        self.position += 1
        verdict = self.verdict(self.position)
        if verdict != GO_ON:
            self.struck.append(call)
        return verdict


def _watched(run: Run, names: Collection[str], verdict: Callable[[int], int]) -> WriteTrace:
    observer = _Observer(run.program.folder, names, verdict)
    with run.program.start(run.request, gated=True) as started:
        assert started.gate is not None
        outcome = started.finish(Gate(started.gate, started.pid, observer.judge))
    return WriteTrace(outcome, tuple(observer.calls), tuple(observer.struck))
