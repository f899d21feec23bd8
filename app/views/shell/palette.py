"""Search and commands in one field: customers and all that hangs on them, or with ``>`` every action.

The list below the field belongs to it: the keyboard never leaves the field.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import shiboken6
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.services.kernel.spelling import fold, pinyin_keys
from app.services.search.excerpts import places_of
from app.services.search.queries import Hit, search
from app.text import tr
from app.views.kit.desk import Desk
from app.views.kit.painting import survived
from app.views.kit.theme import CAPTION, SMALL, STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import icon_label, label, one_line

_PAUSE_MS: Final = 120
_MOST: Final = 12
_AROUND: Final = 12
_SIGN: Final = ">"
_ICONS: Final = {
    "customers": "users", "contacts": "user", "deals": "handshake", "followups": "calendar-check",
    "interactions": "message-square",
}  # fmt: skip
_KINDS: Final = {
    "customers": tr("Customer"), "contacts": tr("Contact"), "deals": tr("Deal"), "followups": tr("Follow-up"),
    "interactions": tr("Interaction"),
}  # fmt: skip
Index = QModelIndex | QPersistentModelIndex
Marks = tuple[tuple[int, int], ...]


@dataclass
class Choice:
    """One line of the list."""

    icon: str
    title: str
    detail: str
    keys: str
    take: Callable[[], None]
    typed: str = ""
    is_command: bool = False

    @cached_property
    def marks(self) -> tuple[Marks, Marks]:
        """Where in title and detail the letters stand that were typed."""
        title, detail = one_line(self.title), one_line(self.detail)
        return places_of(self.typed, title, anywhere=self.is_command), places_of(self.typed, detail)


class Choices(QAbstractListModel):
    """The lines of the list."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Choice, ...] = ()

    def show(self, lines: Sequence[Choice]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line, its title or what a screen reader says."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(filter(None, (line.title, line.detail, line.keys)))
        return line.title if role == Qt.ItemDataRole.DisplayRole else None


class ChoiceDelegate(QStyledItemDelegate):
    """Draws icon, title, detail and keys on one line."""

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height of a line."""
        del option, index
        return QSize(0, self._ui.theme.px(38))

    @survived
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line: Choice = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect.adjusted(6, 1, -6, -1)
        theme = self._ui.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.color("selected"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, 8, 8)
        size = theme.px(16)
        painter.drawPixmap(
            rect.left() + 10, rect.center().y() - size // 2 + 1, self._ui.icons.pixmap(line.icon, "text2", 16)
        )
        left = rect.left() + 10 + size + 10
        keys_width = self._draw(painter, line.keys, rect.adjusted(0, 0, -10, 0), theme.color("text3"), at_end=True)
        room = rect.right() - left - keys_width - 20
        of_title, of_detail = line.marks
        place = QRect(left, rect.top(), room, rect.height())
        painter.setPen(theme.color("text"))
        used = self._draw_marked(painter, place, line.title, of_title, theme.font(STRONG)) + 10
        painter.setPen(theme.color("text2"))
        place = QRect(left + used, rect.top(), max(0, room - used), rect.height())
        self._draw_marked(painter, place, line.detail, of_detail, theme.font(SMALL))

    def _draw_marked(self, painter: QPainter, rect: QRect, text: str, marks: Marks, font: QFont) -> int:
        """Draw one line with the letters marked that were typed, and return its width."""
        shown = QFontMetrics(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, rect.width())
        layout = QTextLayout(shown, font)
        ink = QTextCharFormat()
        ink.setForeground(self._ui.theme.color("accent_text"))
        ink.setFontWeight(QFont.Weight.Bold)
        layout.setFormats([_range(at, length, ink) for at, length in marks if at + length <= len(shown)])
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        if not line.isValid():
            return 0
        layout.draw(painter, QPointF(rect.left(), rect.center().y() - line.height() / 2 + 0.5))
        return math.ceil(line.naturalTextWidth())

    def _draw(self, painter: QPainter, text: str, rect: QRect, color: QColor, *, at_end: bool) -> int:
        painter.setFont(self._ui.theme.font(SMALL))
        painter.setPen(color)
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, text)
        return QFontMetrics(painter.font()).horizontalAdvance(text)


def _range(at: int, length: int, ink: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = at, length, ink
    return made


class SearchField(QFrame):
    """The field in the header, and its list over the page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._ui = desk, desk.ui
        self.setObjectName("searchfield")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 6, 0)
        layout.setSpacing(8)
        layout.addWidget(icon_label(self._ui, "search", "text3", 16))
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self._ui.say(tr("Search and commands")))
        layout.addWidget(self.edit, 1)
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self._hint = label(self._ui, keys, CAPTION, "text2")
        self._hint.setObjectName("keys")
        layout.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignVCenter)
        self._before: QWidget | None = None
        self._shown_for = self._awaited = ""
        self._choices = Choices()
        self._list = self._make_list(desk.window)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look_up)
        self.edit.textChanged.connect(self._typed)
        self.edit.installEventFilter(self)

    def take_focus(self, text: str = "") -> None:
        """Put the keyboard into the field, and later back to where it was."""
        focused = self._desk.window.focusWidget()
        if focused is not self.edit:
            self._before = focused
        self.edit.setText(text)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll() if not text else None

    def titles(self) -> list[str]:
        """Return what the list shows; nothing while it is closed."""
        return [line.title for line in self._choices.lines] if self._list.isVisible() else []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Move in the list by the keys of the field; close it when the keyboard goes elsewhere."""
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._close_unless_inside)
        if event.type() == QEvent.Type.FocusIn and not self._list.isVisible():
            # Somebody looked into another window meanwhile: what was typed still holds.
            self._typed(self.edit.text())
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("state", "focus" if event.type() == QEvent.Type.FocusIn else "")
            self.style().unpolish(self)
            self.style().polish(self)
        if event.type() == QEvent.Type.Resize:
            self._fit_hint()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event.key())
        return super().eventFilter(watched, event)

    def _fit_hint(self) -> None:
        """Say as much in the empty field as it has room for."""
        whole, short = (self._ui.say(each) for each in (tr("Search, or type > for a command"), tr("Search")))
        has_room = self.edit.fontMetrics().horizontalAdvance(whole) + self._ui.theme.px(_AROUND) <= self.edit.width()
        self.edit.setPlaceholderText(whole if has_room else short)

    def _make_list(self, window: QWidget) -> QFrame:
        frame = QFrame(window)
        frame.setObjectName("palette")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 6, 0, 6)
        self.view = QListView()
        self.view.setModel(self._choices)
        self.view.setItemDelegate(ChoiceDelegate(self._ui, self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self._ui.say(tr("What was found")))
        self.view.setMouseTracking(True)
        self.view.clicked.connect(lambda index: self._take(index.row()))
        layout.addWidget(self.view)
        self._nothing = label(self._ui, tr("Nothing found. Fewer letters find more."), tone="text2")
        self._nothing.setContentsMargins(16, 6, 16, 8)
        layout.addWidget(self._nothing)
        frame.hide()
        return frame

    def _typed(self, text: str) -> None:
        self._hint.setVisible(not text)
        self._awaited = ""
        if not text.strip():
            self._close()
        elif text.lstrip().startswith(_SIGN):
            self._pause.stop()
            self._show(self._commands(text.lstrip().removeprefix(_SIGN).strip()))
        else:
            self._pause.start()

    def _look_up(self) -> None:
        typed = self.edit.text().strip()
        self._ui.runner.ask(search, typed, _MOST, then=lambda hits: self._found(typed, hits), owner=self, key="palette")

    def _found(self, typed: str, hits: tuple[Hit, ...]) -> None:
        if self.edit.hasFocus() and typed and self.edit.text().strip() == typed:
            found = [self._of_hit(hit, typed) for hit in hits]
            self._show([*found, *self._commands(typed)[:3]])
            if hits and self._awaited == typed:
                self._take(0)

    def _of_hit(self, hit: Hit, typed: str) -> Choice:
        target = hit.customer_id or hit.id
        detail = hit.snippet if hit.snippet != hit.name else ""
        kind = self._ui.say(_KINDS[hit.kind])
        return Choice(_ICONS[hit.kind], hit.name, detail, kind, lambda: self._desk.open_customer(target), typed)

    def _commands(self, typed: str) -> list[Choice]:
        """Return the actions whose words begin like what was typed, or hold it."""
        wanted = fold(typed)
        found = []
        for deed, action in self._desk.actions:
            title = action.text()
            forms = f"{fold(title)} {fold(deed.words)} {pinyin_keys(title)} {fold(str(deed.title))}"
            if action.isEnabled() and all(part in forms for part in wanted.split()):
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                choice = Choice(deed.icon or "command", title, "", keys, action.trigger, typed, is_command=True)
                found.append((not forms.startswith(wanted), title, choice))
        return [choice for _, _, choice in sorted(found, key=lambda each: each[:2])]

    def _show(self, lines: list[Choice]) -> None:
        self._shown_for = self.edit.text().strip()
        self._choices.show(lines)
        self._nothing.setVisible(not lines)
        self.view.setVisible(bool(lines))
        if lines:
            self.view.setCurrentIndex(self._choices.index(0, 0))
        height = self._ui.theme.px(38) * max(1, len(lines)) + 14
        place = self.mapTo(self._desk.window, self.rect().bottomLeft())
        width = min(self._ui.theme.px(560), self._desk.window.width() - 32)
        left = max(16, min(place.x(), self._desk.window.width() - width - 16))
        self._list.setGeometry(left, place.y() + 6, width, min(height, self._desk.window.height() - place.y() - 24))
        self._list.show()
        self._list.raise_()

    def _on_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            is_used = bool(self.edit.text())
            self.edit.clear()
            if not is_used:
                self._go_back()
            return True
        is_enter, typed = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter), self.edit.text().strip()
        if is_enter and typed and typed != self._shown_for:
            # What is listed was found for fewer letters: whoever types fast would open something else.
            self._awaited = typed
            return True
        if not self._list.isVisible():
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            row = self.view.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            if self._choices.lines:
                self.view.setCurrentIndex(self._choices.index(row % len(self._choices.lines), 0))
            return True
        if is_enter:
            self._take(self.view.currentIndex().row())
            return True
        return False

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._choices.lines):
            take = self._choices.lines[row].take
            self.edit.clear()
            self._go_back()
            take()

    def _go_back(self) -> None:
        """Put the keyboard where it was: a form that is opened from here gives it back there."""
        before = self._before
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._desk.window.focusNextChild()

    def _close(self) -> None:
        self._pause.stop()
        self._shown_for = ""
        self._list.hide()

    def _close_unless_inside(self) -> None:
        if not self.edit.hasFocus():
            self._close()
            # Words that are marked look as if the keyboard were still here.
            self.edit.deselect()
