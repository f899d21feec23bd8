"""The follow-ups on paper and as a file: what the page shows, the rest of long groups included."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.values import Priority
from app.services.followups.fields import FOLLOW_UPS
from app.services.followups.queries import list_agenda_ids, load_agenda
from app.services.followups.rows import Agenda, FollowUpRow
from app.services.kernel.choice_labels import label_of
from app.text import tr
from app.views.followups.bar import FilterBar
from app.views.followups.list import FollowUpList
from app.views.followups.wording import GROUPS, due_words, repeat_words
from app.views.kit.page import Page
from app.views.kit.ui import Ui

_WIDTHS = (("due", 15), ("title", 34), ("customer", 22), ("assignee", 12), ("repeat", 12), ("priority", 8))


def print_agenda(page: Page, bar: FilterBar) -> None:
    """Show what the page's filter leaves as a list that can be printed."""
    from app.views.exporting.list_document import MOST_ROWS, PrintedList, cut_words, print_list
    from app.views.exporting.paper import Column

    ui, desk, steward = page.ui, page.desk, page.ui.runner.steward
    wanted, group, narrowed = bar.wanted(), bar.group(), [ui.say(each) for each in bar.words()]
    columns = [Column(ui.say(FOLLOW_UPS.field(name).label), width) for name, width in _WIDTHS]

    def load() -> PrintedList:
        agenda: Agenda = steward.ask(load_agenda, ui.today, wanted, group, MOST_ROWS)
        count = sum(agenda.counts[each] for each in agenda.groups)
        return PrintedList(
            tr("Follow-ups"), [*narrowed, *cut_words(desk, count)], columns, _lines(ui, agenda, MOST_ROWS)
        )

    print_list(desk, load)


def export_agenda(page: Page, bar: FilterBar, listed: FollowUpList) -> None:
    """Let the person save as a file what is selected, where that is more than one, or else all that is shown."""
    from app.views.exporting.dialog import export_list

    def export(ids: Sequence[bytes]) -> None:
        export_list(page.desk, FOLLOW_UPS.name, ids)

    chosen = [row.id for row in listed.chosen()]
    if len(chosen) > 1:
        export(chosen)
    else:
        asked = (list_agenda_ids, page.ui.today, bar.wanted(), bar.group())
        page.ask(*asked, then=export, failed=page.desk.complain, key="export")


def _lines(ui: Ui, agenda: Agenda, most: int) -> list[Sequence[str] | str]:
    found: list[Sequence[str] | str] = []
    for group, rows in agenda.groups.items():
        count = ui.language.number(agenda.counts[group])
        found.append(ui.say(tr("{group} ({count})", group=GROUPS[group], count=count)))
        found += [_cells(ui, row) for row in rows[:most]]
        most -= min(len(rows), most)
        if not most:
            break
    return found


def _cells(ui: Ui, row: FollowUpRow) -> list[str]:
    repeat = ui.say(repeat_words(ui, row.repeat)) if row.repeat else ""
    day = ui.language.moment(row.due) if row.due is not None else ui.say(due_words(ui.language, None, ui.today))
    priority = ui.say(label_of(Priority, row.priority))
    return [day, row.title, row.customer, row.assignee, repeat, priority]
