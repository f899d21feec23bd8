"""The form that asks for a passphrase or the printed key: what it looks like, and nothing of opening."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.services.workspace.opening import Credentials
from app.text import Text, tr
from app.views.kit.inputs import Tick
from app.views.kit.theme import CARD, SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import ElidedLabel, button, hairline, label
from app.views.unlock.fields import GROUPS, PassphraseRow, RecoveryKeyField
from app.views.unlock.pieces import BusyRing, Complaint, mark, name_of, place_of
from app.views.unlock.recent import RecentList


class Entry(QWidget):
    """Name and place of a workspace, the field for its secret, and the ways to other workspaces.

    Signals:
        submitted: Somebody wants it opened with what is typed.
        other_wanted: Another file shall be chosen.
        new_wanted: A new workspace shall be made.
    """

    submitted = Signal()
    other_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._is_busy, self.is_by_key = look, False, False
        self._name, self._place = ElidedLabel(look, "", CARD), ElidedLabel(look, "", SMALL, "text2")
        self._title, self._counted = label(look, "", SMALL, "text2"), label(look, "", SMALL, "text3")
        self.passphrase, self.key = PassphraseRow(look), RecoveryKeyField(look)
        self.complaint, self.recent = Complaint(look), RecentList(look)
        self.remember = Tick(look, look.say(tr("Remember on this device")))
        self.remember.setToolTip(look.say(tr("From then on the keyring of this computer opens the workspace.")))
        self.remember.hide()
        self.ring = BusyRing(look)
        self._waiting = label(look, "", SMALL, "text2")
        self.open = button(look, tr("Unlock"), "primary", on=self.submitted.emit)
        self.mode = button(look, tr("Use the recovery key"), "link", on=lambda: self.use_key(not self.is_by_key))
        self._lay_out()
        self._connect()
        self.use_key(False)

    @property
    def credentials(self) -> Credentials | None:
        """What is typed; None where nothing is."""
        if self.is_by_key:
            return Credentials(recovery_key=self.key.key) if self.key.key.strip() else None
        typed = self.passphrase.edit.text()
        return Credentials(passphrase=typed.encode()) if typed else None

    def show_file(self, path: Path) -> None:
        """Ask about a workspace, with nothing typed yet."""
        self._name.setText(name_of(path))
        self._place.setText(place_of(path))
        self.complaint.clear_away()
        self.remember.hide()
        self.passphrase.edit.setPlaceholderText("")
        self.wipe()
        self.use_key(False)

    def use_key(self, is_by_key: bool) -> None:
        """Ask for the printed key, or for the passphrase."""
        self.is_by_key = is_by_key
        self.passphrase.setVisible(not is_by_key)
        self.key.setVisible(is_by_key)
        self._counted.setVisible(is_by_key)
        self._title.setText(self._look.say(tr("Recovery key") if is_by_key else tr("Passphrase")))
        self._title.setBuddy(self.key if is_by_key else self.passphrase.edit)
        self.mode.setText(self._look.say(tr("Use the passphrase") if is_by_key else tr("Use the recovery key")))
        self.take_focus()
        self._judge()

    def take_focus(self, *, selects: bool = False) -> None:
        """Put the keyboard where the secret is typed."""
        (self.key if self.is_by_key else self.passphrase.edit).setFocus(Qt.FocusReason.OtherFocusReason)
        if selects and not self.is_by_key:
            self.passphrase.edit.selectAll()

    def wipe(self) -> None:
        """Forget what was typed."""
        self.passphrase.wipe()
        self.key.wipe()

    def set_busy(self, what: Text | None) -> None:
        """Show that the workspace is being opened; nothing can be chosen meanwhile."""
        self._is_busy = what is not None
        for part in (self.passphrase, self.key, self.remember, self.mode, self._ways, self.recent):
            part.setEnabled(not self._is_busy)
        self.wait_for(what)
        self._judge()

    def wait_for(self, what: Text | None) -> None:
        """Say what is being waited for, while the passphrase can still be typed."""
        self._waiting.setText(self._look.say(what) if what is not None else "")
        self._waiting_line.setVisible(what is not None)
        if what is None:
            self.ring.stop()
        else:
            self.ring.start()

    def _judge(self) -> None:
        self.open.setEnabled(not self._is_busy and self.credentials is not None)

    def _count(self, groups: int) -> None:
        self._counted.setText(self._look.say(tr("{done} of {all} groups", done=groups, all=GROUPS)))
        self._judge()

    def _connect(self) -> None:
        self.passphrase.entered.connect(self.open.click)
        self.passphrase.edit.textChanged.connect(self._judge)
        self.key.entered.connect(self.open.click)
        self.key.counted.connect(self._count)
        self._count(0)

    def _lay_out(self) -> None:
        look = self._look
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.theme.px(12))
        layout.addLayout(self._head())
        layout.addSpacing(look.theme.px(8))
        layout.addLayout(_line(self._title, None, self._counted))
        layout.addSpacing(look.theme.px(-6))
        self._waiting_line = QWidget()
        self._waiting_line.setLayout(_line(self.ring, self._waiting, None))
        parts = (self.passphrase, self.key, self.complaint, self.remember, self.open, self._waiting_line)
        for part in parts:
            layout.addWidget(part)
        layout.addWidget(self.mode, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(hairline())
        layout.addWidget(self.recent)
        self._ways = QWidget()
        other = button(look, tr("Open another workspace…"), "link", on=self.other_wanted.emit)
        new = button(look, tr("New workspace…"), "link", on=self.new_wanted.emit)
        self._ways.setLayout(_line(other, None, new))
        for link in (other, new):
            link.setProperty("place", "edge")
        layout.addWidget(self._ways)
        self.wait_for(None)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(self._look.theme.px(14))
        head.addWidget(mark(self._look, "lock"))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._name)
        texts.addWidget(self._place)
        head.addLayout(texts, 1)
        return head


def _line(*parts: QWidget | None) -> QHBoxLayout:
    """Return widgets in a line; None stands for the room between them."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part, 1 if isinstance(part, QLabel) and part.wordWrap() else 0)
    return line
