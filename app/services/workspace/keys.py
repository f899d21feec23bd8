"""The key of a workspace, what is derived from it, and its printed form.

One random 256-bit key per workspace; every use has a key of its own, derived from it. Wrapping the
key for a passphrase or a device belongs to ``slots``.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import unicodedata
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.errors import AppError
from app.models.engine import DatabaseKey
from app.text import tr

KEY_BYTES: Final = 32
_GROUP: Final = 4
_STANDARD: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_READABLE: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_TO_READABLE: Final = str.maketrans(_STANDARD, _READABLE)
# O, I and L are taken for the digits that they look like; U is in no key and must stay a mistake.
_FROM_READABLE: Final = str.maketrans(_READABLE + "OILU", _STANDARD + _STANDARD[0] + _STANDARD[1] * 2 + "?")


class WorkspaceKey:
    """The random key of a workspace. Its text never shows the key, so that no log can."""

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:
            msg = "a workspace key has 32 bytes"
            raise ValueError(msg)
        self._raw = raw

    def __repr__(self) -> str:
        return "WorkspaceKey(...)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WorkspaceKey) and other._raw == self._raw

    def __hash__(self) -> int:
        return hash(self._raw)

    @classmethod
    def random(cls) -> WorkspaceKey:
        """Return a new key."""
        return cls(os.urandom(KEY_BYTES))

    @property
    def raw(self) -> bytes:
        """The key itself, for wrapping only."""
        return self._raw

    @property
    def database(self) -> DatabaseKey:
        """The key of the database file."""
        return DatabaseKey(self._derived(b"steward db/v1"))

    @property
    def audit(self) -> bytes:
        """The key that seals the audit chain."""
        return self._derived(b"steward audit/v1")

    @property
    def backup(self) -> bytes:
        """The key that seals the description inside a backup."""
        return self._derived(b"steward backup/v1")

    @property
    def drafts(self) -> bytes:
        """The key of the file with half-written forms."""
        return self._derived(b"steward drafts/v1")

    def _derived(self, purpose: bytes) -> bytes:
        return HKDF(SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive(self._raw)

    def printed(self) -> str:
        """Return the recovery key: this key in groups of four characters, with a checksum."""
        code = base64.b32encode(self._raw + _checksum(self._raw)).decode().translate(_TO_READABLE)
        return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))

    @classmethod
    def from_printed(cls, text: str) -> WorkspaceKey:
        """Read a recovery key as somebody typed it: case, width, blanks and hyphens do not matter.

        The letters O, I and L, which no key has, count as the digits that they look like.

        Raises:
            AppError: Characters are missing or mistyped.
        """
        typed = unicodedata.normalize("NFKC", text).upper()
        code = "".join(each for each in typed if each.isalnum()).translate(_FROM_READABLE)
        try:
            data = base64.b32decode(code)
        except ValueError:
            data = b""
        raw, check = data[:KEY_BYTES], data[KEY_BYTES:]
        if len(raw) != KEY_BYTES or check != _checksum(raw):
            raise AppError(
                "recovery-key-mistyped",
                tr("The recovery key is mistyped or incomplete. Nothing was changed. Compare it with the print."),
            )
        return cls(raw)


def _checksum(raw: bytes) -> bytes:
    """Return 24 bits: the CRC finds each mistyped or swapped character, the hash most of the rest."""
    return binascii.crc_hqx(raw, 0).to_bytes(2) + hashlib.sha256(raw).digest()[:1]
