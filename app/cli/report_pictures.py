"""Reports as pictures: the chart that shows a report, drawn without a window. Qt is loaded only here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from app.bootstrap import Steward
from app.errors import AppError, UsageError
from app.services.kernel.filters import Term
from app.services.workflows.charts.entries import CHARTS
from app.services.workflows.charts.model import Chart, Choices
from app.services.workflows.charts.queries import load_chart
from app.services.workflows.reports import Scope
from app.text import tr

_CHARTS: Final[Mapping[str, str]] = {"kpi": "tiles", "clv": "forecast", "retention": "cohorts"}
_SALES: Final = (
    ("rep", "reps"),
    ("product", "product_season"),
    ("category", "product_season"),
    ("segment", "segments"),
)
_FIELDS: Final = ("owner", "team", "region", "segment", "tag", "product", "currency")


def load_picture(steward: Steward, name: str, scope: Scope, by: Sequence[str]) -> Chart:
    """Return the chart of a report.

    Raises:
        UsageError: It cannot be narrowed so.
        AppError: The chart declines to answer.
    """
    chart = steward.ask(load_chart, _chart(name, by), choices_of(scope))
    if chart.declined is not None:
        raise AppError("declined", chart.declined)
    return chart


def choices_of(scope: Scope) -> Choices:
    """Return the filters of charts for what was asked for.

    Raises:
        UsageError: A chart cannot be narrowed so.
    """
    narrowed = {term.field: term.text for term in _known(scope.terms)}
    return Choices(scope.as_of, scope.first, scope.last, compares=scope.first is not None, **narrowed)


def draw(chart: Chart, language: str, targets: Mapping[str, Path]) -> None:
    """Write a chart to files, by the kind that each is: .png, .svg or .pdf."""
    from app.views.charts.offscreen import draw_to_files

    draw_to_files(chart, language, targets)


def _chart(name: str, by: Sequence[str]) -> str:
    if name != "sales":
        return _CHARTS.get(name, name if name in CHARTS else "tiles")
    found = [chart for dimension, chart in _SALES if dimension in by]
    if found:
        return found[0]
    if "region" not in by:
        return "months"
    return "regions" if len(by) == 1 else "region_season"


def _known(terms: Sequence[Term]) -> Sequence[Term]:
    for term in terms:
        if term.field not in _FIELDS:
            raise UsageError(
                "bad-filter",
                tr("A picture can be narrowed by {known}, not by {name}.", known=", ".join(_FIELDS), name=term.field),
            )
    return terms
