"""Restoring a backup into a new file: which one, where to, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from app.errors import AppError
from app.services.kernel.progress import Progress
from app.services.workspace import restoring
from app.services.workspace.backing_up import ENDING
from app.services.workspace.opening import Credentials, OpenWorkspace
from app.services.workspace.restoring import Restored
from app.text import tr
from app.views.kit.dialogs import SmallDialog
from app.views.kit.page import Page
from app.views.kit.table import Column, Row, Table
from app.views.kit.widgets import button, wrapped
from app.views.settings.backup_files import FoundBackup, found_backup, free_name

_PROGRAM: Final = "steward"
_MEGABYTE: Final = 1_000_000


class RestoreDialog(SmallDialog):
    """The open workspace is not touched: the backup becomes a file of its own beside it."""

    def __init__(self, page: Page, backups: Sequence[FoundBackup], open_file: Callable[[Path], None]) -> None:
        super().__init__(page.ui, page, tr("Restore a backup"), tr("Restore"))
        self._page, self._backups, self._open_file = page, list(backups), open_file
        self._progress: Progress | None = None
        self.setMinimumWidth(self.ui.theme.px(560))
        hint = tr("It becomes a new file. The workspace that is open now stays as it is and is not overwritten.")
        self.body.addWidget(wrapped(self.ui, hint, tone="text2"))
        columns = (Column(tr("Made"), 0), Column(tr("File")), Column(tr("Size"), 0, is_number=True))
        self.table = Table(self.ui, tr("Backups"), columns)
        self.table.setMinimumHeight(self.ui.theme.px(140))
        self.body.addWidget(self.table, 1)
        other = QHBoxLayout()
        other.addWidget(button(self.ui, tr("Another file…"), "link", on=self._ask_file))
        other.addStretch()
        self.body.addLayout(other)
        self.target = QLineEdit()
        self.add_field(tr("New file"), self.target, tr("You can open it as soon as it is there."))
        self.table.selectionModel().selectionChanged.connect(self._propose)
        self._show()
        self.table.setFocus()

    def submit(self) -> None:
        """Restore the chosen backup."""
        chosen, target = self._chosen(), Path(self.target.text().strip()).expanduser()
        if chosen is None:
            self.complain(tr("Choose a backup."))
        elif not target.is_absolute() or target.exists():
            self.complain(tr("There is a file at this place already. Nothing was changed."))
        else:
            self.complain(None)
            self.set_busy(is_busy=True)
            progress = self._progress = Progress()
            workspace = self.ui.runner.steward.workspace
            self.ui.runner.run(
                lambda: _restore(chosen.path, target, workspace, progress), then=lambda _: self._done(target),
                failed=self.failed, owner=self,
            )  # fmt: skip

    def reject(self) -> None:
        """Stop what is under way, or close."""
        if self._progress is not None:
            self._progress.cancel()
        else:
            super().reject()

    def failed(self, error: AppError) -> None:
        """Show the error and go on."""
        self._progress = None
        super().failed(error)

    def _chosen(self) -> FoundBackup | None:
        rows = self.table.chosen()
        return self._backups[int.from_bytes(rows[0].key)] if rows else None

    def _show(self) -> None:
        language = self.ui.language
        rows = []
        for at, each in enumerate(self._backups):
            megabytes = language.number(max(1, round(each.size / _MEGABYTE)))
            size = self.ui.say(tr("{number} MB", number=megabytes))
            when = language.moment(each.made, self.ui.today)
            rows.append(Row(at.to_bytes(4), (when, each.path.name, size)))
        self.table.show_rows(rows)
        self._propose()

    def _propose(self) -> None:
        """Propose a free name beside the open workspace."""
        chosen = self._chosen()
        self.accept_button.setEnabled(chosen is not None)
        if chosen is not None:
            workspace = self.ui.runner.steward.workspace.path
            day = f"{self.ui.language.local(chosen.made):%Y-%m-%d %H%M}"
            name = f"{workspace.stem} {day}{workspace.suffix}"
            self.target.setText(QDir.toNativeSeparators(str(free_name(workspace.with_name(name)))))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.ui.say(tr("Another file…")), str(Path.home()))
        dialog.setNameFilter(f"*{ENDING}")
        dialog.fileSelected.connect(self._add_file)
        dialog.open()

    def _add_file(self, name: str) -> None:
        """Take a file up into the list, if it is a backup of this workspace."""
        workspace_id = self.ui.runner.steward.workspace.workspace_id
        self.ui.runner.run(lambda: found_backup(Path(name), workspace_id), then=self._take_up, owner=self)

    def _take_up(self, found: FoundBackup | None) -> None:
        if found is None:
            self.complain(tr("This is no backup of this workspace. Choose another file."))
        else:
            self.complain(None)
            self._backups.insert(0, found)
            self._show()
            self.table.selectRow(0)

    def _done(self, target: Path) -> None:
        self._progress = None
        self.accept()
        text = tr("Restored into the new file {name}. This workspace is unchanged.", name=target.name)
        self._page.desk.notices.say(text, tr("Open it"), partial(self._open_file, target), lasts=True)


def _restore(backup: Path, target: Path, workspace: OpenWorkspace, progress: Progress) -> Restored:
    return restoring.restore(backup, target, Credentials(key=workspace.key), _PROGRAM, progress)
