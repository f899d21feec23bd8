"""The export of a list: a format, a place, progress that can be stopped, and a word about secrecy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLayout,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.bootstrap import Steward
from app.errors import AppError, CancelledError
from app.models.values import ID_BYTES
from app.services.kernel.listing import Listing
from app.services.kernel.progress import Progress
from app.services.registry import KINDS
from app.services.workflows.exporting.chosen import export_chosen
from app.services.workflows.exporting.names import KIND_NAMES
from app.services.workflows.exporting.places import refuse_workspace
from app.services.workflows.exporting.queries import export
from app.text import tr
from app.views.exporting.saving import ask_place, tell_place
from app.views.kit.desk import Desk
from app.views.kit.progress import ProgressLine, Watch
from app.views.kit.theme import CARD, SMALL
from app.views.kit.widgets import button, card, icon_label, label, wrapped

Listed = Listing | Sequence[bytes] | bytes
"""What a list shows: its filter, the ids in its order, or those ids one after the other."""

_FORMATS: Final = (
    (".xlsx", tr("Excel workbook"), tr("A sheet for Excel, WPS, Numbers or LibreOffice.")),
    (".csv", tr("CSV"), tr("Plain text that nearly every program reads.")),
    (".json", tr("JSON"), tr("For programs; keeps numbers and days exact.")),
)
_WIDTH: Final = 460
_CHOICE, _PROGRESS = range(2)


def export_list(desk: Desk, kind_name: str, listing: Listed) -> ExportDialog:
    """Let the person save what a list shows as a file."""
    dialog = ExportDialog(desk, kind_name, listing)
    dialog.open()
    return dialog


class ExportDialog(QDialog):
    """Asks for format and place, then writes in the background."""

    def __init__(self, desk: Desk, kind_name: str, listing: Listed) -> None:
        super().__init__(desk.window)
        self._desk, self._ui = desk, desk.ui
        self._kind_name, self._listing = kind_name, listing
        self._watch: Watch | None = None
        self.setWindowTitle(self._ui.say(tr("Export")))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._stack.setFixedWidth(self._ui.theme.px(_WIDTH))
        self._stack.addWidget(self._formats())
        self._stack.addWidget(self._working())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(self._ui.theme.px(16))
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.addWidget(label(self._ui, tr("Export: {kind}", kind=KIND_NAMES[kind_name]), CARD))
        layout.addWidget(self._stack)
        layout.addWidget(self._warning())
        self._complaint = wrapped(self._ui, "", tone="bad")
        self._complaint.hide()
        layout.addWidget(self._complaint)
        layout.addWidget(self._buttons())
        self._group.buttons()[0].setFocus()

    def reject(self) -> None:
        """Close; while rows are written, stop that first."""
        if self._watch is None:
            super().reject()
        else:
            self._stop()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stay open while rows are written."""
        if self._watch is not None:
            self._stop()
            event.ignore()
            return
        super().closeEvent(event)

    def save(self, target: Path) -> None:
        """Write the file and close."""
        self._watch = watch = Watch()
        self.destroyed.connect(watch.progress.cancel)
        self._line.watch(watch, tr("Exporting rows"))
        self._stack.setCurrentIndex(_PROGRESS)
        self._way.setEnabled(False)
        self._line.focus_stop()
        steward, listing = self._ui.runner.steward, self._listing
        work = partial(_export, steward, self._kind_name, listing, target, watch.progress)
        self._ui.runner.run(work, then=lambda count: self._finish(count, target), failed=self._fail, owner=self)

    def _formats(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._ui.theme.px(10))
        for place, (ending, name, note) in enumerate(_FORMATS):
            line = QVBoxLayout()
            line.setSpacing(2)
            choice = QRadioButton(self._ui.say(tr("{format} ({ending})", format=name, ending=ending)))
            choice.setAccessibleDescription(self._ui.say(note))
            choice.setChecked(place == 0)
            self._group.addButton(choice, place)
            words = label(self._ui, note, SMALL, "text2")
            words.setContentsMargins(self._ui.theme.px(8) + self._ui.theme.px(16) + 2, 0, 0, 0)
            line.addWidget(choice)
            line.addWidget(words)
            layout.addLayout(line)
        layout.addStretch()
        return made

    def _working(self) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch()
        self._line = ProgressLine(self._ui, tr("Stop"))
        self._line.stopped.connect(self._stop)
        layout.addWidget(self._line)
        layout.addStretch()
        return made

    def _warning(self) -> QFrame:
        made = card("inset")
        line = QHBoxLayout(made)
        line.setContentsMargins(14, 10, 14, 10)
        line.setSpacing(10)
        line.addWidget(icon_label(self._ui, "eye", "warn", 18))
        line.addWidget(wrapped(self._ui, tr("The file is not encrypted: whoever has it can read it.")), 1)
        return made

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        cancel = button(self._ui, tr("Cancel"), on=self.reject)
        self._way = button(self._ui, tr("Export…"), "primary", on=self._ask)
        self._way.setDefault(True)
        box.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        box.addButton(self._way, QDialogButtonBox.ButtonRole.AcceptRole)
        return box

    def _ask(self) -> None:
        ending, name, _ = _FORMATS[self._group.checkedId()]
        proposed = f"{self._ui.say(KIND_NAMES[self._kind_name])} {self._ui.today.isoformat()}"
        ask_place(self, self._ui.say(tr("Export")), proposed, (self._ui.say(name), ending), self.save)

    def _stop(self) -> None:
        if self._watch is not None:
            self._line.show_stopping()
            self._watch.progress.cancel()

    def _finish(self, count: int, target: Path) -> None:
        self._watch = None
        tell_place(self._desk, tr("%n rows were exported. The file is not encrypted.", "", count), target)
        self.accept()

    def _fail(self, error: AppError) -> None:
        """Go back to the choice; that it was stopped needs no saying."""
        self._watch = None
        self._stack.setCurrentIndex(_CHOICE)
        self._way.setEnabled(True)
        is_told = not isinstance(error, CancelledError)
        self._complaint.setText(self._ui.say(error.text) if is_told else "")
        self._complaint.setVisible(is_told)


def _export(steward: Steward, kind_name: str, listing: Listed, target: Path, progress: Progress) -> int:
    refuse_workspace(target, steward.workspace.path)
    kind = KINDS[kind_name]
    if isinstance(listing, Listing):
        return steward.ask(export, kind, listing, target, progress=progress)
    return steward.ask(export_chosen, kind, _ids(listing), target, progress=progress)


def _ids(listing: Sequence[bytes] | bytes) -> Sequence[bytes]:
    if not isinstance(listing, bytes):
        return listing
    return [listing[start : start + ID_BYTES] for start in range(0, len(listing), ID_BYTES)]
