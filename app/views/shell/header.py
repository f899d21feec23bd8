"""The header of a page: its title with a count, the search field, one or two buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.text import Text
from app.views.kit.desk import Desk
from app.views.kit.theme import PAGE, Type
from app.views.kit.widgets import clear, label
from app.views.shell.palette import SearchField

_COUNT: Final = Type(15, 400)
_NARROW: Final = 900


class Header(QWidget):
    """Belongs to the window; each page that is shown fills it anew."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        ui = desk.ui
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 12, 20, 8)
        layout.setSpacing(10)
        self._title = label(ui, "", PAGE)
        self._count = label(ui, "", _COUNT, "text3")
        layout.addWidget(self._title)
        layout.addWidget(self._count)
        layout.addStretch(1)
        self.search = SearchField(desk)
        self.search.setMinimumWidth(ui.theme.px(170))
        self.search.setMaximumWidth(ui.theme.px(318))
        layout.addWidget(self.search, 2)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        layout.addLayout(self._buttons)

    def show_page(self, title: Text, actions: Sequence[QAction]) -> None:
        """Show the title of a page and buttons for its actions, the last one as the main one."""
        self._title.setText(self._desk.ui.say(title))
        self._count.clear()
        clear(self._buttons)
        for action in actions:
            self._buttons.addWidget(self._button(action, is_main=action is actions[-1]))
        self._fold()

    def show_count(self, text: str) -> None:
        """Show a number beside the title."""
        self._count.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show all buttons but the main one as icons alone where words would crowd the search field out."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        is_narrow = self.width() < self._desk.ui.theme.px(_NARROW)
        for at in range(self._buttons.count() - 1):
            item = self._buttons.itemAt(at)
            made = item.widget() if item is not None else None
            if isinstance(made, QPushButton):
                made.setText("" if is_narrow else f" {made.accessibleName()}".replace("&", "&&"))

    def _button(self, action: QAction, *, is_main: bool) -> QPushButton:
        deed = next(deed for deed, each in self._desk.actions if each is action)
        made = QPushButton(f" {action.text()}".replace("&", "&&"))
        made.setAccessibleName(action.text())
        made.setProperty("kind", "primary" if is_main else "")
        made.setIcon(self._desk.ui.icons.icon(deed.icon or "plus", "on_accent" if is_main else "text2", 16))
        made.setIconSize(QSize(self._desk.ui.theme.px(16), self._desk.ui.theme.px(16)))
        made.setToolTip(self._desk.actions.hint(deed.name))
        made.setEnabled(action.isEnabled())
        made.setAutoDefault(False)
        made.clicked.connect(action.trigger)
        return made
