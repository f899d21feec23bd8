"""The grid in which a segment is chosen for each pair of scores: recency down, frequency across, 5 best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from app.services.analysis.segment_words import SEGMENTS
from app.text import Text, tr
from app.views.kit.inputs import Combo
from app.views.kit.roving import RovingGrid
from app.views.kit.theme import SMALL
from app.views.kit.ui import Ui
from app.views.kit.widgets import label, one_line

SCORES: Final = range(1, 6)


class _Cell(Combo):
    """A choice whose word goes on in a second line, for five stand side by side."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._ui = ui
        self.setFont(ui.theme.font(SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", "cell")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the field with its word, broken where it is long; what is still too long is in the tooltip."""
        option, painter = QStyleOptionComboBox(), QStylePainter(self)
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.setPen(self._ui.theme.color("text" if self.isEnabled() else "disabled"))
        painter.setFont(self._ui.theme.font(SMALL))
        inside = self.rect().adjusted(4, 2, -4, -2)
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.currentText())
        painter.end()


class SegmentGrid(QWidget):
    """A choice for each of the 25 pairs, the best recency on top; one stop of Tab, walked by arrows.

    Signals:
        chosen: Another segment was chosen somewhere.
    """

    chosen = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._cells = {(r, f): self._cell(r, f) for r in reversed(SCORES) for f in SCORES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(ui.theme.px(6))
        centre = Qt.AlignmentFlag.AlignCenter
        for score in SCORES:
            grid.addWidget(label(ui, f"F{score}", SMALL, "text2"), 0, score, centre)
            grid.addWidget(label(ui, f"R{score}", SMALL, "text2"), SCORES.stop - score, 0, centre)
            grid.setColumnStretch(score, 1)
        for (r, f), cell in self._cells.items():
            grid.addWidget(cell, SCORES.stop - r, f)
        RovingGrid(self, [[self._cells[r, f] for f in SCORES] for r in reversed(SCORES)])

    def show_map(self, lines: Sequence[Sequence[str]], labels: Mapping[str, Text]) -> None:
        """Show a map, with what the team calls the segments."""
        words = [self._ui.say(labels[code]) for code in SEGMENTS]
        for (r, f), cell in self._cells.items():
            for at, word in enumerate(words):
                cell.setItemText(at, one_line(word))
            cell.setCurrentIndex(SEGMENTS.index(lines[r - 1][f - 1]))

    def codes(self) -> str:
        """Return the segments of all pairs, worst recency and lowest frequency first, with blanks between."""
        return " ".join(str(self._cells[r, f].currentData()) for r in SCORES for f in SCORES)

    def _cell(self, r: int, f: int) -> Combo:
        made = _Cell(self._ui)
        made.setAccessibleName(self._ui.say(tr("Recency {r}, frequency {f}", r=r, f=f)))
        for code in SEGMENTS:
            made.addItem(code, code)
        made.activated.connect(lambda _at: self.chosen.emit())
        return made
