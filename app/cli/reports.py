"""The verb that computes: report."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from app.bootstrap import Steward
from app.cli.chart_documents import CHART_DOCUMENTS
from app.cli.console import Console
from app.cli.report_documents import DOCUMENTS, Document, plain
from app.cli.report_pictures import draw, load_picture
from app.cli.session import day, opened
from app.cli.worth_document import clv
from app.services.kernel.filters import parse_filter
from app.services.workflows.exporting.places import refuse_workspace
from app.services.workflows.exporting.queries import write_table
from app.services.workflows.figure_settings.queries import load_figure_setup
from app.services.workflows.report_worth import Horizon
from app.services.workflows.reports import Scope


def report(arguments: argparse.Namespace, console: Console) -> int:
    """Compute a report and print it, or write its rows to files."""
    with opened(arguments, console, write=False) as steward:
        scope = _scope(arguments, steward)
        pictures = _pictures(arguments)
        for target in pictures.values():
            refuse_workspace(target, steward.workspace.path)
        chart = load_picture(steward, arguments.name, scope, _dimensions(arguments)) if pictures else None
        document = _document(arguments, steward, scope)
        definition = steward.ask(load_figure_setup).rules.money_definition(document.definition)
        document = replace(document, definition=definition)
    if chart is not None:
        draw(chart, console.catalogue.language, pictures)
    for target in filter(None, (arguments.csv, arguments.xlsx)):
        write_table(Path(target), document.names, document.rows)
    if arguments.json:
        console.print_json(_json(arguments.name, scope, document, console))
    elif not (arguments.csv or arguments.xlsx or pictures):
        _print(document, console)
    return 0


def _document(arguments: argparse.Namespace, steward: Steward, scope: Scope) -> Document:
    if arguments.name == "clv":
        return clv(steward, scope, Horizon(arguments.horizon_weeks, day(arguments.calibration_end, None)))
    return {**DOCUMENTS, **CHART_DOCUMENTS}[arguments.name](steward, scope, _dimensions(arguments))


def _dimensions(arguments: argparse.Namespace) -> list[str]:
    return [name.strip() for name in arguments.by.split(",") if name.strip()]


def _pictures(arguments: argparse.Namespace) -> dict[str, Path]:
    wanted = {".png": arguments.png, ".svg": arguments.svg, ".pdf": arguments.pdf}
    return {ending: Path(target) for ending, target in wanted.items() if target}


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
    return {**head, **plain(document.body)}


def _print(document: Document, console: Console) -> None:
    console.print_table(document.names, ([row[name] for name in document.names] for row in document.rows))
    console.say(document.definition)
    for reason in document.declined or ():
        console.say(reason)
