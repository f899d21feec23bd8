"""Which charts there are: what the board is built from, free of numpy and of every figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.services.workflows.charts.model import Kind
from app.text import Text, tr


@dataclass(frozen=True)
class ChartEntry:
    """A chart of the board; ``details`` are the ways in which it can be shown, the first by default."""

    name: str
    title: Text
    icon: str
    kind: Kind
    details: tuple[tuple[str, Text], ...] = ()


_FEW_OR_ALL: Final = (("first", tr("Top of the list")), ("all", tr("Whole list")))

_ALL: Final = (
    ChartEntry("tiles", tr("Key figures"), "list", Kind.TILES),
    ChartEntry("segments", tr("Segments"), "users", Kind.TREEMAP),
    ChartEntry("rfm", tr("Recency and frequency"), "columns-3", Kind.HEATMAP),
    ChartEntry("pareto", tr("Revenue across customers"), "chart-column", Kind.CURVE),
    ChartEntry(
        "cohorts", tr("Who comes back, by month of the first order"), "rows-3", Kind.HEATMAP,
        (("rates", tr("Shares")), ("counts", tr("Customers")), ("money", tr("Revenue"))),
    ),
    ChartEntry("retention", tr("Retained and lost by month"), "repeat", Kind.LINES),
    ChartEntry("regions", tr("Revenue by region"), "map-pin", Kind.BARS),
    ChartEntry("months", tr("Revenue by month and year"), "calendar", Kind.HEATMAP),
    ChartEntry("season", tr("Season index"), "sun", Kind.LINES),
    ChartEntry("region_season", tr("Regions by season"), "globe", Kind.HEATMAP),
    ChartEntry("product_season", tr("Products by region and season"), "package", Kind.ROWS, _FEW_OR_ALL),
    ChartEntry("reps", tr("Performance by rep and team"), "handshake", Kind.BARS, (
        ("reps", tr("Reps")), ("teams", tr("Teams")),
    )),
    ChartEntry("rhythm", tr("Late by their own rhythm"), "clock", Kind.ROWS, _FEW_OR_ALL),
    ChartEntry("forecast", tr("Expected purchases and risk"), "eye", Kind.ROWS, _FEW_OR_ALL),
)  # fmt: skip

CHARTS: Final[Mapping[str, ChartEntry]] = {each.name: each for each in _ALL}
"""The charts in the order of the board."""
