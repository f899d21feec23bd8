"""Taking a whole handover back: at the receiver together with what was done since, which is sealed first.

All of it is one transaction: the return file, the later work, the import itself. At the sender the flip of
our copy is taken back for the accounts that are still away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, Final

from sqlalchemy import Connection, select

from app.errors import AppError, RefusedError
from app.models.handover import Custody, Peer
from app.models.history import Step
from app.models.values import ChangeKind, Role, moment_of_number
from app.services.handover import ledger
from app.services.handover.ledger import Line, State
from app.services.handover.manifest import Purpose
from app.services.handover.people import owner_id, peers
from app.services.kernel.changes import ChangeLine, raw_table, read_raw
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.permissions import ADMINISTER, Rule
from app.services.kernel.undo import lines_backwards, note_undone, references_to, revert
from app.services.kernel.uow import UnitOfWork
from app.services.preferences.settings import load_settings
from app.services.workflows.handover.references import KNOWN
from app.services.workflows.handover.sealing import SealAccounts, Sealed, seal_accounts
from app.services.workflows.handover.since import Belonging, Entries, entries_since, lines_since
from app.services.workspace.files import readable_file_errors
from app.text import Text, tr

_EXTERNAL: Final = "external_id"
_SHARED: Final = (*KNOWN, "blob")


@dataclass(frozen=True)
class UndoHandover(Command):
    """Take a handover back that was imported or verified here.

    What was added or changed on the accounts since is sealed to ``part`` for the sender before it goes.
    After the cooling-off period only an admin does this, by ``is_forced``.
    """

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Handover taken back")
    kind: ClassVar[str] = "handover"
    is_undoable: ClassVar[bool] = False
    is_always_noted: ClassVar[bool] = True
    ignores_custody: ClassVar[bool] = True

    bundle_id: bytes
    part: Path
    is_forced: bool = False


@dataclass(frozen=True)
class TakenBack:
    """What was taken back, the hash over all rows from before it, and the return file where one was needed."""

    line: Line
    entries: Entries
    sealed: Sealed | None
    state_before: str | None
    kept: int = 0

    def plain(self, state_hash: str) -> dict[str, Any]:
        """Return it as plain data, with the hash over all rows as they are now."""
        restored = None if self.state_before is None else self.state_before == state_hash
        delta = None if self.sealed is None else {
            **self.sealed.plain(), "entries": self.entries.count(), "tables": self.entries.plain(),
        }  # fmt: skip
        return {
            "bundle": self.line.bundle_id.hex(), "accounts": len(self.line.accounts), "state_hash": state_hash,
            "state_before": self.state_before, "state_restored": restored, "kept": self.kept, "return_delta": delta,
        }  # fmt: skip


def undo_handover(uow: UnitOfWork, command: UndoHandover) -> TakenBack:
    """Seal what was done since, take it back, take the handover back.

    Raises:
        AppError: There is nothing to undo, the cooling-off period is over, or a later handover stands on this one.
        ConflictError: Rows of the accounts were moved to customers that stay.
    """
    with readable_file_errors():
        return _undo(uow, command)


def _undo(uow: UnitOfWork, command: UndoHandover) -> TakenBack:
    line = ledger.find(uow.connection, command.bundle_id)
    if line is None or line.step_seq is None or line.state not in (State.IMPORTED, State.VERIFIED):
        raise AppError("nothing-to-undo", tr("There is nothing to undo of this handover. Nothing was changed."))
    step = uow.session.get_one(Step, line.step_seq)
    if not line.is_incoming:
        _take_back_flip(uow, line, step)
        return TakenBack(line, Entries(), None, step.state_before)
    refuse_taking_back(uow, line, is_forced=command.is_forced)
    accounts = frozenset(line.accounts)
    entries = entries_since(uow.session, accounts, step.seq, uow.seq)
    sealed = _seal(uow, command, line, entries)
    steps = []
    for number, part in lines_since(Belonging(uow.session, accounts), step.seq, uow.seq):
        revert(uow, number, part)
        steps.append(number)
    for number in dict.fromkeys(steps):
        _take_back_shared(uow, number, [each for each in lines_backwards(uow.session, number) if _is_shared(uow, each)])
    kept = _take_back_import(uow, step)
    note_undone(uow, step)
    uow.summary = {"bundle": line.bundle_id.hex(), "returned": entries.count()}
    return TakenBack(line, entries, sealed, step.state_before, kept)


def undo_until(line: Line, days: int) -> datetime:
    """Return the end of the cooling-off period of a handover."""
    return moment_of_number(line.at) + timedelta(days=days)


def refuse_taking_back(uow: UnitOfWork, line: Line, *, is_forced: bool = False) -> None:
    """Refuse to undo an import, in whatever way, that is too old or on which a later handover stands.

    Raises:
        AppError: It is.
    """
    _refuse_late(uow, line, is_forced=is_forced)
    _refuse_if_built_on(uow, line, is_forced=is_forced)


def _refuse_late(uow: UnitOfWork, line: Line, *, is_forced: bool) -> None:
    days = int(load_settings(uow.connection).handover_undo_days)
    if uow.now <= undo_until(line, days) or (is_forced and uow.actor.role is Role.ADMIN):
        return
    raise RefusedError(
        "cooling-off-over",
        tr("This handover was imported more than %n days ago. Nothing was changed. "
           "An admin can still take it back on purpose.", "", days),
    )  # fmt: skip


def built_on(connection: Connection, line: Line, *, is_forced: bool = False) -> Line | None:
    """Return a later file in force that changed the accounts, or gave them on; one without a receipt may be lost.

    What went by a file whose flip was taken back is here again.
    """
    ours = frozenset(line.accounts)
    for other in ledger.lines(connection):
        is_later = other.step_seq is not None and line.step_seq is not None and other.step_seq > line.step_seq
        gives = other.is_incoming or other.purpose in (Purpose.HANDOVER, Purpose.RETURN)
        is_under_way = other.state is State.SEALED and other.receipt is None and not is_forced
        is_in_force = other.state in (State.IMPORTED, State.VERIFIED) or is_under_way
        if is_later and gives and is_in_force and not ours.isdisjoint(other.accounts):
            return other
    return None


def _refuse_if_built_on(uow: UnitOfWork, line: Line, *, is_forced: bool) -> None:
    other = built_on(uow.connection, line, is_forced=is_forced)
    if other is not None and other.state is State.SEALED:
        raise AppError(
            "sealed-on",
            tr("Some of these accounts were sealed for somebody since, and no receipt came back yet: file {bundle}. "
               "Nothing was changed. Verify its receipt; or, if nobody will ever import that file, take this handover "
               "back on purpose.", bundle=other.bundle_id.hex()),
        )  # fmt: skip
    if other is not None:
        raise AppError(
            "built-on",
            tr("A later handover of these accounts stands on this one. Nothing was changed. "
               "Take that one back first: {bundle}", bundle=other.bundle_id.hex()),
        )  # fmt: skip


def _seal(uow: UnitOfWork, command: UndoHandover, line: Line, entries: Entries) -> Sealed | None:
    """Seal the accounts as they are now to the one who sent them, if anything was done on any of them.

    All of them go, so that the file alone gives the whole handover back there.
    """
    present = read_raw(uow.connection, "customer", line.accounts, ("id",))
    if not present or not entries.count() or line.purpose is Purpose.COLLECT:
        return None
    card = next((each for each in peers(uow.connection) if each.workspace_id == line.peer_workspace), None)
    if card is None:
        raise AppError(
            "unknown-card",
            tr("The card of the sender is no longer accepted here, so nothing can be sealed for them. "
               "Nothing was changed. Accept it again first."),
        )  # fmt: skip
    return seal_accounts(uow, SealAccounts(
        card.signing_public, tuple(sorted(present)), command.part, Purpose.RETURN,
        former_owner=owner_id(uow.connection), base=line.bundle_id, is_again=command.is_forced,
    ))  # fmt: skip


def _take_back_import(uow: UnitOfWork, step: Step) -> int:
    """Take back what an import wrote; return how many people, tags and the like stay because others use them."""
    shared: list[ChangeLine] = []
    for line in lines_backwards(uow.session, step.seq):
        if _is_shared(uow, line):
            shared.append(line)
        else:
            revert(uow, step.seq, line)
    return _take_back_shared(uow, step.seq, shared)


def _is_shared(uow: UnitOfWork, line: ChangeLine) -> bool:
    """Return whether a step added what any account may refer to: people, tags, products, fields, files' bytes."""
    return line.kind is ChangeKind.INSERT and (line.table in _SHARED or _names_made(uow, line))


def _take_back_shared(uow: UnitOfWork, seq: int, made: list[ChangeLine]) -> int:
    """Take such rows back where nobody changed or uses them; return how many stay."""
    used = {key for line in made if line.table in _SHARED for key in _used(uow, seq, line)}
    named = read_raw(uow.connection, _EXTERNAL, [key for line in made for key in line.ids
                                                 if line.table == _EXTERNAL], ("record_id",))  # fmt: skip
    for line in made:
        gone = [key for key in line.ids if key not in used and named.get(key, (None,))[0] not in used]
        here = read_raw(uow.connection, line.table, gone, ("version",))
        revert(uow, seq, replace(line, ids=tuple(key for key in gone if key in here), columns=(), new=()))
    return len(used)


def _names_made(uow: UnitOfWork, line: ChangeLine) -> bool:
    """Return whether these are numbers that other systems have for people, tags and products."""
    if line.table != _EXTERNAL:
        return False
    return all(row == (None,) for row in read_raw(uow.connection, _EXTERNAL, line.ids, ("customer_id",)).values())


def _used(uow: UnitOfWork, seq: int, line: ChangeLine) -> set[bytes]:
    """Return the rows that somebody changed or refers to by now."""
    versions = read_raw(uow.connection, line.table, line.ids, ("version",))
    used = {key for key, (version,) in versions.items() if version != seq}
    columns = [(table, column) for table, column in references_to(line.table) if table != _EXTERNAL]
    if line.table == "user":
        columns += [(Peer.__tablename__, "user_id"), ("user", "manager_id")]
    for table, column in columns:
        source = raw_table(table)
        used |= set(uow.connection.execute(select(source.c[column]).where(source.c[column].in_(line.ids))).scalars())
    return used


def _take_back_flip(uow: UnitOfWork, line: Line, step: Step) -> None:
    """Have the accounts again that are still away by this handover; what came back since stays as it came."""
    source = raw_table(Custody.__tablename__)
    away = select(source.c.customer_id).where(source.c.bundle_id == line.bundle_id)
    belonging = Belonging(uow.session, frozenset(uow.connection.execute(away).scalars()))
    for found in lines_backwards(uow.session, step.seq):
        part = belonging.of(found)
        if part is not None:
            revert(uow, step.seq, part)
    note_undone(uow, step)
    uow.summary = {"bundle": line.bundle_id.hex()}


HANDLERS: Handlers = {UndoHandover: undo_handover}
