"""The way through the dialog: what a step is, and the list of steps at the left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.text import Text, tr
from app.views.importing.case import Case
from app.views.kit.desk import Desk
from app.views.kit.theme import BODY, CARD, SMALL, STRONG
from app.views.kit.ui import Look
from app.views.kit.widgets import label

_MARK: Final = 24


class Step(QWidget):
    """Base of the five steps.

    Signals:
        changed: Whether one can go on may be otherwise now.
        finished: The step is done and the next one comes by itself.
        told: A sentence for the foot of the dialog, and the tone of it.
    """

    TITLE: ClassVar[Text]
    HINT: ClassVar[Text]

    changed = Signal()
    finished = Signal()
    told = Signal(object, str)

    def __init__(self, desk: Desk, case: Case) -> None:
        super().__init__()
        self.desk, self.ui, self.case = desk, desk.ui, case

    def begin(self) -> None:
        """Show what the steps before it left, and put the keyboard where work begins."""

    def resume(self) -> None:
        """Show the step as it was left: what came after it changed nothing."""
        self.begin()

    @property
    def is_ready(self) -> bool:
        """Whether one can go on."""
        return False

    @property
    def way_on(self) -> Text:
        """What the button says that leads on."""
        return tr("Next")

    def stop(self) -> bool:
        """Stop what is under way; True where the step must stay until it has stopped."""
        return False


class StepMark(QWidget):
    """The number of a step in a circle; a tick once it is done."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look, self._number = look, number
        self._state = 0
        self.setFixedSize(QSize(look.theme.px(_MARK), look.theme.px(_MARK)))

    def show_state(self, state: int) -> None:
        """Show a step as to come (-1), under way (0) or done (1)."""
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the circle and what stands in it."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_now = self._state == 0
        painter.setPen(theme.color("accent" if is_now else "ok_bg" if self._state > 0 else "control"))
        painter.setBrush(theme.color("accent" if is_now else "ok_bg" if self._state > 0 else "rail"))
        painter.drawEllipse(circle)
        if self._state > 0:
            size = theme.px(14)
            place = (self.width() - size) // 2
            painter.drawPixmap(place, place, self._look.icons.pixmap("check", "ok", 14))
        else:
            painter.setPen(theme.color("on_accent" if is_now else "text2"))
            painter.setFont(theme.figures(SMALL))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._look.language.number(self._number))
        painter.end()


class StepList(QWidget):
    """The steps one below the other; it shows where one is and takes no keyboard."""

    def __init__(self, look: Look, title: Text, steps: Sequence[Text]) -> None:
        super().__init__()
        self.setObjectName("steps")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 22, 16, 20)
        layout.setSpacing(look.theme.px(14))
        layout.addWidget(label(look, title, CARD))
        layout.addSpacing(8)
        self._lines: list[tuple[StepMark, QLabel]] = []
        for number, step in enumerate(steps, 1):
            line = QHBoxLayout()
            line.setSpacing(10)
            mark, words = StepMark(look, number), label(look, step, STRONG)
            line.addWidget(mark)
            line.addWidget(words, 1)
            layout.addLayout(line)
            self._lines.append((mark, words))
        layout.addStretch()

    def show_at(self, place: int) -> None:
        """Mark one step as under way, those before it as done."""
        for number, (mark, words) in enumerate(self._lines):
            mark.show_state((number < place) - (number > place))
            words.setProperty("tone", "text" if number <= place else "text3")
            words.style().unpolish(words)
            words.style().polish(words)
            words.setFont(self._look.theme.font(STRONG if number == place else BODY))
