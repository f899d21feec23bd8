"""What stands on the card: its parts one under the other, and the line at its foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.services.workflows.card_summary import CardView
from app.services.workflows.insight import CustomerInsight
from app.text import tr
from app.views.customers.card.add_row import AddRow
from app.views.customers.card.deals import Deals
from app.views.customers.card.facts import Facts
from app.views.customers.card.identity import DeedButtons, Identity
from app.views.customers.card.insight import Insight
from app.views.customers.card.next_step import NextStep
from app.views.customers.card.orders import Orders
from app.views.customers.card.owners import Owners
from app.views.customers.card.people import People
from app.views.customers.card.rows import INSET_PX
from app.views.customers.card.sections import Column
from app.views.customers.card.timeline import TimelineList
from app.views.customers.card.tools import CardTools
from app.views.kit.inputs import Search
from app.views.kit.widgets import hairline

_PADDING: Final = 18 - INSET_PX
_NEAR_END: Final = 400
_DEEDS: Final = (
    (tr("Log call"), "phone"),
    (tr("Mail"), "mail"),
    (tr("Note"), "sticky-note"),
    (tr("Remind"), "bell-plus"),
)


class CardContent(QWidget):
    """The parts of the card, one under the other, and the line at its foot.

    They are made by :meth:`fill`, one at a time, since together they would let the window stand still.
    """

    def __init__(self, tools: CardTools, search: Callable[[str], Search], place: QVBoxLayout) -> None:
        super().__init__(place.parentWidget())
        # From the outside inwards: what is moved with everything in it is styled anew, which is slow.
        place.addWidget(self)
        self._tools, self._place = tools, 0
        inner = QWidget()
        inner.setObjectName("plain")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addWidget(hairline())
        self._filling = self._fill(inner, search)

    def fill(self) -> Iterator[None]:
        """Make the next part; whoever asks goes on where the one before stopped."""
        return self._filling

    def _fill(self, inner: QWidget, search: Callable[[str], Search]) -> Iterator[None]:
        tools, px = self._tools, self._tools.ui.theme.px
        column = Column(tools, inner, 16)
        column.setContentsMargins(px(_PADDING), px(16), px(_PADDING), px(16))
        self.identity = Identity(tools, search("tags"))
        column.put(self.identity)
        yield
        self.deeds, self.next_step = DeedButtons(tools, _DEEDS), NextStep(tools)
        column.put(self.deeds, self.next_step)
        yield
        self.owners, self.facts = Owners(tools), Facts(tools, search)
        facts = QVBoxLayout()
        facts.setSpacing(0)
        column.addLayout(facts)
        for part in (self.owners, self.facts):
            facts.addWidget(part)
        yield
        self.people, self.orders = People(tools), Orders(tools)
        column.addWidget(self.orders)
        column.addWidget(self.people)
        yield
        self.deals, self.insight = Deals(tools), Insight(tools)
        column.addWidget(self.deals)
        column.addWidget(self.insight)
        yield
        self.timeline, self.add_row = TimelineList(tools), AddRow(tools)
        column.addWidget(self.timeline)
        column.addStretch(1)
        whole = self.layout()
        assert whole is not None  # noqa: S101
        whole.addWidget(self.add_row)

    def begin(self) -> None:
        """Begin at the top for another customer."""
        self.timeline.begin()
        self.next_step.expect("")
        self.insight.begin()
        self.identity.pills.show_figures({}, "")
        self._place = 0
        self.area.verticalScrollBar().setValue(0)

    def show_card(self, view: CardView) -> None:
        """Show everything about a customer but the entries of the timeline."""
        self.timeline.show_card(view)
        for part in (
            self.identity, self.next_step, self.owners, self.facts, self.people, self.orders, self.deals, self.insight,
        ):  # fmt: skip
            part.show_card(view)
        log, _mail, note, remind = self.deeds.buttons  # to write a mail changes nothing here
        for each in (log, note, remind, self.add_row):
            each.setEnabled(view.can_edit)

    def show_insight(self, found: CustomerInsight) -> None:
        """Show what the figures say about the customer."""
        self.identity.pills.show_figures(found.value_classes, found.stage.by_orders)
        self.insight.show_found(found)

    def memory(self) -> dict[str, Any]:
        """Return place, opened parts and what stands in the line, as plain values."""
        return {
            "place": self.area.verticalScrollBar().value(),
            "facts": self.facts.is_open,
            "type": self.timeline.type_name,
            "line": self.add_row.line.text(),
            "outcome": self.next_step.half_written,
            "writing": self._writing(),
        }

    def remember(self, memory: Mapping[str, Any]) -> None:
        """Bring place and opened parts back."""
        self.facts.open_all(is_open=bool(memory.get("facts")))
        self.timeline.narrow(str(memory.get("type", "all")))
        self.add_row.line.setText(str(memory.get("line", "")))
        self.next_step.expect(str(memory.get("outcome", "")))
        self._place = int(memory.get("place", 0))

    def go_on_writing(self, writing: Mapping[str, str]) -> None:
        """Put the keyboard where something was being written, with what stood there."""
        where, text = writing.get("where"), str(writing.get("text", ""))
        if where == "line":
            self.add_row.take_focus()
        elif where == "outcome":
            self.next_step.ask_outcome()
        elif where == "tags":
            self.identity.pills.go_on(text)
        elif where == "fact":
            self.facts.go_on(str(writing.get("name")), text)

    def _writing(self) -> dict[str, str]:
        """Return where on the card something is being written, and what of it is kept nowhere else."""
        fact, tags = self.facts.half_written, self.identity.pills.half_written
        if self.window().focusWidget() is self.add_row.line:
            return {"where": "line"}
        if fact is not None:
            return {"where": "fact", "name": fact[0], "text": fact[1]}
        if tags is not None:
            return {"where": "tags", "text": tags}
        return {"where": "outcome"} if self.next_step.is_asking else {}

    def restore_place(self) -> None:
        """Scroll to where the card was, once it is laid out."""
        place, self._place = self._place, 0
        if place:
            QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(place))

    def _on_scrolled(self, value: int) -> None:
        bar = self.area.verticalScrollBar()
        if value > bar.maximum() - self._tools.ui.theme.px(_NEAR_END) and value > 0:
            self.timeline.grow()
