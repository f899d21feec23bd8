"""The own card: who we are to others, as words, as a code and as a file to give out."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.services.workflows.exporting.file_names import clean_name
from app.services.workflows.handover.organisation import RenewKeys
from app.services.workflows.handover.page_people import CARD_ENDING, OwnCard
from app.services.workflows.handover.people import ShowCard
from app.services.workspace.files import readable_file_errors, write_whole
from app.text import tr
from app.views.exporting.saving import ask_place, tell_place
from app.views.handover.people_qr import qr_code
from app.views.handover.people_trust import who
from app.views.handover.tab import Tab
from app.views.kit.dialogs import SmallDialog
from app.views.kit.fingerprint import FingerprintWords
from app.views.kit.parts import Card, buttons_row
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, clear, wrapped

_FOLDS_BELOW: Final = 760


class OwnCardCard(Card):
    """Shows the card, or the way to make it the first time."""

    def __init__(self, tab: Tab) -> None:
        hint = tr("Others need your card to seal accounts for you. It holds no secret and no customer.")
        super().__init__(tab.ui, tr("Your card"), hint)
        self._tab, self._ui = tab, tab.ui
        self._own: OwnCard | None = None
        self._is_shown = False
        self._content = QVBoxLayout()
        self.body.addLayout(self._content)

    def show_own(self, own: OwnCard | None) -> None:
        """Show another state of it; the keyboard stays where it is while nothing changed."""
        if self._is_shown and own == self._own:
            return
        self._is_shown, self._own = True, own
        clear(self._content)
        if own is not None:
            self._content.addWidget(self._whole(own))
        elif self._ui.allows(ShowCard):
            told = tr("Your keys are made on this computer and stay in this workspace. That takes a moment, once.")
            self._content.addWidget(wrapped(self._ui, told, tone="text2"))
            make = button(self._ui, tr("Make my card"), "primary", icon="key-round", on=self._make)
            self._content.addWidget(buttons_row(self._ui, make))
        else:
            told = tr("This workspace has no card yet. Its owner or an admin makes it here.")
            self._content.addWidget(wrapped(self._ui, told, tone="text2"))

    def save(self) -> None:
        """Ask for a place and write the card there."""
        if self._own is not None:
            title, words = self._ui.say(tr("Save my card")), self._ui.say(tr("Card of a Steward workspace"))
            ask_place(self, title, clean_name(self._own.card.name), (words, CARD_ENDING), self.save_to)

    def save_to(self, target: Path) -> None:
        """Write the card to a place."""
        own = self._own
        if own is not None:
            self._ui.runner.run(
                lambda: _write(target, own.file), then=lambda _done: self._saved(target),
                failed=self._tab.desk.complain, owner=self,
            )  # fmt: skip

    def copy(self) -> None:
        """Put the card's text on the clipboard, for a message."""
        if self._own is not None:
            QGuiApplication.clipboard().setText(_text(self._own))
            said = tr("Your card is on the clipboard. Paste it into a message; the other one pastes it into “Paste a "
                      "card”.")  # fmt: skip
            self._tab.desk.notices.say(said)

    def renew(self) -> None:
        """Ask whether new keys are to be made."""
        dialog = RenewDialog(self._ui, self)
        dialog.accepted.connect(self._renewed)
        dialog.open()

    def _renewed(self) -> None:
        self._tab.refresh()
        self._tab.desk.notices.say(tr("You have new keys. Send your new card to everybody who trusts you."))

    def _whole(self, own: OwnCard) -> QWidget:
        made, px = _Folding(self._ui.theme.px(_FOLDS_BELOW)), self._ui.theme.px
        line = made.line
        line.setSpacing(px(20))
        code = qr_code(_text(own), self._ui.say(tr("Your card as a code")))
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(wrapped(self._ui, who(own.card), STRONG))
        told = tr("These eight words are the fingerprint of your card. Whoever gets the card calls you; you read them "
                  "out, and both of you know that nobody has put another card in its place.")  # fmt: skip
        column.addWidget(wrapped(self._ui, told, tone="text2"))
        self.words = FingerprintWords(self._ui, own.card)
        column.addWidget(self.words)
        save = button(self._ui, tr("Save my card…"), "primary", icon="download", on=self.save)
        copy = button(self._ui, tr("Copy"), icon="copy", on=self.copy)
        copy.setAccessibleName(self._ui.say(tr("Copy my card")))
        renew = button(self._ui, tr("Make new keys…"), icon="refresh-cw", on=self.renew)
        renew.setVisible(self._ui.allows(RenewKeys))
        column.addWidget(buttons_row(self._ui, save, copy, renew))
        if code is not None:
            scan = tr("The code holds the whole card: a phone that scans it gets the text, to be sent as a message.")
            column.addWidget(wrapped(self._ui, scan, SMALL, "text3"))
        column.addStretch()
        line.addLayout(column, 1)
        if code is not None:
            line.addWidget(code, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return made

    def _make(self) -> None:
        self._ui.runner.do(ShowCard(), then=self._made, failed=self._tab.desk.complain, owner=self)

    def _made(self, _outcome: Any) -> None:
        self._tab.refresh()

    def _saved(self, target: Path) -> None:
        tell_place(self._tab.desk, tr("Your card was saved. Send it to whoever seals accounts for you."), target)


class RenewDialog(SmallDialog):
    """Says what new keys mean before they are made."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(ui, parent, tr("Make new keys?"), tr("Make new keys"))
        self.setMinimumWidth(ui.theme.px(520))
        for told in (
            tr("Do it when somebody else may have had your workspace open. Your card gets other words."),
            tr("Everybody who trusts you needs the new card: what you seal is refused until they have read it. The old "
               "key speaks for the new one, so nobody has to call you."),
            tr("What was sealed for your former keys can still be opened here."),
        ):  # fmt: skip
            self.body.addWidget(wrapped(ui, told))
        self.complain(None)

    def submit(self) -> None:
        """Make them."""
        self.do(RenewKeys())


class _Folding(QWidget):
    """Shows its parts side by side, or below each other where there is no room."""

    def __init__(self, folds_below: int) -> None:
        super().__init__()
        self._folds_below = folds_below
        self.line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.line.setContentsMargins(0, 0, 0, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for no more width than the widest part needs."""
        items = [self.line.itemAt(at) for at in range(self.line.count())]
        widest = max(item.minimumSize().width() for item in items if item is not None)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold, or unfold."""
        way = QBoxLayout.Direction
        self.line.setDirection(way.TopToBottom if self.width() < self._folds_below else way.LeftToRight)
        super().resizeEvent(event)


def _text(own: OwnCard) -> str:
    return own.file.decode().strip()


def _write(target: Path, data: bytes) -> None:
    with readable_file_errors():
        write_whole(target, data)
