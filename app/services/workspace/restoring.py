"""Restoring a backup: beside the workspace first, checked, then swapped in as one act.

A note beside the workspace makes the swap complete itself after a crash. The file that was there
is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.models.engine import readable_errors
from app.services.kernel.audit import Head
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.workspace import archive, device, slots
from app.services.workspace.archive import Archive, Facts
from app.services.workspace.backing_up import examine
from app.services.workspace.files import DATABASE_ENDINGS, beside, readable_file_errors
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.locking import WriteLock
from app.services.workspace.machine import MachineFolder
from app.services.workspace.opening import Credentials
from app.services.workspace.slots import DEVICE, ORGANISATION, PASSPHRASE, Slots
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
    workspace = workspace.resolve()
    with readable_file_errors(), readable_errors():
        if workspace.is_dir():
            raise AppError("is-a-folder", tr("This is a folder and not a file. Nothing was changed."))
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
    had_one, kept = workspace.exists(), _free_name(workspace)
    try:
        progress.start(tr("Restoring the backup"))
        found.extract(new, progress.advance)
        _compare(examine(new, key, progress), expected)
        head = Head(expected.head_seq, bytes.fromhex(expected.head_digest))
        announce_swap(workspace, kept, found.slots, found.workspace_id, head)
    except BaseException:
        remove_incoming(workspace)
        raise
    finish_swap(workspace)
    folder = MachineFolder.of(found.workspace_id)
    folder.remember_place(workspace)
    if found.slots is not None:
        slots.heal(workspace, found.slots, folder.slots_copy)
    return Restored(expected, kept if had_one else None)


def _compare(facts: Facts, expected: Facts) -> None:
    if facts != expected:
        raise AppError(
            "backup-differs",
            tr("The backup does not hold what it says. Nothing was changed. Choose another backup."),
        )


def _key_of(found: Archive, credentials: Credentials) -> WorkspaceKey:
    if credentials.key is not None:
        return credentials.key
    if credentials.recovery_key is not None:
        return WorkspaceKey.from_printed(credentials.recovery_key)
    if found.slots is None:
        raise AppError(
            "no-credentials",
            tr("This backup has no key slots. Nothing was changed. Restore it with the printed recovery key."),
        )
    for key in _keys(found.slots, credentials):
        if _opens_description(found, key):
            return key
    if credentials.organisation_key is not None:
        raise AppError(
            "wrong-organisation-key",
            tr("This recovery key of an organisation does not open this backup: it opens those of workspaces that were "
               "made by an invitation of the organisation. Nothing was changed."),
        )  # fmt: skip
    raise AppError(
        "wrong-passphrase",
        tr("The passphrase does not open this backup. Nothing was changed. Use the passphrase of its day."),
    )


def _keys(found: Slots, credentials: Credentials) -> Iterator[WorkspaceKey]:
    kind, secret = PASSPHRASE, credentials.passphrase
    if credentials.organisation_key is not None:
        kind, secret = ORGANISATION, credentials.organisation_key.encode()
    if secret is None:
        kind, secret = DEVICE, device.read(found.workspace_id)
    if secret is None:
        raise AppError(
            "no-credentials",
            tr("This device does not know the workspace. Nothing was changed. Open it with the passphrase."),
        )
    yield from (key for key, _ in found.unwrapped(kind, secret))


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
        if not any(beside(candidate, ending).exists() for ending in (*DATABASE_ENDINGS, ".slots")):
            return candidate
        number += 1
