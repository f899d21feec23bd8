"""Deleting a customer: what would go with it is said in numbers first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from app.services.customers.commands import ArchiveCustomers, DeleteCustomers
from app.services.workflows.customer_list.queries import Preview, preview_customers
from app.text import Text, tr
from app.views.customers.card.tools import CardTools
from app.views.kit.theme import CARD
from app.views.kit.widgets import brief, button, label, wrapped

_PARTS: Final[dict[str, Callable[[int], Text]]] = {
    "contact": lambda count: tr("%n contacts", "", count),
    "interaction": lambda count: tr("%n interactions", "", count),
    "follow_up": lambda count: tr("%n follow-ups", "", count),
    "order": lambda count: tr("%n orders", "", count),
    "deal": lambda count: tr("%n deals", "", count),
    "attachment": lambda count: tr("%n files", "", count),
}


def ask_to_delete(tools: CardTools, customer_id: bytes, *, is_archived: bool) -> None:
    """Say what would be deleted with a customer, and do it when the person says so."""

    def show(preview: Preview) -> None:
        if preview.ids:
            RemovalDialog(tools, preview, is_archived=is_archived).open()

    desk = tools.desk
    desk.ui.runner.ask(preview_customers, customer_id, True, then=show, failed=desk.complain, owner=desk.window)


class RemovalDialog(QDialog):
    """Offers putting away beside deleting; the safe way out is the default."""

    def __init__(self, tools: CardTools, preview: Preview, *, is_archived: bool) -> None:
        super().__init__(tools.desk.window)
        ui, px = tools.ui, tools.ui.theme.px
        self._tools, self._ids = tools, preview.ids
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(ui.say(tr("Delete customer")))
        self.setMinimumWidth(px(440))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(ui, tr("Delete customer"), CARD))
        layout.addWidget(wrapped(ui, tr("{name} is deleted.", name=brief(preview.names[0]))))
        parts = [ui.say(word(preview.hanging[name])) for name, word in _PARTS.items() if preview.hanging.get(name)]
        if parts:
            layout.addWidget(wrapped(ui, tr("With it go: {parts}.", parts=ui.language.listed(parts)), tone="bad"))
        layout.addWidget(wrapped(ui, tr("You can undo this."), tone="text2"))
        box = QDialogButtonBox()
        delete = button(ui, tr("Delete customer"), "danger", on=self._delete)
        box.addButton(delete, QDialogButtonBox.ButtonRole.DestructiveRole)
        if not is_archived:
            archive = button(ui, tr("Archive instead"), on=self._archive)
            box.addButton(archive, QDialogButtonBox.ButtonRole.ActionRole)
        keep = button(ui, tr("Keep"), on=self.reject)
        box.addButton(keep, QDialogButtonBox.ButtonRole.RejectRole)
        keep.setDefault(True)
        keep.setFocus()
        layout.addWidget(box)

    def _delete(self) -> None:
        self._tools.do(DeleteCustomers(self._ids))
        self.accept()

    def _archive(self) -> None:
        self._tools.do(ArchiveCustomers(self._ids))
        self.accept()
