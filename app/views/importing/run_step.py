"""The fourth step: a backup, then the import itself, which can be cancelled until it is done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from app.errors import AppError
from app.services.kernel.bus import Outcome
from app.services.workflows.importing.commands import ImportFile
from app.services.workflows.importing.remembered import remember
from app.services.workspace.archive import Facts
from app.text import tr
from app.views.importing.case import Case
from app.views.importing.steps import Step
from app.views.kit.desk import Desk
from app.views.kit.progress import ProgressLine, Watch
from app.views.kit.widgets import card, wrapped


class RunStep(Step):
    """Carries the plan out that was rehearsed.

    Signals:
        failed: Nothing was changed; an :class:`AppError` says why.
    """

    TITLE = tr("Import")
    HINT = tr("All rows or none: if it is stopped, nothing is changed.")

    def __init__(self, desk: Desk, case: Case) -> None:
        super().__init__(desk, case)
        self._watch: Watch | None = None
        self.error: AppError | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(2)
        framed = card()
        inner = QVBoxLayout(framed)
        inner.setContentsMargins(20, 20, 20, 20)
        self._line = ProgressLine(self.ui, tr("Stop and change nothing"))
        self._line.stopped.connect(self.stop)
        inner.addWidget(self._line)
        layout.addWidget(framed)
        note = wrapped(self.ui, tr("A backup is made first, so that the way back is certain."), tone="text2")
        layout.addSpacing(8)
        layout.addWidget(note)
        layout.addStretch(3)

    @property
    def is_running(self) -> bool:
        """Whether the import is under way."""
        return self._watch is not None

    def begin(self) -> None:
        """Make a verified backup; its hash of the whole state proves a later undo."""
        self.error = None
        self._watch = watch = Watch()
        self.destroyed.connect(watch.progress.cancel)
        self._line.watch(watch, tr("Making a backup"), counts_rows=False)
        self._line.focus_stop()
        steward = self.ui.runner.steward
        self.ui.runner.run(lambda: steward.secure(watch.progress), then=self._import, failed=self._fail, owner=self)

    def stop(self) -> bool:
        """Ask the import to stop; the step stays until everything is as it was."""
        if self._watch is None:
            return False
        self._line.show_stopping()
        self._watch.progress.cancel()
        return True

    def _import(self, facts: Facts) -> None:
        case, watch = self.case, self._watch
        assert watch is not None  # noqa: S101
        assert case.plan is not None  # noqa: S101
        assert case.path is not None  # noqa: S101
        plan = replace(case.plan, options=case.options(dry_run=False))
        total = case.tally.read if case.tally is not None else None
        self._line.watch(watch, tr("Importing rows"), total)
        self._line.focus_stop()
        self.ui.runner.do(
            ImportFile(plan, case.path.name), then=self._finish, failed=self._fail, progress=watch.progress,
            owner=self, state_before=facts.state_hash,
        )  # fmt: skip

    def _finish(self, outcome: Outcome) -> None:
        self._watch = None
        case = self.case
        case.outcome, case.tally = outcome, outcome.value
        header, settled = case.look.info.header, case.settled()
        self.ui.runner.run(lambda: remember(header, settled), then=lambda _: None)
        self.finished.emit()

    def _fail(self, error: AppError) -> None:
        self._watch, self.error = None, error
        self.finished.emit()
