"""The section about locking: when, and the ways in."""

from __future__ import annotations

from app.errors import AppError
from app.services.preferences.machine import Area
from app.services.workspace import device, key_changes
from app.services.workspace.slots import DEVICE, PASSPHRASE
from app.text import tr
from app.views.kit.page import Page
from app.views.kit.parts import Switch
from app.views.kit.widgets import button
from app.views.settings.machine_cards import add_rows
from app.views.settings.passphrase_dialog import PassphraseDialog
from app.views.settings.section import Machine, Section


class LockSection(Section):
    """Locking closes the file and empties the window; half-written forms come back afterwards."""

    def __init__(self, page: Page, machine: Machine) -> None:
        super().__init__(page, machine)
        hint = tr("Locking closes the file. What you were writing is kept encrypted and comes back.")
        add_rows(self.ui, self.add_card(tr("Lock"), hint), Area.LOCK, machine)
        ways = self.add_card(tr("Ways in"))
        self._change = button(self.ui, tr("Change passphrase…"), on=self.change_passphrase)
        words = tr("Backups made before keep the passphrase of their day.")
        ways.add_row(tr("Passphrase"), words, self._change, "passphrase")
        self.remember = Switch(self.ui, self.ui.say(tr("Remember on this device")), is_on=self._has_device())
        self.remember.setEnabled(False)
        self._words = ways.add_row(tr("Remember on this device"), tr("Looking for a keyring…"), self.remember, "device")
        self.remember.clicked.connect(self._toggle)
        self.column.addStretch()

    def refresh(self) -> None:
        """Find out whether this machine has a safe keyring."""
        self.ui.runner.run(device.is_available, then=self._show_keyring, owner=self)

    def change_passphrase(self) -> None:
        """Ask for another passphrase."""
        slots = self.ui.runner.steward.workspace.unlocked.slots
        has_one = slots is not None and bool(slots.of_kind(PASSPHRASE))
        dialog = PassphraseDialog(self.page, has_one=has_one)
        dialog.changed.connect(self._changed)
        dialog.open()

    def _has_device(self) -> bool:
        slots = self.ui.runner.steward.workspace.unlocked.slots
        return slots is not None and bool(slots.of_kind(DEVICE))

    def _show_keyring(self, is_there: bool) -> None:
        self.remember.setEnabled(is_there or self._has_device())
        text = tr("The system's keyring then opens the workspace without the passphrase.")
        missing = tr("This machine has no safe keyring, so the passphrase is asked for each time.")
        self._words.tell(self.ui, text if is_there else missing)

    def _toggle(self, is_on: bool) -> None:
        workspace = self.ui.runner.steward.workspace
        self.remember.setEnabled(False)
        work = key_changes.remember_device if is_on else key_changes.forget_device
        self.ui.runner.run(lambda: work(workspace), then=lambda _none: self._toggled(is_on=is_on),
                           failed=self._failed, owner=self)  # fmt: skip

    def _toggled(self, *, is_on: bool) -> None:
        self.remember.setEnabled(True)
        yes = tr("This device now opens the workspace without a passphrase.")
        self.page.desk.notices.say(yes if is_on else tr("This device asks for the passphrase again."))

    def _failed(self, error: AppError) -> None:
        self.remember.setChecked(self._has_device())
        self.remember.setEnabled(True)
        self.page.desk.complain(error)

    def _changed(self) -> None:
        self.page.desk.notices.say(tr("The passphrase was changed. Backups made before keep the old one."))
