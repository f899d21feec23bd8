"""Trial run and import of a handover file: a backup first, progress, a way to stop, back from a bug."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.services.kernel.bus import Outcome
from app.services.kernel.commands import Command
from app.services.workspace.archive import Facts
from app.text import Text, tr
from app.views.kit.progress import ProgressLine, Watch
from app.views.kit.theme import SMALL
from app.views.kit.ui import Ui
from app.views.kit.widgets import wrapped


class RunCard(QFrame):
    """One piece of long work, shown as a card while it lasts.

    Signals:
        done: The :class:`Outcome` of the command.
        failed: Nothing was changed; an :class:`AppError` says why.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, ui: Ui, title: Text, note: Text) -> None:
        super().__init__()
        self.setObjectName("card")
        self._ui, self._title = ui, title
        self._watch: Watch | None = None
        self._command: Command | None = None
        px = ui.theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[px(18)] * 4)
        layout.setSpacing(px(10))
        self._line = ProgressLine(ui, tr("Stop and change nothing"))
        self._line.stopped.connect(self.stop)
        layout.addWidget(self._line)
        layout.addWidget(wrapped(ui, note, SMALL, "text2"))

    @property
    def is_running(self) -> bool:
        """Whether the work is under way."""
        return self._watch is not None

    def begin(self, command: Command, *, is_secured: bool) -> None:
        """Carry a command out; ``is_secured`` makes a verified backup first, whose hash proves a later undo."""
        self._command = command
        self._watch = watch = Watch()
        self.destroyed.connect(watch.progress.cancel)
        if not is_secured:
            self._go_on(None)
            return
        self._line.watch(watch, tr("Making a backup"), counts_rows=False)
        self._line.focus_stop()
        steward = self._ui.runner.steward
        self._ui.runner.run(lambda: steward.secure(watch.progress), then=self._go_on, failed=self._fail, owner=self)

    def stop(self) -> None:
        """Ask the work to stop; everything is as it was then."""
        if self._watch is not None:
            self._line.show_stopping()
            self._watch.progress.cancel()

    def _go_on(self, facts: Facts | None) -> None:
        watch, command = self._watch, self._command
        if watch is None or command is None:
            return
        self._line.watch(watch, self._title, counts_rows=False)
        self._line.focus_stop()
        self._ui.runner.do(
            command, then=self._finish, failed=self._fail, progress=watch.progress, owner=self,
            state_before=None if facts is None else facts.state_hash,
        )  # fmt: skip

    def _finish(self, outcome: Outcome) -> None:
        self._watch = None
        self.done.emit(outcome)

    def _fail(self, error: object) -> None:
        self._watch = None
        self.failed.emit(error)
