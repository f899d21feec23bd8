"""Frames: length-prefixed parts of a handover file, written one after the other and read as bytes arrive.

No archive, no names of files, no compression: nothing to climb out of and nothing that swells.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from enum import IntEnum
from typing import Final, NamedTuple

from app.services.handover.faults import bad_order, damaged, newer_format, not_a_bundle, too_large

MAGIC: Final = b"steward-handover\n"
VERSION: Final = 1
_START: Final = MAGIC + bytes([VERSION])
_HEAD: Final = struct.Struct(">BQ")
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


def start() -> bytes:
    """Return the bytes with which the inner stream begins."""
    return _START


def packed(frame: Frame) -> bytes:
    """Return a frame as bytes.

    Raises:
        AppError: It is larger than any reader would take.
    """
    if len(frame.data) > limit_of(frame.part):
        raise too_large()
    return _HEAD.pack(frame.part, len(frame.data)) + frame.data


def limit_of(part: Part) -> int:
    """Return how many bytes a frame of a kind may hold."""
    return _LIMITS[part]


class FrameReader:
    """Takes bytes as they come and hands on whole frames; refuses what cannot be right at once.

    A declared size is checked before the bytes are kept, so a lying head costs no memory.
    """

    def __init__(self, take: Callable[[Frame], None]) -> None:
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
        while ready - at >= _HEAD.size:
            number, size = _HEAD.unpack_from(waiting, at)
            part, limit = self._next(number)
            if size > limit:
                raise too_large()
            start, end = at + _HEAD.size, at + _HEAD.size + size
            if end > ready:
                break
            with memoryview(waiting) as view, view[start:end] as own:  # copied once
                data = bytes(own)
            at = end
            self._last = part
            self._take(Frame(part, data))
        del waiting[:at]
        if self._last is Part.TRAILER and waiting:
            raise bad_order()

    def _next(self, number: int) -> tuple[Part, int]:
        found = _FOLLOWING[self._last].get(number)
        if found is None:
            raise bad_order()
        return found
