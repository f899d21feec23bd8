"""Names for files on a disk, made of names that came from anywhere: no path, no trick, none twice."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

_FORBIDDEN: Final = frozenset('/\\:*?"<>|')
_DEVICES: Final = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10))}
_MOST_BYTES: Final = 150


def clean_name(name: str) -> str:
    """Return a name that every system takes for a plain file in the folder where it is put.

    Characters that are not seen, or that turn the reading direction, are left out.
    """
    kept = (each for each in unicodedata.normalize("NFC", name) if unicodedata.category(each)[0] != "C")
    text = "".join("_" if each in _FORBIDDEN else each for each in kept).strip(". ")
    if text.split(".")[0].strip().casefold() in _DEVICES:
        text = f"_{text}"
    path = PurePosixPath(text or "file")
    ending = path.suffix if len(path.suffix.encode()) <= _MOST_BYTES // 3 else ""
    stem = path.name.removesuffix(ending).encode()[: _MOST_BYTES - len(ending.encode())].decode(errors="ignore")
    return f"{stem.rstrip('. ')}{ending}"


@dataclass
class FileNames:
    """Gives each file of a folder a name of its own."""

    _taken: set[tuple[str, str]] = field(default_factory=set)

    def free(self, folder: str, name: str) -> str:
        """Return the clean name, numbered where another file of the folder has it."""
        wanted = clean_name(name)
        path, found, number = PurePosixPath(wanted), wanted, 1
        while (folder, found.casefold()) in self._taken:
            number += 1
            found = f"{path.stem} ({number}){path.suffix}"
        self._taken.add((folder, found.casefold()))
        return found
