"""Trusting somebody: the words of the card, compared by telephone, then accepted on purpose."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.models.values import Role
from app.services.handover.cards import Card
from app.services.handover.renewals import Renewal
from app.services.kernel.choice_labels import label_of
from app.services.workflows.handover.page_people import Judged
from app.services.workflows.handover.page_taking import Trust
from app.services.workflows.handover.people import AcceptCard
from app.text import Text, tr
from app.views.handover.refusals import refusal_of
from app.views.kit.dialogs import SmallDialog
from app.views.kit.fingerprint import FingerprintWords
from app.views.kit.inputs import Tick
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import brief, wrapped


class Comparing(QWidget):
    """Shows why and how a card is compared, and its words; somebody says that they were compared.

    Signals:
        changed: Whether the card can be accepted may be otherwise now.
        accepted: The card is trusted.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(self, ui: Ui, card: Card, judged: Judged, renewal: Renewal | None = None) -> None:
        super().__init__()
        self._ui, self._card, self._judged, self._renewal = ui, card, judged, renewal
        self._is_busy = False
        px = ui.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(wrapped(ui, why_compare(card, judged)))
        self.words = FingerprintWords(ui, card)
        column.addWidget(self.words)
        self.compared = Tick(ui, ui.say(tr("I heard the same eight words in the same order")))
        self.compared.toggled.connect(lambda _is_on: self.changed.emit())
        column.addWidget(self.compared)
        self.compared.setVisible(not judged.is_vouched)
        self._told = wrapped(ui, "", SMALL, "bad")
        column.addWidget(self._told)
        self._told.hide()

    @property
    def is_ready(self) -> bool:
        """Whether the card can be accepted now."""
        return not self._is_busy and (self._judged.is_vouched or self.compared.isChecked())

    def accept(self) -> None:
        """Accept the card, with the words that were compared."""
        if not self.is_ready:
            return
        self._complain(None)
        self._set_busy(is_busy=True)
        words = self.words.text if self.compared.isChecked() else None
        command = AcceptCard(self._card, words, self._renewal)
        self._ui.runner.do(command, then=lambda _done: self.accepted.emit(), failed=self._failed, owner=self)

    def _failed(self, error: AppError) -> None:
        self._set_busy(is_busy=False)
        found = refusal_of(error)
        self._complain(tr("{happened} {do}", happened=found.happened, do=found.do))

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.changed.emit()

    def _complain(self, text: Text | None) -> None:
        self._told.setText(self._ui.say(text) if text is not None else "")
        self._told.setVisible(text is not None)


class TrustDialog(SmallDialog):
    """Compares and accepts the card in a file that somebody sent; accepted, it closes."""

    def __init__(self, ui: Ui, parent: QWidget, card: Card, judged: Judged, renewal: Renewal | None) -> None:
        super().__init__(ui, parent, tr("Trust this card?"), tr("Trust {name}", name=brief(card.name, 24)))
        self.setMinimumWidth(ui.theme.px(600))
        self.body.addWidget(wrapped(ui, who(card), STRONG))
        self.comparing = Comparing(ui, card, judged, renewal)
        self.body.addWidget(self.comparing)
        self.comparing.changed.connect(self._enable)
        self.comparing.accepted.connect(self.accept)
        self._enable()
        self.complain(None)
        self.comparing.compared.setFocus()

    def submit(self) -> None:
        """Accept the card."""
        self.comparing.accept()

    def _enable(self) -> None:
        self.accept_button.setEnabled(self.comparing.is_ready)


def who(card: Card) -> Text:
    """Return name, role and address of a card's holder."""
    role = label_of(Role, card.role.value)
    if card.email:
        return tr("{name}, {role}, {email}", name=card.name, role=role, email=card.email)
    return tr("{name}, {role}", name=card.name, role=role)


def why_compare(card: Card, judged: Judged) -> Text:
    """Return what is asked of the one who trusts."""
    if judged.is_vouched:
        return tr("{name} made new keys, and the old key, which you trust, speaks for them. No call is needed.",
                  name=card.name)  # fmt: skip
    if judged.trust is Trust.CHANGED:
        return tr(
            "You trust another card of {name}. This one has other keys. Perhaps {name} made new ones, perhaps somebody "
            "else did. Call {name} on a number that you knew before and compare all eight words.", name=card.name,
        )  # fmt: skip
    return tr(
        "Anybody could have made this card. Call {name} on a number that you knew before, and ask for the eight words "
        "that stand there under “People and keys”. Only if all are the same is the card from {name}.", name=card.name,
    )  # fmt: skip
