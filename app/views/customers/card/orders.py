"""What the customer bought: twelve months as bars, the newest orders, sums."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.models.values import OrderStatus
from app.services.customers.rules import MONTHS, months_before
from app.services.kernel.choice_labels import label_of
from app.services.kernel.listing import RecordRow
from app.services.orders.commands import DeleteOrders
from app.services.workflows.card_summary import CardView, Sales
from app.text import Text, tr
from app.views.customers.card.rows import Row, change_or_delete
from app.views.customers.card.sections import LESS, Column, RowList, SectionHead, more, nothing
from app.views.customers.card.tools import CardTools
from app.views.customers.ink import CENTRE, RIGHT
from app.views.kit.fields_calendar import month_of_year
from app.views.kit.theme import BODY, SMALL, Type
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, label, literal, wrapped

_AMOUNT: Final = Type(13, 500)
_AXIS: Final = Type(11, 400)
_BARS: Final = 52
_LABELS: Final = 18
_EVERY: Final = 3
_SHOWN: Final = 3
_LEAST_BAR: Final = 2
_LONG_DAY: Final = date(2025, 12, 28)


class MonthBars(QWidget):
    """Twelve months as bars, the last one in full colour; each says its sum when the pointer rests on it."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        self._ink, self._ui = tools.ink, tools.ui
        self._sales: Sales | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(tools.ui.theme.px(_BARS + _LABELS))

    def show_sales(self, sales: Sales) -> None:
        """Show the months of a currency."""
        self._sales = sales
        best = max(range(MONTHS), key=lambda at: sales.months[at])
        caption = tr(
            "{sum} in 12 months, most in {month}",
            sum=self._ui.language.round_money(sales.year, sales.currency),
            month=month_of_year(self._ui, self._month(best)),
        )
        self.setAccessibleName(self._ui.say(caption))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of bars and labels."""
        return QSize(self._ui.theme.px(300), self._ui.theme.px(_BARS + _LABELS))

    def event(self, event: QEvent) -> bool:
        """Say what a bar stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._sales is not None:
            at = self._at(event.pos())
            words = self._ui.say(
                tr(
                    "{month}: {sum}",
                    month=month_of_year(self._ui, self._month(at)),
                    sum=self._ui.language.money(self._sales.months[at], self._sales.currency),
                )
            )
            QToolTip.showText(event.globalPos(), literal(words), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw bars, ground line and every third month."""
        if self._sales is None:
            return
        px = self._ui.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ink.painter = painter
        most = max(*self._sales.months, Decimal(1))
        for at, amount in enumerate(self._sales.months):
            slot = self._slot(at)
            share = max(0.0, float(amount / most))
            height = max(px(_LEAST_BAR), share * px(_BARS - 4)) if amount > 0 else 0
            bar = QRectF(slot.left() + px(3), px(_BARS) - height, slot.width() - 2 * px(3), height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ink.color("mark" if at == MONTHS - 1 else "bar"))
            painter.drawRoundedRect(bar, min(3, height / 2), min(3, height / 2))
        self._ink.fill(QRect(0, px(_BARS), self.width(), 1), "line")
        for at in range(MONTHS):
            if at % _EVERY == 0 or at == MONTHS - 1:
                self._draw_month(at)
        painter.end()

    def _draw_month(self, at: int) -> None:
        # The last month stands beside the one before it only where both have room.
        if at == MONTHS - _EVERY and self._ui.theme.scale > 100 and self.width() < self._ui.theme.px(300):  # noqa: PLR2004
            return
        slot, px = self._slot(at), self._ui.theme.px
        words = self._ui.language.month(self._month(at))
        place = QRectF(slot.center().x() - px(24), px(_BARS) + 2, px(48), px(_LABELS - 2)).toRect()
        place.moveLeft(max(0, min(place.left(), self.width() - place.width() + px(12))))
        across = CENTRE
        if at == 0:
            place = QRect(px(3), place.top(), px(48), place.height())
            across = Qt.AlignmentFlag.AlignLeft
        elif at == MONTHS - 1:
            place = QRect(self.width() - px(3) - px(48), place.top(), px(48), place.height())
            across = RIGHT
        self._ink.text(place, words, _AXIS, "text2", across)

    def _month(self, at: int) -> date:
        return months_before(self._ui.today, MONTHS - 1 - at)

    def _slot(self, at: int) -> QRectF:
        width = self.width() / MONTHS
        return QRectF(at * width, 0, width, self.height())

    def _at(self, point: QPoint) -> int:
        return max(0, min(MONTHS - 1, int(point.x() * MONTHS / max(1, self.width()))))


class OrderRow(Row):
    """One order."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__(tools)
        self._day, self._number, self._amount, self._is_off = "", "", "", False

    def show_order(self, shown: tuple[RecordRow, bool, bool]) -> None:
        """Show an order, and what may be done: change, and take away."""
        row, can_edit, can_remove = shown
        values, ui = row.values, self.ui
        day, status = values["ordered_on"], str(values["status"] or "")
        self._day = ui.language.day(_local_day(ui, day)) if isinstance(day, date) else str(day or "")
        self._is_off = status in (OrderStatus.CANCELLED, OrderStatus.RETURNED)
        words = ui.say(label_of(OrderStatus, status)) if status and status != OrderStatus.COMPLETED else ""
        self._number = words or str(values["external_id"] or "")
        self._amount = ui.language.money(values["amount"], values["currency"])
        self.name(ui.language.listed([each for each in (self._day, self._number, self._amount) if each]))
        self.offer(partial(change_or_delete, self.tools, "orders", row.id, DeleteOrders, (can_edit, can_remove)))
        self.changed()

    def height_in(self, width: int) -> int:
        """Return one line."""
        del width
        return self.ui.theme.px(26)

    def draw(self, rect: QRect) -> None:
        """Draw day, number and amount."""
        ink, px = self.ink, self.ui.theme.px
        right = rect.width() - (px(24) if self.is_hovered else 0)
        day, amount = self._day_width(), ink.width(self._amount, _AMOUNT) + 2
        ink.text(QRect(0, 0, day - px(6), rect.height()), self._day, BODY, "text2")
        ink.text(QRect(day, 0, right - day - amount - px(8), rect.height()), self._number, SMALL, "text2")
        ink.text(QRect(right - amount, 0, amount, rect.height()), self._amount, _AMOUNT,
                 "text3" if self._is_off else "text", RIGHT)  # fmt: skip

    def _day_width(self) -> int:
        return self.ink.width(self.ui.language.day(_LONG_DAY), BODY) + self.ui.theme.px(10)


def _local_day(ui: Ui, day: date) -> date:
    return ui.language.local(day).date() if isinstance(day, datetime) else day


class Orders(QWidget):
    """The orders of the customer."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        self._tools, self._ui, self.is_open = tools, tools.ui, False
        self._view: CardView | None = None
        self._head = SectionHead(tools, tr("Orders, 12 months"), (tr("Add an order"), self.add))
        self._bars = MonthBars(tools)
        self._sums = wrapped(self._ui, "", SMALL, "text2")
        self._rows: RowList[OrderRow] = RowList(lambda: OrderRow(tools), OrderRow.show_order, 0)
        self._none = nothing(tools, tr("Nothing was ordered yet."))
        self._most = label(self._ui, "", SMALL, "text3")
        self._opener = button(self._ui, LESS, "link", on=self._toggle)
        self._opener.setProperty("place", "edge")
        parts = (self._head, self._bars, self._sums, self._rows, self._none, self._opener, self._most)
        Column(tools, self).put(*parts)

    def show_card(self, view: CardView) -> None:
        """Show the orders of a customer."""
        self._view = view
        orders = view.card.orders if self.is_open else view.card.orders[:_SHOWN]
        self._rows.show_rows((row.id, (row, view.can_edit, view.can_remove)) for row in orders)
        self._head.allow_adding(is_allowed=view.can_edit)
        self._none.setVisible(not orders)
        main = view.sales[0] if view.sales else None
        self._bars.setVisible(main is not None and main.year > 0)
        if main is not None:
            self._bars.show_sales(main)
        self._show_growth(main)
        self._sums.setText(self._ui.say(self._sum_words(view)) if view.sales else "")
        self._sums.setVisible(bool(view.sales))
        self._opener.setVisible(view.order_count > _SHOWN)
        self._opener.setText(self._ui.say(LESS if self.is_open else more(view.order_count)))
        is_cut = self.is_open and view.order_count > len(view.card.orders)
        self._most.setVisible(is_cut)
        self._most.setText(self._ui.say(tr("the newest {count}", count=len(view.card.orders))) if is_cut else "")

    def add(self) -> None:
        """Open the form for a new order."""
        if self._view is not None:
            self._tools.edit("orders", None, {"customer": self._view.card.customer.id.hex()})

    def _toggle(self) -> None:
        self.is_open = not self.is_open
        if self._view is not None:
            self.show_card(self._view)

    def _show_growth(self, main: Sales | None) -> None:
        growth = main.growth if main is not None else None
        if growth is None:
            self._head.show_right("")
            return
        # The sign says it too, for whom red and green are one colour.
        self._head.show_right(self._ui.language.percent(growth), "ok" if growth >= 0 else "bad")

    def _sum_words(self, view: CardView) -> Text:
        money: Any = self._ui.language.round_money
        recent = [money(each.year, each.currency) for each in view.sales if each.year]
        total = self._ui.language.listed([money(each.total, each.currency) for each in view.sales])
        count = tr("%n orders", "", view.order_count)
        if not recent:
            return tr("{total} in all, {orders}", total=total, orders=count)
        year = self._ui.language.listed(recent)
        return tr("{year} in 12 months · {total} in all, {orders}", year=year, total=total, orders=count)
