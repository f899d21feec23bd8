"""The list of handover files that were taken over: what each is, how it stands, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.handover.manifest import Purpose
from app.services.workflows.handover.page_taking import TakenBundle, load_receipt
from app.services.workflows.handover.sealing import SealAccounts
from app.services.workflows.handover.undoing import UndoHandover
from app.text import Text, tr
from app.views.handover.tab import Tab
from app.views.handover.taking_parts import fit_height, line_with_icon
from app.views.handover.taking_result import ask_for_receipt, show_taken
from app.views.handover.taking_words import PURPOSES, state_of
from app.views.kit.parts import Card, buttons_row
from app.views.kit.table import Column, Row, Table
from app.views.kit.widgets import button, wrapped

_MOST_ROWS: Final = 10


@dataclass(frozen=True)
class BundleWays:
    """What is done with a file elsewhere: giving accounts of it back, taking all of it back."""

    give_back: Callable[[TakenBundle], None]
    take_back: Callable[[TakenBundle], None]


class BundlesCard(Card):
    """The files that were taken over, each with its state and what can be done with it."""

    def __init__(self, tab: Tab, ways: BundleWays) -> None:
        super().__init__(tab.ui, tr("Taken over"), tr("Every handover file that came in here, the latest first."))
        self._tab, self._ui, self._ways_on = tab, tab.ui, ways
        self._bundles: dict[bytes, TakenBundle] = {}
        columns = (
            Column(tr("Sender")), Column(tr("Purpose")), Column(tr("Accounts"), 0, is_number=True),
            Column(tr("Sealed on"), 0), Column(tr("Came in"), 0), Column(tr("State"), 0),
        )  # fmt: skip
        self.table = Table(self._ui, tr("Taken over"), columns)
        self.body.addWidget(self.table)
        self._empty = _how_it_goes(tab)
        self.body.addWidget(self._empty)
        self._told = wrapped(self._ui, "", tone="text2")
        self.body.addWidget(self._told)
        self._show_button = button(self._ui, tr("Show the customers"), icon="users", on=self.show_customers)
        self._receipt_button = button(self._ui, tr("Save the receipt…"), icon="download", on=self.save_receipt)
        self.return_button = button(self._ui, tr("Give single accounts back…"), on=self.give_back)
        self.undo_button = button(self._ui, tr("Take everything back…"), "danger", icon="undo-2", on=self.take_back)
        buttons = (self._show_button, self._receipt_button, self.return_button, self.undo_button)
        self._ways = buttons_row(self._ui, *buttons)
        self.body.addWidget(self._ways)
        self.table.selectionModel().selectionChanged.connect(self._choose)
        self.table.rows.modelReset.connect(self._choose)
        self.table.opened.connect(self.show_customers)
        self.table.hide()
        self._ways.hide()
        self._told.hide()

    def show_bundles(self, bundles: tuple[TakenBundle, ...]) -> None:
        """Show what was taken over."""
        self._bundles = {each.bundle_id: each for each in bundles}
        self.table.show_rows([self._row(each) for each in bundles])
        fit_height(self.table, _MOST_ROWS)
        for part in (self.table, self._ways, self._told):
            part.setVisible(bool(bundles))
        self._empty.setVisible(not bundles)
        self._choose()

    def show_customers(self) -> None:
        """Show the customers of the chosen file."""
        bundle = self._chosen()
        if bundle is not None and bundle.is_in_force:
            show_taken(self._tab, bundle.bundle_id, bundle.sender)

    def save_receipt(self) -> None:
        """Save the receipt of the chosen file again."""
        bundle = self._chosen()
        if bundle is not None:
            then = partial(ask_for_receipt, self._tab, bundle.sender)
            self._tab.page.ask(load_receipt, bundle.bundle_id, then=then, failed=self._tab.desk.complain)

    def give_back(self) -> None:
        """Choose accounts of the file to give back."""
        bundle = self._chosen()
        if bundle is not None and self.return_button.isEnabled():
            self._ways_on.give_back(bundle)

    def take_back(self) -> None:
        """Show what taking the chosen handover back would do."""
        bundle = self._chosen()
        if bundle is not None and self.undo_button.isEnabled():
            self._ways_on.take_back(bundle)

    def _row(self, bundle: TakenBundle) -> Row:
        ui, language = self._ui, self._ui.language
        days = (language.day(language.local(each).date()) for each in (bundle.created, bundle.taken))
        cells = (bundle.sender, ui.say(PURPOSES[bundle.purpose]), language.number(bundle.accounts), *days,
                 ui.say(state_of(bundle.state)))  # fmt: skip
        return Row(bundle.bundle_id, cells, is_pale=not bundle.is_in_force)

    def _chosen(self) -> TakenBundle | None:
        rows = self.table.chosen()
        return self._bundles.get(rows[0].key) if rows else None

    def _choose(self) -> None:
        bundle = self._chosen()
        is_in_force = bundle is not None and bundle.is_in_force
        is_ours = bundle is not None and bundle.purpose in (Purpose.HANDOVER, Purpose.RETURN)
        self._show_button.setEnabled(is_in_force)
        self._receipt_button.setEnabled(bundle is not None)
        self.return_button.setEnabled(is_in_force and is_ours and self._ui.allows(SealAccounts))
        self.undo_button.setEnabled(is_in_force and self._ui.allows(UndoHandover))
        self._told.setText(self._ui.say(self._told_of(bundle)) if bundle is not None else "")

    def _told_of(self, bundle: TakenBundle) -> Text:
        if not bundle.is_in_force:
            return tr("This was taken back: its accounts are not here any more.")
        day = self._ui.language.day(self._ui.language.local(bundle.undo_until).date())
        if bundle.purpose is Purpose.COLLECT:
            return tr("These accounts stay with {name}; here they can be looked at and counted.", name=bundle.sender)
        if bundle.purpose is Purpose.DELTA:
            return tr("What came since was added to the accounts. Until {day} it can be taken back.", day=day)
        return tr("Is the receipt with {name}? Until it was read there, both of you have these accounts. Everything "
                  "can be taken back until {day}.", name=bundle.sender, day=day)  # fmt: skip


def _how_it_goes(tab: Tab) -> QWidget:
    """Return what is to be done and in which order, for somebody who never did it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(tab.ui.theme.px(10))
    column.addWidget(wrapped(tab.ui, tr("Nothing was taken over here yet. This is how it goes:"), tone="text2"))
    for icon, text in (
        ("key-round", tr("Give your card to whoever hands accounts over to you. You find it under “People and keys”.")),
        ("mail", tr("They seal a file for you and send it any way they like: nobody but you can open it.")),
        ("file-up", tr("Drop the file here. It is looked into and tried out first; then you take it over.")),
        ("send", tr("Send the receipt back. With it the sender sees that everything arrived, and gives the copy up.")),
    ):
        column.addWidget(line_with_icon(tab.ui, icon, "text3", text))
    return made
