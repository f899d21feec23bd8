"""People with a workspace each who trust each other and hand accounts over, by the commands that the program has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session
from sqlcipher3.dbapi2 import Connection

from app.bootstrap import Founding, Steward, found, open_steward
from app.models.engine import connect
from app.services.handover import ledger
from app.services.handover.cards import Card
from app.services.handover.manifest import Manifest, Purpose
from app.services.kernel.clock import FixedClock
from app.services.kernel.reading import Conventions
from app.services.workflows.handover.importing import ImportAccounts, Imported
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workflows.handover.returning import lots_to_return, stragglers, whole_book
from app.services.workflows.handover.sealing import SealAccounts
from app.services.workflows.handover.undoing import TakenBack, UndoHandover
from app.services.workflows.handover.verifying import Verified, VerifyReceipt
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials
from tests import factories as make
from tests.services.conftest import CLOCK, NOW, ZONE


@dataclass
class Desk:
    """Somebody with a workspace of one's own."""

    name: str
    steward: Steward
    folder: Path
    card: Card
    key: WorkspaceKey
    founded: bytes = field(repr=False)
    outside: Connection = field(repr=False)
    files: int = 0
    known: tuple[int, str] | None = None

    def seal(self, to: Desk, customers: Sequence[bytes], purpose: Purpose = Purpose.HANDOVER, **options: Any) -> Sealed:
        """Seal accounts for somebody."""
        self.files += 1
        path = self.folder / f"{self.name}-{self.files}.steward-handover"
        options.setdefault("former_owner", self.steward.actor.user_id)
        command = SealAccounts(to.card.signing_public, tuple(customers), path, purpose, **options)
        return Sealed(path, self.steward.do(command).value.manifest)

    def give_back(self, to: Desk, customers: Sequence[bytes]) -> list[Sealed]:
        """Seal accounts back to the one from whom they came."""
        with self.steward.workspace.database.readers.connect() as connection:
            lots = lots_to_return(connection, to.card, customers)
        return [self.seal(to, lot.customers, Purpose.RETURN, base=lot.base) for lot in lots]

    def follow_up(self, to: Desk, sealed: Sealed) -> Sealed | None:
        """Seal what changed since a file was sealed; nothing where nothing did."""
        with Session(self.steward.workspace.database.readers) as session:
            lot = stragglers(session, sealed.manifest.bundle_id)
        return self.seal(to, lot.customers, Purpose.DELTA, base=lot.base) if lot.customers else None

    def copy_book(self, to: Desk) -> Sealed:
        """Seal the whole book for a lead."""
        with self.steward.workspace.database.readers.connect() as connection:
            book = whole_book(connection)
        return self.seal(to, book, Purpose.COLLECT)

    def take(self, sealed: Sealed) -> Imported:
        """Import a file."""
        found: Imported = self.steward.do(ImportAccounts(sealed.path), state_before=self.state()).value
        return found

    def verify(self, taken: Imported) -> Verified:
        """Verify a receipt."""
        found: Verified = self.steward.do(VerifyReceipt(taken.receipt)).value
        return found

    def undo(self, sealed: Sealed, *, is_forced: bool = False) -> tuple[TakenBack, Sealed | None]:
        """Take a handover back; return also the file for its sender, if there is one."""
        self.files += 1
        path = self.folder / f"{self.name}-{self.files}.steward-handover"
        back: TakenBack = self.steward.do(UndoHandover(sealed.manifest.bundle_id, path, is_forced)).value
        return back, None if back.sealed is None else Sealed(path, back.sealed.manifest)

    def state(self) -> str:
        """Return the hash over all rows, which is the former one as long as nobody committed anything."""
        commits: int = self.outside.execute("PRAGMA data_version").fetchone()[0]
        if self.known is None or self.known[0] != commits:
            self.known = commits, make.state_of(self.steward)
        return self.known[1]

    def all(self, sql: str, **values: object) -> list[Any]:
        """Return the first column of what SQL finds."""
        with self.steward.workspace.database.readers.connect() as connection:
            return list(connection.execute(text(sql), values).scalars())

    def one(self, sql: str, **values: object) -> Any:
        """Return the one value that SQL finds."""
        (found,) = self.all(sql, **values)
        return found

    def active(self) -> set[bytes]:
        """Return the accounts that are worked on here."""
        return set(self.all("SELECT id FROM customer WHERE id NOT IN (SELECT customer_id FROM custody)"))

    def line(self, sealed: Sealed) -> ledger.Line:
        """Return the line of a file in the ledger."""
        with self.steward.workspace.database.readers.connect() as connection:
            found = ledger.find(connection, sealed.manifest.bundle_id)
        assert found is not None
        return found

    def later(self, days: int) -> None:
        """Let time go by."""
        clock = FixedClock(NOW + timedelta(days=days), ZONE)
        self.steward.bus.surroundings = replace(self.steward.bus.surroundings, clock=clock)


@dataclass(frozen=True)
class Sealed:
    """A file on its way, and what it says of itself."""

    path: Path
    manifest: Manifest = field(repr=False)


Founded = dict[str, tuple[bytes, WorkspaceKey]]
_founded: dict[tuple[str, ...], Founded] = {}


@contextmanager
def desks(folder: Path, *names: str) -> Iterator[list[Desk]]:
    """Open a workspace for each, all of whom accepted all cards; they are founded once and then copied."""
    if names not in _founded:
        _founded[names] = _found(folder, names)
    with ExitStack() as stack:
        made = []
        for name, (content, key) in _founded[names].items():
            path = folder / f"{name}.steward"
            path.write_bytes(content)
            steward = stack.enter_context(_opened(path, key))
            outside = connect(path, key.database, read_only=True)
            stack.callback(outside.close)
            made.append(Desk(name, steward, folder, steward.do(ShowCard()).value, key, content, outside))
        yield made


def _found(folder: Path, names: Sequence[str]) -> Founded:
    made: Founded = {}
    with ExitStack() as stack:
        people = []
        for name in names:
            key = found(folder / name, None, Founding(name, name, conventions=Conventions(ZONE, "CN", "CNY")), CLOCK)
            steward = stack.enter_context(_opened(folder / name, key))
            people.append((name, key, steward, steward.do(ShowCard()).value))
        for _, _, steward, own in people:
            for _, _, _, card in people:
                if card is not own:
                    steward.do(AcceptCard(card))
    for name, key, _, _ in people:
        made[name] = ((folder / name).read_bytes(), key)
    return made


@contextmanager
def _opened(path: Path, key: WorkspaceKey) -> Iterator[Steward]:
    steward = open_steward(path, Credentials(key=key), program="test", write=True, clock=CLOCK)
    try:
        yield steward
    finally:
        steward.close(with_backup=False)


OPEN_LINES = """SELECT count(*) FROM customer AS c WHERE 1 != (SELECT count(*) FROM owner_period AS p
WHERE p.customer_id = c.id AND p.to_at IS NULL AND p.owner_id IS c.owner_id)"""
"""Customers without the one open line of the ledger that names their owner."""
