"""What is to be done next for the customer, and the ways to get it done or put off."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QWidget

from app.models.values import FollowUpState
from app.services.followups.commands import CompleteFollowUp, DeleteFollowUps, MoveFollowUp
from app.services.kernel.listing import RecordRow
from app.services.workflows.card_summary import CardView
from app.text import Text, tr
from app.views.customers.card.rows import Row, RowDeed
from app.views.customers.card.sections import LESS, Column, RowList, more
from app.views.customers.card.tools import CardTools
from app.views.customers.ink import RIGHT
from app.views.kit.fields_calendar import CalendarPopup
from app.views.kit.fields_days import days_ahead
from app.views.kit.language import Language
from app.views.kit.theme import SMALL, STRONG, Type
from app.views.kit.widgets import brief, button, icon_label, label, wrapped

_TITLE: Final = Type(12, 500)
_NEAR: Final = 7
_LONGEST_TITLE: Final = 160
_LONGEST_NOTE: Final = 600
_FEW: Final = 3


def day_of(due: date | datetime | None) -> date | None:
    """Return the day that something is due on, by its own clock."""
    return due.date() if isinstance(due, datetime) else due


def due_words(language: Language, due: date | datetime | None, today: date) -> Text:
    """Return when something is due, as one would say it today."""
    day = day_of(due)
    if day is None or due is None:
        return tr("No day")
    if day < today:
        return tr("Overdue {span}", span=language.span((today - day).days))
    near = {today: tr("Today"), today + timedelta(days=1): tr("Tomorrow")}
    words: Any = near.get(day) or (language.weekday(day) if (day - today).days < _NEAR else language.day(day, today))
    if isinstance(due, datetime):
        return tr("{day} {time}", day=words, time=language.clock(due))
    return words if isinstance(words, Text) else tr("{day}", day=words)


def open_steps(view: CardView) -> list[RecordRow]:
    """Return what is to be done, what is due first at the top and what has no day at the end."""
    found = [row for row in view.card.follow_ups if row.values["state"] == FollowUpState.OPEN]
    return sorted(found, key=lambda row: (day_of(row.values["due"]) or date.max, row.id))


class NextStep(QFrame):
    """The block of the next step; below it what is to be done after that."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        self.setObjectName("inset")
        self._tools, self._ui = tools, tools.ui
        self._step: RecordRow | None = None
        self._customer_id = b""
        self._awaited = ""
        self._head = label(self._ui, tr("Next step"), _TITLE, "accent")
        self.due = label(self._ui, "", Type(12, 600))
        self._late = icon_label(self._ui, "circle-alert", "bad", 14)
        self.title = wrapped(self._ui, "", STRONG)
        self._promise = wrapped(self._ui, "", SMALL, "text2")
        self._note = wrapped(self._ui, "", SMALL, "text2")
        self._deeds = QStackedWidget()
        self._deeds.addWidget(self._buttons())
        self._deeds.addWidget(self._question())
        self._plan = button(self._ui, tr("Plan the next step"), "link", icon="plus", on=self._plan_one)
        self._plan.setProperty("place", "edge")
        self._others = RowList(lambda: LaterRow(tools), LaterRow.show_step)
        self._later: list[RecordRow] = []
        self._shows_all = False
        self._opener = button(self._ui, LESS, "link", on=self._toggle)
        self._opener.setProperty("place", "edge")
        self._build()

    def show_card(self, view: CardView) -> None:
        """Show the next step of a customer."""
        steps = open_steps(view)
        self._customer_id = view.card.customer.id
        before, self._step = self._step, steps[0] if steps else None
        if before is None or self._step is None or before.id != self._step.id:
            self._deeds.setCurrentIndex(int(bool(self._awaited and self._step)))
            self.outcome.setText(self._awaited if self._step else "")
            self._awaited = ""
        self._show_step()
        for each in (self._deeds, self._plan):
            each.setEnabled(view.can_edit)
        self._later = steps[1:]
        self._show_later()

    def _show_later(self) -> None:
        shown = self._later if self._shows_all else self._later[:_FEW]
        self._others.show_rows((row.id, (row, self._ui.today)) for row in shown)
        self._opener.setVisible(len(self._later) > _FEW)
        self._opener.setText(self._ui.say(LESS if self._shows_all else more(len(self._later))))

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self._show_later()

    @property
    def half_written(self) -> str:
        """What stands in the line for the outcome while it is asked for."""
        return self.outcome.text() if self.is_asking else ""

    @property
    def is_asking(self) -> bool:
        """Whether it asks what came of the step."""
        return bool(self._deeds.currentIndex())

    def expect(self, outcome: str) -> None:
        """Ask for the outcome of the step that is shown next, with what was written before."""
        self._awaited = outcome

    def ask_outcome(self) -> None:
        """Ask in the place of the buttons what came of it; Enter says that it is done."""
        if self._step is not None:
            self._deeds.setCurrentIndex(1)
            self.outcome.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave the question by Esc."""
        if watched is self.outcome and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress:
                self._deeds.setCurrentIndex(0)
                self._done.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        px = self._ui.theme.px
        line = QWidget()
        head = QHBoxLayout(line)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(4))
        head.addWidget(self._head)
        head.addStretch(1)
        head.addWidget(self._late)
        head.addWidget(self.due)
        column = Column(self._tools, self)
        column.setContentsMargins(px(8), px(12), px(8), px(12))
        column.put(line, self.title, self._promise, self._note, self._deeds, self._plan, self._others, self._opener)

    def _buttons(self) -> QWidget:
        page, px = QWidget(), self._ui.theme.px
        row = QHBoxLayout(page)
        row.setContentsMargins(0, px(6), 0, 0)
        row.setSpacing(px(8))
        self._done = button(self._ui, tr("Done"), "small", icon="check", on=self.ask_outcome)
        self._move = button(self._ui, tr("Move"), "small", icon="calendar-clock", on=self._ask_day)
        row.addWidget(self._done)
        row.addWidget(self._move)
        row.addWidget(button(self._ui, tr("Edit"), "small", icon="pencil", on=self._edit))
        row.addStretch(1)
        return page

    def _question(self) -> QWidget:
        page, px = QWidget(), self._ui.theme.px
        row = QHBoxLayout(page)
        row.setContentsMargins(0, px(6), 0, 0)
        row.setSpacing(px(8))
        self.outcome = QLineEdit()
        self.outcome.setAccessibleName(self._ui.say(tr("Outcome")))
        self.outcome.setPlaceholderText(self._ui.say(tr("What came of it?")))
        self.outcome.returnPressed.connect(self._finish)
        self.outcome.installEventFilter(self)
        row.addWidget(self.outcome, 1)
        row.addWidget(button(self._ui, tr("Done"), "primary", on=self._finish))
        return page

    def _show_step(self) -> None:
        step = self._step
        # First what comes, then what goes: the keyboard goes over from the one to the other.
        self._plan.setVisible(step is None)
        for each in (self.title, self.due, self._deeds):
            each.setVisible(step is not None)
        self._head.setText(self._ui.say(tr("Next step") if step else tr("No next step is planned")))
        _tone(self._head, "accent" if step else "text2")
        self._late.hide()
        self._promise.hide()
        self._note.hide()
        if step is None:
            return
        values, today, language = step.values, self._ui.today, self._ui.language
        self.title.setText(brief(str(values["title"]), _LONGEST_TITLE))
        day = day_of(values["due"])
        is_late = day is not None and day < today
        self._late.setVisible(is_late)
        self.due.setText(self._ui.say(due_words(language, values["due"], today)))
        _tone(self.due, "bad" if day is not None and day <= today else "text2")
        if values["promise"]:
            words = tr("Promised for {day}", day=language.day(day, today)) if day else tr("Promised to the customer")
            self._promise.setText(self._ui.say(words))
            self._promise.show()
        if values["notes"]:
            note = str(values["notes"])
            self._note.setText(note if len(note) <= _LONGEST_NOTE else f"{note[: _LONGEST_NOTE - 1]}…")
            self._note.show()

    def _plan_one(self) -> None:
        self._tools.edit("followups", None, {"customer": self._customer_id.hex()})

    def _edit(self) -> None:
        if self._step is not None:
            self._tools.edit("followups", self._step.id, None)

    def _finish(self) -> None:
        if self._step is not None:
            self._tools.do(CompleteFollowUp(self._step.id, self.outcome.text().strip()))
            self._deeds.setCurrentIndex(0)  # the words go with the step, and stay where it cannot be completed
            self._done.setFocus()

    def _ask_day(self) -> None:
        if self._step is not None:
            ask_day(self._tools, self._move, self._step.id, day_of(self._step.values["due"]))


def ask_day(tools: CardTools, owner: QWidget, step_id: bytes, due: date | None) -> None:
    """Let the person choose another day for a follow-up, below a widget."""
    ui = tools.ui

    def move(day: date) -> None:
        tools.do(MoveFollowUp(step_id, day))

    def open_calendar() -> None:
        popup = CalendarPopup(ui, owner, due or ui.today, ui.today)
        popup.chosen.connect(move)

    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, day in days_ahead(ui.today):
        shown = tr("{words} · {day}", words=words, day=ui.language.day(day, ui.today))
        menu.addAction(ui.say(shown)).triggered.connect(partial(_call, move, day))
    menu.addSeparator()
    menu.addAction(ui.say(tr("Choose a day"))).triggered.connect(partial(_call, open_calendar))
    menu.popup(owner.mapToGlobal(QPoint(0, owner.height() + 2)))


def _call(call: Any, *args: Any) -> None:
    # A signal adds whether the action is checked.
    call(*[each for each in args if not isinstance(each, bool)])


def _tone(made: QWidget, tone: str) -> None:
    made.setProperty("tone", tone)
    made.style().unpolish(made)
    made.style().polish(made)


class LaterRow(Row):
    """One of the things that are to be done after the next."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__(tools)
        self._title, self._due, self._is_late = "", "", False

    def show_step(self, later: tuple[RecordRow, date]) -> None:
        """Show a follow-up as it is on a day."""
        row, today = later
        values = row.values
        day = day_of(values["due"])
        self._title, self._is_late = str(values["title"]), day is not None and day < today
        self._due = self.ui.say(due_words(self.ui.language, values["due"], today))
        self.name(self.ui.language.listed([self._title, self._due]))
        self.offer(lambda: self._deeds(row.id, day))
        self.changed()

    def height_in(self, width: int) -> int:
        """Return one line."""
        del width
        return self.ui.theme.px(26)

    def draw(self, rect: QRect) -> None:
        """Draw title and day."""
        ink = self.ink
        due_width = ink.width(self._due, SMALL) + 2
        room = self.ui.theme.px(26) if self.is_hovered else 0
        ink.text(rect.adjusted(0, 0, -due_width - room - ink.px(8), 0), self._title, SMALL, "text")
        ink.text(rect.adjusted(0, 0, -room, 0), self._due, SMALL, "bad" if self._is_late else "text2", RIGHT)

    def _deeds(self, step_id: bytes, day: date | None) -> tuple[RowDeed, ...]:
        tools = self.tools
        return (
            RowDeed(tr("Edit"), lambda: tools.edit("followups", step_id, None), "pencil"),
            RowDeed(tr("Done"), lambda: tools.do(CompleteFollowUp(step_id)), "check"),
            RowDeed(tr("Move"), lambda: ask_day(tools, self, step_id, day), "calendar-clock"),
            RowDeed(tr("Delete"), lambda: tools.do(DeleteFollowUps((step_id,))), "trash-2", Qt.Key.Key_Delete),
        )
