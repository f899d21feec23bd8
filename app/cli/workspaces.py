"""The verbs that concern a workspace as a whole: init, backup, restore, check, undo."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.bootstrap import Founding, Steward, found, open_steward
from app.cli.console import Console, new_passphrase, require
from app.cli.session import DISK_ERRORS, credentials_of, opened
from app.cli.team import invitation_in
from app.errors import AppError, UsageError
from app.models.values import Role
from app.services.kernel.currencies import currency as read_currency
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.history import StepRow, find_step, list_undoable
from app.services.kernel.reading import Conventions
from app.services.kernel.undo import UndoStep
from app.services.search.checking import problem as search_problem
from app.services.workflows.demo.commands import FillDemo
from app.services.workspace import backing_up, opening, restoring
from app.services.workspace.checking import Checked, check
from app.services.workspace.files import beside, readable_file_errors
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials
from app.services.workspace.place import warnings_for
from app.services.workspace.state import state_hash
from app.services.workspace.zones import local_zone
from app.text import Text, tr


def init(arguments: argparse.Namespace, console: Console) -> int:
    """Make a new workspace, empty or with the demo in it."""
    path = Path(arguments.workspace)
    require(bool(arguments.name) or arguments.demo, tr("Say who you are with --name."))
    founding = Founding(
        name=arguments.name or "Lin Yue",
        title=arguments.title or "",
        role=Role(arguments.role or ("admin" if arguments.invite is None else "rep")),
        conventions=_conventions(arguments),
        invitation=invitation_in(arguments.invite, console),
    )
    passphrase = new_passphrase(console, arguments.passphrase_file)
    for warning in warnings_for(path):
        console.say(warning)
    key = found(path, passphrase, founding)
    if arguments.demo:
        _fill_demo(path, key, arguments, console)
    _show_recovery_key(path, key, arguments.recovery_key_file, console)
    return 0


def backup(arguments: argparse.Namespace, console: Console) -> int:
    """Write a verified backup to a file, or into a folder."""
    target = Path(arguments.target)
    with opened(arguments, console, write=False) as steward:
        if target.is_dir():
            target = _free_name(target, Path(arguments.workspace).stem)
        made = backing_up.back_up(steward.workspace, target, console.progress())
    if arguments.json:
        console.print_json({"backup": str(made.path), "state_hash": made.facts.state_hash, "counts": made.facts.counts})
    else:
        console.say(tr("The backup was written and checked: {file}", file=made.path))
    return 0


def restore(arguments: argparse.Namespace, console: Console) -> int:
    """Put a backup in the place of a workspace."""
    restored = restoring.restore(
        Path(arguments.backup),
        Path(arguments.workspace),
        credentials_of(arguments, console),
        "steward restore",
        console.progress(),
    )
    if arguments.json:
        kept = str(restored.kept) if restored.kept else None
        console.print_json({"state_hash": restored.facts.state_hash, "counts": restored.facts.counts, "kept": kept})
        return 0
    console.say(tr("The backup was restored and checked."))
    if restored.kept:
        console.say(tr("The file that was there is kept as {file}.", file=restored.kept.name))
    return 0


def check_workspace(arguments: argparse.Namespace, console: Console) -> int:
    """Check that a workspace is sound; exit code 1 where it is not."""
    with _opened_for_check(arguments, console) as steward:
        checked = check(steward.workspace, search_problem, deep=arguments.deep, progress=console.progress())
    is_ok = all(each.is_ok for each in checked)
    if arguments.json:
        rows = [{"what": each.what, "ok": each.is_ok, "detail": each.detail} for each in checked]
        document: dict[str, Any] = {"ok": is_ok, "checked": rows}
        hashes = [each.detail for each in checked if each.what == "state"]
        if hashes:
            document["state_hash"] = hashes[0]
        console.print_json(document)
    else:
        _print_checked(checked, console)
    return 0 if is_ok else 1


def undo(arguments: argparse.Namespace, console: Console) -> int:
    """Take back a step; without an id list what can be taken back."""
    if arguments.step is None:
        return _list_undoable(arguments, console)
    with opened(arguments, console, write=True) as steward:
        step = steward.ask(find_step, arguments.step)
        if step is None:
            raise AppError("no-such-step", tr("There is no such step. Nothing was changed."))
        progress = console.progress()
        steward.secure(progress)
        outcome = steward.do(UndoStep(step.seq), progress=progress)
        document = {
            "undone": step.id.hex(),
            "title": console.text(step.title),
            "rows": outcome.value,
            "step_id": outcome.step_id.hex() if outcome.step_id else None,
            **_proof(steward, step),
        }
    if arguments.json:
        console.print_json(document)
    else:
        _print_undone(document, console)
    return 0


def _proof(steward: Steward, step: StepRow) -> dict[str, Any]:
    """Return the hash over all rows now, and whether it is the one from before the step."""
    with steward.workspace.database.readers.connect() as connection:
        now = state_hash(connection)
    restored = None if step.state_before is None else step.state_before == now
    return {"state_hash": now, "state_before": step.state_before, "state_restored": restored}


def _print_undone(document: dict[str, Any], console: Console) -> None:
    console.say(tr("Undone: {title}", title=document["title"]))
    if document["state_restored"]:
        console.say(tr("Every row is as it was before; the hash over all rows is the same."))
    elif document["state_before"] is not None:
        console.say(tr("What the step had changed is as it was before. Later changes were kept."))


def _list_undoable(arguments: argparse.Namespace, console: Console) -> int:
    with opened(arguments, console, write=False) as steward:
        steps = steward.ask(list_undoable)
    if arguments.json:
        rows = [
            {"id": step.id.hex(), "title": console.text(step.title), "kind": step.kind, "at": step.at.isoformat(),
             "by": step.by, "summary": step.summary}
            for step in steps
        ]  # fmt: skip
        console.print_json({"total": len(rows), "rows": rows})
        return 0
    titles = [console.text(title) for title in (tr("Id"), tr("When"), tr("What"), tr("Who"))]
    console.print_table(
        titles, ((step.id.hex(), f"{step.at:%Y-%m-%d %H:%M}", console.text(step.title), step.by) for step in steps)
    )
    return 0


def _opened_for_check(arguments: argparse.Namespace, console: Console) -> Steward:
    """Open for writing where nobody else writes, so that a crash's log can be folded in."""
    secret = credentials_of(arguments, console)
    path = Path(arguments.workspace)
    try:
        return open_steward(path, secret, program="steward check", write=True)
    except AppError as error:
        if error.code not in ("in-use", "read-only", "no-permission", "cannot-open"):
            raise
        return open_steward(path, secret, program="steward check", write=False)


def _print_checked(checked: list[Checked], console: Console) -> None:
    for each in checked:
        mark = tr("ok") if each.is_ok else tr("NOT OK")
        console.print(f"{console.text(mark):8}{console.text(each.title)}  {each.detail}".rstrip())


def _conventions(arguments: argparse.Namespace) -> Conventions:
    zone = arguments.time_zone or local_zone()
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise UsageError("bad-zone", tr("There is no time zone {zone}.", zone=zone)) from None
    try:
        currency = read_currency(arguments.currency) if arguments.currency else "EUR"
    except DoubtfulValueError:
        raise UsageError("bad-currency", tr("There is no currency {code}.", code=arguments.currency)) from None
    country = (arguments.country or "").upper()
    require(not country or (len(country) == 2 and country.isalpha()), tr("A country has two letters, such as CN."))  # noqa: PLR2004
    return Conventions(zone, country or None, currency)


def _fill_demo(path: Path, key: WorkspaceKey, arguments: argparse.Namespace, console: Console) -> None:
    with open_steward(path, Credentials(key=key), program="steward init", write=True) as steward:
        fill = FillDemo(steward.clock.today(), arguments.seed, arguments.customers)
        steward.do(fill, progress=console.progress())


def _show_recovery_key(path: Path, key: WorkspaceKey, target: str | None, console: Console) -> None:
    if target is not None:
        try:
            with readable_file_errors():
                opening.machine_of(path).unfinished.write_whole(Path(target), key.printed().encode() + b"\n")
        except AppError as error:
            raise AppError(error.code, _made_without_recovery_key(error)) from None
        console.say(tr("The recovery key is in {file}. Print it and keep it apart.", file=target))
        return
    console.fail(tr("Recovery key, shown only now. Print it and keep it apart from this machine:"))
    console.fail(tr("{key}", key=key.printed()))


def _made_without_recovery_key(error: AppError) -> Text:
    """Say what an error means that came when the workspace was made already."""
    if error.code in DISK_ERRORS:
        return tr("The workspace was made, but not the file for its recovery key: there is no disk space left, or the "
                  "disk reported an error. Free some space, then get a new key with: "
                  "steward rekey WORKSPACE --new-recovery-key-file FILE")  # fmt: skip
    return tr("The workspace was made, but its recovery key could not be written. "
              "Get a new one with: steward rekey WORKSPACE --new-recovery-key-file FILE")  # fmt: skip


def _free_name(folder: Path, stem: str) -> Path:
    number = 1
    while (target := beside(folder / f"{stem}-{number}", backing_up.ENDING)).exists():
        number += 1
    return target
