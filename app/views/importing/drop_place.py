"""The empty beginning: where a file can be dropped, and the way for the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.text import tr
from app.views.kit.theme import BLOCK
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, icon_label, label, wrapped


class DropPlace(QFrame):
    """Where a file can be dropped, with the way for the keyboard in its middle."""

    def __init__(self, ui: Ui, choose: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("dropplace")
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(icon_label(ui, "file-up", "text3", 48), 0, middle)
        layout.addWidget(label(ui, tr("Drop a file here"), BLOCK), 0, middle)
        text = wrapped(ui, tr("CSV, Excel or OpenDocument. The file is only read and stays as it is."), tone="text2")
        text.setAlignment(middle)
        text.setFixedWidth(ui.theme.px(420))
        layout.addWidget(text, 0, middle)
        self.choose = button(ui, tr("Choose a file…"), icon="folder-open", on=choose)
        layout.addWidget(self.choose, 0, middle)
        layout.addStretch(3)

    def show_wanted(self, is_wanted: bool) -> None:
        """Show that what is dragged over the window could be dropped."""
        self.setProperty("state", "wanted" if is_wanted else "")
        self.style().polish(self)
