"""Frames: length-prefixed parts of a handover file, written one after the other and read as bytes arrive.

No archive, no names of files, no compression: nothing to climb out of and nothing that swells.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Final, NamedTuple

from app.services.handover.faults import bad_order, damaged, newer_format, not_a_bundle, too_large

MAGIC: Final = b"steward-handover\n"
VERSION: Final = 1
_START: Final = MAGIC + bytes([VERSION])
_HEAD: Final = struct.Struct(">BQ")
_HEAD_SIZE: Final = _HEAD.size
_unpack: Final = _HEAD.unpack_from
RECORD_LIMIT: Final = 1 << 20
BLOB_LIMIT: Final = 50 << 20
FILE_LIMIT: Final = 2 << 30


class Part(IntEnum):
    """What a frame holds, in the order in which kinds of frames appear."""

    MANIFEST = 1
    SIGNATURE = 2
    REFERENCE = 3
    BLOB = 4
    ACCOUNT = 5
    RECORD = 6
    TRAILER = 7


_FOLLOWERS: Final = {
    None: {Part.MANIFEST},
    Part.MANIFEST: {Part.SIGNATURE},
    Part.SIGNATURE: {Part.REFERENCE, Part.BLOB, Part.ACCOUNT, Part.TRAILER},
    Part.REFERENCE: {Part.REFERENCE, Part.BLOB, Part.ACCOUNT, Part.TRAILER},
    Part.BLOB: {Part.BLOB, Part.ACCOUNT, Part.TRAILER},
    Part.ACCOUNT: {Part.RECORD},
    Part.RECORD: {Part.RECORD, Part.ACCOUNT, Part.TRAILER},
    Part.TRAILER: set(),
}
_LIMITS: Final = {**dict.fromkeys(Part, RECORD_LIMIT), Part.BLOB: BLOB_LIMIT + 32}
_FOLLOWING: Final = {last: {part.value: (part, _LIMITS[part]) for part in parts} for last, parts in _FOLLOWERS.items()}


class Frame(NamedTuple):
    """One part."""

    part: Part
    data: bytes


class Packed(NamedTuple):
    """Frames as bytes: how many, and what they come to."""

    frames: int
    data: bytes


def start() -> bytes:
    """Return the bytes with which the inner stream begins."""
    return _START


def packed(frames: Iterable[Frame]) -> Packed:
    """Return frames as bytes.

    Raises:
        AppError: One is larger than any reader would take.
    """
    parts: list[bytes] = []
    for part, data in frames:
        if len(data) > _LIMITS[part]:
            raise too_large()
        parts += (_HEAD.pack(part, len(data)), data)
    return Packed(len(parts) // 2, b"".join(parts))


class FrameReader:
    """Takes bytes as they come and hands on whole frames; refuses what cannot be right at once.

    A declared size is checked before the bytes are kept, so a lying head costs no memory.
    """

    def __init__(self, take: Callable[[Part, bytes], None]) -> None:
        self._take = take
        self._waiting = bytearray()
        self._has_begun = False
        self._last: Part | None = None
        self._seen = 0

    def write(self, data: bytes) -> int:
        """Read further bytes.

        Raises:
            AppError: They are no handover file, or its frames are out of order or too large.
        """
        self._seen += len(data)
        if self._seen > FILE_LIMIT:
            raise too_large()
        self._waiting += data
        if self._begin():
            self._hand_on()
        return len(data)

    def flush(self) -> None:
        """Do nothing; whoever writes into files calls it."""

    def close(self) -> None:
        """Raise an :class:`~app.errors.AppError` unless the stream ended after its trailer."""
        if self._last is not Part.TRAILER or self._waiting:
            raise damaged()

    def _begin(self) -> bool:
        if not self._has_begun:
            if not _START.startswith(bytes(self._waiting[: len(_START)])):
                raise newer_format() if self._waiting.startswith(MAGIC) else not_a_bundle()
            if len(self._waiting) < len(_START):
                return False
            del self._waiting[: len(_START)]
            self._has_begun = True
        return True

    def _hand_on(self) -> None:
        waiting, at, ready = self._waiting, 0, len(self._waiting)
        take, followers = self._take, _FOLLOWING[self._last]
        while ready - at >= _HEAD_SIZE:
            number, size = _unpack(waiting, at)
            found = followers.get(number)
            if found is None:
                raise bad_order()
            part, limit = found
            if size > limit:
                raise too_large()
            start = at + _HEAD_SIZE
            at = start + size
            if at > ready:
                at = start - _HEAD_SIZE
                break
            self._last, followers = part, _FOLLOWING[part]
            take(part, bytes(waiting[start:at]))
        del waiting[:at]
        if self._last is Part.TRAILER and waiting:
            raise bad_order()
