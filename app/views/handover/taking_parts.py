"""Small parts of the taking tab: tiles of figures, steps in a row, tables as high as their rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.text import Text
from app.views.kit.parts import buttons_row
from app.views.kit.table import Table
from app.views.kit.theme import CARD, SMALL, STRONG
from app.views.kit.ui import Look
from app.views.kit.widgets import card, icon_label, label, wrapped

MOST_ROWS: Final = 8


def fit_height(table: Table, most: int = MOST_ROWS) -> None:
    """Make a table as high as its rows, up to so many."""
    table.fit(min(max(len(table.rows.rows), 1), most))


def figure_tiles(look: Look, figures: Sequence[tuple[str, Text, str]]) -> QWidget:
    """Return numbers with what they count: the text, its name and its tone."""
    return buttons_row(look, *(_tile(look, text, name, tone) for text, name, tone in figures))


def _tile(look: Look, text: str, name: Text, tone: str) -> QFrame:
    made, px = card("tile"), look.theme.px
    layout = QVBoxLayout(made)
    layout.setContentsMargins(px(14), px(8), px(14), px(8))
    layout.setSpacing(0)
    number = label(look, text, CARD, tone)
    number.setFont(look.theme.figures(CARD))
    layout.addWidget(number)
    layout.addWidget(label(look, name, SMALL, "text2"))
    made.setMinimumWidth(px(104))
    return made


def line_with_icon(look: Look, icon: str, role: str, text: Text | str, *, is_strong: bool = False) -> QWidget:
    """Return a sentence behind an icon."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(look.theme.px(10))
    line.addWidget(icon_label(look, icon, role, 16), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(wrapped(look, text, STRONG) if is_strong else wrapped(look, text), 1)
    return made


class StepsLine(QWidget):
    """The steps of a way side by side: done, here, to come."""

    def __init__(self, look: Look, titles: Sequence[Text]) -> None:
        super().__init__()
        self._look, self._titles = look, titles
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(look.theme.px(8))
        self._icons = [icon_label(look, "circle", "text3", 16) for _ in titles]
        self._words = [label(look, title, SMALL, "text3") for title in titles]
        for at, (icon, words) in enumerate(zip(self._icons, self._words, strict=True)):
            if at:
                self._line.addWidget(icon_label(look, "chevron-right", "text3", 16))
            self._line.addWidget(icon)
            self._line.addWidget(words)
        self._line.addStretch()

    def show_at(self, place: int) -> None:
        """Show which step it is; the ones before are done."""
        for at, (icon, words) in enumerate(zip(self._icons, self._words, strict=True)):
            is_done, is_here = at < place, at == place
            name, role = ("circle-check", "ok") if is_done else ("circle", "accent_text" if is_here else "text3")
            icon.setPixmap(self._look.icons.pixmap(name, role, 16))
            words.setProperty("tone", "accent" if is_here else "text2" if is_done else "text3")
            font = self._look.theme.font(STRONG if is_here else SMALL)
            words.setFont(font)
            words.style().polish(words)
            words.setFont(font)  # polishing may have put the former one back
