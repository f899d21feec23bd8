"""The first step: a file, what it holds, its sheet or encoding, and how its first rows look."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.services.kernel.permissions import Reach
from app.services.registry import KINDS
from app.services.workflows.exporting.names import KIND_NAMES
from app.services.workflows.importing.preview import OFFERED, Preview, Trial, look_into, try_encodings
from app.services.workflows.importing.remembered import Remembered, recall
from app.text import Text, tr, verbatim
from app.views.importing import words
from app.views.importing.case import Case
from app.views.importing.drop_place import DropPlace
from app.views.importing.drops import ENDINGS
from app.views.importing.steps import Step
from app.views.importing.tables import Cells, fit_columns, framed, show_in
from app.views.kit.desk import Desk
from app.views.kit.inputs import Combo
from app.views.kit.page import Message, States
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.widgets import ElidedLabel, button, caption, card, icon_label, label, wrapped

_KILO: Final = 1024


class FileStep(Step):
    """Chooses a file and looks into it."""

    TITLE = tr("File")
    HINT = tr("Choose a table with customers, orders or other records.")

    def __init__(self, desk: Desk, case: Case) -> None:
        super().__init__(desk, case)
        self._request = 0
        self._is_reading, self._is_new = False, False
        self._error: AppError | None = None
        self._stack = QStackedWidget()
        self._drop = DropPlace(self.ui, self.choose)
        self._stack.addWidget(self._drop)
        self._content = self._chosen()
        self._stack.addWidget(self._content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    @property
    def is_ready(self) -> bool:
        """Whether a file could be read and it is known what it holds."""
        is_read = self.case.preview is not None and not self._is_reading and self._error is None
        return is_read and bool(self.case.kind_name)

    def begin(self) -> None:
        """Put the keyboard on the choice that is left."""
        if self.case.path is None:
            self._drop.choose.setFocus()
        elif self.case.preview is not None:
            self._table.setFocus()

    def choose(self) -> None:
        """Ask for a file."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        tables, everything = self.ui.say(tr("Tables")), self.ui.say(tr("All files"))
        filters = [f"{tables} ({endings})", f"{everything} (*)"]
        dialog = QFileDialog(self, self.ui.say(tr("Choose a file")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(filters)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Go on with a file."""
        self.case.path, self.case.preview, self.case.kind_name, self.case.trials = path, None, "", ()
        self._name.setText(path.name)
        self._name.setAccessibleName(path.name)
        self._detail.setText("")
        self._is_new = True
        self._stack.setCurrentIndex(1)
        self.ui.runner.run(
            lambda: try_encodings(path),
            then=lambda trials: self._offer_encodings(trials) if path == self.case.path else None,
            owner=self,
        )
        self._read()

    def show_wanted(self, is_wanted: bool) -> None:
        """Show that what is dragged over the dialog could be dropped."""
        self._drop.show_wanted(is_wanted)

    def _read(self, encoding: str | None = None, sheet: str | None = None) -> None:
        """Look into the file in the background; the answer to an older request is dropped."""
        path = self.case.path
        assert path is not None  # noqa: S101
        self._request += 1
        request, self._is_reading, self._error = self._request, True, None
        self._states.wait()
        self.changed.emit()

        def look() -> tuple[Preview, Remembered | None]:
            preview = look_into(path, KINDS, encoding=encoding, sheet=sheet)
            return preview, recall(preview.info.header)

        self.ui.runner.run(
            look,
            then=lambda found: self._show(*found) if request == self._request else None,
            failed=lambda error: self._fail(error) if request == self._request else None,
            owner=self,
        )

    def _show(self, preview: Preview, before: Remembered | None) -> None:
        self._is_reading = False
        self.case.before = before
        self.case.take_preview(preview)
        self._detail.setText(self._details(preview))
        self._fill_kinds()
        self._fill_sheets(preview)
        self._mark_encoding(preview)
        self._cells.show(preview.info.header, preview.rows)
        fit_columns(self._table, self.ui)
        self._states.show_content()
        if self._is_new:
            (self._table if self.case.kind_name else self._kinds).setFocus()
        self._is_new = False
        self.changed.emit()

    def _fail(self, error: AppError) -> None:
        self._is_reading, self._error = False, error
        ways = ((tr("Choose another file…"), self.choose),)
        title = tr("This file cannot be read")
        self._states.show_empty(Message(self.ui, "triangle-alert", title, error.text, ways))
        self._show_row(self._kind_row, False)
        self._show_row(self._sheet_row, False)
        is_text = error.code in ("import-encoding", "import-quotes")
        self._encoding_row(is_text and bool(self.case.trials))
        self.changed.emit()

    def _chosen(self) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.ui.theme.px(16))
        layout.addWidget(self._file_card())
        layout.addLayout(self._choices())
        self._cells = Cells(self.ui)
        self._table = QTableView()
        show_in(self._table, self.ui, self._cells, tr("First rows of the file"))
        self._table.horizontalHeader().setStretchLastSection(True)
        below = QWidget()
        below_layout = QVBoxLayout(below)
        below_layout.setContentsMargins(0, 0, 0, 0)
        below_layout.setSpacing(6)
        below_layout.addWidget(caption(self.ui, tr("First rows")))
        below_layout.addWidget(framed(self._table, self.ui.theme.px(110)), 1)
        below_layout.addStretch()
        self._states = States(self.ui, below)
        layout.addWidget(self._states, 1)
        return content

    def _file_card(self) -> QFrame:
        made = card("inset")
        line = QHBoxLayout(made)
        line.setContentsMargins(14, 10, 10, 10)
        line.setSpacing(12)
        line.addWidget(icon_label(self.ui, "file-text", "accent_text", 20))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        self._name = ElidedLabel(self.ui, "", STRONG)
        self._detail = label(self.ui, "", SMALL, "text2")
        texts.addWidget(self._name)
        texts.addWidget(self._detail)
        line.addLayout(texts, 1)
        line.addWidget(button(self.ui, tr("Choose another file…"), on=self.choose))
        return made

    def _choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.ui.theme.px(16))
        grid.setVerticalSpacing(self.ui.theme.px(10))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._kinds, self._kind_note, self._kind_row = self._row(grid, 0, tr("Holds"))
        self._sheets, _, self._sheet_row = self._row(grid, 1, tr("Sheet"))
        self._encodings, self._encoding_note, self._encoding_widgets = self._row(grid, 2, tr("Encoding"))
        self._kinds.activated.connect(self._choose_kind)
        self._sheets.activated.connect(lambda: self._read(sheet=self._sheets.currentData()))
        self._encodings.activated.connect(lambda: self._read(encoding=self._encodings.currentData()))
        for row in (self._kind_row, self._sheet_row, self._encoding_widgets):
            self._show_row(row, False)
        return grid

    def _row(self, grid: QGridLayout, row: int, title: Text) -> tuple[Combo, QLabel, list[QWidget]]:
        name, box, note = label(self.ui, title, tone="text2"), Combo(self.ui), wrapped(self.ui, "", SMALL, "text2")
        box.setMinimumWidth(self.ui.theme.px(260))
        box.setMaximumWidth(self.ui.theme.px(420))
        box.setAccessibleName(self.ui.say(title))
        name.setBuddy(box)
        for column, widget in enumerate((name, box, note)):
            grid.addWidget(widget, row, column)
        return box, note, [name, box, note]

    def _show_row(self, widgets: list[QWidget], is_shown: bool) -> None:
        for widget in widgets:
            widget.setVisible(is_shown)

    def _encoding_row(self, is_shown: bool) -> None:
        self._show_row(self._encoding_widgets, is_shown)

    def _fill_kinds(self) -> None:
        actor = self.ui.runner.steward.actor
        self._kinds.clear()
        self._kinds.setPlaceholderText(self.ui.say(tr("Choose what it holds")))
        for name, title in KIND_NAMES.items():
            if actor.reach(KINDS[name].edit) is not Reach.NOBODY:
                self._kinds.addItem(self.ui.say(title), name)
        self._show_row(self._kind_row, True)
        self._kinds.setCurrentIndex(self._kinds.findData(self.case.kind_name))
        self._note_kind()

    def _choose_kind(self) -> None:
        self.case.choose_kind(self._kinds.currentData())
        self._note_kind()
        self.changed.emit()

    def _note_kind(self) -> None:
        if not self.case.kind_name:
            self._say(self._kind_note, tr("The columns do not tell what this file holds."), "warn")
        elif self.case.before is not None and self.case.before.kind == self.case.kind_name:
            self._say(self._kind_note, tr("As for the last file with these columns."), "text2")
        elif self.case.look.kind == self.case.kind_name:
            self._say(self._kind_note, tr("Recognised by the columns."), "text2")
        else:
            self._say(self._kind_note, verbatim(""), "text2")

    def _fill_sheets(self, preview: Preview) -> None:
        self._sheets.clear()
        for name in preview.info.sheets:
            self._sheets.addItem(name, name)
        self._sheets.setCurrentIndex(self._sheets.findData(preview.info.sheet))
        self._show_row(self._sheet_row, len(preview.info.sheets) > 1)

    def _offer_encodings(self, trials: tuple[Trial, ...]) -> None:
        """List the encodings that fit, each with words of the file as they look in it."""
        self.case.trials = trials
        self._encodings.clear()
        offered = trials or tuple(Trial(name, ()) for name in OFFERED)
        for trial in offered:
            name = words.encoding_name(trial.encoding)
            shown = tr("{encoding}: {words}", encoding=name, words=" · ".join(trial.words))
            self._encodings.addItem(self.ui.say(shown if trial.words else name), trial.encoding)

    def _mark_encoding(self, preview: Preview) -> None:
        found = preview.info.encoding
        self._encoding_row(found is not None)
        if found is None:
            return
        if self._encodings.findData(found) < 0:
            self._encodings.insertItem(0, self.ui.say(words.encoding_name(found)), found)
        self._encodings.setCurrentIndex(self._encodings.findData(found))
        if preview.info.encoding_certain:
            self._say(self._encoding_note, verbatim(""), "text2")
        else:
            guess = tr("Guessed. If words look wrong, choose another encoding.")
            self._say(self._encoding_note, guess, "warn")

    def _say(self, note: QLabel, text: Text, tone: str) -> None:
        note.setText(self.ui.say(text))
        note.setProperty("tone", tone)
        note.style().polish(note)

    def _details(self, preview: Preview) -> str:
        size = tr("{size} KB", size=self.ui.language.number(max(1, preview.info.size_bytes // _KILO)))
        columns = tr("%n columns", "", len(preview.info.header))
        return self.ui.say(tr("{size}, {columns}", size=size, columns=columns))
