"""The menu of the workspaces opened last; one whose file is gone says so and cannot be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu

from app.errors import AppError
from app.text import Text, tr
from app.views.kit.ui import Look
from app.views.unlock.hands import Hands
from app.views.unlock.opening import Recent, recent_files
from app.views.unlock.pieces import name_of, place_of


class RecentMenu(QMenu):
    """Looks for the files on a thread whenever it is asked to: a disk may sleep."""

    def __init__(self, look: Look, parent: QMenu, current: Path | None, open_file: Callable[[Path], None]) -> None:
        super().__init__(look.say(tr("Open recent")), parent)
        self._look, self._current, self._open_file = look, current, open_file
        self._say(tr("Looking for files…"))

    def look_anew(self) -> None:
        """Show what is there by now, as soon as that is known; until then what was there before."""
        hands, current = Hands(), self._current
        self.destroyed.connect(hands.close)
        hands.run(lambda: recent_files(current), then=partial(self._found, hands), failed=partial(self._failed, hands))

    def show_files(self, files: Sequence[Recent]) -> None:
        """Offer these files."""
        self.clear()
        for each in files:
            names = {"name": name_of(each.path), "place": place_of(each.path)}
            there = tr("{name}, in {place}", **names)
            words = there if each.is_there else tr("{name}, not there any more: {place}", **names)
            action = self.addAction(self._inert(words), partial(self._open_file, each.path))
            action.setEnabled(each.is_there)
        if not files:
            self._say(tr("No other workspace was opened here"))

    def _found(self, hands: Hands, files: Sequence[Recent]) -> None:
        hands.close()  # no thread waits until somebody opens the menu again
        self.show_files(files)

    def _failed(self, hands: Hands, error: AppError) -> None:
        hands.close()
        self._say(error.text)

    def _say(self, words: Text) -> None:
        self.clear()
        self.addAction(self._inert(words)).setEnabled(False)

    def _inert(self, words: Text) -> str:
        return self._look.say(words).replace("&", "&&")
