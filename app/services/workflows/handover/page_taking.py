"""What the page shows of accounts that come in: a file before it is imported, the files that were, what an undo does.

Only reads. What becomes of a file is the business of the commands beside this module.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, func, select

from app.errors import AppError
from app.models.customer import Customer
from app.models.handover import Custody
from app.models.history import Step
from app.models.values import moment_of_number
from app.services.handover import ledger
from app.services.handover.bundle_reader import read_bundle
from app.services.handover.cards import Card
from app.services.handover.ledger import Line, State
from app.services.handover.manifest import Purpose
from app.services.handover.people import keys_of, owner_id, peers, trusted, workspace_id
from app.services.handover.receipts import write_receipt
from app.services.kernel.changes import chunks
from app.services.kernel.permissions import READ, SHARED_READ, Subject, check
from app.services.kernel.queries import Reader, query
from app.services.preferences.settings import load_settings
from app.services.workflows.handover.returning import Lot, lots_to_return
from app.services.workflows.handover.since import entries_since
from app.services.workflows.handover.undoing import built_on, undo_until
from app.services.workspace.files import readable_file_errors
from app.services.workspace.state import state_hash
from app.text import tr


class Trust(StrEnum):
    """What is known of a card's holder here; ``changed`` is somebody who is trusted by another card."""

    TRUSTED = "trusted"
    UNKNOWN = "unknown"
    CHANGED = "changed"
    OWN = "own"


@dataclass(frozen=True)
class BundleLook:
    """What a handover file says of itself; its figures are as in the manifest."""

    path: Path
    bundle_id: bytes
    card: Card
    trust: Trust
    purpose: Purpose
    created: datetime
    accounts: int
    counts: Mapping[str, int]
    money: Mapping[str, Mapping[str, str]]
    is_for_us: bool
    state: State | None


@dataclass(frozen=True)
class TakenBundle:
    """A file that was imported here, and until when it can be taken back by anybody."""

    bundle_id: bytes
    sender: str
    purpose: Purpose
    accounts: int
    created: datetime
    taken: datetime
    undo_until: datetime
    state: State

    @property
    def is_in_force(self) -> bool:
        """Whether the import still holds."""
        return self.state is State.IMPORTED


@dataclass(frozen=True)
class UndoPreview:
    """What taking a handover back would do.

    ``entries`` counts by table what was added, changed and removed here since. ``is_built_on`` says that a later
    file stands in the way, ``has_card`` that the sender is still trusted.
    """

    bundle: TakenBundle
    entries: Mapping[str, Mapping[str, int]]
    entry_count: int
    is_late: bool
    days: int
    is_built_on: bool
    has_card: bool

    @property
    def makes_file(self) -> bool:
        """Whether a file for the sender is sealed."""
        return self.entry_count > 0 and self.bundle.purpose is not Purpose.COLLECT


@dataclass(frozen=True)
class TakenAccount:
    """An account that came with a file and is still worked on here."""

    id: bytes
    name: str
    city: str


@dataclass(frozen=True)
class ReturnPlan:
    """To whom accounts go back, from whom, and which belong into one file each."""

    card: Card
    former_owner: bytes
    lots: tuple[Lot, ...]


@query(SHARED_READ)
def look_into_bundle(reader: Reader, path: Path) -> BundleLook:
    """Return what a file says of itself, read and checked to its end.

    Raises:
        AppError: It is damaged or meant for somebody else.
    """
    connection = reader.connection
    with readable_file_errors():
        manifest = read_bundle(path, [each.age_identity for each in keys_of(connection)])
    known = ledger.find(connection, manifest.bundle_id)
    return BundleLook(
        path, manifest.bundle_id, manifest.sender, trust_in(connection, manifest.sender), manifest.purpose,
        datetime.fromisoformat(manifest.created), manifest.accounts.count, manifest.figures.get("counts", {}),
        manifest.figures.get("money", {}), manifest.recipient_workspace == workspace_id(connection),
        None if known is None else known.state,
    )  # fmt: skip


def trust_in(connection: Connection, card: Card) -> Trust:
    """Return whether a card is trusted here."""
    if card.workspace_id == workspace_id(connection):
        return Trust.OWN
    if trusted(connection, card.signing_public) is not None:
        return Trust.TRUSTED
    is_known = any(each.workspace_id == card.workspace_id for each in peers(connection))
    return Trust.CHANGED if is_known else Trust.UNKNOWN


@query(SHARED_READ)
def list_taken_bundles(reader: Reader) -> tuple[TakenBundle, ...]:
    """Return the files that were imported here, the latest first."""
    days = int(load_settings(reader.connection).handover_undo_days)
    return tuple(_taken(line, days) for line in ledger.lines(reader.connection) if line.is_incoming)


def _taken(line: Line, days: int) -> TakenBundle:
    return TakenBundle(
        line.bundle_id, str(line.manifest["sender"]["name"]), line.purpose, len(line.accounts),
        datetime.fromisoformat(line.manifest["created"]), moment_of_number(line.at), undo_until(line, days), line.state,
    )  # fmt: skip


@query(SHARED_READ)
def preview_undo(reader: Reader, bundle_id: bytes) -> UndoPreview:
    """Return what taking a handover back would do; counts only, nothing of any customer.

    Raises:
        AppError: There is nothing to undo.
    """
    line, days = _line(reader, bundle_id), int(load_settings(reader.connection).handover_undo_days)
    if line.step_seq is None or line.state is not State.IMPORTED:
        raise AppError("nothing-to-undo", tr("There is nothing to undo of this handover. Nothing was changed."))
    end = (reader.session.scalar(select(func.max(Step.seq))) or 0) + 1
    entries = entries_since(reader.session, line.accounts, line.step_seq, end)
    has_card = any(each.workspace_id == line.peer_workspace for each in peers(reader.connection))
    return UndoPreview(
        _taken(line, days), entries.plain(), entries.count(), reader.clock.now() > undo_until(line, days), days,
        built_on(reader.connection, line) is not None, has_card,
    )  # fmt: skip


@query(SHARED_READ)
def load_receipt(reader: Reader, bundle_id: bytes) -> bytes:
    """Return the receipt of a file that was imported, for its sender; it holds nothing of any customer.

    Raises:
        AppError: There is none.
    """
    line = _line(reader, bundle_id)
    if line.receipt is None:
        raise AppError("no-receipt", tr("There is no receipt for this file."))
    return write_receipt(line.receipt)


@query(READ)
def list_taken_accounts(reader: Reader, bundle_id: bytes) -> tuple[TakenAccount, ...]:
    """Return the accounts of a file that are still worked on here, by name."""
    line = _line(reader, bundle_id)
    statement = select(Customer.sort_key, Customer.id, Customer.name, Customer.city)
    statement = statement.where(Customer.id.not_in(select(Custody.customer_id)))
    reach = reader.within_reach(Customer.owner_id.expression)
    if reach is not None:
        statement = statement.where(reach)
    rows = [row for some in chunks(line.accounts) for row in reader.session.execute(
        statement.where(Customer.id.in_(some)))]  # fmt: skip
    return tuple(TakenAccount(key, name, city or "") for _, key, name, city in sorted(rows, key=lambda row: row[:2]))


@query(READ)
def plan_return(reader: Reader, bundle_id: bytes, customers: Sequence[bytes]) -> ReturnPlan:
    """Return how accounts go back to the sender of a file.

    Raises:
        AppError: The sender's card is trusted no longer, or an account did not come from there.
    """
    check(reader.session, reader.actor, reader.rule, (Subject("customer", key) for key in customers))
    connection, line = reader.connection, _line(reader, bundle_id)
    card = next((each for each in peers(connection) if each.workspace_id == line.peer_workspace), None)
    if card is None:
        raise AppError("unknown-card", tr("The card of the sender is no longer accepted here. Nothing was sealed."))
    return ReturnPlan(card, owner_id(connection), tuple(lots_to_return(connection, card, customers)))


def _line(reader: Reader, bundle_id: bytes) -> Line:
    line = ledger.find(reader.connection, bundle_id)
    if line is None or not line.is_incoming:
        raise AppError("no-such-handover", tr("No such handover was imported here."))
    return line


@query(SHARED_READ)
def hash_state(reader: Reader) -> str:
    """Return the hash over all rows of the workspace, which proves that an undo restored what was before."""
    return state_hash(reader.connection)
