"""The canvas of each kind of chart; those with axes are loaded when one is first wanted, for that takes a second."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from app.services.workflows.charts.model import Chart, Kind
from app.views.charts.canvas.base import Canvas
from app.views.charts.canvas.heatmap import Heatmap
from app.views.charts.canvas.rows import Rows
from app.views.charts.canvas.tiles import Tiles
from app.views.charts.canvas.treemap import Treemap
from app.views.kit.ui import Look

_PAINTED: Final[dict[Kind, type[Canvas]]] = {
    Kind.HEATMAP: Heatmap, Kind.ROWS: Rows, Kind.TILES: Tiles, Kind.TREEMAP: Treemap,
}  # fmt: skip


def load() -> None:
    """Read the code of charts with axes; on any thread."""
    import_module("app.views.charts.canvas.bars")
    import_module("app.views.charts.canvas.lines")


def is_painted(chart: Chart) -> bool:
    """Return whether a chart can be drawn, or declines, before :func:`load` is done."""
    return chart.kind in _PAINTED or chart.declined is not None


def make_canvas(look: Look, chart: Chart, *, is_whole: bool = False) -> Canvas:
    """Return the chart as a widget; ``is_whole`` where it has the page to itself."""
    if chart.kind in _PAINTED:
        return _PAINTED[chart.kind](look, chart, is_whole=is_whole)
    from app.views.charts.canvas.bars import Bars
    from app.views.charts.canvas.lines import Lines

    return (Bars if chart.kind is Kind.BARS else Lines)(look, chart, is_whole=is_whole)
