"""The line at the foot of the card that takes a note or a call at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from app.models.values import InteractionKind
from app.text import tr
from app.views.customers.card.tools import CardTools
from app.views.kit.widgets import icon_button


class AddRow(QFrame):
    """Enter saves a note, Ctrl+Enter a call.

    Signals:
        written: Kind and text of what is to be saved.
        wants_form: The text is to be gone on with in a form.
    """

    written = Signal(str, str)
    wants_form = Signal(str)

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        ui = tools.ui
        px = ui.theme.px
        self.setObjectName("addrow")
        self._customer_id: bytes | None = None
        self._kept: dict[bytes, str] = {}
        self.line = QLineEdit()
        self.line.setPlaceholderText(ui.say(tr("Note (Ctrl+Enter: call)")))
        self.line.setAccessibleName(ui.say(tr("Note or call")))
        self.line.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        row.setSpacing(px(2))
        row.addWidget(self.line, 1)
        row.addSpacing(px(4))
        note, call = InteractionKind.NOTE.value, InteractionKind.CALL.value
        row.addWidget(icon_button(ui, "sticky-note", tr("Save as a note"), on=lambda: self._save(note)))
        row.addWidget(icon_button(ui, "phone", tr("Save as a call"), on=lambda: self._save(call)))
        wide = icon_button(ui, "pencil", tr("Go on in a form"), on=self._widen)
        row.addWidget(wide)

    def show_customer(self, customer_id: bytes | None) -> None:
        """Keep a half-written note with its customer, so that it neither goes to another nor is lost."""
        if customer_id != self._customer_id:
            if self._customer_id is not None and self.line.text():
                self._kept[self._customer_id] = self.line.text()
            self._customer_id = customer_id
            self.line.setText(self._kept.pop(customer_id, "") if customer_id is not None else "")

    def give_back(self, customer_id: bytes, text: str) -> None:
        """Put a note that could not be saved where it was typed, before what was typed there since."""
        if customer_id == self._customer_id:
            self.line.setText(" ".join(filter(None, (text, self.line.text()))))
        else:
            self._kept[customer_id] = " ".join(filter(None, (text, self._kept.get(customer_id))))

    def wipe(self) -> None:
        """Forget what was typed; unlike ``clear`` of the line this leaves no way back by Ctrl+Z."""
        self.line.setText("")

    def take_focus(self) -> None:
        """Put the keyboard into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Save by Enter; while nothing is typed, let Ctrl+Z through to what was saved last."""
        if watched is self.line and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            if is_undo and not self.line.isUndoAvailable():
                event.ignore()
                return True
        is_key = watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_call = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._save(InteractionKind.CALL.value if is_call else InteractionKind.NOTE.value)
            return True
        return super().eventFilter(watched, event)

    def _save(self, kind: str) -> None:
        text = self.line.text().strip()
        if text:
            self.written.emit(kind, text)
        else:
            self.line.setFocus()

    def _widen(self) -> None:
        self.wants_form.emit(self.line.text().strip())
