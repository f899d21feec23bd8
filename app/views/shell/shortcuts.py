"""The sheet of shortcuts, made from the actions there are."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.text import tr
from app.views.kit.desk import Desk
from app.views.kit.dialogs import fit
from app.views.kit.theme import CARD
from app.views.kit.widgets import button, caption, label

MENUS: Final = {
    "file": tr("File"),
    "edit": tr("Edit"),
    "view": tr("View"),
    "customer": tr("Customer"),
    "help": tr("Help"),
}
"""The titles of the menus, by the names that deeds give, in their order."""


class ShortcutSheet(QDialog):
    """Every action that has keys, by menu."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ui = desk.ui
        self.setWindowTitle(ui.say(tr("Keyboard shortcuts")))
        fit(self, QSize(ui.theme.px(460), ui.theme.px(560)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(ui, tr("Keyboard shortcuts"), CARD))
        inner = QWidget()
        inner.setObjectName("plain")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for menu, title in MENUS.items():
            actions = [action for action in desk.actions.of_menu(menu) if not action.shortcut().isEmpty()]
            if actions:
                grid.addWidget(caption(ui, title), grid.rowCount(), 0, 1, 2)
            for action in actions:
                row = grid.rowCount()
                grid.addWidget(label(ui, action.text()), row, 0)
                keys = label(ui, action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), tone="text2")
                keys.setObjectName("keys")
                grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidget(inner)
        layout.addWidget(scroll, 1)
        layout.addWidget(button(ui, tr("Close"), on=self.accept), 0, Qt.AlignmentFlag.AlignRight)
