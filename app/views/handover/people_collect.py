"""Sending a lead a copy of one's customers: sealed like a handover, but nobody's customers change hands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.errors import AppError
from app.services.handover.cards import Card
from app.services.handover.manifest import Purpose
from app.services.workflows.handover.page_giving import Parcel
from app.text import tr
from app.views.exporting.saving import tell_place
from app.views.handover.people_trust import who
from app.views.handover.refusals import refusal_of
from app.views.handover.sealing import Order, SealedFile, Sealing
from app.views.handover.tab import Tab
from app.views.kit.dialogs import SmallDialog
from app.views.kit.theme import STRONG
from app.views.kit.widgets import clear, wrapped


class CollectDialog(SmallDialog):
    """Says what the copy is for, asks for a folder, and seals it there."""

    def __init__(self, tab: Tab, card: Card, parcel: Parcel) -> None:
        super().__init__(tab.ui, tab, tr("Send a copy of your customers?"), tr("Seal a copy…"))
        self._tab, self._card, self._parcel = tab, card, parcel
        self._sealing: Sealing | None = None
        book = parcel.customers
        self._is_done = False
        self.setMinimumWidth(self.ui.theme.px(520))
        self.body.addWidget(wrapped(self.ui, who(card), STRONG))
        told = tr("{name} gets a copy of your %n customers, to look at and to count with. They stay yours, and nothing "
                  "can be changed in the copy. The next copy takes the place of this one.", "", len(book),
                  name=card.name)  # fmt: skip
        self.body.addWidget(wrapped(self.ui, told))
        self.accept_button.setEnabled(bool(book))
        self.complain(None if book else tr("You have no customers of your own yet."))

    def submit(self) -> None:
        """Ask for a folder, or close once the copy is there."""
        if self._is_done:
            self.accept()
        elif self._sealing is None:
            dialog = QFileDialog(self, self.ui.say(tr("Where the file goes")))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.fileSelected.connect(lambda name: self.seal_to(Path(name)))
            dialog.open()

    def seal_to(self, folder: Path) -> None:
        """Seal the copy into a folder."""
        self.complain(None)
        self.accept_button.setEnabled(False)
        self._sealing = Sealing(self.ui)
        self._sealing.ended.connect(self._end)
        self.body.addWidget(self._sealing)
        self._sealing.begin(Order((self._parcel,), Purpose.COLLECT, folder))

    def reject(self) -> None:
        """Stop what is under way, or close."""
        if self._sealing is not None and self._sealing.is_running:
            self._sealing.stop()
        else:
            super().reject()

    def _end(self, files: tuple[SealedFile, ...], error: AppError | None) -> None:
        sealing, self._sealing = self._sealing, None
        if sealing is not None:
            sealing.hide()
            sealing.deleteLater()
        self.accept_button.setEnabled(True)
        if error is not None:
            found = refusal_of(error)
            self.complain(tr("{happened} {do}", happened=found.happened, do=found.do))
            return
        self._is_done = True
        clear(self.body)
        name = files[0].path.name
        told = tr("The copy is in {file}. Send it to {name}; nobody else can open it.", file=name, name=self._card.name)
        self.body.addWidget(wrapped(self.ui, told))
        self.accept_button.setText(self.ui.say(tr("Close")))
        self.complain(None)
        tell_place(self._tab.desk, tr("The copy for {name} is sealed.", name=self._card.name), files[0].path)
