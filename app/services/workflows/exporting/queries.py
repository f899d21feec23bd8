"""Exporting as a query: rows within reach go to a file, and the file appears when it is whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.services.kernel.fields import Kind
from app.services.kernel.listing import Listing
from app.services.kernel.permissions import READ
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.kernel.queries import Reader, query
from app.services.workflows.exporting.record_files import write_records
from app.services.workflows.exporting.rows import export_rows
from app.services.workflows.exporting.writers import whole_file, writer_for
from app.text import tr


@query(READ)
def export(
    reader: Reader,
    kind: Kind,
    listing: Listing,
    target: Path,
    *,
    raw: bool = False,
    progress: Progress = NO_PROGRESS,
) -> int:
    """Write the records that a filter leaves to ``target`` and return the number of rows.

    Raises:
        AppError: The disk is full or the place read-only; a former file there is untouched then.
    """
    progress.start(tr("Exporting rows"))
    return write_records(reader, kind, export_rows(reader, kind, listing), target, raw=raw, progress=progress)


def write_table(target: Path, names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write the rows of a report to a file, whole or not at all.

    Raises:
        AppError: The disk is full or the place read-only; a former file there is untouched then.
    """
    write = writer_for(target)
    with whole_file(target) as part:
        write(part, names, {}, rows, False)
