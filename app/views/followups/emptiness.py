"""Why the list of follow-ups is empty, and the way on from there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.services.followups.rows import Agenda
from app.services.followups.rules import Urgency
from app.text import Text, tr
from app.views.followups.bar import FilterBar
from app.views.kit.page import Message
from app.views.kit.ui import Ui

_NOTHING: Final[dict[Urgency | None, Text]] = {
    None: tr("Nothing is due"),
    Urgency.OVERDUE: tr("Nothing is overdue"),
    Urgency.TODAY: tr("Nothing is due today"),
    Urgency.NEXT_7_DAYS: tr("Nothing is due in the next 7 days"),
    Urgency.LATER: tr("Nothing is due later"),
}


def emptiness(ui: Ui, bar: FilterBar, agenda: Agenda, make: Callable[[], None]) -> Message:
    """Return the message for a list without lines: no match, first use, an empty group, or all done."""
    new = (tr("New follow-up"), make)
    if bar.text():
        title = tr("No follow-up says “{text}”", text=bar.text())
        return Message(ui, "search", title, None, ((tr("Clear filter"), bar.clear),))
    if not agenda.has_any:
        hint = tr("Write down what you promised and when to call again. It comes up here on its day.")
        return Message(ui, "calendar-check", tr("Nothing is planned yet"), hint, (new,))
    if agenda.total:
        everything = (tr("Show all groups"), lambda: bar.choose_group(None))
        return Message(ui, "circle-check", _NOTHING[bar.group()], None, (everything, new))
    hint = tr("Others of the team still have something to do.")
    everybody = (tr("Show those of everybody"), lambda: bar.choose_mine(is_mine=False))
    return Message(ui, "circle-check", tr("Nothing is due: all your follow-ups are done"), hint, (everybody, new))
