"""Exchanging a workspace file for another one as a single act, completed even after a crash.

A note is written once everything is ready; from then on every opener completes the exchange. The
file that was there is kept under another name, with its log and its slots.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Final

from app.services.kernel.audit import Head
from app.services.workspace import slots
from app.services.workspace.files import (
    DATABASE_ENDINGS,
    beside,
    half_of,
    read_json,
    remove_database,
    sync_folder,
    write_whole,
)
from app.services.workspace.machine import MachineFolder
from app.services.workspace.slots import Slots

_LOG_FIRST: Final = tuple(reversed(DATABASE_ENDINGS))


def incoming(workspace: Path) -> Path:
    """Return where the new file is made ready."""
    return beside(workspace, ".restored.part")


def remove_incoming(workspace: Path) -> None:
    """Remove a new file that shall not be swapped in, first of all the note that says it shall."""
    _note(workspace).unlink(missing_ok=True)
    for leftover in (incoming_slots(workspace), half_of(incoming_slots(workspace)), half_of(_note(workspace))):
        leftover.unlink(missing_ok=True)
    remove_database(incoming(workspace))


def incoming_slots(workspace: Path) -> Path:
    """Return where the new file's slots are made ready."""
    return slots.place_of(incoming(workspace))


def announce_swap(workspace: Path, kept: Path, new_slots: Slots | None, workspace_id: str, head: Head) -> None:
    """Decide the exchange: after this it happens, now or at the next opening.

    All that needs space is written by now; what follows are changes of names alone. ``head`` is
    the end of the new file's audit chain, from which this machine shall see it go on.
    """
    if new_slots is not None:
        write_whole(incoming_slots(workspace), new_slots.as_bytes())
    note = {"kept": kept.name, "workspace": workspace_id, "seq": head.seq, "digest": head.digest.hex()}
    write_whole(_note(workspace), json.dumps(note).encode())


def finish_swap(workspace: Path) -> None:
    """Complete an announced exchange, or tidy up after one that was not; needs the lock.

    Every act can be repeated, so this may itself be interrupted anywhere.
    """
    note = read_json(_note(workspace))
    if isinstance(note, dict):
        if incoming(workspace).exists():
            _exchange(workspace, workspace.with_name(str(note["kept"])))
        head = Head(int(note["seq"]), bytes.fromhex(note["digest"]))
        MachineFolder.of(note["workspace"]).start_anew_from(head)
    remove_incoming(workspace)


def is_unfinished(workspace: Path) -> bool:
    """Return whether a crash left an exchange to be completed or tidied up."""
    return _note(workspace).exists() or incoming(workspace).exists()


def _exchange(workspace: Path, kept: Path) -> None:
    # The log goes first: an old log beside a new database would be taken for its own.
    for ending in _LOG_FIRST:
        _move(beside(workspace, ending), beside(kept, ending))
    if incoming_slots(workspace).exists():
        if kept.exists():
            _move(slots.place_of(workspace), slots.place_of(kept))
        slots.old_of(workspace).unlink(missing_ok=True)
        incoming_slots(workspace).replace(slots.place_of(workspace))
    # The last act, by whose absence a repetition knows that nothing is left to do.
    incoming(workspace).rename(workspace)
    beside(kept, "-shm").unlink(missing_ok=True)
    with suppress(OSError):  # the exchange is made: nobody shall be told that it is not
        sync_folder(workspace.parent)


def _move(source: Path, target: Path) -> None:
    if source.exists() and not target.exists():
        source.rename(target)


def _note(workspace: Path) -> Path:
    return beside(workspace, ".restore")
