"""The newest result of each kind that costs something to compute, kept beside what it was computed from.

It lives and dies with its snapshot, so that nothing has to be told when the file changes. One of a
kind is enough, since all charts have the same filters, and columns of a million rows are dear.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Memo:
    """Keeps what was computed for a key; may be asked from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, tuple[Hashable, Any]] = {}

    def get(self, kind: str, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept of a kind for a key, or make it; two threads may make it both, and get the same."""
        with self._lock:
            known, kept = self._kept.get(kind, (None, None))
        if kept is not None and known == key:
            found: T = kept
            return found
        made = make()
        with self._lock:
            self._kept[kind] = (key, made)
        return made
