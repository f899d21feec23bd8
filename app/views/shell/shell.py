"""The inside of the window while a workspace is open: rail, header, pages, status line, actions.

It is made anew when language, look or text size change; ``memory`` brings it back as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.kernel.bus import Outcome
from app.services.kernel.feed import ChangeSet
from app.text import Text, tr
from app.views.kit.actions import Actions, Deed
from app.views.kit.desk import Desk
from app.views.kit.notices import Notices
from app.views.kit.page import Page
from app.views.kit.ui import Ui
from app.views.shell.centre import NoticeCentre
from app.views.shell.header import Header
from app.views.shell.palette import SearchField
from app.views.shell.pins import Pins
from app.views.shell.rail import Rail
from app.views.shell.registry import PAGES, PageEntry, Surroundings
from app.views.shell.shortcuts import ShortcutSheet
from app.views.shell.status import StatusLine

FOLDS_BELOW: Final = 1440
_OTHERS_AFTER_MS: Final = 300


@dataclass(frozen=True)
class Ways:
    """What the shell asks of the window around it."""

    lock: Callable[[], None]
    leave: Callable[[], None]
    open_other: Callable[[], None]
    scale: Callable[[int], None]
    surroundings: Surroundings


class Shell(QWidget):
    """Pages are made when they are first shown."""

    def __init__(self, ui: Ui, window: QMainWindow, ways: Ways) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ui, self._window, self._ways = ui, window, ways
        self.desk = Desk(ui, self, Actions(ui, self), Notices(ui, self), self.go, self.open_customer)
        self._entries = {entry.name: entry for entry in PAGES}
        self._pages: dict[str, Page] = {}
        self._memories: dict[str, Any] = {}
        self._counts: dict[str, str] = {}
        self._past: list[str] = []
        self._name = ""
        self._wants_fold: bool | None = None
        self._titles: dict[int, Text] = {}
        self._add_actions()
        self._build()
        ui.runner.committed.connect(self._note_title)
        ui.runner.done.connect(self._tell_done)
        ui.runner.failed.connect(self._tell_failed)

    def go(self, name: str) -> None:
        """Show a page; the one before is remembered for the way back."""
        if self._name and self._name != name:
            self._past.append(self._name)
        self._show(name)

    def open_customer(self, customer_id: bytes) -> None:
        """Show a customer's card on the customers page."""
        self.go("customers")
        page: Any = self._pages["customers"]
        page.show_customer(customer_id)

    def _open_pin(self, name: str, key: bytes) -> None:
        self.go(name)
        page: Any = self._pages[name]
        page.show_view(key)

    @property
    def search_field(self) -> SearchField:
        """The field for search and commands."""
        return self._header.search

    def search(self, text: str) -> None:
        """Type a text into the search field."""
        self._header.search.take_focus(text)

    def memory(self) -> dict[str, Any]:
        """Return what brings the shell back as it is."""
        pages = {name: page.memory() for name, page in self._pages.items()}
        return {"page": self._name, "pages": {**self._memories, **pages}, "is_folded": self._wants_fold}

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring the shell back as it was; what makes no sense any more is left out."""
        self._wants_fold = memory.get("is_folded")
        self._memories = dict(memory.get("pages", {}))
        self._show(memory.get("page") if memory.get("page") in self._entries else PAGES[0].name)
        self._fold_to_fit()
        # The others bring actions along that work from every page.
        QTimer.singleShot(_OTHERS_AFTER_MS, self, self._make_others)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold the rail where the window is narrow, unless somebody decided otherwise."""
        super().resizeEvent(event)
        self._fold_to_fit()

    def _build(self) -> None:
        steward = self.ui.runner.steward
        self._rail = Rail(self.ui, steward.settings.title, self._ways.surroundings.person)
        self._rail.chosen.connect(self.go)
        self._pins = Pins(self._rail, self.desk.actions, self._open_pin)
        for entry in PAGES:
            hint = self.desk.actions.hint(f"go-{entry.name}")
            self._rail.add_page(entry.name, entry.icon, entry.title, hint, at_foot=entry.at_foot)
        keys = self.desk.actions.action("lock").shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._rail.add_deed("lock", tr("Lock now"), keys, self._ways.lock)
        self._header = Header(self.desk)
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._header)
        right.addWidget(self._stack, 1)
        right.addWidget(StatusLine(self.ui))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addLayout(right, 1)

    def _show(self, name: str | None) -> None:
        entry = self._entries[name or PAGES[0].name]
        page = self._page(entry)
        self._name = entry.name
        self._rail.choose(entry.name)
        actions = self.desk.actions
        self._header.show_page(entry.title, [actions.action(each) for each in entry.buttons if each in actions])
        self._header.show_count(self._counts.get(entry.name, ""))
        self._stack.setCurrentWidget(page)
        self._window.setWindowTitle(f"{self.ui.say(entry.title)} – {self.ui.runner.steward.settings.title}")
        page.take_focus()

    def _make_others(self) -> None:
        for entry in PAGES:
            if not entry.at_foot:
                self._page(entry)

    def _page(self, entry: PageEntry) -> Page:
        if entry.name not in self._pages:
            page = entry.make(self.desk, self._ways.surroundings)
            self._pages[entry.name] = page
            self._stack.addWidget(page)
            titled = getattr(page, "titled", None)
            if titled is not None:
                titled.connect(lambda text: self._show_count(entry.name, text))
            pinned = getattr(page, "pinned", None)
            if pinned is not None:
                pinned.connect(partial(self._pins.show, entry.name))
            page.remember(self._memories.pop(entry.name, {}))
        return self._pages[entry.name]

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
            self._show(self._past.pop())

    def _tell_done(self, outcome: Outcome) -> None:
        if outcome.changes is not None:
            self.desk.notices.say(outcome.changes.title, tr("Undo"), self._undo)

    def _tell_failed(self, error: AppError) -> None:
        self.desk.notices.complain(error.text)

    def _note_title(self, changes: ChangeSet) -> None:
        self._titles.setdefault(changes.step_seq, changes.title)

    def _undo(self) -> None:
        runner = self.ui.runner
        title = self._titles.get(runner.steward.sitting.undoing() or 0, tr("Last step"))
        if not runner.undo(lambda outcome: self._tell_walked(outcome, title, is_undo=True)):
            self.desk.notices.say(tr("There is nothing to undo in this sitting."))

    def _redo(self) -> None:
        runner = self.ui.runner
        title = self._titles.get(runner.steward.sitting.redoing() or 0, tr("Last step"))
        if not runner.redo(lambda outcome: self._tell_walked(outcome, title, is_undo=False)):
            self.desk.notices.say(tr("There is nothing to do again."))

    def _tell_walked(self, outcome: Outcome, title: Text, *, is_undo: bool) -> None:
        if outcome.step_seq is not None:
            self._titles[outcome.step_seq] = title
        if is_undo:
            self.desk.notices.say(tr("Undone: {title}", title=title), tr("Redo"), self._redo)
        else:
            self.desk.notices.say(tr("Done again: {title}", title=title), tr("Undo"), self._undo)

    def _import(self) -> None:
        from app.views.importing.dialog import ImportDialog

        ImportDialog(self.desk).open()

    def _add_actions(self) -> None:
        add, standard = self.desk.actions.add, QKeySequence.StandardKey
        add(Deed("import", tr("Import…"), "file", "Ctrl+I", "upload"), self._import)
        add(Deed("open", tr("Open another workspace…"), "file", standard.Open, "folder-open"), self._ways.open_other)
        add(Deed("lock", tr("Lock now"), "file", "Ctrl+L", "lock"), self._ways.lock)
        add(Deed("quit", tr("Quit"), "file", standard.Quit, "x"), self._ways.leave)
        add(Deed("undo", tr("Undo"), "edit", standard.Undo, "undo-2"), self._undo)
        add(Deed("redo", tr("Redo"), "edit", "Ctrl+Y", "redo-2"), self._redo)
        add(
            Deed("search", tr("Search or command"), "view", "Ctrl+K", "search"),
            lambda: self._header.search.take_focus(),  # noqa: PLW0108  # the header is made later
        )
        for at, entry in enumerate(PAGES, start=1):
            keys = "Ctrl+," if entry.name == "settings" else f"Ctrl+{at}"
            deed = Deed(f"go-{entry.name}", entry.title, "view", keys, entry.icon)
            add(deed, partial(self.go, entry.name))
        add(Deed("back", tr("Back"), "view", "Alt+Left", "arrow-left"), self._back)
        add(Deed("rail", tr("Fold or unfold the rail"), "view", "Ctrl+B", "panel-left"), self._toggle_rail)
        add(Deed("larger", tr("Larger text"), "view", "Ctrl+=", "type"), lambda: self._ways.scale(1))
        add(Deed("smaller", tr("Smaller text"), "view", "Ctrl+-", "type"), lambda: self._ways.scale(-1))
        add(Deed("normal-size", tr("Text of normal size"), "view", "Ctrl+0", "type"), lambda: self._ways.scale(0))
        add(Deed("notices", tr("Notices"), "view", None, "bell"), lambda: NoticeCentre(self.desk).open())
        add(Deed("keys", tr("Keyboard shortcuts"), "help", "F1", "keyboard"), lambda: ShortcutSheet(self.desk).open())
