"""Rows of records as a file that appears when it is whole: what every export ends in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from app.services.kernel.fields import Kind
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.kernel.queries import Reader
from app.services.workflows.exporting.rows import CUSTOM, custom_names, export_fields
from app.services.workflows.exporting.writers import whole_file, writer_for

_TICK: Final = 500


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


def _counted(rows: Iterable[dict[str, Any]], progress: Progress) -> Iterator[dict[str, Any]]:
    for count, row in enumerate(rows, 1):
        if count % _TICK == 0:
            progress.advance(_TICK)
        yield row
