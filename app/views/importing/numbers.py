"""What became, or would become, of the rows of a file: five numbers with their words."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.workflows.exporting.names import KIND_NAMES
from app.services.workflows.importing.tally import Fate, Tally
from app.text import tr
from app.views.importing import words
from app.views.kit.theme import FIGURE, SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import card, clear, label, wrapped

_TONES: Final = {Fate.CREATED: "ok", Fate.UPDATED: "accent", Fate.SKIPPED: "warn", Fate.FAILED: "bad"}


class Numbers(QWidget):
    """The five numbers side by side, and below them what else is made on the way."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        layout.addLayout(self._line)
        self._also = wrapped(look, "", SMALL, "text2")
        layout.addWidget(self._also)

    def show_tally(self, tally: Tally) -> None:
        """Show the counts of a tally."""
        clear(self._line)
        for fate in Fate:
            self._line.addWidget(self._tile(fate, tally.rows[fate]))
        also = [
            self._look.say(tr("{kind}: {count}", kind=KIND_NAMES[name], count=self._look.language.number(count)))
            for name, count in _made_on_the_way(tally).items()
        ]
        self._also.setVisible(bool(also))
        self._also.setText(self._look.say(tr("Records created: {kinds}.", kinds=self._look.language.listed(also))))

    def _tile(self, fate: Fate, count: int) -> QFrame:
        made = card("tile")
        layout = QVBoxLayout(made)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(0)
        tone = _TONES.get(fate, "text") if count else "text3"
        number = label(self._look, self._look.language.number(count), FIGURE, tone)
        number.setFont(self._look.theme.figures(FIGURE))
        layout.addWidget(number)
        layout.addWidget(label(self._look, words.FATES[fate], SMALL, "text2"))
        return made


def _made_on_the_way(tally: Tally) -> dict[str, int]:
    """Return how many records of each kind are made, where that is more than the rows themselves say."""
    made = {name: counts[Fate.CREATED] for name, counts in tally.objects.items() if counts[Fate.CREATED]}
    return made if len(tally.objects) > 1 else {}
