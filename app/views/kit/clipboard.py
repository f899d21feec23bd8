"""The clipboard, which other programs read too: what came from here does not stay in it when nobody is here."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

_SECRET_MS: Final = 30_000
_ALONE: Final = frozenset({"offscreen", "minimal"})
_MODES: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


def copy_secret(secret: str) -> None:
    """Put a secret on the clipboard for half a minute."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(secret)

    def forget() -> None:
        if clipboard.text() == secret:
            clipboard.clear()

    QTimer.singleShot(_SECRET_MS, clipboard, forget)


def forget_copied() -> None:
    """Empty the clipboard of what was copied here; what another program put there is not ours to take."""
    clipboard = QGuiApplication.clipboard()
    # Without a screen there is no other program, and nothing that tells whose it is.
    owned = {
        QClipboard.Mode.Clipboard: clipboard.ownsClipboard() or QGuiApplication.platformName() in _ALONE,
        QClipboard.Mode.Selection: clipboard.supportsSelection() and clipboard.ownsSelection(),
    }
    for mode in _MODES:
        if owned[mode]:
            clipboard.clear(mode)
