"""The workspaces opened last; one whose file is gone is greyed and can be looked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.text import tr
from app.views.kit.theme import SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import ElidedLabel, button, caption, clear, icon_label
from app.views.unlock.opening import Recent
from app.views.unlock.pieces import name_of, place_of

_SHOWN: Final = 4


class RecentList(QWidget):
    """Takes no room while there is nothing to choose.

    Signals:
        chosen: The path of a workspace.
        sought: The path where one was that is gone.
    """

    chosen = Signal(object)
    sought = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self.hide()

    def show_files(self, files: Sequence[Recent]) -> None:
        """Show the first few files."""
        clear(self._rows)
        title = caption(self._look, tr("Opened recently"))
        title.setContentsMargins(0, 4, 0, 4)
        self._rows.addWidget(title)
        for each in files[:_SHOWN]:
            self._rows.addWidget(self._row(each))
        self.setVisible(bool(files))

    def _row(self, recent: Recent) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(FileButton(self._look, recent, lambda: self.chosen.emit(recent.path)), 1)
        if not recent.is_there:
            locate = button(self._look, tr("Locate…"), "link", on=lambda: self.sought.emit(recent.path))
            locate.setAccessibleName(self._look.say(tr("Locate {name}", name=name_of(recent.path))))
            layout.addWidget(locate)
        return row


class FileButton(QPushButton):
    """A file by name and place."""

    def __init__(self, look: Look, recent: Recent, on: object) -> None:
        super().__init__()
        tone = "text" if recent.is_there else "text3"
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self.setEnabled(recent.is_there)
        self.clicked.connect(on)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name, place = name_of(recent.path), place_of(recent.path)
        if not recent.is_there:
            place = look.say(tr("Not there any more: {place}", place=place))
        self.setAccessibleName(look.say(tr("{name}, in {place}", name=name, place=place)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 10, 0)
        layout.setSpacing(10)
        layout.addWidget(icon_label(look, "database", "text2" if recent.is_there else "disabled", 16))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch()
        texts.addWidget(ElidedLabel(look, name, tone=tone))
        texts.addWidget(ElidedLabel(look, place, SMALL, "text3"))
        texts.addStretch()
        layout.addLayout(texts, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def nearest_folder(path: Path) -> str:
    """Return the folder in which a search for a lost file begins."""
    return str(next((each for each in path.parents if each.is_dir()), Path.home()))
