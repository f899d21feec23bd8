"""How many of the acting person's own follow-ups are due, for the rail: counted whatever the page shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.services.followups.queries import load_agenda
from app.services.followups.rows import Agenda, FollowUpFilter
from app.services.followups.rules import Urgency
from app.services.kernel.feed import ChangeSet
from app.views.kit.page import Page


class DueCount(QObject):
    """Counts anew after every change that can matter, also while the page is hidden.

    Signals:
        counted: The number, overdue and of today; empty for none.
    """

    counted = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        page.ui.runner.committed.connect(self._on_committed)

    def count(self) -> None:
        """Count; where that fails the rail does without."""
        ui = self._page.ui
        mine = FollowUpFilter(ui.runner.steward.actor.user_id)
        self._page.ask(load_agenda, ui.today, mine, Urgency.TODAY, 1, then=self._tell, failed=_do_without, key="due")

    def _on_committed(self, changes: ChangeSet) -> None:
        if self._page.WATCHES & changes.tables:
            self.count()

    def _tell(self, agenda: Agenda) -> None:
        due = agenda.counts.get(Urgency.OVERDUE, 0) + agenda.counts.get(Urgency.TODAY, 0)
        self.counted.emit(self._page.ui.language.number(due) if due else "")


def _do_without(_error: AppError) -> None:
    pass
