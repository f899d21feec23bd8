"""The lines of the follow-ups list: headings of groups, follow-ups, and the way to the rest of a long group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.models.values import Priority
from app.services.followups.rows import Agenda, FollowUpRow
from app.services.followups.rules import Urgency
from app.services.kernel.choice_labels import label_of
from app.text import tr
from app.views.followups.wording import GROUPS, due_words, repeat_words
from app.views.kit.ui import Ui

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Heading:
    """The title of a group with the number there are in all."""

    group: Urgency
    count: int


@dataclass(frozen=True)
class Rest:
    """The last line of a group of which not all are shown."""

    group: Urgency
    count: int


Line = Heading | FollowUpRow | Rest


class FollowUpLines(QAbstractListModel):
    """What the list shows; headings cannot be selected."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.lines: list[Line] = []

    def show(self, agenda: Agenda, *, has_headings: bool) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self.lines = []
        for group, rows in agenda.groups.items():
            if has_headings:
                self.lines.append(Heading(group, agenda.counts[group]))
            self.lines += rows
            if has_headings and len(rows) < agenda.counts[group]:
                self.lines.append(Rest(group, agenda.counts[group]))
        self.endResetModel()

    def rows(self, indexes: Sequence[Index]) -> list[FollowUpRow]:
        """Return the follow-ups at some places, from top to bottom."""
        found = (self.lines[at] for at in sorted({index.row() for index in indexes}) if at < len(self.lines))
        return [line for line in found if isinstance(line, FollowUpRow)]

    def place_of(self, record_id: bytes) -> int | None:
        """Return where a follow-up stands, if it is shown."""
        places = (at for at, line in enumerate(self.lines) if isinstance(line, FollowUpRow) and line.id == record_id)
        return next(places, None)

    def near(self, place: int) -> int | None:
        """Return the follow-up at a place, or else the next one after it or before it."""
        rows = [at for at, line in enumerate(self.lines) if isinstance(line, FollowUpRow)]
        return next((at for at in rows if at >= place), rows[-1] if rows else None)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything but headings be chosen."""
        if not index.isValid() or isinstance(self.lines[index.row()], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line, its title, or what a screen reader says."""
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title if isinstance(line, FollowUpRow) else self._ui.say(GROUPS[line.group])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    def _spoken(self, line: Line) -> str:
        say, language = self._ui.say, self._ui.language
        if isinstance(line, Heading):
            return say(tr("{group}: {count}", group=GROUPS[line.group], count=line.count))
        if isinstance(line, Rest):
            return say(tr("Show all {count}", count=language.number(line.count)))
        words = [line.title, line.customer, say(due_words(language, line.due, self._ui.today))]
        words += [say(tr("Promise"))] if line.is_promise else []
        words += [say(label_of(Priority, line.priority))] if line.priority != Priority.NORMAL else []
        words += [say(repeat_words(self._ui, line.repeat))] if line.repeat else []
        return language.listed([*words, line.assignee] if line.assignee else words)
