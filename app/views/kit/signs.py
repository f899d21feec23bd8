"""Signs at the ends of a line: a magnifier before its text, a button behind it, both as large as the text is.

Qt's own actions in lines stay at sixteen pixels whatever the size of the text.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from app.text import Text, tr
from app.views.kit.ui import Look
from app.views.kit.widgets import literal

_ICON = 16
_GAP = 8
_BUTTON = 26


def mark_search(look: Look, line: QLineEdit) -> None:
    """Put a magnifier before the text of a line, and behind it, once something stands there, what clears it."""
    sign = QLabel(line)
    sign.setPixmap(look.icons.pixmap("search", "text3", _ICON))
    sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    sign.resize(QSize(look.theme.px(_ICON), look.theme.px(_ICON)))
    _Keeper(look, line, sign, at_start=True)
    add_clearing(look, line)


def add_clearing(look: Look, line: QLineEdit) -> None:
    """Put behind the text of a line what clears it, shown once something stands there."""

    def clear() -> None:
        line.clear()
        line.textEdited.emit("")
        line.setFocus(Qt.FocusReason.MouseFocusReason)

    made = add_sign(look, line, "x", tr("Clear"), clear)
    made.setVisible(bool(line.text()))
    line.textChanged.connect(lambda text: made.setVisible(bool(text)))


def add_sign(look: Look, line: QLineEdit, icon: str, name: Text, on: Callable[[], None]) -> QToolButton:
    """Put a button behind the text of a line and return it; the keyboard passes it by."""
    made = QToolButton(line)
    made.setProperty("kind", "sign")
    made.setIcon(look.icons.icon(icon, size=_ICON))
    made.setIconSize(QSize(look.theme.px(_ICON), look.theme.px(_ICON)))
    made.setToolTip(literal(look.say(name)))
    made.setAccessibleName(look.say(name))
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setCursor(Qt.CursorShape.ArrowCursor)
    made.resize(QSize(look.theme.px(_BUTTON), look.theme.px(_BUTTON)))
    made.clicked.connect(lambda: on())  # noqa: PLW0108  # never hand it the checked state
    _Keeper(look, line, made, at_start=False)
    return made


class _Keeper(QObject):
    """Keeps a sign at its end of a line, and the text away from it."""

    def __init__(self, look: Look, line: QLineEdit, sign: QWidget, *, at_start: bool) -> None:
        super().__init__(line)
        self._look, self._line, self._sign, self._at_start = look, line, sign, at_start
        margins, px = line.textMargins(), look.theme.px
        if at_start:
            margins.setLeft(px(_ICON + _GAP))
        else:
            margins.setRight(px(_BUTTON - _GAP))
        line.setTextMargins(margins)
        line.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the line when it gets another size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        line, sign, px = self._line, self._sign, self._look.theme.px
        x = px(_GAP + 3) if self._at_start else line.width() - sign.width() - px(4)
        sign.move(x, (line.height() - sign.height()) // 2)
