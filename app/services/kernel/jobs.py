"""Background reading: a small pool that answers queries, drops what was overtaken, and stops.

Free of Qt. The result is handed to ``post``, which brings it to the thread that shows it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection, event

from app.errors import CancelledError
from app.models.engine import READERS, interrupt
from app.services.kernel.permissions import Actor
from app.services.kernel.queries import Query, Readers
from app.text import tr

_AGAIN_S: Final = 0.05

Post = Callable[[Callable[[], None]], None]


class Ticket:
    """One request; it can be cancelled at any time and then never delivers."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self.is_cancelled = False

    def cancel(self) -> None:
        """Drop the request; a statement that is already running is interrupted."""
        with self._lock:
            self.is_cancelled = True
            if self._connection is not None:
                interrupt(self._connection)

    @contextmanager
    def working(self, connection: Connection) -> Iterator[None]:
        """Let :meth:`cancel` interrupt this connection for as long as it works for the request."""
        with self._lock:
            self._connection = connection
        # An interrupt between two statements stops neither, so each one asks before it begins.
        event.listen(connection, "before_cursor_execute", self._stop_if_cancelled)
        try:
            yield
        finally:
            with self._lock:
                self._connection = None
            event.remove(connection, "before_cursor_execute", self._stop_if_cancelled)

    def _stop_if_cancelled(self, *_: object) -> None:
        if self.is_cancelled:
            raise CancelledError("cancelled", tr("Stopped. Nothing was changed."))


class Jobs:
    """Runs queries in the background; of requests with one key only the latest is delivered."""

    def __init__(self, readers: Readers, post: Post = lambda call: call()) -> None:
        self._readers = readers
        self._post = post
        self._pool = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._latest: dict[object, Ticket] = {}
        self._running: dict[Future[Any], Ticket] = {}
        self._lock = threading.Lock()

    def ask(
        self,
        actor: Actor,
        query: Query[..., Any],
        *args: Any,
        then: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        key: object | None = None,
    ) -> Ticket:
        """Answer a query in the background; a newer request with the same key overtakes it."""
        ticket = self._new_ticket(key)
        future: Future[Any] = self._pool.submit(self._answer, ticket, actor, query, args)
        with self._lock:
            self._running[future] = ticket
        future.add_done_callback(self._end)
        future.add_done_callback(lambda done: self._deliver(ticket, done, then, failed))
        return ticket

    @property
    def is_idle(self) -> bool:
        """Whether every request is answered or dropped."""
        with self._lock:
            return not self._latest

    def close(self) -> None:
        """Drop all requests and wait until the readers are at rest."""
        with self._lock:
            undelivered = list(self._latest.values())
        for ticket in undelivered:
            ticket.cancel()
        self._pool.shutdown(wait=False, cancel_futures=True)
        while running := self._tickets():
            # Again and again: an interrupt that comes just before a statement begins stops nothing.
            for ticket in running.values():
                ticket.cancel()
            wait(running, timeout=_AGAIN_S)
        self._pool.shutdown(wait=True)

    def _tickets(self) -> dict[Future[Any], Ticket]:
        with self._lock:
            return dict(self._running)

    def _end(self, future: Future[Any]) -> None:
        with self._lock:
            self._running.pop(future, None)

    def _new_ticket(self, key: object | None) -> Ticket:
        ticket = Ticket()
        with self._lock:
            before = self._latest.get(key if key is not None else ticket)
            self._latest[key if key is not None else ticket] = ticket
        if before is not None:
            before.cancel()
        return ticket

    def _answer(self, ticket: Ticket, actor: Actor, query: Query[..., Any], args: tuple[Any, ...]) -> Any:
        if ticket.is_cancelled:
            return None
        return self._readers.ask_interruptibly(actor, ticket.working, query, *args)

    def _deliver(
        self,
        ticket: Ticket,
        done: Future[Any],
        then: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        if ticket.is_cancelled or done.cancelled():
            self._forget(ticket)
        else:
            self._post(lambda: self._hand_over(ticket, done, then, failed))

    def _hand_over(
        self,
        ticket: Ticket,
        done: Future[Any],
        then: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        # Known until now, because between the post and this call it may have been overtaken.
        self._forget(ticket)
        if ticket.is_cancelled:
            return
        error = done.exception()
        if error is None:
            then(done.result())
        else:
            failed(error)

    def _forget(self, ticket: Ticket) -> None:
        with self._lock:
            for key in [key for key, latest in self._latest.items() if latest is ticket]:
                del self._latest[key]
