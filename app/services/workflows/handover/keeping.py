"""What is here already when accounts arrive again: later work that stays on top, and rows that are gone at home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import select

from app.models.base import Stamped
from app.models.handover import Custody, Parked
from app.models.history import Step
from app.models.tables import CLASSES
from app.services.handover.codec import codecs
from app.services.handover.ledger import Line
from app.services.handover.manifest import Manifest, Purpose
from app.services.handover.proof import CUSTOMER, Item, moving_tables, read_accounts
from app.services.kernel.changes import Raw, chunks, raw_table, read_raw
from app.services.kernel.closure import links_to
from app.services.kernel.custody import BROUGHT
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.handover.owning import OPEN_PEOPLE
from app.services.workflows.handover.since import entries_since

_OWNERSHIP: Final = {CUSTOMER: "owner_id", **OPEN_PEOPLE}
_UPDATED: Final = "updated_at"


@dataclass
class LaterWork:
    """Rows that were changed here since the file that a return or delta belongs to, where ours are the newer ones.

    The file is placed and proven as it is; then they are put back on top, so that nobody's work is lost.
    """

    uow: UnitOfWork
    ours: frozenset[tuple[str, bytes]]
    _kept: dict[str, list[tuple[Raw, ...]]] = field(default_factory=dict)

    @classmethod
    def since(cls, uow: UnitOfWork, base: Line | None, step: int) -> LaterWork:
        """Return what was changed on the accounts of ``base`` after a step."""
        if base is None:
            return cls(uow, frozenset())
        return cls(uow, frozenset(entries_since(uow.session, base.accounts, step, uow.seq).changed))

    def takes(self, item: Item, old: Mapping[str, Raw], new: Mapping[str, Raw]) -> bool:
        """Keep our row for later where it is the newer one; return whether it is."""
        if (item.table, item.id) not in self.ours:
            return False
        if issubclass(CLASSES[item.table], Stamped) and _number(old[_UPDATED]) <= _number(new[_UPDATED]):
            return False
        values = {**old, **{name: new[name] for name in (_OWNERSHIP.get(item.table),) if name is not None}}
        names = [codec.name for codec in codecs(item.table)]
        self._kept.setdefault(item.table, []).append((item.id, *(values[name] for name in names)))
        return True

    def put_back(self) -> None:
        """Write our newer rows over those that were proven."""
        kept, self._kept = self._kept, {}
        for table, rows in kept.items():
            self.uow.bulk.update(table, [codec.name for codec in codecs(table)], rows)


@dataclass
class Gone:
    """Removes what came or went with an earlier file and is no longer there at home; what was written here stays.

    ``sealed_at`` is the last step before the file was sealed that a return belongs to.
    """

    uow: UnitOfWork
    manifest: Manifest
    base: Line | None = None
    sealed_at: int = 0
    count: int = 0

    def remove_rows(self, items: Iterable[Item]) -> None:
        """Remove those of an account's rows that are in no file any more: a handover alone removes nothing."""
        if self.manifest.purpose is Purpose.HANDOVER:
            return
        by_table: dict[str, list[bytes]] = {}
        for item in items:
            if self.manifest.purpose is Purpose.COLLECT or item.table != "owner_period":
                by_table.setdefault(item.table, []).append(item.id)
        is_gone = self._sent if self.manifest.purpose is Purpose.RETURN else self._brought
        self._remove({table: is_gone(table, ids) for table, ids in by_table.items()})

    def remove_accounts(self, present: Sequence[bytes]) -> None:
        """Remove the accounts of a mirror that are not in its rep's book any more.

        Where something was written here beside one, the customer stays with it.
        """
        if self.manifest.purpose is not Purpose.COLLECT:
            return
        source = raw_table(Custody.__tablename__)
        statement = select(source.c.customer_id, source.c.id).where(
            source.c.state == "mirrored", source.c.holder_workspace == self.manifest.sender.workspace_id
        )
        kept = set(present)
        custody = {key: row for key, row in self.uow.connection.execute(statement) if key not in kept}
        for some in chunks(sorted(custody), 100):
            for account in read_accounts(self.uow.connection, some):
                self._remove_account(account.customer_id, account.items, custody[account.customer_id])

    def _remove_account(self, customer: bytes, items: Sequence[Item], custody: bytes) -> None:
        by_table: dict[str, list[bytes]] = {}
        for item in items:
            by_table.setdefault(item.table, []).append(item.id)
        brought = {table: self._brought(table, ids) for table, ids in by_table.items()}
        if sum(map(len, brought.values())) < len(items):
            brought.pop(CUSTOMER)
            brought.pop("owner_period", None)
        else:
            self.uow.bulk.delete(Custody.__tablename__, [custody])
        self._remove(brought)

    def _sent(self, table: str, ids: Sequence[bytes]) -> list[bytes]:
        """Return those rows that went with the file and were not touched here since: the successor removed them."""
        versions = {key: row[0] for key, row in read_raw(self.uow.connection, table, ids, ("version",)).items()}
        return [key for key, version in versions.items() if _number(version) <= self.sealed_at]

    def _brought(self, table: str, ids: Sequence[bytes]) -> list[bytes]:
        """Return those rows that a file brought and nobody changed here; parked ones are all brought."""
        versions = {key: row[0] for key, row in read_raw(self.uow.connection, table, ids, ("version",)).items()}
        steps = raw_table(Step.__tablename__)
        brought = set(self.uow.connection.execute(
            select(steps.c.seq).where(steps.c.seq.in_(set(versions.values())), steps.c.command == BROUGHT)
        ).scalars())  # fmt: skip
        if self.base is not None:
            brought = {seq for seq in brought if seq >= (self.base.step_seq or 0)}
        return [key for key in ids if key not in versions or versions[key] in brought]

    def _remove(self, gone: Mapping[str, Sequence[bytes]]) -> None:
        for table, _ in reversed(moving_tables()):
            ids = list(gone.get(table, ()))
            if ids:
                self._let_go(table, ids, gone)
                here = list(read_raw(self.uow.connection, table, ids, ("id",)))
                self.uow.bulk.delete(table, here)
                self._remove_parked(set(ids) - set(here))
                self.count += len(ids)

    def _let_go(self, table: str, ids: Sequence[bytes], gone: Mapping[str, Sequence[bytes]]) -> None:
        """Empty what our own rows say of rows that are going."""
        for link in links_to(table):
            if link.table in CLASSES and CLASSES[link.table].__table__.columns[link.column].nullable:
                source = raw_table(link.table)
                naming = select(source.c.id).where(source.c[link.column].in_(ids))
                going = set(gone.get(link.table, ()))
                rows = [(key, None) for key in self.uow.connection.execute(naming).scalars() if key not in going]
                self.uow.bulk.update(link.table, (link.column,), rows)

    def _remove_parked(self, records: set[bytes]) -> None:
        source = raw_table(Parked.__tablename__)
        found = self.uow.connection.execute(select(source.c.id).where(source.c.record_id.in_(records))).scalars().all()
        self.uow.bulk.delete(Parked.__tablename__, list(found))


def _number(value: Any) -> int:
    return int(value)
