"""Notices: a short sentence at the foot of the window, with Undo where that is possible.

Each stays in the notice centre after it has faded, so that nobody has to read fast.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

import shiboken6
from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QWidget

from app.text import Text, tr
from app.views.kit.theme import BODY
from app.views.kit.ui import Look
from app.views.kit.widgets import button, icon_button, icon_label, label

SHOWN_MS: Final = 8_000
KEPT: Final = 200
_LONGEST: Final = 160
_FOOT_PX: Final = 3
_EDGE_PX: Final = 20
_BESIDE_PX: Final = 240
_RISES_PX: Final = 10
_RISES_MS: Final = 120


@dataclass(frozen=True)
class Notice:
    """One sentence; ``act`` is what its button does, and ``lasts`` says that it needs nothing of this shell."""

    text: Text
    is_bad: bool = False
    way: Text | None = None
    act: Callable[[], None] | None = None
    at: datetime | None = None
    lasts: bool = False


class Notices(QObject):
    """Shows notices in one window and keeps them.

    Signals:
        noticed: There is a new one.
    """

    noticed = Signal(object)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._toast: Toast | None = None
        self.kept: list[Notice] = []
        window.installEventFilter(self)

    def show(self, notice: Notice) -> None:
        """Show a notice in place of the one before, and keep it."""
        kept = replace(notice, at=datetime.now(UTC))
        self.kept = [*self.kept[-KEPT + 1 :], kept]
        self.hide()
        self._toast = Toast(self._look, kept, self._window)
        self._toast.gone.connect(self.hide)
        self._place()
        self._toast.show()
        self._toast.raise_()
        if _may_move():
            self._toast.rise(self._look.theme.px(_RISES_PX))
        said = QAccessibleAnnouncementEvent(self._window, self._look.say(notice.text))
        QAccessible.updateAccessibility(said)
        self.noticed.emit(kept)

    def say(
        self, text: Text, way: Text | None = None, act: Callable[[], None] | None = None, *, lasts: bool = False
    ) -> None:
        """Show that something was done."""
        self.show(Notice(text, way=way, act=act, lasts=lasts))

    def complain(self, text: Text) -> None:
        """Show that something did not work."""
        self.show(Notice(text, is_bad=True))

    def hide(self) -> None:
        """Take the notice away; it stays in the centre."""
        if self._toast is not None:
            self._toast.give_keyboard_back()
            self._toast.deleteLater()
            self._toast = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the notice at the foot of the window while that changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self._toast is not None:
            self._toast.adjustSize()
            # Over the end of the status line, which can wait, and not over what stands at the foot of the page.
            x = self._window.width() - self._toast.width() - _EDGE_PX
            self._toast.stand(QPoint(x, self._window.height() - self._toast.height() - self._look.theme.px(_FOOT_PX)))


class Toast(QFrame):
    """The notice that is shown now; it stays while the pointer or the keyboard is on it.

    Signals:
        gone: Its time is over, or it was closed.
    """

    gone = Signal()

    def __init__(self, look: Look, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 2, 0)
        layout.setSpacing(12)
        icon, role = ("circle-alert", "bad") if notice.is_bad else ("circle-check", "ok")
        layout.addWidget(icon_label(look, icon, role))
        words = label(look, look.say(notice.text), BODY)
        if len(words.text()) > _LONGEST:
            words.setText(words.text()[: _LONGEST - 1] + "…")
        room = window.window().width() - _BESIDE_PX  # what is told while the shell is made comes before it has a size
        words.setMaximumWidth(room)
        words.setWordWrap(words.sizeHint().width() > room)
        layout.addWidget(words)
        if notice.way is not None and notice.act is not None:
            act = notice.act
            layout.addWidget(button(look, notice.way, "link", on=lambda: self._take(act)))
        layout.addWidget(icon_button(look, "x", tr("Close"), on=self.gone.emit))
        self._life = QTimer(self, singleShot=True, interval=SHOWN_MS * (2 if notice.is_bad else 1))
        self._life.timeout.connect(self.gone)
        self._life.start()
        for way in self.findChildren(QAbstractButton):
            way.installEventFilter(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._before = window.window().focusWidget()
        self._rising = QPropertyAnimation(self, b"pos", self)
        self._rising.setDuration(_RISES_MS)
        self._rising.setEasingCurve(QEasingCurve.Type.OutCubic)

    def stand(self, place: QPoint) -> None:
        """Be at a place, at once."""
        self._rising.stop()
        self.move(place)

    def rise(self, by: int) -> None:
        """Come to the place from a little below it."""
        self._rising.setStartValue(self.pos() + QPoint(0, by))
        self._rising.setEndValue(self.pos())
        self._rising.start()

    def give_keyboard_back(self) -> None:
        """Put the keyboard where it was when this came, if it is here."""
        keyboard, before = self.window().focusWidget(), self._before
        if keyboard is not None and self.isAncestorOf(keyboard) and before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, act: Callable[[], None]) -> None:
        self.gone.emit()
        act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay while the keyboard is on one of the buttons; Esc closes."""
        if event.type() == QEvent.Type.FocusIn:
            self._life.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._life.start()
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.gone.emit()
            return True
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Stay while somebody reads."""
        self._life.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Go on fading."""
        self._life.start()
        super().leaveEvent(event)


def _may_move() -> bool:
    """Return whether the computer does not ask for less motion; before Qt 6.12 that cannot be known."""
    hints = QGuiApplication.styleHints()  # held on to, for what it returns is a part of it
    wish = hints.accessibility().property("motionPreference")
    return wish is None or "Reduced" not in str(wish)
