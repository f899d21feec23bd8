"""The files that were given: how far each has come, receipts that come back, what has to follow, taking back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from app.errors import AppError, CancelledError
from app.services.handover.cards import CARD_LIMIT
from app.services.handover.manifest import Purpose
from app.services.handover.receipts import read_receipt
from app.services.kernel.bus import Outcome
from app.services.workflows.handover.page_giving import GivenBundle, GivenState, Parcel, find_stragglers
from app.services.workflows.handover.undoing import UndoHandover
from app.services.workflows.handover.verifying import Verified, VerifyReceipt
from app.services.workspace.files import read_limited, readable_file_errors
from app.text import Text, tr
from app.views.handover import giving_words as words
from app.views.handover.giving_outcome import outcome_line
from app.views.handover.sealing import Order, SealedFile, Sealing
from app.views.handover.tab import Tab
from app.views.kit.dialogs import SmallDialog
from app.views.kit.page import Page
from app.views.kit.parts import Card, buttons_row
from app.views.kit.table import Column, Row, Table
from app.views.kit.widgets import button, clear, wrapped

_MOST_SHOWN: Final = 6
_PARTS: Final = {
    "manifest_sha256": tr("the sealed list"), "root": tr("the contents"), "accounts": tr("the number of accounts"),
    "figures": tr("the figures"), "workspace": tr("the workspace"),
}  # fmt: skip


class BundlesCard(Card):
    """Shows the files; what is done with the chosen one stands below them."""

    def __init__(self, tab: Tab) -> None:
        hint = tr("A receipt is the proof of the receiver. It holds nothing of any customer.")
        super().__init__(tab.ui, tr("Files given and their receipts"), hint)
        self._tab, self._ui = tab, tab.ui
        self._bundles: dict[bytes, GivenBundle] = {}
        self.table = Table(self._ui, tr("Files given"), (
            Column(tr("For")), Column(tr("Purpose")), Column(tr("Accounts"), 0, is_number=True),
            Column(tr("Sealed"), 0), Column(tr("State")),
        ))  # fmt: skip
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self._none = wrapped(self._ui, tr("Nothing was given away from here yet."), tone="text2")
        self._meaning = wrapped(self._ui, "", tone="text2")
        self.read_button = button(self._ui, tr("Read a receipt…"), icon="file-down", on=self.ask_receipt)
        self.since_button = button(self._ui, tr("Send what came since…"), on=self.ask_since)
        self.back_button = button(self._ui, tr("Take back…"), on=self._take_back)
        self._sealing = Sealing(self._ui)
        self._sealing.ended.connect(self._take_files)
        self._outcomes = QVBoxLayout()
        buttons = buttons_row(self._ui, self.read_button, self.since_button, self.back_button)
        for part in (self._none, self.table, self._meaning, buttons, self._sealing):
            self.body.addWidget(part)
        self.body.addLayout(self._outcomes)
        self._sealing.hide()
        self.show_bundles(())

    def show_bundles(self, bundles: Sequence[GivenBundle]) -> None:
        """Show the files, the latest first."""
        self._bundles = {each.bundle_id: each for each in bundles}
        self.table.show_rows([self._row(each) for each in bundles])
        self.table.fit(min(len(bundles), _MOST_SHOWN))
        self.table.setVisible(bool(bundles))
        self._none.setVisible(not bundles)
        self._show_chosen()

    def ask_receipt(self) -> None:
        """Ask for the file of a receipt, then read it."""
        dialog = QFileDialog(self, self._ui.say(tr("Read a receipt…")), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.read(Path(chosen)))
        dialog.open()

    def read(self, path: Path) -> None:
        """Compare a receipt with its file; where it is complete, our copy is given up."""
        clear(self._outcomes)
        self._ui.runner.run(lambda: _receipt(path), then=self._verify, failed=self._fail, owner=self)

    def ask_since(self) -> None:
        """Find out what came since, and ask for the folder of a file with it."""
        chosen = self._chosen()
        if chosen is not None:
            self.send_since(chosen.bundle_id)

    def send_since(self, bundle_id: bytes) -> None:
        """Find out what came since a file was sealed, and ask for the folder of a file with it."""

        def ask(parcel: Parcel) -> None:
            title = tr("Folder for what came since, on %n accounts", "", len(parcel.customers))
            dialog = QFileDialog(self, self._ui.say(title), str(Path.home()))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.fileSelected.connect(lambda folder: self.seal_since(parcel, Path(folder)))
            dialog.open()

        clear(self._outcomes)
        self._tab.page.ask(find_stragglers, bundle_id, then=ask, failed=self._fail)

    def seal_since(self, parcel: Parcel, folder: Path) -> None:
        """Seal what came since into a folder."""
        if not self._sealing.is_running:
            self._sealing.show()
            self._sealing.begin(Order((parcel,), Purpose.DELTA, folder))

    def _row(self, bundle: GivenBundle) -> Row:
        language, say = self._ui.language, self._ui.say
        sealed = language.moment(bundle.sealed, self._ui.today)
        is_pale = bundle.state in (GivenState.RETURNED, GivenState.UNDONE)
        return Row(bundle.bundle_id, (
            bundle.recipient, say(words.purpose_word(bundle.purpose)), language.number(bundle.accounts), sealed,
            say(words.state_word(bundle)),
        ), is_pale)  # fmt: skip

    def _chosen(self) -> GivenBundle | None:
        rows = self.table.chosen()
        return self._bundles.get(rows[0].key) if rows else None

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self._meaning.setText(self._ui.say(words.state_sentence(chosen)) if chosen is not None else "")
        self._meaning.setVisible(chosen is not None)
        is_sent = chosen is not None and chosen.purpose in (Purpose.HANDOVER, Purpose.RETURN)
        self.read_button.setVisible(bool(self._bundles))
        self.since_button.setVisible(is_sent and chosen is not None and chosen.state is not GivenState.RETURNED)
        is_verified = is_sent and chosen is not None and chosen.state is GivenState.VERIFIED
        self.back_button.setVisible(is_verified and self._ui.allows(UndoHandover))

    def _verify(self, receipt: dict[str, Any]) -> None:
        self._ui.runner.do(VerifyReceipt(receipt), then=self._take_verified, failed=self._fail, owner=self)

    def _take_verified(self, outcome: Outcome) -> None:
        found: Verified = outcome.value
        bundle = self._bundles.get(found.bundle_id)
        name = bundle.recipient if bundle is not None else found.bundle_id.hex()
        if not found.is_complete:
            parts = self._ui.language.listed([self._ui.say(_PARTS[each]) for each in found.differs])
            self._tell(tr("The receipt of {name} differs from the file in {parts}. Nothing was given up here. Call "
                          "{name}: the file has to be taken over again.", name=name, parts=parts),
                       is_bad=True)  # fmt: skip
            return
        self._tell(tr("The receipt of {name} is complete: %n accounts arrived exactly as they left. Your copy is "
                      "kept, to be read only.", "", found.accounts, name=name))  # fmt: skip
        if found.elsewhere:
            self._tell(tr("%n of them stay as they are here: they came back since, or somebody else has them.", "",
                          len(found.elsewhere)), icon="info")  # fmt: skip
        if found.changed_since:
            self._tell(tr("On %n accounts something was done here after the sealing. It has to follow.", "",
                          len(found.changed_since)), icon="arrow-right")  # fmt: skip
            way = button(self._ui, tr("Send what came since…"), on=lambda: self.send_since(found.bundle_id))
            self._outcomes.addWidget(buttons_row(self._ui, way))

    def _take_files(self, files: tuple[SealedFile, ...], error: AppError | None) -> None:
        self._sealing.hide()
        for each in files:
            self._tell(tr("For {name}: %n accounts in {file}", "", each.accounts, name=each.recipient,
                          file=each.path.name))  # fmt: skip
        if isinstance(error, CancelledError):
            self._tell(tr("Stopped. Nothing was sealed, and nothing was changed."), icon="info")
        elif error is not None:
            self._fail(error)
        self.table.setFocus()

    def _take_back(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            TakeBackDialog(self._tab.page, chosen).open()

    def _fail(self, error: AppError) -> None:
        self._tell(error.text, is_bad=True)

    def _tell(self, text: Text, *, is_bad: bool = False, icon: str = "") -> None:
        self._outcomes.addWidget(outcome_line(self._ui, text, is_bad=is_bad, icon=icon))


class TakeBackDialog(SmallDialog):
    """Says in numbers what taking a handover back does at its sender, and does it."""

    def __init__(self, page: Page, bundle: GivenBundle) -> None:
        super().__init__(page.ui, page, tr("Take the handover back"), tr("Take %n accounts back", "", bundle.accounts -
                                                                        bundle.returned))  # fmt: skip
        self._bundle = bundle
        self.body.addWidget(
            wrapped(
                self.ui,
                tr(
                    "The accounts become yours again here and can be worked on, as they were when the receipt was read."
                ),
            )
        )
        self.body.addWidget(wrapped(self.ui, tr(
            "{name} has them too until the handover is taken back there. Agree on it first: what {name} did since "
            "comes to you as a file.", name=bundle.recipient), tone="text2"))  # fmt: skip
        self.setMinimumWidth(self.ui.theme.px(480))

    def submit(self) -> None:
        """Take it back."""
        self.do(UndoHandover(self._bundle.bundle_id, Path()))


def _receipt(path: Path) -> dict[str, Any]:
    """Return the receipt in a file; for a thread of its own."""
    with readable_file_errors():
        data = read_limited(path, CARD_LIMIT)
    if data is None:
        raise AppError("too-large", tr("This file is larger than any receipt. Nothing was changed."))
    return read_receipt(data)
