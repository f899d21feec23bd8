"""Where handover files go: names that say what they are and that nothing in the folder has yet."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from app.services.workflows.exporting.file_names import clean_name

ENDING: Final = ".steward-handover"
RECEIPT_ENDING: Final = ".steward-receipt"


def free_place(folder: Path, name: str) -> Path:
    """Return a place for a new handover file that is not taken in the folder."""
    stem = clean_name(f"handover-{name}")
    target = folder / f"{stem}{ENDING}"
    again = 1
    while target.exists():
        again += 1
        target = folder / f"{stem}-{again}{ENDING}"
    return target
