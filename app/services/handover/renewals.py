"""New keys of a person, vouched for by the old ones: who trusted the old card may take the new one as it comes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.models.base import canonical_json
from app.services.handover.cards import FORMAT, VERSION, Card, signed

_BOUND: Final = b"steward-renewal/v1\0"


@dataclass(frozen=True)
class Renewal:
    """What the former key says of a new card."""

    former: bytes
    signature: bytes

    def vouches_for(self, card: Card) -> bool:
        """Return whether the former key signed this very card's keys."""
        try:
            Ed25519PublicKey.from_public_bytes(self.former).verify(self.signature, _BOUND + card.digest())
        except (InvalidSignature, ValueError):
            return False
        return True


def write_renewed_card(card: Card, signing: Ed25519PrivateKey, former: Ed25519PrivateKey) -> bytes:
    """Return a card as a file that the former key vouches for."""
    renewal = {
        "signing_key": former.public_key().public_bytes_raw().hex(),
        "signature": former.sign(_BOUND + card.digest()).hex(),
    }
    content = {"format": FORMAT, "version": VERSION, "card": card.plain(), "former": renewal}
    return canonical_json(signed(content, signing)).encode() + b"\n"


def read_renewal(data: bytes) -> Renewal | None:
    """Return what a card file, read before, says of a former key; None where it says nothing."""
    found = json.loads(data).get("former")
    try:
        return Renewal(bytes.fromhex(found["signing_key"]), bytes.fromhex(found["signature"]))
    except (KeyError, TypeError, ValueError):
        return None
