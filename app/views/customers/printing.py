"""The list of customers on paper: the columns that are shown, in words, for those who are wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from app.bootstrap import Steward
from app.models.values import ID_BYTES
from app.services.workflows.customer_list.queries import FilterValues, read_customers
from app.services.workflows.insight import InsightColumns, load_insight_columns
from app.text import tr
from app.views.customers.columns import COLUMNS, FIGURES, NAME
from app.views.customers.figures import FigureWords
from app.views.customers.filter_parts import FROM_CHART, PARTS, chip, is_set
from app.views.customers.state import ListState
from app.views.customers.words import RowWords
from app.views.kit.page import Page
from app.views.kit.ui import Ui

_DRAWN: Final = frozenset({"star", "trend"})  # pictures, which say nothing as words
_AT_ONCE: Final = 400
_NAME_PX, _SECOND_PX = 262, 176
_A_SHARE_PX: Final = 24
_UNKNOWN: Final = InsightColumns()


def print_customers(page: Page, state: ListState, values: FilterValues, ids: bytes) -> None:
    """Show the customers with these ids as a list that can be printed."""
    from app.views.exporting.list_document import MOST_ROWS, PrintedList, cut_words, print_list
    from app.views.exporting.paper import Column

    ui, desk, steward = page.ui, page.desk, page.ui.runner.steward
    rest = [each for each in COLUMNS if each.name in state.columns and each.name not in _DRAWN]
    parts = [part for part in (FROM_CHART, *PARTS) if is_set(state.wanted, part)]
    below = [ui.say(chip(ui, part, state.wanted, values)) for part in parts]
    widths = {each.name: each.width_px + _A_SHARE_PX * (each.share + each.is_right) for each in rest}
    titles = [Column(ui.say(each.title), widths[each.name], each.is_right) for each in rest]
    name, second = Column(ui.say(NAME.title), _NAME_PX), Column(ui.say(tr("Contact or job")), _SECOND_PX)

    def load() -> PrintedList:
        wanted = ids[: MOST_ROWS * ID_BYTES]
        rows = [
            [words.row.name, words.row.second, *(words.cell(each.name) for each in rest)]
            for words in _words(ui, steward, wanted, wants_figures="stage" in state.columns or _has_figures(state))
        ]
        cut = cut_words(desk, len(ids) // ID_BYTES)
        return PrintedList(tr("Customers"), [*below, *cut], [name, second, *titles], rows)

    print_list(desk, load)


def _has_figures(state: ListState) -> bool:
    return not FIGURES.isdisjoint(state.columns)


def _words(ui: Ui, steward: Steward, ids: bytes, *, wants_figures: bool) -> Iterator[RowWords]:
    """Yield rows in words, a few hundred read at once; not on the window's thread."""
    keys = [ids[at : at + ID_BYTES] for at in range(0, len(ids), ID_BYTES)]
    for at in range(0, len(keys), _AT_ONCE):
        some = keys[at : at + _AT_ONCE]
        found: Mapping[bytes, InsightColumns] = steward.ask(load_insight_columns, some) if wants_figures else {}
        for row in steward.ask(read_customers, some):
            yield RowWords(ui, row, ui.today, FigureWords(ui, found.get(row.id, _UNKNOWN)))
