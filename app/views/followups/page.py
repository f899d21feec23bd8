"""The follow-ups page: what is overdue, due today, in the next seven days and later."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout

from app.errors import AppError, RefusedError
from app.services.followups.commands import AddFollowUp, CompleteFollowUp, DeleteFollowUps
from app.services.followups.queries import GROUP_ROWS, load_agenda
from app.services.followups.rows import Agenda
from app.services.followups.rules import Urgency
from app.services.kernel.commands import Batch
from app.services.preferences.machine import load_machine_settings
from app.text import tr
from app.views.followups.bar import FilterBar
from app.views.followups.due import DueCount
from app.views.followups.emptiness import emptiness
from app.views.followups.form import NewFollowUp
from app.views.followups.list import FollowUpList
from app.views.followups.moving import ask_where_to
from app.views.followups.outcome import Outcomes
from app.views.followups.printing import export_agenda, print_agenda
from app.views.kit.actions import Deed
from app.views.kit.desk import Desk
from app.views.kit.page import Message, Page, State, States
from app.views.kit.widgets import card

_LOOK_EVERY_MS: Final = 30_000
"""How often the page looks whether a new day has begun; a timer to midnight would oversleep with the machine."""


class FollowUpsPage(Page):
    """Everything on it can be done from the keyboard; each deed is one step that can be undone.

    Signals:
        titled: The number for the window's header.
        pressing: How many of the acting person's own are due, for the rail; empty for none.
    """

    WATCHES = frozenset({"follow_up", "customer", "user"})
    titled = Signal(str)
    pressing = Signal(str)

    def __init__(self, desk: Desk, edit: Callable[[bytes | None], None] | None = None) -> None:
        super().__init__(desk)
        self.edit = edit
        self._today: date = self.ui.today
        self._limit = GROUP_ROWS
        self._wanted: bytes | None = None
        self._agenda: Agenda | None = None
        self._form: NewFollowUp | None = None

    def make(self) -> Iterator[None]:
        """Make the bar and the list below it."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 20, 4)
        layout.setSpacing(12)
        self.bar = FilterBar(self.ui)
        layout.addWidget(self.bar)
        yield from self.bar.make()
        frame = card("listcard")
        layout.addWidget(frame, 1)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(1, 1, 1, 1)
        self.list = FollowUpList(self.ui)
        self.outcomes = Outcomes(self.ui, self.list)
        yield
        self.states = States(self.ui, self.list)
        inner.addWidget(self.states)
        yield
        self._due = DueCount(self)
        self._due.counted.connect(self.pressing)
        self._connect()
        self._day = QTimer(self, interval=_LOOK_EVERY_MS)
        self._day.timeout.connect(self.look_at_clock)
        self._day.start()
        if "new-follow-up" not in self.desk.actions:
            deed = Deed("new-follow-up", tr("New follow-up"), "customer", "Ctrl+Shift+N", "plus", AddFollowUp)
            self.desk.actions.add(deed, self.new)
            out = Deed("export-follow-ups", tr("Export the list of follow-ups…"), "file", None, "download")
            self.desk.actions.add(out, lambda: export_agenda(self, self.bar, self.list))

    def refresh(self) -> None:
        """Read the lists anew."""
        self._today = self.ui.today
        self.ui.runner.run(load_machine_settings, then=self.list.take_machine, owner=self)
        if self._agenda is None:
            self.states.wait()
        self.ask(
            load_agenda, self._today, self.bar.wanted(), self.bar.group(), self._limit,
            then=self._show, failed=self._fail, key="agenda",
        )  # fmt: skip

    def print_shown(self) -> None:
        """Show what the page shows as it will be printed."""
        print_agenda(self, self.bar)

    def take_focus(self) -> None:
        """Put the keyboard into the list or what is being written in it, or on the way on from an empty one."""
        ways = self.states.findChildren(QPushButton) if self.states.state is State.EMPTY else []
        (ways[0] if ways else self.outcomes.field or self.list).setFocus()

    def memory(self) -> dict[str, Any]:
        """Return filter, place and a half-written outcome; a half-written form is among the window's drafts."""
        current, group = self.list.current(), self.bar.group()
        return {
            "mine": self.bar.is_mine(), "text": self.bar.text(), "group": group.value if group else "",
            "current": current.id.hex() if current else "", "outcome": self.outcomes.memory(),
        }  # fmt: skip

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring filter, place and a half-written outcome back."""
        group = str(memory.get("group", ""))
        self.bar.set_all(
            is_mine=bool(memory.get("mine", True)), text=str(memory.get("text", "")),
            group=Urgency(group) if group in list(Urgency) else None,
        )  # fmt: skip
        self._wanted = bytes.fromhex(memory.get("current", "")) or None
        self.outcomes.remember(memory.get("outcome", {}))
        self._due.count()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up, and tell the header the number that it has forgotten meanwhile."""
        super().showEvent(event)
        if self._agenda is not None:
            self.titled.emit(self.ui.language.number(self._agenda.total))

    def look_at_clock(self) -> None:
        """Refresh when a new day has begun."""
        if self.ui.today != self._today:
            self._today = self.ui.today
            self._is_stale = True
            self._due.count()
            if self.isVisible():
                self._soon.start()

    def new(self) -> None:
        """Open the form for a new follow-up, or bring the open one to the front."""
        if self._form is None:
            self._form = NewFollowUp(self)
            self._form.finished.connect(self._form_closed)
            self._form.open()
        self._form.activateWindow()

    def complete(self) -> None:
        """Ask in place what came of the selected follow-ups, and mark them as done."""
        self.outcomes.ask(self.list.chosen())

    def move_on(self) -> None:
        """Ask for another day for the selected follow-ups."""
        ids = [row.id for row in self.list.chosen()]
        if ids:
            rect = self.list.visualRect(self.list.currentIndex())
            at = self.list.viewport().mapToGlobal(QPoint(self.ui.theme.px(60), rect.bottom()))
            ask_where_to(self.desk, self, at, ids)

    def remove(self) -> None:
        """Delete the selected follow-ups; the notice offers to undo it."""
        ids = tuple(row.id for row in self.list.chosen())
        if ids:
            self.desk.do(DeleteFollowUps(ids), owner=self)

    def change(self) -> None:
        """Open the form of the follow-up on which the keyboard is."""
        current = self.list.current()
        if current is not None and self.edit is not None:
            self.edit(current.id)

    def _connect(self) -> None:
        deeds = {"done": self.complete, "move": self.move_on, "new": self.new, "delete": self.remove,
                 "edit": self.change}  # fmt: skip
        self.list.pressed_key.connect(lambda name: deeds[name]())
        self.list.opened.connect(self.desk.open_customer)
        self.list.rest_wanted.connect(self.bar.choose_group)
        self.list.end_seen.connect(self._grow)
        self.list.selectionModel().selectionChanged.connect(lambda: self.bar.enable(is_any=bool(self.list.chosen())))
        self.list.customContextMenuRequested.connect(partial(_open_menu, self))
        self.outcomes.answered.connect(self._complete)
        self.outcomes.left.connect(self.refresh)
        self.bar.changed.connect(self._narrow)
        self.sought_in = self.bar.sought
        self.bar.left.connect(self.list.setFocus)
        self.bar.deed_wanted.connect(lambda name: deeds[name]())

    def _narrow(self) -> None:
        self._limit = GROUP_ROWS
        self.list.scrollToTop()
        self.refresh()

    def _grow(self) -> None:
        group = self.bar.group()
        if self._agenda is None or group is None or not self._agenda.groups.get(group):
            return
        # Twice as many each time, so that walking through a long list reads each row only a few times.
        if len(self._agenda.groups[group]) == self._limit < self._agenda.counts[group]:
            self._limit *= 2
            self.refresh()

    def _show(self, agenda: Agenda) -> None:
        if self.outcomes.field is not None:
            return  # the list stands still while somebody writes in it
        self._agenda = agenda
        self.bar.show_counts(agenda.counts)
        self.titled.emit(self.ui.language.number(agenda.total))
        keyboard = self.window().focusWidget()
        had_focus = keyboard is None or self.states.isAncestorOf(keyboard)
        if agenda.groups:
            self._show_rows(agenda)
        else:
            self.states.show_empty(emptiness(self.ui, self.bar, agenda, self.new))
        if had_focus:
            self.take_focus()

    def _show_rows(self, agenda: Agenda) -> None:
        place, chosen = self.list.currentIndex().row(), [row.id for row in self.list.chosen()]
        at = self.list.verticalScrollBar().value()
        self.list.delegate.shows_assignee = not self.bar.is_mine()
        self.list.lines.show(agenda, has_headings=self.bar.group() is None)
        self.states.show_content()
        self._choose_again(max(place, 0), chosen)
        self.list.verticalScrollBar().setValue(at)
        self.list.scrollTo(self.list.currentIndex())
        self.outcomes.go_on()

    def _choose_again(self, place: int, chosen: list[bytes]) -> None:
        """Select what was selected, or what stands in its place now."""
        wanted, self._wanted = self._wanted, None
        lines = self.list.lines
        found = lines.place_of(wanted) if wanted else None
        kept = [at for at in map(lines.place_of, chosen) if at is not None]
        if found is not None or not kept:
            self.list.choose(found if found is not None else lines.near(place))
            return
        self.list.choose(kept[0])
        model = self.list.selectionModel()
        for at in kept[1:]:
            model.select(lines.index(at), model.SelectionFlag.Select)

    def _fail(self, error: AppError) -> None:
        if isinstance(error, RefusedError):
            self.states.show_empty(Message(self.ui, "lock", tr("These follow-ups are not yours to see"), error.text))
        else:
            self.states.show_failure(error, self.refresh)

    def _form_closed(self) -> None:
        self._wanted = self._form.made if self._form is not None else None
        self._form = None

    def _complete(self, ids: Sequence[bytes], words: str) -> None:
        def give_back(error: AppError) -> None:
            self.outcomes.give_back(ids, words)
            self.desk.complain(error)
            self.refresh()  # it stood still while somebody wrote in it

        commands = tuple(CompleteFollowUp(each, words) for each in ids)
        command = commands[0] if len(ids) == 1 else Batch(commands, tr("%n follow-ups done", "", len(ids)))
        self.ui.runner.do(command, failed=give_back, owner=self)


def _open_menu(page: FollowUpsPage, at: QPoint) -> None:
    current = page.list.current()
    if current is None:
        return
    deeds = [(tr("Done…"), page.complete), (tr("Move…"), page.move_on), (tr("Delete"), page.remove)]
    deeds.insert(0, (tr("Open customer"), lambda: page.desk.open_customer(current.customer_id)))
    if page.edit is not None:
        deeds.insert(1, (tr("Edit…"), page.change))
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, call in deeds:
        menu.addAction(page.ui.say(words), call)
    menu.popup(page.list.viewport().mapToGlobal(at))
