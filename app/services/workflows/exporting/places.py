"""Where a file may be written: anywhere but over the workspace."""

from __future__ import annotations

from pathlib import Path

from app.errors import UsageError
from app.services.workspace import slots
from app.services.workspace.files import DATABASE_ENDINGS, beside
from app.text import tr


def refuse_workspace(target: Path, workspace: Path) -> None:
    """Raise where a file would replace the workspace or what belongs to it.

    Raises:
        UsageError: It would.
    """
    taken = {beside(workspace, ending).resolve() for ending in DATABASE_ENDINGS}
    taken |= {slots.place_of(workspace).resolve(), slots.old_of(workspace).resolve()}
    if target.resolve() in taken:
        raise UsageError("is-workspace", tr("This is the workspace itself. Choose another file."))
