"""Half-written files of a workspace: noted while they are written, so that a crash leaves none for long."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from app.services.workspace.files import half_of, remove_database, write_whole
from app.services.workspace.locking import LockedFile

_ENDING: Final = ".part"


class Unfinished:
    """The notes about half-written files, one a writer, locked by it as long as it lives."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def writing(self, *parts: Path) -> Iterator[None]:
        """Note ``parts`` while they are written; afterwards they are gone, or have got their names."""
        self._folder.mkdir(parents=True, exist_ok=True)
        note = LockedFile.take(self._folder / f"{os.urandom(8).hex()}.json")
        try:
            if note is not None:
                note.write(json.dumps([str(part.resolve()) for part in parts]).encode())
                note.sync()
            yield
        finally:
            for part in parts:
                remove_database(part)
            if note is not None:
                note.remove()
            self._remove_if_empty()

    def write_whole(self, path: Path, data: bytes) -> None:
        """Write a small file that is nobody's side file, and of which nothing shall lie about half-written."""
        with self.writing(half_of(path)):
            write_whole(path, data)

    def clean(self) -> None:
        """Remove what writers left that no longer live."""
        if not self._folder.is_dir():
            return
        for place in sorted(self._folder.glob("*.json")):
            with suppress(OSError):
                note = LockedFile.take(place)
                if note is not None:
                    for part in _parts(note.read()):
                        remove_database(part)
                    note.remove()
        self._remove_if_empty()

    def _remove_if_empty(self) -> None:
        with suppress(OSError):
            self._folder.rmdir()


def _parts(note: bytes) -> list[Path]:
    try:
        names = json.loads(note)
    except ValueError:
        names = None
    names = names if isinstance(names, list) else []
    # Nothing but half-written files is ever removed, whatever a note says.
    return [Path(name) for name in names if isinstance(name, str) and name.endswith(_ENDING)]
