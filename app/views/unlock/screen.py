"""Unlocking a workspace: by this device's keyring, by passphrase, by the printed key or by the organisation's."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.bootstrap import Steward
from app.errors import AppError
from app.services.workspace.opening import Credentials
from app.text import tr
from app.views.kit.theme import SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import icon_label, label
from app.views.unlock.after_recovery import AfterRecovery
from app.views.unlock.entry import Entry
from app.views.unlock.hands import Hands
from app.views.unlock.opening import (
    SAMPLE_PASSPHRASE,
    Attempt,
    Opened,
    WaysIn,
    close_again,
    is_known_to_keyring,
    open_workspace,
    recent_files,
    ways_into,
)
from app.views.unlock.pieces import CentredCard, Ways
from app.views.unlock.recent import nearest_folder

WORKSPACE_FILES: Final = tr("Steward workspaces and backups (*.steward *.stewardbackup);;All files (*)")
_WIDTH: Final = 440
_LOST: Final = ("damaged", "not-a-workspace", "wrong-key")
_CAN_BE_READ: Final = ("in-use", "read-only", "no-permission")


class UnlockScreen(QWidget):
    """Asks for what opens one workspace; others can be chosen from here.

    Signals:
        unlocked: The open :class:`Steward`, for writing unless somebody chose to read only.
        remarked: A :class:`Text` on what did not work on the side, just before ``unlocked``.
        creation_wanted: A new workspace shall be made.
    """

    unlocked = Signal(object)
    remarked = Signal(object)
    creation_wanted = Signal()

    def __init__(self, look: Look, path: Path, *, asks_keyring: bool = True) -> None:
        """Build the screen; after a locking ``asks_keyring`` is false, or the lock would open by itself."""
        super().__init__()
        self._look, self._path, self._asks_keyring = look, path, asks_keyring
        self._is_busy = False
        self._newest: Path | None = None
        self._hands = Hands()
        self.destroyed.connect(self._hands.close)
        self.entry = Entry(look)
        self._card = CentredCard(look, _WIDTH)
        self._card.body.addWidget(self.entry)
        self._card.foot.addLayout(_trust_line(look))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        self.entry.submitted.connect(self._submit)
        self.entry.new_wanted.connect(self.creation_wanted)
        self.entry.other_wanted.connect(lambda: self._choose_file(self._path))
        self.entry.recent.chosen.connect(self.open_path)
        self.entry.recent.sought.connect(self._choose_file)
        self.open_path(path)

    @property
    def path(self) -> Path:
        """The workspace that is asked about."""
        return self._path

    def open_path(self, path: Path) -> None:
        """Ask about a workspace, unless one is being opened at the time."""
        if self._is_busy:
            return
        self._path, self._newest = path, None
        self.entry.show_file(path)
        self._hands.run(lambda: ways_into(path), then=partial(self._show_ways, path), failed=self._complain)
        self._hands.run(lambda: recent_files(path), then=self.entry.recent.show_files, failed=self._complain)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with the keyboard in the field."""
        super().showEvent(event)
        self.entry.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Esc lead back from the recovery key, and Enter press the button that has the keyboard."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self.entry.wanted != "passphrase" and not self._is_busy:
            self.entry.use("passphrase")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _show_ways(self, path: Path, ways: WaysIn) -> None:
        if path != self._path:
            return
        self._newest = ways.newest_backup
        self.entry.offer_ways(has_keyring=ways.has_keyring, has_organisation=ways.has_organisation)
        if ways.is_sample:
            self._open_sample()
        if ways.is_remembered and self._asks_keyring and not self._is_busy:
            self.entry.wait_for(tr("Asking the keyring of this computer…"))
            self._hands.run(
                lambda: is_known_to_keyring(path),
                then=partial(self._go_on_with_keyring, path),
                failed=partial(self._keyring_failed, path),
            )

    def _open_sample(self) -> None:
        """Open the sample at once, or after a locking say its passphrase, which is no secret."""
        if self._asks_keyring and not self._is_busy:
            self._try(Credentials(passphrase=SAMPLE_PASSPHRASE.encode()))
        else:
            hint = self._look.say(tr("The passphrase of the sample is: {passphrase}", passphrase=SAMPLE_PASSPHRASE))
            self.entry.passphrase.edit.setPlaceholderText(hint)

    def _go_on_with_keyring(self, path: Path, is_known: bool) -> None:
        if path != self._path or self._is_busy:
            return
        self.entry.wait_for(None)
        if is_known:
            self._try(Credentials(use_device=True))

    def _keyring_failed(self, path: Path, error: AppError) -> None:
        if path == self._path and not self._is_busy:
            self.entry.wait_for(None)
            self._complain(error)

    def _submit(self) -> None:
        credentials = self.entry.credentials
        if credentials is not None:
            self._try(credentials)

    def _try(self, credentials: Credentials, *, is_for_writing: bool = True) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self.entry.complaint.clear_away()
        self.entry.set_busy(tr("Opening the workspace…"))
        attempt = Attempt(self._path, credentials, is_for_writing, self.entry.remembers)
        self._hands.run(
            lambda: open_workspace(attempt),
            then=partial(self._opened, credentials),
            failed=partial(self._refused, credentials),
            discard=close_again,
        )

    def _opened(self, credentials: Credentials, opened: Opened) -> None:
        self._is_busy = False
        self.entry.wipe()
        self.entry.set_busy(None)
        self._hands.hold(partial(close_again, opened))
        if opened.remark is not None:
            self.remarked.emit(opened.remark)
        if credentials.recovery_key is not None and opened.steward.workspace.lock is not None:
            self._offer_passphrase(opened.steward)
        else:
            self._hand_over(opened.steward)

    def _offer_passphrase(self, steward: Steward) -> None:
        offer = AfterRecovery(self._look, self._hands, steward)
        offer.ended.connect(lambda: self._hand_over(steward))
        self.entry.hide()
        self._card.body.addWidget(offer)
        offer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_over(self, steward: Steward) -> None:
        self._hands.hold(None)
        self.unlocked.emit(steward)

    def _refused(self, credentials: Credentials, error: AppError) -> None:
        self._is_busy = False
        self.entry.set_busy(None)
        if error.code == "slots-missing":
            self.entry.use("key")
        self._complain(error, self._ways_on(credentials, error))
        self.entry.take_focus(selects=error.code in ("wrong-passphrase", "wrong-organisation-key"))

    def _ways_on(self, credentials: Credentials, error: AppError) -> Ways:
        again = (tr("Try again"), lambda: self._try(credentials))
        if error.code in _CAN_BE_READ and credentials.organisation_key is not None:
            return (again,)
        if error.code in _CAN_BE_READ:
            return again, (tr("Open for reading only"), lambda: self._try(credentials, is_for_writing=False))
        if error.code in _LOST and self._newest is not None:
            return ((tr("Open the newest backup"), partial(self.open_path, self._newest)),)
        if error.code == "no-such-file":
            return ((tr("Locate…"), lambda: self._choose_file(self._path)),)
        if error.code == "slots-forged":
            return ((tr("Use the recovery key"), lambda: self.entry.use("key")),)
        return ()

    def _complain(self, error: AppError, ways: Ways = ()) -> None:
        self.entry.complaint.show_error(error, ways)

    def _choose_file(self, near: Path) -> None:
        dialog = QFileDialog(self, self._look.say(tr("Open a workspace")), nearest_folder(near))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(self._look.say(WORKSPACE_FILES).split(";;"))
        dialog.fileSelected.connect(lambda chosen: self.open_path(Path(chosen)))
        dialog.open()


def _trust_line(look: Look) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, look.theme.px(12), 0, 0)
    line.addStretch()
    line.addWidget(icon_label(look, "shield-check", "ok", 16))
    line.addWidget(label(look, tr("Encrypted on this computer. Nothing is sent anywhere."), SMALL, "text2"))
    line.addStretch()
    return line
