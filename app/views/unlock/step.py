"""One page of the first run: a title, a sentence, fields; and how it says what is missing."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.text import Text
from app.views.kit.theme import PAGE, SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import label, wrapped
from app.views.unlock.pieces import Complaint


class Step(QWidget):
    """Base of the pages.

    Signals:
        gone_on: The page itself wants the next one, as Next would.
    """

    TITLE: ClassVar[Text]
    WORDS: ClassVar[Text | None] = None

    gone_on = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.complaint = Complaint(look)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(look.theme.px(8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.theme.px(12))
        self.head = QVBoxLayout()
        layout.addLayout(self.head)
        layout.addWidget(label(look, self.TITLE, PAGE))
        if self.WORDS is not None:
            layout.addWidget(wrapped(look, self.WORDS, tone="text2"))
        # Over the fields: on a small screen the foot of a page is out of sight.
        layout.addWidget(self.complaint)
        layout.addSpacing(look.theme.px(4))
        layout.addLayout(self.body)
        layout.addStretch()

    def entered(self) -> None:
        """Prepare for being shown."""

    def take_focus(self) -> None:
        """Put the keyboard where the page begins."""

    def missing(self) -> Text | None:
        """Return what is still needed before the next page; None where nothing is."""
        return None

    def add_field(self, name: Text, field: QWidget) -> QLabel:
        """Put a field with its name over it."""
        title = label(self.look, name, SMALL, "text2")
        title.setBuddy(field)
        group = QVBoxLayout()
        group.setSpacing(self.look.theme.px(4))
        group.addWidget(title)
        group.addWidget(field)
        self.body.addLayout(group)
        return title


def mark_bad(field: QWidget, is_bad: bool) -> None:
    """Show by its edge that a field needs another look."""
    field.setProperty("state", "bad" if is_bad else "")
    field.style().unpolish(field)
    field.style().polish(field)
