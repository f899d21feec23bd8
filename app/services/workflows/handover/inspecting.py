"""Looking into a handover file without writing anything: who sealed it, for whom, what is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.services.handover import ledger
from app.services.handover.bundle_reader import read_bundle
from app.services.handover.people import keys_of, trusted, workspace_id
from app.services.kernel.permissions import SHARED_READ
from app.services.kernel.queries import Reader, query


@query(SHARED_READ)
def inspect_bundle(reader: Reader, path: Path) -> dict[str, Any]:
    """Return what a file says of itself, read and checked to its end.

    Raises:
        AppError: It is damaged or meant for somebody else.
    """
    connection = reader.connection
    manifest = read_bundle(path, [each.age_identity for each in keys_of(connection)])
    known = ledger.find(connection, manifest.bundle_id)
    return {
        "bundle": manifest.bundle_id.hex(), "purpose": manifest.purpose.value, "sender": manifest.sender.name,
        "sender_workspace": manifest.sender.workspace_id, "created": manifest.created,
        "sequence": manifest.sequence, "accounts": manifest.accounts.count, "root": manifest.accounts.digest.hex(),
        **manifest.figures, "signature": "valid", "recipient": manifest.recipient_workspace,
        "is_for_this_workspace": manifest.recipient_workspace == workspace_id(connection),
        "is_trusted": trusted(connection, manifest.sender.signing_public) is not None,
        "state": known.state.value if known else "new",
    }  # fmt: skip
