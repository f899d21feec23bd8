"""Lines over the page that stay: it is the sample, it is for reading only, an admin was here; each with the way on."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.bootstrap import Steward
from app.services.workflows.handover.organisation import list_organisation_openings
from app.text import Text, tr
from app.views.kit.ui import Look, Ui
from app.views.kit.widgets import button, icon_label, wrapped
from app.views.unlock.opening import sample_place


@dataclass(frozen=True)
class Banner:
    """One line: ``tone`` is "info" or "warn"; ``act`` is what its button does."""

    icon: str
    tone: str
    text: Text
    way: Text
    act: Callable[[], None]


def banners_for(
    steward: Steward, recent: Sequence[str], open_file: Callable[[Path], None], make_own: Callable[[], None]
) -> tuple[Banner, ...]:
    """Return what must be said of an open workspace for as long as it is open.

    ``recent`` are the workspaces opened last: the way out of the sample leads to one's own.
    """
    place = steward.workspace.path
    found = []
    if place == sample_place().resolve():
        own = next((Path(each) for each in recent if Path(each) != place), None)
        found.append(_sample_banner(make_own if own is None else partial(open_file, own), has_own=own is not None))
    if steward.workspace.lock is None:
        found.append(_reading_banner(place, partial(open_file, place)))
    return tuple(found)


def _sample_banner(act: Callable[[], None], *, has_own: bool) -> Banner:
    way = tr("Go to my workspace") if has_own else tr("Start my own")
    return Banner("eye", "info", tr("This is the sample. Everybody in it is made up; try everything."), way, act)


def _reading_banner(path: Path, act: Callable[[], None]) -> Banner:
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        text = tr("Open for reading only: another program has this workspace. Close it there to change something here.")
    else:
        text = tr("Open for reading only: nothing can be written where this file lies. Copy it elsewhere to change it.")
    return Banner("lock", "warn", text, tr("Open for writing"), act)


class Banners(QWidget):
    """Shows banners one below the other; without any it takes no room."""

    def __init__(self, look: Look, banners: tuple[Banner, ...]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 20, 0)
        layout.setSpacing(8)
        for banner in banners:
            layout.addWidget(_line(look, banner))
        self._has_some = bool(banners)
        self._openings: QFrame | None = None
        self._ask_openings: Callable[[], None] | None = None
        if not banners:
            self.hide()

    def tell_openings(self, ui: Ui, look_at_it: Callable[[], None]) -> None:
        """Say that the workspace was opened with the organisation's key, until its person has seen when."""

        def ask() -> None:
            ui.runner.ask(list_organisation_openings, then=lambda found: self._show_openings(ui, found, look_at_it),
                          key="openings", owner=self)  # fmt: skip

        self._ask_openings = ask
        ui.runner.done.connect(self._look_again)  # a method, which is disconnected when this goes
        ask()

    def _look_again(self, _outcome: object) -> None:
        if self._openings is not None and self._ask_openings is not None:
            self._ask_openings()

    def _show_openings(self, look: Look, found: Sequence[datetime], act: Callable[[], None]) -> None:
        if self._openings is not None:
            self._openings.hide()
            self._openings.deleteLater()
            self._openings = None
        layout = self.layout()
        if found and layout is not None:
            text = tr("An admin opened this workspace with the recovery key of the organisation since you were here.")
            self._openings = _line(look, Banner("key-round", "warn", text, tr("See when"), act))
            layout.addWidget(self._openings)
        self.setVisible(self._has_some or bool(found))


def _line(look: Look, banner: Banner) -> QFrame:
    made = QFrame()
    made.setObjectName("banner")
    made.setProperty("tone", banner.tone)
    row = QHBoxLayout(made)
    row.setContentsMargins(12, 6, 8, 6)
    row.setSpacing(10)
    row.addWidget(icon_label(look, banner.icon, banner.tone))
    row.addWidget(wrapped(look, banner.text), 1)
    row.addWidget(button(look, banner.way, "chip", on=banner.act))
    return made
