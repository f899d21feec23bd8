"""What is done with a chart: from a mark to its customers or into it, and into a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app.services.workflows.charts.entries import CHARTS
from app.services.workflows.charts.model import Chart, Choices, Mark
from app.services.workflows.charts.queries import find_chart_customers
from app.services.workflows.exporting.places import refuse_workspace
from app.text import tr
from app.views.charts.card import EXPORTS, ChartCard
from app.views.charts.export import PICTURES, picture, write_data, write_picture
from app.views.charts.words import mark_name
from app.views.exporting.saving import ask_place, tell_place
from app.views.kit.page import Page


class ChartDeeds:
    """Works for one page; ``choices`` are its filters, ``drill`` shows what is within a mark."""

    def __init__(self, page: Page, choices: Callable[[], Choices], drill: Callable[[str, str], None]) -> None:
        self._page, self._ui, self._desk = page, page.ui, page.desk
        self._choices, self._drill = choices, drill

    def open_mark(self, name: str, card: ChartCard, mark: Mark) -> None:
        """Show the customers behind a mark, or ask where to where there is more within it."""
        if card.chart is None:
            return
        words = mark_name(self._ui, card.chart, mark)
        if mark.key[-1] not in card.chart.drills or card.canvas is None:
            self.show_people(name, mark.key, words)
            return
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say = self._ui.say
        people = menu.addAction(say(tr("Show the customers")), partial(self.show_people, name, mark.key, words))
        menu.addAction(say(tr("Show what is within it")), partial(self._drill, name, mark.key[-1]))
        menu.setActiveAction(people)
        place = card.canvas.place_of_current()
        menu.popup(card.canvas.mapToGlobal(place.bottomLeft().toPoint()))

    def show_people(self, name: str, key: tuple[str, ...], words: str) -> None:
        """Show the customers behind a key as a list."""
        title = self._ui.say(tr("{chart}: {mark}", chart=CHARTS[name].title, mark=words))

        def show(ids: tuple[bytes, ...]) -> None:
            if ids:
                self._desk.show_customers(ids, title)
            else:
                self._desk.notices.say(tr("No customers stand behind this."))

        self._page.ask(
            find_chart_customers, name, self._choices(), key, then=show, failed=self._desk.complain, key="people"
        )

    def ask_place(self, card: ChartCard, ending: str) -> None:
        """Ask where a chart goes as a file, and write it there."""
        chart = card.chart
        if chart is None:
            return
        say = self._ui.say
        proposed = f"{say(chart.title)} {self._choices().as_of.isoformat()}"
        kind = (say(EXPORTS[ending]), ending)
        ask_place(self._page, say(tr("Export")), proposed, kind, lambda target: self.save(chart, target))

    def save(self, chart: Chart, target: Path) -> None:
        """Write a chart to a file, as its ending says: a picture, or its data."""
        workspace, ending = self._ui.runner.steward.workspace.path, target.suffix.lower()
        data = picture(self._ui, chart, ending) if ending in PICTURES else None

        def write() -> None:
            refuse_workspace(target, workspace)
            if data is not None:
                write_picture(data, target)
            else:
                write_data(self._ui, chart, target)

        told = tr("The chart was saved. The file is not encrypted.")
        say = partial(tell_place, self._desk, told, target)
        self._ui.runner.run(write, then=lambda _: say(), failed=self._desk.complain, owner=self._page)
