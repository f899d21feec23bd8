"""Sealing accounts into a file for one receiver: encrypted to them, signed by us, noted in the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import AppError, RefusedError
from app.models.handover import Custody, OrganisationKey
from app.models.values import Role, new_id
from app.services.handover import ledger
from app.services.handover.bundle_writer import (
    Kept,
    Survey,
    account_frames,
    blob_list,
    listed,
    packed_blobs,
    reference_frames,
    survey,
    write_bundle,
)
from app.services.handover.faults import unknown_card
from app.services.handover.frames import Frame, Packed, packed
from app.services.handover.ledger import State
from app.services.handover.manifest import Listed, Manifest, Purpose
from app.services.handover.people import ensure_keys, own_card, trusted, user_of_peer
from app.services.handover.proof import CUSTOMER, read_accounts
from app.services.kernel import audit
from app.services.kernel.changes import chunks, raw_table
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.custody import HANDED_OVER
from app.services.kernel.garbage import collecting_rarely
from app.services.kernel.permissions import REASSIGN, Actor, Rule, Subject
from app.services.kernel.uow import UnitOfWork
from app.services.preferences.settings import may_leads_seal
from app.services.workflows.handover.references import describe
from app.services.workspace.files import new_private_file
from app.text import Text, tr


@dataclass(frozen=True)
class SealAccounts(Command):
    """Seal accounts for the holder of an accepted card.

    The file is written to ``part``; whoever gave the command gives it its name once the step is in the
    ledger, so that a crash leaves at most a line without a file. What was sealed for somebody and not receipted
    is sealed once more only where ``is_again`` says that the former file will not be imported.
    """

    needs: ClassVar[Rule] = REASSIGN
    title: ClassVar[Text] = tr("Accounts sealed for handover")
    kind: ClassVar[str] = "handover"
    is_undoable: ClassVar[bool] = False
    is_always_noted: ClassVar[bool] = True
    ignores_custody: ClassVar[bool] = True

    signing_public: bytes
    customers: tuple[bytes, ...]
    part: Path
    purpose: Purpose = Purpose.HANDOVER
    former_owner: bytes | None = None
    base: bytes | None = None
    plan: bytes | None = None
    is_again: bool = False

    def subjects(self) -> Iterable[Subject]:
        """Return the customers."""
        return (Subject("customer", key) for key in self.customers)

    def check(self, session: Session, actor: Actor) -> None:
        """Refuse a lead what belongs to others where the workspace leaves that to admins."""
        if actor.role is not Role.LEAD or actor.is_file_owner or may_leads_seal(session.connection()):
            return
        source = raw_table(CUSTOMER)
        is_anothers = source.c.owner_id.is_distinct_from(actor.user_id)
        for some in chunks(self.customers):
            if session.execute(select(source.c.id).where(source.c.id.in_(some), is_anothers).limit(1)).first():
                raise RefusedError("leads-do-not-seal", tr(
                    "In this workspace only admins seal what belongs to somebody else. Nothing was sealed. "
                    "Ask an admin."))  # fmt: skip


@dataclass(frozen=True)
class Sealed:
    """A file that was sealed."""

    manifest: Manifest

    def plain(self) -> dict[str, Any]:
        """Return what is said of it: figures and hashes, no customer."""
        found = self.manifest
        return {
            "bundle": found.bundle_id.hex(), "purpose": found.purpose.value, "recipient": found.recipient_workspace,
            "sequence": found.sequence, "accounts": found.accounts.count, "root": found.accounts.digest.hex(),
            **found.figures,
        }  # fmt: skip


def seal_accounts(uow: UnitOfWork, command: SealAccounts) -> Sealed:
    """Write the sealed file and its line in the ledger.

    Raises:
        AppError: The card is not trusted, or there is nothing to seal.
        OSError: The file cannot be written. Nothing is noted then.
    """
    with collecting_rarely():
        return _seal(uow, command)


def _seal(uow: UnitOfWork, command: SealAccounts) -> Sealed:
    connection = uow.connection
    card = trusted(connection, command.signing_public)
    if card is None:
        raise unknown_card()
    _refuse_given_away(uow, command)
    _refuse_under_way(uow, command)
    if not command.customers and command.purpose is not Purpose.COLLECT:
        raise AppError("nothing-to-seal", tr("There is no account to seal. Nothing was written."))
    uow.progress.start(tr("Counting and hashing accounts"), len(command.customers))
    kept = Kept()
    found = survey(kept.passing(read_accounts(connection, command.customers)), uow.progress)
    owner = user_of_peer(connection, card)
    _want_people(found, owner, command.former_owner)
    references = reference_frames(describe(connection, found.wanted))
    keys = ensure_keys(uow)
    last = ledger.last_sealed(connection, card.workspace_id)
    manifest = Manifest(
        bundle_id=new_id(), purpose=command.purpose, sender=own_card(connection, keys),
        recipient_workspace=card.workspace_id, recipient_key=card.recipient, owner=owner,
        former_owner=command.former_owner, created=uow.now.isoformat().replace("+00:00", "Z"),
        zone=uow.clock.zone_name, sequence=last.sequence + 1 if last else 1,
        previous=last.manifest_sha256 if last else None, base=command.base,
        accounts=Listed(found.root.count, found.root.value()), ownership=found.ownership.value(),
        references=listed(frame.data for frame in references), blobs=blob_list(connection, found.blobs),
        figures=found.figures.plain(), audit=_audit_head(uow), plan=command.plan,
    )  # fmt: skip
    frames = _frames(uow, command, found, references, kept)
    with new_private_file(command.part) as file:
        write_bundle(file, manifest, keys.signing, _recipients(uow, card.recipient), frames)
    ledger.note(uow, manifest, command.customers, State.SEALED, is_incoming=False)
    uow.summary = {"bundle": manifest.bundle_id.hex(), "accounts": found.root.count}
    return Sealed(manifest)


def _refuse_given_away(uow: UnitOfWork, command: SealAccounts) -> None:
    """Refuse to pass on what somebody else has already; what changed before that may follow as a delta."""
    if command.purpose is Purpose.DELTA:
        return
    source = raw_table(Custody.__tablename__)
    for some in chunks(command.customers):
        given = select(source.c.id).where(source.c.customer_id.in_(some), source.c.state == HANDED_OVER)
        if uow.connection.execute(given.limit(1)).first() is not None:
            raise AppError(
                "given-away",
                tr("Some of these accounts were handed over to somebody else already. Nothing was sealed."),
            )


def _refuse_under_way(uow: UnitOfWork, command: SealAccounts) -> None:
    """Refuse to give one account to two people: the first may have imported it, and nobody here would know."""
    if command.is_again or command.purpose in (Purpose.DELTA, Purpose.COLLECT):
        return
    sealed = ledger.under_way(uow.connection, command.customers)
    if sealed:
        bundle = max(sealed.values(), key=lambda line: line.seq).bundle_id.hex()
        raise AppError(
            "under-way",
            tr("%n of these accounts were sealed already, and no receipt came back yet: file {bundle}. "
               "Nothing was sealed. Verify its receipt; or, if nobody will ever import that file, "
               "seal them once more on purpose.", "", len(sealed), bundle=bundle),
        )  # fmt: skip


def _want_people(found: Survey, *people: bytes | None) -> None:
    found.wanted.setdefault("user", set()).update(key for key in people if key is not None)


def _frames(
    uow: UnitOfWork, command: SealAccounts, found: Survey, references: list[Frame], kept: Kept
) -> Iterator[Packed]:
    uow.progress.start(tr("Sealing accounts"), len(command.customers))
    yield packed(references)
    for blob in packed_blobs(uow.connection, found.blobs):
        yield blob
        uow.progress.advance(0)  # whoever wants it to stop is heard
    further = read_accounts(uow.connection, sorted(command.customers)[len(kept.accounts) :])
    for account in chain(kept.accounts, (packed(account_frames(each)) for each in further)):
        yield account
        uow.progress.advance(1)


def _recipients(uow: UnitOfWork, recipient: str) -> list[str]:
    source = raw_table(OrganisationKey.__tablename__)
    newest = select(source.c.recipient).order_by(source.c.known_since.desc()).limit(1)
    return list(dict.fromkeys([recipient, *uow.connection.execute(newest).scalars()]))


def _audit_head(uow: UnitOfWork) -> Mapping[str, Any]:
    head = audit.head(uow.connection)
    return {"seq": head.seq, "digest": head.digest.hex()}


@dataclass(frozen=True)
class SealPlan(Command):
    """Seal what a plan gives to each successor: all files, or none."""

    needs: ClassVar[Rule] = REASSIGN
    title: ClassVar[Text] = tr("Accounts sealed for handover")
    kind: ClassVar[str] = "handover"
    is_undoable: ClassVar[bool] = False
    is_always_noted: ClassVar[bool] = True
    ignores_custody: ClassVar[bool] = True

    parts: tuple[SealAccounts, ...]

    def subjects(self) -> Iterable[Subject]:
        """Return the customers."""
        return (subject for part in self.parts for subject in part.subjects())

    def check(self, session: Session, actor: Actor) -> None:
        """Refuse what is refused of each part."""
        for part in self.parts:
            part.check(session, actor)


def seal_plan(uow: UnitOfWork, command: SealPlan) -> list[Sealed]:
    """Write the sealed files and their lines in the ledger.

    Raises:
        AppError: Something cannot be sealed. Nothing is noted then.
        OSError: A file cannot be written. Nothing is noted then.
    """
    found = [seal_accounts(uow, part) for part in command.parts]
    uow.summary = {"bundles": [each.manifest.bundle_id.hex() for each in found]}
    return found


HANDLERS: Handlers = {SealAccounts: seal_accounts, SealPlan: seal_plan}
