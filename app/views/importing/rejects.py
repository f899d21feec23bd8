"""The way to save the rows that were not taken, to be mended and imported again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.errors import AppError
from app.services.workflows.exporting.places import refuse_workspace
from app.services.workflows.exporting.rejects import write_rejects
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.tally import Tally
from app.text import Text, tr
from app.views.kit.ui import Ui


class RejectsButton(QPushButton):
    """Shown only where there are such rows; ``tell`` gets a sentence about what happened, and its tone."""

    def __init__(self, ui: Ui, tell: Callable[[Text, str], None]) -> None:
        super().__init__()
        self._ui, self._tell = ui, tell
        self._plan: Plan | None = None
        self._tally: Tally | None = None
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setIcon(self._ui.icons.icon("file-down", "accent_text", 16))
        self.clicked.connect(lambda: self._ask())  # noqa: PLW0108  # never hand it the checked state

    def offer(self, plan: Plan | None, tally: Tally) -> None:
        """Offer the rows of a tally."""
        self._plan, self._tally = plan, tally
        count = len(tally.rejected)
        self.setVisible(bool(count))
        words = self._ui.say(tr("Save the %n rows that are not taken…", "", count))
        self.setText(f" {words}")

    def _ask(self) -> None:
        dialog = QFileDialog(self, self._ui.say(tr("Save the rows that are not taken")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{self._ui.say(tr('Excel workbook'))} (*.xlsx)", f"{self._ui.say(tr('CSV'))} (*.csv)"])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix("csv" if "csv" in name else "xlsx"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selectFile(self._ui.say(tr("Rows not imported")))
        dialog.fileSelected.connect(lambda name: self._save(Path(name)))
        dialog.open()

    def _save(self, target: Path) -> None:
        plan, tally, workspace = self._plan, self._tally, self._ui.runner.steward.workspace.path
        if plan is None or tally is None:
            return

        def write() -> int:
            refuse_workspace(target, workspace)
            return write_rejects(target, plan, tally, self._ui.say)

        self._ui.runner.run(write, then=self._saved, failed=self._complain, owner=self)

    def _saved(self, count: int) -> None:
        self._tell(tr("%n rows were saved with the reasons. The file is not encrypted.", "", count), "ok")

    def _complain(self, error: AppError) -> None:
        self._tell(error.text, "bad")
