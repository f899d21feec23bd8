"""The parts of the window between which F6 goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.views.kit.focus_order import reveal, stops


def change_pane(panes: Sequence[QWidget], focused: QWidget | None, way: int) -> None:
    """Put the keyboard into the next part that has a place for it, or the one before: where it was there last."""
    shown = [each for each in panes if each.isVisible()]
    inside = [at for at, each in enumerate(shown) if focused is each or (focused and each.isAncestorOf(focused))]
    begin = inside[0] if inside else -way
    for distance in range(1, len(shown) + 1):
        pane = shown[(begin + way * distance) % len(shown)]
        found = list(stops(pane))
        if found:
            last = pane.focusWidget()
            target = last if last is not None and last in found else found[0]
            target.setFocus(Qt.FocusReason.TabFocusReason)
            reveal(target)
            return
