"""Importing a handover file: checked to its end first, then placed, proven and receipted in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Final

from sqlalchemy.exc import IntegrityError

from app.services.handover import ledger
from app.services.handover.bundle_reader import Takers, read_bundle
from app.services.handover.faults import bad_content, bad_signature, hash_differs, unknown_sender, wrong_recipient
from app.services.handover.ledger import Line, State
from app.services.handover.manifest import Listed, Manifest, Purpose
from app.services.handover.people import ensure_keys, keys_of, trusted, workspace_id
from app.services.handover.receipts import make_receipt
from app.services.kernel.bus import Abandon
from app.services.kernel.changes import read_raw
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.garbage import collecting_rarely
from app.services.kernel.permissions import ADMINISTER, Rule
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.handover.duplicates import Duplicates
from app.services.workflows.handover.keeping import Gone, LaterWork
from app.services.workflows.handover.owning import Owning
from app.services.workflows.handover.placing import Placing
from app.services.workflows.handover.undoing import refuse_taking_back
from app.services.workspace.files import readable_file_errors
from app.text import Text, tr

NAMED: Final = 200
"""Of how many customers with conflicts or likenesses the names are given."""


@dataclass(frozen=True)
class ImportAccounts(Command):
    """Take over the accounts in a handover file; a dry run does it all and takes it back."""

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Accounts taken over")
    kind: ClassVar[str] = "handover"
    is_always_noted: ClassVar[bool] = True
    ignores_custody: ClassVar[bool] = True
    undo_advice: ClassVar[Text | None] = tr(
        "The accounts were worked on since they came, so a plain undo cannot take them back. Nothing was changed. "
        "Take the handover back as a whole instead: then what was added goes to its sender."
    )

    path: Path
    is_dry_run: bool = False

    @classmethod
    def check_undo(cls, uow: UnitOfWork, step_seq: int) -> None:
        """Refuse a plain undo when a whole undo would be refused too: the cooling-off period holds for both."""
        for line in ledger.lines(uow.connection):
            if line.is_incoming and line.step_seq == step_seq:
                refuse_taking_back(uow, line)


@dataclass(frozen=True)
class Imported:
    """What became of a file. ``status`` is imported, already_imported or dry_run.

    ``names`` are those of the first customers that conflicts and likenesses are about, which after a dry run
    stand nowhere else; ``missing_fields`` the custom fields for which values were parked.
    """

    status: str
    manifest: Manifest
    receipt: dict[str, Any]
    outcomes: dict[str, int] = field(default_factory=dict)
    parked: dict[str, int] = field(default_factory=dict)
    made: dict[str, int] = field(default_factory=dict)
    conflicts: tuple[dict[str, Any], ...] = ()
    duplicates: tuple[dict[str, Any], ...] = ()
    missing_before: tuple[int, ...] = ()
    removed: int = 0
    names: Mapping[str, str] = field(default_factory=dict)
    missing_fields: tuple[str, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Return it as plain data."""
        manifest = self.manifest
        return {
            "status": self.status, "bundle": manifest.bundle_id.hex(), "purpose": manifest.purpose.value,
            "sender": manifest.sender.name, "sequence": manifest.sequence, "accounts": manifest.accounts.count,
            "root": manifest.accounts.digest.hex(), **manifest.figures, "outcomes": self.outcomes,
            "parked": self.parked, "made": self.made, "conflicts": list(self.conflicts),
            "duplicates": list(self.duplicates), "missing_before": list(self.missing_before),
            "removed": self.removed,
        }  # fmt: skip


def import_accounts(uow: UnitOfWork, command: ImportAccounts) -> Imported:
    """Check, place, prove and receipt; a second import of the same file changes nothing.

    Raises:
        AppError: The file is refused; each reason has its own code. Nothing was changed.
    """
    with readable_file_errors(), collecting_rarely():
        return _import(uow, command)


def _import(uow: UnitOfWork, command: ImportAccounts) -> Imported:
    keys = ensure_keys(uow)
    identities = [each.age_identity for each in keys_of(uow.connection)]
    strangers = Takers(manifest=lambda found: _begin(uow, found))
    manifest = read_bundle(command.path, identities, strangers, is_sketch=True, progress=uow.progress)
    known = ledger.find(uow.connection, manifest.bundle_id)
    if known is not None and known.manifest_sha256 == manifest.digest() and known.state is not State.UNDONE:
        raise Abandon(_known(manifest, known))
    ledger.refuse_out_of_turn(uow.connection, manifest)
    placing = _place(uow, command.path, identities, manifest)
    receipt = make_receipt(manifest, placing.root, placing.figures, uow, keys)
    status = "dry_run" if command.is_dry_run else "imported"
    result = _result(uow, status, manifest, placing, receipt)
    if command.is_dry_run:
        raise Abandon(result)
    if known is None:
        ledger.note(uow, manifest, placing.customers, State.IMPORTED, is_incoming=True)
    ledger.mark(uow, manifest.bundle_id, State.IMPORTED, receipt, uow.seq)
    uow.summary = {"bundle": manifest.bundle_id.hex(), **placing.outcomes}
    return result


def _begin(uow: UnitOfWork, manifest: Manifest) -> None:
    _refuse_stranger(uow, manifest)
    uow.progress.start(tr("Counting and hashing accounts"), manifest.accounts.count)


def _refuse_stranger(uow: UnitOfWork, manifest: Manifest) -> None:
    """Refuse a sender whose card was not accepted, and a file that is for another workspace."""
    card = trusted(uow.connection, manifest.sender.signing_public)
    if card is None:
        raise unknown_sender(manifest.sender.name)
    if card.workspace_id != manifest.sender.workspace_id:
        raise bad_signature()
    keys = {each.recipient for each in keys_of(uow.connection)}
    if manifest.recipient_workspace != workspace_id(uow.connection) or manifest.recipient_key not in keys:
        raise wrong_recipient()


def _place(uow: UnitOfWork, path: Path, identities: list[str], manifest: Manifest) -> Placing:
    uow.progress.start(tr("Taking accounts over"), manifest.accounts.count)
    placing = _placing(uow, manifest)
    takers = Takers(
        reference=placing.take_reference, blob=placing.take_blob, account=placing.take_account,
    )  # fmt: skip
    try:
        again = read_bundle(path, identities, takers, progress=uow.progress)
        placing.finish()
        placing.gone.remove_accounts(placing.customers)
    except IntegrityError:  # a record twice, or one that hangs on nothing
        raise bad_content() from None
    found = Listed(placing.root.count, placing.root.value())
    if again != manifest or found != manifest.accounts or placing.figures.plain() != manifest.figures:
        raise hash_differs()
    return placing


def _placing(uow: UnitOfWork, manifest: Manifest) -> Placing:
    base = ledger.base_of(uow.connection, manifest)
    if base is None and manifest.purpose in (Purpose.RETURN, Purpose.DELTA):
        raise bad_content()
    since = 0 if base is None else ledger.step_of_sealing(uow.connection, base)
    if base is not None and base.is_incoming:
        since = base.step_seq or 0
    gone = Gone(uow, manifest, base, since)
    return Placing(uow, manifest, Owning(uow, manifest, base), LaterWork.since(uow, base, since), gone)


def _result(uow: UnitOfWork, status: str, manifest: Manifest, placing: Placing, receipt: dict[str, Any]) -> Imported:
    last = ledger.last_imported(uow.connection, manifest.sender.workspace_id)
    missing = range(last.sequence + 1 if last else 1, manifest.sequence)
    likenesses = tuple(Duplicates(uow.connection, placing.customers).find())
    about = [each["customer"] for each in placing.conflicts]
    about += [each[side] for each in likenesses for side in ("customer", "other")]
    fields = sorted(str(each.values.get("name")) for each in placing.matched.missing.values())
    return Imported(
        status, manifest, receipt, placing.outcomes, placing.parked, placing.matched.made, tuple(placing.conflicts),
        likenesses, tuple(missing), placing.gone.count, _names(uow, about), tuple(fields),
    )  # fmt: skip


def _names(uow: UnitOfWork, about: Iterable[str]) -> dict[str, str]:
    ids = [bytes.fromhex(each) for each in list(dict.fromkeys(about))[:NAMED]]
    found = read_raw(uow.connection, "customer", ids, ("name",))
    return {key.hex(): str(name) for key, (name,) in found.items()}


def _known(manifest: Manifest, known: Line) -> Imported:
    return Imported("already_imported", manifest, dict(known.receipt or {}))


HANDLERS: Handlers = {ImportAccounts: import_accounts}
