"""Asking for charts one after the other, in the order of the board.

They share what they are computed from: several at once would compute it several times, fill every reader,
and leave the window's own thread a small part of a processor.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Line:
    """Names that wait until ``send`` may be called with them, one at a time.

    Whoever sends hands every answer to what :meth:`ending` returns. The name that is on its way is sent again at
    once, since the newer request overtakes the one before.
    """

    def __init__(self, send: Callable[[str], None]) -> None:
        self._send = send
        self._waiting: dict[str, None] = {}
        self._on_way = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing waits."""
        return not self._waiting

    def put(self, name: str) -> None:
        """Have a name sent when its turn comes."""
        if name == self._on_way:
            self._send(name)
        else:
            self._waiting[name] = None
            self._go_on()

    def ending(self, name: str, take: Callable[[T], None]) -> Callable[[T], None]:
        """Return what takes an answer, whatever it is, and lets the next name be sent."""

        def end(answer: T) -> None:
            if name == self._on_way:
                self._on_way = ""
                self._go_on()
            take(answer)

        return end

    def _go_on(self) -> None:
        if self._waiting and not self._on_way:
            self._on_way = next(iter(self._waiting))
            del self._waiting[self._on_way]
            self._send(self._on_way)
