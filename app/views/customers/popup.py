"""A popup under a button with a field and a list below it: type to narrow, arrows to choose, Enter to take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.services.kernel.spelling import fold, pinyin_keys
from app.text import Text
from app.views.kit.ui import Look
from app.views.kit.widgets import one_line

_SHOWN: Final = 9
_MOVING: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class Entry:
    """One line of the list; ``is_on`` puts a tick before it, ``note`` stands after it.

    ``number`` is what it is found by, too, where it is a number and so written with marks between its digits.
    """

    key: str
    title: str
    icon: str = ""
    is_on: bool = False
    note: str = ""
    number: str = ""


class ChoicePopup(QFrame):
    """Offers entries; the field keeps the keyboard all the time.

    Signals:
        taken: The key of the entry that was chosen.
        written: What was typed, with each letter.
        refused: Esc, or Backspace in an empty field: one step back.
        left: It is shown no more; it can pop up again.
    """

    taken = Signal(str)
    written = Signal(str)
    refused = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._look = look
        self._entries: list[Entry] = []
        self.setObjectName("choices")
        self.field = QLineEdit()
        self.list = QListWidget()
        self.list.setObjectName("choicelist")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(look.theme.px(16), look.theme.px(16)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._take)
        self.list.currentItemChanged.connect(lambda item, _: self._announce(item))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textEdited.connect(self._narrow)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)

    def offer(self, title: Text, entries: Sequence[Entry], *, keeps_place: bool = False) -> None:
        """Show entries; ``keeps_place`` leaves what was typed and the line that was reached."""
        key = self._current_key() if keeps_place else None
        self._entries = list(entries)
        self.field.setPlaceholderText(self._look.say(title))
        self.field.setAccessibleName(self._look.say(title))
        self.list.setAccessibleName(self._look.say(title))
        if not keeps_place:
            self.field.clear()
        self._fill(key)

    def pop_up(self, anchor: QWidget) -> None:
        """Appear under a widget, inside its window."""
        self.setFixedWidth(self._look.theme.px(300))
        self.adjustSize()
        place = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        window = anchor.window()
        right = window.mapToGlobal(QPoint(window.width() - self.width() - 8, 0)).x()
        self.move(min(place.x(), max(right, 0)), place.y())
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Tell that it is shown no more."""
        super().hideEvent(event)
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Lead the keys for moving and choosing from the field to the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._is_taken(event)
        return super().eventFilter(watched, event)

    def _is_taken(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _MOVING:
            self._move(key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(self.list.currentItem())
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Backspace and not self.field.text()):
            self.refused.emit()
        else:
            return False
        return True

    def _move(self, key: int) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_SHOWN, Qt.Key.Key_PageDown: _SHOWN}
        row = self.list.currentRow() + steps[Qt.Key(key)]
        self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.taken.emit(item.data(Qt.ItemDataRole.UserRole))

    def _narrow(self, typed: str) -> None:
        self.written.emit(typed)
        self._fill(None)

    def _fill(self, key: str | None) -> None:
        self.list.clear()
        for entry in self._matching():
            title = one_line(entry.title)
            item = QListWidgetItem(self._icon(entry), f"{title}   {entry.note}" if entry.note else title)
            item.setData(Qt.ItemDataRole.UserRole, entry.key)
            self.list.addItem(item)
            if entry.key == key:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        row = max(self.list.sizeHintForRow(0), self._look.theme.px(26))
        self.list.setFixedHeight(row * max(1, min(self.list.count(), _SHOWN)) + 8)
        self.list.setVisible(self.list.count() > 0)
        self.adjustSize()

    def _matching(self) -> list[Entry]:
        typed = fold(self.field.text()).strip()
        return [each for each in self._entries if typed in (each.number, "") or _reads(each.title, typed)]

    def _icon(self, entry: Entry) -> QIcon:
        if entry.icon:
            return QIcon(self._look.icons.pixmap(entry.icon, "text2", 16))
        if entry.is_on:
            return QIcon(self._look.icons.pixmap("check", "accent_text", 16))
        empty = QPixmap(self.list.iconSize())
        empty.fill(Qt.GlobalColor.transparent)
        return QIcon(empty)

    def _current_key(self) -> str | None:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else None

    def _announce(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, item.text()))


def _reads(title: str, typed: str) -> bool:
    return typed in fold(title) or _sounds(title, typed)


def _sounds(title: str, typed: str) -> bool:
    return any(key.startswith(typed) for key in pinyin_keys(title).split()) if typed.isascii() else False
