"""Choosing a passphrase: two fields, how strong it is in words, and what would help.

What counts as strong is decided in ``services/workspace/strength``; what becomes of the passphrase
is the asker's business. Nothing of it is kept here once the widget is gone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.services.workspace.strength import Strength, strength_of
from app.text import Text, tr
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.ui import Look
from app.views.kit.widgets import icon_button, icon_label, label, wrapped

_WORDS: Final = (tr("Very weak"), tr("Weak"), tr("Not enough yet"), tr("Good"), tr("Strong"))
_ROLES: Final = ("bad", "bad", "warn", "ok", "ok")
_PARTS: Final = 4


class SecretField(QLineEdit):
    """A line for a passphrase; nothing in it is completed, remembered or shown.

    Signals:
        caps_seen: Whether the letter just typed shows that caps lock is on.
    """

    caps_seen = Signal(bool)

    def __init__(self, look: Look, name: Text) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setAccessibleName(look.say(name))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Tell capitals without Shift, and small letters with it, for what they are."""
        typed = event.text()
        if typed.isalpha() and typed.upper() != typed.lower():
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_seen.emit(typed.isupper() != has_shift)
        super().keyPressEvent(event)


class StrengthBar(QWidget):
    """Four parts of a bar, filled in the colour of what they say; the words stand beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._score, self._role = 0, _ROLES[0]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_score(self, score: int, *, is_empty: bool) -> None:
        """Fill as many parts as the score says, at least one once something is typed."""
        self._score = 0 if is_empty else max(score, 1)
        self._role = _ROLES[score]
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the height of the bar."""
        return QSize(self._look.theme.px(160), self._look.theme.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap, height = self._look.theme.px(4), float(self.height())
        width = (self.width() - gap * (_PARTS - 1)) / _PARTS
        for part in range(_PARTS):
            painter.setBrush(self._look.theme.color(self._role if part < self._score else "line_strong"))
            painter.drawRoundedRect(QRectF(part * (width + gap), 0, width, height), height / 2, height / 2)
        painter.end()


class NewPassphrase(QWidget):
    """Asks for a new passphrase twice.

    Signals:
        changed: :meth:`passphrase` may answer otherwise now.
        confirmed: Enter was pressed in the last field while the passphrase is good.
    """

    changed = Signal()
    confirmed = Signal()

    def __init__(self, look: Look, own: Iterable[str] = ()) -> None:
        super().__init__()
        self._look, self._own = look, tuple(own)
        self._strength = Strength(0)
        self.first = SecretField(look, tr("New passphrase"))
        self.second = SecretField(look, tr("The same once more"))
        self._eye = icon_button(look, "eye", tr("Show what is typed"), on=self._toggle_echo)
        self._bar, self._word = StrengthBar(look), label(look, "", STRONG)
        self._advice = wrapped(look, "", SMALL, "text2")
        self._caps = _hint(look, "triangle-alert", "warn", tr("Caps lock is on."))
        self._differs = label(look, "", SMALL, "text2")
        self._lay_out()
        for field in (self.first, self.second):
            field.textChanged.connect(self._judge)
            field.caps_seen.connect(self._caps.setVisible)
            field.installEventFilter(self)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self._confirm)
        self.setFocusProxy(self.first)
        self._judge()

    def passphrase(self) -> str | None:
        """Return the passphrase once both fields agree and it is strong enough (``strength.ENOUGH``)."""
        text = self.first.text()
        return text if self._strength.is_enough and self.second.text() == text else None

    def missing(self) -> Text | None:
        """Return what keeps the passphrase from being taken; None where nothing does."""
        if not self.first.text():
            return tr("Choose a passphrase first.")
        if not self._strength.is_enough:
            return tr("The passphrase is too easy to guess. Make it longer until it is called good.")
        return None if self.first.text() == self.second.text() else _DIFFERS

    def know(self, own: Iterable[str]) -> None:
        """Judge with what others know about the person: name, company, address."""
        self._own = tuple(own)
        self._judge()

    def clear(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.second.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the hint about caps lock away with the keyboard."""
        if event.type() == QEvent.Type.FocusOut:
            self._caps.hide()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.theme.px(6))
        layout.addWidget(_buddy(self._look, tr("New passphrase"), self.first))
        fields = QHBoxLayout()
        fields.addWidget(self.first, 1)
        fields.addWidget(self._eye)
        layout.addLayout(fields)
        meter = QHBoxLayout()
        meter.setSpacing(self._look.theme.px(12))
        meter.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        # As wide as the longest of the words, so that the bar keeps its length.
        widest = max(QFontMetrics(self._word.font()).horizontalAdvance(self._look.say(each)) for each in _WORDS)
        self._word.setFixedWidth(widest + self._look.theme.px(4))
        self._word.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        meter.addWidget(self._word)
        layout.addLayout(meter)
        layout.addWidget(self._advice)
        layout.addWidget(self._caps)
        layout.addSpacing(self._look.theme.px(6))
        layout.addWidget(_buddy(self._look, tr("The same once more"), self.second))
        layout.addWidget(self.second)
        layout.addWidget(self._differs)

    def _judge(self) -> None:
        text, again = self.first.text(), self.second.text()
        self._strength = strength_of(text, self._own)
        self._bar.show_score(self._strength.score, is_empty=not text)
        word = self._look.say(_WORDS[self._strength.score]) if text else ""
        self._word.setText(word)
        self._tone(self._word, _ROLES[self._strength.score])
        advice = self._strength.advice if text else _ADVICE
        # Two lines are kept free, so that nothing jumps while somebody types.
        self._advice.setMinimumHeight(2 * self._look.theme.line_height(SMALL) + self._look.theme.px(4))
        self._advice.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._advice.setText(self._look.say(advice) if advice else "")
        self.first.setAccessibleDescription(f"{word} {self._advice.text()}".strip())
        is_other = bool(again) and not text.startswith(again)
        verdict = _DIFFERS if is_other else _AGREES if text and again == text else None
        self._differs.setText(self._look.say(verdict) if verdict else " ")
        self._tone(self._differs, "bad" if is_other else "ok")
        self.changed.emit()

    def _tone(self, shown: QLabel, tone: str) -> None:
        if shown.property("tone") != tone:
            shown.setProperty("tone", tone)
            shown.style().polish(shown)

    def _toggle_echo(self) -> None:
        is_hidden = self.first.echoMode() == QLineEdit.EchoMode.Password
        for field in (self.first, self.second):
            field.setEchoMode(QLineEdit.EchoMode.Normal if is_hidden else QLineEdit.EchoMode.Password)
        _rename(self._look, self._eye, is_shown=is_hidden)

    def _confirm(self) -> None:
        if self.passphrase() is not None:
            self.confirmed.emit()


_ADVICE: Final = tr("Four or more uncommon words are easy to remember and hard to guess.")
_DIFFERS: Final = tr("The two are not the same.")
_AGREES: Final = tr("Both are the same.")


def _rename(look: Look, eye: QToolButton, *, is_shown: bool) -> None:
    name = tr("Hide what is typed") if is_shown else tr("Show what is typed")
    eye.setIcon(look.icons.icon("eye-off" if is_shown else "eye"))
    eye.setToolTip(look.say(name))
    eye.setAccessibleName(look.say(name))


def _buddy(look: Look, text: Text, field: QWidget) -> QLabel:
    made = label(look, text, SMALL, "text2")
    made.setBuddy(field)
    return made


def _hint(look: Look, icon: str, tone: str, text: Text) -> QWidget:
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(icon_label(look, icon, tone, 16))
    layout.addWidget(label(look, text, SMALL, tone), 1)
    made.hide()
    return made
