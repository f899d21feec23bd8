"""The tab for accounts that come in: a file is dropped or chosen, and what was taken over is listed with its state."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.workflows.handover.importing import ImportAccounts
from app.services.workflows.handover.page_taking import TakenBundle, list_taken_bundles, preview_undo
from app.services.workflows.handover.places import ENDING
from app.text import tr
from app.views.handover.refusals import RefusalCard
from app.views.handover.tab import Tab
from app.views.handover.taking_bundles import BundlesCard, BundleWays
from app.views.handover.taking_case import TakingCase
from app.views.handover.taking_return import ReturnCard
from app.views.handover.taking_undo import UndoCard
from app.views.kit.page import Page
from app.views.kit.parts import buttons_row
from app.views.kit.theme import BLOCK
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, icon_label, label, wrapped

_MOST_ROWS: Final = 10


class TakingTab(Tab):
    """Shows the list, or in its place one file or deed until it is done."""

    WATCHES = frozenset({"bundle", "customer", "custody", "peer"})

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.setAcceptDrops(True)
        self.drop_place = FilePlace(self.ui, self.choose)
        self.bundles = BundlesCard(self, BundleWays(self.ask_return, self.ask_undo))
        self._place = QVBoxLayout()
        self._now: QWidget | None = None
        for part in (self.drop_place, self.bundles):
            self.column.addWidget(part)
        self.column.addLayout(self._place)
        self.column.addStretch(1)
        if not self.ui.allows(ImportAccounts):
            self.drop_place.forbid()

    @property
    def now(self) -> QWidget | None:
        """The file or deed that is shown in place of the list."""
        return self._now

    def refresh(self) -> None:
        """Read the list anew."""
        self.page.ask(list_taken_bundles, then=self.bundles.show_bundles, key="taken")

    def take_focus(self) -> None:
        """Put the keyboard on the way in."""
        if self._now is None:
            self.drop_place.choose.setFocus()
        else:
            self._now.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts between which F6 goes."""
        return (self.drop_place, self.bundles) if self._now is None else (self._now,)

    def choose(self) -> None:
        """Ask for a handover file."""
        dialog = QFileDialog(self, self.ui.say(tr("Choose a handover file")))
        words = self.ui.say(tr("Handover files"))
        dialog.setNameFilters([f"{words} (*{ENDING})", "* (*)"])
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Begin with a file, unless another one is under way."""
        if self.is_running or not self.ui.allows(ImportAccounts):
            return
        case = TakingCase(self)
        case.left.connect(self.show_list)
        case.another.connect(self.choose)
        case.taken.connect(self.refresh)
        self._show(case)
        case.begin(path)

    @property
    def is_running(self) -> bool:
        """Whether something is under way that must be stopped first."""
        return isinstance(self._now, TakingCase | UndoCard | ReturnCard) and self._now.is_running

    def show_list(self) -> None:
        """Go back to the list."""
        self._show(None)
        self.refresh()
        self.take_focus()

    def ask_undo(self, bundle: TakenBundle) -> None:
        """Show what taking a handover back would do."""
        self.page.ask(preview_undo, bundle.bundle_id, then=self._show_undo, failed=self.refuse, key="undo")

    def ask_return(self, bundle: TakenBundle) -> None:
        """Show the accounts that can be given back."""
        card = ReturnCard(self, bundle)
        card.left.connect(self.show_list)
        self._show(card)
        card.take_focus()

    def refuse(self, error: AppError) -> None:
        """Show why something was refused, in place of the list."""
        back = button(self.ui, tr("Back to the list"), on=self.show_list)
        self._show(RefusalCard(self.ui, error, buttons_row(self.ui, back)))
        back.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take a handover file that is dragged here."""
        if _dropped(event) is not None and self.ui.allows(ImportAccounts) and not self.is_running:
            self.drop_place.show_wanted(is_wanted=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Show the place to drop as before."""
        self.drop_place.show_wanted(is_wanted=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Begin with the file that was dropped."""
        self.drop_place.show_wanted(is_wanted=False)
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take(path)

    def _show_undo(self, preview: Any) -> None:
        card = UndoCard(self, preview)
        card.left.connect(self.show_list)
        card.undone.connect(self.refresh)
        self._show(card)
        card.take_focus()

    def _show(self, now: QWidget | None) -> None:
        former, self._now = self._now, now
        if former is not None:
            self._place.removeWidget(former)
            former.hide()
            former.deleteLater()
        if now is not None:
            self._place.addWidget(now)
        for part in (self.drop_place, self.bundles):
            part.setVisible(now is None)


class FilePlace(QFrame):
    """Where a file is dropped, with the way for the keyboard."""

    def __init__(self, ui: Ui, choose: Any) -> None:
        super().__init__()
        self.setObjectName("dropplace")
        self._ui = ui
        px = ui.theme.px
        line = QHBoxLayout(self)
        line.setContentsMargins(px(24), px(20), px(24), px(20))
        line.setSpacing(px(16))
        line.addWidget(icon_label(ui, "file-up", "text3", 48))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(label(ui, tr("Drop a handover file here"), BLOCK))
        told = tr("You see from whom it is and what would happen before anything is changed. The file stays as it is.")
        self._told = wrapped(ui, told, tone="text2")
        words.addWidget(self._told)
        line.addLayout(words, 1)
        self.choose = button(ui, tr("Choose a file…"), "primary", icon="folder-open", on=choose)
        line.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)

    def forbid(self) -> None:
        """Say that the person may not take anything over."""
        self.choose.setEnabled(False)
        self._told.setText(self._ui.say(tr("Your role does not allow taking accounts over. Ask an admin.")))

    def show_wanted(self, *, is_wanted: bool) -> None:
        """Show that what is dragged could be dropped."""
        self.setProperty("state", "wanted" if is_wanted else "")
        self.style().polish(self)


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() == ENDING else None
