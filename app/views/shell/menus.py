"""The menu bar, made from the actions there are: at the top of the screen on macOS, of the window elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from app.views.kit.actions import Actions
from app.views.kit.ui import Look
from app.views.shell.recent_menu import RecentMenu
from app.views.shell.shortcuts import MENUS

_ROLES: Final = {"quit": QAction.MenuRole.QuitRole, "go-settings": QAction.MenuRole.PreferencesRole}
_GROUPS: Final = (
    ("import", "export-customers", "export-follow-ups", "print", "open", "recent"),
    ("search", "find", "filter-customers"),
    ("new-customer", "new-follow-up", "new-contact"),
    (),  # of what is not named here, such as the pages
    ("log", "log-call", "complete-step", "star", "change-tags", "edit-customer"),
    ("print-card", "save-card"),
    ("archive-customer", "delete-customer"),
    ("back", "forward", "next-pane", "previous-pane", "rail"),
    ("larger", "smaller", "normal-size"),
    ("pin-view", "rename-view", "delete-view"),
    ("notices",),
    ("lock", "quit"),
)
"""What stands together between two lines, of all menus."""
_PLACES: Final = {name: (group, at) for group, names in enumerate(_GROUPS) for at, name in enumerate(names)}
_OTHERS: Final = (_GROUPS.index(()), 0)


def fill_menu_bar(
    look: Look, window: QMainWindow, actions: Actions, current: Path | None, open_file: Callable[[Path], None]
) -> None:
    """Replace the menus of a window by one for each menu there is; each is filled when it is opened.

    ``open_file`` leaves the workspace ``current`` for another one.
    """
    bar = window.menuBar()
    bar.clear()
    for old in bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.deleteLater()
    for name, title in MENUS.items():
        menu = bar.addMenu(look.say(title))
        recent = RecentMenu(look, menu, current, open_file) if name == "file" else None
        _add_all(menu, actions, name, recent)
        menu.aboutToShow.connect(partial(_fill, menu, actions, name, recent))
    for name, role in _ROLES.items():
        actions.action(name).setMenuRole(role)


def _fill(menu: QMenu, actions: Actions, name: str, recent: RecentMenu | None) -> None:
    actions.draw_icons(name)
    menu.clear()
    _add_all(menu, actions, name, recent)
    if recent is not None:
        recent.look_anew()


def _add_all(menu: QMenu, actions: Actions, name: str, recent: RecentMenu | None) -> None:
    before = None
    found = [(_PLACES.get(deed.name, _OTHERS), action) for deed, action in actions if deed.menu == name]
    if recent is not None:
        found.append((_PLACES["recent"], recent.menuAction()))
    for (group, _), action in sorted(found, key=itemgetter(0)):
        if before not in (None, group):
            menu.addSeparator()
        menu.addAction(action)
        before = group
