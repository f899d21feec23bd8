"""The verbs that read: list, show, search, due."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from app.cli.console import Console
from app.cli.session import day, opened, record_id
from app.services.followups.queries import DueRow, find_due
from app.services.followups.rules import Urgency
from app.services.kernel.fields import Field, FieldType, Kind, kind_of
from app.services.kernel.filters import parse_filter
from app.services.kernel.listing import Listing, RecordRow
from app.services.registry import KINDS, LISTS
from app.services.search.queries import search
from app.services.workflows.card import Card, load_whole_card
from app.services.workflows.exporting.writers import json_value
from app.text import tr

_COLUMNS = {
    "users": ("external_id", "name", "email", "role", "team"),
    "products": ("external_id", "name", "category", "unit_price", "currency"),
    "customers": ("external_id", "name", "city", "country", "stage", "owner"),
    "contacts": ("name", "customer", "title", "phone", "email"),
    "interactions": ("happened_at", "customer", "kind", "subject", "author"),
    "followups": ("due", "customer", "title", "priority", "assignee", "state"),
    "orders": ("external_id", "customer_name", "ordered_on", "amount", "currency", "region"),
    "order_lines": ("order", "product", "quantity", "unit_price", "amount"),
    "deals": ("customer", "title", "stage", "amount", "currency", "expected_close"),
}


def list_records(arguments: argparse.Namespace, console: Console) -> int:
    """List records of a kind."""
    kind = kind_of(KINDS, arguments.kind)
    listing = Listing(parse_filter(arguments.filter), arguments.sort, arguments.limit)
    with opened(arguments, console, write=False) as steward:
        page = steward.ask(LISTS[kind.name], listing)
    if arguments.json:
        console.print_json({"total": page.total, "rows": [record_json(kind, row) for row in page.rows]})
        return 0
    names = _COLUMNS[kind.name]
    titles = [console.text(kind.field(name).label) for name in names]
    console.print_table(titles, ([row.values[name] for name in names] for row in page.rows))
    console.say(tr("%n records", "", page.total))
    return 0


def show(arguments: argparse.Namespace, console: Console) -> int:
    """Show a customer's card."""
    with opened(arguments, console, write=False) as steward:
        customer_id = record_id(steward, "customers", arguments.customer)
        card = steward.ask(load_whole_card, customer_id)
    if arguments.json:
        console.print_json(card_json(card))
        return 0
    _print_card(card, console)
    return 0


def search_records(arguments: argparse.Namespace, console: Console) -> int:
    """Find records by any word."""
    with opened(arguments, console, write=False) as steward:
        hits = steward.ask(search, arguments.text, arguments.limit)
    if arguments.json:
        rows = [
            {
                "kind": hit.kind, "id": hit.id.hex(), "external_id": hit.external_id, "name": hit.name,
                "matched": hit.matched, "snippet": hit.snippet,
            }
            for hit in hits
        ]  # fmt: skip
        console.print_json({"total": len(rows), "rows": rows})
        return 0
    titles = [console.text(title) for title in (tr("Kind"), tr("Name"), tr("Found in"), tr("Text"))]
    console.print_table(titles, ((hit.kind, hit.name, hit.matched, hit.snippet) for hit in hits))
    return 0


def due(arguments: argparse.Namespace, console: Console) -> int:
    """List what is due; everybody's, or with ``--as`` that person's."""
    with opened(arguments, console, write=False) as steward:
        as_of = day(arguments.as_of, steward.clock.today())
        assert as_of is not None  # noqa: S101
        rows = steward.ask(find_due, as_of, steward.actor.user_id if arguments.person else None)
    groups = {each: [row for row in rows if row.urgency is each] for each in Urgency if each is not Urgency.LATER}
    if arguments.json:
        named = {each.value: [_due_json(row) for row in theirs] for each, theirs in groups.items()}
        console.print_json({"as_of": as_of.isoformat(), **named})
        return 0
    titles = [console.text(title) for title in (tr("Due"), tr("Customer"), tr("Title"), tr("Assignee"))]
    for each, theirs in groups.items():
        console.print(f"{console.text(_GROUPS[each])}: {len(theirs)}")
        console.print_table(titles, ((row.due, row.customer_name, row.title, row.assignee) for row in theirs))
    return 0


_GROUPS = {Urgency.OVERDUE: tr("Overdue"), Urgency.TODAY: tr("Today"), Urgency.NEXT_7_DAYS: tr("Next 7 days")}


def record_json(kind: Kind, row: RecordRow, fields: Mapping[str, Field] | None = None) -> dict[str, Any]:
    """Return a record as the JSON of lists has it: every field, custom ones apart."""
    known = fields or kind.by_name
    values = {name: _json(known.get(name), value) for name, value in row.values.items()}
    return {**values, "custom": row.custom}


def card_json(card: Card) -> dict[str, Any]:
    """Return a card as one JSON document."""
    orders = [
        {
            **record_json(KINDS["orders"], order),
            "lines": [record_json(KINDS["order_lines"], line) for line in card.lines.get(order.id, ())],
        }
        for order in card.orders
    ]
    owners = [{name: json_value(None, value) for name, value in period.items()} for period in card.owners]
    return {
        "customer": record_json(KINDS["customers"], card.customer),
        "contacts": [record_json(KINDS["contacts"], row) for row in card.contacts],
        "timeline": [record_json(KINDS["interactions"], row) for row in card.timeline],
        "followups": [record_json(KINDS["followups"], row) for row in card.follow_ups],
        "orders": orders,
        "deals": [record_json(KINDS["deals"], row) for row in card.deals],
        "owner_history": owners,
    }


def _json(field: Field | None, value: Any) -> Any:
    # One phone number is a text, several are too: what a file's cell would hold.
    if field is not None and field.type is FieldType.POINTS:
        return "; ".join(value) if isinstance(value, tuple) and value else value or None
    return json_value(field, value)


def _due_json(row: DueRow) -> dict[str, Any]:
    return {
        "id": row.id.hex(), "external_id": row.external_id, "customer": row.customer,
        "customer_name": row.customer_name, "title": row.title, "due": row.due.isoformat(),
        "priority": row.priority, "assignee": row.assignee, "promise": row.is_promise,
    }  # fmt: skip


def _print_card(card: Card, console: Console) -> None:
    kind = KINDS["customers"]
    for name, value in card.customer.values.items():
        if value not in (None, "", (), False):
            console.print(f"{console.text(kind.field(name).label)}: {console.shown(value)}")
    for name, text in card.customer.custom.items():
        console.print(f"{name}: {text}")
    sections = (
        ("contacts", tr("Contacts"), card.contacts), ("followups", tr("Follow-ups"), card.follow_ups),
        ("interactions", tr("Timeline"), card.timeline), ("orders", tr("Orders"), card.orders),
        ("deals", tr("Deals"), card.deals),
    )  # fmt: skip
    for kind_name, title, rows in sections:
        if rows:
            console.print()
            console.print(f"{console.text(title)}: {len(rows)}")
            names = [name for name in _COLUMNS[kind_name] if not name.startswith("customer")]
            titles = [console.text(KINDS[kind_name].field(name).label) for name in names]
            console.print_table(titles, ([row.values[name] for name in names] for row in rows))
