"""The verbs that pass accounts on: handover with its parts."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from app.bootstrap import Steward
from app.cli.console import Console, require
from app.cli.session import opened, record_id
from app.errors import AppError
from app.services.handover import ledger
from app.services.handover.cards import CARD_LIMIT, Card, read_card
from app.services.handover.envelope import guard
from app.services.handover.faults import unknown_card
from app.services.handover.people import peers
from app.services.handover.receipts import read_receipt, write_receipt
from app.services.workflows.exporting.writers import whole_file
from app.services.workflows.handover.importing import ImportAccounts, Imported
from app.services.workflows.handover.inspecting import inspect_bundle
from app.services.workflows.handover.places import free_place
from app.services.workflows.handover.planning import PlanHandover, SplitRule
from app.services.workflows.handover.plans import read_plan
from app.services.workflows.handover.sealing import SealAccounts, SealPlan
from app.services.workflows.handover.verifying import VerifyReceipt
from app.services.workspace.files import new_private_file, read_limited, readable_file_errors
from app.text import tr

PLAN_LIMIT: Final = CARD_LIMIT * 256


def plan(arguments: argparse.Namespace, console: Console) -> int:
    """Share a leaver's accounts out and write the plan."""
    with opened(arguments, console, write=True) as steward:
        cards = [peer(steward, each) for each in arguments.to]
        rules = tuple(_rule(each, cards) for each in arguments.rule)
        caps = tuple(_cap(each) for each in arguments.cap) or (None,) * len(cards)
        require(len(caps) == len(cards), tr("Give as many limits as successors."))
        leaver = record_id(steward, "users", arguments.leaver)
        keys = tuple(each.signing_public for each in cards)
        document = steward.do(PlanHandover(leaver, keys, rules, caps)).value
    write_file(Path(arguments.out), json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")
    summary = {name: document[name] for name in ("case", "successors", "attention")}
    summary["accounts"] = len(document["accounts"])
    if arguments.json:
        console.print_json(summary)
    else:
        for number, each in enumerate(document["successors"]):
            name = cards[number].name
            console.print(console.text(tr(
                "{name}: %n accounts, {amount} {currency} in twelve months, {tasks} open follow-ups", "",
                each["accounts"], name=name, amount=each["amount"], currency=each["currency"],
                tasks=each["open_follow_ups"],
            )))  # fmt: skip
    return 0


def seal(arguments: argparse.Namespace, console: Console) -> int:
    """Seal what a plan gives to each successor, one file for each."""
    folder = Path(arguments.to)
    with opened(arguments, console, write=True) as steward:
        with steward.workspace.database.readers.connect() as connection:
            found = read_plan(connection, read_file(Path(arguments.plan), PLAN_LIMIT))
        with readable_file_errors():
            folder.mkdir(parents=True, exist_ok=True)
        steward.secure(console.progress())
        targets = [free_place(folder, str(number)) for number in range(1, len(found.parts) + 1)]
        with ExitStack() as stack:
            halves = [stack.enter_context(whole_file(each, steward.workspace.machine.unfinished)) for each in targets]
            command = SealPlan(tuple(
                SealAccounts(
                    part.signing_public, part.customers, half, former_owner=found.leaver, plan=found.digest,
                    is_again=arguments.again,
                ) for part, half in zip(found.parts, halves, strict=True)
            ))  # fmt: skip
            sealed = steward.do(command, progress=console.progress()).value
    files = [{"file": str(path), **with_rows(each.plain())} for path, each in zip(targets, sealed, strict=True)]
    if arguments.json:
        console.print_json({"files": files})
    else:
        for each in files:
            console.print(console.text(tr("{file}: %n accounts", "", each["accounts"], file=each["file"])))
    return 0


def inspect(arguments: argparse.Namespace, console: Console) -> int:
    """Say what a handover file is; with a workspace also what it holds. Nothing is written."""
    path = Path(arguments.file)
    with readable_file_errors():
        guard(path)
        document: dict[str, Any] = {"format": "age-encryption.org/v1", "bytes": path.stat().st_size}
    if arguments.workspace is not None:
        with opened(arguments, console, write=False) as steward:
            document |= steward.ask(inspect_bundle, path)
    show(document, arguments, console)
    return 0


def import_bundle(arguments: argparse.Namespace, console: Console) -> int:
    """Take the accounts of a file over, or say what that would do."""
    path = Path(arguments.file)
    with opened(arguments, console, write=True) as steward:
        progress = console.progress()
        state = None if arguments.dry_run else steward.secure(progress).state_hash
        with readable_file_errors():
            outcome = steward.do(ImportAccounts(path, arguments.dry_run), progress=progress, state_before=state)
        found: Imported = outcome.value
        if arguments.receipt is not None and found.status != "dry_run":
            _write_receipt(steward, Path(arguments.receipt), found)
    step = outcome.step_id.hex() if outcome.step_id else None
    show({"import_id": step, **found.plain()}, arguments, console)
    return 0


def _write_receipt(steward: Steward, target: Path, found: Imported) -> None:
    try:
        with readable_file_errors():
            steward.workspace.machine.unfinished.write_whole(target, write_receipt(found.receipt))
    except AppError as error:
        raise AppError(
            error.code,
            tr("The accounts were taken over, but the receipt could not be written: the disk failed or has no "
               "disk space left, or the folder cannot be written to. Import the same file again to get it."),
        ) from None  # fmt: skip


def verify(arguments: argparse.Namespace, console: Console) -> int:
    """Compare a receipt with the file that it is for; exit 1 where it differs."""
    receipt = read_receipt(read_file(Path(arguments.receipt), CARD_LIMIT))
    with opened(arguments, console, write=True) as steward:
        found = steward.do(VerifyReceipt(receipt), progress=console.progress()).value
    show(found.plain(), arguments, console)
    return 0 if found.is_complete else 1


def list_bundles(arguments: argparse.Namespace, console: Console) -> int:
    """List the files that were sealed or imported here."""
    with opened(arguments, console, write=False) as steward, steward.workspace.database.readers.connect() as found:
        rows = [
            {
                "bundle": line.bundle_id.hex(), "direction": "in" if line.is_incoming else "out",
                "purpose": line.purpose.value, "workspace": line.peer_workspace, "sequence": line.sequence,
                "accounts": len(line.accounts), "state": line.state.value,
            }
            for line in ledger.lines(found)
        ]  # fmt: skip
    if arguments.json:
        console.print_json({"rows": rows})
    else:
        titles = [console.text(text) for text in (tr("File"), tr("Way"), tr("Accounts"), tr("State"))]
        console.print_table(titles, ([r["bundle"], r["direction"], r["accounts"], r["state"]] for r in rows))
    return 0


def peer(steward: Steward, text: str) -> Card:
    """Return the accepted card that a file, e-mail or name means."""
    with steward.workspace.database.readers.connect() as connection:
        known = peers(connection)
    path = Path(text)
    if path.is_file():
        given = read_card(read_file(path, CARD_LIMIT))
        found = [each for each in known if each.signing_public == given.signing_public]
    else:
        found = [each for each in known if text.casefold() in _names(each)]
    if len(found) != 1:
        raise unknown_card()
    return found[0]


def _names(found: Card) -> Iterable[str]:
    return {found.name.casefold(), (found.email or "").casefold(), found.person_id.hex()} - {""}


def _rule(text: str, cards: list[Card]) -> SplitRule:
    parts = text.split("=")
    require(
        len(parts) == 3 and all(parts),  # noqa: PLR2004
        tr("A rule looks like FIELD=VALUE=SUCCESSOR; this does not: {text}", text=text),
    )
    field, value, who = parts
    by_name = [number for number, each in enumerate(cards) if who.casefold() in _names(each)]
    by_number = [int(who) - 1] if who.isdecimal() and 0 < int(who) <= len(cards) else []
    found = by_name or by_number
    require(len(found) == 1, tr("A rule names nobody of the successors: {text}", text=text))
    return SplitRule(field, value, found[0])


def _cap(text: str) -> int | None:
    require(text.isdecimal() or text == "-", tr("A limit is a number, or - for none: {text}", text=text))
    return None if text == "-" else int(text)


def show(document: dict[str, Any], arguments: argparse.Namespace, console: Console) -> None:
    """Print a document: as JSON, or its plain values and counts line by line."""
    document = with_rows(document)
    if arguments.json:
        console.print_json(document)
        return
    for name, value in document.items():
        if not isinstance(value, (dict, list)):
            console.print(f"{name}: {console.shown(value)}")
    for name in ("counts", "outcomes", "parked"):
        for key, value in (document.get(name) or {}).items():
            console.print(f"{name}.{key}: {value}")


def with_rows(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document whose sums stand as everywhere in results: one row for each currency of each table."""
    if not isinstance(document.get("money"), dict):
        return dict(document)
    rows = [
        {"table": table, "amount": amount, "currency": currency}
        for table, sums in document["money"].items() for currency, amount in sums.items()
    ]  # fmt: skip
    return {**document, "money": rows}


def bundle_of(text: str) -> bytes:
    """Return the id of a handover file; of none where the text is no id."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""


def read_file(path: Path, limit: int) -> bytes:
    """Return the bytes of a small file."""
    with readable_file_errors():
        data = read_limited(path, limit)
    if data is None:
        raise AppError("too-large", tr("This file is larger than any of its kind. Nothing was changed."))
    return data


def write_file(path: Path, data: bytes) -> None:
    """Write a file, whole or not at all."""
    with whole_file(path) as part, new_private_file(part) as file:
        file.write(data)
