"""A page of the window: four states, questions to the workspace, refreshed when what it shows changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from time import perf_counter
from typing import Any, ClassVar, Final, Self

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.kernel.commands import Command
from app.services.kernel.feed import ChangeSet
from app.services.kernel.queries import Query
from app.text import Text, tr
from app.views.kit.desk import Desk
from app.views.kit.theme import BLOCK
from app.views.kit.ui import Look, Ui
from app.views.kit.widgets import button, icon_label, label, wrapped

PATIENCE_MS: Final = 150
_SLICE_MS: Final = 1  # at 0 ms Qt goes on in the same turn, before a key or a click is heard
_SLICE_S: Final = 0.004  # in which small steps are taken together
_WORDS_PX: Final = 420
_LEAST_PX: Final = 240
_EDGE_PX: Final = 16


class _Turns:
    """Turns of the event loop: what is made at the same time takes its steps in different ones."""

    def __init__(self) -> None:
        self._free_from = 0.0

    def take(self, steps: Iterator[None]) -> bool:
        """Take a few steps, unless others were taken in this turn, and return whether it was the last of them."""
        begun = perf_counter()
        if begun < self._free_from:
            return False
        is_over = not any(perf_counter() >= begun + _SLICE_S for _ in steps)
        self._free_from = perf_counter() + _SLICE_MS / 2000
        return is_over


_turns: Final = _Turns()


def in_slices(owner: QObject, steps: Iterator[None]) -> None:
    """Take the steps of long work a few at a time, so that the window is never deaf to keys and clicks for long."""

    def go_on() -> None:
        if not _turns.take(steps):
            QTimer.singleShot(_SLICE_MS, owner, go_on)

    QTimer.singleShot(_SLICE_MS, owner, go_on)


class State(IntEnum):
    """What a page shows."""

    CONTENT = 0
    BUSY = 1
    EMPTY = 2
    FAILED = 3


@dataclass(frozen=True)
class Pin:
    """A part of a page that somebody wants in the rail: its key, its name and how much is in it."""

    key: bytes
    name: str
    count: str = ""


class Message(QWidget):
    """An icon, a sentence and at most two ways on, in the middle of an empty place; in a low one without the icon."""

    def __init__(
        self,
        ui: Look,
        icon: str,
        title: Text,
        text: Text | None = None,
        ways: tuple[tuple[Text, Callable[[], None]], ...] = (),
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        self._widest, self._least = ui.theme.px(_WORDS_PX), ui.theme.px(_LEAST_PX)
        self._words: QLabel | None = None
        self._icon = icon_label(ui, icon, "text3", 48)
        parts: list[QWidget] = [self._icon, label(ui, title, BLOCK)]
        if text is not None:
            self._words = words = wrapped(ui, text, tone="text2")
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            parts.append(words)
        parts += [button(ui, way, "link" if at else "primary", on=call) for at, (way, call) in enumerate(ways)]
        for part in parts:
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._fit_words(self._widest)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return what the words and the ways on need."""
        hint = super().minimumSizeHint()
        hint.setWidth(min(hint.width(), self._least))
        return hint if self._icon.isHidden() else hint - QSize(0, self._icon_height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show the icon where there is room for it, and lines as wide as there is."""
        super().resizeEvent(event)
        self._fit_words(min(self._widest, self.contentsRect().width() - 2 * _EDGE_PX))
        self._icon.setVisible(self.height() >= self.minimumSizeHint().height() + self._icon_height())

    def _fit_words(self, width: int) -> None:
        if self._words is not None and self._words.minimumWidth() != width > 0:
            self._words.setFixedWidth(width)
            # Beside stretches a label that wraps does not get the height of all its lines by itself.
            self._words.setMinimumHeight(self._words.heightForWidth(width))

    def _icon_height(self) -> int:
        layout = self.layout()
        return self._icon.sizeHint().height() + (0 if layout is None else layout.spacing())


class States(QStackedWidget):
    """Shows content, or why there is none: busy, empty, failed."""

    def __init__(self, ui: Ui, content: QWidget) -> None:
        super().__init__()
        self._ui = ui
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_busy)
        self.addWidget(content)
        for _ in (State.BUSY, State.EMPTY, State.FAILED):
            self.addWidget(QWidget())

    @property
    def state(self) -> State:
        """What is shown now."""
        return State(self.currentIndex())

    def wait(self) -> None:
        """Show that something is being read, unless it arrives at once."""
        self._patience.start()

    def show_content(self) -> None:
        """Show the content."""
        self._patience.stop()
        self.setCurrentIndex(State.CONTENT)

    def show_empty(self, message: Message) -> None:
        """Show why there is nothing, and a way on."""
        self._show(State.EMPTY, message)

    def show_failure(self, error: AppError, again: Callable[[], None]) -> None:
        """Show what went wrong, with a way to try again."""
        ways = ((tr("Try again"), again),)
        self._show(State.FAILED, Message(self._ui, "triangle-alert", tr("This did not work"), error.text, ways))

    def _show_busy(self) -> None:
        self._show(State.BUSY, Message(self._ui, "clock", tr("Reading…")))

    def _show(self, state: State, message: Message) -> None:
        self._patience.stop()
        if (before := self.widget(state)) is not None:
            self.removeWidget(before)
            before.deleteLater()
        self.insertWidget(state, message)
        self.setCurrentIndex(state)


class Page(QWidget):
    """Base of everything that the rail leads to.

    A subclass names the tables in ``WATCHES`` and overrides :meth:`refresh`; a change of one of
    them refreshes it at the next turn of the event loop, or when it is shown next.
    """

    WATCHES: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.ui = desk, desk.ui
        self.sought_in: QWidget | None = None
        """The field that narrows the page."""
        self._is_stale = True
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh_now)
        self.ui.runner.committed.connect(self._on_committed)

    def make(self) -> Iterator[None]:
        """Make what is in the page, a part with each step; before that it can be put somewhere, and nothing else."""
        return iter(())

    def whole(self) -> Self:
        """Make all of it at once, for somebody who can wait, and return it."""
        for _ in self.make():
            pass
        return self

    def refresh(self) -> None:
        """Read anew what the page shows; the selection stays."""

    def grow_stale(self) -> None:
        """Have the page read itself anew, now or when it is shown next."""
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def take_focus(self) -> None:
        """Put the keyboard where work on this page begins."""
        self.setFocus()

    def seek(self) -> None:
        """Put the keyboard into what narrows the page; where there is no such thing, into the search of the window."""
        if self.sought_in is not None and self.sought_in.isVisible():
            self.sought_in.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif "search" in self.desk.actions:
            self.desk.actions.action("search").trigger()

    def print_shown(self) -> None:
        """Show what the page shows as it will be printed; a page that is not meant for paper says so."""
        self.desk.notices.complain(tr("This page cannot be printed; lists and customer cards can."))

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts of the page between which F6 goes."""
        return (self,)

    def memory(self) -> dict[str, Any]:
        """Return what brings the page back as it is, as plain JSON values."""
        return {}

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring the page back as it was."""

    def ask(
        self,
        query: Query[..., Any],
        *args: Any,
        then: Callable[[Any], None],
        failed: Callable[[AppError], None] | None = None,
        key: str | None = None,
    ) -> None:
        """Ask the workspace; see :meth:`Runner.ask`."""
        self.ui.runner.ask(
            query, *args, then=then, failed=failed, owner=self, key=(id(self), key) if key is not None else None
        )

    def do(
        self,
        command: Command,
        then: Callable[[Any], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Change the workspace; see :meth:`Runner.do`."""
        self.ui.runner.do(command, then=then, failed=failed, owner=self)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up with what changed while the page was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._soon.start()

    def _on_committed(self, changes: ChangeSet) -> None:
        if self.WATCHES & changes.tables:
            self.grow_stale()

    def _refresh_now(self) -> None:
        self._is_stale = False
        self.refresh()
