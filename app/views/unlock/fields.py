"""Fields for secrets that open a workspace: the passphrase, and the printed recovery key."""

from __future__ import annotations

import unicodedata
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.text import tr
from app.views.kit.passphrase import SecretField
from app.views.kit.theme import SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import icon_button, icon_label, label

GROUP: Final = 4
GROUPS: Final = 14
_PER_LINE: Final = 7


class PassphraseRow(QWidget):
    """A passphrase, with a button that shows it and a hint while Caps Lock is on.

    Signals:
        entered: Enter was pressed.
        edited: Somebody typed.
    """

    entered = Signal()
    edited = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.edit = SecretField(look, tr("Passphrase"))
        self.edit.returnPressed.connect(self.entered)
        self.edit.textEdited.connect(lambda _text: self.edited.emit())
        self._eye = icon_button(look, "eye", tr("Show what is typed"))
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_text)
        self.caps = self._caps_line()
        self.edit.caps_seen.connect(self.caps.setVisible)
        self.setFocusProxy(self.edit)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.edit, 1)
        line.addWidget(self._eye)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.theme.px(6))
        layout.addLayout(line)
        layout.addWidget(self.caps)

    def wipe(self) -> None:
        """Forget what was typed; unlike ``clear`` this leaves no way back by Ctrl+Z."""
        self.edit.setText("")
        self._eye.setChecked(False)
        self.caps.hide()

    def _caps_line(self) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(icon_label(self._look, "triangle-alert", "warn", 16))
        layout.addWidget(label(self._look, tr("Caps lock is on."), SMALL, "warn"), 1)
        line.hide()
        return line

    def _show_text(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        name = self._look.say(tr("Hide what is typed") if is_shown else tr("Show what is typed"))
        self._eye.setIcon(self._look.icons.icon("eye-off" if is_shown else "eye"))
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)


class RecoveryKeyField(QPlainTextEdit):
    """The printed key, typed or pasted: put into groups of four, whatever case and blanks it came with.

    Signals:
        entered: Enter was pressed.
        counted: How many whole groups there are now.
    """

    entered = Signal()
    counted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(look.say(tr("Recovery key")))
        self.setTabChangesFocus(True)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setFont(key_font(look))
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines = GROUPS // _PER_LINE
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + look.theme.px(28))
        self.textChanged.connect(self._tidy)

    @property
    def key(self) -> str:
        """What was typed."""
        return self.toPlainText()

    def wipe(self) -> None:
        """Forget what was typed."""
        self.setPlainText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take Enter as the end of the key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _tidy(self) -> None:
        typed = self.toPlainText()
        tidy = _grouped(_characters(typed))
        if tidy != typed:
            before = len(_characters(typed[: self.textCursor().position()]))
            self.blockSignals(True)
            self.setPlainText(tidy)
            self.blockSignals(False)
            cursor = self.textCursor()
            # A blank or line end stands after each whole group.
            cursor.setPosition(min(len(tidy), before + max(0, before - 1) // GROUP))
            self.setTextCursor(cursor)
        self.counted.emit(len(_characters(tidy)) // GROUP)


def key_font(look: Look, px: int = 15) -> QFont:
    """Return the font for keys: each character as wide as the others."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(look.theme.px(px))
    return font


def _characters(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKC", text).upper() if each.isalnum())


def _grouped(characters: str) -> str:
    groups = [characters[at : at + GROUP] for at in range(0, len(characters), GROUP)]
    lines = [groups[at : at + _PER_LINE] for at in range(0, len(groups), _PER_LINE)]
    return "\n".join(" ".join(line) for line in lines)
