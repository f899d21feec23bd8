"""The menu bar, made from the actions there are: at the top of the screen on macOS, of the window elsewhere."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from app.views.kit.actions import Actions
from app.views.kit.ui import Look
from app.views.shell.shortcuts import MENUS

_ROLES = {"quit": QAction.MenuRole.QuitRole, "go-settings": QAction.MenuRole.PreferencesRole}


def fill_menu_bar(look: Look, window: QMainWindow, actions: Actions) -> None:
    """Replace the menus of a window by one for each menu there is; each is filled when it is opened."""
    bar = window.menuBar()
    bar.clear()
    for name, title in MENUS.items():
        menu = bar.addMenu(look.say(title))
        menu.addActions(actions.of_menu(name))
        menu.aboutToShow.connect(partial(_fill, menu, actions, name))
    for name, role in _ROLES.items():
        actions.action(name).setMenuRole(role)


def _fill(menu: QMenu, actions: Actions, name: str) -> None:
    actions.draw_icons(name)
    menu.clear()
    menu.addActions(actions.of_menu(name))
