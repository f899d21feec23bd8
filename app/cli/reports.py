"""The verb that computes: report."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.console import Console
from app.cli.session import day, opened
from app.services.analysis.dimensions import PERIOD_NAMES
from app.services.kernel import money
from app.services.kernel.filters import parse_filter
from app.services.workflows.exporting.queries import write_table
from app.services.workflows.reports import report_sales
from app.text import tr

if TYPE_CHECKING:
    from app.services.analysis.sales import Sales, SalesRow


def report(arguments: argparse.Namespace, console: Console) -> int:
    """Compute a report and print it, or write its rows to files."""
    by = [name.strip() for name in arguments.by.split(",") if name.strip()]
    with opened(arguments, console, write=False) as steward:
        as_of = day(arguments.as_of, steward.clock.today())
        assert as_of is not None  # noqa: S101
        found = steward.ask(
            report_sales, by, as_of, day(arguments.first, None), day(arguments.last, None),
            parse_filter(arguments.filter),
        )  # fmt: skip
    rows = [_row_json(row, by) for row in found.rows]
    for target in filter(None, (arguments.csv, arguments.xlsx)):
        write_table(Path(target), list(_names(by)), rows)
    document = {
        "report": arguments.name,
        "as_of": as_of.isoformat(),
        "definition": console.text(found.definition),
        "coverage": dict(found.coverage),
        "rows": rows,
    }
    if arguments.json:
        console.print_json(document)
    elif not (arguments.csv or arguments.xlsx):
        _print(found, rows, by, console)
    return 0


def _print(found: Sales, rows: Sequence[dict[str, Any]], by: Sequence[str], console: Console) -> None:
    names = _names(by)
    console.print_table(names, ([row[name] for name in names] for row in rows))
    console.say(found.definition)
    console.say(tr("%n orders", "", found.coverage["orders"]))


def _names(by: Sequence[str]) -> tuple[str, ...]:
    dimensions = dict.fromkeys("period" if name in PERIOD_NAMES else name for name in by)
    return (*dimensions, "orders", "customers", "new_customers", "amount", "currency")


def _row_json(row: SalesRow, by: Sequence[str]) -> dict[str, Any]:
    group = {"period" if name in PERIOD_NAMES else name: row.group[name] for name in by}
    return {
        **group,
        "orders": row.orders,
        "customers": row.customers,
        "new_customers": row.new_customers,
        "amount": f"{money.amount(row.amount_minor, row.currency):f}",
        "currency": row.currency,
    }
