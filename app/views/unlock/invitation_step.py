"""The page of the first run that an invitation brings: who invites, and who else can open the workspace."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.services.handover.cards import words_of
from app.services.handover.invitations import Invitation
from app.text import Text, tr
from app.views.kit.fingerprint import FingerprintWords
from app.views.kit.inputs import Tick
from app.views.kit.theme import STRONG
from app.views.kit.ui import Look
from app.views.kit.widgets import card, clear, icon_label, wrapped
from app.views.unlock.step import Step


class InvitationStep(Step):
    """Shows an invitation before anything is made of it."""

    TITLE = tr("Your invitation")

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.invitation: Invitation | None = None
        self._content = QVBoxLayout()
        self._content.setSpacing(look.theme.px(12))
        self.body.addLayout(self._content)
        self.compared = Tick(look, look.say(tr("I heard the same eight words in the same order")))
        self.body.addWidget(self.compared)

    def show_invitation(self, found: Invitation | None) -> None:
        """Show another invitation, which nobody has compared yet; or forget the one there was."""
        self.invitation = found
        self.compared.setChecked(False)
        clear(self._content)
        if found is None:
            return
        name = found.card.name
        invited = tr("{name} invites you to a team. Your workspace will trust {name}: accounts can come from there and "
                     "go there.", name=name)  # fmt: skip
        told = tr("Call {name} on a number that you knew before, and compare these eight words. So you know that the "
                  "invitation is from {name}.", name=name)  # fmt: skip
        self._content.addWidget(wrapped(self.look, invited, STRONG))
        self._content.addLayout(self._openly(found))
        self._content.addWidget(wrapped(self.look, told, tone="text2"))
        self._content.addWidget(FingerprintWords(self.look, found.card))

    def take_focus(self) -> None:
        """Begin at the box to tick."""
        self.compared.setFocus(Qt.FocusReason.OtherFocusReason)

    def missing(self) -> Text | None:
        """Ask for the words to be compared."""
        if self.compared.isChecked():
            return None
        self.compared.setFocus(Qt.FocusReason.OtherFocusReason)
        return tr("Compare the words first, then tick the box.")

    def _openly(self, found: Invitation) -> QVBoxLayout:
        """Say openly who will be able to open the workspace."""
        made, look = QVBoxLayout(), self.look
        frame = card("inset")
        line = QHBoxLayout(frame)
        line.setContentsMargins(*[look.theme.px(12), look.theme.px(10)] * 2)
        line.setSpacing(look.theme.px(10))
        has_key = found.organisation is not None
        icon, role = ("key-round", "warn") if has_key else ("lock", "ok")
        line.addWidget(icon_label(look, icon, role), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(wrapped(look, who_can_open(look, found)), 1)
        made.addWidget(frame)
        return made


def who_can_open(look: Look, found: Invitation) -> Text:
    """Return who else can open a workspace that is made by an invitation."""
    if found.organisation is None:
        return tr("Nobody but you will be able to open your workspace: there is no recovery key of the organisation.")
    words = " ".join(words_of(hashlib.sha256(found.organisation.encode()).digest(), look.language.code))
    return tr("Whoever holds the printed recovery key of the organisation can open your workspace too, for instance "
              "when you are ill. Each time is noted in it and shown to you. The words of that key: {words}",
              words=words)  # fmt: skip
