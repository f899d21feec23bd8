"""Taking steps back and doing them again, from everywhere in the window, each said by its name."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.services.kernel.bus import Outcome
from app.services.kernel.feed import ChangeSet
from app.text import Text, tr
from app.views.kit.desk import Desk


class Steps(QObject):
    """The steps of this sitting, as a person knows them; it lives as long as the desk's window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk, self._runner = desk, desk.ui.runner
        self._titles: dict[int, Text] = {}
        self._runner.committed.connect(self._note_title)
        self._runner.done.connect(self._tell_done)

    def undo(self) -> None:
        """Take the last step back."""
        title = self._titles.get(self._runner.steward.sitting.undoing() or 0, tr("Last step"))
        if not self._runner.undo(lambda outcome: self._tell_walked(outcome, title, is_undo=True)):
            self._desk.notices.say(tr("There is nothing to undo in this sitting."))

    def redo(self) -> None:
        """Do again what was taken back last."""
        title = self._titles.get(self._runner.steward.sitting.redoing() or 0, tr("Last step"))
        if not self._runner.redo(lambda outcome: self._tell_walked(outcome, title, is_undo=False)):
            self._desk.notices.say(tr("There is nothing to do again."))

    def _tell_done(self, outcome: Outcome) -> None:
        if outcome.changes is None:
            return
        if self._runner.steward.sitting.undoing() == outcome.step_seq:
            self._desk.notices.say(outcome.changes.title, tr("Undo"), self.undo)
        else:  # it cannot be undone, and undo would take another step back
            self._desk.notices.say(outcome.changes.title)

    def _note_title(self, changes: ChangeSet) -> None:
        self._titles.setdefault(changes.step_seq, changes.title)

    def _tell_walked(self, outcome: Outcome, title: Text, *, is_undo: bool) -> None:
        if outcome.step_seq is not None:
            self._titles[outcome.step_seq] = title
        if is_undo:
            self._desk.notices.say(tr("Undone: {title}", title=title), tr("Redo"), self.redo)
        else:
            self._desk.notices.say(tr("Done again: {title}", title=title), tr("Undo"), self.undo)
