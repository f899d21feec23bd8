"""Notices that somebody goes: by the keys for it, by no key and no click for a while, or by a sleeping machine.

Watched are the window and the widget with the keyboard, where all that a person does arrives. A filter
on the whole application would be asked about every event that widgets send each other.
"""

from __future__ import annotations

import time
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from app.services.preferences.machine import MachineSettings
from app.views.shell.leaving import Leaving

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
        gone: Nobody was there for the time that was set, the machine sleeps or slept, its screen was locked, or
            somebody pressed the keys for going.
    """

    gone = Signal()

    def __init__(self, machine: MachineSettings, leaving: Leaving, keys: QKeySequence | None = None) -> None:
        """Watch from now on; ``keys`` work in dialogs and menus, too, where no action of the window hears them."""
        super().__init__()
        self._keys, self._leaving = keys, leaving
        self.take(machine)
        leaving.left.connect(self._on_left)
        leaving.hold()
        self._last_active = self._last_look = time.monotonic()
        self._last_wall = time.time()
        self._window: QObject | None = None
        self._widget: QObject | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101
        application.focusWindowChanged.connect(self._watch_window)
        application.focusObjectChanged.connect(self._watch_widget)
        self._watch_window(QGuiApplication.focusWindow())
        self._watch_widget(QGuiApplication.focusObject())
        self._timer = QTimer(self, interval=_LOOK_EVERY_S * 1000)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note that somebody is there."""
        if event.type() in _ACTIVITY:
            self._last_active = time.monotonic()
            if isinstance(event, QKeyEvent) and QKeySequence(event.keyCombination()) == self._keys:
                self.gone.emit()
                return True
        return super().eventFilter(watched, event)

    def take(self, machine: MachineSettings) -> None:
        """Do from now on what the settings of this machine say."""
        self._limit_s, self._locks_on_sleep = machine.lock_after_min * 60, machine.lock_on_sleep

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._leaving.left.disconnect(self._on_left)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101
        application.focusWindowChanged.disconnect(self._watch_window)
        application.focusObjectChanged.disconnect(self._watch_widget)
        self._watch_window(None)
        self._watch_widget(None)

    def _watch_window(self, window: QObject | None) -> None:
        self._window = self._instead(self._window, window)

    def _watch_widget(self, widget: QObject | None) -> None:
        # What an input method composes goes to the widget alone.
        self._widget = self._instead(self._widget, widget)

    def _instead(self, before: QObject | None, now: QObject | None) -> QObject | None:
        if before is not None and shiboken6.isValid(before):
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
        return now

    def _on_left(self) -> None:
        if self._locks_on_sleep:
            self.gone.emit()

    def _look(self) -> None:
        now, wall = time.monotonic(), time.time()
        # Some clocks stand still while the machine sleeps and some do not: either jump tells.
        slept = max(now - self._last_look, wall - self._last_wall) > _SLEPT_S
        self._last_look, self._last_wall = now, wall
        is_idle = bool(self._limit_s) and now - self._last_active >= self._limit_s
        if is_idle or (slept and self._locks_on_sleep):
            self._last_active = now
            self.gone.emit()
