"""Backups: a copy, checked by opening it, and only then given its name.

A backup nobody could restore is none, so each one is opened and compared before it counts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, select

from app.errors import AppError
from app.models.engine import Database, open_database, readable_errors
from app.models.filework import copy_encrypted, damages
from app.models.history import Step
from app.services.kernel import audit
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.workspace import archive, thinning
from app.services.workspace.archive import Facts
from app.services.workspace.files import beside, readable_file_errors, sync_folder
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import OpenWorkspace
from app.services.workspace.state import row_counts, state_hash
from app.text import tr
from app.version import __version__

ENDING = ".stewardbackup"


@dataclass(frozen=True)
class Backup:
    """A finished backup and what was found in it."""

    path: Path
    facts: Facts


def back_up(workspace: OpenWorkspace, target: Path, progress: Progress = NO_PROGRESS) -> Backup:
    """Write a verified backup to ``target`` and return what is in it.

    Raises:
        AppError: Something lies at ``target``, the disk is full, or the copy is not sound.
    """
    if target.exists():
        raise AppError("exists", tr("There is a file at this place already. Nothing was changed."))
    with readable_file_errors(), readable_errors():
        target.parent.mkdir(parents=True, exist_ok=True)
        copy, part = beside(target, ".db.part"), beside(target, ".part")
        unfinished = workspace.machine.unfinished
        with unfinished.writing(copy, part):
            progress.start(tr("Copying the workspace"))
            copy_encrypted(workspace.path, copy, workspace.key.database, lambda _done, _all: progress.advance(1))
            facts = examine(copy, workspace.key, progress)
            public = {"app": __version__, "workspace": workspace.workspace_id, "made": _now()}
            archive.write(part, copy, workspace.unlocked.slots, facts, workspace.key, public, progress.advance)
            part.rename(target)
        sync_folder(target.parent)
    return Backup(target, facts)


def back_up_by_itself(workspace: OpenWorkspace, progress: Progress = NO_PROGRESS) -> Backup | None:
    """Write a backup to this machine's folder unless the newest one has the same content.

    Old ones are thinned out. None means that nothing has changed since the newest backup.
    """
    if _newest(workspace) is not None:
        return None
    folder, moment = workspace.machine.backups, datetime.now(UTC)
    number = thinning.next_number(thinning.backups_in(folder))
    target = folder / thinning.name_of(number, moment, _steps(workspace.database), ENDING)
    backup = back_up(workspace, target, progress)
    for name in thinning.superfluous(thinning.backups_in(folder)):
        (folder / name).unlink(missing_ok=True)
    return backup


def secured(workspace: OpenWorkspace, progress: Progress = NO_PROGRESS) -> Facts:
    """Make sure that the newest backup holds the present state, and return what it holds."""
    known = _newest(workspace)
    if known is not None:
        return known
    backup = back_up_by_itself(workspace, progress)
    assert backup is not None  # noqa: S101
    return backup.facts


def _newest(workspace: OpenWorkspace) -> Facts | None:
    """Return what the newest backup holds, if that is the present state.

    The end of the audit chain tells: a number of steps may come again after a restore.
    """
    names = thinning.backups_in(workspace.machine.backups)
    if not names:
        return None
    try:
        facts = archive.read(workspace.machine.backups / names[-1]).facts(workspace.key)
    except (AppError, OSError):
        return None  # damaged, gone, or sealed with the key before a rekey: no backup of the present
    with workspace.database.readers.connect() as connection:
        head = audit.head(connection)
    return facts if (facts.head_seq, facts.head_digest) == (head.seq, head.digest.hex()) else None


def examine(database: Path, key: WorkspaceKey, progress: Progress = NO_PROGRESS) -> Facts:
    """Open a copy of a database, check all of it, and return what it holds.

    Raises:
        AppError: The copy is damaged.
    """
    if damages(database, key.database):
        raise _unsound()
    opened = open_database(database, key.database)
    try:
        return facts_of(opened, progress.advance)
    finally:
        opened.close()


def facts_of(database: Database, tick: Callable[[int], None] = lambda _rows: None) -> Facts:
    """Return counts, state hash and head of an open database, all of one moment."""
    with database.readers.connect() as connection:
        head = audit.head(connection)
        return Facts(
            state_hash=state_hash(connection, tick),
            counts=row_counts(connection),
            head_seq=head.seq,
            head_digest=head.digest.hex(),
            steps=connection.execute(select(func.count()).select_from(Step)).scalar_one(),
        )


def _steps(database: Database) -> int:
    with database.readers.connect() as connection:
        return connection.execute(select(func.count()).select_from(Step)).scalar_one()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _unsound() -> AppError:
    return AppError(
        "backup-unsound",
        tr("The copy of the workspace is not sound, so no backup was made. The workspace was not changed. "
           "Check the disk, then try again."),
    )  # fmt: skip
