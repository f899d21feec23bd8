"""The verbs for what comes after a handover: undo, return, delta, collect; and reassigning inside one workspace."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.bootstrap import Steward
from app.cli.console import Console, require
from app.cli.handover import PLAN_LIMIT, bundle_of, peer, read_file, show, with_rows
from app.cli.session import opened, record_id
from app.errors import AppError
from app.services.handover import ledger
from app.services.handover.cards import Card
from app.services.handover.faults import unknown_card
from app.services.handover.manifest import Purpose
from app.services.handover.people import owner_id, peers
from app.services.workflows.exporting.writers import whole_file
from app.services.workflows.handover.places import free_place
from app.services.workflows.handover.planning import accounts_of
from app.services.workflows.handover.plans import read_plan
from app.services.workflows.handover.reassigning import ReassignAccounts, Share
from app.services.workflows.handover.returning import Lot, lots_to_return, stragglers, whole_book
from app.services.workflows.handover.sealing import SealAccounts
from app.services.workflows.handover.undoing import UndoHandover
from app.services.workspace.files import readable_file_errors
from app.services.workspace.state import state_hash
from app.text import tr


def undo(arguments: argparse.Namespace, console: Console) -> int:
    """Take a handover back; what was done on the accounts since is sealed for their sender first."""
    folder = _folder(arguments.to or Path(arguments.workspace).parent)
    target = free_place(folder, "return")
    with opened(arguments, console, write=True) as steward:
        steward.secure(console.progress())
        part = target.with_name(f"{target.name}.part")
        command = UndoHandover(bundle_of(arguments.bundle), part, arguments.force)
        try:
            with readable_file_errors():
                back = steward.do(command, progress=console.progress()).value
                if back.sealed is not None:
                    part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        with steward.workspace.database.readers.connect() as connection:
            document = back.plain(state_hash(connection))
    if back.sealed is not None:
        document["return_delta"] = {"file": str(target), **document["return_delta"]}
        console.say(tr("What was done since is sealed for the sender: {file}", file=target))
    show(document, arguments, console)
    return 0


def return_accounts(arguments: argparse.Namespace, console: Console) -> int:
    """Seal single accounts back to the one from whom they came."""
    with opened(arguments, console, write=True) as steward:
        card = peer(steward, arguments.to)
        customers = [record_id(steward, "customers", each) for each in arguments.customer]
        with steward.workspace.database.readers.connect() as connection:
            lots = lots_to_return(connection, card, customers)
            former = owner_id(connection)
        how = (card, Purpose.RETURN, former)
        files = [_seal(steward, console, lot, _folder(arguments.to_dir), how) for lot in lots]
    show({"files": [with_rows(each) for each in files]}, arguments, console)
    return 0


def delta(arguments: argparse.Namespace, console: Console) -> int:
    """Seal what was done here on accounts since they were sealed."""
    with opened(arguments, console, write=True) as steward:
        with Session(steward.workspace.database.readers) as session:
            lot = stragglers(session, bundle_of(arguments.bundle))
            line = ledger.find(session.connection(), lot.base)
        card = _card_of(steward, line.peer_workspace if line else "")
        former = line.manifest["former_owner"] if line else None
        owner = None if former is None else bytes.fromhex(former)
        found = _seal(steward, console, lot, _folder(arguments.to), (card, Purpose.DELTA, owner))
    show(found, arguments, console)
    return 0


def collect(arguments: argparse.Namespace, console: Console) -> int:
    """Seal a copy of one's whole book for a lead, who can look at it and count with it."""
    target = Path(arguments.out)
    with opened(arguments, console, write=True) as steward:
        with steward.workspace.database.readers.connect() as connection:
            book, known = whole_book(connection), peers(connection)
        leads = [each for each in known if each.role.value in ("lead", "admin")]
        require(arguments.to is not None or len(leads) == 1, tr("Say with --to whose card the book is for."))
        card = peer(steward, arguments.to) if arguments.to is not None else leads[0]
        with whole_file(target, steward.workspace.machine.unfinished) as part:
            command = SealAccounts(card.signing_public, book, part, Purpose.COLLECT)
            sealed = steward.do(command, progress=console.progress()).value
    show({"file": str(target), **sealed.plain()}, arguments, console)
    return 0


def reassign(arguments: argparse.Namespace, console: Console) -> int:
    """Give accounts to people of this workspace, by a plan or all of somebody's to one person."""
    with opened(arguments, console, write=True) as steward:
        leaver, shares = _by_plan(steward, arguments) if arguments.plan else _by_names(steward, arguments)
        state = steward.secure(console.progress()).state_hash
        command = ReassignAccounts(leaver, tuple(shares))
        outcome = steward.do(command, progress=console.progress(), state_before=state)
    step = outcome.step_id.hex() if outcome.step_id else None
    show({"step": step, **outcome.value.plain()}, arguments, console)
    return 0


def _by_plan(steward: Steward, arguments: argparse.Namespace) -> tuple[bytes, list[Share]]:
    shares = []
    with steward.workspace.database.readers.connect() as connection:
        plan = read_plan(connection, read_file(Path(arguments.plan), PLAN_LIMIT))
        for part in plan.parts:
            user = part.user_in(connection)
            if user is None:
                raise AppError(
                    "no-such-person", tr("A successor of this plan is nobody of this workspace. Nothing was changed.")
                )
            shares.append(Share(user, part.customers))
    return plan.leaver, shares


def _by_names(steward: Steward, arguments: argparse.Namespace) -> tuple[bytes, list[Share]]:
    require(bool(arguments.leaver and arguments.to), tr("Give a plan, or --from and --to."))
    leaver, heir = (record_id(steward, "users", each) for each in (arguments.leaver, arguments.to))
    with steward.workspace.database.readers.connect() as connection:
        customers = tuple(accounts_of(connection, leaver))
    if not customers:
        raise AppError("no-accounts", tr("This person has no accounts to hand over. Nothing was changed."))
    return leaver, [Share(heir, customers)]


def _seal(
    steward: Steward, console: Console, lot: Lot, folder: Path, how: tuple[Card, Purpose, bytes | None]
) -> dict[str, Any]:
    card, purpose, former = how
    target = free_place(folder, purpose.value)
    with whole_file(target, steward.workspace.machine.unfinished) as part:
        command = SealAccounts(card.signing_public, lot.customers, part, purpose, former, lot.base)
        sealed = steward.do(command, progress=console.progress()).value
    return {"file": str(target), "base": lot.base.hex(), **sealed.plain()}


def _card_of(steward: Steward, workspace: str) -> Card:
    with steward.workspace.database.readers.connect() as connection:
        found = [each for each in peers(connection) if each.workspace_id == workspace]
    if not found:
        raise unknown_card()
    return found[0]


def _folder(path: str | Path) -> Path:
    folder = Path(path)
    with readable_file_errors():
        folder.mkdir(parents=True, exist_ok=True)
    return folder
