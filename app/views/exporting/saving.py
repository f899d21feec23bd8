"""Asking for the place of a new file, and telling where it lies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.text import Text, tr
from app.views.kit.desk import Desk


def ask_place(parent: QWidget, title: str, name: str, kind: tuple[str, str], then: Callable[[Path], None]) -> None:
    """Ask where a file goes; ``kind`` are words for it and its ending."""
    words, ending = kind
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"{words} (*{ending})"])
    dialog.setDefaultSuffix(ending.removeprefix("."))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.selectFile(f"{name}{ending}")
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


def tell_place(desk: Desk, text: Text, target: Path) -> None:
    """Say that a file was written, with the way to its folder."""
    desk.notices.say(text, tr("Show in folder"), lambda: open_folder(target.parent), lasts=True)


def open_folder(folder: Path) -> None:
    """Show a folder in the program that the desktop has for that."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
