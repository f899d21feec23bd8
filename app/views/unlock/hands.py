"""Slow work of a screen that has no workspace yet: stretching keys, making files, asking keyrings.

Once a workspace is open the ``Runner`` of the kit does this.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final

from app.errors import AppError
from app.text import tr
from app.views.kit.runner import Post

Then = Callable[[Any], None]
Failed = Callable[[AppError], None]
_THREADS: Final = 3  # one may wait for a keyring's dialog, one may look for files on a sleeping disk


class Hands:
    """Threads that work for one screen; what they bring when the screen is gone is thrown away."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="unlock")
        self._post = Post()
        self._lock = threading.Lock()
        self._ended: dict[Future[Any], Then | None] = {}
        self._release: Callable[[], None] | None = None
        self._is_closed = False

    def run(self, work: Callable[[], Any], *, then: Then, failed: Failed, discard: Then | None = None) -> None:
        """Have work done on a thread and its result handed over on the window's thread.

        ``discard`` gets, on any thread, a result that nobody is there for any more: an open
        workspace must be closed then. A bug is shown as a failure and raised besides, so that it
        takes the crash path.
        """
        future = self._pool.submit(work)
        future.add_done_callback(lambda ended: self._take(ended, then, failed, discard))

    def hold(self, release: Callable[[], None] | None) -> None:
        """Have something given back if the screen goes before it was passed on; None once it was."""
        self._release = release

    def close(self) -> None:
        """Hand over nothing more; what is under way ends by itself."""
        with self._lock:
            self._is_closed = True
            waiting, self._ended = self._ended, {}
            release, self._release = self._release, None
        if release is not None:
            release()
        for future, discard in waiting.items():
            _throw_away(future, discard)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _take(self, future: Future[Any], then: Then, failed: Failed, discard: Then | None) -> None:
        with self._lock:
            is_late = self._is_closed
            if not is_late:
                self._ended[future] = discard
        if is_late:
            _throw_away(future, discard)
        else:
            self._post(lambda: self._hand_over(future, then, failed))

    def _hand_over(self, future: Future[Any], then: Then, failed: Failed) -> None:
        with self._lock:
            if future not in self._ended:
                return
            del self._ended[future]
        error = future.exception()
        if error is None:
            then(future.result())
        elif isinstance(error, AppError):
            failed(error)
        else:
            failed(AppError("bug", tr("This did not work because of a mistake in the program.")))
            raise error


def _throw_away(future: Future[Any], discard: Then | None) -> None:
    if discard is not None and not future.cancelled() and future.exception() is None:
        discard(future.result())
