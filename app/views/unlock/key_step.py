"""The pages about the recovery key: shown, printed or saved; then two groups of it typed from the sheet."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QFont
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.bootstrap import Steward
from app.errors import AppError
from app.services.workspace.files import readable_file_errors
from app.services.workspace.recovery_sheet import WHAT_IT_IS, RecoverySheet, groups_of, is_group
from app.text import Text, tr
from app.views.kit.pdf import document_of, pdf_of
from app.views.kit.theme import CAPTION, SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import button, card, icon_label, label, wrapped
from app.views.unlock.fields import GROUP, key_font
from app.views.unlock.hands import Hands
from app.views.unlock.sheet import sheet_html
from app.views.unlock.step import Step, mark_bad

_PER_LINE: Final = 7
_ASKED: Final = 2


class KeyStep(Step):
    """The key in groups, and what it is for."""

    TITLE = tr("Your recovery key")
    WORDS = WHAT_IT_IS

    def __init__(self, look: Look, hands: Hands) -> None:
        super().__init__(look)
        self._hands = hands
        self._sheet: RecoverySheet | None = None
        self._steward: Steward | None = None
        self._groups = QGridLayout()
        self._groups.setContentsMargins(16, 14, 16, 14)
        self._groups.setVerticalSpacing(look.theme.px(10))
        self.frame = card("inset")
        self.frame.setLayout(self._groups)
        self.body.addWidget(self.frame)
        self.print = button(look, tr("Print…"), icon="printer", on=self._print)
        self.save = button(look, tr("Save as PDF…"), icon="file-down", on=self._choose)
        self._saved = label(look, "", SMALL, "ok")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.print)
        line.addWidget(self.save)
        line.addWidget(self._saved, 1)
        self.body.addSpacing(look.theme.px(4))
        self.body.addLayout(line)
        advice = wrapped(look, _ADVICE, SMALL, "text2")
        self.body.addWidget(advice)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the key."""
        return self._sheet.groups if self._sheet is not None else ()

    def show_key(self, steward: Steward) -> None:
        """Show the key of a workspace."""
        workspace = steward.workspace
        title = steward.settings.title
        self._steward = steward
        self._sheet = RecoverySheet(title, workspace.path.name, steward.clock.today(), groups_of(workspace.key))
        font = key_font(self.look, 16)
        for at, group in enumerate(self._sheet.groups):
            self._groups.addWidget(self._group(at + 1, group, font), at // _PER_LINE, at % _PER_LINE)
        self.frame.setAccessibleName(" ".join(self._sheet.groups))

    def take_focus(self) -> None:
        """Begin at the printer."""
        self.print.setFocus()

    def save_to(self, path: Path) -> None:
        """Write the sheet to a file, of which nothing stays about half-written."""
        if self._sheet is None or self._steward is None:
            return
        html, unfinished = sheet_html(self.look, self._sheet), self._steward.workspace.machine.unfinished
        self.complaint.clear_away()

        def write() -> str:
            with readable_file_errors():
                unfinished.write_whole(path, pdf_of(self.look, html))
            return path.name

        # The first sheet takes some seconds on a slow machine: its fonts are read.
        self._saved.setText(self.look.say(tr("Saving…")))
        self._hands.run(write, then=self._tell_saved, failed=self._tell_failed)

    def _group(self, number: int, group: str, font: QFont) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        shown = label(self.look, group)
        shown.setFont(font)
        for part in (label(self.look, self.look.language.number(number), CAPTION, "text3"), shown):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        return made

    def _tell_saved(self, name: str) -> None:
        self._saved.setText(self.look.say(tr("Saved as {name}", name=name)))

    def _tell_failed(self, error: AppError) -> None:
        self._saved.clear()
        self.complaint.show_error(error)

    def _choose(self) -> None:
        if self._sheet is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.look.say(tr("Save the recovery key")), documents)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilters([self.look.say(tr("PDF files (*.pdf)"))])
        dialog.selectFile(self.look.say(tr("Recovery key {name}.pdf", name=self._sheet.file)))
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def _print(self) -> None:
        if self._sheet is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        document = document_of(self.look, sheet_html(self.look, self._sheet))
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: document.print_(printer))
        # As open() does, which the print dialog has hidden.
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()


class CheckStep(Step):
    """Two groups, typed from the sheet: proof that it is there and can be read."""

    TITLE = tr("Check the sheet")
    WORDS = tr("Type two groups from your sheet, so that you know it can be read when you need it.")

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._groups: tuple[str, ...] = ()
        self.asked: tuple[int, ...] = ()
        self.fields = tuple(self._field() for _ in range(_ASKED))
        self._names: list[QLabel] = []
        line = QHBoxLayout()
        line.setSpacing(look.theme.px(24))
        for field in self.fields:
            column = QVBoxLayout()
            column.setSpacing(look.theme.px(4))
            name = label(look, "", SMALL, "text2")
            name.setBuddy(field)
            self._names.append(name)
            column.addWidget(name)
            column.addWidget(field)
            line.addLayout(column)
        line.addStretch()
        self.body.addLayout(line)
        hint = QHBoxLayout()
        hint.setSpacing(8)
        hint.addWidget(icon_label(look, "info", "text3", 16))
        hint.addWidget(label(look, tr("Capitals do not matter. Back shows the key again."), SMALL, "text2"), 1)
        self.body.addSpacing(look.theme.px(8))
        self.body.addLayout(hint)

    def ask(self, groups: tuple[str, ...]) -> None:
        """Ask for two groups, others each time."""
        self._groups = groups
        self.asked = tuple(sorted(secrets.SystemRandom().sample(range(len(groups)), _ASKED)))
        for at, name, field in zip(self.asked, self._names, self.fields, strict=True):
            name.setText(self.look.say(tr("Group {number}", number=at + 1)))
            field.setAccessibleName(name.text())
            field.clear()
            mark_bad(field, False)
        self.complaint.clear_away()

    def take_focus(self) -> None:
        """Begin with the first group."""
        self.fields[0].setFocus()

    def missing(self) -> Text | None:
        """Say which group is not that of the key."""
        right = [is_group(field.text(), self._groups[at]) for at, field in zip(self.asked, self.fields, strict=True)]
        for field, is_right in zip(self.fields, right, strict=True):
            mark_bad(field, not is_right)
        if all(right):
            return None
        first = right.index(False)
        self.fields[first].setFocus()
        self.fields[first].selectAll()
        return tr("Group {number} is another one on the sheet. Look at it again.", number=self.asked[first] + 1)

    def _field(self) -> QLineEdit:
        field = QLineEdit()
        field.setFont(key_font(self.look, 16))
        field.setMaxLength(GROUP * 2)
        field.setFixedWidth(self.look.theme.px(140))
        field.textEdited.connect(lambda _text: mark_bad(field, False))
        return field


_ADVICE: Final = tr(
    "Print it, or save it on a stick that you keep apart from this computer. Whoever has the key and the file can read "
    "everything. On the next page you type two of the groups."
)
