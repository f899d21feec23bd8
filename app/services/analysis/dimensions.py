"""By what sales can be grouped: names only, so that asking for them loads no numpy."""

from __future__ import annotations

from typing import Final

ORDER_DIMENSIONS: Final = ("region", "rep")
SEGMENT: Final = "segment"
LINE_DIMENSIONS: Final = ("product", "category")
PERIOD_NAMES: Final = ("year", "quarter", "month", "week", "season", "season_name")
DIMENSIONS: Final = (*ORDER_DIMENSIONS, *LINE_DIMENSIONS, SEGMENT, *PERIOD_NAMES)

REPORTS: Final = ("sales", "rfm", "segments", "retention", "pareto", "rhythm", "kpi", "clv")
