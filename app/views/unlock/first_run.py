"""The first run: from nothing to an open workspace in about two minutes, by keyboard alone if need be."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.bootstrap import Founding, Steward
from app.errors import AppError, CancelledError
from app.models.values import Role
from app.services.handover.invitations import Invitation
from app.services.preferences.machine import MachineSettings
from app.text import tr
from app.views.kit.pile import Pile
from app.views.kit.theme import SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import button, label
from app.views.unlock.begin_step import BeginStep, Making
from app.views.unlock.hands import Hands
from app.views.unlock.invitation_step import InvitationStep
from app.views.unlock.key_step import CheckStep, KeyStep
from app.views.unlock.lock_step import LockStep
from app.views.unlock.making import Plan, make, open_sample
from app.views.unlock.person_step import PersonStep
from app.views.unlock.pieces import BusyRing, CentredCard
from app.views.unlock.screen import WORKSPACE_FILES, UnlockScreen
from app.views.unlock.start_step import StartStep
from app.views.unlock.step import Step
from app.views.unlock.steps_bar import StepsBar

SAMPLE_CUSTOMERS: Final = 800
_WIDTH: Final = 600
_HIGH: Final = 372
_AROUND: Final = 220  # what stands above and below the pages


class FirstRun(QWidget):
    """Pages with Back and Next.

    Signals:
        language_chosen: The code of another language; the screen must be built anew with :meth:`memory`.
        finished: The open :class:`Steward`, and what to do first: "people", "import", "sample" or "".
        remarked: A :class:`Text` on what did not work on the side, just before ``finished``.
        made: The path of the new workspace, as soon as there is its file.
    """

    language_chosen = Signal(str)
    finished = Signal(object, str)
    remarked = Signal(object)
    made = Signal(object)

    def __init__(self, look: Look, machine: MachineSettings, sample_customers: int = SAMPLE_CUSTOMERS) -> None:
        super().__init__()
        self._look, self._machine, self._sample_customers = look, machine, sample_customers
        self._steward: Steward | None = None
        self.founded: Path | None = None
        self._hands = Hands()
        self.destroyed.connect(self._hands.close)
        self._make_steps()
        self._lay_out()
        self._show(self.start)

    def memory(self) -> dict[str, Any]:
        """Return what brings the pages back after a change of language; the passphrase is not part of it."""
        step = min(self._at(), self._steps.index(self.lock))
        return {"step": step, "person": self.person.memory(), "invitation": self.team.invitation}

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring the pages back as they were."""
        if memory.get("invitation") is not None:
            self._join(memory["invitation"])
        self.person.remember(memory.get("person", {}))
        self._show(self._steps[memory.get("step", 0)])

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with the keyboard on the page."""
        super().showEvent(event)
        self._steps[self._at()].take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the card as high for all pages, as long as its buttons stay in sight."""
        super().resizeEvent(event)
        px = self._look.theme.px
        self._pages.setMinimumHeight(max(0, min(px(_HIGH), self.height() - px(_AROUND))))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter press the button that has the keyboard, else go on; and Esc go back."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.next.isHidden():
            self.next.click()
        elif event.key() == Qt.Key.Key_Escape and not self.back.isHidden():
            self.back.click()
        else:
            super().keyPressEvent(event)

    def _make_steps(self) -> None:
        look = self._look
        self.start, self.team = StartStep(look, self._hands), InvitationStep(look)
        self.person, self.lock = PersonStep(look, self._hands), LockStep(look, self._hands)
        self.key, self.check, self.begin = KeyStep(look, self._hands), CheckStep(look), BeginStep(look)
        self._steps: tuple[Step, ...] = (self.start, self.person, self.lock, self.key, self.check, self.begin)
        self.making = Making(look)
        self.start.language_chosen.connect(self._choose_language)
        self.start.gone_on.connect(partial(self._join, None))
        self.start.invited.connect(self._join)
        self.start.open_wanted.connect(self._choose_file)
        self.start.sample_wanted.connect(self._make_sample)
        self.begin.chosen.connect(self._begin)
        for step in (*self._steps, self.team):
            step.gone_on.connect(self._go_on)

    def _lay_out(self) -> None:
        look = self._look
        card = self._card = CentredCard(look, _WIDTH)
        self._bar = StepsBar(look, len(self._steps) - 1)
        self._pages = Pile()
        for page in (*self._steps, self.team, self.making):
            self._pages.addWidget(page)
        self.back = button(look, tr("Back"), icon="arrow-left", on=self._go_back)
        self.next = button(look, tr("Next"), "primary", on=self._go_on)
        self._ring, self._waiting = BusyRing(look), label(look, "", SMALL, "text2")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addStretch()
        foot.addWidget(self._ring)
        foot.addWidget(self._waiting)
        foot.addWidget(self.next)
        card.body.addWidget(self._bar)
        card.body.addWidget(self._pages, 1)
        card.body.addSpacing(look.theme.px(12))
        card.body.addLayout(foot)
        self._whole = QStackedWidget()
        self._whole.addWidget(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)

    def _at(self) -> int:
        page = self._pages.currentWidget()
        return self._steps.index(page) if isinstance(page, Step) else 0

    def _show(self, step: Step) -> None:
        at = self._steps.index(step)
        self._whole.setCurrentIndex(0)
        self._pages.setCurrentWidget(step)
        self._bar.setVisible(step is not self.start)
        self._bar.show_step(at, len(self._steps) - 1)
        # Once the file is made its passphrase and place are no longer on these pages.
        self.back.setVisible(step in (self.team, self.person, self.lock, self.check))
        self.next.setVisible(step not in (self.start, self.begin))
        self.next.setText(self._look.say(tr("Make the workspace") if step is self.lock else tr("Next")))
        step.complaint.clear_away()
        step.take_focus()

    def _go_back(self) -> None:
        self._show(self._steps[self._at() - 1])

    def _go_on(self) -> None:
        step = self._steps[self._at()]
        missing = step.missing()
        if missing is not None:
            step.complaint.show_text(missing)
            self._reveal(step)
            return
        if step is self.lock:
            self._found()
            return
        if step is self.person:
            founding = self.person.founding
            self.lock.prepare(founding.name, founding.title)
        if step is self.key:
            self.check.ask(self.key.groups)
        self._show(self._steps[self._at() + 1])

    def _set_busy(self, is_busy: bool) -> None:
        self._pages.setEnabled(not is_busy)
        self.back.setEnabled(not is_busy)
        self.next.setEnabled(not is_busy)
        self._waiting.setText(self._look.say(tr("Encrypting…")) if is_busy else "")
        if is_busy:
            self._ring.start()
        else:
            self._ring.stop()

    def _found(self) -> None:
        founding = replace(self.person.founding, invitation=self.team.invitation)
        plan = Plan(self.lock.path, self.lock.passphrase, founding)
        self._set_busy(True)
        self._hands.run(lambda: make(plan), then=self._show_key, failed=self._refused, discard=_close)

    def _show_key(self, steward: Steward) -> None:
        self._set_busy(False)
        self._steward, self.founded = steward, steward.workspace.path
        self._hands.hold(partial(_close, steward))
        self.made.emit(self.founded)
        self.lock.new.clear()
        self.key.show_key(steward)
        self._show(self.key)

    def _refused(self, error: AppError) -> None:
        self._set_busy(False)
        self.lock.complaint.show_error(error)
        self.lock.place.setFocus()
        self._reveal(self.lock)

    def _begin(self, what: str) -> None:
        if what == "sample":
            self._make_sample()
        elif self._steward is not None:
            self._finish(self._steward, what)

    def _make_sample(self) -> None:
        back_to, own = self._steps[self._at()], self._steward
        founding = self.person.founding
        founding = Founding("Lin Yue", self._look.say(tr("Sample")), conventions=founding.conventions)
        self._bar.hide()
        self._pages.setCurrentWidget(self.making)
        progress = self.making.begin()
        self.making.take_focus()

        def work() -> Steward:
            sample = open_sample(founding, self._sample_customers, progress)
            if own is not None:
                own.close()
            return sample

        self._hands.run(
            work,
            then=lambda sample: self._finish(sample, "sample"),
            failed=lambda error: self._sample_failed(error, back_to),
            discard=_close,
        )

    def _sample_failed(self, error: AppError, back_to: Step) -> None:
        self._show(back_to)
        if not isinstance(error, CancelledError):
            back_to.complaint.show_error(error)
            self._reveal(back_to)

    def _reveal(self, step: Step) -> None:
        """Bring a complaint into sight, once it has its place."""
        QTimer.singleShot(0, step, lambda: self._card.ensureWidgetVisible(step.complaint))

    def _choose_language(self, code: str) -> None:
        if code != self._look.language.code:
            self.language_chosen.emit(code)

    def _join(self, found: Invitation | None) -> None:
        """Go on with an invitation; without one a workspace is made that belongs to no team."""
        is_invited, was_invited = found is not None, self.team.invitation is not None
        self.team.show_invitation(found)
        if is_invited != was_invited:
            self.person.expect(Role.REP if is_invited else Role.ADMIN)
        self.begin.expect(is_invited=is_invited)
        team = (self.team,) if is_invited else ()
        self._steps = (self.start, *team, self.person, self.lock, self.key, self.check, self.begin)
        if is_invited:
            self._show(self.team)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self._look.say(tr("Open a workspace")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(self._look.say(WORKSPACE_FILES).split(";;"))
        if self._machine.recent:
            dialog.setDirectory(str(Path(self._machine.recent[0]).parent))
        dialog.fileSelected.connect(lambda chosen: self._unlock(Path(chosen)))
        dialog.open()

    def _unlock(self, path: Path) -> None:
        screen = UnlockScreen(self._look, path)
        screen.remarked.connect(self.remarked)
        screen.unlocked.connect(lambda steward: self._finish(steward, ""))
        screen.creation_wanted.connect(lambda: self._show(self.start))
        self._whole.addWidget(screen)
        self._whole.setCurrentWidget(screen)

    def _finish(self, steward: Steward, what: str) -> None:
        self._hands.hold(None)
        self.finished.emit(steward, what)


def _close(steward: Steward) -> None:
    steward.close(with_backup=False)
