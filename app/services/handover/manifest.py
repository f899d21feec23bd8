"""The manifest: what a handover file says of itself before its records come, signed by the sender."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.models.base import canonical_json
from app.models.values import ID_BYTES
from app.services.handover.cards import Card, card_of
from app.services.handover.codec import read_json
from app.services.handover.faults import bad_content, bad_signature, newer_format

FORMAT: Final = "steward-handover"
VERSION: Final = 1
_BOUND: Final = b"handover/v1\0"
_DIGEST_BYTES: Final = 32


class Purpose(StrEnum):
    """What a file is for."""

    HANDOVER = "handover"
    COLLECT = "collect"
    RETURN = "return"
    DELTA = "delta"


@dataclass(frozen=True)
class Listed:
    """How many parts of a kind follow, and the SHA-256 over their hashes in order."""

    count: int
    digest: bytes

    def plain(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"count": self.count, "sha256": self.digest.hex()}


@dataclass(frozen=True)
class Manifest:
    """Who hands what to whom. ``figures`` are the control figures, ``owner`` the person as the sender knows them.

    ``sequence`` counts the files from this sender to this receiver; ``previous`` is the SHA-256 of the
    manifest before. ``base`` names the file that a delta or return belongs to.
    """

    bundle_id: bytes
    purpose: Purpose
    sender: Card
    recipient_workspace: str
    recipient_key: str
    owner: bytes | None
    former_owner: bytes | None
    created: str
    zone: str
    sequence: int
    previous: bytes | None
    base: bytes | None
    accounts: Listed
    ownership: bytes
    references: Listed
    blobs: Listed
    figures: Mapping[str, Any]
    audit: Mapping[str, Any]
    plan: bytes | None = None
    reader: int = VERSION

    def data(self) -> bytes:
        """Return the bytes that are signed: canonical JSON in UTF-8."""
        plain = {
            "format": FORMAT, "version": VERSION, "reader": self.reader, "bundle": self.bundle_id.hex(),
            "purpose": self.purpose.value, "sender": self.sender.plain(),
            "recipient": {"workspace": self.recipient_workspace, "recipient": self.recipient_key},
            "owner": _hex(self.owner), "former_owner": _hex(self.former_owner), "created": self.created,
            "zone": self.zone, "sequence": self.sequence, "previous": _hex(self.previous), "base": _hex(self.base),
            "accounts": self.accounts.plain(), "ownership": self.ownership.hex(),
            "references": self.references.plain(), "blobs": self.blobs.plain(),
            "figures": self.figures, "audit": self.audit, "plan": _hex(self.plan),
        }  # fmt: skip
        return canonical_json(plain).encode()

    def digest(self) -> bytes:
        """Return the SHA-256 by which the ledger and receipts name this manifest."""
        return hashlib.sha256(self.data()).digest()

    def signature(self, key: Ed25519PrivateKey) -> bytes:
        """Return the sender's signature."""
        return key.sign(_BOUND + self.digest())


def check_signature(data: bytes, signature: bytes, public: bytes) -> None:
    """Raise an :class:`~app.errors.AppError` unless the manifest's bytes are signed by the key."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _BOUND + hashlib.sha256(data).digest())
    except (InvalidSignature, ValueError):
        raise bad_signature() from None


def read_manifest(data: bytes) -> Manifest:
    """Return the manifest in a frame.

    Raises:
        AppError: It is none, or a newer program wrote it.
    """
    try:
        plain = read_json(data)
        if plain["format"] != FORMAT:
            raise ValueError
        if _number(plain["reader"]) > VERSION:
            raise newer_format()
        manifest = _manifest(plain)
        if manifest.data() != data:
            raise ValueError
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        raise bad_content() from None
    return manifest


def _manifest(plain: Mapping[str, Any]) -> Manifest:
    recipient = plain["recipient"]
    for name in ("figures", "audit"):
        if not isinstance(plain[name], dict):
            raise TypeError
    return Manifest(
        bundle_id=_bytes(plain["bundle"], ID_BYTES), purpose=Purpose(plain["purpose"]),
        sender=card_of(plain["sender"]), recipient_workspace=str(recipient["workspace"]),
        recipient_key=str(recipient["recipient"]), owner=_optional(plain["owner"], ID_BYTES),
        former_owner=_optional(plain["former_owner"], ID_BYTES), created=str(plain["created"]),
        zone=str(plain["zone"]), sequence=_number(plain["sequence"]),
        previous=_optional(plain["previous"], _DIGEST_BYTES), base=_optional(plain["base"], ID_BYTES),
        accounts=_listed(plain["accounts"]), ownership=_bytes(plain["ownership"], _DIGEST_BYTES),
        references=_listed(plain["references"]), blobs=_listed(plain["blobs"]),
        figures=plain["figures"], audit=plain["audit"], plan=_optional(plain["plan"], _DIGEST_BYTES),
        reader=plain["reader"],
    )  # fmt: skip


def _listed(plain: Mapping[str, Any]) -> Listed:
    return Listed(_number(plain["count"]), _bytes(plain["sha256"], _DIGEST_BYTES))


def _number(value: object) -> int:
    if type(value) is not int or value < 0:
        raise TypeError
    return value


def _bytes(text: str, size: int) -> bytes:
    found = bytes.fromhex(text)
    if len(found) != size:
        raise ValueError
    return found


def _optional(text: str | None, size: int) -> bytes | None:
    return None if text is None else _bytes(text, size)


def _hex(data: bytes | None) -> str | None:
    return None if data is None else data.hex()
