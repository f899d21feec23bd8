"""A sentence about what was done, with a sign before it that says whether that is good."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.text import Text
from app.views.kit.ui import Look
from app.views.kit.widgets import card, icon_label, wrapped


def outcome_line(look: Look, text: Text, *, is_bad: bool = False, icon: str = "") -> QFrame:
    """Return a line that stands out a little."""
    made = card("complaint" if is_bad else "inset")
    line = QHBoxLayout(made)
    line.setContentsMargins(*[look.theme.px(12), look.theme.px(10)] * 2)
    line.setSpacing(look.theme.px(10))
    name = icon or ("circle-alert" if is_bad else "circle-check")
    role = "bad" if is_bad else "accent_text" if icon else "ok"
    line.addWidget(icon_label(look, name, role), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(wrapped(look, text, tone="bad" if is_bad else "text"), 1)
    made.setAccessibleName(look.say(text))
    return made
