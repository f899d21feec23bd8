"""What this machine remembers of workspaces: copies of slots, the last seen head, backups.

One folder per workspace id in the person's data folder. Nothing in it is about customers, and a
workspace opens and works without any of it: what cannot be noted is left out.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from app import paths
from app.services.kernel import audit
from app.services.kernel.audit import Head
from app.services.workspace.files import read_json, write_whole
from app.services.workspace.unfinished import Unfinished

PLACE: Final = "place.json"
"""The note in a workspace's folder that says where the workspace lies."""
BACKUPS: Final = "backups"


@dataclass(frozen=True)
class MachineFolder:
    """The folder of one workspace on this machine."""

    folder: Path

    @classmethod
    def of(cls, workspace_id: str) -> MachineFolder:
        """Return the folder of a workspace, made when something is first written to it."""
        return cls(paths.data_dir() / "workspaces" / workspace_id)

    @property
    def slots_copy(self) -> Path:
        """The copy of the key slots."""
        return self.folder / "slots"

    @property
    def backups(self) -> Path:
        """Where backups go that nobody asked for by name."""
        return self.folder / BACKUPS

    @property
    def unfinished(self) -> Unfinished:
        """The list of half-written files."""
        return Unfinished(self.folder / "unfinished")

    def remember_place(self, workspace: Path) -> None:
        """Note where the workspace lies, so that its slots can be found again by it."""
        place = self.folder / PLACE
        here = str(workspace.resolve())
        if read_json(place) != here:
            _note(place, here)

    def remember_head(self, head: Head) -> None:
        """Note the end of the audit chain: an older file put back later shows against it."""
        anchor = self.folder / "head.json"
        known = {"seq": head.seq, "digest": head.digest.hex()}
        if read_json(anchor) != known:
            _note(anchor, known)

    def start_anew_from(self, head: Head) -> None:
        """Note a head that does not continue the last one: somebody restored a backup."""
        with suppress(OSError):
            (self.folder / "head.json").unlink(missing_ok=True)
        self.remember_head(head)

    def last_head(self) -> Head | None:
        """Return the end of the audit chain as this machine saw it last."""
        known = read_json(self.folder / "head.json")
        try:
            return Head(int(known["seq"]), bytes.fromhex(known["digest"]))
        except (TypeError, KeyError, ValueError):
            return None

    def is_continued_by(self, connection: Connection) -> bool:
        """Return whether a file's audit chain goes on from where this machine saw it last."""
        anchor = self.last_head()
        return anchor is None or audit.digest_at(connection, anchor.seq) == anchor.digest

    def clean(self) -> None:
        """Remove what crashes left; the caller holds the lock of the workspace."""
        with suppress(OSError):
            for part in self.folder.glob("*.part"):
                part.unlink()


def slots_copies(workspace: Path) -> list[Path]:
    """Return the copies of slots of every workspace that was last seen at this place."""
    here = str(workspace.resolve())
    folder = paths.data_dir() / "workspaces"
    if not folder.is_dir():
        return []
    return [each / "slots" for each in sorted(folder.iterdir()) if read_json(each / PLACE) == here]


def device_name() -> str:
    """Return this machine's random name in audit trails; it says nothing about the machine."""
    place = paths.data_dir() / "device.json"
    known = read_json(place)
    if isinstance(known, str) and known:
        return known
    name = os.urandom(4).hex()
    _note(place, name)
    return name


def _note(place: Path, content: object) -> None:
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, json.dumps(content).encode())
