"""The tools at the right of the filter: order, columns, height of rows; each a menu that keys can work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from app.text import Text, tr
from app.views.customers.columns import BY_NAME, CHOOSABLE, COLUMNS
from app.views.customers.state import ROW_PX, ListState
from app.views.kit.ui import Look
from app.views.kit.widgets import icon_button

_DENSITIES: Final[dict[str, Text]] = {
    "compact": tr("Compact rows"),
    "cosy": tr("Cosy rows"),
    "comfortable": tr("Comfortable rows"),
}


class StayingMenu(QMenu):
    """A menu of ticks that stays open while they are set."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Set the tick without closing."""
        if not self._tick(self.activeAction()):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Set the tick with the space bar without closing."""
        if event.text() != " " or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        is_tick = action is not None and action.isCheckable() and action.isEnabled()
        if is_tick and action is not None:
            action.trigger()
        return is_tick


class Tools(QWidget):
    """The three menus.

    Signals:
        changed: The :class:`ListState` that is wanted now.
    """

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state = ListState()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        fillers = (
            ("arrow-up-down", tr("Sort"), QMenu, self._fill_sort),
            ("columns-3", tr("Columns"), StayingMenu, self._fill_columns),
            ("rows-3", tr("Height of rows"), QMenu, self._fill_density),
        )
        for icon, name, kind, fill in fillers:
            row.addWidget(self._tool(icon, name, kind(self), fill))

    def show_state(self, state: ListState) -> None:
        """Show the ticks of another state."""
        self._state = state

    def _tool(self, icon: str, name: Text, menu: QMenu, fill: Callable[[QMenu], None]) -> QToolButton:
        tool = icon_button(self._look, icon, name)
        tool.setMenu(menu)
        tool.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.aboutToShow.connect(lambda: fill(menu))
        return tool

    def _fill_sort(self, menu: QMenu) -> None:
        menu.clear()
        name, is_backwards = self._state.sort.removeprefix("-"), self._state.sort.startswith("-")
        group = QActionGroup(menu)
        for column in COLUMNS:
            first = "-" if column.goes_down_first else ""
            action = self._choice(menu, column.title, column.name == name, f"{first}{column.name}", self._sort)
            group.addAction(action)
        menu.addSeparator()
        self._choice(menu, tr("Ascending"), not is_backwards, name, self._sort)
        self._choice(menu, tr("Descending"), is_backwards, f"-{name}", self._sort)

    def _fill_columns(self, menu: QMenu) -> None:
        menu.clear()
        for name in CHOOSABLE:
            self._choice(menu, BY_NAME[name].title, name in self._state.columns, name, self._toggle_column)

    def _fill_density(self, menu: QMenu) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for name in ROW_PX:
            group.addAction(self._choice(menu, _DENSITIES[name], name == self._state.density, name, self._set_density))

    def _choice(self, menu: QMenu, title: Text, is_on: bool, key: str, call: Callable[[str], None]) -> QAction:
        action = menu.addAction(self._look.say(title))
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(lambda: call(key))
        return action

    def _sort(self, sort: str) -> None:
        self._change(replace(self._state, sort=sort))

    def _toggle_column(self, name: str) -> None:
        on = {*self._state.columns} ^ {name}
        self._change(replace(self._state, columns=tuple(each for each in CHOOSABLE if each in on)))

    def _set_density(self, name: str) -> None:
        self._change(replace(self._state, density=name))

    def _change(self, state: ListState) -> None:
        self._state = state
        self.changed.emit(state)
