"""The pages of the window: made when they are first shown, in slices, and remembered until then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.views.kit.page import Page, in_slices
from app.views.shell.registry import PAGES, PageEntry

_OTHERS_AFTER_MS: Final = 300
_AGAIN_MS: Final = 100
_MOST_TIMES: Final = 50


class PageStack(QStackedWidget):
    """Shows one page at a time, and nothing before the first is there.

    Signals:
        added: Name and page, when a page was made.
    """

    added = Signal(str, object)

    def __init__(
        self,
        make: Callable[[PageEntry], Page],
        load: Callable[[Callable[[], None]], None],
        is_quiet: Callable[[], bool],
    ) -> None:
        """Take how a page is made, how the code of those nobody asked for yet is read, and whether nothing else is."""
        super().__init__()
        self._make, self._load, self._is_quiet = make, load, is_quiet
        self._pages: dict[str, Page] = {}
        self._making: dict[str, Iterator[None]] = {}
        self._memories: dict[str, Any] = {}
        self.addWidget(QWidget())

    def __contains__(self, name: object) -> bool:
        return name in self._pages

    def __iter__(self) -> Iterator[Page]:
        return iter(self._pages.values())

    def page(self, entry: PageEntry) -> Page:
        """Return a page, made where it is not there yet."""
        for _ in self._made(entry):
            pass
        return self._pages[entry.name]

    def bring(self, entry: PageEntry, then: Callable[[], None]) -> None:
        """Make a page in slices, call ``then``, and make the others a little later."""
        in_slices(self, self._brought(entry, then))

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts of the page that is shown."""
        shown = self.currentWidget()
        return shown.panes() if isinstance(shown, Page) else ()

    def seek(self) -> None:
        """Put the keyboard into what narrows the page that is shown."""
        shown = self.currentWidget()
        if isinstance(shown, Page):
            shown.seek()

    def print_shown(self) -> None:
        """Show what the page shows as it will be printed."""
        shown = self.currentWidget()
        if isinstance(shown, Page):
            shown.print_shown()

    def memory(self) -> dict[str, Any]:
        """Return what brings the pages back as they are."""
        return {**{name: page.memory() for name, page in self._pages.items()}, **self._memories}

    def remember(self, memory: object) -> None:
        """Bring each page back as it was, once it is made."""
        self._memories = dict(memory) if isinstance(memory, dict) else {}

    def _brought(self, entry: PageEntry, then: Callable[[], None]) -> Iterator[None]:
        yield from self._made(entry)
        yield
        then()
        # The others bring actions along that work from every page.
        QTimer.singleShot(_OTHERS_AFTER_MS, self, partial(self._make_others, _MOST_TIMES))

    def _make_others(self, times: int) -> None:
        """Make them when what the first page asked for is answered: all at once would leave nobody time to listen."""
        if times and not self._is_quiet():
            QTimer.singleShot(_AGAIN_MS, self, partial(self._make_others, times - 1))
        else:
            self._load(lambda: in_slices(self, self._others()))

    def _others(self) -> Iterator[None]:
        for entry in PAGES:
            yield from self._made(entry)
            yield

    def _made(self, entry: PageEntry) -> Iterator[None]:
        """Go on making a page, whoever began it."""
        if entry.name not in self._pages:
            yield from self._making.setdefault(entry.name, self._parts(entry))

    def _parts(self, entry: PageEntry) -> Iterator[None]:
        made = self._make(entry)
        # What is styled before it is in its place is styled anew there.
        self.addWidget(made)
        yield
        for _ in made.make():
            yield
        for each in made.findChildren(QWidget):
            if shiboken6.isValid(each):
                each.ensurePolished()
            yield
        self._pages[entry.name] = made
        self.added.emit(entry.name, made)
        made.remember(self._memories.pop(entry.name, {}))
