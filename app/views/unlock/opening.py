"""What the screens ask of the workspace services, each of it slow: on a thread, never on the window's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app import paths
from app.bootstrap import Steward, open_steward
from app.errors import AppError
from app.services.preferences.machine import load_machine_settings
from app.services.workspace import archive, device, key_changes, restoring, slots, thinning
from app.services.workspace.backing_up import ENDING as BACKUP
from app.services.workspace.files import read_json, readable_file_errors
from app.services.workspace.machine import BACKUPS, PLACE, MachineFolder, slots_copies
from app.services.workspace.opening import Credentials
from app.services.workspace.slots import DEVICE, ORGANISATION
from app.text import Text, tr
from app.views.unlock.pieces import ENDING as WORKSPACE

PROGRAM: Final = "Steward"
SAMPLE_PASSPHRASE: Final = "sample"  # noqa: S105  # it protects nobody: everything in the sample is made up


@dataclass(frozen=True)
class WaysIn:
    """Which ways into a workspace there are on this machine."""

    has_keyring: bool
    is_remembered: bool
    is_sample: bool
    has_organisation: bool = False
    newest_backup: Path | None = None


@dataclass(frozen=True)
class Recent:
    """A workspace opened before, and whether its file is still there."""

    path: Path
    is_there: bool


@dataclass(frozen=True)
class Attempt:
    """One try to open a workspace."""

    path: Path
    credentials: Credentials
    is_for_writing: bool = True
    remembers: bool = False


@dataclass(frozen=True)
class Opened:
    """An open workspace, and what did not work on the side."""

    steward: Steward
    remark: Text | None = None


def ways_into(path: Path) -> WaysIn:
    """Return whether this machine has a keyring, and what the workspace, or the backup, can be opened with.

    Raises:
        AppError: It is a backup that cannot be read.
    """
    if is_backup(path):
        with readable_file_errors():
            of_backup = archive.read(path).slots
        has_organisation = of_backup is not None and bool(of_backup.of_kind(ORGANISATION))
        return WaysIn(has_keyring=False, is_remembered=False, is_sample=False, has_organisation=has_organisation)
    if path.resolve() == sample_place().resolve():
        return WaysIn(has_keyring=False, is_remembered=False, is_sample=True)
    has_keyring = device.is_available()
    found = slots.load_all(path.resolve(), slots_copies(path))
    is_remembered = has_keyring and bool(found) and bool(found[0].of_kind(DEVICE))
    has_organisation = bool(found) and bool(found[0].of_kind(ORGANISATION))
    newest = _newest_backup(found[0].workspace_id) if found else None
    return WaysIn(has_keyring, is_remembered, False, has_organisation, newest)


def is_backup(path: Path) -> bool:
    """Return whether a file is a backup by its name; opened, it becomes a workspace of its own first."""
    return path.suffix.lower() == BACKUP


def sample_place() -> Path:
    """Return where the sample lies on this machine."""
    return paths.data_dir() / "sample" / "sample.steward"


def is_known_to_keyring(path: Path) -> bool:
    """Ask the keyring for the workspace's secret, which may wait for a dialog of the system.

    Asked before the workspace is locked, so that meanwhile the passphrase opens it.
    """
    found = slots.load_all(path.resolve(), slots_copies(path))
    return bool(found) and device.read(found[0].workspace_id) is not None


def recent_files(but: Path | None = None) -> tuple[Recent, ...]:
    """Return the workspaces opened last; one on a disk that sleeps takes a while."""
    paths = [Path(each) for each in load_machine_settings().recent]
    return tuple(Recent(each, each.is_file()) for each in paths if each != but)


def open_workspace(attempt: Attempt) -> Opened:
    """Open a workspace, and let the device remember it where that is wanted.

    Of a backup a workspace is made, which is opened: beside it, or for the program's own beside what it was made of.
    """
    path = attempt.path
    if is_backup(path):
        path = _free_place(path)
        restoring.restore(attempt.path, path, attempt.credentials, PROGRAM)
    steward = open_steward(path, attempt.credentials, program=PROGRAM, write=attempt.is_for_writing)
    if not (attempt.remembers and attempt.is_for_writing):
        return Opened(steward)
    try:
        key_changes.remember_device(steward.workspace)
    except AppError as error:
        return Opened(steward, tr("The workspace is open, but was not remembered: {reason}", reason=error.text))
    return Opened(steward)


def _newest_backup(workspace_id: str) -> Path | None:
    folder = MachineFolder.of(workspace_id).backups
    names = thinning.backups_in(folder)
    return folder / names[-1] if names else None


def _free_place(backup: Path) -> Path:
    number, wanted = 1, _wanted_place(backup)
    place = wanted
    while place.exists() or slots.place_of(place).exists():
        number += 1
        place = wanted.with_name(f"{wanted.stem} {number}{WORKSPACE}")
    return place


def _wanted_place(backup: Path) -> Path:
    of_workspace = read_json(backup.parent.parent / PLACE) if backup.parent.name == BACKUPS else None
    if isinstance(of_workspace, str) and Path(of_workspace).parent.is_dir():
        return Path(of_workspace)
    return backup.with_suffix(WORKSPACE)


def close_again(opened: Opened) -> None:
    """Close a workspace that nobody waits for any more."""
    opened.steward.close(with_backup=False)
