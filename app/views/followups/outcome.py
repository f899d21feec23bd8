"""The line that asks, in the place of a follow-up, what came of it; what is half written there is not lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from app.services.followups.rows import FollowUpRow
from app.text import tr
from app.views.followups.list import FollowUpList
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import ElidedLabel, button, icon_label, label

_ROOMY: Final = 640


class OutcomeLine(QFrame):
    """Lies over the row until it is answered: Enter, with or without words, says that it is done.

    Signals:
        answered: It is done; carries the outcome, which may be empty.
        left: It was left, and nothing is done.
    """

    answered = Signal(str)
    left = Signal()

    def __init__(self, ui: Ui, follow_ups: FollowUpList, index: QModelIndex, rows: Sequence[FollowUpRow]) -> None:
        super().__init__(follow_ups.viewport())
        self.setObjectName("outcome")
        self._list, self._index = follow_ups, QPersistentModelIndex(index)
        self._is_over = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(ui.theme.px(16), 0, ui.theme.px(16), 0)
        layout.setSpacing(ui.theme.px(10))
        layout.addWidget(icon_label(ui, "circle-check", "ok", 20))
        title = rows[0].title if len(rows) == 1 else ui.say(tr("%n follow-ups done", "", len(rows)))
        layout.addWidget(ElidedLabel(ui, title, STRONG), 2)
        self.field = QLineEdit()
        self.field.setPlaceholderText(ui.say(tr("What came of it? Enter skips this")))
        self.field.setAccessibleName(ui.say(tr("Outcome")))
        layout.addWidget(self.field, 3)
        layout.addWidget(button(ui, tr("Done"), "primary", on=self._answer))
        hint = label(ui, tr("Esc: not yet"), SMALL, "text3")
        layout.addWidget(hint)
        hint.setVisible(follow_ups.viewport().width() > ui.theme.px(_ROOMY))
        self.field.returnPressed.connect(self._answer)
        self.field.installEventFilter(self)
        follow_ups.verticalScrollBar().valueChanged.connect(self._place)
        follow_ups.viewport().installEventFilter(self)
        self._place()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave on Esc, and when the keyboard goes elsewhere; stay on the row when that moves."""
        if watched is self.field:
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                elif event.type() == QEvent.Type.KeyPress:
                    self._leave()
                return True
        elif event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._leave()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let no key through to the list below, where the Enter that answers would open the customer."""
        event.accept()

    def _place(self) -> None:
        if self._index.isValid():
            place = self._list.visualRect(self._list.model().index(self._index.row(), 0))
            place.setWidth(self._list.viewport().width() - place.left())  # the rows follow a new width later
            self.setGeometry(place)

    def _answer(self) -> None:
        self._end()
        self.answered.emit(self.field.text().strip())

    def _leave(self) -> None:
        if not self._is_over:
            self._end()
            self.left.emit()

    def _end(self) -> None:
        self._is_over = True
        self._list.setFocus()
        self.hide()
        self.deleteLater()


class Outcomes(QObject):
    """Asks what came of follow-ups, one question at a time.

    Words that were left, or could not be saved, are there again when the same follow-ups are asked for.

    Signals:
        answered: They are done; carries their ids and the outcome, which may be empty.
        left: The question was left, and nothing is done.
    """

    answered = Signal(object, str)
    left = Signal()

    def __init__(self, ui: Ui, follow_ups: FollowUpList) -> None:
        super().__init__(follow_ups)
        self._ui, self._list = ui, follow_ups
        self._line: OutcomeLine | None = None
        self._ids: tuple[bytes, ...] = ()
        self._words = ""
        self._is_expected = False

    @property
    def field(self) -> QLineEdit | None:
        """Where the outcome is being written; None while nothing is asked."""
        return self._line.field if self._line is not None else None

    def ask(self, rows: Sequence[FollowUpRow]) -> None:
        """Ask what came of follow-ups that are shown."""
        if not rows or self._line is not None:
            return
        ids = tuple(row.id for row in rows)
        words = self._words if ids == self._ids else ""
        self._ids, self._words = ids, ""
        index = self._list.lines.index(self._list.lines.place_of(ids[0]) or 0)
        self._list.scrollTo(index)
        self._line = OutcomeLine(self._ui, self._list, index, rows)
        self._line.field.setText(words)
        self._line.answered.connect(self._answer)
        self._line.left.connect(self._leave)

    def give_back(self, ids: Sequence[bytes], words: str) -> None:
        """Keep words that could not be saved for the next time that the same follow-ups are asked for."""
        if self._line is None:
            self._ids, self._words = tuple(ids), words

    def memory(self) -> dict[str, Any]:
        """Return what is half written, and of what, as plain JSON values."""
        words = self._line.field.text() if self._line is not None else self._words
        is_asked = self._line is not None or self._is_expected
        ids = [each.hex() for each in self._ids] if words or is_asked else []
        return {"ids": ids, "words": words, "is_asked": is_asked}

    def remember(self, memory: Mapping[str, Any]) -> None:
        """Take up what was half written; :meth:`go_on` asks for the rest of it."""
        self._ids = tuple(bytes.fromhex(each) for each in memory.get("ids", ()))
        self._words, self._is_expected = str(memory.get("words", "")), bool(memory.get("is_asked"))

    def go_on(self) -> None:
        """Ask again what was being asked, once its follow-ups are shown."""
        places = [self._list.lines.place_of(each) for each in self._ids] if self._is_expected else []
        shown = [place for place in places if place is not None]
        if shown and len(shown) == len(places):
            self._is_expected = False
            self._list.choose(shown[0])
            self.ask(self._list.lines.rows([self._list.lines.index(place) for place in shown]))

    def _answer(self, words: str) -> None:
        self._line = None
        self.answered.emit(self._ids, words)

    def _leave(self) -> None:
        if self._line is not None:
            self._words, self._line = self._line.field.text(), None
        self.left.emit()
