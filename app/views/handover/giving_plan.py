"""The second step of giving away: the plan, with figures for each successor and a reason for each account."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.services.kernel.spelling import fold
from app.services.workflows.handover.page_giving import PlannedAccount
from app.services.workflows.handover.places import PLAN_ENDING
from app.text import Text, tr
from app.views.exporting.saving import ask_place
from app.views.handover import giving_words as words
from app.views.handover.giving_case import Case, Share, added
from app.views.handover.tab import Tab
from app.views.kit.inputs import Combo
from app.views.kit.parts import Card
from app.views.kit.signs import mark_search
from app.views.kit.table import Column, Row, Table
from app.views.kit.theme import SMALL
from app.views.kit.ui import Ui
from app.views.kit.widgets import FlowLayout, button, clear, icon_label, label, wrapped

_LINES_SHOWN = 9
_FIND_PX = 240
_HOW_TO_MOVE = tr("Choose accounts and press the number of a successor, or Enter.")
_FIXED = tr("This plan was signed in another workspace and is carried out as it is.")


class PlanCard(Card):
    """Shows a case; accounts can be given to another successor, one or several at a time.

    Signals:
        moved: Accounts, and the place of the successor who is to get them.
        dropped: The plan is not wanted any more.
        place_chosen: The plan is to be written to this place.
    """

    moved = Signal(object, int)
    dropped = Signal()
    place_chosen = Signal(object)

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab.ui, tr("2. The plan"), tr("Look through it and move what does not fit. Nothing has "
                                                       "happened yet."))  # fmt: skip
        self._ui = tab.ui
        self._case: Case | None = None
        self._accounts: tuple[PlannedAccount, ...] = ()
        self._rows: dict[tuple[bytes, int, str], Row] = {}
        self.shares = Table(self._ui, tr("What each successor gets"), (
            Column(tr("Successor")), Column(tr("Gets"), 0, is_number=True), Column(tr("Accounts"), 0, is_number=True),
            Column(tr("Families"), 0, is_number=True), Column(tr("Follow-ups"), 0, is_number=True),
            Column(tr("12-month value"), is_number=True),
        ))  # fmt: skip
        self.shares.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.shares.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._warnings = QVBoxLayout()
        self.search = self._find_field()
        self.only = Combo(self._ui)
        self.only.setAccessibleName(self._ui.say(tr("Show accounts of")))
        self.only.activated.connect(lambda _at: self._show_accounts())
        self._count = label(self._ui, "", SMALL, "text2")
        self.give_button = button(self._ui, tr("Give to…"), icon="arrow-left-right", on=self.offer_successors)
        self.table = AccountTable(self._ui)
        self.table.opened.connect(self.offer_successors)
        self.table.wanted.connect(self._give)
        self._build()

    def show_case(self, case: Case) -> None:
        """Show a plan as it is now; what is chosen stays chosen."""
        is_new = self._case is None or self._case.document is not case.document
        self._case, self._accounts = case, case.accounts()
        if is_new:
            self._rows = {}
            self.search.clear()
            self._offer_filters()
        self._show_shares()
        self._show_warnings()
        self._show_accounts()
        can_move = len(case.heirs) > 1 and not case.is_fixed
        self.give_button.setVisible(can_move)
        self._hint.setVisible(can_move or case.is_fixed)
        self._hint.setText(self._ui.say(_FIXED if case.is_fixed else _HOW_TO_MOVE))

    def ask_place(self) -> None:
        """Ask where the plan goes."""
        words = self._ui.say(tr("Plan of a handover"))
        ask_place(self, self._ui.say(tr("Save the plan")), words, (words, PLAN_ENDING), self.place_chosen.emit)

    def offer_successors(self) -> None:
        """Offer to whom else the chosen accounts can go."""
        case, chosen = self._case, self.table.chosen()
        if case is None or case.is_fixed or len(case.heirs) == 1 or not chosen:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, heir in enumerate(case.heirs):
            name = tr("{number}. {name}", number=self._ui.language.number(place + 1), name=heir.name)
            action = QAction(self._ui.say(name).replace("&", "&&"), menu)
            action.triggered.connect(lambda _checked, place=place: self._give(place))
            menu.addAction(action)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.give_button.mapToGlobal(self.give_button.rect().bottomLeft()))

    def _build(self) -> None:
        px = self._ui.theme.px
        self.body.addWidget(self.shares)
        self._warnings.setSpacing(px(6))
        self.body.addLayout(self._warnings)
        tools = QWidget()
        flow = FlowLayout(tools, px(8))
        self.search.setFixedWidth(px(_FIND_PX))
        self.only.setFixedWidth(px(_FIND_PX))
        for part in (self.search, self.only, self.give_button):
            flow.addWidget(part)
        self.body.addWidget(tools)
        self.table.fit(_LINES_SHOWN)
        self.body.addWidget(self.table)
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        self._hint = wrapped(self._ui, _HOW_TO_MOVE, SMALL, "text3")
        foot.addWidget(self._hint, 1)
        foot.addWidget(button(self._ui, tr("Save the plan…"), "link", on=self.ask_place))
        foot.addWidget(button(self._ui, tr("Throw the plan away"), "link", on=self.dropped.emit))
        self.body.addLayout(foot)

    def _find_field(self) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(self._ui.say(tr("Find in the plan")))
        made.setAccessibleName(self._ui.say(tr("Find in the plan")))
        mark_search(self._ui, made)
        made.textChanged.connect(lambda _text: self._show_accounts())
        return made

    def _offer_filters(self) -> None:
        self.only.clear()
        self.only.addItem(self._ui.say(tr("All successors")), -1)
        assert self._case is not None  # noqa: S101
        for place, heir in enumerate(self._case.heirs):
            self.only.addItem(heir.name, place)

    def _show_shares(self) -> None:
        assert self._case is not None  # noqa: S101
        rows = [Row(bytes([at % 256, at // 256]), self._cells(at, each)) for at, each in enumerate(self._case.shares())]
        self.shares.show_rows(rows)
        self.shares.clearSelection()
        self.shares.fit(len(rows))

    def _cells(self, at: int, share: Share) -> tuple[str, ...]:
        number = self._ui.language.number
        name = tr("{number}. {name}", number=number(at + 1), name=share.heir.name)
        before, gets = share.before, share.gets
        return (
            self._ui.say(name), number(gets.accounts),
            self._two(before.accounts if before is not None else None, gets.accounts), number(share.families),
            self._two(before.open_tasks if before is not None else None, gets.open_tasks), self._sales(share),
        )  # fmt: skip

    def _sales(self, share: Share) -> str:
        """Return the sales before and after, or those that come where the former are not known."""
        if share.before is None:
            return words.money(self._ui, share.gets.money, is_short=True)
        after = added([share.before.money, share.gets.money])
        shown = [words.money(self._ui, each, is_short=True) for each in (share.before.money, after)]
        return shown[1] if shown[0] in (words.NONE, shown[1]) else self._ui.say(
            tr("{before} → {after}", before=shown[0], after=shown[1]))  # fmt: skip

    def _two(self, before: int | None, more: int) -> str:
        """Return a number before and after; one number where they are the same, or the former is nothing or unknown."""
        number = self._ui.language.number
        if before is None or not before or not more:
            return number((before or 0) + more)
        return self._ui.say(tr("{before} → {after}", before=number(before), after=number(before + more)))

    def _show_warnings(self) -> None:
        assert self._case is not None  # noqa: S101
        clear(self._warnings)
        for each in words.attention(self._case.attention):
            self._warnings.addWidget(warning_line(self._ui, each))

    def _show_accounts(self) -> None:
        if self._case is None:
            return
        wanted, only = fold(self.search.text()).strip(), self.only.currentData()
        shown = [
            each
            for each in self._accounts
            if only in (-1, None, each.successor) and (not wanted or wanted in fold(each.name))
        ]
        self.table.show_rows([self._account_row(each) for each in shown])
        number = self._ui.language.number
        said = tr("{shown} of {all} accounts", shown=number(len(shown)), all=number(len(self._accounts)))
        self._count.setText(self._ui.say(said))

    def _account_row(self, account: PlannedAccount) -> Row:
        """Return the line of an account; words and money are written once, however often it is looked for."""
        key = (account.id, account.successor, account.reason)
        if key not in self._rows:
            self._rows[key] = self._written(account)
        return self._rows[key]

    def _written(self, account: PlannedAccount) -> Row:
        assert self._case is not None  # noqa: S101
        return Row(account.id, (
            account.name, self._case.heirs[account.successor].name, self._ui.say(words.reason(account)),
            self._ui.language.number(account.open_tasks) if account.open_tasks else words.NONE,
            words.money(self._ui, account.money),
        ))  # fmt: skip

    def _give(self, place: int) -> None:
        chosen = [row.key for row in self.table.chosen()]
        if self._case is not None and chosen and place < len(self._case.heirs):
            self.moved.emit(chosen, place)


class AccountTable(Table):
    """The accounts of a plan; a figure gives the chosen ones to that successor.

    Signals:
        wanted: The place of a successor.
    """

    wanted = Signal(int)

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui, tr("Accounts of the plan"), (
            Column(tr("Account")), Column(tr("New owner")), Column(tr("Why")),
            Column(tr("Follow-ups"), 0, is_number=True),
            Column(tr("12-month value"), 0, is_number=True),
        ), is_several=True)  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the figures; nothing else is typed here."""
        if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 and not event.modifiers():
            self.wanted.emit(event.key() - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)


def warning_line(ui: Ui, text: Text) -> QWidget:
    """Return a sentence with a sign before it."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(ui.theme.px(8))
    line.addWidget(icon_label(ui, "triangle-alert", "warn", 16), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(wrapped(ui, text, tone="text"), 1)
    return made
