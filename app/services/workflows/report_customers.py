"""From a picture to the people behind it: the customers of one bar, cell or area of a report.

What is done with them (tags, follow-ups, a saved view) belongs to the commands of those.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.errors import UsageError
from app.services.analysis.dimensions import LINE_DIMENSIONS, SEGMENT
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.workflows.figure_settings.fields import load_figure_rules
from app.services.workflows.reports import Found, Scope, load, scored, segments_within_reach
from app.text import tr

if TYPE_CHECKING:
    from app.services.analysis.columns import Ints, Mask

Cell = Mapping[str, str | int | None]
"""What names a cell of a report.

sales: a dimension and its name each, ``currency`` among them. segments: ``segment``. rfm: ``r`` and
``f``. retention: ``month``, and ``later`` unless the whole cohort is meant. pareto: ``class`` and
``currency``. rhythm: ``state`` or ``stage``.
"""


@query(READ)
def list_customers_behind(reader: Reader, report: str, scope: Scope, cell: Cell) -> tuple[bytes, ...]:
    """Return the ids of the customers within reach whom a cell of a report counts.

    Raises:
        UsageError: The report has no such cells, or a term makes no sense.
    """
    behind = _BEHIND.get(report)
    if behind is None:
        raise UsageError("no-cells", tr("This report has no parts with customers of their own: {name}", name=report))
    # Once for all, for places of customers hold within one snapshot only.
    found = load(reader, scope, by_line=any(name in LINE_DIMENSIONS for name in cell))
    places = behind(reader, found, scope, cell).tolist()
    return tuple(sorted(found.snapshot.customer_id(place) for place in places))


def _sales(reader: Reader, found: Found, scope: Scope, cell: Cell) -> Ints:
    from app.services.analysis.sales import customers_in

    columns = found.orders
    if SEGMENT in cell:
        segment = segments_within_reach(reader, found.snapshot, scope.last_day).at(columns.customer)
        columns = replace(columns, further={SEGMENT: segment})
    group = {name: None if value is None else str(value) for name, value in cell.items()}
    return customers_in(columns, group, scope.start, scope.end)


def _segments(reader: Reader, found: Found, scope: Scope, cell: Cell) -> Ints:
    figures = scored(found.orders, scope, load_figure_rules(reader.connection))
    return _those(figures.customer, figures.segment.codes == figures.segment.names.index(str(cell["segment"])))


def _rfm(reader: Reader, found: Found, scope: Scope, cell: Cell) -> Ints:
    figures = scored(found.orders, scope, load_figure_rules(reader.connection))
    return _those(figures.customer, (figures.r == cell["r"]) & (figures.f == cell["f"]))


def _retention(_reader: Reader, found: Found, scope: Scope, cell: Cell) -> Ints:
    from app.services.analysis.retention import cohort_members

    later = cell.get("later")
    whole = None if later is None else int(later)
    return cohort_members(found.orders, scope.end, str(cell["month"]), whole)


def _pareto(_reader: Reader, found: Found, scope: Scope, cell: Cell) -> Ints:
    import numpy as np

    from app.services.analysis.pareto import CLASSES, pareto

    spread = pareto(found.orders, scope.end, scope.start)
    for each in spread.currencies:
        if each.currency == cell["currency"]:
            return _those(each.customer, each.value_class.codes == CLASSES.index(str(cell["class"])))
    return np.zeros(0, dtype=np.int64)


def _rhythm(reader: Reader, found: Found, scope: Scope, cell: Cell) -> Ints:
    import numpy as np

    from app.services.analysis.lifecycle import stages, with_those_set
    from app.services.analysis.rhythm import rhythm

    rules = load_figure_rules(reader.connection).stages
    figures = rhythm(found.orders, scope.end, segments_within_reach(reader, found.snapshot, scope.last_day), rules)
    if "stage" in cell:
        derived = stages(figures, found.customers, scope.end, rules)
        stage = with_those_set(derived, found.snapshot.of_customers("stage"))
        return np.flatnonzero(stage.codes == stage.names.index(str(cell["stage"])))
    return _those(figures.customer, figures.state.codes == figures.state.names.index(str(cell["state"])))


def _those(customers: Ints, wanted: Mask) -> Ints:
    found: Ints = customers[wanted]
    return found


_BEHIND: Final[Mapping[str, Callable[[Reader, Found, Scope, Cell], Ints]]] = {
    "sales": _sales,
    "segments": _segments,
    "rfm": _rfm,
    "retention": _retention,
    "pareto": _pareto,
    "rhythm": _rhythm,
}
