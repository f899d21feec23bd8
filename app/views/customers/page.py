"""The customers page: saved views, filter, list, and the card of one customer beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.customers.commands import UpdateCustomer
from app.services.workflows.customer_list.filters import ALL, CustomerFilter
from app.services.workflows.customer_list.queries import FilterValues, list_filter_values
from app.views.customers.beside import ListAndCard
from app.views.customers.bulk import DELETE, BulkBar
from app.views.customers.columns import COLUMNS
from app.views.customers.deeds import ListDeeds
from app.views.customers.filter_bar import FilterBar
from app.views.customers.list_card import CustomerList
from app.views.customers.printing import print_customers
from app.views.customers.state import ListState, read_state
from app.views.customers.tools import Tools
from app.views.customers.views_strip import ViewStrip
from app.views.kit.desk import Desk
from app.views.kit.page import Page, in_slices
from app.views.kit.pile import Pile
from app.views.kit.widgets import hairline

_SETTLED_MS: Final = 120  # running down the list opens no card for each row passed
_SEVERAL: Final = 2


class CustomersPage(Page):
    """The page as the shell shows it.

    Signals:
        titled: The number of customers, to stand beside the page's title.
        pinned: The saved views that are to stand in the rail.
    """

    WATCHES: ClassVar[frozenset[str]] = frozenset(
        {"customer", "contact", "order", "interaction", "follow_up", "customer_tag", "tag", "user", "setting"}
        | {"saved_view"}
    )
    titled = Signal(str)
    pinned = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._state = ListState()
        self._values = FilterValues((), (), ())
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settle.timeout.connect(self._follow)
        self._is_counted = False
        self._is_new = True  # what remember() has asked for is not asked for again when the page is shown

    def make(self) -> Iterator[None]:
        """Make views, filter, what is done with several, the list and the card, in this order."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 20, 4)
        layout.setSpacing(0)
        above = QWidget()
        layout.addWidget(above)
        head = QVBoxLayout(above)
        head.setContentsMargins(0, 0, 0, 14)
        head.setSpacing(0)
        self._views = ViewStrip(self)
        head.addWidget(self._views)
        head.addWidget(hairline())
        head.addSpacing(14)
        yield
        self._row = Pile()
        head.addWidget(self._row)
        self._filter, self._tools = FilterBar(self.ui), Tools(self.ui)
        self._row.addWidget(_filter_row(self._filter, self._tools))
        yield
        self._bulk = BulkBar(self.ui)
        self._row.addWidget(self._bulk)
        yield
        self._list = CustomerList(self)
        self._beside = ListAndCard(self.desk, self._list)
        self._beside.covering.connect(above.setHidden)
        layout.addWidget(self._beside, 1)
        yield
        self._deeds = ListDeeds(self, self._list, self.seek, self._beside.star)
        self._connect()
        yield
        self._beside.add_card()

    def refresh(self) -> None:
        """Read list, views and values anew; selection and place stay."""
        self._is_counted = False
        self._views.load()
        if not (self._is_new and self._list.is_asked):
            self._list.reload()
        self._is_new = False

    def take_focus(self) -> None:
        """Put the keyboard into the list, or into the card that covers it."""
        if self._beside.is_covering:
            self._beside.go_into_card()
        else:
            self._list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def seek(self) -> None:
        """Offer the parts of the filter."""
        self.desk.go("customers")
        if self.isVisible():
            is_covered = self._beside.is_covering
            if is_covered:
                self._beside.close_card()
            self._row.setCurrentIndex(0)
            # What has to be painted anew first gets a turn of its own.
            QTimer.singleShot(1, self, self._filter.add) if is_covered else self._filter.add()

    def print_shown(self) -> None:
        """Show what has the keyboard as it will be printed: the card, or the list, or what is selected in it."""
        if self._beside.is_covering or self._beside.has_keyboard:
            self.desk.actions.action("print-card").trigger()
        else:
            print_customers(self, self._state, self._deeds.values, self._deeds.wanted_ids())

    def panes(self) -> tuple[QWidget, ...]:
        """Return views, filter, list and card."""
        return self._views, self._row, *self._beside.panes()

    def memory(self) -> dict[str, Any]:
        """Return view, state, the customer with the keyboard and the open card."""
        row = self._list.table.current_row()
        return {
            "view": self._views.current_id.hex(),
            "state": self._state.plain(),
            "current": self._list.model.id_of(row).hex() if row >= 0 else "",
            "beside": self._beside.memory(),
        }

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring back view, state, the customer with the keyboard and the open card."""
        self._views.expect(_id(memory.get("view")))
        self._views.load()
        self._take_state(read_state(memory.get("state")))
        self._list.load(_id(memory.get("current")))
        self._beside.remember(memory.get("beside"))

    def show_customer(self, customer_id: bytes) -> None:
        """Show a customer's card, and the customer in the list where it is in it."""
        self._list.go_to(customer_id)
        self._beside.show_card(customer_id)
        self._beside.go_into_card()

    def show_view(self, view_id: bytes) -> None:
        """Show a saved view."""
        if self._beside.is_covering:
            self._beside.close_card()
        self._views.show_view(view_id)

    def show_customers(self, ids: Sequence[bytes], title: str) -> None:
        """Show exactly these customers, as a filter that is named after where they come from."""
        self._views.show_view(b"")
        self._beside.close_card()
        wanted = CustomerFilter(ids=b"".join(ids).hex(), ids_title=title)
        self._show_state(replace(self._state, wanted=wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the card cover the list where there is no room for both."""
        super().resizeEvent(event)
        self._beside.make_room()

    def _connect(self) -> None:
        self._views.chosen.connect(self._show_state)
        self._views.pinned.connect(self.pinned)
        self._tools.changed.connect(self._show_state)
        self._filter.changed.connect(lambda wanted: self._show_state(replace(self._state, wanted=wanted)))
        self._filter.asked.connect(self._load_values)
        self._bulk.wanted.connect(self._deeds.do_with_many)
        self._bulk.left.connect(self._leave_selection)
        self._bulk.all_wanted.connect(self._list.table.selectAll)
        self._list.summed.connect(self._go_on)
        self._list.cleared.connect(lambda: self._show_state(replace(self._state, wanted=ALL)))
        self._list.model.edited.connect(self._deeds.change_cell)
        self._list.model.may_edit = self.ui.allows(UpdateCustomer)
        self._beside.closed.connect(self.take_focus)
        self._beside.wanted.connect(lambda: self._deeds.with_current(lambda row: self._open(row, False)))
        table = self._list.table
        table.opened.connect(self._open)
        table.moved.connect(lambda _: self._settle.start())
        table.counted.connect(self._show_selection)
        table.starred.connect(self._deeds.star)
        table.refused.connect(self._step_back)
        table.deleted.connect(lambda: self._deeds.do_with_many(DELETE))
        table.horizontalHeader().sectionClicked.connect(self._sort_by)

    def _show_state(self, state: ListState) -> None:
        """Show the list another way and read it where that takes other rows."""
        if self._take_state(state):
            # Whose card is open is the one the list comes back to.
            self._list.load(self._beside.shown_id)

    def _take_state(self, state: ListState) -> bool:
        is_other = (state.wanted, state.sort) != (self._state.wanted, self._state.sort)
        is_filter = state.wanted != self._state.wanted
        self._state = state
        self._views.show_state(state)
        self._tools.show_state(state)
        if is_filter:
            self._filter.show_filter(state.wanted)
        self._list.show_state(state)
        return is_other

    def _go_on(self, total: int) -> None:
        """Once the list is there, read what surrounds it, so that nothing keeps the list waiting."""
        self.titled.emit(self.ui.language.number(total))
        if not self._is_counted:
            self._is_counted = True
            self._views.count()
            self._load_values()
            in_slices(self, self._filter.prepare())
            self._beside.prepare()

    def _load_values(self) -> None:
        self.ask(list_filter_values, then=self._take_values, key="values")

    def _take_values(self, values: FilterValues) -> None:
        if values != self._values:
            self._values = self._deeds.values = values
            self._filter.show_values(values)

    def _sort_by(self, section: int) -> None:
        column = COLUMNS[section]
        first = f"-{column.name}" if column.goes_down_first else column.name
        other = column.name if column.goes_down_first else f"-{column.name}"
        self._show_state(replace(self._state, sort=other if self._state.sort == first else first))

    def _open(self, row: int, takes_focus: bool) -> None:
        self._beside.show_card(self._list.model.id_of(row))
        if takes_focus or self._beside.is_covering:
            self._beside.go_into_card()

    def _follow(self) -> None:
        """Let an open card follow the keyboard through the list."""
        row = self._list.table.current_row()
        if row >= 0 and self._beside.shown_id and self._list.table.count() < _SEVERAL:
            customer_id = self._list.model.id_of(row)
            if customer_id != self._beside.shown_id and self._list.table.hasFocus():
                self._beside.show_card(customer_id)

    def _show_selection(self, count: int) -> None:
        self._bulk.show_count(count, self._list.shown, is_archive=self._state.wanted.is_archived)
        self._row.setCurrentIndex(1 if count >= _SEVERAL else 0)

    def _leave_selection(self) -> None:
        row = self._list.table.current_row()
        self._list.table.select([(row, row)] if row >= 0 else [], row)
        self.take_focus()

    def _step_back(self) -> None:
        """Give up the selection, else close the card, else clear the filter."""
        if self._list.table.count() >= _SEVERAL:
            self._leave_selection()
        elif self._beside.shown_id:
            self._beside.close_card()
        elif self._state.wanted != ALL:
            self._show_state(replace(self._state, wanted=ALL))


def _id(text: object) -> bytes:
    try:
        return bytes.fromhex(text) if isinstance(text, str) else b""
    except ValueError:
        return b""


def _filter_row(narrowing: FilterBar, tools: Tools) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    layout.addWidget(narrowing, 1)
    layout.addWidget(tools, 0, Qt.AlignmentFlag.AlignTop)
    return row
