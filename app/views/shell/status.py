"""The status line: encrypted, saved, last backup, where the file is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.services.preferences.machine import load_machine_settings
from app.services.workspace.opening import OpenWorkspace
from app.text import Text, tr
from app.views.kit.theme import SMALL
from app.views.kit.ui import Ui
from app.views.kit.widgets import ElidedLabel, icon_label, label
from app.views.settings.backup_files import newest_backup

_EVERY_MS = 60_000


class StatusLine(QWidget):
    """What a person may rely on, in one line."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(6)
        self.setFixedHeight(ui.theme.px(34))
        self._part(layout, "shield-check", "ok", tr("Encrypted"))
        self._backup = self._part(layout, "clock", "text3", tr("No backup yet"))
        if ui.is_read_only:
            self._saved = self._part(layout, "eye", "warn", tr("Open for reading only"))
        else:
            self._saved = self._part(layout, "check-check", "text3", tr("All changes saved"))
            ui.runner.working.connect(self._show_work)
        layout.addStretch()
        layout.addWidget(icon_label(ui, "hard-drive", "text3", 16))
        path = ui.runner.steward.workspace.path
        self._place = ElidedLabel(ui, _shortened(path), SMALL, "text2")
        self._place.setMaximumWidth(self._place.sizeHint().width() + 4)
        self._place.setMinimumWidth(min(ui.theme.px(160), self._place.sizeHint().width() + 4))
        layout.addWidget(self._place, 20)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        ui.runner.handled.connect(self._look_after)
        self.refresh()

    def refresh(self) -> None:
        """Look anew when the last backup was made."""
        workspace = self._ui.runner.steward.workspace
        self._ui.runner.run(lambda: _last_backup(workspace), then=self._show_backup, owner=self)

    def _part(self, layout: QHBoxLayout, icon: str, role: str, text: Text) -> QLabel:
        layout.addWidget(icon_label(self._ui, icon, role, 16))
        made = label(self._ui, text, SMALL, "text2")
        layout.addWidget(made)
        layout.addSpacing(14)
        return made

    def _show_work(self, under_way: int) -> None:
        self._saved.setText(self._ui.say(tr("Saving…") if under_way else tr("All changes saved")))

    def _look_after(self, owner: QWidget | None) -> None:
        if owner is not self:  # what this line itself looked up would be looked up for ever
            self.refresh()

    def _show_backup(self, at: datetime | None) -> None:
        if at is None:
            self._backup.setText(self._ui.say(tr("No backup yet")))
            return
        when = self._ui.language.moment(at.astimezone(UTC), self._ui.today)
        self._backup.setText(self._ui.say(tr("Backup {when}", when=when)))


def _last_backup(workspace: OpenWorkspace) -> datetime | None:
    """Look where the program makes backups by itself, and where a person wants them."""
    chosen = load_machine_settings().backup_folder
    folders = [workspace.machine.backups, *([Path(chosen)] if chosen else [])]
    return newest_backup(folders, workspace.workspace_id)


def _shortened(path: Path) -> str:
    try:
        return f"~/{path.resolve().relative_to(Path.home()).as_posix()}"
    except ValueError:
        return str(path)
