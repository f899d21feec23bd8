"""Giving single accounts back to the one from whom they came: choose them, seal them, send the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout

from app.errors import AppError
from app.services.handover.manifest import Purpose
from app.services.workflows.handover.page_giving import Parcel
from app.services.workflows.handover.page_taking import (
    ReturnPlan,
    TakenAccount,
    TakenBundle,
    list_taken_accounts,
    plan_return,
)
from app.services.workflows.handover.sealing import SealAccounts
from app.text import tr
from app.views.exporting.saving import tell_place
from app.views.handover.refusals import RefusalCard
from app.views.handover.sealing import Order, SealedFile, Sealing
from app.views.handover.tab import Tab
from app.views.handover.taking_parts import line_with_icon
from app.views.kit.parts import Card, buttons_row
from app.views.kit.signs import mark_search
from app.views.kit.table import Column, Row, Table
from app.views.kit.theme import SMALL
from app.views.kit.widgets import brief, button, clear, wrapped

_MOST_LINES = 8


class ReturnCard(Card):
    """The accounts of a file that are still worked on here, to choose from.

    Signals:
        left: Somebody goes back to the list.
        sealed: The accounts were sealed.
    """

    left = Signal()
    sealed = Signal()

    def __init__(self, tab: Tab, bundle: TakenBundle) -> None:
        hint = tr("For a customer who objects, or who fits better elsewhere. They leave you when the receipt of "
                  "{name} is back.", name=brief(bundle.sender, 40))  # fmt: skip
        super().__init__(tab.ui, tr("Give accounts back to {name}", name=brief(bundle.sender, 40)), hint)
        self._tab, self._ui, self._bundle = tab, tab.ui, bundle
        self._accounts: Sequence[TakenAccount] = ()
        self._sealing: Sealing | None = None
        self._folder = Path()
        self._chosen: tuple[bytes, ...] = ()
        self._content = QVBoxLayout()
        self._content.setSpacing(self._ui.theme.px(12))
        self.body.addLayout(self._content)
        self._ask()
        tab.page.ask(list_taken_accounts, bundle.bundle_id, then=self._show, failed=self._refuse, key="accounts")

    @property
    def is_running(self) -> bool:
        """Whether the file is being sealed."""
        return self._sealing is not None and self._sealing.is_running

    def stop(self) -> None:
        """Stop sealing; nothing was written then."""
        if self._sealing is not None:
            self._sealing.stop()

    def take_focus(self) -> None:
        """Put the keyboard where accounts are looked for."""
        self.search.setFocus()

    def seal(self) -> None:
        """Ask for a folder and seal the chosen accounts into it."""
        if self.seal_button.isEnabled():
            dialog = QFileDialog(self, self._ui.say(tr("Where the file goes")))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.fileSelected.connect(lambda name: self.seal_to(Path(name)))
            dialog.open()

    def seal_to(self, folder: Path) -> None:
        """Seal the chosen accounts into a folder."""
        self._folder, self._chosen = folder, tuple(row.key for row in self.table.chosen())
        self._seal_chosen(is_again=False)

    def _seal_chosen(self, *, is_again: bool) -> None:
        clear(self._content)
        self._tab.page.ask(
            plan_return, self._bundle.bundle_id, self._chosen, then=lambda plan: self._seal(plan, is_again=is_again),
            failed=self._refuse,
        )  # fmt: skip

    def _ask(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self._ui.say(tr("Find by name or city")))
        self.search.setAccessibleName(self.search.placeholderText())
        mark_search(self._ui, self.search)
        self.search.textChanged.connect(lambda _text: self._show_found())
        self._content.addWidget(self.search)
        name = tr("Accounts that came with this file")
        self.table = Table(self._ui, name, (Column(tr("Customer")), Column(tr("City"), 0)), is_several=True)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.rows.modelReset.connect(self._enable)
        self._content.addWidget(self.table)
        self.seal_button = button(self._ui, tr("Seal %n accounts for the sender…", "", 0), "primary", icon="package",
                                  on=self.seal)  # fmt: skip
        leave = button(self._ui, tr("Keep them"), on=self.left.emit)
        self._content.addWidget(buttons_row(self._ui, self.seal_button, leave))
        hint = tr("Several are chosen with Ctrl or Shift held down.")
        self._content.addWidget(wrapped(self._ui, hint, SMALL, "text3"))
        self._enable()

    def _show(self, accounts: Any) -> None:
        self._accounts = accounts
        self.table.show_rows([Row(each.id, (each.name, each.city)) for each in self._accounts])
        self.table.hug(_MOST_LINES)
        self.table.clearSelection()

    def _show_found(self) -> None:
        """Hide what is not looked for; what was chosen before stays chosen."""
        typed = self.search.text().strip().casefold()
        for at, each in enumerate(self._accounts):
            self.table.setRowHidden(at, typed not in f"{each.name} {each.city}".casefold())

    def _enable(self) -> None:
        count = len(self.table.chosen())
        self.seal_button.setEnabled(bool(count) and self._ui.allows(SealAccounts))
        self.seal_button.setText(f" {self._ui.say(tr('Seal %n accounts for the sender…', '', count))}")

    def _seal(self, plan: ReturnPlan, *, is_again: bool) -> None:
        self._sealing = Sealing(self._ui)
        self._sealing.ended.connect(self._end)
        self._content.addWidget(self._sealing)
        card = plan.card
        parcels = tuple(
            Parcel(card.signing_public, card.name, lot.customers, plan.former_owner, lot.base) for lot in plan.lots
        )
        self._sealing.begin(Order(parcels, Purpose.RETURN, self._folder, is_again=is_again))

    def _end(self, files: tuple[SealedFile, ...], error: AppError | None) -> None:
        if files:
            self._finish([each.path for each in files])
        if error is not None:
            self._refuse(error)

    def _finish(self, files: list[Path]) -> None:
        clear(self._content)
        name = self._bundle.sender
        for text in (
            tr("Sealed into: {files}", files=self._ui.language.listed([each.name for each in files])),
            tr("Send the file to {name}. When the receipt is back, read it under “Give away”: only then do the "
               "accounts leave you.", name=name),
        ):  # fmt: skip
            self._content.addWidget(line_with_icon(self._ui, "circle-check", "ok", text))
        done = button(self._ui, tr("Back to the list"), "primary", on=self.left.emit)
        self._content.addWidget(buttons_row(self._ui, done))
        done.setFocus()
        tell_place(self._tab.desk, tr("The accounts are sealed for {name}.", name=name), files[0])
        self.sealed.emit()

    def _refuse(self, error: AppError) -> None:
        clear(self._content)
        back = button(self._ui, tr("Back to the list"), on=self.left.emit)
        ways = [back]
        if error.code == "under-way":
            ways.append(button(self._ui, tr("Seal them once more"), on=lambda: self._seal_chosen(is_again=True)))
        self._content.addWidget(RefusalCard(self._ui, error, buttons_row(self._ui, *ways)))
        back.setFocus()
