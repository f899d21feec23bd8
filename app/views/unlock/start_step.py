"""The first page of the first run: the language, and whether to begin, join a team, go on or look around."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QPushButton

from app.services.handover.invitations import INVITATION_ENDING
from app.text import tr, verbatim
from app.views.kit.ui import Look
from app.views.kit.widgets import button, icon_label
from app.views.unlock.choice import Choice
from app.views.unlock.hands import Hands
from app.views.unlock.making import invitation_in
from app.views.unlock.pieces import mark
from app.views.unlock.step import Step

# Each in its own language, so that everybody finds theirs.
NAMES: Final = {"en": "English", "zh_CN": "简体中文", "zh_TW": "繁體中文"}


class StartStep(Step):
    """Four ways on.

    Signals:
        language_chosen: The code of another language.
        invited: An :class:`Invitation`, by which a workspace shall be made.
        open_wanted: A workspace that is there shall be opened.
        sample_wanted: The sample shall be shown.
    """

    TITLE = tr("Welcome to Steward")
    WORDS = tr("Your customers, and everything agreed with them, in one encrypted file on this computer.")

    language_chosen = Signal(str)
    invited = Signal(object)
    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, look: Look, hands: Hands) -> None:
        super().__init__(look)
        self._hands = hands
        self.head.addWidget(mark(look), 0, Qt.AlignmentFlag.AlignLeft)
        languages = QHBoxLayout()
        languages.setSpacing(8)
        languages.addWidget(icon_label(look, "languages", "text2", 18))
        self.languages = QButtonGroup(self)
        for code, name in NAMES.items():
            languages.addWidget(self._language(code, name))
        languages.addStretch()
        self.body.addLayout(languages)
        self.body.addSpacing(look.theme.px(8))
        self.way_new = Choice(
            look, "plus", tr("Make a new workspace"),
            tr("For yourself or your team. You choose a passphrase and print a recovery key: about two minutes."),
            self.gone_on.emit,
        )  # fmt: skip
        self.join = Choice(
            look, "user-plus", tr("Join a team"),
            tr("With the invitation of your admin, a small file. You make a workspace of your own."),
            self._choose_invitation,
        )  # fmt: skip
        self.enter = Choice(
            look, "folder-open", tr("Open a workspace"),
            tr("A file that is on this computer already, or that somebody gave you."), self.open_wanted.emit,
        )  # fmt: skip
        self.sample = Choice(
            look, "eye", tr("Look at a sample"),
            tr("Made-up customers to try everything on, in a file of their own."), self.sample_wanted.emit,
        )  # fmt: skip
        for choice in (self.way_new, self.join, self.enter, self.sample):
            self.body.addWidget(choice)

    def take_focus(self) -> None:
        """Begin at the first way."""
        self.way_new.setFocus()

    def read(self, path: Path) -> None:
        """Go on with the invitation in a file."""
        self.complaint.clear_away()
        self._hands.run(lambda: invitation_in(path), then=self.invited.emit, failed=self.complaint.show_error)

    def _choose_invitation(self) -> None:
        dialog = QFileDialog(self, self.look.say(tr("Choose your invitation")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        words = self.look.say(tr("Invitations"))
        dialog.setNameFilters([f"{words} (*{INVITATION_ENDING} *.json)", "* (*)"])
        dialog.fileSelected.connect(lambda chosen: self.read(Path(chosen)))
        dialog.open()

    def _language(self, code: str, name: str) -> QPushButton:
        made = button(self.look, verbatim(name), "chip", on=lambda: self.language_chosen.emit(code))
        made.setCheckable(True)
        made.setChecked(code == self.look.language.code)
        self.languages.addButton(made)
        return made
