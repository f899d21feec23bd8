"""Giving a workspace a new key: after a suspicion, or when somebody leaves who knew the passphrase.

A rekey protects what comes; copies and backups made before keep the old key. At every moment one
of the two keys opens the file, and the slots hold both until the new one is proven.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.errors import AppError
from app.models.engine import readable_errors
from app.models.filework import rekey as rekey_database
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.workspace import slots
from app.services.workspace.archive import Facts
from app.services.workspace.backing_up import examine
from app.services.workspace.files import readable_file_errors
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.machine import MachineFolder
from app.services.workspace.opening import OpenWorkspace, Unlocked
from app.services.workspace.slots import PASSPHRASE, Slots
from app.text import tr


def rekey(
    workspace: OpenWorkspace,
    before: Facts,
    show: Callable[[WorkspaceKey], None],
    progress: Progress = NO_PROGRESS,
) -> Unlocked:
    """Encrypt an open workspace with a new random key and return the way in.

    The caller holds the lock and has made a verified backup, whose facts are ``before``. The
    workspace's connections are closed here. ``show`` must put the new recovery key where its
    owner finds it; it is called before the file changes, so that no crash can lose it.

    Raises:
        AppError: A slot cannot be rewrapped, the disk is full, or the result differs.
    """
    wrapping, old_slots = workspace.unlocked.wrapping, workspace.unlocked.slots
    if old_slots is None or PASSPHRASE not in wrapping:
        raise AppError(
            "needs-passphrase",
            tr("To give the workspace a new key it must be opened with the passphrase. Nothing was changed."),
        )
    # A device can be remembered anew at any time; its slot could not be rewrapped here.
    old_slots = replace(old_slots, slots=old_slots.of_kind(PASSPHRASE))
    new = WorkspaceKey.random()
    show(new)
    folder = MachineFolder.of(old_slots.workspace_id)
    with readable_file_errors(), readable_errors():
        _save(workspace.path, old_slots.rewrapped(wrapping, (new, workspace.key)), folder)
        workspace.database.close()
        progress.start(tr("Encrypting with the new key"))
        rekey_database(workspace.path, workspace.key.database, new.database)
        _compare(examine(workspace.path, new, progress), before)
        renewed = old_slots.rewrapped(wrapping, (new,))
        _save(workspace.path, renewed, folder)
        # Once more, so that the version kept beside it no longer holds the old key either.
        slots.save_old(workspace.path, renewed)
    return Unlocked(new, renewed, wrapping)


def _save(workspace: Path, changed: Slots, folder: MachineFolder) -> None:
    slots.save(workspace, changed, folder.slots_copy)


def _compare(after: Facts, before: Facts) -> None:
    if after != before:
        raise AppError(
            "rekey-differs",
            tr("After encrypting anew the workspace differs from its backup. Restore the backup made just before."),
        )
