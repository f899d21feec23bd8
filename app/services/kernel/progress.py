"""Progress of long work, and the wish to stop it, passed between threads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from app.errors import CancelledError
from app.text import Text, tr

Report = Callable[[Text, int, int | None], None]


class Progress:
    """Counts work done in phases; the worker reports, anybody may cancel.

    ``report`` is called on the worker's thread with the phase, the units done and their total
    where it is known.
    """

    def __init__(self, report: Report | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()
        self._phase = tr("Working")
        self._total: int | None = None
        self._done = 0

    def start(self, phase: Text, total: int | None = None) -> None:
        """Begin a phase of the work."""
        self._phase, self._total, self._done = phase, total, 0
        self.advance(0)

    def advance(self, units: int) -> None:
        """Say that some units are done; raises :class:`CancelledError` if the work shall stop."""
        self._done += units
        if self._cancelled.is_set():
            raise CancelledError("cancelled", tr("Stopped. Nothing was changed."))
        if self._report is not None:
            self._report(self._phase, self._done, self._total)

    def cancel(self) -> None:
        """Ask the worker to stop at its next report; may be called from any thread."""
        self._cancelled.set()


NO_PROGRESS: Final = Progress()
