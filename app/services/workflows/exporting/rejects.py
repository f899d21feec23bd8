"""The rows that an import did not take, as a file that can be mended and imported again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.workflows.exporting.writers import whole_file, writer_for
from app.services.workflows.importing.columns import REJECT_COLUMNS
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.tally import Tally
from app.text import Text, tr


def write_rejects(
    target: Path, plan: Plan, tally: Tally, say: Callable[[Text], str], progress: Progress = NO_PROGRESS
) -> int:
    """Write the rows that were not taken, as they were, with line and reason before them; return their number.

    Raises:
        AppError: The disk is full or the place read-only; a former file there is untouched then.
    """
    write = writer_for(target)
    progress.start(tr("Exporting rows"), len(tally.rejected))
    width = max([len(cells) for _, cells in _rejected(plan, tally, NO_PROGRESS)], default=0)
    names = _names(plan.columns.header, width)
    with whole_file(target) as part:
        rows = (
            dict(zip(names, (line, say(tally.rejected[line]), *_own(plan, cells)), strict=False))
            for line, cells in _rejected(plan, tally, progress)
        )
        # As they were: what the person's own file holds is not changed on its way back.
        return write(part, names, {}, rows, True)


def _rejected(plan: Plan, tally: Tally, progress: Progress) -> Iterator[tuple[int, list[str]]]:
    for line, cells in plan.source.rows() if tally.rejected else ():
        if line in tally.rejected:
            progress.advance(1)
            yield line, cells


def _is_rejects(header: tuple[str, ...]) -> bool:
    return header[: len(REJECT_COLUMNS)] == REJECT_COLUMNS


def _own(plan: Plan, cells: list[str]) -> list[str]:
    """Return the cells without the line and reason of a former round."""
    return cells[len(REJECT_COLUMNS) :] if _is_rejects(plan.columns.header) else cells


def _names(header: tuple[str, ...], width: int) -> list[str]:
    own = header[len(REJECT_COLUMNS) :] if _is_rejects(header) else header
    names = [*REJECT_COLUMNS, *own]
    # A row may have more cells than the header.
    further = (f"column {number}" for number in count(len(names) + 1) if f"column {number}" not in own)
    return names + [next(further) for _ in range(width - len(header))]
