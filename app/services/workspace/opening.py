"""Making, opening and closing a workspace file: credentials, lock, keys, schema.

What runs inside an open workspace (bus, queries, index) is put together in ``bootstrap``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import Connection, select

from app.errors import AppError
from app.models.engine import Database, create_database, open_database, readable_errors
from app.models.filework import PAGE_BYTES, fold_log, is_foreign, opens
from app.models.values import new_id
from app.services.kernel import audit
from app.services.kernel.audit import Head
from app.services.kernel.changes import raw_table
from app.services.workspace import device, slots
from app.services.workspace.files import half_of, readable_file_errors, remove_database, sync_folder
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.locking import WriteLock, remove_stale_lock
from app.services.workspace.machine import MachineFolder, slots_copies
from app.services.workspace.migrating import Schema, migrate, refuse_newer, schema_of
from app.services.workspace.slots import Slots
from app.services.workspace.soundness import refuse_damaged, remember_as_left
from app.services.workspace.swapping import finish_swap, is_unfinished
from app.text import tr


@dataclass(frozen=True)
class Credentials:
    """What a person opens with: a passphrase, the printed key, this device, the organisation's, or the key itself."""

    passphrase: bytes | None = field(default=None, repr=False)
    recovery_key: str | None = field(default=None, repr=False)
    use_device: bool = False
    key: WorkspaceKey | None = None
    organisation_key: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Unlocked:
    """A key that opens the file, the slots it came from, and the wrapping keys met on the way."""

    key: WorkspaceKey
    slots: Slots | None
    wrapping: dict[str, bytes] = field(default_factory=dict, repr=False)


@dataclass
class OpenWorkspace:
    """An open file with its key, its id and, if it may be written, the lock."""

    path: Path
    workspace_id: str
    unlocked: Unlocked
    database: Database
    lock: WriteLock | None

    @property
    def key(self) -> WorkspaceKey:
        """The workspace's key."""
        return self.unlocked.key

    @property
    def machine(self) -> MachineFolder:
        """What this machine remembers of the workspace."""
        return MachineFolder.of(self.workspace_id)

    def close(self) -> None:
        """Close the file and give the lock back; no write-ahead log stays behind.

        What the file's work was is decided before this: a note for the next opening that cannot
        be written is no failure of it.
        """
        if self.lock is None:
            self.database.close()
            remove_stale_lock(self.path)
            return
        try:
            with suppress(AppError), readable_file_errors(), readable_errors():
                head = self._head_to_remember()
                self.database.close()
                if head is not None:
                    self.machine.remember_head(head)
                remember_as_left(self.path, self.machine)
        finally:
            self.database.close()
            self.lock.release()

    def _head_to_remember(self) -> Head | None:
        """Return the end of the audit chain; None where it must go on showing against the last one."""
        with self.database.readers.connect() as connection:
            return audit.head(connection) if self.machine.is_continued_by(connection) else None


def create(
    path: Path,
    passphrase: bytes | None,
    fill: Callable[[OpenWorkspace], None],
    organisation: str | None = None,
) -> WorkspaceKey:
    """Make a workspace, whole or not at all, and return its key; ``organisation`` is who else can open it.

    ``fill`` writes the first rows into the new file, the workspace's id among its settings. The
    file gets its name as the last act; what an interrupted attempt leaves is removed by the next.

    Raises:
        AppError: Something exists at the place already, or the disk is full or read-only.
    """
    path = path.resolve()
    with readable_file_errors(), readable_errors():
        lock = WriteLock(path, "steward init")
        lock.acquire()
        try:
            return _create(path, passphrase, fill, organisation)
        finally:
            lock.release()


def _create(
    path: Path, passphrase: bytes | None, fill: Callable[[OpenWorkspace], None], organisation: str | None
) -> WorkspaceKey:
    if path.exists():
        raise AppError("exists", tr("There is a file at this place already. Nothing was changed."))
    part = half_of(path)
    remove_database(part)
    key, workspace_id = WorkspaceKey.random(), new_id().hex()
    found = Slots(workspace_id)
    try:
        create_database(part, key.database)
        with _opened(part, key, workspace_id) as workspace:
            migrate(workspace.database.writer)
            fill(workspace)
        fold_log(part, key.database)
        if passphrase is not None:
            found = found.with_passphrase(key, passphrase)
        if organisation is not None:
            found = found.with_organisation((key,), organisation)
        if found.slots:
            slots.save_first(path, found)
        part.rename(path)
    except BaseException:
        remove_database(part)
        raise
    with suppress(OSError):  # it is made, and its owner needs the key to it
        sync_folder(path.parent)
    folder = MachineFolder.of(workspace_id)
    folder.remember_place(path)
    if found.slots:
        slots.heal(path, found, folder.slots_copy)
    return key


def machine_of(path: Path) -> MachineFolder:
    """Return what this machine remembers of a closed workspace that has slots."""
    versions = slots.load_all(path.resolve(), slots_copies(path))
    if not versions:
        raise _slots_missing(path)
    return MachineFolder.of(versions[0].workspace_id)


def open_workspace(
    path: Path,
    credentials: Credentials,
    *,
    program: str,
    write: bool,
    before_migration: Callable[[OpenWorkspace], object] = lambda _workspace: None,
    scripts: Path | None = None,
) -> OpenWorkspace:
    """Open a workspace; with ``write`` under the lock and migrated to the program's tables.

    ``scripts`` are the migrations, where they are not the program's own.

    Raises:
        AppError: Each reason has its own code: no such file, in use, wrong passphrase, damaged,
            newer schema, read-only place. The file is untouched then.
    """
    # Lock, slots and log lie beside the file itself, whatever links lead to it.
    path = path.resolve()
    with readable_file_errors():
        _tidy_up(path, program)
        if not path.exists():
            raise AppError("no-such-file", tr("There is no workspace at this place. Nothing was changed."))
        if path.is_dir():
            raise AppError("is-a-folder", tr("This is a folder and not a file. Nothing was changed."))
        if write and not os.access(path, os.W_OK):
            raise AppError("read-only", tr("This file is read-only. Nothing was changed. Open a copy of it."))
        lock = WriteLock(path, program) if write else None
        if lock is not None:
            lock.acquire()
        try:
            return _open(path, credentials, lock, Migration(before_migration, scripts))
        except BaseException:
            if lock is not None:
                lock.release()
            raise


def _tidy_up(path: Path, program: str) -> None:
    """Complete or remove what an interrupted restore left, if nobody else is at it."""
    if not is_unfinished(path):
        return
    lock = WriteLock(path, program)
    lock.acquire()
    try:
        finish_swap(path)
    finally:
        lock.release()


def unlock(path: Path, credentials: Credentials) -> Unlocked:
    """Return the key that opens the file, tried on the file itself.

    During and after an interrupted rekey the slots hold two keys: the new one is tried first.
    """
    if path.stat().st_size < PAGE_BYTES:
        raise _not_a_workspace()  # SQLite would take it for an empty file, and any key would open it
    has_key = False
    for candidate in _candidates(path, credentials):
        has_key = True
        with readable_errors():
            if opens(path, candidate.key.database):
                return candidate
    _refuse_foreign(path)
    if not has_key and credentials.organisation_key is not None:
        raise AppError(
            "wrong-organisation-key",
            tr("This recovery key of an organisation does not open this workspace: it opens those that were made by "
               "an invitation of the organisation. Nothing was changed."),
        )  # fmt: skip
    if not has_key:
        raise AppError(
            "wrong-passphrase", tr("The passphrase does not open this workspace. Nothing was changed. Try again.")
        )
    raise AppError(
        "wrong-key",
        tr("The key does not open this file: it belongs to another workspace, or the file is damaged. "
           "Nothing was changed. Open or restore the newest backup."),
    )  # fmt: skip


def _candidates(path: Path, credentials: Credentials) -> Iterator[Unlocked]:
    versions = slots.load_all(path, slots_copies(path))
    newest = versions[0] if versions else None
    if credentials.key is not None:
        yield Unlocked(credentials.key, newest)
    elif credentials.recovery_key is not None:
        yield Unlocked(WorkspaceKey.from_printed(credentials.recovery_key), newest)
    elif newest is None:
        _refuse_foreign(path)
        raise _slots_missing(path)
    else:
        kind, secret = _secret(credentials, newest)
        for version in versions:
            for key, wrapping in version.unwrapped(kind, secret):
                yield Unlocked(key, version, {kind: wrapping})


def _refuse_foreign(path: Path) -> None:
    if is_foreign(path):
        raise _not_a_workspace()


def _not_a_workspace() -> AppError:
    return AppError(
        "not-a-workspace",
        tr("This file is no Steward workspace, or only a piece of one. Nothing was changed. "
           "Choose another file, or open or restore the newest backup."),
    )  # fmt: skip


def _secret(credentials: Credentials, newest: Slots) -> tuple[str, bytes]:
    if credentials.passphrase is not None:
        return slots.PASSPHRASE, credentials.passphrase
    if credentials.organisation_key is not None:
        return slots.ORGANISATION, credentials.organisation_key.encode()
    secret = device.read(newest.workspace_id) if credentials.use_device else None
    if secret is None:
        raise AppError(
            "no-credentials",
            tr("This device does not know the workspace. Nothing was changed. Open it with the passphrase."),
        )
    return slots.DEVICE, secret


@dataclass(frozen=True)
class Migration:
    """What happens to an older file: first ``before``, then ``scripts``."""

    before: Callable[[OpenWorkspace], object]
    scripts: Path | None


def _open(path: Path, credentials: Credentials, lock: WriteLock | None, migration: Migration) -> OpenWorkspace:
    unlocked = unlock(path, credentials)
    known = MachineFolder.of(unlocked.slots.workspace_id) if unlocked.slots else None
    refuse_damaged(path, unlocked.key, known, may_write=lock is not None)
    database = open_database(path, unlocked.key.database, read_only=lock is None)
    try:
        with readable_errors():
            return _prepared(path, unlocked, database, lock, migration)
    except BaseException:
        database.close()
        raise


def _prepared(
    path: Path, unlocked: Unlocked, database: Database, lock: WriteLock | None, migration: Migration
) -> OpenWorkspace:
    with database.readers.connect() as connection:
        schema = schema_of(connection, migration.scripts)
        refuse_newer(schema)
        if schema is Schema.EMPTY:
            raise _not_a_workspace()
        workspace = OpenWorkspace(path, _workspace_id(connection), unlocked, database, lock)
    workspace.machine.unfinished.clean()
    if lock is not None:
        _tidy_sides(workspace)
    if schema is not Schema.CURRENT:
        _refuse_unless_writable(lock)
        migration.before(workspace)
        migrate(database.writer, migration.scripts)
    return workspace


def _tidy_sides(workspace: OpenWorkspace) -> None:
    """Note where the workspace lies, mend its slots, remove what a crash left beside it."""
    workspace.machine.clean()
    workspace.machine.remember_place(workspace.path)
    slots.remove_halves(workspace.path, workspace.machine.slots_copy)
    unlocked = workspace.unlocked
    if unlocked.slots is not None and unlocked.wrapping and unlocked.slots.workspace_id == workspace.workspace_id:
        settled = unlocked.slots.settled(unlocked.key, unlocked.wrapping)
        slots.heal(workspace.path, settled, workspace.machine.slots_copy)
        workspace.unlocked = replace(unlocked, slots=settled)


def _workspace_id(connection: Connection) -> str:
    setting = raw_table("setting")
    statement = select(setting.c.value).where(setting.c.name == "workspace_id")
    return str(json.loads(connection.execute(statement).scalar_one()))


def _refuse_unless_writable(lock: WriteLock | None) -> None:
    if lock is None:
        raise AppError(
            "needs-migration",
            tr("The workspace is from an older Steward and must be opened for writing once. Nothing was changed."),
        )


@contextmanager
def _opened(path: Path, key: WorkspaceKey, workspace_id: str) -> Iterator[OpenWorkspace]:
    database = open_database(path, key.database)
    try:
        yield OpenWorkspace(path, workspace_id, Unlocked(key, None), database, None)
    finally:
        database.close()


def _slots_missing(path: Path) -> AppError:
    return AppError(
        "slots-missing",
        tr("The key slots {name} are missing or damaged, so the passphrase cannot be checked. The workspace is safe. "
           "Put the file back beside the workspace from a backup, or open with the printed recovery key.",
           name=slots.place_of(path).name),
    )  # fmt: skip
