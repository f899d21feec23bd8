"""What a list shows and how, as one value that a saved view keeps: filter, order, columns, height of rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.services.workflows.customer_list.filters import ALL, CustomerFilter, read_filter, read_sort
from app.views.customers.columns import CHOOSABLE, USUAL

ROW_PX: Final = {"compact": 32, "cosy": 40, "comfortable": 52}
_USUAL_ROWS: Final = "comfortable"


@dataclass(frozen=True)
class ListState:
    """How the list is now."""

    wanted: CustomerFilter = ALL
    sort: str = "name"
    columns: tuple[str, ...] = USUAL
    density: str = _USUAL_ROWS

    def plain(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {
            "filter": self.wanted.plain(),
            "sort": self.sort,
            "columns": list(self.columns),
            "density": self.density,
        }


def read_state(document: object) -> ListState:
    """Return the state that JSON values mean; what makes no sense has its usual value."""
    if not isinstance(document, Mapping):
        return ListState()
    columns, density = document.get("columns"), document.get("density")
    known = tuple(name for name in CHOOSABLE if isinstance(columns, list | tuple) and name in columns)
    return ListState(
        read_filter(document.get("filter")),
        read_sort(document.get("sort")),
        known if isinstance(columns, list | tuple) else USUAL,
        density if isinstance(density, str) and density in ROW_PX else _USUAL_ROWS,
    )
