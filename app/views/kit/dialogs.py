"""The frame of small dialogs: title, body, what went wrong, two buttons, busy state."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.kernel.commands import Command
from app.text import Text, tr
from app.views.kit.theme import CARD, SMALL
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, hairline, label, wrapped

_EDGE: Final = 48
_LEAST_LINES: Final = 6


def fit(dialog: QDialog, wished: QSize) -> None:
    """Give a dialog the size that suits its words, as far as the window below it has that room, or else the screen."""
    dialog.resize(wished.boundedTo(_room(dialog, wished)))


def _room(dialog: QDialog, wished: QSize) -> QSize:
    below, screen = dialog.parentWidget(), dialog.screen()
    room = below.window().size() if below is not None else screen.availableSize() if screen is not None else wished
    return room - QSize(_EDGE, _EDGE)


class DialogBody(QScrollArea):
    """The middle of a dialog: as high as what is in it; it scrolls where the window below has no room for that."""

    def __init__(self, dialog: QDialog, edge: int) -> None:
        super().__init__()
        self._dialog, self._edge = dialog, edge
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._inner.setObjectName("plain")
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(edge, 2, edge, 2)
        self.setWidget(self._inner)
        self.line = hairline()
        """Stands below where there is more than is shown; put it into the dialog's layout behind this."""
        self.line.hide()
        self.verticalScrollBar().rangeChanged.connect(lambda _least, most: self.line.setVisible(most > 0))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return what all of it needs."""
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the whole width, and a height in which a field can be seen."""
        least = self._inner.minimumSizeHint()
        return QSize(least.width(), min(least.height(), _LEAST_LINES * self.fontMetrics().lineSpacing()))

    def fit(self, *, may_shrink: bool = False) -> None:
        """Make the dialog as high as all of it needs in its width, as far as the window has that room."""
        dialog, layout = self._dialog, self._dialog.layout()
        if layout is None:
            return
        self.column.activate()
        layout.activate()
        width = dialog.width()
        around = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        inner = self.column.totalHeightForWidth(width) if self.column.hasHeightForWidth() else self.sizeHint().height()
        height = around - self.sizeHint().height() + inner
        room = _room(dialog, QSize(width, height)).height()
        dialog.resize(
            width, min(height if may_shrink else max(height, dialog.height()), max(room, dialog.minimumHeight()))
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Grow with what is in it: a text of several lines does not tell a window how high it has to be."""
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest and self._dialog.isVisible():
            self.fit()
        return super().eventFilter(watched, event)


def edged(layout: QVBoxLayout, edge: int) -> QVBoxLayout:
    """Return a column in a dialog with as much room at its sides as a :class:`DialogBody` has."""
    column = QVBoxLayout()
    column.setContentsMargins(edge, 0, edge, 0)
    column.setSpacing(layout.spacing())
    layout.addLayout(column)
    return column


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
        layout.setContentsMargins(0, px(24), 0, px(24))
        layout.setSpacing(px(14))
        edged(layout, px(24)).addWidget(label(ui, title, CARD))
        self._area = DialogBody(self, px(24))
        self.body = self._area.column
        self.body.setSpacing(px(12))
        layout.addWidget(self._area, 1)
        layout.addWidget(self._area.line)
        foot = edged(layout, px(24))
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setAccessibleName(ui.say(tr("Working")))
        self._busy.hide()
        foot.addWidget(self._busy)
        self._told = wrapped(ui, "", SMALL, "bad")
        self._told.hide()
        foot.addWidget(self._told)
        box = QDialogButtonBox()
        self.accept_button = button(ui, verb, kind, on=self.submit)
        self.accept_button.setDefault(True)
        self._leave = button(ui, tr("Cancel"), on=self.reject)
        box.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self._leave, QDialogButtonBox.ButtonRole.RejectRole)
        foot.addWidget(box)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Be as high as the lines of its texts need in this width, and no higher."""
        self._area.fit(may_shrink=not self.testAttribute(Qt.WidgetAttribute.WA_Resized))
        super().showEvent(event)

    def submit(self) -> None:
        """Do what the dialog is for."""

    def reject(self) -> None:
        """Leave; not while something is under way, for that would be done all the same and nobody told."""
        if self._busy.isHidden():
            super().reject()

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
        self._area.fit()

    def failed(self, error: AppError) -> None:
        """Show an error and go on."""
        self.set_busy(is_busy=False)
        self.complain(error.text)
