"""Tags as chips: typed and ended with Enter or a comma, completed from those there are, taken off again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.services.kernel.spelling import fold
from app.text import tr
from app.views.kit.fields_suggest import Suggestions
from app.views.kit.inputs import Input, Option, Search
from app.views.kit.ui import Look
from app.views.kit.widgets import FlowLayout, brief

_ENDS = ",，、;；"


def among(choices: Sequence[str]) -> Search:
    """Return what looks for a text among some words, for several that can be chosen of them."""

    def look(typed: str, then: Callable[[Sequence[Option]], None]) -> None:
        then([Option(each, each) for each in choices if fold(typed) in fold(each)])

    return look


class TagField(QFrame):
    """Looks like a field; a click anywhere in it goes to its line."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__()
        self.setObjectName("tagfield")
        self._line = line

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put the keyboard into the line."""
        super().mousePressEvent(event)
        self._line.setFocus(Qt.FocusReason.MouseFocusReason)


class TagsInput(Input):
    """The tags of a record, separated by commas for commands."""

    def __init__(
        self, look: Look, search: Search, split: Callable[[str], Sequence[str]] = lambda text: text.split(",")
    ) -> None:
        """Take what is found by ``search``; ``split`` parts what commands keep."""
        self._look, self._split = look, split
        self.line = QLineEdit()
        self._field = TagField(self.line)
        super().__init__(self._field)
        self.setFocusProxy(self.line)
        self._tags: list[str] = []
        self._chips: list[QPushButton] = []
        self._field.setMinimumHeight(look.theme.px(34))
        chips = QWidget()
        self._flow = FlowLayout(chips, look.theme.px(4))
        inner = QVBoxLayout(self._field)
        inner.setContentsMargins(*(look.theme.px(each) for each in (5, 4, 5, 4)))
        inner.addWidget(chips)
        self._flow.addWidget(self.line)
        self.line.setFixedWidth(look.theme.px(130))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_return)
        self._suggestions = Suggestions(look, self.line, search)
        self._suggestions.chosen.connect(self._take)
        self.left.connect(self._finish)

    def text(self) -> str:
        """Return the tags, with one that is not ended yet."""
        return ", ".join(
            dict.fromkeys([*self._tags, *([self.line.text().strip()] if self.line.text().strip() else [])])
        )

    def set_text(self, text: str, label: str = "") -> None:
        """Show tags as chips."""
        del label
        self._tags = [name for each in self._split(text) if (name := each.strip())]
        self.line.clear()
        self._show()

    def set_name(self, name: str) -> None:
        """Tell screen readers what is asked for."""
        self.line.setAccessibleName(name)

    def set_hint(self, hint: str) -> None:
        """Show words where nothing is typed."""
        self.line.setPlaceholderText(hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """End a tag by Enter, take the last one off by Backspace, and draw the edge of the whole field."""
        if watched is self.line:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self._draw_focus(is_in=event.type() == QEvent.Type.FocusIn)
            if event.type() == QEvent.Type.FocusOut and not self._suggestions.is_open:
                self.left.emit()
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take_key(event):
                return True
        return super().eventFilter(watched, event)

    def _on_return(self) -> None:
        # Only the list of suggestions lets Enter through to here, and takes a marked one itself.
        if self._suggestions.is_open and not self._suggestions.has_mark:
            self._finish()

    def _take_key(self, event: QKeyEvent) -> bool:
        typed = self.line.text().strip()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if typed:
                self._finish()
            else:
                self.confirmed.emit()
            return bool(typed)
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._tags:
            self._remove(self._tags[-1])
            return True
        return False

    def _on_typed(self, text: str) -> None:
        if text[-1:] and text[-1:] in _ENDS:
            self.line.setText(text.rstrip(_ENDS))
            self._finish()
        self.edited.emit()

    def _take(self, option: Option) -> None:
        self.line.setText(option.name)
        self._finish()

    def _finish(self) -> None:
        name = self.line.text().strip().strip(_ENDS)
        self.line.clear()
        self._suggestions.close()
        if name and name not in self._tags:
            self._tags.append(name)
            self._show()
            self.edited.emit()

    def _remove(self, name: str) -> None:
        self._tags.remove(name)
        self._show()
        self.edited.emit()
        self.line.setFocus()

    def _show(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.line:
                widget.hide()  # or it is seen until the event loop comes by
                widget.deleteLater()
        for name in self._tags:
            self._flow.addWidget(self._chip(name))
        self._flow.addWidget(self.line)
        self._flow.invalidate()
        self._field.updateGeometry()

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(f"{brief(name, 40).replace('&', '&&')}  ×")
        chip.setProperty("kind", "tag")
        chip.setAutoDefault(False)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setAccessibleName(self._look.say(tr("Take off the tag {name}", name=name)))
        chip.clicked.connect(partial(self._remove, name))
        return chip

    def _draw_focus(self, *, is_in: bool) -> None:
        self._field.setProperty("state", "focus" if is_in else "")
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)
