"""The card of one customer beside the list: everything about it, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, ClassVar, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError, RefusedError
from app.services.contacts.commands import CreateContact
from app.services.customers.commands import ArchiveCustomers, DeleteCustomers, UpdateCustomer
from app.services.followups.commands import CompleteFollowUp
from app.services.interactions.commands import LogInteraction
from app.services.kernel.commands import Command
from app.services.tags.commands import TagCustomers
from app.services.workflows.card_summary import CardView, load_card_view
from app.services.workflows.insight import CustomerInsight, load_customer_insight
from app.services.workflows.record_forms import Suggestion, find_references
from app.services.workflows.timeline import list_timeline
from app.text import Text, tr
from app.views.customers.card.content import CardContent
from app.views.customers.card.deeds import CardDeeds
from app.views.customers.card.forms import edit_record
from app.views.customers.card.tools import CardTools
from app.views.customers.ink import Ink
from app.views.kit.actions import Deed
from app.views.kit.desk import Desk
from app.views.kit.inputs import Option, Search
from app.views.kit.page import Message, Page, States
from app.views.kit.widgets import card

WIDTH: Final = 356


class CustomerCard(Page):
    """The card; without a customer it says so.

    Signals:
        closed: The card is to go: it was closed, or its customer is gone.
        wanted: Something is to be done with a customer, and none is shown.
    """

    closed = Signal()
    wanted = Signal()
    WATCHES: ClassVar[frozenset[str]] = frozenset(
        {
            "customer", "contact", "contact_point", "interaction", "follow_up", "order", "order_line", "deal",
            "deal_stage_entry", "owner_period", "customer_tag", "tag", "custom_value", "custom_field", "user",
        }
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._customer_id: bytes | None = None
        self._view: CardView | None = None
        self._waiting: Callable[[CardDeeds], None] | None = None
        self._tools = CardTools(desk, Ink(self.ui), self._carry_out, self._edit)
        holder = QWidget()
        self._holder = QVBoxLayout(holder)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self.states = States(self.ui, holder)
        frame = card()
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.states)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self._add_deeds()
        self.show_customer(None)

    @cached_property
    def content(self) -> CardContent:
        """The parts of the card, made for the first customer that is shown."""
        for _ in self._begun.fill():
            pass
        self._connect(self._begun)
        return self._begun

    @cached_property
    def _begun(self) -> CardContent:
        return CardContent(self._tools, self._search, self._holder)

    def prepare(self) -> Iterator[None]:
        """Make the parts of the card one at a time, before they are asked for."""
        yield from self._begun.fill()
        yield
        self.content.ensurePolished()

    def show_customer(self, customer_id: bytes | None) -> None:
        """Show a customer, or that none is chosen."""
        if customer_id is not None and customer_id == self._customer_id:
            return
        if self._customer_id is not None:
            self.content.add_row.show_customer(customer_id)
        self._customer_id, self._view, self._waiting = customer_id, None, None
        if customer_id is None:
            self.states.show_empty(Message(self.ui, "users", tr("No customer is chosen")))
        else:
            self.content.begin()
            self.content.add_row.show_customer(customer_id)
            self.states.wait()
            self.refresh()

    def refresh(self) -> None:
        """Read the customer anew; place, opened parts and what is being typed stay."""
        if self._customer_id is not None:
            asked = (self.content.timeline.limit, self.content.timeline.kinds)
            self.ask(
                load_card_view, self._customer_id, *asked,
                then=lambda view: self._show(view, asked), failed=self._on_failed, key="card",
            )  # fmt: skip

    def take_focus(self) -> None:
        """Put the keyboard where reading begins."""
        if self._view is not None:
            first = next(each for each in self.content.deeds.buttons if each.isEnabled())
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()

    def memory(self) -> dict[str, Any]:
        """Return customer, opened parts, place and what stands in the line for notes."""
        shown = self._customer_id.hex() if self._customer_id else ""
        return {"customer": shown, **self.content.memory()} if shown else {}

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring the card back as it was."""
        if memory.get("customer"):
            self.show_customer(bytes.fromhex(memory["customer"]))
            self.content.remember(memory)
            if isinstance(writing := memory.get("writing"), dict) and writing:
                self._waiting = lambda _deeds: self.content.go_on_writing(writing)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the width of the pictures."""
        return QSize(self.ui.theme.px(WIDTH), self.ui.theme.px(600))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self, content: CardContent) -> None:
        done = self._done = CardDeeds(self._tools, content, lambda: self._view)
        content.identity.left.connect(self.closed)
        content.identity.starred.connect(done.star)
        content.timeline.wanted.connect(self._read_timeline)
        content.insight.wanted.connect(self._read_insight)
        content.add_row.written.connect(done.log)
        content.add_row.wants_form.connect(done.log_in_form)
        call, mail, note, remind = content.deeds.buttons
        call.clicked.connect(done.log_call)
        mail.clicked.connect(done.write_mail)
        note.clicked.connect(done.start_note)
        remind.clicked.connect(done.remind)

    def _add_deeds(self) -> None:
        wanted: tuple[tuple[str, Text, str | None, str, type[Command] | None, Callable[[CardDeeds], None]], ...] = (
            ("log", tr("Log a call or note"), "Ctrl+Shift+L", "phone", LogInteraction, CardDeeds.start_note),
            ("log-call", tr("Log call"), None, "phone", LogInteraction, CardDeeds.log_call),
            ("complete-step", tr("Done…"), "Ctrl+D", "check", CompleteFollowUp, CardDeeds.complete_step),
            ("new-contact", tr("New contact"), None, "user", CreateContact, CardDeeds.add_contact),
            ("change-tags", tr("Change the tags"), None, "tag", TagCustomers, CardDeeds.change_tags),
            ("edit-customer", tr("Edit all fields…"), "Ctrl+E", "pencil", UpdateCustomer, CardDeeds.edit),
            ("print-card", tr("Print the card…"), None, "printer", None, CardDeeds.print),
            ("save-card", tr("Save the card as PDF…"), None, "download", None, CardDeeds.save_pdf),
            ("archive-customer", tr("Archive or bring back"), None, "archive", ArchiveCustomers, CardDeeds.archive),
            ("delete-customer", tr("Delete customer"), None, "trash-2", DeleteCustomers, CardDeeds.delete),
        )
        for name, title, keys, icon, command, call in wanted:
            if name not in self.desk.actions:
                self.desk.actions.add(Deed(name, title, "customer", keys, icon, command), self._if_shown(call))

    def _if_shown(self, call: Callable[[CardDeeds], None]) -> Callable[[], None]:
        def do() -> None:
            if self._view is None or not self.isVisible():
                self.wanted.emit()
            if self.isVisible() and self._view is not None:
                call(self._done)
            elif self.isVisible() and self._customer_id is not None:
                self._waiting = call

        return do

    def _show(self, view: CardView, asked: tuple[int, frozenset[str]]) -> None:
        if view.card.customer.id != self._customer_id:
            return
        if self.ui.is_read_only:
            view = replace(view, can_edit=False, can_reassign=False, can_remove=False)
        is_first = self._view is None
        self._view = view
        self.content.show_card(view)
        timeline = self.content.timeline
        if asked == (timeline.limit, timeline.kinds):
            timeline.show_entries(view.timeline)
        self._done.show_rights(view)
        self.states.show_content()
        if is_first:
            self.content.restore_place()
            if self.window().focusWidget() is self:  # asked for before there was anything to put the keyboard on
                self.take_focus()
        self.go_on()

    def go_on(self) -> None:
        """Do what waits until there is a customer to be seen."""
        if self._waiting is not None and self._view is not None and self.isVisible():
            waiting, self._waiting = self._waiting, None
            waiting(self._done)

    def _on_failed(self, error: AppError) -> None:
        if isinstance(error, RefusedError) and self._view is not None:
            # It was deleted, or given to somebody out of reach, while it was shown.
            self.closed.emit()
            self.show_customer(None)
        else:
            self.states.show_failure(error, self.refresh)

    def _read_timeline(self) -> None:
        if self._customer_id is not None:
            timeline = self.content.timeline
            self.ask(
                list_timeline, self._customer_id, timeline.kinds, timeline.limit,
                then=self.content.timeline.show_entries, failed=self.desk.complain, key="timeline",
            )  # fmt: skip

    def _read_insight(self) -> None:
        if self._customer_id is not None:
            self.ask(
                load_customer_insight, self._customer_id,
                then=self._show_insight, failed=self._miss_insight, key="insight",
            )  # fmt: skip

    def _show_insight(self, found: CustomerInsight) -> None:
        if found.id == self._customer_id:
            self.content.show_insight(found)

    def _miss_insight(self, error: AppError) -> None:
        self.content.insight.show_failure(self.ui.say(error.text))

    def _carry_out(self, command: Command) -> None:
        self.do(command, failed=self.desk.complain)

    def _edit(self, kind_name: str, record_id: bytes | None, preset: Mapping[str, str] | None) -> None:
        edit_record(self.desk, kind_name, record_id, preset)

    def _search(self, kind_name: str) -> Search:
        def search(typed: str, then: Callable[[Any], None]) -> None:
            def hand_over(found: tuple[Suggestion, ...]) -> None:
                then([Option(each.id.hex(), each.name, each.detail) for each in found])

            self.ask(find_references, kind_name, typed, self._customer_id, then=hand_over, key=kind_name)

        return search
