"""Who has the customer, who had it before, and giving it to somebody else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.models.values import ID_BYTES
from app.services.customers.commands import ChangeOwner
from app.services.workflows.card_summary import CardView
from app.services.workflows.record_forms import Suggestion, find_references
from app.text import tr
from app.views.customers.card.fact_rows import LABEL_PX, VALUE
from app.views.customers.card.rows import Row, RowDeed
from app.views.customers.card.sections import RowList
from app.views.customers.card.tools import CardTools
from app.views.customers.ink import RIGHT
from app.views.kit.fields_calendar import month_of_year
from app.views.kit.fields_suggest import ReferenceInput
from app.views.kit.inputs import LineInput, Option
from app.views.kit.theme import CARD, SMALL, Type
from app.views.kit.widgets import button, label, wrapped

_LABEL: Final = Type(12, 500)


class OwnerRow(Row):
    """Who has the customer, and since when."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__(tools)
        self._words, self.is_open = "", False

    def show_owner(self, words: str, *, is_open: bool) -> None:
        """Show the owner, and whether the history is open below."""
        self._words, self.is_open = words, is_open
        title = self.ui.say(tr("{title}: {text}", title=tr("Owner"), text=words))
        self.name(title)
        self.changed()

    def height_in(self, width: int) -> int:
        """Return one line."""
        del width
        return self.ui.theme.px(26)

    def draw(self, rect: QRect) -> None:
        """Draw label, name and the sign that more can be shown."""
        ink, px = self.ink, self.ui.theme.px
        ink.text(QRect(0, 0, px(LABEL_PX) - px(8), rect.height()), self.ui.say(tr("Owner")), SMALL, "text2")
        place = QRect(px(LABEL_PX), 0, rect.width() - px(LABEL_PX) - px(18), rect.height())
        ink.text(place, self._words, VALUE, "text")
        left = place.left() + min(ink.width(self._words, VALUE), place.width()) + px(4)
        ink.icon(left, rect, "chevron-up" if self.is_open else "chevron-down", "text3", 14)


class PeriodRow(Row):
    """Who had the customer for a time."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__(tools)
        self._words, self._span, self._reason = "", "", ""

    def show_period(self, period: tuple[str, str, str]) -> None:
        """Show name, time and reason."""
        self._words, self._span, self._reason = period
        self.name(self.ui.language.listed([each for each in period if each]), self._reason)
        self.changed()

    def height_in(self, width: int) -> int:
        """Return one line, or two with a reason."""
        del width
        return self.ui.theme.px(38 if self._reason else 22)

    def draw(self, rect: QRect) -> None:
        """Draw name and time, the reason below."""
        ink, px = self.ink, self.ui.theme.px
        line = QRect(px(LABEL_PX), 0, rect.width() - px(LABEL_PX), px(22))
        span = min(ink.width(self._span, SMALL) + 2, line.width())
        ink.text(line, self._span, SMALL, "text3", RIGHT)
        ink.text(line.adjusted(0, 0, -span - px(8), 0), self._words, SMALL, "text")
        if self._reason:
            ink.text(line.translated(0, px(17)), self._reason, SMALL, "text2")


class Owners(QWidget):
    """The owner, with the history below on demand."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        self._tools, self._ui = tools, tools.ui
        self._view: CardView | None = None
        self.row = OwnerRow(tools)
        self._history: RowList[PeriodRow] = RowList(lambda: PeriodRow(tools), PeriodRow.show_period, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.row)
        layout.addWidget(self._history)

    def show_card(self, view: CardView) -> None:
        """Show who has the customer."""
        self._view = view
        self._show(view.card.owners, is_open=self.row.is_open)
        self.row.offer(self._deeds)

    def _deeds(self) -> Sequence[RowDeed]:
        toggle = RowDeed(tr("Show the history"), self._toggle, "history")
        change = RowDeed(tr("Change the owner…"), self.change, "user-round-cog")
        return (toggle, change) if self._view is not None and self._view.can_reassign else (toggle,)

    def change(self) -> None:
        """Ask who is to have the customer from now on."""
        if self._view is not None and self._view.can_reassign:
            OwnerDialog(self._tools, self._view.card.customer.id).open()

    def _toggle(self) -> None:
        if self._view is not None:
            self._show(self._view.card.owners, is_open=not self.row.is_open)

    def _show(self, owners: Sequence[dict[str, Any]], *, is_open: bool) -> None:
        nobody = self._ui.say(tr("Nobody"))
        if not owners:
            self.row.show_owner(nobody, is_open=is_open)
        else:
            now = owners[-1]
            since = month_of_year(self._ui, self._ui.language.local(now["from"]).date(), is_short=True)
            name = now["owner_name"] or nobody
            self.row.show_owner(self._ui.say(tr("{name}, since {month}", name=name, month=since)), is_open=is_open)
        shown = list(reversed(owners)) if is_open else []
        self._history.show_rows((at, self._period(each, nobody)) for at, each in enumerate(shown))

    def _period(self, period: dict[str, Any], nobody: str) -> tuple[str, str, str]:
        begun = self._day(period["from"])
        span = tr("{first} – {last}", first=begun, last=self._day(period["to"])) if period["to"] else None
        words = self._ui.say(span) if span is not None else self._ui.say(tr("since {day}", day=begun))
        return period["owner_name"] or nobody, words, period["reason"] or ""

    def _day(self, moment: datetime) -> str:
        return self._ui.language.day(self._ui.language.local(moment).date())


class OwnerDialog(QDialog):
    """Asks for the new owner and why."""

    def __init__(self, tools: CardTools, customer_id: bytes) -> None:
        super().__init__(tools.desk.window)
        self._tools, self._ui, self._customer_id = tools, tools.ui, customer_id
        px = self._ui.theme.px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self._ui.say(tr("Change the owner")))
        self.setMinimumWidth(px(420))
        self.person = ReferenceInput(self._ui, self._search)
        self.reason = LineInput()
        self.reason.set_hint(self._ui.say(tr("Why, for the history")))
        self._wrong = wrapped(self._ui, "", SMALL, "bad")
        self._wrong.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(8))
        layout.addWidget(label(self._ui, tr("Change the owner"), CARD))
        for words, made in ((tr("New owner"), self.person), (tr("Reason"), self.reason)):
            title = label(self._ui, words, _LABEL, "text2")
            title.setBuddy(made)
            made.set_name(self._ui.say(words))
            layout.addWidget(title)
            layout.addWidget(made)
        layout.addWidget(self._wrong)
        layout.addSpacing(px(8))
        layout.addWidget(self._buttons())
        self.person.setFocus()

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        go = button(self._ui, tr("Give the customer"), "primary", on=self._go)
        go.setDefault(True)
        box.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
        nobody = button(self._ui, tr("To nobody"), on=lambda: self._give(None))
        box.addButton(nobody, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(button(self._ui, tr("Cancel"), on=self.reject), QDialogButtonBox.ButtonRole.RejectRole)
        return box

    def _search(self, typed: str, then: Callable[[Sequence[Option]], None]) -> None:
        def hand_over(found: tuple[Suggestion, ...]) -> None:
            then([Option(each.id.hex(), each.name, each.detail) for each in found])

        self._ui.runner.ask(find_references, "users", typed, then=hand_over, key=id(self), owner=self)

    def _go(self) -> None:
        try:
            chosen = bytes.fromhex(self.person.text())
        except ValueError:
            chosen = b""
        if len(chosen) != ID_BYTES:
            self._wrong.setText(self._ui.say(tr("Choose somebody from the list.")))
            self._wrong.show()
            self.person.mark(is_bad=True)
            self.person.setFocus()
            return
        self._give(chosen)

    def _give(self, owner_id: bytes | None) -> None:
        self._tools.do(ChangeOwner((self._customer_id,), owner_id, self.reason.text()))
        self.accept()
