"""A sitting in which somebody presses Ctrl-C while a command runs, and then goes on working.

``SITTING PLACE`` makes a workspace at that place and prints, one a line, what became of a long command
and of a short one after it, each with the number of steps done so far.
"""

from __future__ import annotations

import os
import signal
from datetime import date, datetime
from pathlib import Path

from app.bootstrap import Founding, Steward, found, open_steward
from app.services.kernel.clock import SystemClock
from app.services.workflows.demo.commands import FillDemo
from app.services.workspace.opening import Credentials

_LONG, _SHORT = 5000, 20


class _PressingClock(SystemClock):
    """A clock that presses Ctrl-C when it is asked for the time on the writer's thread, but only once."""

    def now(self) -> datetime:
        if _PressingClock.presses:
            _PressingClock.presses -= 1
            os.kill(os.getpid(), signal.SIGINT)
        return super().now()

    presses = 0


def main(argv: list[str]) -> int:
    """Make the workspace and work in it."""
    path = Path(argv[0])
    key = found(path, None, Founding("Ada"))
    with open_steward(path, Credentials(key=key), program="test", write=True, clock=_PressingClock()) as steward:
        _PressingClock.presses = 1
        _fill(steward, _LONG)
        _fill(steward, _SHORT)
    return 0


def _fill(steward: Steward, customers: int) -> None:
    try:
        steward.do(FillDemo(date(2026, 3, 2), 1, customers))
        print("done", steward.bus.steps_done)
    except KeyboardInterrupt:
        print("stopped", steward.bus.steps_done)
