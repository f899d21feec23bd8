"""Actions: each declared once, and from that the menu, the palette, the shortcut sheet and the tooltip."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.services.kernel.commands import Command
from app.text import Text, tr
from app.views.kit.ui import Ui


@dataclass(frozen=True)
class Deed:
    """What can be done: its name in words, where it stands in the menu, its keys.

    ``command`` is the command that it gives, whose permission decides whether it can be chosen;
    ``words`` are further words under which the palette finds it.
    """

    name: str
    title: Text
    menu: str
    keys: str | QKeySequence.StandardKey | None = None
    icon: str = ""
    command: type[Command] | None = None
    words: str = ""


class Actions:
    """All actions of one window."""

    def __init__(self, ui: Ui, window: QWidget) -> None:
        self._ui = ui
        self._window = window
        self._deeds: dict[str, tuple[Deed, QAction]] = {}

    def __iter__(self) -> Iterator[tuple[Deed, QAction]]:
        return iter(self._deeds.values())

    def __contains__(self, name: object) -> bool:
        return name in self._deeds

    def add(self, deed: Deed, call: Callable[[], None]) -> QAction:
        """Make the action of a deed; it works wherever in the window the keyboard is.

        Raises:
            ValueError: The name or the keys are taken.
        """
        if deed.name in self._deeds:
            raise ValueError(deed.name)
        action = QAction(self._ui.say(deed.title), self._window)
        if deed.keys is not None:
            action.setShortcut(QKeySequence(deed.keys))
            self._refuse_taken(deed, action)
        action.setEnabled(deed.command is None or self._ui.allows(deed.command))
        action.triggered.connect(lambda: call())  # noqa: PLW0108  # never hand it the checked state
        self._window.addAction(action)
        self._deeds[deed.name] = (deed, action)
        return action

    def remove(self, name: str) -> None:
        """Take an action away again."""
        _, action = self._deeds.pop(name)
        self._window.removeAction(action)
        action.deleteLater()

    def action(self, name: str) -> QAction:
        """Return an action by the name of its deed."""
        return self._deeds[name][1]

    def of_menu(self, menu: str) -> list[QAction]:
        """Return the actions of one menu, in the order in which they were added."""
        return [action for deed, action in self if deed.menu == menu]

    def draw_icons(self, menu: str) -> None:
        """Give the actions of a menu their icons; to draw all of them takes longer than a window may stand still."""
        for deed, action in self:
            if deed.menu == menu and deed.icon and action.icon().isNull():
                action.setIcon(self._ui.icons.icon(deed.icon))

    def hint(self, name: str) -> str:
        """Return title and keys of an action, for a tooltip; of one that is not allowed, why not."""
        deed, action = self._deeds[name]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        title = self._ui.say(deed.title)
        if deed.command is not None and not self._ui.allows(deed.command):
            if self._ui.is_read_only:
                return self._ui.say(tr("{title}: not while the workspace is open for reading only", title=deed.title))
            return self._ui.say(tr("{title}: your role does not allow this", title=deed.title))
        return f"{title} ({keys})" if keys else title

    def _refuse_taken(self, deed: Deed, action: QAction) -> None:
        keys = action.shortcut()
        taken = [other.name for other, theirs in self if not keys.isEmpty() and theirs.shortcut() == keys]
        if taken:
            msg = f"{deed.name} and {taken[0]} have the same keys"
            raise ValueError(msg)
