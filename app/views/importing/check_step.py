"""The third step: the import rehearsed, with what would become of each row, and nothing changed."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError, CancelledError
from app.services.kernel.bus import Outcome
from app.services.registry import KINDS
from app.services.workflows.importing.commands import ImportFile
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.preview import plan_assigned
from app.services.workflows.importing.tally import Fate, Problem, Tally
from app.text import Text, tr
from app.views.importing import words
from app.views.importing.case import Case
from app.views.importing.choices import Choices
from app.views.importing.numbers import Numbers
from app.views.importing.rejects import RejectsButton
from app.views.importing.steps import Step
from app.views.importing.tables import Cells, framed, show_in
from app.views.kit.desk import Desk
from app.views.kit.page import Message
from app.views.kit.progress import ProgressLine, Watch
from app.views.kit.theme import STRONG
from app.views.kit.widgets import card, icon_label, label, wrapped

_BUSY, _FOUND, _FAILED = range(3)
_LINE, _FIELD, _VALUE, _REASON = range(4)
_CHOICES: Final = 270
_NARROW: Final = 700


class CheckStep(Step):
    """Rehearses the import whenever something about it was changed."""

    TITLE = tr("Check")
    HINT = tr("This is what the import would do. Nothing is changed yet.")

    def __init__(self, desk: Desk, case: Case) -> None:
        super().__init__(desk, case)
        self._watch: Watch | None = None
        self._is_wanted_again = False
        self._choices = Choices(self.ui, case)
        self._choices.changed.connect(self._check)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._busy())
        self._stack.addWidget(self._found())
        self._stack.addWidget(QWidget())
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(self.ui.theme.px(24))
        self._sides.addWidget(self._stack, 3)
        self._sides.addWidget(self._choices, 2)

    @property
    def is_ready(self) -> bool:
        """Whether the rehearsal is over and there is something to import."""
        tally = self.case.tally
        return self._watch is None and tally is not None and bool(_changed(tally))

    @property
    def way_on(self) -> Text:
        """Say how many rows are going to be imported."""
        tally = self.case.tally
        return tr("Import %n rows", "", _changed(tally)) if self.is_ready and tally else tr("Import")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the choices below what was found where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def begin(self) -> None:
        """Rehearse with what the steps before left."""
        self._choices.show_case()
        self._arrange()
        self._check()

    def resume(self) -> None:
        """Show what the rehearsal said: an import that was stopped is no reason to wait for it again."""
        self._choices.setFocus()

    def stop(self) -> bool:
        """Stop the rehearsal."""
        self._is_wanted_again = False
        if self._watch is not None:
            self._watch.progress.cancel()
        return False

    def _arrange(self) -> None:
        px = self.ui.theme.px
        is_narrow = self.width() < px(_NARROW)
        self._choices.setMaximumWidth(self.width() if is_narrow else px(_CHOICES))
        # Below each other the whole step scrolls, and not the choices in it once more.
        self._choices.setMinimumHeight(self._choices.height_in(self.width()) if is_narrow else 0)
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def _check(self) -> None:
        """Rehearse, after the rehearsal that is under way has stopped."""
        self.case.tally, self.case.plan = None, None
        if self._watch is not None:
            self._is_wanted_again = True
            self._watch.progress.cancel()
            return
        self._watch = watch = Watch()
        self.told.emit(None, "")
        self._line.watch(watch, tr("Checking the rows"))
        self._stack.setCurrentIndex(_BUSY)
        self.changed.emit()
        case, steward = self.case, self.ui.runner.steward
        options = case.options(dry_run=True)
        preview, assignment = case.look, case.assignment

        def plan() -> Plan:
            watch.progress.advance(0)
            return plan_assigned(preview, KINDS, assignment, options, steward.conventions, steward.clock.today())

        self.ui.runner.run(plan, then=self._rehearse, failed=self._fail, owner=self)

    def _rehearse(self, plan: Plan) -> None:
        assert self._watch is not None  # noqa: S101
        self.case.plan = plan
        self.ui.runner.do(
            ImportFile(plan), then=self._sort, failed=self._fail, progress=self._watch.progress, owner=self
        )

    def _sort(self, outcome: Outcome) -> None:
        """Bring the problems into the order of the file, in the background: there may be very many."""
        tally: Tally = outcome.value
        self.ui.runner.run(
            lambda: tuple(tally.lines_with_problems()),
            then=lambda problems: self._show(tally, problems),
            failed=self._fail,
            owner=self,
        )

    def _show(self, tally: Tally, problems: tuple[Problem, ...]) -> None:
        if self._end():
            return
        self.case.tally, self.case.problems = tally, problems
        self._numbers.show_tally(tally)
        self._fine.setVisible(not problems)
        self._problems.setVisible(bool(problems))
        self._title.setText(self.ui.say(tr("%n things to look at", "", len(problems))))
        self._rejects.offer(self.case.plan, tally)
        titles = [self.ui.say(title) for title in (tr("Line"), tr("Field"), tr("Text"), tr("Reason"))]
        self._cells.show(titles, problems, self._texts)
        if not _changed(tally):
            self.told.emit(tr("Nothing would be changed."), "text2")
        self._stack.setCurrentIndex(_FOUND)
        focused = self.window().focusWidget()
        if focused is None or not self._choices.isAncestorOf(focused):
            (self._table if problems else self._choices).setFocus()
        self.changed.emit()

    def _fail(self, error: AppError) -> None:
        if self._end():
            return
        if isinstance(error, CancelledError):
            message = Message(self.ui, "info", tr("Not checked"), None, ((tr("Check"), self._check),))
        else:
            ways = ((tr("Try again"), self._check),)
            message = Message(self.ui, "triangle-alert", tr("This cannot be imported so"), error.text, ways)
        if (before := self._stack.widget(_FAILED)) is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        self._stack.insertWidget(_FAILED, message)
        self._stack.setCurrentIndex(_FAILED)
        self.changed.emit()

    def _end(self) -> bool:
        """End a rehearsal; True where another one begins in its place."""
        self._watch = None
        if self._is_wanted_again:
            self._is_wanted_again = False
            self._check()
            return True
        return False

    def _texts(self, problem: Problem) -> list[str]:
        say = self.ui.say
        field = say(words.problem_field(self.case.kind, problem.field)) if problem.field else ""
        return [self.ui.language.number(problem.line), field, problem.value, say(problem.reason)]

    def _busy(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(2)
        self._line = ProgressLine(self.ui, tr("Stop"))
        self._line.stopped.connect(self.stop)
        layout.addWidget(self._line)
        layout.addStretch(3)
        return made

    def _found(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.ui.theme.px(16))
        self._numbers = Numbers(self.ui)
        layout.addWidget(self._numbers)
        self._fine = self._without_problems()
        layout.addWidget(self._fine)
        self._problems = QWidget()
        inner = QVBoxLayout(self._problems)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        line = QHBoxLayout()
        self._title = label(self.ui, "", STRONG)
        line.addWidget(self._title, 1)
        self._rejects = RejectsButton(self.ui, self.told.emit)
        line.addWidget(self._rejects)
        inner.addLayout(line)
        inner.addWidget(self._problem_table(), 1)
        self._detail = wrapped(self.ui, "", tone="text2")
        inner.addWidget(self._detail)
        inner.addStretch()
        layout.addWidget(self._problems, 1)
        layout.addStretch()
        layout.setStretch(2, 1)
        return made

    def _without_problems(self) -> QFrame:
        made = card("inset")
        line = QHBoxLayout(made)
        line.setContentsMargins(14, 12, 14, 12)
        line.setSpacing(10)
        line.addWidget(icon_label(self.ui, "circle-check", "ok", 18))
        line.addWidget(label(self.ui, tr("Every row can be read without doubt.")), 1)
        return made

    def _problem_table(self) -> QFrame:
        self._cells = Cells(self.ui, frozenset({_LINE}))
        self._table = table = QTableView()
        show_in(table, self.ui, self._cells, tr("Problems"))
        table.horizontalHeader().setStretchLastSection(True)
        self._cells.modelReset.connect(lambda: self._begin_table(table))
        table.selectionModel().currentChanged.connect(lambda index, _before: self._show_whole(index.row()))
        return framed(table, self.ui.theme.px(140))

    def _begin_table(self, table: QTableView) -> None:
        for column, width in ((_LINE, 64), (_FIELD, 120), (_VALUE, 150)):
            table.setColumnWidth(column, self.ui.theme.px(width))
        table.setCurrentIndex(self._cells.index(0, 0))

    def _show_whole(self, row: int) -> None:
        """Show the reason of a problem in full, which the table may cut off."""
        shown = self.case.problems[row : row + 1] if row >= 0 else ()
        self._detail.setText(self.ui.say(shown[0].reason) if shown else "")


def _changed(tally: Tally) -> int:
    return tally.rows[Fate.CREATED] + tally.rows[Fate.UPDATED]
