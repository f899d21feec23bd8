"""Controls that belong to something with the keyboard: Tab passes them by, arrows walk them, Esc leads back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from app.views.kit.focus_order import reveal

_WAYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_REASON: Final = Qt.FocusReason.TabFocusReason  # the ring is drawn for it
_SHIFTED: Final = Qt.KeyboardModifier.ShiftModifier


def wants_controls(event: QKeyEvent) -> bool:
    """Return whether a key asks for what can be done with the thing that has the keyboard: Menu, or Shift+F10."""
    return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and event.modifiers() == _SHIFTED)


class Roving(QObject):
    """Keeps controls together as one; while there is nothing else to stop at, Tab stops at the first of them.

    Signals:
        left: The keyboard is to go back to what the controls belong to.
    """

    left = Signal()

    def __init__(self, owner: QWidget, controls: Sequence[QWidget], leave: Callable[[], None]) -> None:
        super().__init__(owner)
        self._controls = tuple(controls)
        for each in self._controls:
            each.installEventFilter(self)
        self.left.connect(leave)
        self.be_stop(is_stop=True)

    def be_stop(self, *, is_stop: bool) -> None:
        """Say whether Tab stops at the first control."""
        for at, each in enumerate(self._controls):
            policy = Qt.FocusPolicy.TabFocus if is_stop and at == 0 else Qt.FocusPolicy.NoFocus
            each.setFocusPolicy(policy)

    def enter(self) -> None:
        """Put the keyboard on the first control that can be used."""
        self._go([each for each in self._controls if self._is_open(each)][:1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Walk by arrows, and go back by Esc, or down where that does nothing else."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _WAYS:
            shown = [each for each in self._controls if self._is_open(each) or each is watched]
            at = [each is watched for each in shown].index(True) + _WAYS[key]
            self._go(shown[at : at + 1] if at >= 0 else [])
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Down and not isinstance(watched, QComboBox)):
            self.left.emit()
        else:
            return super().eventFilter(watched, event)
        return True

    def _go(self, found: Sequence[QWidget]) -> None:
        for each in found:
            each.setFocus(_REASON)
            reveal(each)

    def _is_open(self, control: QWidget) -> bool:
        return control.isVisible() and control.isEnabled()
