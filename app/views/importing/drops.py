"""Files that are dropped on the window: which of them can be imported, told by their names alone.

Nothing is opened here: what a file holds is found out in the background, when it is chosen.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData

ENDINGS: Final = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")


def accepts_drop(mime: QMimeData) -> bool:
    """Return whether exactly one file is dragged that an import may read."""
    return dropped_file(mime) is not None


def dropped_file(mime: QMimeData) -> Path | None:
    """Return the file that is dropped; None where it is none, or several."""
    urls = mime.urls() if mime.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in ENDINGS else None
