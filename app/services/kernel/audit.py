"""The audit trail: an append-only chain that says who changed which record, never to what.

Each entry is sealed with a keyed hash over itself and the one before. Somebody who holds the key
of the file can forge a chain; its head is therefore also kept outside the file (in backups and in
the data folder), and a comparison shows whether entries were altered, cut off or rolled back.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, func, select

from app.models.base import canonical_json
from app.models.history import AuditEntry, AuditKey
from app.models.values import ChangeKind, moment_number
from app.services.kernel.changes import ChangeLine, Raw, column_names, insert_raw, raw_table
from app.services.kernel.steps import NOT_NAMED, StepRecord

START: Final = bytes(32)
_SINGLE_ROWS: Final = 50
_SEALED: Final = tuple(name for name in column_names("audit_entry") if name != "digest")


@dataclass(frozen=True)
class Head:
    """The last entry of a chain: what is compared with an anchor outside the file."""

    seq: int
    digest: bytes


@dataclass(frozen=True)
class Deed:
    """The part that all entries of one step share."""

    at: datetime
    zone: str
    actor_id: bytes | None
    device: str
    action: str
    step_seq: int


def append(connection: Connection, deed: Deed, record: StepRecord) -> Head:
    """Write the entries of one step and return the new head.

    Few rows get an entry each; a mass change gets one entry a table with the number of rows and
    a digest of their ids.
    """
    epoch, key = _newest_key(connection)
    before = head(connection)
    rows = []
    for content in _contents(record):
        values = {
            "seq": before.seq + 1, "at": moment_number(deed.at), "zone": deed.zone,
            "actor_id": deed.actor_id, "device": deed.device, "action": deed.action,
            "step_seq": deed.step_seq, **content, "epoch": epoch, "previous": before.digest,
        }  # fmt: skip
        before = Head(before.seq + 1, seal(key, [values[name] for name in _SEALED]))
        rows.append((*(values[name] for name in _SEALED), before.digest))
    insert_raw(connection, "audit_entry", (*_SEALED, "digest"), rows)
    return before


def head(connection: Connection) -> Head:
    """Return the last entry's number and digest."""
    statement = select(AuditEntry.seq, AuditEntry.digest).order_by(AuditEntry.seq.desc()).limit(1)
    found = connection.execute(statement).first()
    return Head(found[0], found[1]) if found else Head(0, START)


def digest_at(connection: Connection, seq: int) -> bytes | None:
    """Return the digest of an entry, to be compared with an anchor."""
    if seq == 0:
        return START
    statement = select(AuditEntry.digest).where(AuditEntry.seq == seq)
    found: bytes | None = connection.execute(statement).scalar()
    return found


def first_broken(connection: Connection) -> int | None:
    """Return the number of the first entry that does not continue the chain; None where all do."""
    keys = dict(connection.execute(select(AuditKey.epoch, AuditKey.key)).all())
    before, oldest = Head(0, START), 0
    for row in _entries(connection):
        values: list[Any] = list(row[:-1])
        epoch = values[_SEALED.index("epoch")]
        continues = values[0] == before.seq + 1 and values[_SEALED.index("previous")] == before.digest
        # Without its key an entry is worth nothing; a key that was replaced seals nothing new.
        if not continues or epoch not in keys or epoch < oldest or seal(keys[epoch], values) != row[-1]:
            return before.seq + 1
        before, oldest = Head(values[0], row[-1]), epoch
    counted = connection.execute(select(func.count()).select_from(AuditEntry)).scalar_one()
    return None if counted == before.seq else before.seq + 1


def start_epoch(connection: Connection, key: bytes) -> None:
    """Begin a new audit key; earlier entries stay sealed with the key of their time."""
    last = connection.execute(select(func.max(AuditKey.epoch))).scalar() or 0
    insert_raw(connection, "audit_key", ("epoch", "key"), [(last + 1, key)])


def seal(key: bytes, values: Sequence[Raw]) -> bytes:
    """Return the keyed hash of an entry's values in the order of its columns."""
    plain = [[value.hex()] if isinstance(value, bytes) else value for value in values]
    return hmac.new(key, canonical_json(plain).encode(), hashlib.sha256).digest()


def _entries(connection: Connection) -> Iterator[Any]:
    source = raw_table("audit_entry")
    wanted = [source.c[name] for name in (*_SEALED, "digest")]
    return iter(connection.execute(select(*wanted).order_by(source.c.seq).execution_options(yield_per=1000)))


def _newest_key(connection: Connection) -> tuple[int, bytes]:
    statement = select(AuditKey.epoch, AuditKey.key).order_by(AuditKey.epoch.desc()).limit(1)
    epoch, key = connection.execute(statement).one()
    return epoch, key


def _contents(record: StepRecord) -> list[dict[str, Any]]:
    if not record.row_count:
        return [_entry(None, None, None, 0, None, set())]
    if record.row_count <= _SINGLE_ROWS:
        return [_entry(line.table, line.kind, key, 1, None, _names(line)) for line in record.few for key in line.ids]
    return [
        _entry(table, kind, None, mass.count, mass.digest.digest(), mass.fields)
        for (table, kind), mass in record.masses.items()
    ]


def _entry(
    table: str | None,
    kind: ChangeKind | None,
    record_id: bytes | None,
    count: int,
    digest: bytes | None,
    names: set[str],
) -> dict[str, Any]:
    return {
        "table_name": table, "kind": kind.value if kind else None, "record_id": record_id, "row_count": count,
        "rows_digest": digest, "fields": canonical_json(sorted(names)) if names else None,
    }  # fmt: skip


def _names(line: ChangeLine) -> set[str]:
    return set(line.columns) - NOT_NAMED if line.kind is ChangeKind.UPDATE else set()
