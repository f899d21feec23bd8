"""Key slots: the workspace key wrapped for a passphrase, a device, or the organisation, in a side file.

Losing the side file loses nothing: a second one lies beside it, a third in the person's data
folder and one in each backup, and the printed recovery key needs none of them. No copy keeps a
passphrase alive that was replaced.
"""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import pyrage
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.errors import AppError
from app.models.base import canonical_json
from app.services.workspace.files import beside, half_of, read_small, write_whole
from app.services.workspace.keys import KEY_BYTES, WorkspaceKey
from app.services.workspace.stretching import Stretching, calibrated, stretch
from app.text import tr

FORMAT: Final = "steward-slots"
FORMAT_VERSION: Final = 1
PASSPHRASE: Final = "passphrase"  # noqa: S105  # the name of a kind of slot
DEVICE: Final = "device"
ORGANISATION: Final = "organisation"
_NONCE_BYTES: Final = 12
# A forged file shall not name a folder elsewhere, nor keep the machine busy with slot after slot.
_WORKSPACE_ID: Final = re.compile(r"[0-9a-f]{32}")
_MOST_SLOTS: Final = 8


@dataclass(frozen=True)
class Slot:
    """One way in. ``wraps`` hold the key; during a rekey the new key stands before the old.

    The organisation's slot has its wrapping key sealed to ``recipient``, an age key of which only the
    public half is known here, so that it can be made anew without the secret one.
    """

    slot_id: str
    kind: str
    wraps: tuple[bytes, ...] = ()
    stretching: Stretching | None = None
    recipient: str | None = None
    sealed: bytes | None = None

    def bound(self, workspace_id: str) -> bytes:
        """Return what the wraps are bound to, so that no part can be exchanged unnoticed."""
        stretching = self.stretching.as_json() if self.stretching else None
        bound = [FORMAT, FORMAT_VERSION, workspace_id, self.slot_id, self.kind, stretching]
        if self.recipient is not None:
            bound.append(self.recipient)
        return canonical_json(bound).encode()


@dataclass(frozen=True)
class Slots:
    """All slots of a workspace; frozen, each change gives a new one to be saved."""

    workspace_id: str
    slots: tuple[Slot, ...] = field(default_factory=tuple)

    def of_kind(self, kind: str) -> tuple[Slot, ...]:
        """Return the slots of one kind."""
        return tuple(slot for slot in self.slots if slot.kind == kind)

    def unwrapped(self, kind: str, secret: bytes) -> Iterator[tuple[WorkspaceKey, bytes]]:
        """Yield every key that a passphrase, a device's or the organisation's secret opens, with the wrapping key.

        Raises:
            AppError: A slot asks for absurd amounts of memory or time, as a forged one might.
        """
        for slot in self.of_kind(kind):
            wrapping = _wrapping(slot, secret)
            if wrapping is None:
                continue
            for wrap in slot.wraps:
                key = _unwrap(wrapping, wrap, slot.bound(self.workspace_id))
                if key is not None:
                    yield key, wrapping

    def with_passphrase(self, key: WorkspaceKey, passphrase: bytes) -> Slots:
        """Return slots in which this passphrase opens ``key`` and no other passphrase does."""
        stretching = calibrated()
        slot = Slot(os.urandom(8).hex(), PASSPHRASE, (), stretching)
        return self._replacing(slot, stretch(passphrase, stretching), (key,))

    def with_device(self, key: WorkspaceKey, secret: bytes) -> Slots:
        """Return slots in which the device's secret opens ``key``."""
        return self._replacing(Slot(os.urandom(8).hex(), DEVICE), secret, (key,))

    def with_organisation(self, keys: tuple[WorkspaceKey, ...], recipient: str) -> Slots:
        """Return slots in which whoever has the secret half of ``recipient`` can open the keys."""
        wrapping = os.urandom(KEY_BYTES)
        sealed = pyrage.encrypt(wrapping, [pyrage.x25519.Recipient.from_str(recipient)])
        slot = Slot(os.urandom(8).hex(), ORGANISATION, (), None, recipient, sealed)
        return self._replacing(slot, wrapping, keys)

    def organisation(self) -> str | None:
        """Return the public key of the organisation that can open the workspace, if one can."""
        return next((slot.recipient for slot in self.of_kind(ORGANISATION)), None)

    def without(self, kind: str) -> Slots:
        """Return the slots but those of one kind; the last way in cannot be removed."""
        left = tuple(slot for slot in self.slots if slot.kind != kind)
        if not left:
            raise AppError("last-slot", tr("This is the last way into the workspace; it was kept."))
        return replace(self, slots=left)

    def rewrapped(self, wrapping: dict[str, bytes], keys: tuple[WorkspaceKey, ...]) -> Slots:
        """Return slots holding ``keys``, in the order in which an opener shall try them.

        ``wrapping`` gives the wrapping key by kind; it must cover every kind that is present but the
        organisation's, whose slot is made anew.
        """
        own = [slot for slot in self.slots if slot.kind != ORGANISATION]
        slots = tuple(_filled(slot, self.workspace_id, wrapping[slot.kind], keys) for slot in own)
        found, recipient = replace(self, slots=slots), self.organisation()
        return found if recipient is None else found.with_organisation(keys, recipient)

    def _replacing(self, slot: Slot, wrapping: bytes, keys: tuple[WorkspaceKey, ...]) -> Slots:
        others = tuple(other for other in self.slots if other.kind != slot.kind)
        return replace(self, slots=(*others, _filled(slot, self.workspace_id, wrapping, keys)))

    def as_bytes(self) -> bytes:
        """Return the side file's content."""
        document = {
            "format": FORMAT,
            "version": FORMAT_VERSION,
            "workspace": self.workspace_id,
            "slots": [_slot_json(slot) for slot in self.slots],
        }
        return json.dumps(document, indent=1, sort_keys=True).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Slots | None:
        """Read a side file; None where it is damaged.

        Raises:
            AppError: The file was written by a newer program.
        """
        try:
            document = json.loads(data)
            if document["format"] != FORMAT:
                return None
            if document["version"] > FORMAT_VERSION:
                raise _newer()
            slots = tuple(_read_slot(each) for each in document["slots"])
            is_sane = _WORKSPACE_ID.fullmatch(document["workspace"]) and len(slots) <= _MOST_SLOTS
            return cls(document["workspace"], slots) if is_sane else None
        except (ValueError, KeyError, TypeError, RecursionError):
            return None

    def settled(self, key: WorkspaceKey, wrapping: dict[str, bytes]) -> Slots:
        """Return slots that hold ``key`` alone, where an interrupted rekey left two keys."""
        has_two = any(len(slot.wraps) > 1 for slot in self.slots)
        if not has_two or not all(slot.kind in (*wrapping, ORGANISATION) for slot in self.slots):
            return self
        return self.rewrapped(wrapping, (key,))


def place_of(workspace: Path) -> Path:
    """Return where the slots of a workspace lie."""
    return beside(workspace, ".slots")


def old_of(workspace: Path) -> Path:
    """Return where the second copy of the slots lies, beside the first."""
    return beside(place_of(workspace), ".old")


def save(workspace: Path, slots: Slots, copy: Path) -> None:
    """Write the side file and its two copies; a copy that cannot be renewed is removed."""
    data = slots.as_bytes()
    write_whole(place_of(workspace), data)
    for other in _copies(workspace, copy):
        try:
            other.parent.mkdir(parents=True, exist_ok=True)
            write_whole(other, data)
        except OSError:
            other.unlink(missing_ok=True)


def save_first(workspace: Path, slots: Slots) -> None:
    """Write the side file of a workspace that has no name yet; its copies follow when it has."""
    write_whole(place_of(workspace), slots.as_bytes())


def heal(workspace: Path, slots: Slots, copy: Path) -> None:
    """Write what is missing of the side file and its copies.

    ``slots`` have just opened the workspace, and the caller holds its lock.
    """
    with suppress(OSError):
        files = (place_of(workspace), *_copies(workspace, copy))
        if any(read_small(file) != slots.as_bytes() for file in files):
            save(workspace, slots, copy)


def remove_halves(workspace: Path, copy: Path) -> None:
    """Remove what a crash left half-written; the caller holds the lock of the workspace."""
    with suppress(OSError):
        for file in (place_of(workspace), *_copies(workspace, copy)):
            half_of(file).unlink(missing_ok=True)


def load_all(workspace: Path, copies: Iterable[Path]) -> list[Slots]:
    """Return every readable version of a workspace's slots, the best one first."""
    found = []
    for candidate in (place_of(workspace), old_of(workspace), *copies):
        data = read_small(candidate)
        slots = Slots.from_bytes(data) if data is not None else None
        if slots is not None and slots not in found:
            found.append(slots)
    return found


def _copies(workspace: Path, copy: Path) -> tuple[Path, Path]:
    return old_of(workspace), copy


def _filled(slot: Slot, workspace_id: str, wrapping: bytes, keys: tuple[WorkspaceKey, ...]) -> Slot:
    bound = slot.bound(workspace_id)
    return replace(slot, wraps=tuple(_wrap(wrapping, key, bound) for key in keys))


def _wrap(wrapping: bytes, key: WorkspaceKey, bound: bytes) -> bytes:
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + ChaCha20Poly1305(wrapping).encrypt(nonce, key.raw, bound)


def _wrapping(slot: Slot, secret: bytes) -> bytes | None:
    """Return the key that opens a slot's wraps; None where the secret is of another organisation."""
    if slot.kind != ORGANISATION:
        return stretch(secret, slot.stretching) if slot.stretching else secret
    try:
        identity = pyrage.x25519.Identity.from_str(secret.decode().strip())
        found: bytes = pyrage.decrypt(slot.sealed or b"", [identity])
    except (pyrage.DecryptError, pyrage.IdentityError, ValueError):
        return None
    return found if len(found) == KEY_BYTES else None


def _unwrap(wrapping: bytes, wrap: bytes, bound: bytes) -> WorkspaceKey | None:
    try:
        raw = ChaCha20Poly1305(wrapping).decrypt(wrap[:_NONCE_BYTES], wrap[_NONCE_BYTES:], bound)
        return WorkspaceKey(raw)
    except (InvalidTag, ValueError):
        return None


def _slot_json(slot: Slot) -> dict[str, Any]:
    document = {
        "id": slot.slot_id,
        "kind": slot.kind,
        "kdf": slot.stretching.as_json() if slot.stretching else None,
        "wraps": [base64.b64encode(wrap).decode() for wrap in slot.wraps],
    }
    if slot.sealed is not None:
        document |= {"recipient": slot.recipient, "sealed": base64.b64encode(slot.sealed).decode()}
    return document


def _read_slot(document: Any) -> Slot:
    return Slot(
        str(document["id"]),
        str(document["kind"]),
        tuple(base64.b64decode(wrap, validate=True) for wrap in document["wraps"]),
        Stretching.from_json(document["kdf"]) if document["kdf"] else None,
        str(document["recipient"]) if "recipient" in document else None,
        base64.b64decode(document["sealed"], validate=True) if "sealed" in document else None,
    )


def _newer() -> AppError:
    return AppError(
        "newer-format",
        tr("The workspace was written by a newer Steward. Nothing was changed. Install the newer version."),
    )
