"""The real command line with two more verbs, which open a workspace with other migrations than the program's.

``migrate WS KEY_FILE SCRIPTS`` opens for writing, as each writing command does, and closes again.
``check-migrated WS KEY_FILE SCRIPTS`` looks at every page and row with whichever migrations the file has
met, and migrates nothing.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from app.bootstrap import ensure_index
from app.cli import main as steward
from app.errors import AppError
from app.services.search.checking import problem as search_problem
from app.services.workspace import backing_up
from app.services.workspace.checking import check as check_all
from app.services.workspace.opening import Credentials, OpenWorkspace, open_workspace


def main(argv: list[str]) -> int:
    """Run a verb; errors of the further ones are said as the real ones say theirs."""
    verb = {"migrate": migrate, "check-migrated": check_migrated}.get(argv[0])
    if verb is None:
        return steward(argv)
    try:
        return verb(Path(argv[1]), _key(argv[2]), Path(argv[3]))
    except AppError as error:
        print(error.text, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    return 1


def migrate(path: Path, credentials: Credentials, scripts: Path) -> int:
    """Open with these migrations and close again."""
    workspace = _opened(path, credentials, scripts)
    try:
        ensure_index(workspace.database)
    finally:
        workspace.close()
    return 0


def check_migrated(path: Path, credentials: Credentials, scripts: Path) -> int:
    """Print what a deep check says, in the form of the real verb."""
    try:
        workspace = _opened(path, credentials, None)
    except AppError as error:
        if error.code != "newer-schema":
            raise
        workspace = _opened(path, credentials, scripts)
    try:
        # That the tables are others than the program's is what has been planted.
        found = [each for each in check_all(workspace, search_problem, deep=True) if each.what != "schema"]
    finally:
        workspace.close()
    document = {
        "ok": all(each.is_ok for each in found),
        "checked": [{"what": each.what, "ok": each.is_ok, "detail": each.detail} for each in found],
        "state_hash": next(each.detail for each in found if each.what == "state"),
    }
    print(json.dumps(document))
    return 0


def _opened(path: Path, credentials: Credentials, scripts: Path | None) -> OpenWorkspace:
    return open_workspace(
        path,
        credentials,
        program="test",
        write=True,
        before_migration=backing_up.back_up_by_itself,
        scripts=scripts,
    )


def _key(key_file: str) -> Credentials:
    return Credentials(recovery_key=Path(key_file).read_text(encoding="ascii"))
