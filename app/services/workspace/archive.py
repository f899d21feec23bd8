"""The file format of a backup: one uncompressed zip with database, slots and description.

Any zip tool shows what is in it; the database stays encrypted. The description's confidential part
(row counts, state hash, head of the audit chain) is sealed with a key derived from the workspace's.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.errors import AppError
from app.models.base import canonical_json
from app.services.workspace.files import MAX_SIDE_FILE, open_private
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.slots import Slots
from app.text import tr

FORMAT: Final = "steward-backup"
FORMAT_VERSION: Final = 1
_DATABASE: Final = "workspace.db"
_SLOTS: Final = "slots.json"
_DESCRIPTION: Final = "description.json"
_CHUNK: Final = 1 << 20
_NONCE_BYTES: Final = 12


@dataclass(frozen=True)
class Facts:
    """What a backup says about its content, known to holders of the key alone."""

    state_hash: str
    counts: dict[str, int]
    head_seq: int
    head_digest: str
    steps: int


@dataclass(frozen=True)
class Archive:
    """A backup file that was opened and whose outer form is sound."""

    path: Path
    public: dict[str, Any]
    sealed: bytes
    slots: Slots | None

    @property
    def workspace_id(self) -> str:
        """The workspace that the backup is of."""
        return str(self.public["workspace"])

    def facts(self, key: WorkspaceKey) -> Facts:
        """Open the sealed description.

        Raises:
            AppError: The key is another workspace's, or the description was altered.
        """
        try:
            plain = ChaCha20Poly1305(key.backup).decrypt(
                self.sealed[:_NONCE_BYTES], self.sealed[_NONCE_BYTES:], canonical_json(self.public).encode()
            )
        except (InvalidTag, ValueError):
            raise _damaged() from None
        return Facts(**json.loads(plain))

    def extract(self, target: Path, tick: Callable[[int], None] = lambda _bytes: None) -> None:
        """Write the database to ``target`` and compare it with the description."""
        digest = hashlib.sha256()
        try:
            with zipfile.ZipFile(self.path) as archive, archive.open(_DATABASE) as source:
                with open(target, "wb", opener=open_private) as file:
                    while data := source.read(_CHUNK):
                        digest.update(data)
                        file.write(data)
                        tick(len(data))
                    file.flush()
                    os.fsync(file.fileno())
        except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError):
            raise _damaged() from None
        if digest.hexdigest() != self.public["sha256"]:
            raise _damaged()


def write(
    target: Path,
    database: Path,
    slots: Slots | None,
    facts: Facts,
    key: WorkspaceKey,
    public: dict[str, Any],
    tick: Callable[[int], None] = lambda _bytes: None,
) -> None:
    """Write a backup file from a finished copy of the database; on the disk when this returns."""
    public = {"format": FORMAT, "version": FORMAT_VERSION, **public, "sha256": _sha256(database)}
    nonce = os.urandom(_NONCE_BYTES)
    plain = canonical_json(vars(facts)).encode()
    sealed = nonce + ChaCha20Poly1305(key.backup).encrypt(nonce, plain, canonical_json(public).encode())
    description = {"public": public, "sealed": base64.b64encode(sealed).decode()}
    with open(target, "wb", opener=open_private) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_DESCRIPTION, json.dumps(description, indent=1))
            if slots is not None:
                archive.writestr(_SLOTS, slots.as_bytes())
            with database.open("rb") as source, archive.open(_DATABASE, "w", force_zip64=True) as member:
                while data := source.read(_CHUNK):
                    member.write(data)
                    tick(len(data))
        file.flush()
        os.fsync(file.fileno())


def read(path: Path) -> Archive:
    """Open a backup file.

    Raises:
        AppError: It is no backup, damaged, or of a newer program.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            description = json.loads(_member(archive, _DESCRIPTION))
            public, sealed = description["public"], base64.b64decode(description["sealed"])
            slots = _member(archive, _SLOTS) if _SLOTS in archive.namelist() else None
    except (zipfile.BadZipFile, EOFError, KeyError, ValueError, TypeError, NotImplementedError, RecursionError):
        raise _damaged() from None
    if not isinstance(public, dict) or public.get("format") != FORMAT or "workspace" not in public:
        raise _damaged()
    if public["version"] > FORMAT_VERSION:
        raise AppError(
            "newer-format",
            tr("The backup was written by a newer Steward. Nothing was changed. Install the newer version."),
        )
    return Archive(path, public, sealed, Slots.from_bytes(slots) if slots is not None else None)


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > MAX_SIDE_FILE:
        raise _damaged()
    return archive.read(name)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _damaged() -> AppError:
    return AppError(
        "backup-damaged",
        tr("This file is no backup of Steward, or it is damaged. Nothing was changed. Choose another backup."),
    )
