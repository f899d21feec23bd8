"""What is done with the saved view that is shown: pin it to the rail, rename it, delete it.

The same three actions stand in the menu bar, in the palette, in the menu of the tab and on its keys.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from app.services.kernel.commands import Command
from app.services.preferences.saved_views import DeleteView, PinView, RenameView
from app.services.workflows.customer_list.queries import ViewRow
from app.text import Text, tr
from app.views.customers.name_popup import NamePopup
from app.views.customers.tabs import ViewTabs
from app.views.kit.actions import Deed
from app.views.kit.page import Page

PIN: Final = "pin-view"
RENAME: Final = "rename-view"
DELETE: Final = "delete-view"
_TITLES: Final[dict[bool, Text]] = {
    False: tr("Pin this view to the rail"),
    True: tr("Take this view out of the rail"),
}


class ViewDeeds:
    """Keeps the actions in step with the view that is shown; ``deleted`` is called once it is gone."""

    def __init__(self, page: Page, tabs: ViewTabs, deleted: Callable[[], None]) -> None:
        self._page, self._tabs, self._deleted = page, tabs, deleted
        self._view: ViewRow | None = None
        add = page.desk.actions.add
        self._actions = {
            PinView: add(Deed(PIN, _TITLES[False], "view", None, "pin", PinView), self._pin),
            RenameView: add(Deed(RENAME, tr("Rename this view…"), "view", None, "pencil", RenameView), self._ask_name),
            DeleteView: add(Deed(DELETE, tr("Delete this view"), "view", None, "trash-2", DeleteView), self._delete),
        }
        tabs.menu_wanted.connect(self.open_menu)
        tabs.deed_wanted.connect(lambda name: page.desk.actions.action(name).trigger())
        self.show_view(None)

    def show_view(self, view: ViewRow | None) -> None:
        """Say which view is shown; None for the whole list, which is nobody's to change."""
        self._view = view
        for command, action in self._actions.items():
            action.setEnabled(view is not None and self._page.ui.allows(command))
        self._actions[PinView].setText(self._page.ui.say(_TITLES[view is not None and view.is_pinned]))

    def open_menu(self, place: QPoint) -> None:
        """Show the menu of the view that is shown."""
        if self._view is not None:
            self._page.desk.actions.draw_icons("view")
            menu = QMenu(self._tabs)
            menu.addActions(list(self._actions.values()))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)

    def _pin(self) -> None:
        if self._view is not None:
            self._do(PinView(self._view.id, not self._view.is_pinned))

    def _delete(self) -> None:
        if self._view is not None:
            self._page.do(DeleteView(self._view.id), lambda _: self._deleted(), self._page.desk.complain)

    def _ask_name(self) -> None:
        view = self._view
        if view is not None:
            self._page.desk.go("customers")
            popup = NamePopup(self._page.ui, self._tabs, view.name, tr("Rename this view"), tr("Rename"))
            popup.named.connect(lambda name: self._do(RenameView(view.id, name)))
            popup.pop_up(self._tabs, self._tabs.tabRect(self._tabs.currentIndex()).left())

    def _do(self, command: Command) -> None:
        self._page.desk.do(command, owner=self._page)
