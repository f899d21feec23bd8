"""A choice among many lines, found by typing any part of their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget

from app.services.kernel.spelling import fold
from app.text import Text, tr
from app.views.kit.inputs import Combo
from app.views.kit.ui import Look
from app.views.kit.world import Place

_CODE = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1


class SearchCombo(Combo):
    """Always holds one of its lines: what is typed and is none of them goes back to the line before.

    Signals:
        picked: The code of the line that somebody chose.
    """

    picked = Signal(str)

    def __init__(self, look: Look, name: Text) -> None:
        super().__init__(look)
        self._edit = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self._edit)
        self._edit.setPlaceholderText(look.say(tr("Choose…")))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(look.say(name))
        self.setMinimumContentsLength(12)
        self._lines = QStandardItemModel(self)
        self.setModel(self._lines)
        self._finder, self._list = _ByWords(self), QListView()
        self._list.setObjectName("popup")
        for part in (self._list, self.view()):
            part.setAccessibleName(self.accessibleName())
        self._finder.setPopup(self._list)
        self._finder.setModel(self._lines)
        self.setCompleter(self._finder)
        self.activated.connect(lambda _row: self.picked.emit(self.code))

    @property
    def code(self) -> str:
        """The code of the line that is chosen; empty where none is."""
        return str(self.currentData(_CODE) or "")

    def show_items(self, places: Sequence[Place]) -> None:
        """Replace the lines; none is chosen then."""
        self._lines.clear()
        for place in places:
            option = place.option
            line = QStandardItem(f"{option.name}  {option.detail}")
            line.setData(option.key, _CODE)
            line.setData(place.words, _WORDS)
            self._lines.appendRow(line)
        self.setCurrentIndex(-1)

    def choose(self, code: str) -> None:
        """Choose a line by its code."""
        self.setCurrentIndex(self.findData(code, _CODE))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter take the first line that fits, and Esc go back to the line before, once something is typed."""
        is_typed = self._edit.text().strip() != self.itemText(self.currentIndex())
        if is_typed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
        elif is_typed and event.key() == Qt.Key.Key_Escape:
            self.setEditText(self.itemText(self.currentIndex()))
        else:
            super().keyPressEvent(event)
            return
        self._list.hide()
        self._edit.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Begin with the line selected, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._edit.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the first line that fits what was typed, else show again what is chosen."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def settle(self) -> None:
        """Take the first line that fits what was typed, else show again what is chosen."""
        typed = self._edit.text().strip()
        if typed == self.itemText(self.currentIndex()):
            return
        self._finder.setCompletionPrefix(typed)
        first = self._finder.currentIndex()
        if typed and first.isValid():
            self.choose(str(first.data(_CODE)))
            self.setEditText(self.itemText(self.currentIndex()))
            self.picked.emit(self.code)
        else:
            self.setEditText(self.itemText(self.currentIndex()))


class _ByWords(QCompleter):
    """Finds a line by its words, and shows and completes its label."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCompletionRole(_WORDS)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802
        """Return what was typed as the words are written, without accents and capitals."""
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802
        """Return what stands in the field once a line is chosen."""
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")
