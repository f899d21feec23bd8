"""Opening a handover file with its receiver's key, changing what is inside, and closing it again.

Whoever can open a file can do this; what such a person cannot do is sign it.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pyrage

START: Final = b"steward-handover\n\x01"
MANIFEST, SIGNATURE, REFERENCE, FILE, ACCOUNT, RECORD, TRAILER = range(1, 8)

Parts = list[tuple[int, bytes]]


def opened(file: Path, identity: str) -> bytes:
    """Return the inner stream of a file."""
    return bytes(pyrage.decrypt(file.read_bytes(), [pyrage.x25519.Identity.from_str(identity)]))


def close_again(file: Path, stream: bytes, *recipients: str) -> None:
    """Encrypt a stream to whomever one likes."""
    keys = [pyrage.x25519.Recipient.from_str(each) for each in recipients]
    with file.open("wb") as target:
        pyrage.encrypt_io(io.BytesIO(stream), target, keys)


def split(stream: bytes) -> Parts:
    """Return the parts of an inner stream."""
    found, at = [], len(START)
    while at < len(stream):
        kind, size = struct.unpack_from(">BQ", stream, at)
        found.append((kind, stream[at + 9 : at + 9 + size]))
        at += 9 + size
    return found


def joined(parts: Sequence[tuple[int, bytes]]) -> bytes:
    """Return parts as an inner stream."""
    return START + b"".join(struct.pack(">BQ", kind, len(data)) + data for kind, data in parts)


def flipped(data: bytes, at: int, mask: int) -> bytes:
    """Return the bytes with some bits of one turned over."""
    return data[:at] + bytes([data[at] ^ mask]) + data[at + 1 :]
