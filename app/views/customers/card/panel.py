"""The card of one customer beside the list: everything about it, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, ClassVar, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError, RefusedError
from app.models.values import InteractionKind, PointKind
from app.services.customers.commands import ArchiveCustomers, UpdateCustomer
from app.services.interactions.commands import LogInteraction
from app.services.kernel.commands import Command
from app.services.workflows.card_summary import CardView, load_card_view
from app.services.workflows.record_forms import Suggestion, find_references
from app.services.workflows.timeline import Timeline, list_timeline
from app.text import tr
from app.views.customers.card.content import CardContent
from app.views.customers.card.forms import edit_record
from app.views.customers.card.links import mail_link, open_link
from app.views.customers.card.removal import ask_to_delete
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
    """

    closed = Signal()
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
        self._lines: dict[bytes, str] = {}
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
        made = CardContent(self._tools, self._search, self._holder)
        self._connect(made)
        return made

    def show_customer(self, customer_id: bytes | None) -> None:
        """Show a customer, or that none is chosen."""
        if customer_id is not None and customer_id == self._customer_id:
            return
        self._keep_line()
        self._customer_id, self._view = customer_id, None
        if customer_id is None:
            self.states.show_empty(Message(self.ui, "users", tr("No customer is chosen")))
        else:
            self.content.begin()
            self.content.add_row.line.setText(self._lines.pop(customer_id, ""))
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
            self.content.deeds.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
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

    def start_log(self) -> None:
        """Put the keyboard into the line that takes a note or a call."""
        if self._view is not None:
            self.content.add_row.take_focus()

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
        content.identity.left.connect(self.closed)
        content.identity.starred.connect(self._star)
        content.timeline.wanted.connect(self._read_timeline)
        content.add_row.written.connect(self._log)
        content.add_row.wants_form.connect(self._log_in_form)
        deeds = content.deeds
        call, mail, note, remind = deeds.buttons
        call.clicked.connect(lambda: self._log_in_form("", InteractionKind.CALL.value))
        mail.clicked.connect(self._write_mail)
        note.clicked.connect(self.start_log)
        remind.clicked.connect(self._remind)
        deeds.add(tr("Edit all fields…"), "pencil", lambda: self._edit("customers", self._customer_id, None))
        self._give = deeds.add(tr("Change the owner…"), "user-round-cog", content.owners.change)
        self._put_away = deeds.add(tr("Archive"), "archive", self._archive)
        self._remove = deeds.add(tr("Delete…"), "trash-2", self._delete)

    def _add_deeds(self) -> None:
        wanted = (
            (Deed("log", tr("Log a call or note"), "customer", "Ctrl+Shift+L", "phone"), self.start_log),
            (Deed("edit-customer", tr("Edit all fields…"), "customer", "Ctrl+E", "pencil"),
             lambda: self._edit("customers", self._customer_id, None)),
            (Deed("archive-customer", tr("Archive or bring back"), "customer", None, "archive"), self._archive),
            (Deed("delete-customer", tr("Delete customer"), "customer", None, "trash-2"), self._delete),
        )  # fmt: skip
        for deed, call in wanted:
            if deed.name not in self.desk.actions:
                self.desk.actions.add(deed, self._if_shown(call))

    def _if_shown(self, call: Callable[[], None]) -> Callable[[], None]:
        def do() -> None:
            if self._view is not None and self.isVisible():
                call()

        return do

    def _keep_line(self) -> None:
        """Keep a half-written note with its customer, so that it neither goes to another nor is lost."""
        if self._customer_id is not None and (text := self.content.add_row.line.text()):
            self._lines[self._customer_id] = text

    def _show(self, view: CardView, asked: tuple[int, frozenset[str]]) -> None:
        if view.card.customer.id != self._customer_id:
            return
        is_first = self._view is None
        self._view = view
        self.content.show_card(view)
        timeline = self.content.timeline
        if asked == (timeline.limit, timeline.kinds):
            timeline.show_entries(view.timeline)
        is_archived = bool(view.card.customer.values["archived"])
        self._put_away.setText(self.ui.say(tr("Bring back from the archive") if is_archived else tr("Archive")))
        self._put_away.setEnabled(view.can_edit)
        self._give.setEnabled(view.can_reassign)
        self._remove.setEnabled(view.can_remove)
        self.states.show_content()
        if is_first:
            self.content.restore_place()

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
                then=self._show_timeline, failed=self.desk.complain, key="timeline",
            )  # fmt: skip

    def _show_timeline(self, found: Timeline) -> None:
        self.content.timeline.show_entries(found)

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

    def _star(self, is_on: bool) -> None:  # as the signal has it
        if self._customer_id is not None:
            self._carry_out(UpdateCustomer(self._customer_id, {"starred": "yes" if is_on else "no"}))

    def _archive(self) -> None:
        if self._view is not None and self._customer_id is not None:
            is_archived = bool(self._view.card.customer.values["archived"])
            self._carry_out(ArchiveCustomers((self._customer_id,), not is_archived))

    def _delete(self) -> None:
        if self._view is not None and self._customer_id is not None and self._view.can_remove:
            is_archived = bool(self._view.card.customer.values["archived"])
            ask_to_delete(self._tools, self._customer_id, is_archived=is_archived)

    def _write_mail(self) -> None:
        if self._view is None:
            return
        addresses = self._view.card.customer.values[PointKind.EMAIL]
        people = [each.values for each in self._view.card.contacts if not each.values["do_not_contact"]]
        found = list(dict.fromkeys([*addresses, *(address for each in people for address in each[PointKind.EMAIL])]))
        if not found:
            self.desk.notices.complain(tr("There is no mail address yet. Add one to the customer or to a contact."))
        elif len(found) == 1:
            open_link(self.desk, mail_link(found[0]))
        else:
            self.content.choose_address(found, lambda address: open_link(self.desk, mail_link(address)))

    def _remind(self) -> None:
        if self._customer_id is not None:
            self._edit("followups", None, {"customer": self._customer_id.hex()})

    def _log(self, kind: str, text: str) -> None:
        """Save a note or call; the line is emptied once it is saved."""
        if self._customer_id is not None:
            values = {"customer": self._customer_id.hex(), "kind": kind, "body": text}
            line = self.content.add_row.line
            self.do(LogInteraction(values), then=lambda _: line.clear(), failed=self.desk.complain)

    def _log_in_form(self, text: str, kind: str = InteractionKind.NOTE.value) -> None:
        if self._customer_id is not None:
            preset = {"customer": self._customer_id.hex(), "kind": kind}
            then: Callable[[bytes], None] | None = None
            if text:
                preset["body"] = text
                then = lambda _id: self.content.add_row.line.clear()  # noqa: E731
            edit_record(self.desk, "interactions", None, preset, then)
