"""Taking steps back and doing them again, from everywhere in the window, each said by its name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from app.services.kernel.bus import Outcome
from app.services.kernel.feed import ChangeSet
from app.services.kernel.undo import UndoStep
from app.text import Text, tr
from app.views.kit.desk import Desk
from app.views.kit.notices import Notice

_BUSY: Final = tr("Something is still being saved. Try again in a moment.")


class Steps(QObject):
    """The steps of this sitting, as a person knows them; it lives as long as the desk's window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk, self._runner = desk, desk.ui.runner
        self._titles: dict[int, Text] = {}
        self._runner.committed.connect(self._note_title)
        self._runner.done.connect(self._tell_done)

    def follow(self, before: Steps) -> None:
        """Go on where a shell ended that was made anew: know the steps it named, and what it had said."""
        self._titles = before._titles | self._titles
        self._desk.notices.kept = [self._mine(each) for each in before._desk.notices.kept]

    def undo(self) -> None:
        """Take the last step back."""
        seq = self._runner.steward.sitting.undoing()
        title = self._titles.get(seq or 0, tr("Last step"))
        if not self._runner.undo(partial(self._tell_walked, title=title, is_undo=True), self):
            nothing = tr("There is nothing to undo in this sitting.")
            self._desk.notices.say(nothing if seq is None else _BUSY)

    def redo(self) -> None:
        """Do again what was taken back last."""
        seq = self._runner.steward.sitting.redoing()
        title = self._titles.get(seq or 0, tr("Last step"))
        if not self._runner.redo(partial(self._tell_walked, title=title, is_undo=False), self):
            self._desk.notices.say(tr("There is nothing to do again.") if seq is None else _BUSY)

    def _tell_done(self, outcome: Outcome) -> None:
        if outcome.changes is None or outcome.changes.title == UndoStep.title:
            return  # whoever takes a step back says so by the step's own name
        title, seq = outcome.changes.title, outcome.step_seq
        if seq is not None and self._runner.steward.sitting.undoing() == seq:
            self._desk.notices.say(title, tr("Undo"), _Walk(self, seq, title, is_undo=True))
        else:  # it cannot be undone, and undo would take another step back
            self._desk.notices.say(title)

    def _note_title(self, changes: ChangeSet) -> None:
        self._titles.setdefault(changes.step_seq, changes.title)

    def _tell_walked(self, outcome: Outcome, *, title: Text, is_undo: bool) -> None:
        words = tr("Undone: {title}", title=title) if is_undo else tr("Done again: {title}", title=title)
        seq = outcome.step_seq
        if seq is None:
            self._desk.notices.say(words)
            return
        self._titles[seq] = title
        way = tr("Redo") if is_undo else tr("Undo")
        self._desk.notices.say(words, way, _Walk(self, seq, title, is_undo=not is_undo))

    def _mine(self, notice: Notice) -> Notice:
        """Return a notice of the shell before without a button that would lead into that."""
        if isinstance(notice.act, _Walk):
            return replace(notice, act=replace(notice.act, steps=self))
        return notice if notice.lasts else replace(notice, way=None, act=None)

    def walk_to(self, seq: int, title: Text, *, is_undo: bool) -> None:
        """Take back the very step that a notice told of, and no other; it may be an old one by now."""
        sitting = self._runner.steward.sitting
        if seq == sitting.undoing():
            self.undo()
        elif seq == sitting.redoing():
            self.redo()
        else:
            then = partial(self._tell_walked, title=title, is_undo=is_undo)
            self._runner.do(UndoStep(seq), then=then, owner=self)


@dataclass(frozen=True)
class _Walk:
    """What the button of a notice about a step does."""

    steps: Steps
    seq: int
    title: Text
    is_undo: bool

    def __call__(self) -> None:
        """Take the step back, or do it again."""
        self.steps.walk_to(self.seq, self.title, is_undo=self.is_undo)
