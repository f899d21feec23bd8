"""Exchanging a workspace file for another one as a single act, completed even after a crash.

A note is written once everything is ready; from then on every opener completes the exchange. The
file that was there is kept under another name.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from app.services.workspace import slots
from app.services.workspace.files import beside, read_json, sync_folder, write_whole
from app.services.workspace.machine import MachineFolder
from app.services.workspace.slots import Slots

_ENDINGS: Final = ("", "-wal", "-shm")


def incoming(workspace: Path) -> Path:
    """Return where the new file is made ready."""
    return beside(workspace, ".restored.part")


def remove_incoming(workspace: Path) -> None:
    """Remove a new file that shall not be swapped in."""
    for ending in _ENDINGS:
        beside(incoming(workspace), ending).unlink(missing_ok=True)


def announce_swap(workspace: Path, kept: Path, new_slots: Slots | None) -> None:
    """Decide the exchange: after this it happens, now or at the next opening."""
    document = json.loads(new_slots.as_bytes()) if new_slots is not None else None
    write_whole(_note(workspace), json.dumps({"kept": kept.name, "slots": document}).encode())


def finish_swap(workspace: Path) -> None:
    """Complete an announced exchange, or tidy up after one that was not; needs the lock.

    Every act can be repeated, so this may itself be interrupted anywhere.
    """
    note = read_json(_note(workspace))
    if not isinstance(note, dict):
        remove_incoming(workspace)
        return
    if incoming(workspace).exists():
        _exchange(workspace, workspace.with_name(str(note["kept"])))
    restored = Slots.from_bytes(json.dumps(note["slots"]).encode()) if note["slots"] else None
    if restored is not None:
        slots.save(workspace, restored, MachineFolder.of(restored.workspace_id).slots_copy)
    _note(workspace).unlink(missing_ok=True)


def is_unfinished(workspace: Path) -> bool:
    """Return whether a crash left an exchange to be completed or tidied up."""
    return _note(workspace).exists() or incoming(workspace).exists()


def _exchange(workspace: Path, kept: Path) -> None:
    # The log goes first: an old log beside a new database would be taken for its own.
    for ending in reversed(_ENDINGS):
        old = beside(workspace, ending)
        if old.exists() and not beside(kept, ending).exists():
            old.rename(beside(kept, ending))
    incoming(workspace).rename(workspace)
    beside(kept, "-shm").unlink(missing_ok=True)
    sync_folder(workspace.parent)


def _note(workspace: Path) -> Path:
    return beside(workspace, ".restore")
