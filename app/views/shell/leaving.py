"""Hears from the desktop that its person leaves: the machine goes to sleep, or its screen is locked.

Desktops of Linux tell by D-Bus, and the machine waits a few seconds with its sleep until the file is
closed. Of other systems nothing is heard here: there a sleep is noticed when it is over.
"""

from __future__ import annotations

import sys
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_LOGIND: Final = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_SAVERS: Final = tuple(f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"))


class Leaving(QObject):
    """Listens as long as it lives.

    Signals:
        left: The machine is about to sleep, or its screen was locked.
    """

    left = Signal()

    def __init__(self, system: Any = None, session: Any = None) -> None:
        """Listen on the buses of the machine and of the person, or on others."""
        super().__init__()
        self._system = system
        self._delay: Any = None
        self._asked: Any = None
        if sys.platform == "linux":
            self._listen(session)

    @property
    def is_holding(self) -> bool:
        """Whether the machine waits for us before it sleeps."""
        return self._delay is not None

    def hold(self) -> None:
        """Have the machine wait with its sleep from now on until :meth:`let_go`, for some seconds at most."""
        if self._system is None or not self._system.isConnected():
            return
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        asked = QDBusMessage.createMethodCall(*_LOGIND, "Inhibit")
        asked.setArguments(["sleep", "Steward", "Closes the open file", "delay"])
        self._asked = QDBusPendingCallWatcher(self._system.asyncCall(asked), self)
        self._asked.finished.connect(self._take_delay)

    def let_go(self) -> None:
        """Let the machine sleep whenever it wants to."""
        self._delay = self._asked = None

    def _listen(self, session: Any) -> None:
        from PySide6.QtDBus import QDBusConnection

        self._system = self._system or QDBusConnection.systemBus()
        session = session or QDBusConnection.sessionBus()
        if self._system.isConnected():
            self._system.connect(*_LOGIND, "PrepareForSleep", self, SLOT("_tell(bool)"))
        for name in _SAVERS if session.isConnected() else ():
            # Each desktop has a path of its own for it.
            session.connect("", "", name, "ActiveChanged", self, SLOT("_tell(bool)"))

    def _take_delay(self, asked: Any) -> None:
        answer = asked.reply()
        if asked is self._asked and answer.arguments() and not asked.isError():
            # The machine waits until this, a file that is open, is closed.
            self._delay = answer.arguments()[0]
        asked.deleteLater()

    @Slot(bool)
    def _tell(self, begins: bool) -> None:  # as the signal has it
        if begins:
            self.left.emit()
