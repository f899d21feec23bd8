"""Notices that nobody is there any more: no key and no click for a while, or the machine slept."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_LOOK_EVERY_S: Final = 5
_SLEPT_S: Final = 30
_ACTIVITY: Final = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.InputMethod,
    }
)  # fmt: skip


class Idleness(QObject):
    """Watches the whole application.

    Signals:
        gone: Nobody was there for the time that was set, or the machine slept.
    """

    gone = Signal()

    def __init__(self, minutes: int, *, locks_on_sleep: bool) -> None:
        super().__init__()
        self._limit_s, self._locks_on_sleep = minutes * 60, locks_on_sleep
        self._last_active = self._last_look = time.monotonic()
        self._last_wall = time.time()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._timer = QTimer(self, interval=_LOOK_EVERY_S * 1000)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note that somebody is there."""
        if event.type() in _ACTIVITY:
            self._last_active = time.monotonic()
        return super().eventFilter(watched, event)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def _look(self) -> None:
        now, wall = time.monotonic(), time.time()
        # Some clocks stand still while the machine sleeps and some do not: either jump tells.
        slept = max(now - self._last_look, wall - self._last_wall) > _SLEPT_S
        self._last_look, self._last_wall = now, wall
        is_idle = bool(self._limit_s) and now - self._last_active >= self._limit_s
        if is_idle or (slept and self._locks_on_sleep):
            self._last_active = now
            self.gone.emit()
