"""Which backups of a workspace lie in some folders. Reads files: for a thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.errors import AppError
from app.services.workspace import archive
from app.services.workspace.backing_up import ENDING

_MOST: Final = 60


@dataclass(frozen=True)
class FoundBackup:
    """A backup whose outer form is sound; its content is checked when it is restored."""

    path: Path
    made: datetime
    size: int


def found_backups(folders: Iterable[Path], workspace_id: str) -> tuple[FoundBackup, ...]:
    """Return the backups of a workspace, the newest first; what cannot be read is left out."""
    found = (found_backup(file, workspace_id) for file in _newest_first(folders))
    return tuple(sorted((each for each in found if each), key=lambda each: each.made, reverse=True))


def newest_backup(folders: Iterable[Path], workspace_id: str) -> datetime | None:
    """Return when the newest backup of a workspace was made; None where there is none that can be read."""
    found = (found_backup(file, workspace_id) for file in _newest_first(folders))
    return next((each.made for each in found if each), None)


def found_backup(file: Path, workspace_id: str) -> FoundBackup | None:
    """Return a file if it is a backup of the workspace."""
    try:
        opened = archive.read(file)
        made = datetime.fromisoformat(str(opened.public["made"]))
        size = file.stat().st_size
    except (AppError, OSError, KeyError, ValueError):
        return None
    is_ours = opened.workspace_id == workspace_id
    return FoundBackup(file, made if made.tzinfo else made.replace(tzinfo=UTC), size) if is_ours else None


def free_name(path: Path) -> Path:
    """Return the path, numbered where something has that name already."""
    candidate, number = path, 2
    while candidate.exists():
        candidate, number = path.with_name(f"{path.stem} {number}{path.suffix}"), number + 1
    return candidate


def _newest_first(folders: Iterable[Path]) -> list[Path]:
    files = [file for folder in folders if folder.is_dir() for file in folder.glob(f"*{ENDING}")]
    return sorted(files, key=_changed, reverse=True)[:_MOST]


def _changed(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
