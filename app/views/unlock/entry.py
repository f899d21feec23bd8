"""The form that asks for a passphrase, the printed key or the organisation's: what it looks like, not the opening."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.services.workspace.opening import Credentials
from app.text import Text, tr
from app.views.kit.inputs import Tick
from app.views.kit.passphrase import SecretField
from app.views.kit.theme import CARD, SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import ElidedLabel, button, hairline, label, wrapped
from app.views.unlock.fields import GROUPS, PassphraseRow, RecoveryKeyField
from app.views.unlock.pieces import BusyRing, Complaint, mark, name_of, place_of
from app.views.unlock.recent import RecentList

Way = Literal["passphrase", "key", "organisation"]
_TITLES: Final = {
    "passphrase": tr("Passphrase"), "key": tr("Recovery key"), "organisation": tr("Recovery key of the organisation"),
}  # fmt: skip


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
        self._look, self._is_busy = look, False
        self.wanted: Way = "passphrase"
        self._has_keyring = False
        self._name, self._place = ElidedLabel(look, "", CARD), ElidedLabel(look, "", SMALL, "text2")
        self._title, self._counted = label(look, "", SMALL, "text2"), label(look, "", SMALL, "text3")
        self.passphrase, self.key = PassphraseRow(look), RecoveryKeyField(look)
        self.organisation = SecretField(look, _TITLES["organisation"])
        self._noted = wrapped(look, _NOTED, SMALL, "text2")
        self.complaint, self.recent = Complaint(look), RecentList(look)
        self.remember = Tick(look, look.say(tr("Remember on this device")))
        self.remember.setToolTip(look.say(tr("From then on the keyring of this computer opens the workspace.")))
        self.remember.hide()
        self.ring = BusyRing(look)
        self._waiting = label(look, "", SMALL, "text2")
        self.open = button(look, tr("Unlock"), "primary", on=self.submitted.emit)
        self.mode = button(look, tr("Use the recovery key"), "link", on=self._change_mode)
        self.by_organisation = button(
            look, tr("Use the organisation's recovery key"), "link", on=lambda: self.use("organisation")
        )
        self._has_organisation = False
        self._lay_out()
        self._connect()
        self.use("passphrase")

    @property
    def credentials(self) -> Credentials | None:
        """What is typed; None where nothing is."""
        if self.wanted == "key":
            return Credentials(recovery_key=self.key.key) if self.key.key.strip() else None
        if self.wanted == "organisation":
            key = "".join(self.organisation.text().split()).upper()
            return Credentials(organisation_key=key) if key else None
        typed = self.passphrase.edit.text()
        return Credentials(passphrase=typed.encode()) if typed else None

    @property
    def remembers(self) -> bool:
        """Whether this computer is to open it by itself from now on; never what somebody else opens."""
        return self.remember.isChecked() and self.wanted != "organisation"

    def offer_ways(self, *, has_keyring: bool, has_organisation: bool) -> None:
        """Offer what else there is: to remember, and to open it with the key of the organisation."""
        self._has_keyring, self._has_organisation = has_keyring, has_organisation
        self._show_ways()

    def show_file(self, path: Path) -> None:
        """Ask about a workspace, with nothing typed yet."""
        self._name.setText(name_of(path))
        self._place.setText(place_of(path))
        self.complaint.clear_away()
        self.passphrase.edit.setPlaceholderText("")
        self.wipe()
        self._has_keyring = self._has_organisation = False
        self.use("passphrase")

    def use(self, wanted: Way) -> None:
        """Ask for the passphrase, the printed key, or the key of the organisation."""
        self.wanted = wanted
        self._title.setText(self._look.say(_TITLES[wanted]))
        self._title.setBuddy(self._field())
        is_plain = wanted == "passphrase"
        self.mode.setText(self._look.say(tr("Use the recovery key") if is_plain else tr("Use the passphrase")))
        self._show_ways()
        self.take_focus()
        self._judge()

    def _show_ways(self) -> None:
        self.passphrase.setVisible(self.wanted == "passphrase")
        self.key.setVisible(self.wanted == "key")
        self._counted.setVisible(self.wanted == "key")
        is_by_organisation = self.wanted == "organisation"
        for part in (self.organisation, self._noted):
            part.setVisible(is_by_organisation)
        self.remember.setVisible(self._has_keyring and not is_by_organisation)
        self.by_organisation.setVisible(self._has_organisation and not is_by_organisation)

    def _field(self) -> QWidget:
        fields: dict[Way, QWidget] = {
            "passphrase": self.passphrase.edit, "key": self.key, "organisation": self.organisation,
        }  # fmt: skip
        return fields[self.wanted]

    def _change_mode(self) -> None:
        self.use("key" if self.wanted == "passphrase" else "passphrase")

    def take_focus(self, *, selects: bool = False) -> None:
        """Put the keyboard where the secret is typed."""
        field = self._field()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if selects and isinstance(field, SecretField):
            field.selectAll()

    def wipe(self) -> None:
        """Forget what was typed."""
        self.passphrase.wipe()
        self.key.wipe()
        self.organisation.setText("")  # unlike ``clear`` this leaves no way back by Ctrl+Z

    def set_busy(self, what: Text | None) -> None:
        """Show that the workspace is being opened; nothing can be chosen meanwhile."""
        self._is_busy = what is not None
        ways = (self.remember, self.mode, self.by_organisation, self._ways, self.recent)
        for part in (self.passphrase, self.key, self.organisation, *ways):
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
        self.organisation.returnPressed.connect(self.open.click)
        self.organisation.textChanged.connect(self._judge)
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
        secrets = (self.passphrase, self.key, self.organisation, self._noted)
        for part in (*secrets, self.complaint, self.remember, self.open, self._waiting_line):
            layout.addWidget(part)
        for link in (self.mode, self.by_organisation):
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
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


_NOTED: Final = tr(
    "For admins, where somebody is absent. The opening is noted in the workspace and shown to its person at the next "
    "unlock."
)
