"""A large button that explains itself: an icon, a title and a sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.text import Text
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.ui import Look
from app.views.kit.widgets import icon_label, label


class Choice(QPushButton):
    """One of a few ways on."""

    def __init__(self, look: Look, icon: str, title: Text, words: Text, on: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self.setAutoDefault(False)
        self.setAccessibleName(look.say(title))
        self.setAccessibleDescription(look.say(words))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(on)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(look.theme.px(14))
        layout.addWidget(icon_label(look, icon, "accent_text", 22))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(look, title, STRONG))
        sentence = label(look, words, SMALL, "text2")
        sentence.setWordWrap(True)
        texts.addWidget(sentence)
        layout.addLayout(texts, 1)
        layout.addWidget(icon_label(look, "chevron-right", "text3", 18))
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Say that narrower text is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height in which the sentence fits."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of what stands in the button."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least size of what stands in the button."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()
