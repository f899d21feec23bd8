"""The columns of an open workspace, kept in memory between questions and never written anywhere.

They are read when the first figure is asked for, and brought up to date with the record of changes
that every step leaves in the file: whatever was changed, undone or brought in, by whichever door,
is in the next answer. Free of numpy until then, so that a workspace opens as fast as without it.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection

if TYPE_CHECKING:
    from app.services.analysis.snapshots import Snapshot

_CORE: Final = ("customer", "order")


class AnalysisColumns:
    """Holds the newest snapshot; may be asked from any thread that reads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None

    def current(self, connection: Connection, *further: str) -> Snapshot:
        """Return customers, orders and further tables as the connection's transaction sees them, or newer."""
        from app.models.engine import forget_pages
        from app.services.analysis.memory import give_back, keep_large_apart
        from app.services.analysis.reading import last_step
        from app.services.analysis.snapshots import bring_up_to_date, load

        seq = last_step(connection)
        wanted = (*_CORE, *further)
        with self._lock:
            found = self._snapshot
            if found is not None and found.seq < seq:
                found = bring_up_to_date(connection, seq, found)
            is_newer = found is not None and found.seq > seq
            if found is None or not found.tables.keys() >= set(wanted):
                keep_large_apart()
                found = load(connection, seq, wanted, {} if found is None or is_newer else found.tables)
                # Reading whole tables has pushed everything else out of what the connection keeps.
                forget_pages(connection)
                give_back()
            self._snapshot = found
        return found

    def empty(self) -> None:
        """Forget everything; what is asked next is read anew."""
        with self._lock:
            self._snapshot = None
