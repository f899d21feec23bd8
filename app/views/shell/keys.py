"""What keys do in every part of the window, where the part itself does nothing with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.views.kit.focus_order import reveal, step
from app.views.kit.turns import TurningWindow


class KeyboardWindow(TurningWindow):
    """A window in which Tab goes as one reads and Enter presses buttons."""

    def __init__(self, is_made: Callable[[], bool]) -> None:
        """Begin; ``is_made`` tells whether what the window shows is all there."""
        super().__init__()
        self.is_made = is_made
        self._aim: QWidget | None = None

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802
        """Let Tab lead through the window as it is read, whatever was made when.

        Qt also asks when what has the keyboard goes away. While the window is being made nothing is read for that.
        """
        if not self.is_made():
            return super().focusNextPrevChild(is_next)
        found = step(self, self.focusWidget(), forward=is_next)
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason)
            reveal(found)
        return found is not None

    def event(self, event: QEvent) -> bool:
        """Note what a key is meant for: it comes here twice, first as a question."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._aim = self.focusWidget()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter press the button that has the keyboard, as Space does, unless it came there by this Enter."""
        aim, is_enter = self._aim, event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(aim, QAbstractButton) and self.focusWidget() is aim:
            aim.click()
        else:
            super().keyPressEvent(event)
