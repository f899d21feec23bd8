"""How long the window paints in one turn of its loop: what would take longer goes on in the next one.

While readers work, the interpreter's lock goes to and fro, and painting a long list takes three times as
long by the clock as it does alone. A window that paints it in parts hears keys in between.
"""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMainWindow, QWidget

_NEVER: Final = float("inf")


class TurningWindow(QMainWindow):
    """A window that gives painting ``turn_s`` seconds of each turn."""

    def __init__(self) -> None:
        super().__init__()
        self.turn_s = 0.01
        self.paints_until = _NEVER

    def event(self, event: QEvent) -> bool:
        """Note when the widgets that have changed are being painted."""
        if event.type() != QEvent.Type.UpdateRequest:
            return super().event(event)
        self.paints_until = time.perf_counter() + self.turn_s
        try:
            return super().event(event)
        finally:
            self.paints_until = _NEVER


def paints_until(widget: QWidget) -> float:
    """Return until when a widget may paint what is long, by :func:`time.perf_counter`.

    There is no such time for a picture that is taken of the window, nor for one that does not turn.
    """
    window = widget.window()
    return window.paints_until if isinstance(window, TurningWindow) else _NEVER
