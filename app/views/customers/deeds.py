"""What is done from the list: starring, changing a cell, adding, exporting, and deeds with several customers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.services.customers.commands import CreateCustomer, UpdateCustomer
from app.services.customers.fields import CUSTOMERS
from app.services.workflows.customer_list.queries import FilterValues
from app.text import tr
from app.views.customers.bulk import EXPORT, BulkDialog
from app.views.customers.list_card import CustomerList
from app.views.kit.actions import Deed
from app.views.kit.page import Page

_SEVERAL: Final = 2


class ListDeeds:
    """Carries deeds out on the rows of a list; ``values`` are what can be chosen from."""

    def __init__(
        self, page: Page, listed: CustomerList, narrow: Callable[[], None], star_card: Callable[[], bool]
    ) -> None:
        self._page, self._desk, self._list = page, page.desk, listed
        self.values = FilterValues((), (), ())
        add = page.desk.actions.add
        new = Deed("new-customer", tr("New customer"), "customer", "Ctrl+N", "plus", CreateCustomer)
        add(new, self.add_customer)
        add(Deed("filter-customers", tr("Filter the customers"), "view", None, "filter"), narrow)
        star = Deed("star", tr("Star or unstar the customer"), "customer", "Ctrl+Shift+S", "star", UpdateCustomer)
        add(star, lambda: None if star_card() else self.with_current(self.star))
        out = Deed("export-customers", tr("Export the list of customers…"), "file", "Ctrl+Shift+E", "download")
        add(out, self.export)

    def star(self, row: int) -> None:
        """Star the customer of a row, or take the star off."""
        shown = self._list.model.row(row) if row >= 0 else None
        if shown is not None and self._page.ui.allows(UpdateCustomer):
            value = "no" if shown.is_starred else "yes"
            self._desk.do(UpdateCustomer(shown.id, {"starred": value}, shown.version), owner=self._page)

    def with_current(self, do: Callable[[int], None]) -> None:
        """Do something with the row that has the keyboard, where somebody sees which that is."""
        row = self._list.table.current_row()
        if self._page.isVisible() and row >= 0:
            do(row)
        else:
            self._desk.notices.complain(tr("Choose a customer first."))

    def change_cell(self, row: int, column: str, text: str) -> None:
        """Store what was typed into a cell."""
        shown = self._list.model.row(row)
        if shown is not None:
            self._desk.do(UpdateCustomer(shown.id, {column: text}, shown.version), owner=self._page)

    def add_customer(self) -> None:
        """Open the form of a new customer."""
        from app.views.customers.card.forms import edit_record

        edit_record(self._desk, CUSTOMERS.name)

    def export(self) -> None:
        """Export what is selected, or else the whole list."""
        self._export(self.wanted_ids())

    def wanted_ids(self) -> bytes:
        """Return whom a deed for the list means: several that are selected, or else all of it."""
        table, model = self._list.table, self._list.model
        is_some = table.count() >= _SEVERAL
        return table.selected_ids() if is_some else model.ids_of(0, self._list.shown - 1)

    def do_with_many(self, deed: str) -> None:
        """Ask for what a deed needs and do it with all that are selected."""
        ids = self._list.table.selected_ids()
        if deed == EXPORT:
            self._export(ids)
        elif ids:
            BulkDialog(self._desk, deed, ids, self.values).open()

    def _export(self, ids: bytes) -> None:
        from app.views.exporting.dialog import export_list

        export_list(self._desk, CUSTOMERS.name, ids)
