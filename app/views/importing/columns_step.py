"""The second step: where each column of the file goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.text import Text, tr
from app.views.importing import words
from app.views.importing.case import Case
from app.views.importing.columns_table import TARGET, ColumnsModel, ColumnsTable
from app.views.importing.steps import Step
from app.views.importing.tables import framed
from app.views.kit.desk import Desk
from app.views.kit.widgets import brief, button, card, icon_label, wrapped

_NAMED = 6
_LONGEST = 40


class ColumnsStep(Step):
    """Shows what was recognised and lets it be changed."""

    TITLE = tr("Columns")
    HINT = tr("Say where each column goes. What is recognised is filled in.")

    def __init__(self, desk: Desk, case: Case) -> None:
        super().__init__(desk, case)
        self._model = ColumnsModel(self.ui, case)
        self._table = ColumnsTable(self.ui, self._model)
        self._model.assigned.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.ui.theme.px(12))
        self._remembered = self._remembered_line()
        layout.addWidget(self._remembered)
        layout.addWidget(framed(self._table, self.ui.theme.px(180)), 1)
        self._summary = wrapped(self.ui, "", tone="text2")
        layout.addWidget(self._summary)
        self._warning = QWidget()
        warning = QHBoxLayout(self._warning)
        warning.setContentsMargins(0, 0, 0, 0)
        warning.setSpacing(8)
        warning.addWidget(icon_label(self.ui, "triangle-alert", "warn", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._lacking = wrapped(self.ui, "", tone="warn")
        warning.addWidget(self._lacking, 1)
        layout.addWidget(self._warning)
        layout.addStretch()

    @property
    def is_ready(self) -> bool:
        """Whether anything is imported at all."""
        return any(self.case.assignment.targets)

    def begin(self) -> None:
        """Show the columns of the file."""
        self._model.read()
        self._tell()
        self._table.setCurrentIndex(self._model.index(0, TARGET))
        self._table.setFocus()

    def _remembered_line(self) -> QWidget:
        made = card("inset")
        line = QHBoxLayout(made)
        line.setContentsMargins(14, 8, 8, 8)
        line.setSpacing(10)
        line.addWidget(icon_label(self.ui, "history", "accent_text", 16))
        line.addWidget(wrapped(self.ui, tr("Filled in as for the last file with these columns.")), 1)
        line.addWidget(button(self.ui, tr("Go by the headers instead"), "link", on=self._forget))
        return made

    def _forget(self) -> None:
        self.case.forget()
        self.begin()

    def _tell(self) -> None:
        """Say in words what is imported and what is not."""
        self._remembered.setVisible(self.case.is_remembered)
        left_out = self.case.unassigned()
        taken = len(self.case.assignment.targets) - len(left_out)
        self._summary.setText(self.ui.say(self._sentence(taken, left_out)))
        lacking = [self.ui.say(words.field_of(self.case.kind, name).label) for name in self.case.lacking()]
        self._warning.setVisible(bool(lacking))
        names = self.ui.language.listed(lacking)
        self._lacking.setText(
            self.ui.say(tr("No column goes to: {fields}. New records cannot be made without it.", fields=names))
        )
        self.changed.emit()

    def _sentence(self, taken: int, left_out: list[str]) -> Text:
        count = self.ui.language.number(taken)
        if not left_out:
            return tr("All {count} columns are imported.", count=count)
        names = self.ui.language.listed([brief(each, _LONGEST) for each in left_out[:_NAMED]])
        if len(left_out) > _NAMED:
            more = self.ui.language.number(len(left_out) - _NAMED)
            return tr(
                "{count} columns are imported. Not imported: {names} and {more} more.",
                count=count, names=names, more=more,
            )  # fmt: skip
        return tr("{count} columns are imported. Not imported: {names}.", count=count, names=names)
