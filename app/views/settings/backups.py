"""The section about backups: where they go, when the last one was made, making one, restoring one."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.kernel.progress import Progress
from app.services.preferences.machine import MACHINE_FIELDS
from app.services.workspace import backing_up
from app.services.workspace.backing_up import ENDING, Backup
from app.services.workspace.opening import OpenWorkspace
from app.text import Text, tr, verbatim
from app.views.kit.language import Language
from app.views.kit.page import Page
from app.views.kit.parts import beside, buttons_row
from app.views.kit.runner import Post
from app.views.kit.theme import SMALL
from app.views.kit.ui import Ui
from app.views.kit.widgets import ElidedLabel, button, wrapped
from app.views.settings.backup_files import FoundBackup, found_backups, free_name
from app.views.settings.restore_dialog import RestoreDialog
from app.views.settings.section import Machine, Section

_FOLDER: Final = next(field for field in MACHINE_FIELDS if field.name == "backup_folder")
_HOUR: Final = 3600


class Work(QWidget):
    """A bar with words and Cancel, shown while something slow is under way.

    Signals:
        cancelled: Cancel was pressed.
    """

    cancelled = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui, self._post = ui, Post()
        self._words = wrapped(ui, "", SMALL, "text2")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(ui.say(tr("Progress")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(button(ui, tr("Cancel"), on=self._cancel))
        layout.addLayout(row)
        self._progress: Progress | None = None
        self.hide()

    def begin(self) -> Progress:
        """Show that work begins, and return what it reports to."""
        self._progress = Progress(lambda phase, done, total: self._post(lambda: self._show(phase, done, total)))
        self._bar.setRange(0, 0)
        self._words.setText(self._ui.say(tr("Working")))
        self.show()
        return self._progress

    def end(self) -> None:
        """Go away."""
        self._progress = None
        self.hide()

    def _show(self, phase: Text, done: int, total: int | None) -> None:
        self._words.setText(self._ui.say(phase))
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)

    def _cancel(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
            self.cancelled.emit()


class BackupsSection(Section):
    """The program makes backups by itself when a workspace is closed; these are made on demand."""

    def __init__(self, page: Page, machine: Machine) -> None:
        super().__init__(page, machine)
        self._found: tuple[FoundBackup, ...] = ()
        hint = tr("One is made whenever a workspace that was changed is closed, and each is checked by opening it.")
        card = self.add_card(tr("Backups"), hint)
        self._make = button(self.ui, tr("Back up now"), "primary", icon="save", on=self.back_up)
        self._make.setAccessibleName(self.ui.say(tr("Back up now")))  # the words beside it change
        self._last = card.add_row(tr("Looking for backups…"), None, self._make)
        self.work = Work(self.ui)
        card.body.addWidget(self.work)
        self._own = button(self.ui, tr("Use the program's own"), on=lambda: self.choose_folder(""))
        ways = beside(self.ui, self._own, button(self.ui, tr("Choose…"), on=self._ask_folder))
        card.add_row(_FOLDER.label, _FOLDER.help, ways)
        self._folder = ElidedLabel(self.ui, "", SMALL)
        card.body.addWidget(self._folder)
        back = self.add_card(
            tr("Restore"), tr("A backup is restored into a new file beside this one. This workspace stays as it is.")
        )
        again = button(self.ui, tr("Restore a backup…"), icon="rotate-ccw", on=self.restore)
        back.body.addWidget(buttons_row(self.ui, again))
        self.column.addStretch()
        self._show_folder()

    def refresh(self) -> None:
        """Look for backups."""
        workspace, folders = self._workspace, self._folders()
        self.ui.runner.run(lambda: found_backups(folders, workspace.workspace_id), then=self._show, owner=self)

    def back_up(self) -> None:
        """Make a backup, unless nothing has changed since the last one of the program's own."""
        self._make.setEnabled(False)
        workspace, folder, progress = self._workspace, self.machine.settings.backup_folder, self.work.begin()
        now = self.ui.language.local(self.ui.runner.steward.clock.now())
        self.ui.runner.run(
            lambda: _back_up(workspace, folder, now, progress), then=self._made, failed=self._failed, owner=self
        )

    def restore(self) -> None:
        """Ask which backup, and where to."""
        page: Any = self.page
        RestoreDialog(page, self._found, page.open_file).open()

    def choose_folder(self, folder: str) -> None:
        """Let backups on demand go to a folder; an empty one is the program's own."""
        self.machine.change(backup_folder=folder)
        self._show_folder()
        self.refresh()

    @property
    def _workspace(self) -> OpenWorkspace:
        return self.ui.runner.steward.workspace

    def _folders(self) -> list[Path]:
        chosen = self.machine.settings.backup_folder
        return [self._workspace.machine.backups, *([Path(chosen)] if chosen else [])]

    def _ask_folder(self) -> None:
        start = self.machine.settings.backup_folder or str(self._workspace.path.parent)
        dialog = QFileDialog(self, self.ui.say(_FOLDER.label), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.choose_folder)
        dialog.open()

    def _show_folder(self) -> None:
        chosen = self.machine.settings.backup_folder
        own = self.ui.say(tr("The program's own folder"))
        self._folder.setText(QDir.toNativeSeparators(chosen) if chosen else own)
        self._own.setVisible(bool(chosen))

    def _show(self, found: tuple[FoundBackup, ...]) -> None:
        self._found = found
        if not found:
            self._last.title.setText(self.ui.say(tr("There is no backup yet.")))
            return
        now, language = self.ui.runner.steward.clock.now(), self.ui.language
        when = language.moment(found[0].made, self.ui.today)
        age = age_words(language, now - found[0].made)
        self._last.title.setText(self.ui.say(tr("Last backup: {when}, {age}", when=when, age=age)))
        self._last.tell(self.ui, verbatim(QDir.toNativeSeparators(str(found[0].path))))

    def _made(self, backup: Backup | None) -> None:
        self._settle()
        if backup is None:
            self.page.desk.notices.say(tr("Nothing has changed since the last backup, so it is still up to date."))
        else:
            self.page.desk.notices.say(tr("Backed up and checked: {name}", name=backup.path.name))
        self.refresh()

    def _failed(self, error: AppError) -> None:
        self._settle()
        self.page.desk.complain(error)

    def _settle(self) -> None:
        self.work.end()
        self._make.setEnabled(True)


def age_words(language: Language, age: timedelta) -> Text:
    """Return how long ago something was."""
    seconds = age.total_seconds()
    if seconds < 60:  # noqa: PLR2004
        return tr("just now")
    if seconds < _HOUR:
        return tr("%n minutes ago", "", round(seconds / 60))
    if seconds < 24 * _HOUR:
        return tr("%n hours ago", "", round(seconds / _HOUR))
    return tr("{span} ago", span=language.span(age.days))


def _back_up(workspace: OpenWorkspace, folder: str, now: datetime, progress: Progress) -> Backup | None:
    if not folder:
        return backing_up.back_up_by_itself(workspace, progress)
    name = f"{workspace.path.stem} {now:%Y-%m-%d %H%M}{ENDING}"
    return backing_up.back_up(workspace, free_name(Path(folder) / name), progress)
