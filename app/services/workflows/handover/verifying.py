"""Verifying a receipt: the receiver's own figures against ours, and only then our copy is handed over.

The copy stays, read-only, until somebody removes it on purpose: without a receipt nothing is given up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from app.errors import AppError
from app.models.handover import Custody
from app.models.values import moment_number
from app.services.handover import ledger
from app.services.handover.ledger import Line, State
from app.services.handover.manifest import Purpose
from app.services.handover.people import trusted, user_of_peer
from app.services.handover.receipts import check_receipt, differences
from app.services.kernel.changes import chunks, raw_table, read_raw
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.custody import HANDED_OVER
from app.services.kernel.permissions import REASSIGN, Actor, Rule, not_found
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.handover.owning import give_up, period_id
from app.services.workflows.handover.since import entries_since
from app.text import Text, tr


@dataclass(frozen=True)
class VerifyReceipt(Command):
    """Compare a receipt with the file that it is for; where it is complete, our copy is handed over.

    A lead does it for files with accounts of the team.
    """

    needs: ClassVar[Rule] = REASSIGN
    title: ClassVar[Text] = tr("Receipt of a handover verified")
    kind: ClassVar[str] = "handover"
    is_always_noted: ClassVar[bool] = True
    ignores_custody: ClassVar[bool] = True

    receipt: Mapping[str, Any]

    def check(self, session: Session, actor: Actor) -> None:
        """Refuse to give up accounts out of reach; once they are given up, nothing happens to them any more."""
        owners, connection = actor.owners(self.needs), session.connection()
        line = _line_of(connection, self.receipt)
        if owners is None or line is None or line.state is not State.SEALED:
            return
        if any(
            owner not in owners for (owner,) in read_raw(connection, "customer", line.accounts, ("owner_id",)).values()
        ):
            raise not_found()


@dataclass(frozen=True)
class Verified:
    """What a receipt said.

    ``changed_since`` are accounts that were worked on here after the sealing; they need a delta.
    ``elsewhere`` are those that stay as they are here: they came back since, or somebody else has them.
    """

    bundle_id: bytes
    is_complete: bool
    differs: tuple[str, ...]
    accounts: int
    changed_since: tuple[bytes, ...]
    elsewhere: tuple[bytes, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "bundle": self.bundle_id.hex(), "status": "complete" if self.is_complete else "differs",
            "differs": list(self.differs), "accounts": self.accounts,
            "changed_since": [key.hex() for key in self.changed_since],
            "elsewhere": [key.hex() for key in self.elsewhere],
        }  # fmt: skip


def verify_receipt(uow: UnitOfWork, command: VerifyReceipt) -> Verified:
    """Compare, and hand our copy over where everything agrees; a second time changes nothing.

    Raises:
        AppError: It is for a file that was not sealed here, or signed by somebody else.
    """
    check_receipt(command.receipt)
    line = _line_of(uow.connection, command.receipt)
    if line is None:
        raise AppError(
            "unknown-receipt", tr("This receipt is for a file that was not sealed here. Nothing was changed.")
        )
    card = trusted(uow.connection, bytes.fromhex(command.receipt["signing_key"]))
    if card is None or card.workspace_id != line.peer_workspace:
        raise AppError(
            "foreign-receipt",
            tr("This receipt was not signed by the one to whom the file was sealed. Nothing was changed."),
        )
    differs = tuple(differences(command.receipt, line))
    changed = _changed_since(uow, line) if line.state is State.SEALED else ()
    elsewhere: tuple[bytes, ...] = ()
    if not differs and line.state is State.SEALED:
        owner = user_of_peer(uow.connection, card)
        if line.purpose not in (Purpose.COLLECT, Purpose.DELTA):
            elsewhere = _hand_over(uow, line, owner)
        ledger.mark(uow, line.bundle_id, State.VERIFIED, command.receipt, uow.seq)
    uow.summary = {"bundle": line.bundle_id.hex(), "complete": not differs}
    return Verified(line.bundle_id, not differs, differs, len(line.accounts), changed, elsewhere)


def _line_of(connection: Connection, receipt: Mapping[str, Any]) -> Line | None:
    """Return the file that was sealed here for which a receipt says it is; None where there is none."""
    try:
        line = ledger.find(connection, bytes.fromhex(receipt["bundle"]))
    except (KeyError, TypeError, ValueError):
        return None
    return None if line is None or line.is_incoming else line


def _changed_since(uow: UnitOfWork, line: Line) -> tuple[bytes, ...]:
    """Return the accounts on which something was done after the sealing: they need a further file."""
    since = ledger.step_of_sealing(uow.connection, line)
    return tuple(sorted(entries_since(uow.session, line.accounts, since, uow.seq).accounts))


def _hand_over(uow: UnitOfWork, line: Line, owner: bytes | None) -> tuple[bytes, ...]:
    """Give our copy up; return the accounts that are elsewhere already, or came back since."""
    manifest = line.manifest
    former = manifest["former_owner"]
    moment = moment_number(datetime.fromisoformat(manifest["created"]))
    stays = _elsewhere(uow, line)
    for some in chunks([key for key in line.accounts if key not in stays]):
        present = list(read_raw(uow.connection, "customer", some, ("owner_id",)))
        change_owner(uow, present, owner, moment, None if former is None else bytes.fromhex(former), line.bundle_id)
        give_up(uow, present, line.peer_workspace, line.bundle_id)
    return tuple(sorted(stays))


def _elsewhere(uow: UnitOfWork, line: Line) -> set[bytes]:
    """Return the accounts that were handed over to somebody else, or came (back) after this file was sealed."""
    ours, found = frozenset(line.accounts), set[bytes]()
    for other in ledger.lines(uow.connection):
        came = other.is_incoming and other.seq > line.seq and other.purpose in (Purpose.HANDOVER, Purpose.RETURN)
        if came and other.state is State.IMPORTED:
            found |= ours.intersection(other.accounts)
    source = raw_table(Custody.__tablename__)
    for some in chunks(line.accounts):
        away = select(source.c.customer_id).where(source.c.customer_id.in_(some), source.c.state == HANDED_OVER)
        found.update(uow.connection.execute(away).scalars())
    return found


def change_owner(
    uow: UnitOfWork,
    customers: Sequence[bytes],
    owner: bytes | None,
    moment: int,
    former: bytes | None,
    bundle_id: bytes,
) -> None:
    """Give accounts to their new owner: the customers, the ledger of owners, and what is still open.

    What others are to do stays theirs; nothing else of an account is touched.
    """
    uow.bulk.update("customer", ("owner_id",), [(key, owner) for key in customers])
    periods = raw_table("owner_period")
    open_ones = select(periods.c.id).where(periods.c.customer_id.in_(customers), periods.c.to_at.is_(None))
    uow.bulk.update(
        "owner_period", ("to_at",), [(key, moment) for key in uow.connection.execute(open_ones).scalars().all()]
    )
    columns = ("id", "customer_id", "owner_id", "from_at", "to_at", "given_by_id", "reason")
    uow.bulk.insert(
        "owner_period",
        columns,
        [(period_id(bundle_id, key), key, owner, moment, None, uow.actor.user_id, "handover") for key in customers],
    )
    if former is not None:
        _pass_on_open(uow, customers, former, owner)


def _pass_on_open(uow: UnitOfWork, customers: Sequence[bytes], former: bytes, owner: bytes | None) -> None:
    tasks, deals = raw_table("follow_up"), raw_table("deal")
    for source, column, is_open in (
        (tasks, "assignee_id", tasks.c.state == "open"),
        (deals, "owner_id", deals.c.closed_on.is_(None)),
    ):
        found = select(source.c.id).where(source.c.customer_id.in_(customers), source.c[column] == former, is_open)
        rows = [(key, owner) for key in uow.connection.execute(found).scalars().all()]
        uow.bulk.update(source.name, (column,), rows)


HANDLERS: Handlers = {VerifyReceipt: verify_receipt}
