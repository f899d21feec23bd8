"""The inside of the window while a workspace is open: rail, header, pages, status line, actions.

It is made anew when language, look or text size change; ``memory`` brings it back as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.kernel.feed import ChangeSet
from app.services.workflows.importing.commands import ImportFile
from app.text import tr
from app.views.kit.actions import Actions, Deed
from app.views.kit.desk import Desk
from app.views.kit.notices import Notices
from app.views.kit.page import Page
from app.views.kit.ui import Ui
from app.views.kit.widgets import one_line
from app.views.shell.banners import Banner, Banners
from app.views.shell.centre import NoticeCentre
from app.views.shell.drops import Drops, DropWays
from app.views.shell.header import Header
from app.views.shell.pages import PageStack
from app.views.shell.palette import SearchField
from app.views.shell.panes import change_pane
from app.views.shell.pins import Pins
from app.views.shell.rail import Rail
from app.views.shell.registry import PAGES, PageEntry, Surroundings, load_tabs
from app.views.shell.shortcuts import ShortcutSheet
from app.views.shell.status import StatusLine
from app.views.shell.steps import Steps

FOLDS_BELOW: Final = 1440


@dataclass(frozen=True)
class Ways:
    """What the shell asks of the window around it."""

    lock: Callable[[], None]
    leave: Callable[[], None]
    open_other: Callable[[], None]
    open_file: Callable[[Path], None]
    scale: Callable[[int], None]
    banners: tuple[Banner, ...]
    surroundings: Surroundings


class Shell(QWidget):
    """Pages are made when they are first shown, or a little later than the first."""

    def __init__(self, ui: Ui, window: QMainWindow, ways: Ways) -> None:
        super().__init__(window)  # what is styled before it is in its window is styled anew there
        self.hide()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ui, self._window, self._ways = ui, window, ways
        ways_on = (self.go, self.open_customer, self.show_customers)
        self.desk = Desk(ui, self, Actions(ui, self), Notices(ui, self), *ways_on)
        self._entries = {entry.name: entry for entry in PAGES}
        self._pages = PageStack(
            lambda entry: entry.make(self.desk, ways.surroundings),
            lambda then: ui.runner.run(load_tabs, then=lambda _: then(), owner=self),
            lambda: ui.runner.is_idle,
        )
        self._pages.added.connect(self._connect_page)
        self._counts: dict[str, str] = {}
        self._past: list[str] = []
        self._undone: list[str] = []
        self._name = self._wanted = ""
        self._wants_fold: bool | None = None
        self.steps = Steps(self.desk)
        self._add_actions()

    def go(self, name: str) -> None:
        """Show a page; the one before is remembered for the way back."""
        if self._name and self._name != name:
            self._past.append(self._name)
            self._undone.clear()
        self._show(name)

    def open_customer(self, customer_id: bytes) -> None:
        """Show a customer's card on the customers page."""
        self.go("customers")
        page: Any = self._pages.page(self._entries["customers"])
        page.show_customer(customer_id)

    def show_customers(self, ids: Sequence[bytes], title: str) -> None:
        """Show exactly these customers on the customers page."""
        self.go("customers")
        page: Any = self._pages.page(self._entries["customers"])
        page.show_customers(ids, title)

    def _open_pin(self, name: str, key: bytes) -> None:
        self.go(name)
        page: Any = self._pages.page(self._entries[name])
        page.show_view(key)

    @property
    def is_ready(self) -> bool:
        """Whether a page is there."""
        return bool(self._name)

    @property
    def search_field(self) -> SearchField:
        """The field for search and commands."""
        return self._header.search

    def search(self, text: str) -> None:
        """Type a text into the search field."""
        self._header.search.take_focus(text)

    def memory(self) -> dict[str, Any]:
        """Return what brings the shell back as it is."""
        pages = self._pages.memory()
        return {"page": self._name or self._wanted, "pages": pages, "is_folded": self._wants_fold}

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring the shell back as it was; what makes no sense any more is left out."""
        self._wants_fold = memory.get("is_folded")
        self._pages.remember(memory.get("pages"))
        wanted = self._entries.get(str(memory.get("page")), PAGES[0])
        self._wanted = wanted.name
        self._fold_to_fit()
        self._pages.bring(wanted, lambda: None if self.is_ready else self._show(wanted.name))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold the rail where the window is narrow, unless somebody decided otherwise."""
        super().resizeEvent(event)
        self._fold_to_fit()

    def make(self) -> Iterator[None]:
        """Make what surrounds the pages, a part with each step; :meth:`remember` goes on with the pages."""
        layout, right = QHBoxLayout(self), QVBoxLayout()
        for each in (layout, right):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        self._rail = Rail(self.ui, self.ui.runner.steward.settings.title, self._ways.surroundings.person)
        layout.addWidget(self._rail)
        layout.addLayout(right, 1)
        yield
        self._rail.chosen.connect(self.go)
        self._pins = Pins(self._rail, self.desk.actions, self._open_pin)
        for entry in PAGES:
            hint = self.desk.actions.hint(f"go-{entry.name}")
            self._rail.add_page(entry.name, entry.icon, entry.title, hint, at_foot=entry.at_foot)
            yield
        keys = self.desk.actions.action("lock").shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._rail.add_deed("lock", tr("Lock now"), keys, self._ways.lock)
        yield
        banners = Banners(self.ui, self._ways.banners)
        right.addWidget(banners)
        if not self.ui.runner.steward.is_for_organisation:  # it is for the workspace's own person to see
            banners.tell_openings(self.ui, partial(show_people, self))
        self._header = Header(self.desk)
        right.addWidget(self._header)
        yield
        right.addWidget(self._pages, 1)
        right.addWidget(StatusLine(self.ui))
        self._drops = Drops(self.desk, self, DropWays(self._import, self._ways.open_file, partial(_take_over, self)))
        self.ui.runner.committed.connect(self._take_settings)
        self.ui.runner.failed.connect(self._tell_failed)
        yield

    def _show(self, name: str | None) -> None:
        entry = self._entries[name or PAGES[0].name]
        page = self._pages.page(entry)
        self._name = entry.name
        self._rail.choose(entry.name)
        actions = self.desk.actions
        self._header.show_page(entry.title, [actions.action(each) for each in entry.buttons if each in actions])
        self._header.show_count(self._counts.get(entry.name, ""))
        self._pages.setCurrentWidget(page)
        self._show_title(entry)
        page.take_focus()

    def _show_title(self, entry: PageEntry) -> None:
        self._window.setWindowTitle(f"{self.ui.say(entry.title)} – {_for_title(self.ui.runner.steward.settings.title)}")

    def _connect_page(self, name: str, page: Page) -> None:
        titled = getattr(page, "titled", None)
        if titled is not None:
            titled.connect(lambda text: self._show_count(name, text))
        pressing = getattr(page, "pressing", None)
        if pressing is not None:
            pressing.connect(partial(self._rail.show_count, name, is_pressing=True))
        pinned = getattr(page, "pinned", None)
        if pinned is not None:
            pinned.connect(partial(self._pins.show, name))

    def _show_count(self, name: str, text: str) -> None:
        self._counts[name] = text
        if name == self._name:
            self._header.show_count(text)

    def _fold_to_fit(self) -> None:
        is_narrow = self.width() < FOLDS_BELOW * self.ui.theme.scale / 100
        self._rail.fold(is_narrow if self._wants_fold is None else self._wants_fold)

    def _toggle_rail(self) -> None:
        self._wants_fold = not self._rail.is_folded
        self._fold_to_fit()

    def _back(self) -> None:
        if self._past:
            self._undone.append(self._name)
            self._show(self._past.pop())

    def _forward(self) -> None:
        if self._undone:
            self._past.append(self._name)
            self._show(self._undone.pop())

    def _change_pane(self, way: int) -> None:
        change_pane((self._header, *self._pages.panes(), self._rail), self._window.focusWidget(), way)

    def _tell_failed(self, error: AppError) -> None:
        self.desk.notices.complain(error.text)

    def _take_settings(self, changes: ChangeSet) -> None:
        """Show changed settings of the workspace: its name, and moments in its time zone."""
        if "setting" in changes.tables:
            steward = self.ui.runner.steward
            self.ui.language.zone = ZoneInfo(steward.clock.zone_name)
            self._rail.show_workspace(steward.settings.title)
            self._show_title(self._entries[self._name])
            for page in self._pages:
                page.grow_stale()

    def _import(self, path: Path | None = None) -> None:
        from app.views.importing.dialog import ImportDialog

        ImportDialog(self.desk, path).open()

    def _add_actions(self) -> None:
        add, standard = self.desk.actions.add, QKeySequence.StandardKey
        add(Deed("import", tr("Import…"), "file", "Ctrl+I", "upload", ImportFile), self._import)
        add(Deed("open", tr("Open another workspace…"), "file", standard.Open, "folder-open"), self._ways.open_other)
        add(Deed("print", tr("Print…"), "file", standard.Print, "printer"), self._pages.print_shown)
        add(Deed("lock", tr("Lock now"), "file", "Ctrl+L", "lock"), self._ways.lock)
        add(Deed("quit", tr("Quit"), "file", standard.Quit, "x"), self._ways.leave)
        add(Deed("undo", tr("Undo"), "edit", standard.Undo, "undo-2"), self.steps.undo)
        redo = add(Deed("redo", tr("Redo"), "edit", "Ctrl+Y", "redo-2"), self.steps.redo)
        redo.setShortcuts([redo.shortcut(), QKeySequence("Ctrl+Shift+Z")])
        add(
            Deed("search", tr("Search or command"), "view", "Ctrl+K", "search"),
            lambda: self._header.search.take_focus(),  # noqa: PLW0108  # the header is made later
        )
        add(Deed("find", tr("Filter this page"), "view", "Ctrl+F", "filter"), self._pages.seek)
        for at, entry in enumerate(PAGES, start=1):
            keys = "Ctrl+," if entry.name == "settings" else f"Ctrl+{at}"
            deed = Deed(f"go-{entry.name}", entry.title, "view", keys, entry.icon)
            add(deed, partial(self.go, entry.name))
        add(Deed("back", tr("Back"), "view", "Alt+Left", "arrow-left"), self._back)
        add(Deed("forward", tr("Forward"), "view", "Alt+Right", "arrow-right"), self._forward)
        add(Deed("next-pane", tr("Next pane"), "view", "F6"), lambda: self._change_pane(1))
        add(Deed("previous-pane", tr("Previous pane"), "view", "Shift+F6"), lambda: self._change_pane(-1))
        add(Deed("rail", tr("Fold or unfold the rail"), "view", "Ctrl+B", "panel-left"), self._toggle_rail)
        add(Deed("larger", tr("Larger text"), "view", "Ctrl+=", "type"), lambda: self._ways.scale(1))
        add(Deed("smaller", tr("Smaller text"), "view", "Ctrl+-", "type"), lambda: self._ways.scale(-1))
        add(Deed("normal-size", tr("Text of normal size"), "view", "Ctrl+0", "type"), lambda: self._ways.scale(0))
        add(Deed("notices", tr("Notices"), "view", None, "bell"), lambda: NoticeCentre(self.desk).open())
        add(Deed("keys", tr("Keyboard shortcuts"), "help", "F1", "keyboard"), lambda: ShortcutSheet(self.desk).open())


def _for_title(workspace: str) -> str:
    """Return a name for the title of a window, where Qt puts a sign of its own in the place of ``[*]``."""
    return one_line(workspace).replace("[*]", "[*][*]")


def _take_over(shell: Shell, path: Path) -> None:
    """Look into a file of a handover that was dropped."""
    shell.go("handover")
    page: Any = shell._pages.page(shell._entries["handover"])
    page.take(path)


def show_people(shell: Shell) -> None:
    """Show the own card, whom the workspace trusts and who can open it."""
    shell.go("handover")
    page: Any = shell._pages.page(shell._entries["handover"])
    page.show_tab("people")
