"""The import: one dialog, five steps, nothing changed before the last but one."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.errors import CancelledError
from app.text import Text, tr
from app.views.importing.case import Case
from app.views.importing.check_step import CheckStep
from app.views.importing.columns_step import ColumnsStep
from app.views.importing.drops import accepts_drop, dropped_file
from app.views.importing.file_step import FileStep
from app.views.importing.result_step import ResultStep
from app.views.importing.run_step import RunStep
from app.views.importing.steps import Step, StepList
from app.views.kit.desk import Desk
from app.views.kit.theme import PAGE
from app.views.kit.widgets import button, hairline, label, wrapped

__all__ = ["ImportDialog", "accepts_drop", "dropped_file"]

_SIZE: Final = QSize(1040, 700)
_LEAST: Final = QSize(720, 520)
_STEPS_WIDTH: Final = 188
_FOLDS_BELOW: Final = 940
_FILE, _COLUMNS, _CHECK, _RUN, _RESULT = range(5)


class ImportDialog(QDialog):
    """Takes a file from its choice to the result; ``path`` is one that was dropped on the window."""

    def __init__(self, desk: Desk, path: Path | None = None) -> None:
        super().__init__(desk.window)
        self._desk, self._ui = desk, desk.ui
        self._case = Case()
        self.setWindowTitle(self._ui.say(tr("Import")))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._file, self._run = FileStep(desk, self._case), RunStep(desk, self._case)
        result = ResultStep(desk, self._case)
        self._steps: tuple[Step, ...] = (
            self._file, ColumnsStep(desk, self._case), CheckStep(desk, self._case), self._run, result,
        )  # fmt: skip
        self._build()
        for step in self._steps:
            step.changed.connect(self._update_ways)
            step.told.connect(self._tell)
        self._run.finished.connect(self._after_run)
        result.left.connect(self.accept)
        # Enter alone opens what can be chosen in the tables of the steps; this leads on from everywhere.
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._step_on)
        self._fit()
        self._go_to(_FILE)
        if path is not None:
            self._file.take(path)

    @property
    def step(self) -> int:
        """Which step is shown, from 0."""
        return self._pages.currentIndex()

    def reject(self) -> None:
        """Close the dialog; while rows are imported, stop that first and stay."""
        if self._run.is_running:
            self._run.stop()
            return
        for step in self._steps:
            step.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stay open while rows are imported."""
        if self._run.is_running:
            self._run.stop()
            event.ignore()
            return
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take a file that is dragged here while one is being chosen."""
        if self.step == _FILE and accepts_drop(event.mimeData()):
            self._file.show_wanted(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Show the place to drop as before."""
        self._file.show_wanted(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Go on with the file that was dropped."""
        self._file.show_wanted(False)
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self._file.take(path)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the list of steps away where it would take room from the step."""
        super().resizeEvent(event)
        self._list.setVisible(self.width() >= self._ui.theme.px(_FOLDS_BELOW))

    def _build(self) -> None:
        self._list = StepList(self._ui, tr("Import"), [step.TITLE for step in self._steps])
        self._list.setFixedWidth(self._ui.theme.px(_STEPS_WIDTH))
        self._title, self._hint = label(self._ui, "", PAGE), wrapped(self._ui, "", tone="text2")
        self._pages = QStackedWidget()
        for step in self._steps:
            self._pages.addWidget(_scrolled(step))
        body = QVBoxLayout()
        body.setContentsMargins(28, 20, 28, 16)
        body.setSpacing(4)
        body.addWidget(self._title)
        body.addWidget(self._hint)
        body.addSpacing(12)
        body.addWidget(self._pages, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(body, 1)
        right.addWidget(hairline())
        right.addWidget(self._foot())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._list)
        whole.addLayout(right, 1)

    def _foot(self) -> QWidget:
        """Return the buttons, in the order of the platform, and a place for sentences beside them."""
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(28, 12, 28, 12)
        line.setSpacing(16)
        self._told = wrapped(self._ui, "")
        line.addWidget(self._told, 1)
        box = QDialogButtonBox()
        self._back = button(self._ui, tr("Back"), on=self._step_back)
        self._cancel = button(self._ui, tr("Cancel"), on=self.reject)
        self._next = button(self._ui, tr("Next"), "primary", on=self._step_on)
        self._next.setDefault(True)
        box.addButton(self._back, QDialogButtonBox.ButtonRole.ResetRole)
        box.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        box.addButton(self._next, QDialogButtonBox.ButtonRole.AcceptRole)
        line.addWidget(box)
        made.setMinimumHeight(self._next.sizeHint().height() + 2 * 12)  # also while nothing can be pressed
        return made

    def _fit(self) -> None:
        """Take the size that suits the text, as far as the screen has it."""
        room = self.screen().availableSize() if self.screen() is not None else _SIZE
        scale = self._ui.theme.px
        self.setMinimumSize(_LEAST.boundedTo(room))
        self.resize(QSize(scale(_SIZE.width()), scale(_SIZE.height())).boundedTo(room))

    def _go_to(self, place: int, *, is_resumed: bool = False) -> None:
        step = self._steps[place]
        self._list.show_at(place)
        self._title.setText(self._ui.say(step.TITLE))
        self._hint.setText(self._ui.say(step.HINT))
        self._tell(None, "")
        self._pages.setCurrentIndex(place)
        step.resume() if is_resumed else step.begin()
        self._update_ways()

    def _step_on(self) -> None:
        if self.step == _RESULT:
            self.accept()
        elif self._steps[self.step].is_ready:
            self._go_to(self.step + 1)

    def _step_back(self) -> None:
        self._steps[self.step].stop()
        self._go_to(self.step - 1)

    def _after_run(self) -> None:
        """Show the result, or go back to where the import was started, with the reason."""
        error = self._run.error
        if error is None:
            self._go_to(_RESULT)
            return
        is_stopped = isinstance(error, CancelledError)
        self._go_to(_CHECK, is_resumed=is_stopped)
        self._tell(error.text, "text2" if is_stopped else "bad")

    def _update_ways(self) -> None:
        step = self._steps[self.step]
        self._back.setVisible(self.step in (_COLUMNS, _CHECK))
        self._cancel.setVisible(self.step < _RUN)
        self._next.setVisible(self.step != _RUN)
        self._next.setText(self._ui.say(step.way_on).replace("&", "&&"))
        self._next.setEnabled(step.is_ready)

    def _tell(self, text: Text | None, tone: str) -> None:
        self._told.setText(self._ui.say(text) if text is not None else "")
        self._told.setProperty("tone", tone)
        self._told.style().polish(self._told)


def _scrolled(step: Step) -> QScrollArea:
    """Return a step in a place that scrolls where large text does not fit on a small screen."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    step.setObjectName("plain")
    area.setWidget(step)
    return area
