"""Charts that no report stands behind as documents that ``steward report`` prints: their tables, complete."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from app.bootstrap import Steward
from app.cli.report_documents import Document, Row
from app.cli.report_pictures import choices_of
from app.services.workflows.charts.model import Chart
from app.services.workflows.charts.queries import load_chart
from app.services.workflows.reports import Scope
from app.text import Text

_COMPLETE: Final = "all"
_WAYS: Final = {"product_season": _COMPLETE, "forecast": _COMPLETE, "cohorts": "counts"}
_CHARTS: Final = (
    "tiles", "cohorts", "regions", "months", "season", "region_season", "product_season", "reps", "forecast",
)  # fmt: skip


def chart_document(name: str, steward: Steward, scope: Scope, _by: Sequence[str]) -> Document:
    """Return the table of a chart with its sentence.

    Raises:
        UsageError: It cannot be narrowed so.
    """
    found = steward.ask(load_chart, name, choices_of(scope), _WAYS.get(name))
    rows = _rows(found)
    names = tuple(each.name for each in found.table.columns)
    declined = None if found.declined is None else (found.declined,)
    return Document({"rows": rows}, names, rows, found.definition, found.coverage, declined)


CHART_DOCUMENTS: Final[Mapping[str, Callable[[Steward, Scope, Sequence[str]], Document]]] = {
    name: partial(chart_document, name) for name in _CHARTS
}


def _rows(found: Chart) -> list[Row]:
    names = [each.name for each in found.table.columns]
    return [dict(zip(names, map(_cell, row), strict=True)) for row in found.table.rows]


def _cell(value: object) -> object:
    """Return what tables hold; words of ours in English, since scripts read them."""
    return str(value) if isinstance(value, Text) else value
