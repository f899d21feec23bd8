"""Tabs that say how much is in each: the name first, its number paler behind it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from app.text import Text, tr
from app.views.kit.theme import BODY, STRONG
from app.views.kit.ui import Look

_HEIGHT, _BETWEEN, _GAP = 36, 28, 8


class CountTabs(QTabBar):
    """A bar without a base, as over the list of customers."""

    def __init__(self, look: Look, name: Text) -> None:
        super().__init__()
        self._look = look
        self._counts: dict[int, str] = {}
        self.setObjectName("views")
        self.setAccessibleName(look.say(name))
        self.setExpanding(False)
        self.setDrawBase(False)

    def show_count(self, at: int, count: int) -> None:
        """Show the number of one tab."""
        self._counts[at] = self._look.language.number(count)
        said = tr("{group}  {count}", group=self.tabText(at), count=self._counts[at])
        self.setAccessibleTabName(at, self._look.say(said))
        self.setTabText(at, self.tabText(at))  # its width is another now
        self.update()

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Return the room for name and number."""
        px, number = self._look.theme.px, self._counts.get(index, "")
        wide = px(_GAP) + self._width(number, is_strong=False) if number else 0
        return QSize(self._width(self.tabText(index), is_strong=True) + wide + px(_BETWEEN), px(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Let a tab keep its size; those without room are scrolled to."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw names, numbers and the line under the chosen one."""
        painter = QPainter(self)
        for at in range(self.count()):
            self._draw(painter, at, self.tabRect(at))
        painter.end()

    def _draw(self, painter: QPainter, at: int, rect: QRect) -> None:
        theme, is_current = self._look.theme, at == self.currentIndex()
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.font(STRONG if is_current else BODY))
        painter.setPen(theme.color(("accent_text" if self.hasFocus() else "text") if is_current else "text2"))
        painter.drawText(rect, align, self.tabText(at))
        painter.setFont(theme.figures(BODY))
        painter.setPen(theme.color("text3"))
        name = self._width(self.tabText(at), is_strong=True) + theme.px(_GAP)
        painter.drawText(rect.adjusted(name, 0, 0, 0), align, self._counts.get(at, ""))
        if is_current:
            line = 3 if self.hasFocus() else 2
            wide = rect.width() - theme.px(_BETWEEN)
            painter.fillRect(QRect(rect.left(), rect.bottom() - line + 1, wide, line), theme.color("mark"))

    def _width(self, text: str, *, is_strong: bool) -> int:
        return QFontMetrics(self._look.theme.font(STRONG if is_strong else BODY)).horizontalAdvance(text) + 2
