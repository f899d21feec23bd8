"""What was settled about files with the same columns before, kept on this machine.

Only headers, names of fields and the name of the other system are kept: nothing that stands in rows.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from app import paths
from app.services.workspace.files import read_json, write_whole

_MOST: Final = 100


@dataclass(frozen=True)
class Remembered:
    """The kind of a file, the field of each column by header, and where its numbers come from."""

    kind: str
    targets: dict[str, str] = field(default_factory=dict)
    source: str = ""


def recall(header: Sequence[str]) -> Remembered | None:
    """Return what was settled about the last file with these columns, in whatever order they stand."""
    found = _all().get(_key(header))
    if not isinstance(found, dict):
        return None
    kind, targets, source = found.get("kind"), found.get("targets"), found.get("source")
    if not isinstance(kind, str) or not isinstance(targets, dict) or not isinstance(source, str):
        return None
    return Remembered(kind, {str(title): str(name) for title, name in targets.items()}, source)


def remember(header: Sequence[str], settled: Remembered) -> None:
    """Note what was settled; a machine that cannot note it goes on without."""
    known = {key: value for key, value in _all().items() if key != _key(header)}
    kept = dict([*known.items(), (_key(header), asdict(settled))][-_MOST:])
    with suppress(OSError):
        _place().parent.mkdir(parents=True, exist_ok=True)
        write_whole(_place(), json.dumps(kept, ensure_ascii=False).encode())


def _place() -> Path:
    return paths.data_dir() / "imports.json"


def _all() -> dict[str, Any]:
    found = read_json(_place())
    return found if isinstance(found, dict) else {}


def _key(header: Sequence[str]) -> str:
    return hashlib.sha256("\x1f".join(sorted(header)).encode()).hexdigest()
