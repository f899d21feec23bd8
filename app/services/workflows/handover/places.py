"""Files of a handover: what one is, and names that say what they are and that nothing in the folder has yet."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final

from app.services.handover.codec import read_json
from app.services.workflows.exporting.file_names import clean_name
from app.services.workspace.files import read_limited, readable_file_errors

ENDING: Final = ".steward-handover"
RECEIPT_ENDING: Final = ".steward-receipt"
PLAN_ENDING: Final = ".steward-plan"
_LIMIT: Final = 16 << 20
_SEALED: Final = b"age-encryption.org/"


class Kind(StrEnum):
    """What a file is by what it says of itself."""

    HANDOVER = "steward-handover"
    RECEIPT = "steward-receipt"
    PLAN = "steward-plan"
    CARD = "steward-card"
    ROSTER = "steward-roster"
    INVITATION = "steward-invitation"
    OTHER = ""


def kind_of(path: Path) -> Kind:
    """Return what a file is; whether it is sound is found out by whoever takes it.

    Raises:
        AppError: It cannot be read.
    """
    with readable_file_errors():
        if path.suffix.lower() == ENDING:
            return Kind.HANDOVER
        data = read_limited(path, _LIMIT)
    if data is None or data.startswith(_SEALED):
        return Kind.HANDOVER
    try:
        found = read_json(data)
        return Kind(found["format"]) if isinstance(found, dict) else Kind.OTHER
    except (KeyError, TypeError, ValueError):
        return Kind.OTHER


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
