"""What calm pages of rows are built of: cards of rows, switches, a few words side by side, lines of buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.text import Text, tr
from app.views.kit.theme import BLOCK, SMALL, STRONG
from app.views.kit.ui import Look
from app.views.kit.widgets import FlowLayout, button, card, hairline, icon_label, label, wrapped

CONTROL_PX: Final = 280
SETTING: Final = "setting"
"""The property that names the setting of a control, so that the keyboard finds back to it."""


class Switch(QCheckBox):
    """A yes or no that takes effect at once."""

    def __init__(self, look: Look, name: str, *, is_on: bool) -> None:
        super().__init__()
        self._look = look
        self.setChecked(is_on)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of the track and its focus ring."""
        return QSize(self._look.theme.px(46), self._look.theme.px(30))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Take a click anywhere on it."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw a track and a knob; on, it is filled and the knob is at the right and bears a tick."""
        theme, px = self._look.theme, self._look.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(px(4), (self.height() - px(20)) / 2, px(36), px(20))
        is_on, is_enabled = self.isChecked(), self.isEnabled()
        edge = ("accent" if is_on else "control") if is_enabled else "line_strong"
        painter.setPen(QPen(theme.color(edge), 1.5))
        painter.setBrush(theme.color(("accent" if is_enabled else "line_strong") if is_on else "surface"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        size = float(px(14))
        left = track.right() - size - px(3) if is_on else track.left() + px(3)
        knob = QRectF(left, track.center().y() - size / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("on_accent" if is_on else "control" if is_enabled else "line_strong"))
        painter.drawEllipse(knob)
        if is_on:
            tick = self._look.icons.pixmap("check", "accent" if is_enabled else "line_strong", 10)
            painter.drawPixmap(knob.center() - QRectF(0, 0, px(10), px(10)).center(), tick)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = track.adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.end()


class Segments(QWidget):
    """Two or three words of which one holds.

    Signals:
        chosen: The value of the word that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, name: str, choices: Sequence[tuple[Any, Text]], value: object) -> None:
        super().__init__()
        self._values = [each for each, _ in choices]
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.theme.px(6))
        for at, (each, words) in enumerate(choices):
            chip = button(look, words, "chip")
            chip.setCheckable(True)
            chip.setChecked(each == value)
            chip.setAccessibleName(look.say(tr("{setting}: {choice}", setting=name, choice=words)))
            self._group.addButton(chip, at)
            layout.addWidget(chip)
        self._group.idClicked.connect(lambda at: self.chosen.emit(self._values[at]))
        held = self._group.checkedButton() or self._group.buttons()[0]
        self.setFocusProxy(held)


@dataclass(frozen=True)
class Words:
    """What stands at the left of a row: the title and, below it, what it means."""

    title: QLabel
    told: QLabel

    def tell(self, look: Look, text: Text | None, *, is_bad: bool = False) -> None:
        """Say something else below the title, or nothing."""
        self.told.setText(look.say(text) if text is not None else "")
        self.told.setProperty("tone", "bad" if is_bad else "text2")
        self.told.style().polish(self.told)
        self.told.setVisible(text is not None)


class SettingRow(QWidget):
    """Words at the left and a control at the right, or below where there is no room beside."""

    def __init__(self, look: Look, words: Sequence[QLabel], control: QWidget) -> None:
        super().__init__()
        self._look, self._control = look, control
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(look.theme.px(2))
        for each in words:
            column.addWidget(each)
        self._row.addLayout(column, 1)
        self._row.addWidget(control)
        self.set_narrow(is_narrow=False)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put the control below the words, or beside them."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._row.setSpacing(self._look.theme.px(8 if is_narrow else 20))
        side = Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._control, side)


class Card(QFrame):
    """A titled card of rows."""

    def __init__(self, look: Look, title: Text, hint: Text | None = None) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._is_empty = True
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*[look.theme.px(18)] * 4)
        self.body.setSpacing(look.theme.px(12))
        head = QVBoxLayout()
        head.setSpacing(look.theme.px(2))
        head.addWidget(label(look, title, BLOCK))
        if hint is not None:
            head.addWidget(wrapped(look, hint, SMALL, "text2"))
        self.body.addLayout(head)

    def add_row(self, name: Text | str, hint: Text | str | None, control: QWidget, setting: str = "") -> Words:
        """Add a line: what it is and means at the left, the control at the right; returns the words."""
        if not self._is_empty:
            self.body.addWidget(hairline())
        self._is_empty = False
        title = label(self._look, name, STRONG)
        title.setBuddy(control)
        told = wrapped(self._look, hint or "", SMALL, "text2")
        if not hint:
            told.hide()
        self.body.addWidget(SettingRow(self._look, (title, told), control))
        if setting:
            control.setProperty(SETTING, setting)
        if not control.accessibleName():
            control.setAccessibleName(title.text())
        return Words(title, told)

    def add_reason(self, reason: Text) -> None:
        """Say why what is greyed is so."""
        self.body.insertWidget(1, reason_line(self._look, reason))


def reason_line(look: Look, reason: Text) -> QWidget:
    """Return a line that says why something cannot be changed."""
    made = card("inset")
    layout = QHBoxLayout(made)
    layout.setContentsMargins(look.theme.px(12), look.theme.px(8), look.theme.px(12), look.theme.px(8))
    layout.addWidget(icon_label(look, "lock", "text2", 16))
    layout.addWidget(wrapped(look, reason, SMALL, "text2"), 1)
    return made


def sized(look: Look, control: QWidget, width: int = CONTROL_PX) -> QWidget:
    """Give a control the width of its column."""
    control.setFixedWidth(look.theme.px(width))
    return control


def buttons_row(look: Look, *parts: QWidget) -> QWidget:
    """Return buttons side by side, going on in the next line where there is no room."""
    made = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    flow = FlowLayout(made, look.theme.px(8))
    for part in parts:
        flow.addWidget(part)
    return made


def beside(look: Look, *parts: QWidget) -> QWidget:
    """Return controls in one line."""
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(look.theme.px(8))
    for part in parts:
        layout.addWidget(part)
    return made
