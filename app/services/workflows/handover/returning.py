"""What goes out after a first handover: accounts back to their sender, what changed meanwhile, a book to look at.

Only finds out which accounts belong into such a file; sealing it is the same for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from app.errors import AppError
from app.models.history import Step
from app.services.handover import ledger
from app.services.handover.cards import Card
from app.services.handover.ledger import Line, State
from app.services.handover.manifest import Purpose
from app.services.handover.people import owner_id
from app.services.kernel.changes import raw_table, read_raw
from app.services.workflows.handover.since import entries_since
from app.text import tr


@dataclass(frozen=True)
class Lot:
    """Accounts that belong to one file, and the file that they came or went with."""

    base: bytes
    customers: tuple[bytes, ...]


def lots_to_return(connection: Connection, card: Card, customers: Sequence[bytes]) -> list[Lot]:
    """Return accounts by the handover with which they came from the holder of a card.

    Raises:
        AppError: One did not come from there, or is not worked on here any more.
    """
    by_base: dict[bytes, list[bytes]] = {}
    came: dict[bytes, bytes] = {}
    for line in reversed(ledger.lines(connection)):
        if _brought(line, card.workspace_id):
            came |= dict.fromkeys(line.accounts, line.bundle_id)
    away = set(_in_custody(connection, customers))
    for key in dict.fromkeys(customers):
        if key not in came or key in away:
            raise AppError(
                "not-received",
                tr("An account did not come from {name}, or is not worked on here any more. Nothing was sealed.",
                   name=card.name),
            )  # fmt: skip
        by_base.setdefault(came[key], []).append(key)
    return [Lot(base, tuple(keys)) for base, keys in by_base.items()]


def stragglers(session: Session, bundle_id: bytes) -> Lot:
    """Return the accounts of a sealed file on which something was done here since.

    Raises:
        AppError: The file was not sealed here for a handover.
    """
    line = ledger.find(session.connection(), bundle_id)
    if line is None or line.is_incoming or line.purpose not in (Purpose.HANDOVER, Purpose.RETURN):
        raise AppError("no-such-handover", tr("No such handover was sealed here. Nothing was sealed."))
    since = ledger.step_of_sealing(session.connection(), line)
    end = (session.scalar(select(func.max(Step.seq))) or 0) + 1
    present = _present(session.connection(), line.accounts)
    changed = entries_since(session, line.accounts, since, end).accounts
    return Lot(line.bundle_id, tuple(key for key in line.accounts if key in changed and key in present))


def whole_book(connection: Connection) -> tuple[bytes, ...]:
    """Return the accounts that the workspace's own person works on."""
    source, custody = raw_table("customer"), raw_table("custody")
    statement = (
        select(source.c.id)
        .where(source.c.owner_id == owner_id(connection), source.c.id.not_in(select(custody.c.customer_id)))
        .order_by(source.c.id)
    )
    return tuple(connection.execute(statement).scalars())


def _brought(line: Line, workspace: str) -> bool:
    purposes = (Purpose.HANDOVER, Purpose.RETURN)
    return (
        line.is_incoming
        and line.peer_workspace == workspace
        and line.state is State.IMPORTED
        and line.purpose in purposes
    )


def _in_custody(connection: Connection, customers: Iterable[bytes]) -> Iterable[bytes]:
    source = raw_table("custody")
    statement = select(source.c.customer_id).where(source.c.customer_id.in_(list(customers)))
    return connection.execute(statement).scalars()


def _present(connection: Connection, customers: Sequence[bytes]) -> set[bytes]:
    return set(read_raw(connection, "customer", customers, ("id",)))
