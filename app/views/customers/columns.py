"""The columns of the list, declared once: title, sort, width, and which give way where it gets narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.text import Text, tr


@dataclass(frozen=True)
class Column:
    """One column. ``width_px`` is what it needs, ``share`` its part of what is left over.

    ``rank`` says which stay longest: the highest numbers give way first. ``is_figure`` is for what figures
    say: off until somebody wants it, and read after the rows.
    """

    name: str
    title: Text
    width_px: int
    rank: int
    share: int = 0
    is_right: bool = False
    goes_down_first: bool = False
    is_figure: bool = False


STAR: Final = Column("star", tr("Star"), 36, 0)
NAME: Final = Column("name", tr("Customer"), 208, 0, share=5)

COLUMNS: Final = (
    STAR,
    NAME,
    Column("stage", tr("Stage"), 110, 1),
    Column("class", tr("Class"), 76, 4, is_figure=True),
    Column("segment", tr("Segment"), 184, 5, is_figure=True),
    Column("rhythm", tr("Rhythm"), 120, 6, is_figure=True),
    Column("owner", tr("Owner"), 116, 9, share=1),
    Column("region", tr("Region"), 112, 10, share=1),
    Column("value", tr("12-month value"), 126, 3, is_right=True, goes_down_first=True),
    Column("trend", tr("Order trend"), 98, 7),
    Column("contact", tr("Last contact"), 118, 8),
    Column("next", tr("Next step"), 176, 2, share=5),
)
BY_NAME: Final = {column.name: column for column in COLUMNS}
PLACES: Final = {column.name: at for at, column in enumerate(COLUMNS)}
CHOOSABLE: Final = tuple(column.name for column in COLUMNS if column.rank)
USUAL: Final = tuple(column.name for column in COLUMNS if column.rank and not column.is_figure)
FIGURES: Final = frozenset(column.name for column in COLUMNS if column.is_figure)


def widths(chosen: Sequence[str], available: int, scale: float) -> dict[str, int]:
    """Return the columns that fit with their widths; star and name always stay."""
    shown = [column for column in COLUMNS if not column.rank or column.name in chosen]
    needed = {column.name: round(column.width_px * scale) for column in shown}
    while sum(needed.values()) > available and (worst := max(shown, key=lambda each: each.rank)).rank:
        shown.remove(worst)
        del needed[worst.name]
    left = max(0, available - sum(needed.values()))
    shares = sum(column.share for column in shown)
    for column in shown:
        needed[column.name] += left * column.share // shares
    needed[NAME.name] += available - sum(needed.values())
    return needed
