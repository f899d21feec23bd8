"""Checking a workspace: is everything there, does it agree with itself, with history, with anchors?"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from app.models.customer import Customer, OwnerPeriod
from app.models.filework import damages, damages_of_open, dangling_references
from app.models.interaction import Blob
from app.models.order import Order, OrderLine
from app.services.kernel import audit
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.workspace.machine import MachineFolder
from app.services.workspace.migrating import Schema, schema_of
from app.services.workspace.opening import OpenWorkspace
from app.services.workspace.state import row_counts, state_hash
from app.text import Text, tr

SearchCheck = Callable[[Connection, bool], str | None]


@dataclass(frozen=True)
class Checked:
    """One thing that was looked at. ``what`` is a stable word for scripts."""

    what: str
    title: Text
    is_ok: bool
    detail: str = ""


def check(
    workspace: OpenWorkspace,
    search: SearchCheck,
    *,
    deep: bool = False,
    progress: Progress = NO_PROGRESS,
) -> list[Checked]:
    """Look at everything that can be wrong; with ``deep`` at every page and every row.

    A deep check of a file that nobody else has open also reads every page; otherwise it says so.
    """
    progress.start(tr("Checking the workspace"))
    with workspace.database.readers.connect() as connection:
        found = [*_shallow(connection, workspace, search)]
        if deep:
            found += list(_deep(connection, search, progress))
    if deep:
        found.append(_pages(workspace))
    return found


def _shallow(connection: Connection, workspace: OpenWorkspace, search: SearchCheck) -> Iterator[Checked]:
    yield Checked("schema", tr("Tables"), schema_of(connection) is Schema.CURRENT)
    dangling = dangling_references(connection)
    yield Checked("references", tr("References"), dangling == 0, str(dangling) if dangling else "")
    broken = audit.first_broken(connection)
    head = audit.head(connection)
    yield Checked(
        "audit", tr("Audit chain"), broken is None, f"{head.seq} entries" if broken is None else f"broken at {broken}"
    )
    yield _anchor(connection, workspace.machine)
    wrong = _owners_without_ledger(connection)
    yield Checked("owners", tr("Ownership ledger"), wrong == 0, str(wrong) if wrong else "")
    slots = workspace.unlocked.slots
    kinds = sorted({slot.kind for slot in slots.slots}) if slots else []
    yield Checked("slots", tr("Key slots"), bool(kinds), ", ".join(kinds))
    problem = search(connection, False)
    yield Checked("search", tr("Search index"), problem is None, problem or "")


def _deep(connection: Connection, search: SearchCheck, progress: Progress) -> Iterator[Checked]:
    problems = damages_of_open(connection)
    yield Checked("structure", tr("Structure of the file"), not problems, "; ".join(problems))
    wrong = _orders_not_adding_up(connection)
    yield Checked("orders", tr("Order amounts"), wrong == 0, str(wrong) if wrong else "")
    wrong = _blobs_not_matching(connection)
    yield Checked("attachments", tr("Attached files"), wrong == 0, str(wrong) if wrong else "")
    problem = search(connection, True)
    yield Checked("search_content", tr("Content of the search index"), problem is None, problem or "")
    counts = row_counts(connection)
    rows = sum(counts.values())
    yield Checked("state", tr("State of all rows"), True, state_hash(connection, progress.advance))
    yield Checked("rows", tr("Rows"), True, str(rows))


def _pages(workspace: OpenWorkspace) -> Checked:
    title = tr("Pages of the file")
    if workspace.lock is None:
        return Checked("pages", title, True, "in use, not read")
    workspace.database.close()
    problems = damages(workspace.path, workspace.key.database)
    return Checked("pages", title, not problems, "; ".join(problems))


def _anchor(connection: Connection, machine: MachineFolder) -> Checked:
    """Compare the audit chain with its end as this machine saw it last."""
    anchor = machine.last_head()
    detail = "none" if anchor is None else f"entry {anchor.seq}"
    return Checked("anchor", tr("Continues what this machine saw last"), machine.is_continued_by(connection), detail)


def _owners_without_ledger(connection: Connection) -> int:
    """Count customers whose owner is not the one open line of their ledger."""
    current = (
        select(func.count(OwnerPeriod.id))
        .where(OwnerPeriod.customer_id == Customer.id, OwnerPeriod.to_at.is_(None))
        .where(OwnerPeriod.owner_id.is_not_distinct_from(Customer.owner_id))
        .correlate(Customer)
        .scalar_subquery()
    )
    return connection.execute(select(func.count()).select_from(Customer).where(current != 1)).scalar_one()


def _orders_not_adding_up(connection: Connection) -> int:
    total = (
        select(func.sum(OrderLine.amount_minor))
        .where(OrderLine.order_id == Order.id)
        .correlate(Order)
        .scalar_subquery()
    )
    wrong = select(func.count()).select_from(Order).where(total.is_not(None), total != Order.amount_minor)
    return connection.execute(wrong).scalar_one()


def _blobs_not_matching(connection: Connection) -> int:
    wrong = 0
    ids = connection.execute(select(Blob.id)).scalars().all()
    for blob_id in ids:
        statement = select(Blob.sha256, Blob.content).where(Blob.id == blob_id)
        expected, content = connection.execute(statement).one()
        wrong += hashlib.sha256(content).digest() != expected
    return wrong
