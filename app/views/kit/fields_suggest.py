"""What stands under a line while somebody types: records and words that may be meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from app.text import tr
from app.views.kit.inputs import Input, Option, Search
from app.views.kit.signs import add_sign
from app.views.kit.ui import Look
from app.views.kit.widgets import one_line

_PAUSE_MS: Final = 120


class Suggestions(QObject):
    """The list under a line. The arrow down asks for it, too.

    Signals:
        chosen: The :class:`Option` that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, line: QLineEdit, search: Search) -> None:
        super().__init__(line)
        self._look, self._line, self._search = look, line, search
        self.options: tuple[Option, ...] = ()
        self._asked = ""
        self._is_wanted = False
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(line)
        self._completer.setMaxVisibleItems(10)
        self._popup = QListView()
        self._popup.setObjectName("popup")
        self._completer.setPopup(self._popup)
        self._completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        line.textEdited.connect(lambda _text: self._pause.start())
        line.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._popup.isVisible()

    @property
    def has_mark(self) -> bool:
        """Whether a line of the list is marked, so that Enter takes it."""
        return self.is_open and self._popup.currentIndex().isValid()

    def ask(self) -> None:
        """Look for what is typed and show what is found."""
        self._look_for(self._line.text().strip())

    def ask_for_all(self) -> None:
        """Show what there is, whatever is typed."""
        self._look_for("")

    def _look_for(self, asked: str) -> None:
        self._asked, self._is_wanted = asked, True
        self._search(asked, lambda options: self._show(asked, options))

    def close(self) -> None:
        """Take the list away, and one that is still looked for."""
        self._pause.stop()
        self._is_wanted = False
        self._popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Ask at the arrow down; no longer at all once the keyboard is elsewhere."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and not self.is_open:
                self.ask()
                return True
        elif event.type() == QEvent.Type.FocusOut and not self.is_open:
            self.close()
        return super().eventFilter(watched, event)

    def _show(self, asked: str, options: Sequence[Option]) -> None:
        if asked != self._asked or not self._is_wanted:
            return
        self.options = tuple(options)
        self._model.setStringList([self._words(option) for option in options])
        if options and self._line.hasFocus():
            self._completer.complete()
        else:
            self._popup.hide()

    def _words(self, option: Option) -> str:
        if not option.detail:
            return one_line(option.name)
        return one_line(self._look.say(tr("{name} · {detail}", name=option.name, detail=option.detail)))

    def _choose(self, index: QModelIndex) -> None:
        self._is_wanted = False
        if 0 <= index.row() < len(self.options):
            self.chosen.emit(self.options[index.row()])


class ReferenceInput(Input):
    """Another record: its name is typed, its id is what commands read."""

    def __init__(self, look: Look, search: Search) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        self._key, self._name = "", ""
        self._suggestions = Suggestions(look, self.line, search)
        self._suggestions.chosen.connect(self._take)
        add_sign(look, self.line, "chevron-down", tr("Show what can be chosen"), self._open)
        self.line.textEdited.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_return)
        self.left.connect(self._settle)

    def text(self) -> str:
        """Return the id of the record, or what was typed where no record was chosen."""
        typed = self.line.text().strip()
        return self._key if typed == self._name else typed

    def set_text(self, text: str, label: str = "") -> None:
        """Show the name of a record."""
        self._key, self._name = text, label or text
        self.line.setText(self._name)
        self.line.setCursorPosition(0)

    @property
    def label(self) -> str:
        """What the record is called."""
        return self._name

    @property
    def is_suggesting(self) -> bool:
        """Whether the list of records is shown."""
        return self._suggestions.is_open

    def _on_typed(self, _text: str) -> None:
        self.edited.emit()

    def _open(self) -> None:
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        self._suggestions.ask_for_all()

    def _on_return(self) -> None:
        # The list passes Enter on to the line before it takes the marked record itself.
        if not self._suggestions.has_mark:
            self._suggestions.close()
            self._settle()
            self.confirmed.emit()

    def _take(self, option: Option) -> None:
        self.set_text(option.key, option.name)
        self.edited.emit()

    def _settle(self) -> None:
        """Take the only record that is called what was typed."""
        typed = self.line.text().strip()
        fitting = [option for option in self._suggestions.options if option.name.casefold() == typed.casefold()]
        if typed != self._name and len(fitting) == 1:
            self._take(fitting[0])
