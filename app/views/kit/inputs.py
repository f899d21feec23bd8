"""Inputs for single values: each shows a value in the reader's way and gives it as the text that commands read.

Which input a field gets, labels and checks are the form's business. Days, tags and references
have modules of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from app.text import Text
from app.views.kit.ui import Look
from app.views.kit.widgets import literal, one_line

NOTHING: Final = "–"


@dataclass(frozen=True)
class Option:
    """Something that can be chosen: the text that commands read, its name, and what tells namesakes apart."""

    key: str
    name: str
    detail: str = ""


Search = Callable[[str, Callable[[Sequence[Option]], None]], None]
"""Looks for what was typed and hands the options over, later."""


class Input(QWidget):
    """One input.

    Signals:
        edited: The person changed it.
        left: The keyboard went elsewhere.
        confirmed: Enter was pressed where it means nothing else.
    """

    edited = Signal()
    left = Signal()
    confirmed = Signal()

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.control = control
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.column.addLayout(self.row)
        self.row.addWidget(control, 1)
        self.setFocusProxy(control)
        control.installEventFilter(self)

    def text(self) -> str:
        """Return the value as commands read it, or what was typed where that is no value."""
        raise NotImplementedError

    def set_text(self, text: str, label: str = "") -> None:
        """Show a value; ``label`` is what a reference's record is called."""
        raise NotImplementedError

    def set_name(self, name: str) -> None:
        """Tell screen readers what is asked for."""
        self.control.setAccessibleName(name)

    def set_hint(self, hint: str) -> None:
        """Show words where nothing has been typed."""
        if isinstance(self.control, QLineEdit | QPlainTextEdit):
            self.control.setPlaceholderText(hint)

    def select(self) -> None:
        """Have the whole value replaced by what is typed next."""
        if isinstance(self.control, QLineEdit | QPlainTextEdit):
            self.control.selectAll()

    def go_to_end(self) -> None:
        """Let what is typed next follow what is there."""
        if isinstance(self.control, QLineEdit):
            self.control.setCursorPosition(len(self.control.text()))
        elif isinstance(self.control, QPlainTextEdit):
            self.control.moveCursor(QTextCursor.MoveOperation.End)

    def mark(self, *, is_bad: bool) -> None:
        """Draw the edge of something that cannot be saved so."""
        self.control.setProperty("state", "bad" if is_bad else "")
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice when the keyboard leaves, a popup apart, and when Enter is pressed."""
        if event.type() == QEvent.Type.FocusOut and watched is self.control and not _is_to_popup(event):
            self.left.emit()
        return super().eventFilter(watched, event)


def _is_to_popup(event: QEvent) -> bool:
    reason = getattr(event, "reason", None)
    return callable(reason) and reason() == Qt.FocusReason.PopupFocusReason


class LineInput(Input):
    """A line of text."""

    def __init__(self) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.returnPressed.connect(self.confirmed)

    def text(self) -> str:
        """Return the line."""
        return self.line.text().strip()

    def set_text(self, text: str, label: str = "") -> None:
        """Show a line; breaks become blanks."""
        del label
        self.line.setText(" ".join(text.splitlines()))
        self.line.setCursorPosition(0)


class TextArea(QPlainTextEdit):
    """Several lines that grow with their text up to a limit; Tab goes on to the next field."""

    def __init__(self, look: Look, fewest: int, most: int) -> None:
        super().__init__()
        self._look, self._fewest, self._most = look, fewest, most
        self.setProperty("kind", "short" if fewest == 1 else "")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Have room for lines that break elsewhere in another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(self._fewest, min(self._most, round(self.document().size().height())))
        is_full = self.document().size().height() > self._most
        needed, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(needed if is_full else never)
        # With one line it is as high as the fields beside it.
        padding = self._look.theme.px(4 if self._fewest == 1 else 6)
        height = self.fontMetrics().lineSpacing() * lines + 2 * padding + 6
        self.setFixedHeight(max(height, self._look.theme.px(34)))


class LongInput(Input):
    """Several lines of text."""

    def __init__(self, look: Look, fewest: int = 3, most: int = 10) -> None:
        self.area = TextArea(look, fewest, most)
        super().__init__(self.area)
        self._is_setting = False
        self.area.textChanged.connect(self._on_changed)

    def text(self) -> str:
        """Return the lines."""
        return self.area.toPlainText().strip()

    def set_text(self, text: str, label: str = "") -> None:
        """Show lines."""
        del label
        self._is_setting = True
        self.area.setPlainText(text)
        self._is_setting = False

    def _on_changed(self) -> None:
        if not self._is_setting:
            self.edited.emit()


class Combo(QComboBox):
    """A choice that the wheel changes only where the keyboard is, with the window's own arrow."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMaxVisibleItems(14)
        self.currentTextChanged.connect(self._tell_whole)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Have a tooltip only where something is cut off."""
        super().resizeEvent(event)
        self._tell_whole()

    def addItem(self, text: str, data: object = None) -> None:  # type: ignore[override]  # noqa: N802
        """Offer a word, in one line whatever it is; ``data`` is what it stands for."""
        super().addItem(one_line(text), data)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the page unless the keyboard is here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the arrow over the field."""
        super().paintEvent(event)
        px = self._look.theme.px
        role = "text2" if self.isEnabled() else "disabled"
        icon = self._look.icons.pixmap("chevron-down", role, 16, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(QPoint(self.width() - px(24), (self.height() - px(16)) // 2), icon)
        painter.end()

    def _tell_whole(self) -> None:
        if not self.isEditable():
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            part, kind = QStyle.SubControl.SC_ComboBoxEditField, QStyle.ComplexControl.CC_ComboBox
            room = self.style().subControlRect(kind, option, part, self).width()
            is_cut = self.fontMetrics().horizontalAdvance(self.currentText()) > room
            self.setToolTip(literal(self.currentText()) if is_cut else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open the list with the arrow down, as people try first."""
        if event.key() == Qt.Key.Key_Down and not event.modifiers() and not self.isEditable():
            self.showPopup()
            return
        super().keyPressEvent(event)


class ChoiceInput(Input):
    """One of a few words; another value that a record has is kept and shown as it is."""

    def __init__(self, look: Look, options: Sequence[Option], *, is_required: bool = False) -> None:
        self.combo = Combo(look)
        super().__init__(self.combo)
        if not is_required:
            self.combo.addItem(NOTHING, "")
        for option in options:
            self.combo.addItem(option.name, option.key)
        self.combo.activated.connect(lambda _at: self.edited.emit())

    def text(self) -> str:
        """Return the value of the word that is shown."""
        return str(self.combo.currentData() or "")

    def set_text(self, text: str, label: str = "") -> None:
        """Show the word of a value."""
        at = self.combo.findData(text)
        if at < 0:
            self.combo.addItem(label or text, text)
            at = self.combo.count() - 1
        self.combo.setCurrentIndex(at)


class WordInput(Input):
    """A word that is typed or taken from a list, such as a currency."""

    def __init__(self, look: Look, words: Sequence[str]) -> None:
        self.combo = Combo(look)
        self._line = QLineEdit()
        self.combo.setEditable(True)
        self.combo.setLineEdit(self._line)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        super().__init__(self.combo)
        self._line.installEventFilter(self)
        self.combo.addItems(list(words))
        self.combo.setCurrentText("")
        self.combo.activated.connect(lambda _at: self.edited.emit())
        self._line.textEdited.connect(lambda _text: self.edited.emit())

    def set_hint(self, hint: str) -> None:
        """Show words where nothing has been typed."""
        self._line.setPlaceholderText(hint)

    def text(self) -> str:
        """Return the word."""
        return self.combo.currentText().strip()

    def set_text(self, text: str, label: str = "") -> None:
        """Show a word."""
        del label
        self.combo.setCurrentText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice when the keyboard leaves the line in the box."""
        if event.type() == QEvent.Type.FocusOut and watched is self._line and not _is_to_popup(event):
            self.left.emit()
        return super().eventFilter(watched, event)


class Tick(QCheckBox):
    """A box to tick whose edge is seen as well as those of the fields."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._look = look

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of the box and its words."""
        px, metrics = self._look.theme.px, self.fontMetrics()
        width = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return QSize(px(18) + px(8) + width + 8, max(px(24), metrics.height() + 4))

    def hitButton(self, point: QPoint) -> bool:  # noqa: N802
        """Take clicks on the words, too."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the box, its tick, its words and the ring of the keyboard."""
        theme, px = self._look.theme, self._look.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = px(18)
        box = QRectF(1.5, (self.height() - size) / 2 + 0.5, size - 1, size - 1)
        is_on = self.isChecked()
        edge = "accent" if is_on or self.hasFocus() else "control"
        painter.setPen(QPen(theme.color(edge), 2 if self.hasFocus() and not is_on else 1))
        painter.setBrush(theme.color("accent" if is_on else "surface"))
        painter.drawRoundedRect(box, 5, 5)
        if is_on:
            tick = self._look.icons.pixmap("check", "on_accent", 14, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + (size - px(14)) / 2, box.top() + (size - px(14)) / 2), tick)
        if self.hasFocus() and is_on:
            painter.setPen(QPen(theme.color("text"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 6, 6)
        painter.setPen(theme.color("text" if self.isEnabled() else "disabled"))
        words = self.rect().adjusted(size + px(8) + 2, 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextShowMnemonic, self.text())
        painter.end()


class YesNoInput(Input):
    """A box to tick, with its words beside it."""

    def __init__(self, look: Look, words: Text) -> None:
        self.box = Tick(look, look.say(words))
        super().__init__(self.box)
        self.box.clicked.connect(lambda _checked: self.edited.emit())

    def text(self) -> str:
        """Return yes or no."""
        return "yes" if self.box.isChecked() else "no"

    def set_text(self, text: str, label: str = "") -> None:
        """Tick the box for yes."""
        del label
        self.box.setChecked(text == "yes")


def below(widget: QWidget, size: QSize) -> QRect:
    """Return where a popup of some size goes: under a widget, or over it where there is no room."""
    corner = widget.mapToGlobal(QPoint(0, widget.height() + 4))
    space = widget.screen().availableGeometry()
    y = corner.y() if corner.y() + size.height() <= space.bottom() else corner.y() - widget.height() - size.height() - 8
    x = min(corner.x(), space.right() - size.width())
    return QRect(QPoint(max(space.left(), x), max(space.top(), y)), size)
