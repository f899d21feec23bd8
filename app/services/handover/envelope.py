"""The outer layer: age version 1, to the receiver's key and the organisation's; nothing home-made.

The stock ``age`` tool opens it too. A guard reads the header before any library does, because a header
can be made to cost minutes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final, Protocol

import pyrage

from app.services.handover.faults import bad_header, damaged, not_a_bundle, not_for_us

_MAGIC: Final = b"age-encryption.org/v1\n"
_HEADER_LIMIT: Final = 16 << 10
_STANZA_LIMIT: Final = 8
_CHUNK: Final = 64 << 10


class Sink(Protocol):
    """Where decrypted bytes go."""

    def write(self, data: bytes) -> int:
        """Take bytes and return how many."""

    def flush(self) -> None:
        """Do nothing."""


class _Source:
    """An iterator of bytes as something that can be read."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts: Iterator[bytes] = iter(parts)
        self._rest = memoryview(b"")
        self.failed: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            self._rest = memoryview(bytes(self._rest) + b"".join(self._parts))
            size = len(self._rest)
        while not self._rest:
            try:
                part = next(self._parts, None)
            except BaseException as error:
                self.failed = error  # the library makes an error of its own of it
                raise
            if part is None:
                break
            self._rest = memoryview(part)
        found, self._rest = self._rest[:size], self._rest[size:]
        return bytes(found)


def new_identity() -> str:
    """Return a new secret age key."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """Return the public half of a secret age key."""
    return str(pyrage.x25519.Identity.from_str(identity).to_public())


def is_recipient(text: str) -> bool:
    """Return whether a text is the public half of an age key."""
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def seal(parts: Iterable[bytes], target: BinaryIO, recipients: Sequence[str]) -> None:
    """Encrypt a stream of bytes; memory does not grow with it. Whatever the stream raises comes through."""
    keys = [pyrage.x25519.Recipient.from_str(each) for each in recipients]
    source = _Source(_grouped(parts))
    try:
        pyrage.encrypt_io(source, target, keys)
    except pyrage.EncryptError:
        if source.failed is not None:
            raise source.failed from None
        raise


def open_sealed(path: Path, identities: Sequence[str], sink: Sink) -> None:
    """Decrypt a file into a sink, which must not trust what it gets before this returns.

    Raises:
        AppError: It is no such file, is meant for somebody else, or is damaged; and whatever the sink raises.
    """
    guard(path)
    keys = [pyrage.x25519.Identity.from_str(each) for each in identities]
    with path.open("rb") as file:
        try:
            pyrage.decrypt_io(file, sink, keys)
        except pyrage.DecryptError as error:
            raise (not_for_us() if "matching" in str(error).lower() else damaged()) from None
        except OSError:
            raise damaged() from None


def guard(path: Path) -> None:
    """Refuse a header that the library should not even see: long, with many or with other entries.

    Raises:
        AppError: The file is not one of ours.
    """
    with path.open("rb") as file:
        head = file.read(_HEADER_LIMIT)
    if not head.startswith(_MAGIC):
        raise not_a_bundle()
    end = head.find(b"\n---")
    if end < 0:
        raise bad_header()
    stanzas = [line.split() for line in head[:end].split(b"\n") if line.startswith(b"->")]
    if not stanzas or len(stanzas) > _STANZA_LIMIT or any(not _is_ours(words) for words in stanzas):
        raise bad_header()


def _is_ours(words: Sequence[bytes]) -> bool:
    # A grease entry is what every age program may add for others to ignore.
    return len(words) > 1 and (words[1] == b"X25519" or words[1].endswith(b"-grease"))


def _grouped(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Join small parts, so that the library asks for thousands of bytes at a time."""
    waiting: list[bytes] = []
    size = 0
    for part in parts:
        waiting.append(part)
        size += len(part)
        if size >= _CHUNK:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)
