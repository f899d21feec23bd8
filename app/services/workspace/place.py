"""Places where a workspace is in danger: folders that a cloud service copies while it changes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from app.text import Text, tr

_SYNC_FOLDERS: Final = (
    "dropbox", "onedrive", "icloud", "mobile documents", "google drive", "googledrive", "nextcloud", "owncloud",
    "syncthing", "坚果云", "nutstore", "百度网盘", "baidunetdisk", "baidusyncdisk",
)  # fmt: skip


def warnings_for(path: Path) -> list[Text]:
    """Return what somebody should know before keeping a workspace at this place."""
    found = []
    folders = [part.casefold() for part in path.resolve().parent.parts]
    if any(name in folder for folder in folders for name in _SYNC_FOLDERS):
        found.append(
            tr(
                "This folder looks like one that a cloud service copies. It may copy the workspace while it changes "
                "and damage it: keep the workspace elsewhere and put backups there."
            )
        )
    if path.is_symlink():
        found.append(tr("This is a link to another place. Open the workspace where it really lies."))
    return found
