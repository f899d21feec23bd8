"""Exporting as a query: rows within reach go to a file, and the file appears when it is whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.services.kernel.fields import Kind
from app.services.kernel.listing import Listing
from app.services.kernel.permissions import READ
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.kernel.queries import Reader, query
from app.services.workflows.exporting.rows import CUSTOM, custom_names, export_fields, export_rows
from app.services.workflows.exporting.writers import whole_file, writer_for
from app.text import tr

_TICK = 500


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


def write_records(
    reader: Reader,
    kind: Kind,
    rows: Iterable[dict[str, Any]],
    target: Path,
    *,
    raw: bool = False,
    progress: Progress = NO_PROGRESS,
) -> int:
    """Write rows of records to ``target``, whole or not at all, and return their number.

    Raises:
        AppError: The disk is full or the place read-only; a former file there is untouched then.
    """
    write = writer_for(target)
    fields = {field.name: field for field in export_fields(kind)}
    names = [*fields, *(f"{CUSTOM}{name}" for name in custom_names(reader, kind))]
    with whole_file(target) as part:
        return write(part, names, fields, _counted(rows, progress), raw)


def write_table(target: Path, names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write the rows of a report to a file, whole or not at all.

    Raises:
        AppError: The disk is full or the place read-only; a former file there is untouched then.
    """
    write = writer_for(target)
    with whole_file(target) as part:
        write(part, names, {}, rows, False)


def _counted(rows: Iterable[dict[str, Any]], progress: Progress) -> Iterator[dict[str, Any]]:
    for count, row in enumerate(rows, 1):
        if count % _TICK == 0:
            progress.advance(_TICK)
        yield row
