"""The last step: what came in, the way to it, and the way back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.errors import AppError
from app.services.kernel.bus import Outcome
from app.services.kernel.undo import UndoStep
from app.text import Text, tr
from app.views.importing.case import Case
from app.views.importing.numbers import Numbers
from app.views.importing.rejects import RejectsButton
from app.views.importing.steps import Step
from app.views.kit.desk import Desk
from app.views.kit.theme import CARD
from app.views.kit.widgets import button, icon_label, label, wrapped

_PAGES: Final = {"followups": "followups", "products": "", "users": ""}
"""The page on which records of a kind are seen; of all others the customers'."""


class ResultStep(Step):
    """Shows the numbers and offers what one may want next.

    Signals:
        left: Somebody goes to the list.
    """

    TITLE = tr("Result")
    HINT = tr("The import is one step: it can be undone as a whole.")

    left = Signal()

    def __init__(self, desk: Desk, case: Case) -> None:
        super().__init__(desk, case)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.ui.theme.px(16))
        layout.addStretch(1)
        self._icon = icon_label(self.ui, "circle-check", "ok", 48)
        self._title = label(self.ui, "", CARD)
        self._text = wrapped(self.ui, "", tone="text2")
        for shown in (self._icon, self._title):
            layout.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._text)
        self._numbers = Numbers(self.ui)
        layout.addWidget(self._numbers)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addStretch()
        self._open = button(self.ui, tr("Open the list"), icon="list", on=self._go)
        self._undo = button(self.ui, tr("Undo import"), icon="undo-2", on=self._take_back)
        self._rejects = RejectsButton(self.ui, self.told.emit)
        for way in (self._open, self._undo, self._rejects):
            ways.addWidget(way)
        ways.addStretch()
        layout.addLayout(ways)
        layout.addStretch(2)

    @property
    def is_ready(self) -> bool:
        """Whether the dialog can be closed: always, once something has come in."""
        return True

    @property
    def way_on(self) -> Text:
        """Say that this is the end."""
        return tr("Close")

    def begin(self) -> None:
        """Show what came in."""
        tally, outcome = self.case.tally, self.case.outcome
        assert tally is not None  # noqa: S101
        assert outcome is not None  # noqa: S101
        self._show("circle-check", "ok", tr("The import is done"), None)
        self._numbers.show_tally(tally)
        self._open.setVisible(bool(self._page()))
        self._undo.setVisible(outcome.step_seq is not None)
        self._rejects.offer(self.case.plan, tally)

    def _show(self, icon: str, role: str, title: Text, text: Text | None) -> None:
        self._icon.setPixmap(self.ui.icons.pixmap(icon, role, 48))
        self._title.setText(self.ui.say(title))
        self._text.setVisible(text is not None)
        self._text.setText(self.ui.say(text) if text is not None else "")

    def _page(self) -> str:
        return _PAGES.get(self.case.kind_name, "customers")

    def _go(self) -> None:
        page = self._page()
        self.left.emit()
        self.desk.go(page)

    def _take_back(self) -> None:
        """Undo the import; as the last thing done it is also the last to undo, so Redo brings it back."""
        seq = self.case.outcome.step_seq if self.case.outcome is not None else None
        if seq is None:
            return
        self._undo.setEnabled(False)
        self.told.emit(tr("Undoing the import…"), "text2")
        if self.ui.runner.steward.sitting.undoing() == seq and self.ui.runner.undo(self._taken_back, self):
            return
        self.ui.runner.do(UndoStep(seq), then=self._taken_back, failed=self._complain, owner=self)

    def _taken_back(self, _outcome: Outcome) -> None:
        self._show("undo-2", "text2", tr("The import is undone"), tr("Everything is as it was before."))
        self._undo.hide()
        self._open.hide()
        self._numbers.hide()
        self.told.emit(tr("The import is undone"), "ok")

    def _complain(self, error: AppError) -> None:
        self._undo.setEnabled(True)
        self.told.emit(error.text, "bad")
