"""Where handover files go: names that say what they are and that nothing in the folder has yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.services.workflows.exporting.file_names import clean_name

ENDING: Final = ".steward-handover"
RECEIPT_ENDING: Final = ".steward-receipt"


def free_place(folder: Path, name: str) -> Path:
    """Return a place for a new handover file that is not taken in the folder."""
    return free_places(folder, [name])[0]


def free_places(folder: Path, names: Sequence[str]) -> list[Path]:
    """Return a place for each of several new handover files; namesakes get one each."""
    found: list[Path] = []
    for name in names:
        stem, again = clean_name(f"handover-{name}"), 1
        target = folder / f"{stem}{ENDING}"
        while target.exists() or target in found:
            again += 1
            target = folder / f"{stem}-{again}{ENDING}"
        found.append(target)
    return found
