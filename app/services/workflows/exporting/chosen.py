"""Exporting chosen records in the order in which a list shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import select

from app.models.customer import Customer
from app.services.kernel.changes import raw_table
from app.services.kernel.fields import Kind
from app.services.kernel.labels import Labels
from app.services.kernel.listing import ROWS_AT_ONCE, RecordRow, rows_of
from app.services.kernel.permissions import READ, customer_owner
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.kernel.queries import Reader, query
from app.services.workflows.exporting.record_files import write_records
from app.services.workflows.exporting.rows import rows_of_records
from app.text import tr


@query(READ)
def export_chosen(
    reader: Reader, kind: Kind, ids: Sequence[bytes], target: Path, *, progress: Progress = NO_PROGRESS
) -> int:
    """Write records to ``target`` in the order of their ids and return the number of rows.

    What is gone by now, or out of reach, is left out.

    Raises:
        AppError: The disk is full or the place read-only; a former file there is untouched then.
    """
    rows = (row for records in _chosen(reader, kind, ids) for row in rows_of_records(reader, kind, records))
    progress.start(tr("Exporting rows"), len(ids))
    return write_records(reader, kind, rows, target, progress=progress)


def _chosen(reader: Reader, kind: Kind, ids: Sequence[bytes]) -> Iterator[list[RecordRow]]:
    source, cls = raw_table(kind.table), kind.cls
    labels = Labels(reader.connection)
    is_customers = cls is Customer or bool(cls.HANDOVER and cls.HANDOVER.path)
    visible = reader.within_reach(customer_owner(cls)) if is_customers else None
    for start in range(0, len(ids), ROWS_AT_ONCE):
        some = ids[start : start + ROWS_AT_ONCE]
        statement = select(*source.c).where(source.c.id.in_(some))
        if visible is not None:
            statement = statement.where(source.c.id.in_(select(cls.id).where(visible)))
        rows = reader.connection.execute(statement).all()
        found = {row.id: row for row in rows_of(reader.connection, kind, rows, labels, reader.clock.zone_name)}
        yield [found[key] for key in some if key in found]
