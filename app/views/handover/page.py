"""The handover page: what there is to do with accounts that pass from one person to another, in tabs.

What comes later (interviews, dossiers, letters, a board) is a further entry of ``ENTRIES``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.services.kernel.commands import Command
from app.services.kernel.feed import ChangeSet
from app.services.workflows.handover.places import Kind, kind_of
from app.services.workflows.handover.planning import PlanHandover
from app.text import Text, tr
from app.views.handover.tab import Tab
from app.views.kit.desk import Desk
from app.views.kit.page import Page


@dataclass(frozen=True)
class Entry:
    """A tab by its name; who may not give the command that it ``needs`` does not see it."""

    name: str
    title: Text
    make: Callable[[HandoverPage], Tab]
    needs: type[Command] | None = None


def _giving(page: HandoverPage) -> Tab:
    from app.views.handover.giving import GivingTab

    made = GivingTab(page)
    made.people_wanted.connect(lambda: page.show_tab("people"))
    return made


def _taking(page: HandoverPage) -> Tab:
    from app.views.handover.taking import TakingTab

    return TakingTab(page)


def _people(page: HandoverPage) -> Tab:
    from app.views.handover.people import PeopleTab

    return PeopleTab(page)


ENTRIES: Final = (
    Entry("giving", tr("Give away"), _giving, PlanHandover),
    Entry("taking", tr("Take over"), _taking),
    Entry("people", tr("People and keys"), _people),
)


_TABS: Final = {
    Kind.HANDOVER: "taking", Kind.RECEIPT: "giving", Kind.PLAN: "giving", Kind.CARD: "people", Kind.ROSTER: "people",
}  # fmt: skip
_INVITATION: Final = tr("An invitation makes a new workspace: choose “New workspace…” under File, then “Join a team”.")


class HandoverPage(Page):
    """A tab is made when it is first shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._entries = [each for each in ENTRIES if each.needs is None or self.ui.allows(each.needs)]
        self._tabs: dict[str, Tab] = {}
        self._memories: dict[str, Any] = {}
        self._stack, self._bar = QStackedWidget(), QTabBar()

    def make(self) -> Iterator[None]:
        """Make the bar of tabs and the first of them."""
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setAccessibleName(self.ui.say(tr("Parts of a handover")))
        for entry in self._entries:
            self._bar.addTab(self.ui.say(entry.title))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 12, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)
        yield
        yield from self._made(self._entries[0])
        self._bar.currentChanged.connect(lambda _at: self._show_current())

    def refresh(self) -> None:
        """Read anew what the shown tab shows."""
        self._tab().refresh()

    def show_tab(self, name: str) -> Tab:
        """Show a tab by its name, and return it."""
        self._bar.setCurrentIndex([entry.name for entry in self._entries].index(name))
        return self._tab()

    def take(self, path: Path) -> None:
        """Lead a file that was dropped to the tab that it is for."""
        self.ui.runner.run(
            lambda: kind_of(path), then=partial(self._lead, path), failed=self.desk.complain, owner=self
        )  # fmt: skip

    def _lead(self, path: Path, kind: Kind) -> None:
        name = _TABS.get(kind)
        if kind is Kind.INVITATION:
            self.desk.notices.complain(_INVITATION)
        elif name is None:
            self.desk.notices.complain(tr("This is no file of a handover. Nothing was changed."))
        elif name not in [entry.name for entry in self._entries]:
            self.desk.notices.complain(tr("Your role does not allow this. Ask an admin."))
        else:
            self.show_tab(name).take_file(path, kind)

    def take_focus(self) -> None:
        """Put the keyboard where work on the shown tab begins."""
        self._tab().take_focus()

    def panes(self) -> tuple[QWidget, ...]:
        """Return the bar of tabs and the parts of the shown one."""
        return self._bar, *self._tab().panes()

    def memory(self) -> dict[str, Any]:
        """Return the shown tab and what each of them remembers."""
        return {"tab": self._entry().name, **self._memories, **{name: tab.memory() for name, tab in self._tabs.items()}}

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring the tabs back as they were."""
        names = [entry.name for entry in self._entries]
        self._memories = {name: memory[name] for name in names if isinstance(memory.get(name), dict)}
        for name in self._memories.keys() & self._tabs.keys():
            self._tabs[name].remember(self._memories.pop(name))
        if memory.get("tab") in names:
            self._bar.setCurrentIndex(names.index(memory["tab"]))

    def _on_committed(self, changes: ChangeSet) -> None:
        tab = self._tabs.get(self._entry().name)
        if tab is not None and tab.WATCHES & changes.tables:
            self.grow_stale()

    def _entry(self) -> Entry:
        return self._entries[max(self._bar.currentIndex(), 0)]

    def _tab(self) -> Tab:
        """Return the shown tab, made where it is not there yet."""
        entry = self._entry()
        for _ in self._made(entry):
            pass
        return self._tabs[entry.name]

    def _made(self, entry: Entry) -> Iterator[None]:
        if entry.name not in self._tabs:
            made = entry.make(self)
            self._stack.addWidget(_scrolling(made))
            yield
            yield from made.make()
            self._tabs[entry.name] = made
            made.remember(self._memories.pop(entry.name, {}))

    def _show_current(self) -> None:
        tab = self._tab()
        self._stack.setCurrentIndex(list(self._tabs).index(self._entry().name))
        tab.refresh()


def _scrolling(tab: Tab) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(tab)
    return area
