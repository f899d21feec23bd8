"""The verb that computes: report."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.bootstrap import Steward
from app.cli.console import Console
from app.cli.report_documents import DOCUMENTS, Document
from app.cli.session import day, opened
from app.cli.worth_document import clv
from app.services.kernel.filters import parse_filter
from app.services.workflows.exporting.queries import write_table
from app.services.workflows.report_worth import Horizon
from app.services.workflows.reports import Scope


def report(arguments: argparse.Namespace, console: Console) -> int:
    """Compute a report and print it, or write its rows to files."""
    with opened(arguments, console, write=False) as steward:
        scope = _scope(arguments, steward)
        document = _document(arguments, steward, scope)
    for target in filter(None, (arguments.csv, arguments.xlsx)):
        write_table(Path(target), document.names, document.rows)
    if arguments.json:
        console.print_json(_json(arguments.name, scope, document, console))
    elif not (arguments.csv or arguments.xlsx):
        _print(document, console)
    return 0


def _document(arguments: argparse.Namespace, steward: Steward, scope: Scope) -> Document:
    if arguments.name == "clv":
        return clv(steward, scope, Horizon(arguments.horizon_weeks, day(arguments.calibration_end, None)))
    by = [name.strip() for name in arguments.by.split(",") if name.strip()]
    return DOCUMENTS[arguments.name](steward, scope, by)


def _scope(arguments: argparse.Namespace, steward: Steward) -> Scope:
    as_of = day(arguments.as_of, steward.clock.today())
    assert as_of is not None  # noqa: S101
    return Scope(as_of, day(arguments.first, None), day(arguments.last, None), parse_filter(arguments.filter))


def _json(name: str, scope: Scope, document: Document, console: Console) -> dict[str, object]:
    head: dict[str, object] = {
        "report": name,
        "as_of": scope.as_of.isoformat(),
        "definition": console.text(document.definition),
        "coverage": dict(document.coverage),
    }
    if document.declined is not None:
        head["declined"] = [console.text(each) for each in document.declined]
    return {**head, **document.body}


def _print(document: Document, console: Console) -> None:
    console.print_table(document.names, ([row[name] for name in document.names] for row in document.rows))
    console.say(document.definition)
    for reason in document.declined or ():
        console.say(reason)
