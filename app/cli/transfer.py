"""The verbs that bring records in and out, and that change one: import, export, edit."""

from __future__ import annotations

import argparse
import csv
import shlex
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from app.cli.console import Console, require
from app.cli.session import opened, record_id
from app.errors import AppError
from app.services.kernel.bus import Outcome
from app.services.kernel.fields import kind_of
from app.services.kernel.filters import parse_filter
from app.services.kernel.listing import Listing
from app.services.registry import KINDS, update_command
from app.services.workflows.exporting.queries import export
from app.services.workflows.exporting.writers import whole_file
from app.services.workflows.importing.columns import REJECT_COLUMNS
from app.services.workflows.importing.commands import ImportFile
from app.services.workflows.importing.plan import Mode, Options, Plan, plan_import
from app.services.workflows.importing.tally import Problem, Tally
from app.text import tr


def import_file(arguments: argparse.Namespace, console: Console) -> int:
    """Import a file and account for every row of it."""
    path = Path(arguments.file)
    with opened(arguments, console, write=True) as steward:
        plan = plan_import(path, KINDS, _options(arguments), steward.conventions, steward.clock.today())
        progress = console.progress()
        # The backup made first also gives the hash that proves a later undo.
        before = None if arguments.dry_run else steward.secure(progress).state_hash
        do = partial(steward.do, ImportFile(plan, path.name), progress=progress, state_before=before)
        outcome = _with_rejects(arguments, plan, do, console) if arguments.rejects else do()
    document = _import_json(plan, outcome.value, outcome.step_id, console)
    if arguments.json:
        console.print_json(document)
    else:
        _print_import(document, arguments.workspace, console)
    return 0


def export_records(arguments: argparse.Namespace, console: Console) -> int:
    """Write records to a file."""
    kind = kind_of(KINDS, arguments.kind)
    target = _other_than_workspace(arguments.to, arguments)
    with opened(arguments, console, write=False) as steward:
        listing = Listing(parse_filter(arguments.filter))
        count = steward.ask(export, kind, listing, target, raw=arguments.raw, progress=console.progress())
    console.say(tr("%n rows were written.", "", count))
    return 0


def edit_record(arguments: argparse.Namespace, console: Console) -> int:
    """Change fields of one record."""
    kind = kind_of(KINDS, arguments.kind)
    values = dict(_assignments(arguments.values))
    with opened(arguments, console, write=True) as steward:
        found = record_id(steward, kind.name, arguments.record)
        outcome = steward.do(update_command(kind)(found, values))
    changed = outcome.step_id is not None
    if arguments.json:
        step_id = outcome.step_id.hex() if outcome.step_id else None
        console.print_json({"id": found.hex(), "changed": changed, "step_id": step_id})
    else:
        console.say(tr("Changed.") if changed else tr("It was so already."))
    return 0


def _options(arguments: argparse.Namespace) -> Options:
    return Options(
        kind=arguments.kind,
        maps=tuple(arguments.map),
        source=arguments.source,
        sheet=arguments.sheet,
        encoding=arguments.encoding,
        date_format=arguments.date_format,
        create_missing=arguments.create_missing,
        mode=Mode(arguments.mode),
        match=tuple(name.strip() for name in arguments.match.split(",") if name.strip()),
        dry_run=arguments.dry_run,
    )


def _import_json(plan: Plan, tally: Tally, step_id: bytes | None, console: Console) -> dict[str, Any]:
    return {
        "import_id": step_id.hex() if step_id is not None else None,
        **tally.summary(),
        "kind": plan.kind.name,
        "encoding": plan.source.info.encoding,
        "mapping": plan.columns.names(),
        "problems": [_problem_json(problem, console) for problem in tally.lines_with_problems()],
    }


def _problem_json(problem: Problem, console: Console) -> dict[str, Any]:
    return {
        "line": problem.line,
        "field": problem.field,
        "value": problem.value,
        "reason": console.text(problem.reason),
    }


def _print_import(document: Mapping[str, Any], workspace: str, console: Console) -> None:
    console.print(
        console.text(
            tr(
                "{read} rows read: {created} created, {updated} updated, {unchanged} unchanged, "
                "{skipped} skipped, {failed} failed.",
                **{name: document[name] for name in ("read", "created", "updated", "unchanged", "skipped", "failed")},
            )
        )
    )
    for problem in document["problems"][:_SHOWN]:
        console.print(f"{problem['line']}: {problem['field']} {problem['value']!r}: {problem['reason']}")
    more = len(document["problems"]) - _SHOWN
    if more > 0:
        console.print(console.text(tr("… and %n more. See them all with --json.", "", more)))
    if document["import_id"]:
        where = shlex.quote(workspace)
        console.say(tr("To take it back: steward undo {workspace} {id}", workspace=where, id=document["import_id"]))


_SHOWN = 20


def _with_rejects(arguments: argparse.Namespace, plan: Plan, do: Callable[[], Outcome], console: Console) -> Outcome:
    """Import, and write the rows that were not taken.

    Their file is begun first, so that a place where none can be written stops the import before it starts.
    """
    outcome = None
    try:
        with whole_file(_other_than_workspace(arguments.rejects, arguments)) as part:
            outcome = do()
            _write_rejects(part, plan, outcome.value, console)
    except AppError as error:
        if outcome is None or outcome.step_id is None:
            raise
        raise AppError(error.code, tr("The import is done, but the rows that were not taken could not be written. "
                                      "Import again with --dry-run to see them.")) from None  # fmt: skip
    return outcome


def _write_rejects(target: Path, plan: Plan, tally: Tally, console: Console) -> None:
    """Write the rows that were not taken, as they were, with line and reason before them."""
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow([*REJECT_COLUMNS, *plan.columns.header])
        for line, cells in plan.source.rows() if tally.rejected else ():
            if line in tally.rejected:
                out.writerow([line, console.text(tally.rejected[line]), *cells])


def _other_than_workspace(name: str, arguments: argparse.Namespace) -> Path:
    target = Path(name)
    is_other = target.resolve() != Path(arguments.workspace).resolve()
    require(is_other, tr("This is the workspace itself. Choose another file."))
    return target


def _assignments(texts: list[str]) -> list[tuple[str, str]]:
    pairs = []
    for text in texts:
        name, equals, value = text.partition("=")
        require(bool(equals and name), tr("A change looks like FIELD=VALUE; this does not: {text}", text=text))
        pairs.append((name.strip(), value))
    return pairs
