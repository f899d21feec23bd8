"""The row of saved views: choosing one, saving the list as it is, going back to how it was saved."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.services.kernel.bus import Outcome
from app.services.kernel.feed import ChangeSet
from app.services.preferences.commands import SaveView
from app.services.workflows.customer_list.filters import ALL
from app.services.workflows.customer_list.queries import ViewRow, count_customers, list_views
from app.text import tr
from app.views.customers.name_popup import NamePopup
from app.views.customers.state import ListState, read_state
from app.views.customers.tabs import Tab, ViewTabs
from app.views.customers.view_deeds import ViewDeeds
from app.views.kit.page import Page, Pin
from app.views.kit.widgets import button, icon_button

KIND = "customers"


class ViewStrip(QWidget):
    """The tabs, a plus, and what can be done with a list that is no longer as it was saved.

    Signals:
        chosen: The :class:`ListState` to be shown.
        pinned: The views that are to stand in the rail, as :class:`Pin`.
    """

    chosen = Signal(object)
    pinned = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._ui = page, page.ui
        self._views: dict[bytes, ViewRow] = {}
        self._counts: dict[bytes, int] = {}
        self._state = ListState()
        self._awaited = b""
        self._shows_awaited = False
        self._is_counted = False
        self.tabs = ViewTabs(page.ui)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.tabs.currentChanged.connect(lambda _: self.chosen.emit(self._base()))
        self._deeds = ViewDeeds(page, self.tabs, self._leave_view)
        self._more = icon_button(page.ui, "ellipsis", tr("More with this view"), on=self._open_menu)
        self._plus = icon_button(page.ui, "plus", tr("Save this list as a view"), on=self._save_as)
        self._save = button(page.ui, tr("Save"), "link", on=self._save_current)
        self._as = button(page.ui, tr("Save as…"), "link", on=self._save_as)
        self._reset = button(page.ui, tr("Reset"), "link", on=lambda: self.chosen.emit(self._base()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.tabs)
        row.addWidget(self._more)
        row.addWidget(self._plus)
        row.addStretch(1)
        for each in (self._save, self._as, self._reset):
            row.addWidget(each)
        page.ui.runner.committed.connect(self._note)
        self._show()

    @property
    def current_id(self) -> bytes:
        """The view that is shown, empty for the whole list."""
        return self._awaited or self.tabs.current_id()

    def load(self) -> None:
        """Read the views anew; their numbers come with :meth:`count`."""
        self._is_counted = False
        self._page.ask(list_views, KIND, then=self._take_views, key="views")

    def show_state(self, state: ListState) -> None:
        """Compare the list as it is with its view."""
        self._state = state
        self._show()

    def show_view(self, view_id: bytes) -> None:
        """Choose a view, now or as soon as the views are there."""
        if view_id in self._views or not view_id:
            self._awaited = b""
            self._choose_quietly(view_id)
            self.chosen.emit(self._base())
        else:
            self._awaited, self._shows_awaited = view_id, True

    def expect(self, view_id: bytes) -> None:
        """Make a view the current one as soon as the views are there, without showing how it was saved."""
        self._awaited, self._shows_awaited = view_id, False

    def _choose_quietly(self, view_id: bytes) -> None:
        self.tabs.blockSignals(True)
        self.tabs.choose(view_id)
        self.tabs.blockSignals(False)

    def _base(self) -> ListState:
        view = self._views.get(self.tabs.current_id())
        return read_state(view.definition) if view else ListState()

    def _show(self) -> None:
        is_dirty = self._state != self._base()
        is_saved = bool(self.tabs.current_id())
        self._deeds.show_view(self._views.get(self.tabs.current_id()))
        self._more.setVisible(is_saved)
        self.tabs.mark(is_dirty=is_dirty)
        self._save.setVisible(is_dirty and is_saved)
        self._as.setVisible(is_dirty)
        self._reset.setVisible(is_dirty)

    def _take_views(self, views: tuple[ViewRow, ...]) -> None:
        self._views = {view.id: view for view in views}
        self._show_tabs()
        awaited, self._awaited = self._awaited, b""
        if awaited in self._views:
            self._choose_quietly(awaited)
            if self._shows_awaited:
                self.chosen.emit(self._base())
        self._show()
        if self._is_counted:
            self.count()

    def count(self) -> None:
        """Read how many customers each view has; the list itself comes first."""
        self._is_counted = True
        wanted = [ALL, *(read_state(view.definition).wanted for view in self._views.values())]
        ids = [b"", *self._views]
        self._page.ask(count_customers, wanted, then=lambda counts: self._take_counts(ids, counts), key="counts")

    def _take_counts(self, ids: list[bytes], counts: tuple[int, ...]) -> None:
        self._counts = dict(zip(ids, counts, strict=True))
        self._show_tabs()

    def _show_tabs(self) -> None:
        number = self._ui.language.number
        counts = {key: number(count) for key, count in self._counts.items()}
        every = Tab(b"", self._ui.say(tr("All")), counts.get(b"", ""))
        self.tabs.show_tabs([every, *(Tab(key, view.name, counts.get(key, "")) for key, view in self._views.items())])
        pins = (Pin(key, view.name, counts.get(key, "")) for key, view in self._views.items() if view.is_pinned)
        self.pinned.emit(tuple(pins))

    def _save_current(self) -> None:
        self._keep(self._views[self.tabs.current_id()].name)

    def _save_as(self) -> None:
        popup = NamePopup(self._ui, self, "", tr("Save this list as a view"), tr("Save view"))
        popup.named.connect(self._keep)
        popup.pop_up(self._plus if self._plus.isVisible() else self)

    def _keep(self, name: str) -> None:
        command = SaveView(KIND, name, self._state.plain())
        self._page.do(command, then=self._kept, failed=self._page.desk.complain)

    def _kept(self, outcome: Outcome) -> None:
        self._awaited = outcome.value
        self.load()
        self._is_counted = True

    def _leave_view(self) -> None:
        """Show the whole list in place of a view that is gone."""
        self.show_view(b"")

    def _open_menu(self) -> None:
        self._deeds.open_menu(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _note(self, changes: ChangeSet) -> None:
        """Keep the rail right while another page is shown; a shown page reads all of itself anew."""
        if "saved_view" in changes.tables and not self._page.isVisible():
            self.load()
