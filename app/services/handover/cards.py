"""Cards: the public half of a person's keys, passed on as a small file and compared by voice.

A card holds no secret. Its fingerprint is words of a well-known list, in English or Chinese, because
people compare words on the telephone and not hexadecimal digits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from mnemonic import Mnemonic

from app.errors import AppError
from app.models.base import canonical_json
from app.models.values import Role
from app.services.handover.codec import read_json
from app.services.handover.envelope import is_recipient
from app.text import tr

FORMAT: Final = "steward-card"
VERSION: Final = 1
WORDS: Final = 8  # of 11 bits each: nobody makes a second key with the same 88 bits
CARD_LIMIT: Final = 64 << 10
_LISTS: Final = {"en": "english", "zh_CN": "chinese_simplified", "zh_TW": "chinese_traditional"}


@dataclass(frozen=True)
class Card:
    """Who somebody is to others: person, workspace, the key that signs and the key to seal to.

    ``organisation`` is the public recovery key of the organisation, where the workspace has one.
    """

    workspace_id: str
    person_id: bytes
    name: str
    email: str | None
    role: Role
    signing_public: bytes
    recipient: str
    organisation: str | None = None

    def plain(self) -> dict[str, Any]:
        """Return the card as plain data."""
        return {
            "workspace": self.workspace_id, "person": self.person_id.hex(), "name": self.name, "email": self.email,
            "role": self.role.value, "signing_key": self.signing_public.hex(), "recipient": self.recipient,
            "organisation": self.organisation,
        }  # fmt: skip

    def digest(self) -> bytes:
        """Return what the fingerprint stands for: the keys and whose they are, whatever the name."""
        bound = [FORMAT, self.workspace_id, self.person_id.hex(), self.signing_public.hex(), self.recipient]
        return hashlib.sha256(canonical_json(bound).encode()).digest()

    def fingerprint(self, language: str = "en") -> str:
        """Return the words to compare by voice."""
        return " ".join(words_of(self.digest(), language))


def words_of(digest: bytes, language: str) -> list[str]:
    """Return the first bits of a digest as words of a language's list."""
    listed = _words(_LISTS.get(language, "english"))
    bits = int.from_bytes(digest, "big") >> (len(digest) * 8 - WORDS * 11)
    return [listed[bits >> (11 * place) & 0x7FF] for place in reversed(range(WORDS))]


def is_fingerprint(card: Card, words: str) -> bool:
    """Return whether words, in any of the languages and however spaced or written, are the card's."""
    given = "".join(words.casefold().replace("-", " ").split())
    return any(given == "".join(words_of(card.digest(), language)) for language in _LISTS)


@cache
def _words(name: str) -> list[str]:
    return list(Mnemonic(name).wordlist)


def write_card(card: Card, signing: Ed25519PrivateKey) -> bytes:
    """Return a card as a file, signed by its own key, so that a slip in copying is noticed."""
    content = card.plain()
    return _document({"format": FORMAT, "version": VERSION, "card": content}, signing)


def read_card(data: bytes) -> Card:
    """Return the card in a file.

    Raises:
        AppError: It is none, was changed, or was written by a newer program.
    """
    found = read_signed(data, FORMAT, VERSION, _refusal())
    card = card_of(found["card"])
    check_signed(found, card.signing_public, _refusal())
    return card


def card_of(plain: object) -> Card:
    """Return plain data as a card.

    Raises:
        AppError: It is none.
    """
    try:
        if not isinstance(plain, Mapping):
            raise TypeError
        card = Card(
            _str(plain["workspace"]), bytes.fromhex(plain["person"]), _str(plain["name"]), plain.get("email"),
            Role(plain["role"]), bytes.fromhex(plain["signing_key"]), _str(plain["recipient"]),
            plain.get("organisation"),
        )  # fmt: skip
        Ed25519PublicKey.from_public_bytes(card.signing_public)
    except (KeyError, TypeError, ValueError):
        raise _refusal() from None
    optional = (card.email, card.organisation)
    if not is_recipient(card.recipient) or len(card.person_id) != 16 or any(  # noqa: PLR2004
        each is not None and not isinstance(each, str) for each in optional
    ):  # fmt: skip
        raise _refusal()
    return card


def _document(content: dict[str, Any], signing: Ed25519PrivateKey) -> bytes:
    return canonical_json(signed(content, signing)).encode() + b"\n"


def signed(content: Mapping[str, Any], signing: Ed25519PrivateKey) -> dict[str, Any]:
    """Return plain data with a signature over its canonical JSON, bound to its format."""
    return {**content, "signature": signing.sign(_bound(content)).hex()}


def read_signed(data: bytes, form: str, version: int, refusal: AppError) -> dict[str, Any]:
    """Return a signed document; its signature is still to be checked with :func:`check_signed`.

    Raises:
        AppError: ``refusal``, or a newer program wrote it.
    """
    if len(data) > CARD_LIMIT * 256:
        raise refusal
    try:
        found = read_json(data)
    except ValueError:
        raise refusal from None
    if not isinstance(found, dict) or found.get("format") != form:
        raise refusal
    if found.get("version") != version:
        raise AppError(
            "newer-format", tr("This file was written by a newer Steward. Nothing was changed. Update Steward.")
        )
    return found


def check_signed(found: Mapping[str, Any], public: bytes, refusal: AppError) -> None:
    """Raise ``refusal`` unless the document is signed by the key."""
    try:
        signature = bytes.fromhex(found["signature"])
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _bound(found))
    except (KeyError, TypeError, ValueError, InvalidSignature):
        raise refusal from None


def signed_digest(found: Mapping[str, Any]) -> bytes:
    """Return the SHA-256 that the signature of a document is over."""
    content = {name: value for name, value in found.items() if name != "signature"}
    return hashlib.sha256(canonical_json(content).encode()).digest()


def _bound(content: Mapping[str, Any]) -> bytes:
    return f"{content['format']}/v{content['version']}\0".encode() + signed_digest(content)


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _refusal() -> AppError:
    return AppError("bad-card", tr("This is no card of a Steward workspace, or it was changed. Nothing was changed."))
