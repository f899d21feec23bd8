"""Choosing another passphrase for the open workspace."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.errors import AppError
from app.services.workspace import key_changes
from app.services.workspace.opening import OpenWorkspace
from app.services.workspace.slots import PASSPHRASE
from app.text import tr
from app.views.kit.dialogs import SmallDialog
from app.views.kit.page import Page
from app.views.kit.passphrase import NewPassphrase, SecretField
from app.views.kit.widgets import hairline


class PassphraseDialog(SmallDialog):
    """Asks for the present passphrase, where there is one, and twice for the new one.

    Signals:
        changed: Only the new passphrase opens the workspace now.
    """

    changed = Signal()

    def __init__(self, page: Page, *, has_one: bool) -> None:
        super().__init__(page.ui, page, tr("Change passphrase"), tr("Change passphrase"))
        self._workspace = page.ui.runner.steward.workspace
        self.present = SecretField(self.ui, tr("Present passphrase"))
        self._has_one = has_one
        if has_one:
            self.add_field(tr("Present passphrase"), self.present)
            self.body.addWidget(hairline())
        self.new = NewPassphrase(self.ui, [page.ui.runner.steward.settings.title])
        self.body.addWidget(self.new)
        self.new.changed.connect(self._enable)
        self.new.confirmed.connect(self.submit)
        self._enable()
        (self.present if has_one else self.new).setFocus()

    def submit(self) -> None:
        """Change it; this takes about a second on purpose."""
        passphrase = self.new.passphrase()
        if passphrase is None or not self.accept_button.isEnabled():
            return
        self.complain(None)
        self.set_busy(is_busy=True)
        workspace = self._workspace
        present = self.present.text() if self._has_one else None
        self.ui.runner.run(
            lambda: _change(workspace, present, passphrase), then=lambda _none: self._done(), failed=self.failed,
            owner=self,
        )  # fmt: skip

    def failed(self, error: AppError) -> None:
        """Show the error at the passphrase that was wrong."""
        super().failed(error)
        if error.code == "wrong-passphrase":
            self.present.selectAll()
            self.present.setFocus()

    def _enable(self) -> None:
        self.accept_button.setEnabled(self.new.passphrase() is not None)

    def _done(self) -> None:
        self.present.clear()
        self.new.clear()
        self.accept()
        self.changed.emit()


def _change(workspace: OpenWorkspace, present: str | None, passphrase: str) -> None:
    slots = workspace.unlocked.slots
    if present is not None and slots is not None:
        keys = (key for key, _ in slots.unwrapped(PASSPHRASE, present.encode()))
        if workspace.key not in keys:
            raise AppError(
                "wrong-passphrase", tr("The present passphrase is another one. Nothing was changed. Try again.")
            )
    key_changes.change_passphrase(workspace, passphrase.encode())
