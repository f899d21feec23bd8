"""Writing a new migration: the difference between the mapped classes and an up-to-date file.

For developers. The file is a throwaway; nobody's workspace is touched.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from app import paths
from app.models.engine import DatabaseKey, create_database, open_database
from app.services.workspace.migrating import differences, migrate, revise
from tools.environment import ROOT


def main(arguments: Sequence[str]) -> int:
    """Write ``migrations/versions/YYYYMMDD_verb_noun.py`` for the message given."""
    message = " ".join(arguments).strip().rstrip(".")
    if not re.match(r"[A-Za-z]", message):
        print('Say what the migration does: python3 dev.py migrate "add gift"', file=sys.stderr)
        return 2
    name = f"{datetime.now(UTC):%Y%m%d}_" + "_".join(re.findall(r"[a-z0-9]+", message.lower()))
    target = paths.migrations() / "versions" / f"{name}.py"
    if target.exists():
        print(f"There is a migration {name} already.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        is_needed = _write(Path(folder) / "throwaway.steward", message, name)
    if not is_needed:
        print("The mapped classes and the migrations agree: there is nothing to migrate.")
        return 1
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(target)], cwd=ROOT, check=True)
    print(f"Read it, and say what becomes of the rows: {target.relative_to(ROOT)}")
    return 0


def _write(path: Path, message: str, name: str) -> bool:
    key = DatabaseKey(os.urandom(32))
    create_database(path, key)
    database = open_database(path, key)
    try:
        migrate(database.writer)
        with database.readers.connect() as connection:
            is_needed = bool(differences(connection))
        if is_needed:
            revise(database.writer, message, name)
    finally:
        database.close()
    return is_needed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
