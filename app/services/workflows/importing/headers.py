"""Finding the row that names the columns, and making those names usable.

What a column means is decided by the mapping, not here.
"""

from __future__ import annotations

from collections.abc import Sequence

_HALF = 2
_QUARTER = 4


def filled_width(cells: Sequence[str]) -> int:
    """Return the number of cells up to the last one that is not blank."""
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return width


def header_position(rows: Sequence[Sequence[str]]) -> int:
    """Return the index of the header among the first rows of a table, blank rows left out.

    Notes and titles above a table are much narrower than the table: the header is the first row
    that is wider than half of what at least a quarter of the rows reach. A header that is narrower
    than its rows, or a row that is far too wide, is thus not mistaken. That a file has no header at
    all cannot be seen here.
    """
    widths = [filled_width(row) for row in rows]
    place = min(max(1, len(rows) // _QUARTER), len(rows) - 1)
    usual = min(sorted(map(len, rows), reverse=True)[place], max(widths))
    return next(index for index, width in enumerate(widths) if width * _HALF > usual)


def header_names(cells: Sequence[str]) -> tuple[str, ...]:
    """Return a name for each column: none empty, none twice, blanks around them dropped."""
    names: list[str] = []
    for position, cell in enumerate(cells, start=1):
        wanted = cell.strip() or f"column {position}"
        name, count = wanted, 1
        while name in names:
            count += 1
            name = f"{wanted} ({count})"
        names.append(name)
    return tuple(names)
