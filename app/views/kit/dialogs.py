"""The frame of small dialogs: title, body, what went wrong, two buttons, busy state."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.kernel.commands import Command
from app.text import Text, tr
from app.views.kit.theme import CARD, SMALL
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, label, wrapped

_EDGE: Final = 48


def fit(dialog: QDialog, wished: QSize) -> None:
    """Give a dialog the size that suits its words, as far as the window below it has that room, or else the screen."""
    below, screen = dialog.parentWidget(), dialog.screen()
    room = below.window().size() if below is not None else screen.availableSize() if screen is not None else wished
    dialog.resize(wished.boundedTo(room - QSize(_EDGE, _EDGE)))


class SmallDialog(QDialog):
    """A subclass fills ``body`` and overrides :meth:`submit`; Enter submits, Esc leaves."""

    def __init__(self, ui: Ui, parent: QWidget, title: Text, verb: Text, *, kind: str = "primary") -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = ui
        px = ui.theme.px
        self.setWindowTitle(ui.say(title))
        self.setMinimumWidth(px(420))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[px(24)] * 4)
        layout.setSpacing(px(14))
        layout.addWidget(label(ui, title, CARD))
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        layout.addLayout(self.body, 1)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setAccessibleName(ui.say(tr("Working")))
        self._busy.hide()
        layout.addWidget(self._busy)
        self._told = wrapped(ui, "", SMALL, "bad")
        self._told.hide()
        layout.addWidget(self._told)
        box = QDialogButtonBox()
        self.accept_button = button(ui, verb, kind, on=self.submit)
        self.accept_button.setDefault(True)
        self._leave = button(ui, tr("Cancel"), on=self.reject)
        box.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self._leave, QDialogButtonBox.ButtonRole.RejectRole)
        layout.addWidget(box)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Be as high as the lines of its texts need in this width, and no higher."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth() and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def submit(self) -> None:
        """Do what the dialog is for."""

    def do(self, command: Command) -> None:
        """Change the workspace, then close; what goes wrong is said here."""
        self.complain(None)
        self.ui.runner.do(command, then=lambda _outcome: self.accept(), failed=self.failed, owner=self)

    def add_field(self, name: Text, field: QWidget, hint: Text | None = None) -> QLabel:
        """Add a named field; returns the words below it."""
        column = QVBoxLayout()
        column.setSpacing(self.ui.theme.px(4))
        title = label(self.ui, name, SMALL, "text2")
        title.setBuddy(field)
        field.setAccessibleName(title.text())
        told = wrapped(self.ui, hint or "", SMALL, "text3")
        for part in (title, field, told):
            column.addWidget(part)
        if hint is None:
            told.hide()
        self.body.addLayout(column)
        return told

    def set_busy(self, *, is_busy: bool) -> None:
        """Show that something is under way, and let nothing be pressed twice."""
        self._busy.setVisible(is_busy)
        self.accept_button.setEnabled(not is_busy)

    def complain(self, text: Text | None) -> None:
        """Say what went wrong, or nothing."""
        self._told.setText(self.ui.say(text) if text else "")
        self._told.setVisible(text is not None)
        self._grow()

    def _grow(self) -> None:
        # Texts of several lines do not tell a window how high it has to be.
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def failed(self, error: AppError) -> None:
        """Show an error and go on."""
        self.set_busy(is_busy=False)
        self.complain(error.text)
