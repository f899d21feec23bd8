"""Invitations and rosters: signed files by which an admin brings people into a team.

An invitation tells a new workspace whom to trust and which key of the organisation can open it; a roster holds
many cards at once. Both are worth as much as the admin's signature.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import AppError
from app.models.base import canonical_json
from app.services.handover.cards import Card, card_of, check_signed, read_signed, signed
from app.services.handover.envelope import is_recipient
from app.text import tr

INVITATION: Final = "steward-invitation"
ROSTER: Final = "steward-roster"
INVITATION_ENDING: Final = ".steward-invitation"
ROSTER_ENDING: Final = ".steward-roster"
VERSION: Final = 1
MOST_CARDS: Final = 10_000


@dataclass(frozen=True)
class Invitation:
    """Who invites, and the public half of the organisation's recovery key, if there is one."""

    card: Card
    organisation: str | None


@dataclass(frozen=True)
class Roster:
    """The cards of a team, and the key that signed them."""

    signing_public: bytes
    cards: tuple[Card, ...]


def write_invitation(card: Card, signing: Ed25519PrivateKey) -> bytes:
    """Return an invitation as a file."""
    return _written({"format": INVITATION, "version": VERSION, "card": card.plain()}, signing)


def read_invitation(data: bytes) -> Invitation:
    """Return the invitation in a file.

    Raises:
        AppError: It is none, or was changed.
    """
    refusal = AppError("bad-invitation", tr("This is no invitation to a team, or it was changed. Nothing was made."))
    found = read_signed(data, INVITATION, VERSION, refusal)
    card = card_of(found.get("card"))
    check_signed(found, card.signing_public, refusal)
    if card.organisation is not None and not is_recipient(card.organisation):
        raise refusal
    return Invitation(card, card.organisation)


def write_roster(cards: Sequence[Card], signing: Ed25519PrivateKey) -> bytes:
    """Return a roster as a file."""
    public = signing.public_key().public_bytes_raw().hex()
    content = {"format": ROSTER, "version": VERSION, "cards": [card.plain() for card in cards], "signing_key": public}
    return _written(content, signing)


def read_roster(data: bytes) -> Roster:
    """Return the roster in a file; whether its signer may vouch for anybody is for the workspace to say.

    Raises:
        AppError: It is none, or was changed.
    """
    refusal = AppError("bad-roster", tr("This is no roster of a team, or it was changed. Nothing was changed."))
    found = read_signed(data, ROSTER, VERSION, refusal)
    cards = found.get("cards")
    if not isinstance(cards, list) or len(cards) > MOST_CARDS:
        raise refusal
    try:
        public = bytes.fromhex(found["signing_key"])
    except (KeyError, TypeError, ValueError):
        raise refusal from None
    check_signed(found, public, refusal)
    return Roster(public, tuple(card_of(each) for each in cards))


def is_roster(data: bytes) -> bool:
    """Return whether a file says of itself that it is a roster."""
    return f'"format":"{ROSTER}"'.encode() in data


def _written(content: Mapping[str, Any], signing: Ed25519PrivateKey) -> bytes:
    return canonical_json(signed(content, signing)).encode() + b"\n"
