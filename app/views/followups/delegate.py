"""Draws the lines of the follow-ups list: icon, title, customer, marks, assignee, when it is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.models.values import Priority
from app.services.followups.rows import FollowUpRow
from app.services.followups.rules import Urgency
from app.services.kernel.choice_labels import label_of
from app.text import Text, tr
from app.views.followups.model import LINE, Heading, Index, Line, Rest
from app.views.followups.wording import GROUPS, TONES, due_words, icon_of, repeat_words
from app.views.kit.painting import survived
from app.views.kit.theme import SMALL, STRONG, Type
from app.views.kit.ui import Ui

ROW_PX: Final = 56
_HEADING_PX: Final = 40
_REST_PX: Final = 40
_MARGIN: Final = 16
_ICON: Final = 32
_DUE: Final = 148
_ASSIGNEE: Final = 132
_PILL: Final = 22
# Below these widths the assignee's column, then the marks, are left out: the title needs the room.
_WIDE: Final = 760
_MIDDLE: Final = 560
_CENTRE: Final = Qt.AlignmentFlag.AlignVCenter
_TINTS: Final = {Urgency.OVERDUE: ("bad_bg", "bad"), Urgency.TODAY: ("selected", "accent_text")}


@dataclass(frozen=True)
class Pill:
    """A word on a tint."""

    text: Text
    role: str
    icon: str = ""


class FollowUpDelegate(QStyledItemDelegate):
    """One per list."""

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self.shows_assignee = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height of a line of its kind."""
        del option
        line: Line = index.data(LINE)
        height = _HEADING_PX if isinstance(line, Heading) else _REST_PX if isinstance(line, Rest) else ROW_PX
        return QSize(0, self._ui.theme.px(height))

    @survived
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line: Line = index.data(LINE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Heading):
            self._heading(painter, option.rect, line)
        else:
            self._background(painter, option)
            if isinstance(line, Rest):
                self._rest(painter, option.rect, line)
            else:
                self._row(painter, option.rect, line)

    def _px(self, length: int) -> int:
        return self._ui.theme.px(length)

    def _heading(self, painter: QPainter, rect: QRect, line: Heading) -> None:
        painter.fillRect(rect, self._ui.theme.color("surface"))
        rect = rect.adjusted(self._px(_MARGIN), self._px(8), -self._px(_MARGIN), 0)
        title = self._ui.say(GROUPS[line.group])
        width = self._text(painter, rect, title, STRONG, TONES.get(line.group, "text"))
        count = rect.adjusted(width + self._px(8), 0, 0, 0)
        self._text(painter, count, self._ui.language.number(line.count), SMALL, "text3")
        self._hairline(painter, rect.adjusted(-self._px(_MARGIN), 0, self._px(_MARGIN), 0))

    def _hairline(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._ui.theme.color("line"))

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, rect = self._ui.theme, option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(rect, theme.color("selected"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        self._hairline(painter, rect)
        if is_selected:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), theme.color("mark"))
        elif option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("mark"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 6, 6)

    def _rest(self, painter: QPainter, rect: QRect, line: Rest) -> None:
        words = self._ui.say(tr("Show all {count}", count=self._ui.language.number(line.count)))
        left = self._px(_MARGIN + _ICON + 12)
        self._text(painter, rect.adjusted(left, 0, 0, 0), words, STRONG, "accent_text")

    def _row(self, painter: QPainter, rect: QRect, line: FollowUpRow) -> None:
        inner = rect.adjusted(self._px(_MARGIN), 0, -self._px(_MARGIN), -1)
        self._icon(painter, inner, line)
        right = inner.right() - self._due(painter, inner, line)
        if self.shows_assignee and inner.width() >= self._px(_WIDE):
            box = QRect(right - self._px(_ASSIGNEE), inner.top(), self._px(_ASSIGNEE), inner.height())
            self._text(painter, box, line.assignee, SMALL, "text2")
            right = box.left() - self._px(12)
        if inner.width() >= self._px(_MIDDLE):
            right -= self._pills(painter, QRect(inner.left(), inner.top(), right - inner.left(), inner.height()), line)
        left = inner.left() + self._px(_ICON + 12)
        self._words(painter, QRect(left, inner.top(), right - left - self._px(8), inner.height()), line)

    def _icon(self, painter: QPainter, rect: QRect, line: FollowUpRow) -> None:
        size = self._px(_ICON)
        box = QRect(rect.left(), rect.center().y() - size // 2, size, size)
        background, role = _TINTS.get(line.urgency, ("neutral_bg", "text2"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ui.theme.color(background))
        painter.drawEllipse(box)
        self._draw_icon(painter, icon_of(line.title), role, box, 16)

    def _draw_icon(self, painter: QPainter, name: str, role: str, box: QRect, size: int) -> None:
        pixmap = self._ui.icons.pixmap(name, role, size, painter.device().devicePixelRatioF())
        width = self._px(size)
        painter.drawPixmap(box.center().x() - width // 2 + 1, box.center().y() - width // 2 + 1, pixmap)

    def _due(self, painter: QPainter, rect: QRect, line: FollowUpRow) -> int:
        """Draw when it is due at the right end, and return the width that this takes."""
        words = self._ui.say(due_words(self._ui.language, line.due, self._ui.today))
        role = TONES.get(line.urgency, "text" if line.urgency is Urgency.NEXT_7_DAYS else "text2")
        font = self._ui.theme.figures(STRONG if line.urgency in TONES else SMALL)
        width = max(self._px(_DUE), QFontMetrics(font).horizontalAdvance(words) + self._px(28))
        box = QRect(rect.right() - width, rect.top(), width, rect.height())
        painter.setFont(font)
        painter.setPen(self._ui.theme.color(role))
        painter.drawText(box, int(_CENTRE | Qt.AlignmentFlag.AlignRight), words)
        if line.urgency is Urgency.OVERDUE:
            at = box.right() - QFontMetrics(font).horizontalAdvance(words) - self._px(22)
            self._draw_icon(painter, "circle-alert", "bad", QRect(at, box.top(), self._px(16), box.height()), 16)
        return width

    def _pills(self, painter: QPainter, rect: QRect, line: FollowUpRow) -> int:
        """Draw the marks before the right edge of a place, and return the width that they take."""
        taken = 0
        for pill in reversed(_marks(line)):
            width = self._pill(painter, rect.adjusted(0, 0, -taken, 0), pill)
            taken += width + self._px(8)
        return taken

    def _pill(self, painter: QPainter, rect: QRect, pill: Pill) -> int:
        font, words = self._ui.theme.font(SMALL), self._ui.say(pill.text)
        icon = self._px(18) if pill.icon else 0
        width = QFontMetrics(font).horizontalAdvance(words) + icon + self._px(18)
        height = self._px(_PILL)
        box = QRect(rect.right() - width, rect.center().y() - height // 2, width, height)
        background = "neutral_bg" if pill.role == "text2" else f"{pill.role}_bg"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ui.theme.color(background))
        painter.drawRoundedRect(box, height / 2, height / 2)
        if pill.icon:
            self._draw_icon(painter, pill.icon, pill.role, box.adjusted(self._px(8), 0, self._px(22) - width, 0), 14)
        painter.setFont(font)
        painter.setPen(self._ui.theme.color(pill.role))
        painter.drawText(box.adjusted(self._px(9) + icon, 0, 0, 0), int(_CENTRE), words)
        return width

    def _words(self, painter: QPainter, rect: QRect, line: FollowUpRow) -> None:
        """Draw the title, and below it customer and repetition."""
        high, low = self._ui.theme.line_height(STRONG), self._ui.theme.line_height(SMALL)
        top = rect.center().y() - (high + low) // 2 + 1
        self._text(painter, QRect(rect.left(), top, rect.width(), high), line.title, STRONG, "text")
        below = QRect(rect.left(), top + high, rect.width(), low)
        used = self._text(painter, below, line.customer, SMALL, "text2")
        left = below.width() - used - self._px(34)
        if line.repeat and left > self._px(48):
            at = QRect(below.left() + used + self._px(8), below.top(), self._px(14), below.height())
            self._draw_icon(painter, "repeat", "text3", at, 13)
            words = self._ui.say(repeat_words(self._ui, line.repeat))
            place = QRect(at.right() + self._px(5), below.top(), left, below.height())
            self._text(painter, place, words, SMALL, "text3")

    def _text(self, painter: QPainter, rect: QRect, text: str, kind: Type, role: str) -> int:
        """Draw one line of text, shortened to its place, and return its width."""
        font: QFont = self._ui.theme.font(kind)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._ui.theme.color(role))
        painter.drawText(rect, int(_CENTRE | Qt.TextFlag.TextSingleLine), shown)
        return metrics.horizontalAdvance(shown)


def _marks(line: FollowUpRow) -> list[Pill]:
    marks = []
    if line.is_promise:
        marks.append(Pill(tr("Promise"), "violet", "handshake"))
    if line.priority == Priority.HIGH:
        marks.append(Pill(label_of(Priority, line.priority), "warn", "arrow-up"))
    elif line.priority == Priority.LOW:
        marks.append(Pill(label_of(Priority, line.priority), "text2", "arrow-down"))
    return marks
