"""Placing accounts that arrive: row by row under their own ids, with the new owner, and proven at once.

After some accounts are written they are read back and hashed as the sender did. A difference stops the
import, and the transaction takes everything back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import func, select

from app.models.base import canonical_json
from app.models.values import ID_BYTES, new_id
from app.services.handover.bundle_reader import Reference
from app.services.handover.codec import codecs, plain_values
from app.services.handover.faults import bad_content, hash_differs
from app.services.handover.figures import Figures
from app.services.handover.manifest import Manifest
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
from app.services.workflows.handover.keeping import Gone, LaterWork
from app.services.workflows.handover.matching import Matching
from app.services.workflows.handover.owning import Owning
from app.services.workflows.handover.references import FIELD, Matched

DETAILED: Final = 200
"""Of how many conflicts both values are given; a mirror that is replaced may have very many."""

_BLOBS_AT_ONCE: Final = 4 << 20  # bytes of files that are written together
_RECORDS_AT_ONCE: Final = 4_000  # of accounts that are placed together, which may be large ones
_EXTERNAL: Final = "external_id"
_VALUE: Final = "custom_value"
_PARKED: Final = (_EXTERNAL, _VALUE)
"""What may have no place here."""

Row = dict[str, Raw]


@dataclass
class Placing:
    """Takes the parts of a checked file into the workspace, inside the import's transaction."""

    uow: UnitOfWork
    manifest: Manifest
    owning: Owning
    later: LaterWork
    gone: Gone
    matched: Matched = field(default_factory=Matched)
    figures: Figures = field(default_factory=Figures)
    root: Root = field(default_factory=Root)
    parked: dict[str, int] = field(default_factory=dict)
    outcomes: dict[str, int] = field(default_factory=dict)
    conflicts: list[dict[str, Any]] = field(default_factory=list)
    customers: list[bytes] = field(default_factory=list)
    _matching: Matching = field(init=False)
    _waiting: list[Account] = field(default_factory=list)
    _blobs: dict[bytes, tuple[bytes, bytes]] = field(default_factory=dict)
    _blob_bytes: int = 0

    def __post_init__(self) -> None:
        self._matching = Matching(self.uow, self.manifest.sender.workspace_id, self.matched)

    def take_reference(self, reference: Reference) -> None:
        """Match something that the records refer to."""
        self._matching.take(reference)

    def take_blob(self, sha256: bytes, content: bytes) -> None:
        """Keep the bytes of an attached file, once for each content."""
        self._blobs[sha256[:ID_BYTES]] = (sha256, content)
        self._blob_bytes += len(content)
        if self._blob_bytes >= _BLOBS_AT_ONCE:
            self._keep_blobs()

    def _keep_blobs(self) -> None:
        blobs, self._blobs, self._blob_bytes = self._blobs, {}, 0
        present = read_raw(self.uow.connection, "blob", list(blobs), ("size",)) if blobs else {}
        rows = [(key, sha256, len(content), content) for key, (sha256, content) in blobs.items() if key not in present]
        self.uow.bulk.insert("blob", ("id", "sha256", "size", "content"), rows)

    def take_account(self, account: Account) -> None:
        """Place an account, together with some others.

        Raises:
            AppError: It is none of those that the file adds to or brings back.
        """
        if not self.owning.expects(account.customer_id):
            raise bad_content()
        self._waiting.append(account)
        if len(self._waiting) >= AT_ONCE or sum(len(each.items) for each in self._waiting) >= _RECORDS_AT_ONCE:
            self.finish()

    def finish(self) -> None:
        """Place what is still waiting."""
        accounts, self._waiting = self._waiting, []
        self._matching.finish()
        self._keep_blobs()
        if not accounts:
            return
        customers = [account.customer_id for account in accounts]
        left = self.owning.left(customers)
        placed = [account for account in accounts if account.customer_id not in left]
        self.owning.look_at([account.customer_id for account in placed])
        self._write_all(placed)
        self.customers += customers
        proven = self._prove(placed)
        for account in accounts:
            self.root.add(account.customer_id, proven.get(account.customer_id) or account.digest)
            if account.customer_id in left:
                self.figures.add(account)
                self.outcomes["left"] = self.outcomes.get("left", 0) + 1
        self.later.put_back()
        self.uow.refresh_index()
        self.uow.progress.advance(len(accounts))

    # Writing

    def _write_all(self, accounts: Sequence[Account]) -> None:
        by_table: dict[str, list[tuple[Account, Item]]] = {}
        for account in accounts:
            for item in account.items:
                by_table.setdefault(item.table, []).append((account, item))
        for table, _ in moving_tables():
            self._write(table, by_table.get(table, []))
            self.uow.progress.advance(0)  # whoever wants it to stop is heard, here and below
        giver = self.matched.local.get(("user", self.manifest.sender.person_id))
        self.owning.settle([account.customer_id for account in accounts], giver)

    def _write(self, table: str, found: Sequence[tuple[Account, Item]]) -> None:
        names = tuple(codec.name for codec in codecs(table))
        present = read_raw(self.uow.connection, table, [item.id for _, item in found], names)
        new, changed = [], []
        taken = self._taken(found) if table == _EXTERNAL else {}
        in_order = itemgetter(*names)
        for account, item in found:
            reason = self._homeless(item, taken) if table in _PARKED else None
            if reason is not None:
                self._park(account, item, reason)
                continue
            there = present.get(item.id)
            old = None if there is None else dict(zip(names, there, strict=True))
            row = self._row(account, item, old)
            values = in_order(row)
            if old is None:
                new.append((item.id, *values))
            elif there != values:
                changed.append((item.id, *values))
                self._note_conflict(account, item, old, row)
        self.uow.bulk.insert(table, ("id", *names), new)
        self.uow.bulk.update(table, names, changed)
        if table == CUSTOMER:
            self.outcomes["created"] = self.outcomes.get("created", 0) + len(new)
            self.outcomes["updated"] = self.outcomes.get("updated", 0) + len(changed)
            same = len(found) - len(new) - len(changed)
            self.outcomes["unchanged"] = self.outcomes.get("unchanged", 0) + same

    def _row(self, account: Account, item: Item, old: Row | None) -> Row:
        row = dict(item.raw)
        for column, table in references_of(item.table):
            value = row[column]
            if isinstance(value, bytes):
                row[column] = self.matched.to_local(table, value)
        self.owning.apply(account.customer_id, item, row, old)
        return row

    # Parking

    def _taken(self, found: Sequence[tuple[Account, Item]]) -> dict[tuple[Any, ...], bytes]:
        """Return which of the numbers of other systems belong to another record here."""
        source = raw_table(_EXTERNAL)
        key = (source.c.table_name, source.c.source, source.c.value, source.c.scope)
        wanted = func.json_each(canonical_json([str(item.values["value"]) for _, item in found])).table_valued("value")
        theirs = select(*key, source.c.id).where(source.c.value.in_(select(wanted.c.value)))
        rows = self.uow.connection.execute(theirs)
        return {tuple(row[:4]): row[4] for row in rows}

    def _homeless(self, item: Item, taken: dict[tuple[Any, ...], bytes]) -> dict[str, Any] | None:
        """Return what a record refers to that is not here; None where it has a place."""
        if item.table == _VALUE:
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

    def _prove(self, accounts: Sequence[Account]) -> dict[bytes, bytes]:
        """Hash what the workspace now holds and compare it with what the file promised."""
        arrived = {account.customer_id: account for account in accounts}
        proven = {}
        for stored in read_accounts(self.uow.connection, list(arrived), self.matched.to_foreign):
            came = arrived[stored.customer_id]
            again, others = stored, list[Item]()
            if len(stored.items) != len(came.items):
                ids = {(item.table, item.id) for item in came.items}
                again = Account(stored.customer_id, tuple(i for i in stored.items if (i.table, i.id) in ids))
                others = [i for i in stored.items if (i.table, i.id) not in ids]
            if not _are_equal(again, came):
                raise hash_differs()
            self.figures.add(again)
            proven[stored.customer_id] = came.digest
            self.gone.remove_rows(others)
            self.uow.progress.advance(0)
        return proven

    def _note_conflict(self, account: Account, item: Item, old: Row, new: Row) -> None:
        """Note what both sides wrote; where ours is the later one, it stays on top of what is proven."""
        fields = [name for name in new if old[name] != new[name]]
        kept = [name for name in fields if not name.endswith("_id") and name not in ("updated_at", "to_at")]
        is_ours = (item.table, item.id) in self.later.ours
        taken = "ours" if self.later.takes(item, old, new) else "theirs"
        if kept and (is_ours or self.owning.base is None):
            conflict: dict[str, Any] = {
                "customer": account.customer_id.hex(), "table": item.table, "id": item.id.hex(), "fields": kept,
                "taken": taken,
            }  # fmt: skip
            if len(self.conflicts) < DETAILED:
                ours, theirs = plain_values(item.table, old), plain_values(item.table, new)
                conflict["values"] = {name: [ours[name], theirs[name]] for name in kept}
            self.conflicts.append(conflict)


def _are_equal(stored: Account, came: Account) -> bool:
    """Return whether an account has the hash with which it came; equal texts need not be hashed again."""
    are_same = len(stored.items) == len(came.items) and all(
        ours.id == theirs.id
        and ours.table == theirs.table
        and (ours.text == theirs.text or ours.digest == theirs.digest)
        for ours, theirs in zip(stored.items, came.items, strict=True)
    )
    return are_same or stored.digest == came.digest


def _plain(reference: Reference) -> dict[str, Any]:
    return {
        "table": FIELD, "id": reference.id.hex(), "values": dict(reference.values), "external_ids": [], "person": None,
    }  # fmt: skip
