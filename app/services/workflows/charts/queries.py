"""What the charts page asks: a chart, what its filters offer, and the customers behind a mark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from app.errors import UsageError
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.workflows.charts.entries import CHARTS
from app.services.workflows.charts.model import Chart, Choices, Options
from app.text import tr

if TYPE_CHECKING:
    from app.services.analysis.columns import Ints
    from app.services.workflows.charts.ground import Ground


@dataclass(frozen=True)
class _Builder:
    """Where a chart is built, by names, so that numpy is loaded with the first chart and not before."""

    module: str
    build: str = "build"
    find: str = "find"
    further: tuple[str, ...] = ()

    def function(self, name: str) -> Callable[..., Any]:
        """Return one of the functions of the module."""
        found: Callable[..., Any] = getattr(import_module(f"app.services.workflows.charts.{self.module}"), name)
        return found


_BUILDERS: Final = {
    "tiles": _Builder("tiles"),
    "segments": _Builder("segments"),
    "rfm": _Builder("segments", "build_grid", "find_in_grid"),
    "pareto": _Builder("spread"),
    "cohorts": _Builder("comeback"),
    "retention": _Builder("comeback", "build_lines", "find_in_lines"),
    "regions": _Builder("regions"),
    "months": _Builder("seasons"),
    "season": _Builder("seasons", "build_index", "find_in_index"),
    "region_season": _Builder("matrices"),
    "product_season": _Builder("products", further=("order_line",)),
    "reps": _Builder("people", further=("interaction",)),
    "rhythm": _Builder("rhythm"),
    "forecast": _Builder("forecast"),
}


@query(READ)
def load_chart(reader: Reader, name: str, choices: Choices, detail: str | None = None) -> Chart:
    """Return a chart of the customers within reach that the choices leave.

    Args:
        reader: As of the person asking.
        name: One of ``CHARTS``.
        choices: The filters.
        detail: A way of showing it, or what was drilled into.

    Raises:
        UsageError: There is no such chart.
    """
    from app.models.engine import forget_pages
    from app.services.analysis.memory import give_back

    builder = _builder(name)
    found: Chart = builder.function(builder.build)(_ground(reader, builder, choices), detail)
    # Nobody looks at a list meanwhile, whose pages take as much as the columns do.
    forget_pages(reader.connection)
    give_back()
    return found


@query(READ)
def find_chart_customers(reader: Reader, name: str, choices: Choices, key: tuple[str, ...]) -> tuple[bytes, ...]:
    """Return the customers behind a mark of a chart of these choices.

    Raises:
        UsageError: There is no such chart.
    """
    builder = _builder(name)
    ground = _ground(reader, builder, choices)
    if not key:
        return ()
    places: Ints = builder.function(builder.find)(ground, key)
    return tuple(ground.snapshot.customer_id(place) for place in places.tolist())


@query(READ)
def load_chart_options(reader: Reader) -> Options:
    """Return what the filters of the charts offer: what occurs among customers and orders within reach."""
    from app.services.workflows.charts.options import options

    return options(reader)


def _builder(name: str) -> _Builder:
    if name not in _BUILDERS:
        raise UsageError(
            "no-chart", tr("There is no chart {name}. Known are: {known}", name=name, known=", ".join(CHARTS))
        )
    return _BUILDERS[name]


def _ground(reader: Reader, builder: _Builder, choices: Choices) -> Ground:
    from app.services.workflows.charts.ground import lay

    return lay(reader, choices, *builder.further)
