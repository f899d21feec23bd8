"""The file format of a backup: one uncompressed zip with database, slots and description.

Any zip tool shows what is in it; the database stays encrypted. The description's confidential part
(row counts, state hash, head of the audit chain) is sealed with a key derived from the workspace's.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
_IS_ENCRYPTED: Final = 1  # a bit of a zip member's flags
_FORMS: Final = {"workspace": re.compile(r"[0-9a-f]{32}"), "sha256": re.compile(r"[0-9a-f]{64}")}
# What Python's zip reader raises for files that are none, or that were altered.
_UNREADABLE: Final = (
    zipfile.BadZipFile, EOFError, KeyError, ValueError, TypeError, NotImplementedError, RecursionError, OverflowError,
)  # fmt: skip


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
            AppError: The key is another one's, or somebody altered the description.
        """
        try:
            plain = ChaCha20Poly1305(key.backup).decrypt(
                self.sealed[:_NONCE_BYTES], self.sealed[_NONCE_BYTES:], canonical_json(self.public).encode()
            )
        except (InvalidTag, ValueError):
            raise AppError(
                "wrong-key",
                tr("The key does not open this backup: it is another workspace's or of another time, or the "
                   "backup was altered. Nothing was changed."),
            ) from None  # fmt: skip
        return Facts(**json.loads(plain))

    def extract(self, target: Path, tick: Callable[[int], None] = lambda _bytes: None) -> None:
        """Write the database to ``target`` and compare it with the description."""
        digest = hashlib.sha256()
        with (
            _readable_zip(self.path) as archive,
            archive.open(_plain_member(archive, _DATABASE)) as source,
            open(target, "wb", opener=open_private) as file,
        ):
            while data := source.read(_CHUNK):
                digest.update(data)
                file.write(data)
                tick(len(data))
                file.flush()
                os.fsync(file.fileno())
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
    with _readable_zip(path) as archive:
        description = json.loads(_member(archive, _DESCRIPTION))
        public, sealed = description["public"], base64.b64decode(description["sealed"])
        _refuse_newer(public)
        if not all(form.fullmatch(public[name]) for name, form in _FORMS.items()):
            raise _damaged()
        has_slots = _SLOTS in archive.namelist()
        slots = Slots.from_bytes(_member(archive, _SLOTS)) if has_slots else None
        if has_slots and (slots is None or slots.workspace_id != public["workspace"]):
            raise _damaged()
    return Archive(path, public, sealed, slots)


@contextmanager
def _readable_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _UNREADABLE:
        raise _damaged() from None
    except OSError as error:
        # A forged position makes the zip reader seek to before the file's start.
        if error.errno != errno.EINVAL:
            raise
        raise _damaged() from None


def _refuse_newer(public: dict[str, Any]) -> None:
    if public["format"] != FORMAT:
        raise _damaged()
    if public["version"] > FORMAT_VERSION:
        raise AppError(
            "newer-format",
            tr("The backup was written by a newer Steward. Nothing was changed. Install the newer version."),
        )


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    member = _plain_member(archive, name)
    if member.file_size > MAX_SIDE_FILE:
        raise _damaged()
    return archive.read(member)


def _plain_member(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """Return a member that is stored as it is: nothing in a backup grows while it is read."""
    member = archive.getinfo(name)
    is_plain = member.compress_type == zipfile.ZIP_STORED and member.compress_size == member.file_size
    if not is_plain or member.flag_bits & _IS_ENCRYPTED:
        raise _damaged()
    return member


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _damaged() -> AppError:
    return AppError(
        "backup-damaged",
        tr("This file is no backup of Steward, or it is damaged. Nothing was changed. Choose another backup."),
    )
