"""Widgets of which one is shown at a time, in a place that is only as high as that one needs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Pile(QWidget):
    """Qt's own stack is always as high as its highest page."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._parts: list[QWidget] = []
        self._at = 0

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802  # as Qt's own stack calls it
        """Put a widget at the end; the first is shown."""
        self._layout.addWidget(widget)
        self._parts.append(widget)
        widget.setVisible(len(self._parts) - 1 == self._at)

    def currentIndex(self) -> int:  # noqa: N802
        """Return the place of what is shown."""
        return self._at

    def setCurrentIndex(self, at: int) -> None:  # noqa: N802
        """Show another one."""
        self._at = at
        # First away, then there: together they would ask for room for both.
        for place, part in sorted(enumerate(self._parts), key=lambda each: each[0] == at):
            part.setVisible(place == at)

    def currentWidget(self) -> QWidget | None:  # noqa: N802
        """Return what is shown."""
        parts = self._parts
        return parts[self._at] if parts else None

    def setCurrentWidget(self, widget: QWidget) -> None:  # noqa: N802
        """Show another one."""
        self.setCurrentIndex(self._parts.index(widget))
