"""The line that asks, in the place of a follow-up, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

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
