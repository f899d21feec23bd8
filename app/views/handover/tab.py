"""A tab of the handover page: cards below each other, refreshed when what it shows changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.services.workflows.handover.places import Kind
from app.views.kit.page import Page


class Tab(QWidget):
    """Made when it is first shown, and put into a place that scrolls.

    ``WATCHES`` are the tables that it shows; :meth:`refresh` is called when one of them changed and
    when the tab is shown. A subclass puts its cards into ``column``.
    """

    WATCHES: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.page, self.desk, self.ui = page, page.desk, page.ui
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2, self.ui.theme.px(16), self.ui.theme.px(12), self.ui.theme.px(24))
        self.column.setSpacing(self.ui.theme.px(16))

    def make(self) -> Iterator[None]:
        """Make the cards, in parts between which the window hears keys and clicks."""
        yield from ()

    def refresh(self) -> None:
        """Read anew what the tab shows."""

    def take_focus(self) -> None:
        """Put the keyboard where work on this tab begins."""
        self.setFocus()

    def take_file(self, path: Path, kind: Kind) -> None:
        """Take a file of a kind that is for this tab."""

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts of the tab between which F6 goes."""
        return (self,)

    def reveal(self, card: QWidget) -> None:
        """Scroll a card into sight, its beginning first, once it has its place."""
        QTimer.singleShot(0, card, lambda: self._scroll_to(card))

    def _scroll_to(self, card: QWidget) -> None:
        place = self.parentWidget()
        area = place.parentWidget() if place is not None else None
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(card.mapTo(self, QPoint(0, 0)).y() - self.ui.theme.px(16))

    def memory(self) -> dict[str, Any]:
        """Return what brings the tab back as it is, as plain JSON values."""
        return {}

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring the tab back as it was."""
