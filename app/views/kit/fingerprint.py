"""The eight words of a card, to be compared on the telephone, in the language of whoever reads them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.services.handover.cards import Card, words_of
from app.text import LANGUAGES, Text, tr, verbatim
from app.views.kit.parts import Segments, buttons_row
from app.views.kit.theme import BLOCK, SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import card, clear, label

_NAMES: Final = (verbatim("English"), verbatim("简体中文"), verbatim("繁體中文"))
_LANGUAGE_CHOICES: Final[tuple[tuple[str, Text], ...]] = tuple(zip(LANGUAGES, _NAMES, strict=True))
_ACROSS: Final = 4


class FingerprintWords(QWidget):
    """Eight numbered words, with the choice of another language, which the one on the telephone may have."""

    def __init__(self, look: Look, found: Card) -> None:
        super().__init__()
        self._look, self._card = look, found
        self._language = look.language.code
        px = look.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._grid = QGridLayout()
        self._grid.setSpacing(px(8))
        column.addLayout(self._grid)
        name = look.say(tr("Language of the words"))
        self.languages = Segments(look, name, _LANGUAGE_CHOICES, self._language)
        self.languages.chosen.connect(self.show_in)
        same = label(look, tr("The same words in"), SMALL, "text2")
        same.setMinimumHeight(self.languages.sizeHint().height())
        column.addWidget(buttons_row(look, same, self.languages))
        self.show_in(self._language)

    @property
    def text(self) -> str:
        """The words as they are shown, in order."""
        return " ".join(words_of(self._card.digest(), self._language))

    def show_card(self, found: Card) -> None:
        """Show the words of another card."""
        self._card = found
        self.show_in(self._language)

    def show_in(self, language: str) -> None:
        """Show the words in a language."""
        self._language = language
        clear(self._grid)
        for at, word in enumerate(words_of(self._card.digest(), language)):
            self._grid.addWidget(self._tile(at + 1, word), at // _ACROSS, at % _ACROSS)
        self.setAccessibleDescription(self.text)

    def _tile(self, number: int, word: str) -> QWidget:
        made = card("tile")
        px = self._look.theme.px
        line = QHBoxLayout(made)
        line.setContentsMargins(px(10), px(6), px(10), px(6))
        line.setSpacing(px(8))
        line.addWidget(label(self._look, self._look.language.number(number), SMALL, "text3"))
        shown = label(self._look, word, BLOCK)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(shown, 1)
        return made
