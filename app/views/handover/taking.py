"""The tab for accounts that come in: a file is dropped or chosen, and what was taken over is listed with its state."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.workflows.handover.importing import ImportAccounts
from app.services.workflows.handover.page_taking import TakenBundle, list_taken_bundles, preview_undo
from app.services.workflows.handover.places import ENDING, Kind
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
        ways = [] if self._now is None else self._now.findChildren(QPushButton)
        first = next((each for each in ways if each.isEnabled() and not each.isHidden()), self.drop_place.choose)
        first.setFocus()

    def take_file(self, path: Path, kind: Kind) -> None:
        """Begin with a handover file."""
        del kind
        self.take(path)

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts between which F6 goes."""
        return (self.drop_place, self.bundles) if self._now is None else (self._now,)

    def memory(self) -> dict[str, Any]:
        """Return the file that is being looked at, so that another language or look shows it again."""
        is_open = isinstance(self._now, TakingCase) and not self._now.is_done
        return {"file": str(self._now.path)} if is_open and isinstance(self._now, TakingCase) else {}

    def remember(self, memory: dict[str, Any]) -> None:
        """Look at the file again that was being looked at."""
        path = memory.get("file")
        if isinstance(path, str) and path and self._now is None:
            self.take(Path(path), is_resumed=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Lead out with Esc: back to the list, or stop first what is under way."""
        if event.key() != Qt.Key.Key_Escape or self._now is None:
            super().keyPressEvent(event)
        elif isinstance(self._now, TakingCase | UndoCard | ReturnCard) and self._now.is_running:
            self._now.stop()
        else:
            self.show_list()

    def choose(self) -> None:
        """Ask for a handover file."""
        dialog = QFileDialog(self, self.ui.say(tr("Choose a handover file")))
        words = self.ui.say(tr("Handover files"))
        dialog.setNameFilters([f"{words} (*{ENDING})", "* (*)"])
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def take(self, path: Path, *, is_resumed: bool = False) -> None:
        """Begin with a file, unless another one is under way."""
        if not self.ui.allows(ImportAccounts):
            self.desk.notices.complain(tr("Your role does not allow taking accounts over. Ask an admin."))
            return
        if self.is_running:
            self.desk.notices.complain(tr("Another file is under way. Wait until it is done, or stop it."))
            return
        case = TakingCase(self)
        case.left.connect(self.show_list)
        case.another.connect(self.choose)
        case.taken.connect(self.refresh)
        self._show(case)
        case.begin(path, is_resumed=is_resumed)

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
        place = self.parentWidget()
        area = place.parentWidget() if place is not None else None
        if isinstance(area, QScrollArea):
            QTimer.singleShot(0, area, lambda: area.verticalScrollBar().setValue(0))


class FilePlace(QFrame):
    """Says that a file can be dropped, which is heard anywhere in the window, with the way for the keyboard."""

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
