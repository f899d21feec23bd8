"""Giving a workspace a new key: after a suspicion, or when somebody leaves who knew the passphrase.

A rekey protects what comes; copies and backups made before keep the old key. At every moment one
of the two keys opens the file, and the slots hold both until the new one is proven.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.errors import AppError
from app.models.engine import open_database, readable_errors
from app.models.filework import opens
from app.models.filework import rekey as rekey_database
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.workspace import slots
from app.services.workspace.archive import Facts
from app.services.workspace.backing_up import examine
from app.services.workspace.files import readable_file_errors
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import OpenWorkspace, Unlocked
from app.services.workspace.slots import ORGANISATION, PASSPHRASE
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
        AppError: A slot cannot be rewrapped, the disk is full, or the result differs. Which key the
            file has then, ``workspace`` says: it is left open with that one.
    """
    wrapping, old_slots = workspace.unlocked.wrapping, workspace.unlocked.slots
    if old_slots is None or PASSPHRASE not in wrapping:
        raise AppError(
            "needs-passphrase",
            tr("To give the workspace a new key it must be opened with the passphrase. Nothing was changed."),
        )
    # A device can be remembered anew at any time; its slot could not be rewrapped here.
    old_slots = replace(old_slots, slots=(*old_slots.of_kind(PASSPHRASE), *old_slots.of_kind(ORGANISATION)))
    new, old = WorkspaceKey.random(), workspace.key
    copy = workspace.machine.slots_copy
    with readable_file_errors(), readable_errors():
        show(new)
        both = old_slots.rewrapped(wrapping, (new, old))
        slots.save(workspace.path, both, copy)
        workspace.unlocked = Unlocked(old, both, wrapping)
        workspace.database.close()
        progress.start(tr("Encrypting with the new key"))
        is_done = False
        try:
            rekey_database(workspace.path, old.database, new.database)
            is_done = True
        finally:
            # What fails at the very end may have given the file its new key all the same.
            if is_done or opens(workspace.path, new.database):
                _go_on_with(workspace, new)
        _compare(examine(workspace.path, new, progress), before)
        renewed = old_slots.rewrapped(wrapping, (new,))
        slots.save(workspace.path, renewed, copy)
        workspace.unlocked = Unlocked(new, renewed, wrapping)
    return workspace.unlocked


def _go_on_with(workspace: OpenWorkspace, new: WorkspaceKey) -> None:
    workspace.unlocked = replace(workspace.unlocked, key=new)
    workspace.database = open_database(workspace.path, new.database)
    workspace.database.close()  # until somebody uses it: the file is still being worked on


def _compare(after: Facts, before: Facts) -> None:
    if after != before:
        raise AppError(
            "rekey-differs",
            tr("After encrypting anew the workspace differs from its backup. Restore the backup made just before."),
        )
