"""Receipts: what the receiver signs after the import, computed from its own database, without customer data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from app.errors import AppError
from app.models.base import canonical_json
from app.services.handover.cards import check_signed, read_signed, signed
from app.services.handover.figures import Figures
from app.services.handover.ledger import Line
from app.services.handover.manifest import Manifest
from app.services.handover.people import Keys, workspace_id
from app.services.handover.proof import Root
from app.services.kernel.uow import UnitOfWork
from app.text import tr

FORMAT: Final = "steward-receipt"
VERSION: Final = 1


def make_receipt(manifest: Manifest, root: Root, figures: Figures, uow: UnitOfWork, keys: Keys) -> dict[str, Any]:
    """Return the signed receipt for accounts that were placed and hashed again."""
    content = {
        "format": FORMAT, "version": VERSION, "bundle": manifest.bundle_id.hex(),
        "manifest_sha256": manifest.digest().hex(), "accounts": root.count, "root": root.value().hex(),
        "figures": figures.plain(), "workspace": workspace_id(uow.connection),
        "signing_key": keys.signing_public.hex(), "imported": uow.now.isoformat().replace("+00:00", "Z"),
    }  # fmt: skip
    return signed(content, keys.signing)


def write_receipt(receipt: Mapping[str, Any]) -> bytes:
    """Return a receipt as a file."""
    return canonical_json(dict(receipt)).encode() + b"\n"


def read_receipt(data: bytes) -> dict[str, Any]:
    """Return the receipt in a file, its signature checked by the key that it names.

    Raises:
        AppError: It is none, or was changed.
    """
    found = read_signed(data, FORMAT, VERSION, _refusal())
    check_receipt(found)
    return found


def check_receipt(receipt: Mapping[str, Any]) -> None:
    """Raise an :class:`~app.errors.AppError` unless the receipt is signed by the key that it names."""
    try:
        public = bytes.fromhex(receipt["signing_key"])
        bytes.fromhex(receipt["bundle"])
    except (KeyError, TypeError, ValueError):
        raise _refusal() from None
    check_signed(receipt, public, _refusal())


def differences(receipt: Mapping[str, Any], line: Line) -> list[str]:
    """Return the names of what a receipt has otherwise than the file it is for; empty where it is complete."""
    manifest = line.manifest
    expected = {
        "manifest_sha256": line.manifest_sha256.hex(), "root": line.root.hex(),
        "accounts": manifest["accounts"]["count"], "figures": manifest["figures"],
        "workspace": manifest["recipient"]["workspace"],
    }  # fmt: skip
    return [name for name, value in expected.items() if receipt.get(name) != value]


def _refusal() -> AppError:
    return AppError("bad-receipt", tr("This is no receipt of a handover, or it was changed. Nothing was changed."))
