"""The columns of the file as figures take them, by the conventions of the team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.kernel import money
from app.services.kernel.queries import Reader
from app.services.workflows.figure_settings.fields import load_figure_rules

if TYPE_CHECKING:
    # Numpy takes longer to load than most commands to run.
    from app.services.analysis.snapshots import Snapshot


def current_snapshot(reader: Reader, *further: str) -> Snapshot:
    """Return customers, orders and further tables, amounts in the reporting currency where there is one."""
    from app.services.analysis.exchange import exchanged

    snapshot: Snapshot = reader.columns.current(reader.connection, *further)
    return exchanged(snapshot, load_figure_rules(reader.connection).exchange, money.places)
