"""Half-written forms: kept encrypted beside the machine's other notes, until they are saved or dropped.

They are no records yet and belong to one machine, so they are not in the workspace file. A file
that is damaged or of another key counts as absent: a draft must never keep anybody out.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.services.workspace.files import read_small, write_whole
from app.services.workspace.keys import WorkspaceKey

_NONCE: Final = 12
_PURPOSE: Final = b"steward drafts"


class Drafts:
    """The drafts of one workspace on this machine."""

    def __init__(self, folder: Path, key: WorkspaceKey) -> None:
        self._file = folder / "drafts"
        self._cipher = AESGCM(key.drafts)

    def save(self, drafts: dict[str, Any]) -> None:
        """Replace all drafts by these, plain JSON values by name; none removes the file.

        Raises:
            OSError: The file could not be written; the former one is as it was.
        """
        if not drafts:
            self._file.unlink(missing_ok=True)
            return
        nonce = os.urandom(_NONCE)
        sealed = self._cipher.encrypt(nonce, json.dumps(drafts).encode(), _PURPOSE)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._file, nonce + sealed)

    def load(self) -> dict[str, Any]:
        """Return the drafts; none where there is no readable file."""
        data = read_small(self._file)
        with suppress(InvalidTag, ValueError):
            if data:
                found: Any = json.loads(self._cipher.decrypt(data[:_NONCE], data[_NONCE:], _PURPOSE))
                return found if isinstance(found, dict) else {}
        return {}
