"""After the printed key was used: the passphrase was forgotten, so a new one can be chosen at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.bootstrap import Steward
from app.errors import AppError
from app.services.workspace import key_changes
from app.text import tr
from app.views.kit.passphrase import NewPassphrase
from app.views.kit.theme import CARD
from app.views.kit.ui import Look
from app.views.kit.widgets import button, label, wrapped
from app.views.unlock.hands import Hands
from app.views.unlock.pieces import BusyRing, Complaint


class AfterRecovery(QWidget):
    """Asks for a new passphrase for the workspace that has just been opened, or goes on without one.

    Signals:
        ended: The workspace can be shown.
    """

    ended = Signal()

    def __init__(self, look: Look, hands: Hands, steward: Steward) -> None:
        super().__init__()
        self._hands, self._steward = hands, steward
        self._complaint = Complaint(look)
        self._ring = BusyRing(look)
        self.new = NewPassphrase(look)
        self._save = button(look, tr("Set the passphrase"), "primary", on=self._set)
        self._skip = button(look, tr("Not now"), on=self.ended.emit)
        self.new.changed.connect(self._judge)
        self.new.confirmed.connect(self._set)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.theme.px(12))
        layout.addWidget(label(look, tr("Choose a new passphrase"), CARD))
        layout.addWidget(wrapped(look, _WHY, tone="text2"))
        layout.addWidget(self.new)
        layout.addWidget(self._complaint)
        buttons = QHBoxLayout()
        buttons.addWidget(self._ring)
        buttons.addStretch()
        buttons.addWidget(self._skip)
        buttons.addWidget(self._save)
        layout.addLayout(buttons)
        self.setFocusProxy(self.new)
        self._judge()

    def _judge(self) -> None:
        self._save.setEnabled(self.new.passphrase() is not None)

    def _set(self) -> None:
        passphrase = self.new.passphrase()
        if passphrase is None:
            return
        self._ring.start()
        self._complaint.clear_away()
        self.setEnabled(False)
        workspace, secret = self._steward.workspace, passphrase.encode()
        self._hands.run(
            lambda: key_changes.change_passphrase(workspace, secret),
            then=lambda _: self.ended.emit(),
            failed=self._failed,
        )

    def _failed(self, error: AppError) -> None:
        self._ring.stop()
        self.setEnabled(True)
        self._complaint.show_error(error)
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)


_WHY = tr(
    "The recovery key opened the workspace. With a new passphrase you need the key on paper only in an emergency; "
    "the key stays the same, and the old passphrase stops working."
)
