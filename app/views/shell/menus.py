"""The menu bar, made from the actions there are: at the top of the screen on macOS, of the window elsewhere."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from app.views.kit.actions import Actions
from app.views.kit.ui import Look
from app.views.shell.shortcuts import MENUS

_ROLES = {"quit": QAction.MenuRole.QuitRole, "go-settings": QAction.MenuRole.PreferencesRole}


def fill_menu_bar(look: Look, window: QMainWindow, actions: Actions) -> None:
    """Replace the menus of a window by one for each menu that actions name."""
    bar = window.menuBar()
    bar.clear()
    for name, title in MENUS.items():
        theirs = actions.of_menu(name)
        if theirs:
            menu = bar.addMenu(look.say(title))
            menu.addActions(theirs)
    for name, role in _ROLES.items():
        if name in actions:
            actions.action(name).setMenuRole(role)
