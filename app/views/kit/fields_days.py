"""Inputs for days and moments: typed as people write them, or taken from a calendar.

What is typed is understood as in imports, and as words that count from today. Text that is no day
stays as it was typed, for the form to mark.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.services.followups.spoken import Due, read_due
from app.services.kernel.dates import DateReader
from app.services.kernel.doubt import DoubtfulValueError
from app.text import Text, tr
from app.views.kit.fields_calendar import CalendarPopup, month_later
from app.views.kit.inputs import Input
from app.views.kit.signs import add_sign
from app.views.kit.ui import Look
from app.views.kit.widgets import button

_READER: Final = DateReader()
_WEEK: Final = 7
_WORDS: Final = ((tr("today"), 0), (tr("yesterday"), -1))


def read_day(look: Look, text: str, today: date, *, is_ahead: bool = False) -> Due | None:
    """Return the day that a text means, None where it means none for certain.

    ``is_ahead`` takes words such as "fri 3pm" and "in 2 weeks" for the next days, with their time.
    """
    typed = " ".join(text.casefold().split())
    for words, days in _WORDS:
        if typed in (words.source, look.say(words).casefold()):
            return Due(today + timedelta(days=days))
    try:
        if is_ahead and typed:
            return read_due(text, datetime.combine(today, time()))
        return Due(_READER.day(text))
    except DoubtfulValueError:
        return None


class DayLine(QLineEdit):
    """A line for a day, with a button that opens the calendar; so do F4 and the arrow down."""

    def __init__(self, look: Look, today: date, *, is_ahead: bool = False) -> None:
        super().__init__()
        self._look, self._today, self._is_ahead = look, today, is_ahead
        add_sign(look, self, "calendar", tr("Choose a day"), self.open_calendar)

    @property
    def due(self) -> Due | None:
        """The day that is written there, with a time of day where that is, too."""
        return read_day(self._look, self.text(), self._today, is_ahead=self._is_ahead)

    @property
    def day(self) -> date | None:
        """The day that is written there."""
        due = self.due
        return None if due is None else due.day

    def show_day(self, day: date) -> None:
        """Write a day in the reader's way."""
        self.setText(self._look.language.day(day))

    def open_calendar(self) -> None:
        """Let the person choose a day from a month."""
        popup = CalendarPopup(self._look, self, self.day or self._today, self._today)
        popup.chosen.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open the calendar by F4 or the arrow down."""
        if event.key() in (Qt.Key.Key_F4, Qt.Key.Key_Down):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _take(self, day: date) -> None:
        self.show_day(day)
        self.textEdited.emit(self.text())
        self.setFocus(Qt.FocusReason.PopupFocusReason)


class DayInput(Input):
    """A day."""

    def __init__(self, look: Look, today: date) -> None:
        self.line = DayLine(look, today)
        super().__init__(self.line)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.returnPressed.connect(self.confirmed)
        self.left.connect(self._tidy)

    def text(self) -> str:
        """Return the day in figures, or what was typed."""
        day = self.line.day
        return self.line.text().strip() if day is None else day.isoformat()

    def set_text(self, text: str, label: str = "") -> None:
        """Show a day in the reader's way."""
        del label
        self.line.setText(text)
        self._tidy()

    def _tidy(self) -> None:
        if self.line.day is not None:
            self.line.show_day(self.line.day)


class MomentInput(Input):
    """A day and, beside it, a time of day that may be left out."""

    def __init__(self, look: Look, today: date, *, is_ahead: bool = False, shortcuts: bool = False) -> None:
        self._look, self._today = look, today
        self.line = DayLine(look, today, is_ahead=is_ahead)
        self.clock = QLineEdit()
        super().__init__(self.line)
        self.clock.setFixedWidth(look.theme.px(92))
        self.clock.setPlaceholderText("09:30")
        self.clock.setAccessibleName(look.say(tr("Time of day")))
        self.clock.installEventFilter(self)
        self.row.addWidget(self.clock)
        for each in (self.line, self.clock):
            each.textEdited.connect(lambda _text: self.edited.emit())
            each.returnPressed.connect(self.confirmed)
        self.left.connect(self._tidy)
        if shortcuts:
            self._add_shortcuts()

    def text(self) -> str:
        """Return day and time in figures, or what was typed."""
        due = self.line.due
        clock = _whole_hour(self.clock.text().strip())
        if due is None:
            return " ".join(part for part in (self.line.text().strip(), clock) if part)
        return Due(due.day).as_text() + f" {clock}" if clock else due.as_text()

    def set_text(self, text: str, label: str = "") -> None:
        """Show day and time in the reader's way."""
        del label
        day, _, clock = text.strip().partition(" ")
        if self._read(day) is None:
            day, clock = text, ""
        self.line.setText(day)
        self.clock.setText(clock)
        self._tidy()

    def set_moment(self, moment: date | datetime) -> None:
        """Show a moment."""
        clock = f"{moment:%H:%M}" if isinstance(moment, datetime) else ""
        self.set_text(f"{moment:%Y-%m-%d} {clock}")

    def mark(self, *, is_bad: bool) -> None:
        """Draw the edges of something that cannot be saved so."""
        super().mark(is_bad=is_bad)
        self.clock.setProperty("state", "bad" if is_bad and self.clock.text() else "")
        self.clock.style().unpolish(self.clock)
        self.clock.style().polish(self.clock)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice when the keyboard leaves the time, too."""
        if event.type() == QEvent.Type.FocusOut and watched is self.clock:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _read(self, day: str) -> Due | None:
        return read_day(self._look, day, self._today)

    def _tidy(self) -> None:
        due = self.line.due
        self.clock.setText(_whole_hour(self.clock.text().strip()))
        if due is not None:
            self.line.show_day(due.day)
            if due.minute is not None and not self.clock.text():
                self.clock.setText(due.as_text().rpartition(" ")[2])

    def _add_shortcuts(self) -> None:
        shortcuts = QWidget()
        row = QHBoxLayout(shortcuts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for words, day in days_ahead(self._today):
            row.addWidget(button(self._look, words, "link", on=partial(self._take, day)))
        row.addStretch(1)
        self.column.addWidget(shortcuts)

    def _take(self, day: date) -> None:
        self.line.show_day(day)
        self.edited.emit()
        self.left.emit()


def _whole_hour(text: str) -> str:
    return f"{int(text):02}:00" if text.isdecimal() and int(text) < 24 else text  # noqa: PLR2004


def days_ahead(today: date) -> tuple[tuple[Text, date], ...]:
    """Return the days to which things are put off most, by their names."""
    monday = today + timedelta(days=_WEEK - today.weekday())
    return (
        (tr("Today"), today),
        (tr("Tomorrow"), today + timedelta(days=1)),
        (tr("Monday"), monday),
        (tr("In a week"), today + timedelta(days=_WEEK)),
        (tr("In a month"), month_later(today, 1)),
    )
