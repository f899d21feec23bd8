"""Controls that belong together as one stop of Tab: arrows walk them, in a line beside something or in a grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from app.views.kit.focus_order import reveal

_WAYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_WAYS_IN_GRID: Final = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip
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


class RovingGrid(QObject):
    """Makes a grid of choices one stop: Tab leads to the one used last, arrows from one to the next, Enter opens it."""

    def __init__(self, owner: QWidget, lines: Sequence[Sequence[QComboBox]]) -> None:
        super().__init__(owner)
        self._lines = tuple(tuple(line) for line in lines)
        for each in (cell for line in self._lines for cell in line):
            each.installEventFilter(self)
        self._be_stop(self._lines[0][0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Walk by arrows, open by Enter, and remember where the keyboard was last."""
        if event.type() == QEvent.Type.FocusIn:
            self._be_stop(watched)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _WAYS_IN_GRID:
            self._go(watched, *_WAYS_IN_GRID[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, QComboBox):
            watched.showPopup()
        else:
            return super().eventFilter(watched, event)
        return True

    def _go(self, watched: QObject, down: int, right: int) -> None:
        places = {cell: (y, x) for y, line in enumerate(self._lines) for x, cell in enumerate(line)}
        y, x = next(place for cell, place in places.items() if cell is watched)
        found = next((cell for cell, place in places.items() if place == (y + down, x + right)), None)
        if found is not None:
            found.setFocus(_REASON)
            reveal(found)

    def _be_stop(self, stop: QObject) -> None:
        """Let Tab stop at one of them only; the others still take a click."""
        for each in (cell for line in self._lines for cell in line):
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is stop else Qt.FocusPolicy.ClickFocus)
