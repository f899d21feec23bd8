"""The foot of a form: the buttons, what went wrong with the whole, and the question before leaving."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.text import Text, tr
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, icon_label, label, wrapped


class Footer(QWidget):
    """Buttons in the order of the platform.

    Signals:
        saved: The form is to be saved.
        left: The form is to be left.
        dropped: What was typed is to be forgotten.
    """

    saved = Signal()
    left = Signal()
    dropped = Signal()

    def __init__(self, ui: Ui, verb: Text) -> None:
        super().__init__()
        self._ui = ui
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ui.theme.px(12))
        self._banner = QFrame()
        self._banner.setObjectName("banner")
        row = QHBoxLayout(self._banner)
        row.setContentsMargins(12, 8, 12, 8)
        self._words = wrapped(ui, "")
        row.addWidget(icon_label(ui, "triangle-alert", "warn"))
        row.addWidget(self._words, 1)
        self._banner.hide()
        layout.addWidget(self._banner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._buttons(verb))
        self._stack.addWidget(self._question())
        layout.addWidget(self._stack)

    @property
    def is_asking(self) -> bool:
        """Whether it asks if what was typed is to be forgotten."""
        return self._stack.currentIndex() == 1

    @property
    def is_busy(self) -> bool:
        """Whether the form is being saved."""
        return not self._save.isEnabled()

    def say(self, text: Text | None, *, is_bad: bool = False) -> None:
        """Show what concerns the whole form, or nothing."""
        self._words.setText("" if text is None else self._ui.say(text))
        self._banner.setProperty("tone", "bad" if is_bad else "")
        self._banner.style().unpolish(self._banner)
        self._banner.style().polish(self._banner)
        self._banner.setVisible(text is not None)

    def set_busy(self, *, is_busy: bool) -> None:
        """Let nothing be pressed twice."""
        self._save.setEnabled(not is_busy)

    def ask_to_leave(self) -> None:
        """Ask whether what was typed is to be forgotten; Enter goes back to it."""
        self._stack.setCurrentIndex(1)
        self._save.setDefault(False)
        self._keep.setDefault(True)
        self._keep.setFocus()

    def stop_asking(self) -> None:
        """Show the buttons again."""
        self._stack.setCurrentIndex(0)
        self._keep.setDefault(False)
        self._save.setDefault(True)

    def _buttons(self, verb: Text) -> QWidget:
        box = QDialogButtonBox()
        self._save = button(self._ui, verb, "primary", on=self.saved.emit)
        self._save.setDefault(True)
        leave = button(self._ui, tr("Cancel"), on=self.left.emit)
        box.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        return box

    def _question(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        words = label(self._ui, tr("Forget what you typed?"))
        row.addWidget(words, 1)
        self._keep = button(self._ui, tr("Go on writing"), on=self.left.emit)
        row.addWidget(self._keep)
        row.addWidget(button(self._ui, tr("Forget it"), "danger", on=self.dropped.emit))
        return page
