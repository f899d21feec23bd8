"""The ledger of handover files: what was sealed here and what was imported, each once and for all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, func, select

from app.errors import AppError
from app.models.base import canonical_json
from app.models.handover import Bundle
from app.models.history import AuditEntry, Step
from app.models.values import ID_BYTES, moment_number
from app.services.handover.manifest import Manifest, Purpose
from app.services.kernel.changes import Raw, raw_table
from app.services.kernel.notes import add_note, change_notes
from app.services.kernel.uow import UnitOfWork
from app.text import tr

_LINES: Final = raw_table(Bundle.__tablename__)
_STEPS: Final = raw_table(Step.__tablename__)


class State(StrEnum):
    """How far a file has come. What a step did to it is undone with that step."""

    SEALED = "sealed"
    IMPORTED = "imported"
    VERIFIED = "verified"
    UNDONE = "undone"


@dataclass(frozen=True)
class Line:
    """One line of the ledger; ``accounts`` are the customers that it carries."""

    seq: int
    bundle_id: bytes
    is_incoming: bool
    purpose: Purpose
    peer_workspace: str
    sequence: int
    manifest_sha256: bytes
    root: bytes
    manifest: Mapping[str, Any]
    accounts: tuple[bytes, ...]
    state: State
    at: int
    step_seq: int | None
    receipt: Mapping[str, Any] | None


def note(uow: UnitOfWork, manifest: Manifest, accounts: Sequence[bytes], state: State, *, is_incoming: bool) -> None:
    """Write a line for a file that is being sealed or imported."""
    source = raw_table(Bundle.__tablename__)
    seq = (uow.connection.execute(select(func.max(source.c.seq))).scalar() or 0) + 1
    peer = manifest.sender.workspace_id if is_incoming else manifest.recipient_workspace
    values: dict[str, Raw] = {
        "seq": seq, "bundle_id": manifest.bundle_id, "is_incoming": int(is_incoming),
        "purpose": manifest.purpose.value, "peer_workspace": peer, "sequence": manifest.sequence,
        "manifest_sha256": manifest.digest(), "root": manifest.accounts.digest, "manifest": manifest.data().decode(),
        "accounts": b"".join(sorted(accounts)), "state": state.value, "at": moment_number(uow.now),
        "step_seq": uow.seq,
    }  # fmt: skip
    add_note(uow, Bundle.__tablename__, values)


def mark(
    uow: UnitOfWork,
    bundle_id: bytes,
    state: State,
    receipt: Mapping[str, Any] | None = None,
    step_seq: int | None = None,
) -> None:
    """Note that a file has come further, with its receipt and the step that imported it."""
    values: dict[str, Raw] = {"state": state.value}
    if receipt is not None:
        values["receipt"] = canonical_json(receipt)
    if step_seq is not None:
        values["step_seq"] = step_seq
    change_notes(uow, Bundle.__tablename__, {"bundle_id": bundle_id}, values)


def find(connection: Connection, bundle_id: bytes) -> Line | None:
    """Return the line of a file; None where this workspace never saw it."""
    row = connection.execute(_statement().where(_LINES.c.bundle_id == bundle_id)).first()
    return None if row is None else _line(row)


def lines(connection: Connection) -> list[Line]:
    """Return the whole ledger, the latest first."""
    return [_line(row) for row in connection.execute(_statement().order_by(_LINES.c.seq.desc()))]


def last_sealed(connection: Connection, workspace: str) -> Line | None:
    """Return the latest file to another workspace."""
    return _last(connection, _LINES.c.peer_workspace == workspace, _LINES.c.is_incoming == int(False))


def last_imported(connection: Connection, workspace: str) -> Line | None:
    """Return the latest file from another workspace that was not undone."""
    return _last(
        connection,
        _LINES.c.peer_workspace == workspace,
        _LINES.c.is_incoming == int(True),
        _STEPS.c.undone_by_seq.is_(None),
    )


def _last(connection: Connection, *which: ColumnElement[bool]) -> Line | None:
    row = connection.execute(_statement().where(*which).order_by(_LINES.c.sequence.desc()).limit(1)).first()
    return None if row is None else _line(row)


def refuse_out_of_turn(connection: Connection, manifest: Manifest) -> None:
    """Refuse a file that comes after a later one of its sender, or without the one it belongs to.

    Raises:
        AppError: It is older than what was imported, carries a known id with another content, or belongs
            to a file that was never imported here.
    """
    known = find(connection, manifest.bundle_id)
    if known is not None and known.manifest_sha256 != manifest.digest():
        raise AppError(
            "tampered",
            tr("A handover file with the same number and another content was imported before. Nothing was changed. "
               "Ask the sender which one is genuine."),
        )  # fmt: skip
    latest = last_imported(connection, manifest.sender.workspace_id)
    if latest is not None and manifest.sequence <= latest.sequence:
        raise AppError(
            "out-of-sequence",
            tr("A later handover file of this sender was imported already. Nothing was changed. "
               "Ask the sender to seal it again."),
        )  # fmt: skip
    base = base_of(connection, manifest)
    if manifest.base is not None and base is None:
        raise AppError(
            "base-missing",
            tr("This file adds to a handover that was not imported here. Nothing was changed. "
               "Import the files of this sender in the order in which they were sealed."),
        )  # fmt: skip
    if known is not None and was_given_back(connection, known.bundle_id):
        raise AppError(
            "given-back",
            tr("These accounts were given back to their sender. Nothing was changed. "
               "Ask the sender to seal them again."),
        )  # fmt: skip


def under_way(connection: Connection, customers: Iterable[bytes]) -> dict[bytes, Line]:
    """Return which accounts were sealed for somebody of whom no receipt came, each with its file.

    What came back since is not on its way any more.
    """
    wanted, found, back = frozenset(customers), dict[bytes, Line](), set[bytes]()
    for line in lines(connection):  # the latest first
        here = wanted.intersection(line.accounts)
        if line.purpose not in (Purpose.HANDOVER, Purpose.RETURN):
            continue
        if line.is_incoming and line.state is State.IMPORTED:
            back |= here
        elif not line.is_incoming and line.state is State.SEALED and line.receipt is None:
            found |= dict.fromkeys(here - back, line)
    return found


def base_of(connection: Connection, manifest: Manifest) -> Line | None:
    """Return the line of the file that a delta or return belongs to; None where it is not in force here.

    A delta belongs to what was imported from its sender, a return to what was sealed to its sender.
    """
    line = None if manifest.base is None else find(connection, manifest.base)
    if line is None or line.peer_workspace != manifest.sender.workspace_id:
        return None
    is_return = manifest.purpose is Purpose.RETURN
    fits = not line.is_incoming if is_return else line.is_incoming and line.state is State.IMPORTED
    return line if fits else None


def was_given_back(connection: Connection, bundle_id: bytes) -> bool:
    """Return whether accounts were sealed back to the one who handed them over by this file."""
    returns = select(_LINES.c.manifest).where(
        _LINES.c.purpose == Purpose.RETURN.value, _LINES.c.is_incoming == int(False)
    )
    bases = (json.loads(text)["base"] for text in connection.execute(returns).scalars())
    return bundle_id.hex() in bases


def step_of_sealing(connection: Connection, line: Line) -> int:
    """Return the last step before a file was sealed here, whatever became of the file since."""
    source = raw_table(AuditEntry.__tablename__)
    found = select(source.c.step_seq).where(source.c.seq == line.manifest["audit"]["seq"])
    return connection.execute(found).scalar() or 0


def _statement() -> Select[Any]:
    """Return the lines, each with the step that undid its last act, if one did."""
    return select(*_LINES.c, _STEPS.c.undone_by_seq).join_from(
        _LINES, _STEPS, _LINES.c.step_seq == _STEPS.c.seq, isouter=True
    )


def _state(row: Any) -> State:
    state = State(row.state)
    if row.undone_by_seq is None:
        return state
    return State.UNDONE if row.is_incoming else State.SEALED


def _line(row: Any) -> Line:
    ids = row.accounts
    return Line(
        row.seq, row.bundle_id, bool(row.is_incoming), Purpose(row.purpose), row.peer_workspace, row.sequence,
        row.manifest_sha256, row.root, json.loads(row.manifest),
        tuple(ids[at : at + ID_BYTES] for at in range(0, len(ids), ID_BYTES)), _state(row), row.at, row.step_seq,
        None if row.receipt is None else json.loads(row.receipt),
    )  # fmt: skip
