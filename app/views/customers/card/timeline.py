"""The timeline: newest first, narrowed by type, growing while somebody scrolls."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.models.values import InteractionKind
from app.services.interactions.commands import DeleteInteractions
from app.services.workflows.card_summary import CardView
from app.services.workflows.timeline import ALL_KINDS, AT_ONCE, DEAL, FOLLOW_UP, ORDER, OWNER, Entry, Timeline
from app.text import Text, tr
from app.views.customers.card.rows import RowDeed
from app.views.customers.card.sections import Column, RowList, SectionHead, nothing
from app.views.customers.card.timeline_rows import EntryRow, words_of
from app.views.customers.card.tools import CardTools
from app.views.kit.widgets import button

_TALKS: Final = (InteractionKind.VISIT.value, InteractionKind.MEETING.value)
_MESSAGES: Final = (
    InteractionKind.EMAIL.value, InteractionKind.WECHAT.value, InteractionKind.MESSAGE.value, InteractionKind.FAX.value,
)  # fmt: skip
TYPES: Final[tuple[tuple[str, Text, frozenset[str]], ...]] = (
    ("all", tr("All types"), ALL_KINDS),
    ("calls", tr("Calls"), frozenset({InteractionKind.CALL.value})),
    ("talks", tr("Visits and meetings"), frozenset(_TALKS)),
    ("messages", tr("Messages"), frozenset(_MESSAGES)),
    ("notes", tr("Notes"), frozenset({InteractionKind.NOTE.value})),
    ("orders", tr("Orders"), frozenset({ORDER})),
    ("deals", tr("Deals"), frozenset({DEAL})),
    ("followups", tr("Follow-ups done"), frozenset({FOLLOW_UP})),
    ("owners", tr("Changes of owner"), frozenset({OWNER})),
)
_KINDS: Final = {name: kinds for name, _, kinds in TYPES}
_FORMS: Final = {"interaction": "interactions", "order": "orders", "deal": "deals", "follow_up": "followups"}


class TimelineList(QWidget):
    """The entries.

    Signals:
        wanted: Other entries are to be read: another type, or more of them.
    """

    wanted = Signal()

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        self._tools, self._ui = tools, tools.ui
        self._can_edit = self._can_remove = False
        self.type_name, self.limit, self.has_more = "all", AT_ONCE, False
        self._head = SectionHead(tools, tr("Timeline"))
        self._types = button(self._ui, TYPES[0][1], "link", icon="filter", on=self._open_types)
        layout = self._head.layout()
        assert layout is not None  # noqa: S101
        layout.addWidget(self._types)
        self._rows: RowList[EntryRow] = RowList(self._make_row, EntryRow.show_entry, 0)
        self._none = nothing(tools, tr("Nothing is written down yet."))
        self._older = button(self._ui, tr("Show older entries"), "link", on=self.grow)
        self._older.setProperty("place", "edge")
        Column(tools, self).put(self._head, self._rows, self._none, self._older)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of entries that are shown."""
        return _KINDS.get(self.type_name, ALL_KINDS)

    @property
    def entries(self) -> list[EntryRow]:
        """The rows, the newest first."""
        return list(self._rows.rows.values())

    def begin(self) -> None:
        """Begin anew for another customer; the type stays."""
        self.limit = AT_ONCE

    def show_card(self, view: CardView) -> None:
        """Take over what the person may do."""
        self._can_edit, self._can_remove = view.can_edit, view.can_remove

    def show_entries(self, timeline: Timeline) -> None:
        """Show entries; those that were open stay open."""
        self.has_more = timeline.has_more
        self._rows.show_rows((entry.key, entry) for entry in timeline.entries)
        for at, entry in enumerate(timeline.entries):
            row = self._rows.rows[entry.key]
            row.is_last = at == len(timeline.entries) - 1
            row.offer(partial(self._deeds, row, entry))
        self._none.setVisible(not timeline.entries)
        self._older.setVisible(timeline.has_more)

    def grow(self) -> None:
        """Ask for older entries, too."""
        if self.has_more:
            self.has_more = False
            self.limit += AT_ONCE
            self.wanted.emit()

    def narrow(self, name: str) -> None:
        """Show entries of one type only."""
        self.type_name = name if name in _KINDS else "all"
        title = next(title for each, title, _ in TYPES if each == self.type_name)
        self._types.setText(f" {self._ui.say(title)}")
        self.limit = AT_ONCE
        self.wanted.emit()

    def _make_row(self) -> EntryRow:
        return EntryRow(self._tools)

    def _open_types(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, title, _ in TYPES:
            action = menu.addAction(self._ui.say(title))
            action.setCheckable(True)
            action.setChecked(name == self.type_name)
            action.triggered.connect(lambda _checked, name=name: self.narrow(name))
        menu.popup(self._types.mapToGlobal(QPoint(0, self._types.height() + 2)))

    def _deeds(self, row: EntryRow, entry: Entry) -> tuple[RowDeed, ...]:
        tools = self._tools
        deeds = [RowDeed(tr("Show everything or less"), row.toggle, "chevron-down")]
        form = _FORMS.get(entry.table)
        if form is not None and self._can_edit:
            edit = partial(tools.edit, form, entry.id, None)
            deeds.append(RowDeed(tr("Edit"), edit, "pencil", Qt.Key.Key_F2))
        copied = words_of(self._ui, entry)
        text = "\n".join(each for each in (copied.title, copied.text) if each)
        deeds.append(RowDeed(tr("Copy"), partial(_copy, text), "copy"))
        if entry.table == "interaction" and self._can_remove:
            remove = partial(tools.do, DeleteInteractions((entry.id,)))
            deeds.append(RowDeed(tr("Delete"), remove, "trash-2", Qt.Key.Key_Delete))
        return tuple(deeds)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
