"""Files dropped anywhere on the window: a list is imported, of everything else it is said what to do.

Told by names alone; nothing is opened here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.services.handover.invitations import INVITATION_ENDING, ROSTER_ENDING
from app.services.workflows.handover.page_people import CARD_ENDING
from app.services.workflows.handover.places import ENDING as HANDOVER
from app.services.workflows.handover.places import PLAN_ENDING, RECEIPT_ENDING
from app.text import Text, tr
from app.views.importing.drops import dropped_file
from app.views.kit.desk import Desk
from app.views.kit.page import Message

_BACKUP: Final = ".stewardbackup"
_OF_HANDOVERS: Final = frozenset({
    HANDOVER, RECEIPT_ENDING, PLAN_ENDING, CARD_ENDING, ROSTER_ENDING, INVITATION_ENDING, ".json", ".card",
})  # fmt: skip
_WORKSPACE: Final = ".steward"


@dataclass(frozen=True)
class DropWays:
    """Where a dropped file leads: a list to the import, a workspace to its gate, what a handover has to its page."""

    bring_in: Callable[[Path], None]
    open_workspace: Callable[[Path], None]
    take_over: Callable[[Path], None]


class Drops(QObject):
    """Watches over what is dragged onto a widget, shows over it what a drop would do, and does it."""

    def __init__(self, desk: Desk, target: QWidget, ways: DropWays) -> None:
        super().__init__(target)
        self._desk, self._target, self._ways = desk, target, ways
        self._layer: QFrame | None = None
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take what is dragged onto the widget where it brings files."""
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter and event.mimeData().hasUrls():
            self._show(event.mimeData())
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._hide()
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._hide()
            event.acceptProposedAction()
            self._take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _show(self, mime: QMimeData) -> None:
        self._hide()
        icon, title, text = _promise(mime)
        # It takes no drops itself, so that they go on to the widget below, whatever lies there.
        layer = self._layer = QFrame(self._target)
        layer.setObjectName("droplayer")
        place = QFrame()
        place.setObjectName("dropplace")
        place.setProperty("state", "wanted")
        inside = QVBoxLayout(place)
        inside.addWidget(Message(self._desk.ui, icon, title, text))
        around = QVBoxLayout(layer)
        around.setContentsMargins(32, 32, 32, 32)
        around.addWidget(place)
        layer.setGeometry(self._target.rect())
        layer.show()
        layer.raise_()

    def _hide(self) -> None:
        if self._layer is not None:
            self._layer.hide()
            self._layer.deleteLater()
            self._layer = None

    def _take(self, mime: QMimeData) -> None:
        path, notices = dropped_file(mime), self._desk.notices
        if path is not None:
            self._ways.bring_in(path)
            return
        kept = _only_file(mime)
        suffix = kept.suffix.lower() if kept is not None else ""
        if kept is not None and suffix in _OF_HANDOVERS:
            self._ways.take_over(kept)
        elif kept is not None and suffix == _WORKSPACE:
            notices.say(_WORKSPACE_TEXT, tr("Open it"), partial(self._ways.open_workspace, kept), lasts=True)
        elif suffix == _BACKUP:
            notices.say(_BACKUP_TEXT, tr("Go to settings"), lambda: self._desk.go("settings"))
        else:
            notices.complain(_promise(mime)[2])


_BACKUP_TEXT: Final = tr("This is a backup. “Restore a backup…” in the settings makes a workspace of it.")
_WORKSPACE_TEXT: Final = tr("This is a workspace of its own. Opening it closes the one that is open now.")


def _promise(mime: QMimeData) -> tuple[str, Text, Text]:
    """Return icon, title and sentence for what a drop would do."""
    path, only = dropped_file(mime), _only_file(mime)
    if path is not None:
        text = tr("You see what was recognised before anything is changed. The file stays as it is.")
        return "file-up", tr("Drop to import {name}", name=path.name), text
    suffix = only.suffix.lower() if only is not None else ""
    if only is not None and suffix == HANDOVER:
        text = tr("You see from whom it is before anything is changed. The file stays as it is.")
        return "arrow-left-right", tr("Drop to look into {name}", name=only.name), text
    if only is not None and suffix in _OF_HANDOVERS:
        text = tr("It goes to the Handover page and is checked there. The file stays as it is.")
        return "arrow-left-right", tr("Drop to read {name}", name=only.name), text
    if suffix == _WORKSPACE:
        return "folder-open", tr("A workspace"), _WORKSPACE_TEXT
    if suffix == _BACKUP:
        return "history", tr("A backup"), _BACKUP_TEXT
    if len(mime.urls()) > 1:
        return "circle-alert", tr("One file at a time"), tr("Several files cannot be imported at once. Drop one.")
    text = tr("Customers are read from CSV, Excel and OpenDocument files. Nothing was changed.")
    return "circle-alert", tr("This file cannot be imported"), text


def _only_file(mime: QMimeData) -> Path | None:
    urls = mime.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
