"""The end of taking over: the proof, the receipt for the sender, and the way to the customers."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.handover.manifest import Manifest, Purpose
from app.services.handover.receipts import write_receipt
from app.services.workflows.exporting.file_names import clean_name
from app.services.workflows.handover.importing import Imported
from app.services.workflows.handover.page_taking import list_taken_accounts
from app.services.workflows.handover.places import RECEIPT_ENDING
from app.services.workspace.files import readable_file_errors, write_whole
from app.text import Text, tr
from app.views.exporting.saving import ask_place, tell_place
from app.views.handover.tab import Tab
from app.views.handover.taking_parts import line_with_icon
from app.views.kit.parts import Card, buttons_row
from app.views.kit.theme import SMALL
from app.views.kit.widgets import button, wrapped

_GROUP: Final = 4
_GROUPS: Final = 4


class ResultCard(Card):
    """Says what came in, proves it, and asks for the receipt.

    Signals:
        left: Somebody goes back to the list.
    """

    left = Signal()

    def __init__(self, tab: Tab, found: Imported, folder: Path) -> None:
        manifest = found.manifest
        is_known = found.status == "already_imported"
        title = tr("This file was taken over before") if is_known else _title(manifest)
        super().__init__(tab.ui, title)
        self._tab, self._found, self._ui, self._folder = tab, found, tab.ui, folder
        same = tr("What was written was read back and compared with the sealed list: it is the same. Proof {proof}",
                  proof=short_proof(manifest.accounts.digest))  # fmt: skip
        if is_known:
            same = tr("Nothing was changed. The receipt is the same as then.")
        self.body.addWidget(line_with_icon(self._ui, "circle-check", "ok", same))
        for line in self._next():
            self.body.addWidget(line)
        self.receipt_button = button(self._ui, tr("Save the receipt…"), "primary", icon="download", on=self.save)
        show = button(self._ui, tr("Show the customers"), icon="users", on=self.show_customers)
        leave = button(self._ui, tr("Back to the list"), on=self.left.emit)
        self.body.addWidget(buttons_row(self._ui, self.receipt_button, show, leave))
        told = tr("The receipt holds figures and a signature, and nothing of any customer. It can be saved again from "
                  "the list.")  # fmt: skip
        self.body.addWidget(wrapped(self._ui, told, SMALL, "text2"))

    def take_focus(self) -> None:
        """Put the keyboard on the receipt."""
        self.receipt_button.setFocus()

    def save(self) -> None:
        """Ask where the receipt goes."""
        ask_for_receipt(self._tab, self._found.manifest.sender.name, self.receipt(), self._folder)

    def receipt(self) -> bytes:
        """Return the receipt as a file."""
        return write_receipt(self._found.receipt)

    def show_customers(self) -> None:
        """Show the customers that came, as a list."""
        show_taken(self._tab, self._found.manifest.bundle_id, self._found.manifest.sender.name)

    def _next(self) -> list[QWidget]:
        name = self._found.manifest.sender.name
        if self._found.manifest.purpose is Purpose.COLLECT:
            text = tr("They stay with {name}. The receipt tells {name} that the book arrived whole.", name=name)
        elif self._found.manifest.purpose is Purpose.DELTA:
            text = tr("The receipt tells {name} that what came since has arrived.", name=name)
        else:
            text = tr("Now send the receipt to {name}. Only when it was read there is the copy there given up; until "
                      "then both of you have these accounts.", name=name)  # fmt: skip
        return [line_with_icon(self._ui, "arrow-right", "accent_text", text)]


def _title(manifest: Manifest) -> Text:
    count = manifest.accounts.count
    return {
        Purpose.HANDOVER: tr("%n customers are yours now", "", count),
        Purpose.RETURN: tr("%n customers are back", "", count),
        Purpose.DELTA: tr("%n customers are up to date now", "", count),
        Purpose.COLLECT: tr("%n customers can be looked at now", "", count),
    }[manifest.purpose]


def short_proof(digest: bytes) -> str:
    """Return the beginning of a hash in groups, to be compared by eye."""
    text = digest.hex()
    return " ".join(text[at : at + _GROUP] for at in range(0, _GROUP * _GROUPS, _GROUP))


def ask_for_receipt(tab: Tab, sender: str, data: bytes, folder: Path | None = None) -> None:
    """Ask for a place, at first beside the file that it is for, and write a receipt there."""
    ui = tab.ui
    name = clean_name(ui.say(tr("Receipt for {name}", name=sender)))
    name = str(folder / name) if folder is not None else name
    kind = (ui.say(tr("Receipt of a handover")), RECEIPT_ENDING)
    ask_place(tab, ui.say(tr("Save the receipt")), name, kind, lambda target: save_receipt(tab, sender, data, target))


def save_receipt(tab: Tab, sender: str, data: bytes, target: Path) -> None:
    """Write a receipt to a place and say so."""

    def write() -> None:
        with readable_file_errors():
            write_whole(target, data)

    said = tr("The receipt was saved. Send it to {name}.", name=sender)
    tab.ui.runner.run(write, then=lambda _done: tell_place(tab.desk, said, target), failed=tab.desk.complain, owner=tab)


def show_taken(tab: Tab, bundle_id: bytes, sender: str) -> None:
    """Show the customers of a file as a list."""
    title = tab.ui.say(tr("Taken over from {name}", name=sender))
    tab.page.ask(
        list_taken_accounts, bundle_id, then=lambda rows: tab.desk.show_customers([row.id for row in rows], title),
        failed=tab.desk.complain,
    )  # fmt: skip
