"""The people whose cards are trusted: reading a card or a roster, looking at the words again, trusting no longer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.values import Role
from app.services.handover.cards import Card
from app.services.handover.invitations import ROSTER_ENDING, Roster
from app.services.kernel.choice_labels import label_of
from app.services.workflows.handover.organisation import AcceptRoster, RevokeCard
from app.services.workflows.handover.page_giving import Parcel, find_whole_book
from app.services.workflows.handover.page_people import (
    CARD_ENDING,
    Brought,
    How,
    Judged,
    KnownPerson,
    judge_card,
    read_brought,
    read_brought_file,
)
from app.services.workflows.handover.page_taking import Trust
from app.services.workflows.handover.people import AcceptCard
from app.services.workflows.handover.sealing import SealAccounts
from app.text import tr
from app.views.handover.people_collect import CollectDialog
from app.views.handover.people_trust import TrustDialog, who
from app.views.handover.refusals import RefusalCard
from app.views.handover.tab import Tab
from app.views.handover.taking_parts import fit_height
from app.views.kit.dialogs import SmallDialog
from app.views.kit.fingerprint import FingerprintWords
from app.views.kit.parts import Card as Frame
from app.views.kit.parts import buttons_row
from app.views.kit.table import Column, Row, Table
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, clear, wrapped

_MOST_ROWS: Final = 8
_HOW: Final = {
    How.WORDS: tr("by its words"), How.INVITATION: tr("by the invitation"), How.RENEWAL: tr("by the former card"),
}  # fmt: skip


class KnownPeopleCard(Frame):
    """Whom files are sealed to and taken from."""

    def __init__(self, tab: Tab) -> None:
        hint = tr(
            "You seal accounts for these people and take over what they seal. Nothing is taken from anybody else."
        )
        super().__init__(tab.ui, tr("People you trust"), hint)
        self._tab, self._ui = tab, tab.ui
        self._people: dict[bytes, KnownPerson] = {}
        self._refusal = QVBoxLayout()
        self.body.addLayout(self._refusal)
        columns = (Column(tr("Name")), Column(tr("Role"), 0), Column(tr("Trusted since"), 0), Column(tr("How")))
        self.table = Table(self._ui, tr("People you trust"), columns)
        self.body.addWidget(self.table)
        self._empty = wrapped(self._ui, tr("Nobody yet. Ask your lead or your successor for their card, a small file "
                                           "or a message, and read it here."), tone="text2")  # fmt: skip
        self.body.addWidget(self._empty)
        self.read_button = button(self._ui, tr("Read a card…"), icon="folder-open", on=self.read)
        self.paste_button = button(self._ui, tr("Paste a card"), icon="clipboard-list", on=self.paste)
        self._words_button = button(self._ui, tr("Show the words…"), on=self.show_words)
        self.collect_button = button(self._ui, tr("Send a copy of my customers…"), icon="send", on=self.collect)
        self._revoke_button = button(self._ui, tr("Trust no longer…"), "danger", on=self.revoke)
        ways = (self.read_button, self.paste_button, self._words_button, self.collect_button, self._revoke_button)
        self.body.addWidget(buttons_row(self._ui, *ways))
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.opened.connect(self.show_words)
        self.table.delete_wanted.connect(self.revoke)
        self.show_people(())

    def show_people(self, people: tuple[KnownPerson, ...]) -> None:
        """Show whose cards are trusted now."""
        self._people = {each.card.signing_public: each for each in people}
        self.table.show_rows([self._row(each) for each in people])
        self.table.setVisible(bool(people))
        fit_height(self.table, most=_MOST_ROWS)
        self._empty.setVisible(not people)
        self._enable()

    def read(self) -> None:
        """Ask for a card or roster file."""
        dialog = QFileDialog(self, self._ui.say(tr("Read a card")))
        words = self._ui.say(tr("Cards and rosters"))
        dialog.setNameFilters([f"{words} (*{CARD_ENDING} *{ROSTER_ENDING} *.json *.card)", "* (*)"])
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def paste(self) -> None:
        """Take the card whose text is on the clipboard."""
        text = QGuiApplication.clipboard().text().strip()
        self._ui.runner.run(lambda: read_brought(text.encode()), then=self._take, failed=self.refuse, owner=self)

    def take_file(self, path: Path) -> None:
        """Take the card or roster in a file."""
        self._ui.runner.run(lambda: read_brought_file(path), then=self._take, failed=self.refuse, owner=self)

    def show_words(self) -> None:
        """Show the words of the chosen person's card."""
        person = self._chosen()
        if person is not None:
            WordsDialog(self._ui, self, person).open()

    def collect(self) -> None:
        """Ask whether the chosen lead gets a copy of one's customers."""
        person = self._chosen()
        if person is not None and self.collect_button.isEnabled():
            self._tab.page.ask(find_whole_book, then=partial(self._ask_collect, person.card), failed=self.refuse)

    def _ask_collect(self, card: Card, parcels: Sequence[Parcel]) -> None:
        for each in parcels:
            if each.signing_public == card.signing_public:
                CollectDialog(self._tab, card, each).open()

    def revoke(self) -> None:
        """Ask whether the chosen person is trusted no longer."""
        person = self._chosen()
        if person is not None and self._ui.allows(RevokeCard):
            dialog = RevokeDialog(self._ui, self, person)
            dialog.accepted.connect(self._tab.refresh)
            dialog.open()

    def refuse(self, error: AppError) -> None:
        """Say in this card why something was refused."""
        clear(self._refusal)
        close = button(self._ui, tr("Close"), on=lambda: clear(self._refusal))
        self._refusal.addWidget(RefusalCard(self._ui, error, buttons_row(self._ui, close)))
        close.setFocus()

    def _take(self, brought: Brought) -> None:
        clear(self._refusal)
        if brought.roster is not None:
            dialog: SmallDialog = RosterDialog(self._ui, self, brought.roster)
            dialog.accepted.connect(self._tab.refresh)
            dialog.open()
        elif brought.card is not None:
            judge = partial(self._ask_trust, brought)
            self._tab.page.ask(judge_card, brought.card, brought.renewal, then=judge, failed=self.refuse)

    def _ask_trust(self, brought: Brought, judged: Judged) -> None:
        card = brought.card
        assert card is not None  # noqa: S101
        if judged.trust is Trust.OWN:
            self.refuse(AppError("own-card", tr("This is your own card.")))
        elif judged.trust is Trust.TRUSTED:
            self._tab.desk.notices.say(tr("You trust this card of {name} already.", name=card.name))
        else:
            dialog = TrustDialog(self._ui, self, card, judged, brought.renewal)
            dialog.accepted.connect(self._tab.refresh)
            dialog.open()

    def _row(self, person: KnownPerson) -> Row:
        ui = self._ui
        how = tr("by the roster of {name}", name=person.vouched_by) if person.how is How.ROSTER else _HOW[person.how]
        since = ui.language.day(ui.language.local(person.since).date())
        role = ui.say(label_of(Role, person.card.role.value))
        return Row(person.card.signing_public, (person.card.name, role, since, ui.say(how)))

    def _chosen(self) -> KnownPerson | None:
        rows = self.table.chosen()
        return self._people.get(rows[0].key) if rows else None

    def _enable(self) -> None:
        person = self._chosen()
        has_one = person is not None
        is_lead = person is not None and person.card.role in (Role.LEAD, Role.ADMIN)
        self.collect_button.setEnabled(is_lead and self._ui.allows(SealAccounts))
        for way in (self.read_button, self.paste_button):
            way.setEnabled(self._ui.allows(AcceptCard))
        self._words_button.setEnabled(has_one)
        self._revoke_button.setEnabled(has_one and self._ui.allows(RevokeCard))


class WordsDialog(SmallDialog):
    """The words of a trusted card, to compare them once more."""

    def __init__(self, ui: Ui, parent: QWidget, person: KnownPerson) -> None:
        super().__init__(ui, parent, tr("The words of a card"), tr("Close"))
        self.setMinimumWidth(ui.theme.px(600))
        self.body.addWidget(wrapped(ui, who(person.card), STRONG))
        told = tr("The same words stand there under “People and keys”. If they are others, trust this card no longer.")
        self.body.addWidget(wrapped(ui, told, tone="text2"))
        self.body.addWidget(FingerprintWords(ui, person.card))
        self.complain(None)

    def submit(self) -> None:
        """Close it."""
        self.accept()


class RevokeDialog(SmallDialog):
    """Asks before somebody is trusted no longer."""

    def __init__(self, ui: Ui, parent: QWidget, person: KnownPerson) -> None:
        super().__init__(ui, parent, tr("Trust this card no longer?"), tr("Trust no longer"), kind="danger")
        self._person = person
        self.body.addWidget(wrapped(ui, who(person.card), STRONG))
        told = tr("From now on nothing is sealed for this card and no file of it is taken over. What was sealed or "
                  "taken over before stays as it is. You can read the card again later.")  # fmt: skip
        self.body.addWidget(wrapped(ui, told))
        self.complain(None)

    def submit(self) -> None:
        """Trust the card no longer."""
        self.do(RevokeCard(self._person.card.signing_public))


class RosterDialog(SmallDialog):
    """Shows whom a roster brings before all of them are trusted on the word of its admin."""

    def __init__(self, ui: Ui, parent: QWidget, roster: Roster) -> None:
        super().__init__(
            ui, parent, tr("Trust everybody in this roster?"), tr("Trust %n people", "", len(roster.cards))
        )
        self._roster = roster
        self.setMinimumWidth(ui.theme.px(520))
        told = tr("They are trusted on the word of the admin who signed the roster, whose card you trust. Nobody needs "
                  "to call.")  # fmt: skip
        self.body.addWidget(wrapped(ui, told))
        table = Table(ui, tr("People in the roster"), (Column(tr("Name")), Column(tr("Role"), 0)))
        table.show_rows([
            Row(each.signing_public, (each.name, ui.say(label_of(Role, each.role.value)))) for each in roster.cards
        ])  # fmt: skip
        self.body.addWidget(table, 1)
        self.body.addWidget(wrapped(ui, tr("Your own card is left out."), SMALL, "text3"))
        self.complain(None)

    def submit(self) -> None:
        """Trust them."""
        self.do(AcceptRoster(self._roster))
