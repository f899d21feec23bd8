"""Small widgets of one look: labels, buttons, pills, cards. What they mean is the page's business."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QLayoutItem, QPushButton, QSizePolicy, QToolButton, QWidget

from app.text import Text
from app.views.kit.theme import BODY, CAPTION, Type
from app.views.kit.ui import Look

SPACE: Final = (0, 4, 8, 12, 16, 20, 24, 32, 48)
_WORD_PX: Final = 160
_ENDLESS: Final = re.compile(r"[!-,.0-~]{100,}")  # without the signs at which a label breaks a line itself


def one_line(text: str) -> str:
    """Return text for a place with one line: what would break it becomes a space."""
    return " ".join(text.split())


def brief(text: str, most: int = 80) -> str:
    """Return a name for a sentence or a list: one line, and no longer than can be taken in."""
    flat = one_line(text)
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"


def label(look: Look, text: str | Text = "", kind: Type = BODY, tone: str = "text") -> QLabel:
    """Return a label that shows one line of text literally, whatever stands in it."""
    return _literal_label(look, one_line(look.say(text) if isinstance(text, Text) else text), kind, tone)


def _literal_label(look: Look, text: str, kind: Type, tone: str, made: QLabel | None = None) -> QLabel:
    made = made or QLabel()
    made.setText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(look.theme.font(kind))
    made.setProperty("tone", tone)
    return made


def wrapped(look: Look, text: str | Text = "", kind: Type = BODY, tone: str = "text") -> QLabel:
    """Return a label whose text breaks into lines and can be copied."""
    made = _literal_label(look, look.say(text) if isinstance(text, Text) else text, kind, tone, _WrappedLabel())
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class _WrappedLabel(QLabel):
    """Lines of text in the width there is, even where a word is longer than that."""

    def setText(self, text: str) -> None:  # noqa: N802
        """Show another text."""
        super().setText(_ENDLESS.sub(lambda word: "\u200b".join(word[0]), text))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return no more than the width of an ordinary word."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _WORD_PX), hint.height())


def caption(look: Look, text: Text) -> QLabel:
    """Return the small title over a group."""
    made = label(look, text, CAPTION, "text3")
    made.setText(made.text().upper() if look.language.code == "en" else made.text())
    return made


class ElidedLabel(QLabel):
    """One line of literal text that ends in an ellipsis where it does not fit; the tooltip has all of it."""

    def __init__(self, look: Look, text: str = "", kind: Type = BODY, tone: str = "text") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.theme.font(kind))
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802
        """Show another text."""
        super().setText(one_line(text))
        self._tell_all()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the height of a line and next to no width."""
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Have a tooltip only where something is cut off."""
        super().resizeEvent(event)
        self._tell_all()

    def _tell_all(self) -> None:
        is_cut = QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.width()
        self.setToolTip(literal(self.text()) if is_cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the text, shortened to the width there is."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment()) | Qt.TextFlag.TextSingleLine, text)
        painter.end()


def literal(text: str) -> str:
    """Return text for a place that would take it for HTML, such as a tooltip, so that it is shown as it is."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{'<br>'.join(escaped.splitlines())}</span>" if text else ""


class _PressedByEnter:
    """A button on which Enter does what Space does: in a dialog Qt would press the default button instead."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Press it once, however long the key is held."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)  # type: ignore[misc]
        elif not event.isAutoRepeat():
            self.click()  # type: ignore[attr-defined]


class PushButton(_PressedByEnter, QPushButton):
    """A push button that Enter presses wherever it stands."""


class IconButton(_PressedByEnter, QToolButton):
    """A button of an icon that Enter presses wherever it stands."""


def button(
    look: Look, text: Text, kind: str = "", *, icon: str = "", on: Callable[[], None] | None = None
) -> QPushButton:
    """Return a push button; ``kind`` is "", primary, danger, link, chip or addchip."""
    made = _DashedButton(look) if kind == "addchip" else PushButton()
    made.setText(look.say(text).replace("&", "&&"))
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if icon:
        role = {"primary": "on_accent", "danger": "bad", "link": "accent_text"}.get(kind, "text2")
        made.setIcon(look.icons.icon(icon, role, 16))
        made.setIconSize(QSize(look.theme.px(16), look.theme.px(16)))
        made.setText(f" {made.text()}")
    if on is not None:
        made.clicked.connect(lambda: on())  # noqa: PLW0108  # never hand it the checked state
    return made


class _DashedButton(PushButton):
    """A chip that is only offered: its edge is drawn here, since dashes of style sheets are dots."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the edge over the button, unless the ring of the keyboard is there."""
        super().paintEvent(event)
        if self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.theme.color("control"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
        painter.end()


def icon_button(look: Look, icon: str, name: Text, *, on: Callable[[], None] | None = None) -> QToolButton:
    """Return a button that is an icon, with its name for the tooltip and for screen readers."""
    made = IconButton()
    made.setIcon(look.icons.icon(icon))
    made.setIconSize(QSize(look.theme.px(18), look.theme.px(18)))
    made.setToolTip(literal(look.say(name)))
    made.setAccessibleName(look.say(name))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if on is not None:
        made.clicked.connect(lambda: on())  # noqa: PLW0108  # never hand it the checked state
    return made


def icon_label(look: Look, icon: str, role: str = "text2", size: int = 18) -> QLabel:
    """Return an icon that says nothing to a screen reader: its words stand beside it."""
    made = QLabel()
    made.setPixmap(look.icons.pixmap(icon, role, size))
    return made


def icon_of(look: Look, icon: str, role: str = "text2") -> QIcon:
    """Return an icon for an action."""
    return look.icons.icon(icon, role)


def card(name: str = "card") -> QFrame:
    """Return the frame of a card."""
    made = QFrame()
    made.setObjectName(name)
    return made


def hairline() -> QFrame:
    """Return a line between two blocks."""
    return card("hairline")


class FlowLayout(QLayout):
    """Lays its widgets out like words: side by side, going on in the next line."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self._size: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Put an item at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Return an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Remove an item and return it, or None."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Say that a narrower place makes it higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height for a width."""
        if width not in self._heights:
            self._heights[width] = self._lay_out(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget the sizes: a widget came, went or has another one. Qt asks for them many times in between."""
        self._heights.clear()
        self._size = None
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Place the items."""
        super().setGeometry(rect)
        self._lay_out(rect)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of the widest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """Return the size of the widest item."""
        if self._size is None:
            self._size = QSize()
            for item in self._items:
                self._size = self._size.expandedTo(item.minimumSize())
        return self._size

    def _lay_out(self, rect: QRect, *, is_trial: bool = False) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self._gap, 0
            if not is_trial:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + self._gap, max(line, size.height())
        return y + line - rect.y()


def clear(layout: QLayout) -> None:
    """Remove and delete everything in a layout, layouts within it included."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()  # without a parent it would else be a window of its own for a moment
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
