"""What is done with the customer whose card is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.errors import AppError
from app.models.values import InteractionKind, PointKind
from app.services.customers.commands import ArchiveCustomers, UpdateCustomer
from app.services.interactions.commands import LogInteraction
from app.services.workflows.card_summary import CardView
from app.text import tr
from app.views.customers.card.content import CardContent
from app.views.customers.card.forms import edit_record
from app.views.customers.card.links import mail_link, open_link
from app.views.customers.card.removal import ask_to_delete
from app.views.customers.card.tools import CardTools
from app.views.kit.widgets import brief


class CardDeeds:
    """Does things with the customer that ``shown`` gives; nothing while there is none."""

    def __init__(self, tools: CardTools, content: CardContent, shown: Callable[[], CardView | None]) -> None:
        self._tools, self._content, self._shown = tools, content, shown
        more = content.deeds
        self._edit = more.add(tr("Edit all fields…"), "pencil", self.edit)
        self._give = more.add(tr("Change the owner…"), "user-round-cog", content.owners.change)
        more.add(tr("Print…"), "printer", self.print)
        more.add(tr("Save as PDF…"), "download", self.save_pdf)
        self._put_away = more.add(tr("Archive"), "archive", self.archive)
        self._remove = more.add(tr("Delete…"), "trash-2", self.delete)

    def show_rights(self, view: CardView) -> None:
        """Offer what the person may do with a customer."""
        words = tr("Bring back from the archive") if _is_archived(view) else tr("Archive")
        self._put_away.setText(self._tools.ui.say(words))
        for each in (self._edit, self._put_away):
            each.setEnabled(view.can_edit)
        self._give.setEnabled(view.can_reassign)
        self._remove.setEnabled(view.can_remove)

    def edit(self) -> None:
        """Open the form with all fields."""
        if (view := self._shown()) is not None and view.can_edit:
            self._tools.edit("customers", view.card.customer.id, None)

    def star(self, is_on: bool) -> None:  # as the signal has it
        """Put a star on, or take it off."""
        if (view := self._shown()) is not None:
            self._tools.do(UpdateCustomer(view.card.customer.id, {"starred": "yes" if is_on else "no"}))

    def archive(self) -> None:
        """Put the customer away, or bring it back."""
        if (view := self._shown()) is not None and view.can_edit:
            self._tools.do(ArchiveCustomers((view.card.customer.id,), not _is_archived(view)))

    def delete(self) -> None:
        """Say what would be deleted, and ask."""
        if (view := self._shown()) is not None and view.can_remove:
            ask_to_delete(self._tools, view.card.customer.id, is_archived=_is_archived(view))

    def print(self) -> None:
        """Show the card as it will be printed."""
        from app.views.exporting.card_document import print_card

        if (view := self._shown()) is not None:
            print_card(self._tools.desk, view.card.customer.id)

    def save_pdf(self) -> None:
        """Ask for a place and write the card there as a PDF."""
        from app.views.exporting.card_document import save_card_pdf

        if (view := self._shown()) is not None:
            save_card_pdf(self._tools.desk, view.card.customer.id)

    def add_contact(self) -> None:
        """Open the form for somebody who works there."""
        if (view := self._shown()) is not None and view.can_edit:
            self._tools.edit("contacts", None, {"customer": view.card.customer.id.hex()})

    def change_tags(self) -> None:
        """Let the tags be changed in their place."""
        if (view := self._shown()) is not None and view.can_edit:
            self._content.area.ensureWidgetVisible(self._content.identity.pills)
            self._content.identity.pills.edit_tags()

    def complete_step(self) -> None:
        """Ask what came of the next step; Enter says that it is done."""
        if (view := self._shown()) is not None and view.can_edit:
            self._content.area.ensureWidgetVisible(self._content.next_step)
            self._content.next_step.ask_outcome()

    def remind(self) -> None:
        """Open the form for a follow-up."""
        if (view := self._shown()) is not None:
            self._tools.edit("followups", None, {"customer": view.card.customer.id.hex()})

    def start_note(self) -> None:
        """Put the keyboard into the line that takes a note or a call."""
        self._content.add_row.take_focus()

    def log(self, kind: str, text: str) -> None:
        """Save a note or call; the line is empty at once, so that nothing is saved twice or goes to another."""
        if (view := self._shown()) is None:
            return
        customer_id, desk, row = view.card.customer.id, self._tools.desk, self._content.add_row
        values = {"customer": customer_id.hex(), "kind": kind, "body": text}
        row.wipe()

        def failed(error: AppError) -> None:
            desk.complain(error)
            row.give_back(customer_id, text)

        desk.ui.runner.do(LogInteraction(values), failed=failed, owner=self._content)

    def log_call(self) -> None:
        """Open the form for a call."""
        self._log_in_form(InteractionKind.CALL.value, "")

    def log_in_form(self, text: str) -> None:
        """Go on in a form with what stands in the line."""
        self._log_in_form(InteractionKind.NOTE.value, text)

    def write_mail(self) -> None:
        """Begin a mail to the customer or its people, after the address was shown."""
        if (view := self._shown()) is None:
            return
        desk = self._tools.desk
        found = _addresses(view)
        if not found:
            desk.notices.complain(tr("There is no mail address yet. Add one to the customer or to a contact."))
        elif len(found) == 1:
            open_link(desk, mail_link(found[0]))
        else:
            self._choose(found)

    def _log_in_form(self, kind: str, text: str) -> None:
        if (view := self._shown()) is None:
            return
        preset = {"customer": view.card.customer.id.hex(), "kind": kind}
        row = self._content.add_row
        if text:
            preset["body"] = text
        then = (lambda _record_id: row.wipe()) if text else None
        edit_record(self._tools.desk, "interactions", None, preset, then)

    def _choose(self, addresses: list[str]) -> None:
        owner = self._content.deeds.buttons[1]
        menu = QMenu(owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for address in addresses:
            action = menu.addAction(brief(address).replace("&", "&&"))
            action.triggered.connect(lambda _checked, each=address: open_link(self._tools.desk, mail_link(each)))
        menu.popup(owner.mapToGlobal(QPoint(0, owner.height() + 2)))


def _is_archived(view: CardView) -> bool:
    return bool(view.card.customer.values["archived"])


def _addresses(view: CardView) -> list[str]:
    """Return where mail goes: to the customer, and to people who may be written to."""
    people = [each.values for each in view.card.contacts if not each.values["do_not_contact"]]
    own = view.card.customer.values[PointKind.EMAIL]
    return list(dict.fromkeys([*own, *(address for each in people for address in each[PointKind.EMAIL])]))
