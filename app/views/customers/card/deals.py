"""The chances to sell to a customer: open ones first, what is over on demand."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from app.models.values import DealStage
from app.services.deals.commands import CLOSED, DeleteDeals
from app.services.kernel.choice_labels import label_of
from app.services.kernel.listing import RecordRow
from app.services.workflows.card_summary import CardView
from app.text import tr
from app.views.customers.card.rows import Row, change_or_delete
from app.views.customers.card.sections import LESS, Column, RowList, SectionHead, nothing
from app.views.customers.card.tools import CardTools
from app.views.customers.ink import RIGHT
from app.views.customers.words import NO_TONE
from app.views.kit.theme import SMALL, STRONG, Type
from app.views.kit.widgets import button

_AMOUNT: Final = Type(13, 500)
_TONES: Final[dict[str, tuple[str, str]]] = {
    DealStage.LEAD: ("text2", "neutral_bg"),
    DealStage.QUALIFIED: ("info", "info_bg"),
    DealStage.PROPOSAL: ("violet", "violet_bg"),
    DealStage.NEGOTIATION: ("warn", "warn_bg"),
    DealStage.WON: ("ok", "ok_bg"),
    DealStage.LOST: ("bad", "bad_bg"),
}


class DealRow(Row):
    """One deal."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__(tools)
        self._title, self._amount, self._stage, self._day = "", "", "", ""
        self._tones = NO_TONE

    def show_deal(self, shown: tuple[RecordRow, bool, bool]) -> None:
        """Show a deal, and what may be done: change, and take away."""
        row, can_edit, can_remove = shown
        values, ui = row.values, self.ui
        self._title, stage = str(values["title"]), str(values["stage"] or "")
        self._stage, self._tones = ui.say(label_of(DealStage, stage)), _TONES.get(stage, NO_TONE)
        has_amount = values["amount"] is not None and values["currency"]
        self._amount = ui.language.round_money(values["amount"], values["currency"]) if has_amount else ""
        self._day = self._when(row)
        spoken = [each for each in (self._title, self._stage, self._amount, self._day) if each]
        self.name(ui.language.listed(spoken), self._title)
        self.offer(partial(change_or_delete, self.tools, "deals", row.id, DeleteDeals, (can_edit, can_remove)))
        self.changed()

    def height_in(self, width: int) -> int:
        """Return two lines."""
        del width
        return self.ui.theme.px(48)

    def draw(self, rect: QRect) -> None:
        """Draw title and amount, stage and day below."""
        ink, px = self.ink, self.ui.theme.px
        right = rect.width() - (px(24) if self.is_hovered else 0)
        amount = ink.width(self._amount, _AMOUNT) + 2 if self._amount else 0
        line = px(22)
        ink.text(QRect(0, 0, right - amount - px(8), line), self._title, STRONG, "text")
        ink.text(QRect(right - amount, 0, amount, line), self._amount, _AMOUNT, "text", RIGHT)
        day = ink.width(self._day, SMALL) + 2 if self._day else 0
        below = QRect(0, line, rect.width() - day - px(8), px(24))
        ink.pill(below, self._stage, *self._tones)
        ink.text(QRect(rect.width() - day, line, day, px(24)), self._day, SMALL, "text2", RIGHT)

    def _when(self, row: RecordRow) -> str:
        values, ui = row.values, self.ui
        if values["stage"] in CLOSED:
            return ui.language.day(values["closed_on"], ui.today) if values["closed_on"] else ""
        if not values["expected_close"]:
            return ""
        return ui.say(tr("expected {day}", day=ui.language.day(values["expected_close"], ui.today)))


class Deals(QWidget):
    """All deals of the customer."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        self._tools, self.is_open = tools, False
        self._view: CardView | None = None
        self._head = SectionHead(tools, tr("Deals"), (tr("Add a deal"), self.add))
        self._rows: RowList[DealRow] = RowList(lambda: DealRow(tools), DealRow.show_deal)
        self._none = nothing(tools, tr("No deal is open."))
        self._opener = button(tools.ui, LESS, "link", on=self._toggle)
        self._opener.setProperty("place", "edge")
        Column(tools, self).put(self._head, self._rows, self._none, self._opener)

    def show_card(self, view: CardView) -> None:
        """Show the deals of a customer."""
        self._view = view
        running = [row for row in view.card.deals if row.values["stage"] not in CLOSED]
        over = [row for row in view.card.deals if row.values["stage"] in CLOSED]
        shown = running + over if self.is_open else running
        self._rows.show_rows((row.id, (row, view.can_edit, view.can_remove)) for row in shown)
        self._head.show_count(len(view.card.deals))
        self._head.allow_adding(is_allowed=view.can_edit)
        self._none.setVisible(not shown)
        self._opener.setVisible(bool(over))
        self._opener.setText(self._tools.ui.say(LESS if self.is_open else tr("Show closed deals")))

    def add(self) -> None:
        """Open the form for a new deal."""
        if self._view is not None:
            self._tools.edit("deals", None, {"customer": self._view.card.customer.id.hex()})

    def _toggle(self) -> None:
        self.is_open = not self.is_open
        if self._view is not None:
            self.show_card(self._view)
