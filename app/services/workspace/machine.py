"""What this machine remembers of workspaces: copies of slots, the last seen head, backups.

One folder per workspace id in the person's data folder. Nothing in it is about customers, and a
workspace opens without any of it.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from app import paths
from app.services.kernel.audit import Head
from app.services.workspace.files import Unfinished, read_json, write_whole


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
        return self.folder / "backups"

    @property
    def unfinished(self) -> Unfinished:
        """The list of half-written files."""
        return Unfinished(self.folder / "unfinished.json")

    def remember_place(self, workspace: Path) -> None:
        """Note where the workspace lies, so that its slots can be found again by it."""
        place = self.folder / "place.json"
        here = str(workspace.resolve())
        if read_json(place) != here:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(place, json.dumps(here).encode())

    def remember_head(self, head: Head) -> None:
        """Note the end of the audit chain: an older file put back later shows against it."""
        anchor = self.folder / "head.json"
        known = {"seq": head.seq, "digest": head.digest.hex()}
        if read_json(anchor) != known:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(anchor, json.dumps(known).encode())

    def last_head(self) -> Head | None:
        """Return the end of the audit chain as this machine saw it last."""
        known = read_json(self.folder / "head.json")
        try:
            return Head(int(known["seq"]), bytes.fromhex(known["digest"]))
        except (TypeError, KeyError, ValueError):
            return None


def slots_copies(workspace: Path) -> list[Path]:
    """Return the copies of slots of every workspace that was last seen at this place."""
    here = str(workspace.resolve())
    folder = paths.data_dir() / "workspaces"
    if not folder.is_dir():
        return []
    return [each / "slots" for each in sorted(folder.iterdir()) if read_json(each / "place.json") == here]


def device_name() -> str:
    """Return this machine's random name in audit trails; it says nothing about the machine."""
    place = paths.data_dir() / "device.json"
    known = read_json(place)
    if isinstance(known, str) and known:
        return known
    name = os.urandom(4).hex()
    place.parent.mkdir(parents=True, exist_ok=True)
    write_whole(place, json.dumps(name).encode())
    return name
