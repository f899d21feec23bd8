"""The charts page: filters, the board, and one chart in full."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError, RefusedError
from app.services.workflows.charts.entries import CHARTS
from app.services.workflows.charts.model import Chart, Choices, Options
from app.services.workflows.charts.queries import load_chart, load_chart_options
from app.text import tr
from app.views.charts.board import Board
from app.views.charts.card import ChartCard
from app.views.charts.deeds import ChartDeeds
from app.views.charts.filters import FilterBar, read_wish
from app.views.charts.line import Line
from app.views.charts.turns import Turns
from app.views.charts.whole import WholeChart
from app.views.kit.desk import Desk
from app.views.kit.page import Message, Page, States, in_slices

_WHOLE: Final = "whole"


class ChartsPage(Page):
    """Nothing is computed or loaded before the page is opened for the first time."""

    WATCHES: ClassVar[frozenset[str]] = frozenset(
        {"order", "order_line", "customer", "customer_tag", "tag", "product", "user", "interaction", "setting"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._is_wanted = self._is_made = False
        self._details: dict[str, str] = {}
        self._charts: dict[str, Chart] = {}
        self._turns = Turns(self, self._show, self.ui.runner)
        self._line = Line(self._send)
        self._cards: dict[str, ChartCard] = {}
        self._whole: WholeChart | None = None
        self._wanted = ""
        self._first = next(iter(CHARTS))
        self._deeds = ChartDeeds(self, lambda: self.choices, self._drill)

    def make(self) -> Iterator[None]:
        """Make filters and board; the cards come later, also where somebody waits for the page."""
        inside = QWidget()
        self.states = States(self.ui, inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(24, 0, 12, 4)
        around.addWidget(self.states)
        yield
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        self.filters = FilterBar(self.ui)
        layout.addWidget(self.filters)
        yield from self.filters.make()
        self.board = Board(self.ui.theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        layout.addWidget(self._stack, 1)
        self.filters.changed.connect(self._ask_all)
        self.sought_in = self.filters.period
        in_slices(self, self._make_cards())

    @property
    def is_filling(self) -> bool:
        """Whether charts are about to be shown that have arrived, or could not be asked for yet."""
        return not (self._turns.is_over and self._line.is_over) or (self._is_wanted and not self._is_made)

    def refresh(self) -> None:
        """Read the charts anew; what is shown stays until the new ones are there."""
        if not self._is_wanted:
            self._is_wanted = True
            self.states.wait()
        # The figures at the top come first: what the filters offer takes longer, and is looked at later.
        self._ask_all()
        if self._is_made:
            self.ask(load_chart_options, then=self._take_options, failed=self._fail, key="options")

    def take_focus(self) -> None:
        """Put the keyboard into the chart in full, or into the first of the board."""
        if self._whole is not None:
            self._whole.take_focus()
            return
        first = next((card.canvas for card in self._cards.values() if card.canvas is not None), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def panes(self) -> tuple[QWidget, ...]:
        """Return the filters, and the board or the chart in full."""
        return self.filters, self._stack

    def memory(self) -> dict[str, Any]:
        """Return filters, ways of showing, and the chart in full."""
        whole = {"name": self._whole.entry.name, "in": self._whole.drilled} if self._whole is not None else {}
        return {"filters": self.filters.wish.plain(), "details": dict(self._details), "whole": whole}

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring filters, ways of showing and the chart in full back."""
        self.filters.show_wish(read_wish(memory.get("filters")))
        details = memory.get("details")
        if isinstance(details, dict):
            self._details = {name: str(way) for name, way in details.items() if name in CHARTS}
            for name, card in self._cards.items():
                card.choose_detail(self._details.get(name, ""))
        whole = memory.get("whole")
        if isinstance(whole, dict) and whole.get("name") in CHARTS:
            self.show_whole(str(whole["name"]), str(whole.get("in", "")))

    def card(self, name: str) -> ChartCard:
        """Return the card of a chart."""
        return self._cards[name]

    @property
    def choices(self) -> Choices:
        """What the filters mean today."""
        return self.filters.wish.choices(self.ui.today)

    def show_whole(self, name: str, drilled: str = "") -> None:
        """Give a chart the page to itself."""
        self._leave_whole()
        whole = self._whole = WholeChart(self.ui, CHARTS[name])
        whole.card.choose_detail(self._details.get(name, ""))
        whole.drill(drilled)
        whole.left.connect(self.show_board)
        whole.detail_wanted.connect(lambda way: self._drill(name, way))
        self._connect_card(name, whole.card)
        self._stack.addWidget(whole)
        self._stack.setCurrentWidget(whole)
        if not drilled and name in self._charts:
            whole.show_chart(self._charts[name])
            whole.take_focus()
        elif self._is_wanted:
            self._ask_whole()

    def show_board(self) -> None:
        """Go back to the board, to the chart that was shown in full."""
        name = self._whole.entry.name if self._whole is not None else ""
        self._leave_whole()
        self._ask_all()
        canvas = self._cards[name].canvas if name in self._cards else None
        if canvas is not None:
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            self.board.reveal(canvas)

    def _make_cards(self) -> Iterator[None]:
        for name, entry in CHARTS.items():
            yield
            card = ChartCard(self.ui, entry)
            card.choose_detail(self._details.get(name, ""))
            self._connect_card(name, card)
            self.board.add(card)
            yield
            # Styled now, one after the other, and not all at once when the page is shown.
            for each in (card, *card.findChildren(QWidget)):
                each.ensurePolished()
            self._cards[name] = card
            if self._is_wanted and self._whole is None:
                self._ask(name)
        self._is_made = True
        if self._is_wanted:
            self.ask(load_chart_options, then=self._take_options, failed=self._fail, key="options")

    def _connect_card(self, name: str, card: ChartCard) -> None:
        card.opened.connect(lambda mark: self._deeds.open_mark(name, card, mark))
        card.row_opened.connect(lambda key, row: self._deeds.show_people(name, tuple(key), row))
        card.whole_wanted.connect(lambda: self.show_whole(name))
        card.detail_wanted.connect(lambda way: self._choose_detail(name, way))
        card.export_wanted.connect(lambda ending: self._deeds.ask_place(card, ending))
        card.again_wanted.connect(lambda: self._ask(name))

    def _take_options(self, options: Options) -> None:
        if not options.currencies:
            self.states.show_empty(_no_orders(self.desk))
            return
        self.filters.show_options(options)
        self.states.show_content()

    def _fail(self, error: AppError) -> None:
        if isinstance(error, RefusedError):
            self.states.show_empty(Message(self.ui, "lock", tr("You may not see these figures"), error.text))
        else:
            self.states.show_failure(error, self.refresh)

    def _ask_all(self) -> None:
        if self._whole is not None:
            self._ask_whole()
            return
        for name in self._cards:
            self._ask(name)

    def _ask(self, name: str) -> None:
        self._cards[name].wait()
        self._line.put(name)

    def _send(self, name: str) -> None:
        take = self._line.ending(name, partial(self._turns.put, name))
        miss = self._line.ending(name, self._cards[name].show_failure)
        self.ask(load_chart, name, self.choices, self._details.get(name), then=take, failed=miss, key=name)

    def _show(self, name: str, chart: Chart) -> None:
        if name == _WHOLE:
            self._show_in_whole(chart)
            return
        self._charts[name] = chart
        self._cards[name].show_chart(chart)
        if chart.declined is None:
            self.states.show_content()
        # Somebody who waits for the page begins at its first chart, whichever comes first.
        if name == self._first and self._whole is None and self.window().focusWidget() in (None, self):
            self.take_focus()

    def _ask_whole(self) -> None:
        whole = self._whole
        if whole is None:
            return
        name = whole.entry.name
        detail, take = whole.drilled or self._details.get(name), partial(self._turns.put, _WHOLE)
        whole.card.wait()
        self.ask(load_chart, name, self.choices, detail, then=take, failed=whole.card.show_failure, key=_WHOLE)

    def _show_in_whole(self, chart: Chart) -> None:
        whole, keyboard = self._whole, self.window().focusWidget()
        if whole is None or whole.entry.name != chart.name:
            return  # somebody went on meanwhile
        whole.show_chart(chart)
        self.states.show_content()
        if keyboard in (None, self) or self._wanted:
            self._wanted = ""
            whole.take_focus()

    def _leave_whole(self) -> None:
        if self._whole is not None:
            self._stack.removeWidget(self._whole)
            self._whole.deleteLater()
            self._whole = None
        self._stack.setCurrentWidget(self.board)

    def _choose_detail(self, name: str, way: str) -> None:
        self._details[name] = way
        self._cards[name].choose_detail(way)
        if self._whole is not None:
            self._ask_whole()
        self._ask(name)

    def _drill(self, name: str, into: str) -> None:
        if self._whole is None or self._whole.entry.name != name:
            self.show_whole(name, into)
        else:
            self._whole.drill(into)
            self._wanted = name
            self._ask_whole()


def _no_orders(desk: Desk) -> Message:
    ways = ((tr("Import…"), desk.actions.action("import").trigger),) if "import" in desk.actions else ()
    text = tr("Once customers have orders, the charts show who buys, when and where, and who stays away.")
    return Message(desk.ui, "chart-column", tr("No orders yet"), text, ways)
