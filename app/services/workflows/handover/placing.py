"""Placing accounts that arrive: row by row under their own ids, with the new owner, and proven at once.

After some accounts are written they are read back and hashed as the sender did. A difference stops the
import, and the transaction takes everything back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select

from app.models.base import canonical_json
from app.models.values import ID_BYTES, moment_number, new_id
from app.services.handover.bundle_reader import Reference
from app.services.handover.codec import codecs, raw_values
from app.services.handover.faults import hash_differs
from app.services.handover.figures import Figures
from app.services.handover.manifest import Manifest, Purpose
from app.services.handover.people import owner_id
from app.services.handover.proof import (
    AT_ONCE,
    CUSTOMER,
    Account,
    Item,
    Root,
    moving_tables,
    read_accounts,
    references_of,
)
from app.services.kernel.changes import Raw, raw_table, read_raw
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.handover.references import FIELD, Matched, place

_EXTERNAL: Final = "external_id"
_OPEN_PEOPLE: Final = (("follow_up", "assignee_id"), ("deal", "owner_id"))

Row = dict[str, Raw]


def period_id(bundle_id: bytes, customer_id: bytes) -> bytes:
    """Return the id of the ledger line that a handover opens: the same at sender and receiver."""
    return hashlib.sha256(b"owner-period\0" + bundle_id + customer_id).digest()[:ID_BYTES]


@dataclass
class Placing:
    """Takes the parts of a checked file into the workspace, inside the import's transaction."""

    uow: UnitOfWork
    manifest: Manifest
    matched: Matched = field(default_factory=Matched)
    figures: Figures = field(default_factory=Figures)
    root: Root = field(default_factory=Root)
    parked: dict[str, int] = field(default_factory=dict)
    outcomes: dict[str, int] = field(default_factory=dict)
    conflicts: list[dict[str, Any]] = field(default_factory=list)
    customers: list[bytes] = field(default_factory=list)
    _waiting: list[Account] = field(default_factory=list)

    def take_reference(self, reference: Reference) -> None:
        """Match something that the records refer to."""
        place(self.uow, self.manifest.sender.workspace_id, reference, self.matched)

    def take_blob(self, sha256: bytes, content: bytes) -> None:
        """Keep the bytes of an attached file, once for each content."""
        key = sha256[:ID_BYTES]
        if not read_raw(self.uow.connection, "blob", [key], ("size",)):
            self.uow.bulk.insert("blob", ("id", "sha256", "size", "content"), [(key, sha256, len(content), content)])

    def take_account(self, account: Account) -> None:
        """Place an account, together with some others."""
        self._waiting.append(account)
        if len(self._waiting) >= AT_ONCE:
            self.finish()

    def finish(self) -> None:
        """Place what is still waiting."""
        accounts, self._waiting = self._waiting, []
        if not accounts:
            return
        by_table: dict[str, list[tuple[Account, Item]]] = {}
        for account in accounts:
            for item in account.items:
                by_table.setdefault(item.table, []).append((account, item))
        for table, _ in moving_tables():
            self._write(table, by_table.get(table, []))
        if self.manifest.purpose is not Purpose.COLLECT:
            self._open_periods([account.customer_id for account in accounts])
        self.customers += [account.customer_id for account in accounts]
        self.uow.refresh_index()
        self._prove(accounts)
        self.uow.progress.advance(len(accounts))

    # Writing

    def _write(self, table: str, found: Sequence[tuple[Account, Item]]) -> None:
        names = tuple(codec.name for codec in codecs(table))
        present = read_raw(self.uow.connection, table, [item.id for _, item in found], names)
        new, changed = [], []
        taken = self._taken(found) if table == _EXTERNAL else {}
        for account, item in found:
            reason = self._homeless(item, taken)
            if reason is not None:
                self._park(account, item, reason)
                continue
            row = self._row(item)
            values = tuple(row[name] for name in names)
            if item.id not in present:
                new.append((item.id, *values))
            elif present[item.id] != values:
                changed.append((item.id, *values))
                self._note_conflict(account, item, names, present[item.id], values)
        self.uow.bulk.insert(table, ("id", *names), new)
        self.uow.bulk.update(table, names, changed)
        if table == CUSTOMER:
            self.outcomes["created"] = self.outcomes.get("created", 0) + len(new)
            self.outcomes["updated"] = self.outcomes.get("updated", 0) + len(changed)
            same = len(found) - len(new) - len(changed)
            self.outcomes["unchanged"] = self.outcomes.get("unchanged", 0) + same

    def _row(self, item: Item) -> Row:
        row = raw_values(item.table, item.values)
        for column, table in references_of(item.table):
            value = row[column]
            if isinstance(value, bytes):
                row[column] = self.matched.to_local(table, value)
        self._hand_over(item, row)
        return row

    def _hand_over(self, item: Item, row: Row) -> None:
        """Give the row to its new owner where it goes with the customer."""
        if self.manifest.purpose is Purpose.COLLECT:
            return
        if item.table == CUSTOMER:
            row["owner_id"] = self._owner()
        elif item.table == "owner_period" and row["to_at"] is None:
            row["to_at"] = self._moment()
        for table, column in _OPEN_PEOPLE:
            if item.table == table and self._is_open(item) and item.values[column] == self._former():
                row[column] = self._owner()

    def _is_open(self, item: Item) -> bool:
        return item.values["state"] == "open" if item.table == "follow_up" else item.values["closed_on"] is None

    def _owner(self) -> bytes:
        return owner_id(self.uow.connection)

    def _former(self) -> str | None:
        return None if self.manifest.former_owner is None else self.manifest.former_owner.hex()

    def _moment(self) -> int:
        return moment_number(datetime.fromisoformat(self.manifest.created))

    def _open_periods(self, customers: Sequence[bytes]) -> None:
        giver = self.matched.local.get(("user", self.manifest.sender.person_id))
        columns = ("id", "customer_id", "owner_id", "from_at", "to_at", "given_by_id", "reason")
        rows = [
            (period_id(self.manifest.bundle_id, key), key, self._owner(), self._moment(), None, giver, "handover")
            for key in customers
        ]
        present = read_raw(self.uow.connection, "owner_period", [row[0] for row in rows], ("owner_id",))
        self.uow.bulk.insert("owner_period", columns, [row for row in rows if row[0] not in present])

    # Parking

    def _taken(self, found: Sequence[tuple[Account, Item]]) -> dict[tuple[Any, ...], bytes]:
        """Return which of the numbers of other systems belong to another record here."""
        source = raw_table(_EXTERNAL)
        key = (source.c.table_name, source.c.source, source.c.value, source.c.scope)
        wanted = sorted({str(item.values["value"]) for _, item in found})
        rows = self.uow.connection.execute(select(*key, source.c.id).where(source.c.value.in_(wanted)))
        return {tuple(row[:4]): row[4] for row in rows}

    def _homeless(self, item: Item, taken: dict[tuple[Any, ...], bytes]) -> dict[str, Any] | None:
        """Return what a record refers to that is not here; None where it has a place."""
        if item.table == "custom_value":
            reference = self.matched.missing.get(bytes.fromhex(item.values["field_id"]))
            return None if reference is None else _plain(reference)
        if item.table == _EXTERNAL:
            key = tuple(item.values[name] for name in ("table_name", "source", "value", "scope"))
            if taken.get(key, item.id) != item.id:
                return {"table": _EXTERNAL, "id": taken[key].hex()}
        return None

    def _park(self, account: Account, item: Item, about: dict[str, Any]) -> None:
        source = raw_table("parked")
        known = select(source.c.id).where(source.c.record_id == item.id)
        if self.uow.connection.execute(known).first() is None:
            columns = ("id", "customer_id", "table_name", "record_id", "content", "about")
            content, described = canonical_json(dict(item.values)), canonical_json(about)
            row = (new_id(), account.customer_id, item.table, item.id, content, described)
            self.uow.bulk.insert("parked", columns, [row])
        self.parked[item.table] = self.parked.get(item.table, 0) + 1

    # Proving

    def _prove(self, accounts: Sequence[Account]) -> None:
        """Hash what the workspace now holds and compare it with what the file promised."""
        arrived = {account.customer_id: account for account in accounts}
        for stored in read_accounts(self.uow.connection, list(arrived), self.matched.to_foreign):
            came = arrived[stored.customer_id]
            ids = {(item.table, item.id) for item in came.items}
            again = Account(stored.customer_id, tuple(i for i in stored.items if (i.table, i.id) in ids))
            if again.digest() != came.digest():
                raise hash_differs()
            self.root.add(again.customer_id, again.digest())
            self.figures.add(again)

    def _note_conflict(
        self, account: Account, item: Item, names: Iterable[str], old: Sequence[Raw], new: Sequence[Raw]
    ) -> None:
        fields = [name for name, was, now in zip(names, old, new, strict=True) if was != now]
        kept = [name for name in fields if not name.endswith("_id") and name not in ("updated_at", "to_at")]
        if kept:
            self.conflicts.append({
                "customer": account.customer_id.hex(), "table": item.table, "id": item.id.hex(), "fields": kept,
                "taken": "theirs",
            })  # fmt: skip


def _plain(reference: Reference) -> dict[str, Any]:
    return {
        "table": FIELD, "id": reference.id.hex(), "values": dict(reference.values), "external_ids": [], "person": None,
    }  # fmt: skip
