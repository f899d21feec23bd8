"""The card with the list: it reads what a state asks for and shows it, or why there is nothing, and adds it up."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.customers.commands import CreateCustomer
from app.services.workflows.customer_list.filters import ALL
from app.services.workflows.customer_list.queries import (
    Snapshot,
    Totals,
    find_customers_by_typing,
    list_first_customers,
    order_customers,
    sum_up_customers,
)
from app.services.workflows.customer_list.rows import CustomerRow
from app.text import tr
from app.views.customers.columns import FIGURES
from app.views.customers.model import CustomerModel
from app.views.customers.state import ListState
from app.views.customers.table import CustomerTable
from app.views.kit.language import currencies
from app.views.kit.page import PATIENCE_MS, Message, Page, State, States
from app.views.kit.theme import SMALL, Type
from app.views.kit.widgets import hairline, label, literal

_FIRST = 100
_TYPING_MS = 300
_LARGEST = 2
_SUM = Type(13, 600)
_NAMED = ("name", "-name")


class CustomerList(QFrame):
    """The list with its foot.

    Signals:
        summed: How many customers there are in all, whatever the filter.
        cleared: The filter is to be cleared, so that something is found.
    """

    summed = Signal(int)
    cleared = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("listcard")
        self._page, self._desk, self._ui = page, page.desk, page.ui
        self._state = ListState()
        self.is_asked = self._is_ordered = False
        self._has_keyboard = False
        self._wanted_id = self._sought_id = b""
        self._choices = 0  # how often rows were chosen
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._count.setText(page.ui.say(tr("Reading…"))))
        self.model = CustomerModel(page)
        self.table = CustomerTable(page.ui, self.model)
        self.table.typed.connect(self._find)
        self.table.counted.connect(self._note_choice)
        self.model.failed.connect(self._fail)
        self._build()

    @property
    def shown(self) -> int:
        """How many customers the filter leaves."""
        return self.model.rowCount()

    def show_state(self, state: ListState) -> None:
        """Show the list as a state wants it; :meth:`load` reads it."""
        self._state = state
        self.model.figures.is_wanted = not FIGURES.isdisjoint(state.columns)
        self.model.figures.is_for_stages = "stage" in state.columns
        self.table.show_state(state)

    def load(self, current: bytes = b"") -> None:
        """Read the list from the beginning; the customer with the keyboard keeps it where it is found again."""
        self._wanted_id = current or self._current_id()
        self.is_asked, self._is_ordered = True, False
        if self.shown:
            # What is shown stays until the new list is there: no flicker, and the keyboard keeps its place.
            self._patience.start()
        else:
            self._states.wait()
        if self._state.sort in _NAMED:
            self._ask(list_first_customers, self._state.wanted, self._state.sort, then=self._take_first, key="first")
        self._order(b"", is_anew=True)

    def reload(self) -> None:
        """Read the list again; selection and place stay. Who types into a cell is let to finish first."""
        if self.table.is_editing:
            QTimer.singleShot(_TYPING_MS, self, self.reload)
            return
        if not self._is_ordered:
            self.load(self._wanted_id)
            return
        self._order_again(is_anew=False)

    def _order_again(self, *, is_anew: bool) -> None:
        self._wanted_id = self._current_id()
        is_whole = self.table.count() == self.shown > 1
        self._order(b"" if is_whole else self.table.selected_ids(), is_anew=is_anew, is_whole=is_whole)

    def _note_choice(self) -> None:
        self._choices += 1
        self._sought_id = b""

    def go_to(self, customer_id: bytes) -> bool:
        """Select a customer and return whether it is in the list; one still on its way is selected then."""
        row = self.model.row_of(customer_id)
        if row >= 0:
            self.table.go_to(row)
        else:
            # Who is looked at now is not who was selected before.
            self.table.select([])
            self._wanted_id = self._sought_id = customer_id
        return row >= 0

    def _current_id(self) -> bytes:
        row = self.table.current_row()
        return self.model.id_of(row) if row >= 0 else b""

    def _build(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.table, 1)
        layout.addWidget(hairline())
        layout.addWidget(self._foot())
        self._states = States(self._ui, inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 4, 1, 2)
        outer.addWidget(self._states)

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(self._ui.theme.px(40))
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 0, 14, 0)
        self._count = label(self._ui, kind=SMALL, tone="text2")
        self._sum_title = label(self._ui, tr("Sum of 12-month value"), SMALL, "text2")
        self._sum = label(self._ui, kind=_SUM)
        self._sum.setFont(self._ui.theme.figures(_SUM))
        for part in (self._count, None, self._sum_title, self._sum):
            row.addStretch(1) if part is None else row.addWidget(part)
        return foot

    def _order(self, keep: bytes, *, is_anew: bool = False, is_whole: bool = False) -> None:
        choices = self._choices

        def take(snapshot: Snapshot) -> None:
            if self.table.is_editing and not is_anew:
                self.reload()
            elif choices == self._choices:
                self._take_order(snapshot, is_anew=is_anew, is_whole=is_whole)
            elif self.model.begins(snapshot):
                # Who chose rows meanwhile keeps them: they stay where they are.
                self.model.show_snapshot(snapshot)
                self._have_order(snapshot)
            else:
                self._order_again(is_anew=is_anew)

        # Asked of the window: while a form over it closes, the application has no keyboard anywhere.
        self._has_keyboard = self.isAncestorOf(self.window().focusWidget() or self)
        state = self._state
        self._ask(order_customers, state.wanted, state.sort, keep, self._wanted_id, _FIRST, then=take, key="order")

    def _ask(self, *asked: object, then: object, key: str) -> None:
        self._page.ask(*asked, then=then, failed=self._fail, key=key)  # type: ignore[arg-type]

    def _take_first(self, rows: tuple[CustomerRow, ...]) -> None:
        if rows and not self._is_ordered:
            self.model.show_first(rows)
            self.table.scrollToTop()
            self._show_list()

    def _take_order(self, snapshot: Snapshot, *, is_anew: bool, is_whole: bool) -> None:
        bar, before, top = self.table.verticalScrollBar(), self.table.current_row(), 0 if is_anew else None
        place, sought = bar.value(), self._sought_id
        self.model.show_snapshot(snapshot)
        kept = ((0, len(snapshot) - 1),) if is_whole and snapshot.ids else snapshot.kept
        if is_anew:
            kept = ((snapshot.current, snapshot.current),) if snapshot.current >= 0 else ()
        self.table.select(kept, snapshot.current)
        if not is_anew and before >= 0 and snapshot.current >= 0:
            place += (snapshot.current - before) * self.table.verticalHeader().defaultSectionSize()
        bar.setValue(place if top is None else top)
        if is_anew and snapshot.current >= 0:
            # Rows have their places only once the table has taken in their number.
            QTimer.singleShot(0, self.table, lambda: _show_current(self.table, snapshot.current))
        self._have_order(snapshot)
        if sought:
            self.go_to(sought)

    def _have_order(self, snapshot: Snapshot) -> None:
        self._is_ordered = True
        self._patience.stop()
        self._show_count()
        if snapshot.ids:
            self._show_list()
        else:
            self._states.show_empty(self._nothing())
        self._page.ask(sum_up_customers, self._state.wanted, then=self._take_totals, key="totals")

    def _show_list(self) -> None:
        """Show the table; the keyboard comes back to it from what stood in its place."""
        was_other = self._states.state is not State.CONTENT
        self._states.show_content()
        if was_other and self._has_keyboard:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_count(self, total: int | None = None) -> None:
        number = self._ui.language.number
        if total is None:
            self._count.setText(number(self.shown))
        else:
            said = tr("{shown} of {total} shown", shown=number(self.shown), total=number(total))
            self._count.setText(self._ui.say(said))

    def _take_totals(self, totals: Totals) -> None:
        self._show_count(max(totals.total, self.shown) if self._state.wanted.is_archived else totals.total)
        self._show_sums(currencies(totals.sums))
        self.summed.emit(totals.total)

    def _show_sums(self, sums: list[tuple[str, Decimal]]) -> None:
        language = self._ui.language
        shown = [language.compact_money(amount, code) for code, amount in sums[:_LARGEST]]
        if len(sums) > _LARGEST:
            shown.append(f"+{len(sums) - _LARGEST}")
        self._sum.setText("   ".join(shown))
        every = "\n".join(language.money(amount, code) for code, amount in sums)
        self._sum.setToolTip(literal(every) if sums else "")
        self._sum.setAccessibleDescription(every)
        self._sum_title.setVisible(bool(sums))

    def _nothing(self) -> Message:
        """Return why there is nothing to show, with a way on."""
        if self._state.wanted != ALL:
            text = tr("Take a filter away, or clear all of them.")
            way = (tr("Clear filters"), self._clear)
            return Message(self._ui, "search", tr("No customer matches"), text, (way,))
        actions = self._desk.actions
        text = tr("Customers you add or import stand here, with their orders and what comes next.")
        ways = tuple(
            (title, actions.action(name).trigger)
            for name, title in (("new-customer", tr("New customer")), ("import", tr("Import…")))
            if name in actions and (name != "new-customer" or self._ui.allows(CreateCustomer))
        )
        return Message(self._ui, "users", tr("No customers yet"), text, ways)

    def _clear(self) -> None:
        self.cleared.emit()
        # The button that had the keyboard goes; what it brings back gets it.
        self._has_keyboard = True

    def _fail(self, error: AppError) -> None:
        self._patience.stop()
        if error.code == "not-allowed":
            self._states.show_empty(Message(self._ui, "lock", tr("You may not see customers"), error.text))
        else:
            self._states.show_failure(error, self.load)

    def _find(self, typed: str) -> None:
        self._page.ask(find_customers_by_typing, self._state.wanted, typed, then=self._go_to_first, key="typed")

    def _go_to_first(self, found: tuple[bytes, ...]) -> None:
        for customer_id in found:
            if self.go_to(customer_id):
                return


def _show_current(table: CustomerTable, row: int) -> None:
    if row == table.current_row():
        table.scrollTo(table.model().index(row, 1))
