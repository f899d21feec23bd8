"""The third step of giving away: a sealed file for each successor elsewhere, new owners for those who work here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from app.errors import AppError, CancelledError
from app.services.handover.cards import signed_digest
from app.services.handover.manifest import Purpose
from app.services.kernel.bus import Outcome
from app.services.kernel.progress import Progress
from app.services.workflows.handover.page_giving import Parcel, is_plan_current
from app.services.workflows.handover.reassigning import ReassignAccounts, Share
from app.services.workspace.archive import Facts
from app.text import Text, tr
from app.views.exporting.saving import open_folder
from app.views.handover.giving_case import Case
from app.views.handover.giving_files import signed_now
from app.views.handover.giving_outcome import outcome_line
from app.views.handover.sealing import Order, SealedFile, Sealing
from app.views.handover.tab import Tab
from app.views.kit.parts import Card, buttons_row
from app.views.kit.progress import ProgressLine, Watch
from app.views.kit.widgets import button, clear, wrapped


class SealCard(Card):
    """Carries a plan out, says what happened, and what comes next.

    Signals:
        begun: A part of the plan is carried out, so that nothing can be moved in it any more.
        closed: What happened was read.
    """

    begun = Signal()
    closed = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab.ui, tr("3. Carry it out"))
        self._tab, self._ui = tab, tab.ui
        self._case: Case | None = None
        self._sealed: set[bytes] = set()
        self._given: set[bytes] = set()
        self._folder = Path()
        self._watch: Watch | None = None
        self._of_files = wrapped(self._ui, "", tone="text2")
        self._of_here = wrapped(self._ui, "", tone="text2")
        self.seal_button = button(self._ui, tr("Seal the files…"), "primary", icon="lock", on=self.ask_folder)
        self.give_button = button(self._ui, tr("Give them over now"), icon="check", on=self.reassign)
        self._ways = self._offered()
        self._sealing = Sealing(self._ui)
        self._sealing.ended.connect(self._take_files)
        self._line = ProgressLine(self._ui, tr("Stop and change nothing"))
        self._line.stopped.connect(self._stop)
        self._outcomes = QVBoxLayout()
        for part in (self._ways, self._sealing, self._line):
            self.body.addWidget(part)
        self.body.addLayout(self._outcomes)
        self._show_work(None)

    @property
    def is_running(self) -> bool:
        """Whether something is under way."""
        return self._sealing.is_running or self._watch is not None

    @property
    def has_begun(self) -> bool:
        """Whether a part of the plan is carried out already."""
        return bool(self._sealed or self._given)

    def take_focus(self) -> None:
        """Put the keyboard on what is to be done next."""
        ways = [each for each in self.findChildren(QPushButton) if each.isVisibleTo(self) and each.isEnabled()]
        if ways:
            ways[-1 if self.has_begun else 0].setFocus()

    def show_case(self, case: Case) -> None:
        """Offer to carry a plan out; what of it is done already is not offered again."""
        if self._case is None or self._case.document is not case.document:
            self._sealed, self._given = set(), set()
            clear(self._outcomes)
        self._case = case
        self._offer()

    def ask_folder(self) -> None:
        """Ask for the folder of the files, then seal them."""
        dialog = QFileDialog(self, self._ui.say(tr("Folder for the handover files")), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.seal_into(Path(chosen)))
        dialog.open()

    def seal_into(self, folder: Path, *, is_again: bool = False) -> None:
        """Seal the files into a folder, unless accounts of the plan went elsewhere meanwhile.

        What was sealed before and not receipted is sealed once more only if ``is_again``.
        """
        case = self._case
        if case is None or self.is_running:
            return
        parcels = self._parcels(case)
        customers = [key for each in parcels for key in each.customers]

        def begin(document: Mapping[str, Any]) -> None:
            clear(self._outcomes)
            self._show_work(self._sealing)
            self._folder = folder
            self._sealing.begin(Order(parcels, Purpose.HANDOVER, folder, signed_digest(document), is_again))

        def sign(is_current: bool) -> None:
            if is_current:
                signed_now(self._tab.page, case, then=begin, failed=self._fail)
            else:
                self._tell(outdated(), is_bad=True)

        self._tab.page.ask(is_plan_current, case.leaver, customers, then=sign, failed=self._fail)

    def reassign(self) -> None:
        """Give accounts to the successors who work here, as one step."""
        if self._case is None or self.is_running:
            return
        self._watch = watch = Watch()
        self.destroyed.connect(watch.progress.cancel)
        clear(self._outcomes)
        self._show_work(self._line)
        self._line.watch(watch, tr("Making a backup"), counts_rows=False)
        self._line.focus_stop()
        steward, progress = self._ui.runner.steward, watch.progress
        self._ui.runner.run(
            lambda: steward.secure(progress), then=lambda facts: self._reassign(facts, progress), failed=self._fail,
            owner=self,
        )  # fmt: skip

    def _reassign(self, facts: Facts, progress: Progress) -> None:
        case, watch = self._case, self._watch
        assert case is not None  # noqa: S101
        assert watch is not None  # noqa: S101
        self._line.watch(watch, tr("Giving the accounts to their new owners"), counts_rows=False)
        command = ReassignAccounts(case.leaver, tuple(self._shares(case)))
        self._ui.runner.do(
            command, then=self._take_given, failed=self._fail, progress=progress, owner=self,
            state_before=facts.state_hash,
        )  # fmt: skip

    def _parcels(self, case: Case) -> tuple[Parcel, ...]:
        parcels = (
            Parcel(heir.key, heir.name, case.customers(at), case.leaver)
            for at, heir in enumerate(case.heirs)
            if heir.has_card and heir.id not in self._sealed
        )
        return tuple(each for each in parcels if each.customers)

    def _shares(self, case: Case) -> list[Share]:
        shares = (
            Share(heir.id, case.customers(at))
            for at, heir in enumerate(case.heirs)
            if not heir.has_card and heir.id not in self._given
        )
        return [each for each in shares if each.customers]

    def _offer(self) -> None:
        case = self._case
        if case is None or self.is_running:
            return
        parcels, shares = self._parcels(case), self._shares(case)
        files = tr("%n files are sealed, one for each successor who works elsewhere. Nobody else can open them. The "
                   "accounts stay here until the receipt comes back and proves that all arrived.", "",
                   len(parcels))  # fmt: skip
        here = tr("%n accounts change their owner in this workspace, at once and as one step that can be undone.", "",
                  sum(len(each.customers) for each in shares))  # fmt: skip
        for words, way, text, is_wanted in (
            (self._of_files, self.seal_button, files, bool(parcels)),
            (self._of_here, self.give_button, here, bool(shares)),
        ):
            words.setText(self._ui.say(text))
            words.setVisible(is_wanted)
            way.setVisible(is_wanted)
        self._show_main(self.give_button, "check", is_main=not parcels)
        self._show_work(self._ways if parcels or shares else None)

    def _offered(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._ui.theme.px(10))
        for words, way in ((self._of_files, self.seal_button), (self._of_here, self.give_button)):
            column.addWidget(words)
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _show_main(self, way: QPushButton, icon: str, *, is_main: bool) -> None:
        """Fill a button or not: of two things to do only the next one is filled."""
        way.setProperty("kind", "primary" if is_main else "")
        way.setIcon(self._ui.icons.icon(icon, "on_accent" if is_main else "text2", 16))
        way.style().unpolish(way)
        way.style().polish(way)

    def _show_work(self, shown: QWidget | None) -> None:
        for part in (self._ways, self._sealing, self._line):
            part.setVisible(part is shown)

    def _take_files(self, files: tuple[SealedFile, ...], error: AppError | None) -> None:
        assert self._case is not None  # noqa: S101
        done = {each.recipient_key for each in files}
        self._sealed |= {heir.id for heir in self._case.heirs if heir.key in done}
        for each in files:
            self._tell(tr("For {name}: %n accounts in {file}", "", each.accounts, name=each.recipient,
                          file=each.path.name))  # fmt: skip
        if error is not None:
            self._refuse(error)
        if files:
            folder = files[0].path.parent
            self._tell(tr("What comes next: send each file to its successor, by any way. They take it over and send "
                          "you a receipt, which you read below."), icon="arrow-right")  # fmt: skip
            show = button(self._ui, tr("Show in folder"), on=lambda: open_folder(folder))
            self._add(buttons_row(self._ui, show))
        self._end()

    def _refuse(self, error: AppError) -> None:
        if isinstance(error, CancelledError):
            self._tell(tr("Stopped. Nothing was sealed, and nothing was changed."), icon="info")
        elif error.code == "under-way":
            text = tr("%n of these accounts are in a file already that somebody may still take over. Nothing was "
                      "sealed. Read its receipt below first. Only if you know that nobody will ever take that file "
                      "over, seal them once more.", "", error.text.n)  # fmt: skip
            self._tell(text, is_bad=True)
            again = button(self._ui, tr("That file is lost: seal once more"), "danger", on=self._seal_again)
            self._add(buttons_row(self._ui, again))
        else:
            self._tell(error.text, is_bad=True)

    def _seal_again(self) -> None:
        self.seal_into(self._folder, is_again=True)

    def _take_given(self, outcome: Outcome) -> None:
        self._watch = None
        assert self._case is not None  # noqa: S101
        self._given |= {heir.id for heir in self._case.heirs if not heir.has_card}
        count = sum(outcome.value.shares.values())
        self._tell(tr("%n accounts have their new owners; figures and contents were proven equal before and after. "
                      "Undo takes it back.", "", count))  # fmt: skip
        self._end()

    def _fail(self, error: AppError) -> None:
        self._watch = None
        self._tell(error.text, is_bad=True)
        self._end()

    def _end(self) -> None:
        self._offer()
        case = self._case
        if self.has_begun:
            self.begun.emit()
        if case is not None and not self._parcels(case) and not self._shares(case):
            self._add(buttons_row(self._ui, button(self._ui, tr("Done"), on=self.closed.emit)))
        self._tab.take_focus()
        self._tab.reveal(self)

    def _stop(self) -> None:
        if self._watch is not None:
            self._watch.progress.cancel()

    def _add(self, part: QWidget) -> None:
        self._outcomes.addWidget(part)
        part.show()  # what is not shown yet cannot have the keyboard

    def _tell(self, text: Text, *, is_bad: bool = False, icon: str = "") -> None:
        self._add(outcome_line(self._ui, text, is_bad=is_bad, icon=icon))


def outdated() -> Text:
    """Return why a plan cannot be carried out any more."""
    return tr("Some accounts of this plan belong to somebody else by now. Nothing was sealed. Plan again.")
