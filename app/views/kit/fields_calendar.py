"""A month to choose a day from, drawn by the theme and walked through by keyboard."""

from __future__ import annotations

from calendar import Calendar
from datetime import date, timedelta
from typing import Final

from babel.dates import format_skeleton
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.text import tr
from app.views.kit.inputs import below
from app.views.kit.theme import BODY, CAPTION, STRONG
from app.views.kit.ui import Look
from app.views.kit.widgets import icon_button, label

_CELL: Final = 34
_DAYS: Final = 7
_WEEKS: Final = 6
_STEPS: Final = {
    Qt.Key.Key_Left: timedelta(days=-1),
    Qt.Key.Key_Right: timedelta(days=1),
    Qt.Key.Key_Up: timedelta(days=-_DAYS),
    Qt.Key.Key_Down: timedelta(days=_DAYS),
}


def month_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last one of a shorter month."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    first_after = date(year + (month == 11), (month + 1) % 12 + 1, 1)  # noqa: PLR2004
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), first_after - timedelta(days=1))


def month_of_year(look: Look, day: date, *, is_short: bool = False) -> str:
    """Return month and year of a day."""
    return str(format_skeleton("yMMM" if is_short else "yMMMM", day, locale=look.language.locale))


class MonthView(QWidget):
    """The days of one month.

    Signals:
        chosen: A day was chosen.
        turned: Another month is shown.
    """

    chosen = Signal(object)
    turned = Signal()

    def __init__(self, look: Look, day: date, today: date) -> None:
        super().__init__()
        self._look, self.day, self._today = look, day, today
        self._calendar = Calendar(look.language.locale.first_week_day)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._hovered: date | None = None
        self.setFixedSize(self.sizeHint())
        self.go(day)

    def go(self, day: date) -> None:
        """Put the mark on a day and show its month."""
        self.day = day
        # Not ``announce``: a screen reader reads the name of what has the focus when it changes.
        self.setAccessibleName(self._look.language.day(day))
        self.turned.emit()
        self.update()

    def turn(self, months: int) -> None:
        """Show another month."""
        self.go(month_later(self.day, months))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of a line of names and six weeks."""
        px = self._look.theme.px
        return QSize(px(_CELL) * _DAYS, px(_CELL) * _WEEKS + px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk by arrows, turn by PgUp and PgDn, choose by Enter."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go(self.day + _STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self.go(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show which day the pointer is on."""
        self._hovered = self._day_at(event.position().toPoint())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the day under the pointer."""
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self.go(day)
            self.chosen.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the names of the days of the week and the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        days = self._days()
        px, theme = self._look.theme.px, self._look.theme
        painter.setFont(theme.font(CAPTION))
        painter.setPen(theme.color("text3"))
        for at, day in enumerate(days[:_DAYS]):
            cell = QRect(at * px(_CELL), 0, px(_CELL), px(24))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self._look.language.weekday(day))
        for at, day in enumerate(days):
            self._draw(painter, self._cell(at), day)
        painter.end()

    def _draw(self, painter: QPainter, cell: QRect, day: date) -> None:
        theme = self._look.theme
        is_chosen = day == self.day
        inner = cell.adjusted(2, 2, -2, -2)
        if is_chosen or day == self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent" if is_chosen else "hover"))
            painter.drawRoundedRect(inner, 8, 8)
        if day == self._today and not is_chosen:
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, 8, 8)
        font: QFont = theme.figures(STRONG if is_chosen or day == self._today else BODY)
        painter.setFont(font)
        in_month = day.month == self.day.month
        painter.setPen(theme.color("on_accent" if is_chosen else "text" if in_month else "text3"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _days(self) -> list[date]:
        first = self.day.replace(day=1)
        before = (first.weekday() - self._calendar.firstweekday) % _DAYS
        return [first + timedelta(days=at - before) for at in range(_DAYS * _WEEKS)]

    def _cell(self, at: int) -> QRect:
        px = self._look.theme.px
        week, day = divmod(at, _DAYS)
        return QRect(day * px(_CELL), px(24) + week * px(_CELL), px(_CELL), px(_CELL))

    def _day_at(self, point: QPoint) -> date | None:
        return next((day for at, day in enumerate(self._days()) if self._cell(at).contains(point)), None)


class CalendarPopup(QFrame):
    """A month under a field; Esc leaves without choosing.

    Signals:
        chosen: A day was chosen.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, owner: QWidget, day: date, today: date) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._title = label(look, "", STRONG)
        self.month = MonthView(look, day, today)
        self.month.turned.connect(self._show_title)
        self.month.chosen.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        earlier, later = tr("Previous month"), tr("Next month")
        head.addWidget(icon_button(look, "chevron-left", earlier, on=lambda: self.month.turn(-1)))
        head.addWidget(icon_button(look, "chevron-right", later, on=lambda: self.month.turn(1)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.month)
        self._show_title()
        self.setGeometry(below(owner, self.sizeHint()))
        self.show()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_title(self) -> None:
        self._title.setText(month_of_year(self._look, self.month.day))

    def _choose(self, day: date) -> None:
        self.chosen.emit(day)
        self.close()
