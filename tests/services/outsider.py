"""Somebody outside with keys of their own, who gives out cards and seals files: honest ones, and others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.bootstrap import Steward
from app.models.values import Role, new_id
from app.services.handover.bundle_writer import account_frames, listed, reference_frames, survey, write_bundle
from app.services.handover.cards import Card, signed
from app.services.handover.envelope import new_identity, recipient_of
from app.services.handover.frames import Frame, packed
from app.services.handover.manifest import Listed, Manifest, Purpose
from app.services.handover.people import keys_of
from app.services.handover.proof import Account, Item

NAMELESS = {
    "address": None, "birthday": None, "city": None, "country": None, "created_at": "2026-01-02T03:04:05Z",
    "created_on": "2026-01-02", "gender": None, "income_band": None, "industry": None, "is_archived": False,
    "is_starred": False, "kind": "company", "language": None, "name": "Acme", "notes": None, "occupation": None,
    "owner_id": None, "postcode": None, "province": None, "raw": None, "sort_key": "acme", "source": None,
    "stage": None, "updated_at": "2026-01-02T03:04:05Z",
}  # fmt: skip


def account(name: str = "Acme", key: bytes | None = None) -> Account:
    """Return a customer with nothing but a name."""
    key = key or new_id()
    return Account(key, (Item("customer", key, {**NAMELESS, "name": name, "sort_key": name.lower()}),))


def age_identity(steward: Steward) -> str:
    """Return the secret key that opens what is sealed to a workspace."""
    with steward.workspace.database.readers.connect() as connection:
        return keys_of(connection)[0].age_identity


def sealed_part() -> Path:
    """Return a place for a sealed file that nobody needs."""
    folder = Path(os.environ["STEWARD_DATA_DIR"])
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "sealed.part"


@dataclass(frozen=True)
class Lies:
    """What a file says or holds that it should not: others to open it, another manifest, other frames."""

    recipients: Sequence[str] | None = None
    references: Sequence[dict[str, Any]] = ()
    change: Callable[[Manifest], Manifest] = lambda manifest: manifest
    frames: Callable[[Iterable[Frame]], Iterable[Frame]] = lambda frames: frames


@dataclass
class Outsider:
    """A person with a workspace elsewhere, of which only the keys exist."""

    name: str = "Otto"
    signing: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    identity: str = field(default_factory=new_identity)
    workspace: str = field(default_factory=lambda: new_id().hex())
    person: bytes = field(default_factory=new_id)
    sequence: int = 0
    role: Role = Role.REP

    def card(self) -> Card:
        """Return the card to be accepted."""
        public = self.signing.public_key().public_bytes_raw()
        return Card(self.workspace, self.person, self.name, None, self.role, public, recipient_of(self.identity))

    def receipt(self, manifest: Manifest) -> dict[str, Any]:
        """Return the receipt that an honest receiver would sign."""
        content = {
            "format": "steward-receipt", "version": 1, "bundle": manifest.bundle_id.hex(),
            "manifest_sha256": manifest.digest().hex(), "accounts": manifest.accounts.count,
            "root": manifest.accounts.digest.hex(), "figures": manifest.figures, "workspace": self.workspace,
            "signing_key": self.card().signing_public.hex(), "imported": "2026-11-22T00:00:00Z",
        }  # fmt: skip
        return signed(content, self.signing)

    def seal(
        self,
        target: Path,
        receiver: Card,
        accounts: Sequence[Account] = (),
        lies: Lies | None = None,
    ) -> Manifest:
        """Write a file for a receiver, honest unless told otherwise."""
        lies = lies or Lies()
        self.sequence += 1
        ordered = sorted(accounts or (account(),), key=lambda each: each.customer_id)
        found, described = survey(ordered), reference_frames(lies.references)
        manifest = lies.change(
            Manifest(
                new_id(), Purpose.HANDOVER, self.card(), receiver.workspace_id, receiver.recipient, None, None,
                "2026-11-22T00:00:00Z", "UTC", self.sequence, None, None, Listed(found.root.count, found.root.value()),
                found.ownership.value(), listed(frame.data for frame in described), listed(()), found.figures.plain(),
                {"seq": 0, "digest": "00" * 32},
            )
        )  # fmt: skip
        parts = lies.frames([*described, *(frame for each in ordered for frame in account_frames(each))])
        with target.open("wb") as file:
            write_bundle(file, manifest, self.signing, lies.recipients or [receiver.recipient], [packed(parts)])
        return manifest


def other_bundle(manifest: Manifest) -> Manifest:
    """Return the manifest under another number."""
    return replace(manifest, bundle_id=new_id())
