"""Who has arriving accounts here from now on: the part of an import that is outside the proof.

By a handover they are the receiver's, by a return again those of whoever had them before; a delta leaves them
where they are, a collected book stays its rep's and can only be read here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import select

from app.models.handover import Custody
from app.models.values import ID_BYTES, moment_number, new_id
from app.services.handover import ledger
from app.services.handover.ledger import Line, State
from app.services.handover.manifest import Manifest, Purpose
from app.services.handover.people import owner_id
from app.services.handover.proof import CUSTOMER, Item
from app.services.kernel.changes import Raw, raw_table, read_raw
from app.services.kernel.custody import HANDED_OVER, MIRRORED
from app.services.kernel.uow import UnitOfWork

_PERIOD: Final = "owner_period"
_CUSTODY: Final = Custody.__tablename__
OPEN_PEOPLE: Final = {"follow_up": "assignee_id", "deal": "owner_id"}
_PERIOD_COLUMNS: Final = ("id", "customer_id", "owner_id", "from_at", "to_at", "given_by_id", "reason")
_CUSTODY_COLUMNS: Final = ("id", "customer_id", "state", "holder_workspace", "bundle_id", "since")

Row = dict[str, Raw]


def period_id(bundle_id: bytes, customer_id: bytes) -> bytes:
    """Return the id of the ledger line that a handover opens: the same at sender and receiver."""
    return hashlib.sha256(b"owner-period\0" + bundle_id + customer_id).digest()[:ID_BYTES]


@dataclass
class Owning:
    """Decides it for one file; ``base`` is the line of the file that a return or delta belongs to."""

    uow: UnitOfWork
    manifest: Manifest
    base: Line | None = None
    _owners: dict[bytes, bytes | None] = field(default_factory=dict)
    _expected: frozenset[bytes] = frozenset()

    def __post_init__(self) -> None:
        self._expected = frozenset(self.base.accounts) if self.base else frozenset()

    def expects(self, customer: bytes) -> bool:
        """Return whether the file may carry this account: what adds to another file or returns it, only its."""
        return self.base is None or customer in self._expected

    def look_at(self, customers: Sequence[bytes]) -> None:
        """Find out who gets these accounts, before anything of them is written."""
        purpose, here = self.manifest.purpose, owner_id(self.uow.connection)
        self._owners = dict.fromkeys(customers, here)
        if purpose is Purpose.DELTA:
            present = read_raw(self.uow.connection, CUSTOMER, customers, ("owner_id",))
            self._owners |= {key: _id(owner) for key, (owner,) in present.items()}
        elif purpose is Purpose.RETURN and self.base is not None:
            self._owners |= self._former_owners(customers, self.base.bundle_id)

    def left(self, customers: Sequence[bytes]) -> set[bytes]:
        """Return the accounts of a collected book that stay as they are here.

        They are worked on in this very workspace, a later book of somebody else has them, or they were handed
        over from here out of the very mirror that the book would renew.
        """
        if self.manifest.purpose is not Purpose.COLLECT:
            return set()
        here = read_raw(self.uow.connection, CUSTOMER, customers, ("id",)).keys()
        custody = self._custody(customers)
        others = {
            key for key, (_, state, holder, since) in custody.items()
            if state == MIRRORED and holder != self.manifest.sender.workspace_id and since > self.moment()
        }  # fmt: skip
        given = {key for key, (_, state, holder, _) in custody.items() if state == HANDED_OVER}
        return {key for key in here if key not in custody} | others | self._given_from_mirror(given)

    def _given_from_mirror(self, customers: set[bytes]) -> set[bytes]:
        """Return which accounts that were handed over from here had come last in a book of the sender's."""
        found, decided = set[bytes](), set[bytes]()
        for line in ledger.lines(self.uow.connection) if customers else ():  # the latest first
            if line.is_incoming and line.state is State.IMPORTED and line.purpose is not Purpose.DELTA:
                here = (customers - decided).intersection(line.accounts)
                decided |= here
                if line.purpose is Purpose.COLLECT and line.peer_workspace == self.manifest.sender.workspace_id:
                    found |= here
        return found

    def apply(self, customer: bytes, item: Item, row: Row, old: Mapping[str, Raw] | None) -> None:
        """Set in a row who has it; ``old`` is the row that is here already."""
        if self.manifest.purpose is Purpose.COLLECT:
            return
        owner = self._owners[customer]
        stays = old if self.manifest.purpose is Purpose.DELTA else None
        if item.table == CUSTOMER:
            row["owner_id"] = owner
        elif item.table == _PERIOD and (stays is not None or row["to_at"] is None):
            row["to_at"] = stays["to_at"] if stays is not None else self._closing()
        column = OPEN_PEOPLE.get(item.table)
        if column is not None and is_open(item):
            if stays is not None:
                row[column] = stays[column]
            elif item.values[column] == self._former():
                row[column] = owner

    def settle(self, customers: Sequence[bytes], giver: bytes | None) -> None:
        """Write the ledger of owners and the custody of accounts that were placed."""
        purpose = self.manifest.purpose
        if purpose is Purpose.COLLECT:
            self._mirror(customers)
        elif purpose is not Purpose.DELTA:
            self._open_periods(customers, giver)
            self.uow.bulk.delete(_CUSTODY, [row[0] for row in self._custody(customers).values()])

    def moment(self) -> int:
        """Return when the file was sealed."""
        return moment_number(datetime.fromisoformat(self.manifest.created))

    def _closing(self) -> int:
        """Return when the sender's time ended: for a delta at the handover that it belongs to."""
        if self.manifest.purpose is Purpose.DELTA and self.base is not None:
            return moment_number(datetime.fromisoformat(self.base.manifest["created"]))
        return self.moment()

    def _former(self) -> str | None:
        return None if self.manifest.former_owner is None else self.manifest.former_owner.hex()

    def _former_owners(self, customers: Sequence[bytes], base: bytes) -> dict[bytes, bytes | None]:
        """Return who had the accounts before they were handed over by ``base``."""
        source = raw_table(_PERIOD)
        given = {period_id(base, key) for key in customers}
        statement = select(source.c.id, source.c.customer_id, source.c.owner_id).where(
            source.c.customer_id.in_(customers)
        ).order_by(source.c.from_at, source.c.to_at.is_(None), source.c.version)  # fmt: skip
        rows = self.uow.connection.execute(statement)
        return {customer: owner for key, customer, owner in rows if key not in given}

    def _open_periods(self, customers: Sequence[bytes], giver: bytes | None) -> None:
        """Close what is open and open the line of this file, once."""
        source = raw_table(_PERIOD)
        ours = {key: period_id(self.manifest.bundle_id, key) for key in customers}
        known = read_raw(self.uow.connection, _PERIOD, list(ours.values()), ("owner_id",))
        is_open = select(source.c.id).where(source.c.customer_id.in_(customers), source.c.to_at.is_(None))
        others = [key for key in self.uow.connection.execute(is_open).scalars() if key not in known]
        self.uow.bulk.update(_PERIOD, ("to_at",), [(key, self.moment()) for key in others])
        rows = [
            (period, key, self._owners[key], self.moment(), None, giver, self._reason())
            for key, period in ours.items() if period not in known
        ]  # fmt: skip
        self.uow.bulk.insert(_PERIOD, _PERIOD_COLUMNS, rows)

    def _reason(self) -> str:
        return "returned" if self.manifest.purpose is Purpose.RETURN else "handover"

    def _custody(self, customers: Sequence[bytes]) -> dict[bytes, tuple[bytes, str, str, int]]:
        source = raw_table(_CUSTODY)
        columns = (source.c.customer_id, source.c.id, source.c.state, source.c.holder_workspace, source.c.since)
        rows = self.uow.connection.execute(select(*columns).where(source.c.customer_id.in_(customers)))
        return {row[0]: (row[1], row[2], row[3], row[4]) for row in rows}

    def _mirror(self, customers: Sequence[bytes]) -> None:
        known = self._custody(customers)
        values = (MIRRORED, self.manifest.sender.workspace_id, self.manifest.bundle_id, self.moment())
        self.uow.bulk.update(_CUSTODY, _CUSTODY_COLUMNS[2:], [(row[0], *values) for row in known.values()])
        new = [(new_id(), key, *values) for key in customers if key not in known]
        self.uow.bulk.insert(_CUSTODY, _CUSTODY_COLUMNS, new)


def give_up(uow: UnitOfWork, customers: Sequence[bytes], holder: str, bundle_id: bytes) -> None:
    """Note that accounts are worked on elsewhere now; what was mirrored here is handed over from here."""
    source = raw_table(_CUSTODY)
    statement = select(source.c.customer_id, source.c.id).where(source.c.customer_id.in_(customers))
    known: dict[bytes, bytes] = {key: row for key, row in uow.connection.execute(statement)}  # noqa: C416
    values = (HANDED_OVER, holder, bundle_id, moment_number(uow.now))
    uow.bulk.update(_CUSTODY, _CUSTODY_COLUMNS[2:], [(key, *values) for key in known.values()])
    uow.bulk.insert(_CUSTODY, _CUSTODY_COLUMNS, [(new_id(), key, *values) for key in customers if key not in known])


def is_open(item: Item) -> bool:
    """Return whether a follow-up or deal is still open."""
    return item.values["state"] == "open" if item.table == "follow_up" else item.values["closed_on"] is None


def _id(value: Raw) -> bytes | None:
    return value if isinstance(value, bytes) else None
