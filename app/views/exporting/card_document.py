"""A customer's card on paper: put together as a document, shown before printing, or written as a PDF.

The document is made of characters and formats, never of HTML, so that whatever stands in a record
is shown as it is. Colours are those of paper, whatever the window looks like.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter

from app.services.kernel.fields import Kind
from app.services.kernel.listing import RecordRow
from app.services.registry import KINDS
from app.services.workflows.card import Card
from app.services.workflows.exporting.names import KIND_NAMES
from app.services.workflows.exporting.places import refuse_workspace
from app.services.workflows.exporting.printed import load_printed_card
from app.text import tr
from app.views.exporting.paper import Column, Ink, Paper, ink_of
from app.views.exporting.printing import foot_of, preview
from app.views.exporting.saving import ask_place, tell_place
from app.views.exporting.values import Values
from app.views.kit.desk import Desk
from app.views.kit.pdf import Drawn, draw_pages, page_layout, write_pdf
from app.views.kit.ui import Look

_HIDDEN: Final = frozenset({"id", "customer", "customer_name", "starred", "archived", "currency"})
# Columns of the tables with their shares of the width.
_COLUMNS: Final = {
    "contacts": {"name": 18, "title": 16, "role": 13, "phone": 17, "email": 23, "wechat": 13},
    "followups": {"due": 18, "title": 40, "priority": 12, "assignee": 18, "state": 12},
    "deals": {"title": 34, "stage": 16, "expected_close": 16, "owner": 16, "amount": 18},
    "orders": {"external_id": 19, "ordered_on": 25, "status": 16, "rep": 20, "amount": 20},
}
_BRIEF: Final = 40
_NUMBERS: Final = frozenset({"amount"})


def print_card(desk: Desk, customer_id: bytes) -> None:
    """Show a customer's card as it will be printed, with the way to the printer."""

    def show(document: QTextDocument) -> None:
        conventions = desk.ui.runner.steward.conventions
        draw = partial(paint_pages, document, footer=foot_of(desk))
        document.setParent(preview(desk, tr("Customer card"), page_layout(conventions.country), draw))

    _with_document(desk, customer_id, show)


def save_card_pdf(desk: Desk, customer_id: bytes) -> None:
    """Ask for a place and write a customer's card there as a PDF."""
    # No name of a customer: names of files are seen by everybody.
    name = f"{desk.ui.say(tr('Customer card'))} {desk.ui.today.isoformat()}"
    title, kind = desk.ui.say(tr("Save as PDF")), (desk.ui.say(tr("PDF document")), ".pdf")
    ask_place(desk.window, title, name, kind, partial(write_card_pdf, desk, customer_id))


def write_card_pdf(desk: Desk, customer_id: bytes, target: Path) -> None:
    """Write a customer's card as a PDF, in the background."""
    steward, ink, footer = desk.ui.runner.steward, ink_of(desk.ui), foot_of(desk)

    def write() -> None:
        refuse_workspace(target, steward.workspace.path)
        card, conventions = steward.ask(load_printed_card, customer_id), steward.conventions
        document = card_document(desk.ui, ink, card, conventions.currency)
        write_pdf(desk.ui, document, target, footer, conventions.country)

    def tell(_done: object) -> None:
        tell_place(desk, tr("The card was saved. The file is not encrypted."), target)

    desk.ui.runner.run(write, then=tell, failed=desk.complain, owner=desk.window)


def card_document(look: Look, ink: Ink, card: Card, currency: str) -> QTextDocument:
    """Return the document of a card; on any thread."""
    return CardWriter(look, ink, card, currency).document()


def paint_pages(document: QTextDocument, printer: QPrinter, footer: str) -> Callable[[], list[Drawn]]:
    """Draw a document on a printer's pages, each with a footer and its number."""
    drawn = draw_pages(document.clone(), printer, footer)
    return lambda: drawn


class CardWriter:
    """Puts one card on paper."""

    def __init__(self, look: Look, ink: Ink, card: Card, currency: str) -> None:
        self._look, self._card = look, card
        self._values = Values(look, currency)
        self._paper = Paper(ink)

    def document(self) -> QTextDocument:
        """Return the whole card."""
        card, paper, say = self._card, self._paper, self._look.say
        customer = KINDS["customers"]
        paper.title(str(card.customer.values["name"]), self._below_name())
        paper.facts(self._facts(customer, card.customer, {"name", "notes", "kind", "stage"}))
        notes = card.customer.values.get("notes")
        if notes:
            paper.heading(say(customer.field("notes").label))
            paper.text(str(notes))
        self._table("contacts", card.contacts)
        self._table("followups", card.follow_ups)
        self._table("deals", card.deals)
        self._table("orders", card.orders)
        self._timeline()
        self._owners()
        return paper.finish(say(tr("Customer card")))

    def _below_name(self) -> str:
        values, customer = self._card.customer.values, KINDS["customers"]
        names = ("kind", "stage", "city", "country")
        return " · ".join(filter(None, (self._values.text(customer.field(name), values) for name in names)))

    def _facts(self, kind: Kind, row: RecordRow, but: set[str]) -> list[tuple[str, str]]:
        fields = (each for each in kind.fields if each.name not in _HIDDEN | but)
        known = [(self._look.say(each.label), self._values.text(each, row.values)) for each in fields]
        return [(name, text) for name, text in (*known, *row.custom.items()) if text]

    def _table(self, kind_name: str, rows: tuple[RecordRow, ...]) -> None:
        """Write rows as a table, and under each what the table has no column for."""
        if not rows:
            return
        kind, widths = KINDS[kind_name], _COLUMNS[kind_name]
        self._paper.heading(self._look.say(KIND_NAMES[kind_name]))
        names = [name for name in widths if any(row.values.get(name) for row in rows)]
        columns = [Column(self._look.say(kind.field(name).label), widths[name], name in _NUMBERS) for name in names]
        cells = [[self._values.text(kind.field(name), row.values) for name in names] for row in rows]
        more = [self._further(kind, row, set(names)) for row in rows]
        self._paper.table(columns, cells, more)

    def _further(self, kind: Kind, row: RecordRow, shown: set[str]) -> str:
        """Return everything else that is known of a record, as one text."""
        pairs = self._facts(kind, row, {*shown, "created_on"})
        told = [self._look.say(tr("{name}: {value}", name=name, value=value)) for name, value in pairs]
        brief = [text for text in told if len(text) <= _BRIEF and "\n" not in text]
        long = [text for text in told if text not in brief]
        return "\n".join(filter(None, (" · ".join(brief), *long, *self._lines(row))))

    def _lines(self, order: RecordRow) -> list[str]:
        """Return the lines of an order as texts; nothing for other records."""
        kind, found = KINDS["order_lines"], []
        for line in self._card.lines.get(order.id, ()):
            values: dict[str, Any] = {**line.values, "currency": order.values.get("currency")}
            text = {name: self._values.text(kind.field(name), values) for name in kind.by_name if name != "order"}
            times = " × ".join(filter(None, (text["quantity"], text["unit_price"])))
            found.append(" · ".join(filter(None, (text["product"], times, text["discount"], text["amount"]))))
        return found

    def _timeline(self) -> None:
        if not self._card.timeline:
            return
        kind = KINDS["interactions"]
        self._paper.heading(self._look.say(tr("Timeline")))
        for row in self._card.timeline:
            names = ("happened_at", "kind", "direction", "author", "contact", "deal", "duration_min")
            head = [self._values.text(kind.field(name), row.values) for name in names]
            shown = {*names, "subject", "body"}
            more = self._further(kind, row, shown)
            subject, body = str(row.values.get("subject") or ""), str(row.values.get("body") or "")
            self._paper.entry(" · ".join(filter(None, head)), subject, body, more)

    def _owners(self) -> None:
        if not self._card.owners:
            return
        day, say = self._values.plain, self._look.say
        self._paper.heading(say(tr("Owners")))
        titles = (tr("Owner"), tr("Since"), tr("Until"), tr("Reason"))
        columns = [Column(say(title), 25) for title in titles]
        rows = [
            [str(each["owner_name"] or "–"), day(each["from"]), day(each["to"]), str(each["reason"] or "")]
            for each in self._card.owners
        ]
        self._paper.table(columns, rows, [""] * len(rows))


def _with_document(desk: Desk, customer_id: bytes, then: Any) -> None:
    """Build the document in the background, for a long timeline takes long, and hand it over."""
    steward, ink = desk.ui.runner.steward, ink_of(desk.ui)

    def build() -> QTextDocument:
        card, currency = steward.ask(load_printed_card, customer_id), steward.conventions.currency
        document = card_document(desk.ui, ink, card, currency)
        application = QCoreApplication.instance()
        assert application is not None  # noqa: S101
        document.moveToThread(application.thread())
        return document

    desk.ui.runner.run(build, then=then, failed=desk.complain, owner=desk.window)
