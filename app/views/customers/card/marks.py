"""Small painted things at the top of the card: avatar, pills, star."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolButton, QWidget

from app.text import tr
from app.views.customers.card.tools import CardTools
from app.views.customers.ink import CENTRE, PILL
from app.views.customers.words import initials, tint
from app.views.kit.theme import Type

_AVATAR: Final = 48
_LETTERS: Final = Type(17, 600)
_STAR: Final = ((0, -10), (2.9, -3.4), (10, -2.7), (4.6, 2), (6.2, 9), (0, 5.3), (-6.2, 9), (-4.6, 2), (-10, -2.7),
                (-2.9, -3.4))  # fmt: skip


class Avatar(QWidget):
    """The letters of a name on a round ground."""

    def __init__(self, tools: CardTools, size: int = _AVATAR) -> None:
        super().__init__()
        self._ink, self._name, self._letters = tools.ink, "", ""
        self.setFixedSize(tools.ui.theme.px(size), tools.ui.theme.px(size))

    def show_name(self, name: str, *, is_company: bool = False, place: str = "") -> None:
        """Show the letters of a name, the same as in the list."""
        self._name, self._letters = name, initials(name, is_company=is_company, place=place)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground and letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ink.painter = painter
        tone, ground = tint(self._name)
        self._ink.disc(QRectF(self.rect()), ground)
        self._ink.text(self.rect(), self._letters, _LETTERS, tone, CENTRE)
        painter.end()


class Pill(QWidget):
    """A word on a round ground."""

    def __init__(self, tools: CardTools, word: str, tones: tuple[str, str]) -> None:
        super().__init__()
        self._ink, self._word, self._tones = tools.ink, word, tones
        px = tools.ui.theme.px
        width = min(self._ink.width(word, PILL) + 2 * px(10) + 1, px(220))
        self.setFixedSize(width, px(22))
        self.setAccessibleName(word)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ink.painter = painter
        tone, ground = self._tones
        self._ink.bar(QRectF(self.rect()), ground)
        edge = self._ink.px(10)
        self._ink.text(QRect(edge, 0, self.width() - 2 * edge + 1, self.height()), self._word, PILL, tone)
        painter.end()


class Star(QToolButton):
    """Marks a customer; filled while the mark is on."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        self._ui = tools.ui
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(self._ui.theme.px(30), self._ui.theme.px(30))
        self.show_mark(is_on=False)

    def show_mark(self, *, is_on: bool) -> None:
        """Show whether the mark is on."""
        self.setChecked(is_on)
        words = self._ui.say(tr("Take the star away") if is_on else tr("Mark with a star"))
        self.setToolTip(words)
        self.setAccessibleName(words)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the star."""
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(self.rect(), 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)
        pen = QPen(theme.color("warn" if self.isChecked() else "text2"), 1.6)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(theme.color("warn") if self.isChecked() else Qt.BrushStyle.NoBrush)
        scale, centre = theme.px(17) / 20, QPointF(self.rect().center()) + QPointF(0.5, 1)
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) * scale for x, y in _STAR]))
        painter.end()
