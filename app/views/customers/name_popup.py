"""A popup that asks for the name of a view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.text import Text, tr
from app.views.kit.theme import STRONG
from app.views.kit.ui import Look
from app.views.kit.widgets import button, label

_LONGEST_NAME = 80


class NamePopup(QFrame):
    """Asks for the name of a view; ``way`` is the word on its button.

    Signals:
        named: The name.
    """

    named = Signal(str)

    def __init__(self, look: Look, parent: QWidget, name: str, title: Text, way: Text) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("choices")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = label(look, title, STRONG)
        self.field = QLineEdit(name)
        self.field.setMaxLength(_LONGEST_NAME)
        self.field.setPlaceholderText(look.say(tr("Name of the view")))
        self.field.setAccessibleName(look.say(tr("Name of the view")))
        self.field.selectAll()
        head.setBuddy(self.field)
        self.field.returnPressed.connect(self._take)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(look, way, "primary", on=self._take))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(head)
        layout.addWidget(self.field)
        layout.addLayout(row)
        self.setFixedWidth(look.theme.px(300))

    def pop_up(self, anchor: QWidget, x: int = 0) -> None:
        """Appear under a widget, so far from its left edge, inside its window."""
        self.adjustSize()
        place, window = anchor.mapToGlobal(QPoint(x, anchor.height() + 4)), anchor.window()
        right = window.mapToGlobal(QPoint(window.width() - self.width() - 8, 0)).x()
        self.move(min(place.x(), max(right, 0)), place.y())
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self) -> None:
        name = self.field.text().strip()
        if name:
            self.close()
            self.named.emit(name)
