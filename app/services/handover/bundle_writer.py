"""Writing a handover file: two passes over the accounts, of which the first only hashes.

The manifest stands before the records and lists their hashes, so they are known before the first is written.
Both passes must see one state of the workspace: the caller holds a transaction.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, select

from app.models.base import canonical_json
from app.models.interaction import Blob
from app.services.handover import envelope
from app.services.handover.figures import Figures
from app.services.handover.frames import Frame, Packed, Part, packed, start
from app.services.handover.manifest import Listed, Manifest
from app.services.handover.proof import Account, Ownership, Root, references_of
from app.services.kernel.changes import chunks, raw_table
from app.services.kernel.progress import NO_PROGRESS, Progress

_MOST_KEPT: Final = 64 << 20


@dataclass
class Survey:
    """What the first pass finds: the proof, the figures, and what the records refer to."""

    root: Root = field(default_factory=Root)
    ownership: Ownership = field(default_factory=Ownership)
    figures: Figures = field(default_factory=Figures)
    wanted: dict[str, set[bytes]] = field(default_factory=dict)
    blobs: set[bytes] = field(default_factory=set)

    def add(self, account: Account) -> None:
        """Take the next account."""
        self.root.add(account.customer_id, account.digest)
        self.ownership.add(account)
        self.figures.add(account)
        for item in account.items:
            for column, table in references_of(item.table):
                value = item.get(column)
                if value is not None:
                    self.wanted.setdefault(table, set()).add(bytes.fromhex(value))
            if item.table == "attachment":
                self.blobs.add(bytes.fromhex(item.get("blob_id")))


def survey(accounts: Iterable[Account], progress: Progress = NO_PROGRESS) -> Survey:
    """Hash and count accounts without keeping them."""
    found = Survey()
    for account in accounts:
        found.add(account)
        progress.advance(1)
    return found


class Kept:
    """The first accounts as frames, kept by the first pass so that the second need not read them again.

    Their size has a limit, so that memory stays flat however large the book is.
    """

    def __init__(self) -> None:
        self.accounts: list[Packed] = []
        self._bytes = 0

    def passing(self, accounts: Iterable[Account]) -> Iterator[Account]:
        """Hand accounts on and keep what there is room for, none after the first without."""
        for account in accounts:
            yield account
            if self._bytes < _MOST_KEPT:
                found = packed(account_frames(account))
                self._bytes += len(found.data)
                self.accounts.append(found)


def listed(parts: Iterable[bytes]) -> Listed:
    """Return how many parts there are and the hash over theirs, in order."""
    digest, count = hashlib.sha256(), 0
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
        count += 1
    return Listed(count, digest.digest())


def blob_list(connection: Connection, blobs: Iterable[bytes]) -> Listed:
    """Return the list of attached files, by the hashes that the workspace keeps of them."""
    digest, count = hashlib.sha256(), 0
    source = raw_table(Blob.__tablename__)
    for some in chunks(sorted(blobs)):
        statement = select(source.c.sha256).where(source.c.id.in_(some)).order_by(source.c.id)
        for sha256 in connection.execute(statement).scalars():
            digest.update(sha256)
            count += 1
    return Listed(count, digest.digest())


def write_bundle(
    file: BinaryIO,
    manifest: Manifest,
    signing: Ed25519PrivateKey,
    recipients: Sequence[str],
    frames: Iterable[Packed],
) -> None:
    """Write a sealed file to its end and onto the disk.

    Raises:
        OSError: There is no space, or the disk fails. What was written is worth nothing then.
    """
    envelope.seal(_stream(manifest, signing, frames), file, recipients)
    file.flush()
    os.fsync(file.fileno())


def _stream(manifest: Manifest, signing: Ed25519PrivateKey, parts: Iterable[Packed]) -> Iterator[bytes]:
    head = (Frame(Part.MANIFEST, manifest.data()), Frame(Part.SIGNATURE, manifest.signature(signing)))
    yield start() + packed(head).data
    count = len(head)
    for part in parts:
        yield part.data
        count += part.frames
    yield packed([Frame(Part.TRAILER, canonical_json({"frames": count}).encode())]).data


def reference_frames(references: Iterable[dict[str, Any]]) -> list[Frame]:
    """Return what the records refer to as frames."""
    return [Frame(Part.REFERENCE, canonical_json(each).encode()) for each in references]


def packed_blobs(connection: Connection, blobs: Iterable[bytes]) -> Iterator[Packed]:
    """Yield attached files, one at a time: hash, then bytes."""
    source = raw_table(Blob.__tablename__)
    for some in chunks(sorted(blobs)):
        statement = select(source.c.sha256, source.c.content).where(source.c.id.in_(some)).order_by(source.c.id)
        for sha256, content in connection.execute(statement):  # fetched one by one
            yield packed([Frame(Part.BLOB, sha256 + content)])


def account_frames(account: Account) -> list[Frame]:
    """Return an account: a head with number and hash, then the records."""
    head = {"customer": account.customer_id.hex(), "records": len(account.items), "sha256": account.digest.hex()}
    first = Frame(Part.ACCOUNT, canonical_json(head).encode())
    return [first, *[Frame(Part.RECORD, item.data()) for item in account.items]]
