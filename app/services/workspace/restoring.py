"""Restoring a backup: beside the workspace first, checked, then swapped in as one act.

A note beside the workspace makes the swap complete itself after a crash. The file that was there
is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.models.engine import readable_errors
from app.services.kernel.audit import Head
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.workspace import archive
from app.services.workspace.archive import Archive, Facts
from app.services.workspace.backing_up import examine
from app.services.workspace.files import readable_file_errors
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.locking import WriteLock
from app.services.workspace.machine import MachineFolder
from app.services.workspace.opening import Credentials
from app.services.workspace.slots import PASSPHRASE
from app.services.workspace.swapping import announce_swap, finish_swap, incoming, remove_incoming
from app.text import tr


@dataclass(frozen=True)
class Restored:
    """What was restored, and where the file lies that was there before."""

    facts: Facts
    kept: Path | None


def restore(
    backup: Path, workspace: Path, credentials: Credentials, program: str, progress: Progress = NO_PROGRESS
) -> Restored:
    """Put a backup in the place of a workspace, or where there is none yet.

    Raises:
        AppError: The backup is damaged, the passphrase or printed key is another one's, the
            workspace is in use, or there is no space. What was there is untouched then.
    """
    with readable_file_errors(), readable_errors():
        found = archive.read(backup)
        key = _key_of(found, credentials)
        lock = WriteLock(workspace, program)
        lock.acquire()
        try:
            finish_swap(workspace)
            return _restore(found, key, workspace, progress)
        finally:
            lock.release()


def _restore(found: Archive, key: WorkspaceKey, workspace: Path, progress: Progress) -> Restored:
    new = incoming(workspace)
    expected = found.facts(key)
    try:
        progress.start(tr("Restoring the backup"))
        found.extract(new, progress.advance)
        facts = examine(new, key, progress)
    except BaseException:
        remove_incoming(workspace)
        raise
    if facts != expected:
        remove_incoming(workspace)
        raise AppError(
            "backup-differs",
            tr("The backup does not hold what it says. Nothing was changed. Choose another backup."),
        )
    folder = MachineFolder.of(found.workspace_id)
    folder.remember_place(workspace)
    folder.remember_head(Head(facts.head_seq, bytes.fromhex(facts.head_digest)))
    had_one = workspace.exists()
    kept = _free_name(workspace)
    announce_swap(workspace, kept, found.slots)
    finish_swap(workspace)
    return Restored(facts, kept if had_one else None)


def _key_of(found: Archive, credentials: Credentials) -> WorkspaceKey:
    if credentials.key is not None:
        return credentials.key
    if credentials.recovery_key is not None:
        return WorkspaceKey.from_printed(credentials.recovery_key)
    if found.slots is None or credentials.passphrase is None:
        raise AppError(
            "no-credentials",
            tr("This backup has no key slots. Nothing was changed. Restore it with the printed recovery key."),
        )
    for key, _ in found.slots.unwrapped(PASSPHRASE, credentials.passphrase):
        if _opens_description(found, key):
            return key
    raise AppError(
        "wrong-passphrase",
        tr("The passphrase does not open this backup. Nothing was changed. Use the passphrase of its day."),
    )


def _opens_description(found: Archive, key: WorkspaceKey) -> bool:
    try:
        found.facts(key)
    except AppError:
        return False
    return True


def _free_name(workspace: Path) -> Path:
    number = 1
    while True:
        name = f"{workspace.stem}.before-restore-{number}{workspace.suffix}"
        candidate = workspace.with_name(name)
        if not candidate.exists():
            return candidate
        number += 1
