"""The organisation's recovery key: whether there is one, who can open what with it, and when that happened."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from app.models.values import Role
from app.services.handover.cards import words_of
from app.services.kernel.bus import Outcome
from app.services.workflows.handover.organisation import MakeOrganisationKey, SeeOrganisationOpenings
from app.services.workflows.handover.page_people import Organisation
from app.text import Text, tr
from app.views.exporting.saving import ask_place, tell_place
from app.views.handover.tab import Tab
from app.views.kit.clipboard import copy_secret
from app.views.kit.dialogs import SmallDialog
from app.views.kit.inputs import Tick
from app.views.kit.parts import Card, buttons_row
from app.views.kit.pdf import write_pdf
from app.views.kit.theme import BLOCK, SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import button, clear, icon_label, wrapped

_SHOWN: Final = 5


class OrganisationCard(Card):
    """Says openly who else can open this workspace; an admin makes the key here, once."""

    def __init__(self, tab: Tab) -> None:
        hint = tr("With it an admin can hand over the accounts of somebody who is gone, and nobody is locked out.")
        super().__init__(tab.ui, tr("Recovery key of the organisation"), hint)
        self._tab, self._ui = tab, tab.ui
        self._content = QVBoxLayout()
        self._content.setSpacing(tab.ui.theme.px(12))
        self.body.addLayout(self._content)

    def show_organisation(self, found: Organisation | None) -> None:
        """Show what holds now."""
        clear(self._content)
        ui = self._ui
        if found is not None:
            self._content.addWidget(wrapped(ui, self._said(found)))
            words = " ".join(words_of(hashlib.sha256(found.recipient.encode()).digest(), ui.language.code))
            self._content.addWidget(wrapped(ui, tr("Its words: {words}", words=words), SMALL, "text2"))
            return
        told = tr("There is none: if you lose your passphrase and your recovery sheet, nobody can open this workspace.")
        self._content.addWidget(wrapped(ui, told))
        if ui.allows(MakeOrganisationKey) and ui.runner.steward.actor.role is Role.ADMIN:
            make = button(ui, tr("Make the recovery key…"), icon="key-round", on=self.make)
            self._content.addWidget(buttons_row(ui, make))
        else:
            only = tr("An admin makes it in the admin's own workspace; it comes to others with the invitation.")
            self._content.addWidget(wrapped(ui, only, SMALL, "text2"))

    def make(self) -> None:
        """Make the key, after saying what that means."""
        dialog = MakeKeyDialog(self._tab)
        dialog.finished.connect(self._tab.refresh)
        dialog.open()

    def _said(self, found: Organisation) -> Text:
        day = self._ui.language.day(self._ui.language.local(found.since).date())
        if found.brought_by:
            return tr("It came with the invitation of {name} on {day}. Whoever holds its printed half can open this "
                      "workspace too. Each time is noted here and shown to you.",
                      name=found.brought_by, day=day)  # fmt: skip
        return tr("It was made here on {day}. Every workspace that is made by your invitation can be opened with its "
                  "printed half, and each time is shown to the person there.", day=day)  # fmt: skip


class OpeningsCard(QFrame):
    """Shows when this workspace was opened with the organisation's key, until somebody has seen it."""

    def __init__(self, tab: Tab) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._tab, self._ui = tab, tab.ui
        px = self._ui.theme.px
        line = QHBoxLayout(self)
        line.setContentsMargins(px(16), px(12), px(16), px(12))
        line.setSpacing(px(12))
        line.addWidget(icon_label(self._ui, "key-round", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        self._title = wrapped(self._ui, "", BLOCK)
        self._moments = wrapped(self._ui, "")
        told = tr("An admin holds the printed half of that key. If you do not know why, ask your admin; what was done "
                  "stands in the history.")  # fmt: skip
        for part in (self._title, self._moments, wrapped(self._ui, told, SMALL, "text2")):
            words.addWidget(part)
        line.addLayout(words, 1)
        self.seen = button(self._ui, tr("I have seen this"), on=self._see)
        line.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignTop)

    def show_openings(self, openings: Sequence[datetime]) -> None:
        """Show the openings that nobody has seen; without any the card is not there."""
        language = self._ui.language
        self._title.setText(self._ui.say(
            tr("This workspace was opened with the key of your organisation %n times", "", len(openings))
        ))  # fmt: skip
        shown = [language.moment(language.local(each)) for each in list(openings)[-_SHOWN:]]
        self._moments.setText(language.listed(shown) if shown else "")
        self.seen.setEnabled(self._ui.allows(SeeOrganisationOpenings))
        self.setVisible(bool(openings))

    def _see(self) -> None:
        self.seen.setEnabled(False)
        self._tab.desk.do(SeeOrganisationOpenings(), lambda _done: self._tab.refresh(), self)


class MakeKeyDialog(SmallDialog):
    """First says what the key does; then shows its secret half, this once, until it is kept somewhere."""

    def __init__(self, tab: Tab) -> None:
        title = tr("Make the recovery key of the organisation")
        super().__init__(tab.ui, tab, title, tr("Make the key"))
        self._tab = tab
        self._secret = ""
        self.setMinimumWidth(self.ui.theme.px(600))
        for text in (
            tr("The key has two halves. The public one goes along with your invitations. The secret one is shown now, "
               "once: print it and lock it away. It is kept nowhere in the program."),
            tr("Whoever holds the secret half can open every workspace that is made by your invitation. Its person is "
               "told so when it is made, and sees each opening."),
        ):  # fmt: skip
            self.body.addWidget(wrapped(self.ui, text))
        self.complain(None)

    @property
    def is_kept(self) -> bool:
        """Whether the dialog may close: there is no secret yet, or somebody says that it is kept."""
        return not self._secret or self.kept.isChecked()

    def submit(self) -> None:
        """Make the key, or close once it is kept."""
        if not self._secret:
            self.set_busy(is_busy=True)
            self.ui.runner.do(MakeOrganisationKey(), then=self._show, failed=self.failed, owner=self)
        elif self.is_kept:
            self.accept()

    def reject(self) -> None:
        """Stay while the secret was shown and is not kept."""
        if self.is_kept:
            super().reject()
        else:
            self.complain(tr("This key cannot be shown again. Keep it first, then tick the box."))

    def save_to(self, target: Path) -> None:
        """Write the sheet to be printed."""
        sheet, ui = _sheet(self.ui, self._secret), self.ui
        ui.runner.run(
            lambda: write_pdf(ui, sheet, target), then=lambda _done: self._saved(target), failed=self.failed, owner=self
        )

    def _saved(self, target: Path) -> None:
        tell_place(self._tab.desk, tr("The sheet was saved. Print it, then delete the file."), target)

    def _show(self, outcome: Outcome) -> None:
        self._secret = str(outcome.value)
        self.set_busy(is_busy=False)
        clear(self.body)
        told = tr("This is the secret half. It is shown only now.")
        self.body.addWidget(wrapped(self.ui, told, BLOCK))
        self._field = QPlainTextEdit(self._secret)
        self._field.setReadOnly(True)
        self._field.setTabChangesFocus(True)
        self._field.setFixedHeight(self.ui.theme.px(64))
        self._field.setAccessibleName(self.ui.say(tr("Secret half of the recovery key")))
        self.body.addWidget(self._field)
        save = button(self.ui, tr("Save a sheet to print…"), icon="printer", on=self._ask_place)
        copy = button(self.ui, tr("Copy"), icon="copy", on=lambda: copy_secret(self._secret))
        self.body.addWidget(buttons_row(self.ui, save, copy))
        kept = tr("I printed it or wrote it down, and keep it apart from this computer")
        self.kept = Tick(self.ui, self.ui.say(kept))
        self.kept.toggled.connect(self.accept_button.setEnabled)
        self.body.addWidget(self.kept)
        self.accept_button.setText(self.ui.say(tr("Close")))
        self.accept_button.setEnabled(False)
        save.setFocus()
        self.complain(None)

    def _ask_place(self) -> None:
        words = self.ui.say(tr("PDF document"))
        title = self.ui.say(tr("Save a sheet to print"))
        ask_place(self, title, self.ui.say(tr("Recovery key of the organisation")), (words, ".pdf"), self.save_to)


def _sheet(look: Look, secret: str) -> str:
    """Return the sheet as a document."""
    say = look.say
    told = tr("It opens every workspace that was made by an invitation of this organisation. Keep it where only those "
              "can take it who may open the workspaces of others.")  # fmt: skip
    return (
        f"<h1>{escape(say(tr('Recovery key of the organisation')))}</h1>"
        f"<p style='font-family:monospace;font-size:12pt'>{escape(secret)}</p><p>{escape(say(told))}</p>"
    )
