"""The list of follow-ups: moving in it and what keys do on it; what they mean is the page's business."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from app.services.followups.rows import FollowUpRow
from app.services.preferences.machine import MachineSettings
from app.text import tr
from app.views.followups.delegate import FollowUpDelegate
from app.views.followups.model import LINE, FollowUpLines, Rest
from app.views.kit.ui import Ui

_NEAR_END: Final = 3
_NONE: Final = Qt.KeyboardModifier.NoModifier
_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class FollowUpList(QListView):
    """Shows the lines.

    Signals:
        opened: Enter or a double click on a follow-up: go to its customer.
        rest_wanted: The rest of a group is wanted; carries the group.
        pressed_key: The name of what a key asks for: done, move, new, delete, edit.
        end_seen: The end of the list came into sight.
    """

    opened = Signal(bytes)
    rest_wanted = Signal(object)
    pressed_key = Signal(str)
    end_seen = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.lines = FollowUpLines(ui)
        self.has_single_keys = True
        self.setModel(self.lines)
        self.delegate = FollowUpDelegate(ui, self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(ui.say(tr("Follow-ups")))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(ui.theme.px(28))
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        self.activated.connect(self._open)

    def take_machine(self, machine: MachineSettings) -> None:
        """Do with single letters what the settings of this machine say."""
        self.has_single_keys = machine.has_single_keys

    def chosen(self) -> list[FollowUpRow]:
        """Return the selected follow-ups, from top to bottom."""
        return self.lines.rows(self.selectedIndexes())

    def current(self) -> FollowUpRow | None:
        """Return the follow-up on which the keyboard is."""
        rows = self.lines.rows([self.currentIndex()]) if self.currentIndex().isValid() else []
        return rows[0] if rows else None

    def choose(self, place: int | None) -> None:
        """Put the keyboard on a line, or on none."""
        self.setCurrentIndex(self.lines.index(place) if place is not None else QModelIndex())

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+D for the list while the keyboard is here, whatever else in the window has it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _deed_of(event) == "done":
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the keys of the page; the rest moves in the list."""
        deed = _deed_of(event)
        if deed is None or (event.modifiers() == _NONE and len(event.text()) == 1 and not self._takes(event)):
            super().keyPressEvent(event)
        else:
            self.pressed_key.emit(deed)

    def _takes(self, event: QKeyEvent) -> bool:
        return self.has_single_keys or not event.text().isalpha()

    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, FollowUpRow):
            self.opened.emit(line.customer_id)
        elif isinstance(line, Rest):
            self.rest_wanted.emit(line.group)

    def _look_ahead(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value >= bar.maximum() - _NEAR_END * bar.singleStep():
            self.end_seen.emit()


def _deed_of(event: QKeyEvent) -> str | None:
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == _CTRL:
        return "done" if key == Qt.Key.Key_D else None
    return _KEYS.get(Qt.Key(key)) if modifiers == _NONE else None


_KEYS: Final = {
    Qt.Key.Key_M: "move", Qt.Key.Key_N: "new", Qt.Key.Key_Delete: "delete", Qt.Key.Key_Backspace: "delete",
    Qt.Key.Key_F2: "edit",
}  # fmt: skip
