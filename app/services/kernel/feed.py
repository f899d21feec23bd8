"""The change feed: one notice after each commit, to everyone who shows what was changed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.models.values import ChangeKind
from app.text import Text

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class RowChange:
    """One row before and after; for an insert ``old`` is empty, for a delete ``new`` is."""

    table: str
    record_id: bytes
    kind: ChangeKind
    old: Mapping[str, Any]
    new: Mapping[str, Any]


@dataclass(frozen=True)
class MassChange:
    """Many rows of one table, changed by a mass operation; values are not carried along."""

    table: str
    kind: ChangeKind
    count: int


@dataclass(frozen=True)
class ChangeSet:
    """What one committed step changed. ``origin`` lets the page that did it keep its cursor.

    ``noted`` are the tables beside the state in which it noted something.
    """

    step_seq: int
    title: Text
    user_id: bytes
    at: datetime
    rows: tuple[RowChange, ...]
    masses: tuple[MassChange, ...] = ()
    origin: object | None = None
    noted: frozenset[str] = frozenset()

    @property
    def tables(self) -> frozenset[str]:
        """Names of all tables touched."""
        return frozenset({row.table for row in self.rows} | {mass.table for mass in self.masses}) | self.noted


ChangeHandler = Callable[[ChangeSet], None]


class Feed:
    """Hands change sets to subscribers through ``post``, which chooses the thread."""

    def __init__(self, post: Callable[[Callable[[], None]], None] = lambda call: call()) -> None:
        self._post = post
        self._handlers: list[ChangeHandler] = []

    def subscribe(self, handler: ChangeHandler) -> Callable[[], None]:
        """Call ``handler`` after each commit until the returned function is called."""
        self._handlers.append(handler)

        def unsubscribe() -> None:
            if handler in self._handlers:
                self._handlers.remove(handler)

        return unsubscribe

    def publish(self, changes: ChangeSet) -> None:
        """Tell every subscriber; a failing one is logged and does not stop the rest."""
        for handler in tuple(self._handlers):
            # The change is committed by now: not even a post that fails may make it look undone.
            _logged(self._post, lambda handler=handler: _logged(handler, changes))


def _logged(call: Callable[[Any], None], argument: Any) -> None:
    try:
        call(argument)
    except Exception:
        log.exception("a handler of the change feed failed")
