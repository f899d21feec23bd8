"""Links out of the program: only to the web, mail and phone, and only after their target was shown."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from app.text import Text, tr
from app.views.kit.desk import Desk
from app.views.kit.theme import CARD, STRONG
from app.views.kit.widgets import button, label, wrapped

SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_DIALLED: Final = re.compile(r"[^0-9+*#]")


def web_link(text: str) -> QUrl | None:
    """Return the address of a website as somebody wrote it; None for what is none, or leads elsewhere."""
    written = text.strip()
    if not _SCHEME.match(written):
        written = f"https://{written}"
    url = QUrl(written, QUrl.ParsingMode.TolerantMode)
    is_web = url.scheme().lower() in ("http", "https")
    return url if url.isValid() and is_web and "." in url.host() else None


def mail_link(address: str) -> QUrl:
    """Return the link that begins a mail; nothing in the address becomes a header."""
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(address.strip(), QUrl.ParsingMode.DecodedMode)
    return url


def phone_link(number: str) -> QUrl | None:
    """Return the link that dials a number; None where nothing in it can be dialled."""
    digits = _DIALLED.sub("", number)
    url = QUrl()
    url.setScheme("tel")
    url.setPath(digits)
    return url if digits else None


def open_link(desk: Desk, url: QUrl | None) -> None:
    """Show where a link leads and open it when the person says so."""
    if url is None or url.scheme().lower() not in SCHEMES:
        desk.notices.complain(tr("Only links to the web, to mail and to phones can be opened."))
    else:
        LinkDialog(desk, url).open()


class LinkDialog(QDialog):
    """Shows the target of a link, as it is and not as it was dressed."""

    def __init__(self, desk: Desk, url: QUrl) -> None:
        super().__init__(desk.window)
        ui, px = desk.ui, desk.ui.theme.px
        self._url = url
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title, verb = _WORDS.get(url.scheme().lower(), (tr("Open this link?"), tr("Open the page")))
        self.setWindowTitle(ui.say(title))
        self.setMinimumWidth(px(400))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(ui, title, CARD))
        self.target = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        shown = wrapped(ui, _breakable(self.target), STRONG)
        layout.addWidget(shown)
        layout.addWidget(wrapped(ui, tr("It is opened by another program, outside of this workspace."), tone="text2"))
        box = QDialogButtonBox()
        go = button(ui, verb, "primary", on=self._go)
        go.setDefault(True)
        box.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(button(ui, tr("Copy"), on=self._copy), QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(button(ui, tr("Cancel"), on=self.reject), QDialogButtonBox.ButtonRole.RejectRole)
        layout.addWidget(box)

    def _go(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.accept()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.target)
        self.accept()


_WORDS: Final[dict[str, tuple[Text, Text]]] = {
    "mailto": (tr("Write a mail?"), tr("Write the mail")),
    "tel": (tr("Dial this number?"), tr("Dial")),
}


def _breakable(text: str) -> str:
    """Let a long address break anywhere: a label breaks lines between words only."""
    return "\u200b".join(text)
