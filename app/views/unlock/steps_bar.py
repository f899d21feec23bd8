"""Where somebody is in the first run: as many parts as there are steps, those done in colour, and in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.text import tr
from app.views.kit.theme import SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import label


class StepsBar(QWidget):
    """The bar and its words."""

    def __init__(self, look: Look, steps: int) -> None:
        super().__init__()
        self._look, self._steps = look, steps
        self._bar = _Parts(look, steps)
        self._words = label(look, "", SMALL, "text3")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.theme.px(8))
        layout.addWidget(self._bar)
        layout.addWidget(self._words)

    def show_step(self, step: int, steps: int) -> None:
        """Show the step, counted from 1, and of how many it is one."""
        self._steps = steps
        self._words.setText(self._look.say(tr("Step {step} of {steps}", step=step, steps=self._steps)))
        self._bar.show_done(step, steps)


class _Parts(QWidget):
    def __init__(self, look: Look, parts: int) -> None:
        super().__init__()
        self._look, self._parts, self._done = look, parts, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_done(self, done: int, parts: int) -> None:
        self._done, self._parts = done, parts
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.theme.px(120), self._look.theme.px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        gap, height = self._look.theme.px(6), float(self.height())
        width = (self.width() - gap * (self._parts - 1)) / self._parts
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for part in range(self._parts):
                painter.setBrush(self._look.theme.color("accent" if part < self._done else "line_strong"))
                painter.drawRoundedRect(QRectF(part * (width + gap), 0, width, height), height / 2, height / 2)
