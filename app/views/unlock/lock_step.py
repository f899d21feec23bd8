"""The page that decides how the workspace is locked and where its file lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.services.kernel.spelling import pinyin_keys
from app.services.workspace.place import warnings_for
from app.text import Text, tr
from app.views.kit.passphrase import NewPassphrase
from app.views.kit.theme import SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import button, wrapped
from app.views.unlock.hands import Hands
from app.views.unlock.pieces import ENDING
from app.views.unlock.recent import nearest_folder
from app.views.unlock.step import Step, mark_bad

_NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_LONGEST: Final = 60


@dataclass(frozen=True)
class _Place:
    path: Path
    warnings: tuple[Text, ...] = ()


class LockStep(Step):
    """Passphrase and place of the file."""

    TITLE = tr("A passphrase only you know")
    WORDS = tr(
        "It encrypts the file. Nobody can look it up or reset it, so the next page gives you a recovery key to print."
    )

    def __init__(self, look: Look, hands: Hands) -> None:
        super().__init__(look)
        self._hands = hands
        self._is_chosen = False
        self.new = NewPassphrase(look)
        # Not ``confirmed``: Enter on a weak passphrase shall say that it is weak.
        self.new.second.returnPressed.connect(self.gone_on)
        self.body.addWidget(self.new)
        self.place = QLineEdit()
        self.place.textEdited.connect(self._edited)
        self.place.editingFinished.connect(self._check)
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.place, 1)
        layout.addWidget(button(look, tr("Choose…"), on=self._choose))
        title = self.add_field(tr("The file"), line)
        title.setBuddy(self.place)
        self.place.setAccessibleName(title.text())
        self._warning = wrapped(look, "", SMALL, "warn")
        self._warning.hide()
        self.body.addWidget(self._warning)

    @property
    def path(self) -> Path:
        """Where the file is to lie."""
        path = Path(self.place.text().strip()).expanduser()
        return path if path.suffix == ENDING else path.with_name(path.name + ENDING)

    @property
    def passphrase(self) -> bytes:
        """The passphrase; empty while it is not good enough."""
        return (self.new.passphrase() or "").encode()

    def prepare(self, name: str, company: str) -> None:
        """Propose a file for a company, unless somebody chose one, and judge with what others know."""
        self.new.know((name, company))
        self._hands.run(
            lambda: (_in_pinyin(name), _in_pinyin(company)),
            then=lambda spoken: self.new.know((name, company, *spoken)),
            failed=self.complaint.show_error,
        )
        if not self._is_chosen:
            self._hands.run(lambda: _propose(company), then=self._show_place, failed=self.complaint.show_error)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keep Enter from the window where it has led from the first field to the second already."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused and self.new.isAncestorOf(focused):
            event.accept()
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        """Begin with the passphrase."""
        self.new.setFocus()

    def missing(self) -> Text | None:
        """Ask for a good passphrase and a place."""
        if not self.passphrase:
            self.new.setFocus()
            return self.new.missing()
        has_place = bool(self.place.text().strip()) and self.path.is_absolute()
        mark_bad(self.place, not has_place)
        return None if has_place else tr("Choose where the file shall lie.")

    def _show_place(self, place: _Place) -> None:
        self.place.setText(QDir.toNativeSeparators(str(place.path)))
        self._warning.setText("\n".join(self.look.say(each) for each in place.warnings))
        self._warning.setVisible(bool(place.warnings))

    def _edited(self) -> None:
        self._is_chosen = True
        mark_bad(self.place, False)

    def _check(self) -> None:
        path = self.path
        self._hands.run(
            lambda: _Place(path, tuple(warnings_for(path))), then=self._show_place, failed=self.complaint.show_error
        )

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.look.say(tr("Where the file shall lie")), nearest_folder(self.path))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # what exists is never overwritten
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.setNameFilters(self.look.say(tr("Steward workspaces (*.steward)")).split(";;"))
        dialog.selectFile(self.path.name)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, chosen: str) -> None:
        self._is_chosen = True
        self.place.setText(chosen)
        self._check()


def _in_pinyin(name: str) -> str:
    """Return a Chinese name as it is typed in Latin letters; reading the dictionary for it takes a moment."""
    return max(pinyin_keys(name).split(), key=len, default="")


def _propose(company: str) -> _Place:
    """Return a free place in the documents for a company's file."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    name = " ".join(_NOT_IN_NAMES.sub(" ", company).split())[:_LONGEST].strip(" .") or "Steward"
    path, number = folder / f"{name}{ENDING}", 2
    while path.exists():
        path, number = folder / f"{name} {number}{ENDING}", number + 1
    return _Place(path, tuple(warnings_for(path)))
